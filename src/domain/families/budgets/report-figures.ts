import type { Audit } from "../../tables/audit";
import { columnsOf, type ListLine } from "../../tables/lists/list";
import {
  countedFigure,
  StatedAmounts,
  statedDifference,
  statedFigure,
  statedIn,
  statedShare,
  statedSum,
  turnedLeftOut,
  type Stated,
} from "../../tables/lists/report-figures";
import type { MissingFigures, ReportFigure, TableFigures } from "../../tables/report";
import { exact } from "../../values/exact";
import { isBudget, isBudgetAsRead, type BudgetTable } from "./model";

/** What a report may state of a station's budget. */
export interface BudgetReport {
  readonly table: BudgetTable;
  readonly budget: ReportFigure | null;
  readonly spent: ReportFigure | null;
  readonly rate: ReportFigure | null;
  /** What is left; null where more was spent than granted. */
  readonly balance: ReportFigure | null;
  readonly overrun: ReportFigure | null;
  /** Headings that spent more than they were granted, by name. */
  readonly beyond: readonly string[];
  readonly beyondCount: ReportFigure | null;
}

/** 支出（小时） is no money, whatever its column is called. */
const MONEY: readonly string[] = ["元", ""];

/** The figures of the workbook's one budget; null where it has none, or several of which nobody can say which is meant. */
export function budgetReport(audit: Audit): BudgetReport | null {
  const [table, ...others] = audit.tables.filter(isBudgetAsRead);
  if (!table || others.length > 0) return null;
  const amounts = new StatedAmounts(audit, table);
  const total = (field: "budget" | "spent" | "balance" | "rate"): Stated | null => {
    const [column, ...more] = columnsOf(table, field);
    const stated = column && more.length === 0 ? amounts.total(table, column.column) : null;
    return statedIn(stated, MONEY);
  };
  const [granted, used] = [total("budget"), total("spent") ?? partsOf(table, amounts)];
  const left = statedIn(
    columnsOf(table, "balance").length > 0 ? lastOf(table, amounts, "balance") : statedDifference(granted, used),
    MONEY,
  );
  const rate = columnsOf(table, "rate").length > 0 ? lastOf(table, amounts, "rate") : statedShare(used, granted);
  const headings = beyondBudget(table, amounts);
  const short = left && left.value.compare(0) < 0 ? { ...left, value: left.value.neg() } : null;
  return {
    table,
    budget: statedFigure("budget/budget", { zh: "经费预算", en: "budget" }, granted),
    spent: statedFigure("budget/spent", { zh: "经费支出", en: "spending" }, used),
    rate: statedFigure("budget/rate", { zh: "经费执行率", en: "spending rate" }, rate, null, "rate"),
    balance: short ? null : statedFigure("budget/balance", { zh: "经费结余", en: "balance of the budget" }, left),
    overrun: statedFigure("budget/overrun", { zh: "经费超支", en: "overrun of the budget" }, short),
    beyond: headings?.map(({ label }) => label) ?? [],
    beyondCount: headings
      ? countedFigure(
          "budget/beyond",
          { zh: "支出超过预算的科目", en: "headings spent beyond the budget" },
          headings.length,
          "个",
          headings.flatMap(({ cells }) => cells),
        )
      : null,
  };
}

/** What the months' or quarters' columns come to together, where no column holds all that was spent. */
function partsOf(table: BudgetTable, amounts: StatedAmounts): Stated | null {
  if (columnsOf(table, "spent").length > 0) return null;
  const parts = columnsOf(table, "spent-part").map(({ column }) => amounts.total(table, column));
  return statedSum(parts.every((part) => part !== null) ? parts : []);
}

/** The total's own balance or rate; a column's balances may be added where there is no total, its rates never. */
function lastOf(table: BudgetTable, amounts: StatedAmounts, field: "balance" | "rate"): Stated | null {
  const column = columnsOf(table, field)[0]?.column ?? -1;
  const total = table.lines.findLast(({ role }) => role === "total");
  if (total) return total.unclear ? null : amounts.at({ row: total.row, column });
  if (field === "balance") return amounts.total(table, column);
  const [spent, budget] = (["spent", "budget"] as const).map((one) => columnsOf(table, one)[0]?.column);
  return spent === undefined || budget === undefined ? null : statedShare(amounts.total(table, spent), amounts.total(table, budget));
}

/** Headings that spent more than they were granted; null where of one of them it cannot be told. */
function beyondBudget(table: BudgetTable, amounts: StatedAmounts): (ListLine & Pick<Stated, "cells">)[] | null {
  const [budget] = columnsOf(table, "budget");
  const [spent] = columnsOf(table, "spent");
  if (!budget || !spent) return null;
  const found: (ListLine & Pick<Stated, "cells">)[] = [];
  for (const line of table.lines) {
    if (line.role !== "item") continue;
    const used = amounts.at({ row: line.row, column: spent.column });
    if (!used) continue;
    const left = statedDifference(amounts.at({ row: line.row, column: budget.column }), used);
    if (!left) return null;
    if (left.value.compare(0) < 0 && left.value.neg().compare(used.value) < 0) found.push({ ...line, cells: left.cells });
  }
  return found;
}

/** 万元 told in yuan, as an English sentence needs it. */
export function inYuan(figure: ReportFigure): ReportFigure {
  const times = figure.unit === "万元" ? 10_000 : figure.unit === "亿元" ? 100_000_000 : figure.unit === "千元" ? 1000 : 1;
  return times === 1 ? figure : { ...figure, value: figure.value.mul(exact(times)), unit: "元" };
}

/** The figures of the budget, as a result sheet lists them. */
export function budgetFigures(audit: Audit): TableFigures[] {
  const told = budgetReport(audit);
  if (!told) return [];
  const figures = [
    told.budget,
    told.spent,
    told.rate,
    told.balance,
    told.overrun,
    told.beyond.length > 0 ? told.beyondCount : null,
  ].flatMap((figure) => figure ?? []);
  return figures.length > 0 ? [{ table: told.table, figures }] : [];
}

/** Why the paragraph on the budget is left out, where the workbook has one. */
export function missingBudget(audit: Audit): MissingFigures[] {
  const tables = audit.tables.filter(isBudgetAsRead);
  const labels = [{ zh: "经费预算与支出", en: "budget and spending" }];
  if (tables.length > 1)
    return [
      {
        labels,
        why: {
          zh: "工作簿中有几张预算表，无法确定写哪一张。",
          en: "The workbook holds several budgets, so it cannot be told which one to write of.",
        },
        cells: [],
      },
    ];
  const turned = audit.tables.filter((table) => isBudget(table) && !isBudgetAsRead(table));
  if (turned.length > 0) return [turnedLeftOut(labels, turned)];
  const told = budgetReport(audit);
  if (!told || (told.budget && told.spent)) return [];
  const { sheet, range } = told.table;
  return [
    {
      labels,
      why: {
        zh: "预算表的合计无法确定：没有合计行，或合计所依据的单元格无法读取、单位不一。",
        en: "What the budget comes to cannot be told: it has no total, or a cell behind the total cannot be read or is in another unit.",
      },
      cells: [{ sheet: sheet.name, row: range.top, column: range.left }],
    },
  ];
}
