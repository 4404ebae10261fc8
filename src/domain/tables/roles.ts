/**
 * What a row of a table's range is for, by its shape and label (its merges, its words, its neighbours), never by a number that happens to
 * stand in it. `own`: a row of the table itself that counts for nothing (示例, 空缺). `unread`: it holds something and no role is certain.
 */
export type RowRole = "title" | "header" | "item" | "subtotal" | "total" | "banner" | "note" | "signature" | "own" | "blank" | "unread";

/** What a column is for. `own`: a column of the station's that nothing hangs on (签名, 购买方认可). `unread`: it might decide something and is not understood. */
export type ColumnRole = "label" | "input" | "derived" | "remark" | "own" | "blank" | "unread";

/** Every row and column of a table's range with its role; what is missing here is unread. */
export interface TableRoles {
  readonly rows: ReadonlyMap<number, RowRole>;
  readonly columns: ReadonlyMap<number, ColumnRole>;
}

/** How sure a derived cell's right value is: written by the one click, or shown with its value and accepted one by one. */
export type Certainty = "proved" | "probable";
