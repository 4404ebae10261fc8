import type { CellRef } from "../../../grid/address";
import type { Localized } from "../../../language";
import { ExpressedFigure } from "../../../tables/expressed-figure";
import { sumOf, type Expression } from "../../../tables/expression/expression";
import { AS_ENTERED, EFFECTIVE } from "./meanings";
import { exact, Tally, ZERO, type Exact } from "../../../values/exact";
import type { AttendanceTable, SumOfMonths } from "../model";
import { blockers, unreadable } from "./blockers";
import { hasRow, placed, type WorkerCount, type WorkerMonth } from "./counts";
import { add } from "./sum-spec";
import { cellTerm, effectiveTerm, presenceTerm } from "./terms";
import { whyNoSubtotal } from "./unjudged";
import { itemAt } from "../../../values/present";

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
    .map((month) => ({
      count: { ...count, months: [month], effectiveSum: month.effective },
      row: itemAt(count.worker.monthRows, month.index),
    }));
}

/** Every column in which each line sums some of its months: those of quarters, and the 小计 of single months. */
export function partColumns({ months, sumsOfMonths = [] }: AttendanceTable): SumOfMonths[] {
  const single = months.flatMap(({ subtotal }, index) => (subtotal === undefined ? [] : [{ column: subtotal, months: [index] }]));
  return [...single, ...sumsOfMonths];
}

/** Of a worker some months with a 小计 of their own. */
export function partFigure({ earlier: _, ...count }: WorkerCount, indices: readonly number[]): OwnFigure {
  const months = indices.map((index) => itemAt(count.months, index));
  return { count: { ...count, months, effectiveSum: add(months.map(({ effective }) => effective)) }, row: count.worker.row };
}

function ownMeaning({ sumsOfKinds }: Pick<AttendanceTable, "sumsOfKinds">): string {
  return sumsOfKinds ? AS_ENTERED : EFFECTIVE;
}

/** What such a column means: that of several months is held by itself, for its header may be read amiss where the others are not. */
export function partMeaning(table: Pick<AttendanceTable, "sumsOfKinds">, months: readonly number[]): string {
  return months.length > 1 ? `${ownMeaning(table)}/of-months` : ownMeaning(table);
}

/** 人员到岗小计 of one worker. */
export class RowSubtotal extends ExpressedFigure {
  readonly rule = "attendance/row-subtotal";
  readonly meaning: string;
  readonly quantity = "count";
  readonly mayCarryUnit = true;
  private readonly count: WorkerCount;

  constructor(
    private readonly table: AttendanceTable,
    own: OwnFigure,
    column: number,
    meaning = ownMeaning(table),
  ) {
    super(table.sheet, { row: own.row, column });
    this.count = own.count;
    this.meaning = meaning;
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
    if (table.subtotalUnit === "month" && !table.sumsOfKinds)
      return [...(count.earlier ?? []).flatMap((part) => blockers(part.table, [part.count])), ...blockers(table, [count])];
    return unreadable(
      table,
      count.months.map((month) => placed(count, month)),
      "presence",
    );
  }
  override formula(): string | null {
    return this.why === null && !this.count.earlier ? super.formula() : null;
  }
  expression(): Expression {
    const { table, count } = this;
    const term = (month: WorkerMonth): Expression => {
      if (!hasRow(count, month.index)) return { kind: "number", value: ZERO };
      if (table.sumsOfKinds) return presenceTerm(table, count, month);
      if (table.subtotalUnit === "day") return cellTerm(presenceTerm(table, count, month).at, month.presence);
      return effectiveTerm(table, count, month);
    };
    const before = (count.earlier ?? []).flatMap((part) => part.count.months.map((month) => effectiveTerm(part.table, part.count, month)));
    return sumOf([...before, ...count.months.map(term)], "row");
  }
}

/** What a row's total comes to: its effective presence, or the sum of its days where the table counts days, of its marks where it sums these. */
export function rowTotal(
  { subtotalUnit, sumsOfKinds }: Pick<AttendanceTable, "subtotalUnit" | "sumsOfKinds">,
  { months, effectiveSum }: Pick<WorkerCount, "months" | "effectiveSum">,
): number | null {
  if (subtotalUnit === "month" && !sumsOfKinds) return effectiveSum;
  const tally = new Tally();
  for (const { presence } of months) {
    if (presence === null) return null;
    tally.add(presence);
  }
  return tally.total;
}
