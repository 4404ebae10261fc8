import { cellText, shownCell } from "../../../grid/cell";
import type { Localized } from "../../../language";
import { agrees } from "../../../tables/agreement";
import { evidenceText } from "../../../tables/evidence";
import type { DerivedFigure } from "../../../tables/figure";
import { columnsOf } from "../../../tables/lists/list";
import type { AppliedPolicy } from "../../../tables/model";
import { isPlaceholder } from "../../../tables/write-guard";
import type { BudgetTable } from "../model";

/** A column of amounts beside the budget that may have a part in what is left: 已拨付, 上年结转, 预算调剂, or one whose name is not known. */
export interface ExtraColumn {
  readonly column: number;
  readonly header: string;
}

/** From what balance or rate is reckoned: the budget alone, with another column added or taken away, or that column in its place. */
export interface Ground {
  readonly how: "budget" | "added" | "taken" | "instead";
  readonly extra: ExtraColumn | null;
}

/** The budget alone. */
export const PLAIN: Ground = { how: "budget", extra: null };

/** The columns that may have such a part: known ones, and unknown amounts that stand among those of the balance. */
export function extraColumns(table: BudgetTable): ExtraColumn[] {
  const known = columnsOf(table, "granted", "carried");
  if (columnsOf(table, "original").length === 0) known.push(...columnsOf(table, "adjustment"));
  const operands = columnsOf(table, "budget", "spent", "balance", "rate").map(({ column }) => column);
  const rows = table.lines.filter(({ role }) => role === "item").map(({ row }) => row);
  const found: ExtraColumn[] = known.map(({ column, header }) => ({ column, header }));
  for (let column = Math.min(...operands) + 1; column < Math.max(...operands); column++) {
    if (table.columns.some((one) => one.column === column)) continue;
    const cells = rows.map((row) => shownCell(table.sheet.cell(row, column)));
    const isAmount = cells.some((shown) => shown.kind === "number" && shown.format.kind !== "percent");
    if (isAmount) found.push({ column, header: headerOver(table, column) });
  }
  return found;
}

function headerOver({ sheet, lines }: BudgetTable, column: number): string {
  const first = Math.min(...lines.map(({ row }) => row));
  for (let row = first - 1; row >= Math.max(0, first - 3); row--) {
    const text = cellText(sheet.seen(row, column));
    if (text !== "") return text;
  }
  return "";
}

/** Every other ground that a budget's columns allow for a rule; nothing is divided by a difference. */
export function groundsOf(extras: readonly ExtraColumn[], rule: string): Ground[] {
  const hows = rule === "budget/rate" ? (["added", "instead"] as const) : (["added", "instead", "taken"] as const);
  return extras.flatMap((extra) => hows.map((how): Ground => ({ how, extra })));
}

/** How many cells of a rule state a figure, and how many of them agree. */
export interface Borne {
  readonly stated: number;
  readonly agreeing: number;
}

/** Holds the figures of a rule against what the sheet states. */
export function borneBy({ sheet }: BudgetTable, figures: readonly DerivedFigure[], rule: string): Borne {
  const stated = figures.filter((figure) => {
    const shown = shownCell(sheet.cell(figure.row, figure.column));
    return figure.rule === rule && figure.value !== null && shown.kind !== "empty" && !isPlaceholder(shown, figure);
  });
  const agreeing = stated.filter((figure) => agrees(sheet.cell(figure.row, figure.column), figure, 0) === true);
  return { stated: stated.length, agreeing: agreeing.length };
}

/** Whether at least two thirds of what is stated agree. */
export function isBorne({ stated, agreeing }: Borne): boolean {
  return stated > 0 && agreeing * 3 >= stated * 2;
}

const RULES: Readonly<Record<string, Localized>> = {
  "budget/balance": { zh: "结余", en: "balance" },
  "budget/rate": { zh: "执行率", en: "rate" },
};

/** What is told of a ground that the figures bear out. */
export function groundPolicy(rule: string, { how, extra }: Ground, borne: Borne): AppliedPolicy {
  const what = RULES[rule] ?? { zh: rule, en: rule };
  const column = extra?.header ?? "";
  const zh = how === "added" ? `按预算加“${column}”计算` : how === "taken" ? `减去“${column}”计算` : `按“${column}”计算`;
  const en = how === "added" ? `from the budget with “${column}”` : how === "taken" ? `less “${column}”` : `from “${column}”`;
  const name = { zh: `${what.zh}${zh}`, en: `${what.en} ${en}` };
  return { id: `budget-ground-${how}`, text: evidenceText(name, { ...borne, oneARow: true }), cell: null };
}

/** Why a balance or rate is left as it stands beside a column whose part in it nothing tells. */
export function groundDoubt(extras: readonly ExtraColumn[]): Localized {
  const names = extras.map(({ header }) => `“${header}”`);
  return {
    zh: `表中还有${names.join("、")}列，无法确定它是否计入结余、执行率，所填数与“预算－支出”“支出÷预算”不符，也无法用该列解释，保持原样。请核对它们是怎样计算的。`,
    en: `The column ${names.join(", ")} also stands here; whether balance and rate take it in cannot be told, and what is stated fits neither way, so it is left as it stands. Check how it is meant to be computed.`,
  };
}
