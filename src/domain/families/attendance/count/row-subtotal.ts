import type { CellRef } from "../../../grid/address";
import type { Localized } from "../../../language";
import type { Explanation, Figure } from "../../../tables/figure";
import { exact, Tally, type Exact } from "../../../values/exact";
import type { AttendanceTable } from "../model";
import { blockers, unreadable } from "./blockers";
import { hasRow, placed, type WorkerCount } from "./counts";
import { presenceRowFormula, rowSubtotalFormula } from "./formulas";
import { sumText } from "./sum-text";
import { whyNoSubtotal } from "./unjudged";

/** A worker, or one month of a worker, with the row that states its 小计. */
export interface OwnFigure {
  readonly count: WorkerCount;
  readonly row: number;
}

/** What of a worker each 人员到岗小计 counts: everything, or one month where each row states its own. */
export function ownFigures({ figuresPerMonth }: AttendanceTable, count: WorkerCount): OwnFigure[] {
  if (!figuresPerMonth) return [{ count, row: count.worker.figureRow }];
  return count.months
    .filter(({ index }) => hasRow(count, index))
    .map((month) => ({ count: { ...count, months: [month], effectiveSum: month.effective }, row: count.worker.monthRows[month.index]! }));
}

/** 人员到岗小计 of one worker. */
export class RowSubtotal implements Figure {
  readonly rule = "attendance/row-subtotal";
  readonly quantity = "count";
  readonly row: number;
  private readonly count: WorkerCount;

  constructor(
    private readonly table: AttendanceTable,
    own: OwnFigure,
    readonly column: number,
  ) {
    this.count = own.count;
    this.row = own.row;
  }
  private get total(): number | null {
    return this.why === null ? rowTotal(this.table, this.count) : null;
  }
  get value(): Exact | null {
    return this.total === null ? null : exact(this.total);
  }
  get why(): Localized | null {
    return whyNoSubtotal(this.table)?.why ?? null;
  }
  get blockedBy(): readonly CellRef[] {
    const { table, count } = this;
    if (this.total !== null) return [];
    const unjudged = whyNoSubtotal(table);
    if (unjudged) return unjudged.cells;
    if (table.subtotalUnit === "month") return blockers(table, [count]);
    return unreadable(
      table,
      count.months.map((month) => placed(count, month)),
      "presence",
    );
  }
  explain(): Explanation {
    const { months } = this.count;
    const inputs = months
      .filter(({ index }) => hasRow(this.count, index))
      .map((month) => placed(this.count, month))
      .flatMap(({ presenceCell, insuranceCells, wageCell }) =>
        this.table.subtotalUnit === "day" ? [presenceCell] : [presenceCell, ...insuranceCells, ...(wageCell ? [wageCell] : [])],
      )
      .filter((cell, index, cells) => cells.findIndex(({ row, column }) => row === cell.row && column === cell.column) === index)
      .map((cell) => ({ sheet: this.table.sheet.name, ...cell }));
    const { contract } = this.table.columns;
    if (contract !== null && this.table.subtotalUnit === "month")
      inputs.push({ sheet: this.table.sheet.name, row: this.count.worker.row, column: contract });
    return {
      inputs,
      arithmetic: sumText(
        months.map(({ presence, effective }) => (this.table.subtotalUnit === "day" ? presence : effective)),
        this.total,
      ),
    };
  }
  formula(): string | null {
    const { table, count } = this;
    if (!count.months.every(({ index }) => hasRow(count, index))) return null;
    if (table.subtotalUnit === "day") return presenceRowFormula(count);
    return table.lists.insurance === null && table.lists.wage === null ? rowSubtotalFormula(table.sheet, count) : null;
  }
}

/** What a row's total comes to: its effective presence, or the sum of its days where the table counts days. */
export function rowTotal(
  { subtotalUnit }: AttendanceTable,
  { months, effectiveSum }: Pick<WorkerCount, "months" | "effectiveSum">,
): number | null {
  if (subtotalUnit === "month") return effectiveSum;
  const tally = new Tally();
  for (const { presence } of months) {
    if (presence === null) return null;
    tally.add(presence);
  }
  return tally.total;
}
