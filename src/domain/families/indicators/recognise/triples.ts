import type { Localized } from "../../../language";
import type { Span } from "../../../values/vocabulary/spans";
import { measureOf, type IndicatorField, type PeriodLabel } from "./vocabulary";
import { firstItem, itemAt, lastItem, onlyItem } from "../../../values/present";

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
  /** Columns of single periods (第一季度, 3月) or parts (线上, 线下) whose sum is the done. */
  readonly periods: readonly Period[];
  /** No column holds the sum of these, together they are what was done: what proves it. */
  readonly split?: Localized | null;
  /** Of a promise that was adjusted: the column of what was promised before, which holds where no adjustment is written. */
  readonly original: number | null;
  /** Which stretch's or state's promise the rate is held against. */
  readonly span: Span | null;
  /** Other columns of promises that the rate may as well be held against, where the header does not say. */
  readonly rivals: readonly number[];
  /** Why the header alone does not prove the rate; null where it does. */
  readonly doubt: "rivals" | "span" | "between" | null;
  /** The percentage tells by how much more (超额完成率) or less (未完成率) than promised was done; null for what was done. */
  readonly beyond: "excess" | "lack" | null;
}

export interface Lead {
  readonly column: number;
  readonly field: "content" | "area" | "person";
}

/** A part of what was done: a stretch of the term, or a way of serving (线上, 入户). */
export interface Period {
  readonly column: number;
  readonly kind: PeriodLabel["kind"] | "part";
  /** From 1. */
  readonly index: number;
}

/** What a header says of one column. */
export interface NamedColumn {
  readonly field: IndicatorField | "sum" | "part" | "person" | PeriodLabel;
  readonly text: string;
  /** The metric that the same text names. */
  readonly metric: string | null;
  readonly span?: Span | null;
  /** The year that the header names: 2023年完成量. */
  readonly year?: number | null;
  /** Of a rate: 超额完成率, 未完成率. */
  readonly beyond?: Triple["beyond"];
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

interface Promised {
  readonly column: number;
  readonly text: string;
  readonly metric: string | null;
  readonly measure: string | null;
  readonly span: Span | null;
  readonly year: number | null;
}

interface Delivered {
  readonly column: number;
  readonly sums: boolean;
  readonly span: Span | null;
  readonly year: number | null;
  /** What stood before it that it may sum. */
  readonly parts: readonly Period[];
}

interface Rated {
  readonly column: number;
  readonly text: string;
  readonly span: Span | null;
  readonly year: number | null;
  readonly beyond: Triple["beyond"];
}

/** Gathers the columns of a header, left to right, into triples. */
export class TripleReader {
  readonly triples: Triple[] = [];
  missing: MissingDone | null = null;
  /** Where only single periods tell what was done: the promise with these, which add up by their names. */
  split: Triple | null = null;
  private targets: Promised[] = [];
  private dones: Delivered[] = [];
  private rates: Rated[] = [];
  private lead: Lead | null = null;
  private unit: number | null = null;
  private periods: Period[] = [];
  private deliveredByPeriod = false;
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
      case "part":
        if (this.targets.length > 0 && this.rates.length === 0) this.addPart(column);
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
    if ((this.targets.length > 0 && this.dones.length > 0) || this.rates.length > 0) this.close();
    if (MAY_PROMISE.test(text)) this.mayPromise = { column, before: this.lead };
    // A worker leads where nothing else names the row: 负责社工 beside a content is one more word about it.
    if (field === "person" && this.lead !== null) return;
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
    this.dones.push({ column, sums, span, year, parts: sums || this.deliveredByPeriod ? this.periods : [] });
  }

  private addPart(column: number): void {
    const parts = this.periods.filter(({ kind }) => kind === "part");
    this.periods = [...(parts.length === this.periods.length ? parts : []), { column, kind: "part", index: parts.length + 1 }];
  }

  private rated(column: number, { text, metric, span = null, year = null, beyond = null }: NamedColumn): void {
    this.takeUpTarget(text);
    const [target] = this.targets;
    // 完成率 | 指标量 | 完成量: the rate may stand before all that it is of.
    if (!target && this.lead !== null && this.dones.length === 0 && metric === null && span === null)
      this.early = { column, text, span, year, beyond };
    if (!target || (metric !== null && metric !== target.metric) || span === "last" || span === "reduced") return;
    this.rates.push({ column, text, span, year, beyond });
  }

  /** Target and rate are named, and what was done too; 目标 | 完成率 | 完成数 names it last. */
  private isWhole(): boolean {
    return this.rates.length > 0 && (this.dones.length > 0 || this.targets.length === 0);
  }

  /** 累计完成, 累计完成率 behind 本月完成, 本月完成率: the same promise, held against all that was done. */
  private takeUpTarget(rate: string): void {
    const only = onlyItem(this.closed);
    if (
      only &&
      this.targets.length === 0 &&
      this.lead === null &&
      /累计/.test(rate) &&
      this.dones.length === 1 &&
      firstItem(this.dones).sums
    )
      this.targets = [only];
  }

  /** What was gathered is a promise with its rate, but nothing tells what was done, or only parts of it do. */
  private miss(): void {
    const { lead, periods } = this;
    const [target] = this.targets;
    const [rate] = this.rates;
    if (!target || !rate || this.dones.length > 0 || lead === null || this.missing) return;
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
    for (const target of this.targets)
      for (let at = this.group; at < this.triples.length; at++) this.triples[at] = withLeftOver(itemAt(this.triples, at), target);
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
    if (found.length === 0 && lead === null) this.leftOver();
    if (found.length > 0) {
      this.lead = null;
      this.unit = null;
      this.early = null;
    }
    this.targets = [];
    this.dones = [];
    this.rates = [];
    this.periods = [];
    this.deliveredByPeriod = false;
  }
}

/** A promise that stands behind the rate of the triples before it: theirs, where it was adjusted or is of their stretch, or one that they may be held against. */
function withLeftOver(triple: Triple, { column, span }: Promised): Triple {
  if (span === "last" || span === "carried" || span === "reduced" || triple.rate === null) return triple;
  if (span === "adjusted" && (triple.span === null || triple.span === "annual"))
    return { ...triple, target: column, original: triple.target, span: "adjusted" };
  const kin = triple.span !== null && span !== null && KIN[triple.span].includes(span);
  if (triple.doubt === "span" && kin) return { ...triple, target: column, rivals: [], doubt: null };
  if (triple.span !== null && triple.doubt === null && !kin && span !== null) return triple;
  return { ...triple, rivals: [...triple.rivals, column], doubt: triple.doubt ?? "rivals" };
}

/** The triples that some columns between two leads make up: one for each rate, or one without. */
function resolve(
  allTargets: readonly Promised[],
  allDones: readonly Delivered[],
  rates: readonly Rated[],
): Omit<Triple, "lead" | "unit">[] {
  const years = [...allTargets, ...allDones].flatMap(({ year }) => year ?? []);
  const thisYear = years.length > 0 ? Math.max(...years) : null;
  const current = ({ span, year }: { span: Span | null; year: number | null }): boolean =>
    span !== "last" && span !== "carried" && span !== "reduced" && (year === null || year === thisYear);
  const targets = allTargets.filter(current);
  const dones = allDones.filter(current);
  const [first] = targets;
  if (!first || dones.length === 0) return [];
  const behind = dones.filter(({ column }) => column > first.column);
  // What was done stands left of its promise only where a percentage stands behind it.
  if (behind.length === 0 && rates.length === 0) return [];
  const delivered = behind.length > 0 ? behind : dones;
  const ofYear = rates.filter(({ year }) => year === null || year === thisYear);
  // A rate before what was done is its rate only where none stands behind: it may be a rate that was aimed at.
  const reached = ofYear.filter(({ column }) => column > Math.min(...delivered.map((done) => done.column)));
  const own = reached.length > 0 ? reached : ofYear;
  if (own.length === 0) {
    const { target, original } = promisedOf(targets, null);
    return [triple(target, original, doneOf(delivered, null), null, [], null)];
  }
  return own.map((rate) => {
    const { target, original, rivals, doubt } = promisedOf(targets, rate.span);
    return triple(target, original, doneOf(delivered, rate.span), rate, rivals, doubt);
  });
}

function triple(
  target: Promised,
  original: number | null,
  done: Delivered,
  rate: Rated | null,
  rivals: readonly number[],
  doubt: Triple["doubt"],
): Omit<Triple, "lead" | "unit"> {
  return {
    target: target.column,
    done: done.column,
    rate: rate?.column ?? null,
    signed: rate?.text.includes("%") ?? false,
    measure: target.measure,
    metric: target.metric,
    periods: addendsOf(done.parts.filter(({ column }) => column !== done.column)),
    original,
    span: rate?.span ?? target.span,
    rivals,
    doubt,
    beyond: rate?.beyond ?? null,
  };
}

/** What was done up to now counts, whatever was done in this month alone stands beside it; a rate of one stretch takes that stretch's. */
function doneOf(dones: readonly Delivered[], span: Span | null): Delivered {
  const own = span === null ? [] : dones.filter((done) => done.span === span);
  const all = own.length > 0 ? own : dones;
  return all.findLast(({ sums }) => sums) ?? lastItem(all);
}

/** Which promise a rate is held against, by the stretch that both name; the adjusted one stands for the one before. */
function promisedOf(
  targets: readonly Promised[],
  span: Span | null,
): { target: Promised; original: number | null; rivals: readonly number[]; doubt: Triple["doubt"] } {
  const adjusted = targets.findLast((target) => target.span === "adjusted");
  const others = targets.filter((target) => target !== adjusted);
  if (adjusted && (span === null || span === "adjusted" || span === "annual")) {
    return { target: adjusted, original: others.at(-1)?.column ?? null, rivals: [], doubt: null };
  }
  const alike = span === null ? [] : targets.filter((target) => target.span !== null && KIN[span].includes(target.span));
  const exact = alike.filter((target) => target.span === span);
  const matching = exact.length > 0 ? exact : alike;
  const plain = targets.filter((target) => target.span === null);
  if (matching.length > 0) return { target: lastItem(matching), original: null, rivals: [], doubt: matching.length > 1 ? "rivals" : null };
  if (span === "annual" && plain.length === 1) return { target: firstItem(plain), original: null, rivals: [], doubt: null };
  if (span === null && targets.length === 1) return { target: firstItem(targets), original: null, rivals: [], doubt: null };
  const target = lastItem(targets);
  const rivals = targets.filter((other) => other !== target).map(({ column }) => column);
  return { target, original: null, rivals, doubt: span === null ? "rivals" : "span" };
}

/** Stretches that tables name by either word: the mid-term's promise is the share that is due by then. */
const KIN: Readonly<Record<Span, readonly Span[]>> = {
  last: ["last"],
  mid: ["mid", "due"],
  due: ["due", "mid"],
  annual: ["annual"],
  adjusted: ["adjusted"],
  original: ["original"],
  carried: [],
  reduced: [],
};

/** Periods that follow one another and are of one kind add up; any others do not tell what was done. */
function addendsOf(periods: readonly Period[]): readonly Period[] {
  const first = periods[0];
  if (!first || periods.length < 2) return [];
  const cycle = first.kind === "month" ? 12 : Infinity;
  const follow = periods.every(({ kind, index }, at) => kind === first.kind && index === ((first.index - 1 + at) % cycle) + 1);
  return follow ? periods : [];
}

/** Every column of a triple. */
export function columnsOf({ target, done, rate, original, rivals, periods }: Triple): number[] {
  return [
    target,
    done,
    ...(rate === null ? [] : [rate]),
    ...(original === null ? [] : [original]),
    ...rivals,
    ...periods.map(({ column }) => column),
  ];
}

/** The rightmost column that triples take. */
export function lastColumn(triples: readonly Triple[]): number {
  return Math.max(...triples.map(({ target, done, rate }) => Math.max(target, done, rate ?? 0)));
}

/** The leftmost column that triples take. */
export function firstColumn(triples: readonly Triple[]): number {
  return Math.min(...triples.flatMap(columnsOf));
}
