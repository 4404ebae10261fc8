import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { isExampleRow } from "../../../tables/example-rows";
import { readQuantity } from "../../../tables/quantity";
import type { RowRole } from "../../../tables/roles";
import { isTotalLabel } from "../../../values/vocabulary/row-labels";
import { NOTE, NUMBERED, SIGNATURE } from "../../../values/vocabulary/line-words";
import { isRemark, type IndicatorBlock } from "./blocks";
import { columnsOf, type Triple } from "./triples";
import { firstItem } from "../../../values/present";

/**
 * What a row below a header is, by where its texts stand, how far they are merged and what they begin with; numbers inside a text never
 * decide. `words`: one text merged over target and done tells in words what was promised (特色项目). `amounts`: a row that may hold a promise.
 */
export type RowShape = "blank" | "note" | "signature" | "banner" | "example" | "words" | "amounts";

/** Whether the target's cell is merged with what was done, the rate or the name: no amount stands there. */
export function isMergedAcross(sheet: Sheet, triple: Triple, row: number, lead: number | null): boolean {
  const own = columnsOf(triple);
  return [triple.target, triple.done].some((column) => {
    const merge = sheet.mergeAt(row, column);
    if (!merge || merge.left === merge.right) return false;
    return [...own, ...(lead === null ? [] : [lead])].some((other) => other !== column && other >= merge.left && other <= merge.right);
  });
}

interface RowCells {
  /** Texts before the amounts, left to right. */
  readonly labels: readonly string[];
  /** Where these stand. */
  readonly labelColumns: readonly number[];
  /** Texts in the columns of amounts and behind. */
  readonly texts: readonly string[];
  /** Numbers, dashes, anything that is no text, in the columns of amounts. */
  readonly figures: number;
  /** What is seen there is merged down from above. */
  readonly covered: boolean;
  /** Merged over more than one column. */
  readonly wide: boolean;
}

function cellsOf(sheet: Sheet, { left, right, triples }: IndicatorBlock, row: number): RowCells {
  const amounts = new Set(triples.flatMap(columnsOf));
  const first = Math.min(...amounts);
  const labels: string[] = [];
  const labelColumns: number[] = [];
  const texts: string[] = [];
  let figures = 0;
  let covered = false;
  let wide = false;
  for (let column = Math.max(0, left - 2); column <= right; column++) {
    const merge = sheet.mergeAt(row, column);
    if (merge && merge.top < row && amounts.has(column)) covered ||= sheet.seen(row, column).kind !== "empty";
    const shown = shownCell(sheet.cell(row, column));
    if (shown.kind === "empty") continue;
    if (merge && merge.right > merge.left) wide = true;
    const amount = amounts.has(column) && shown.kind !== "date";
    if (shown.kind !== "text") figures += amount ? 1 : 0;
    else if (amount && isAmount(sheet, row, column)) figures++;
    else if (column < first) {
      labels.push(shown.plain);
      labelColumns.push(column);
    } else texts.push(shown.plain);
  }
  return { labels, labelColumns, texts, figures, covered, wide };
}

/** What a row below a header is for. */
export function rowShape(sheet: Sheet, block: IndicatorBlock, row: number): RowShape {
  const { labels, labelColumns, texts, figures, covered, wide } = cellsOf(sheet, block, row);
  const all = [...labels, ...texts];
  if (isExampleRow(sheet, row, labelColumns)) return "example";
  if (all.length === 0) return figures > 0 || covered ? "amounts" : "blank";
  if (labels.length > 0 && labels.every((text) => /^(?:备注|说明|注):?$/.test(text))) return "note";
  if (figures > 1) return "amounts";
  if (SIGNATURE.test(firstItem(all))) return "signature";
  if (labels.some((text) => NOTE.test(text)) || (labels.length === 0 && NOTE.test(firstItem(texts)))) return "note";
  if (figures > 0 || covered) return "amounts";
  const merged = block.triples.every((triple) => isMergedAcross(sheet, triple, row, block.lead));
  if (texts.length === 0) {
    if (labels.some((text) => NUMBERED.test(text)) && (labels.length === 1 || wide)) return "banner";
    // 合计 merged over the names alone heads a row of sums that nobody has worked out yet, or of other columns (权重, 得分).
    if (!merged && isTotalLabel(firstItem(labels))) return "amounts";
    return wide || /[,。;:]|^\d+[.、]/.test(firstItem(labels))
      ? merged && firstItem(labels).length <= 12 && !/[,。;:]/.test(firstItem(labels))
        ? "banner"
        : "note"
      : "amounts";
  }
  return merged ? "words" : "amounts";
}

/** Whether a table's lines end at a row of a shape: at signatures, unless their sum stands straight below, at a remark, or at words on what follows. */
export function endsLines(sheet: Sheet, block: IndicatorBlock, row: number, shape: RowShape): boolean {
  if (shape === "signature") return !sumFollows(sheet, block, row);
  return (isRemark(sheet, block, row) && shape !== "words") || (shape === "note" && endsTable(sheet, block, row));
}

/** Whether a sum with its amounts stands straight under a row: lines that are signed before they are summed. */
function sumFollows(sheet: Sheet, block: IndicatorBlock, row: number): boolean {
  const next = cellsOf(sheet, block, row + 1);
  return next.figures > 1 && next.labels.some(isTotalLabel);
}

function isAmount(sheet: Sheet, row: number, column: number): boolean {
  const { reading, notApplicable } = readQuantity(sheet.cell(row, column), { row, column });
  return reading.status === "read" || notApplicable;
}

/** The role of a row that is no line of the table; null for lines, which the reader names. */
export function shapeRole(shape: RowShape): RowRole | null {
  switch (shape) {
    case "amounts":
      return null;
    case "example":
      return "own";
    case "words":
      return "note";
    default:
      return shape;
  }
}

/** Whether a note says that what follows is something else: 以下为参考, 下表…. */
function endsTable(sheet: Sheet, { left, right }: IndicatorBlock, row: number): boolean {
  for (let column = Math.max(0, left - 2); column <= right; column++)
    if (/以下|下列|下表|如下/.test(cellText(sheet.cell(row, column)))) return true;
  return false;
}
