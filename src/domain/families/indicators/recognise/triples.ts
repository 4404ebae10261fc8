import type { Localized } from "../../../language";
import type { Span } from "../../../values/vocabulary/spans";
import type { PromiseSum } from "../model";
import type { BothInOne } from "./both-in-one";
import type { PeriodLabel } from "./vocabulary";

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
  /** Promise and delivery stand in one cell (18/20): which of them first. */
  readonly both?: BothInOne;
  /** Periods before the done that no word says it sums: its lines may bear it out. */
  readonly loose?: readonly Period[];
  /** No word says that the done sums these, its lines do: what proves it. */
  readonly summed?: Localized | null;
  /** No column holds the sum of these, together they are what was done: what proves it. */
  readonly split?: Localized | null;
  /** No word names its percentage, or what was done, the figures do: what proves it. */
  readonly rateProved?: Localized | null;
  /** Of a promise that was adjusted: the column of what was promised before, which holds where no adjustment is written. */
  readonly original: number | null;
  /** Which stretch's or state's promise the rate is held against. */
  readonly span: Span | null;
  /** Other columns of promises that the rate may as well be held against, where the header does not say. */
  readonly rivals: readonly number[];
  /** Columns of numbers between its own under headers that nobody knows, which do not move its rates: a line that departs is only probably wrong. */
  readonly unknown?: readonly number[];
  /** By how much what was done departs from the promise, as the lines state it in a column of its own. */
  readonly gap?: Gap | null;
  /** The promise is a sum of other columns, as the lines keep it. */
  readonly sum?: PromiseSum;
  /** Why the header alone does not prove the rate; null where it does. */
  readonly doubt: "rivals" | "span" | "between" | null;
  /** The percentage tells by how much more (超额完成率) or less (未完成率) than promised was done; null for what was done. */
  readonly beyond: "excess" | "lack" | null;
}

/** A column that states by how much what was done departs from the promise, as its figures prove, whatever heads it. */
export interface Gap {
  readonly column: number;
  /** Done less target, or the other way round. */
  readonly from: "done" | "target";
  /** What was done beyond the promise is written as nothing. */
  readonly clipped: boolean;
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
  /** Columns that this one sums: 线上, 线下 before the 小计 of a half-year. */
  readonly of?: readonly number[];
}

/** Every column of a triple. */
export function columnsOf({ target, done, rate, original, rivals, periods }: Triple): number[] {
  return [
    target,
    done,
    ...(rate === null ? [] : [rate]),
    ...(original === null ? [] : [original]),
    ...rivals,
    ...periods.flatMap(({ column, of = [] }) => [column, ...of]),
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
