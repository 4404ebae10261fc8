import { cellText, shownCell } from "../../../grid/cell";
import { bareWord } from "../../../tables/agreement";
import type { TableRule } from "../../../tables/rule";
import type { ScoreSubject } from "../count/figures";
import { schemeText } from "../../../tables/grade-scheme";

/** The grade is a word that the scheme in force does not have. */
export const rule: TableRule<ScoreSubject> = {
  id: "score/grade-unknown",
  scope: "table",
  severity: "warning",
  title: { zh: "等级不在所用的等级标准中", en: "The grade is none of the scheme in force" },
  basis: {
    zh: "等级标准依次取自本表、设置、已公布评估报告（100分制：90优秀、80良好、60合格）",
    en: "The scheme is the sheet's own, else the one set, else the published report's (out of 100: 90 优秀, 80 良好, 60 合格)",
  },
  message: {
    zh: ({ word, scheme }) =>
      `等级填写为“${word}”，不在所用的标准（${scheme}）之中，无法核对，保持原样。请确认采用哪种标准，并在表中或设置中写明。`,
    en: ({ word, scheme }) =>
      `The grade says “${word}”, which is none of the scheme in force (${scheme}); it was left as it stands. Decide which scheme holds, and state it in the sheet or the settings.`,
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
