import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../../domain/grid/address";

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.])|[A-Za-z_\\\u0080-\uffff][\w.\\\u0080-\uffff]*/g;

/** A shared formula's text as it reads `rows` down and `columns` right of its master: relative references move, all else stays. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const row = (dollar: string, text: string): string => (dollar ? `$${text}` : String(wrap(Number(text) - 1 + rows, MAX_ROWS) + 1));
  const column = (dollar: string, text: string): string =>
    dollar ? `$${text}` : columnLetters(wrap(columnIndex(text) + columns, MAX_COLUMNS));
  return formula.replace(TOKEN, (token, ...groups: (string | undefined)[]) => {
    const [d1 = "", c1, d2 = "", r1, d3 = "", c3, d4 = "", c4, d5 = "", r5, d6 = "", r6] = groups;
    if (c1 !== undefined && r1 !== undefined)
      return columnIndex(c1) < MAX_COLUMNS && Number(r1) <= MAX_ROWS ? column(d1, c1) + row(d2, r1) : token;
    if (c3 !== undefined && c4 !== undefined) return `${column(d3, c3)}:${column(d4, c4)}`;
    if (r5 !== undefined && r6 !== undefined) return `${row(d5, r5)}:${row(d6, r6)}`;
    return token;
  });
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function wrap(value: number, limit: number): number {
  return ((value % limit) + limit) % limit;
}
