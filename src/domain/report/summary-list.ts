import { families } from "../families";
import type { CellRef } from "../grid/address";
import type { Language } from "../language";
import type { TableMetrics } from "../tables/audit";
import type { TableFamily } from "../tables/family";
import type { StationsTold } from "../tables/station-figures";
import type { Measure, MeasureValue, TableMeasures } from "../tables/measure";
import { OWN_REPORT_LEAD } from "../tables/own-report";
import type { JsonFile } from "./json-report";
import type { Look, ReportCell, ReportSheet } from "./report-sheet";
import type { ResultFinding } from "./result-report";
import type { Dated } from "./dated";

/** One station beyond its JSON report: findings in words, and what its tables come to. */
export interface StationResult {
  readonly made: Dated;
  readonly findings: readonly ResultFinding[];
  /** Of each family that has measures, its tables' titles in the order of the metrics; by the family's id. */
  readonly titles: Readonly<Record<string, readonly (string | null)[]>>;
  /** Of each family that tells of a station, what it tells; by the family's id. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, MeasureValue>>>>;
}

export interface Station {
  readonly json: JsonFile;
  /** null for a file that could not be read. */
  readonly station: StationResult | null;
  /** What it says of whole stations; left out where it says nothing. */
  readonly told?: StationsTold;
  /** What its workbook keeps of decisions about figures that only other files can contradict. */
  readonly setAside?: readonly SetAside[];
}

/** A decision to leave a figure of a summary as it is although the station's own file gives another. */
export interface SetAside extends CellRef {
  /** A sign of both figures as they were when it was taken. */
  readonly ground: string;
  readonly reason: string;
  readonly at: string;
}

/** A column of a list: its header, its width in characters, and what stands in it. */
export interface Column<T> {
  readonly title: string;
  readonly width: number;
  readonly cell: (row: T, index: number) => ReportCell | null;
}

/** Rows above the first of a list: title, note, header. */
export const LIST_TOP = 3;

/** A list under a header that stays in sight and can be sorted and filtered; a row of totals below it is no part of it. */
export function listSheet<T>(
  name: string,
  note: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
  totals: readonly (ReportCell | null)[] = [],
): ReportSheet {
  const header = LIST_TOP - 1;
  return {
    name,
    columns: columns.map(({ width }) => width),
    rows: [
      [{ value: `${OWN_REPORT_LEAD}${name}`, look: "title" }],
      [{ value: note, look: "note", across: true }],
      columns.map(({ title }) => ({ value: title, look: "head" })),
      ...rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
      ...(totals.length > 0 ? [totals] : []),
    ],
    frozenRows: header + 1,
    // The file's name stays in sight beside fifty columns.
    frozenColumns: 2,
    filter: { top: header, left: 0, bottom: header + rows.length, right: columns.length - 1 },
  };
}

export const text = (value: string | null): ReportCell => ({ value, look: "text" });
export const centre = (value: string | number | null): ReportCell => ({ value, look: "centre" });
export const number = (value: number | null | undefined): ReportCell => ({ value: value ?? null, look: "number" });
export const rate = (value: number | null | undefined): ReportCell => ({ value: value ?? null, look: "rate" });

const MEASURE_LOOKS: Readonly<Record<Measure["quantity"], Look>> = { count: "number", rate: "rate", word: "centre" };

/** A column of a figure, whatever row it is of. */
export function measureColumn<T>(measure: Measure, language: Language, value: (row: T) => MeasureValue | undefined): Column<T> {
  return {
    title: measure.title[language],
    width: 11,
    cell: (row) => ({ value: value(row) ?? null, look: MEASURE_LOOKS[measure.quantity] }),
  };
}

/** A family whose tables have figures of their own. */
export type MeasuredFamily = TableFamily & { readonly measures: TableMeasures };

export const MEASURED: readonly MeasuredFamily[] = families.filter((family): family is MeasuredFamily => family.measures !== null);

/** The figures of a file's tables of a family, in the order of the workbook. */
export function metricsOf({ metrics }: JsonFile, { id }: TableFamily): readonly TableMetrics[] {
  return (metrics[id] ?? []) as readonly TableMetrics[];
}

/** A file's figures of a family where one table gives them: several tables have no one set of figures. */
export function onlyMetrics({ json }: Station, family: TableFamily): TableMetrics | null {
  const [metrics, ...others] = metricsOf(json, family);
  return metrics && others.length === 0 ? metrics : null;
}
