/** What parts the cells of a row that is written as a line of text; a tab or bars at both ends are signs of a table by themselves. */
const SEPARATORS = [",", "，", ";", "；", "|", "｜", "／", "/", "  ", "\u3000"] as const;
export type Separator = (typeof SEPARATORS)[number];

const LEAST_CELLS = 3;
/** Names of the levels above, behind the first. */
const MOST_NAMES = 3;
const LONGEST_CELL = 24;
/** Letters take less room than characters. */
const LONGEST_IN_LETTERS = 60;
const VALUE = /^-?\d[\d.]*%?$/;
const MEASURE_WORD = "(?:人次|户次|场次|小时|[个份次场节支名人位户项期条组件宗家例篇分])";
/** Under the names of columns a value may have its measure word. */
const MEASURED = new RegExp(`^[≥≤]?-?\\d[\\d.]*(?:%|${MEASURE_WORD})?$`);
/** The measure word may stand in a column of its own, in brackets or not. */
const UNIT_CELL = new RegExp(`^\\(?${MEASURE_WORD}\\)?$`);
/** What numbers a row, before its name. */
const ORDINAL = /^\d{1,3}$/;
const BLANK = /^[-—–/\s]*$/;
const NAME = /^(?=.*[\p{Script=Han}A-Za-z])[^。!?！？:：]+$/u;

function cellsOf(line: string, separator: Separator): string[] {
  const text = line.trim();
  return (separator === "  " ? text.split(/[ \u3000]{2,}/) : text.split(separator)).map((cell) => cell.trim());
}

/** A name and nothing but values behind it; bare ones, where nothing names their columns. */
function isDataRow(cells: readonly string[], headed: boolean): boolean {
  const [name = "", ...rest] = headed && ORDINAL.test(cells[0] ?? "") ? cells.slice(1) : cells;
  const values = headed ? behindNames(rest) : rest;
  const value = headed ? MEASURED : VALUE;
  const known = values.filter((cell) => value.test(cell));
  return (
    isName(name) && known.length >= 2 && values.every((cell) => value.test(cell) || BLANK.test(cell) || (headed && UNIT_CELL.test(cell)))
  );
}

/** 产出 数量 困难群众建档 953 1410: under the names of columns a row may have names of several levels. */
function behindNames(cells: readonly string[]): readonly string[] {
  const first = cells.findIndex((cell) => MEASURED.test(cell) || BLANK.test(cell) || !isName(cell));
  return first > 0 && first <= MOST_NAMES ? cells.slice(first) : cells;
}

/** Whether a cell may name a row or a column. */
export function isName(cell: string): boolean {
  return cell.length <= (/\p{Script=Han}/u.test(cell) ? LONGEST_CELL : LONGEST_IN_LETTERS) && NAME.test(cell);
}

function isHeaderRow(cells: readonly string[]): boolean {
  // Area 1, 片区1: which of the areas a column is of.
  return cells.every((cell) => isName(cell) && !/\d/.test(cell.replace(/(?:片区|areas?|zones?) ?\d{1,2}/gi, "")));
}

/**
 * Lines that are rows of a table though nothing but a comma, a bar or white space parts their cells, as data are exported: two and more that follow one
 * another, of as many cells, each a name with values behind it, and the names of the columns above them.
 */
export function separatedRows(lines: readonly string[]): ReadonlyMap<number, Separator> {
  const found = new Map<number, Separator>();
  for (const separator of SEPARATORS) {
    for (let at = 0; at < lines.length; at++) {
      if (found.has(at)) continue;
      const first = cellsOf(lines[at] ?? "", separator);
      const headed = isHeaderRow(first);
      // 14/21 is a pair of figures: a stroke parts cells only under the names of columns.
      if (first.length < LEAST_CELLS || !(headed || (!/[/／]/.test(separator) && isDataRow(first, false)))) continue;
      let end = at + 1;
      for (; end < lines.length; end++) {
        const cells = cellsOf(lines[end] ?? "", separator);
        if (cells.length !== first.length || !isDataRow(cells, headed)) break;
      }
      if (end - at < 2) continue;
      for (let row = at; row < end; row++) found.set(row, separator);
      at = end - 1;
    }
  }
  return found;
}
