import type { Language } from "../../domain/language";
import { evaluationReport, type EvaluationReport } from "../../domain/report/evaluation-report";
import { reportParagraphs } from "../../domain/report/paragraphs";
import type { SessionSnapshot } from "../session-state";
import { reportText } from "./report-text";
import type { ResultFile } from "./result-files";
import { localTime } from "./result-report";
import { openFindings } from "./open-findings";

/** The evaluation report of the workbook that is open, as a Word document; null before anything was read. */
export async function evaluationFile(
  snapshot: SessionSnapshot,
  { language, made }: { readonly language: Language; readonly made: Date },
  docx: (report: EvaluationReport) => Promise<Uint8Array>,
): Promise<ResultFile | null> {
  const { audit } = snapshot;
  if (!audit) return null;
  const open = openFindings(snapshot.entries);
  const date = localTime(made).slice(0, 10);
  const report = evaluationReport(audit, { language, source: null, date, open });
  return {
    name: `${[report.station, report.title].filter((part) => part !== null).join(" ")}-${date}.docx`,
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    content: await docx(report),
    text: reportText(reportParagraphs(audit, open), language),
  };
}
