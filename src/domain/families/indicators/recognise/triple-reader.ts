import { firstItem, itemAt, onlyItem } from "../../../values/present";
import type { Span } from "../../../values/vocabulary/spans";
import {
  addendsOf,
  promisedOf,
  resolve,
  triple,
  withLateRate,
  withLeftOver,
  type Delivered,
  type Promised,
  type Rated,
} from "./triple-columns";
import type { Lead, Period, Triple } from "./triples";
import { measureOf, namesKindOfPeople, type IndicatorField, type PeriodLabel } from "./vocabulary";

/** What a header says of one column. */
export interface NamedColumn {
  readonly field: IndicatorField | "sum" | "part" | "person" | "both" | PeriodLabel;
  readonly text: string;
  /** The metric that the same text names. */
  readonly metric: string | null;
  readonly span?: Span | null;
  /** The year that the header names: 2023年完成量. */
  readonly year?: number | null;
  /** Of a rate: 超额完成率, 未完成率. */
  readonly beyond?: Triple["beyond"];
  /** The period that it is a part of, or the sum: 线上, 线下, 小计 under 上半年. */
  readonly under?: PeriodLabel | null;
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
const SUMS = /累计|合计|总/;

/** Gathers the columns of a header, left to right, into triples. */
export class TripleReader {
  readonly triples: Triple[] = [];
  missing: MissingDone | null = null;
  /** Where only single periods tell what was done: the promise with these, which add up by their names. */
  split: Triple | null = null;
  /** A promise with its percentage, between or beside which no word tells what was done. */
  undone: Triple | null = null;
  private targets: Promised[] = [];
  private dones: Delivered[] = [];
  private rates: Rated[] = [];
  private lead: Lead | null = null;
  private unit: number | null = null;
  private periods: Period[] = [];
  private deliveredByPeriod = false;
  /** The columns under a period whose sum has not come yet. */
  private inner: { readonly of: PeriodLabel; readonly columns: number[] } | null = null;
  /** A rate before any promise, behind the names of the rows. */
  private early: Rated | null = null;
  /** Where the triples of the last columns begin. */
  private group: number | null = null;
  /** The promises of these. */
  private closed: readonly Promised[] = [];
  /** The column just before that may be a promise. */
  private mayPromise: { column: number; before: Lead | null } | null = null;

  constructor(private readonly holdsNames: (column: number) => boolean) {}

  take(column: number, named: NamedColumn): void {
    const { field, text } = named;
    if (named.under && this.targets.length > 0 && this.rates.length === 0) {
      this.takeInner(column, named.under, field === "sum");
      return;
    }
    const period = field !== null && typeof field === "object" ? field : null;
    if ((field === "done" || period) && this.targets.length === 0 && this.mayPromise && !this.holdsNames(this.mayPromise.column)) {
      this.targets = [{ column: this.mayPromise.column, text: "指标", metric: null, measure: null, span: null, year: null }];
      this.lead = this.mayPromise.before;
    }
    if (field !== null) this.mayPromise = null;
    if (period) {
      if (this.isWhole()) this.close();
      this.periods.push({ column, ...period });
      if (/完成/.test(text)) this.deliveredByPeriod = true;
      return;
    }
    switch (field) {
      case "content":
      case "area":
      case "person":
        this.leads(column, field, text);
        break;
      case "unit":
        if (this.rates.length > 0) this.close();
        if (this.targets.length === 0 || this.dones.length === 0) this.unit = column;
        break;
      case "target":
        this.promise(column, named);
        break;
      case "both":
        this.promise(column, named);
        this.deliver(column, false, named);
        break;
      case "part":
        if ((this.targets.length > 0 || this.lead !== null) && this.rates.length === 0) this.addPart(column);
        break;
      case "sum":
        // 累计 behind the quarters is what was done; elsewhere a sum is not.
        if (this.isWhole()) this.close();
        if (this.periods.length > 0) this.deliver(column, true, named);
        break;
      case "done":
        this.delivery(column, named);
        break;
      case "rate":
        this.rated(column, named);
        break;
      default:
    }
  }

  finish(): void {
    this.close();
  }

  private leads(column: number, field: Lead["field"], text: string): void {
    // 服务内容 | 1月 … 12月 | 全年 | 指标 | 完成率: behind what was done 指标 heads amounts, and is the promise.
    if (MAY_PROMISE.test(text) && this.lead !== null && this.dones.length > 0 && this.targets.length === 0 && !this.holdsNames(column)) {
      this.promise(column, { field: "target", text, metric: null });
      return;
    }
    if ((this.targets.length > 0 && this.dones.length > 0) || this.rates.length > 0) this.close();
    if (MAY_PROMISE.test(text)) this.mayPromise = { column, before: this.lead };
    // A worker or a kind of people leads where nothing else names the row: 负责社工, 人群类别 beside a content is one more word about it.
    if ((field === "person" || namesKindOfPeople(text)) && this.lead !== null) return;
    // Of two columns of contents (类别, 内容) both lead; of places the nearest does.
    if (this.targets.length === 0 && !(this.lead?.field === "content" && field === "content")) this.lead = { column, field };
  }

  private promise(column: number, { text, metric, span = null, year = null }: NamedColumn): void {
    if (this.rates.length > 0 || (this.targets.length > 0 && this.dones.length > 0)) this.close();
    // What single periods came to is told before the promise only where a column sums them.
    if (this.dones.length === 0) this.periods = [];
    if (this.dones.length === 0) this.deliveredByPeriod = false;
    this.targets.push({ column, text, metric, measure: metric === null ? measureOf(text) : null, span, year });
  }

  private delivery(column: number, named: NamedColumn): void {
    const { text, metric } = named;
    if (this.isWhole()) this.close();
    const [target] = this.targets;
    if (metric !== null && target && metric !== target.metric) {
      if (this.dones.length === 0) this.addPart(column);
      return;
    }
    this.deliver(column, SUMS.test(text), named);
  }

  private deliver(column: number, sums: boolean, { span = null, year = null }: NamedColumn): void {
    // A new delivery before its promise: what was gathered so far is one promise's.
    if (
      this.targets.length > 0 &&
      this.dones.length > 0 &&
      firstItem(this.dones).column < firstItem(this.targets).column &&
      this.rates.length > 0
    )
      this.close();
    const summed = sums || this.deliveredByPeriod;
    this.dones.push({ column, sums, span, year, parts: summed ? this.periods : [], ...(summed ? {} : { loose: this.periods }) });
  }

  /** 上半年 over 线上, 线下, 小计: the sum is what was done in it. */
  private takeInner(column: number, of: PeriodLabel, sums: boolean): void {
    if (this.inner === null || this.inner.of.kind !== of.kind || this.inner.of.index !== of.index) this.inner = { of, columns: [] };
    if (sums) this.periods.push({ column, kind: of.kind, index: of.index, of: this.inner.columns });
    else this.inner.columns.push(column);
  }

  private addPart(column: number): void {
    const parts = this.periods.filter(({ kind }) => kind === "part");
    this.periods = [...(parts.length === this.periods.length ? parts : []), { column, kind: "part", index: parts.length + 1 }];
  }

  private rated(column: number, { text, metric, span = null, year = null, beyond = null }: NamedColumn): void {
    this.takeUpTarget(text, span);
    const [target] = this.targets;
    // 完成率 | 指标量 | 完成量: the rate may stand before all that it is of, and before the names too.
    if (!target && (this.lead !== null || this.triples.length === 0) && this.dones.length === 0 && metric === null && span === null)
      this.early = { column, text, span, year, beyond };
    if (!target || (metric !== null && metric !== target.metric) || span === "last" || span === "reduced") return;
    this.rates.push({ column, text, span, year, beyond });
  }

  /** Target and rate are named, and what was done too; 目标 | 完成率 | 完成数 names it last. */
  private isWhole(): boolean {
    return this.rates.length > 0 && (this.dones.length > 0 || this.targets.length === 0);
  }

  /**
   * 累计完成, 累计完成率 behind 本月完成, 本月完成率: the same promise, held against all that was done. 末期完成, 末期完成率 behind the mid-term's: the
   * promise of those before that is of their stretch.
   */
  private takeUpTarget(rate: string, span: Span | null): void {
    if (this.targets.length > 0 || this.lead !== null || this.dones.length !== 1) return;
    const only = onlyItem(this.closed);
    const before = this.group === null ? null : (this.triples[this.group]?.span ?? null);
    if (only && /累计/.test(rate) && firstItem(this.dones).sums) this.targets = [only];
    else if (this.closed.length > 0 && (span === "annual" || span === "mid" || span === "due") && span !== before) {
      const { target, doubt } = promisedOf(this.closed, span);
      if (doubt === null) this.targets = [target];
    }
  }

  /** What was gathered is a promise with its rate, but nothing tells what was done, or only parts of it do. */
  private miss(): void {
    const { lead, periods } = this;
    const [target] = this.targets;
    const [rate] = this.rates;
    if (!target || !rate || this.dones.length > 0) return;
    // 核减量 beside the promise takes something off it, as the lines may tell.
    const promised = this.targets.filter(({ span }) => span !== "reduced");
    if (periods.length <= 1 && promised.length === 1 && promised[0] === target && this.rates.length === 1 && !this.undone) {
      const none = { column: rate.column, sums: false, span: null, year: null, parts: [] };
      this.undone = { ...triple(target, null, none, rate, [], null), lead, unit: this.unit };
    }
    if (lead === null || this.missing) return;
    if (periods.length > 1) {
      const split = triple(
        target,
        null,
        { column: firstItem(periods).column, sums: false, span: null, year: null, parts: [] },
        rate,
        [],
        null,
      );
      const parts = this.targets.length === 1 && this.rates.length === 1 ? addendsOf(periods) : [];
      this.missing = { column: firstItem(periods).column, onlyPeriods: true };
      if (parts.length > 0) this.split = { ...split, periods: parts, lead, unit: this.unit };
    } else if (PROMISED.test(target.text) && COMPLETED.test(rate.text)) this.missing = { column: rate.column, onlyPeriods: false };
  }

  /** Promises behind the last triples, without a delivery of their own. */
  private leftOver(): void {
    if (this.dones.length > 0 || this.group === null) return;
    // 市级指标 | 完成量 | 区级指标 | 完成率: the rate is of the one or the other, as its lines tell.
    const [rate, target] = [onlyItem(this.rates), onlyItem(this.targets)];
    const last = this.triples.at(-1);
    if (rate && target && last?.rate === null && this.triples.length === this.group + 1) {
      this.triples[this.group] = withLateRate(last, target, rate);
      return;
    }
    for (const promised of this.targets)
      for (let at = this.group; at < this.triples.length; at++) this.triples[at] = withLeftOver(itemAt(this.triples, at), promised);
  }

  private close(): void {
    const { lead, unit } = this;
    this.miss();
    // 完成情况 in words (已完成, 未完成) beside a column of amounts is a remark on these.
    const amounts = this.dones.length > 1 ? this.dones.filter(({ column }) => !this.holdsNames(column)) : [];
    const rates = this.rates.length === 0 && this.early !== null ? [this.early] : this.rates;
    const found = resolve(this.targets, amounts.length > 0 ? amounts : this.dones, rates);
    if (found.length > 0) this.group = this.triples.length;
    this.closed = found.length > 0 ? this.targets : [];
    found.forEach((triple, index) => this.triples.push({ ...triple, lead: index === 0 ? lead : null, unit }));
    // 指标量 | 完成量 | 完成率 | 服务内容 | 调整后指标量: the names may stand before it.
    const isAdjusted = this.targets.length > 0 && this.targets.every(({ span }) => span === "adjusted");
    if (found.length === 0 && (lead === null || (isAdjusted && this.rates.length === 0))) this.leftOver();
    if (found.length > 0) {
      this.lead = null;
      this.unit = null;
      this.early = null;
    }
    this.targets = [];
    this.dones = [];
    this.rates = [];
    this.periods = [];
    this.inner = null;
    this.deliveredByPeriod = false;
  }
}
