import type { Ledger } from "./data/whole-station";
import { Page, type Look } from "./page";

/** Draws a plain table: its title, header, lines and sums. */
export function ledgerPage({ name, rows, head, spans = [], formats = {}, widths }: Ledger): Page {
  const page = new Page(name);
  const lookOf = (row: number, first: unknown): Look =>
    row < head[0]! ? (row === 1 ? "title" : "subtitle") : head.includes(row) ? "head" : first === "合计" ? "sum" : "body";
  const width = widths.reduce((sum, one) => sum + one, 0);
  rows.forEach((cells, index) => {
    const row = index + 1;
    const look = lookOf(row, cells[0]);
    if (look === "title") page.heights.set(row, 32);
    // A character of Chinese is as wide as two digits, by which columns are measured.
    if (look === "subtitle") page.heights.set(row, String(cells[0]).length * 2 > width ? 34 : 18);
    cells.forEach((content, at) => {
      const column = at + 1;
      const span = spans.find(([top, left]) => top === row && left === column);
      const covered = spans.some(([top, left, bottom, right]) => row >= top && row <= bottom && column >= left && column <= right);
      const format = typeof content === "number" ? formats[column] : undefined;
      if (span) page.span(...span, content, look, format);
      else if (!covered) page.put(row, column, content, look, format);
    });
  });
  widths.forEach((one, index) => page.width(index + 1, index + 1, one));
  page.frozen = { rows: head.at(-1)!, columns: 0 };
  return page;
}
