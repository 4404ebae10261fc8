import { exact, roundHalfUp, toNumber, ZERO } from "../../domain/values/exact";
import { reportFigures } from "../../domain/families/report-figures";
import type { StationResult } from "../../domain/report/station-summary";
import { resultReport, type ResultInput } from "./result-report";

/** What one station's workbook contributes to the summary of many, as plain data that may cross threads. */
export function stationResult(input: ResultInput): StationResult {
  const figures = reportFigures(input.audit);
  const rates = figures.indicators.flatMap(({ station, rate }) => (station && rate ? [rate.value] : []));
  // What goes beyond one target makes up for no other.
  const sum = rates.reduce((total, rate) => total.add(rate.compare(1) > 0 ? exact(1) : rate), ZERO);
  return {
    made: input.made,
    findings: resultReport(input).findings,
    titles: input.audit.tables.flatMap(({ kind, title }) => (kind === "attendance" ? [title] : [])),
    indicators: {
      items: rates.length,
      completed: rates.filter((rate) => rate.compare(1) >= 0).length,
      completion: rates.length === 0 ? null : toNumber(roundHalfUp(sum.div(rates.length), 4)),
    },
    score: figures.score.total && toNumber(roundHalfUp(figures.score.total.value, 6)),
    grade: figures.score.grade,
  };
}
