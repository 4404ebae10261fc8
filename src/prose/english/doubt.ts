import type { ReportFigures } from "../../domain/families/report-figures";
import type { ReportFigure } from "../../domain/tables/report";
import { ofThing } from "../../domain/values/read-once";
import { overTarget, shareWhereKnown, shortOfTarget, surplusOver } from "../derived-figures";
import type { Mention } from "../numbers";
import { stationWords } from "../station-words";
import type { Measure } from "../words";
import { judge, type Judged } from "../verdict";
import { isTelling } from "../weighing/candidates";
import { allFigures } from "../wordings";
import type { EnglishNumber } from "./sentence-context";
import { isPromised } from "./around";
import { figuresAround } from "./service-words";
import { hintsAtDifference, hintsAtPromise } from "./roles";
import { isSlip, SMALLEST_SLIP } from "../../domain/values/slip";

/** From here on a count is no other figure of the tables by chance. */
const UNMISTAKABLE = 100;
const TEN = 10;
/** What is further off than this is of something else. */
const FAR = 3;

const NOTHING: ReadonlySet<string> = new Set();

/** Every figure of the tables, with what reports work out from them. */
export const everyFigure = ofThing((figures: ReportFigures): readonly ReportFigure[] => {
  const { staff } = figures;
  const ofStaff = [
    shareWhereKnown(staff.actualPersonMonths, staff.requiredPersonMonths),
    shareWhereKnown(staff.certifiedActual, staff.certifiedRequired),
    shareWhereKnown(staff.certifiedHeadcount, staff.headcount),
    shareWhereKnown(staff.uncertifiedHeadcount, staff.headcount),
    shareWhereKnown(staff.intermediate, staff.certifiedHeadcount),
    shareWhereKnown(staff.assistant, staff.certifiedHeadcount),
    staff.headcount && staff.requiredStaff ? surplusOver(staff.headcount, staff.requiredStaff) : null,
  ];
  const beyond = stationWords(figures).topics.flatMap(({ targets }) =>
    targets.flatMap(({ target, done }) => (target && done ? [overTarget(target, done), shortOfTarget(target, done)] : [])),
  );
  // How long the period is only what counts months says.
  const all = allFigures(figures).filter((figure) => figure !== staff.months);
  return [...all, ...ofStaff.flatMap((figure) => figure ?? []), ...beyond];
});

/** Whether a number states one of some figures. */
function states(stated: Mention, figures: readonly ReportFigure[], rounded = false): boolean {
  return figures.some((figure) => judge(stated, { key: figure.id, figure, loose: false, alternatives: [], rounded })?.verdict === "agrees");
}

/** What reports work out of what a sentence names, as far as a number's own words say that it was. */
function workedOf({ kin, words }: EnglishNumber): readonly ReportFigure[] {
  return kin.worked.flatMap(({ words: said, work }) => (said.test(words) ? work().flatMap((figure) => figure ?? []) : []));
}

/** In 3.5 months */
const OF_TIME = /# (?:\w+ )?months?\b/;

/** The figures of the services that its sentence names beside its own. */
function otherServices({ kin, reading }: EnglishNumber): readonly ReportFigure[] {
  return kin.services.flatMap(({ topic, figures }) => (topic === reading?.service?.topic ? [] : figures));
}

/** The figure of those that its sentence names that a number without any reading of its own states, where it is hardly equal by chance. */
export function namedBeside(number: EnglishNumber): Judged | null {
  const { stated, away, kin, familiarity, reading } = number;
  if (away === "yes" || stated.hedge !== null) return null;
  const worked = workedOf(number);
  const months = OF_TIME.test(number.words) ? [] : kin.months;
  const plain = away === "narrowed" ? [] : [...kin.services.flatMap(({ figures }) => figures), ...kin.staff, ...months];
  const close = isUnmistakable(stated) || (isTelling(stated) && (reading !== null || familiarity.unknown === 0) && !familiarity.narrowing);
  for (const [figures, rounded] of [
    [close ? plain : [], false],
    [close || stated.digits > 0 ? worked : [], true],
  ] as const)
    for (const figure of figures) {
      const own = judge(stated, { key: figure.id, figure, loose: false, alternatives: [], rounded });
      if (own?.verdict === "agrees") return own;
    }
  return null;
}

/**
 * Whether a number that differs from what its words seem to mean may yet be right: a right figure that was taken for another one is a figure of the tables itself,
 * and who writes of something else hardly comes near what a slip would miss.
 * @param missed the figures that its words allow
 * @param every all that the tables give
 * @param said keys of the figures that the numbers beside it state: it is none of these once more
 */
export function mayBeAnother(
  number: EnglishNumber,
  missed: readonly ReportFigure[],
  every: readonly ReportFigure[],
  said: ReadonlySet<string> = NOTHING,
): boolean {
  const { stated, reading, familiarity, kin } = number;
  if (statesKin(number, isFirm(number) || (reading?.explicit === true && reading.own === "near") ? said : NOTHING)) return true;
  const known = familiarity.unknown === 0 && !familiarity.narrowing;
  // Two groups: who spells out so small a number rarely states a figure.
  if (stated.text === "" && stated.value.compare(TEN) < 0) return true;
  const ofMonths = /^(?:posts|months|rates)$/.test(reading?.subject ?? "");
  const firm = reading?.explicit === true && reading.own != null && !ofMonths;
  // 10 groups were due by now.
  if (states(stated, workedOf(number), true)) return true;
  const ofService = reading?.subject === "service";
  const sayable = (firm && known && ofService) || reading?.subject === "months";
  if (isUnmistakable(stated) && !sayable && states(stated, every)) return true;
  if (ofMonths && reading?.subject !== "months" && states(stated, kin.months)) return true;
  if (!ofMonths && reading?.explicit !== true && states(stated, reading?.whole ?? kin.staff)) return true;
  if (!ofMonths && reading?.own == null && states(stated, [...otherServices(number), ...kin.staff])) return true;
  // The team (14 of 20): a name near it need not be its own where the staff are spoken of.
  if (ofService && reading.own !== "name" && states(stated, kin.staff)) return true;
  if (
    (ofService ? missed : missed.filter(({ id }) => !/^indicator/.test(id))).every(({ value }) => isFurther(stated, value)) &&
    !(
      (firm || (ofMonths && reading?.own === "name")) &&
      known &&
      (ofService ? reading.own != null : !/^(?:staff\/headcount|area)\b/.test(missed[0]?.id ?? ""))
    )
  )
    return true;
  return !known && !missed.some(({ value }) => isSlip(stated.value, value, stated.percent));
}

/**
 * Whether a number states another figure of what its sentence names: it then is likelier to have been misread than to be a slip that happens to make a figure of the
 * same thing. Where its own words say of what it is, only what the words around it may be of counts: promises where one is spoken of, areas where some are named.
 */
export function statesKin(number: EnglishNumber, said: ReadonlySet<string> = NOTHING): boolean {
  const { stated, reading, kin, around } = number;
  // How long the period is nothing else counts.
  if (reading?.subject === "months") return false;
  const words = `${around.before} # ${around.behind}`;
  const topic = reading?.service?.topic;
  const places = topic ? [...new Set(topic.targets.map(({ area }) => area))] : [];
  const figuresIn = (areas: readonly (string | null)[], measure: Measure | null): readonly ReportFigure[] =>
    topic ? figuresAround([topic], areas, measure) : [];
  const place = places.find((area) => figuresIn([area], null).some(({ id }) => id === reading?.figures[0]?.id)) ?? null;
  // Where no area is named beside it, it may be of the station.
  const here = place === null || words.includes("@") ? [place] : [place, null];
  const named = reading?.own === "name" || reading?.own === "label";
  const measure = named ? (reading?.service?.measure ?? null) : null;
  const ofStaff = [...kin.staff, ...kin.months];
  const near = reading?.figures.some(({ value }) => apart(stated, value) <= SMALLEST_SLIP) === true;
  // What is far from the figure that its words seem to mean, and is another one, is that one.
  if (!near && !isFirm(number)) {
    const beside = named && topic ? [] : [...kin.services.flatMap(({ figures }) => figures), ...ofStaff];
    return states(stated, [...figuresIn(here, measure), ...beside]);
  }
  const difference = hintsAtDifference(words);
  // 4 more than the target: what stands right behind the number says that it is no target.
  const promise = hintsAtPromise(words) && !DIFFERENCE.test(around.behind);
  const may = topic ? figuresIn(here, reading?.service?.measure ?? null) : reading?.subject === "heads" ? kin.staff : ofStaff;
  // 67.5 in total, comprising 48 by certified staff: person-months.
  const counted = topic ? [] : /#\.#|\bmonths?\b/.test(words) ? kin.months : [];
  const open = may.filter(({ id }) => (isPromised(id) ? promise : BEYOND.test(id) ? difference : topic !== undefined));
  return states(
    stated,
    [...open, ...counted].filter(({ id }) => !said.has(id)),
  );
}

/** How far a number is from a figure, in what the text counts: rates in percent. */
function apart({ value, percent }: Mention, right: Mention["value"]): number {
  return value
    .sub(right)
    .abs()
    .mul(percent ? 100 : 1)
    .valueOf();
}

const DIFFERENCE = /^(?:more|above|short|over|fewer|less|below|beyond|extra|ahead)\b/;

/** More or less than was promised. */
const BEYOND = /\/(?:over|short)$|\/beyond\/|[sS]urplus$/;

/** What a number is of is said by its own words, and all of them are known. */
function isFirm({ reading, familiarity }: EnglishNumber): boolean {
  if (reading?.explicit !== true || reading.own == null || reading.own === "near") return false;
  return reading.group != null || (familiarity.unknown === 0 && !familiarity.narrowing);
}

function isFurther({ value }: Mention, right: Mention["value"]): boolean {
  const [less, more] = value.compare(right) < 0 ? [value, right] : [right, value];
  return less.mul(FAR).compare(more) < 0 && more.sub(less).compare(SMALLEST_SLIP) > 0;
}

function isUnmistakable({ value, digits, percent }: Mention): boolean {
  // 80.00% may be of anything.
  if (percent) return digits > 2 && value.mul(100).mod(1).compare(0) !== 0;
  return digits > 0 || value.compare(UNMISTAKABLE) >= 0;
}
