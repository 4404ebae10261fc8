import { cellText, shownCell } from "../../../grid/cell";
import { bareWord } from "../../../tables/agreement";
import { SCHEME_BASIS } from "../../../tables/grade-scheme";
import type { TableRule } from "../../../tables/rule";
import type { ScoreSheetSubject } from "../count/figures";

/** The grade is a word that the scheme in force does not have. */
export const rule: TableRule<ScoreSheetSubject> = {
  id: "scoresheet/grade-unknown",
  scope: "table",
  severity: "warning",
  title: { zh: "等级不在所用的等级标准中", en: "The grade is none of the scheme in force" },
  basis: SCHEME_BASIS,
  message: {
    zh: ({ word, scheme }) =>
      `等级填写为“${word}”，不在所用的标准（${scheme}）之中，无法核对，保持原样。请确认采用哪种标准，并在表中或设置中写明。`,
    en: ({ word, scheme }) =>
      `The grade says “${word}”, which is none of the scheme in force (${scheme}); it was left as it stands. Decide which scheme holds, and state it in the sheet or the settings.`,
  },
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
