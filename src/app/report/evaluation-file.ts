import type { Language } from "../../domain/language";
import { tableCautions } from "../../domain/report/cautions";
import { evaluationReport, type EvaluationReport } from "../../domain/report/evaluation-report";
import { reportParagraphs } from "../../domain/report/paragraphs";
import { placesToUse, type PlaceFiller } from "../../domain/report/report-places";
import type { SessionSnapshot } from "../session-state";
import { filledReport, type FilledReport } from "./filled-report";
import { openFindingsHere } from "./open-findings";
import { reportText } from "./report-text";
import type { ResultFile } from "./result-files";
import { localTime } from "./result-report";
import { DOCX_TYPE } from "./docx-type";

interface EvaluationOptions {
  readonly language: Language;
  readonly made: Date;
}

/** The evaluation report of the workbook that is open, as a Word document; null before anything was read. */
export async function evaluationFile(
  snapshot: SessionSnapshot,
  options: EvaluationOptions,
  docx: (report: EvaluationReport) => Promise<Uint8Array>,
): Promise<ResultFile | null> {
  const report = reportOf(snapshot, options);
  return report && { name: fileName(report, report.title), type: DOCX_TYPE, content: await docx(report), text: textOf(snapshot, options) };
}

/** A user's template filled from the workbook that is open; null before anything was read. @param name of the template's file */
export function filledTemplateFile(
  snapshot: SessionSnapshot,
  options: EvaluationOptions,
  { name, fill }: { readonly name: string; readonly fill: PlaceFiller },
): { readonly outcome: FilledReport; readonly file: ResultFile | null } | null {
  const report = reportOf(snapshot, options);
  if (!report) return null;
  const outcome = filledReport(report, openFindingsHere(snapshot), fill);
  if (outcome.kind !== "filled") return { outcome, file: null };
  const title = name.replace(/\.\w+$/, "");
  return { outcome, file: { name: fileName(report, title), type: DOCX_TYPE, content: outcome.bytes, text: textOf(snapshot, options) } };
}

/** The names that a template may use for the workbook that is open. */
export function templateNames(snapshot: SessionSnapshot, options: EvaluationOptions): ReturnType<typeof placesToUse> {
  const report = reportOf(snapshot, options);
  return report ? placesToUse(report) : [];
}

function reportOf(snapshot: SessionSnapshot, { language, made }: EvaluationOptions): EvaluationReport | null {
  const date = localTime(made).slice(0, 10);
  return snapshot.audit && evaluationReport(snapshot.audit, { language, source: null, date, open: openFindingsHere(snapshot) });
}

function fileName({ station, date }: EvaluationReport, title: string): string {
  return `${[station, title].filter((part) => part !== null).join(" ")}-${date}.docx`;
}

function textOf(snapshot: SessionSnapshot, { language }: EvaluationOptions): string {
  const { audit } = snapshot;
  if (!audit) return "";
  const open = openFindingsHere(snapshot);
  const paragraphs = reportParagraphs(audit, open);
  return reportText(paragraphs, language, tableCautions(paragraphs, audit, open));
}
