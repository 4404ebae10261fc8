import { SEVERITY_TEXTS } from "../settings";
import { formatAddress } from "../grid/address";
import type { ReportCell, ReportSheet } from "./report-sheet";
import type { ResultReport } from "./result-report";
import { wordsOf } from "./result-rows";
import { STATE_TEXTS } from "./finding-states";

/** Spreadsheets begin a formula at these, also in full width and after white space. */
const FORMULA_LEAD = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** The findings as CSV for Excel: with a byte-order mark, CRLF after each record, and no field that a spreadsheet takes for a formula. */
export function resultCsv(report: ResultReport): string {
  const { language } = report;
  const words = wordsOf(language);
  const header = [
    words.severity,
    words.state,
    words.sheet,
    words.cell,
    words.finding,
    words.stated,
    words.expected,
    words.message,
    words.rule,
    words.reason,
    words.ignoredAt,
  ];
  const records = report.findings.map((finding) => [
    SEVERITY_TEXTS[finding.severity][language],
    STATE_TEXTS[finding.state][language],
    finding.sheet,
    formatAddress(finding),
    finding.title,
    finding.stated,
    finding.expected ?? "",
    finding.message,
    finding.rule,
    finding.ignored?.reason ?? "",
    finding.ignored?.at ?? "",
  ]);
  return csv([header, ...records]);
}

/** Records as RFC 4180 has them, texts that could be a formula led by an apostrophe. */
export function csv(records: readonly (readonly string[])[]): string {
  return `\ufeff${records.map((record) => `${record.map(field).join(",")}\r\n`).join("")}`;
}

/** A sheet as the clipboard carries it into another: one line a row, tabs between cells. */
export function sheetAsTable(sheet: ReportSheet): string {
  const cell = (value: ReportCell["value"]): string =>
    typeof value === "number" ? String(value) : guarded((value ?? "").replace(/[\t\r\n]+/g, " "));
  return sheet.rows.map((row) => row.map((one) => cell(one?.value ?? null)).join("\t")).join("\r\n");
}

function guarded(text: string): string {
  return FORMULA_LEAD.test(text) ? `'${text}` : text;
}

function field(text: string): string {
  const safe = guarded(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
