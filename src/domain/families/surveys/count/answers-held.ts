import type { CellRef } from "../../../grid/address";
import { agrees } from "../../../tables/agreement";
import type { Amount } from "../../../tables/lists/amount";
import type { ListCounter } from "../../../tables/lists/counter";
import { columnsOf } from "../../../tables/lists/list";
import { statedAmount } from "../../../tables/quantity";
import { onlyItem } from "../../../values/present";
import { toNumber, ZERO, type Exact } from "../../../values/exact";
import { ANSWERS, type Answer } from "../../../values/vocabulary/survey-headers";
import type { SurveyTable } from "../model";

/** So many other lines must have as many answers as valid papers. */
const LEAST_AGREEING = 2;
const SUM_OF_ANSWERS = /之和|合计|相加/;

/** A line whose answers come to another number than its valid papers; the cell that is rather wrong, and what it would have to be. */
export interface OtherAnswers {
  readonly cell: CellRef;
  readonly sum: Exact;
  readonly valid: Exact;
  readonly right: Exact;
  readonly related: readonly CellRef[];
}

interface AnsweredLine {
  readonly row: number;
  readonly valid: Amount;
  readonly answers: readonly { readonly answer: Answer; readonly amount: Amount }[];
  readonly sum: Exact;
}

/** 有效问卷 beside answers that do not come to it, where the other lines (or its header) say that they do: which of them is wrong the stated rate tells. */
export function otherAnswers(table: SurveyTable, counter: ListCounter, satisfied: readonly Answer[]): OtherAnswers[] {
  const valid = onlyItem(columnsOf(table, "valid"));
  const columns = ANSWERS.flatMap((answer) => columnsOf(table, answer).map(({ column }) => ({ answer, column })));
  if (!valid || columns.length < 3) return [];
  const lines = table.lines.flatMap(({ row, role }): AnsweredLine[] => {
    const answers = columns.map(({ answer, column }) => ({ answer, amount: counter.amount(row, column) }));
    const whole = counter.amount(row, valid.column);
    if (role !== "item" || whole.value === null || answers.some(({ amount }) => amount.value === null && !amount.blank)) return [];
    return [{ row, valid: whole, answers, sum: answers.reduce((sum, { amount }) => sum.add(amount.value ?? ZERO), ZERO) }];
  });
  const off = lines.filter((line) => line.valid.value?.equals(line.sum) !== true);
  const agreeing = lines.length - off.length;
  const isKept = SUM_OF_ANSWERS.test(valid.header) || (agreeing >= LEAST_AGREEING && agreeing >= off.length * 2);
  return isKept ? off.flatMap((line) => wrongCell(table, line, satisfied)) : [];
}

/** Where the rate is that of the answers, the papers are wrong; where it is that of the papers with another answer, that answer is. */
function wrongCell(table: SurveyTable, { row, valid, answers, sum }: AnsweredLine, satisfied: readonly Answer[]): OtherAnswers[] {
  const rate = onlyItem(columnsOf(table, "satisfied-rate"));
  const at = ({ cell }: Amount): CellRef => ({ sheet: table.sheet.name, ...cell });
  const whole = valid.value ?? ZERO;
  const told = { sum, valid: whole, related: [at(valid), ...answers.map(({ amount }) => at(amount))] };
  const isStated = (part: Exact, of: Exact): boolean =>
    rate !== undefined &&
    rate !== null &&
    !of.equals(ZERO) &&
    agrees(table.sheet.cell(row, rate.column), { value: part.div(of), quantity: "rate" }, 0) === true;
  const pleased = answers.reduce((part, { answer, amount }) => (satisfied.includes(answer) ? part.add(amount.value ?? ZERO) : part), ZERO);
  if (!isStated(pleased, sum)) {
    const others = answers.filter(({ answer, amount }) => {
      const by = whole.sub(sum);
      return (amount.value ?? ZERO).add(by).compare(ZERO) >= 0 && isStated(satisfied.includes(answer) ? pleased.add(by) : pleased, whole);
    });
    const byTotals = others.filter(({ amount }) => isTotalled(table, amount, whole.sub(sum)));
    const wrong = byTotals.length > 0 ? byTotals : others;
    if (wrong.length > 0)
      return wrong.map(({ amount }) => ({ cell: at(amount), right: (amount.value ?? ZERO).add(whole.sub(sum)), ...told }));
  }
  return [{ cell: at(valid), right: sum, ...told }];
}

/** Whether the total under an answer is that of another number of them. */
function isTotalled({ sheet, lines }: SurveyTable, { cell: { row, column } }: Amount, by: Exact): boolean {
  const total = lines.find(({ of }) => of.includes(row));
  if (!total) return false;
  const sum = total.of.reduce((all, part) => all + (statedAmount(sheet, { row: part, column }) ?? 0), 0);
  return statedAmount(sheet, { row: total.row, column }) === sum + toNumber(by);
}
