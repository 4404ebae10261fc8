import { formatReference } from "../domain/grid/address";
import type { Language } from "../domain/language";
import { rule as figureMismatch } from "../prose/rules/figure-mismatch";
import type { ProseReport } from "../prose/check";
import type { Mention } from "../prose/text";
import { isBarred, rowBefore, rowBehind } from "../app/report/row-words";
import { figureText } from "../domain/tables/report";
import type { ReportContents } from "../domain/report/report-contents";
import { unreadSentences } from "../app/report/unread-parts";
import { chartsOf } from "../app/report/charts";
import type { Severity } from "../domain/settings";
import type { Appendices } from "../app/report/appendices";
import { CONFLICT_NAMES } from "../app/report/report-notes";
import { appendicesJson, appendixLines } from "./appendices";
import { printable, printableJson } from "./printable";
import { TEXTS } from "./texts";
import { itemAt, firstItem } from "../domain/values/present";

/** What `prose` prints of a report held against the tables: as JSON, or for a terminal. */
export function proseTold(
  {
    json,
    path,
    language,
    setting,
    contents,
  }: {
    readonly json: boolean;
    readonly path: string;
    readonly language: Language;
    readonly setting: Severity | "off";
    /** What of the report was not read; null for a plain text. */
    readonly contents: ReportContents | null;
  },
  report: ProseReport,
  appendices: Appendices | null,
): string {
  return json
    ? printableJson(JSON.stringify({ ...proseJson(path, report, language, setting, appendices), ...unreadJson(report, contents) }, null, 2))
    : printable([proseText(report, language, setting, appendices), ...(contents ? unreadSentences(contents, language) : [])].join("\n"));
}

/** What of the report was not read, as JSON. */
function unreadJson({ text }: ProseReport, contents: ReportContents | null): object {
  const lineOf = lineFinder(text.original);
  return {
    unread: (contents?.unread ?? []).map(({ kind, why, name, after, at }) => ({ kind, why, name, after, line: lineOf(at) })),
    pictures: contents?.pictures ?? 0,
  };
}

/** Whether a sentence, a table or an appendix of the report says otherwise than the workbook. */
export function departing({ verdicts }: ProseReport, appendices: Appendices | null): boolean {
  return (
    verdicts.some(({ verdict }) => verdict === "differs") ||
    (appendices !== null && appendices.differences.length + appendices.rows.length > 0)
  );
}

/** A report's figures held against the tables, as JSON. */
function proseJson(
  path: string,
  report: ProseReport,
  language: Language,
  setting: Severity | "off",
  appendices: Appendices | null,
): object {
  const lineOf = lineFinder(report.text.original);
  const charts = chartsOf(report.text);
  return {
    version: "1",
    report: path,
    figures: report.verdicts.map(({ verdict, mention, figure, inTable, wording, nearest }) => ({
      verdict,
      text: mention.text,
      unit: mention.unit,
      from: mention.originalFrom,
      to: mention.originalTo,
      line: lineOf(mention.originalFrom),
      ...(verdict === "differs" ? { rule: figureMismatch.id, severity: setting } : {}),
      // It goes with other figures of the text; the tables do not know it.
      ...(verdict === "agrees" && !figure ? { within: "text" } : {}),
      ...(inTable ? { inTable } : {}),
      ...(charts.holding(mention) ? { inChart: true } : {}),
      // What a file given with --wordings answers it by.
      ...(wording === undefined
        ? {}
        : {
            wording,
            nearest: (nearest ?? []).map((one) => ({
              figure: one.label.zh,
              about: one.label[language],
              expected: figureText(one),
              cells: one.cells.slice(0, 3).map(formatReference),
            })),
          }),
      ...(figure ? { about: figure.label[language], expected: figureText(figure), cells: figure.cells.map(formatReference) } : {}),
    })),
    conflicts: report.conflicts.map(({ kind, mentions, expected }) => ({
      kind,
      expected,
      places: mentions.map((mention) => ({
        text: mention.text,
        line: lineOf(mention.originalFrom),
        from: mention.originalFrom,
        to: mention.originalTo,
      })),
    })),
    matched: matchedCount(report),
    total: report.verdicts.length,
    tableRows: report.text.tableRows,
    charts: charts.count,
    ...(appendices && appendices.tables > 0 ? { appendices: appendicesJson(appendices, language, lineOf) } : {}),
    ...(setting === "off" ? { notRun: [{ rule: figureMismatch.id, why: TEXTS[language].proseOff }] } : {}),
  };
}

/** The same for a terminal: what differs first, with both values and both places. */
function proseText(report: ProseReport, language: Language, setting: Severity | "off", appendices: Appendices | null): string {
  const words = TEXTS[language];
  const { original } = report.text;
  const lineOf = lineFinder(original);
  const lines: string[] = [];
  const charts = chartsOf(report.text);
  const differing = report.verdicts.flatMap(({ verdict, mention, figure }) =>
    verdict === "differs" && figure ? [{ mention, figure }] : [],
  );
  for (const { mention, figure } of differing) {
    const around = aroundOf(original, mention);
    const cells = figure.cells.slice(0, 3).map(formatReference).join(", ");
    lines.push(
      `${words.differ}  ${figureMismatch.id}`,
      `  ${charts.holding(mention) ? words.inChart : words.inText} (${lineOf(mention.originalFrom)})${words.colon}${around}`,
      `  ${words.inTables}${words.colon}${figure.label[language]} ${figureText(figure)}  ${cells}`,
    );
  }
  for (const { kind, mentions, expected } of report.conflicts) {
    lines.push(
      `${CONFLICT_NAMES[kind][language]}${words.colon}${mentions.map((mention) => `${mention.text} (${lineOf(mention.originalFrom)})`).join(" / ")}${expected === null ? "" : ` → ${expected}`}`,
    );
  }
  if (setting !== "off") lines.push(...unmatchedLines(report, language, lineOf));
  if (setting === "off") lines.push(`${words.notRun}${words.colon}${figureMismatch.id}  ${words.proseOff}`);
  if (appendices) lines.push(...appendixLines(appendices, language, lineOf));
  lines.push(words.proseSummary(report.verdicts.length, matchedCount(report), differing.length));
  if (report.text.tableRows > 0) lines.push(words.proseRows(report.text.tableRows, charts.count));
  return lines.join("\n");
}

/** A figure among the words beside it; in a row of a table, among the cells of its row. */
function aroundOf(original: string, { originalFrom, originalTo, text }: Mention): string {
  const start = original.lastIndexOf("\n", originalFrom - 1) + 1;
  if (isBarred(original.slice(start, originalFrom))) {
    const end = original.indexOf("\n", originalTo);
    const [before, after] = [
      rowBefore(original.slice(start, originalFrom)),
      rowBehind(original.slice(originalTo, end < 0 ? undefined : end)),
    ];
    return `${before.length > 24 ? `…${before.slice(-24)}` : before}【${text}】${after.length > 16 ? `${after.slice(0, 16)}…` : after}`;
  }
  const before = original.slice(Math.max(0, originalFrom - 60), originalFrom).replace(/\s+/g, "");
  const after = original.slice(originalTo, originalTo + 30).replace(/\s+/g, "");
  return `…${before.slice(-14)}【${text}】${after.slice(0, 8)}…`;
}

/** Numbers that nobody could match, one line a wording: never silent, and each with the figures that it may be of. */
function unmatchedLines(report: ProseReport, language: Language, lineOf: (offset: number) => number): string[] {
  const words = TEXTS[language];
  const byWording = new Map<string, ProseReport["verdicts"][number][]>();
  for (const verdict of report.verdicts) {
    if (verdict.wording !== undefined) byWording.set(verdict.wording, [...(byWording.get(verdict.wording) ?? []), verdict]);
  }
  return [...byWording].map(([wording, verdicts]) => {
    const { mention, nearest } = firstItem(verdicts);
    const offered = (nearest ?? []).slice(0, 3).map((figure) => `${figure.label[language]} ${figureText(figure)}`);
    const times = verdicts.length > 1 ? ` ×${verdicts.length}` : "";
    return `${words.unmatched} (${lineOf(mention.originalFrom)})${words.colon}${mention.text}  “${wording}”${times}${offered.length > 0 ? `  ${words.mayBe}${words.colon}${offered.join(words.comma)}` : ""}`;
  });
}

function matchedCount(report: ProseReport): number {
  return report.verdicts.filter(({ verdict }) => verdict !== "unmatched").length;
}

/** The line that an offset stands in, counted from 1; the text is gone through once. */
function lineFinder(original: string): (offset: number) => number {
  const starts = [0];
  for (let at = original.indexOf("\n"); at >= 0; at = original.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    for (let high = starts.length; low < high;) {
      const middle = (low + high) >> 1;
      if (itemAt(starts, middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
