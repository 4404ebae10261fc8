import { isTextNumber } from "../../../grid/text-number";
import { formatAddress, formatRange, formatReference, type CellAddress, type CellRef } from "../../../grid/address";
import type { Localized } from "../../../language";
import { blockers } from "./blockers";
import { whyNoStable } from "./unjudged";
import { runs } from "./formulas";
import type { CountedTable } from "./metrics";
import { decimalText, exact, roundHalfUp, toNumber, type Exact } from "../../../values/exact";
import type { Explanation, Figure } from "../../../tables/figure";
import { rateFormula } from "../../../tables/figure-edit";

/** 稳岗率: workers continuously on post over the staff that the agreement requires. */
export class StableRate implements Figure {
  readonly rule = "attendance/stable-rate";
  readonly quantity = "rate";
  readonly row: number;
  readonly column: number;

  constructor(
    private readonly counted: CountedTable,
    cell: CellAddress,
  ) {
    this.row = cell.row;
    this.column = cell.column;
  }
  private get stable(): number | null {
    const { workers } = this.counted;
    if (this.why) return null;
    return workers.some(({ stable }) => stable === null) ? null : workers.filter(({ stable }) => stable).length;
  }
  get value(): Exact | null {
    return this.stable === null ? null : exact(this.stable).div(exact(this.counted.requiredStaff!));
  }
  get why(): Localized | null {
    return whyNoStable(this.counted.table)?.why ?? null;
  }
  get blockedBy(): readonly CellRef[] {
    const unjudged = whyNoStable(this.counted.table);
    if (unjudged) return unjudged.cells;
    return this.stable === null ? blockers(this.counted.table, this.counted.workers) : [];
  }
  explain(): Explanation {
    const { table, workers, requiredStaff, requiredStaffCell } = this.counted;
    const value = this.value;
    const percent = value ? ` = ${decimalText(toNumber(roundHalfUp(value.mul(100), 2)))}%` : "";
    const { remark } = table.columns;
    const column = table.columns.subtotal ?? table.columns.name;
    const inputs = workers.flatMap(({ worker }) => [
      { sheet: table.sheet.name, row: worker.figureRow, column },
      ...(remark === null ? [] : [{ sheet: table.sheet.name, row: worker.remarkRow, column: remark }]),
    ]);
    if (requiredStaffCell) inputs.push(requiredStaffCell);
    return { inputs, arithmetic: `${this.stable ?? "?"} ÷ ${requiredStaff}${percent}` };
  }
  /** Counts the rows whose subtotal is full and whose remark names no leaving; where that is not the same count, the count itself stands in the formula. */
  formula(): string | null {
    const { table, workers, weightSum } = this.counted;
    const { subtotal, remark } = table.columns;
    const stable = this.stable;
    if (stable === null) return null;
    const words = ["离职", "辞职", "调岗", "调出"];
    const seen = workers.filter(
      ({ effectiveSum, worker }) => effectiveSum === weightSum && !words.some((word) => worker.remark.text.includes(word)),
    ).length;
    const countable = subtotal !== null && workers.every(({ worker }) => !isTextNumber(table.sheet.cell(worker.row, subtotal)));
    if (!countable || seen !== stable || table.monthsDown) return rateFormula(table.sheet, this, `${stable}/${this.divisor}`);
    const counts = runs(workers.map(({ worker }) => worker.row)).map(({ top, bottom }) => {
      const range = (column: number): string => formatRange({ top, bottom, left: column, right: column });
      if (remark === null) return `COUNTIF(${range(subtotal)},${weightSum})`;
      const silent = words.map((word) => `*ISERROR(FIND("${word}",${range(remark)}))`).join("");
      return `SUMPRODUCT((${range(subtotal)}=${weightSum})${silent})`;
    });
    return rateFormula(table.sheet, this, `(${counts.join("+")})/${this.divisor}`);
  }
  /** The required staff in a formula: the cell that gives it, so that the rate follows it, or the setting's number. */
  private get divisor(): string {
    const { requiredStaff, requiredStaffCell: cell, table } = this.counted;
    if (!cell) return String(requiredStaff);
    return cell.sheet === table.sheet.name ? formatAddress(cell) : formatReference(cell);
  }
}
