import type { CellAddress } from "../../../grid/address";
import { cellText, shownCell } from "../../../grid/cell";
import type { Localized } from "../../../language";
import type { Settings } from "../../../settings";
import { agrees } from "../../../tables/agreement";
import { DerivedCell } from "../../../tables/expressed-figure";
import { evaluate } from "../../../tables/expression/evaluate";
import { sumOf, type Graded } from "../../../tables/expression/expression";
import { gradeIn, schemeInForce, whyNoGrade } from "../../../tables/grade-scheme";
import type { ListCounter } from "../../../tables/lists/counter";
import type { Amount } from "../../../tables/lists/amount";
import { columnsOf, type ListColumn } from "../../../tables/lists/list";
import { statedGrades } from "../../../tables/stated-grades";
import { sentencesAround } from "../../../tables/left-out";
import { exact, ZERO, type Exact } from "../../../values/exact";
import { itemAt } from "../../../values/present";
import { plainText } from "../../../values/vocabulary/plain-text";
import type { SummaryField } from "../../../values/vocabulary/summary-headers";
import type { StationSummary } from "../model";

/** Fewer scores that are their parts' sum than this do not prove that they are meant to be. */
const LEAST_AGREEING = 2;

type Column = ListColumn<SummaryField>;

interface Part {
  readonly amount: Amount;
  readonly minus?: boolean;
}

/**
 * 总分 as the sum of the parts beside it (协议指标得分, 服务质量得分 …, less 扣分): where at least two stations and two thirds of them say so, or nobody
 * has written any yet. Each station's parts may be weighted in a way that no header tells; then nothing is said.
 */
export function countScores(table: StationSummary, counter: ListCounter): void {
  if (countWeighted(table, counter)) return;
  const [score, ...others] = columnsOf(table, "score");
  const parts = columnsOf(table, "part");
  if (!score || others.length > 0 || parts.length < 2) return;
  const taken = columnsOf(table, "taken");
  const rows = table.lines.filter(({ role }) => role === "item").map(({ row }) => row);
  const partsAt = (row: number): Part[] => [
    ...parts.map(({ column }) => ({ amount: counter.amount(row, column) })),
    ...taken.map(({ column }) => minusAt(counter.amount(row, column))),
  ];
  const whole = rows.filter((row) => partsAt(row).every(({ amount, minus }) => amount.value !== null || (minus && amount.blank)));
  const stated = whole.filter((row) => shownCell(table.sheet.cell(row, score.column)).kind === "number");
  const agreeing = stated.filter((row) => isSum(table, { row, column: score.column }, partsAt(row)));
  const proved = agreeing.length >= LEAST_AGREEING && agreeing.length * 3 >= stated.length * 2;
  if (!proved && stated.length > 0) {
    for (const row of stated) counter.sum({ row, column: score.column }, "summary/score", partsAt(row), { why: UNTOLD });
    return;
  }
  for (const row of whole) counter.sum({ row, column: score.column }, "summary/score", partsAt(row));
}

const UNTOLD: Localized = {
  zh: "总分既不是各部分得分之和，也与表中写明的权重不符（或没有写明权重），怎样得来无法确定，未核对，保持原样。可在表头或标题写明权重，如“中期评估（40%）”。",
  en: "The score is neither the sum of its parts nor what the stated weights make of them (or none are stated); how it comes about cannot be told, so it was not checked and is left as it stands. State the weights in the headers or the title, as 中期评估（40%）.",
};

/** Columns before the score whose headers state what each counts in it: 中期评估（40%）, 末期评估（60%）. */
function weightedColumns({ sheet, range, lines }: StationSummary, score: number): { column: number; share: Exact }[] {
  const first = Math.min(...lines.map(({ row }) => row));
  const found: { column: number; share: Exact }[] = [];
  for (let column = range.left; column < score; column++) {
    const weight = /\((?:占|权重:?)?(\d{1,2}(?:\.\d+)?)%\)$/.exec(plainText(cellText(sheet.seen(first - 1, column))));
    if (weight) found.push({ column, share: exact(Number(weight[1])).div(100) });
  }
  return found.reduce((sum, { share }) => sum.add(share), ZERO).equals(1) ? found : [];
}

/** 年度总评（中期占40%，末期占60%）, 总得分=中期×40%+末期×60%: the weights as the title or a note states them, each of one column by its name. */
function weightsInWords({ sheet, range, lines, columns }: StationSummary, score: number): { column: number; share: Exact }[] {
  const own = new Set(lines.map(({ row }) => row));
  const parts = columns.filter(({ field, column }) => field === "part" && column < score);
  for (const text of sentencesAround(sheet, range, (row) => own.has(row))) {
    const found = [...text.matchAll(WEIGHT_OF)].flatMap(([, name, share]) => {
      const named = parts.filter(({ header }) => name !== undefined && (header.includes(name) || name.endsWith(header)));
      const [only] = named;
      return named.length === 1 && only ? [{ column: only.column, share: exact(Number(share)).div(100) }] : [];
    });
    const each = new Set(found.map(({ column }) => column)).size === found.length && found.length === parts.length;
    if (found.length > 1 && each && found.reduce((sum, { share }) => sum.add(share), ZERO).equals(1)) return found;
  }
  return [];
}

/** 中期占40%, 末期得分×60% */
const WEIGHT_OF =
  /([\p{Script=Han}]{2,10}?)(?:评估|考核)?(?:得分|成绩|评分|分数)?(?:的?权重|所?占比?|按|各?占|[×*xX])为?:?(\d{1,2}(?:\.\d+)?)%/gu;

/** 综合得分 by the weights that the headers state, where at least half of what is stated agrees. */
function countWeighted(table: StationSummary, counter: ListCounter): boolean {
  const [score, ...others] = columnsOf(table, "score");
  if (!score || others.length > 0) return false;
  const stated = weightedColumns(table, score.column);
  const weights = stated.length > 1 ? stated : weightsInWords(table, score.column);
  if (weights.length < 2) return false;
  const rows = table.lines
    .filter(({ role }) => role === "item")
    .map(({ row }) => ({
      row,
      amounts: weights.map(({ column }) => counter.amount(row, column)),
    }));
  const whole = rows.filter(({ amounts }) => amounts.every(({ value }) => value !== null));
  const figures = whole.map(({ row, amounts }) => ({
    row,
    amounts,
    how: sumOf(amounts.map(({ term }, at) => ({ kind: "share" as const, of: term, share: itemAt(weights, at).share }))),
  }));
  const scored = figures.filter(({ row }) => shownCell(table.sheet.cell(row, score.column)).kind === "number");
  const agreeing = scored.filter(({ row, how }) => {
    const value = evaluate(how);
    return (
      value !== null && agrees(table.sheet.cell(row, score.column), { value, quantity: "count", rounding: { slack: ZERO } }, 0) === true
    );
  });
  if (agreeing.length * 2 < scored.length) return false;
  for (const { row, how, amounts } of figures)
    counter.derive({ row, column: score.column }, "summary/score", "count", how, amounts, { rounding: { slack: ZERO } });
  return true;
}

/** Points taken away are written with their sign or without. */
function minusAt(amount: Amount): Part {
  return { amount, minus: amount.value === null || amount.value.compare(0) > 0 };
}

function isSum({ sheet }: StationSummary, { row, column }: CellAddress, parts: readonly Part[]): boolean {
  const plus = evaluate(sumOf(parts.filter(({ minus, amount }) => !minus && !amount.blank).map(({ amount }) => amount.term)));
  const less = parts.filter(({ minus, amount }) => minus && !amount.blank);
  const taken = less.length > 0 ? evaluate(sumOf(less.map(({ amount }) => amount.term))) : null;
  const value = plus && taken ? plus.sub(taken) : plus;
  return value !== null && agrees(sheet.cell(row, column), { value, quantity: "count" }, 0) === true;
}

/** The grade of each station, by the scheme that the sheet or a setting states. */
export function summaryGrades(table: StationSummary, counter: ListCounter, settings: Pick<Settings, "gradeScheme">): DerivedCell[] {
  const [grade] = columnsOf(table, "grade");
  const [score] = columnsOf(table, "score");
  if (!grade || !score) return [];
  const stated = table.stated ?? statedGrades(table.sheet, table.range);
  const scheme = schemeInForce(stated?.scheme ?? null, settings, fullMarks(columnsOf(table, "part")));
  if (!scheme) return [];
  return table.lines.flatMap(({ row, role }) => {
    if (role !== "item" || cellText(table.sheet.cell(row, grade.column)) === "") return [];
    const sum = counter.amount(row, score.column);
    if (sum.blank) return [];
    const word = sum.value ? gradeIn(scheme, sum.value) : null;
    const how: Graded = { kind: "graded", of: sum.term, grades: scheme };
    const marks = {
      blockedBy: sum.blockedBy,
      words: scheme.map((one) => one.word),
      why: whyNoGrade(scheme, sum.value),
    };
    return [new DerivedCell(table.sheet, { row, column: grade.column }, "summary/grade", "label", word, how, marks)];
  });
}

/** What the headers of the parts come to: （60分）, （30分）, （10分）; null where one of them does not say. */
function fullMarks(parts: readonly Column[]): number | null {
  const marks = parts.map(({ header }) => Number(/\((?:满分|共)?(\d{1,3})分\)/.exec(header)?.[1] ?? NaN));
  const sum = marks.reduce((whole, one) => whole + one, 0);
  return parts.length > 1 && Number.isFinite(sum) ? sum : null;
}
