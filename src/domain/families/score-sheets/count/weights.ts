import type { CellRef } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import { statedNumber } from "../../../tables/agreement";
import type { CellTerm } from "../../../tables/expression/expression";
import { columnsOf } from "../../../tables/lists/list";
import { exact, ZERO, type Exact } from "../../../values/exact";
import { onlyItem } from "../../../values/present";
import type { ScoreColumns } from "./columns";
import { HUNDRED } from "./full-marks";

/** What the lines of a score sheet weigh, by the last column that says so. */
export class Weights {
  /** null where no column states weights. */
  readonly column: number | null;
  /** Several columns of weights: which of them counts for what is not said. */
  private readonly several: boolean;

  constructor(private readonly sheet: ScoreColumns) {
    const columns = columnsOf(sheet.table, "weight");
    this.column = columns.at(-1)?.column ?? null;
    this.several = columns.length > 1;
  }

  /** The column of weights where there is but one. */
  get only(): number | null {
    return this.several ? null : this.column;
  }

  /** A weight as a share of one: 20%, 0.2, or 20 of a hundred; null where none can be read. */
  shareAt(row: number): Exact | null {
    if (this.column === null) return null;
    const stated = statedNumber(shownCell(this.sheet.table.sheet.cell(row, this.column)), false);
    if (!stated || stated.number.compare(ZERO) <= 0) return null;
    return stated.percent || stated.number.compare(1) <= 0 ? stated.number : stated.number.div(100);
  }

  /** A weight as an expression names it, without a value where none can be read; null where no column states weights. */
  termAt(row: number): CellTerm | null {
    if (this.column === null) return null;
    const shown = shownCell(this.sheet.table.sheet.cell(row, this.column));
    const native = shown.kind === "number" && shown.value <= 1;
    return { ...this.sheet.counter.amount(row, this.column).term, value: this.shareAt(row), native };
  }

  /** All of them, one a merged area. */
  all(): { readonly cell: CellRef; readonly share: Exact }[] {
    const column = this.only;
    if (column === null) return [];
    const { sheet, lines } = this.sheet.table;
    return lines.flatMap(({ row, role }) => {
      const share = role === "item" ? this.shareAt(row) : null;
      return share ? [{ cell: { sheet: sheet.name, row, column }, share }] : [];
    });
  }

  /** What they lack of the whole; null where they make it, or there are none. */
  lack(): Exact | null {
    const weights = this.all();
    const lack = exact(1).sub(sumOfShares(weights));
    return weights.length < 2 || lack.equals(ZERO) ? null : lack;
  }

  /** Scores of a hundred at weights that come to the whole make a total out of a hundred. */
  makeAHundred(): boolean {
    const weights = this.all();
    if (weights.length === 0 || !sumOfShares(weights).equals(1)) return false;
    return this.sheet.weighted.length > 0 || this.areFullMarks();
  }

  /** Scores of a hundred beside weights, which no column applies: their sum is a weighted one, if any. */
  areLeftOut(rows: readonly number[], score: number): boolean {
    return this.sheet.weighted.length === 0 && rows.some((row) => this.isWithin(row, score) === false);
  }

  /** Whether each line's score is a part of its weight (8 of 10): the weights are the full marks. */
  private areFullMarks(): boolean {
    const score = onlyItem(this.sheet.scores);
    if (this.column === null || !score) return false;
    const { counter, table } = this.sheet;
    const scored = table.lines.filter(({ role, row }) => role === "item" && !counter.amount(row, score.column).blank);
    return scored.every(({ row }) => this.isWithin(row, score.column) === true);
  }

  /** Whether a score is no more than its weight; null where either cannot be read. */
  private isWithin(row: number, score: number): boolean | null {
    const share = this.shareAt(row);
    const given = this.sheet.counter.amount(row, score).value;
    return share === null || given === null ? null : given.compare(share.mul(HUNDRED)) <= 0;
  }
}

function sumOfShares(weights: readonly { readonly share: Exact }[]): Exact {
  return weights.reduce((sum, { share }) => sum.add(share), ZERO);
}
