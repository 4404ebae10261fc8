import type { Around } from "./around";
import type { ScorePart } from "../../domain/families/score/model";
import type { EnglishPhrase } from "./phrases";
import { areaIn, said } from "./phrases";
import type { ToldService } from "./readings";
import { roleOf } from "./roles";
import { scorersInOrder } from "./score";
import { measureSaid, type NamedService, type ServiceNames } from "./service-names";
import { itemAt, lastItem } from "../../domain/values/present";

/** What a number in a row of numbers is of, by its place in the row. */
export interface RowPlace {
  readonly area?: number;
  readonly scorer?: ScorePart;
  readonly service?: NamedService;
  /** What was told before the row, in its order: its rate, or its promise. */
  readonly told?: ToldService;
}

/** From, to (exclusive) of each row of two numbers or more. */
export function rowsOf(phrases: readonly EnglishPhrase[]): { readonly from: number; readonly to: number }[] {
  const rows: { from: number; to: number }[] = [];
  for (const [at, { inRow }] of phrases.entries()) {
    if (!inRow) continue;
    const last = rows.at(-1);
    if (last?.to === at) last.to = at + 1;
    else rows.push({ from: at - 1, to: at + 1 });
  }
  return rows.filter(({ from, to }) => {
    // 78, 10 above the target; 17, 14 with certificate: the last tells something of its own.
    const last = itemAt(phrases, to - 1);
    const behind = said(last.behind);
    if (
      last.name.length === 0 &&
      (roleOf("", behind) || measureSaid("", behind) || /^(?:with|without)\b|^of (?:whom|them)\b/.test(said(last.tail)))
    )
      return false;
    // Large activities: 4, 641 participants: the first is what the label names.
    const [first] = phrases.slice(from, to);
    if (to - from === 2 && first && first.name.length === 0 && /:$/.test(said(first.near)) && COUNTED.test(said(last.name))) return false;
    const percents = phrases.slice(from, to).filter(({ numeral }) => numeral.stated.percent).length;
    // Of the 20, 14 are certified: a part of the whole is no row with it.
    if (/^of(?: (?:the|our|its|all|these|those))*$/.test(said(itemAt(phrases, from).near)) && to - from === 2) return false;
    return percents === 0 || percents === to - from;
  });
}

/** What is counted of a service beside how often it was held. */
const COUNTED = /^(?:(?:group|case) )?(?:participants?|attendances?|attendees|people|persons?|visitors|sessions?|person-times)$/;

/** The words that a row's numbers share: what stands before the first, and behind the last. */
export function sharedPhrase(
  phrases: readonly EnglishPhrase[],
  { from, to }: { readonly from: number; readonly to: number },
  at: number,
): EnglishPhrase {
  const [first, last, own] = [itemAt(phrases, from), itemAt(phrases, to - 1), itemAt(phrases, at)];
  return { ...own, name: last.name, behind: last.behind, tail: last.tail, near: first.near, before: first.before, clause: first.clause };
}

/** Who or what each number of a row is of, where as many stand in one order as there are numbers. */
export function rowPlaces(
  phrases: readonly EnglishPhrase[],
  { from, to }: { readonly from: number; readonly to: number },
  told: readonly ToldService[],
  names: ServiceNames,
  rest: readonly EnglishPhrase["before"][number][],
  before: readonly ToldService[],
): readonly RowPlace[] | null {
  const count = to - from;
  const row = phrases.slice(from, to);
  const [first, last] = [itemAt(row, 0), lastItem(row)];
  const places = (of: (at: number) => RowPlace): RowPlace[] => Array.from({ length: count }, (_, at) => of(at));
  if (first.numeral.stated.percent) {
    const open = told.filter(({ role, target }) => role === "done" && target !== null);
    if (open.length === count) return places((at) => ({ told: itemAt(open, at) }));
    // 14 of 21 groups, 88 of 120 sessions: 66.7% and 73.3%
    const each = told.filter(({ target }, at) => target !== null && told.findIndex((one) => one.target === target) === at);
    if (each.length === count) return places((at) => ({ told: itemAt(each, at) }));
  }
  // Only what was promised was told of: 14, 4 and 39 are what was done.
  const promises = before.every(({ role }) => role === "target");
  if (before.length === count && count > 1 && (first.numeral.stated.percent || promises))
    return places((at) => ({ told: itemAt(before, at) }));
  for (const words of [said(rest), said(first.before)]) {
    const scorers = scorersInOrder(words);
    if (scorers.length === count && count > 1) return places((at) => ({ scorer: itemAt(scorers, at) }));
  }
  const areas = areaIn(first.before) ?? areaIn(last.behind);
  if (areas?.areas.length === count) return places((at) => ({ area: itemAt(areas.areas, at) }));
  for (const words of [first.before, [...last.name, ...last.tail]]) {
    const each = names.each(words, []).filter(({ topics }) => topics.length > 0);
    if (each.length === count) return places((at) => ({ service: itemAt(each, at) }));
  }
  const verbs = /\b(?:opened|accepted|took on|opening)(?: cases)? and (?:closed|concluded|closing)\b/.test(said(first.before));
  if (verbs && count === 2) {
    const cases = names.last([...last.name, ...first.before], []);
    if (cases && cases.topics.length > 0) return places((at) => ({ service: { ...cases, measure: at === 0 ? "opened" : "closed" } }));
  }
  const open = told.filter(({ role, target }) => role === "done" && target !== null);
  if (
    /\b(?:targets?|goals?|commitments?|quotas?|promised|agreed|against|asks? for|requires?|contract)\b/.test(said(first.before)) &&
    open.length === count
  )
    return places((at) => ({ told: itemAt(open, at) }));
  return null;
}

/** That is 66.67%, 44.44% and 78%: what the sentences right before told of, where it is as much as stands in the row. */
export function toldInOrder(recent: readonly (readonly ToldService[])[], count: number): readonly ToldService[] {
  for (let from = recent.length - 1; from >= 0; from--) {
    const told = recent
      .slice(from)
      .flat()
      .filter(({ target }) => target !== null);
    const each = told.filter(({ target }, at) => told.findIndex((one) => one.target === target) === at);
    if (each.length >= count) return each.length === count ? each : [];
  }
  return [];
}

/** A number's place in a row of which each number has its own subject. */
export interface InOrder {
  readonly size: number;
  readonly at: number;
}

/** Opened 39, closed 37, as against 50 and 75: only where as many were told of right before it is beyond doubt which is which. */
export function inOrder(around: Around, row: InOrder | null): Around {
  if (!row) return around;
  const before = around.before.match(/#(?!%)/g)?.length ?? 0;
  return { ...around, ordered: before - row.at >= row.size };
}
