import { withoutBrackets } from "../../../values/vocabulary/plain-text";
import { containsCell, type CellAddress, type CellRange } from "../../../grid/address";
import { cellText, shownCell, textCell } from "../../../grid/cell";
import { askedOnce } from "../../../grid/row-memory";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import type { Quantity, Refusal } from "../../../tables/model";
import type { ScorePart, ScoreTable } from "../model";
import { readQuantity } from "../../../tables/quantity";
import { GRADE, GRADE_WORD, NO_SCORES, PARTS, SCORE, SCORE_HEADER, SCORE_WORD, TOTAL, WEIGHTED_HEADER } from "./vocabulary";
import { schemeText, type GradeScheme } from "../../../tables/grade-scheme";
import { scoreRoles } from "./roles";
import { statedGrades } from "../../../tables/stated-grades";
import { capsOf } from "./caps";
import { adjustedScore, isScore, outOfHundred, severalScores } from "./refusals";
import { sharesBeside, weightedByWords } from "./weights";
import { titleRowsAbove } from "../../../tables/table-titles";
import { firstItem, groupOfMatch, itemAt } from "../../../values/present";

interface Label {
  readonly part: ScorePart;
  readonly cap: number;
  readonly text: string;
  readonly cell: CellAddress;
}

const speaksOfScores = askedOnce((cells) => cells.some((cell) => cell?.kind === "text" && SCORE_WORD.test(cell.plain)));

/** Finds score tables: the four parts of the evaluation, each with its score beside or below. */
export function recogniseScores(sheet: Sheet, within?: CellRange): { tables: ScoreTable[]; refusals: Refusal[] } {
  const labels: Label[] = [];
  const refusals: Refusal[] = [];
  for (const row of sheet.rowNumbers) {
    if (!speaksOfScores(sheet.row(row))) continue;
    sheet.row(row).forEach((cell, column) => {
      if (!cell || cell.kind !== "text" || !SCORE_WORD.test(cell.plain) || (within && !containsCell(within, row, column))) return;
      const bare = withoutBrackets(cell.plain);
      if (bare.length > 24 || /\d分/.test(bare)) return;
      const part = PARTS.find(({ label }) => label.test(cell.plain));
      if (part) labels.push({ part: part.part, cap: part.cap, text: cell.plain, cell: { row, column } });
    });
  }
  const tables: ScoreTable[] = [];
  for (const group of groupsOfFour(labels)) {
    for (const found of readScores(sheet, group)) {
      if ("why" in found) refusals.push(found);
      else tables.push(found);
    }
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

/** The group's scores: beside the labels where parts run down; below them where they run across, one table for each station's row. */
function readScores(sheet: Sheet, group: readonly Label[]): (ScoreTable | Refusal)[] {
  const down = new Set(group.map(({ cell }) => cell.column)).size === 1;
  const adjusted = adjustedScore(
    sheet,
    group.map(({ cell }) => cell),
    down,
  );
  if (adjusted) return [adjusted];
  if (down) {
    const column = scoreColumn(sheet, group);
    if (column === null) return [];
    const table = scoresAt(sheet, group, down, column);
    const labels = group.map(({ cell }) => cell);
    const several = severalScores(sheet, labels, column);
    if (several) return [several];
    const points = outOfHundred(sheet, table, column);
    return [points ? (weightedByWords(sheet, table, labels) ?? points) : table];
  }
  const rows = scoreRows(sheet, group);
  const tables = rows.map((row) => scoresAt(sheet, group, down, row));
  const stated = tables.filter(({ total }) => total !== null && total.reading.status !== "empty");
  return stated.length > 1 ? stated : tables.slice(-1);
}

function scoresAt(sheet: Sheet, group: readonly Label[], down: boolean, offset: number): ScoreTable {
  const left = Math.min(...group.map(({ cell }) => cell.column));
  const at = (cell: CellAddress): CellAddress => (down ? { row: cell.row, column: offset } : { row: offset, column: cell.column });
  const scores = group.map(({ cell }) => readScore(sheet, at(cell)));
  const caps = capsOf(sheet, group, scores, down);
  const parts = group.map(({ part, text }, index) => ({
    part,
    label: text,
    cap: itemAt(caps.of, index),
    score: itemAt(scores, index),
    ...(caps.open ? { capOpen: caps.open } : {}),
  }));
  const total = totalBeside(sheet, group, down, offset);
  const grade = gradeBeside(sheet, group, down, offset);
  const cells = [
    ...group.map(({ cell }) => cell),
    ...parts.map(({ score }) => score.cell),
    ...(total ? [total] : []),
    ...(grade ? [grade] : []),
  ];
  // Where parts run across, 项目 and 得分 stand before them, perhaps behind an empty column.
  const head = down ? null : [1, 2].find((back) => back <= left && cellText(sheet.cell(offset, left - back)) !== "");
  const first = Math.min(...cells.map(({ row }) => row));
  const range = {
    top: down && isHeader(sheet, first - 1, left) ? first - 1 : first,
    left: Math.min(left - (head ?? 0), ...cells.map(({ column }) => column)),
    bottom: Math.max(...cells.map(({ row }) => row)),
    right: Math.max(...cells.map(({ column }) => column)),
  };
  const titles = titleRowsAbove(sheet, range);
  // A header of few words (评估主体, 得分) may stand further up too, but not alone in its row.
  const lone = titles.filter(({ row }) => titles.filter((other) => other.row === row).length === 1);
  const title = lone.findLast(({ cell }) => /[表果分]/.test(cellText(cell))) ?? lone[0] ?? null;
  const whole = { ...range, top: Math.min(range.top, title?.row ?? range.top) };
  const stated = statedGrades(sheet, whole);
  const labels = group.map(({ cell }) => cell);
  const read = [caps.line, down ? sharesBeside(sheet, labels)?.at?.column : null].flatMap((line) => line ?? []);
  const places = { labels, scores: parts.map(({ score }) => score.cell), total, grade, down, read };
  return {
    kind: "score",
    sheet,
    range: whole,
    roles: scoreRoles(sheet, whole, places),
    title: title && cellText(title.cell),
    term: null,
    period: null,
    parts,
    total: total && readScore(sheet, total),
    stated,
    ...(stated ? { policies: [{ id: "grade-scheme", text: schemePolicy(stated.scheme), cell: stated.cell }] } : {}),
    grade: grade && { cell: grade, text: cellText(sheet.cell(grade.row, grade.column)) },
  };
}

/** Whether a row names columns: texts side by side, over the parts too, and no figure. */
function isHeader(sheet: Sheet, row: number, column: number): boolean {
  if (row < 0 || cellText(sheet.seen(row, column)) === "") return false;
  const kinds = sheet.row(row).map((cell) => (cell ? shownCell(cell).kind : "empty"));
  return kinds.filter((kind) => kind === "text").length > 1 && kinds.every((kind) => kind === "text" || kind === "empty");
}

function schemePolicy(scheme: GradeScheme): Localized {
  return { zh: `等级标准取自本表：${schemeText(scheme)}`, en: `Grades as this sheet sets them: ${schemeText(scheme)}` };
}

/** The column of scores right of the parts: under 加权得分, else under 得分, else the last in which every part has a number. */
function scoreColumn(sheet: Sheet, group: readonly Label[]): number | null {
  const column = firstItem(group).cell.column;
  const rows = group.map(({ cell }) => cell.row);
  const top = Math.min(...rows);
  for (const wanted of [WEIGHTED_HEADER, SCORE_HEADER]) {
    for (let header = top - 1; header >= Math.max(0, top - 3); header--) {
      const cells = sheet.row(header);
      for (let right = cells.length - 1; right > column; right--) {
        const cell = cells[right];
        if (cell?.kind === "text" && wanted.test(cell.plain)) return right;
      }
    }
  }
  let last: number | null = null;
  for (let right = column + 1; right <= column + 8; right++) {
    if (rows.every((row) => isScore(sheet, row, right))) last = right;
  }
  return last;
}

/** The rows of scores below the parts: the one named 得分, else every row of numbers that is neither caps nor ranks. */
function scoreRows(sheet: Sheet, group: readonly Label[]): number[] {
  const row = firstItem(group).cell.row;
  const left = Math.min(...group.map(({ cell }) => cell.column));
  for (const wanted of [WEIGHTED_HEADER, SCORE_HEADER]) {
    for (let below = row + 1; below <= row + 6; below++) {
      for (let column = Math.max(0, left - 2); column < left; column++) {
        if (wanted.test(cellText(sheet.cell(below, column)))) return [below];
      }
    }
  }
  const rows: number[] = [];
  for (let below = row + 1, gap = 0; gap <= 3; below++) {
    gap++;
    if (!group.every(({ cell }) => isScore(sheet, below, cell.column))) continue;
    gap = 0;
    const named = sheet
      .row(below)
      .slice(0, left)
      .map((cell) => (cell ? cellText(cell) : ""));
    const isCaps = group.every(({ cell, cap }) => cellText(sheet.cell(below, cell.column)) === String(cap));
    if (!isCaps && !named.some((text) => NO_SCORES.test(text))) rows.push(below);
  }
  return rows;
}

/** A score as a number, as text, or with its words. */
function readScore(sheet: Sheet, at: CellAddress): Quantity {
  const cell = sheet.cell(at.row, at.column);
  const points = shownCell(cell).kind === "text" ? SCORE.exec(cellText(cell)) : null;
  return readQuantity(points ? textCell(groupOfMatch(points, 1)) : cell, at);
}

/** The cell of the total: in line with the scores, beside a label in line with the parts. */
function totalBeside(sheet: Sheet, group: readonly Label[], down: boolean, offset: number): CellAddress | null {
  return besideLabel(sheet, group, down, offset, TOTAL, ({ row, column }) => isScore(sheet, row, column));
}

/** The cell of the grade: in line with the scores, or right behind its label where that stands beside the total. */
function gradeBeside(sheet: Sheet, group: readonly Label[], down: boolean, offset: number): CellAddress | null {
  const isGrade = ({ row, column }: CellAddress): boolean => GRADE_WORD.test(cellText(sheet.cell(row, column)));
  const inLine = besideLabel(sheet, group, down, offset, GRADE, isGrade);
  if (!down) return inLine;
  if (inLine) {
    if (isGrade(inLine)) return inLine;
    for (let column = firstItem(group).cell.column + 1; column < offset; column++)
      if (isGrade({ row: inLine.row, column })) return { row: inLine.row, column };
    // A word of another scheme beside the label is the grade; the empty cell behind it is none.
    if (shownCell(sheet.cell(inLine.row, inLine.column)).kind === "empty")
      for (let column = firstItem(group).cell.column + 1; column < offset; column++)
        if (shownCell(sheet.cell(inLine.row, column)).kind === "text" && !isScore(sheet, inLine.row, column))
          return { row: inLine.row, column };
    return inLine;
  }
  const last = Math.max(...group.map(({ cell }) => cell.row));
  for (let row = last + 1; row <= last + LINES; row++) {
    for (let column = offset + 1; column <= offset + 4; column++) {
      if (GRADE.test(cellText(sheet.cell(row, column))))
        return anchor(sheet, { row, column: (sheet.mergeAt(row, column)?.right ?? column) + 1 });
    }
  }
  return gradeBehindTotal(sheet, group, offset);
}

/** 总分 | 92 | 优秀: a word of grades alone in the total's row, where nothing else is called the grade. */
function gradeBehindTotal(sheet: Sheet, group: readonly Label[], offset: number): CellAddress | null {
  const total = totalBeside(sheet, group, true, offset);
  if (!total) return null;
  for (let column = offset + 1; column <= offset + 4; column++) {
    const text = cellText(sheet.cell(total.row, column));
    if (text.length <= 4 && GRADE_WORD.test(text)) return { row: total.row, column };
  }
  return null;
}

/** How far from the parts their total and grade may stand. */
const LINES = 4;

/**
 * The cell in line with the scores on the line of a label: behind the parts, or before them where what is looked for stands there (a
 * header may bear the same word).
 */
function besideLabel(
  sheet: Sheet,
  group: readonly Label[],
  down: boolean,
  offset: number,
  label: RegExp,
  fits: (cell: CellAddress) => boolean,
): CellAddress | null {
  const lines = group.map(({ cell }) => (down ? cell.row : cell.column));
  const line = down ? firstItem(group).cell.column : firstItem(group).cell.row;
  const cellAt = (step: number): CellAddress => anchor(sheet, down ? { row: step, column: offset } : { row: offset, column: step });
  const labelled = (step: number): boolean =>
    [0, -1, 1, -2].some((shift) => {
      const { row, column } = down ? { row: step, column: line + shift } : { row: line + shift, column: step };
      return row >= 0 && column >= 0 && label.test(cellText(sheet.cell(row, column)));
    });
  const last = Math.max(...lines);
  for (let step = last + 1; step <= last + LINES; step++) if (labelled(step)) return cellAt(step);
  const first = Math.min(...lines);
  for (let step = first - 1; step >= Math.max(0, first - LINES); step--) if (labelled(step) && fits(cellAt(step))) return cellAt(step);
  return null;
}

function anchor(sheet: Sheet, cell: CellAddress): CellAddress {
  const merge = sheet.mergeAt(cell.row, cell.column);
  return merge ? { row: merge.top, column: merge.left } : cell;
}
