import { containsCell, formatAddress, parseRange, type CellAddress, type CellRange } from "../../domain/grid/address";
import type { Edit } from "../../domain/grid/edit";
import type { StaleFormula } from "../../formulas/stale-formulas";
import { prefixAt, readXml } from "./xml";
import { XlsxError } from "./xlsx-error";

/** A cell as it stands in a sheet's text. */
export interface ScannedCell {
  readonly column: number;
  readonly from: number;
  to: number;
  readonly style: string | null;
  readonly openTo: number;
  /** Offsets of the element with its value. */
  value: { readonly from: number; to: number } | null;
  /** The shared formula group that this cell is the master of. */
  masterOf: string | null;
}

interface ScannedRow {
  readonly number: number;
  readonly from: number;
  readonly openTo: number;
  readonly selfClosing: boolean;
  /** Offset of the end tag; of the tag's end where it is self-closing. */
  end: number;
  readonly cells: ScannedCell[];
}

interface SharedFollower {
  readonly group: string;
  readonly row: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Things by row and column. */
export type ByPlace<T> = ReadonlyMap<number, ReadonlyMap<number, T>>;

export function byPlace<T extends CellAddress>(cells: readonly T[]): ByPlace<T> {
  const rows = new Map<number, Map<number, T>>();
  for (const cell of cells) {
    let row = rows.get(cell.row);
    if (!row) rows.set(cell.row, (row = new Map()));
    row.set(cell.column, cell);
  }
  return rows;
}

/** What has to be known of a sheet's text to change cells in it. */
export interface Scan {
  prefix: string;
  /** Rows that hold cells to change. */
  rows: Map<number, ScannedRow>;
  rowStarts: { number: number; from: number }[];
  dataFrom: number;
  dataEnd: number;
  selfClosingData: boolean;
  masters: Map<string, { formula: string; row: number; column: number }>;
  followers: SharedFollower[];
  /** Cells whose formula shows another value. */
  stale: { cell: ScannedCell; shows: ShownValue }[];
}

export type ShownValue = Pick<StaleFormula, "value" | "isError">;

/** What an array formula spread over its cells goes with its own value. */
const TO_BE_COMPUTED: ShownValue = { value: null, isError: false };

/** Finds the cells to change, the rows that lie around them, and formulas that others share. @throws XlsxError `array-formula`, `damaged` */
export function findCells(part: string, xml: string, wanted: ByPlace<Edit>, stale: ByPlace<StaleFormula>): Scan {
  const scan: Scan = {
    prefix: "",
    rows: new Map(),
    rowStarts: [],
    dataFrom: -1,
    dataEnd: -1,
    selfClosingData: false,
    masters: new Map(),
    followers: [],
    stale: [],
  };
  const staleArrays: CellRange[] = [];
  let rowNumber = -1;
  let column = -1;
  let row: ScannedRow | null = null;
  let cell: ScannedCell | null = null;
  let shared: { group: string; from: number; text: string } | null = null;
  let arrayAt: string | null = null;
  let inData = false;
  readXml(
    part,
    xml,
    {
      open: (tag, from, to) => {
        switch (tag.name) {
          case "worksheet":
            scan.prefix = prefixAt(xml, from);
            break;
          case "sheetData":
            scan.dataFrom = from;
            scan.dataEnd = to;
            scan.selfClosingData = tag.isSelfClosing;
            inData = true;
            break;
          case "row":
            if (!inData) break;
            rowNumber = tag.attributes.r === undefined ? rowNumber + 1 : Number(tag.attributes.r) - 1;
            column = -1;
            scan.rowStarts.push({ number: rowNumber, from });
            row = wanted.has(rowNumber)
              ? { number: rowNumber, from, openTo: to, selfClosing: tag.isSelfClosing, end: to, cells: [] }
              : null;
            if (row && !scan.rows.has(rowNumber)) scan.rows.set(rowNumber, row);
            break;
          case "c":
            if (!inData) break;
            column = tag.attributes.r === undefined ? column + 1 : columnNumber(tag.attributes.r);
            cell = { column, from, to, openTo: to, style: tag.attributes.s ?? null, value: null, masterOf: null };
            row?.cells.push(cell);
            break;
          case "v":
            if (cell) cell.value = { from, to };
            break;
          case "f":
            if (tag.attributes.t === "shared" && tag.attributes.si !== undefined) shared = { group: tag.attributes.si, from, text: "" };
            if ((tag.attributes.t === "array" || tag.attributes.t === "dataTable") && wanted.get(rowNumber)?.has(column))
              arrayAt = formatAddress({ row: rowNumber, column });
            if (tag.attributes.t === "array" && tag.attributes.ref !== undefined && stale.get(rowNumber)?.has(column)) {
              const range = parseRange(tag.attributes.ref);
              if (range) staleArrays.push(range);
            }
            break;
          default:
        }
      },
      text: (text) => {
        if (shared) shared.text += text;
      },
      close: (name, from, to) => {
        switch (name) {
          case "sheetData":
            if (!scan.selfClosingData) scan.dataEnd = from;
            inData = false;
            break;
          case "row":
            if (row) row.end = row.selfClosing ? to : from;
            row = null;
            break;
          case "c":
            if (cell) {
              cell.to = to;
              const shows =
                stale.get(rowNumber)?.get(column) ??
                (staleArrays.some((range) => containsCell(range, rowNumber, column)) ? TO_BE_COMPUTED : null);
              if (shows) scan.stale.push({ cell, shows });
            }
            cell = null;
            break;
          case "v":
            if (cell?.value) cell.value.to = to;
            break;
          case "f":
            if (!shared) break;
            if (shared.text !== "") {
              scan.masters.set(shared.group, { formula: shared.text, row: rowNumber, column });
              if (cell) cell.masterOf = shared.group;
            } else scan.followers.push({ group: shared.group, row: rowNumber, column, from: shared.from, to });
            shared = null;
            break;
          default:
        }
      },
    },
    true,
  );
  if (arrayAt !== null) throw new XlsxError("array-formula", arrayAt);
  if (scan.dataFrom < 0) throw new XlsxError("damaged", part);
  return scan;
}

function columnNumber(address: string): number {
  let column = 0;
  for (const letter of address.toUpperCase()) {
    const code = letter.charCodeAt(0);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
