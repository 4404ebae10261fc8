import type { CellAddress } from "../../grid/address";
import { identityByCells, type TableIdentity } from "../../tables/identity";
import type { ScoreTable } from "./model";

/** A cell of a score table is known by the part that it scores, or as the total or the grade. */
export function scoreIdentity({ parts, total, grade }: ScoreTable): TableIdentity {
  const cells: (readonly [CellAddress, string, string])[] = parts.map(({ part, score }) => [score.cell, part, "score"]);
  if (total) cells.push([total.cell, "total", "score"]);
  if (grade) cells.push([grade.cell, "total", "grade"]);
  return identityByCells(cells);
}
