import type { ReportFigures } from "../../domain/families/report-figures";
import { shareWhereKnown, workersOfAreas } from "../derived-figures";
import { said, type EnglishPhrase } from "./phrases";
import { staffReading, type EnglishReading } from "./readings";
import { hintsAtPromise } from "./roles";
import { readHeads, type StaffSurroundings } from "./staff-heads";
import {
  ACTUAL,
  ASSISTANT,
  BEYOND_BEFORE,
  BEYOND_BEHIND,
  INTERMEDIATE,
  MET,
  ON_THE_BOOKS,
  OTHERS,
  PERSON_MONTHS,
  RATE_ATTENDANCE,
  RATE_STABLE,
  RATE_TIME,
  REQUIRED_BEFORE,
  REQUIRED_BEHIND,
  SENIOR,
  STABLE,
  THE_REST,
  TWO_YEARS,
  WHOLE,
  WORKER,
  WORKERS,
  groupOf,
} from "./staff-words";

/** What a number says of the staff; null where it says nothing of them. */
export function readStaff(surroundings: StaffSurroundings, figures: ReportFigures): EnglishReading | null {
  const reading = readFigure(surroundings, figures);
  if (!reading) return null;
  const { clause, name, behind } = surroundings.phrase;
  const near = said(clause);
  const [first] = reading.figures;
  // 17 are wanted: where a promise is spoken of, only those of one kind and what is said to be required are beyond doubt.
  const explicit =
    reading.group != null ||
    (!(first?.id.includes("/beyond/") === true && /\b(?:balance|difference|margin)\b/.test(near)) &&
      (first?.id !== figures.staff.headcount?.id || !hintsAtPromise(`${said(clause)} # ${said([...name, ...behind])}`)));
  return { ...reading, explicit, own: explicit ? "name" : null };
}

function readFigure(surroundings: StaffSurroundings, figures: ReportFigures): EnglishReading | null {
  const { sentence, last } = surroundings;
  const phrase = withoutPersons(surroundings.phrase);
  const { stated } = phrase.numeral;
  const near = said(phrase.near);
  const name = said(phrase.name);
  const behind = said(phrase.behind);
  const own = `${near} # ${name} ${behind}`;
  if (stated.percent) return surroundings.area === null ? readRate(surroundings, own, figures) : null;
  const people =
    /^people$/.test(name) && /^(?:on (?:the |our )?(?:team|staff|payroll|books)|working|in post|on post|employed)/.test(said(phrase.tail));
  if (people || (phrase.name.length === 0 && ON_THE_BOOKS.test(behind)))
    return surroundings.area === null && !last?.group
      ? staffReading("heads", [figures.staff.headcount, workersOfAreas(figures)], true, null)
      : null;
  // The balance 6 are doing their part-time course: whatever they do, they are all that are left.
  const left = last?.subject === "heads" && phrase.name.length === 0 && THE_REST.test(near);
  if (
    stated.unit === "个百分点" ||
    (!left && OTHERS.test(`${name} ${behind.replace(/\b(?:by|of) people\b|\bnever left\b/, "")}`)) ||
    (OTHERS.test(near) && !WORKERS.test(name))
  )
    return null;
  const goesOn = last?.subject === "posts" && phrase.name.every(({ text }) => !WORKER.test(text));
  const halves = stated.digits > 0;
  const bare = phrase.name.every(({ text }) => ROLE_ALONE.test(text));
  const attended = WORKERS.test(sentence) && /\battended$/.test(near);
  const times = /\bperson-times\b/.test(name) && (attended || PERSON_MONTHS.test(`${sentence} # ${name} ${said(phrase.tail)}`));
  const posts =
    times ||
    PERSON_MONTHS.test(`${name} ${behind}`) ||
    (!WORKERS.test(name) && (PERSON_MONTHS.test(near) || PERSON_MONTHS.test(sentence)) && (halves || bare)) ||
    (goesOn && bare) ||
    (bare && PERSON_MONTHS.test(surroundings.heading) && (halves || ROLES_OF_POSTS.test(own))) ||
    (halves &&
      bare &&
      OF_STAFF.test(`${sentence} # ${name} ${said(phrase.tail)}`) &&
      !OF_ELSE.test(`${sentence} # ${name} ${said(phrase.tail)}`));
  // The requirement of 17 persons over 3.5 months
  if (/^(?:persons?|people)$/.test(name) && REQUIRED_BEFORE.test(near) && /^over$/.test(said(phrase.tail)))
    return staffReading("heads", [figures.staff.requiredStaff], true, null);
  if (halves && phrase.name.length === 0 && /\bmonths (?:counted|assessed|reviewed|covered|of service)(?: :)?$/.test(near))
    return staffReading("months", [figures.staff.months], true);
  // Two years of practice and more: 53
  if (phrase.name.length === 0 && TWO_YEARS.test(near) && /:$/.test(near)) return staffReading("posts", [figures.staff.twoYear], false);
  // 17 workers x 3.5 months
  const factor =
    /^[x×*]$|^multiplied by$|# (?:persons?|people|workers?) over$/.test(sentence.slice(-20)) || /^[x×*]$|^multiplied by$/.test(near);
  const ofPeriod = halves && OF_PERIOD.test(near) && !PERSON_MONTHS.test(`${name} ${behind.replace(/^of service/, "")}`);
  if (MONTHS.test(name) && (!posts || factor || ofPeriod)) return readMonths(own, near, factor, figures);
  const around = { ...surroundings, phrase };
  return posts ? readPosts(around, own, figures) : readHeads(around, own, figures);
}

/** The certified social workers are 14 persons: the name stands before the number. */
function withoutPersons(phrase: EnglishPhrase): EnglishPhrase {
  const persons = /^(?:persons?|people)$/.test(said(phrase.name));
  return persons && NAMED_BEFORE.test(said(phrase.near)) ? { ...phrase, name: [] } : phrase;
}
const NAMED_BEFORE = /\b(?:workers?|staff|personnel|employees)(?: (?:are|is|were|was|numbers?|numbered|count|:|total|totalled))+$/;

function readPosts(
  { phrase, sentence, heading, area, last }: StaffSurroundings,
  own: string,
  figures: ReportFigures,
): EnglishReading | null {
  if (area !== null) return null;
  const { staff } = figures;
  // Required person-months: 17 x 3.5 = 59.5 is of what stands before the sum.
  const near = /^=$/.test(said(phrase.near)) ? (sentence.split(/[:#]/)[0] ?? "").trim() : said(phrase.near).replace(MET, "");
  const behind = said([...phrase.behind]);
  const clause = sentence.split(/[;:]/).at(-1) ?? "";
  if (!WHOLE.test(said(phrase.near)) && TWO_YEARS.test(`${own} ${said(phrase.tail)} ${clause}`))
    return staffReading("posts", [staff.twoYear], true);
  // Certified person-months: required 29.75, actual 36.75
  const label = /^[^#:]*(?=:)/.exec(sentence)?.[0] ?? "";
  const group =
    groupOf(own) ??
    groupOf(clause) ??
    (PERSON_MONTHS.test(label) ? groupOf(label) : null) ??
    (/\b(?:all staff|overall|in total)\b/.test(own) ? null : groupOf(heading));
  const beyond = BEYOND_BEFORE.test(said(phrase.clause)) || BEYOND_BEHIND.test(behind.replace(/^(?:person )?months? /, ""));
  const whole = WHOLE.test(said(phrase.near));
  const required =
    !beyond &&
    !whole &&
    (REQUIRED_BEFORE.test(near) || REQUIRED_BEHIND.test(behind.replace(/^(?:of attendance|of presence|person months?) /, "")));
  const actual = ACTUAL.test(own) || phrase.inRow;
  const of = {
    all: [staff.requiredPersonMonths, staff.actualPersonMonths, staff.surplus],
    certified: [staff.certifiedRequired, staff.certifiedActual, staff.certifiedSurplus],
  };
  const at = beyond ? 2 : required ? 0 : 1;
  if (group === "uncertified") return at === 1 ? staffReading("posts", [figures.uncertifiedActual], actual) : null;
  const figure = of[group ?? "all"][at];
  const other = group === null && groupOf(sentence) === "certified" ? of.certified[at] : null;
  const before = last?.subject === "posts" && last.group === "certified" && group === null ? of.certified[at] : null;
  const sure =
    at !== 1 || actual || PERSON_MONTHS.test(own) || (group !== null && phrase.numeral.stated.digits > 0 && !WANTING.test(behind));
  return staffReading("posts", [figure, other, before], sure, group);
}

/** 0.5 short: what is wanting is no presence. */
const WANTING = /^(?:(?:person )?months? )?(?:too )?(?:short|missing|lacking|wanting|fewer|few|less|below|under)\b/;
/** 14 hold certificates, accounting for 70%: the same in other words. */
const IN_OTHER_WORDS =
  /^(?:,|accounting for|representing|equivalent to|equal to|making up|being|or|i e|that is|which is|a share of|=)(?: (?:or|i e|a share of|about))*$/;
/** How far groups are from time progress is told in their own rate. */
const BESIDE_TIME = /\b(?:from|behind|ahead of|than|beyond|below|differ\w*|compared with)(?: the)? (?:time|calendar|term)\b/;
/** Attendance rates. Overall 107.56%, certified 123.53% */
const OVERALL =
  /^(?:overall|certified|for certified(?: \w+)?|all staff|in total|total|rate|the rate is|for this period|for the period|this gives)?(?: :)?$/;
/** 14 / 17 = 82.35% */
const QUOTIENT = /^(?:(?:which|this|that|it) )?(?:=|equals|gives|makes|is equal to|works out at|comes to)$/;
/** Words that say of a number without a name what it is of the person-months told of. */
const ROLE_ALONE = /^(?:actual|actually|required|delivered|attended|rendered|worked|due|over|more|surplus|owed|stipulated|extra)$/;
const ROLES_OF_POSTS = /\b(?:required|actual\w*|delivered|rendered|worked|due|surplus|excess)\b/;
/** 36.75 against 29.75: what of the staff is counted in quarters is person-months. */
const OF_STAFF =
  /\b(?:un)?certified\b|\b(?:attendance|staff|workers?)\b[^.]*\b(?:required|actual\w*|surplus|rendered)\b|\b(?:required|actual\w*|surplus|rendered)\b[^.]*\b(?:attendance|staff|workers?|actual)\b/;
const OF_ELSE = /\b(?:scor\w*|points?|marks?|rating|rated|hours?|yuan|average|each|per|years?|ages?|aged|km|minutes?|percentage|ratio)\b/;
const MONTHS = /^(?:(?:weighted|assessment|service|contract|calendar) )?months?$/;
/** In the first 3.5 months, for the 3.5 months from January */
const OF_PERIOD = /\b(?:in|within|over|during|for|through|period of)(?: (?:just|only|the|these|those|first|past|last|a mere))*$/;
/** In 3.5 months the station opened 39 cases: of the whole period, where the figures beside it are. */
const WITHIN = /\b(?:in|within|over|during)(?: (?:just|only|the|these|those|a mere))*$/;
const SUPPORT_OF_PERIOD = 1.5;

function readMonths(own: string, near: string, factor: boolean, { staff }: ReportFigures): EnglishReading | null {
  const reading = staffReading(
    "months",
    [staff.months],
    factor ||
      WITHIN.test(near) ||
      /\b(?:counted|review\w*|evaluat\w*|assess\w*|period|under|of the (?:contract|term|service term))\b/.test(own),
  );
  return reading && WITHIN.test(near) ? { ...reading, support: SUPPORT_OF_PERIOD } : reading;
}

function readRate(
  { phrase, sentence, heading, last }: StaffSurroundings,
  own: string,
  { staff, progress }: ReportFigures,
): EnglishReading | null {
  const clause = `${sentence} ${said([...phrase.name, ...phrase.behind])}`;
  const wide = `${said(phrase.clause)} ${own}`;
  if (OTHERS.test(own) || /\battendance (?:at|of|by|in)\b(?! work| staff)|\btheir\b/.test(wide)) return null;
  const told = last?.figures.some(({ id }) => id === staff.stable?.id) === true;
  // Continuously on post: 14 (rate 82.35%), which makes 82.35%
  const follows = phrase.bracketed || QUOTIENT.test(said(phrase.near)) || /\brate\b/.test(said(phrase.near));
  if (
    RATE_STABLE.test(wide) ||
    (RATE_STABLE.test(clause) && (told || QUOTIENT.test(said(phrase.near)))) ||
    (STABLE.test(clause) && told && follows)
  ) {
    return /turnover/.test(own) ? null : staffReading("rates", [staff.stableRate], true);
  }
  if (TWO_YEARS.test(`${clause} ${said(phrase.tail)}`)) return staffReading("rates", [staff.twoYearShare], true);
  const ofPosts = shareWhereKnown(staff.actualPersonMonths, staff.requiredPersonMonths);
  const ofCertified = shareWhereKnown(staff.certifiedActual, staff.certifiedRequired);
  const ofHeading = RATE_ATTENDANCE.test(heading) && OVERALL.test(said(phrase.near)) && phrase.name.length === 0;
  if (RATE_ATTENDANCE.test(wide) || ofHeading || (last?.subject === "posts" && phrase.name.length === 0)) {
    const group = groupOf(own) ?? groupOf(sentence) ?? groupOf(heading);
    return staffReading(
      "rates",
      group === "certified" ? [ofCertified, groupOf(own) ? null : ofPosts] : [ofPosts],
      RATE_ATTENDANCE.test(wide) || ofHeading || phrase.near.length < 4,
    );
  }
  if (/\b(?:ought to|should) (?:be|have)\b/.test(own)) return staffReading("rates", [progress], true);
  if (RATE_TIME.test(own))
    return staffReading(
      "rates",
      [progress],
      !BESIDE_TIME.test(own) && /\b(?:passed|used|elapsed|gone|progress|through|expired|over|behind us|past)\b/.test(own),
    );
  const level = [INTERMEDIATE, ASSISTANT, SENIOR].findIndex((words) => words.test(own));
  const part = [staff.intermediate, staff.assistant, staff.senior][level];
  if (part) return staffReading("rates", [shareWhereKnown(part, staff.certifiedHeadcount), shareWhereKnown(part, staff.headcount)], true);
  const group = groupOf(own) ?? (last?.subject === "heads" ? (last.group ?? null) : null);
  const inOtherWords = phrase.bracketed || IN_OTHER_WORDS.test(said(phrase.near));
  if (group === "uncertified")
    return staffReading("rates", [shareWhereKnown(staff.uncertifiedHeadcount, staff.headcount)], groupOf(own) !== null || inOtherWords);
  if (group === "certified")
    return staffReading("rates", [shareWhereKnown(staff.certifiedHeadcount, staff.headcount)], groupOf(own) !== null || inOtherWords);
  return null;
}
