import { families, familyOf } from "../../domain/families";
import { writtenMeasures } from "../../domain/tables/measure";
import { titleAsWritten } from "../../domain/tables/table-titles";
import type { StationResult } from "../../domain/report/station-summary";
import { resultReport, type ResultInput } from "./result-report";

/** What one station's workbook contributes to the summary of many, as plain data that may cross threads. */
export function stationResult(input: ResultInput): StationResult {
  const { audit } = input;
  const titlesOf = (id: string): (string | null)[] =>
    audit.tables.flatMap((table) => (familyOf(table).id === id ? [titleAsWritten(table)] : []));
  return {
    made: input.made,
    findings: resultReport(input).findings,
    titles: Object.fromEntries(families.flatMap(({ id, measures }) => (measures ? [[id, titlesOf(id)]] : []))),
    figures: Object.fromEntries(
      families.flatMap(({ id, station }) => (station ? [[id, writtenMeasures(station.of(audit), station.measures)]] : [])),
    ),
  };
}
