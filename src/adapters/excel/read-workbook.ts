import { formatRange, type CellRange } from "../../domain/grid/address";
import type { Cell } from "../../domain/grid/cell";
import { Sheet, type Visibility, type Workbook } from "../../domain/grid/sheet";
import { WorkbookError, type RunOptions } from "../../app/workbook-port";
import { cellState, domainCell } from "./cell-state";
import { isUnknownMember } from "./errors";
import { readAddresses } from "./placed-marks";
import { bands, cellCount, parcels } from "./rectangles";
import { isTooLarge, limitsPayload, throwIfCancelled, type Capabilities } from "./session";
import { askProtection } from "./sheets";

interface SheetReading {
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  readonly used: CellRange | null;
  readonly rows: (Cell | undefined)[][];
  merges: readonly CellRange[];
}

interface Block {
  readonly sheet: SheetReading;
  readonly range: CellRange;
}

/** Cells asked for in one request: on the web an answer must stay under 5 MB, and texts count twice. */
const WEB_CELLS = 80_000;
const DESKTOP_CELLS = 500_000;
/** Excel's own limit for one read; more than that no station keeps. */
const MOST_CELLS = 5_000_000;
/** Excel fails to report more merged areas than this at once. */
const MOST_MERGES = 512;

/**
 * Reads the whole workbook in three syncs, however many sheets and rows it has: what sheets there are, what each uses, and what the cells
 * hold. Only beyond the limit of a request does the last become several.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  options: { readonly merges: boolean } & RunOptions,
  capabilities: Capabilities,
): Promise<Workbook> {
  throwIfCancelled(options);
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  await context.sync();
  throwIfCancelled(options);
  const firsts = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, used, isProtected: askProtection(sheet, capabilities) };
  });
  await context.sync();
  const readings = firsts.map(({ sheet, used, isProtected }): SheetReading => ({
    name: sheet.name,
    visibility: visibilityOf(String(sheet.visibility)),
    isProtected: isProtected(),
    used: used.isNullObject
      ? null
      : {
          top: used.rowIndex,
          left: used.columnIndex,
          bottom: used.rowIndex + used.rowCount - 1,
          right: used.columnIndex + used.columnCount - 1,
        },
    rows: [],
    merges: [],
  }));
  for (const { name, used } of readings)
    if (used && cellCount(used) > MOST_CELLS) throw new WorkbookError("too-large", { sheet: name, nothingChanged: true });
  await readBlocks(context, readings, options, capabilities);
  return {
    sheets: readings.map(({ name, visibility, isProtected, rows, merges }) => new Sheet({ name, visibility, isProtected, rows, merges })),
  };
}

async function readBlocks(
  context: Excel.RequestContext,
  readings: readonly SheetReading[],
  options: { readonly merges: boolean } & RunOptions,
  capabilities: Capabilities,
): Promise<void> {
  let budget = limitsPayload() ? WEB_CELLS : DESKTOP_CELLS;
  let left: Block[] = readings.flatMap((sheet) => (sheet.used ? [{ sheet, range: sheet.used }] : []));
  const total = Math.max(
    1,
    left.reduce((sum, { range }) => sum + cellCount(range), 0),
  );
  let done = 0;
  let merges = options.merges && capabilities.has("merges");
  while (left.length > 0) {
    throwIfCancelled(options);
    const blocks = left.flatMap(({ sheet, range }) => bands(range, budget).map((band) => ({ sheet, range: band })));
    const [now = [], ...later] = parcels(blocks, ({ range }) => cellCount(range), budget);
    try {
      await readParcel(context, now, merges ? readings : []);
    } catch (error) {
      if (isTooLarge(error) && budget > 1_000) {
        budget = Math.floor(budget / 2);
        continue;
      }
      if (!merges || !capabilities.learn(error)) throw error;
      merges = false;
      if (isUnknownMember(error)) continue;
      // Too many merged areas for one question.
      capabilities.regain("merges");
      await readMergesInParts(context, readings);
      continue;
    }
    merges = false;
    left = later.flat();
    done += now.reduce((sum, { range }) => sum + cellCount(range), 0);
    options.onProgress?.({ done: done / total, stage: "reading" });
  }
}

async function readParcel(context: Excel.RequestContext, blocks: readonly Block[], merging: readonly SheetReading[]): Promise<void> {
  const asked = blocks.map(({ sheet, range }) => {
    const cells = rangeOf(context, sheet.name, range);
    cells.load("values,formulas,numberFormat");
    return { sheet, range, cells };
  });
  const merged = merging.flatMap((sheet) => (sheet.used ? [{ sheet, areas: askMerges(context, sheet.name, sheet.used) }] : []));
  await context.sync();
  for (const { sheet, range, cells } of asked) takeCells(sheet, range, cells.values, cells.formulas, cells.numberFormat);
  for (const { sheet, areas } of merged) sheet.merges = areas.isNullObject ? [] : readAddresses(areas.address);
}

function askMerges(context: Excel.RequestContext, sheet: string, range: CellRange): Excel.RangeAreas {
  const areas = rangeOf(context, sheet, range).getMergedAreasOrNullObject();
  areas.load("address");
  return areas;
}

/** In bands, halved until each answers; a single row that does not has no merges that matter. */
async function readMergesInParts(context: Excel.RequestContext, readings: readonly SheetReading[]): Promise<void> {
  for (const sheet of readings) {
    if (!sheet.used) continue;
    const found = new Map<string, CellRange>();
    const left = bands(sheet.used, MOST_MERGES * 8);
    while (left.length > 0) {
      const band = left.pop()!;
      try {
        const areas = askMerges(context, sheet.name, band);
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request more only where an answer was too large
        await context.sync();
        for (const area of areas.isNullObject ? [] : readAddresses(areas.address)) found.set(`${area.top}:${area.left}`, area);
      } catch (error) {
        if (isUnknownMember(error) || band.top === band.bottom) return;
        const middle = Math.floor((band.top + band.bottom) / 2);
        left.push({ ...band, bottom: middle }, { ...band, top: middle + 1 });
      }
    }
    sheet.merges = [...found.values()];
  }
}

function rangeOf(context: Excel.RequestContext, sheet: string, range: CellRange): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(formatRange(range));
}

function takeCells(sheet: SheetReading, range: CellRange, values: unknown[][], formulas: unknown[][], formats: unknown[][]): void {
  values.forEach((line, r) => {
    let row: (Cell | undefined)[] | undefined;
    line.forEach((value, c) => {
      const cell = domainCell(cellState(value, formulas[r]![c], formats[r]![c]));
      if (cell) (row ??= sheet.rows[range.top + r] ??= [])[range.left + c] = cell;
    });
  });
}

function visibilityOf(visibility: string): Visibility {
  return visibility === "Hidden" ? "hidden" : visibility === "VeryHidden" ? "very-hidden" : "visible";
}
