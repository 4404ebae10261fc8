import type { CellRange } from "../../../grid/address";
import type { Sheet } from "../../../grid/sheet";
import { WRITABLE_ROWS, type ColumnRole, type RowRole, type TableRoles } from "../../../tables/roles";
import { roleOfUnknown } from "../../../tables/unknown-column";
import type { IndicatorBlock } from "./blocks";
import { columnName } from "./header";
import { nameText } from "./header-text";

/** What each row and column of a block's range is for: rows that were not read as lines, and are no notes or headers, are unread where they hold something. */
export function blockRoles(
  sheet: Sheet,
  block: IndicatorBlock,
  range: CellRange,
  repeated: ReadonlySet<number>,
  lines: ReadonlyMap<number, RowRole>,
): TableRoles {
  const rows = new Map<number, RowRole>();
  for (let row = range.top; row <= range.bottom; row++) {
    const known = lines.get(row);
    if (row < block.top) rows.set(row, "title");
    else if (row <= block.last || repeated.has(row)) rows.set(row, "header");
    else if (known) rows.set(row, known);
    else rows.set(row, sheet.isBlank(row, range) ? "blank" : "unread");
  }
  const body = [...lines].flatMap(([row, role]) => (WRITABLE_ROWS.has(role) ? [row] : []));
  const columns = new Map<number, ColumnRole>();
  for (let column = range.left; column <= range.right; column++) columns.set(column, columnRole(sheet, block, body, column));
  return { rows, columns };
}

function columnRole(sheet: Sheet, block: IndicatorBlock, rows: readonly number[], column: number): ColumnRole {
  const { top, last, left, lead, triples } = block;
  for (const { target, done, rate, original, rivals, periods, unit, split } of triples) {
    if (column === rate) return "derived";
    if (column === done) return periods.length > 0 && !split ? "derived" : "input";
    if (periods.some((one) => one.column === column && (one.of?.length ?? 0) > 1)) return "derived";
    if ([target, original, ...rivals, ...periods.flatMap((one) => [one.column, ...(one.of ?? [])])].includes(column)) return "input";
    if (column === unit) return "label";
  }
  if (column === lead) return "label";
  for (let row = last; row >= top; row--) {
    const text = nameText(sheet.seen(row, column));
    if (text === "") continue;
    const { field } = columnName(text);
    if (field === "content" || field === "area" || field === "index" || field === "unit" || field === "person") return "label";
    if (field === "staff") return "input";
    return roleOfUnknown(sheet, column, text, rows);
  }
  const role = roleOfUnknown(sheet, column, "", rows);
  if (role === "unread") return role;
  return column < Math.min(...triples.map(({ target }) => target)) || column === left ? "label" : "own";
}

/** The roles of one table under two headers: the last line above a header is no title of it, and what stands between is blank. */
export function joinedRoles(first: TableRoles | undefined, second: TableRoles | undefined): TableRoles {
  const rows = new Map([...(second?.rows ?? []), ...(first?.rows ?? [])]);
  const all = [...rows.keys()];
  for (let row = Math.min(...all); row <= Math.max(...all); row++) if (!rows.has(row)) rows.set(row, "blank");
  return { rows, columns: new Map([...(second?.columns ?? []), ...(first?.columns ?? [])]) };
}
