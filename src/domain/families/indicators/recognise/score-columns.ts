import type { CellRange } from "../../../grid/address";
import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { scoreSheetField } from "../../../values/vocabulary/score-sheet-headers";
import { onlyItem } from "../../../values/present";
import type { PointSum, ScoredBy } from "../model";
import type { IndicatorBlock } from "./blocks";
import { columnsOf, lastColumn } from "./triples";
import { sumScope } from "./vocabulary";
import { headerText } from "./header-text";

/** How far behind the last percentage weights and scores may stand. */
const BEHIND = 4;

/** The columns of a list that hold what each promise weighs (权重, 分值) and what it was given (得分): each where one header alone says so. */
export function scoreColumns(sheet: Sheet, { row, last, left, triples }: IndicatorBlock): ScoredBy | null {
  if (triples.length !== 1) return null;
  const weights: number[] = [];
  const scores: number[] = [];
  const own = new Set(triples.flatMap(columnsOf));
  for (let column = left; column <= lastColumn(triples) + BEHIND; column++) {
    if (own.has(column)) continue;
    const text = headerText(sheet, row, last, column);
    if (text === "" && column > lastColumn(triples)) break;
    const field = text === "" ? null : scoreSheetField([text]);
    if (field === "weight" || field === "points") weights.push(column);
    if (field === "score" || field === "weighted") scores.push(column);
  }
  const [weight] = weights;
  const [score] = scores;
  if (score === undefined || scores.length > 1) return null;
  return { weight: weight !== undefined && weights.length === 1 ? weight : null, score };
}

/** The block, reaching over the weights and scores behind its percentages: they are the list's own, and so are those between. */
export function withScoreColumns(block: IndicatorBlock, scored: ScoredBy | null): IndicatorBlock {
  return scored ? { ...block, right: Math.max(block.right, scored.score, scored.weight ?? 0) } : block;
}

/** 合计 merged over promise, delivery and percentage, with a number under 得分 or 权重: it sums these alone. null for any other row. */
export function pointSumAt(
  sheet: Sheet,
  { left, triples }: IndicatorBlock,
  row: number,
  scored: ScoredBy | null,
  rows: readonly number[],
): PointSum | null {
  const triple = onlyItem(triples);
  if (!triple || !scored || rows.length < 2) return null;
  const merge = sheet.mergeAt(row, triple.target);
  const label = cellText(sheet.seen(row, triple.target));
  if (!merge || merge.left === merge.right || merge.left > Math.max(left, triple.target - 1) || sumScope(label) !== "all") return null;
  const sums = [scored.weight, scored.score].some((column) => column !== null && shownCell(sheet.cell(row, column)).kind === "number");
  return sums && !within(merge, scored.score) ? { row, of: rows } : null;
}

function within({ left, right }: CellRange, column: number): boolean {
  return column >= left && column <= right;
}
