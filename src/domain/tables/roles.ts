import type { Localized } from "../language";

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
  /** What the rows are for from a column on, where something else stands there beside the table's own rows: a block of its figures. */
  readonly beside?: { readonly left: number; readonly rows: ReadonlyMap<number, RowRole> };
}

/** What a row is for at a column. */
export function rowRoleAt({ rows, beside }: TableRoles, row: number, column: number): RowRole {
  return (beside && column >= beside.left ? beside.rows : rows).get(row) ?? "unread";
}

/** What a row of a turned table is for: what its column is for there. */
export const ROW_OF_COLUMN: Readonly<Record<ColumnRole, RowRole>> = {
  label: "header",
  input: "item",
  derived: "total",
  remark: "note",
  own: "own",
  blank: "blank",
  unread: "unread",
};

/** What a column of a turned table is for: what its row is for there. */
export const COLUMN_OF_ROW: Readonly<Record<RowRole, ColumnRole>> = {
  title: "label",
  header: "label",
  item: "input",
  subtotal: "derived",
  total: "derived",
  banner: "label",
  note: "remark",
  signature: "own",
  own: "own",
  blank: "blank",
  unread: "unread",
};

/** How sure a derived cell's right value is: written by the one click, or shown with its value and accepted one by one. */
export type Certainty = "proved" | "probable";

/** Rows whose derived cells may be written: the others hold what a person wrote for its own sake. */
export const WRITABLE_ROWS: ReadonlySet<RowRole> = new Set<RowRole>(["item", "subtotal", "total"]);

/** Rows that sum others up. */
export const SUM_ROWS: ReadonlySet<RowRole> = new Set<RowRole>(["subtotal", "total"]);

const ROLE_TEXTS: Readonly<Record<RowRole, Localized>> = {
  title: { zh: "标题行", en: "a title" },
  header: { zh: "表头", en: "a header" },
  item: { zh: "明细行", en: "an entry" },
  subtotal: { zh: "小计行", en: "a subtotal" },
  total: { zh: "合计行", en: "a total" },
  banner: { zh: "分段标题", en: "a section heading" },
  note: { zh: "备注说明", en: "a note" },
  signature: { zh: "签名行", en: "a line for signatures" },
  own: { zh: "不计入的行", en: "a row that counts for nothing" },
  blank: { zh: "空行", en: "a blank row" },
  unread: { zh: "含义不明的行", en: "a row that was not understood" },
};

/** What a row is for, in words. */
export function roleText(role: RowRole): Localized {
  return ROLE_TEXTS[role];
}
