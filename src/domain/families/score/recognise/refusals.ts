import type { CellAddress } from "../../../grid/address";
import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Refusal } from "../../../tables/model";
import type { ScoreTable } from "../model";
import { ADJUSTS, SCORE, SCORE_CAPS, SCORE_HEADER } from "./vocabulary";
import { firstItem, itemAt } from "../../../values/present";

/** Whether a cell holds a score: a number, alone or with its words. */
export function isScore(sheet: Sheet, row: number, column: number): boolean {
  const cell = shownCell(sheet.cell(row, column));
  return cell.kind === "number" || (cell.kind === "text" && SCORE.test(cell.plain));
}

/** A part whose label is merged over several scores: which of them counts, or whether their sum does, is not said. */
export function severalScores(sheet: Sheet, labels: readonly CellAddress[], column: number): Refusal | null {
  for (const label of labels) {
    const merge = sheet.mergeAt(label.row, label.column);
    if (!merge) continue;
    for (let row = merge.top + 1; row <= merge.bottom; row++) {
      if (!isScore(sheet, row, column)) continue;
      return {
        sheet: sheet.name,
        row,
        column,
        why: {
          zh: "像评估得分表，但同一评估方下有几行得分，无法确定该方的得分。请为每个评估方只留一个得分。",
          en: "This looks like a score table, but one part has several scores, so its score cannot be told. Keep one score for each part.",
        },
        leftAlone: false,
      };
    }
  }
  return null;
}

/** Rows or columns around the parts in which points may be added or taken away. */
const AROUND = 5;

/** Points added or taken away beside the four parts: what of them the total and the grade take in is not said anywhere. */
export function adjustedScore(sheet: Sheet, labels: readonly CellAddress[], down: boolean): Refusal | null {
  const last = Math.max(...labels.map(({ row, column }) => (down ? row : column)));
  const first = firstItem(labels);
  for (let step = last + 1; step <= last + AROUND; step++) {
    const cell = down ? { row: step, column: first.column } : { row: first.row, column: step };
    const text = cellText(sheet.cell(cell.row, cell.column));
    if (!ADJUSTS.test(text)) continue;
    return {
      sheet: sheet.name,
      ...cell,
      why: {
        zh: `像评估得分表，但各方得分之外还有“${text}”，总分和等级怎样计入它无法确定，不作核算，保持原样。`,
        en: `This looks like a score table, but “${text}” stands beside the four parts; how total and grade take it in cannot be told, so the table is left alone.`,
      },
      leftAlone: true,
    };
  }
  return null;
}

/** A slip may push a part over its cap, but not all four of them so far over the whole. */
const MOST = 150;

/** Points of a hundred for each part, to be weighted: no part's points, and their sum means nothing. */
export function outOfHundred(sheet: Sheet, { parts, total }: ScoreTable, column: number): Refusal | null {
  const first = Math.min(...parts.map(({ score }) => score.cell.row));
  let header: CellAddress = { row: first, column };
  for (let row = first - 1; row >= Math.max(0, first - 3); row--)
    if (SCORE_HEADER.test(cellText(sheet.cell(row, column)))) header = { row, column };
  const points = parts.map(({ score: { reading } }) => (reading.status === "read" ? reading.value : 0));
  const sum = points.reduce((whole, value) => whole + value, 0);
  // What is stated as their very sum, or one of them beyond a hundred, is out of some other whole.
  const ofAnother = total?.reading.status === "read" && (total.reading.value === sum || points.some((value) => value > 100));
  const above = !ofAnother && sum > MOST && parts.every(({ part }, index) => itemAt(points, index) > SCORE_CAPS[part]);
  if (!above && !/百分制/.test(cellText(sheet.cell(header.row, header.column)))) return null;
  return {
    sheet: sheet.name,
    ...header,
    why: {
      zh: "各方得分按百分制填写，须按权重折算后才能相加；这里没有认出折算后的得分一列，不作核算，保持原样。如有该列，请把表头写成“折算后得分”。",
      en: "Each part is scored out of a hundred and would have to be weighted before it is added; no column of weighted scores is known here, so the table is left alone. If there is one, head it 折算后得分.",
    },
    leftAlone: true,
  };
}
