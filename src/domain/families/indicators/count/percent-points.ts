import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { agrees, statedNumber } from "../../../tables/agreement";
import type { DerivedCell } from "../../../tables/expressed-figure";
import { keptInPoints } from "../../../tables/figure-edit";

/** Tells each figure whether its column is kept in percent points: by the rates that agree in one way or the other, else by the header's sign or what stands there. */
export function settlePercentPoints(sheet: Sheet, figures: readonly DerivedCell[]): void {
  const columns = new Map<number, DerivedCell[]>();
  for (const figure of figures) columns.set(figure.column, [...(columns.get(figure.column) ?? []), figure]);
  for (const column of columns.values()) {
    const inPoints = columnInPoints(sheet, column);
    for (const figure of column) figure.inPoints = inPoints;
  }
}

function columnInPoints(sheet: Sheet, column: readonly DerivedCell[]): boolean | undefined {
  let balance = 0;
  let inPoints: boolean | undefined;
  for (const figure of column) {
    const { quantity, value } = figure;
    if (quantity !== "rate" || value === null || typeof value === "string") continue;
    const cell = sheet.cell(figure.row, figure.column);
    const stated = statedNumber(shownCell(cell), true);
    if (!stated || stated.number.compare(0) === 0) continue;
    if (stated.percent) balance--;
    else if (agrees(cell, figure, 0) === true) balance += stated.number.compare(value.mul(10)) > 0 ? 1 : -1;
    if (keptInPoints(shownCell(cell), figure)) inPoints = true;
  }
  if (balance !== 0) return balance > 0;
  return inPoints ?? column.find((figure) => figure.inPoints !== undefined)?.inPoints;
}
