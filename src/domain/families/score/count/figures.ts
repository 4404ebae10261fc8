import { formatAddress, type CellAddress, type CellRef } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { ScoreTable } from "../model";
import { countWithUnit } from "../../../tables/agreement";
import { isTextNumber } from "../../../grid/text-number";
import { decimalText, exact, toNumber, ZERO, type Exact } from "../../../values/exact";
import type { Figure } from "../../../tables/figure";

/** Everything the score rules look at. */
export interface ScoreSubject {
  readonly table: ScoreTable;
  readonly figures: readonly Figure[];
  /** Exact sum of the parts; null while one of them is empty or unreadable. */
  readonly total: Exact | null;
}

const GRADES: readonly string[] = ["优秀", "良好", "合格", "不合格"];

/** Grade of a total out of 100: ≥ 90 优秀, [80, 90) 良好, [60, 80) 合格, below 不合格; exact, 89.995 is 良好. */
export function gradeOf(total: Exact): string {
  if (total.compare(90) >= 0) return "优秀";
  if (total.compare(80) >= 0) return "良好";
  return total.compare(60) >= 0 ? "合格" : "不合格";
}

/** A reference that compares as a number: to Excel, a number typed as text is greater than every number; null where it is none. */
function comparable(sheet: Sheet, { row, column }: CellAddress): string | null {
  const reference = formatAddress({ row, column });
  const cell = sheet.cell(row, column);
  if (countWithUnit(shownCell(cell))) return null;
  return isTextNumber(cell) ? `(${reference}+0)` : reference;
}

/** Computes a score table: the total of the four parts and the grade that it makes. */
export function scoreSubject(table: ScoreTable): ScoreSubject {
  const scores = table.parts.map(({ score }) => score);
  const missing: CellRef[] = scores
    .filter(({ reading }) => reading.status !== "read")
    .map(({ cell }) => ({ sheet: table.sheet.name, ...cell }));
  const addends = scores.map(({ reading }) => (reading.status === "read" ? reading.value : null));
  const total = missing.length > 0 ? null : addends.reduce<Exact>((sum, value) => sum.add(exact(value!)), ZERO);
  const inputs = scores.map(({ cell }) => ({ sheet: table.sheet.name, ...cell }));
  const text = `${addends.map((value) => (value === null ? "?" : decimalText(value))).join(" + ")} = ${total ? decimalText(toNumber(total)) : "?"}`;
  const figures: Figure[] = [];
  // To + a number typed as text is that number; one with its unit is none.
  const allNumbers = scores.every(({ cell: { row, column } }) => {
    const cell = table.sheet.cell(row, column);
    return shownCell(cell).kind === "number" || isTextNumber(cell);
  });
  if (table.total) {
    figures.push({
      ...table.total.cell,
      rule: "score/sum",
      quantity: "count",
      mayCarryUnit: true,
      value: total,
      blockedBy: missing,
      explain: () => ({ inputs, arithmetic: text }),
      // Decimals added as binary fractions may miss the hundredth; rounding to what scores show mends it.
      formula: () => (allNumbers ? `=ROUND(${scores.map(({ cell }) => formatAddress(cell)).join("+")},4)` : null),
    });
  }
  if (table.grade) {
    const source = table.total && comparable(table.sheet, table.total.cell);
    figures.push({
      ...table.grade.cell,
      rule: "score/grade",
      quantity: "label",
      words: GRADES,
      value: total && gradeOf(total),
      blockedBy: missing,
      explain: () => ({ inputs, arithmetic: total ? `${text} → ${gradeOf(total)}` : text }),
      formula: () => source && `=IF(${source}>=90,"优秀",IF(${source}>=80,"良好",IF(${source}>=60,"合格","不合格")))`,
    });
  }
  return { table, figures, total };
}
