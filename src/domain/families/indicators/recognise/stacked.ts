import type { Localized } from "../../../language";
import type { Indicator, IndicatorListTable, IndicatorTable, ListTotal } from "../model";

/** Rows that may stand between two lists of one stack: an empty row or two, a banner, a header. */
const BETWEEN = 5;

/** 总计 under the 合计 of the last of several lists that stand under one another: it may sum this list, or all of them. What it states decides. */
export function withGrandTotals(tables: readonly IndicatorTable[]): IndicatorTable[] {
  const lists = tables.filter((table): table is IndicatorListTable => table.kind === "indicator-list");
  return tables.map((table) => {
    if (table.kind !== "indicator-list") return table;
    const above = stackAbove(table, lists);
    if (above.length === 0) return table;
    const totals = table.totals.map((total) => (isClosing(table, total) ? grandTotal(table, total, above) : total));
    return { ...table, totals };
  });
}

/** The lists right above one another over the same columns, the nearest first. */
function stackAbove(table: IndicatorListTable, lists: readonly IndicatorListTable[]): IndicatorListTable[] {
  const stack: IndicatorListTable[] = [];
  for (let lowest = table; ;) {
    const { range } = lowest;
    const next = lists.find(
      (other) =>
        other !== lowest &&
        other.range.bottom < range.top &&
        range.top - other.range.bottom <= BETWEEN &&
        other.range.left <= range.right &&
        range.left <= other.range.right,
    );
    if (!next) return stack;
    stack.push(next);
    lowest = next;
  }
}

/** Whether a sum stands behind another one, with no line of its own between, or is the only one under a word for everything. */
function isClosing({ totals, items }: IndicatorListTable, total: ListTotal): boolean {
  if (total.sums !== "down") return false;
  const { row, column } = total.target.cell;
  const own = totals.filter(({ sums, target }) => sums === "down" && target.cell.column === column && target.cell.row < row);
  const last = own.at(-1);
  if (!last) return WHOLE.test(total.name) && !items.some(({ target }) => target.cell.row > row);
  return !items.some(({ target }) => target.cell.row > last.target.cell.row && target.cell.row < row);
}

const WHOLE = /总|全/;

/** What a closing sum adds up: the lists of the stack where that explains what it states, its own where that does; else it is left. */
function grandTotal(table: IndicatorListTable, total: ListTotal, above: readonly IndicatorListTable[]): ListTotal {
  const only = !table.totals.some(({ sums, target }) => sums === "down" && target.cell.row < total.target.cell.row);
  const { target, done } = total;
  const others = above.flatMap(({ items }) =>
    items.filter((item) => item.target.cell.column === target.cell.column && item.done.cell.column === done.cell.column),
  );
  const whole = [...others.reverse(), ...total.of];
  const fits = (of: readonly Indicator[]): boolean => agrees(of, total, "target") || agrees(of, total, "done");
  const own = fits(total.of);
  const all = others.length > 0 && fits(whole);
  if (all && !own) return { ...total, of: whole, why: null };
  // Under the last list's own lines alone it closes that list, unless what it states says otherwise.
  if (own || only) return total;
  return { ...total, why: OF_WHICH };
}

function agrees(of: readonly Indicator[], total: ListTotal, what: "target" | "done"): boolean {
  const stated = total[what].reading;
  if (stated.status !== "read") return false;
  let sum = 0;
  for (const item of of) {
    const { reading } = item[what];
    if (reading.status === "unreadable") return false;
    if (reading.status === "read") sum += reading.value;
  }
  return Math.abs(sum - stated.value) < 1e-9;
}

const OF_WHICH: Localized = {
  zh: "上面还有别的清单，看不出这一行合计的是本清单还是上面各清单，所填数字也不能说明，保持原样。请在名称中写明，或核对所填的数。",
  en: "Other lists stand above, and whether this row sums this list or all of them cannot be told, nor do its figures tell: left as it stands. Say so in its name, or check its figures.",
};
