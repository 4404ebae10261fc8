import { itemAt } from "../domain/values/present";
import { isName } from "./separated-rows";

const MOST_COLUMNS = 10;
const LEAST_ROWS = 2;
const VALUE = /^[≥≤]?-?\d[\d,.]*(?:%|人次|户次|场次|小时|[个份次场节支名人位户项期组件宗家例篇分])?$/;
const BLANK = /^[-—–/]+$/;
/** A clause of a text, or a number with its words. */
const NO_CELL = /^\d|[;；,，]/;

/**
 * A table of which every cell has come to stand on a line of its own, as when it is copied out of a page: as many names of columns as each row has cells,
 * then rows of a name and values. Its line ends between the cells of a row become tabs, so that every character stays where it was.
 */
export function cellsInLines(text: string): string {
  const lines: { readonly text: string; readonly end: number }[] = [];
  for (let from = 0; from <= text.length;) {
    const at = text.indexOf("\n", from);
    const end = at < 0 ? text.length : at;
    lines.push({ text: text.slice(from, end).trim(), end });
    from = end + 1;
  }
  const tabs: number[] = [];
  for (let at = 0; at < lines.length; at++) {
    const width = widthAt(lines, at);
    const first = at - width;
    if (width === 0 || first < 0 || !lines.slice(first, at).every((line) => mayName(line.text))) continue;
    let rows = 0;
    while (isRow(lines, at + rows * width, width)) rows++;
    if (rows < LEAST_ROWS) continue;
    for (let row = -1; row < rows; row++)
      for (let cell = 0; cell < width - 1; cell++) tabs.push(itemAt(lines, at + row * width + cell).end);
    at += rows * width - 1;
  }
  const pieces = [0, ...tabs.map((at) => at + 1)].map((from, index) => text.slice(from, tabs[index] ?? text.length));
  return pieces.join("\t");
}

type Lines = readonly { readonly text: string }[];

/** How many cells the row has that begins at a line: a name, and at least two values behind it; 0 where none begins there. */
function widthAt(lines: Lines, at: number): number {
  if (!mayName(lines[at]?.text ?? "")) return 0;
  let width = 1;
  while (width <= MOST_COLUMNS && isValue(lines[at + width]?.text ?? "")) width++;
  return width > 2 && width <= MOST_COLUMNS ? width : 0;
}

function isRow(lines: Lines, at: number, width: number): boolean {
  return widthAt(lines, at) === width;
}

const isValue = (text: string): boolean => VALUE.test(text) || BLANK.test(text);

function mayName(text: string): boolean {
  return isName(text) && !NO_CELL.test(text);
}
