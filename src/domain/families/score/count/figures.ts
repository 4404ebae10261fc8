import { formatAddress, type CellAddress, type CellRef } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { ScoreTable } from "../model";
import { countWithUnit } from "../../../tables/agreement";
import { isTextNumber } from "../../../grid/text-number";
import { decimalText, exact, toNumber, ZERO, type Exact } from "../../../values/exact";
import { DEFAULT_SETTINGS, type Settings } from "../../../settings";
import type { Figure } from "../../../tables/figure";
import { gradeFormula, gradeIn, HUNDRED_POINT_SCHEME, schemeInForce, whyNoGrade, type GradeScheme } from "../../../tables/grade-scheme";

/** Everything the score rules look at. */
export interface ScoreSubject {
  readonly table: ScoreTable;
  readonly figures: readonly Figure[];
  /** Exact sum of the parts; null while one of them is empty or unreadable. */
  readonly total: Exact | null;
  /** The grades in force; null where none are known for these full marks. */
  readonly scheme: GradeScheme | null;
}

/** Grade of a total out of 100 by the evaluation office's scheme: ≥ 90 优秀, [80, 90) 良好, [60, 80) 合格, below 不合格; exact, 89.995 is 良好. */
export function gradeOf(total: Exact): string {
  return gradeIn(HUNDRED_POINT_SCHEME, total)!;
}

/** A reference that compares as a number: to Excel, a number typed as text is greater than every number; null where it is none. */
function comparable(sheet: Sheet, { row, column }: CellAddress): string | null {
  const reference = formatAddress({ row, column });
  const cell = sheet.cell(row, column);
  if (countWithUnit(shownCell(cell))) return null;
  return isTextNumber(cell) ? `(${reference}+0)` : reference;
}

/** Computes a score table: the total of the four parts and the grade that it makes. */
export function scoreSubject(table: ScoreTable, settings: Pick<Settings, "gradeScheme"> = DEFAULT_SETTINGS): ScoreSubject {
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
  const scheme = schemeInForce(table.stated?.scheme ?? null, settings, fullMarks(table));
  if (table.grade) {
    const source = table.total && comparable(table.sheet, table.total.cell);
    const word = scheme && total ? gradeIn(scheme, total) : null;
    figures.push({
      ...table.grade.cell,
      rule: "score/grade",
      quantity: "label",
      words: scheme?.map((one) => one.word) ?? [],
      value: word,
      blockedBy: missing,
      why: whyNoGrade(scheme, total),
      explain: () => ({ inputs, arithmetic: word === null ? text : `${text} → ${word}` }),
      formula: () => source && scheme && gradeFormula(scheme, source),
    });
  }
  return { table, figures, total, scheme };
}

function fullMarks({ parts }: Pick<ScoreTable, "parts">): number | null {
  return parts.reduce<number | null>((sum, { cap }) => (sum === null || cap === null ? null : sum + cap), 0);
}
