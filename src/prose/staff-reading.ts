import type { ReportFigure } from "../domain/tables/report";
import type { ReportFigures } from "../domain/families/report-figures";
import type { StaffFigure } from "../domain/families/attendance/report-figures";
import { areaKey } from "./lexer";
import { averageReading } from "./average-reading";
import type { Mention } from "./numbers";
import type { PersonScope, FigureReading, ClauseContext, StaffMention } from "./context";
import { negated, surplusOver, workersOfAreas } from "./derived-figures";
import { readStaffRate } from "./staff-rates";
import type { Summary } from "./summary";
import { measureOfUnit } from "./topics";
import type { StaffWord } from "./words";
import { firstItem } from "../domain/values/present";

const POST: Readonly<Record<"required" | "actual" | "surplus", Readonly<Partial<Record<PersonScope, StaffFigure | "uncertifiedActual">>>>> =
  {
    required: { all: "requiredPersonMonths", certified: "certifiedRequired" },
    actual: { all: "actualPersonMonths", certified: "certifiedActual", uncertified: "uncertifiedActual" },
    surplus: { all: "surplus", certified: "certifiedSurplus" },
  };

/** What a number says of the staff; null where it could be more than one figure, or none. */
export function readStaff(mention: Mention, words: Summary, context: ClauseContext, figures: ReportFigures): FigureReading | null {
  const found = staffOf(mention, words, context, figures);
  if (found && !mention.percent) {
    context.staff = { key: found.key, figure: found.figure };
    context.headsBefore ||= found.key === "staff/headcount";
    context.stableBefore ||= found.key === "staff/stable";
  }
  return found;
}

function staffOf(mention: Mention, words: Summary, context: ClauseContext, figures: ReportFigures): FigureReading | null {
  const { staff, roles } = words;
  // 服务17类群体的社工8名 are some of them.
  if (words.served !== null) return null;
  // What is still needed, or aimed at, is a plan.
  if (roles.has("need") || roles.has("aim")) return null;
  if (mention.percent) return readStaffRate(words, context, figures);
  const measure = measureOfUnit(mention.unit);
  if (roles.has("each")) return readAverage(mention, words, context, figures);
  if (has(staff, "required", "actual", "surplus", "left", "shortage")) return readPost(words, context, figures, measure);
  // 持证社工48.5人次: what they were on post.
  if (measure === "attendance" && staff.has("certified") !== staff.has("uncertified") && only(staff, "certified", "uncertified", "worker"))
    if (
      roles.size === 0 &&
      context.area === null &&
      !context.areaUnsure &&
      words.areas.length === 0 &&
      !POSTED.test(context.staff?.key ?? "")
    )
      return staff.has("certified")
        ? { ...ofStaff(figures, "certifiedActual"), loose: true }
        : { ...reading("uncertifiedActual", figures.uncertifiedActual), loose: true };
  // 其中2年以上从业经历者61.5人次
  if (staff.has("two-years") && measure === "attendance" && only(staff, "two-years", "worker") && roles.size === 0) {
    if (context.area !== null || context.areaUnsure || words.areas.length > 0) return null;
    context.twoYears = true;
    return ofStaff(figures, "twoYear");
  }
  if (
    words.sum &&
    (measure === "person" || mention.unit === null) &&
    only(staff, "worker") &&
    (context.areasNamed.size > 1 || context.staff?.key.startsWith("staff/area/")) &&
    words.areas.length !== 1
  )
    return allAreas(words.areas.length > 0 ? words.areas : [...context.areasNamed], figures);
  // 高出协议配备数3名, 比协议人数多3名
  const { headcount, requiredStaff } = figures.staff;
  if (staff.has("required-staff") && roles.has("over") && measure === "person" && context.area === null && words.areas.length === 0)
    return only(staff, "worker", "required-staff") && headcount && requiredStaff
      ? beyond(reading("headcount/beyond", surplusOver(headcount, requiredStaff)), ofStaff(figures, "requiredStaff"))
      : null;
  const onward = readOnward(words, context, figures, measure);
  if (onward) return onward;
  if (roles.has("over") || roles.has("short")) return null;
  if ((context.areaUnsure && words.areas.length < 2) || !(measure === "person" || mention.unit === null)) return null;
  // A number without a measure word counts people only where something named stands right before it.
  if (mention.unit === null && staff.size === 0) return null;
  return readPeople(words, context, figures);
}

function has(staff: ReadonlySet<StaffWord>, ...words: StaffWord[]): boolean {
  return words.some((word) => staff.has(word));
}

/** Whether the words name no staff but of these kinds. */
function only(staff: ReadonlySet<StaffWord>, ...words: StaffWord[]): boolean {
  return [...staff].every((word) => words.includes(word));
}

function readPost(
  words: Summary,
  context: ClauseContext,
  figures: ReportFigures,
  measure: ReturnType<typeof measureOfUnit>,
): FigureReading | null {
  const { staff } = words;
  // 到岗社工23人 are heads.
  if (
    measure === "person" &&
    staff.has("actual") &&
    staff.has("worker") &&
    staff.size === 2 &&
    context.area === null &&
    words.areas.length === 0
  )
    return { ...ofStaff(figures, "headcount"), loose: true };
  if (measure !== "attendance" && measure !== null) return null;
  if (context.area !== null || context.areaUnsure || words.areas.length > 0) return null;
  const kinds = (["required", "actual", "surplus", "left", "shortage"] as const).filter((word) => staff.has(word));
  // 与应到岗70人次相比超出: what stands beside it says that one is held against the other.
  // 持证社工到岗富余7人次
  const differences = kinds.filter((word) => word !== "actual");
  const told = kinds.length === 2 && differences.length === 1 && differences[0] !== "required" ? differences : kinds;
  const [kind] = told;
  if (told.length !== 1 || !kind) return null;
  const way = words.roles.has("over") ? "over" : words.roles.has("short") ? "short" : null;
  if (way !== null && (kind !== "required" || staff.has("two-years"))) return null;
  if (staff.has("two-years")) {
    if (kind !== "actual" || !only(staff, "two-years", "actual", "worker")) return null;
    context.twoYears = true;
    return ofStaff(figures, "twoYear");
  }
  if (!only(staff, ...kinds, "worker", "certified", "uncertified")) return null;
  if (staff.has("certified") && staff.has("uncertified")) return null;
  if (staff.has("certified")) context.person = "certified";
  else if (staff.has("uncertified")) context.person = "uncertified";
  else if (staff.has("worker") || words.station) {
    context.person = "all";
    context.personBefore = null;
  }
  const scope = context.person === "both-heads" ? "all" : context.person;
  const { personBefore } = context;
  if (scope === "all" && personBefore && !staff.has("worker") && !words.station) {
    const either = readPost(words, { ...context, person: personBefore, personBefore: null }, figures, measure);
    const own = readPost(words, { ...context, personBefore: null }, figures, measure);
    // The figure of the group goes on being meant as long as its numbers agree.
    return own && either ? { ...own, either } : (own ?? either);
  }
  const key = POST[kind === "shortage" || kind === "left" ? "surplus" : kind][scope];
  if (key === undefined) return null;
  const own = key === "uncertifiedActual" ? reading(key, figures.uncertifiedActual) : ofStaff(figures, key);
  // 高于应到岗4.5人次 says by how much, or what was required.
  if (way !== null) {
    const surplus = ofStaff(figures, scope === "certified" ? "certifiedSurplus" : "surplus");
    return beyond(way === "over" ? surplus : shortageOf(surplus), own);
  }
  if (kind !== "shortage") return own;
  return shortageOf(own);
}

/** 缺 N人次; where there are more than were required it is said of something else. */
function shortageOf(surplus: FigureReading): FigureReading {
  const figure = surplus.figure && negated(surplus.figure);
  return { ...surplus, key: `${surplus.key}/shortage`, figure, loose: (figure?.value.compare(0) ?? -1) < 0 };
}

/** 其中持证社工48.5人次, 超出2.5人次, 超出3名: what the figure before it goes on about. */
function readOnward(
  words: Summary,
  context: ClauseContext,
  figures: ReportFigures,
  measure: ReturnType<typeof measureOfUnit>,
): FigureReading | null {
  const { staff, roles } = words;
  const before: StaffMention | null = context.staff;
  if (!before || context.area !== null || words.areas.length > 0) return null;
  const post = POSTED.exec(before.key)?.[1]?.toLowerCase() ?? null;
  if (measure === "attendance" && post) {
    const certified = staff.has("certified") || (!staff.has("uncertified") && before.key.startsWith("staff/certified"));
    if ((roles.has("over") || roles.has("short")) && only(staff, "worker", "certified")) {
      const own = ofStaff(figures, certified ? "certifiedSurplus" : "surplus");
      if (roles.has("over")) return { ...own, loose: (own.figure?.value.compare(0) ?? -1) < 0 };
      return shortageOf(own);
    }
    if (roles.has("target") && only(staff, "worker"))
      return ofStaff(figures, before.key.startsWith("staff/certified") ? "certifiedRequired" : "requiredPersonMonths");
    const [group, ...others] = (["certified", "uncertified"] as const).filter((word) => staff.has(word));
    if (group && others.length === 0 && only(staff, group, "worker") && roles.size === 0) {
      if (post === "actual")
        return group === "certified" ? ofStaff(figures, "certifiedActual") : reading("uncertifiedActual", figures.uncertifiedActual);
      if (post === "required" && group === "certified") return ofStaff(figures, "certifiedRequired");
    }
    return null;
  }
  if (measure !== "person" || staff.size > 0) return null;
  const [headcount, required] = [figures.staff.headcount, figures.staff.requiredStaff];
  if (roles.has("over") && headcount && required && /staff\/(?:headcount|requiredStaff)$/.test(before.key))
    return { ...reading("headcount/beyond", surplusOver(headcount, required)), loose: headcount.value.compare(required.value) < 0 };
  // 协议要求20名，实际配备23名.
  if (
    before.key === "staff/requiredStaff" &&
    context.role === null &&
    !words.unknown &&
    (roles.size === 0 || (roles.size === 1 && roles.has("done")))
  )
    return { ...ofStaff(figures, "headcount"), loose: roles.size === 0 && words.onlyNeutral === false };
  return null;
}

/** A difference to a base that is named beside it: the number may be the base itself; and what is less than nothing is said of something else. */
function beyond(difference: FigureReading, base: FigureReading): FigureReading {
  return { ...difference, loose: (difference.figure?.value.compare(0) ?? -1) < 0, either: { ...base, loose: true } };
}

const POSTED = /^staff\/(?:(?:un)?certified)?(required|actual|surplus)(?:PersonMonths)?$/i;

function readAverage(mention: Mention, { staff }: Summary, { staff: before }: ClauseContext, figures: ReportFigures): FigureReading | null {
  const amounts = staff.has("actual")
    ? [figures.staff.actualPersonMonths]
    : staff.has("required")
      ? [figures.staff.requiredPersonMonths]
      : measureOfUnit(mention.unit) === "attendance" && POSTED.test(before?.key ?? "")
        ? [before?.figure ?? undefined]
        : [];
  const over = [figures.staff.headcount, figures.staff.requiredStaff];
  const known = (all: readonly (ReportFigure | undefined)[]): ReportFigure[] => all.filter((figure) => figure !== undefined);
  return averageReading(mention, known(amounts), known(over));
}

function readPeople(words: Summary, context: ClauseContext, figures: ReportFigures): FigureReading | null {
  const { staff, roles } = words;
  const asked =
    roles.has("target") || roles.has("of-target") || staff.has("required-staff") || (context.role === "target" && !roles.has("done"));
  if (context.area !== null || words.areas.length > 0) return readAreaStaff(words, context, figures, asked);
  if (staff.has("stable")) return only(staff, "stable", "worker") && !asked ? ofStaff(figures, "stable") : null;
  if (asked) {
    if (!only(staff, "worker", "required-staff")) return null;
    const named = staff.size > 0 || context.workerLed || (context.staff !== null && /headcount|stable$/.test(context.staff.key));
    if (!named) return null;
    return { ...ofStaff(figures, "requiredStaff"), alternatives: staff.has("required-staff") ? [figures.staff.headcount ?? null] : [] };
  }
  if (context.role !== null) return null;
  if (staff.size === 0) {
    if (words.sum && context.person === "both-heads") return ofStaff(figures, "headcount");
    // 本站配备23人, of whomever the sentence compares.
    return words.station && roles.size === 0 ? { ...ofStaff(figures, "headcount"), loose: true } : null;
  }
  const [level] = (["senior", "intermediate", "assistant"] as const).filter((word) => staff.has(word));
  if (level) {
    context.person = "unsure";
    return only(staff, level, "worker", "certified") ? ofStaff(figures, level) : null;
  }
  if (staff.has("uncertified") && only(staff, "uncertified", "worker")) {
    context.person = both(context.person, "certified-head");
    return ofStaff(figures, "uncertifiedHeadcount");
  }
  if (staff.has("certified") && only(staff, "certified", "worker")) {
    context.person = both(context.person, "uncertified-head");
    return ofStaff(figures, "certifiedHeadcount");
  }
  if (!staff.has("worker") || !only(staff, "worker")) return null;
  const all = words.sum
    ? allAreas(
        figures.areaStaff.map(({ area }) => areaKey(area)),
        figures,
      )
    : null;
  return { ...ofStaff(figures, "headcount"), ...(all && { either: all }) };
}

function readAreaStaff(words: Summary, context: ClauseContext, figures: ReportFigures, asked: boolean): FigureReading | null {
  const { staff } = words;
  const area = words.areas.length === 1 ? firstItem(words.areas) : words.areas.length === 0 ? context.area : null;
  // 片区一6名、片区二7名 behind 共投入社工20名.
  const goesOn = staff.size === 0 && words.areas.length === 1 && context.staff !== null && /^staff\/area/.test(context.staff.key);
  if (words.areas.length > 1 && !asked && staff.has("worker") && only(staff, "worker")) return allAreas(words.areas, figures);
  if (asked || area === null || !(goesOn || staff.has("worker")) || !only(staff, "worker")) return null;
  return reading(`area/${area}`, figures.areaStaff.find((entry) => areaKey(entry.area) === area)?.figure ?? null);
}

/** 三个片区共投入社工20名: all that the tables have, together. */
function allAreas(areas: readonly string[], figures: ReportFigures): FigureReading | null {
  const all = new Set(figures.areaStaff.map(({ area }) => areaKey(area)));
  if (all.size !== new Set(areas).size || areas.some((area) => !all.has(area))) return null;
  const figure = workersOfAreas(figures);
  return figure && reading("area/all", figure);
}

/** 持证16名、非持证7名，应到岗…: once both are counted, the station is meant again. */
function both(before: PersonScope, other: "certified-head" | "uncertified-head"): PersonScope {
  if (before === other) return "both-heads";
  return other === "certified-head" ? "uncertified-head" : "certified-head";
}

/** 3.5个考核月份, 考核3.5个月, 合计3个月的评估期. */
export function readMonths(mention: Mention, words: Summary, context: ClauseContext, figures: ReportFigures): FigureReading | null {
  const unit = mention.unit ?? "";
  // 按3.5个月折算, 计3.5个月 behind the period's days.
  const folded = words.roles.has("folded") || (unit.endsWith("months") && words.onlyNeutral);
  const named = unit.includes("考核") || words.period || context.months || folded;
  if (words.roles.has("folded")) context.prorated = true;
  if (!named || !only(words.staff, "worker") || words.topics.size > 0 || context.area !== null) return null;
  context.months = true;
  return ofStaff(figures, "months");
}

function ofStaff(figures: ReportFigures, key: StaffFigure): FigureReading {
  return reading(key, figures.staff[key] ?? null);
}

/** A figure of the staff under the key by which a text may state it twice. */
export function reading(key: string, figure: ReportFigure | null): FigureReading {
  return { key: `staff/${key}`, figure, loose: false, alternatives: [] };
}
