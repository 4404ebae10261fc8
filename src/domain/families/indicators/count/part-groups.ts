import type { CellAddress } from "../../../grid/address";
import { Tally } from "../../../values/exact";
import { namesPart } from "../../../values/vocabulary/row-labels";
import type { Indicator, IndicatorListTable } from "../model";

/** A line, and the lines right below it that begin with 其中. */
export interface PartGroup {
  readonly whole: Indicator;
  readonly parts: readonly Indicator[];
}

/** The lines of a list that are told by parts, top to bottom. */
export function partGroups({ items }: IndicatorListTable): PartGroup[] {
  const groups: { whole: Indicator; parts: Indicator[] }[] = [];
  let before: Indicator | null = null;
  const lines = [...items].filter(({ isTotal }) => !isTotal).sort((a, b) => a.done.cell.row - b.done.cell.row);
  for (const item of lines) {
    const last = groups.at(-1);
    if (!namesPart(item.name)) before = item;
    else if (before && !isAlike(before, item)) continue;
    else if (before && last?.whole === before) last.parts.push(item);
    else if (before && before.done.cell.column === item.done.cell.column) groups.push({ whole: before, parts: [item] });
  }
  return groups;
}

const MEASURE = /人次|人数|户次|时数|小时|场次|节数|次数|金额|经费/;

/** 其中：小组人次 80 under 10 groups is told in another measure. */
function isAlike(whole: Indicator, part: Indicator): boolean {
  const [one, other] = [whole.done.unit ?? whole.target.unit, part.done.unit ?? part.target.unit];
  if (one !== null && other !== null && one !== other) return false;
  const named = MEASURE.exec(part.name)?.[0];
  return named === undefined || whole.name.includes(named) || other !== null;
}

/** Where a line's promise or what was done of it stands. */
export function addressIn(item: Indicator, side: "target" | "done"): CellAddress {
  return item[side].cell;
}

/** What a line and its parts come to; a sum only where each part can be read. */
export function amountsOf({ whole, parts }: PartGroup, side: "target" | "done") {
  const valueOf = (item: Indicator): number | null => (item[side].reading.status === "read" ? item[side].reading.value : null);
  const read = parts.map((part) => ({ cell: part[side].cell, label: part.name, value: valueOf(part) }));
  const sum = new Tally();
  for (const { value } of read) if (value !== null) sum.add(value);
  return { whole: valueOf(whole), parts: read, sum: read.some(({ value }) => value === null) ? null : sum.total };
}
