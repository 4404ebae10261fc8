import type { Audit } from "../../tables/audit";
import type { Paragraph, Segment } from "../../tables/report";
import { surveyReport } from "./report-figures";

/** The report's sentence on the survey: papers out and back, how many are valid, how many were satisfied; none where neither is known. */
export function surveyParagraphs(audit: Audit): Paragraph[] {
  const { issued, returned, returnRate, valid, validRate, satisfied } = surveyReport(audit);
  const zh: Segment[] = [];
  const en: Segment[] = [];
  if (issued && returned) {
    zh.push("满意度调查共发放问卷", issued, "份，回收问卷", returned, "份");
    en.push("Survey: questionnaires handed out ", issued, ", returned ", returned);
    if (returnRate) {
      zh.push("，回收率", returnRate);
      en.push(", return rate ", returnRate);
    }
    if (valid) {
      zh.push("，有效问卷", valid, "份");
      en.push(", valid ", valid);
      if (validRate) {
        zh.push("，有效率", validRate);
        en.push(", valid rate ", validRate);
      }
    }
  }
  if (satisfied) {
    zh.push(zh.length > 0 ? "；总体满意率为" : "满意度调查总体满意率为", satisfied);
    en.push(en.length > 0 ? "; satisfaction rate " : "Survey: satisfaction rate ", satisfied);
  }
  if (zh.length === 0) return [];
  const title = { zh: "满意度调查情况", en: "Survey of satisfaction" };
  return [{ id: "survey", chapter: "records", title, text: { zh: [...zh, "。"], en: [...en, "."] } }];
}
