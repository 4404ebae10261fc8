import { containsCell, type CellAddress, type CellRange } from "../../domain/grid/address";
import { isSameCell, type Cell } from "../../domain/grid/cell";
import type { Sheet, Workbook } from "../../domain/grid/sheet";
import { sameComments } from "../../app/cell-comments";
import type { EditedArea } from "../../app/workbook-port";
import { rangeIn, type SheetKeys } from "./areas";
import { cellState, domainCell } from "./cell-state";
import { CommentSearch } from "./read-comments";
import type { Capabilities } from "./session";
import { readAddresses } from "./placed-marks";
import { cellCount, rectangles } from "./rectangles";
import { loadSheets } from "./sheets";
import { itemAt, present } from "../../domain/values/present";

/** Beyond these, reading everything costs no more: cells to look at, and ranges to ask for. */
const MOST_CELLS = 20_000;
const MOST_RANGES = 300;

interface Stretch {
  readonly sheet: string;
  readonly range: CellRange;
}

/**
 * The known workbook with these stretches and all comments as they are now: one sync, and another where there are comments. Null where its sheets
 * are no longer the known ones.
 */
export async function rereadWorkbook(
  context: Excel.RequestContext,
  known: Workbook,
  stretches: readonly Stretch[],
  { keys, date1904, capabilities }: { readonly keys: SheetKeys; readonly date1904: boolean; readonly capabilities: Capabilities },
): Promise<Workbook | null> {
  const sheets = loadSheets(context);
  const comments = new CommentSearch(context, capabilities);
  const commented = known.sheets.map(({ name }) => comments.ask(context.workbook.worksheets.getItem(keys(name))));
  const asked = stretches.map(({ sheet, range }) => {
    const cells = rangeIn(context, { sheet, range }, keys);
    cells.load("values,formulas,numberFormat");
    return { sheet, range, cells };
  });
  await context.sync();
  const names = new Set(sheets().map(({ name }) => name));
  if (known.sheets.some(({ name }) => !names.has(name))) return null;
  await comments.read();
  // Rows and sheets in which nothing is another stay the same objects: what was made of them need not be made again.
  const fresh = new Map<string, (Cell | undefined)[][]>();
  for (const { sheet, range, cells } of asked) {
    const rows =
      fresh.get(sheet) ??
      rowsOf(
        present(
          known.sheets.find(({ name }) => name === sheet),
          "a sheet that was read before",
        ),
      );
    cells.values.forEach((line: unknown[], r) => {
      const before = rows[range.top + r] ?? [];
      const row = [...before];
      line.forEach((value, c) => {
        const was = row[range.left + c];
        const locked = was?.kind === "formula" && was.locked;
        row[range.left + c] = domainCell(cellState(value, itemAt(cells.formulas, r)[c], itemAt(cells.numberFormat, r)[c]), {
          date1904,
          locked,
        });
      });
      if (row.every((cell, column) => isSameCell(cell, before[column])) && rows[range.top + r]) return;
      rows[range.top + r] = row;
      fresh.set(sheet, rows);
    });
  }
  return { sheets: known.sheets.map((sheet, index) => sheetAsItIs(sheet, fresh.get(sheet.name), commented[index]?.() ?? null)) };
}

/** The known sheet with these rows and comments, where they are others. */
function sheetAsItIs(sheet: Sheet, rows: (Cell | undefined)[][] | undefined, comments: ReadonlyMap<number, string> | null): Sheet {
  const said = comments === null || sameComments(sheet.comments, comments) ? sheet.comments : comments;
  if (!rows) return said === sheet.comments ? sheet : sheet.with({ comments: said });
  return sheet.with({ rows, comments: said });
}

/**
 * What edits may have changed: their own areas, and every formula, since any of them may show their outcome. Null where that is no less
 * than the whole, or where an area is not on one of the known sheets.
 */
export function stretchesToReread(known: Workbook, edited: readonly EditedArea[]): readonly Stretch[] | null {
  const stretches: Stretch[] = [];
  for (const { sheet, address } of edited) {
    const ranges = readAddresses(address);
    // Whole rows and columns are no ranges of cells.
    if (ranges.length === 0 || !known.sheets.some(({ name }) => name === sheet)) return null;
    stretches.push(...ranges.map((range) => ({ sheet, range })));
  }
  for (const sheet of known.sheets) {
    const areas = stretches.filter((stretch) => stretch.sheet === sheet.name).map(({ range }) => range);
    const formulas = formulasOf(sheet).filter(({ row, column }) => !areas.some((area) => containsCell(area, row, column)));
    stretches.push(...rectangles(formulas).map((range) => ({ sheet: sheet.name, range })));
  }
  const cells = stretches.reduce((sum, { range }) => sum + cellCount(range), 0);
  return cells > MOST_CELLS || stretches.length > MOST_RANGES ? null : stretches;
}

function formulasOf(sheet: Sheet): CellAddress[] {
  return sheet.rowNumbers.flatMap((row) => sheet.row(row).flatMap((cell, column) => (cell?.kind === "formula" ? [{ row, column }] : [])));
}

function rowsOf(sheet: Sheet): (Cell | undefined)[][] {
  const rows: (Cell | undefined)[][] = [];
  for (const row of sheet.rowNumbers) rows[row] = sheet.row(row) as (Cell | undefined)[];
  return rows;
}
