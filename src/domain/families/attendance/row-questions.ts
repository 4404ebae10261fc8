import { cellText, shownCell } from "../../grid/cell";
import type { Sheet } from "../../grid/sheet";
import type { Localized } from "../../language";
import type { Answer, Question } from "../../tables/question";
import type { LabelMeaning } from "../../values/vocabulary/taught-words";
import { markColumns } from "./count/counts";
import type { AttendanceTable } from "./model";
import { isFoot } from "./recognise/row-words";

/** Labels asked about at once for one table; more would be guessing aloud. */
const MOST = 2;
const LONGEST = 20;

/** A row of figures whose label says nothing known: whether it sums the people above it is asked, at its place. */
export function attendanceRowQuestions(sheet: Sheet, tables: readonly AttendanceTable[]): Question[] {
  return tables.flatMap((table) => {
    const unread = [...(table.roles?.rows ?? [])].flatMap(([row, role]) => (role === "unread" ? [row] : []));
    return unread.flatMap((row) => question(sheet, table, row)).slice(0, MOST);
  });
}

function question(sheet: Sheet, table: AttendanceTable, row: number): Question[] {
  const marks = [...new Set(table.months.flatMap(markColumns))];
  const first = Math.min(...marks);
  const figures = marks.filter((column) => shownCell(sheet.cell(row, column)).kind === "number").length;
  if (figures < 2 && table.months.length > 1) return [];
  if (figures === 0) return [];
  for (let column = table.range.left; column < first; column++) {
    const word = cellText(sheet.cell(row, column));
    if (word === "" || /^\d+$/.test(word)) continue;
    if (word.length > LONGEST || isFoot(word)) return [];
    return [
      {
        id: `label:${word}`,
        text: { zh: `“${word}”这一行，是把上面各人的数加起来的吗？`, en: `Does the row “${word}” add up the people above it?` },
        cells: [{ sheet: sheet.name, row, column }],
        answers: ANSWERS.map(({ text, means }): Answer => ({ text, teaches: [{ kind: "label", word, means }] })),
        instead: null,
      },
    ];
  }
  return [];
}

const ANSWERS: readonly { readonly text: Localized; readonly means: LabelMeaning }[] = [
  { text: { zh: "是，加的是本组的人（小计）", en: "Yes, those of its group (小计)" }, means: "subtotal" },
  { text: { zh: "是，加的是全部的人（总计）", en: "Yes, everybody (总计)" }, means: "total" },
  { text: { zh: "不是", en: "No" }, means: "own" },
];
