import { namesSum, sumScope } from "../values/vocabulary/row-labels";

/** A row as it stands under a header, or as much of it as tells whether it is a sum. */
export interface AmountsRow {
  readonly name: string;
  /** Column by column what is entered: null where nothing stands, NaN where it cannot be read. */
  readonly amounts: readonly (number | null)[];
}

/** Fewer rows than these are no sum's parts. */
const LEAST_PARTS = 2;
/** A slip leaves a sum no further off than this share of it. */
const NEAR = 0.2;
const NEARLY = 1e-6;

/**
 * The sums among rows whose names are no known words of a sum (支出共计, 经费总额): those that end with such a word and of which a column holds what the
 * rows above come to. The last row, where every column comes near, is one too, of which nothing tells what it sums.
 * @returns the place of each, and how sure it is
 */
export function toldTotals(rows: readonly AmountsRow[]): ReadonlyMap<number, "proved" | "near"> {
  const found = new Map<number, "proved" | "near">();
  let since: AmountsRow[] = [];
  const all: AmountsRow[] = [];
  rows.forEach((row, at) => {
    if (sumScope(row.name) !== null) {
      since = [];
      return;
    }
    const told = namesSum(row.name) ? toldBy(row, since, all, at === rows.length - 1) : null;
    if (told === null) {
      since.push(row);
      all.push(row);
      return;
    }
    found.set(at, told);
    since = [];
  });
  return found;
}

function toldBy(
  { amounts }: AmountsRow,
  since: readonly AmountsRow[],
  all: readonly AmountsRow[],
  last: boolean,
): "proved" | "near" | null {
  const proves = (rows: readonly AmountsRow[]): boolean =>
    amounts.some((amount, column) => isStated(amount) && Math.abs(sumOf(rows, column) - amount) < NEARLY * amount);
  if (proves(since) || proves(all)) return "proved";
  if (!last || since.length <= LEAST_PARTS) return null;
  const stated = amounts.flatMap((amount, column) => (amount === null ? [] : [{ amount, sum: sumOf(since, column) }]));
  return stated.length > 0 && stated.every(({ amount, sum }) => Math.abs(sum - amount) <= NEAR * sum) ? "near" : null;
}

function isStated(amount: number | null): amount is number {
  return amount !== null && amount > 0;
}

/** What a column's rows come to; NaN where that says nothing, because too few of them hold anything. */
function sumOf(rows: readonly AmountsRow[], column: number): number {
  const amounts = rows.map(({ amounts: own }) => own[column] ?? 0);
  return amounts.filter((amount) => amount !== 0).length < LEAST_PARTS ? Number.NaN : amounts.reduce((sum, amount) => sum + amount, 0);
}
