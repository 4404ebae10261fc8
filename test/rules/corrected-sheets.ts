import { numberCell, shownCell, textCell, EMPTY, type Cell, type ValueCell } from "../../src/domain/grid/cell";
import { displayFormat, GENERAL, type DisplayFormat } from "../../src/domain/grid/display-format";
import { sameContent, storedContent, type Edit, type StoredValue } from "../../src/domain/grid/edit";
import { Sheet } from "../../src/domain/grid/sheet";

/** What one cell stores, in plain values that a test can state. */
export interface CellContent {
  readonly value: StoredValue;
  readonly formula: string | null;
  /** The number format where the cell shows a number; General elsewhere. */
  readonly format: string;
}

export function contentOf(cell: Cell): CellContent {
  return { ...storedContent(cell), format: formatOf(cell).code };
}

function formatOf(cell: Cell): DisplayFormat {
  const shown = shownCell(cell);
  return shown.kind === "number" || shown.kind === "date" ? shown.format : GENERAL;
}

/** The sheets with edits applied, as a workbook would hold them; an edit whose cell holds something else is refused. */
export function correctedSheets(sheets: readonly Sheet[], edits: readonly Edit[]): Sheet[] {
  return sheets.map((sheet) => {
    const own = edits.filter((edit) => edit.sheet === sheet.name);
    const rows: (Cell | undefined)[][] = [];
    for (const row of sheet.rowNumbers) rows[row] = [...sheet.row(row)];
    for (const edit of own) {
      const before = sheet.cell(edit.row, edit.column);
      const held = storedContent(before);
      if (!sameContent(held, edit.before) || held.value !== edit.before.value) throw new Error(`stale edit of row ${edit.row}`);
      (rows[edit.row] ??= [])[edit.column] = writtenCell(before, edit);
    }
    return redrawn(sheet, rows);
  });
}

/** The same sheet with other cells; what surrounds them is kept. */
export function redrawn(sheet: Sheet, rows: readonly (readonly (Cell | undefined)[] | undefined)[]): Sheet {
  const { name, visibility, isProtected, merges, hiddenRows, hiddenColumns, comments } = sheet;
  return new Sheet({ name, rows, visibility, isProtected, merges, hiddenRows, hiddenColumns, comments });
}

function writtenCell(before: Cell, { after }: Edit): Cell {
  const result = valueCell(after.value, after.numberFormat === undefined ? formatOf(before) : displayFormat(after.numberFormat));
  return after.formula === null ? result : { kind: "formula", formula: after.formula, result, locked: false };
}

function valueCell(value: StoredValue, format: DisplayFormat): ValueCell {
  if (value === null) return EMPTY;
  if (typeof value === "number") return numberCell(value, format);
  return typeof value === "boolean" ? { kind: "boolean", value } : textCell(value);
}
