import { MAX_COLUMNS, MAX_ROWS, parseRange, type CellRange } from "../../domain/grid/address";
import { EMPTY, numberCell, textCell, UNCALCULATED, type Cell, type ValueCell } from "../../domain/grid/cell";
import { GENERAL, type DisplayFormat } from "../../domain/grid/display-format";
import { Sheet, type Visibility } from "../../domain/grid/sheet";
import { shiftFormula } from "./shared-formula";
import { readXml, unescapeOoxml } from "./xml";

/** What a sheet's cells refer to outside the sheet. */
export interface SheetContext {
  readonly strings: readonly ValueCell[];
  readonly formats: readonly DisplayFormat[];
  readonly date1904: boolean;
}

/** Days between the date systems of 1904 and 1900. */
const DATE_1904_SHIFT = 1_462;

interface SharedMaster {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Reads a worksheet part into an immutable sheet; equal marks and strings share one cell object. */
export function readSheet(part: string, xml: string, name: string, visibility: Visibility, context: SheetContext): Sheet {
  const rows: (Cell | undefined)[][] = [];
  const merges: CellRange[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const locked: CellRange[] = [];
  const masters = new Map<string, SharedMaster>();
  const numbers = new Map<DisplayFormat, Map<string, ValueCell>>();
  let isProtected = false;
  let rowNumber = -1;
  let row: (Cell | undefined)[] | null = null;
  let column = -1;
  let type = "n";
  let style = 0;
  let inCell = false;
  let collecting = false;
  let phonetic = 0;
  let value = "";
  let hasValue = false;
  let formula: string | null = null;
  let formulaTag: Readonly<Record<string, string>> | null = null;
  let inFormula = false;

  const numberOf = (text: string): ValueCell => {
    const format = context.formats[style] ?? GENERAL;
    let known = numbers.get(format);
    if (!known) numbers.set(format, (known = new Map()));
    let cell = known.get(text);
    if (!cell) {
      const number = Number(text);
      cell = Number.isFinite(number)
        ? numberCell(context.date1904 && format.kind === "date" ? number + DATE_1904_SHIFT : number, format)
        : textCell(text);
      if (known.size < 50_000) known.set(text, cell);
    }
    return cell;
  };

  const valueCell = (): ValueCell => {
    if (!hasValue) return formula !== null || formulaTag !== null ? { kind: "error", code: UNCALCULATED } : EMPTY;
    switch (type) {
      case "s":
        return context.strings[Number(value)] ?? EMPTY;
      case "b":
        return { kind: "boolean", value: value === "1" || value === "true" };
      case "e":
        return { kind: "error", code: value };
      case "str":
      case "inlineStr":
        return textCell(unescapeOoxml(value));
      case "d":
        return isoDate(value, context.formats[style] ?? GENERAL) ?? textCell(value);
      default:
        return value === "" ? EMPTY : numberOf(value);
    }
  };

  const finishCell = (): void => {
    inCell = false;
    if (!row || column < 0 || column >= MAX_COLUMNS) return;
    const shown = valueCell();
    if (formulaTag === null) {
      if (shown.kind !== "empty") row[column] = shown;
      return;
    }
    const { t, si, ref } = formulaTag;
    let text = formula ?? "";
    if (t === "shared" && si !== undefined) {
      const master = masters.get(si);
      if (text !== "") masters.set(si, { formula: text, row: rowNumber, column });
      else if (master) text = shiftFormula(master.formula, rowNumber - master.row, column - master.column);
    }
    if (t === "array" || t === "dataTable") {
      const range = ref === undefined ? null : parseRange(ref);
      if (range) locked.push(range);
    }
    row[column] = { kind: "formula", formula: `=${text}`, result: shown, locked: t === "array" || t === "dataTable" };
  };

  readXml(part, xml, {
    open: (tag) => {
      const { attributes } = tag;
      switch (tag.name) {
        case "c": {
          const at = attributes.r;
          column = at === undefined ? column + 1 : columnOf(at);
          type = attributes.t ?? "n";
          style = attributes.s === undefined ? 0 : Number(attributes.s);
          inCell = true;
          value = "";
          hasValue = false;
          formula = null;
          formulaTag = null;
          break;
        }
        case "v":
          if (inCell) {
            collecting = true;
            hasValue = true;
          }
          break;
        case "t":
          if (inCell && phonetic === 0) {
            collecting = true;
            hasValue = true;
          }
          break;
        case "f":
          if (inCell) {
            inFormula = true;
            formula = "";
            formulaTag = attributes;
          }
          break;
        case "rPh":
          phonetic++;
          break;
        case "row": {
          rowNumber = attributes.r === undefined ? rowNumber + 1 : Number(attributes.r) - 1;
          column = -1;
          row = null;
          if (!(rowNumber >= 0 && rowNumber < MAX_ROWS)) break;
          row = rows[rowNumber] ?? [];
          rows[rowNumber] = row;
          if (isTrue(attributes.hidden)) hiddenRows.add(rowNumber);
          break;
        }
        case "mergeCell": {
          const range = attributes.ref === undefined ? null : parseRange(attributes.ref);
          if (range) merges.push(range);
          break;
        }
        case "col":
          if (isTrue(attributes.hidden)) {
            const last = Math.min(Number(attributes.max), MAX_COLUMNS);
            for (let index = Number(attributes.min); index <= last; index++) hiddenColumns.add(index - 1);
          }
          break;
        case "sheetProtection":
          isProtected = isTrue(attributes.sheet);
          break;
        default:
      }
    },
    text: (text) => {
      if (collecting) value += text;
      else if (inFormula) formula += text;
    },
    close: (tag) => {
      switch (tag) {
        case "c":
          finishCell();
          break;
        case "v":
        case "t":
          collecting = false;
          break;
        case "f":
          inFormula = false;
          break;
        case "rPh":
          phonetic--;
          break;
        default:
      }
    },
  });
  if (locked.length > 0) lockRanges(rows, locked);
  return new Sheet({ name, visibility, isProtected, rows, merges, hiddenRows, hiddenColumns });
}

function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

/** Column of an A1 address, without the cost of a regular expression: this runs for every cell. */
function columnOf(address: string): number {
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
function lockRanges(rows: (Cell | undefined)[][], ranges: readonly CellRange[]): void {
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
