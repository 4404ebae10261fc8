import type { Indicator } from "../model";
import { DIGITS, NUMERAL } from "../../../values/vocabulary/line-words";
import { itemAt } from "../../../values/present";

/** So many lines must add up to a line before it looks like their sum. */
const LEAST_PARTS = 2;

function amountsOf({ target, done }: Indicator): readonly [number, number] | null {
  return target.reading.status === "read" && done.reading.status === "read" ? [target.reading.value, done.reading.value] : null;
}

/** Lines that hold, for target and done alike, what the lines right above them add up to: a sum under a word that nobody knows. */
function hiddenSums(items: readonly Indicator[]): Set<Indicator> {
  const found = new Set<Indicator>();
  let parts: (readonly [number, number])[] = [];
  for (const item of items) {
    const amounts = amountsOf(item);
    if (!amounts) continue;
    if (amounts[0] > 0 && amounts[1] > 0 && addsUp(parts, amounts)) {
      found.add(item);
      parts = [];
    } else parts.push(amounts);
  }
  return found;
}

/** Whether two or more of the last lines add up to these amounts. */
function addsUp(parts: readonly (readonly [number, number])[], [target, done]: readonly [number, number]): boolean {
  let promised = 0;
  let delivered = 0;
  for (let at = parts.length - 1; at >= 0; at--) {
    promised += itemAt(parts, at)[0];
    delivered += itemAt(parts, at)[1];
    if (parts.length - at >= LEAST_PARTS && promised === target && delivered === done) return true;
  }
  return false;
}

/** Lines that hold what the two or more lines right below them add up to: 一 | 专业服务 | 80 over its 个案 60 and 小组 20. */
function sumsAbove(items: readonly Indicator[]): Set<Indicator> {
  return hiddenSums([...items].reverse());
}

/** Whether every head of a section holds what the lines below it, up to the next head, add up to. */
function headsAddUp(items: readonly Indicator[], heads: ReadonlySet<Indicator>): boolean {
  let open: { readonly amounts: readonly [number, number]; readonly sums: [number, number] } | null = null;
  for (const item of items) {
    const amounts = amountsOf(item);
    if (!amounts) return false;
    if (heads.has(item)) {
      if (open && !isSumOf(open)) return false;
      open = { amounts, sums: [0, 0] };
    } else if (open) {
      open.sums[0] += amounts[0];
      open.sums[1] += amounts[1];
    } else return false;
  }
  return open !== null && isSumOf(open);
}

function isSumOf({ amounts, sums }: { readonly amounts: readonly [number, number]; readonly sums: readonly [number, number] }): boolean {
  return amounts[0] === sums[0] && amounts[1] === sums[1];
}

/**
 * What a 合计 sums where some of its lines look like sums or head a section (`heads`): without these where it states so or they add up,
 * with them where it states that; null where nothing tells.
 */
export function summedLines(total: Indicator, of: readonly Indicator[], heads: ReadonlySet<Indicator>): readonly Indicator[] | null {
  const headed = new Set(of.filter((item) => heads.has(item)));
  const stated = amountsOf(total);
  const gives = (items: readonly Indicator[]): boolean =>
    stated !== null && [0, 1].some((side) => items.reduce((sum, item) => sum + (amountsOf(item)?.[side] ?? 0), 0) === stated[side]);
  if (headed.size > 0 && headsAddUp(of, headed)) return of.filter((item) => !headed.has(item));
  const ways = [headed, hiddenSums(of), sumsAbove(of)].filter((hidden) => hidden.size > 0);
  if (ways.length === 0) return of;
  for (const hidden of ways) {
    const plain = of.filter((item) => !hidden.has(item));
    if (gives(plain)) return plain;
  }
  return gives(of) ? of : null;
}

/** Of lines that are numbered in two ways, those that head a section: 一 among 1, 2, 3. */
export function sectionHeads(lines: readonly { readonly number: string; readonly item: Indicator }[]): Set<Indicator> {
  if (!lines.some(({ number }) => DIGITS.test(number))) return new Set();
  return new Set(lines.flatMap(({ number, item }) => (NUMERAL.test(number) ? [item] : [])));
}
