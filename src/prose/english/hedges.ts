import type { Hedge } from "../numbers";

/** Words right before a number that say how closely it is meant. */
const BEFORE: readonly (readonly [words: RegExp, hedge: Hedge])[] = [
  [/(?:at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of)$/, "at-least"],
  [/(?:just under|a little under|slightly under|fewer than|less than|up to|at most|no more than|not quite)$/, "under"],
  [/(?:(?:^|[^d]) ?(?:just|well|slightly|a little) over|upwards of|in excess of)$/, "over"],
  [/(?:about|around|nearly|almost|approximately|approx|roughly|circa|close to|some)$/, "about"],
];
const BEHIND: readonly (readonly [words: RegExp, hedge: Hedge])[] = [
  [/^or so\b/, "about"],
  [/^(?:or more|(?:- )?plus)\b/, "at-least"],
];

/** about 8400, just over 70 */
export function hedgeBefore(words: string): Hedge | null {
  return BEFORE.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** 8400 or so */
export function hedgeBehind(words: string): Hedge | null {
  return BEHIND.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
