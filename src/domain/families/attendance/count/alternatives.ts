import type { Localized } from "../../../language";
import type { Settings } from "../../../settings";
import type { Alternative } from "../../../tables/family";
import { JudgedFigure, type Judgement } from "../../../tables/judged-figure";
import { Tally } from "../../../values/exact";
import type { AttendanceTable } from "../model";
import type { AttendanceSubject, WorkerCount, WorkerMonth } from "./counts";
import { peopleLeftOut, withoutPeople } from "./left-out";
import { attendanceFigures } from "./figures";
import { effectivePresence } from "./month-reader";
import { attendanceSubject, countedAs, type StaffFacts } from "./subject";

/** The conditions beside presence that a table's own sums may leave out. */
type Waived = Partial<Record<"insurance" | "wage" | "contract", true>>;

const GATES: readonly { readonly waived: Waived; readonly name: Localized }[] = [
  { waived: { insurance: true }, name: { zh: "小计不看社保", en: "sums whatever the insurance" } },
  { waived: { wage: true }, name: { zh: "小计不看工资", en: "sums whatever the wages" } },
  { waived: { contract: true }, name: { zh: "小计不看合同期限", en: "sums whatever the contracts" } },
  {
    waived: { insurance: true, wage: true, contract: true },
    name: { zh: "小计只计到岗，不看社保、工资、合同", en: "sums of presence alone, whatever insurance, wage and contract" },
  },
];

/**
 * Other ways in which a table may count: without one of the conditions, in days or in marks, every month as a whole one, the first as half
 * of one. Tried only where what it states speaks against the counting by the rules.
 */
export function attendanceAlternatives(table: AttendanceTable, settings: Settings, facts: StaffFacts): Alternative<AttendanceSubject>[] {
  // Whether its totals take in an earlier sheet is settled by themselves already.
  if (table.earlier?.by === "months") return [];
  const found: Alternative<AttendanceSubject>[] = GATES.map(({ waived, name }) => ({
    id: "without-gate",
    name,
    count: () => withoutGate(attendanceSubject(table, settings, facts), waived),
  }));
  const whole = attendanceSubject(table, settings, facts);
  const out = peopleLeftOut(whole);
  if (out.length > 0 && out.length < whole.workers.length)
    found.unshift({ id: "people-left-out", name: withoutText(out), count: () => withoutPeople(whole, out) });
  const recounted = (id: string, name: Localized, other: AttendanceTable): void => {
    found.push({ id, name, count: () => countedAs(other, settings, facts) });
  };
  if (table.presenceUnit === "month") recounted("presence-in-days", DAYS, { ...table, presenceUnit: "day", subtotalUnit: "day" });
  else recounted("presence-in-months", MONTHS, { ...table, presenceUnit: "month", subtotalUnit: "month" });
  if (table.months.some(({ weight }) => weight !== 1))
    recounted("whole-months", WHOLE, { ...table, months: table.months.map((month) => ({ ...month, weight: 1, weightStated: true })) });
  const [first, ...others] = table.months;
  if (first?.weight === 1)
    recounted("half-first-month", HALF_FIRST, { ...table, months: [{ ...first, weight: 0.5, weightStated: true }, ...others] });
  return found;
}

function withoutText(out: readonly WorkerCount[]): Localized {
  const names = out.map(({ worker }) => worker.name);
  const some = names.slice(0, 3);
  const more = names.length > some.length;
  return {
    zh: `按表中所写，合计不含${some.join("、")}${more ? `等${names.length}人` : ""}`,
    en: `sums without ${some.join(", ")}${more ? ` and ${names.length - some.length} more` : ""}, as the sheet says`,
  };
}

const DAYS: Localized = { zh: "人员到位按天数合计", en: "presence summed in days" };
const MONTHS: Localized = { zh: "人员到位按月份计，不按天数", en: "presence counted in months, not days" };
const WHOLE: Localized = { zh: "各月一律按整月（1）计", en: "every month counted as a whole one" };
const HALF_FIRST: Localized = { zh: "首月按半月（0.5）计", en: "the first month counted as half of one" };

/** The table's own sums counted without some conditions; what the report and the rules take from it keeps all four. */
function withoutGate(subject: AttendanceSubject, waived: Waived): AttendanceSubject {
  const made = new Map<WorkerMonth, WorkerMonth>();
  const without = (month: WorkerMonth): WorkerMonth => {
    let own = made.get(month);
    if (!own) made.set(month, (own = { ...month, effective: waivedPresence(month, waived) }));
    return own;
  };
  const workers = subject.workers.map((count): WorkerCount => {
    const months = count.months.map(without);
    return { ...count, months, effectiveSum: sumOf(months) };
  });
  const stable = subject.figures.filter(({ rule }) => rule === STABLE_RATE);
  const figures = attendanceFigures({ ...subject, workers }).filter(({ rule }) => rule !== STABLE_RATE);
  return { ...subject, figures: [...figures.map((figure) => new JudgedFigure(figure, VALUE_ALONE)), ...stable] };
}

/** A formula would apply the conditions that the table leaves out. */
const VALUE_ALONE: Judgement = { formula: null };

const STABLE_RATE = "attendance/stable-rate";

function waivedPresence(month: WorkerMonth, { insurance, wage, contract }: Waived): number | null {
  return effectivePresence({
    ...month,
    ...(insurance ? { insurance: "yes" as const } : {}),
    ...(wage ? { wage: "yes" as const } : {}),
    ...(contract ? { underContract: true, contractMark: "yes" as const } : {}),
  });
}

function sumOf(months: readonly WorkerMonth[]): number | null {
  const tally = new Tally();
  for (const { effective } of months) {
    if (effective === null) return null;
    tally.add(effective);
  }
  return tally.total;
}
