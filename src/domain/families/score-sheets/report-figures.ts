import type { Audit } from "../../tables/audit";
import { columnsOf } from "../../tables/lists/list";
import { StatedAmounts, statedFigure, statedShare } from "../../tables/lists/report-figures";
import type { MissingFigures, ReportFigure, TableFigures } from "../../tables/report";
import { isScoreSheet, type ScoreSheet } from "./model";

/** What a report may state of a score sheet. */
export interface ScoreSheetReport {
  readonly table: ScoreSheet;
  /** Full marks; null where scores are weighted, or full marks are not added up. */
  readonly full: ReportFigure | null;
  readonly score: ReportFigure | null;
  readonly rate: ReportFigure | null;
  readonly grade: string | null;
}

/** The figures of the workbook's one score sheet; null where it has none or several. */
export function scoreSheetReport(audit: Audit): ScoreSheetReport | null {
  const [table, ...others] = audit.tables.filter(isScoreSheet);
  if (!table || others.length > 0) return null;
  const amounts = new StatedAmounts(audit, table);
  const row = table.lines.findLast(({ role }) => role === "total")?.row;
  const weighted = columnsOf(table, "weighted").length > 0;
  const scored = columnsOf(table, weighted ? "weighted" : "score");
  const column = scored.at(-1)?.column;
  // Several raters stand side by side: which of their scores counts, the sheet does not say.
  const score = row === undefined || column === undefined || (!weighted && scored.length > 1) ? null : amounts.at({ row, column });
  const points = columnsOf(table, "points").at(-1)?.column;
  const full = row === undefined || points === undefined || weighted ? null : amounts.at({ row, column: points });
  return {
    table,
    full: statedFigure("scoresheet/full", { zh: "评分细则满分", en: "full marks of the score sheet" }, full && { ...full, unit: null }),
    score: statedFigure(
      "scoresheet/score",
      { zh: "评分细则得分", en: "score of the score sheet" },
      score && { ...score, unit: null },
      "分",
    ),
    rate: statedFigure(
      "scoresheet/rate",
      { zh: "评分细则得分率", en: "share of the full marks scored" },
      statedShare(score && { ...score, unit: null }, full && { ...full, unit: null }),
      null,
      "rate",
    ),
    grade: table.grade ? amounts.wordAt(table.grade) : null,
  };
}

/** The figures of the score sheet, as a result sheet lists them. */
export function scoreSheetFigures(audit: Audit): TableFigures[] {
  const told = scoreSheetReport(audit);
  const figures = told ? [told.full, told.score, told.rate].flatMap((figure) => figure ?? []) : [];
  return told && figures.length > 0 ? [{ table: told.table, figures }] : [];
}

/** Why the sentence on the score sheet is left out, where the workbook has one. */
export function missingScoreSheet(audit: Audit): MissingFigures[] {
  const own = audit.tables.filter(isScoreSheet);
  if (own.length === 0 || scoreSheetReport(audit)?.score) return [];
  return [
    {
      labels: [{ zh: "评分细则得分", en: "score of the score sheet" }],
      why:
        own.length > 1
          ? {
              zh: "工作簿中有几张评分细则表，无法确定写哪一张。",
              en: "The workbook holds several score sheets, so it cannot be told which one to write of.",
            }
          : {
              zh: "评分细则表没有可以确定的总分：没有合计行、有几列得分，或有的得分无法读取。",
              en: "The score sheet has no total that is certain: it has no sum, several columns of scores, or a score that cannot be read.",
            },
      cells: own.length > 1 ? [] : own.map(({ sheet, range }) => ({ sheet: sheet.name, row: range.top, column: range.left })),
    },
  ];
}
