import { comparisonCsv, comparisonJson, comparisonText } from "../../domain/report/comparison-forms";
import { comparisonSheets, type ComparisonReport } from "../../domain/report/comparison-sheet";
import { COMPARISON_TEXTS } from "../../domain/report/comparison-texts";
import type { ReportSheet } from "../../domain/report/report-sheet";
import type { ResultFile } from "./result-files";
import { localTime } from "./result-report";

/** The forms in which a comparison leaves the program. */
export type ComparisonFormat = "xlsx" | "csv" | "json";

const TYPES: Readonly<Record<ComparisonFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv;charset=utf-8",
  json: "application/json",
};

/** A comparison as a file; null for .xlsx where nobody can write one. */
export function comparisonFile(
  format: ComparisonFormat,
  report: ComparisonReport,
  made: Date,
  xlsx: ((sheets: readonly ReportSheet[]) => Uint8Array) | undefined,
): ResultFile | null {
  const content = format === "csv" ? comparisonCsv(report) : format === "json" ? comparisonJson(report) : xlsx?.(comparisonSheets(report));
  if (content === undefined) return null;
  const name = `${COMPARISON_TEXTS.title[report.language]}-${localTime(made).slice(0, 10)}.${format}`;
  return { name, type: TYPES[format], content, text: comparisonText(report) };
}
