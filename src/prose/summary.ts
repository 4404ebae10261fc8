import { ofThing } from "../domain/values/read-once";
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

export const summarise = ofThing((tokens: readonly Token[]): Summary => {
  const said = nothingSaid();
  // 各片区完成率为片区1 80%: the one that is named is meant.
  const one = tokens.some((token) => token.kind === "areas" && !token.every && token.areas.length > 0);
  for (const token of tokens) if (!(one && token.kind === "areas" && token.every)) take(said, token);
  // 14 groups are groups, not sessions or people.
  const { implied, ...own } = said;
  if (implied && own.measures.size === 0) own.measures.add(implied);
  const onlyNeutral = tokens.every(({ kind }) => kind === "neutral" || kind === "skipped" || kind === "separator");
  return { ...own, onlyNeutral };
});

function nothingSaid() {
  return {
    skipped: "",
    unknown: false,
    topics: new Set<Topic>(),
    bare: new Set<Topic>(),
    tails: [] as (readonly Topic[])[],
    served: null as string | null,
    staff: new Set<StaffWord>(),
    measures: new Set<Measure>(),
    roles: new Set<RoleWord>(),
    areas: [] as string[],
    ownArea: false,
    people: false,
    station: false,
    period: false,
    sum: false,
    /** What the first topic counts by itself. */
    implied: null as Measure | null,
  };
}

/** Adds what one token says. */
function take(said: ReturnType<typeof nothingSaid>, token: Token): void {
  switch (token.kind) {
    case "topic":
      said.topics.add(token.topic);
      said.implied ??= token.counts ?? null;
      break;
    case "bare":
      said.bare.add(token.topic);
      said.unknown = true;
      break;
    case "tail":
      said.tails.push(token.topics);
      break;
    case "served":
      said.served = token.served;
      break;
    case "staff":
      said.staff.add(token.word);
      break;
    case "measure":
      said.measures.add(token.measure);
      break;
    case "role":
      said.roles.add(token.role);
      if (token.role === "more") said.roles.add("over");
      break;
    case "areas":
      said.areas.push(...token.areas.filter((area) => !said.areas.includes(area)));
      said.ownArea ||= token.areas.length === 0;
      break;
    case "people":
    case "station":
    case "period":
    case "sum":
    case "unknown":
      said[token.kind] = true;
      break;
    case "skipped":
      said.skipped += token.text;
      break;
    default:
  }
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
