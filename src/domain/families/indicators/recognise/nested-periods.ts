import type { PeriodLabel } from "./vocabulary";
import type { Period } from "./triples";

/** How many months each kind of period has. */
const MONTHS: Readonly<Record<PeriodLabel["kind"], number>> = { month: 1, quarter: 3, half: 6 };

/**
 * 1月 … 6月 | 上半年 | 7月 … 12月 | 下半年: a longer period behind just the shorter ones that it is made of sums these, and stands for them. All others
 * stay as they are.
 */
export function nestedPeriods(periods: readonly Period[]): readonly Period[] {
  const nested: Period[] = [];
  for (const period of periods) {
    const inner = period.of ? [] : madeOf(period, nested);
    if (inner.length < 2) nested.push(period);
    else nested.splice(-inner.length, inner.length, { ...period, of: inner.map(({ column }) => column) });
  }
  return nested;
}

/** The last of the periods before one that cover it month by month, in their order; [] where they do not. */
function madeOf(period: Period, before: readonly Period[]): readonly Period[] {
  if (period.kind === "part") return [];
  const [first, months] = [(period.index - 1) * MONTHS[period.kind], MONTHS[period.kind]];
  let from = first + months;
  let at = before.length;
  while (from > first) {
    const one = before[at - 1];
    if (!one || one.kind === "part" || MONTHS[one.kind] >= months || one.index * MONTHS[one.kind] !== from) return [];
    from -= MONTHS[one.kind];
    at--;
  }
  return from === first ? before.slice(at) : [];
}
