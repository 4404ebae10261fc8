import type { CellAddress, CellRef } from "../../../grid/address";
import type { Settings } from "../../../settings";
import type { Weighted } from "../../../tables/expression/expression";
import type { DerivedFigure } from "../../../tables/figure";
import type { Amount } from "../../../tables/lists/amount";
import type { ListColumn, ListLine } from "../../../tables/lists/list";
import { ZERO, type Exact } from "../../../values/exact";
import type { ScoreSheetField } from "../../../values/vocabulary/score-sheet-headers";
import type { ScoreSheet } from "../model";
import { ScoreColumns } from "./columns";
import { foldedScores, isFolded } from "./folded";
import { lackOfMarks } from "./full-marks";
import { ScoreGrades } from "./grades";
import { LEFT } from "./left";
import { raterScores, raterTotals } from "./raters";
import { ScoreSums } from "./sums";
import { Weights } from "./weights";

/** One indicator of the lowest level with its full marks and each score that it was given. */
export interface ScoreLine {
  readonly line: ListLine;
  readonly points: Amount | null;
  readonly scores: readonly Amount[];
  readonly deductions: readonly Amount[];
  readonly bonuses: readonly Amount[];
}

/** Everything the rules of score sheets look at. */
export interface ScoreSheetSubject {
  readonly table: ScoreSheet;
  readonly figures: readonly DerivedFigure[];
  readonly lines: readonly ScoreLine[];
  /** By how much their full marks miss the hundred that the total states; null where they do not, or it states another number. */
  readonly lack: Exact | null;
  /** The weights of the lowest level that states some, each once, as shares of one. */
  readonly weights: readonly { readonly cell: CellRef; readonly share: Exact }[];
}

/** Computes a score sheet: scores from deductions, sums of levels, weighted scores, totals, the grade. */
export function scoreSheetSubject(table: ScoreSheet, settings: Pick<Settings, "gradeScheme">): ScoreSheetSubject {
  const columns = new ScoreColumns(table);
  const { counter } = columns;
  const weights = new Weights(columns);
  const sums = new ScoreSums(columns, weights);
  const items = table.lines.filter((line) => line.role === "item" && !isFolded(line));
  raterScores(table, counter);
  for (const line of items) entry(columns, weights, line);
  for (const { column, field } of table.columns) sums.levels(column, field);
  for (const line of table.lines) if (line.role !== "item") sums.row(line);
  raterTotals(table, counter);
  folded(columns);
  counter.settleRates();
  const figures: DerivedFigure[] = [...counter.figures];
  const grades = new ScoreGrades(columns, weights, settings);
  figures.push(...grades.ofTotals(), ...grades.ofLines());
  return { table, figures, lines: items.map((line) => lineOf(columns, line)), lack: lackOf(columns), weights: weights.all() };
}

function lineOf({ counter, points, scores, deductions, bonuses }: ScoreColumns, line: ListLine): ScoreLine {
  const at = ({ column }: ListColumn<ScoreSheetField>): Amount => counter.amount(line.row, column);
  return { line, points: points && at(points), scores: scores.map(at), deductions: deductions.map(at), bonuses: bonuses.map(at) };
}

/** Points of a choice, added or taken away are in no total of full marks. */
function lackOf(columns: ScoreColumns): Exact | null {
  const { table, counter, points } = columns;
  const rows = table.lines.flatMap(({ role, row }) => (role === "item" ? [row] : []));
  if (!points || columns.adjusted(rows) || rows.some((row) => columns.isChoice(row))) return null;
  return lackOfMarks(table, counter, points.column, rows);
}

/** A score is the full marks less what was taken, and with what was given beyond them, where both are told; then its share and its weighted form. */
function entry(columns: ScoreColumns, weights: Weights, { row }: ListLine): void {
  const { counter } = columns;
  const points = columns.points && counter.amount(row, columns.points.column);
  const [deduction] = columns.deductions;
  const taken = deduction && counter.amount(row, deduction.column);
  const [score] = columns.scores;
  if (points && taken && !taken.blank && score && columns.scores.length === 1) {
    const minus = taken.value === null || taken.value.compare(ZERO) > 0;
    const given = columns.bonuses.map(({ column }) => ({ amount: counter.amount(row, column) }));
    const cell = { row, column: score.column };
    const left = minus ? points.value?.sub(taken.value ?? ZERO) : points.value;
    const isAllTaken = minus && left != null && left.compare(ZERO) < 0 && counter.states(cell, ZERO);
    const why = isAllTaken ? LEFT.takenToZero : withoutBonus(columns, row, cell, left) ? LEFT.bonusApart : null;
    counter.sum(cell, "scoresheet/deduction", [{ amount: points }, { amount: taken, minus }, ...given], { why });
  }
  columns.rates(row);
  weightedScore(columns, weights, row);
}

/** Whether a line states its score as if nothing had been given beyond the full marks: the bonus may count in the total alone. */
function withoutBonus({ counter, bonuses }: ScoreColumns, row: number, cell: CellAddress, value: Exact | null | undefined): boolean {
  const isGiven = bonuses.some(({ column }) => counter.amount(row, column).value?.equals(ZERO) === false);
  return isGiven && value != null && counter.states(cell, value);
}

/** The score of a line times its weight. */
function weightedScore({ counter, scores, weighted: [weighted] }: ScoreColumns, weights: Weights, row: number): void {
  const score = scores.at(-1);
  const given = score && counter.amount(row, score.column);
  const weight = weights.termAt(row);
  if (!weighted || !weight?.value || !given || given.value === null) return;
  const how: Weighted = { kind: "weighted", of: given.term, weight };
  const cell = { row, column: weighted.column };
  // One weight is wrong, and what stands here is weighted by the right one.
  const lack = weights.lack();
  const why = lack && counter.states(cell, given.value.mul(weight.value.add(lack))) ? LEFT.ofAnotherWeight : null;
  counter.derive(cell, "scoresheet/weighted", "count", how, [given], { why });
}

/** What counts of the total (折合分, 按10%折算). */
function folded({ table, counter, weighted, scores, points }: ScoreColumns): void {
  const column = (weighted.at(-1) ?? scores.at(-1))?.column;
  if (column !== undefined) foldedScores(table, counter, column, points?.column ?? null);
}
