import { cellText, shownCell } from "../../../grid/cell";
import { bareWord } from "../../../tables/agreement";
import type { TableRule } from "../../../tables/rule";
import type { ScoreSubject } from "../count/figures";
import { GRADE_UNKNOWN, schemeText } from "../../../tables/grade-scheme";

/** The grade is a word that the scheme in force does not have. */
export const rule: TableRule<ScoreSubject> = {
  id: "score/grade-unknown",
  scope: "table",
  severity: "warning",
  ...GRADE_UNKNOWN,
  basis: {
    zh: "等级标准依次取自本表、设置、已公布评估报告（100分制：90优秀、80良好、60合格）",
    en: "The scheme is the sheet's own, else the one set, else the published report's (out of 100: 90 优秀, 80 良好, 60 合格)",
  },
  right: { cells: { C8: "良好等级" } },
  wrong: { cells: { C8: "一般" }, at: "C8" },
  *check({ table, scheme }) {
    if (!table.grade || !scheme) return;
    const cell = table.sheet.cell(table.grade.cell.row, table.grade.cell.column);
    const text = cellText(cell);
    if (shownCell(cell).kind !== "text" || /\d/.test(text)) return;
    const word = bareWord(text);
    if (word === "" || scheme.some((one) => one.word === word)) return;
    yield { ...table.grade.cell, values: { word, scheme: schemeText(scheme) } };
  },
};
