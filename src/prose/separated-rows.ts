/** What parts the cells of a row that is written as a line of text; a tab or bars at both ends are signs of a table by themselves. */
const SEPARATORS = [",", "，", ";", "；", "|", "｜", "  "] as const;
export type Separator = (typeof SEPARATORS)[number];

const LEAST_CELLS = 3;
const LONGEST_CELL = 24;
/** Letters take less room than characters. */
const LONGEST_IN_LETTERS = 60;
const VALUE = /^-?\d[\d.]*%?$/;
const BLANK = /^[-—–/\s]*$/;
const NAME = /^(?=.*[\p{Script=Han}A-Za-z])[^。!?！？:：]+$/u;

function cellsOf(line: string, separator: Separator): string[] {
  const text = line.trim();
  return (separator === "  " ? text.split(/[ \u3000]{2,}/) : text.split(separator)).map((cell) => cell.trim());
}

/** A name and nothing but bare values behind it. */
function isDataRow([name = "", ...values]: readonly string[]): boolean {
  const known = values.filter((value) => VALUE.test(value));
  return isName(name) && known.length >= 2 && values.every((value) => VALUE.test(value) || BLANK.test(value));
}

function isName(cell: string): boolean {
  return cell.length <= (/\p{Script=Han}/u.test(cell) ? LONGEST_CELL : LONGEST_IN_LETTERS) && NAME.test(cell);
}

function isHeaderRow(cells: readonly string[]): boolean {
  return cells.every((cell) => isName(cell) && !/\d/.test(cell));
}

/**
 * Lines that are rows of a table though nothing but a comma, a bar or white space parts their cells, as data are exported: two and more that follow one
 * another, of as many cells, each a name with bare values behind it, and the names of the columns above them.
 */
export function separatedRows(lines: readonly string[]): ReadonlyMap<number, Separator> {
  const found = new Map<number, Separator>();
  for (const separator of SEPARATORS) {
    for (let at = 0; at < lines.length; at++) {
      if (found.has(at)) continue;
      const first = cellsOf(lines[at] ?? "", separator);
      if (first.length < LEAST_CELLS || !(isHeaderRow(first) || isDataRow(first))) continue;
      let end = at + 1;
      for (; end < lines.length; end++) {
        const cells = cellsOf(lines[end] ?? "", separator);
        if (cells.length !== first.length || !isDataRow(cells)) break;
      }
      if (end - at < 2) continue;
      for (let row = at; row < end; row++) found.set(row, separator);
      at = end - 1;
    }
  }
  return found;
}
