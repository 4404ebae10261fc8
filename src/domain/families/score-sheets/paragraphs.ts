import type { Audit } from "../../tables/audit";
import type { Paragraph, Segment } from "../../tables/report";
import { gradeInEnglish } from "../../tables/grade-scheme";
import { scoreSheetReport } from "./report-figures";

/** The report's sentence on the score sheet behind a score: full marks, score, grade; none where the score is not known. */
export function scoreSheetParagraphs(audit: Audit): Paragraph[] {
  const told = scoreSheetReport(audit);
  if (!told?.score) return [];
  const { full, score, rate, grade } = told;
  const zh: Segment[] = full ? ["评分细则表满分", full, "分，实得", score, "分"] : ["评分细则表加权后实得", score, "分"];
  const en: Segment[] = full ? ["Score sheet: full marks ", full, ", scored ", score] : ["Score sheet: scored ", score, " once weighted"];
  if (rate) {
    zh.push("，得分率", rate);
    en.push(", share scored ", rate);
  }
  if (grade !== null) {
    zh.push(`，等级为${grade}`);
    en.push(`, grade ${gradeInEnglish(grade)}`);
  }
  const title = { zh: "评分细则结果", en: "Score sheet" };
  return [{ id: "scoresheet", chapter: "score", title, text: { zh: [...zh, "。"], en: [...en, "."] } }];
}
