import { formatRange, parseAddress, type CellRange } from "../domain/grid/address";
import { present } from "../domain/values/present";

/** Cells as a person names them: neighbours down a column or along a row as one range (S5:S21), others one by one. */
export function cellRuns(cells: readonly string[]): string[] {
  const runs: { sheet: string; range: CellRange }[] = [];
  for (const cell of cells) {
    const mark = cell.lastIndexOf("!") + 1;
    const sheet = cell.slice(0, mark);
    const at = present(parseAddress(cell.slice(mark)), "a cell's address");
    const last = runs.at(-1);
    const own = { top: at.row, left: at.column, bottom: at.row, right: at.column };
    if (last?.sheet === sheet && continues(last.range, own)) last.range = { ...last.range, bottom: own.bottom, right: own.right };
    else runs.push({ sheet, range: own });
  }
  return runs.map(({ sheet, range }) => sheet + formatRange(range));
}

function continues(run: CellRange, next: CellRange): boolean {
  const down = run.left === run.right && next.left === run.left && next.top === run.bottom + 1;
  const along = run.top === run.bottom && next.top === run.top && next.left === run.right + 1;
  return down || along;
}
