import type { CellAddress } from "../../grid/address";
import { cellText, shownCell } from "../../grid/cell";
import type { Sheet } from "../../grid/sheet";
import { DIGITS, NOTE, NUMBERED, NUMERAL, SIGNATURE } from "../../values/vocabulary/line-words";
import { isTotalLabel, sumScope } from "../../values/vocabulary/row-labels";
import { isExampleRow } from "../example-rows";
import { leftOutRows } from "../left-out";
import { partRows } from "../part-rows";
import { readQuantity, statedAmount } from "../quantity";
import type { RowRole } from "../roles";
import { rowSums, sumsByName, WHOLE_SUM } from "../row-sums";
import type { ListHeader } from "./header";
import type { ListLine, ListWords } from "./list";
import { itemAt } from "../../values/present";

/** What stands under a list's header. */
export interface ListBody {
  readonly lines: readonly ListLine[];
  /** The labels of rows under the sums that hold a word. */
  readonly tails: readonly CellAddress[];
  readonly roles: ReadonlyMap<number, RowRole>;
}

interface RawLine {
  readonly row: number;
  readonly label: string;
  readonly section: string;
  /** The word of a sum; "" for an entry. */
  readonly sum: string;
  /** That word as it stands there. */
  readonly word: string;
  readonly number: string;
}

/** Reads the rows under a header, up to the next header over the same columns, a second empty row, or the last row that counts something. */
export function readLines<F extends string>(sheet: Sheet, header: ListHeader<F>, words: ListWords<F>, end: number): ListBody {
  const reader = new LineReader(sheet, header, words);
  for (let row = header.last + 1, gap = 0; row < end && gap < 2; row++) gap = reader.take(row) ? 0 : gap + 1;
  return reader.body();
}

class LineReader<F extends string> {
  private readonly raw: RawLine[] = [];
  private readonly roles = new Map<number, RowRole>();
  /** All of the list, left to right. */
  private readonly columns: readonly number[];
  private readonly amounts: number[];
  private readonly labels: number[];
  /** Those among them that name the line; the others may only hold the word of a sum. */
  private readonly naming: ReadonlySet<number>;
  private readonly tails: CellAddress[] = [];
  private banner = "";
  private ended = false;
  /** How many lines there were before the last empty row. */
  private before = 0;
  /** An empty row was passed, and no amount since. */
  private behindGap = false;

  constructor(
    private readonly sheet: Sheet,
    private readonly header: ListHeader<F>,
    private readonly words: ListWords<F>,
  ) {
    this.columns = Array.from({ length: header.right - header.left + 1 }, (_, index) => header.left + index);
    this.amounts = header.columns.filter(({ field }) => words.amounts.has(field)).map(({ column }) => column);
    const first = Math.min(...this.amounts);
    const before = this.columns.filter((column) => column < first);
    const named = header.columns.filter(({ field }) => words.names?.has(field)).map(({ column }) => column);
    this.labels = [...new Set([...before, ...named])].sort((a, b) => a - b);
    this.naming = new Set(named.length > 0 ? named : this.labels);
  }

  /** @returns false for an empty row */
  take(row: number): boolean {
    if (this.ended) return false;
    const texts = this.textsIn(row);
    const figures = this.amounts.filter((column) => this.isAmount(row, column)).length;
    if (texts.length === 0 && figures === 0) {
      const covered = this.amounts.some((column) => (this.sheet.mergeAt(row, column)?.top ?? row) < row);
      this.roles.set(row, "blank");
      if (!covered && !this.behindGap) this.before = this.raw.length;
      this.behindGap = !covered;
      return covered;
    }
    const role = this.roleOf(row, texts, figures);
    if (figures > 0) this.behindGap = false;
    if (role === null) {
      this.ended = true;
      // A title behind an empty row is that of the table which begins here.
      if (this.behindGap) while (this.raw.length > this.before && this.isLone(this.raw.at(-1))) this.raw.pop();
      return false;
    }
    this.roles.set(row, role);
    return true;
  }

  private isLone(line: RawLine | undefined): boolean {
    return line !== undefined && this.textsIn(line.row).length <= 1;
  }

  private roleOf(row: number, texts: readonly string[], figures: number): RowRole | null {
    if (this.isHeader(row)) return this.repeatsHeader(row) ? "header" : null;
    if (isExampleRow(this.sheet, row, this.columns)) return "own";
    const first = texts[0] ?? "";
    if (this.words.tail?.test(first)) {
      const column = this.labels.find((one) => cellText(this.sheet.cell(row, one)) === first);
      if (column !== undefined) this.tails.push({ row, column });
      return "total";
    }
    if (figures < 2 && SIGNATURE.test(first)) return "signature";
    if (figures < 2 && NOTE.test(first)) return "note";
    const { label, section, sum, word, number } = this.labelOf(row);
    if (figures === 0 && sum === "") {
      if (texts.length === 1 || this.isWide(row)) {
        if (NUMBERED.test(first) || (this.isWide(row) && first.length <= 16)) {
          this.banner = first;
          return "banner";
        }
        if (this.isWide(row) || first.length > 30) return "note";
      }
    }
    if (label === "" && sum === "") return figures > 0 ? "unread" : "note";
    this.raw.push({ row, label, section: section || this.banner, sum, word, number });
    return sum === "" ? "item" : sumScope(sum) === "group" ? "subtotal" : "total";
  }

  private isWide(row: number): boolean {
    const [first] = this.amounts;
    if (first === undefined) return false;
    return this.amounts.some((column) => {
      const merge = this.sheet.mergeAt(row, column);
      return merge !== null && merge.left < column && merge.left < first;
    });
  }

  /** Names in the columns of amounts, and no amount: the header once more, or another table's. */
  private isHeader(row: number): boolean {
    let named = 0;
    for (const { column } of this.header.columns) {
      const shown = shownCell(this.sheet.cell(row, column));
      if (shown.kind === "number") return false;
      if (shown.kind === "text" && this.words.field([shown.plain]) !== null) named++;
    }
    if (named > 1) return true;
    const words = this.amounts.filter((column) => {
      const shown = shownCell(this.sheet.cell(row, column));
      if (shown.kind !== "text" || this.sheet.mergeAt(row, column)) return false;
      return this.behindGap ? !this.isAmount(row, column) : !/\d/.test(shown.plain) && shown.plain.length <= 12;
    });
    return words.length > 1 && words.length === this.amounts.length;
  }

  private repeatsHeader(row: number): boolean {
    const { top, last, columns } = this.header;
    const same = columns.filter(({ column }) => {
      const text = cellText(this.sheet.cell(row, column));
      for (let header = top; header <= last; header++) if (text !== "" && cellText(this.sheet.cell(header, column)) === text) return true;
      return false;
    });
    return same.length > 1;
  }

  private isAmount(row: number, column: number): boolean {
    const shown = shownCell(this.sheet.cell(row, column));
    if (shown.kind === "number" || shown.kind === "error" || shown.kind === "dash") return true;
    if (shown.kind !== "text") return false;
    return readQuantity(shown, { row, column }).reading.status === "read" || /^[+-]?\d+(?:\.\d+)?%$/.test(shown.plain);
  }

  private textsIn(row: number): string[] {
    const texts: string[] = [];
    for (const column of this.columns) {
      const shown = shownCell(this.sheet.cell(row, column));
      if (shown.kind === "text" && !(this.amounts.includes(column) && this.isAmount(row, column))) texts.push(shown.plain);
    }
    return texts;
  }

  private labelOf(row: number): Omit<RawLine, "row"> {
    const own: string[] = [];
    let sum = "";
    let word = "";
    let number = "";
    for (const column of this.labels) {
      const cell = this.sheet.seen(row, column);
      const text = cellText(cell);
      if (text === "" || shownCell(cell).kind === "dash") continue;
      const inRow = (this.sheet.mergeAt(row, column)?.top ?? row) === row;
      if (number === "" && (NUMERAL.test(text) || DIGITS.test(text))) number = text;
      if (shownCell(cell).kind !== "text") continue;
      if (inRow && isTotalLabel(text)) sum = word = text;
      else if (inRow && this.words.sum?.test(text)) [sum, word] = [WHOLE_SUM, text];
      else if (this.naming.has(column)) own.push(text);
    }
    const named = own.filter((text) => !/^[\d.、()]+$/.test(text));
    const label = named.at(-1) ?? own.at(-1) ?? "";
    return { label: sum || label, section: named.length > 1 ? named.slice(0, -1).join("") : "", sum, word, number };
  }

  body(): ListBody {
    const columns = this.entered();
    this.nameSums(columns);
    const parts = this.partsOfOthers(columns);
    const read = rowSums(
      this.raw.map(({ sum }) => sum),
      {
        name: (at) => itemAt(this.raw, at).word || itemAt(this.raw, at).label,
        amounts: (at) =>
          columns.map((column) => (parts.has(at) ? null : statedAmount(this.sheet, { row: itemAt(this.raw, at).row, column }))),
        leftOut: leftOutRows(
          this.sheet,
          { top: this.header.top, left: this.header.left, bottom: this.raw.at(-1)?.row ?? this.header.last, right: this.header.right },
          this.raw.map((line) => ({ ...line, label: line.sum || line.label })),
        ),
      },
    );
    const sums = new Map(read.map((one) => [one.at, one]));
    const heads = this.sectionSums(new Set(sums.keys()));
    const lines = this.raw.map(({ row, label, section }, at): ListLine => {
      const sum = sums.get(at);
      if (!sum) {
        const parts = heads.sums.get(at);
        const of = parts?.map((index) => itemAt(this.raw, index).row) ?? [];
        return { row, label, section, role: parts ? "subtotal" : "item", of, unclear: false };
      }
      const of = sum.of.filter((index) => !heads.sums.has(index) && !parts.has(index)).map((index) => itemAt(this.raw, index).row);
      const role = this.roles.get(row) === "subtotal" ? "subtotal" : "total";
      const taken = sum.taken?.map((index) => itemAt(this.raw, index).row);
      const unclear = sum.unproved === true || heads.unclear || this.unlabelledIn(of, row);
      return { row, label, section: "", role, of, unclear, statedSum: sum.stated ?? false, ...(taken ? { taken } : {}) };
    });
    for (const at of heads.sums.keys()) this.roles.set(itemAt(this.raw, at).row, "subtotal");
    return { lines, tails: this.tails, roles: this.roles };
  }

  /** 支出共计, 经费总额: a row of such a name that holds what the rows before it come to is their sum. */
  private nameSums(columns: readonly number[]): void {
    const amounts = ({ row }: RawLine): (number | null)[] => columns.map((column) => statedAmount(this.sheet, { row, column }));
    this.raw.forEach((line, at) => {
      if (line.sum !== "") return;
      const last = this.raw.findLastIndex(({ sum }, before) => before < at && sum !== "");
      const since = this.raw.slice(last + 1, at).map(amounts);
      const all = this.raw
        .slice(0, at)
        .filter(({ sum }) => sum === "")
        .map(amounts);
      if (![since, all].some((before) => sumsByName(line.label, amounts(line), before))) return;
      this.raw[at] = { ...line, sum: WHOLE_SUM, word: line.label };
      this.roles.set(line.row, "total");
    });
  }

  private partsOfOthers(columns: readonly number[]): ReadonlySet<number> {
    const amounts = (row: number): (number | null)[] => columns.map((column) => this.valueAt(row, column));
    return partRows(this.raw.map(({ label, sum, row }) => ({ label, isSum: sum !== "", amounts: amounts(row) })));
  }

  /** A row of amounts without a name between what is summed may be part of it or a sum itself. */
  private unlabelledIn(of: readonly number[], sum: number): boolean {
    const all = [...of, sum];
    const [first, last] = [Math.min(...all), Math.max(...all)];
    return [...this.roles].some(([row, role]) => role === "unread" && row >= first && row <= last);
  }

  /** 一、人员经费 over its 1. and 2.: the head of a section that holds what its lines add up to. */
  private sectionSums(sums: ReadonlySet<number>): { readonly sums: ReadonlyMap<number, readonly number[]>; readonly unclear: boolean } {
    const items = this.raw.flatMap(({ number, row }, at) => (sums.has(at) ? [] : [{ at, number, row }]));
    const sections = new Map<number, number[]>();
    let open: number[] | null = null;
    for (const { at, number } of items) {
      if (NUMERAL.test(number)) sections.set(at, (open = []));
      else if (DIGITS.test(number) || number === "") open?.push(at);
    }
    for (const [at, parts] of sections)
      if (parts.length === 0 || !this.amounts.some((c) => this.isAmount(itemAt(this.raw, at).row, c))) sections.delete(at);
    if (sections.size === 0 || !items.some(({ number }) => DIGITS.test(number))) return { sums: new Map(), unclear: false };
    let agreeing = 0;
    let stated = 0;
    for (const column of this.entered()) {
      for (const [at, parts] of sections) {
        const whole = this.valueAt(itemAt(this.raw, at).row, column);
        if (whole === null) continue;
        stated++;
        const sum = parts.reduce((total, part) => total + (this.valueAt(itemAt(this.raw, part).row, column) ?? 0), 0);
        if (Math.abs(sum - whole) < 1e-6) agreeing++;
      }
    }
    return agreeing * 2 >= stated ? { sums: sections, unclear: false } : { sums: new Map(), unclear: true };
  }

  private entered(): number[] {
    return this.header.columns
      .filter(({ field }) => this.words.amounts.has(field) && !this.words.derived.has(field))
      .map(({ column }) => column);
  }

  private valueAt(row: number, column: number): number | null {
    const { reading } = readQuantity(this.sheet.cell(row, column), { row, column });
    return reading.status === "read" ? reading.value : null;
  }
}
