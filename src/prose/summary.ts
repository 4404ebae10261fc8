import type { Token } from "./lexer";
import type { Topic } from "./topics";
import type { Measure, RoleWord, StaffWord } from "./words";

/** What the words of a number say together. */
export interface Summary {
  /** A word that nobody knows stands among them. */
  readonly unknown: boolean;
  readonly topics: ReadonlySet<Topic>;
  /** Services named without their verb, which mean them only in a row. */
  readonly bare: ReadonlySet<Topic>;
  readonly tails: readonly (readonly Topic[])[];
  readonly served: string | null;
  readonly staff: ReadonlySet<StaffWord>;
  readonly measures: ReadonlySet<Measure>;
  readonly roles: ReadonlySet<RoleWord>;
  readonly areas: readonly string[];
  /** 本片区, without saying which. */
  readonly ownArea: boolean;
  readonly people: boolean;
  readonly station: boolean;
  readonly period: boolean;
  /** 合计 */
  readonly sum: boolean;
  /** What a lenient reading has passed over. */
  readonly skipped: string;
  /** Nothing but words that narrow nothing. */
  readonly onlyNeutral: boolean;
}

export function summarise(tokens: readonly Token[]): Summary {
  const topics = new Set<Topic>();
  const bare = new Set<Topic>();
  const tails: (readonly Topic[])[] = [];
  const staff = new Set<StaffWord>();
  const measures = new Set<Measure>();
  const roles = new Set<RoleWord>();
  const areas: string[] = [];
  let served: string | null = null;
  let implied: Measure | null = null;
  let skipped = "";
  let [unknown, people, station, period, sum, ownArea] = [false, false, false, false, false, false];
  for (const token of tokens) {
    switch (token.kind) {
      case "topic":
        topics.add(token.topic);
        implied ??= token.counts ?? null;
        break;
      case "bare":
        bare.add(token.topic);
        unknown = true;
        break;
      case "tail":
        tails.push(token.topics);
        break;
      case "served":
        served = token.served;
        break;
      case "staff":
        staff.add(token.word);
        break;
      case "measure":
        measures.add(token.measure);
        break;
      case "role":
        roles.add(token.role);
        break;
      case "areas":
        areas.push(...token.areas.filter((area) => !areas.includes(area)));
        ownArea ||= token.areas.length === 0;
        break;
      case "people":
        people = true;
        break;
      case "station":
        station = true;
        break;
      case "period":
        period = true;
        break;
      case "sum":
        sum = true;
        break;
      case "unknown":
        unknown = true;
        break;
      case "skipped":
        skipped += token.text;
        break;
      default:
    }
  }
  // 14 groups are groups, not sessions or people.
  if (implied && measures.size === 0) measures.add(implied);
  const onlyNeutral = tokens.every(({ kind }) => kind === "neutral" || kind === "skipped" || kind === "separator");
  return {
    skipped,
    unknown,
    topics,
    bare,
    tails,
    served,
    staff,
    measures,
    roles,
    areas,
    ownArea,
    people,
    station,
    period,
    sum,
    onlyNeutral,
  };
}

/** Several summaries as one: what a list has in common, and what one of its members adds. */
export function together(own: Summary, common: Summary): Summary {
  const both = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> => new Set([...a, ...b]);
  return {
    unknown: own.unknown || common.unknown,
    topics: own.topics.size > 0 ? own.topics : common.topics,
    bare: both(own.bare, common.bare),
    tails: own.tails.length > 0 ? own.tails : common.tails,
    served: own.served ?? common.served,
    staff: both(own.staff, common.staff),
    measures: own.measures.size > 0 ? own.measures : common.measures,
    roles: both(own.roles, common.roles),
    areas: own.areas.length > 0 ? own.areas : common.areas,
    ownArea: own.ownArea || common.ownArea,
    people: own.people || common.people,
    station: own.station || common.station,
    period: own.period || common.period,
    sum: own.sum || common.sum,
    skipped: own.skipped + common.skipped,
    onlyNeutral: own.onlyNeutral && common.onlyNeutral,
  };
}

/** Whether the words name something of their own: a service, staff, or what is counted of a service. */
export function namesSomething({ topics, tails, staff, measures }: Summary): boolean {
  return topics.size + tails.length + staff.size + measures.size > 0;
}
