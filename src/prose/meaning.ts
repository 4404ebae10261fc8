import type { ReportFigures } from "../domain/families/report-figures";
import { awaitRate, copiedContext, type ClauseContext, type FigureReading } from "./context";
import type { Mention } from "./numbers";
import { readService } from "./service-reading";
import { readMonths, readStaff } from "./staff-reading";
import type { Summary } from "./summary";
import { measureOfUnit, type ServiceTarget } from "./topics";
import { judge } from "./verdict";
import { DIFFERENCES, type RoleWord } from "./words";

/** What a number means by its words and by what has been named before; where another area may be meant too, what it means there. */
export function meaningOf(mention: Mention, words: Summary, context: ClauseContext, figures: ReportFigures): FigureReading | null {
  const { areaOther } = context;
  if (areaOther === undefined || words.areas.length > 0) return meaningHere(mention, words, context, figures);
  const there = inPlace(copiedContext({ ...context, area: areaOther, areaOther: undefined }), areaOther);
  const other = meaningHere(mention, words, there, figures);
  const own = meaningHere(mention, words, context, figures);
  if (!own?.figure) return other && { ...other, loose: true };
  if (!other || other.key === own.key) return own;
  // A rate behind the number is of the place that the number agrees with; of which one, where it agrees with neither, nobody can say.
  if (!agrees(mention, own)) context.open = agrees(mention, other) ? [...there.open] : context.open.map(() => null);
  return { ...own, either: other };
}

/** What was told before, as it was told of another place: 是任务14场的1.82倍 is of the place that the 14 are of. */
function inPlace(context: ClauseContext, area: string | null): ClauseContext {
  const topics = [context.topic, context.carried, ...context.topicsNamed].flatMap((topic) => topic ?? []);
  const there = (target: ServiceTarget | null): ServiceTarget | null => {
    const own = target && topics.find(({ targets }) => targets.includes(target));
    return own?.targets.find((other) => other.area === area && other.measure === target?.measure) ?? target;
  };
  return { ...context, last: there(context.last), saidTarget: there(context.saidTarget), open: context.open.map(there) };
}

function agrees(mention: Mention, reading: FigureReading): boolean {
  return judge(mention, reading)?.verdict === "agrees";
}

function meaningHere(mention: Mention, said: Summary, context: ClauseContext, figures: ReportFigures): FigureReading | null {
  if (said.unknown) return null;
  const words = ofService(mention, said, context) ? differenceOfService(said) : said;
  if (/^(?:个(?:考核)?月|(?:counted)?months?)/.test(mention.unit ?? "")) return readMonths(mention, words, context, figures);
  if (mention.unit === "分" || /^points?$/.test(mention.unit ?? "")) return null;
  const own = words.topics.size + words.tails.length > 0;
  const share = words.staff.size === 1 && words.staff.has("share") && context.staff === null;
  const service = own || share || words.staff.size === 0 ? readService(mention, words, context, figures) : null;
  if (service && !mention.percent) context.recent = "service";
  const people = service || own ? null : readStaff(mention, words, context, figures);
  if (people && !mention.percent) context.recent = "staff";
  return service ?? people;
}

/** 缺165人次 behind the people who came to the activities is of them, not of the workers on post. */
function ofService({ unit }: Mention, { staff, topics, tails }: Summary, { recent, topic, carried }: ClauseContext): boolean {
  if (staff.size === 0 || ![...staff].every((word) => DIFFERENCES.includes(word))) return false;
  const measure = measureOfUnit(unit);
  if (topics.size + tails.length > 0 || !(measure === null || measure === "attendance" || measure === "person")) return true;
  return recent === "service" || (recent === null && (topic ?? carried) !== null);
}

function differenceOfService(words: Summary): Summary {
  return { ...words, staff: new Set(), roles: new Set<RoleWord>([...words.roles, words.staff.has("surplus") ? "over" : "short"]) };
}

/** A number that nobody understands: what hangs on it is not understood either. */
export function leaveUncertain(mention: Mention, context: ClauseContext): void {
  context.topic = null;
  context.served = null;
  context.last = null;
  context.twoYears = false;
  if (mention.percent) {
    context.open = [];
    return;
  }
  awaitRate(context, null);
  if (measureOfUnit(mention.unit) !== "other") context.uncertain = true;
}
