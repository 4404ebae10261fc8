import { csv } from "../domain/report/csv";
import { htmlPage, tableRow } from "../domain/report/html";
import type { JsonFile } from "../domain/report/json-report";
import type { Language, Localized } from "../domain/language";
import { SEVERITY_TEXTS, type Severity } from "../domain/settings";

/** Which findings are shown; what is left out counts for the exit status as it did. */
export interface FindingFilter {
  readonly rules: readonly string[];
  /** The least severity that is shown. */
  readonly severity: Severity | null;
}

const ORDER: readonly Severity[] = ["info", "warning", "error"];

/** A file's report with the findings that were asked for. */
export function filtered(file: JsonFile, { rules, severity }: FindingFilter): JsonFile {
  const findings = file.findings.filter(
    (finding) =>
      (rules.length === 0 || rules.includes(finding.rule)) &&
      (severity === null || ORDER.indexOf(finding.severity as Severity) >= ORDER.indexOf(severity)),
  );
  return { ...file, findings };
}

const HEADER: readonly Localized[] = [
  { zh: "文件", en: "File" },
  { zh: "级别", en: "Severity" },
  { zh: "工作表", en: "Sheet" },
  { zh: "单元格", en: "Cell" },
  { zh: "人员或指标", en: "Person or item" },
  { zh: "说明", en: "Message" },
  { zh: "原值", en: "Stated" },
  { zh: "应为", en: "Right" },
  { zh: "规则", en: "Rule" },
  { zh: "处理", en: "Decision" },
];

const SET_ASIDE: Localized = { zh: "已忽略：", en: "Set aside: " };

function records(files: readonly JsonFile[], language: Language): string[][] {
  return files.flatMap(({ file, error, findings }) =>
    error !== null
      ? [[file, "", "", "", "", error, "", "", "", ""]]
      : findings.map(({ severity, sheet, cell, name, message, stated, expected, rule, ignored }) => [
          file,
          SEVERITY_TEXTS[severity as Severity][language],
          sheet,
          cell,
          name ?? "",
          message,
          String(stated ?? ""),
          String(expected ?? ""),
          rule,
          ignored === undefined ? "" : SET_ASIDE[language] + ignored,
        ]),
  );
}

/** Every finding of every file, one a line, for a spreadsheet. */
export function findingsCsv(files: readonly JsonFile[], language: Language): string {
  return csv([HEADER.map((title) => title[language]), ...records(files, language)]);
}

const STYLE =
  "body{font:14px sans-serif;margin:16px}table{border-collapse:collapse}th,td{border:1px solid #999;padding:4px 8px;text-align:left;vertical-align:top}th{background:#eee}";

/** The same as a page that can be read and printed. */
export function findingsHtml(files: readonly JsonFile[], language: Language): string {
  const title = language === "zh" ? "核查结果" : "Findings";
  const head = tableRow(
    "th",
    HEADER.map((one) => one[language]),
  );
  return htmlPage({
    language,
    title,
    style: STYLE,
    body: [
      `<h1>${title}</h1>`,
      `<table><thead>${head}</thead><tbody>`,
      ...records(files, language).map((record) => tableRow("td", record)),
      "</tbody></table>",
    ],
  });
}
