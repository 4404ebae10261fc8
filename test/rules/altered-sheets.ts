import { parseAddress, type CellRange } from "../../src/domain/grid/address";
import { numberCell, shownCell, type Cell } from "../../src/domain/grid/cell";
import { displayFormat } from "../../src/domain/grid/display-format";
import { Sheet } from "../../src/domain/grid/sheet";
import { redrawn } from "./corrected-sheets";

/** The sheet without some columns (by letter): a station that never kept them. What stood right of them moves left. */
export function withoutColumns(sheet: Sheet, letters: readonly string[]): Sheet {
  const gone = letters.map((letter) => addressOf(`${letter}1`).column).sort((a, b) => b - a);
  const rows: (Cell | undefined)[][] = [];
  for (const row of sheet.rowNumbers) {
    const cells = Array.from(sheet.row(row));
    for (const column of gone) cells.splice(column, 1);
    rows[row] = cells;
  }
  const merges = gone.reduce<readonly CellRange[]>((areas, column) => areas.flatMap((area) => narrowed(area, column)), sheet.merges);
  return new Sheet({ name: sheet.name, rows, merges });
}

function narrowed(area: CellRange, column: number): CellRange[] {
  const left = area.left > column ? area.left - 1 : area.left;
  const right = area.right >= column ? area.right - 1 : area.right;
  return right < left ? [] : [{ ...area, left, right }];
}

/** The sheet without the content of some rows (by number), as if nobody had written them; merged areas in them go too. */
export function withoutRows(sheet: Sheet, numbers: readonly number[]): Sheet {
  const rows: (readonly (Cell | undefined)[])[] = [];
  for (const row of sheet.rowNumbers) if (!numbers.includes(row + 1)) rows[row] = sheet.row(row);
  const merges = sheet.merges.filter(({ top, bottom }) => top !== bottom || !numbers.includes(top + 1));
  return new Sheet({ name: sheet.name, rows, merges });
}

/** The sheet with number formats laid over cells that show numbers. */
export function withFormats(sheet: Sheet, formats: Readonly<Record<string, string>>): Sheet {
  const rows: (Cell | undefined)[][] = [];
  for (const row of sheet.rowNumbers) rows[row] = [...sheet.row(row)];
  for (const [address, code] of Object.entries(formats)) {
    const { row, column } = addressOf(address);
    const cell = sheet.cell(row, column);
    const shown = shownCell(cell);
    if (shown.kind !== "number" && shown.kind !== "date") throw new Error(`no number at ${address}`);
    const result = numberCell(shown.value, displayFormat(code));
    rows[row]![column] = cell.kind === "formula" ? { ...cell, result } : result;
  }
  return redrawn(sheet, rows);
}

function addressOf(address: string): { row: number; column: number } {
  const at = parseAddress(address);
  if (!at) throw new Error(`not an address: ${address}`);
  return at;
}
