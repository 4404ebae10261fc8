import { cellText, shownCell } from "../../../grid/cell";
import { bareWord } from "../../../tables/agreement";
import { GRADE_UNKNOWN, SCHEME_BASIS } from "../../../tables/grade-scheme";
import type { TableRule } from "../../../tables/rule";
import type { ScoreSheetSubject } from "../count/figures";

/** The grade is a word that the scheme in force does not have. */
export const rule: TableRule<ScoreSheetSubject> = {
  id: "scoresheet/grade-unknown",
  scope: "table",
  severity: "warning",
  ...GRADE_UNKNOWN,
  basis: SCHEME_BASIS,
  right: { cells: { E10: "良好等级" } },
  wrong: { cells: { E10: "三星级" }, at: "E10" },
  *check({ table, figures }) {
    for (const { rule, row, column, words = [] } of figures) {
      if (rule !== "scoresheet/grade" || words.length === 0) continue;
      const cell = table.sheet.cell(row, column);
      const text = cellText(cell);
      if (shownCell(cell).kind !== "text" || /\d{2}/.test(text)) continue;
      const word = bareWord(text);
      if (word === "" || words.includes(word)) continue;
      yield { row, column, values: { word: text, scheme: words.join("、") } };
    }
  },
};
