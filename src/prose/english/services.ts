import { firstItem, onlyItem } from "../../domain/values/present";
import type { ReportFigures } from "../../domain/families/report-figures";
import type { ReportFigure } from "../../domain/tables/report";
import type { Topic } from "../topics";
import { labelOf, said, type EnglishPhrase } from "./phrases";
import { averageOf } from "../derived-figures";
import type { EnglishReading, ToldService } from "./readings";
import { hintsAtDifference, hintsAtPromise, isDifference, isDoing, roleOf, type EnglishRole } from "./roles";
import { countedTargets, type ServiceNames } from "./service-names";
import { behindOfName, subjectOf, type Subject } from "./service-subject";
import { readPoints, readRate, readTimes, TIMES } from "./service-rates";
import { figureOf, figuresAround, type ServiceSurroundings } from "./service-words";

/** What a number says of a service that was promised or delivered; null where it says nothing of any. */
export function readService(surroundings: ServiceSurroundings, names: ServiceNames, figures: ReportFigures): EnglishReading | null {
  const { phrase } = surroundings;
  const { stated } = phrase.numeral;
  const behind = said(phrase.behind);
  const near = said(phrase.near);
  if (stated.unit === "个百分点" || IN_POINTS.test(said([...surroundings.earlier, ...phrase.near])))
    return readPoints(surroundings, names, figures);
  if (stated.percent) return readRate(surroundings, names);
  if (TIMES.test(`${said(phrase.name)} ${behind}`)) return readTimes(surroundings, names);
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
  const paired = (saidRole !== null || SAYS_DONE.test(near)) && phrase.near.length <= LONGEST_PAIR;
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
/** Agreed 21 / actual 14 */
const SAYS_DONE = /^(?:\/ )?(?:actual|done|held|delivered|reached|achieved|completed|run|made|signed|counted|given)(?: :)?$/;
/** Rate less time used, in percentage points: groups 20 */
const IN_POINTS = /\bpercentage points? :/;

const ALL_OF_WHICH = /^(?:out )?of(?: (?:the|all|our|its))?$/;

/** What the words of a number say of its role, or those of the number that it stands in a row with. */
function roleIn({ phrase, told, governing, following }: ServiceSurroundings): EnglishRole | null {
  const near = said(phrase.near);
  // Still open are 1 of 3 community studies; 11 of the 30 calls agreed are still to be made.
  if (phrase.part) return roleOf(near, behindOfName(phrase), said(phrase.clause)) === "short" ? "short" : "done";
  if (ALL_OF_WHICH.test(near) && told.at(-1)?.role === "short") return "target";
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
  // Of calls only those outside the categories are counted by area.
  const counted = subject.topics.filter((one) => own.some((option) => option.topic === one));
  const topic = onlyItem(counted.length > 0 ? counted : subject.topics);
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
  // 19 of 30 calls in area 1, where those outside the categories were spoken of.
  const ofPlace = areas[0] != null && topic !== null && subject.topics.length > 1 && surroundings.above?.topics.includes(topic) === true;
  const proper = (subject.exact || ofPlace) && one;
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
