import type { CellRange } from "../../../grid/address";
import type { Sheet } from "../../../grid/sheet";
import { listHeaderQuestions, type ListAsking } from "../../../tables/lists/questions";
import type { Question } from "../../../tables/question";
import type { Table } from "../../../tables/model";
import { columnsOf, type ListColumn, type ListWords } from "../../../tables/lists/list";
import { readListsEitherWay } from "../../../tables/lists/turned";
import { budgetField, MAY_HEAD_BUDGET, yearOfHeader, type BudgetField } from "../../../values/vocabulary/budget-headers";
import type { BudgetTable } from "../model";
import { operandsOfPeriod } from "../periods";
import { firstItem, onlyItem } from "../../../values/present";

/** A budget names what was granted and what was spent of it, once each, and what that leaves or comes to. */
function isList(columns: readonly ListColumn<BudgetField>[]): boolean {
  const count = (...fields: BudgetField[]): number => columnsOf({ columns }, ...fields).length;
  const held = count("balance", "rate", "rate-part", "overrun") > 0;
  const spent = count("spent") === 1 || (count("spent") === 0 && count("spent-part") > 1);
  const named = count("account") > 0 || firstItem(columns).column > 0;
  return count("budget") === 1 && spent && named && held && count("balance") < 2 && count("rate") < 2;
}

/** Of columns that name their years those of the latest are this budget's; what was granted and spent in an earlier year stands there for comparing. */
function ofTheirYears(columns: readonly ListColumn<BudgetField>[]): readonly ListColumn<BudgetField>[] {
  const latest = Math.max(...columns.map(({ header }) => yearOfHeader(header) ?? 0));
  return columns.map((column): ListColumn<BudgetField> => {
    const year = yearOfHeader(column.header);
    const compares = year !== null && year < latest && (column.field === "budget" || column.field === "spent");
    return compares ? { ...column, field: "before" } : column;
  });
}

/** A lone stretch of what was granted or spent is all that the table tells of it; a rate of a stretch of which no amounts stand here is nothing that can be held. */
function ofTheirPeriods(columns: readonly ListColumn<BudgetField>[]): readonly ListColumn<BudgetField>[] {
  const told = (["budget", "spent"] as const).reduce<readonly ListColumn<BudgetField>[]>((known, whole) => {
    const alone = !known.some(({ field }) => field === whole) && onlyItem(known.filter(({ field }) => field === `${whole}-part`));
    return alone ? known.map((column) => (column === alone ? { ...column, field: whole } : column)) : known;
  }, columns);
  return told.filter((column) => column.field !== "rate-part" || operandsOfPeriod(told, column) !== null);
}

const WORDS: ListWords<BudgetField> = {
  mayHead: MAY_HEAD_BUDGET,
  field: budgetField,
  beside: (columns) => ofTheirPeriods(ofTheirYears(columns)),
  isList,
  amounts: new Set<BudgetField>([
    "before",
    "budget",
    "budget-part",
    "original",
    "adjustment",
    "carried",
    "granted",
    "spent",
    "spent-part",
    "balance",
    "rate",
    "rate-part",
    "overrun",
  ]),
  derived: new Set<BudgetField>(["balance", "rate", "rate-part", "overrun"]),
};

/** Finds the budgets of a sheet. */
export function recogniseBudgets(sheet: Sheet, within?: CellRange): BudgetTable[] {
  return readListsEitherWay(sheet, WORDS, "budget", within).map((table) => ({ ...table, kind: "budget" }));
}

const ASKING: ListAsking<BudgetField> = {
  columns: [
    { field: "budget", means: "budget", called: { zh: "预算", en: "the budget (预算)" }, holds: "numbers" },
    { field: "spent", means: "spent", called: { zh: "支出", en: "what was spent (支出)" }, holds: "numbers" },
  ],
  about: /预算|经费|决算|资金|使用情况/,
};

/** Headers that are not understood and would make a sheet such a table. */
export function budgetHeaderQuestions(sheet: Sheet, tables: readonly Table[]): Question[] {
  return listHeaderQuestions(sheet, tables, WORDS, ASKING);
}
