import type { StationFigure } from "../../../tables/facts";
import type { Figure } from "../../../tables/figure";
import { columnsOf } from "../../../tables/lists/list";
import type { ScoreSheet } from "../model";

/** The sheet's last sum of scores, and the grade that it makes. */
export function scoreSheetTotals(table: ScoreSheet, figures: readonly Figure[]): StationFigure[] {
  const row = table.lines.findLast(({ role }) => role === "total")?.row;
  const column = columnsOf(table, "weighted", "score").at(-1)?.column;
  const score = figures.find((figure) => figure.row === row && figure.column === column)?.value;
  const grade = figures.find(({ rule }) => rule === "scoresheet/grade")?.value;
  const found: StationFigure[] = [];
  if (typeof score === "object" && score && row !== undefined && column !== undefined)
    found.push({ total: "score", value: score.valueOf(), at: { row, column } });
  if (typeof grade === "string") found.push({ total: "grade", value: grade, at: table.grade });
  return found;
}
