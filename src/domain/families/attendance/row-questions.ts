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
        text: { zh: `“${word}”这一行是对上面各人的合计吗？`, en: `Does the row “${word}” sum the people above it?` },
        cells: [{ sheet: sheet.name, row, column }],
        answers: ANSWERS.map(({ text, means }): Answer => ({ text, teaches: [{ kind: "label", word, means }] })),
        instead: null,
      },
    ];
  }
  return [];
}

const ANSWERS: readonly { readonly text: Localized; readonly means: LabelMeaning }[] = [
  { text: { zh: "是本组的小计", en: "Yes, its group" }, means: "subtotal" },
  { text: { zh: "是全部的总计", en: "Yes, everybody" }, means: "total" },
  { text: { zh: "都不是", en: "Neither" }, means: "own" },
];
