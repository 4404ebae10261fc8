import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { isWeight, readSpanHeader } from "../../../tables/month-header";
import { namesTerm } from "../../../tables/stated-days";
import { isWide } from "./header-fields";
import { headerField, headsNames, sumLabel } from "./vocabulary";

/** The header's first row: headers merged down reach up to it, months stand in it. */
export function headerTop(
  sheet: Sheet,
  row: number,
  { left, right, name, firstMark }: { readonly left: number; readonly right: number; readonly name: number; readonly firstMark: number },
): number {
  let top = row;
  for (let column = left; column <= right; column++) {
    const merge = sheet.mergeAt(row, column);
    if (merge && row - merge.top <= 3) top = Math.min(top, merge.top);
  }
  for (let upper = row - 1; upper >= Math.max(0, row - 2) && upper < top; upper--) {
    // Above a repeated header stands the last worker, whose dates and certificates read like headers, or a group's 小计.
    if (namesSomebody(sheet, upper, name) || sumsUp(sheet, upper, left, name)) break;
    if (holdsTerm(sheet, upper, left, firstMark)) break;
    let header = false;
    for (let column = left; column <= right && !header; column++) {
      const cell = sheet.cell(upper, column);
      if (cell.kind === "text") header = headerField(cell.plain) !== null || readSpanHeader(cell) !== null || isWeight(cell.plain);
      else if (column >= firstMark && cell.kind !== "empty") header = readSpanHeader(cell) !== null;
    }
    // A title such as 2024年1月社工到岗情况表 names a month too, but stands alone in its row.
    if (!header || isTitleRow(sheet, upper, left, right)) break;
    top = upper;
  }
  return top;
}

/** True where the label of a sum row stands in the columns that tell workers apart. */
function sumsUp(sheet: Sheet, row: number, left: number, name: number): boolean {
  for (let column = left; column <= name; column++) if (sumLabel(cellText(sheet.cell(row, column))) !== null) return true;
  return false;
}

/** 服务期限 | 2024-01-25 | 至 | 2024-08-31: dates that are days of the service term, not months. */
function holdsTerm(sheet: Sheet, row: number, left: number, firstMark: number): boolean {
  for (let column = left; column < firstMark; column++) {
    const cell = sheet.cell(row, column);
    if (cell.kind === "text" && headerField(cell.plain) === null && namesTerm(cell.plain)) return true;
  }
  return false;
}

/** A worker's row, of which a header row differs in that its name column names the column or nothing. */
function namesSomebody(sheet: Sheet, row: number, name: number): boolean {
  const cell = sheet.seen(row, name);
  return cell.kind === "text" && headerField(cell.plain) === null && !headsNames(cell.plain) && !isWide(sheet, row, name);
}

function isTitleRow(sheet: Sheet, row: number, left: number, right: number): boolean {
  const merge = sheet.mergeAt(row, left);
  if (merge && merge.right >= right - 1) return true;
  let texts = 0;
  for (let column = left; column <= right; column++) if (sheet.cell(row, column).kind !== "empty") texts++;
  return texts === 1 && sheet.cell(row, left).kind !== "empty";
}
