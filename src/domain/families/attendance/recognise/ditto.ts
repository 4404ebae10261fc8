import { shownCell, type Cell } from "../../../grid/cell";
import { Sheet } from "../../../grid/sheet";
import { isDitto } from "./row-words";

/** Whether a cell says that it holds what the row above holds. */
function isDittoCell(cell: Cell): boolean {
  const shown = shownCell(cell);
  return shown.kind === "text" && isDitto(shown.plain);
}

/**
 * The sheet as it is meant where workers' rows say 同上 or 〃: there stands what stands in the worker's row above. Over the first worker
 * there is nothing to repeat; such a cell stays as it is, and cannot be read.
 */
export function withDittosRead(
  sheet: Sheet,
  workerRows: readonly number[],
  { left, right }: { readonly left: number; readonly right: number },
): Sheet {
  const read = new Map<number, (Cell | undefined)[]>();
  const rows = [...workerRows].sort((a, b) => a - b);
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    if (above === undefined) return;
    for (let column = left; column <= right; column++) {
      if (!isDittoCell(sheet.cell(row, column))) continue;
      const own = read.get(row) ?? [...sheet.row(row)];
      own[column] = read.get(above)?.[column] ?? sheet.seen(above, column);
      read.set(row, own);
    }
  });
  if (read.size === 0) return sheet;
  const all: (readonly (Cell | undefined)[])[] = [];
  for (const row of sheet.rowNumbers) all[row] = read.get(row) ?? sheet.row(row);
  const { name, visibility, isProtected, merges, hiddenRows, hiddenColumns } = sheet;
  return new Sheet({ name, visibility, isProtected, merges, hiddenRows, hiddenColumns, rows: all });
}
