import type { CellAddress } from "../../../grid/address";
import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import type { Quantity } from "../../../tables/model";
import { firstItem, itemAt } from "../../../values/present";
import { sharesBeside, sumOfShares } from "./weights";

const CAP_HEADER = /^(?:(?:单项|各项|标准|应得|最高)?(?:满分|分值|总分值|标准分|分数上限|上限)|配分|权重分)(?:值|数)?(?:\(分?\))?$/;
const CAP_IN_LABEL = /\((?:满分|分值|共)?:?(\d+(?:\.\d+)?)分\)|满分:?(\d+(?:\.\d+)?)分?/;

/** The full marks of the parts; null where they cannot be told, and why that is so. */
interface Caps {
  readonly of: readonly (number | null)[];
  readonly open?: Localized;
  /** The column (row, where parts run across) in which the sheet states them. */
  readonly line: number | null;
}

/** Full marks that the sheet states. */
interface StatedCaps extends Caps {
  readonly of: readonly number[];
}

/** A part's label and what the evaluation office gives for it at most. */
interface LabelledPart {
  readonly cell: CellAddress;
  readonly cap: number;
}

/**
 * Full marks as the sheet states them, else the weights that stand beside the parts (18 of 20%); without any, those of the evaluation office, unless the
 * scores say that these cannot be meant.
 */
export function capsOf(sheet: Sheet, group: readonly LabelledPart[], scores: readonly Quantity[], down: boolean): Caps {
  const labels = group.map(({ cell }) => cell);
  const over = (caps: readonly number[]): number =>
    scores.filter(({ reading }, index) => reading.status === "read" && reading.value > itemAt(caps, index)).length;
  const stated = statedCaps(
    sheet,
    labels,
    scores.map(({ cell }) => cell),
    down,
  );
  // One wrong figure among the full marks, and a score that only it would forbid.
  if (stated) return over(stated.of) > 0 && isAmiss(stated.of, scores) ? { ...stated, of: group.map(() => null), open: AMISS } : stated;
  const unknown = group.map(() => null);
  const shares = down ? sharesBeside(sheet, labels) : null;
  if (!shares) {
    const known = group.map(({ cap }) => cap);
    return { of: over(known) > 1 ? unknown : known, line: null };
  }
  const line = shares.at?.column ?? null;
  if (over(shares.cells) === 0) return { of: shares.cells, line };
  if (over(shares.cells) > 1) return { of: unknown, line };
  return sumOfShares(shares) === 100 ? { of: shares.cells, line } : { of: unknown, open: AMISS, line };
}

/** Whether full marks come to less than a hundred, and with what they lack each score has room under its own. */
function isAmiss(caps: readonly number[], scores: readonly Quantity[]): boolean {
  const lack = 100 - sumOfShares({ cells: caps, at: null });
  const value = ({ reading }: Quantity): number => (reading.status === "read" ? reading.value : 0);
  return lack > 0 && scores.every((score, index) => value(score) <= itemAt(caps, index) + lack);
}

const AMISS: Localized = {
  zh: "各方满分（权重）合计不是100，有一项可能填错，得分是否超出满分未核对。请先核对各方满分（权重）。",
  en: "The full marks (weights) of the parts do not come to 100, so that one of them may be wrong; whether a score exceeds its own was not checked. Check the full marks (weights) first.",
};

/** The full marks of each part, as a column or row 满分 or the labels state them (监督方（满分10分）); null where not all are stated. */
function statedCaps(sheet: Sheet, labels: readonly CellAddress[], scores: readonly CellAddress[], down: boolean): StatedCaps | null {
  const inLabels = labels.map(({ row, column }) => {
    const match = CAP_IN_LABEL.exec(cellText(sheet.cell(row, column)));
    return match ? Number(match[1] ?? match[2]) : null;
  });
  if (inLabels.every((cap) => cap !== null)) return { of: inLabels, line: null };
  const lines = down ? headedColumns(sheet, labels, scores) : headedRows(sheet, labels, scores);
  for (const line of lines) {
    const caps = labels.flatMap(({ row, column }) => numberAt(sheet, down ? { row, column: line } : { row: line, column }) ?? []);
    if (caps.length === labels.length && caps.every((cap) => cap > 0)) return { of: caps, line };
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
