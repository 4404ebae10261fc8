import type { CellRange } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { ColumnRole, RowRole, TableRoles } from "../../../tables/roles";
import { isOwnHeader } from "../../../values/vocabulary/attendance-headers";
import type { IndicatorBlock } from "./blocks";
import { columnName } from "./header";
import { nameText } from "./header-text";
import { standsBeside } from "./vocabulary";

/** The station's own remarks and signatures. */
const REMARK = /备注|说明|附注|情况$|原因|佐证|材料/;

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
  const columns = new Map<number, ColumnRole>();
  for (let column = range.left; column <= range.right; column++) columns.set(column, columnRole(sheet, block, column));
  return { rows, columns };
}

/** Lines that are looked at for numbers in a column that nobody knows. */
const LOOKED_AT = 60;

function holdsNumbers(sheet: Sheet, { last }: IndicatorBlock, column: number): boolean {
  for (let row = last + 1; row <= last + LOOKED_AT; row++) if (shownCell(sheet.cell(row, column)).kind === "number") return true;
  return false;
}

function columnRole(sheet: Sheet, block: IndicatorBlock, column: number): ColumnRole {
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
    if (REMARK.test(text)) return "remark";
    return isOwnHeader(text) || standsBeside(text) || !holdsNumbers(sheet, block, column) ? "own" : "unread";
  }
  return column < Math.min(...triples.map(({ target }) => target)) || column === left ? "label" : "own";
}

/** The roles of one table under two headers: the last line above a header is no title of it, and what stands between is blank. */
export function joinedRoles(first: TableRoles | undefined, second: TableRoles | undefined): TableRoles {
  const rows = new Map([...(second?.rows ?? []), ...(first?.rows ?? [])]);
  const all = [...rows.keys()];
  for (let row = Math.min(...all); row <= Math.max(...all); row++) if (!rows.has(row)) rows.set(row, "blank");
  return { rows, columns: new Map([...(second?.columns ?? []), ...(first?.columns ?? [])]) };
}
