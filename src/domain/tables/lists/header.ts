import { containsCell, type CellRange } from "../../grid/address";
import { cellText, shownCell } from "../../grid/cell";
import { askedOnce, type Row } from "../../grid/row-memory";
import type { Sheet } from "../../grid/sheet";
import { ofText, ofThing } from "../../values/read-once";
import { unitInBrackets, writtenUnit, type WrittenUnit } from "../../values/unit";
import type { ListColumn, ListWords } from "./list";
import { firstItem } from "../../values/present";

/** A list's header: its rows, the columns that were understood, and how far it reaches. */
export interface ListHeader<F extends string = string> {
  readonly top: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly ListColumn<F>[];
}

/** A header takes up to so many rows. */
const MOST_ROWS = 3;
/** Far beyond any list's width: what a hostile sheet may make us read. */
const MOST_COLUMNS = 200;

/** Every header of a sheet that makes a list of this kind, top to bottom and left to right. */
export function listHeaders<F extends string>(sheet: Sheet, words: ListWords<F>, within?: CellRange): ListHeader<F>[] {
  const found: ListHeader<F>[] = [];
  const mayHead = headSeeker(words);
  let read = -1;
  for (const row of sheet.rowNumbers) {
    if (row <= read || !mayHead(sheet.row(row))) continue;
    const headers = deepest(sheet, row, words);
    if (headers.length === 0) continue;
    read = firstItem(headers).last;
    found.push(...headers.filter(({ columns }) => !within || containsCell(within, row, firstItem(columns).column)));
  }
  return found;
}

/**
 * Whether a row may head a list: it holds two texts or more, one of which names a column; a title over all of them, with days in it, is none. A
 * large table repeats its texts in every row: each is asked about once.
 */
const headSeeker = ofThing(({ mayHead, field }: ListWords): ((cells: Row) => boolean) => {
  const names = ofText((text) => mayHead.test(text) && field([text]) !== null);
  return askedOnce((cells) => {
    let texts = 0;
    let named = false;
    for (const cell of cells) {
      if (cell?.kind !== "text" || cell.plain.length > 40) continue;
      texts++;
      named ||= names(cell.plain);
    }
    return texts > 1 && named;
  });
});

/** The header that begins in a row, as far down as its columns are named. */
function deepest<F extends string>(sheet: Sheet, top: number, words: ListWords<F>): ListHeader<F>[] {
  let best: ListHeader<F>[] = [];
  for (let last = top; last < top + MOST_ROWS; last++) {
    if (last > top && !carriesOn(sheet, top, last)) break;
    const headers = headersIn(sheet, top, last, words);
    if (headers.length > 0) best = headers;
  }
  return best;
}

/** Whether a row names columns that the rows above leave open: under a merged text, or beside one that was not merged. */
function carriesOn(sheet: Sheet, top: number, row: number): boolean {
  let named = 0;
  const cells = sheet.row(row);
  for (let column = 0; column < cells.length; column++) {
    const shown = shownCell(cells[column] ?? { kind: "empty" });
    if (shown.kind === "empty") continue;
    if (shown.kind !== "text" || /^\d/.test(shown.plain.replace(/^\d{1,4}[年月季.]/, ""))) return false;
    const above = sheet.mergeAt(row - 1, column);
    const open = above ? above.right > above.left && above.right - above.left < MOST_COLUMNS : isOpen(sheet, top, row - 1, column);
    if (!open) return false;
    named++;
  }
  return named > 1;
}

/** No text above, or one whose neighbour to the right has none: it was to be merged over both. */
function isOpen(sheet: Sheet, top: number, above: number, column: number): boolean {
  if (cellText(sheet.cell(above, column)) === "") {
    for (let row = top; row <= above; row++)
      for (let left = column - 1; left >= Math.max(0, column - 12); left--) {
        const text = cellText(sheet.seen(row, left));
        if (text !== "") return true;
      }
    return false;
  }
  return cellText(sheet.seen(above, column + 1)) === "" && cellText(sheet.cell(above + 1, column + 1)) !== "";
}

function headersIn<F extends string>(sheet: Sheet, top: number, last: number, words: ListWords<F>): ListHeader<F>[] {
  const groups: { columns: ListColumn<F>[]; left: number; right: number }[] = [];
  const width = Math.min(MOST_COLUMNS, widest(sheet, top, last));
  let gap = true;
  for (let column = 0; column < width; column++) {
    const texts = columnTexts(sheet, top, last, column);
    if (texts.length === 0) {
      gap = true;
      continue;
    }
    const field = words.field(texts);
    const current = groups.at(-1);
    // A second table stands beside the first behind an empty column, and has one of its columns again; before it may stand one of another kind.
    const begins =
      !current || (gap && field !== null && (current.columns.length === 0 || current.columns.some((column) => column.field === field)));
    const group = begins ? { columns: [], left: column, right: column } : current;
    if (begins) groups.push(group);
    if (field !== null) group.columns.push({ column, field, header: texts.join(""), unit: unitOf(texts) });
    // What stands behind an empty column belongs to the list only up to its last column that is one of the list's.
    if (begins || field !== null || group.right === column - 1) group.right = column;
    gap = false;
  }
  const read = groups.map((group) => ({ ...group, columns: words.beside?.(group.columns) ?? group.columns }));
  return read.filter(({ columns }) => columns.length > 0 && words.isList(columns)).map((group) => ({ top, last, ...group }));
}

function widest(sheet: Sheet, top: number, last: number): number {
  let width = 0;
  for (let row = top; row <= last; row++) {
    width = Math.max(width, sheet.row(row).length);
    for (const merge of sheet.merges) if (row >= merge.top && row <= merge.bottom) width = Math.max(width, merge.right + 1);
  }
  return width;
}

/** The texts over a column, the upper before the lower, each merged one once. */
function columnTexts(sheet: Sheet, top: number, last: number, column: number): string[] {
  const texts: string[] = [];
  for (let row = top; row <= last; row++) {
    const cell = sheet.seen(row, column);
    const text = shownCell(cell).kind === "text" ? cellText(cell) : row < last ? parentLeft(sheet, row, column) : "";
    if (text !== "" && texts.at(-1) !== text) texts.push(text);
  }
  return texts;
}

/** An upper text that was to be merged over this column: the next one to the left, where both have a text below. */
function parentLeft(sheet: Sheet, row: number, column: number): string {
  if (cellText(sheet.cell(row + 1, column)) === "" || sheet.mergeAt(row, column)) return "";
  for (let left = column - 1; left >= 0; left--) {
    const text = cellText(sheet.seen(row, left));
    if (cellText(sheet.cell(row + 1, left)) === "") return "";
    if (text !== "") return text;
  }
  return "";
}

function unitOf(texts: readonly string[]): WrittenUnit | null {
  return writtenUnit([...texts].reverse().flatMap((text) => unitInBrackets(text) ?? [])[0] ?? null);
}
