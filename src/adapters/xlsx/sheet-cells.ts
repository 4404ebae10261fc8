import { MAX_COLUMNS, MAX_ROWS, parseRange, type CellRange } from "../../domain/grid/address";
import { EMPTY, numberCell, textCell, UNCALCULATED, type Cell, type ValueCell } from "../../domain/grid/cell";
import { GENERAL, type DisplayFormat } from "../../domain/grid/display-format";
import { shiftFormula } from "./shared-formula";
import { unescapeOoxml } from "./xml";
import { XlsxError } from "./xlsx-error";

/** What a sheet's cells refer to outside the sheet. */
export interface SheetContext {
  /** null where the package has none. */
  readonly strings: readonly ValueCell[] | null;
  readonly formats: readonly DisplayFormat[];
  readonly date1904: boolean;
}

/** A formula as the file writes it: its text, and the attributes of its element. */
export interface WrittenFormula {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

type Row = (Cell | undefined)[];

/** A row's cells as they were read before; they never change. */
export type ReadRow = readonly (Cell | undefined)[];

/** Days between the date systems of 1904 and 1900. */
const DATE_1904_SHIFT = 1_462;

/** Kept cells of equal numbers; a hostile file must not grow them for ever. */
const MAX_KEPT = 50_000;

/** Characters that shared formulas may grow to, each cell having its own: a long one shared by a million cells fills any memory. */
const MAX_SHIFTED = 50_000_000;

/** A row wider than this is looked at for the gaps between its cells. */
const WIDE = 256;
/** Empty places inside rows, beyond any sheet that a person filled in; recognisers look at each of them. */
const MAX_GAPS = 20_000_000;

interface SharedMaster {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The cells of one sheet while it is read; equal numbers and strings share one cell object. What cannot be told apart, found or
 * placed is damage, and never left out: a cell that is missing in silence would be taken for an empty one.
 */
export class SheetCells {
  readonly rows: Row[] = [];
  private readonly numbers: (Map<number, ValueCell> | undefined)[] = [];
  private readonly written: (Map<string, ValueCell> | undefined)[] = [];
  private readonly masters = new Map<string, SharedMaster>();
  private readonly locked: CellRange[] = [];
  private shiftedLength = 0;
  /** Whether each row says all that its cells are: none shares a formula, stands in an array, or has a style that there is not. */
  standAlone = true;

  /** @param part names the sheet's part where it is damaged */
  constructor(
    private readonly part: string,
    private readonly context: SheetContext,
  ) {}

  /** A new row to put cells into. @throws XlsxError `damaged` outside Excel's grid and for a row that is there already */
  row(number: number): Row {
    const known = Number.isInteger(number) && number >= 0 && number < MAX_ROWS;
    if (!known || this.rows[number] !== undefined) throw new XlsxError("damaged", this.part);
    return (this.rows[number] = []);
  }

  /** Takes over a row that was read before. @throws XlsxError `damaged` for one that is there already */
  keep(number: number, cells: ReadRow): void {
    if (this.rows[number] !== undefined) throw new XlsxError("damaged", this.part);
    // Nothing is put into it any more.
    this.rows[number] = cells as Row;
  }

  /** The cell of a shared string. @throws XlsxError `damaged`; `missing-part` where the package has no shared strings */
  string(index: number): ValueCell {
    const cell = this.context.strings?.[index];
    if (!cell) throw this.context.strings ? new XlsxError("damaged", this.part) : new XlsxError("missing-part", "sharedStrings");
    return cell;
  }

  /** The cell of a number in the style with this index. */
  number(value: number, style: number): ValueCell {
    const known = (this.numbers[style] ??= new Map());
    let cell = known.get(value);
    if (!cell) {
      cell = this.numberCell(value, style);
      if (known.size < MAX_KEPT) known.set(value, cell);
    }
    return cell;
  }

  private numberCell(value: number, style: number): ValueCell {
    const format = this.formatOf(style);
    return numberCell(this.context.date1904 && format.kind === "date" ? value + DATE_1904_SHIFT : value, format);
  }

  private formatOf(style: number): DisplayFormat {
    const format = this.context.formats[style];
    // A style added later could be the one.
    if (!format) this.standAlone = false;
    return format ?? GENERAL;
  }

  /** The same for a number as it is written; what is none stays a text. */
  private numberText(text: string, style: number): ValueCell {
    const known = (this.written[style] ??= new Map());
    let cell = known.get(text);
    if (!cell) {
      const value = Number(text);
      cell = Number.isFinite(value) ? this.numberCell(value, style) : textCell(text);
      if (known.size < MAX_KEPT) known.set(text, cell);
    }
    return cell;
  }

  /** What a cell of this type shows whose value is written so; null where no value is written. @throws XlsxError `damaged` */
  value(type: string, style: number, text: string | null, hasFormula: boolean): ValueCell {
    if (text === null) return hasFormula ? { kind: "error", code: UNCALCULATED } : EMPTY;
    switch (type) {
      case "s":
        return text.trim() === "" ? EMPTY : this.string(Number(text));
      case "b":
        return { kind: "boolean", value: text === "1" || text === "true" };
      case "e":
        return { kind: "error", code: text };
      case "str":
      case "inlineStr":
        return textCell(unescapeOoxml(text));
      case "d":
        return isoDate(text, this.formatOf(style)) ?? textCell(text);
      case "n":
        return text === "" ? EMPTY : this.numberText(text, style);
      default:
        // A type that there is not: whether the value is a number or the place of a text, nobody can tell.
        throw new XlsxError("damaged", this.part);
    }
  }

  /** Puts a cell where it stands; a shared formula becomes the cell's own. @throws XlsxError `damaged` outside the grid and over another cell */
  put(row: Row, rowNumber: number, column: number, shown: ValueCell, formula: WrittenFormula | null): void {
    if (!(column >= 0 && column < MAX_COLUMNS) || row[column] !== undefined) throw new XlsxError("damaged", this.part);
    if (formula === null) {
      if (shown.kind !== "empty") row[column] = shown;
      return;
    }
    const { t, si, ref } = formula.attributes;
    if (t !== undefined) this.standAlone = false;
    let { text } = formula;
    if (t === "shared" && si !== undefined) {
      const master = this.masters.get(si);
      if (text !== "") this.masters.set(si, { formula: text, row: rowNumber, column });
      else if (master) {
        text = shiftFormula(master.formula, rowNumber - master.row, column - master.column);
        if ((this.shiftedLength += text.length) > MAX_SHIFTED) throw new XlsxError("too-large", this.part);
      }
    }
    const whole = t === "array" || t === "dataTable";
    const range = whole && ref !== undefined ? parseRange(ref) : null;
    if (range) this.locked.push(range);
    row[column] = { kind: "formula", formula: `=${text}`, result: shown, locked: whole };
  }

  /** All rows, once every cell is in its place. @throws XlsxError `too-large` where cells stand so far apart that looking between them has no end */
  finish(): Row[] {
    let gaps = 0;
    this.rows.forEach((row) => {
      if (row.length > WIDE) gaps += Math.max(0, row.length - WIDE * Object.keys(row).length);
    });
    if (gaps > MAX_GAPS) throw new XlsxError("too-large", this.part);
    if (this.locked.length > 0) lockRanges(this.rows, this.locked);
    return this.rows;
  }
}

/** Column of an A1 address, without the cost of a regular expression: this runs for every cell. */
export function columnOf(address: string): number {
  let column = 0;
  for (let index = 0; index < address.length; index++) {
    const code = address.charCodeAt(index);
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122) column = column * 26 + code - 96;
    else break;
  }
  return column - 1;
}

/** The cells inside an array formula's range hold values of it: none may be written alone. */
function lockRanges(rows: Row[], ranges: readonly CellRange[]): void {
  rows.forEach((row, number) => {
    for (const range of ranges) {
      if (number < range.top || number > range.bottom) continue;
      for (let column = range.left; column <= Math.min(range.right, row.length - 1); column++) {
        const cell = row[column];
        if (!cell) continue;
        row[column] = cell.kind === "formula" ? { ...cell, locked: true } : { kind: "formula", formula: "=", result: cell, locked: true };
      }
    }
  });
}

function isoDate(text: string, format: DisplayFormat): ValueCell | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!match) return null;
  const serial = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000 + 25_569;
  return { kind: "date", value: serial, format };
}
