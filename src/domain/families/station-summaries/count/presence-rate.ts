import { shownCell } from "../../../grid/cell";
import { agrees } from "../../../tables/agreement";
import type { Amount } from "../../../tables/lists/amount";
import type { ListCounter } from "../../../tables/lists/counter";
import { columnsOf, type ListColumn } from "../../../tables/lists/list";
import { ZERO, type Exact } from "../../../values/exact";
import { isAbsence, type SummaryField } from "../../../values/vocabulary/summary-headers";
import type { StationSummary } from "../model";

/** So many columns of leave are tried in all their combinations. */
const MOST_COLUMNS = 4;

/** 到岗率 beside days of leave, of which some may count as presence (年假视同出勤): those count by which the most of the stated rates are right. */
export class PresenceRate {
  private readonly leave: readonly number[];
  private counting: readonly number[] | undefined;
  private byEffective: boolean | undefined;

  constructor(
    private readonly table: StationSummary,
    private readonly counter: ListCounter,
    private readonly rate: ListColumn<SummaryField>,
  ) {
    this.leave = leaveColumns(table, rate);
  }

  /** Who counts as there: those on post, or 有效人次 where that explains more of the stated rates. */
  private numerator(row: number, actual: Amount): readonly [Amount, Amount | null] {
    const [effective] = columnsOf(this.table, "effective");
    const [required] = columnsOf(this.table, "required");
    const [own] = columnsOf(this.table, "actual");
    if (!effective || !required || !own) return [actual, null];
    const explained = (column: number): number =>
      this.table.lines.filter(({ row: line }) =>
        this.agreesAs(line, [this.counter.amount(line, column)], this.counter.amount(line, required.column)),
      ).length;
    this.byEffective ??= explained(effective.column) > explained(own.column);
    const counted = this.counter.amount(row, effective.column);
    return this.byEffective ? [counted, actual] : [actual, counted];
  }

  /** The rate of one row; one beside leave that is explained otherwise is only likely. */
  count(row: number, actual: Amount, required: Amount): void {
    const { column, header } = this.rate;
    const counting = (this.counting ??= this.mostlyCounting());
    const [onPost, other] = this.numerator(row, actual);
    const part = [onPost, ...counting.map((leave) => this.counter.amount(row, leave))];
    const otherwise = other !== null && this.agreesAs(row, [other], required);
    const taken = this.leave.filter((leave) => !counting.includes(leave) && isMore(this.counter.amount(row, leave)));
    const beside = taken.length > 0 && !(this.isDeducted(row, actual, required) && taken.every((leave) => this.neverCounts(row, leave)));
    this.counter.rate({ row, column }, "summary/rate", part, [required], {
      inPoints: header.includes("%"),
      certainty: (beside || otherwise) && !this.agreesAs(row, part, required) ? "probable" : "proved",
    });
  }

  /** Whether who was there is who ought to have been, less all leave of the row: what was taken away already is not there as well. */
  private isDeducted(row: number, { value: actual }: Amount, { value: required }: Amount): boolean {
    if (!actual || !required) return false;
    return this.leave.reduce((left, column) => left.sub(this.counter.amount(row, column).value ?? ZERO), required).equals(actual);
  }

  /** Whether it is leave that is no presence (事假, 病假), and another line with it states the rate that does not count it. */
  private neverCounts(row: number, leave: number): boolean {
    if (!isAbsence(this.table.columns.find(({ column }) => column === leave)?.header ?? "")) return false;
    const [required] = columnsOf(this.table, "required");
    const [actual] = columnsOf(this.table, "actual");
    if (!required || !actual) return false;
    return this.table.lines.some(
      ({ row: line, role }) =>
        role === "item" &&
        line !== row &&
        isMore(this.counter.amount(line, leave)) &&
        this.agreesAs(line, [this.counter.amount(line, actual.column)], this.counter.amount(line, required.column)),
    );
  }

  private mostlyCounting(): readonly number[] {
    const [required] = columnsOf(this.table, "required");
    const [actual] = columnsOf(this.table, "actual");
    if (!required || !actual || this.leave.length === 0) return [];
    const explained = (columns: readonly number[]): number =>
      this.table.lines.filter(({ row }) => {
        const part = [actual.column, ...columns].map((column) => this.counter.amount(row, column));
        return this.agreesAs(row, part, this.counter.amount(row, required.column));
      }).length;
    let best: { readonly columns: readonly number[]; readonly rows: number } = { columns: [], rows: explained([]) };
    for (let bits = 1; bits < 1 << this.leave.length; bits++) {
      const columns = this.leave.filter((_, index) => (bits & (1 << index)) !== 0);
      const rows = explained(columns);
      if (rows > best.rows) best = { columns, rows };
    }
    return best.columns;
  }

  private agreesAs(row: number, part: readonly Amount[], { value: whole }: Amount): boolean {
    if (!whole || whole.equals(ZERO)) return false;
    const sum = part.reduce<Exact>((total, { value }) => total.add(value ?? ZERO), ZERO);
    return agrees(this.table.sheet.cell(row, this.rate.column), { value: sum.div(whole), quantity: "rate" }, 0) === true;
  }
}

/** Columns of numbers between who was there and the rate that are none of the others': 年假, 病假, 外出. */
function leaveColumns(table: StationSummary, rate: ListColumn<SummaryField>): number[] {
  const known = table.columns.flatMap(({ field, column }) => (field === "away" ? [] : [column]));
  const from = Math.min(...columnsOf(table, "required", "actual").map(({ column }) => column));
  const rows = table.lines.filter(({ role }) => role === "item").map(({ row }) => row);
  const found: number[] = [];
  for (let column = from; column < rate.column && found.length < MOST_COLUMNS; column++)
    if (!known.includes(column) && rows.some((row) => shownCell(table.sheet.cell(row, column)).kind === "number")) found.push(column);
  return found;
}

function isMore({ value }: Amount): boolean {
  return value !== null && value.compare(ZERO) > 0;
}
