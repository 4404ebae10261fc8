import type { CellRange, CellRef } from "../domain/grid/address";
import type { TableExpression } from "./expression";
import { firstItem, groupOfMatch, lastItem } from "../domain/values/present";

/** A table (ListObject) of a sheet, to which formulas refer by name. */
export interface NamedTable {
  readonly sheet: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
  readonly headerRows: number;
  readonly totalsRows: number;
}

const ROWS: Readonly<Record<string, TableExpression["rows"]>> = {
  "#all": "all",
  "#data": "data",
  "#headers": "headers",
  "#totals": "totals",
  "#this row": "row",
};

/** What the brackets behind a table's name say: `人次`, `#Totals`, `[#Totals],[人次]`, `[一月]:[三月]`, `@人次`; null where that is not understood. */
export function tableColumns(name: string, text: string): TableExpression | null {
  const expression = (rows: TableExpression["rows"], columns: TableExpression["columns"]): TableExpression => ({
    kind: "table",
    name,
    rows,
    columns,
  });
  const inner = text.trim();
  if (inner.startsWith("@")) {
    const own = plain(inner.slice(1).replace(/^\[(.*)\]$/s, "$1"));
    return expression("row", own === "" ? null : [own, own]);
  }
  if (!inner.startsWith("[")) {
    const rows = ROWS[inner.toLowerCase()];
    return inner === "" ? expression("data", null) : rows ? expression(rows, null) : expression("data", [plain(inner), plain(inner)]);
  }
  const items = [...inner.matchAll(/\[((?:'[\s\S]|[^'[\]])*)\]\s*([,:]?)\s*/g)];
  if (items.map(([whole]) => whole).join("") !== inner) return null;
  const rows: TableExpression["rows"][] = [];
  const columns: string[] = [];
  for (const match of items) {
    const item = groupOfMatch(match, 1);
    const special = ROWS[item.toLowerCase()];
    if (special) rows.push(special);
    else columns.push(plain(item));
  }
  if (rows.length > 1 || columns.length > 2) return null;
  return expression(rows[0] ?? "data", columns.length === 0 ? null : [firstItem(columns), lastItem(columns)]);
}

/** The cells that a table's columns mean to a formula in this place; null where the table has no such columns or rows. */
export function tableArea({ columns, rows }: TableExpression, table: NamedTable, at: CellRef): CellRange | null {
  const { top, left, bottom, right } = table.range;
  const place = (name: string): number => table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());
  const [first, last] = columns ? [place(columns[0]), place(columns[1])] : [0, right - left];
  if (first < 0 || last < 0) return null;
  const lines = rowsOf(rows, { top: top + table.headerRows, bottom: bottom - table.totalsRows }, table.range, at);
  return lines && lines.top <= lines.bottom ? { ...lines, left: left + Math.min(first, last), right: left + Math.max(first, last) } : null;
}

interface Lines {
  readonly top: number;
  readonly bottom: number;
}

function rowsOf(rows: TableExpression["rows"], data: Lines, { top, bottom }: Lines, at: CellRef): Lines | null {
  switch (rows) {
    case "all":
      return { top, bottom };
    case "headers":
      return { top, bottom: data.top - 1 };
    case "totals":
      return { top: data.bottom + 1, bottom };
    case "row":
      return at.row >= data.top && at.row <= data.bottom ? { top: at.row, bottom: at.row } : null;
    default:
      return data;
  }
}

/** A column's name without the `'` by which brackets and signs in it are told from those of the reference. */
function plain(name: string): string {
  return name.replace(/'([\s\S])/g, "$1");
}
