import type { Localized } from "../language";
import { exact, roundHalfUp, toNumber, type Exact } from "../values/exact";
import type { Audit, TableMetrics } from "./audit";

/** A figure that summaries give a column: of a table, or of a whole station. */
export interface Measure<Id extends string = string> {
  readonly id: Id;
  /** What the column is called: 实到岗人次. */
  readonly title: Localized;
  /** A rate is a fraction of one. */
  readonly quantity: "count" | "rate" | "word";
  /** Whether the first page of a summary tells it, where there is room for the few that say most. */
  readonly headline?: true;
}

export type MeasureValue = number | string | null;

/** What the tables of a family come to, a row each in the summary of many stations; the values are those of its metrics. */
export interface TableMeasures {
  /** What the list of these tables is called: 到岗数据. */
  readonly list: Localized;
  /** What several of them are called within a sentence: 到岗表. */
  readonly tables: Localized;
  readonly measures: readonly Measure[];
}

/** What all tables of a family together say of a station, in its one row of the summary. */
export interface StationMeasures {
  readonly measures: readonly Measure[];
  /** How the measures are made, said once above them; null where their names say it. */
  readonly note: Localized | null;
  /** By the measures' ids; what is not known is null. */
  of(audit: Audit): Readonly<Record<string, MeasureValue>>;
}

/** A figure as reports and summaries write it: rates as percentages with two decimals, counts with six. Inside nothing is rounded. */
export function asWritten(value: number | Exact, quantity: "count" | "rate"): number {
  return toNumber(roundHalfUp(exact(value), quantity === "rate" ? 4 : 6));
}

/** Measured values as reports and summaries write them. */
export function writtenMeasures<T extends object>(values: T, measures: readonly Measure[]): T {
  const written = measures.flatMap(({ id, quantity }) => {
    const value = (values as Readonly<Record<string, unknown>>)[id];
    return typeof value === "number" && quantity !== "word" ? [[id, asWritten(value, quantity)]] : [];
  });
  return { ...values, ...Object.fromEntries(written) };
}

/** What a table's metrics hold for a measure; null where it is not known. */
export function measured(metrics: TableMetrics, { id }: Measure): MeasureValue {
  return (metrics as TableMetrics & Readonly<Record<string, MeasureValue>>)[id] ?? null;
}
