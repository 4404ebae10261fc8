import type { CellAddress } from "../../../grid/address";
import type { Localized } from "../../../language";
import { sumOf, type Weighted } from "../../../tables/expression/expression";
import type { Term } from "../../../tables/lists/amount";
import type { ListLine } from "../../../tables/lists/list";
import { ZERO, type Exact } from "../../../values/exact";
import type { ScoreSheetField } from "../../../values/vocabulary/score-sheet-headers";
import type { ScoreColumns } from "./columns";
import { HUNDRED } from "./full-marks";
import { LEFT } from "./left";
import { senseOfSums } from "./sense-of-sums";
import type { Weights } from "./weights";

const SUMMED: readonly ScoreSheetField[] = ["points", "score", "deduction", "bonus", "weighted", "rater"];

/** What a sum adds up in one column. */
interface ColumnSum {
  readonly field: ScoreSheetField;
  readonly column: number;
  readonly terms: readonly Term[];
  /** The rows of these terms, one a merged area. */
  readonly tops: readonly number[];
}

/** The sums of a score sheet: of levels merged over their lines, and of rows of sums. */
export class ScoreSums {
  constructor(
    private readonly columns: ScoreColumns,
    private readonly weights: Weights,
  ) {}

  /** What is merged over several lines is their sum: a first level's marks over those of its third. */
  levels(column: number, field: ScoreSheetField): void {
    const { table, counter, points, scores, deductions } = this.columns;
    const own = field === "points" ? points : field === "score" ? scores[0] : field === "deduction" ? deductions[0] : null;
    if (!own || own.column === column || this.columns.isLowest(column) || (field === "score" && scores.length !== 1)) return;
    const seen = new Set<number>();
    for (const { row, role } of table.lines) {
      const merge = table.sheet.mergeAt(row, column);
      const top = merge?.top ?? row;
      if (role !== "item" || seen.has(top)) continue;
      seen.add(top);
      const rows = table.lines.filter((line) => line.role === "item" && line.row >= top && line.row <= (merge?.bottom ?? row));
      const terms = rows.map((line) => ({ amount: counter.amount(line.row, own.column) }));
      counter.sum({ row: top, column }, "scoresheet/sum", terms, { meaning: `scoresheet/sum/level/${field}` });
    }
  }

  /** A row of sums, in every column that is added up. */
  row(line: ListLine): void {
    const { row, of } = line;
    const sums = this.sumsOf(line);
    const isWeighed = ({ field, column, tops }: ColumnSum): boolean => field === "score" && this.weights.areLeftOut(tops, column);
    const sense = senseOfSums(
      this.columns.table,
      row,
      sums.map((sum) => ({ column: sum.column, rows: sum.tops, weighed: isWeighed(sum) })),
    );
    const choice = of.filter((part) => this.columns.isChoice(part));
    const weighed = sums.some(isWeighed);
    for (const sum of sums) {
      if (this.isOpen(line, sum, choice, weighed)) continue;
      const { field, column, terms } = sum;
      const told = sense.get(column);
      const plain = this.isPlainSum(row, column, terms);
      const why = plain ? null : (this.doubtOf(line, field, column, choice) ?? told?.why ?? null);
      const certainty = plain || this.isWeighedOut(sum) ? "proved" : (told?.certainty ?? "proved");
      // What each of several raters gave in all: whether that is added up at all, they show together.
      const meaning = field === "rater" ? { meaning: "scoresheet/sum/rater" } : {};
      this.columns.counter.sum({ row, column }, "scoresheet/sum", terms, { unclear: line.unclear, why, certainty, ...meaning });
    }
    this.columns.rates(row);
  }

  private sumsOf({ row, of, taken = [] }: ListLine): ColumnSum[] {
    const { table, counter, weighted } = this.columns;
    return table.columns.flatMap(({ field, column }): ColumnSum[] => {
      // Scores that are weighted are not added themselves, unless somebody did.
      if (!SUMMED.includes(field) || (field === "score" && weighted.length > 0 && counter.isEmpty({ row, column }))) return [];
      const merged = !this.columns.isLowest(column);
      const tops = merged ? of.filter((part) => (table.sheet.mergeAt(part, column)?.top ?? part) === part) : of;
      return [{ field, column, terms: tops.map((part) => ({ amount: counter.amount(part, column), minus: taken.includes(part) })), tops }];
    });
  }

  /** Whether a cell in a row of sums is left open, or held in another way. */
  private isOpen({ row, of, statedSum }: ListLine, { field, column }: ColumnSum, choice: readonly number[], weighed: boolean): boolean {
    const cell = { row, column };
    // Full marks may be blank on purpose: under points added or taken away (最终得分), or where a scored row has none.
    const openMarks = field === "points" && (this.columns.adjusted(of) || this.scoredWithoutMarks(of, column));
    if ((statedSum || openMarks || field === "rater") && this.columns.counter.isEmpty(cell)) return true;
    if (this.isSumOfChoice(row, column, of, choice)) return true;
    if (weighed && field === "points" && this.areHundreds([...of, row], column)) return true;
    return weighed && field === "score" && this.weightedTotal(cell, of);
  }

  /** Why a sum that is not its terms may still be right. */
  private doubtOf({ row, of }: ListLine, field: ScoreSheetField, column: number, choice: readonly number[]): Localized | null {
    if (this.columns.adjusted(of)) return LEFT.adjusted;
    if (choice.length > 0) return LEFT.ofAChoice;
    if (field === "score" && this.addsBonus(row, column, of)) return LEFT.bonusInTotal;
    return field === "points" && this.columns.counter.states({ row, column }, HUNDRED) ? LEFT.outOfHundred : null;
  }

  /** Whether a total states the scores of its lines and, once more, what was given beyond their full marks. */
  private addsBonus(row: number, column: number, of: readonly number[]): boolean {
    const { counter, bonuses } = this.columns;
    if (bonuses.length === 0) return false;
    const columns = [column, ...bonuses.map((bonus) => bonus.column)];
    const all = of.flatMap((part) => columns.map((one) => counter.amount(part, one).value ?? ZERO));
    return counter.states(
      { row, column },
      all.reduce((sum, value) => sum.add(value), ZERO),
    );
  }

  /** Weighted scores of which each is its line's score times its weight, at weights that make the whole: their sum is the total, whatever stands there. */
  private isWeighedOut({ field, column, tops }: ColumnSum): boolean {
    const { counter, scores } = this.columns;
    const score = scores.at(-1);
    if (field !== "weighted" || !score || tops.length < 2) return false;
    const lines = tops.map((row) => ({
      row,
      weight: this.weights.termAt(row)?.value ?? null,
      given: counter.amount(row, score.column).value,
    }));
    const whole = lines.reduce((sum, { weight }) => sum.add(weight ?? ZERO), ZERO);
    return (
      whole.equals(1) &&
      lines.every(({ row, weight, given }) => weight !== null && given !== null && counter.states({ row, column }, weight.mul(given)))
    );
  }

  /** Full marks of a hundred in each line, and in the total: each score is out of a hundred. */
  private areHundreds(rows: readonly number[], column: number): boolean {
    return rows.every((row) => this.columns.counter.states({ row, column }, HUNDRED));
  }

  /** A total of scores of a hundred beside weights that make the whole: probably their weighted sum, which no column tells. */
  private weightedTotal(cell: CellAddress, of: readonly number[]): boolean {
    const { counter } = this.columns;
    if (this.weights.only === null || counter.amount(cell.row, cell.column).value === null) return false;
    const parts = of.map((row) => ({ given: counter.amount(row, cell.column), weight: this.weights.termAt(row) }));
    const whole = parts.reduce((sum, { weight }) => sum.add(weight?.value ?? ZERO), ZERO);
    if (!whole.equals(1) || parts.some(({ given }) => given.value === null)) return false;
    const terms = parts.flatMap(({ given, weight }): Weighted[] => (weight ? [{ kind: "weighted", of: given.term, weight }] : []));
    const given = parts.map((part) => part.given);
    counter.derive(cell, "scoresheet/sum", "count", sumOf(terms), given, { certainty: "probable", rounding: { slack: ZERO } });
    return true;
  }

  /** Of lines of which one is chosen, whether the sum takes in one of them beside all others. */
  private isSumOfChoice(row: number, column: number, of: readonly number[], choice: readonly number[]): boolean {
    const { counter } = this.columns;
    const stated = counter.amount(row, column).value;
    if (stated === null || choice.length === 0) return false;
    const at = (part: number): Exact => counter.amount(part, column).value ?? ZERO;
    const others = of.filter((part) => !choice.includes(part)).reduce((sum, part) => sum.add(at(part)), ZERO);
    return choice.some((part) => others.add(at(part)).equals(stated));
  }

  /** Whether a row is scored and no full marks stand beside it: their sum would not be of all that is scored. */
  private scoredWithoutMarks(rows: readonly number[], points: number): boolean {
    const { counter, scores, table } = this.columns;
    const hasScore = (row: number): boolean => scores.some(({ column }) => !counter.amount(row, column).blank);
    return rows.some((row) => counter.amount(row, points).blank && table.sheet.mergeAt(row, points) === null && hasScore(row));
  }

  /** Whether what stands in a sum is its terms, each with its own sign. */
  private isPlainSum(row: number, column: number, terms: readonly Term[]): boolean {
    const values = terms.map(({ amount, minus }) => (amount.blank ? ZERO : minus ? (amount.value?.neg() ?? null) : amount.value));
    const stated = this.columns.counter.amount(row, column).value;
    if (stated === null || values.some((value) => value === null)) return false;
    return values.reduce<Exact>((sum, value) => sum.add(value ?? ZERO), ZERO).equals(stated);
  }
}
