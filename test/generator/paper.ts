import ExcelJS from "exceljs";
import { numberCell, textCell, type Cell, type ValueCell } from "../../src/domain/grid/cell";
import { displayFormat } from "../../src/domain/grid/display-format";
import { Sheet } from "../../src/domain/grid/sheet";

export type Raw = string | number | null;

/** A place on a paper that moves with inserted rows and columns; expectations point at spots, never at addresses. */
export interface Spot {
  readonly paper: Paper;
  row: number;
  column: number;
  value: Raw;
  /** Without the equals sign, written when the sheet is finished. */
  formula: (() => string) | null;
  format: string | null;
}

interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet under construction: spots, merged areas, hidden rows and columns; zero-based. */
export class Paper {
  readonly spots: Spot[] = [];
  readonly areas: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();

  constructor(readonly name: string) {}

  put(row: number, column: number, value: Raw, format: string | null = null): Spot {
    const spot: Spot = { paper: this, row, column, value, formula: null, format };
    this.spots.push(spot);
    return spot;
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.areas.push({ top, left, bottom, right });
  }

  /** Puts a value and merges the area that it heads. */
  span(top: number, left: number, bottom: number, right: number, value: Raw, format: string | null = null): Spot {
    this.merge(top, left, bottom, right);
    return this.put(top, left, value, format);
  }

  get bottom(): number {
    return this.spots.reduce((row, spot) => Math.max(row, spot.row), -1);
  }

  get right(): number {
    return this.spots.reduce((column, spot) => Math.max(column, spot.column), -1);
  }

  insertRows(at: number, count = 1): void {
    for (const spot of this.spots) if (spot.row >= at) spot.row += count;
    for (const area of this.areas) {
      if (area.top >= at) area.top += count;
      if (area.bottom >= at) area.bottom += count;
    }
  }

  insertColumns(at: number, count = 1): void {
    for (const spot of this.spots) if (spot.column >= at) spot.column += count;
    for (const area of this.areas) {
      if (area.left >= at) area.left += count;
      if (area.right >= at) area.right += count;
    }
  }

  toSheet(): Sheet {
    const rows: Cell[][] = [];
    for (const spot of this.spots) {
      if (spot.value === null && !spot.formula) continue;
      const row = (rows[spot.row] ??= []);
      row[spot.column] = spot.formula
        ? { kind: "formula", formula: `=${spot.formula()}`, result: valueCell(spot), locked: false }
        : valueCell(spot);
    }
    return new Sheet({
      name: this.name,
      rows,
      merges: this.areas.map((area) => ({ ...area })),
      hiddenRows: new Set(this.hiddenRows),
      hiddenColumns: new Set(this.hiddenColumns),
    });
  }

  writeTo(workbook: ExcelJS.Workbook): void {
    const sheet = workbook.addWorksheet(this.name);
    for (const spot of this.spots) {
      if (spot.value === null && !spot.formula) continue;
      const cell = sheet.getCell(spot.row + 1, spot.column + 1);
      cell.value = spot.formula ? { formula: spot.formula(), result: spot.value ?? 0 } : spot.value;
      if (spot.format !== null) cell.numFmt = spot.format;
    }
    for (const area of this.areas) sheet.mergeCells(area.top + 1, area.left + 1, area.bottom + 1, area.right + 1);
    for (const row of this.hiddenRows) sheet.getRow(row + 1).hidden = true;
    for (const column of this.hiddenColumns) sheet.getColumn(column + 1).hidden = true;
  }
}

function valueCell({ value, format }: Spot): ValueCell {
  if (value === null) return { kind: "empty" };
  return typeof value === "number" ? numberCell(value, displayFormat(format ?? "General")) : textCell(value);
}

/** Column letters and row number, written here anew so that the tests do not lean on the program's own. */
export function a1(spot: { readonly row: number; readonly column: number }): string {
  let letters = "";
  for (let rest = spot.column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${spot.row + 1}`;
}

/** Writes papers as an .xlsx file's bytes. */
export async function paperBytes(papers: readonly Paper[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const paper of papers) paper.writeTo(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
