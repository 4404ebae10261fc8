import { lastItem } from "../../domain/values/present";
import { ofThing } from "../../domain/values/read-once";
import type { ServiceTarget, Topic } from "../topics";
import type { Measure } from "../words";
import { englishName, mayBeSaid, type Concept, type EnglishName } from "./concepts";
import { isHead } from "./phrases";
import type { Token, Word } from "./tokens";

/** What words of a sentence name: services of the tables, what of them is counted, and how well. */
export interface NamedService {
  readonly topics: readonly Topic[];
  readonly measure: Measure | null;
  /** They name these services and no part of them; otherwise they are only near. */
  readonly exact: boolean;
}

/** Words that tell services of one kind apart, and name none. */
export const KINDS: ReadonlySet<Concept> = new Set(["large", "small", "new", "kept", "core"]);

/** What is counted of a service. */
const MEASURES: readonly (readonly [words: RegExp, measure: Measure])[] = [
  [/^(?:sessions?|sections|meetings?|interviews?|classes)$/, "session"],
  [
    /^(?:person-times|participants?|participations?|attendances?|attendees?|people|persons?|residents?|visitors?|beneficiar(?:y|ies)|turnout|audiences?|footfall|heads)$/,
    "attendance",
  ],
  [/^(?:support-)?hours?$/, "hour"],
  [/^copies$/, "copy"],
  [/^households?$/, "household"],
  [/^closures?$/, "closed"],
  [/^intakes?$/, "opened"],
];
const OPENED =
  /\b(?:open(?:ed|ing|s)?|accepted|accepting|intakes?|taken on|took on|takes on|take on|started|start|new cases|begun|began|taken up|registered)\b/;
const CLOSED =
  /\b(?:clos(?:e|ed|ing|ure|ures)|conclud\w+|wrapped up|wound up|terminated|finished|ended|brought to a close|completed|completing|discharged|signed off)\b/;
/** How many came, where no word says what is counted. */
const REACHING =
  /\b(?:reach\w*|attract\w*|drew|drawing|draw|serv\w+|benefit\w*|attended by|involv\w*|engag\w*)(?: a total of| some| about)?$/;

/** The services that a workbook's tables name, as English words name them. */
export class ServiceNames {
  private readonly names: readonly { readonly topic: Topic; readonly name: EnglishName }[];

  constructor(topics: readonly Topic[]) {
    this.names = topics.map((topic) => ({ topic, name: englishName(topic.name) }));
  }

  /**
   * The services that a stretch of words names last; null where it names none.
   * @param around what else is said beside it: that something is new, or kept
   */
  last(tokens: readonly Token[], around: readonly Concept[]): NamedService | null {
    const spans = spansOf(tokens);
    const kinds: Concept[] = [];
    for (const [at, span] of spans.reverse().entries()) {
      // recruited 76: what was done names nothing.
      const kind = span.every(
        ({ concepts, text }) => concepts.every((own) => KINDS.has(own)) && (concepts.length > 0 || /^ones?$/.test(text)),
      );
      if (kind) {
        kinds.push(...span.flatMap(({ concepts }) => concepts));
        continue;
      }
      const before = spans[at + 1];
      // Calls to residents outside the 17 categories: whom the calls were for are not what is counted.
      if (before && isForPeople(tokens, span)) continue;
      // Calls outside the 17 categories: of those who are not in them.
      const categories = before !== undefined && span.every(({ text }) => /^17-?categor/.test(text));
      if (categories && around.includes("others")) continue;
      const ofThem = categories ? this.named([...before, ...span], around) : null;
      if (ofThem && ofThem.topics.length > 0) return ofThem;
      const pair = before && areJoined(tokens, before, span) ? this.named([...before, ...span], around) : null;
      const alone = this.named(span, around);
      // The street's key work and public services are one.
      const open = alone !== null && !(alone.exact && alone.topics.length === 1) && (alone.measure === null || alone.topics.length > 0);
      const named = (open || alone === null) && pair?.exact === true && pair.topics.length === 1 ? pair : alone;
      // Community activities: large, 4
      const ofKind =
        named && kinds.length > 0 && named.topics.length > 1 ? this.named([...span, ...kindWords(spans[0] ?? [])], around) : null;
      const own = ofKind?.exact && ofKind.topics.length === 1 ? ofKind : named;
      // Participants in large activities: of these they are counted.
      const counted = own && own.topics.length > 0 && own.measure === null ? measureBefore(tokens, spans[at + 1] ?? [], span) : null;
      if (own) return counted ? { ...own, measure: counted } : own;
    }
    return this.sized(kinds);
  }

  /** Large: 4 of 9. Where one service alone is told apart by its size, that is its name. */
  private sized(kinds: readonly Concept[]): NamedService | null {
    const size = kinds.find((kind) => kind === "large" || kind === "small");
    const own = size ? this.names.filter(({ name }) => name.all.has(size)) : [];
    return own.length === 1 ? { topics: own.map(({ topic }) => topic), measure: null, exact: own.every(({ name }) => !name.partly) } : null;
  }

  /** All that a stretch of words names one behind the other. */
  each(tokens: readonly Token[], around: readonly Concept[]): NamedService[] {
    const found: NamedService[] = [];
    for (const span of spansOf(tokens)) {
      const named = this.named(span, around);
      const before = found.at(-1);
      // groups, group sessions and participants: of the groups.
      if (named) found.push(named.topics.length === 0 && named.exact && before ? { ...before, measure: named.measure } : named);
    }
    return found;
  }

  /** What the words of one name mean. */
  named(words: readonly Word[], around: readonly Concept[]): NamedService | null {
    const measure = measureOf(words);
    const said = new Set<Concept>(
      words.flatMap(({ text, concepts }) => (isMeasure(text) ? concepts.filter((concept) => concept !== "learning") : concepts)),
    );
    if (said.size === 0) return measure ? { topics: [], measure, exact: true } : null;
    const meant = this.meant(said, around);
    return { ...(measure && meant.topics.length === 0 ? this.counting(measure, said) : meant), ...(measure && { measure }) };
  }

  /** Support hours: the only service that is counted so, where all that is said is of its name. */
  private counting(measure: Measure, said: ReadonlySet<Concept>): NamedService {
    const counted = this.names.filter(({ topic }) => topic.targets.some((target) => target.measure === measure));
    const own = counted.length === 1 ? counted.filter(({ name }) => [...said].every((concept) => name.all.has(concept))) : [];
    return { topics: own.map(({ topic }) => topic), measure: null, exact: own.length === 1 && own.every(({ name }) => !name.partly) };
  }

  /** What a service's name in the tables says. */
  conceptsOf(topic: Topic): ReadonlySet<Concept> {
    return this.names.find((own) => own.topic === topic)?.name.all ?? new Set();
  }

  /** The services that concepts mean together. */
  meant(said: ReadonlySet<Concept>, around: readonly Concept[]): NamedService {
    const meant = this.fitting(said, around);
    // Trainings for volunteers, volunteer trainings: where no training is called so by the tables, any that they have.
    if (meant.topics.length === 0 && said.has("training") && said.has("volunteer"))
      return this.meant(new Set([...said].filter((concept) => concept !== "volunteer")), around);
    // Party history study is no research.
    if (meant.topics.length === 0 && said.has("survey") && said.has("learning"))
      return this.meant(new Set([...said].filter((concept) => concept !== "survey")), around);
    // New cases are cases: of a service that holds nothing new the word says only that they were opened.
    const rest = new Set([...said].filter((concept) => concept !== "new"));
    const opened = meant.topics.length === 0 && rest.size > 0 && rest.size < said.size ? this.fitting(rest, around) : null;
    return opened?.exact ? opened : meant;
  }

  private fitting(said: ReadonlySet<Concept>, around: readonly Concept[]): NamedService {
    const own = this.names.filter(({ name }) => [...said].every((concept) => mayBeSaid(concept, name)));
    const all = new Set([...said, ...around]);
    const whole = own.filter(({ name }) =>
      [...name.required].every((concept) => said.has(concept) || (concept === "others" && all.has(concept))),
    );
    const done = whole.filter(({ name }) => [...name.deeds].every((deed) => all.has(deed)));
    const fitting = done.length > 0 ? done : whole;
    // Calls and visits, where one service is of calls and visits and another of calls: the one that holds most of what was said.
    const shared = Math.max(
      0,
      ...fitting.map(({ name }) => [...name.required, ...name.deeds].filter((concept) => all.has(concept)).length),
    );
    const best = fitting.filter(({ name }) => [...name.required, ...name.deeds].filter((concept) => all.has(concept)).length === shared);
    if (best.length > 0)
      return {
        topics: best.map(({ topic }) => topic),
        measure: null,
        exact:
          best.every(({ name }) => !name.partly) &&
          (done.length > 0 || best.every(({ name }) => name.deeds.size === 0 || name.required.size > 1)),
      };
    const near = own.filter(({ name }) => [...name.required].some((concept) => said.has(concept)));
    return near.length > 0
      ? { topics: near.map(({ topic }) => topic), measure: null, exact: false }
      : { topics: [], measure: null, exact: false };
  }
}

/** The names of a workbook's services, taken apart once. */
export const serviceNames = ofThing((topics: readonly Topic[]): ServiceNames => new ServiceNames(topics));

/** key work and public services, theme days of Party members: two stretches that make one name. */
function areJoined(tokens: readonly Token[], before: readonly Word[], span: readonly Word[]): boolean {
  const [last, first] = [before.at(-1), span[0]];
  const between = last && first ? tokens.slice(tokens.indexOf(last) + 1, tokens.indexOf(first)) : [];
  return (
    between.length > 0 && between.length <= 3 && JOINING.test(between.map((token) => (token.kind === "word" ? token.text : "#")).join(" "))
  );
}
const JOINING = /^(?:and|&|days?|(?:days? )?(?:of|for|by|in)(?: (?:the|our|its))?)$/;

function isForPeople(tokens: readonly Token[], span: readonly Word[]): boolean {
  const first = span[0];
  const lead = first ? tokens[tokens.indexOf(first) - 1] : undefined;
  return (
    span.length === 1 &&
    /^(?:people|residents?|persons?|famil(?:y|ies)|households?|neighbours?)$/.test(first?.text ?? "") &&
    lead?.kind === "word" &&
    /^(?:to|with)$/.test(lead.text)
  );
}

function kindWords(span: readonly Word[]): readonly Word[] {
  return span.filter(({ concepts }) => concepts.some((concept) => KINDS.has(concept)));
}

/** What stands before a service and says what of it is counted: participants in, sessions of. */
function measureBefore(tokens: readonly Token[], before: readonly Word[], span: readonly Word[]): Measure | null {
  const [last, first] = [before.at(-1), span[0]];
  if (!last || !first || !before.every(({ text, concepts }) => concepts.length === 0 && isMeasure(text))) return null;
  const between = tokens.slice(tokens.indexOf(last) + 1, tokens.indexOf(first));
  const joins = between.every((token) => token.kind === "word" && /^(?:in|of|at|for|to|the|our|all|its|attending)$/.test(token.text));
  return between.length > 0 && joins ? measureOf(before) : null;
}

function isMeasure(text: string): boolean {
  return MEASURES.some(([words]) => words.test(text)) && !/^(?:closures?|intakes?)$/.test(text);
}

function measureOf(words: readonly Word[]): Measure | null {
  return words.reduce<Measure | null>((found, { text }) => MEASURES.find(([pattern]) => pattern.test(text))?.[1] ?? found, null);
}

/** Stretches of words that name something, each up to the next word that names nothing. */
function spansOf(tokens: readonly Token[]): Word[][] {
  const spans: Word[][] = [];
  let open = false;
  for (const token of tokens) {
    const names = token.kind === "word" && isHead(token);
    if (names && open) lastItem(spans).push(token);
    else if (names) spans.push([token]);
    open = names;
  }
  return spans;
}

/** Cases opened: completed 39. How many were opened is what was completed. */
const COUNTED_CASES =
  /\b(opened|closed|openings?|closings?|closures?|intakes?)(?: (?:[:,|–—-]|so far))* (?:actually )?(?:completed|finished)\b/g;

/** What a verb says of cases, or of those who came, where no noun does: opened 39, closed 37, reached 1382. */
export function measureSaid(words: string, behind: string): Measure | null {
  const before = words.replace(COUNTED_CASES, "$1");
  const [opened, closed] = [OPENED, CLOSED].map((words) => words.test(behind.split(/[,;]/)[0] ?? ""));
  if (opened !== closed) return opened ? "opened" : "closed";
  if (REACHING.test(before)) return "attendance";
  const last = (words: RegExp): number => [...before.matchAll(new RegExp(words.source, "g"))].at(-1)?.index ?? -1;
  const [open, close] = [last(OPENED), last(CLOSED)];
  if (open === close) return null;
  return open > close ? "opened" : "closed";
}

/** The targets of a service in one place that count what is said; the one that a bare number counts where nothing is. */
export function countedTargets(topic: Topic, measure: Measure | null, area: string | null): readonly ServiceTarget[] {
  const here = topic.targets.filter((target) => target.area === area);
  if (measure !== null) {
    const own = here.filter((target) => target.measure === measure);
    if (own.length > 0) return own;
    // Sessions of a training are how often it was held; people of new volunteers are they themselves.
    const alike = here.filter((target) =>
      ALIKE.some((group) => group.includes(measure) && (target.measure === null || group.includes(target.measure))),
    );
    return alike.length === 1 ? alike : [];
  }
  for (const usual of USUAL) {
    const own = here.filter((target) => target.measure === usual);
    if (own.length > 0) return own;
  }
  return here.length === 1 ? here : [];
}

const USUAL: readonly (Measure | null)[] = ["opened", "item", "event", "copy", null, "person", "household", "hour"];
const ALIKE: readonly (readonly Measure[])[] = [
  ["session", "event", "item", "copy"],
  ["opened", "item"],
  ["attendance", "person"],
];
