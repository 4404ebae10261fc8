import type { Localized } from "../../language";
import type { Audit } from "../../tables/audit";
import { columnsOf } from "../../tables/lists/list";
import { StatedAmounts, statedFigure, statedIn, statedShare, type Stated } from "../../tables/lists/report-figures";
import type { MissingFigures, ReportFigure, TableFigures } from "../../tables/report";
import { ANSWERS, type SurveyField } from "../../values/vocabulary/survey-headers";
import { isSurvey, type SurveyTable } from "./model";

/** What a report may state of a station's survey. */
export interface SurveyReport {
  readonly table: SurveyTable | null;
  readonly issued: ReportFigure | null;
  readonly returned: ReportFigure | null;
  readonly returnRate: ReportFigure | null;
  readonly valid: ReportFigure | null;
  readonly validRate: ReportFigure | null;
  readonly satisfied: ReportFigure | null;
}

/** What papers are counted in. */
const PAPERS: readonly string[] = ["份", "人", "人次", "张", "个", ""];

/** The figures of the workbook's survey: papers from the one table that tells of them, satisfaction from the one that holds answers. */
export function surveyReport(audit: Audit): SurveyReport {
  const { papers, answers } = surveysOf(audit);
  const paper = papers.length === 1 ? (papers[0] ?? null) : null;
  const answered = answers.length === 1 ? (answers[0] ?? null) : null;
  const at = (table: SurveyTable | null, field: SurveyField): Stated | null => {
    const [column, ...others] = table ? columnsOf(table, field) : [];
    return table && column && others.length === 0 ? statedIn(new StatedAmounts(audit, table).total(table, column.column), PAPERS) : null;
  };
  const [issued, returned, valid] = (["issued", "returned", "valid"] as const).map((field) => at(paper, field)) as [
    Stated | null,
    Stated | null,
    Stated | null,
  ];
  const rate = (field: "return-rate" | "valid-rate", otherwise: Stated | null): Stated | null =>
    paper && columnsOf(paper, field).length > 0 ? wholeRate(audit, paper, field, otherwise) : otherwise;
  const satisfied = answered ? wholeRate(audit, answered, "satisfied-rate", null) : null;
  return {
    table: paper ?? answered,
    issued: statedFigure("survey/issued", { zh: "发放问卷", en: "questionnaires handed out" }, issued, "份"),
    returned: statedFigure("survey/returned", { zh: "回收问卷", en: "questionnaires returned" }, returned, "份"),
    returnRate: percent(
      "survey/return-rate",
      { zh: "问卷回收率", en: "share of questionnaires returned" },
      rate("return-rate", statedShare(returned, issued)),
    ),
    valid: statedFigure("survey/valid", { zh: "有效问卷", en: "valid questionnaires" }, valid, "份"),
    validRate: percent(
      "survey/valid-rate",
      { zh: "问卷有效率", en: "share of questionnaires valid" },
      rate("valid-rate", statedShare(valid, returned)),
    ),
    satisfied: percent("survey/satisfied-rate", { zh: "总体满意率", en: "share of those satisfied" }, satisfied),
  };
}

function percent(id: string, label: Localized, stated: Stated | null): ReportFigure | null {
  return statedFigure(id, label, stated, null, "rate");
}

/** A rate of the whole: that of the last total, or of the only line; several lines have none of them together. */
function wholeRate(audit: Audit, table: SurveyTable, field: SurveyField, otherwise: Stated | null): Stated | null {
  const column = columnsOf(table, field)[0]?.column ?? -1;
  const total = table.lines.findLast(({ role }) => role === "total") ?? (table.lines.length === 1 ? table.lines[0] : undefined);
  if (!total) return otherwise;
  return total.unclear ? null : new StatedAmounts(audit, table).at({ row: total.row, column });
}

function surveysOf({ tables }: Pick<Audit, "tables">): { papers: SurveyTable[]; answers: SurveyTable[] } {
  const own = tables.filter(isSurvey);
  return {
    papers: own.filter((table) => columnsOf(table, "issued").length > 0 && columnsOf(table, "returned").length > 0),
    answers: own.filter((table) => columnsOf(table, ...ANSWERS).length > 2 && columnsOf(table, "satisfied-rate").length > 0),
  };
}

/** The figures of the survey, as a result sheet lists them. */
export function surveyFigures(audit: Audit): TableFigures[] {
  const { table, issued, returned, returnRate, valid, validRate, satisfied } = surveyReport(audit);
  const figures = [issued, returned, returnRate, valid, validRate, satisfied].flatMap((figure) => figure ?? []);
  return table && figures.length > 0 ? [{ table, figures }] : [];
}

/** Why the sentence on a survey is left out, where the workbook has one. */
export function missingSurvey(audit: Audit): MissingFigures[] {
  const own = audit.tables.filter(isSurvey);
  const told = surveyReport(audit);
  if (own.length === 0 || (told.issued && told.returned) || told.satisfied) return [];
  const { papers, answers } = surveysOf(audit);
  const several = papers.length > 1 || answers.length > 1;
  return [
    {
      labels: [{ zh: "满意度调查", en: "survey of satisfaction" }],
      why: several
        ? {
            zh: "工作簿中有几张满意度调查表，无法确定写哪一张。",
            en: "The workbook holds several surveys, so it cannot be told which one to write of.",
          }
        : {
            zh: "调查表没有总的发放、回收份数或总体满意率，或其依据无法确定。",
            en: "The survey states neither papers handed out and returned nor satisfaction as a whole, or what these rest on cannot be told.",
          },
      cells: several ? [] : own.slice(0, 1).map(({ sheet, range }) => ({ sheet: sheet.name, row: range.top, column: range.left })),
    },
  ];
}
