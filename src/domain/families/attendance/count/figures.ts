import { isTextNumber } from "../../../grid/text-number";
import { formatAddress, type CellAddress, type CellRef } from "../../../grid/address";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import type { AttendanceTable, MonthColumns, SumRow, UntoldWeight, Unjudged } from "../model";
import { blockers, unreadable } from "./blockers";
import {
  hasRow,
  insuranceColumns,
  markColumns,
  monthRow,
  placed,
  type TickState,
  type PlacedMonth,
  type WorkerCount,
  type WorkerMonth,
} from "./counts";
import { cellSumFormula, columnSumFormula, effectiveMonthFormula, presenceSumFormula, tickCountFormula } from "./formulas";
import { AS_ENTERED, EFFECTIVE } from "./meanings";
import { ownFigures, RowSubtotal, rowTotal } from "./row-subtotal";
import { sumText } from "./sum-text";
import { whyNoEffective, whyNoSubtotal } from "./unjudged";
import type { CountedTable } from "./metrics";
import { Summed, tickCount } from "./sums";
import { exact, Tally, type Exact } from "../../../values/exact";
import type { Explanation, Figure } from "../../../tables/figure";
import { shownCell } from "../../../grid/cell";
import { agrees } from "../../../tables/agreement";
import { StableRate } from "./stable-rate";

/** Every derived cell of an attendance table, row subtotals first, then groups, then the whole. */
export function attendanceFigures(counted: CountedTable): Figure[] {
  const { table, workers } = counted;
  const figures: Figure[] = [];
  if (table.columns.subtotal !== null) {
    for (const count of workers)
      for (const part of ownFigures(table, count)) figures.push(new RowSubtotal(table, part, table.columns.subtotal));
  }
  const all = new Summed(workers);
  const byGroup = new Map(table.groups.map((group) => [group, workers.filter((count) => count.group === group)]));
  for (const group of table.groups) {
    const own = new Summed(byGroup.get(group)!);
    for (const sum of group.sums) figures.push(...settledSum(counted, own, all, sum));
  }
  for (const sum of table.totals) {
    if (sum.over === null) {
      const whole = sumRowFigures(counted, all, sum, "total");
      figures.push(...(sum.doubtful ? settled(counted, sum, [whole], CONTINUED) : whole));
    } else {
      const rows = new Set(sum.over);
      figures.push(...sumRowFigures(counted, new Summed(workers.filter(({ worker }) => rows.has(worker.row))), sum, "group"));
    }
  }
  if (table.stableRate && (counted.requiredStaff ?? 0) > 0) figures.push(new StableRate(counted, table.stableRate));
  const untold = table.months[0]?.weightUntold;
  return untold ? figures.map((figure) => withUntoldWeight(table, figure, untold)) : figures;
}

/** Says of a figure that hangs on a month's unknown weight why it is not counted. */
function withUntoldWeight({ sheet }: AttendanceTable, figure: Figure, { cell, why }: UntoldWeight): Figure {
  const hangs =
    figure.value === null && !figure.why && figure.blockedBy.some(({ row, column }) => row === cell.row && column === cell.column);
  return hangs ? new UnsettledFigure(figure, { lacks: "gate", why, cells: [{ sheet: sheet.name, ...cell }] }) : figure;
}

/** A 小计 whose place does not tell whether it sums its group or everybody sums what its cells state; where neither fits, it is left. */
function settledSum(counted: CountedTable, own: Summed, all: Summed, sum: SumRow): Figure[] {
  const figures = sumRowFigures(counted, own, sum, "group");
  if (!sum.doubtful) return figures;
  const rows = new Set(sum.since);
  const since = new Summed(counted.workers.filter(({ worker }) => rows.has(worker.row)));
  const meanings = [figures, ...[since, all].map((summed) => sumRowFigures(counted, summed, sum, "group"))];
  return settled(counted, sum, meanings, counted.table.continued ? CONTINUED : DOUBTFUL_SUM);
}

/** Of what a row of sums may mean, that which most of its cells state, and at least two thirds. A table that is not whole is never written into. */
function settled(counted: CountedTable, sum: SumRow, meanings: readonly Figure[][], why: Localized): Figure[] {
  const { sheet, columns, continued } = counted.table;
  const agreeing = (figure: Figure): boolean => agrees(sheet.cell(figure.row, figure.column), figure, 0) === true;
  const states = (figure: Figure): boolean => figure.value !== null && shownCell(sheet.cell(figure.row, figure.column)).kind !== "empty";
  const tried = meanings
    .map((figures) => ({ figures, stated: figures.filter(states).length, fitting: figures.filter(agreeing).length }))
    .sort((a, b) => b.fitting - a.fitting);
  const [best] = tried;
  const left = { lacks: "gate", why, cells: [{ sheet: sheet.name, row: sum.row, column: columns.name }] } as const;
  const explained = best !== undefined && best.fitting > 1 && best.fitting * 3 >= best.stated * 2;
  if (!explained) return meanings[0]!.map((figure) => new UnsettledFigure(figure, left));
  return continued ? best.figures.map((figure) => (agreeing(figure) ? figure : new UnsettledFigure(figure, left))) : best.figures;
}

const CONTINUED: Localized = {
  zh: "本表可能不完整（是续表、上方紧接别的到岗记录，或有打了勾却看不出是谁的行），合计可能包括它们，不能复算，保持原样。",
  en: "This table may not be whole (it goes on from an earlier one, follows other marks directly, or has ticks of nobody known), and its sums may include those: left as written.",
};

const DOUBTFUL_SUM: Localized = {
  zh: "看不出这一行小计的是本组还是全部人员，已填数字也不能说明，保持原样。请在标签中写明（如“片区一小计”“总计”）。",
  en: "It cannot be told whether this row sums its group or everybody, and its figures do not tell either: left as written. Name it in its label (片区一小计, 总计).",
};

/** A sum of which it is not known what it sums. */
class UnsettledFigure implements Figure {
  readonly quantity = "count";
  readonly value = null;
  readonly row: number;
  readonly column: number;
  readonly rule: string;
  readonly why: Localized;
  readonly blockedBy: readonly CellRef[];

  constructor(
    private readonly of: Figure,
    { why, cells }: Unjudged,
  ) {
    this.row = of.row;
    this.column = of.column;
    this.rule = of.rule;
    this.why = why;
    this.blockedBy = cells;
  }
  explain(): Explanation {
    return this.of.explain();
  }
  formula(): string | null {
    return null;
  }
}

interface SumSpec {
  readonly meaning: string;
  readonly cell: CellAddress;
  /** null while a contribution is unknown. */
  readonly total: () => number | null;
  readonly addends: () => readonly (number | null)[];
  readonly inputs: () => CellAddress[];
  readonly blockedBy: () => CellRef[];
  readonly formula: () => string | null;
  /** Why it is not counted at all, where no cell is to blame. */
  readonly unjudged?: Unjudged | null;
}

/** One derived sum; its value is computed once, on first use. */
class SumFigure implements Figure {
  readonly quantity = "count";
  readonly meaning: string;
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
    this.meaning = spec.meaning;
  }
  private get total(): number | null {
    if (this.spec.unjudged) return null;
    return this.computed === undefined ? (this.computed = this.spec.total()) : this.computed;
  }
  get why(): Localized | null {
    return this.spec.unjudged?.why ?? null;
  }
  get value(): Exact | null {
    return this.total === null ? null : exact(this.total);
  }
  get blockedBy(): readonly CellRef[] {
    if (this.spec.unjudged) return this.spec.unjudged.cells;
    return this.total === null ? this.spec.blockedBy() : [];
  }
  explain(): Explanation {
    return {
      inputs: this.spec.inputs().map(({ row, column }) => ({ sheet: this.table.sheet.name, row, column })),
      arithmetic: sumText(this.spec.addends(), this.total),
    };
  }
  formula(): string | null {
    return this.spec.unjudged ? null : this.spec.formula();
  }
}

const RULES = {
  group: { sum: "attendance/group-subtotal", effective: "attendance/effective-subtotal" },
  total: { sum: "attendance/grand-total", effective: "attendance/effective-total" },
} as const;

/**
 * A 合计 that states what its people come to, and under no month anything, sums people, not marks: its blank months are not there to be
 * filled. A row that states nothing yet is to be filled whole, and 有效人次 says by its name what belongs under each month.
 */
function countedThere({ sheet, months, groups, totals }: AttendanceTable, sum: SumRow, figures: Figure[]): Figure[] {
  if (sum.kind === "effective") return figures;
  const marks = new Set(months.flatMap(markColumns));
  const rows = [...groups.flatMap(({ sums }) => sums), ...totals].filter(({ kind, row }) => kind === "sum" && row !== sum.row);
  // The sums of the same table show how its other sums are kept.
  if (rows.some(({ row }) => [...marks].some((column) => sheet.cell(row, column).kind !== "empty"))) return figures;
  const isBlank = ({ row, column }: Figure): boolean => sheet.cell(row, column).kind === "empty";
  const [inMonths, others] = [figures.filter(({ column }) => marks.has(column)), figures.filter(({ column }) => !marks.has(column))];
  return inMonths.every(isBlank) && others.some((figure) => !isBlank(figure)) ? others : figures;
}

/** The cells of one 小计, 有效人次小计, 总计 or 有效人次总计 row. */
function sumRowFigures(counted: CountedTable, summed: Summed, sum: SumRow, scope: "group" | "total"): Figure[] {
  const { table } = counted;
  const { workers } = summed;
  const { sheet, columns } = table;
  const rule = RULES[scope][sum.kind];
  const figures: Figure[] = [];
  const listsMonths = table.lists.insurance !== null || table.lists.wage !== null;
  const unwritten = table.unjudged?.lacks === "presence" ? table.unjudged : null;
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
        meaning: EFFECTIVE,
        cell: { row: sum.row, column },
        total: () => summed.total("effective", indices),
        addends: () => parts().map(({ effective }) => effective),
        inputs: inColumn(month.presence),
        blockedBy: () => blockers(table, workers, indices),
        unjudged: whyNoEffective(table),
        formula: () =>
          groupedFormula(table, scope, sum, column, month) ??
          (indices.length > 1 || listsMonths ? null : effectiveMonthFormula(sheet, cells())),
      });
      continue;
    }
    place({
      meaning: AS_ENTERED,
      cell: { row: sum.row, column: month.presence },
      total: () => summed.total("presence", indices),
      unjudged: unwritten,
      addends: () => parts().map(({ presence }) => presence),
      inputs: inColumn(month.presence),
      blockedBy: () => unreadable(table, cells(), "presence"),
      formula: () => groupedFormula(table, scope, sum, month.presence) ?? (indices.length > 1 ? null : presenceSumFormula(sheet, cells())),
    });
    for (const { column, field, mark } of countedMarks(table, month)) {
      const ticks = (): (number | null)[] => parts().map((part) => tickCount(mark(part)));
      place({
        meaning: AS_ENTERED,
        cell: { row: sum.row, column },
        total: () => (insuranceColumns(month).length > 1 && field === "insurance" ? add(ticks()) : summed.total(field, indices)),
        unjudged: unwritten,
        addends: ticks,
        inputs: inColumn(column),
        blockedBy: () =>
          cells()
            .filter((cell) => mark(cell) === "unreadable")
            .map((cell) => inSheet(sheet, cell, column)),
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
        ? workers.map((count) => rowTotal(table, count))
        : workers
            .filter((count) => hasRow(count, sum.month!))
            .map((count) => rowTotal(table, { months: [count.months[sum.month!]!], effectiveSum: count.months[sum.month!]!.effective }));
    place({
      meaning: EFFECTIVE,
      cell: { row: sum.row, column },
      total: () => add(parts()),
      unjudged: whyNoSubtotal(table),
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
      meaning: AS_ENTERED,
      cell: { row: sum.row, column },
      total: () => add(stated()),
      addends: stated,
      inputs: () => rows.map((row) => ({ row, column })),
      blockedBy: () =>
        workers.filter(({ twoYear }) => twoYear.status === "unreadable").map(({ twoYearCell }) => ({ sheet: sheet.name, ...twoYearCell! })),
      formula: () => groupedFormula(table, scope, sum, column) ?? columnSumFormula(sheet, rows, column),
    });
  }
  return countedThere(table, sum, figures);
}

/** The columns of ticks that a sum row counts in a month; a column that lists months has no ticks of its own. */
function countedMarks(
  { lists }: AttendanceTable,
  month: MonthColumns,
): { column: number; field: "insurance" | "wage"; mark: (part: WorkerMonth) => TickState }[] {
  const insurances = insuranceColumns(month)
    .map((column, index) => ({ column, field: "insurance" as const, mark: ({ insuranceMarks }: WorkerMonth) => insuranceMarks[index]! }))
    .filter(({ column }) => column !== lists.insurance);
  const { wage } = month;
  if (wage === null || wage === lists.wage) return insurances;
  return [...insurances, { column: wage, field: "wage", mark: (part) => part.wage }];
}

function inSheet(sheet: Sheet, { presenceCell }: PlacedMonth, column: number): CellRef {
  return { sheet: sheet.name, row: presenceCell.row, column };
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
  const columns = markColumns(month);
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
  if (scope !== "total" || sum.over !== null) return null;
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
