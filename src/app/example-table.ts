import { exact, roundHalfUp } from "../domain/values/exact";
import { columnLetters, parseAddress, type CellAddress } from "../domain/grid/address";
import { cellValue, shownCell } from "../domain/grid/cell";
import type { Sheet } from "../domain/grid/sheet";
import { present, firstItem, lastItem } from "../domain/values/present";

/** The part of a sheet that an example is about: rows and columns, zero-based and ascending. */
export interface Excerpt {
  readonly headerRows: readonly number[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A part of a sheet as a Markdown table, with the letters and numbers that a sheet shows; one cell may be marked. */
export function drawExcerpt(sheet: Sheet, { headerRows, rows, columns }: Excerpt, marked: CellAddress | null): string[] {
  const cells = (row: number, header: boolean): string[] =>
    columns.map((column) => {
      const text = header ? seenText(sheet, row, column) : shownText(sheet, row, column);
      return marked && marked.row === row && marked.column === column ? `**▶${text === "" ? "" : ` ${text}`}**` : text;
    });
  return [
    line(["", ...columns.map(columnLetters)]),
    line(["---", ...columns.map(() => "---")]),
    ...headerRows.map((row) => line([String(row + 1), ...cells(row, true)])),
    ...rows.map((row) => line([String(row + 1), ...cells(row, false)])),
  ];
}

/** The rows and columns around some cells of a family's example table: its header, whose rows they are, and the cells themselves. */
export function excerptAround(
  addresses: readonly (string | CellAddress)[],
  headerRows: readonly number[],
  labelColumns: readonly number[],
): Excerpt {
  const places = addresses.map((address) =>
    typeof address === "string" ? present(parseAddress(address), "a cell of an example") : address,
  );
  const sorted = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);
  const touched = sorted(places.map(({ row }) => row));
  return {
    // A cell above the header (the service term) shows in its own row before it.
    headerRows: sorted([...touched.filter((row) => row < firstItem(headerRows)), ...headerRows]),
    rows: touched.filter((row) => row > lastItem(headerRows)),
    columns: sorted([...labelColumns, ...places.map(({ column }) => column)]),
  };
}

/** A header as an excerpt shows it: text merged over several columns stands over each of them, for some may be left out. */
function seenText(sheet: Sheet, row: number, column: number): string {
  const merge = sheet.mergeAt(row, column);
  return merge && merge.top === row ? shownText(sheet, row, merge.left) : shownText(sheet, row, column);
}

function shownText(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  const shown = shownCell(cell);
  if (shown.kind === "number" && shown.format.kind === "percent") {
    return `${roundHalfUp(exact(shown.value).mul(100), shown.format.decimals ?? 0)
      .valueOf()
      .toFixed(shown.format.decimals ?? 0)}%`;
  }
  const value = cellValue(cell);
  return value === null
    ? ""
    : String(value)
        .replace(/(?<!\s)\s*\n\s*/g, " ")
        .replace(/([|*~_`\\])/g, "\\$1");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Every cell that holds something, as the whole of a small sheet. */
export function wholeSheet(sheet: Sheet): Excerpt {
  const width = Math.max(...sheet.rowNumbers.map((row) => sheet.row(row).length));
  return { headerRows: [], rows: sheet.rowNumbers, columns: Array.from({ length: width }, (_, column) => column) };
}
