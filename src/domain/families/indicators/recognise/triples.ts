import { measureOf, type IndicatorField, type PeriodLabel } from "./vocabulary";

/** A promise's three columns as a header shows them. */
export interface Triple {
  readonly target: number;
  readonly done: number;
  /** null where no percentage is kept. */
  readonly rate: number | null;
  /** The percentages' header carries the sign: 完成率(%). */
  readonly signed: boolean;
  /** 协议节数 → 节数; null where the header only says 协议量. */
  readonly measure: string | null;
  /** The column that names each row's promise or place, nearest before the target and behind the triple before; null where there is none. */
  readonly lead: Lead | null;
  /** A 单位 column of a list. */
  readonly unit: number | null;
  /** The metric where the header's one row names it with the column (建档协议量); null where it stands above. */
  readonly metric: string | null;
  /** Columns of single periods (第一季度, 3月) whose sum is the done. */
  readonly periods: readonly Period[];
}

export interface Lead {
  readonly column: number;
  readonly field: "content" | "area";
}

export interface Period extends PeriodLabel {
  readonly column: number;
}

/** What a header says of one column. */
export interface NamedColumn {
  readonly field: IndicatorField | "sum" | PeriodLabel;
  readonly text: string;
  /** The metric that the same text names. */
  readonly metric: string | null;
}

/** A promise without the column that would tell what was done; `column` is where it was missed. */
export interface MissingDone {
  readonly column: number;
  /** True where single periods stand there and no column sums them. */
  readonly onlyPeriods: boolean;
}

/** 指标, 服务指标 mostly head a column of names; where no promise stands between them and what was done, they are the promise. */
export const MAY_PROMISE = /^(?:服务|项目|工作|活动|考核)?指标(?:\([^)]*\))?$/;

/** A promise and its percentage in words that no other trade's plan uses. */
const PROMISED = /协议|合同|指标/;
const COMPLETED = /完成率|百分比|完成比例/;

/** Gathers the columns of a header, left to right, into triples. */
export class TripleReader {
  readonly triples: Triple[] = [];
  missing: MissingDone | null = null;
  private target: { column: number; measure: string | null; metric: string | null; text: string } | null = null;
  private done: { column: number; sums: boolean } | null = null;
  private lead: Lead | null = null;
  private unit: number | null = null;
  private periods: Period[] = [];
  private deliveredByPeriod = false;
  /** The column just before that may be a promise. */
  private mayPromise: { column: number; before: Lead | null } | null = null;

  constructor(private readonly holdsNames: (column: number) => boolean) {}

  take(column: number, { field, text, metric }: NamedColumn): void {
    const delivers = field === "done" || (field !== null && typeof field === "object");
    if (delivers && !this.target && this.mayPromise && !this.holdsNames(this.mayPromise.column)) {
      this.target = { column: this.mayPromise.column, measure: null, metric: null, text: "指标" };
      this.lead = this.mayPromise.before;
    }
    if (field !== null) this.mayPromise = null;
    const { target } = this;
    if (field !== null && typeof field === "object") {
      if (target) this.periods.push({ column, ...field });
      if (/完成/.test(text)) this.deliveredByPeriod = true;
      return;
    }
    switch (field) {
      case "content":
      case "area":
        if (target && this.done) this.close(null);
        if (MAY_PROMISE.test(text)) this.mayPromise = { column, before: this.lead };
        // Of two columns of contents (类别, 内容) both lead; of places the nearest does.
        if (this.target === null && !(this.lead?.field === "content" && field === "content")) this.lead = { column, field };
        break;
      case "unit":
        if (target === null || this.done === null) this.unit = column;
        break;
      case "target":
        if (this.done) this.close(null);
        this.target = { column, measure: metric === null ? measureOf(text) : null, metric, text };
        this.done = null;
        this.periods = [];
        this.deliveredByPeriod = false;
        break;
      case "sum":
        // 累计 behind the quarters is what was done; elsewhere a sum is not.
        if (target && this.periods.length > 0) this.done = { column, sums: true };
        break;
      case "done": {
        if (!target || (metric !== target.metric && metric !== null)) break;
        // What was done up to now counts, whatever was done in this month alone stands beside it.
        const sums = /累计|合计|总/.test(text);
        if (!this.done?.sums || sums) this.done = { column, sums };
        break;
      }
      case "rate":
        if (metric !== null && metric !== target?.metric) break;
        this.miss(column, text);
        this.close(column, text.includes("%"));
        break;
      default:
    }
  }

  finish(): void {
    this.close(null);
  }

  private miss(column: number, text: string): void {
    const { target, done, lead, periods } = this;
    if (!target || done !== null || lead === null || this.missing) return;
    if (periods.length > 1) this.missing = { column: periods[0]!.column, onlyPeriods: true };
    else if (PROMISED.test(target.text) && COMPLETED.test(text)) this.missing = { column, onlyPeriods: false };
  }

  private close(rate: number | null, signed = false): void {
    const { target, done, lead, unit, periods } = this;
    if (target && done !== null) {
      this.triples.push({
        target: target.column,
        done: done.column,
        rate,
        signed,
        measure: target.measure,
        metric: target.metric,
        lead,
        unit,
        // Quarters beside a plain 完成量 may as well be the promise's.
        periods: done.sums || this.deliveredByPeriod ? addendsOf(periods.filter(({ column }) => column !== done.column)) : [],
      });
      this.lead = null;
      this.unit = null;
    }
    this.target = null;
    this.done = null;
    this.periods = [];
    this.deliveredByPeriod = false;
  }
}

/** Periods that follow one another and are of one kind add up; any others do not tell what was done. */
function addendsOf(periods: readonly Period[]): readonly Period[] {
  const first = periods[0];
  if (!first || periods.length < 2) return [];
  const cycle = first.kind === "month" ? 12 : Infinity;
  const follow = periods.every(({ kind, index }, at) => kind === first.kind && index === ((first.index - 1 + at) % cycle) + 1);
  return follow ? periods : [];
}

/** The rightmost column that triples take. */
export function lastColumn(triples: readonly Triple[]): number {
  return Math.max(...triples.map(({ target, done, rate }) => Math.max(target, done, rate ?? 0)));
}
