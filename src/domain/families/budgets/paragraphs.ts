import type { Audit } from "../../tables/audit";
import type { Paragraph, ReportFigure, Segment } from "../../tables/report";
import { budgetReport, inYuan } from "./report-figures";

/** The report's paragraph on the budget: what was granted, what was spent of it, what is left or goes beyond it; none where these are not known. */
export function budgetParagraphs(audit: Audit): Paragraph[] {
  const told = budgetReport(audit);
  if (!told?.budget || !told.spent) return [];
  const { budget, spent, rate, balance, overrun, beyond, beyondCount } = told;
  const money = (figure: ReportFigure): Segment[] => [figure, figure.unit ?? ""];
  const zh: Segment[] = ["项目经费预算合计", ...money(budget), "，实际支出", ...money(spent)];
  const en: Segment[] = ["Of the project budget of ", ...yuan(budget), ", spending came to ", ...yuan(spent)];
  if (rate) {
    zh.push("，执行率", rate);
    en.push("; the spending rate is ", rate);
  }
  if (overrun) {
    zh.push("，超支", ...money(overrun));
    en.push("; the overrun is ", ...yuan(overrun));
  } else if (balance?.value.compare(0) === 0) {
    zh.push("，没有结余");
    en.push("; nothing is left");
  } else if (balance) {
    zh.push("，结余", ...money(balance));
    en.push("; the balance is ", ...yuan(balance));
  }
  zh.push("。");
  en.push(".");
  if (beyondCount && beyond.length > 0) {
    zh.push("支出超过预算的科目有", beyondCount, `个：${beyond.join("、")}。`);
    en.push(" Headings spent beyond the budget: ", beyondCount, ` (${beyond.join(", ")}).`);
  }
  return [{ id: "budget", chapter: "funds", title: { zh: "经费执行情况", en: "Budget and spending" }, text: { zh, en } }];
}

function yuan(figure: ReportFigure): Segment[] {
  const own = inYuan(figure);
  return [own, own.unit === "元" ? " yuan" : ""];
}
