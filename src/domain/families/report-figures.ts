import { plainText } from "../grid/cell";
import type { Localized } from "../language";
import type { Audit } from "../tables/audit";
import type { Table } from "../tables/model";
import { HUNDRED_POINT_SCHEME } from "../tables/grade-scheme";
import type { ReportFigure } from "../tables/report";
import { progressFigure } from "../tables/report-progress";
import { ofThing } from "../values/read-once";
import type { DayRange } from "../values/calendar";
import { STAFF_LABELS, staffReport, type StaffReport } from "./attendance/report-figures";
import { budgetFigures } from "./budgets/report-figures";
import { hoursFigures } from "./hours/report-figures";
import { indicatorReport, type IndicatorReport } from "./indicators/report-figures";
import { registerFigures } from "./registers/report-figures";
import { scoreSheetFigures } from "./score-sheets/report-figures";
import { surveyFigures } from "./surveys/report-figures";
import { scoreReport, type ScoreReport } from "./score/report-figures";

/** Every figure that a report on these tables may state: what a report's sentences are held against. */
export interface ReportFigures extends StaffReport, IndicatorReport {
  /** What the lists beside attendance and indicators come to: registers, budget, hours, survey, score sheet. */
  readonly lists: readonly ReportFigure[];
  readonly score: ScoreReport;
  /** 服务期时间进度 */
  readonly progress: ReportFigure | null;
  /** The days that the tables are of. */
  readonly period: DayRange | null;
  readonly term: DayRange | null;
  /** The street or town that the tables' titles name before 社工站. */
  readonly stations: readonly string[];
}

/** What the figures of staffing are called, whether or not some workbook gives them: the names that a template may count on. */
export const STAFF_FIGURE_NAMES: readonly Localized[] = Object.values(STAFF_LABELS).map(([zh, en]) => ({ zh, en }));

/** What is known where no table is. */
export const NO_FIGURES: ReportFigures = {
  staff: {},
  uncertifiedActual: null,
  progress: null,
  areaStaff: [],
  indicators: [],
  lists: [],
  score: { parts: [], total: null, grade: null, scheme: HUNDRED_POINT_SCHEME },
  period: null,
  term: null,
  stations: [],
};

/** Gathers every figure that the report's standard paragraphs state. */
export const reportFigures = ofThing((audit: Audit): ReportFigures => ({
  ...staffReport(audit),
  ...indicatorReport(audit),
  score: scoreReport(audit),
  lists: [registerFigures, budgetFigures, hoursFigures, surveyFigures, scoreSheetFigures].flatMap((figuresOf) =>
    figuresOf(audit).flatMap(({ figures }) => figures),
  ),
  progress: progressFigure(audit),
  period: audit.settings.period,
  term: audit.settings.term,
  stations: stationNames(audit.tables),
}));

/** 广州市岭南街社工站购买服务项目… → 岭南 */
function stationNames(tables: readonly Table[]): string[] {
  const names = tables.flatMap(({ title }) => {
    const name = /(?<!\p{Script=Han})(\p{Script=Han}{2,})(?:街道?|镇|乡)(?:社工|社会工作)(?:服务)?站/u.exec(
      title ? plainText(title) : "",
    )?.[1];
    return name ? [name.replace(/^.*[市区县]/, "")] : [];
  });
  return [...new Set(names)].filter((name) => name !== "");
}
