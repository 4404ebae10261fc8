import type { Concept } from "./concepts";
import { isHead, said, wordsOf, type EnglishPhrase } from "./phrases";
import type { ToldService } from "./readings";
import { KINDS, measureSaid, type NamedService, type ServiceNames } from "./service-names";
import { aroundIn, aroundOf, casesOf, type ServiceSurroundings } from "./service-words";

/** People whom a service was for stand for the service itself where it is counted once each: files were opened for 300 people. */
const FOR_PEOPLE = /\bfor$/;

/** What stands behind a name: the words that the name left over count with it. */
export function behindOfName({ name, behind }: EnglishPhrase): string {
  const rest = name.filter((word) => !isHead(word));
  return said([...rest, ...behind]);
}

/** The service that a number is of. */
export interface Subject extends NamedService {
  /** How the number comes to be of it: by its own name, by the words before it, or by what was told before. */
  readonly by: "name" | "label" | "told" | "above";
  /** The number is what was promised of what was told right before it: 14 of 21. */
  readonly pair?: boolean;
  /** Its own name says what of it is counted: 88 sessions. */
  readonly counted?: boolean;
  /** No word of its own sentence names it. */
  readonly inherited?: boolean;
}

/** The service that a number is of: by its own name, by the words before it, or by what was told before; null where they name none. */
export function subjectOf(surroundings: ServiceSurroundings, names: ServiceNames): Subject | null {
  const { phrase, earlier } = surroundings;
  const around = aroundOf(phrase);
  // To people outside the 17 groups: 39 home visits and 40 calls
  const behind = clauseOf(surroundings.following);
  const calls = [...phrase.name, ...wordsOf(phrase.near)].some(({ concepts }) => concepts.some((one) => CONTACT.has(one)));
  const others = aroundIn(earlier).includes("others") || (calls && aroundIn(behind).includes("others"));
  if (others && !/17-categ/.test(said([...phrase.near, ...phrase.behind]))) around.push("others");
  if (phrase.name.some((word) => !isHead(word) && !PLAIN.test(word.text))) return null;
  // held 4 times: the name of what was held stands before it.
  const heads = phrase.name.filter((word) => isHead(word) && !/^(?:times|occasions)$/.test(word.text));
  return heads.length > 0 ? byName(heads, surroundings, names, around) : byWords(surroundings, names, around);
}

/** 36 calls and 20 home visits to people outside the 17 categories: whom they were for is told once. */
const CONTACT: ReadonlySet<Concept> = new Set(["call", "visit", "home"]);

function clauseOf(tokens: ServiceSurroundings["following"]): ServiceSurroundings["following"] {
  const end = tokens.findIndex((token) => token.kind === "mark" && /^[;:(]$/.test(token.text));
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** The service of a number that has a name of its own. */
function byName(
  heads: EnglishPhrase["name"],
  { phrase, told, earlier, following, above: lastAbove }: ServiceSurroundings,
  names: ServiceNames,
  around: readonly Concept[],
): Subject | null {
  const near = said(phrase.near);
  const verb = measureSaid(near, behindOfName(phrase));
  const last = told.at(-1) ?? null;
  const lead = last ?? oneOf(names.last(earlier, around) ?? lastAbove);
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
  const above = names.last(earlier, around) ?? lastAbove;
  if (above && above.topics.length > 0) return { ...above, measure, by: "above", counted: measure !== null };
  // 286 participants came to the 14 groups.
  const later = names.each(following, []).find(({ topics }) => topics.length > 0);
  return later ? { ...later, measure, by: "label" } : null;
}

/** The service of a number that only the words before it, or what was told before, name. */
function byWords({ phrase, told, earlier, above }: ServiceSurroundings, names: ServiceNames, around: readonly Concept[]): Subject | null {
  const near = said(phrase.near);
  const verb = measureSaid(near, behindOfName(phrase));
  const last = told.at(-1) ?? null;
  const label = names.last(phrase.near, around);
  // Participants in large activities were 641, those in groups 286.
  const those = THOSE.test(near) ? (last?.measure ?? null) : null;
  if (label && label.topics.length > 0) return { ...label, measure: label.measure ?? those ?? casesOf(label, verb), by: "label" };
  if (label && label.topics.length === 0 && label.measure === null) return null;
  const sized = ofSize(lastWords(phrase.near), names, around, [], last ?? oneOf(names.last(earlier, around) ?? above));
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
    // Cases opened: target 50, finished 39: what was promised is what was finished.
    if (
      last.role === "target" &&
      other === last &&
      label?.measure == null &&
      last.measure !== null &&
      (FINISHED.test(near) || REACHED.test(near)) &&
      !CLOSING.test(near)
    )
      return { topics: [last.topic], measure: last.measure, exact: true, by: "told", counted: true };
    return { topics: [other.topic], measure: measure ?? other.measure, exact: true, by: "told", counted: measure !== null };
  }
  const before = names.last(earlier, around);
  const lead = before ? { ...before, measure: before.measure ?? casesOf(before, measureSaid(said(earlier), "")) } : above;
  return lead && lead.topics.length > 0
    ? { ...lead, measure: measure ?? lead.measure, by: "above", inherited: before === null && measure === null }
    : null;
}

const THOSE = /\bthose (?:in|at|of|for|from)\b/;

/** Anything may be completed, not cases alone. */
const FINISHED = /\b(?:completed|completing|finished)\b/;
/** Groups - planned 21, reached 14: no people, unless they were promised. */
const REACHED = /^(?:and )?(?:reached|reaching|attained)$/;
const CLOSING = /\b(?:clos\w+|conclud\w+|ended)\b/;
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
  /^(?:opened|closed|personal|trained|founded|formed|registered|recruited|built|added|pieces|units|nos|runs|such|more|total|separate|different|individual|professional|social|in|further|successful|formal|person|times?|signed|specialist|support|professional|registered|full|completed|contracted|agreed|promised|planned|required|pledged|targeted)$/;
