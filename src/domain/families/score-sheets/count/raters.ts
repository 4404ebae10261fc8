import type { CellAddress } from "../../../grid/address";
import { agrees } from "../../../tables/agreement";
import { evaluate } from "../../../tables/expression/evaluate";
import { sumOf, type Mean, type Rounded, type Sum } from "../../../tables/expression/expression";
import type { DerivedCellMarks } from "../../../tables/expressed-figure";
import type { Amount } from "../../../tables/lists/amount";
import type { ListCounter } from "../../../tables/lists/counter";
import { columnsOf } from "../../../tables/lists/list";
import { exact, type Exact } from "../../../values/exact";
import { firstItem, lastItem } from "../../../values/present";
import { namesMeanScore, saysTrimmedMean } from "../../../values/vocabulary/score-words";
import type { ScoreSheet } from "../model";
import { wordsAround } from "../recognise/words-around";
import { digitsBeside, keptScore } from "./kept-digits";

/** How what several raters gave makes one score. */
type Scheme = "trimmed" | "mean" | "sum";

/** Fewer raters than this leave nothing in the middle. */
const LEAST_RATERS = 3;
/** Where no word says how the score comes about, so many lines must bear one way out. */
const LEAST_BORNE_OUT = 3;

interface RatedLine {
  readonly cell: CellAddress;
  readonly given: readonly Amount[];
}

/** The score of each line of which several raters' scores stand beside it: their mean, without the highest and the lowest where words say so. */
export function raterScores(table: ScoreSheet, counter: ListCounter): void {
  const raters = columnsOf(table, "rater");
  if (raters.length < LEAST_RATERS) return;
  const last = lastItem(raters).column;
  const result = columnsOf(table, "mean", "score").find(({ column }) => column > last);
  if (!result) return;
  const lines = table.lines.flatMap(({ row, role }): RatedLine[] => {
    if (role !== "item") return [];
    const given = raters.map(({ column }) => counter.amount(row, column)).filter(({ blank }) => !blank);
    return given.length < LEAST_RATERS ? [] : [{ cell: { row, column: result.column }, given }];
  });
  const stated = statedScheme(table, result.header);
  const scheme = stated ?? borneOut(table, lines);
  if (scheme === null) return;
  const rows = lines.map(({ cell }) => cell.row);
  for (const { cell, given } of lines) {
    const { how, rounding } = scoreOf(counter, cell, given, scheme, digitsBeside(counter, cell, rows));
    counter.derive(cell, "scoresheet/mean", "count", how, given, { rounding, certainty: stated ? "proved" : "probable" });
  }
}

/** The mean of what each rater gave in all, in a row of sums that states one; without the highest and the lowest it may be either of two, and is left. */
export function raterTotals(table: ScoreSheet, counter: ListCounter): void {
  const raters = columnsOf(table, "rater");
  const result = columnsOf(table, "mean").find(({ column }) => column > (raters.at(-1)?.column ?? Infinity));
  if (raters.length < LEAST_RATERS || !result || statedScheme(table, result.header) !== "mean") return;
  for (const { row, role } of table.lines) {
    const cell = { row, column: result.column };
    const given = raters.map(({ column }) => counter.amount(row, column));
    if (role === "item" || counter.isEmpty(cell) || given.some(({ blank }) => blank)) continue;
    const { how, rounding } = scoreOf(counter, cell, given, "mean", digitsBeside(counter, cell, [row]));
    counter.derive(cell, "scoresheet/mean", "count", how, given, { rounding, certainty: "probable" });
  }
}

function statedScheme(table: ScoreSheet, header: string): Scheme | null {
  const texts = wordsAround(table);
  if (texts.some(saysTrimmedMean)) return "trimmed";
  return namesMeanScore(header) || texts.some((text) => /平均/.test(text)) ? "mean" : null;
}

/** The way that at least two thirds of three or more lines bear out, and more than any other. */
function borneOut({ sheet }: ScoreSheet, lines: readonly RatedLine[]): Scheme | null {
  const counted = (["trimmed", "mean", "sum"] as const).map((scheme) => {
    const agreeing = lines.filter(({ cell, given }) => {
      const value = evaluate(plainly(given, scheme));
      return value !== null && agrees(sheet.cell(cell.row, cell.column), { value, quantity: "count", rounding: { slack: exact(0) } }, 0);
    });
    return { scheme, agreeing: agreeing.length };
  });
  const [best, second] = [...counted].sort((a, b) => b.agreeing - a.agreeing);
  if (!best || !second || best.agreeing < LEAST_BORNE_OUT || best.agreeing * 3 < lines.length * 2) return null;
  return best.agreeing > second.agreeing ? best.scheme : null;
}

function scoreOf(
  counter: ListCounter,
  cell: CellAddress,
  given: readonly Amount[],
  scheme: Scheme,
  beside: number | null,
): { readonly how: Rounded | Sum; readonly rounding: DerivedCellMarks["rounding"] } {
  const how = plainly(given, scheme);
  return how.kind === "sum" ? { how, rounding: undefined } : keptScore(counter, cell, how, beside);
}

function plainly(given: readonly Amount[], scheme: Scheme): Mean | Sum {
  const kept = scheme === "trimmed" ? withoutEnds(given) : given;
  const sum = sumOf(kept.map(({ term }) => term));
  return scheme === "sum" ? sum : { kind: "mean", of: sum, by: { kind: "number", value: exact(kept.length) } };
}

/** Without one of the highest and one of the lowest; all of them while one cannot be read. */
function withoutEnds(given: readonly Amount[]): readonly Amount[] {
  const read = given.flatMap((amount, at) => (amount.value ? [{ at, value: amount.value }] : []));
  if (read.length < given.length) return given;
  const ordered = [...read].sort((a, b) => (a.value as Exact).compare(b.value));
  const out = new Set([firstItem(ordered).at, lastItem(ordered).at]);
  return given.filter((_, at) => !out.has(at));
}
