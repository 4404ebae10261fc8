import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { XlsxError, XlsxPackage } from "../adapters/xlsx";
import { formatReference } from "../domain/grid/address";
import type { Language } from "../domain/language";
import { rule as figureMismatch } from "../domain/rules/prose/figure-mismatch";
import type { ProseReport } from "../domain/report/prose-check";
import { figureText } from "../domain/report/report-figures";
import { CommandFailure } from "./failure";
import type { Severity } from "../domain/settings";
import { FAILURES, TEXTS } from "./texts";

/** Far above any report, pictures included. */
const REPORT_LIMITS = { totalBytes: 500_000_000, partBytes: 100_000_000, parts: 5_000 };

/** The text of a report: .docx through mammoth, .txt and .md as they are. */
export async function readReport(path: string): Promise<string> {
  const extension = extname(path).toLowerCase();
  if (extension === ".docx") {
    const mammoth = await import("mammoth");
    const buffer = await readFile(path);
    try {
      refuseBomb(buffer);
      return (await mammoth.extractRawText({ buffer })).value;
    } catch (error) {
      if (error instanceof XlsxError && error.code === "too-large") throw error;
      throw new CommandFailure(FAILURES.badReport(path));
    }
  }
  if (extension !== ".txt" && extension !== ".md") throw new CommandFailure(FAILURES.badReport(path));
  return plainTextOf(await readFile(path));
}

/** A text file as it was written: with a byte-order mark, in UTF-8, or in what Chinese Windows calls ANSI. */
function plainTextOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(marked, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** mammoth inflates whatever it is given: every part is held against the limits, its size and its checksum first. */
function refuseBomb(bytes: Uint8Array): void {
  const pkg = XlsxPackage.open(bytes, REPORT_LIMITS);
  for (const name of pkg.names) pkg.part(name);
}

/** A report's figures held against the tables, as JSON. */
export function proseJson(path: string, report: ProseReport, language: Language, setting: Severity | "off"): object {
  return {
    version: "1",
    report: path,
    figures: report.verdicts.map(({ verdict, mention, figure }) => ({
      verdict,
      text: mention.text,
      unit: mention.unit,
      from: mention.originalFrom,
      to: mention.originalTo,
      line: lineOf(report, mention.originalFrom),
      ...(verdict === "differs" ? { rule: figureMismatch.id, severity: setting } : {}),
      ...(figure ? { about: figure.label[language], expected: figureText(figure), cells: figure.cells.map(formatReference) } : {}),
    })),
    conflicts: report.conflicts.map(({ kind, mentions, expected }) => ({
      kind,
      expected,
      places: mentions.map((mention) => ({
        text: mention.text,
        line: lineOf(report, mention.originalFrom),
        from: mention.originalFrom,
        to: mention.originalTo,
      })),
    })),
    matched: matchedCount(report),
    total: report.verdicts.length,
    ...(setting === "off" ? { notRun: [{ rule: figureMismatch.id, why: TEXTS[language].proseOff }] } : {}),
  };
}

/** The same for a terminal: what differs first, with both values and both places. */
export function proseText(report: ProseReport, language: Language, setting: Severity | "off"): string {
  const words = TEXTS[language];
  const { plain } = report.text;
  const lines: string[] = [];
  const differing = report.verdicts.filter(({ verdict }) => verdict === "differs");
  for (const { mention, figure } of differing) {
    const around = `…${plain.slice(Math.max(0, mention.from - 14), mention.from)}【${mention.text}】${plain.slice(mention.to, mention.to + 8)}…`;
    const cells = figure!.cells.slice(0, 3).map(formatReference).join(", ");
    lines.push(
      `${words.differ}  ${figureMismatch.id}`,
      `  ${words.inText} (${lineOf(report, mention.originalFrom)})${words.colon}${around}`,
      `  ${words.inTables}${words.colon}${figure!.label[language]} ${figureText(figure!)}  ${cells}`,
    );
  }
  for (const { kind, mentions, expected } of report.conflicts) {
    lines.push(
      `${words.conflict[kind]}${words.colon}${mentions.map((mention) => `${mention.text} (${lineOf(report, mention.originalFrom)})`).join(" / ")} → ${expected}`,
    );
  }
  if (setting === "off") lines.push(`${words.notRun}${words.colon}${figureMismatch.id}  ${words.proseOff}`);
  lines.push(words.proseSummary(report.verdicts.length, matchedCount(report), differing.length));
  return lines.join("\n");
}

function matchedCount(report: ProseReport): number {
  return report.verdicts.filter(({ verdict }) => verdict !== "unmatched").length;
}

function lineOf(report: ProseReport, offset: number): number {
  return report.text.original.slice(0, offset).split("\n").length;
}
