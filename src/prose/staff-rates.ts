import type { ReportFigures } from "../domain/families/report-figures";
import type { ReportFigure } from "../domain/tables/report";
import type { ClauseContext, FigureReading } from "./context";
import { shareOf } from "./derived-figures";
import type { Summary } from "./summary";
import type { StaffWord } from "./words";

const LABELS = {
  attendance: { zh: "到岗率（实到岗÷应到岗）", en: "actual as a share of required person-months" },
  certified: { zh: "持证率（期末持证÷在岗社工）", en: "certified as a share of all workers" },
};

/** What a percentage says of the staff: rates that the table states, and shares that a report works out from its figures. */
export function readStaffRate(words: Summary, context: ClauseContext, figures: ReportFigures): FigureReading | null {
  const { staff, topics, roles } = words;
  const { staff: known } = figures;
  if (topics.size > 0) return null;
  if ((staff.has("progress") && only(staff, "progress")) || (staff.size === 0 && (roles.has("prorated") || roles.has("over-progress")))) {
    context.prorated ||= roles.has("prorated");
    context.progressSaid = true;
    return rate("progress", figures.progress);
  }
  if (context.area !== null || context.areaUnsure) return null;
  if (staff.has("stable-rate") && only(staff, "stable-rate", "worker", "stable")) return rate("stableRate", known.stableRate);
  // 稳岗——18人，90%
  if (staff.size === 0 && words.onlyNeutral && words.roles.size === 0 && context.staff?.key === "staff/stable")
    return { ...rate("stableRate", known.stableRate), open: true };
  if (staff.has("attendance-rate") && only(staff, "attendance-rate", "worker", "certified", "actual")) {
    const certified = staff.has("certified") || (!staff.has("worker") && context.person === "certified");
    if (context.person === "uncertified" || context.person === "unsure") return null;
    return certified
      ? share("certifiedAttendanceRate", known.certifiedActual, known.certifiedRequired, LABELS.attendance)
      : share("attendanceRate", known.actualPersonMonths, known.requiredPersonMonths, LABELS.attendance);
  }
  if (staff.has("certified-rate") && only(staff, "certified-rate", "worker"))
    return share("certifiedRate", known.certifiedHeadcount, known.headcount, LABELS.certified);
  const twoYears = context.twoYears || staff.has("two-years") || context.staff?.key === "staff/twoYear";
  if (staff.has("share-of-actual") && only(staff, "share-of-actual", "two-years", "worker") && twoYears)
    return rate("twoYearShare", known.twoYearShare);
  return readShare(words, context, figures);
}

function only(staff: ReadonlySet<StaffWord>, ...words: StaffWord[]): boolean {
  return [...staff].every((word) => words.includes(word));
}

function rate(key: string, figure: ReportFigure | null | undefined): FigureReading {
  return { key: `staff/${key}`, figure: figure ?? null, loose: false, alternatives: [] };
}

function share(
  key: string,
  part: ReportFigure | null | undefined,
  whole: ReportFigure | null | undefined,
  label?: ReportFigure["label"],
): FigureReading | null {
  return part && whole ? rate(key, shareOf(part, whole, label)) : null;
}

/** The whole that a share is of, by the words that say so. */
function wholeOf(words: Summary, context: ClauseContext, { staff }: ReportFigures): readonly (ReportFigure | undefined)[] {
  if (words.staff.has("share-of-certified")) return [staff.certifiedHeadcount];
  if (words.staff.has("share-of-all")) return [staff.headcount];
  if (words.staff.has("share-of-required")) return [staff.requiredPersonMonths];
  if (words.staff.has("share-of-actual")) return [staff.actualPersonMonths];
  const before = context.staff?.key ?? "";
  if (words.roles.has("of-target"))
    return before.startsWith("staff/certified") ? [staff.certifiedRequired] : [staff.requiredPersonMonths, staff.requiredStaff];
  if (before === "staff/twoYear") return [staff.actualPersonMonths];
  return words.staff.has("share") ? [staff.headcount] : [];
}

type Head = "certifiedHeadcount" | "uncertifiedHeadcount" | "senior" | "intermediate" | "assistant";
const WORD_OF: Readonly<Partial<Record<StaffWord, Head>>> = {
  certified: "certifiedHeadcount",
  uncertified: "uncertifiedHeadcount",
  senior: "senior",
  intermediate: "intermediate",
  assistant: "assistant",
};

/** 持证社工占社工总数的…, or 占… behind the figure that it is the share of. */
function readShare(words: Summary, context: ClauseContext, figures: ReportFigures): FigureReading | null {
  const { staff, roles } = words;
  const shares: readonly StaffWord[] = ["share", "share-of-all", "share-of-certified", "share-of-required", "share-of-actual"];
  const says = shares.filter((word) => staff.has(word));
  // 占协议要求20人的90%: the words stand before what it is the share of.
  const ofRequired = says.length === 0 && words.onlyNeutral && context.staff?.key === "staff/requiredStaff" && context.stableBefore;
  if (ofRequired) return rate("stableRate", figures.staff.stableRate);
  if (says.length + (roles.has("of-target") ? 1 : 0) !== 1) return null;
  const all = [...staff].flatMap((word) => WORD_OF[word] ?? []);
  // 持证社工里中级占64%
  const within = all.length === 2 && all.includes("certifiedHeadcount") && !all.includes("uncertifiedHeadcount") && says[0] === "share";
  const named = within ? all.filter((head) => head !== "certifiedHeadcount") : all;
  if (named.length > 1 || !only(staff, ...says, "worker", "certified", "uncertified", "senior", "intermediate", "assistant")) return null;
  const part = named[0] ? (figures.staff[named[0]] ?? null) : (context.staff?.figure ?? null);
  const wholes = (within ? [figures.staff.certifiedHeadcount] : wholeOf(words, context, figures)).filter(
    (whole) => whole !== undefined && part !== null && whole.unit === part.unit && whole !== part,
  );
  const [whole] = wholes;
  if (!part || !whole) return null;
  const reading = share(`${part.id}/of/${whole.id}`, part, whole);
  if (says[0] === "share-of-all") context.headsBefore = true;
  // A bare 占 may be of another whole.
  const certain = within || context.headsBefore || context.staff?.key === "staff/twoYear";
  // 在16名持证社工中，中级占50%: of those just counted, or of all.
  const level = named[0] === "senior" || named[0] === "intermediate" || named[0] === "assistant";
  const ofCertified = level && says[0] === "share" ? share(`${part.id}/of/certified`, part, figures.staff.certifiedHeadcount) : null;
  return reading && { ...reading, loose: says[0] === "share" && !certain, ...(ofCertified && { either: ofCertified }) };
}
