import type { Audit } from "../../tables/audit";
import type { StationMeasures } from "../../tables/measure";
import type { ReportFigure, TableFigures } from "../../tables/report";
import { quantityFigure } from "../../tables/report-quantity";
import { exact, toNumber } from "../../values/exact";
import { gradeIn, schemeInForce, type GradeScheme } from "../../tables/grade-scheme";
import { schemeOf } from "./count/figures";
import { isScore, type ScoreTable } from "./model";

/** The scores that a report may state. */
export interface ScoreReport {
  readonly parts: readonly { readonly label: string; readonly figure: ReportFigure }[];
  readonly total: ReportFigure | null;
  readonly grade: string | null;
  /** The grades in force; null where none are known for these full marks. */
  readonly scheme: GradeScheme | null;
}

/** The workbook's score table; `shared` where it is a row among those of other stations, whose scores are nobody's in particular. */
export function scoreTable({ tables }: Pick<Audit, "tables">): { readonly table: ScoreTable | null; readonly shared: boolean } {
  const [table, ...others] = tables.filter(isScore);
  if (!table) return { table: null, shared: false };
  const shared = others.some(({ sheet, range }) => sheet === table.sheet && range.top === table.range.top);
  return { table, shared };
}

/** The full marks of an evaluation whose table is not known. */
const HUNDRED = 100;

/** The scores of the workbook's one score table, with the total and the grade that they make. */
export function scoreReport(audit: Audit): ScoreReport {
  const { table, shared } = scoreTable(audit);
  if (!table || shared) return { parts: [], total: null, grade: null, scheme: schemeInForce(null, audit.settings, HUNDRED) };
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
  const scheme = schemeOf(table, audit.settings);
  return { parts, total, grade: complete && scheme ? gradeIn(scheme, sum) : null, scheme };
}

/** The scores and their total, as a result sheet lists them. */
export function scoreFigures(audit: Audit): TableFigures[] {
  const { parts, total } = scoreReport(audit);
  return [{ table: null, figures: [...parts.map(({ figure }) => figure), ...(total ? [total] : [])] }];
}

/** What a station was awarded. */
export const stationScore: StationMeasures = {
  measures: [
    { id: "score", title: { zh: "评估得分", en: "Score" }, quantity: "count", headline: true },
    { id: "grade", title: { zh: "等级", en: "Grade" }, quantity: "word", headline: true },
  ],
  note: null,
  of: (audit) => {
    const { total, grade } = scoreReport(audit);
    return { score: total && toNumber(total.value), grade };
  },
};
