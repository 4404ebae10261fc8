import type { CellRef } from "../../../grid/address";
import { cellText, shownCell, type Cell } from "../../../grid/cell";
import { countWithUnit } from "../../../tables/agreement";
import type { RowCount } from "../../../tables/expression/expression";
import type { ListCounter } from "../../../tables/lists/counter";
import { toNumber } from "../../../values/exact";
import type { RegisterField } from "../../../values/vocabulary/register-headers";
import type { Entry, RegisterTable } from "../model";

/** Columns without amounts, under which a sum can only say how many rows there are. */
const COUNTED: ReadonlySet<RegisterField> = new Set<RegisterField>(["date", "opened", "closed", "name", "code", "person"]);
/** 6个, 12场, 3例: rows are counted; days and kinds are not. */
const COUNTS_ROWS = /\d(?:个|例|宗|人|名|位|场|次|件|份|户|项|条|组|节|场次|人次|户次)$/;

/** 4个 under 结案日期 in the row of sums: how many rows have such a day. */
export function countedRows(table: RegisterTable, counter: ListCounter, totalRow: number): void {
  for (const { field, column } of table.columns) {
    if (!COUNTED.has(field)) continue;
    const stated = statedCount(table.sheet.cell(totalRow, column));
    if (stated === null) continue;
    const counts = waysToCount(table, field, column);
    const [first] = counts;
    const how = counts.find((one) => one.rows.filter(({ met }) => met).length === stated) ?? first;
    const open = how?.rows.flatMap(({ at, met }) => (met === null ? at : [])) ?? [];
    if (!how || open.length > 0) continue;
    const marks = { meaning: `register/total/rows/${field}`, certainty: "probable" as const };
    counter.derive({ row: totalRow, column }, "register/total", "count", how, [], marks);
  }
}

function statedCount(cell: Cell): number | null {
  const shown = shownCell(cell);
  if (shown.kind === "number") return shown.value;
  const written = shown.kind === "text" && COUNTS_ROWS.test(shown.plain) ? countWithUnit(shown) : null;
  return written && toNumber(written.number);
}

/** All rows with something in the column that were not called off; all of them; each different one once; all rows of the register. */
function waysToCount({ sheet, entries }: RegisterTable, field: RegisterField, column: number): RowCount[] {
  const at = ({ row }: Entry): CellRef[] => [{ sheet: sheet.name, row, column }];
  const texts = new Set<string>();
  const isGiven = (entry: Entry): boolean | null => {
    if (field === "closed") return entry.closed.status === "unreadable" ? null : entry.closed.status === "read";
    return shownCell(sheet.seen(entry.row, column)).kind !== "empty";
  };
  const isNew = (entry: Entry): boolean => {
    const text = cellText(sheet.seen(entry.row, column));
    const known = texts.has(text);
    texts.add(text);
    return text !== "" && !known;
  };
  const count = (met: (entry: Entry) => boolean | null): RowCount => ({
    kind: "row-count",
    rows: entries.map((entry) => ({ at: at(entry), met: met(entry) })),
    asked: null,
  });
  const given = count((entry) => (entry.calledOff ? false : isGiven(entry)));
  return field === "closed" ? [given, count(isGiven)] : [given, count(isGiven), count(isNew), count(() => true)];
}
