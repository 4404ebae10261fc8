import type { FindingState } from "./finding-states";
import type { CellRange, CellRef } from "../grid/address";
import { families } from "../families";
import type { Language } from "../language";
import type { Severity } from "../settings";
import type { Unread } from "../tables/coverage";
import type { TableKind } from "../tables/model";
import type { Dated } from "./dated";
import { itemAt } from "../values/present";

/** One finding in words. */
export interface ResultFinding extends CellRef {
  readonly rule: string;
  /** Who and when, then what: 社工02 · 2024年4月 · 未购买社保. */
  readonly title: string;
  /** Who or which item, and of which month or area; "" for a cell that has no name. */
  readonly subject: string;
  readonly part: string;
  readonly ruleTitle: string;
  readonly severity: Severity;
  /** Whether the right value is known, so that nobody but the program has to do anything. */
  readonly correctable: boolean;
  readonly state: FindingState;
  /** As the sheet shows them; `expected` null where no value is the right one. */
  readonly stated: string;
  readonly expected: string | null;
  readonly message: string;
  /** Why and when it was set aside. */
  readonly ignored: { readonly reason: string; readonly at: string } | null;
}

/** A figure of the tables; a rate is a fraction of one. */
export interface ResultFigure {
  readonly label: string;
  readonly value: number;
  readonly quantity: "count" | "rate";
  readonly cells: readonly CellRef[];
}

/** A promise and its delivery; null where a side is not known. */
export interface ResultIndicator {
  readonly label: string;
  readonly target: number;
  readonly done: number;
  readonly rate: number | null;
  readonly cells: readonly CellRef[];
}

export interface ResultSetting {
  readonly title: string;
  readonly value: string;
  readonly source: "given" | "default" | "tables";
  readonly basis: string;
}

/** Everything that a run has to say about one workbook, in one language: what result sheet, CSV and page are made from. */
export interface ResultReport {
  readonly language: Language;
  /** The file's name; null where the sheet stands in the workbook itself. */
  readonly source: string | null;
  readonly made: Dated;
  /** Where the checked workbook lies, from the folder that the report is written into; left out where that is not known. */
  readonly file?: string;
  /** As the tables' titles name it, else the file; null where neither does. */
  readonly station: string | null;
  /** The days that the tables are of; null where they are not known. */
  readonly period: string | null;
  readonly tables: readonly {
    readonly kind: TableKind;
    readonly sheet: string;
    readonly range: CellRange;
    readonly title: string | null;
    /** Null where it is not told how much of the table was read. */
    readonly cells: { readonly read: number; readonly unread: number } | null;
    /** How it is counted, where its own words or figures said so. */
    readonly policies: readonly string[];
  }[];
  readonly figures: readonly { readonly table: string; readonly figures: readonly ResultFigure[] }[];
  readonly indicators: readonly ResultIndicator[];
  readonly findings: readonly ResultFinding[];
  readonly changes: readonly (CellRef & { readonly title: string; readonly before: string; readonly after: string })[];
  readonly notRun: readonly { readonly title: string; readonly sheet: string | null; readonly why: string }[];
  readonly notComputed: readonly (CellRef & {
    readonly title: string;
    readonly blockedBy: readonly CellRef[];
    readonly why: string | null;
  })[];
  /** What could not be computed and why, to be said first; null where everything was. */
  readonly uncomputed: string | null;
  readonly unread: readonly Unread[];
  readonly refusals: readonly (CellRef & { readonly why: string; readonly leftAlone: boolean })[];
  readonly settings: readonly ResultSetting[];
}

const STATES: readonly FindingState[] = ["open", "corrected", "ignored"];
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const RULES: ReadonlyMap<string, number> = new Map(families.flatMap(({ rules }) => rules).map(({ id }, index) => [id, index]));

/**
 * What waits first, then what weighs most, then what only people can put right (missing insurance, wages, contracts) before what is only
 * to be computed again, rule by rule; last as the sheets go.
 */
export function byImportance(findings: readonly ResultFinding[]): ResultFinding[] {
  const rank = ({ state, severity, correctable, rule }: ResultFinding): readonly number[] => [
    STATES.indexOf(state),
    SEVERITIES.indexOf(severity),
    Number(correctable),
    RULES.get(rule) ?? RULES.size,
  ];
  const ranked = findings.map((finding) => ({ finding, rank: rank(finding) }));
  const compare = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((order, one, index) => order || one - itemAt(b, index), 0);
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ finding }) => finding);
}

/** How many findings wait for a person by severity, and how many were corrected or set aside. */
export function resultCounts(findings: readonly ResultFinding[]): Readonly<Record<Severity | "corrected" | "ignored", number>> {
  const counts = { error: 0, warning: 0, info: 0, corrected: 0, ignored: 0 };
  for (const { severity, state } of findings) counts[state === "open" ? severity : state]++;
  return counts;
}
