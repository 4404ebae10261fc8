import type { CellAddress } from "../../../grid/address";
import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { firstItem } from "../../../values/present";

const CAP_HEADER = /^(?:(?:单项|各项|标准|应得|最高)?(?:满分|分值|总分值|标准分|分数上限|上限)|配分|权重分)(?:值|数)?(?:\(分?\))?$/;
const CAP_IN_LABEL = /\((?:满分|分值|共)?:?(\d+(?:\.\d+)?)分\)|满分:?(\d+(?:\.\d+)?)分?/;

/** The full marks of each part, as a column or row 满分 or the labels state them (监督方（满分10分）); null where not all are stated. */
export function statedCaps(sheet: Sheet, labels: readonly CellAddress[], scores: readonly CellAddress[], down: boolean): number[] | null {
  const inLabels = labels.map(({ row, column }) => {
    const match = CAP_IN_LABEL.exec(cellText(sheet.cell(row, column)));
    return match ? Number(match[1] ?? match[2]) : null;
  });
  if (inLabels.every((cap) => cap !== null)) return inLabels;
  const lines = down ? headedColumns(sheet, labels, scores) : headedRows(sheet, labels, scores);
  for (const line of lines) {
    const caps = labels.map(({ row, column }) => numberAt(sheet, down ? { row, column: line } : { row: line, column }));
    if (caps.every((cap) => cap !== null && cap > 0)) return caps as number[];
  }
  return null;
}

function headedColumns(sheet: Sheet, labels: readonly CellAddress[], scores: readonly CellAddress[]): number[] {
  const top = Math.min(...labels.map(({ row }) => row));
  const found: number[] = [];
  for (let row = top - 1; row >= Math.max(0, top - 3); row--)
    sheet.row(row).forEach((cell, column) => {
      if (cell && column !== firstItem(scores).column && CAP_HEADER.test(cellText(cell))) found.push(column);
    });
  return found;
}

function headedRows(sheet: Sheet, labels: readonly CellAddress[], scores: readonly CellAddress[]): number[] {
  const left = Math.min(...labels.map(({ column }) => column));
  const found: number[] = [];
  for (let row = firstItem(labels).row + 1; row <= firstItem(labels).row + 6; row++) {
    if (row === firstItem(scores).row) continue;
    for (let column = Math.max(0, left - 2); column < left; column++)
      if (CAP_HEADER.test(cellText(sheet.cell(row, column)))) found.push(row);
  }
  return found;
}

function numberAt(sheet: Sheet, { row, column }: CellAddress): number | null {
  const shown = shownCell(sheet.cell(row, column));
  if (shown.kind === "number") return shown.format.kind === "percent" ? null : shown.value;
  const match = shown.kind === "text" ? /^(\d+(?:\.\d+)?)分?$/.exec(shown.plain) : null;
  return match ? Number(match[1]) : null;
}
