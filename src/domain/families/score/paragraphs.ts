import type { Audit } from "../../tables/audit";
import type { Paragraph, Segment } from "../../tables/report";
import { gradeInEnglish } from "../../tables/grade-scheme";
import { scoreReport } from "./report-figures";

/** The report's paragraph on scores and grade; none where the scores are unknown. */
export function scoreParagraphs(audit: Audit): Paragraph[] {
  const { parts, total, grade } = scoreReport(audit);
  if (!total) return [];
  const zh: Segment[] = [];
  const en: Segment[] = ["Scores: "];
  parts.forEach(({ label, figure }, index) => {
    zh.push(`${label}`, figure, "分，");
    en.push(`${PARTS_EN[figure.id] ?? label} `, figure, index === parts.length - 1 ? "; " : ", ");
  });
  zh.push("总得分", total, grade === null ? "分。" : `分，评估等级为${grade}。`);
  en.push("total ", total, grade === null ? "." : `, grade ${gradeInEnglish(grade)}.`);
  return [{ id: "score", chapter: "score", title: { zh: "评估结果", en: "Result" }, text: { zh, en } }];
}

const PARTS_EN: Readonly<Record<string, string>> = {
  "score/supervisor": "supervisor",
  "score/purchaser": "purchaser",
  "score/supervision-centre": "supervision centre",
  "score/third-party": "third party",
};
