import { containsCell, type CellAddress, type CellRange } from "../grid/address";
import { cellText, shownCell, type Cell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { isTextNumber } from "../grid/text-number";
import { MemoryOfThings } from "../values/memory";
import { naturesOf } from "../values/vocabulary/relation-words";
import { isFilled, words, type Coverage, type Unread } from "./coverage";
import type { Table } from "./model";
import { isOwnReport } from "./own-report";

/** What of a sheet is known or told already, and needs no second word. */
interface Known {
  /** Where tables stand, and the rows and columns of theirs that are told as not read. */
  readonly ranges: readonly CellRange[];
  /** Cells that something was said or asked of: what stands around them is told with it. */
  readonly cells: readonly CellAddress[];
}

/** Fewer figures than these are a remark or a key, not a table. */
const FEWEST_FIGURES = 4;

const found = new MemoryOfThings<Sheet, { readonly by: string; readonly unread: readonly Unread[] }>("tables of other kinds");

/**
 * Rectangles of figures under headers that belong to no known table: they are told, so that silence about them does not pass for a check.
 * @param known where tables stand, and the cells that something was said or asked of
 */
export function tablesOfOthers(sheet: Sheet, known: Known): readonly Unread[] {
  if (isOwnReport(sheet)) return [];
  const by = JSON.stringify(known);
  const remembered = found.get(sheet);
  if (remembered?.by === by) return remembered.unread;
  const unread = rectanglesOf(sheet, known.ranges)
    .filter((range) => !known.cells.some(({ row, column }) => containsCell(range, row, column)))
    .flatMap((range) => {
      const cells = figuresIn(sheet, range);
      return cells >= FEWEST_FIGURES ? [unreadTable(sheet, range, cells)] : [];
    });
  found.set(sheet, { by, unread });
  return unread;
}

/** Where a table stands with the columns beside it that its header goes on over, and all that is told of it as not read. */
export function rangesOf({ sheet, range }: Table, coverage: Coverage | null): CellRange[] {
  const header = headerRowOf(sheet, range);
  let { right } = range;
  while (cellText(sheet.cell(header, right + 1)) !== "") right++;
  const rows = (coverage?.unread ?? []).flatMap(({ what, row }) =>
    what === "row" ? [{ top: row, bottom: row, left: range.left, right: range.right }] : [],
  );
  return [{ ...range, right }, ...rows];
}

/** The row in which the table's last column is named. */
function headerRowOf(sheet: Sheet, { top, bottom, right }: CellRange): number {
  for (let row = top; row <= bottom; row++) if (shownCell(sheet.cell(row, right)).kind === "text") return row;
  return top;
}

/** Filled cells that touch each other, outside the given ranges, as the rectangles around them. */
function rectanglesOf(sheet: Sheet, ranges: readonly CellRange[]): CellRange[] {
  const closed: CellRange[] = [];
  let open: CellRange[] = [];
  for (const row of sheet.rowNumbers) {
    const [touched, left] = parted(open, ({ bottom }) => bottom >= row - 1);
    closed.push(...left);
    open = touched;
    for (const run of filledRuns(sheet, row, ranges)) {
      const [joined, others] = parted(open, (one) => one.left <= run.right + 1 && run.left <= one.right + 1);
      open = [...others, around([run, ...joined])];
    }
  }
  return [...closed, ...open];
}

/** The stretches of a row that hold something outside the given ranges. */
function filledRuns(sheet: Sheet, row: number, ranges: readonly CellRange[]): CellRange[] {
  const cells = sheet.row(row);
  const taken = ranges.filter(({ top, bottom }) => top <= row && row <= bottom);
  const runs: CellRange[] = [];
  for (let column = 0; column < cells.length; column++) {
    const over = taken.find(({ left, right }) => left <= column && column <= right);
    if (over) {
      column = over.right;
      continue;
    }
    if (!isFilled(cells[column])) continue;
    const last = runs.at(-1);
    if (last && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs;
}

/** How many figures stand in the rectangle under a header that says of what: running numbers, telephones and years count nothing. */
function figuresIn(sheet: Sheet, { top, bottom, left, right }: CellRange): number {
  let figures = 0;
  for (let column = left; column <= right; column++) {
    let header = "";
    let own = 0;
    for (let row = top; row <= bottom; row++) {
      const cell = sheet.cell(row, column);
      if (isFigure(cell)) own++;
      else if (own === 0 && shownCell(cell).kind === "text") header = cellText(cell);
    }
    // One number under a word is a statement beside the table, not a column.
    if (own >= 2 && header !== "" && !naturesOf(header).has("code")) figures += own;
  }
  return figures;
}

function isFigure(cell: Cell): boolean {
  const { kind } = shownCell(cell);
  return kind === "number" || kind === "tick" || isTextNumber(cell);
}

function unreadTable(sheet: Sheet, range: CellRange, cells: number): Unread {
  const { top, bottom, left, right } = range;
  const area = { range, relations: 0 };
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const text = words(sheet, row, column);
      if (text !== "") return { sheet: sheet.name, row, column, what: "table", text, cells, area };
    }
  return { sheet: sheet.name, row: top, column: left, what: "table", text: "", cells, area };
}

function around(ranges: readonly CellRange[]): CellRange {
  return {
    top: Math.min(...ranges.map(({ top }) => top)),
    bottom: Math.max(...ranges.map(({ bottom }) => bottom)),
    left: Math.min(...ranges.map(({ left }) => left)),
    right: Math.max(...ranges.map(({ right }) => right)),
  };
}

function parted<T>(all: readonly T[], where: (one: T) => boolean): [T[], T[]] {
  return [all.filter(where), all.filter((one) => !where(one))];
}
