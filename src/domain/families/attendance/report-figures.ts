import type { Audit } from "../../tables/audit";
import type { ReportFigure, TableFigures } from "../../tables/report";
import type { CellAddress, CellRef } from "../../grid/address";
import { exact } from "../../values/exact";
import type { AttendanceMetrics } from "./count/counts";
import { isAttendance } from "./model";
import { present } from "../../values/present";

/** The figures of staffing and attendance that a report may state. */
export interface StaffReport {
  /** By the name of the metric: headcount, requiredPersonMonths …; absent where not known. */
  readonly staff: Readonly<Partial<Record<StaffFigure, ReportFigure>>>;
  /** What the station's uncertified workers make of 实到岗; null where that or the certified part is not known. */
  readonly uncertifiedActual: ReportFigure | null;
}

export type StaffFigure =
  | "requiredStaff"
  | "months"
  | "headcount"
  | "certifiedHeadcount"
  | "uncertifiedHeadcount"
  | "uninsuredNotCounted"
  | "requiredPersonMonths"
  | "actualPersonMonths"
  | "surplus"
  | "certifiedRequired"
  | "certifiedActual"
  | "certifiedSurplus"
  | "senior"
  | "intermediate"
  | "assistant"
  | "twoYear"
  | "twoYearShare"
  | "stable"
  | "stableRate";

/** What each staff figure is called, in Chinese and English, and its measure word. */
export const STAFF_LABELS: Record<StaffFigure, readonly [zh: string, en: string, unit: string | null]> = {
  requiredStaff: ["协议要求在岗社工数", "staff required by the agreement", "人"],
  months: ["考核月份", "months under evaluation", "个月"],
  headcount: ["评估期末在岗社工", "workers at the end of the period", "人"],
  certifiedHeadcount: ["其中持证社工", "certified workers at the end of the period", "人"],
  uncertifiedHeadcount: ["其中非持证社工", "uncertified workers at the end of the period", "人"],
  uninsuredNotCounted: ["因未购买社保不计人次的社工", "workers not counted for want of insurance", "人"],
  requiredPersonMonths: ["应到岗", "required person-months", "人次"],
  actualPersonMonths: ["实到岗", "actual person-months", "人次"],
  surplus: ["超配", "surplus person-months", "人次"],
  certifiedRequired: ["持证社工应到岗", "required person-months of certified workers", "人次"],
  certifiedActual: ["持证社工实到岗", "actual person-months of certified workers", "人次"],
  certifiedSurplus: ["持证社工超配", "surplus person-months of certified workers", "人次"],
  senior: ["高级社工师", "senior social workers", "人"],
  intermediate: ["中级社工师", "intermediate social workers", "人"],
  assistant: ["助理社工师", "assistant social workers", "人"],
  twoYear: ["从业2年以上社工到岗", "person-months of workers with two years' practice", "人次"],
  twoYearShare: ["从业2年以上社工占实到岗的比例", "share of workers with two years' practice", null],
  stable: ["持续稳定在岗社工", "workers continuously on post", "人"],
  stableRate: ["稳岗率", "stable-post rate", null],
};

/** Every figure of staffing and attendance that the report's standard paragraphs state. */
export function staffReport(audit: Audit): StaffReport {
  const staff = staffFigures(audit);
  return { staff, uncertifiedActual: uncertifiedActual(staff) };
}

function uncertifiedActual({ actualPersonMonths: all, certifiedActual: certified }: StaffReport["staff"]): ReportFigure | null {
  return all && certified
    ? {
        ...all,
        id: "staff/uncertifiedActual",
        label: { zh: "非持证社工实到岗", en: "actual person-months of uncertified workers" },
        value: all.value.sub(certified.value),
        cells: [...all.cells, ...certified.cells],
      }
    : null;
}

function staffFigures(audit: Audit): StaffReport["staff"] {
  const table = audit.tables.find(isAttendance);
  const reported = attendanceMetricsOf(audit);
  const [metrics] = reported;
  // Several attendance tables (one per month or station) have no one set of figures: each is reported with its own table.
  if (!table || !metrics || reported.length > 1) return {};
  const at = (cell: CellAddress): CellRef => table.laidOut?.places.at(cell) ?? { sheet: table.sheet.name, ...cell };
  const cellOf = (row: number | null, column: number | null): CellRef[] => (row === null || column === null ? [] : [at({ row, column })]);
  const certified = table.groups.find((group) => group.certified === true);
  const names = table.groups.flatMap(({ workers }) => workers.slice(0, 1)).flatMap(({ row }) => cellOf(row, table.columns.name));
  const total = cellOf(table.totalRow ?? table.effectiveTotalRow, table.columns.subtotal);
  const certifiedTotal = cellOf(certified?.subtotalRow ?? certified?.effectiveRow ?? null, table.columns.subtotal);
  const twoYear = cellOf(table.totalRow ?? table.effectiveTotalRow, table.columns.twoYear);
  const rate = table.stableRate ? [at(table.stableRate)] : names;
  const cells: Partial<Record<StaffFigure, CellRef[]>> = {
    actualPersonMonths: total,
    surplus: total,
    requiredPersonMonths: total,
    certifiedRequired: certifiedTotal,
    certifiedActual: certifiedTotal,
    certifiedSurplus: certifiedTotal,
    twoYear,
    twoYearShare: [...twoYear, ...total],
    stable: rate,
    stableRate: rate,
    months: table.months.map(({ header }) => at(header)),
  };
  const months = table.months.reduce((sum, { weight }) => sum.add(exact(weight)), exact(0));
  const figures: Partial<Record<StaffFigure, ReportFigure>> = {};
  for (const [key, [zh, en, unit]] of Object.entries(STAFF_LABELS) as [StaffFigure, (typeof STAFF_LABELS)[StaffFigure]][]) {
    const value = key === "months" ? months : metrics[key] === null ? null : exact(metrics[key]);
    if (value === null) continue;
    figures[key] = {
      id: `staff/${key}`,
      label: { zh, en },
      value,
      quantity: unit === null ? "rate" : "count",
      unit,
      cells: cells[key] ?? names,
    };
  }
  // The metrics hold rates as doubles; the report compares at whatever precision a text states.
  if (metrics.twoYear !== null && metrics.actualPersonMonths) {
    figures.twoYearShare = {
      ...present(figures.twoYearShare, "the share of two years"),
      value: exact(metrics.twoYear).div(exact(metrics.actualPersonMonths)),
    };
  }
  if (metrics.stable !== null && metrics.requiredStaff) {
    figures.stableRate = {
      ...present(figures.stableRate, "the rate of staying"),
      value: exact(metrics.stable).div(exact(metrics.requiredStaff)),
    };
  }
  return figures;
}

/** The figures of each attendance table, as a result sheet lists them. */
export function attendanceTableFigures(audit: Audit): TableFigures[] {
  const reported = attendanceMetricsOf(audit);
  return audit.tables.filter(isAttendance).flatMap((table, index) => {
    const metrics = reported[index];
    if (!metrics) return [];
    const own = staffFigures({ ...audit, tables: [table], metrics: { ...audit.metrics, tables: { attendance: [metrics] } } });
    return [{ table, figures: Object.values(own) }];
  });
}

/** The figures of each attendance table of an audit. */
export function attendanceMetricsOf({ metrics }: Pick<Audit, "metrics">): readonly AttendanceMetrics[] {
  return (metrics.tables.attendance ?? []) as readonly AttendanceMetrics[];
}
