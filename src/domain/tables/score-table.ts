import { containsCell, type CellAddress, type CellRange } from "../grid/address";
import { cellText, shownCell, textCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import type { Quantity, Refusal, ScorePart, ScoreTable } from "./model";
import { readQuantity } from "./quantity";
import { titleRowsAbove } from "./table-titles";

/** The caps that the evaluation office fixes for the four parts of the evaluation; together 100. */
export const SCORE_CAPS: Readonly<Record<ScorePart, number>> = {
  supervisor: 10,
  purchaser: 20,
  "supervision-centre": 15,
  "third-party": 55,
};
const PARTS: readonly { part: ScorePart; label: RegExp; cap: number }[] = [
  { part: "supervisor", label: /监督方/, cap: SCORE_CAPS.supervisor },
  { part: "purchaser", label: /购买方/, cap: SCORE_CAPS.purchaser },
  { part: "supervision-centre", label: /督导中心/, cap: SCORE_CAPS["supervision-centre"] },
  { part: "third-party", label: /第三方/, cap: SCORE_CAPS["third-party"] },
];
const TOTAL =
  /^(?:以上四项)?(?:评估)?(?:总得分|总分|合计|总计|得分合计|总评分|总评得分|综合得分|综合评分|最终得分|总成绩)(?:数|\(.*\))?:?$/;
const GRADE = /^(?:评估|评定|考核)?(?:等级|结果等级|评级|等次|结果)(?:\(.*\))?:?$/;
const SCORE_HEADER = /^(?:评估)?(?:得分|评分|实得分|分数|最终得分)(?:\(.*\))?$/;

/** One of these stands in every text that names a part or a level; the texts that fill a table hold none. */
const SCORE_WORD = /监督方|购买方|督导中心|第三方|级指标/;

interface Label {
  readonly part: ScorePart;
  readonly cap: number;
  readonly text: string;
  readonly cell: CellAddress;
}

/** Finds score tables: the four parts of the evaluation, each with its score beside or below. Point sheets of three indicator levels are left alone. */
export function recogniseScores(sheet: Sheet, within?: CellRange): { tables: ScoreTable[]; refusals: Refusal[] } {
  const labels: Label[] = [];
  const refusals: Refusal[] = [];
  for (const row of sheet.rowNumbers) {
    const levels: number[] = [];
    sheet.row(row).forEach((cell, column) => {
      if (!cell || cell.kind !== "text" || !SCORE_WORD.test(cell.plain) || (within && !containsCell(within, row, column))) return;
      if (/^[一二三]级指标$/.test(cell.plain)) levels.push(column);
      if (cell.plain.length > 24 || /\d分/.test(cell.plain.replace(/\([^)]*\)/g, ""))) return;
      const part = PARTS.find(({ label }) => label.test(cell.plain));
      if (part) labels.push({ part: part.part, cap: part.cap, text: cell.plain, cell: { row, column } });
    });
    if (levels.length >= 2) {
      refusals.push({
        sheet: sheet.name,
        row,
        column: levels[0]!,
        why: {
          zh: "这是按一级、二级、三级指标打分的评分细则表，不在核算范围内，保持原样。",
          en: "This is a scoring sheet by first, second and third-level indicators; it is not among the audited tables and is left alone.",
        },
        leftAlone: true,
      });
    }
  }
  if (refusals.length > 0 && labels.length < 4) return { tables: [], refusals };
  const tables: ScoreTable[] = [];
  for (const group of groupsOfFour(labels)) {
    const table = readScores(sheet, group);
    if (!table) continue;
    if ("why" in table) refusals.push(table);
    else tables.push(table);
  }
  return { tables, refusals };
}

/** Four labels of the four different parts, in one column or in one row. */
function groupsOfFour(labels: readonly Label[]): Label[][] {
  const groups: Label[][] = [];
  const taken = new Set<Label>();
  for (const label of labels) {
    if (taken.has(label)) continue;
    for (const line of ["column", "row"] as const) {
      const along = labels.filter((other) => !taken.has(other) && other.cell[line] === label.cell[line]);
      const group = PARTS.map(({ part }) => along.find((other) => other.part === part)).filter((found) => found !== undefined);
      if (group.length === 4) {
        group.forEach((member) => taken.add(member));
        groups.push(group);
        break;
      }
    }
  }
  return groups;
}

function readScores(sheet: Sheet, group: readonly Label[]): ScoreTable | Refusal | null {
  const rows = group.map(({ cell }) => cell.row);
  const columns = group.map(({ cell }) => cell.column);
  const down = new Set(columns).size === 1;
  const top = Math.min(...rows);
  const left = Math.min(...columns);
  // Parts run down and scores stand to the right, or parts run across and scores stand below.
  const offset = down ? scoreColumn(sheet, group) : scoreRow(sheet, group);
  if (offset === null) return null;
  const at = (cell: CellAddress): CellAddress => (down ? { row: cell.row, column: offset } : { row: offset, column: cell.column });
  const parts = group.map(({ part, text, cap, cell }) => ({
    part,
    label: text,
    cap,
    score: readScore(sheet, at(cell)),
  }));
  const total = findBeside(sheet, group, down, offset, TOTAL);
  const grade = findBeside(sheet, group, down, offset, GRADE);
  const cells = [
    ...group.map(({ cell }) => cell),
    ...parts.map(({ score }) => score.cell),
    ...(total ? [total] : []),
    ...(grade ? [grade] : []),
  ];
  // Where parts run across, 项目 and 得分 stand before them.
  const heads = !down && left > 0 && cellText(sheet.cell(offset, left - 1)) !== "";
  const range = {
    top: Math.min(top, ...cells.map(({ row }) => row)),
    left: Math.min(heads ? left - 1 : left, ...cells.map(({ column }) => column)),
    bottom: Math.max(...cells.map(({ row }) => row)),
    right: Math.max(...cells.map(({ column }) => column)),
  };
  const titles = titleRowsAbove(sheet, range);
  // The header (评估主体, 得分) stands above the parts too, but not alone in its row.
  const lone = titles.filter(({ row }) => titles.filter((other) => other.row === row).length === 1);
  const title = lone.findLast(({ cell }) => /[表果分]/.test(cellText(cell))) ?? lone[0] ?? null;
  const stated: Quantity | null = total && readScore(sheet, total);
  return {
    kind: "score",
    sheet,
    range: { ...range, top: Math.min(range.top, title?.row ?? range.top) },
    title: title && cellText(title.cell),
    parts,
    total: stated,
    grade: grade && { cell: grade, text: cellText(sheet.cell(grade.row, grade.column)) },
  };
}

/** The column of scores right of the parts: under a 得分 header, else the last column in which every part has a number. */
function scoreColumn(sheet: Sheet, group: readonly Label[]): number | null {
  const column = group[0]!.cell.column;
  const rows = group.map(({ cell }) => cell.row);
  const top = Math.min(...rows);
  for (let header = top - 1; header >= Math.max(0, top - 3); header--) {
    const cells = sheet.row(header);
    for (let right = cells.length - 1; right > column; right--) {
      const cell = cells[right];
      if (cell?.kind === "text" && SCORE_HEADER.test(cell.plain)) return right;
    }
  }
  let last: number | null = null;
  for (let right = column + 1; right <= column + 8; right++) {
    if (rows.every((row) => isScore(sheet, row, right))) last = right;
  }
  return last;
}

function scoreRow(sheet: Sheet, group: readonly Label[]): number | null {
  const row = group[0]!.cell.row;
  const columns = group.map(({ cell }) => cell.column);
  const left = Math.min(...columns);
  for (let below = row + 1; below <= row + 6; below++) {
    for (let column = Math.max(0, left - 2); column < left; column++) {
      if (SCORE_HEADER.test(cellText(sheet.cell(below, column)))) return below;
    }
  }
  let last: number | null = null;
  for (let below = row + 1; below <= row + 6; below++) if (columns.every((column) => isScore(sheet, below, column))) last = below;
  return last;
}

/** A score as a number, as text, or with its word: 8.6, 8.60分. */
function readScore(sheet: Sheet, at: CellAddress): Quantity {
  const cell = sheet.cell(at.row, at.column);
  const points = /^(\d+(?:\.\d+)?)分$/.exec(cellText(cell));
  return readQuantity(points ? textCell(points[1]!) : cell, at);
}

function isScore(sheet: Sheet, row: number, column: number): boolean {
  const cell = shownCell(sheet.cell(row, column));
  return cell.kind === "number" || (cell.kind === "text" && /^\d+(?:\.\d+)?分?$/.test(cell.plain));
}

/** The cell of the total or the grade: in line with the scores, beside a label in line with the parts. */
function findBeside(sheet: Sheet, group: readonly Label[], down: boolean, offset: number, label: RegExp): CellAddress | null {
  const last = down ? Math.max(...group.map(({ cell }) => cell.row)) : Math.max(...group.map(({ cell }) => cell.column));
  const line = down ? group[0]!.cell.column : group[0]!.cell.row;
  for (let step = last + 1; step <= last + 4; step++) {
    for (const shift of [0, -1, 1]) {
      const at = down ? { row: step, column: line + shift } : { row: line + shift, column: step };
      if (at.row < 0 || at.column < 0 || !label.test(cellText(sheet.cell(at.row, at.column)))) continue;
      const cell = down ? { row: step, column: offset } : { row: offset, column: step };
      const merge = sheet.mergeAt(cell.row, cell.column);
      return merge ? { row: merge.top, column: merge.left } : cell;
    }
  }
  return null;
}
