import { containsCell, formatAddress, parseRange, type CellAddress, type CellRange } from "../../domain/grid/address";
import type { Edit } from "../../domain/grid/edit";
import type { StaleFormula } from "../../formulas/stale-formulas";
import { prefixAt, readXml, type StartTag } from "./xml";
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

/** A row with cells to change, as it stands in a sheet's text. */
export interface ScannedRow {
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
  const search = new CellSearch(xml, wanted, stale);
  readXml(part, xml, search, true);
  const { arrayAt, scan } = search;
  if (arrayAt !== null) throw new XlsxError("array-formula", arrayAt);
  if (scan.dataFrom < 0) throw new XlsxError("damaged", part);
  return scan;
}

/** What is found of a sheet as its tags come by. */
class CellSearch {
  readonly scan: Scan = {
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
  /** A cell to change of which the file's own array formula disposes. */
  arrayAt: string | null = null;
  private readonly staleArrays: CellRange[] = [];
  private rowNumber = -1;
  private column = -1;
  private row: ScannedRow | null = null;
  private cell: ScannedCell | null = null;
  private shared: { group: string; from: number; text: string } | null = null;
  private inData = false;

  constructor(
    private readonly xml: string,
    private readonly wanted: ByPlace<Edit>,
    private readonly staleFormulas: ByPlace<StaleFormula>,
  ) {}

  readonly open = (tag: StartTag, from: number, to: number): void => {
    switch (tag.name) {
      case "worksheet":
        this.scan.prefix = prefixAt(this.xml, from);
        break;
      case "sheetData":
        Object.assign(this.scan, { dataFrom: from, dataEnd: to, selfClosingData: tag.isSelfClosing });
        this.inData = true;
        break;
      case "row":
        if (this.inData) this.openRow(tag, from, to);
        break;
      case "c":
        if (this.inData) this.openCell(tag, from, to);
        break;
      case "v":
        if (this.cell) this.cell.value = { from, to };
        break;
      case "f":
        this.openFormula(tag, from);
        break;
      default:
    }
  };

  readonly text = (text: string): void => {
    if (this.shared) this.shared.text += text;
  };

  readonly close = (name: string, from: number, to: number): void => {
    switch (name) {
      case "sheetData":
        if (!this.scan.selfClosingData) this.scan.dataEnd = from;
        this.inData = false;
        break;
      case "row":
        if (this.row) this.row.end = this.row.selfClosing ? to : from;
        this.row = null;
        break;
      case "c":
        this.closeCell(to);
        break;
      case "v":
        if (this.cell?.value) this.cell.value.to = to;
        break;
      case "f":
        this.closeFormula(to);
        break;
      default:
    }
  };

  private openRow({ attributes, isSelfClosing }: StartTag, from: number, to: number): void {
    const number = attributes.r === undefined ? this.rowNumber + 1 : Number(attributes.r) - 1;
    this.rowNumber = number;
    this.column = -1;
    this.scan.rowStarts.push({ number, from });
    this.row = this.wanted.has(number) ? { number, from, openTo: to, selfClosing: isSelfClosing, end: to, cells: [] } : null;
    if (this.row && !this.scan.rows.has(number)) this.scan.rows.set(number, this.row);
  }

  private openCell({ attributes }: StartTag, from: number, to: number): void {
    this.column = attributes.r === undefined ? this.column + 1 : columnNumber(attributes.r);
    this.cell = { column: this.column, from, to, openTo: to, style: attributes.s ?? null, value: null, masterOf: null };
    this.row?.cells.push(this.cell);
  }

  private closeCell(to: number): void {
    const { cell, rowNumber, column } = this;
    if (!cell) return;
    cell.to = to;
    const shows =
      this.staleFormulas.get(rowNumber)?.get(column) ??
      (this.staleArrays.some((range) => containsCell(range, rowNumber, column)) ? TO_BE_COMPUTED : null);
    if (shows) this.scan.stale.push({ cell, shows });
    this.cell = null;
  }

  private openFormula({ attributes: { t: type, si: group, ref } }: StartTag, from: number): void {
    const { rowNumber, column } = this;
    if (type === "shared" && group !== undefined) this.shared = { group, from, text: "" };
    if ((type === "array" || type === "dataTable") && this.wanted.get(rowNumber)?.has(column))
      this.arrayAt = formatAddress({ row: rowNumber, column });
    if (type !== "array" || ref === undefined || !this.staleFormulas.get(rowNumber)?.has(column)) return;
    const range = parseRange(ref);
    if (range) this.staleArrays.push(range);
  }

  private closeFormula(to: number): void {
    const { shared, rowNumber: row, column } = this;
    if (!shared) return;
    if (shared.text !== "") {
      this.scan.masters.set(shared.group, { formula: shared.text, row, column });
      if (this.cell) this.cell.masterOf = shared.group;
    } else this.scan.followers.push({ group: shared.group, row, column, from: shared.from, to });
    this.shared = null;
  }
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
