import type { ReportFigures } from "../../domain/families/report-figures";
import { surplusOver, workersOfAreas } from "../derived-figures";
import { areaKey } from "../lexer";
import { said, type EnglishPhrase } from "./phrases";
import { staffReading, type EnglishReading } from "./readings";
import type { Word } from "./tokens";
import {
  ASSISTANT,
  AS_AT,
  BEYOND_BEFORE,
  BEYOND_BEHIND,
  HEADS,
  HEADS_BEFORE,
  INTERMEDIATE,
  KNOWN,
  MET,
  NOT_THEY,
  PRESENT,
  REQUIRED_BEFORE,
  REQUIRED_BEHIND,
  SENIOR,
  STABLE,
  STAFF_WORDS,
  THE_REST,
  UNINSURED,
  WHOLE,
  WHOLE_PERIOD,
  WORKER,
  WORKERS,
  groupOf,
} from "./staff-words";

/** What stands around a number, for what it says of the staff. */
export interface StaffSurroundings {
  readonly phrase: EnglishPhrase;
  /** The words of the sentence up to the number, numbers as #. */
  readonly sentence: string;
  /** The heading, or the lead of the line. */
  readonly heading: string;
  /** The key of the area, null for the station. */
  readonly area: string | null;
  /** What the number before it was told of. */
  readonly last: EnglishReading | null;
  /** The line before told of the staff, as lines of a form do. */
  readonly line: boolean;
}

/** The words around a count of heads, and what they make of it. */
interface HeadWords {
  readonly near: string;
  readonly name: string;
  readonly behind: string;
  /** Its own name says that they work there. */
  readonly works: boolean;
  /** Nothing names it. */
  readonly bare: boolean;
  /** The number before it counted heads. */
  readonly carried: boolean;
  /** A line of a form: a label, a colon and the number. */
  readonly form: boolean;
}

/** 14 certified, 6 uncertified: who are counted goes without saying. */
const GROUP_ALONE = /^(?:(?:un|non )?(?:certified|licen[cs]ed|qualified|registered))$/;
/** 2 further workers, who are not counted. */
const FURTHER = /^(?:further|additional|other|extra)$/;

/** What a number says of those who work at the station: all of them, or those of one kind. */
export function readHeads(surroundings: StaffSurroundings, own: string, figures: ReportFigures): EnglishReading | null {
  const { phrase, area, last } = surroundings;
  const named = ({ text, concepts }: Word): boolean =>
    WORKER.test(text) ||
    KNOWN.test(text) ||
    (concepts.length === 1 && /^(?:team|core|work)$/.test(concepts[0] ?? "")) ||
    (FURTHER.test(text) && UNINSURED.test(said(phrase.tail)));
  if (phrase.numeral.stated.digits > 0 || !phrase.name.every(named)) return null;
  const near = said(phrase.near).replace(MET, "").replace(AS_AT, "");
  const name = said(phrase.name);
  const bare = phrase.name.length === 0;
  const words: HeadWords = {
    near,
    name,
    // 14 with certificate
    behind: said(
      (phrase.behind.length === 0 && /^with(?:out)?$/.test(said(phrase.tail.slice(0, 1)))) || WHOLE_PERIOD.test(said(phrase.tail))
        ? phrase.tail
        : phrase.behind,
    ),
    // 9 of 11 members came: of what, who knows.
    works: (!phrase.part && GROUP_ALONE.test(name)) || (WORKERS.test(name) && (name !== "members" || STAFF_WORDS.test(near))),
    bare,
    carried: last?.subject === "heads" || last?.subject === "area-heads",
    form: bare && /:$/.test(near),
  };
  if (area !== null) return ofArea(words, area, last, figures);
  const kind = ofKind(words, said(phrase.tail), figures);
  if (kind || !(words.works || words.carried || bare)) return kind;
  // Of these, 9 have worked here for years: some of them.
  if (/\bof (?:these|those|them|whom)\b/.test(said(phrase.before)) && !groupOf(`${near} ${name} ${words.behind}`) && !THE_REST.test(near))
    return null;
  return ofAgreement(words, surroundings, figures) ?? ofGroup(words, surroundings, figures) ?? ofAll(words, own, surroundings, figures);
}

/** Area 1 is served by 11; area 2: we are 7. */
const SERVED = /\b(?:served|looked after|covered|staffed|run|manned) (?:by|with)(?: a team of)?$|^(?:and )?@ by$|\bwe are$/;

function ofArea(
  { near, works, bare }: HeadWords,
  area: string,
  last: EnglishReading | null,
  { areaStaff }: ReportFigures,
): EnglishReading | null {
  const figure = areaStaff.find((entry) => areaKey(entry.area) === area)?.figure;
  if (SERVED.test(near) && bare) return staffReading("area-heads", [figure], true);
  if (/\b(?:team|staff) of$/.test(near) && bare) return staffReading("area-heads", [figure], true);
  if (bare && /\b(?:workers|staff)(?: in)? @$/.test(near)) return staffReading("area-heads", [figure], true);
  return works || last?.subject === "area-heads" ? staffReading("area-heads", [figure], works || bare) : null;
}

/** Those of one level, those on post throughout, those left out of the count. */
function ofKind({ near, name, behind, works, carried, bare }: HeadWords, tail: string, { staff }: ReportFigures): EnglishReading | null {
  const after = `${name} ${behind}`;
  if (!THE_REST.test(near) && /\b(?:exam\w*|tests?|courses?|training|sat|pass\w*|failed|studying|preparing)\b/.test(tail)) return null;
  const uninsured = `${near} # ${name} ${tail}`;
  if (UNINSURED.test(uninsured)) {
    const told = works && /insur/.test(uninsured) && /count|left out|exclu|discount|disregard/.test(uninsured);
    return staffReading("heads", [staff.uninsuredNotCounted], told);
  }
  if (SENIOR.test(after)) return staffReading("heads", [staff.senior], works || carried);
  const levels = (words: string): readonly boolean[] => [INTERMEDIATE, ASSISTANT].map((level) => level.test(words));
  const [intermediate, assistant] = levels(after);
  if (intermediate !== assistant) return staffReading("heads", [intermediate ? staff.intermediate : staff.assistant], true);
  const [middle, junior] = levels(near);
  if (!works && middle !== junior && bare) return staffReading("heads", [middle ? staff.intermediate : staff.assistant], true);
  if (!(works || carried || bare)) return null;
  return STABLE.test(after) || (STABLE.test(near) && !carried)
    ? staffReading("heads", [staff.stable], works || STABLE.test(behind) || STABLE.test(near))
    : null;
}

/** So many more than the agreement asks for. */
function ofAgreement(words: HeadWords, { phrase, sentence }: StaffSurroundings, { staff }: ReportFigures): EnglishReading | null {
  const beyond = (!THE_REST.test(words.near) && BEYOND_BEFORE.test(said(phrase.clause))) || BEYOND_BEHIND.test(words.behind);
  if (!beyond || !staff.headcount || !staff.requiredStaff) return null;
  const more = surplusOver(staff.headcount, staff.requiredStaff);
  return words.works || words.carried || STAFF_WORDS.test(words.near) || STAFF_WORDS.test(sentence)
    ? staffReading("heads", [more], words.carried || STAFF_WORDS.test(sentence))
    : null;
}

const LEVELS = /\b(?:intermediate|assistants?|senior|junior)\b/;

/** Those with the certificate, those without, and how many the agreement asks for. */
function ofGroup(
  words: HeadWords,
  { phrase, sentence, heading, last, line }: StaffSurroundings,
  { staff }: ReportFigures,
): EnglishReading | null {
  const { near, name, behind, works, bare, carried, form } = words;
  // 70% of the 20 workers are certified: of all of them.
  if (WHOLE.test(near) && works && !groupOf(name)) return staffReading("heads", [staff.headcount, staff.requiredStaff], true);
  const required = REQUIRED_BEFORE.test(near) || REQUIRED_BEHIND.test(behind);
  const group = groupOf(`${name} ${behind}`) ?? (works ? null : groupOf(near));
  const left = (!works && NOT_THEY.test(behind)) || THE_REST.test(near);
  // Intermediate: 9 of 14 certified; the others, 5: of whom, the levels leave open.
  if (left && carried && group === null && LEVELS.test(sentence))
    return staffReading("heads", [staff.uncertifiedHeadcount, staff.assistant, staff.intermediate], false);
  if (group === "uncertified" || (left && carried)) return staffReading("heads", [staff.uncertifiedHeadcount], true, "uncertified");
  if (group === "certified") return staffReading("heads", [staff.certifiedHeadcount], !required, "certified");
  const ofContract = line && (form || (bare && /\b(?:contract|agreement)\b/.test(near)));
  const ofStaff = works || carried || ofContract || STAFF_WORDS.test(near) || STAFF_WORDS.test(heading);
  if (required && ofStaff)
    return staffReading("heads", [staff.requiredStaff], works || carried || form || line || STAFF_WORDS.test(near), null);
  if (works || !carried) return null;
  // 14 / 17 = 82.35%
  if (near === "/" && bare && last?.figures[0]?.id === staff.stable?.id) return staffReading("heads", [staff.requiredStaff], true, null);
  // Of the 20, 14 are certified: of all that were told of before.
  const again = bare && phrase.tail.length === 0 && /^of (?:the|our|these|those)$/.test(near);
  const whole = (again || last?.group) && /^(?:out )?of(?: (?:the|our|all|a|total))*$/.test(near);
  return whole || PRESENT.test(`${near} # ${said(phrase.behind)}`) ? staffReading("heads", [staff.headcount], true, null) : null;
}

const PROVIDED = /^(?:provided|deployed|employed|actual|in post|on post|in place|on board|present|found)(?: \w+){0,4} :$/;

function ofAll(words: HeadWords, own: string, { last, phrase, heading }: StaffSurroundings, figures: ReportFigures): EnglishReading | null {
  const { near, name, works, bare, carried, form } = words;
  const { staff } = figures;
  const together = workersOfAreas(figures);
  if (works) {
    // 14 of the 20 workers are: who knows which.
    const whole = HEADS.test(own) && !phrase.part;
    return staffReading("heads", [staff.headcount, /\bposts?\b/.test(name) ? staff.requiredStaff : null, together], whole);
  }
  // Personnel. Agreed: 17. Provided: 20.
  if (form && /\bpersonnel\b|\bstaff/.test(heading) && PROVIDED.test(near)) return staffReading("heads", [staff.headcount, together], true);
  if (bare && STAFF_WORDS.test(near)) return staffReading("heads", [staff.headcount, together], HEADS_BEFORE.test(near));
  const sums = carried && bare && last?.subject === "area-heads";
  return sums ? staffReading("area-heads", [together], /\b(?:together|total|all|sum)\b/.test(own)) : null;
}
