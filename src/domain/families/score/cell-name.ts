import type { CellAddress } from "../../grid/address";
import type { Localized } from "../../language";
import { asWritten, type CellName } from "../../tables/cell-name";
import type { ScoreTable } from "./model";

/** A cell of a score table is named by its part, or as the total or the grade. */
export function scoreCellName({ parts, total, grade }: ScoreTable, cell: CellAddress): CellName | null {
  const isAt = ({ row, column }: CellAddress): boolean => row === cell.row && column === cell.column;
  const part = parts.find(({ score }) => isAt(score.cell));
  if (part) return { subject: asWritten(part.label.replace(/\s+/g, "")), part: null };
  if (total && isAt(total.cell)) return { subject: TOTAL, part: null };
  return grade && isAt(grade.cell) ? { subject: GRADE, part: null } : null;
}

const TOTAL: Localized = { zh: "总分", en: "Total score" };
const GRADE: Localized = { zh: "等级", en: "Grade" };
