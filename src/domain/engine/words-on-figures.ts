import { cellText, shownCell } from "../grid/cell";
import { statedNumber } from "../tables/agreement";
import type { DerivedFigure } from "../tables/figure";
import { sentencesAround, textsOfRow } from "../tables/left-out";
import type { Table } from "../tables/model";
import type { RowRole } from "../tables/roles";
import { saysMeanOfRates } from "../values/vocabulary/rate-policies";
import {
  CUTS_OFF,
  LOWERS_GRADE,
  PARTS_A_PERSON,
  REDEFINES_FIGURE,
  ROUNDS_TO_WHOLES,
  ROUNDS_UP,
  SPEAKS_OF_SUM,
  WEIGHS_PRESENCE,
} from "../values/vocabulary/sum-words";
import { toNumber } from "../values/exact";

const SPEAKS_OF_RATE = /完成率|执行率|达标率|百分比|完成比例/;
/** A sentence on the whole of a table, not on its lines. */
const SPEAKS_OF_WHOLE = /合计|总计|总数|总和|汇总|小计|总分|总得分|总体|全站/;
const SUM_ROWS: ReadonlySet<RowRole | undefined> = new Set<RowRole | undefined>(["total", "subtotal"]);
/** Only a short sheet's rows are searched for what a sentence names. */
const MOST_ROWS = 200;
/** So many letters in common name something: 试用期, 社工03. */
const LEAST_COMMON = 3;

/** Sentences of the sheet by which a figure comes about in another way than its header says, and that nothing here applies. */
export class WordsOnFigures {
  private readonly sentences: readonly string[];
  private readonly isStaffing: boolean;
  private parted: ReadonlyMap<number, string> | undefined;
  private called: readonly string[] | undefined;

  /** @param sumsDown whether a figure adds up cells of its own column */
  constructor(
    private readonly table: Table,
    private readonly sumsDown: (figure: DerivedFigure) => boolean,
  ) {
    const { sheet, range, roles, kind } = table;
    const isLine = (row: number): boolean => ["item", "total", "subtotal"].includes(roles?.rows.get(row) ?? "");
    this.sentences = roles ? sentencesAround(sheet, range, isLine) : [];
    this.isStaffing = kind === "attendance";
  }

  /** The words that redefine it; null where none do. */
  redefining(figure: DerivedFigure): string | null {
    if (figure.quantity === "label") return this.lowering(figure);
    return this.rounding(figure) ?? (this.isStaffing ? this.ofStaffing(figure) : this.ofColumn(figure));
  }

  /** 一票否决, 下调一档: a grade that the score does not make. */
  private lowering({ row }: DerivedFigure): string | null {
    const { sheet, range } = this.table;
    return [...textsOfRow(sheet, row, range.left, range.right), ...this.sentences].find((text) => LOWERS_GRADE.test(text)) ?? null;
  }

  /** What stands there is the figure with its last digits cut off, rounded up or to wholes, as a sentence says. */
  private rounding({ row, column, value, quantity }: DerivedFigure): string | null {
    const shown = statedNumber(shownCell(this.table.sheet.cell(row, column)), quantity === "rate");
    if (shown === null || value === null || typeof value === "string") return null;
    const [exactly, stated] = [toNumber(value), toNumber(shown.number)];
    const steps = [1, 10, 100, 1000, 10_000];
    const isMade = (made: (scaled: number) => number): boolean =>
      steps.some((step) => Math.abs(made(exactly * step) / step - stated) < 1e-9);
    const ways: readonly [RegExp, (scaled: number) => number][] = [
      [CUTS_OFF, (scaled) => Math.floor(scaled + 1e-9)],
      [ROUNDS_UP, (scaled) => Math.ceil(scaled - 1e-9)],
      [ROUNDS_TO_WHOLES, (scaled) => Math.round(scaled + 1e-9)],
    ];
    for (const [words, made] of ways) {
      const said = this.sentences.find((text) => words.test(text));
      if (said !== undefined && isMade(made)) return said;
    }
    return null;
  }

  /** A remark in its row, or a sentence around the table that names its column or its sums. */
  private ofColumn(figure: DerivedFigure): string | null {
    const { sheet, range, roles, kind } = this.table;
    const header = this.headerOf(figure.column).split(/[(（]/, 1)[0] ?? "";
    const namesColumn = (text: string): boolean =>
      (header.length > 1 && text.includes(header)) ||
      (figure.quantity === "rate" && SPEAKS_OF_RATE.test(text)) ||
      (this.sumsDown(figure) && SPEAKS_OF_SUM.test(text));
    const label = textsOfRow(sheet, figure.row, range.left, range.right)[0] ?? "";
    const isSum = SUM_ROWS.has(roles?.rows.get(figure.row));
    const namesRow = (text: string): boolean =>
      (label.length > 1 && text.includes(label)) ||
      (SPEAKS_OF_WHOLE.test(text) ? isSum : !this.labels().some((other) => text.includes(other)));
    // Of a row of sums of indicators the mean is tried; elsewhere the words alone tell it.
    const isMean = (text: string): boolean =>
      figure.quantity === "rate" &&
      saysMeanOfRates(text) &&
      (isSum ? !kind.startsWith("indicator") : label.length > 1 && text.includes(label));
    const beside = textsOfRow(sheet, figure.row, figure.column + 1, range.right).find(
      (text) => text.length > 4 && REDEFINES_FIGURE.test(text),
    );
    const redefines = (text: string): boolean => REDEFINES_FIGURE.test(text) || isMean(text);
    return beside ?? this.sentences.find((text) => redefines(text) && namesColumn(text) && namesRow(text)) ?? null;
  }

  /** A header that weighs presence, a label with a rate of its own, or a sentence on people of the row or of the rows that are summed. */
  private ofStaffing(figure: DerivedFigure): string | null {
    const header = this.headerOf(figure.column);
    if (WEIGHS_PRESENCE.test(header)) return header;
    const effective = /实际|到岗/.test(header) && !/有效|计入/.test(header) && this.sumsPresence(figure) ? this.effectiveBeside() : null;
    if (effective !== null) return effective;
    const { sheet, range } = this.table;
    const own = textsOfRow(sheet, figure.row, range.left, range.right).find((text) => /期[初末][^÷/]{0,8}[÷/]/.test(text));
    if (own !== undefined) return own;
    const parted = this.partedPeople();
    if (parted.size === 0) return null;
    return parted.get(figure.row) ?? figure.explain().inputs.flatMap(({ row }) => parted.get(row) ?? [])[0] ?? null;
  }

  /** Whether it sums a person's months, or these sums down their column. */
  private sumsPresence(figure: DerivedFigure): boolean {
    return figure.rule === "attendance/row-subtotal" || (this.sumsDown(figure) && /小计|合计/.test(this.headerOf(figure.column)));
  }

  /** 有效人次小计 in a column that nothing reads: what stands under 实际到岗小计 beside it asks for no insurance. */
  private effectiveBeside(): string | null {
    const { range, roles } = this.table;
    for (let column = range.left; column <= range.right; column++) {
      const header = roles?.columns.get(column) === "derived" ? "" : this.headerOf(column);
      if (/有效[^。]{0,4}(?:小计|合计|人次|到岗)/.test(header)) return header;
    }
    return null;
  }

  /** Rows of people of whom a sentence says that they count otherwise: the name, the post or the remark stands in it. */
  private partedPeople(): ReadonlyMap<number, string> {
    if (this.parted) return this.parted;
    const found = new Map<number, string>();
    this.parted = found;
    const sentences = this.sentences.filter((text) => PARTS_A_PERSON.test(text));
    const rows = [...(this.table.roles?.rows ?? [])].flatMap(([row, role]) => (role === "item" ? [row] : []));
    if (sentences.length === 0 || rows.length > MOST_ROWS) return found;
    const { sheet, range } = this.table;
    const texts = new Map(rows.map((row) => [row, textsOfRow(sheet, row, range.left, range.right)]));
    const headers = [...(this.table.roles?.rows ?? [])].flatMap(([row, role]) =>
      role === "header" ? textsOfRow(sheet, row, range.left, range.right) : [],
    );
    const isCommon = (part: string): boolean =>
      headers.some((text) => text.includes(part)) ||
      rows.filter((row) => texts.get(row)?.some((text) => text.includes(part))).length * 2 > rows.length;
    for (const [row, own] of texts)
      for (const said of sentences) if (own.some((text) => partsInCommon(text, said).some((part) => !isCommon(part)))) found.set(row, said);
    return found;
  }

  /** What the lines of the table are called. */
  private labels(): readonly string[] {
    const { sheet, range, roles } = this.table;
    this.called ??= [...(roles?.rows ?? [])].flatMap(([row, role]) => {
      const label = role === "item" ? (textsOfRow(sheet, row, range.left, range.right)[0] ?? "") : "";
      return label.length > 1 ? [label] : [];
    });
    return this.called;
  }

  /** The lowest words over a column. */
  private headerOf(column: number): string {
    const { sheet, roles } = this.table;
    const rows = [...(roles?.rows ?? [])].flatMap(([row, role]) => (role === "header" ? [row] : [])).sort((a, b) => b - a);
    const named = rows.map((row) => sheet.seen(row, column)).find((cell) => shownCell(cell).kind === "text");
    return named ? cellText(named) : "";
  }
}

/** Parts of three letters or more that both texts hold, without signs. */
function partsInCommon(text: string, sentence: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from + LEAST_COMMON <= text.length; from++) {
    let to = from + LEAST_COMMON;
    if (!sentence.includes(text.slice(from, to))) continue;
    while (to < text.length && sentence.includes(text.slice(from, to + 1))) to++;
    const part = text.slice(from, to);
    if (/^[\p{L}\p{N}]+$/u.test(part)) parts.push(part);
  }
  return parts;
}
