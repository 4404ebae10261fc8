import pc from "picocolors";
import type { Language } from "../domain/language";
import type { JsonFile } from "../domain/report/json-report";
import { severityWord } from "../domain/report/rule-reference";
import type { Severity } from "../domain/settings";
import { printable } from "./printable";
import { TEXTS } from "./texts";

type Colors = ReturnType<typeof pc.createColors>;

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** One file's findings for a terminal: by sheet, then severity, then place. */
export function fileText(result: JsonFile, language: Language, color: boolean): string {
  const file = printable(result);
  const colors = pc.createColors(color);
  const words = TEXTS[language];
  const lines: string[] = ["", colors.bold(file.file)];
  if (file.error !== null) return [...lines, `  ${colors.red(file.error)}`].join("\n");
  if (file.tables.length === 0) lines.push(`  ${words.noTables}`);
  else
    lines.push(`  ${words.tables}${words.colon}${file.tables.map(({ sheet, range, kind }) => `${sheet}!${range} (${kind})`).join(", ")}`);
  for (const refusal of file.refusals) {
    lines.push(
      `  ${refusal.leftAlone ? words.leftAlone : colors.yellow(words.refused)}${words.colon}${refusal.sheet}!${refusal.cell} — ${refusal.why}`,
    );
  }
  for (const sheet of new Set(file.findings.map((finding) => finding.sheet))) {
    lines.push("", `  ${colors.underline(sheet)}`);
    for (const severity of SEVERITIES) {
      for (const finding of file.findings) {
        if (finding.sheet !== sheet || finding.severity !== severity) continue;
        lines.push(
          `    ${paint(colors, severity)(severityWord(severity, language))} ${colors.bold(finding.cell)}  ${finding.message}  ${colors.dim(finding.rule)}`,
        );
      }
    }
  }
  if (file.tables.length > 0 && file.findings.length === 0) lines.push(`  ${colors.green(words.nothingFound)}`);
  if (file.notComputed.length > 0) {
    lines.push("", `  ${words.notComputed}${words.colon.trimEnd()}`);
    for (const cell of file.notComputed)
      lines.push(`    ${cell.sheet}!${cell.cell}  ${words.because} ${cell.blockedBy.join(", ")}  ${colors.dim(cell.rule)}`);
  }
  if (file.notRun.length > 0) {
    lines.push("", `  ${words.notRun}${words.colon.trimEnd()}`);
    for (const { rule, why, sheet } of file.notRun)
      lines.push(`    ${colors.dim(rule)}${sheet === undefined ? "" : ` (${sheet})`}  ${why}`);
  }
  if (file.explanations) {
    lines.push("", `  ${words.explained}${words.colon.trimEnd()}`);
    for (const { sheet, cell, arithmetic, rule } of file.explanations)
      lines.push(`    ${sheet}!${cell}  ${arithmetic}  ${colors.dim(rule)}`);
  }
  if (file.changes.length > 0) lines.push("", `  ${words.willChange(file.changes.length)}`);
  return lines.join("\n");
}

function paint(colors: Colors, severity: Severity): (text: string) => string {
  return severity === "error" ? colors.red : severity === "warning" ? colors.yellow : colors.cyan;
}

/** The closing table: one line per file, numbers right-aligned under their headings. */
export function summaryText(files: readonly JsonFile[], language: Language, color: boolean): string {
  const colors = pc.createColors(color);
  const words = TEXTS[language];
  const [errors, warnings, infos, changes, file] = words.columns;
  const width = 9;
  // A Chinese character takes two columns of a terminal.
  const pad = (text: string): string =>
    " ".repeat(Math.max(0, width - [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0))) + text;
  const lines = ["", colors.bold(words.summary), [errors, warnings, infos, changes].map(pad).join("") + `  ${file}`];
  for (const entry of files) {
    const count = (severity: Severity): string => pad(String(entry.findings.filter((finding) => finding.severity === severity).length));
    const cells =
      entry.error === null
        ? [...SEVERITIES.map(count), pad(String(entry.changes.length))].join("")
        : pad(words.failed) + " ".repeat(width * 3);
    lines.push(`${cells}  ${printable(entry.file)}`);
  }
  return lines.join("\n");
}
