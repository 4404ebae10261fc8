import type { Localized } from "../../domain/language";
import type { EvaluationReport } from "../../domain/report/evaluation-report";
import { GENERAL_PLACES, placeKey, reportPlaces, ROW_PLACES, type PlaceFiller } from "../../domain/report/report-places";
import type { Finding } from "../../domain/tables/rule";
import { nearestWord } from "../nearest-word";

/** What became of a user's own template: filled, or why nothing was written. */
export type FilledReport =
  | {
      readonly kind: "filled";
      readonly bytes: Uint8Array;
      /** How many places were filled; none where the template names none. */
      readonly places: number;
      /** Places that the tables do not give; they say so where they stand. */
      readonly empty: readonly string[];
      /** What hangs on open errors, where the template has no place that tells it. */
      readonly untold: readonly string[];
    }
  /** Names that do not exist, each with the nearest that does. */
  | { readonly kind: "unknown"; readonly names: readonly UnknownPlace[] }
  | ({ readonly kind: "misplaced" } & MisplacedPlaces);

/** Names that exist and cannot be filled where they stand. */
export interface MisplacedPlaces {
  /** Tables within a sentence. */
  readonly tables: readonly string[];
  /** Names of a table's row outside any. */
  readonly rows: readonly string[];
}

/** A name of a template that no place has, and the one that was probably meant. */
export interface UnknownPlace {
  readonly name: string;
  readonly nearest: string | null;
}

/** Stands in a place that the tables do not fill. */
const NOT_GIVEN: Localized = { zh: "【表格未给出】", en: "[not given by the tables]" };

/** Fills a user's template with a report. @param open the findings that nobody set aside */
export function filledReport(report: EvaluationReport, open: readonly Finding[], fill: PlaceFiller): FilledReport {
  const places = reportPlaces(report, open);
  const { bytes, filled, unknown: unfilled, empty, misplaced, used } = fill(places, NOT_GIVEN[report.language]);
  const [rows, unknown] = [unfilled.filter(isRowPlace), unfilled.filter((name) => !isRowPlace(name))];
  if (unknown.length > 0) return { kind: "unknown", names: unknown.map((name) => ({ name, nearest: nearestWord(name, places.names) })) };
  if (bytes === null) return { kind: "misplaced", tables: misplaced, rows };
  const { zh, en } = GENERAL_PLACES.cautions.name;
  const told = used.has(placeKey(zh)) || used.has(placeKey(en));
  return { kind: "filled", bytes, places: filled, empty, untold: told ? [] : report.cautions };
}

function isRowPlace(name: string): boolean {
  return ROW_PLACES.some(({ name: { zh, en } }) => [zh, en].some((own) => placeKey(own) === placeKey(name)));
}
