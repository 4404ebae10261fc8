import type { ReportFigure } from "../domain/tables/report";
import type { ReportFigures } from "../domain/families/report-figures";
import type { StaffFigure } from "../domain/families/attendance/report-figures";
import { areaKey } from "./lexer";
import type { Mention } from "./numbers";
import type { PersonScope, FigureReading, ClauseContext } from "./context";
import type { Summary } from "./summary";
import { measureOfUnit } from "./topics";
import type { StaffWord } from "./words";

const POST: Readonly<Record<"required" | "actual" | "surplus", Readonly<Partial<Record<PersonScope, StaffFigure | "uncertifiedActual">>>>> =
  {
    required: { all: "requiredPersonMonths", certified: "certifiedRequired" },
    actual: { all: "actualPersonMonths", certified: "certifiedActual", uncertified: "uncertifiedActual" },
    surplus: { all: "surplus", certified: "certifiedSurplus" },
  };

/** What a number says of the staff; null where it could be more than one figure, or none. */
export function readStaff(mention: Mention, words: Summary, context: ClauseContext, figures: ReportFigures): FigureReading | null {
  const { staff, unit } = { staff: words.staff, unit: mention.unit };
  if (mention.percent) return readStaffRate(words, context, figures);
  const measure = measureOfUnit(unit);
  if (has(staff, "required", "actual", "surplus", "shortage")) return readPost(words, context, figures, measure);
  if (context.areaUnsure || !(measure === "person" || unit === null)) return null;
  // A number without a measure word counts people only where something named stands right before it.
  if (unit === null && staff.size === 0) return null;
  return readPeople(words, context, figures);
}

function has(staff: ReadonlySet<StaffWord>, ...words: StaffWord[]): boolean {
  return words.some((word) => staff.has(word));
}

/** Whether the words name no staff but of these kinds. */
function only(staff: ReadonlySet<StaffWord>, ...words: StaffWord[]): boolean {
  return [...staff].every((word) => words.includes(word));
}

function readStaffRate({ staff, topics }: Summary, context: ClauseContext, figures: ReportFigures): FigureReading | null {
  if (topics.size > 0 || context.area !== null || context.areaUnsure) return null;
  if (staff.has("stable-rate") && only(staff, "stable-rate", "worker", "stable")) return ofStaff(figures, "stableRate");
  if (staff.has("progress") && only(staff, "progress")) return { ...reading("progress", figures.progress) };
  if (staff.has("share-of-actual") && only(staff, "share-of-actual", "two-years", "worker") && (context.twoYears || staff.has("two-years")))
    return ofStaff(figures, "twoYearShare");
  return null;
}

function readPost(
  words: Summary,
  context: ClauseContext,
  figures: ReportFigures,
  measure: ReturnType<typeof measureOfUnit>,
): FigureReading | null {
  const { staff } = words;
  if (measure !== "attendance" && measure !== null) return null;
  if (context.area !== null || context.areaUnsure || words.areas.length > 0) return null;
  const kinds = (["required", "actual", "surplus", "shortage"] as const).filter((word) => staff.has(word));
  const [kind] = kinds;
  if (kinds.length !== 1 || !kind) return null;
  if (staff.has("two-years")) {
    if (kind !== "actual" || !only(staff, "two-years", "actual", "worker")) return null;
    context.twoYears = true;
    return ofStaff(figures, "twoYear");
  }
  if (!only(staff, kind, "worker", "certified", "uncertified")) return null;
  if (staff.has("certified") && staff.has("uncertified")) return null;
  if (staff.has("certified")) context.person = "certified";
  else if (staff.has("uncertified")) context.person = "uncertified";
  else if (staff.has("worker") || words.station) context.person = "all";
  const scope = context.person === "both-heads" ? "all" : context.person;
  const key = POST[kind === "shortage" ? "surplus" : kind][scope];
  if (key === undefined) return null;
  const own = key === "uncertifiedActual" ? reading(key, figures.uncertifiedActual) : ofStaff(figures, key);
  if (kind !== "shortage") return own;
  return { ...own, key: `${own.key}/shortage`, figure: own.figure && { ...own.figure, value: own.figure.value.neg() } };
}

function readPeople(words: Summary, context: ClauseContext, figures: ReportFigures): FigureReading | null {
  const { staff, roles } = words;
  const asked = roles.has("target") || staff.has("required-staff") || (context.role === "target" && !roles.has("done"));
  if (context.area !== null || words.areas.length > 0) {
    const area = words.areas.length === 1 ? words.areas[0]! : words.areas.length === 0 ? context.area : null;
    if (asked || area === null || !staff.has("worker") || !only(staff, "worker")) return null;
    return reading(`area/${area}`, figures.areaStaff.find((entry) => areaKey(entry.area) === area)?.figure ?? null);
  }
  if (staff.has("stable")) return only(staff, "stable", "worker") && !asked ? ofStaff(figures, "stable") : null;
  if (asked) {
    if (!only(staff, "worker", "required-staff") || staff.size === 0) return null;
    return { ...ofStaff(figures, "requiredStaff"), alternatives: staff.has("required-staff") ? [figures.staff.headcount ?? null] : [] };
  }
  if (context.role !== null) return null;
  if (staff.size === 0) return words.sum && context.person === "both-heads" ? ofStaff(figures, "headcount") : null;
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
  return staff.has("worker") && only(staff, "worker") ? ofStaff(figures, "headcount") : null;
}

/** 持证16名、非持证7名，应到岗…: once both are counted, the station is meant again. */
function both(before: PersonScope, other: "certified-head" | "uncertified-head"): PersonScope {
  if (before === other) return "both-heads";
  return other === "certified-head" ? "uncertified-head" : "certified-head";
}

/** 3.5个考核月份, 考核3.5个月, 合计3个月的评估期. */
export function readMonths(mention: Mention, words: Summary, context: ClauseContext, figures: ReportFigures): FigureReading | null {
  const named = mention.unit!.includes("考核") || words.period || context.months;
  if (!named || !only(words.staff, "worker") || words.topics.size > 0 || context.area !== null) return null;
  return ofStaff(figures, "months");
}

function ofStaff(figures: ReportFigures, key: StaffFigure): FigureReading {
  return reading(key, figures.staff[key] ?? null);
}

export function reading(key: string, figure: ReportFigure | null): FigureReading {
  return { key: `staff/${key}`, figure, loose: false, alternatives: [] };
}
