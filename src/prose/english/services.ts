import { firstItem, onlyItem } from "../../domain/values/present";
import type { ReportFigures } from "../../domain/families/report-figures";
import type { ReportFigure } from "../../domain/tables/report";
import type { Topic } from "../topics";
import type { Concept } from "./concepts";
import { isHead, labelOf, said, wordsOf, type EnglishPhrase } from "./phrases";
import { averageOf } from "../derived-figures";
import type { EnglishReading, ToldService } from "./readings";
import { hintsAtDifference, hintsAtPromise, isDifference, isDoing, roleOf, type EnglishRole } from "./roles";
import { countedTargets, KINDS, measureSaid, type NamedService, type ServiceNames } from "./service-names";
import { readPoints, readRate } from "./service-rates";
import { aroundOf, casesOf, figureOf, figuresAround, type ServiceSurroundings } from "./service-words";

/** People whom a service was for stand for the service itself where it is counted once each: files were opened for 300 people. */
const FOR_PEOPLE = /\bfor$/;

/** What a number says of a service that was promised or delivered; null where it says nothing of any. */
export function readService(surroundings: ServiceSurroundings, names: ServiceNames, figures: ReportFigures): EnglishReading | null {
  const { phrase } = surroundings;
  const { stated } = phrase.numeral;
  const behind = said(phrase.behind);
  const near = said(phrase.near);
  if (stated.unit === "个百分点" || IN_POINTS.test(said([...surroundings.earlier, ...phrase.near])))
    return readPoints(surroundings, names, figures);
  if (stated.percent) return readRate(surroundings, names);
  if (stated.digits > 0) return null;
  const subject = subjectOf(surroundings, names);
  if (!subject || subject.topics.length === 0) return null;
  const saidRole = roleIn(surroundings);
  const doing = (subject.measure === "attendance" && /^with$/.test(near)) || isDoing(`${said(surroundings.earlier)} ${near} # ${behind}`);
  const clause = `${said(labelOf(surroundings.earlier))} ${said(phrase.clause)} # ${said([...phrase.name, ...phrase.behind])}`;
  const open = saidRole === null && hintsAtPromise(clause);
  // Target / actual: 21 / 14, or done / promised: 14 / 21.
  const slashes = /^\/$/.test(near) || (phrase.part && said(surroundings.following.slice(0, 1)) === "/");

  // 76 (planned 66): the promise right beside what it was made of.
  const paired = saidRole !== null && phrase.near.length <= LONGEST_PAIR;
  const reading = readingOf(subject, saidRole ?? "done", surroundings, behind, saidRole !== null || doing);
  const pair = reading?.service?.target;
  const either = slashes && [pair?.target, pair?.done].some((figure) => figure?.value.compare(stated.value) === 0);
  const explicit = saidRole === null ? !(open || hintsAtDifference(clause)) : !either;
  return (
    reading && {
      ...reading,
      explicit,
      whole: reading.service ? figuresAround([reading.service.topic], surroundings.areas, subject.measure) : [],
      own:
        subject.by === "name" || subject.by === "label"
          ? subject.by
          : (paired || subject.counted === true) && (subject.by === "told" || subject.by === "above")
            ? "near"
            : null,
    }
  );
}

const LONGEST_PAIR = 4;
/** Rate less time used, in percentage points: groups 20 */
const IN_POINTS = /\bpercentage points? :/;

/** What the words of a number say of its role, or those of the number that it stands in a row with. */
function roleIn({ phrase, told, governing, following }: ServiceSurroundings): EnglishRole | null {
  const near = said(phrase.near);
  if (phrase.part) return "done";
  if (/^\/$/.test(near) && phrase.name.length === 0 && told.at(-1)?.role === "done") return "target";
  const behind = behindOfName(phrase);
  // 1372 attendances over 59 events
  const over = behind === "over" && following[following.findIndex((token) => token.kind === "word" && token.text === "over") + 1];
  const own = roleOf(near, over && over.kind === "number" ? "" : behind, said(phrase.clause));
  if (own) return own;
  const later = phrase.name.length > 0 ? roleOf("", said(phrase.later)) : null;
  if (later === "short" || later === "over") return later;
  if (governing) return governing;
  // overshot the targets for files by 457, for calls by 4434
  const last = told.at(-1)?.role;
  return /\bby$/.test(near) && (last === "over" || last === "short") ? last : null;
}

/** What stands behind a name: the words that the name left over count with it. */
function behindOfName({ name, behind }: EnglishPhrase): string {
  const rest = name.filter((word) => !isHead(word));
  return said([...rest, ...behind]);
}

interface Subject extends NamedService {
  /** How the number comes to be of it: by its own name, by the words before it, or by what was told before. */
  readonly by: "name" | "label" | "told" | "above";
  /** The number is what was promised of what was told right before it: 14 of 21. */
  readonly pair?: boolean;
  /** Its own name says what of it is counted: 88 sessions. */
  readonly counted?: boolean;
  /** No word of its own sentence names it. */
  readonly inherited?: boolean;
}

function subjectOf(surroundings: ServiceSurroundings, names: ServiceNames): Subject | null {
  const { phrase, told, earlier } = surroundings;
  const around = aroundOf(phrase);
  // held 4 times: the name of what was held stands before it.
  const heads = phrase.name.filter((word) => isHead(word) && !/^(?:times|occasions)$/.test(word.text));
  const foreign = phrase.name.filter((word) => !isHead(word) && !PLAIN.test(word.text));
  const near = said(phrase.near);
  const verb = measureSaid(near, said(phrase.behind));
  const last = told.at(-1) ?? null;
  if (heads.length > 0) {
    if (foreign.length > 0) return null;
    const lead = last ?? oneOf(names.last(earlier, around) ?? surroundings.above);
    const own = ofSize(heads, names, around, [phrase.next, lastWords(phrase.near)], lead) ?? names.named(heads, around);
    const fuller = own && own.topics.length > 0 && !own.exact ? withLast(heads, names, around, lead) : null;
    if (fuller) return { ...fuller, measure: own?.measure ?? casesOf(fuller, verb), by: "name" };
    if (own && own.topics.length > 0) return { ...own, measure: own.measure ?? casesOf(own, verb), by: "name" };
    if ((own?.measure == null && !/^ones?$/.test(heads.at(-1)?.text ?? "")) || own?.exact === false) return null;
    // 88 sessions, 286 participants, without saying of what.
    const measure = own?.measure ?? null;
    const label = names.last(phrase.near, around);
    const behind = measure === "hour" ? names.last(phrase.tail, around) : null;
    if (behind && behind.topics.length > 0) return { ...behind, measure, by: "label" };
    if (label && label.topics.length > 0) return forPeople({ ...label, measure, by: "label" }, near, phrase);
    const kinds = wordsOf(phrase.near).flatMap(({ concepts }) => concepts.filter((concept) => SIZES.has(concept)));
    const before = told.findLast(
      ({ topic }) =>
        (measure === null || topic.targets.some((target) => target.measure === measure)) &&
        kinds.every((concept) => names.conceptsOf(topic).has(concept)),
    );
    if (before) return { topics: [before.topic], measure: measure ?? before.measure, exact: true, by: "told", counted: measure !== null };
    const above = names.last(earlier, around) ?? surroundings.above;
    if (above && above.topics.length > 0) return { ...above, measure, by: "above", counted: measure !== null };
    // 286 participants came to the 14 groups.
    const later = names.each(surroundings.following, []).find(({ topics }) => topics.length > 0);
    return later ? { ...later, measure, by: "label" } : null;
  }
  if (foreign.length > 0) return null;
  const label = names.last(phrase.near, around);
  // Participants in large activities were 641, those in groups 286.
  const those = THOSE.test(near) ? (last?.measure ?? null) : null;
  if (label && label.topics.length > 0) return { ...label, measure: label.measure ?? those ?? casesOf(label, verb), by: "label" };
  if (label && label.topics.length === 0 && label.measure === null) return null;
  const sized = ofSize(lastWords(phrase.near), names, around, [], last ?? oneOf(names.last(earlier, around) ?? surroundings.above));
  if (sized) return { ...sized, by: "label" };
  const measure = label?.measure ?? verb;
  if (last) {
    const other =
      measure !== null && !last.topic.targets.some((target) => target.measure === measure)
        ? told.findLast(({ topic }) => topic.targets.some((target) => target.measure === measure))
        : last;
    // Of 21 groups 14 were completed: where no cases were told of, that is no word of theirs.
    if (!other && label?.measure == null && FINISHED.test(`${near} # ${said(phrase.behind)}`))
      return { topics: [last.topic], measure: last.measure, exact: true, by: "told" };
    if (!other) return null;
    return { topics: [other.topic], measure: measure ?? other.measure, exact: true, by: "told", counted: measure !== null };
  }
  const before = names.last(earlier, around);
  const lead = before ? { ...before, measure: before.measure ?? casesOf(before, measureSaid(said(earlier), "")) } : surroundings.above;
  return lead && lead.topics.length > 0
    ? { ...lead, measure: measure ?? lead.measure, by: "above", inherited: before === null && measure === null }
    : null;
}

const THOSE = /\bthose (?:in|at|of|for|from)\b/;

/** Anything may be completed, not cases alone. */
const FINISHED = /\b(?:completed|completing|finished)\b/;
const SIZES: ReadonlySet<Concept> = new Set(["large", "small"]);

/** 4 large and 59 small activities, 5 existing ones: what the words leave out the number behind or before it says. */
function ofSize(
  heads: EnglishPhrase["name"],
  names: ServiceNames,
  around: readonly Concept[],
  beside: readonly EnglishPhrase["name"][],
  last: ToldService | null,
): NamedService | null {
  if (heads.length === 0 || !heads.every(({ text, concepts }) => /^ones?$/.test(text) || concepts.some((concept) => KINDS.has(concept))))
    return null;
  const own = new Set(heads.flatMap(({ concepts }) => concepts));
  const rest = (concepts: Iterable<Concept>): Concept[] => [...concepts].filter((concept) => !KINDS.has(concept));
  const named = beside.map((words) => rest(words.filter(isHead).flatMap(({ concepts }) => concepts)));
  for (const others of [...named, last ? rest(names.conceptsOf(last.topic)) : []]) {
    const found = others.length > 0 ? names.meant(new Set([...own, ...others]), around) : null;
    if (found && found.topics.length > 0) return { ...found, measure: null };
  }
  return null;
}

/** 76 new volunteers and 2 new teams: what the name leaves out was said before it. */
function withLast(
  heads: EnglishPhrase["name"],
  names: ServiceNames,
  around: readonly Concept[],
  last: ToldService | null,
): NamedService | null {
  if (!last) return null;
  const before = [...names.conceptsOf(last.topic)].filter((concept) => !KINDS.has(concept));
  const found = names.meant(new Set([...heads.flatMap(({ concepts }) => concepts), ...before]), around);
  return found.exact && found.topics.length === 1 ? found : null;
}

/** Files were opened for 300 people: of a service that counts one thing the people are that thing. */
function forPeople(subject: Subject, near: string, phrase: EnglishPhrase): Subject {
  const [topic] = subject.topics;
  const single =
    topic &&
    subject.topics.length === 1 &&
    topic.targets.every(({ measure }) => measure === null || measure === "item" || measure === "person");
  return single && subject.measure === "attendance" && FOR_PEOPLE.test(near) && said(phrase.behind).split(" ").length < 6
    ? { ...subject, measure: null }
    : subject;
}

/** One of the services that were named together: large and small activities are both activities. */
function oneOf(named: NamedService | null): ToldService | null {
  const [topic] = named?.topics ?? [];
  return topic ? { topic, measure: null, target: null, role: "done" } : null;
}

/** The last words that name a kind of thing: Smaller ones: 59. */
function lastWords(near: EnglishPhrase["near"]): EnglishPhrase["name"] {
  const words = wordsOf(near);
  const end = words.findLastIndex((word) => isHead(word));
  const from = words.findLastIndex((word, at) => at < end && !isHead(word));
  return words.slice(from + 1, end + 1);
}

/** Words that say nothing of a thing's kind. */
const PLAIN =
  /^(?:such|more|total|separate|different|individual|professional|social|in|further|successful|formal|person|times?|signed|specialist|support|professional|registered|full|completed|contracted|agreed|promised|planned|required|pledged|targeted)$/;

function readingOf(
  subject: Subject,
  role: EnglishRole,
  surroundings: ServiceSurroundings,
  behind: string,
  firm: boolean,
): EnglishReading | null {
  const { areas } = surroundings;
  const { toldAbove } = surroundings;
  // The annual target is 9: of what the sentence before spoke of first, or of anything else in it.
  const carried = subject.inherited === true && role === "target" && toldAbove.length > 1;
  const above = carried ? toldAbove.flatMap(({ topic, target }) => (target ? [{ topic, target }] : [])) : [];
  const own = areas.flatMap((area) =>
    subject.topics.flatMap((topic) => countedTargets(topic, subject.measure, area).map((target) => ({ topic, target }))),
  );
  const options = [...above, ...own];
  const near = said(surroundings.phrase.near);
  const figures = options.flatMap(({ target }) => figureOf(target, role) ?? []);
  const topic = onlyItem(subject.topics);
  if (figures.length === 0 || options.length === 0) return null;
  const alternatives: ReportFigure[] = isDifference(near) ? options.flatMap(({ target }) => figureOf(target, "short") ?? []) : [];
  // Of our 76 new volunteers: all that there are, promised or not.
  const all = role === "target" && ALL_OF.test(near) ? options.flatMap(({ target }) => figureOf(target, "done") ?? []) : [];
  const whole = all.some(({ value }) => value.compare(surroundings.phrase.numeral.stated.value) === 0);
  alternatives.push(...all);
  if (role === "target" && HAVE_TO.test(near)) alternatives.push(...options.flatMap(({ target }) => figureOf(target, "short") ?? []));
  // 29 cases, without a word of doing: opened or closed, or what was promised.
  if (subject.measure === null && topic && role === "done") alternatives.push(...otherCounts(topic, areas[0] ?? null));
  // 5 volunteer teams: of those that were kept, where so many were.
  const first =
    options.find(({ target }) => figureOf(target, role)?.value.compare(surroundings.phrase.numeral.stated.value) === 0) ??
    firstItem(options);
  const one = carried || (options.every(({ target }) => target.measure === first.target.measure) && topic !== null);
  const proper = subject.exact && one;
  const sure = proper && (subject.by !== "above" || (firm && (subject.measure !== null || role !== "done" || isForm(surroundings))));
  // Of cases some were opened and some closed; of anything else its name counts one thing.
  const single = topic !== null && topic.targets.every(({ measure }) => measure !== "opened" && measure !== "closed");
  return {
    figures: [...figures, ...alternatives],
    rounded: false,
    sure:
      sure &&
      !(subject.by === "told" && surroundings.told.at(-1)?.whole === true) &&
      (role === "target" || !HABIT.test(behind)) &&
      (!/^(?:of|among) (?:the|them|these|those|which)\b(?! 17-categ)/.test(behind) || CLOSED_PART.test(behind)),
    subject: "service",
    // Where the words leave open what of the service is counted, a number that is another of its figures is no slip.
    proper,
    others:
      firm && (subject.by === "name" || subject.measure !== null || single) ? [] : figuresAround(subject.topics, areas, subject.measure),
    service: {
      topic: first.topic,
      measure: (carried ? null : subject.measure) ?? first.target.measure,
      target: one ? first.target : null,
      role,
      whole,
    },
  };
}

/** Of our 76 new volunteers, 20 could help. */
const ALL_OF = /^of (?:all )?(?:the|our|these|those|its|their)$/;
/** We have to run 21 groups, of which 14 have been; or the 7 that are left. */
const HAVE_TO = /\b(?:have|has|needs?) to \w+$/;
/** We run 8 groups a year: what is done as a rule is no result, unless it was promised. */
const HABIT = /^an? (?:year|month|week|day|quarter|term)\b/;

/** Target 953. Achieved 1410. Lines of a form say the role alone. */
function isForm({ phrase }: ServiceSurroundings): boolean {
  return phrase.name.length === 0 && phrase.tail.length === 0 && phrase.near.length > 0 && phrase.near.length <= LONGEST_FORM;
}
const LONGEST_FORM = 3;
/** 27 of them were closed: all that were. */
export const CLOSED_PART = /^of (?:them|these|those|which) (?:\w+ ){0,3}closed\b/;

/** An average of 160.3 per activity: of the two figures told right before it. */
export function readAverage({ near, name, behind }: EnglishPhrase, told: readonly ToldService[]): EnglishReading | null {
  if (!/\baverage of$/.test(said(near))) return null;
  const [each, amount] = told.slice(-2).map(({ target }) => target);
  if (
    !each?.done ||
    !amount?.done ||
    amount.measure !== "attendance" ||
    !/^(?:participants? )?(?:per|each|for each|for every)\b/.test(said([...name, ...behind]))
  )
    return null;
  const average = averageOf(amount.done, each.done);
  return average && { figures: [average], rounded: true, sure: true, subject: "service" };
}

/** 29 cases may be those closed. */
function otherCounts({ targets }: Topic, area: string | null): ReportFigure[] {
  return targets
    .filter((target) => target.area === area && (target.measure === "closed" || target.measure === "opened"))
    .flatMap(({ done }) => done ?? []);
}
