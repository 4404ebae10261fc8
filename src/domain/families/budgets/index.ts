import type { TableFamily } from "../../tables/family";
import { BESIDE_THE_REPORT } from "../../tables/lists/family";
import { listCellName, listIdentity } from "../../tables/lists/names";
import { budgetSubject, type BudgetLine, type BudgetSubject } from "./count/figures";
import { budgetTotals } from "./count/totals";
import { isBudget, type BudgetTable } from "./model";
import { budgetParagraphs } from "./paragraphs";
import { budgetHeaderQuestions, recogniseBudgets } from "./recognise/table";
import { budgetFigures, missingBudget } from "./report-figures";
import { budgetRules } from "./rules";
import { budgetExample } from "./rules/example-sheet";

/** 经费预算执行情况表: what each heading was granted, what was spent of it and what is left. */
export const budgets: TableFamily<BudgetTable, BudgetSubject, BudgetLine> = {
  ...BESIDE_THE_REPORT,
  id: "budget",
  name: { zh: "经费预算", en: "Budgets" },
  kinds: { budget: { zh: "经费预算执行", en: "Budget and spending" } },
  claimsRange: false,
  readsRemains: true,
  waitsForEntries: true,
  owns: isBudget,
  recognise: (sheet, _, within) => ({ tables: recogniseBudgets(sheet, within), refusals: [] }),
  headerQuestions: budgetHeaderQuestions,
  needsTerm: () => false,
  facts: () => ({}),
  count: (table) => budgetSubject(table),
  rows: ({ lines }) => lines,
  totals: budgetTotals,
  rules: budgetRules,
  contents: ({ lines }) => {
    const count = lines.filter(({ role }) => role === "item").length;
    return [{ zh: `${count} 个科目`, en: `${count} headings` }];
  },
  figures: budgetFigures,
  nameOf: listCellName,
  paragraphs: budgetParagraphs,
  missing: missingBudget,
  example: { draw: budgetExample, settings: {}, headerRows: [1], labelColumns: [0] },
  identify: listIdentity,
};
