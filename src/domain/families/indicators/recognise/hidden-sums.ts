import type { Indicator } from "../model";

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
    promised += parts[at]![0];
    delivered += parts[at]![1];
    if (parts.length - at >= LEAST_PARTS && promised === target && delivered === done) return true;
  }
  return false;
}

/**
 * What a 合计 sums where some of its lines look like sums: without these where it states so, with them where it states that; null where
 * it states neither.
 */
export function summedLines(total: Indicator, of: readonly Indicator[]): readonly Indicator[] | null {
  const hidden = hiddenSums(of);
  if (hidden.size === 0) return of;
  const stated = amountsOf(total);
  const plain = of.filter((item) => !hidden.has(item));
  const gives = (items: readonly Indicator[]): boolean =>
    stated !== null && [0, 1].some((side) => items.reduce((sum, item) => sum + (amountsOf(item)?.[side] ?? 0), 0) === stated[side]);
  if (gives(plain)) return plain;
  return gives(of) ? of : null;
}
