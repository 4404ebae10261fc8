import { mayNameSum, sumScope, TAKES_AWAY } from "../values/vocabulary/row-labels";
import { firstItem, itemAt } from "../values/present";

/** A row that sums others, and which of them, by their place among the rows that are no sums. */
export interface RowSum {
  /** Its place among all rows handed in. */
  readonly at: number;
  readonly of: readonly number[];
  /** Of these, the ones that it takes away (扣分项). */
  readonly taken?: readonly number[];
  /** True for the one sum of everything. */
  readonly whole: boolean;
  /** True where words leave some of the rows out that its place would give it. */
  readonly narrowed?: true;
  /** True where what it states, not its place, tells which rows it sums. */
  readonly stated?: true;
  /** True where several scopes are possible and what it states proves none. */
  readonly unproved?: true;
}

/** What the rows themselves state, by which the scope of a sum is told where its place among them leaves it open. */
export interface StatedRows {
  /** A row's own words. */
  readonly name: (at: number) => string;
  /** Its amounts, column by column: null where nothing is stated, NaN where it cannot be read. */
  readonly amounts: (at: number) => readonly (number | null)[];
  /** The rows that words leave out of this sum (合计不含第3项, 不计入合计); empty where none do. */
  readonly leftOut?: (at: number) => ReadonlySet<number>;
}

/**
 * Which rows each 小计, 合计, 总计 sums. They close the rows above them, or head those below where the first of them stands on top;
 * one of several that has no rows of its own, or that is called 总计 among 小计, sums everything. A 总计 behind a 合计 may sum the rows since
 * then or take the 合计 in, and words may leave rows out: what is stated says which, where it is known.
 */
export function rowSums(labels: readonly string[], stated?: StatedRows): RowSum[] {
  const scopes = labels.map(sumScope);
  const sums = scopes.flatMap((scope, at) => (scope === null ? [] : [{ scope, at }]));
  const rows = scopes.flatMap((scope, at) => (scope === null ? [at] : []));
  const heading = sums.length > 0 && rows.length > 0 && firstItem(sums).at < firstItem(rows);
  const grouped = sums.length > 1 && sums.some(({ scope }) => scope === "group");
  const found: RowSum[] = [];
  sums.forEach(({ scope, at }, index) => {
    const before = sums[index - 1]?.at ?? -1;
    const after = sums[index + 1]?.at ?? labels.length;
    const own = rows.filter((row) => (heading ? row > at && row < after : row < at && row > before));
    const all = heading ? rows : rows.filter((row) => row < at);
    const whole = own.length === 0 || sums.length === 1 || (grouped && scope === "all");
    const plain: RowSum = { at, of: whole ? all : own, whole };
    // 合计 twice closes two sections; 总计 behind 合计 may close everything.
    const open = !heading && !whole && scope === "all" && before >= 0 && stated !== undefined && stated.name(before) !== stated.name(at);
    found.push(stated ? provedSum(plain, scopesOf(plain, { own, all, before: found, heading }, stated), stated, open) : plain);
  });
  return found;
}

/** What a sum under a word of its own (支出共计, a list's own word) is read as. */
export const WHOLE_SUM = "合计";

/** The word by which a row that is a sum counts as one: its own, or 合计 where what it states told so (`sumsByName`). */
export function sumWord(name: string): string {
  return sumScope(name) === null ? WHOLE_SUM : name;
}

/** The amounts of a row, column by column: null where nothing is stated, NaN where it cannot be read. */
type Amounts = readonly (number | null)[];

/** Whether a row sums those before it by its name and its amounts together: 支出共计, 经费总额 may be promises of their own too. */
export function sumsByName(name: string, own: Amounts, before: readonly Amounts[]): boolean {
  return (
    mayNameSum(name) &&
    own.some((amount, column) =>
      isSumOf(
        amount,
        before.map((row) => row[column] ?? 0),
      ),
    )
  );
}

/** Whether an amount is what two or more others come to. */
function isSumOf(amount: number | null, others: readonly number[]): boolean {
  const parts = others.filter((part) => part !== 0);
  if (amount === null || amount === 0 || parts.length < 2) return false;
  return Math.abs(parts.reduce((sum, part) => sum + part, 0) - amount) < 1e-6 * Math.max(1, Math.abs(amount));
}

interface Scope {
  readonly of: readonly number[];
  readonly taken: readonly number[];
}

interface AroundSum {
  readonly own: readonly number[];
  readonly all: readonly number[];
  /** The sums above it, as they were read. */
  readonly before: readonly RowSum[];
  readonly heading: boolean;
}

/**
 * Every scope that a sum may have, the one that its place tells first: the rows since the last sum, that sum and what follows it (added or
 * taken away), all rows, all sums above it; each also without the rows that words leave out.
 */
function scopesOf({ at, of }: RowSum, { own, all, before, heading }: AroundSum, stated: StatedRows): Scope[] {
  const scopes: Scope[] = [{ of, taken: [] }];
  const last = before.at(-1);
  if (!heading) {
    const takes = own.filter((row) => TAKES_AWAY.test(stated.name(row)));
    if (takes.length > 0) scopes.push({ of, taken: takes });
    for (const taken of [[], takes]) {
      if (last && own.length > 0) scopes.push({ of: [...last.of, ...own], taken: [...(last.taken ?? []), ...taken] });
      if (all.length > of.length) scopes.push({ of: all, taken });
    }
    const summed = before.flatMap((sum) => sum.of);
    if (new Set(summed).size === summed.length && summed.length > 0 && own.length > 0)
      scopes.push({ of: summed, taken: before.flatMap(({ taken }) => taken ?? []) });
  }
  const out = stated.leftOut?.(at) ?? new Set();
  const without = ({ of: rows, taken }: Scope): Scope => ({
    of: rows.filter((row) => !out.has(row)),
    taken: taken.filter((row) => !out.has(row)),
  });
  return out.size === 0 ? scopes : [...scopes, ...scopes.map(without).filter((scope) => scope.of.length > 0)];
}

/** The scope with which most of what a sum states agrees, none speaking for another: its place alone decides only where it leaves nothing open. */
function provedSum(plain: RowSum, scopes: readonly Scope[], stated: StatedRows, open: boolean): RowSum {
  const left = (stated.leftOut?.(plain.at).size ?? 0) > 0;
  const own = stated.amounts(plain.at);
  const agreeing = scopes.map((scope) =>
    own.map((amount, column) => amount !== null && Math.abs(sumIn(scope, column, stated) - amount) < 1e-6 * Math.max(1, Math.abs(amount))),
  );
  const counts = agreeing.map((cells) => cells.filter(Boolean).length);
  const best = counts.indexOf(Math.max(...counts));
  const told = itemAt(counts, best);
  if (told === 0) return open || left ? { ...plain, unproved: true } : plain;
  if (best === 0 && !open && !left) return plain;
  const departs = own.flatMap((amount, column) => (amount === null || agreeing[best]?.[column] ? [] : [column]));
  const another = departs.some((column) => agreeing.some((cells) => cells[column]));
  const proved = !another && departs.length <= (open || left ? told : 0);
  const { of, taken } = itemAt(scopes, best);
  // What its place tells needs no proof against another scope that explains only a part of it.
  if (!proved) return open || left ? { ...plain, unproved: true } : plain;
  return {
    ...plain,
    of,
    ...(best > 0 ? { stated: true as const } : {}),
    ...(taken.length > 0 ? { taken } : {}),
    ...(left && best > 0 ? { narrowed: true as const } : {}),
  };
}

function sumIn({ of, taken }: Scope, column: number, stated: StatedRows): number {
  return of.reduce((sum, row) => sum + (taken.includes(row) ? -1 : 1) * (stated.amounts(row)[column] ?? 0), 0);
}

/** Why a sum whose scope nothing proves is left alone. */
export const UNPROVED_SUM = {
  zh: "前面已有合计，或有文字说明某些行不计入，而填写的数与各种合计方法都不相符，无法确定这里应合计哪些行，保持原样。请核对，并写明合计包括哪些行。",
  en: "There is a total above it, or words leave rows out, and what it states agrees with none of the ways to add up: which rows it sums cannot be told, so it is left as it stands. Check it, and say which rows it adds up.",
};
