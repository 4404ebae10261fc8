import type { CellRange } from "../../grid/address";
import { cellText } from "../../grid/cell";
import type { Sheet } from "../../grid/sheet";
import { WRITABLE_ROWS, type ColumnRole, type RowRole, type TableRoles } from "../roles";
import { titled } from "../table-titles";
import { roleOfUnknown } from "../unknown-column";
import { listHeaders, type ListHeader } from "./header";
import { readLines } from "./lines";
import type { ListTable, ListWords } from "./list";
import { lastItem } from "../../values/present";

/** Every list of this kind on a sheet; a header with nothing under it is none. */
export function readLists<F extends string>(sheet: Sheet, words: ListWords<F>, kind: string, within?: CellRange): ListTable<F>[] {
  const headers = listHeaders(sheet, words, within);
  const last = Math.min(within?.bottom ?? Infinity, sheet.rowNumbers.at(-1) ?? -1) + 1;
  const tables: ListTable<F>[] = [];
  for (const header of headers) {
    if (
      tables.some(
        ({ range }) => header.top >= range.top && header.top <= range.bottom && header.left <= range.right && header.right >= range.left,
      )
    )
      continue;
    const table = readList(sheet, words, kind, header, last);
    if (table) tables.push(table);
  }
  return tables;
}

function readList<F extends string>(
  sheet: Sheet,
  words: ListWords<F>,
  kind: string,
  header: ListHeader<F>,
  end: number,
): ListTable<F> | null {
  const { lines, tails, roles } = readLines(sheet, header, words, end);
  if (!lines.some(({ role }) => role === "item")) return null;
  const bottom = Math.max(lastItem(lines).row, ...tails.map(({ row }) => row));
  const place = titled(sheet, { top: header.top, left: header.left, bottom, right: header.right });
  return {
    kind,
    sheet,
    ...place,
    columns: header.columns,
    lines,
    tails,
    roles: rolesOf(sheet, words, header, place.range, roles),
  };
}

function rolesOf<F extends string>(
  sheet: Sheet,
  words: ListWords<F>,
  header: ListHeader<F>,
  range: CellRange,
  body: ReadonlyMap<number, RowRole>,
): TableRoles {
  const rows = new Map<number, RowRole>();
  for (let row = range.top; row <= range.bottom; row++)
    rows.set(row, row < header.top ? "title" : row <= header.last ? "header" : (body.get(row) ?? "blank"));
  const columns = new Map<number, ColumnRole>();
  const lines = [...rows].flatMap(([row, role]) => (WRITABLE_ROWS.has(role) || role === "unread" ? [row] : []));
  for (let column = range.left; column <= range.right; column++) columns.set(column, columnRole(sheet, words, header, lines, column));
  return { rows, columns };
}

function columnRole<F extends string>(
  sheet: Sheet,
  words: ListWords<F>,
  header: ListHeader<F>,
  rows: readonly number[],
  column: number,
): ColumnRole {
  const known = header.columns.find((one) => one.column === column);
  if (known) return words.derived.has(known.field) ? "derived" : words.amounts.has(known.field) ? "input" : "label";
  const first = Math.min(...header.columns.filter(({ field }) => words.amounts.has(field)).map((one) => one.column));
  let text = "";
  for (let row = header.last; row >= header.top && text === ""; row--) text = cellText(sheet.seen(row, column));
  const role = roleOfUnknown(sheet, column, text, rows);
  // What stands before the amounts names the lines.
  return column < first && (role === "own" || role === "blank") ? "label" : role;
}
