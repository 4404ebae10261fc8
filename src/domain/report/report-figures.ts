import { decimalsOf, exact, roundHalfUp, toNumber, type Exact } from "../calc/exact";
import { gradeOf } from "../calc/score-figures";
import type { Audit } from "../engine/audit";
import { gatherFacts } from "../engine/facts";
import type { CellAddress, CellRef } from "../grid/address";
import { plainText } from "../grid/cell";
import type { DayRange } from "../calc/calendar";
import type { Localized } from "../language";
import type { AttendanceTable, Indicator, Quantity, ScoreTable, StatedDays, Table } from "../tables/model";

/** A figure that the tables give and a report may state, with the cells it comes from. */
export interface ReportFigure {
  /** Stable within one audit: `staff/headcount`, `indicator/3/done`. */
  readonly id: string;
  readonly label: Localized;
  readonly value: Exact;
  /** A rate is a fraction of one. */
  readonly quantity: "count" | "rate";
  /** 人, 人次, 份 …; null for rates and where none is known. */
  readonly unit: string | null;
  readonly cells: readonly CellRef[];
}

/** One promise and its delivery as figures; `rate` null where none exists. */
export interface IndicatorFigures {
  readonly indicator: Indicator;
  /** The words that name it: metric and measure, or the project item's own. */
  readonly name: string;
  readonly area: string | null;
  /** A value of the whole station: 合計 rows, station-level metrics, lists and projects. */
  readonly station: boolean;
  readonly source: "areas" | "list" | "projects";
  readonly target: ReportFigure;
  readonly done: ReportFigure;
  readonly rate: ReportFigure | null;
}

export interface ReportFigures {
  /** By the name of the metric: headcount, requiredPersonMonths …; absent where not known. */
  readonly staff: Readonly<Partial<Record<StaffFigure, ReportFigure>>>;
  /** What the station's uncertified workers make of 实到岗; null where that or the certified part is not known. */
  readonly uncertifiedActual: ReportFigure | null;
  /** 服务期时间进度 */
  readonly progress: ReportFigure | null;
  readonly areaStaff: readonly { readonly area: string; readonly figure: ReportFigure }[];
  readonly indicators: readonly IndicatorFigures[];
  readonly score: {
    readonly parts: readonly { readonly label: string; readonly figure: ReportFigure }[];
    readonly total: ReportFigure | null;
    readonly grade: string | null;
  };
  /** The days that the tables are of. */
  readonly period: DayRange | null;
  readonly term: DayRange | null;
  /** The street or town that the tables' titles name before 社工站. */
  readonly stations: readonly string[];
}

/** What is known where no table is. */
export const NO_FIGURES: ReportFigures = {
  staff: {},
  uncertifiedActual: null,
  progress: null,
  areaStaff: [],
  indicators: [],
  score: { parts: [], total: null, grade: null },
  period: null,
  term: null,
  stations: [],
};

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

/** Gathers every figure that the report's standard paragraphs state. */
export function reportFigures(audit: Audit): ReportFigures {
  const areaTables = audit.tables.filter((table) => table.kind === "indicator-areas");
  const staff = staffFigures(audit);
  return {
    staff,
    uncertifiedActual: uncertifiedActual(staff),
    progress: progressFigure(audit),
    areaStaff: uniqueAreas(
      areaTables.flatMap((table) =>
        table.areas.flatMap(({ label, staff }) => {
          const figure = staff && quantityFigure(`area/${label}`, { zh: `${label}投入社工`, en: `workers of ${label}` }, table, staff);
          return figure ? [{ area: label, figure: { ...figure, unit: "人" } }] : [];
        }),
      ),
    ),
    indicators: indicatorFigures(audit),
    score: scoreFigures(audit),
    period: audit.settings.period,
    term: audit.settings.term,
    stations: stationNames(audit.tables),
  };
}

function uncertifiedActual({ actualPersonMonths: all, certifiedActual: certified }: ReportFigures["staff"]): ReportFigure | null {
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

function progressFigure({ settings, tables }: Audit): ReportFigure | null {
  const { progress } = gatherFacts(tables, settings);
  if (!progress) return null;
  const stated = (days: (table: Table) => StatedDays | null): CellRef[] =>
    tables.flatMap((table) => {
      const found = days(table);
      return found ? [{ sheet: table.sheet.name, ...found.cell }] : [];
    });
  const terms = stated((table) => ("term" in table ? table.term : null));
  const periods = stated((table) => ("period" in table ? table.period : null));
  return {
    id: "progress",
    label: { zh: "服务期时间进度", en: "time progress of the service term" },
    value: progress,
    quantity: "rate",
    unit: null,
    cells: [...terms, ...periods],
  };
}

/** 广州市岭南街社工站购买服务项目… → 岭南 */
function stationNames(tables: readonly Table[]): string[] {
  const names = tables.flatMap(({ title }) => {
    const name = /([\p{Script=Han}]{2,})(?:街道?|镇|乡)(?:社工|社会工作)(?:服务)?站/u.exec(title ? plainText(title) : "")?.[1];
    return name ? [name.replace(/^.*[市区县]/, "")] : [];
  });
  return [...new Set(names)].filter((name) => name !== "");
}

function staffFigures(audit: Audit): ReportFigures["staff"] {
  const table = audit.tables.find((candidate): candidate is AttendanceTable => candidate.kind === "attendance");
  const metrics = audit.metrics.attendance[0];
  // Several attendance tables (one per month or station) have no one set of figures: each is reported with its own table.
  if (!table || !metrics || audit.metrics.attendance.length > 1) return {};
  const cellOf = (row: number | null, column: number | null): CellRef[] =>
    row === null || column === null ? [] : [{ sheet: table.sheet.name, row, column }];
  const certified = table.groups.find((group) => group.certified === true);
  const names = table.groups.flatMap(({ workers }) => workers.slice(0, 1)).flatMap(({ row }) => cellOf(row, table.columns.name));
  const total = cellOf(table.totalRow ?? table.effectiveTotalRow, table.columns.subtotal);
  const certifiedTotal = cellOf(certified?.subtotalRow ?? certified?.effectiveRow ?? null, table.columns.subtotal);
  const twoYear = cellOf(table.totalRow ?? table.effectiveTotalRow, table.columns.twoYear);
  const rate = table.stableRate ? [{ sheet: table.sheet.name, ...table.stableRate }] : names;
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
    months: table.months.map(({ header }) => ({ sheet: table.sheet.name, ...header })),
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
  // The metrics hold rates rounded to four digits; the report compares at whatever precision a text states.
  if (metrics.twoYear !== null && metrics.actualPersonMonths) {
    figures.twoYearShare = { ...figures.twoYearShare!, value: exact(metrics.twoYear).div(exact(metrics.actualPersonMonths)) };
  }
  if (metrics.stable !== null && metrics.requiredStaff) {
    figures.stableRate = { ...figures.stableRate!, value: exact(metrics.stable).div(exact(metrics.requiredStaff)) };
  }
  return figures;
}

function uniqueAreas(areas: readonly { area: string; figure: ReportFigure }[]): { area: string; figure: ReportFigure }[] {
  return areas.filter((entry, index) => areas.findIndex(({ area }) => area === entry.area) === index);
}

function quantityFigure(id: string, label: Localized, table: Table, quantity: Quantity): ReportFigure | null {
  if (quantity.reading.status !== "read") return null;
  return {
    id,
    label,
    value: exact(quantity.reading.value),
    quantity: "count",
    unit: quantity.unit,
    cells: [{ sheet: table.sheet.name, ...quantity.cell }],
  };
}

function indicatorFigures(audit: Audit): IndicatorFigures[] {
  const found: IndicatorFigures[] = [];
  const { tables } = audit;
  const computed = computedCounts(audit);
  const add = (table: Table, indicator: Indicator, name: string, station: boolean, source: IndicatorFigures["source"]): void => {
    const id = `indicator/${found.length}`;
    const where = indicator.area && !station ? `${indicator.area} ` : "";
    const target = quantityFigure(
      `${id}/target`,
      { zh: `${where}${name}协议量`, en: `${where}${name}: promised` },
      table,
      computed(table, indicator.target),
    );
    const done = quantityFigure(
      `${id}/done`,
      { zh: `${where}${name}完成量`, en: `${where}${name}: delivered` },
      table,
      computed(table, indicator.done),
    );
    if (!target || !done) return;
    const rate: ReportFigure | null =
      target.value.compare(0) === 0
        ? null
        : {
            id: `${id}/rate`,
            label: { zh: `${where}${name}完成率`, en: `${where}${name}: completion` },
            value: done.value.div(target.value),
            quantity: "rate",
            unit: null,
            cells: indicator.rate ? [{ sheet: table.sheet.name, ...indicator.rate }] : [...target.cells, ...done.cells],
          };
    found.push({ indicator, name, area: station ? null : indicator.area, station, source, target, done, rate });
  };
  for (const table of tables) {
    if (table.kind === "indicator-areas") {
      for (const metric of table.metrics) {
        const name = plainText(metric.measure && !metric.name.includes(metric.measure) ? `${metric.name}${metric.measure}` : metric.name);
        for (const item of metric.items) add(table, item, name, metric.stationLevel, "areas");
        if (metric.total && !metric.stationLevel) add(table, metric.total, name, true, "areas");
      }
    } else if (table.kind === "indicator-list") {
      for (const item of table.items) add(table, item, plainText(item.name), true, "list");
    } else if (table.kind === "indicator-projects") {
      for (const item of table.items) add(table, item, plainText(item.name), true, "projects");
    }
  }
  return found;
}

/** A 合计 counts as what its addends give, whatever its cell states; where they give nothing it is unknown. */
function computedCounts(audit: Audit): (table: Table, quantity: Quantity) => Quantity {
  const place = (sheet: string, { row, column }: CellAddress): string => `${row},${column},${sheet}`;
  const values = new Map(
    audit.figures.filter(({ figure }) => figure.quantity === "count").map(({ sheet, figure }) => [place(sheet, figure), figure.value]),
  );
  return (table, quantity) => {
    const value = values.get(place(table.sheet.name, quantity.cell));
    if (value === undefined || typeof value === "string") return quantity;
    return { ...quantity, reading: value === null ? { status: "empty" } : { status: "read", value: toNumber(value) } };
  };
}

/** The workbook's score table; `shared` where it is a row among those of other stations, whose scores are nobody's in particular. */
export function scoreTable({ tables }: Pick<Audit, "tables">): { readonly table: ScoreTable | null; readonly shared: boolean } {
  const [table = null, ...others] = tables.filter((candidate) => candidate.kind === "score");
  const shared = others.some((other) => other.sheet === table!.sheet && other.range.top === table!.range.top);
  return { table, shared };
}

function scoreFigures(audit: Audit): ReportFigures["score"] {
  const { table, shared } = scoreTable(audit);
  if (!table || shared) return { parts: [], total: null, grade: null };
  const parts = table.parts.flatMap(({ part, label, score }) => {
    const figure = quantityFigure(`score/${part}`, { zh: `${label}得分`, en: `score of ${label}` }, table, score);
    return figure ? [{ label, figure: { ...figure, unit: "分" } }] : [];
  });
  const complete = parts.length === 4;
  const sum = parts.reduce((total, { figure }) => total.add(figure.value), exact(0));
  const total: ReportFigure | null = complete
    ? {
        id: "score/total",
        label: { zh: "总得分", en: "total score" },
        value: sum,
        quantity: "count",
        unit: "分",
        cells: parts.flatMap(({ figure }) => figure.cells),
      }
    : null;
  return { parts, total, grade: complete ? gradeOf(sum) : null };
}

/** A figure as the report writes it: rates with two decimals and a percent sign, scores with two decimals, counts as they are. */
export function figureText(figure: Pick<ReportFigure, "value" | "quantity"> & Partial<Pick<ReportFigure, "unit">>): string {
  // Scores stand with two decimals in every report; 89.995 keeps its third.
  if (figure.unit === "分") return fixed(figure.value, Math.max(2, decimalsOf(toNumber(figure.value))));
  return figure.quantity === "rate" ? `${fixed(figure.value.mul(100), 2)}%` : plainNumber(figure.value);
}

function fixed(value: Exact, digits: number): string {
  return roundHalfUp(value, digits).valueOf().toFixed(digits);
}

function plainNumber(value: Exact): string {
  return String(roundHalfUp(value, 6).valueOf());
}
