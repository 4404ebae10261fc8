import type { CellAddress } from "../../grid/address";
import type { Quantity, Table } from "../../tables/model";

export type ScorePart = "supervisor" | "purchaser" | "supervision-centre" | "third-party";

export interface ScoreTable extends Table {
  readonly kind: "score";
  /** 监督方, 购买方, 督导中心, 第三方; `cap` as the domain fixes it (10, 20, 15, 55). */
  readonly parts: readonly { readonly part: ScorePart; readonly label: string; readonly cap: number; readonly score: Quantity }[];
  readonly total: Quantity | null;
  readonly grade: { readonly cell: CellAddress; readonly text: string } | null;
}

/** Whether a table is of this family. */
export function isScore(table: Table): table is ScoreTable {
  return table.kind === "score";
}
