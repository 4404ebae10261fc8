import { onlyItem } from "../values/present";
import { stockPart, type StockPart } from "../values/vocabulary/stock-words";
import { holdsAt, linesOf, minus, plus, sumOf, valueAt } from "./formula";
import { FIGURE, type Line, type LineSet } from "./lines";
import type { LineRelation } from "./weigh";

/** As sure as words and one line can make it. */
const SCORE = 12;

/** 期初在案 ＋ 新增 − 结案 ＝ 期末在案: where the headers name all four, one line that keeps it is enough for another that does not to be told. */
export function stockRelation(set: LineSet): LineRelation | null {
  const named = (part: StockPart): Line[] => set.lines.filter(({ barred, leaf }) => !barred && stockPart(leaf) === part);
  const [opening, closing] = [onlyItem(named("opening")), onlyItem(named("closing"))];
  const [added, taken] = [named("added"), named("taken")];
  if (set.direction !== "columns" || !opening || !closing || added.length === 0 || taken.length === 0) return null;
  const formula = sumOf("difference", [plus(opening), ...added.map(plus), ...taken.map(minus)]);
  const lines = linesOf(formula);
  const witnesses: number[] = [];
  const breaks: number[] = [];
  for (let place = 0; place < set.places.length; place++) {
    const value = valueAt(formula, place);
    if (set.sums[place] === 1 || closing.states[place] !== FIGURE || Number.isNaN(value)) continue;
    if (!lines.every(({ states }) => states[place] === FIGURE)) continue;
    if (!holdsAt(formula, closing, place, value)) breaks.push(place);
    else if (lines.some(({ values }) => values[place] !== 0)) witnesses.push(place);
  }
  return witnesses.length > 0 && breaks.length <= witnesses.length
    ? { set, target: closing, formula, witnesses, breaks, score: SCORE, agrees: true }
    : null;
}
