import { agrees } from "../../../tables/agreement";
import type { Amount } from "../../../tables/lists/amount";
import type { ListCounter } from "../../../tables/lists/counter";
import { columnsOf } from "../../../tables/lists/list";
import { ZERO, type Exact } from "../../../values/exact";
import type { SummaryField } from "../../../values/vocabulary/summary-headers";
import type { StationSummary } from "../model";

/** Of how many people a row ought to have, in the order of belief; and of how many it has. */
const EXPECTED: readonly SummaryField[] = ["required", "agreed"];
const PRESENT: readonly SummaryField[] = ["actual", "staffed", "headcount"];

/** 缺口 and 持证率 of a row of staff, by what most of the stated ones are. */
export class StaffFigures {
  private readonly expected: number | null;
  private readonly present: number | null;
  private turned: boolean | undefined;
  private whole: readonly number[] | undefined;

  constructor(
    private readonly table: StationSummary,
    private readonly counter: ListCounter,
  ) {
    this.expected = firstOf(table, EXPECTED);
    this.present = firstOf(table, PRESENT);
  }

  /** Who ought to be there and who is; null where the table does not tell both. */
  pair(row: number): { readonly required: Amount; readonly actual: Amount } | null {
    if (this.expected === null || this.present === null) return null;
    return { required: this.counter.amount(row, this.expected), actual: this.counter.amount(row, this.present) };
  }

  /** What is lacking is what ought to be there less what is; a 差额 may be told the other way round, and nothing lacking as 0. */
  lacking(row: number): void {
    const [column] = columnsOf(this.table, "lacking");
    const pair = this.pair(row);
    if (!column || !pair) return;
    const turned = (this.turned ??= this.mostlyTurned(column.column));
    const { required, actual } = pair;
    const value = differenceOf(required, actual, turned);
    const cell = { row, column: column.column };
    if (value !== null && value.compare(ZERO) < 0 && this.counter.states(cell, ZERO)) return;
    const terms = turned
      ? [{ amount: actual }, { amount: required, minus: true }]
      : [{ amount: required }, { amount: actual, minus: true }];
    this.counter.sum(cell, "summary/total", terms, { meaning: "summary/total/lacking" });
  }

  /** Where one post has more people than it ought to, all posts together lack less than the sum of what each lacks: either may be told. */
  statesLacking(row: number, column: number): boolean {
    const pair = this.pair(row);
    const turned = (this.turned ??= this.mostlyTurned(column));
    const value = pair && differenceOf(pair.required, pair.actual, turned);
    return value !== null && this.counter.states({ row, column }, value) && this.hasSurplus();
  }

  private hasSurplus(): boolean {
    return this.table.lines.some(({ row, role }) => {
      const pair = role === "item" ? this.pair(row) : null;
      return pair !== null && (differenceOf(pair.required, pair.actual, false)?.compare(ZERO) ?? 0) < 0;
    });
  }

  private mostlyTurned(column: number): boolean {
    const agreeing = (turned: boolean): number =>
      this.table.lines.filter(({ row }) => {
        const pair = this.pair(row);
        const value = pair && differenceOf(pair.required, pair.actual, turned);
        return value !== null && !value.equals(ZERO) && this.counter.states({ row, column }, value);
      }).length;
    return agreeing(true) > agreeing(false);
  }

  /** 持证率: those with a certificate of those who are there, or of whom most of the stated rates are. */
  certified(row: number): void {
    const [rate] = columnsOf(this.table, "certified-rate");
    const [certified] = columnsOf(this.table, "certified");
    if (!rate || !certified) return;
    const whole = (this.whole ??= this.mostlyOf(rate.column, certified.column));
    if (whole.length === 0) return;
    const of = whole.map((column) => this.counter.amount(row, column));
    this.counter.rate({ row, column: rate.column }, "summary/rate", [this.counter.amount(row, certified.column)], of, {
      inPoints: rate.header.includes("%"),
      meaning: "summary/rate/certified",
    });
  }

  private mostlyOf(rate: number, certified: number): readonly number[] {
    const without = columnsOf(this.table, "uncertified").map(({ column }) => column);
    const present = PRESENT.flatMap((field) => columnsOf(this.table, field).map(({ column }) => [column]));
    const agreed = EXPECTED.flatMap((field) => columnsOf(this.table, field).map(({ column }) => [column]));
    const wholes = [...present, ...(without.length === 1 ? [[certified, ...without]] : []), ...agreed];
    const explained = (columns: readonly number[]): number =>
      this.table.lines.filter(({ row }) => this.isShare({ row, rate, certified }, columns)).length;
    return wholes.reduce<readonly number[]>((best, one) => (best.length === 0 || explained(one) > explained(best) ? one : best), []);
  }

  private isShare({ row, rate, certified }: { row: number; rate: number; certified: number }, columns: readonly number[]): boolean {
    const part = this.counter.amount(row, certified).value;
    const whole = columns.reduce<Exact>((sum, column) => sum.add(this.counter.amount(row, column).value ?? ZERO), ZERO);
    if (part === null || whole.equals(ZERO)) return false;
    return agrees(this.table.sheet.cell(row, rate), { value: part.div(whole), quantity: "rate" }, 0) === true;
  }
}

function firstOf(table: StationSummary, fields: readonly SummaryField[]): number | null {
  for (const field of fields) {
    const columns = columnsOf(table, field);
    if (columns.length === 1) return columns[0]?.column ?? null;
  }
  return null;
}

function differenceOf({ value: required }: Amount, { value: actual }: Amount, turned: boolean): Exact | null {
  if (required === null || actual === null) return null;
  return turned ? actual.sub(required) : required.sub(actual);
}
