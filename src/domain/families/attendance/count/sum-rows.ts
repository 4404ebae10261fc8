import { cellText } from "../../../grid/cell";
import type { CellTerm } from "../../../tables/expression/expression";
import type { DerivedFigure } from "../../../tables/figure";
import type { AttendanceTable, MonthColumns, SumOfMonths, SumRow } from "../model";
import { blockers, unreadable } from "./blockers";
import {
  hasRow,
  insuranceColumns,
  markColumns,
  placed,
  type PlacedMonth,
  type TickState,
  type WorkerCount,
  type WorkerMonth,
} from "./counts";
import { SUMS_MONEY } from "./amounts";
import { AS_ENTERED, EFFECTIVE } from "./meanings";
import type { CountedTable } from "./metrics";
import { ofManyMonths, overMonths } from "./merged-sums";
import { kindSums } from "./kind-sums";
import { onceSums } from "./once-sums";
import { SumFigure } from "./sum-figure";
import { add, effectiveColumn, groupCells, type Scope, type SumSpec } from "./sum-spec";
import { ownFigures, partColumns, partFigure, partMeaning, rowTotal } from "./row-subtotal";
import { tickCount, type Summed } from "./sums";
import { cellTerm, effectiveTerm, presenceTerm, tickTerm } from "./terms";
import { twoYearSum } from "./two-year-sums";
import { whyNoEffective, whyNoSubtotal } from "./unjudged";
import { itemAt } from "../../../values/present";

const RULES = {
  group: { sum: "attendance/group-subtotal", effective: "attendance/effective-subtotal" },
  total: { sum: "attendance/grand-total", effective: "attendance/effective-total" },
} as const;

/**
 * A 合计 that states what its people come to, and under no month anything, sums people, not marks: its blank months are not there to be
 * filled. A row that states nothing yet is to be filled whole, and 有效人次 says by its name what belongs under each month.
 */
function countedThere({ sheet, months, groups, totals }: AttendanceTable, sum: SumRow, figures: DerivedFigure[]): DerivedFigure[] {
  if (sum.kind === "effective") return figures;
  const marks = new Set(months.flatMap(markColumns));
  const rows = [...groups.flatMap(({ sums }) => sums), ...totals].filter(({ kind, row }) => kind === "sum" && row !== sum.row);
  // The sums of the same table show how its other sums are kept.
  if (rows.some(({ row }) => [...marks].some((column) => sheet.cell(row, column).kind !== "empty"))) return figures;
  const isBlank = ({ row, column }: DerivedFigure): boolean => sheet.cell(row, column).kind === "empty";
  const [inMonths, others] = [figures.filter(({ column }) => marks.has(column)), figures.filter(({ column }) => !marks.has(column))];
  return inMonths.every(isBlank) && others.some((figure) => !isBlank(figure)) ? others : figures;
}

/** Some people of a counted table. */
export interface SummedPart {
  readonly counted: CountedTable;
  readonly summed: Summed;
}

/** The cells of one 小计, 有效人次小计, 总计 or 有效人次总计 row; `earlier`: people on earlier sheets that it sums too. */
export function sumRowFigures(
  counted: CountedTable,
  summed: Summed,
  sum: SumRow,
  scope: Scope,
  earlier: readonly SummedPart[] = [],
): DerivedFigure[] {
  const { table } = counted;
  const { workers } = summed;
  const { sheet } = table;
  const rule = RULES[scope][sum.kind];
  const figures: DerivedFigure[] = [];
  const place = (spec: SumSpec): void => {
    const merge = sheet.mergeAt(spec.cell.row, spec.cell.column);
    const cell = merge ? { row: merge.top, column: merge.left } : spec.cell;
    // A merged sum row shows one figure; the columns that it covers have none of their own.
    if (cell.row !== spec.cell.row || (merge && figures.some(({ column }) => column === cell.column))) return;
    figures.push(new SumFigure(table, workers, rule, cell, spec));
  };
  const others = earlier.map((part) => ({ ...part, specs: specsOf(part.counted.table, part.summed, sum, scope) }));
  const own = specsOf(table, summed, sum, scope);
  own.forEach((spec, index) => {
    const wide = overMonths(table, spec);
    if (wide) {
      const shown = ofManyMonths(table, wide, own);
      if (shown) place(shown);
      return;
    }
    place(
      overSheets(
        spec,
        summed,
        others.map(({ summed: people, specs }) => ({ people, spec: specs[index] })),
      ),
    );
  });
  return countedThere(table, sum, figures);
}

/** What each cell of a row of sums adds up, left to right. */
function specsOf(table: AttendanceTable, summed: Summed, sum: SumRow, scope: Scope): SumSpec[] {
  const specs = markColumnGroups(table, sum).flatMap((group) => monthSums(table, summed, sum, scope, group));
  for (const part of partColumns(table)) specs.push(ofMonths(table, summed, sum, scope, part));
  if (sum.kind === "sum" && !table.monthsDown) specs.push(...onceSums(table, summed, sum, scope));
  const indices = sum.month === null ? table.months.map((_, index) => index) : [sum.month];
  const { subtotal, twoYear } = table.columns;
  if (sum.kind === "sum") specs.push(...kindSums(table, summed, sum, scope));
  if (subtotal !== null && (sum.month === null || table.figuresPerMonth))
    specs.push(subtotalSum(table, summed, sum, scope, subtotal, indices));
  if (twoYear !== null && sum.month === null) specs.push(twoYearSum(table, summed, sum, scope, twoYear));
  return specs;
}

/** A cell's sum together with what the same cell would sum of people on earlier sheets. */
function overSheets(
  own: SumSpec,
  { workers }: Summed,
  parts: readonly { readonly people: Summed; readonly spec: SumSpec | undefined }[],
): SumSpec {
  const others = parts.flatMap(({ people, spec }) => (spec ? [{ people, spec }] : []));
  if (others.length === 0) return own;
  return {
    ...own,
    total: () => add([...others.map(({ spec }) => spec.total()), own.total()]),
    terms: () => [...others.flatMap(({ people, spec }) => spec.terms(people.workers)), ...own.terms(workers)],
    groups: () => null,
    blockedBy: () => [...others.flatMap(({ spec }) => spec.blockedBy()), ...own.blockedBy()],
    unjudged: own.unjudged ?? others.find(({ spec }) => spec.unjudged)?.spec.unjudged ?? null,
    countsLeave: () => [own, ...others.map(({ spec }) => spec)].some((spec) => spec.countsLeave?.() ?? false),
    overSheets: true,
  };
}

/** What a row of sums adds up under a month: its effective presence, or the presence and each column of ticks as entered. */
function monthSums(
  table: AttendanceTable,
  summed: Summed,
  sum: SumRow,
  scope: Scope,
  { month, indices }: { readonly month: MonthColumns; readonly indices: readonly number[] },
): SumSpec[] {
  const { sheet } = table;
  const { workers } = summed;
  const of = <T>(some: readonly WorkerCount[], pick: (count: WorkerCount, month: WorkerMonth) => T): T[] => {
    const picked: T[] = [];
    for (const count of some) for (const index of indices) if (hasRow(count, index)) picked.push(pick(count, itemAt(count.months, index)));
    return picked;
  };
  const cells = (): PlacedMonth[] => of(workers, placed);
  if (sum.kind === "effective") {
    const column = effectiveColumn(table, sum.row, month);
    const effective: SumSpec = {
      meaning: EFFECTIVE,
      cell: { row: sum.row, column },
      total: () => summed.total("effective", indices),
      terms: (some) => of(some, (count, counted) => effectiveTerm(table, count, counted, indices.length === 1)),
      groups: () => groupCells(table, scope, sum, column, month),
      blockedBy: () => blockers(table, workers, indices),
      unjudged: whyNoEffective(table),
    };
    return [effective];
  }
  const unwritten = table.unjudged?.lacks === "presence" ? table.unjudged : null;
  const presence: SumSpec = {
    meaning: AS_ENTERED,
    cell: { row: sum.row, column: month.presence },
    total: () => summed.total("presence", indices),
    terms: (some) => of(some, (count, counted) => presenceTerm(table, count, counted, indices.length === 1)),
    groups: () => groupCells(table, scope, sum, month.presence),
    blockedBy: () => unreadable(table, cells(), "presence"),
    unjudged: unwritten,
    countsLeave: () =>
      table.legend.size > 0 &&
      cells().some(
        ({ presence: counted, presenceCell: { row, column } }) => counted !== 0 && table.legend.has(cellText(sheet.seen(row, column))),
      ),
  };
  const ticks = countedMarks(table, month).map(({ column, field, mark }): SumSpec => {
    const several = field === "contract" || (field === "insurance" && hasSeveral(month));
    return {
      meaning: AS_ENTERED,
      cell: { row: sum.row, column },
      total: () => (several ? add(of(workers, (_, counted) => tickCount(mark(counted)))) : summed.total(field, indices)),
      terms: (some) => of(some, (count, counted) => tickTerm(table, count, counted, column, mark(counted))),
      groups: () => groupCells(table, scope, sum, column),
      blockedBy: () =>
        cells()
          .filter((cell) => mark(cell) === "unreadable")
          .map(({ presenceCell }) => ({ sheet: sheet.name, row: presenceCell.row, column })),
      unjudged: unwritten ?? (table.amountColumns.has(column) ? { lacks: "gate", why: SUMS_MONEY, cells: [] } : null),
    };
  });
  return [presence, ...ticks];
}

/** Whether a month's insurance is more than one column's: no single one of them tells of it. */
function hasSeveral(month: MonthColumns): boolean {
  return insuranceColumns(month).length > 1 || month.openKinds !== undefined;
}

/** 人员到岗小计 of a row of sums: what the rows' own come to. */
function subtotalSum(
  table: AttendanceTable,
  { workers }: Summed,
  sum: SumRow,
  scope: Scope,
  column: number,
  indices: readonly number[],
): SumSpec {
  // 有效人次 is what counts, whatever the lines' own sums add up.
  const { subtotalUnit, sumsOfKinds } = table;
  const summing = sum.kind !== "effective" && sumsOfKinds ? { subtotalUnit, sumsOfKinds } : { subtotalUnit };
  const own = (some: readonly WorkerCount[]): CellTerm[] => {
    const terms: CellTerm[] = [];
    for (const worker of some)
      for (const { count, row } of ownFigures(table, worker))
        if (sum.month === null || count.months.some(({ index }) => index === sum.month))
          terms.push(cellTerm({ sheet: table.sheet.name, row, column }, rowTotal(summing, count)));
    return terms;
  };
  const whole = (): (number | null)[] => {
    const { month } = sum;
    if (month === null) return workers.map((count) => rowTotal(summing, count));
    return workers
      .filter((count) => hasRow(count, month))
      .map(({ months }) => rowTotal(summing, { months: [itemAt(months, month)], effectiveSum: itemAt(months, month).effective }));
  };
  return {
    meaning: "sumsOfKinds" in summing ? AS_ENTERED : EFFECTIVE,
    cell: { row: sum.row, column },
    total: () => add(whole()),
    terms: own,
    groups: () => groupCells(table, scope, sum, column),
    blockedBy: () => blockers(table, workers, indices),
    unjudged: sum.kind === "effective" ? whyNoEffective(table) : whyNoSubtotal(table),
  };
}

/** A column of sums of some months (季度小计, or the 小计 of one month) in a row of sums: what the rows' own come to. */
function ofMonths(table: AttendanceTable, summed: Summed, sum: SumRow, scope: Scope, { column, months }: SumOfMonths): SumSpec {
  const own = (count: WorkerCount): number | null => rowTotal(table, partFigure(count, months).count);
  return {
    ...subtotalSum(table, summed, sum, scope, column, months),
    meaning: partMeaning(table, months),
    total: () => add(summed.workers.map(own)),
    terms: (some) => some.map((count) => cellTerm({ sheet: table.sheet.name, row: count.worker.row, column }, own(count))),
  };
}

/** The columns of ticks that a sum row counts in a month; a column that lists months has no ticks of its own. */
function countedMarks(
  { lists }: AttendanceTable,
  month: MonthColumns,
): { column: number; field: "insurance" | "wage" | "contract"; mark: (part: WorkerMonth) => TickState }[] {
  const insurances = insuranceColumns(month)
    .map((column, index) => ({
      column,
      field: "insurance" as const,
      mark: ({ insuranceMarks }: WorkerMonth) => itemAt(insuranceMarks, index),
    }))
    .filter(({ column }) => column !== lists.insurance && !lists.kinds?.includes(column));
  const { wage, contract } = month;
  return [
    ...insurances,
    ...(wage === null || wage === lists.wage ? [] : [{ column: wage, field: "wage" as const, mark: (part: WorkerMonth) => part.wage }]),
    ...(contract === undefined ? [] : [{ column: contract, field: "contract" as const, mark: (part: WorkerMonth) => part.contractMark }]),
  ];
}

/** Which months a sum row's cells add up: one each across; all of them, or its own, where months run down. */
function markColumnGroups(table: AttendanceTable, sum: SumRow): { month: MonthColumns; indices: number[] }[] {
  if (!table.monthsDown) return table.months.map((month, index) => ({ month, indices: [index] }));
  const first = table.months[0];
  if (!first) return [];
  const indices = sum.month === null ? table.months.map((_, index) => index) : [sum.month];
  return [{ month: first, indices }];
}
