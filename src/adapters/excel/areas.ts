import { formatAddress, formatRange, type CellRange, type CellRef } from "../../domain/grid/address";
import type { CellChange, CellState } from "../../app/undo-journal";
import { cellState, entryFor, entryFormat } from "./cell-state";
import { bands, cellCount, parcels, rectangles } from "./rectangles";
import { itemAt, valueFor } from "../../domain/values/present";

/** The key to ask Excel with for a sheet by the name that a cell gives it. */
export type SheetKeys = (name: string) => string;

/** A rectangle on a sheet. */
export interface Area {
  readonly sheet: string;
  readonly range: CellRange;
}

/** A rectangle of cells that change together. */
export interface ChangedArea extends Area {
  at(row: number, column: number): CellChange;
}

/** The library cuts larger arrays up by itself, into many more objects than needed. */
const CELLS_IN_ONE = 1_500;
const CELLS_IN_ONE_ANSWER = 40_000;

export const cellKey = (sheet: string, row: number, column: number) => `${sheet}!${formatAddress({ row, column })}`;

/** Few rectangles for many cells. Over hidden rows Excel writes an array into the visible ones alone, so none goes over both kinds. */
export function changedAreas(changes: readonly CellChange[], isHidden: (sheet: string, row: number) => boolean): ChangedArea[] {
  const sheets = new Map<string, Map<string, CellChange>>();
  for (const change of changes) {
    const onSheet = sheets.get(change.sheet) ?? new Map<string, CellChange>();
    sheets.set(change.sheet, onSheet.set(`${change.row}:${change.column}`, change));
  }
  return [...sheets].flatMap(([sheet, byPlace]) =>
    rectangles([...byPlace.values()])
      .flatMap((range) => bands(range, CELLS_IN_ONE))
      .flatMap((range) => visibleRuns(range, (row) => isHidden(sheet, row)))
      .map((range) => ({ sheet, range, at: (row: number, column: number) => valueFor(byPlace, `${row}:${column}`) })),
  );
}

/** Runs of visible rows, and each hidden row by itself. */
function visibleRuns(range: CellRange, isHidden: (row: number) => boolean): CellRange[] {
  const runs: CellRange[] = [];
  let top = range.top;
  for (let row = range.top; row <= range.bottom; row++) {
    if (!isHidden(row)) continue;
    if (row > top) runs.push({ ...range, top, bottom: row - 1 });
    runs.push({ ...range, top: row, bottom: row });
    top = row + 1;
  }
  if (top <= range.bottom) runs.push({ ...range, top });
  return runs;
}

/** The cells of an area with their changes. */
export function cellsOf(area: ChangedArea): { readonly change: CellChange; readonly key: string }[] {
  const found: { change: CellChange; key: string }[] = [];
  const { top, left, bottom, right } = area.range;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) found.push({ change: area.at(row, column), key: cellKey(area.sheet, row, column) });
  return found;
}

/** A value for each cell of an area, as Office.js takes it. */
export function matrix<T>({ range, at }: ChangedArea, value: (change: CellChange) => T): T[][] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, r) =>
    Array.from({ length: range.right - range.left + 1 }, (_unused, c) => value(at(range.top + r, range.left + c))),
  );
}

const sheetObjects = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

/** The range in Excel; one object for each sheet in a run, however many of its ranges are asked for. */
export function rangeIn(context: Excel.RequestContext, { sheet, range }: Area, keys: SheetKeys): Excel.Range {
  const known = sheetObjects.get(context) ?? new Map<string, Excel.Worksheet>();
  sheetObjects.set(context, known);
  const found = known.get(sheet) ?? context.workbook.worksheets.getItem(keys(sheet));
  known.set(sheet, found);
  return found.getRange(formatRange(range));
}

/** Content under a format that lets it in, then the format that is to stay. */
export function writeCells(context: Excel.RequestContext, area: ChangedArea, keys: SheetKeys): void {
  const range = rangeIn(context, area, keys);
  const changes = cellsOf(area).map(({ change }) => change);
  if (changes.some(({ from, to }) => from.format !== entryFormat(to))) range.numberFormat = matrix(area, ({ to }) => entryFormat(to));
  range.formulas = matrix(area, ({ to }) => entryFor(to));
  if (changes.some(({ to }) => entryFormat(to) !== to.format)) range.numberFormat = matrix(area, ({ to }) => to.format);
}

/** Queues the reading of areas; their cells' states by `Sheet!A1` are there after the next sync. */
export function readBack(context: Excel.RequestContext, areas: readonly Area[], keys: SheetKeys): () => Map<string, CellState> {
  const asked = areas.map((area) => {
    const range = rangeIn(context, area, keys);
    range.load("values,formulas,numberFormat");
    return { area, range };
  });
  return () => {
    const states = new Map<string, CellState>();
    for (const { area, range } of asked)
      range.values.forEach((line, r) =>
        line.forEach((value, c) => {
          const key = cellKey(area.sheet, area.range.top + r, area.range.left + c);
          states.set(key, cellState(value, itemAt(range.formulas, r)[c], itemAt(range.numberFormat, r)[c]));
        }),
      );
    return states;
  };
}

/**
 * The present state of cells: one sync, or several where they are too many for one answer. Cells that lie close together are read as the
 * rectangle around them, with what lies between. `more` is asked in the first of these syncs.
 */
export async function cellStates(
  context: Excel.RequestContext,
  places: readonly CellRef[],
  keys: SheetKeys,
  more?: (areas: readonly Area[]) => void,
): Promise<ReadonlyMap<string, CellState>> {
  const states = new Map<string, CellState>();
  const areas = areasAround(places).flatMap(({ sheet, range }) =>
    bands(range, CELLS_IN_ONE_ANSWER).map((band) => ({ sheet, range: band })),
  );
  const requests = parcels(areas, ({ range }) => 30 + cellCount(range), CELLS_IN_ONE_ANSWER);
  more?.(areas);
  if (requests.length === 0) await context.sync();
  for (const request of requests) {
    const read = readBack(context, request, keys);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- several requests only above the payload limit
    await context.sync();
    for (const [key, state] of read()) states.set(key, state);
  }
  return states;
}

/** Rectangles that cover cells of each sheet, what lies between them included where they lie close. */
function areasAround(places: readonly CellRef[]): Area[] {
  const sheets = new Map<string, CellRef[]>();
  for (const cell of places) {
    const list = sheets.get(cell.sheet);
    if (list) list.push(cell);
    else sheets.set(cell.sheet, [cell]);
  }
  return [...sheets].flatMap(([sheet, list]) => {
    const around = bounds(list);
    const ranges = cellCount(around) <= list.length * 8 + 2_000 ? [around] : rectangles(list);
    return ranges.map((range) => ({ sheet, range }));
  });
}

function bounds(places: readonly CellRef[]): CellRange {
  const around = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of places) {
    around.top = Math.min(around.top, row);
    around.left = Math.min(around.left, column);
    around.bottom = Math.max(around.bottom, row);
    around.right = Math.max(around.right, column);
  }
  return around;
}
