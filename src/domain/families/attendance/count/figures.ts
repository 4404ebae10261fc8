import { isTextNumber } from "../../../grid/text-number";
import { formatAddress, type CellAddress, type CellRef } from "../../../grid/address";
import type { AttendanceTable, MonthColumns, SumRow } from "../model";
import { blockers, unreadable } from "./blockers";
import { hasRow, monthRow, placed, type PlacedMonth, type WorkerCount, type WorkerMonth } from "./counts";
import {
  cellSumFormula,
  columnSumFormula,
  effectiveMonthFormula,
  presenceSumFormula,
  rowSubtotalFormula,
  tickCountFormula,
} from "./formulas";
import type { CountedTable } from "./metrics";
import { Summed, tickCount } from "./sums";
import { decimalText, exact, Tally, type Exact } from "../../../values/exact";
import type { Explanation, Figure } from "../../../tables/figure";
import { StableRate } from "./stable-rate";

/** Every derived cell of an attendance table, row subtotals first, then groups, then the whole. */
export function attendanceFigures(counted: CountedTable): Figure[] {
  const { table, workers } = counted;
  const figures: Figure[] = [];
  if (table.columns.subtotal !== null) {
    for (const count of workers)
      for (const part of ownFigures(table, count)) figures.push(new RowSubtotal(table, part, table.columns.subtotal));
  }
  const byGroup = new Map(table.groups.map((group) => [group, workers.filter((count) => count.group === group)]));
  for (const group of table.groups) {
    const own = new Summed(byGroup.get(group)!);
    for (const sum of group.sums) figures.push(...sumRowFigures(counted, own, sum, "group"));
  }
  const all = new Summed(workers);
  for (const sum of table.totals) figures.push(...sumRowFigures(counted, all, sum, "total"));
  if (table.stableRate && (counted.requiredStaff ?? 0) > 0) figures.push(new StableRate(counted, table.stableRate));
  return figures;
}

/** A worker, or one month of a worker, with the row that states its 小计. */
interface OwnFigure {
  readonly count: WorkerCount;
  readonly row: number;
}

/** What of a worker each 人员到岗小计 counts: everything, or one month where each row states its own. */
function ownFigures({ figuresPerMonth }: AttendanceTable, count: WorkerCount): OwnFigure[] {
  if (!figuresPerMonth) return [{ count, row: count.worker.figureRow }];
  return count.months
    .filter(({ index }) => hasRow(count, index))
    .map((month) => ({ count: { ...count, months: [month], effectiveSum: month.effective }, row: count.worker.monthRows[month.index]! }));
}

/** 人员到岗小计 of one worker. */
class RowSubtotal implements Figure {
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
  get value(): Exact | null {
    return this.count.effectiveSum === null ? null : exact(this.count.effectiveSum);
  }
  get blockedBy(): CellRef[] {
    return blockers(this.table, [this.count]);
  }
  explain(): Explanation {
    const { months } = this.count;
    const inputs = months
      .filter(({ index }) => hasRow(this.count, index))
      .map((month) => placed(this.count, month))
      .flatMap(({ presenceCell, insuranceCell, wageCell }) => [presenceCell, insuranceCell, wageCell])
      .filter((cell) => cell !== null)
      .map((cell) => ({ sheet: this.table.sheet.name, ...cell }));
    const { contract } = this.table.columns;
    if (contract !== null) inputs.push({ sheet: this.table.sheet.name, row: this.count.worker.row, column: contract });
    return {
      inputs,
      arithmetic: sumText(
        months.map(({ effective }) => effective),
        this.count.effectiveSum,
      ),
    };
  }
  formula(): string | null {
    return this.count.months.every(({ index }) => hasRow(this.count, index)) ? rowSubtotalFormula(this.table.sheet, this.count) : null;
  }
}

interface SumSpec {
  readonly cell: CellAddress;
  /** null while a contribution is unknown. */
  readonly total: () => number | null;
  readonly addends: () => readonly (number | null)[];
  readonly inputs: () => CellAddress[];
  readonly blockedBy: () => CellRef[];
  readonly formula: () => string | null;
}

/** One derived sum; its value is computed once, on first use. */
class SumFigure implements Figure {
  readonly quantity = "count";
  readonly row: number;
  readonly column: number;
  private computed: number | null | undefined;

  constructor(
    private readonly table: AttendanceTable,
    readonly rule: string,
    cell: CellAddress,
    private readonly spec: SumSpec,
  ) {
    this.row = cell.row;
    this.column = cell.column;
  }
  private get total(): number | null {
    return this.computed === undefined ? (this.computed = this.spec.total()) : this.computed;
  }
  get value(): Exact | null {
    return this.total === null ? null : exact(this.total);
  }
  get blockedBy(): readonly CellRef[] {
    return this.total === null ? this.spec.blockedBy() : [];
  }
  explain(): Explanation {
    return {
      inputs: this.spec.inputs().map(({ row, column }) => ({ sheet: this.table.sheet.name, row, column })),
      arithmetic: sumText(this.spec.addends(), this.total),
    };
  }
  formula(): string | null {
    return this.spec.formula();
  }
}

const RULES = {
  group: { sum: "attendance/group-subtotal", effective: "attendance/effective-subtotal" },
  total: { sum: "attendance/grand-total", effective: "attendance/effective-total" },
} as const;

/** The cells of one 小计, 有效人次小计, 总计 or 有效人次总计 row. */
function sumRowFigures(counted: CountedTable, summed: Summed, sum: SumRow, scope: "group" | "total"): Figure[] {
  const { table } = counted;
  const { workers } = summed;
  const { sheet, columns } = table;
  const rule = RULES[scope][sum.kind];
  const figures: Figure[] = [];
  const place = (spec: SumSpec): void => {
    const merge = sheet.mergeAt(spec.cell.row, spec.cell.column);
    const cell = merge ? { row: merge.top, column: merge.left } : spec.cell;
    // A merged sum row shows one figure; the columns that it covers have none of their own.
    if (cell.row !== spec.cell.row || (merge && figures.some(({ column }) => column === cell.column))) return;
    figures.push(new SumFigure(table, rule, cell, spec));
  };
  const monthGroups = markColumnGroups(table, sum);
  for (const { month, indices } of monthGroups) {
    const each = <T>(pick: (count: WorkerCount, index: number) => T): T[] => {
      const picked: T[] = [];
      for (const count of workers) for (const index of indices) if (hasRow(count, index)) picked.push(pick(count, index));
      return picked;
    };
    const parts = (): WorkerMonth[] => each(({ months }, index) => months[index]!);
    const cells = (): PlacedMonth[] => each((count, index) => placed(count, count.months[index]!));
    const inColumn = (column: number) => (): CellAddress[] => each(({ worker }, index) => ({ row: monthRow(worker, index), column }));
    if (sum.kind === "effective") {
      const column = effectiveColumn(table, sum.row, month);
      place({
        cell: { row: sum.row, column },
        total: () => summed.total("effective", indices),
        addends: () => parts().map(({ effective }) => effective),
        inputs: inColumn(month.presence),
        blockedBy: () => blockers(table, workers, indices),
        formula: () =>
          groupedFormula(table, scope, sum, column, month) ?? (indices.length > 1 ? null : effectiveMonthFormula(sheet, cells())),
      });
      continue;
    }
    place({
      cell: { row: sum.row, column: month.presence },
      total: () => summed.total("presence", indices),
      addends: () => parts().map(({ presence }) => presence),
      inputs: inColumn(month.presence),
      blockedBy: () => unreadable(table, cells(), "presence"),
      formula: () => groupedFormula(table, scope, sum, month.presence) ?? (indices.length > 1 ? null : presenceSumFormula(sheet, cells())),
    });
    for (const field of ["insurance", "wage"] as const) {
      const column = month[field];
      if (column === null) continue;
      const ticks = (): (number | null)[] => parts().map((part) => tickCount(part[field]));
      place({
        cell: { row: sum.row, column },
        total: () => summed.total(field, indices),
        addends: ticks,
        inputs: inColumn(column),
        blockedBy: () => unreadable(table, cells(), field),
        formula: () => groupedFormula(table, scope, sum, column) ?? tickCountFormula(sheet, inColumn(column)()),
      });
    }
  }
  const indices = sum.month === null ? table.months.map((_, index) => index) : [sum.month];
  const rows = workers.flatMap((count) =>
    table.figuresPerMonth
      ? indices.filter((index) => hasRow(count, index)).map((index) => monthRow(count.worker, index))
      : count.worker.figureRow,
  );
  if (columns.subtotal !== null && (sum.month === null || table.figuresPerMonth)) {
    const column = columns.subtotal;
    const parts = (): (number | null)[] =>
      sum.month === null
        ? workers.map(({ effectiveSum }) => effectiveSum)
        : workers.filter((count) => hasRow(count, sum.month!)).map(({ months }) => months[sum.month!]!.effective);
    place({
      cell: { row: sum.row, column },
      total: () => add(parts()),
      addends: parts,
      inputs: () => rows.map((row) => ({ row, column })),
      blockedBy: () => blockers(table, workers, indices),
      formula: () => groupedFormula(table, scope, sum, column) ?? columnSumFormula(sheet, rows, column) ?? cellSumFormula(rows, column),
    });
  }
  if (columns.twoYear !== null && sum.month === null) {
    const column = columns.twoYear;
    const stated = (): (number | null)[] =>
      workers.map(({ twoYear }) => (twoYear.status === "read" ? twoYear.value : twoYear.status === "empty" ? 0 : null));
    place({
      cell: { row: sum.row, column },
      total: () => add(stated()),
      addends: stated,
      inputs: () => rows.map((row) => ({ row, column })),
      blockedBy: () =>
        workers.filter(({ twoYear }) => twoYear.status === "unreadable").map(({ twoYearCell }) => ({ sheet: sheet.name, ...twoYearCell! })),
      formula: () => groupedFormula(table, scope, sum, column) ?? columnSumFormula(sheet, rows, column),
    });
  }
  return figures;
}

/** Which months a sum row's cells add up: one each across; all of them, or its own, where months run down. */
function markColumnGroups(table: AttendanceTable, sum: SumRow): { month: MonthColumns; indices: number[] }[] {
  if (!table.monthsDown) return table.months.map((month, index) => ({ month, indices: [index] }));
  const first = table.months[0];
  if (!first) return [];
  const indices = sum.month === null ? table.months.map((_, index) => index) : [sum.month];
  return [{ month: first, indices }];
}

/** The column of a month's figure in a 有效人次 row: that of the merged area over its columns, else the one of them that holds a figure. */
function effectiveColumn({ sheet }: AttendanceTable, row: number, month: MonthColumns): number {
  const columns = [month.presence, month.insurance, month.wage].filter((column) => column !== null);
  const merge = columns.map((column) => sheet.mergeAt(row, column)).find((found) => found !== null);
  return merge ? merge.left : (columns.find((column) => sheet.cell(row, column).kind !== "empty") ?? month.presence);
}

/** The whole table's sum as the sum of the groups' own cells, where each group has one in the same column; `effective` is the month of a 有效人次. */
function groupedFormula(
  table: AttendanceTable,
  scope: "group" | "total",
  sum: SumRow,
  column: number,
  effective: MonthColumns | null = null,
): string | null {
  if (scope !== "total") return null;
  const rows: number[] = [];
  for (const group of table.groups) {
    const own = group.sums.find(({ kind, month }) => kind === sum.kind && month === sum.month);
    if (!own) return null;
    const merge = table.sheet.mergeAt(own.row, column);
    if (merge && (merge.left !== column || merge.top !== own.row)) return null;
    if (effective && effectiveColumn(table, own.row, effective) !== column) return null;
    rows.push(own.row);
  }
  const [only] = rows.length === 1 ? rows : [];
  // A lone reference hands a number typed as text on as the text that it is.
  return only !== undefined && !isTextNumber(table.sheet.cell(only, column))
    ? `=${formatAddress({ row: only, column })}`
    : cellSumFormula(rows, column);
}

function add(values: readonly (number | null)[]): number | null {
  const tally = new Tally();
  for (const value of values) {
    if (value === null) return null;
    tally.add(value);
  }
  return tally.total;
}

/** `0.5 + 1 + 1 = 2.5`; long sums name how many addends they have. */
function sumText(addends: readonly (number | null)[], total: number | null): string {
  const shown = addends.length > 40 ? addends.filter((value) => value !== 0) : addends;
  const listed = shown.slice(0, 40).map((value) => (value === null ? "?" : decimalText(value)));
  const rest = shown.length > 40 ? ` + … (${shown.length})` : "";
  return `${listed.length === 0 ? "0" : listed.join(" + ")}${rest} = ${total === null ? "?" : decimalText(total)}`;
}
