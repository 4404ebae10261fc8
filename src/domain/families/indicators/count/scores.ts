import type { CellAddress, CellRange, CellRef } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { statedNumber } from "../../../tables/agreement";
import { isBorneOut } from "../../../tables/evidence";
import { DerivedCell, type DerivedCellMarks } from "../../../tables/expressed-figure";
import { evaluate } from "../../../tables/expression/evaluate";
import { sumOf, type CellTerm, type Weighted } from "../../../tables/expression/expression";
import { decimalsOf, exact, roundHalfUp, ZERO, type Exact } from "../../../values/exact";
import { POINTS_ELSEWHERE } from "../../../values/vocabulary/score-words";
import type { Indicator, IndicatorListTable, PointSum, ScoredBy } from "../model";

/** Promises that were not kept in full must bear the scheme out, so many at least: where all was done, every scheme gives full marks. */
const LEAST_TELLING = 2;
/** Digits of a score that nobody wrote with more. */
const LEAST_DIGITS = 2;

/** A promise's weight and what it was given for it. */
interface Scored {
  readonly weight: Exact;
  readonly weightAt: CellAddress;
  readonly rate: Exact;
  readonly rateAt: CellAddress;
  readonly score: Exact;
  readonly digits: number;
  readonly at: CellAddress;
}

/**
 * 得分 = 权重 × 完成率, up to the full weight or beyond it, whichever the list's own scores bear out; where neither is borne out they are given
 * by a scheme of the station's own, and nothing is said. A score is no more than probable, and so is its sum, which may take in points given
 * elsewhere, unless weights prove it; no empty one is filled.
 */
export function scoreFigures(table: IndicatorListTable, completion: ReadonlyMap<Indicator, Exact>): DerivedCell[] {
  const { sheet, scored } = table;
  if (!scored) return [];
  const figures: DerivedCell[] = [];
  if (scored.weight !== null) figures.push(...rowScores(sheet, scoredItems(table, scored, completion), table));
  const totals = table.totals.flatMap(({ sums, why, target, of }): PointSum[] =>
    sums === "down" && !why ? [{ row: target.cell.row, of: of.map((item) => item.target.cell.row) }] : [],
  );
  for (const total of [...totals, ...(table.pointSums ?? [])]) {
    for (const column of [scored.weight, scored.score]) {
      const sum = column === null ? null : sumDown(sheet, column, total, figures);
      if (!sum) continue;
      if (column === scored.score && isWeighedOut(table, total, scored, figures)) sum.certainty = "proved";
      figures.push(sum);
    }
  }
  return figures;
}

function scoredItems(
  { sheet, items }: IndicatorListTable,
  { weight, score }: ScoredBy,
  completion: ReadonlyMap<Indicator, Exact>,
): Scored[] {
  return items.flatMap((item): Scored[] => {
    const { row } = item.target.cell;
    const rate = completion.get(item);
    const worth = weight === null ? null : pointsAt(sheet, { row, column: weight });
    const given = pointsAt(sheet, { row, column: score });
    if (weight === null || !rate || !worth || !given || !item.rate || worth.compare(ZERO) <= 0) return [];
    const shown = shownCell(sheet.cell(row, score));
    const digits = shown.kind === "number" ? Math.max(decimalsOf(shown.value), shown.format.decimals ?? 0) : decimalsOf(given.valueOf());
    return [
      { weight: worth, weightAt: { row, column: weight }, rate, rateAt: item.rate, score: given, digits, at: { row, column: score } },
    ];
  });
}

/** Points as a number or as text; a merged area speaks of several promises. */
function pointsAt(sheet: Sheet, { row, column }: CellAddress): Exact | null {
  const merge = sheet.mergeAt(row, column);
  if (merge && (merge.bottom > merge.top || merge.right > merge.left)) return null;
  const shown = shownCell(sheet.cell(row, column));
  const text = shown.kind === "text" ? /^(\d+(?:\.\d+)?)分$/.exec(shown.plain) : null;
  if (text) return exact(Number(text[1]));
  const stated = statedNumber(shown, false);
  if (!stated) return null;
  return stated.percent ? stated.number.mul(100) : stated.number;
}

function rowScores(
  sheet: Sheet,
  lines: readonly Scored[],
  { rateCap = null, scoreRule = null }: Pick<IndicatorListTable, "rateCap" | "scoreRule">,
): DerivedCell[] {
  const one = exact(1);
  const upTo =
    (most: Exact) =>
    (rate: Exact): Exact =>
      rate.compare(most) > 0 ? most : rate;
  const caps = rateCap === null ? [] : [upTo(exact(rateCap).div(100))];
  const plain = (rate: Exact): Exact => rate;
  const told = scoreRule && (scoreRule.cap === null ? [plain, upTo(one)] : [upTo(exact(scoreRule.cap).div(100))]);
  const schemes = (told ?? [upTo(one), ...caps, plain]).map((counts) => {
    const agreeing = lines.filter((line) => isGiven(line, counts(line.rate)));
    const telling = lines.filter(({ rate }) => counts(rate).compare(one) !== 0 && rate.compare(ZERO) > 0);
    return { counts, agreeing, telling, tellingAgreeing: telling.filter((line) => agreeing.includes(line)) };
  });
  const [best] = schemes.sort((a, b) => b.agreeing.length - a.agreeing.length);
  if (!best || !isBorneOut({ stated: lines.length, agreeing: best.agreeing.length, oneARow: true })) return [];
  const few = best.tellingAgreeing.length < LEAST_TELLING || best.tellingAgreeing.length * 3 < best.telling.length * 2;
  if (few && !scoreRule) return [];
  // Scores kept with one digit are written so; whole ones tell nothing, since most weights make whole scores.
  const digits = Math.max(...best.agreeing.map((line) => line.digits)) || LEAST_DIGITS;
  // How more than all is scored is known only where another such score says so.
  const beyond = scoreRule?.cap ? lines : best.agreeing.filter(({ rate }) => rate.compare(one) > 0);
  const judged = lines.filter((line) => line.rate.compare(one) <= 0 || beyond.length > 0);
  return judged.map((line) => {
    const share = best.counts(line.rate);
    const value = best.agreeing.includes(line) ? line.score : roundHalfUp(line.weight.mul(share), digits);
    const how: Weighted = { kind: "weighted", of: term(sheet, line.weightAt, line.weight), weight: term(sheet, line.rateAt, share) };
    return new DerivedCell(sheet, line.at, "indicator/score", "count", value, how, { certainty: "probable" });
  });
}

/**
 * Whether a sum of scores is proved: each of its lines was given its weight times its completion, and the weights come to the hundred that
 * their own sum states. Where words around the list tell of points added or taken away, these may stand in the sum.
 */
function isWeighedOut(
  { sheet, range }: Pick<IndicatorListTable, "sheet" | "range">,
  { row, of }: PointSum,
  { weight, score }: ScoredBy,
  figures: readonly DerivedCell[],
): boolean {
  if (weight === null || adjustsAround(sheet, range)) return false;
  const weights = of.map((line) => pointsAt(sheet, { row: line, column: weight }));
  const whole = weights.reduce<Exact>((sum, one) => sum.add(one ?? ZERO), ZERO);
  if (!whole.equals(100) || !pointsAt(sheet, { row, column: weight })?.equals(whole)) return false;
  return of.every((line) => {
    const given = figures.find((figure) => figure.row === line && figure.column === score)?.value;
    return typeof given === "object" && given !== null && pointsAt(sheet, { row: line, column: score })?.equals(given) === true;
  });
}

/** So many rows under a list hold its notes. */
const NOTES_BELOW = 5;

function adjustsAround(sheet: Sheet, { top, left, bottom, right }: CellRange): boolean {
  for (let row = top; row <= bottom + NOTES_BELOW; row++)
    for (let column = left; column <= right; column++) {
      const shown = shownCell(sheet.cell(row, column));
      if (shown.kind === "text" && POINTS_ELSEWHERE.test(shown.plain)) return true;
    }
  return false;
}

function isGiven({ weight, score, digits }: Scored, share: Exact): boolean {
  return roundHalfUp(weight.mul(share), digits).equals(roundHalfUp(score, digits));
}

function term({ name }: Sheet, at: CellAddress, value: Exact): CellTerm {
  return { kind: "cell", at: { sheet: name, ...at }, value, unit: null, native: false };
}

/** What a column of points comes to over the lines of a sum, each merged area once; null where one of them is no number, or nobody wrote the sum. */
function sumDown(sheet: Sheet, column: number, { row, of }: PointSum, figures: readonly DerivedCell[]): DerivedCell | null {
  const shown = shownCell(sheet.cell(row, column));
  if (shown.kind !== "number" || shown.format.kind === "percent") return null;
  const terms: CellTerm[] = [];
  const blockedBy: CellRef[] = [];
  for (const at of new Set(of)) {
    const merge = sheet.mergeAt(at, column);
    if (merge && merge.top < at) continue;
    const computed = figures.find((figure) => figure.row === at && figure.column === column)?.value;
    const cell = shownCell(sheet.cell(at, column));
    if (cell.kind === "empty" || cell.kind === "dash") continue;
    const stated = typeof computed === "object" && computed ? computed : (statedNumber(cell, false)?.number ?? null);
    if (stated === null) blockedBy.push({ sheet: sheet.name, row: at, column });
    terms.push({ kind: "cell", at: { sheet: sheet.name, row: at, column }, value: stated, unit: null, native: cell.kind === "number" });
  }
  if (terms.length < 2) return null;
  const how = sumOf(terms);
  const value = blockedBy.length > 0 ? null : evaluate(how);
  const marks: DerivedCellMarks = { blockedBy, certainty: "probable", meaning: `indicator/total/points/${column}` };
  return new DerivedCell(sheet, { row, column }, "indicator/total", "count", value, how, marks);
}
