import { columnLetters, formatRange, formatReference, type CellAddress, type CellRange } from "../../domain/grid/address";
import type { Look, ReportCell, ReportSheet } from "../../domain/report/report-sheet";
import { BORDER_COLOR, LINK_COLOR, SHEET_FONT, SHEET_FONT_SIZE, SHEET_LOOKS } from "../../app/cell-looks";
import { ownSheetPattern, type OwnSheetKind } from "../../app/own-sheets";
import { WorkbookError, type RunOptions } from "../../app/workbook-port";
import { officeCode, workbookError } from "./errors";
import { bands, parcels, rectangles } from "./rectangles";
import { run, throwIfCancelled, type Patience } from "./session";

/** The custom property by which our sheet is known. Its value is the name we gave: a renamed sheet or a copy belongs to the person. */
const OWN = "stationAudit.resultSheet";

const CELLS_IN_ONE = 1_500;
/** A request must stay under 5 MB on the web. */
const REQUEST_CHARACTERS = 1_000_000;
/** An address in a `getRanges` call is cut at 8,192 characters. */
const ADDRESS_LIMIT = 7_500;
/** Names that other sheets take before ours, chart sheets among them. */
const ATTEMPTS = 20;

interface OwnSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly isHidden: boolean;
}

/** Our sheet, and the names of all the others. */
export interface Surveyed {
  readonly own: OwnSheet | null;
  readonly names: readonly string[];
}

/** Looks for our sheet of a kind. Only sheets under a name that we give are asked whether they are ours: most workbooks have none. */
export function findResultSheet(patience: Patience, kind: OwnSheetKind = "result"): Promise<Surveyed> {
  const pattern = ownSheetPattern(kind);
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    await context.sync();
    const asked = worksheets.items
      .filter(({ name }) => pattern.test(name))
      .map((sheet) => {
        const mark = sheet.customProperties.getItemOrNullObject(OWN);
        mark.load("value");
        const { protection } = sheet;
        protection.load("protected");
        return { sheet, mark, protection };
      });
    if (asked.length > 0) await context.sync();
    const found = asked.find(({ sheet, mark }) => !mark.isNullObject && mark.value === sheet.name);
    return {
      own: found
        ? {
            id: found.sheet.id,
            name: found.sheet.name,
            isProtected: found.protection.protected,
            isHidden: String(found.sheet.visibility) !== "Visible",
          }
        : null,
      names: worksheets.items.filter((sheet) => sheet !== found?.sheet).map(({ name }) => name),
    };
  }, patience);
}

/**
 * Writes the report's sheet: over our earlier one, else as a new sheet under a name that is free. Our earlier sheet is emptied and
 * filled rather than deleted, because deleting a sheet clears Excel's own undo history. Returns the sheet's name.
 */
export async function writeResultSheet(
  sheet: ReportSheet,
  found: Surveyed,
  added: (id: string) => void,
  options: RunOptions & Patience = {},
): Promise<string> {
  const { own } = found;
  const patience = { deadline: options.deadline };
  if (own?.isProtected) throw new WorkbookError("protected", { sheet: own.name, nothingChanged: true });
  throwIfCancelled(options);
  const { id, name } = own ?? (await addSheet(sheet.name, found.names, added, patience));
  try {
    if (own) await clear(own, patience);
    await fill(sheet, id, name, options);
  } catch (error) {
    if (own) throw workbookError(error, false, name);
    const gone = await removeSheet(id, patience).then(
      () => true,
      () => false,
    );
    throw workbookError(error, gone);
  }
  await calculate(id, patience).catch(() => undefined);
  await dress(sheet, id, patience).catch(() => undefined);
  return name;
}

/** Takes a sheet of ours out of the workbook. */
export function removeSheet(id: string, patience: Patience): Promise<void> {
  return run(async (context) => {
    context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  }, patience);
}

async function addSheet(
  wanted: string,
  names: readonly string[],
  added: (id: string) => void,
  patience: Patience,
): Promise<{ id: string; name: string }> {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let number = 1; number <= ATTEMPTS; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    if (taken.has(name.toLowerCase())) continue;
    try {
      const id = await addNamed(name, patience);
      added(id);
      return { id, name };
    } catch (error) {
      // A chart sheet has the name, or a co-author was faster.
      if (officeCode(error) !== "ItemAlreadyExists") throw workbookError(error, await removeEmpty(name, patience));
    }
  }
  throw new WorkbookError("unknown", { sheet: wanted, nothingChanged: true });
}

/** A new sheet, marked as ours in the same request, so that none is ever left behind unmarked. */
function addNamed(name: string, patience: Patience): Promise<string> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.customProperties.add(OWN, name);
    sheet.load("id");
    await context.sync();
    return sheet.id;
  }, patience);
}

/** A request is no transaction: what a failed one left behind is taken back, unless somebody has already written into it. */
function removeEmpty(name: string, patience: Patience): Promise<boolean> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject();
    sheet.load("id");
    used.load("address");
    await context.sync();
    if (sheet.isNullObject) return true;
    if (!used.isNullObject) return false;
    sheet.delete();
    await context.sync();
    return true;
  }, patience).catch(() => false);
}

interface Block {
  readonly range: CellRange;
  readonly formulas: (string | number)[][];
  readonly weight: number;
}

/** What an earlier run, or a person since, made of our sheet. */
async function clear({ id, isHidden }: OwnSheet, patience: Patience): Promise<void> {
  await run(async (context) => {
    const target = context.workbook.worksheets.getItem(id);
    // Setting it, to the same even, clears Excel's own undo.
    if (isHidden) target.visibility = "Visible";
    target.getUsedRange().clear();
    await context.sync();
  }, patience);
  // A filter hides no cell that is gone; where it cannot be taken off it is only in the way.
  await run(async (context) => {
    const target = context.workbook.worksheets.getItem(id);
    target.autoFilter.remove();
    target.freezePanes.unfreeze();
    await context.sync();
  }, patience).catch(() => undefined);
}

/** Values and links: what the sheet says. */
function fill(sheet: ReportSheet, id: string, name: string, options: RunOptions & Patience): Promise<void> {
  const whole: CellRange = { top: 0, left: 0, bottom: sheet.rows.length - 1, right: sheet.columns.length - 1 };
  const blocks = bands(whole, CELLS_IN_ONE).map((range): Block => {
    const formulas = sheet.rows
      .slice(range.top, range.bottom + 1)
      .map((row) => sheet.columns.map((_, column) => entry(row[column] ?? null, name)));
    return { range, formulas, weight: JSON.stringify(formulas).length };
  });
  const requests = parcels(blocks, ({ weight }) => weight, REQUEST_CHARACTERS);
  return run(async (context) => {
    const target = context.workbook.worksheets.getItem(id);
    for (const [index, request] of requests.entries()) {
      throwIfCancelled(options, false);
      for (const { range, formulas } of request) target.getRange(formatRange(range)).formulas = formulas;
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- several requests only above the payload limit
      await context.sync();
      options.onProgress?.({ done: (index + 1) / requests.length, stage: "writing" });
    }
  }, options);
}

/** A cell as it is typed in: an apostrophe keeps a text from being read as a formula, a date or a number. */
function entry(cell: ReportCell | null, own: string): string | number {
  if (!cell || cell.value === null || cell.value === "") return "";
  const { value, link } = cell;
  if (link) return `=HYPERLINK(${quoted(`#${formatReference({ ...link, sheet: link.sheet ?? own })}`)},${quoted(String(value))})`;
  return typeof value === "number" ? value : `'${value}`;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Where formulas are computed by hand, the links show nothing until they are: those of our own sheet, and none of the person's. */
function calculate(id: string, patience: Patience): Promise<void> {
  return run(async (context) => {
    context.workbook.worksheets.getItem(id).calculate(false);
    await context.sync();
  }, patience);
}

/** Looks: a sheet without them still says everything, so a refusal here costs no run. */
function dress(sheet: ReportSheet, id: string, patience: Patience): Promise<void> {
  return run(async (context) => {
    const target = context.workbook.worksheets.getItem(id);
    const { top, bottom } = { top: 0, bottom: sheet.rows.length - 1 };
    const whole = target.getRange(formatRange({ top, left: 0, bottom, right: sheet.columns.length - 1 }));
    whole.format.font.name = SHEET_FONT;
    whole.format.font.size = SHEET_FONT_SIZE;
    sheet.columns.forEach((characters, column) => {
      const letters = columnLetters(column);
      // A character is 7 pixels wide and a pixel ¾ of a point; 5 pixels of margin.
      target.getRange(`${letters}:${letters}`).format.columnWidth = (characters * 7 + 5) * 0.75;
    });
    for (const [look, cells] of byLook(sheet)) dressCells(target, look, cells);
    const links = cellsWhere(sheet, (cell) => cell.link !== undefined);
    for (const { format } of areasOf(target, rectangles(links))) {
      format.font.color = LINK_COLOR;
      format.font.underline = "Single";
    }
    for (const range of rectangles(cellsWhere(sheet, ({ look }) => SHEET_LOOKS[look].border))) drawLines(target, range);
    target.getRange(formatRange({ top: sheet.frozenRows, left: 0, bottom, right: sheet.columns.length - 1 })).format.autofitRows();
    target.showGridlines = false;
    if (sheet.frozenRows > 0) target.freezePanes.freezeRows(sheet.frozenRows);
    if (sheet.filter) target.autoFilter.apply(formatRange(sheet.filter));
    await context.sync();
    target.pageLayout.orientation = "Landscape";
    target.pageLayout.zoom = { horizontalFitToPages: 1 };
    if (sheet.frozenRows > 0) target.pageLayout.setPrintTitleRows(`$${sheet.frozenRows}:$${sheet.frozenRows}`);
    // The repeated header belongs to these rows alone.
    if (sheet.printedRows !== undefined)
      target.pageLayout.setPrintArea(formatRange({ top, left: 0, bottom: sheet.printedRows - 1, right: sheet.columns.length - 1 }));
    await context.sync();
  }, patience);
}

/** Lines around and between cells; a range of one row or column has none between. */
function drawLines(target: Excel.Worksheet, range: CellRange): void {
  const { borders } = target.getRange(formatRange(range)).format;
  const sides = [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    ...(range.bottom > range.top ? ["InsideHorizontal"] : []),
    ...(range.right > range.left ? ["InsideVertical"] : []),
  ];
  for (const side of sides) {
    const line = borders.getItem(side as Excel.BorderIndex);
    line.style = "Continuous";
    line.color = BORDER_COLOR;
  }
}

function dressCells(target: Excel.Worksheet, look: Look, cells: readonly CellAddress[]): void {
  const { size, bold, italic, color, fill, align, wrap, border, numberFormat } = SHEET_LOOKS[look];
  const found = rectangles(cells);
  for (const { format } of areasOf(target, found)) {
    if (size !== undefined) format.font.size = size;
    if (bold) format.font.bold = true;
    if (italic) format.font.italic = true;
    if (color !== undefined) format.font.color = color;
    if (fill !== undefined) format.fill.color = fill;
    format.horizontalAlignment = align === "left" ? "Left" : align === "right" ? "Right" : "Center";
    format.verticalAlignment = border ? "Top" : "Center";
    format.wrapText = wrap;
  }
  if (numberFormat === undefined) return;
  for (const range of found) {
    const row = Array.from({ length: range.right - range.left + 1 }, () => numberFormat);
    target.getRange(formatRange(range)).numberFormat = Array.from({ length: range.bottom - range.top + 1 }, () => row);
  }
}

function byLook(sheet: ReportSheet): Map<Look, CellAddress[]> {
  const found = new Map<Look, CellAddress[]>();
  sheet.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (!cell) return;
      const list = found.get(cell.look);
      if (list) list.push({ row, column });
      else found.set(cell.look, [{ row, column }]);
    }),
  );
  return found;
}

function cellsWhere(sheet: ReportSheet, fits: (cell: ReportCell) => boolean): CellAddress[] {
  return sheet.rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell && fits(cell) ? [{ row, column }] : [])));
}

/** Ranges as few objects of Excel, each address short enough. */
function areasOf(target: Excel.Worksheet, found: readonly CellRange[]): Excel.RangeAreas[] {
  return parcels(found.map(formatRange), ({ length }) => length + 1, ADDRESS_LIMIT).map((addresses) =>
    target.getRanges(addresses.join(",")),
  );
}

/** The sheets of ours that came or went, so that the events about them can be told from a person's. */
export class OwnSheets {
  private readonly ids = new Set<string>();
  private running = 0;

  add(id: string): void {
    this.ids.add(id);
  }

  /** Excel may tell of a new sheet before it has answered with its id: while we work, every sheet that comes is taken for ours. */
  has(id: string): boolean {
    return this.running > 0 || this.ids.has(id);
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.running++;
    try {
      return await work();
    } finally {
      this.running--;
    }
  }
}
