import { shownCell } from "../../../grid/cell";
import type { Localized } from "../../../language";
import { agrees } from "../../../tables/agreement";
import { lowestText } from "../../../tables/header-question";
import type { DerivedFigure } from "../../../tables/figure";
import { JudgedFigure } from "../../../tables/judged-figure";
import type { AttendanceTable, SumOfMonths, SumRow, Unjudged, UntoldWeight } from "../model";
import { hasRow, markColumns, type WorkerCount } from "./counts";
import { add, type Scope } from "./sum-spec";
import { presenceTerm } from "./terms";
import { DerivedCell } from "../../../tables/expressed-figure";
import { sumOf } from "../../../tables/expression/expression";
import { isUnfilled } from "../../../tables/write-guard";
import { exact, ZERO } from "../../../values/exact";
import type { CountedTable } from "./metrics";
import { MONTHS_OPEN, sumsOverSheets } from "./over-sheets";
import { ownFigures, partColumns, partFigure, partMeaning, RowSubtotal } from "./row-subtotal";
import { saidOtherwise } from "./said-otherwise";
import { StableRate } from "./stable-rate";
import { sumRowFigures } from "./sum-rows";
import { Summed } from "./sums";
import { kindSubtotals } from "./kind-sums";
import { footFigures } from "./foot-rows";
import { partUntold, peopleOf } from "./foot-parts";
import { toldFigures } from "./told-figures";
import type { FootRow } from "../model";
import { valueFor, firstItem } from "../../../values/present";

/** Every derived cell of an attendance table, row subtotals first, then groups, then the whole. */
export function attendanceFigures(counted: CountedTable): DerivedFigure[] {
  const { table, workers } = counted;
  const figures: DerivedFigure[] = [];
  if (table.columns.subtotal !== null) {
    for (const count of workers)
      for (const part of ownFigures(table, count))
        figures.push(filledIn(table, count, new RowSubtotal(table, part, table.columns.subtotal)));
  }
  for (const count of workers) figures.push(...kindSubtotals(table, count));
  for (const part of partColumns(table)) figures.push(...partSubtotals(table, part, workers));
  const all = new Summed(workers);
  const beyond = withBounds(counted, figures);
  const over = sumsOverSheets(counted);
  const wholeSum = (sum: SumRow): readonly DerivedFigure[] | null => (over?.proved ? (over.figures.get(sum) ?? null) : null);
  const byGroup = new Map(table.groups.map((group) => [group, workers.filter((count) => count.group === group)]));
  for (const group of table.groups) {
    const own = new Summed(valueFor(byGroup, group));
    for (const sum of group.sums) figures.push(...(wholeSum(sum) ?? settledSum(counted, own, all, sum)));
  }
  for (const sum of table.totals) {
    if (sum.over === null) {
      const whole = sumRowFigures(counted, all, sum, "total");
      figures.push(
        ...(ofOpenKind(counted, all, sum, "total") ??
          wholeSum(sum) ??
          (sum.doubtful ? settled(counted, sum, [whole], table.continued ? CONTINUED : DOUBTFUL_SUM) : whole)),
      );
    } else {
      const rows = new Set(sum.over);
      figures.push(...sumRowFigures(counted, new Summed(workers.filter(({ worker }) => rows.has(worker.row))), sum, "group"));
    }
  }
  for (const foot of table.foot ?? []) if (foot.meaning.kind === "part") figures.push(...partSums(counted, all, foot, foot.meaning.name));
  figures.push(...footFigures(counted), ...toldFigures(counted));
  if (table.stableRate && (counted.requiredStaff ?? 0) > 0)
    figures.push(new StableRate(counted, table.stableRate, over?.proved ? counted.earlier : []));
  if (beyond.length > 0) figures.splice(0, figures.length, ...withSharedSlips(counted, figures, beyond));
  if (table.presenceListed) figures.splice(0, figures.length, ...withHalvesOpen(counted, figures));
  if (counted.monthsOpen) return figures.map((figure) => withMonthsOpen(table, figure));
  const untold = table.months[0]?.weightUntold;
  const open = table.months.flatMap(({ openKinds = [] }) => openKinds);
  const told = open.length === 0 ? figures : figures.map((figure) => withOpenKind(table, figure, open));
  return saidOtherwise(counted, untold ? told.map((figure) => withUntoldWeight(table, figure, untold)) : told);
}

/** What the lines sum of some of their months; nothing is written for a quarter in which somebody was not there. */
function partSubtotals(table: AttendanceTable, { column, months }: SumOfMonths, workers: readonly WorkerCount[]): DerivedFigure[] {
  const meaning = partMeaning(table, months);
  return workers.flatMap((count) => {
    const figure = new RowSubtotal(table, partFigure(count, months), column, meaning);
    const isNothing = months.length > 1 && figure.value?.equals(ZERO) === true;
    return isNothing && isUnfilled(table.sheet.cell(figure.row, column)) ? [] : [figure];
  });
}

/**
 * Where insurance or wages are not known, nobody's effective months can be told, but they are never more than the presence: of rows that mostly
 * state their presence, one that states more is likely a slip.
 */
function withBounds({ table, workers }: CountedTable, figures: DerivedFigure[]): number[] {
  const { sheet, columns, unjudged, subtotalUnit, figuresPerMonth, sumsOfKinds } = table;
  const column = columns.subtotal;
  if (unjudged?.lacks !== "gate" || column === null || subtotalUnit === "day" || figuresPerMonth || sumsOfKinds) return [];
  const rows = workers.flatMap((count) => {
    const shown = shownCell(sheet.cell(count.worker.figureRow, column));
    const most = shown.kind === "number" ? add(count.months.map(({ presence }) => presence)) : null;
    return shown.kind === "number" && most !== null ? [{ count, stated: shown.value, most }] : [];
  });
  const fitting = rows.filter(({ stated, most }) => stated === most).length;
  if (fitting < LEAST || fitting * 3 < rows.length * 2) return [];
  for (const { count, stated, most } of rows) {
    if (stated <= most) continue;
    const row = count.worker.figureRow;
    const index = figures.findIndex((figure) => figure.row === row && figure.column === column);
    const terms = count.months.filter((month) => hasRow(count, month.index)).map((month) => presenceTerm(table, count, month));
    const bound = new DerivedCell(sheet, { row, column }, "attendance/row-subtotal", "count", exact(most), sumOf(terms, "row"));
    if (index >= 0) figures[index] = new JudgedFigure(bound, { certainty: "probable", formula: null });
  }
  return rows.flatMap(({ stated, most }) => (stated > most ? [stated - most] : []));
}

/** A list of months says nothing of halves: where dates make a half of a month and the row does not state that, its sum and those over it are only likely. */
function withHalvesOpen({ table, workers }: CountedTable, figures: readonly DerivedFigure[]): DerivedFigure[] {
  const halved = workers.filter(({ months }) =>
    months.some(({ presence, month }) => presence !== null && presence > 0 && presence < month.weight),
  );
  const rows = new Set(halved.map(({ worker }) => worker.figureRow));
  const people = new Set(workers.map(({ worker }) => worker.figureRow));
  const disagrees = (figure: DerivedFigure): boolean => agrees(table.sheet.cell(figure.row, figure.column), figure, 0) !== true;
  const open = figures.some((figure) => rows.has(figure.row) && disagrees(figure));
  if (!open) return [...figures];
  return figures.map((figure) => {
    const likely = rows.has(figure.row) || !people.has(figure.row);
    return likely && figure.value !== null ? new JudgedFigure(figure, { certainty: "probable", formula: null }) : figure;
  });
}

/** A month's sum that departs by just as much as a row that states more than its marks: an entry they share may be the slip, so neither is certain. */
function withSharedSlips({ table }: CountedTable, figures: readonly DerivedFigure[], beyond: readonly number[]): DerivedFigure[] {
  const marks = new Set(table.months.map(({ presence }) => presence));
  return figures.map((figure) => {
    const shown = shownCell(table.sheet.cell(figure.row, figure.column));
    if (!marks.has(figure.column) || shown.kind !== "number" || typeof figure.value !== "object" || figure.value === null) return figure;
    const by = exact(shown.value).sub(figure.value);
    return beyond.some((one) => by.equals(exact(one))) ? new JudgedFigure(figure, { certainty: "probable" }) : figure;
  });
}

/** Fewer rows that state their presence say nothing of how the others are counted. */
const LEAST = 3;

/** Of somebody of whom a row says nothing but the name, nothing is counted yet: an empty sum is not filled with a 0 that nobody meant. */
function filledIn({ sheet, months, monthsDown }: AttendanceTable, { worker }: WorkerCount, figure: DerivedFigure): DerivedFigure {
  const isEmpty = (column: number): boolean => shownCell(sheet.seen(worker.row, column)).kind === "empty";
  const says = worker.contract.status === "read" || worker.contract.status === "unreadable" || worker.remark.text !== "";
  if (monthsDown || says || !isEmpty(figure.column) || !months.flatMap(markColumns).every(isEmpty)) return figure;
  return unsettled(figure, { lacks: "gate", why: NAME_ALONE, cells: [] });
}

const NAME_ALONE: Localized = {
  zh: "这一行除姓名外，各月到岗、社保、工资和合同期限都没有填写，小计留空，不代填0。请补填，或删去这一行。",
  en: "Beside the name this row says nothing of any month and of no contract: its subtotal is left empty and not filled with 0. Fill the row in, or take it out.",
};

/** 其中：持证社工 sums a part of the people; only what it states is held against them. */
function partSums(counted: CountedTable, all: Summed, { row, label, labelCell }: FootRow, name: string): DerivedFigure[] {
  const { table } = counted;
  const people = peopleOf(counted, name);
  const over = (people ?? []).map(({ worker }) => worker.row);
  const sum: SumRow = { row, kind: "sum", month: null, over, doubtful: true, since: [] };
  const isStated = (figure: DerivedFigure): boolean => shownCell(table.sheet.cell(figure.row, figure.column)).kind !== "empty";
  const figures = sumRowFigures(counted, people === null ? all : new Summed(people), sum, "group").filter(isStated);
  const why = partUntold(label);
  if (people !== null) return settled(counted, sum, [figures], why);
  return figures.map((figure) => unsettled(figure, { lacks: "gate", why, cells: [{ sheet: table.sheet.name, ...labelCell }] }));
}

/** A total of which it is not told whether it takes in months on earlier sheets. */
function withMonthsOpen({ columns }: AttendanceTable, figure: DerivedFigure): DerivedFigure {
  return figure.column === columns.subtotal ? unsettled(figure, { lacks: "gate", why: MONTHS_OPEN, cells: [] }) : figure;
}

/** Says of a figure that hangs on a month's unknown weight why it is not counted. */
function withUntoldWeight({ sheet }: AttendanceTable, figure: DerivedFigure, { cell, why }: UntoldWeight): DerivedFigure {
  const hangs =
    figure.value === null && !figure.why && figure.blockedBy.some(({ row, column }) => row === cell.row && column === cell.column);
  return hangs ? unsettled(figure, { lacks: "gate", why, cells: [{ sheet: sheet.name, ...cell }] }) : figure;
}

/** Says of a figure that hangs on what may be a further insurance why it is not counted. */
function withOpenKind({ sheet, range, groups }: AttendanceTable, figure: DerivedFigure, open: readonly number[]): DerivedFigure {
  const cell = figure.value === null && !figure.why ? figure.blockedBy.find(({ column }) => open.includes(column)) : undefined;
  if (!cell) return figure;
  const first = Math.min(cell.row, ...groups.flatMap(({ workers }) => workers.map(({ row }) => row)));
  const header = lowestText(sheet, range.top, first - 1, cell.column)?.plain ?? "";
  return new JudgedFigure(figure, { value: null, blockedBy: figure.blockedBy, why: openKind(header), formula: null });
}

function openKind(header: string): Localized {
  const [zh, en] = header === "" ? ["没有表头的一列", "a column without a header"] : [`“${header}”`, `“${header}”`];
  return {
    zh: `社保按险种分列，${zh}是不是其中一种没有认出，而这里没有打√，无法判断是否全部参保，保持原样。`,
    en: `Insurance stands in a column for each kind, and ${en} may be one of them but holds no tick here: whether everything is insured cannot be judged, so it stays as written.`,
  };
}

/** A 小计 whose place does not tell whether it sums its group or everybody sums what its cells state; where neither fits, it is left. */
function settledSum(counted: CountedTable, own: Summed, all: Summed, sum: SumRow): DerivedFigure[] {
  const open = ofOpenKind(counted, own, sum, "group");
  if (open) return open;
  const figures = sumRowFigures(counted, own, sum, "group");
  if (!sum.doubtful) return figures;
  const rows = new Set(sum.since);
  const since = new Summed(counted.workers.filter(({ worker }) => rows.has(worker.row)));
  const meanings = [figures, ...[since, all].map((summed) => sumRowFigures(counted, summed, sum, "group"))];
  return settled(counted, sum, meanings, counted.table.continued ? CONTINUED : DOUBTFUL_SUM);
}

/** A row of sums that names no kind of mark sums presence or what counts, as its cells state; where neither fits, it is left. */
function ofOpenKind(counted: CountedTable, summed: Summed, sum: SumRow, scope: Scope): DerivedFigure[] | null {
  if (!sum.kindOpen) return null;
  const effective: SumRow = { ...sum, kind: "effective" };
  return settled(counted, sum, [sumRowFigures(counted, summed, sum, scope), sumRowFigures(counted, summed, effective, scope)], KIND_OPEN);
}

const KIND_OPEN: Localized = {
  zh: "看不出这一行合计的是到岗、参保、发薪中的哪一项，还是有效人次，已填数字也不能说明，保持原样。请在标签中写明（如“到岗合计”“有效人次合计”）。",
  en: "It cannot be told whether this row sums presence, insurance, wages or what counts, and its figures do not tell either: left as written. Name it in its label (到岗合计, 有效人次合计).",
};

/** Of what a row of sums may mean, that which most of its cells state, and at least two thirds. A table that is not whole is never written into. */
function settled(counted: CountedTable, sum: SumRow, meanings: readonly DerivedFigure[][], why: Localized): DerivedFigure[] {
  const { sheet, columns, continued } = counted.table;
  const agreeing = (figure: DerivedFigure): boolean => agrees(sheet.cell(figure.row, figure.column), figure, 0) === true;
  const states = (figure: DerivedFigure): boolean =>
    figure.value !== null && shownCell(sheet.cell(figure.row, figure.column)).kind !== "empty";
  const tried = meanings
    .map((figures) => ({ figures, stated: figures.filter(states).length, fitting: figures.filter(agreeing).length }))
    .sort((a, b) => b.fitting - a.fitting);
  const [best] = tried;
  const left = { lacks: "gate", why, cells: [{ sheet: sheet.name, row: sum.row, column: columns.name }] } as const;
  const explained = best !== undefined && best.fitting > 1 && best.fitting * 3 >= best.stated * 2;
  if (!explained) return firstItem(meanings).map((figure) => unsettled(figure, left));
  return continued ? best.figures.map((figure) => (agreeing(figure) ? figure : unsettled(figure, left))) : best.figures;
}

const CONTINUED: Localized = {
  zh: "本表可能不完整（是续表、接前一张工作表、上方紧接别的到岗记录，或有打了勾却看不出是谁的行），合计可能包括它们，不能复算，保持原样。",
  en: "This table may not be whole (it goes on from an earlier one, perhaps on another sheet, follows other marks directly, or has ticks of nobody known), and its sums may include those: left as written.",
};

const DOUBTFUL_SUM: Localized = {
  zh: "看不出这一行小计的是本组还是全部人员，已填数字也不能说明，保持原样。请在标签中写明（如“片区一小计”“总计”）。",
  en: "It cannot be told whether this row sums its group or everybody, and its figures do not tell either: left as written. Name it in its label (片区一小计, 总计).",
};

/** A sum of which it is not known what it sums. */
function unsettled(figure: DerivedFigure, { why, cells }: Unjudged): DerivedFigure {
  return new JudgedFigure(figure, { value: null, why, blockedBy: cells, formula: null });
}
