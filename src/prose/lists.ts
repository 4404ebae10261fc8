import type { ClauseContext, FigureReading } from "./context";
import type { Mention } from "./numbers";
import type { Clause, NumberPhrase } from "./number-phrases";
import { figureOf, type ServiceRole } from "./service-figures";
import { measureOfUnit, THINGS } from "./topics";
import { DIFFERENCES } from "./words";
import type { Token } from "./lexer";
import { namesSomething, summarise, together, type Summary } from "./summary";
import { firstItem, itemAt, lastItem } from "../domain/values/present";

/** The numbers that follow one another with nothing but 、 between them, from one of a clause on. */
export function listed(clauses: readonly Clause[], index: number, at: number): NumberPhrase[] {
  const all = [...itemAt(clauses, index).phrases.slice(at)];
  for (let next = index; itemAt(clauses, next).end === "," && clauses[next + 1]?.phrases.length; next++) {
    all.push(...itemAt(clauses, next + 1).phrases);
  }
  const members: NumberPhrase[] = [];
  for (const phrase of all) {
    const follows = members.length === 0 || /^(?:[、和及与以]*|and)$/.test(phrase.before);
    if (!follows || phrase.mention.percent !== firstItem(all).mention.percent) break;
    members.push(phrase);
    if (phrase.after !== "") break;
  }
  return members;
}

/** What each number of a 分别 list speaks of; null where its members and its numbers do not answer to each other. */
export type ListMember =
  { readonly words: Summary; readonly area: string | null } | { readonly open: number } | { readonly reading: FigureReading };

/**
 * Gives each number of "A、B分别…x、y" its words.
 * @param left tokens before 分别, @param right those behind it and behind the last number, @param count how many numbers follow
 * @param open how many delivered amounts before it wait for their rates, or null where rates are not what follows
 */
export function listMembers(left: readonly Token[], right: readonly Token[], count: number, open: number | null): ListMember[] | null {
  const common = summarise(right);
  const areas = left.flatMap((token) => (token.kind === "areas" ? token.areas : []));
  if (areas.length === count) {
    const words = together(summarise(left.filter(({ kind }) => kind !== "areas")), common);
    return areas.map((area) => ({ words, area }));
  }
  if (areas.length > 1) return null;
  const groups = split(left);
  const named = groups.filter((tokens) => namesSomething(summarise(tokens)));
  // 专业个案、专业小组的完成率分别为: the last one's 完成率 is meant of all.
  const shared = together({ ...summarise(groups.at(-1) ?? []), ...NOTHING_OWN }, common);
  if (named.length === count && named.length > 1) {
    let before: Summary | null = null;
    return named.map((tokens) => {
      const own: Summary = summarise(tokens);
      const carried = before && own.topics.size + own.tails.length === 0 && own.staff.size === 0 ? { ...own, topics: before.topics } : own;
      before = carried;
      return { words: together(carried, shared), area: areas[0] ?? null };
    });
  }
  const rates = shared.roles.has("rate") || shared.roles.has("of-target");
  if (rates && open === count && named.length === 0 && !shared.unknown && areas.length === 0) {
    return Array.from({ length: count }, (_, index) => ({ open: index }));
  }
  return null;
}

/** 本期分别完成11个、55节、385人次: of one service, each by its own measure word. */
export function byUnits(members: readonly NumberPhrase[], words: Summary): ListMember[] | null {
  const units = new Set(members.map(({ mention }) => mention.unit));
  return units.size === members.length && !units.has(null) && !words.unknown ? members.map(() => ({ words, area: null })) : null;
}

/** 三项缺口依次为11个、195节、38个: of the services that were told before, in their order. */
export function ofThoseTold(
  members: readonly NumberPhrase[],
  words: Summary,
  { told, toldBefore }: Pick<ClauseContext, "told" | "toldBefore">,
): ListMember[] | null {
  const role = roleOfAll(words, firstItem(members).mention, firstItem(members).before);
  const targets = [...(told.size > 0 ? told : toldBefore)];
  if (role === null || targets.length !== members.length || members.length < 2) return null;
  const readings = members.map(({ mention: { unit } }, at) => {
    const target = itemAt(targets, at);
    const figure = figureOf(target, role);
    const counted = measureOfUnit(unit);
    const fits =
      counted === null ||
      unit === "倍" ||
      counted === target.measure ||
      (counted !== "other" && target.measure === null) ||
      [counted, target.measure].every((measure) => measure !== null && THINGS.includes(measure));
    if (!figure || !fits) return null;
    const loose = figure.value.compare(0) < 0;
    return { reading: { key: `${target.id}/${role}`, figure, loose, alternatives: [], ...(role === "times" && { rounded: true }) } };
  });
  return readings.every((reading) => reading !== null) ? readings : null;
}

/** What words say that all numbers of a list are. */
function roleOfAll(
  { unknown, topics, tails, staff, areas, roles, measures, people }: Summary,
  { percent, unit }: Mention,
  said: string,
): ServiceRole | null {
  if (unknown || topics.size + tails.length + areas.length + measures.size > 0 || people) return null;
  if (![...staff].every((word) => DIFFERENCES.includes(word)) || roles.has("prorated") || roles.has("due") || roles.has("each"))
    return null;
  if (percent) return roles.has("over") || roles.has("short") ? null : roles.has("rate") || roles.has("of-target") ? "rate" : null;
  if (unit === "倍") return roles.has("target") || roles.has("of-target") ? "times" : null;
  if (roles.has("gap")) return roles.has("over") || roles.has("short") ? null : "gap";
  const over = roles.has("over") || staff.has("surplus");
  if (over || roles.has("short") || staff.size > 0)
    return over === (roles.has("short") || staff.has("left") || staff.has("shortage")) ? null : over ? "over" : "short";
  if (roles.has("target")) return roles.has("done") ? null : "target";
  return roles.has("done") || QUANTITY.test(said) ? "done" : null;
}

/** 数量依次是76名、18名、1支 */
const QUANTITY = /^[、,]?(?:各自|实际)?(?:数量|数目|个数)(?:分别|依次|各)(?:为|是|达)?$/;

const NOTHING_OWN = { topics: new Set<never>(), tails: [], served: null, staff: new Set<never>(), measures: new Set<never>() };

function split(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "separator") groups.push([]);
    else lastItem(groups).push(token);
  }
  return groups;
}
