import type { StatedGrades } from "../../tables/stated-grades";
import type { CellAddress } from "../../grid/address";
import type { ListTable } from "../../tables/lists/list";
import type { Table } from "../../tables/model";
import type { ScoreSheetField } from "../../values/vocabulary/score-sheet-headers";

/** A score sheet: indicators of two or three levels, each with its full marks and what was given or taken. */
export interface ScoreSheet extends ListTable<ScoreSheetField> {
  readonly kind: "score-sheet";
  /** The grades that the sheet sets; null where it sets none. */
  readonly stated: StatedGrades | null;
  /** The cell of the word that the total makes. */
  readonly grade: CellAddress | null;
}

/** Whether a table is of this family. */
export function isScoreSheet(table: Table): table is ScoreSheet {
  return table.kind === "score-sheet";
}
