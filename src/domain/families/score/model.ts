import type { StatedGrades } from "../../tables/stated-grades";
import type { Localized } from "../../language";
import type { CellAddress } from "../../grid/address";
import type { Quantity, Table } from "../../tables/model";

export type ScorePart = "supervisor" | "purchaser" | "supervision-centre" | "third-party";

export interface ScoreTable extends Table {
  readonly kind: "score";
  /** 监督方, 购买方, 督导中心, 第三方; `cap` as the sheet states its full marks, else 10, 20, 15, 55; null where neither can be meant. */
  readonly parts: readonly {
    readonly part: ScorePart;
    readonly label: string;
    readonly cap: number | null;
    readonly score: Quantity;
    /** Why scores are not held against full marks, where they state some that cannot be right. */
    readonly capOpen?: Localized;
    /** What of a hundred its points count in the total, where they are points of a hundred (按10%折算). */
    readonly weight?: number;
  }[];
  readonly total: Quantity | null;
  /** The grades that the sheet sets, and where; null where it sets none. */
  readonly stated: StatedGrades | null;
  readonly grade: { readonly cell: CellAddress; readonly text: string } | null;
}

/** Whether a table is of this family. */
export function isScore(table: Table): table is ScoreTable {
  return table.kind === "score";
}
