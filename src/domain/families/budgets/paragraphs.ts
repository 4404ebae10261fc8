import type { Audit } from "../../tables/audit";
import { columnsOf } from "../../tables/lists/list";
import type { Paragraph, ReportFigure, Segment } from "../../tables/report";
import { exact, toNumber } from "../../values/exact";
import { isBudget } from "./model";
import { budgetSubject } from "./count/figures";

/** What the workbook's one budget comes to; none where there are several, or its sums cannot be told. */
export function budgetParagraphs(audit: Audit): Paragraph[] {
  const [table, ...others] = audit.tables.filter(isBudget);
  const total = table?.lines.filter(({ role }) => role === "total").at(-1);
  if (!table || others.length > 0 || !total) return [];
  const line = budgetSubject(table).lines.find((one) => one.line === total)!;
  const { budget, spent } = line;
  if (!budget.value || !spent.value || toNumber(budget.value) === 0) return [];
  if (budget.unit && spent.unit && !budget.unit.factor.equals(spent.unit.factor)) return [];
  const unit = budget.unit?.factor.equals(10_000) ? "万元" : "元";
  const at = (name: string, zh: string, en: string, value = exact(0), quantity: "count" | "rate" = "count"): ReportFigure => ({
    id: `budget/${name}`,
    label: { zh, en },
    value,
    quantity,
    unit: quantity === "rate" ? null : unit,
    cells: [budget, spent].map(({ cell }) => ({ sheet: table.sheet.name, ...cell })),
  });
  const granted = at("budget", "经费预算", "budget", budget.value);
  const used = at("spent", "经费支出", "spent", spent.value);
  const rate = at("rate", "预算执行率", "rate of spending", spent.value.div(budget.value), "rate");
  const zh: Segment[] = ["项目经费预算", granted, `${unit}，支出`, used, `${unit}，预算执行率为`, rate, "。"];
  const en: Segment[] = [
    "Of a budget of ",
    granted,
    `${unit === "元" ? " yuan" : " ten thousand yuan"}, `,
    used,
    " were spent, ",
    rate,
    ".",
  ];
  const { columns } = table;
  return columnsOf({ columns }, "spent").length === 0
    ? []
    : [{ id: "budget", title: { zh: "经费使用", en: "Spending" }, text: { zh, en } }];
}
