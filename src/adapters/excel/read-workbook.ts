import { formatRange, type CellRange } from "../../domain/grid/address";
import type { Cell } from "../../domain/grid/cell";
import { displayFormat } from "../../domain/grid/display-format";
import { Sheet, type Visibility, type Workbook } from "../../domain/grid/sheet";
import type { CellState } from "../../app/undo-journal";
import { Turns } from "../../app/turns";
import type { ReadOptions } from "../../app/workbook-port";
import { cellKey } from "./areas";
import { cellState, domainCell } from "./cell-state";
import type { SampleDate } from "./date-system";
import { isTooLarge, isUnknownMember } from "./errors";
import { askArrays, lockedCells } from "./locked-cells";
import { readAddresses } from "./placed-marks";
import { CommentSearch } from "./read-comments";
import { bands, cellCount, parcels } from "./rectangles";
import { limitsPayload, throwIfCancelled, type Capabilities } from "./session";
import { askProtection, sheetKey, type KnownSheet } from "./sheets";
import { itemAt } from "../../domain/values/present";

interface SheetReading extends KnownSheet {
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  /** Null where the sheet is empty, or where it holds more than can be read. */
  readonly used: CellRange | null;
  readonly unread: boolean;
  readonly rows: CellState[][];
  merges: readonly CellRange[];
  /** Cells of array formulas and spills. */
  locked: ReadonlySet<string>;
  /** Its comments, once they were read; null where they cannot be told. */
  commented(): ReadonlyMap<number, string> | null;
}

/** What a sheet uses and who may write into it. */
interface First {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  isProtected(): boolean;
  commented(): ReadonlyMap<number, string> | null;
}

/** The workbook as Excel handed it out; what its numbers mean as days is told when that is known. */
export interface WorkbookReading {
  readonly sheets: readonly KnownSheet[];
  readonly sampleDate: SampleDate | null;
  workbook(date1904: boolean): Promise<Workbook>;
}

interface Block {
  readonly sheet: SheetReading;
  readonly range: CellRange;
}

/** Cells asked for in one request: on the web an answer must stay under 5 MB, and texts count twice. */
const WEB_CELLS = 80_000;
/** No limit of the desktop's: what comes at once is read by Office.js in one piece, which holds the pane. */
const DESKTOP_CELLS = 150_000;
/** So many rows are taken over before it is asked whether the turn has lasted long enough. */
const ROWS_OF_A_TURN = 200;
/** Excel's own limit for one read; more than that no station keeps. */
const MOST_CELLS = 5_000_000;
/** Excel fails to report more merged areas than this at once. */
const MOST_MERGES = 512;

/**
 * Reads the whole workbook in three syncs, however many sheets and rows it has: what sheets there are, what each uses, and what the cells
 * hold. Only beyond the limit of a request does the last become several, and array formulas are asked for where there are any.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  options: ReadOptions,
  capabilities: Capabilities,
): Promise<WorkbookReading> {
  throwIfCancelled(options);
  const { worksheets, application } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const asksMode = options.computed === true && capabilities.has("calculation");
  if (asksMode) application.load("calculationMode");
  await context.sync();
  throwIfCancelled(options);
  // Where formulas are computed by hand, what they show may be of yesterday.
  if (asksMode && String(application.calculationMode) === "Manual") application.calculate("Recalculate");
  const { firsts, comments } = await readFirsts(context, worksheets.items, capabilities);
  const readings = firsts.map(({ sheet, used, isProtected, commented }): SheetReading => {
    const range = used.isNullObject ? null : usedRange(used);
    const unread = range !== null && cellCount(range) > MOST_CELLS;
    return {
      id: sheet.id,
      name: sheet.name,
      visibility: visibilityOf(String(sheet.visibility)),
      isProtected: isProtected(),
      used: unread ? null : range,
      unread,
      rows: [],
      merges: [],
      locked: new Set(),
      commented,
    };
  });
  await readBlocks(context, readings, options, capabilities);
  await comments.read();
  return {
    sheets: readings.map(({ id, name }) => ({ id, name })),
    sampleDate: sampleDate(readings, capabilities),
    workbook: (date1904) => domainWorkbook(readings, date1904),
  };
}

/** One sync, and another where comments fail it. */
async function readFirsts(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  capabilities: Capabilities,
): Promise<{ readonly firsts: readonly First[]; readonly comments: CommentSearch }> {
  const comments = new CommentSearch(context, capabilities);
  const ask = (): First[] =>
    sheets.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { sheet, used, isProtected: askProtection(sheet, capabilities), commented: comments.ask(sheet) };
    });
  let firsts = ask();
  try {
    await context.sync();
  } catch (error) {
    if (!comments.gaveWay(error)) throw error;
    firsts = ask();
    await context.sync();
  }
  return { firsts, comments };
}

function usedRange({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

/** A large workbook is taken over in turns. */
async function domainWorkbook(readings: readonly SheetReading[], date1904: boolean): Promise<Workbook> {
  const turns = new Turns();
  const sheets: Sheet[] = [];
  for (const { rows, locked, commented, ...rest } of readings) {
    const cells: (Cell | undefined)[][] = [];
    for (const key of rows.keys()) {
      const found = rows[key] && domainRow(rows[key], (column) => locked.size > 0 && locked.has(cellKey(rest.name, key, column)), date1904);
      if (found) cells[key] = found;
      if (key % ROWS_OF_A_TURN === 0) await turns.pass();
    }
    sheets.push(new Sheet({ ...rest, rows: cells, comments: commented() ?? new Map() }));
    await turns.pass();
  }
  return { sheets };
}

/** Undefined where nothing stands in the row. */
function domainRow(
  states: readonly CellState[],
  isLocked: (column: number) => boolean,
  date1904: boolean,
): (Cell | undefined)[] | undefined {
  let found: (Cell | undefined)[] | undefined;
  states.forEach((state, column) => {
    const cell = domainCell(state, { date1904, locked: isLocked(column) });
    if (cell) (found ??= [])[column] = cell;
  });
  return found;
}

/** A cell with a day in it: only where there is one does it matter from when the workbook counts. */
function sampleDate(readings: readonly SheetReading[], capabilities: Capabilities): SampleDate | null {
  for (const reading of readings)
    for (const [row, line] of reading.rows.entries())
      for (const [column, state] of (line ?? []).entries())
        if (typeof state?.value === "number" && state.format !== "General" && displayFormat(state.format).kind === "date")
          return { sheet: reading.name, key: sheetKey(reading, capabilities), row, column, serial: state.value, format: state.format };
  return null;
}

async function readBlocks(
  context: Excel.RequestContext,
  readings: readonly SheetReading[],
  options: ReadOptions,
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
  const withArrays: Block[] = [];
  while (left.length > 0) {
    throwIfCancelled(options);
    const blocks = left.flatMap(({ sheet, range }) => bands(range, budget).map((band) => ({ sheet, range: band })));
    const [now = [], ...later] = parcels(blocks, ({ range }) => cellCount(range), budget);
    try {
      withArrays.push(...(await readParcel(context, now, merges ? readings : [], capabilities)));
    } catch (error) {
      if (isTooLarge(error) && budget > 1_000) {
        budget = Math.floor(budget / 2);
        continue;
      }
      if (!merges || !capabilities.learn(error)) throw error;
      merges = false;
      if (isUnknownMember(error)) continue;
      // Too many merged areas for one question.
      capabilities.allow("merges");
      await readMergesInParts(context, readings);
      continue;
    }
    merges = false;
    left = later.flat();
    done += now.reduce((sum, { range }) => sum + cellCount(range), 0);
    options.onProgress?.({ done: done / total, stage: "reading" });
  }
  if (withArrays.length > 0) await readArrays(context, withArrays);
}

/** Single cells of array formulas and spills: wherever something stands that may belong to one. */
async function readArrays(context: Excel.RequestContext, blocks: readonly Block[]): Promise<void> {
  const keys = new Map(blocks.map(({ sheet }) => [sheet.name, sheet.id]));
  const cells = blocks.flatMap(({ sheet, range }) =>
    sheet.rows.flatMap((line, row) =>
      row < range.top || row > range.bottom
        ? []
        : line.flatMap((state, column) => (state.value === "" && state.formula === "" ? [] : [{ sheet: sheet.name, row, column }])),
    ),
  );
  const locked = await lockedCells(context, cells, (name) => keys.get(name) ?? name).catch(() => null);
  if (locked) for (const { sheet } of blocks) sheet.locked = locked;
}

/** Returns the blocks that hold cells of array formulas or spills. */
async function readParcel(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  merging: readonly SheetReading[],
  capabilities: Capabilities,
): Promise<Block[]> {
  const asked = blocks.map((block) => {
    const cells = rangeOf(context, block.sheet, block.range);
    cells.load("values,formulas,numberFormat");
    const area = { sheet: block.sheet.name, range: block.range };
    return { block, cells, hasArrays: askArrays(context, [area], () => block.sheet.id, capabilities) };
  });
  const merged = merging.flatMap((sheet) => (sheet.used ? [{ sheet, areas: askMerges(context, sheet, sheet.used) }] : []));
  await context.sync();
  for (const { block, cells } of asked) takeCells(block, cells.values, cells.formulas, cells.numberFormat);
  for (const { sheet, areas } of merged) sheet.merges = areas.isNullObject ? [] : readAddresses(areas.address);
  return asked.flatMap(({ block, hasArrays }) => (hasArrays() ? [block] : []));
}

function askMerges(context: Excel.RequestContext, sheet: KnownSheet, range: CellRange): Excel.RangeAreas {
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
    for (let band = left.pop(); band; band = left.pop()) {
      try {
        const areas = askMerges(context, sheet, band);
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

function rangeOf(context: Excel.RequestContext, sheet: KnownSheet, range: CellRange): Excel.Range {
  return context.workbook.worksheets.getItem(sheet.name).getRange(formatRange(range));
}

function takeCells({ sheet, range }: Block, values: unknown[][], formulas: unknown[][], formats: unknown[][]): void {
  values.forEach((line, r) => {
    let row: CellState[] | undefined;
    line.forEach((value, c) => {
      const state = cellState(value, itemAt(formulas, r)[c], itemAt(formats, r)[c]);
      if (state.value === "" && state.formula === "") return;
      (row ??= sheet.rows[range.top + r] ??= [])[range.left + c] = state;
    });
  });
}

function visibilityOf(visibility: string): Visibility {
  return visibility === "Hidden" ? "hidden" : visibility === "VeryHidden" ? "very-hidden" : "visible";
}
