import { EMPTY } from "../../domain/grid/cell";
import { indexOf, lastIndexOf } from "./byte-search";
import { RowPlaces, type KnownRows } from "./known-rows";
import { SheetCells, type SheetContext, type WrittenFormula } from "./sheet-cells";
import { XlsxError } from "./xlsx-error";
import { itemAt } from "../../domain/values/present";

/** The rows of a sheet, and the rest of its part with an empty sheetData in their place. */
export interface ScannedRows {
  readonly cells: SheetCells;
  readonly hiddenRows: Set<number>;
  readonly rest: string;
  /** Where each row stands; null where one depends on others, or on its place among them. */
  readonly places: RowPlaces | null;
}

const DATA = "<sheetData>";
const DATA_END = "</sheetData>";

/**
 * Reads the rows of a worksheet straight from its bytes, as long as they are written in the plain form that spreadsheet programs
 * write: no prefixes, comments, rich inline texts or extensions. Cells are nearly all of a workbook, and this takes a fraction of
 * the XML parser's time and memory.
 * @param known rows that were read before: those that stand there as they stood are taken over
 * @returns null for anything else, a damaged part included: then the XML parser reads it, and says what is wrong with it
 */
export function scanRows(part: string, bytes: Uint8Array, context: SheetContext, known: KnownRows | null = null): ScannedRows | null {
  const from = indexOf(bytes, DATA, 0);
  const to = from < 0 ? -1 : lastIndexOf(bytes, DATA_END);
  if (to < from || from < 0) return null;
  try {
    const head = decode(bytes, 0, from);
    const tail = decode(bytes, to + DATA_END.length, bytes.length);
    // A comment could hide the tags that were found; text of another encoding is for its own decoder.
    if (/<!|<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i.test(head) || /<!|<sheetData/.test(tail)) return null;
    const scan = new RowScan(bytes, from + DATA.length, to, new SheetCells(part, context), known);
    if (!scan.run()) return null;
    // What a formula of a changed row shares with rows that were taken over, nobody has read.
    if (known && !scan.cells.standAlone) return scanRows(part, bytes, context);
    const places = scan.isNumbered && scan.cells.standAlone ? scan.places : null;
    return { cells: scan.cells, hiddenRows: scan.hiddenRows, rest: `${head}<sheetData/>${tail}`, places };
  } catch (error) {
    // Bytes that are no UTF-8 (the decoder's error may be of another realm), or cells that cannot be.
    if (error instanceof XlsxError || (error as Error).name === "TypeError") return null;
    throw error;
  }
}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const AMPERSAND = 0x26;
const EQUALS = 0x3d;
const SPACE = 0x20;
const POINT = 0x2e;
const ZERO = 0x30;
const LETTER = { c: 0x63, f: 0x66, i: 0x69, n: 0x6e, o: 0x6f, r: 0x72, s: 0x73, t: 0x74, v: 0x76, w: 0x77 } as const;

/** A mantissa of so many digits over a power of ten is the double that the text means, exactly rounded. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

class RowScan {
  readonly hiddenRows = new Set<number>();
  readonly places = new RowPlaces();
  /** Whether every row says its number. */
  isNumbered = true;
  private at: number;

  constructor(
    private readonly bytes: Uint8Array,
    from: number,
    private readonly to: number,
    readonly cells: SheetCells,
    private readonly known: KnownRows | null,
  ) {
    this.at = from;
  }

  /** False where something is not in the plain form; the cells are then worthless. */
  run(): boolean {
    const { bytes, to } = this;
    let rowNumber = -1;
    for (;;) {
      this.skipSpace();
      if (this.at === to) return true;
      const { at } = this;
      const same = this.known?.at(bytes, at);
      if (same) {
        this.cells.keep(same.number, same.cells);
        if (same.hidden) this.hiddenRows.add(same.number);
        this.places.add(same.number, at, same.to);
        rowNumber = same.number;
        this.at = same.to;
        continue;
      }
      if (bytes[at] !== LT || bytes[at + 1] !== LETTER.r || bytes[at + 2] !== LETTER.o || bytes[at + 3] !== LETTER.w) return false;
      this.at = at + 4;
      const tag = this.attributes();
      if (!tag) return false;
      const { r, hidden } = tag.attributes;
      rowNumber = r === undefined ? rowNumber + 1 : Number(r) - 1;
      if (r === undefined) this.isNumbered = false;
      const row = this.cells.row(rowNumber);
      if (hidden === "1" || hidden === "true") this.hiddenRows.add(rowNumber);
      if (!tag.closed && !this.rowCells(row, rowNumber)) return false;
      this.places.add(rowNumber, at, this.at);
      this.known?.pass(rowNumber);
    }
  }

  /** Reads the cells of a row and its end tag. */
  private rowCells(row: ReturnType<SheetCells["row"]>, rowNumber: number): boolean {
    const { bytes, cells } = this;
    let { at } = this;
    let column = -1;
    for (;;) {
      while (isSpace(bytes[at]!)) at++;
      if (bytes[at] !== LT) return false;
      if (bytes[at + 1] !== LETTER.c) {
        this.at = at;
        return this.take("</row>");
      }
      at += 2;
      column++;
      // The type by its first letters: 0 for a number, s for a shared string; everything else goes the long way.
      let type = 0;
      let typeFrom = 0;
      let typeTo = 0;
      let style = 0;
      let seen = 0;
      let code = bytes[at]!;
      while (isSpace(code)) {
        code = bytes[++at]!;
        if (code === GT || code === SLASH || isSpace(code)) continue;
        const nameFrom = at;
        while (code !== EQUALS) {
          if (!isNameCode(code, at === nameFrom)) return false;
          code = bytes[++at]!;
        }
        if (at === nameFrom) return false;
        const name = at - nameFrom === 1 ? bytes[nameFrom] : 0;
        const quote = bytes[++at]!;
        if (quote !== 0x22 && quote !== 0x27) return false;
        const from = ++at;
        code = bytes[at]!;
        while (code !== quote) {
          if (code < SPACE || code === LT || code === AMPERSAND || code === undefined) return false;
          code = bytes[++at]!;
        }
        if (name === LETTER.r) {
          if (seen & 1) return false;
          seen |= 1;
          column = columnAt(bytes, from);
        } else if (name === LETTER.s) {
          if (seen & 2) return false;
          seen |= 2;
          for (let digit = from; digit < at; digit++) {
            if (bytes[digit]! < ZERO || bytes[digit]! > 0x39) return false;
            style = style * 10 + bytes[digit]! - ZERO;
          }
        } else if (name === LETTER.t) {
          if (seen & 4) return false;
          seen |= 4;
          typeFrom = from;
          typeTo = at;
          type = at - from === 1 ? bytes[from]! : 1;
          if (type === LETTER.n) type = 0;
        }
        code = bytes[++at]!;
      }
      if (code === SLASH) {
        if (bytes[at + 1] !== GT) return false;
        cells.put(row, rowNumber, column, EMPTY, null);
        at += 2;
        continue;
      }
      if (code !== GT) return false;
      at++;
      if ((type === 0 || type === LETTER.s) && bytes[at] === LT && bytes[at + 1] === LETTER.v && bytes[at + 2] === GT) {
        const from = at + 3;
        let whole = 0;
        let digits = 0;
        let pointAt = 0;
        at = from;
        for (code = bytes[at]!; code !== LT; code = bytes[++at]!) {
          if (code >= ZERO && code <= 0x39) {
            whole = whole * 10 + code - ZERO;
            digits++;
          } else if (code === POINT && pointAt === 0 && digits > 0) pointAt = at;
          else {
            digits = 0;
            break;
          }
        }
        if (digits > 0 && digits <= EXACT_DIGITS && at - 1 !== pointAt && (type === 0 || pointAt === 0) && endsCell(bytes, at)) {
          const shown =
            type === 0 ? cells.number(pointAt === 0 ? whole : whole / itemAt(POWERS, at - pointAt - 1), style) : cells.string(whole);
          cells.put(row, rowNumber, column, shown, null);
          at += 8;
          continue;
        }
        at = from - 3;
      }
      this.at = at;
      if (!this.anyCell(row, rowNumber, column, typeTo === 0 ? "n" : decode(bytes, typeFrom, typeTo), style)) return false;
      at = this.at;
    }
  }

  /** Reads what a cell holds that is no plain number or shared string: a formula, an inline text, an unusual number. */
  private anyCell(row: ReturnType<SheetCells["row"]>, rowNumber: number, column: number, type: string, style: number): boolean {
    let formula: WrittenFormula | null = null;
    let value: string | null = null;
    if (this.take("<f")) {
      const tag = this.attributes();
      const text = !tag ? null : tag.closed ? "" : this.text();
      if (!tag || text === null || (!tag.closed && !this.take("</f>"))) return false;
      formula = { text, attributes: tag.attributes };
    }
    if (this.take("<v")) {
      const tag = this.attributes();
      value = !tag ? null : tag.closed ? "" : this.text();
      if (!tag || value === null || (!tag.closed && !this.take("</v>"))) return false;
    } else if (this.take("<is><t")) {
      const tag = this.attributes();
      value = !tag ? null : tag.closed ? "" : this.text();
      if (!tag || value === null || (!tag.closed && !this.take("</t>")) || !this.take("</is>")) return false;
    }
    if (!this.take("</c>")) return false;
    this.cells.put(row, rowNumber, column, this.cells.value(type, style, value, formula !== null), formula);
    return true;
  }

  private skipSpace(): void {
    while (isSpace(this.bytes[this.at]!)) this.at++;
  }

  /** Steps over these characters if they come next. */
  private take(ascii: string): boolean {
    for (let index = 0; index < ascii.length; index++) if (this.bytes[this.at + index] !== ascii.charCodeAt(index)) return false;
    this.at += ascii.length;
    return true;
  }

  /** The attributes of a tag up to its end; null where they are not plain. */
  private attributes(): { attributes: Record<string, string>; closed: boolean } | null {
    const { bytes } = this;
    const attributes: Record<string, string> = {};
    for (;;) {
      const spaced = isSpace(bytes[this.at]!);
      this.skipSpace();
      const code = bytes[this.at]!;
      if (code === GT) {
        this.at++;
        return { attributes, closed: false };
      }
      if (code === SLASH) return this.take("/>") ? { attributes, closed: true } : null;
      if (!spaced) return null;
      const from = this.at;
      while (bytes[this.at] !== EQUALS) {
        if (!isNameCode(bytes[this.at]!, this.at === from)) return null;
        this.at++;
      }
      const name = decode(bytes, from, this.at);
      if (name === "") return null;
      const quote = bytes[++this.at]!;
      if (quote !== 0x22 && quote !== 0x27) return null;
      const valueFrom = ++this.at;
      while (bytes[this.at] !== quote) {
        const letter = bytes[this.at]!;
        if (!(letter >= SPACE) || letter === LT || letter === AMPERSAND) return null;
        this.at++;
      }
      if (name in attributes) return null;
      attributes[name] = decode(bytes, valueFrom, this.at++);
    }
  }

  /** The text up to the next tag; null where it holds what only the XML parser may judge. */
  private text(): string | null {
    const { bytes } = this;
    const from = this.at;
    let entities = false;
    for (let code = bytes[this.at]!; code !== LT; code = bytes[++this.at]!) {
      if (code === AMPERSAND) entities = true;
      else if (!(code >= SPACE || code === 0x0a || code === 0x09) || code === GT) return null;
    }
    const text = decode(bytes, from, this.at);
    if (/[\ufffe\uffff]/.test(text)) return null;
    if (!entities) return text;
    const plain = text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);
    return /&(?!(?:amp|lt|gt|quot|apos);)/.test(text) ? null : plain;
  }
}

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" } as const;

function isSpace(code: number): boolean {
  return code === SPACE || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Letters, and after the first one digits, points, hyphens and colons. */
function isNameCode(code: number, first: boolean): boolean {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f) return true;
  return !first && ((code >= ZERO && code <= 0x3a) || code === POINT || code === 0x2d);
}

/** Whether `</v></c>` stands here. */
function endsCell(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === LETTER.v &&
    bytes[at + 3] === GT &&
    bytes[at + 4] === LT &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === LETTER.c &&
    bytes[at + 7] === GT
  );
}

/** The column of the address that stands here. */
function columnAt(bytes: Uint8Array, from: number): number {
  let column = 0;
  for (let at = from; ; at++) {
    const code = bytes[at]!;
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122) column = column * 26 + code - 96;
    else return column - 1;
  }
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

function decode(bytes: Uint8Array, from: number, to: number): string {
  // Names and numbers are short and ASCII; starting the decoder costs more than reading them.
  if (to - from <= 24) {
    let text = "";
    for (let at = from; at < to; at++) {
      if (bytes[at]! >= 0x80) return utf8.decode(bytes.subarray(from, to));
      text += String.fromCharCode(bytes[at]!);
    }
    return text;
  }
  return utf8.decode(bytes.subarray(from, to));
}
