/**
 * What is there by what was settled before, where a list's or a map's type cannot say it. Each of these gives it or stops with words: a fault is never
 * passed on as `undefined`, to be taken for an empty cell or a zero further down.
 */

/** A value that the caller has already made sure of. @param what names it in the error, without anything that a sheet holds */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw missing(what);
  return value;
}

/** The item at a place that the caller counted from the same list, or from one of the same length. */
export function itemAt<T>(items: ArrayLike<T>, at: number): T {
  const item = items[at];
  if (item === undefined) throw missing(`item ${at} of ${items.length}`);
  return item;
}

/** The first of a list that is never empty. */
export function firstItem<T>(items: ArrayLike<T>): T {
  return itemAt(items, 0);
}

/** The last of a list that is never empty. */
export function lastItem<T>(items: ArrayLike<T>): T {
  return itemAt(items, items.length - 1);
}

/** The last of a list that is never empty, taken out of it: what was opened last, where a closing follows each opening. */
export function takeLast<T>(items: T[]): T {
  const last = lastItem(items);
  items.length--;
  return last;
}

/** The one item of a list; null where there is none, or several to choose from. */
export function onlyItem<T>(items: readonly T[] | ReadonlySet<T>): T | null {
  let only: T | null = null;
  let seen = 0;
  for (const item of items) {
    if (seen++ > 0) return null;
    only = item;
  }
  return only;
}

/** What a map holds under a key that was put into it before. */
export function valueFor<K, V>(map: { readonly size: number; get(key: K): V | undefined }, key: K): V {
  const entry = map.get(key);
  if (entry === undefined) throw missing(`an entry among ${map.size}`);
  return entry;
}

/** A group that takes part in every match of its pattern. */
export function groupOfMatch(match: RegExpMatchArray, group: number): string {
  const text = match[group];
  if (text === undefined) throw missing(`group ${group} of a match`);
  return text;
}

/** What a pattern finds that is known to match the text. */
export function textOfMatch(pattern: RegExp, text: string): string {
  return groupOfMatch(present(pattern.exec(text), "a match"), 0);
}

function missing(what: string): Error {
  return new Error(`missing, though it must be there: ${what}`);
}
