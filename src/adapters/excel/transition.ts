import { formatAddress, formatRange, type CellRange, type CellRef } from "../../domain/grid/address";
import type { SettingChange } from "../../app/stored-values";
import type { CellChange, CellState, PlacedMarks } from "../../app/undo-journal";
import { WorkbookError, type RunOptions } from "../../app/workbook-port";
import { cellState, entryFor, entryFormat, isFormula, sameState } from "./cell-state";
import { workbookError } from "./errors";
import { deletion, markSteps, samePlaced, searchMarks, type FoundMarks, type Step } from "./placed-marks";
import { bands, cellCount, parcels, rectangles } from "./rectangles";
import { isTooLarge, run, runWriting, throwIfCancelled, type Capabilities } from "./session";
import { loadSheets } from "./sheets";
import { loadSettings, writeSettings } from "./stored-values";

/** The workbook's way from one state to another: what it was, what it is to be. Excel has no transactions, so this makes one. */
export interface Transition {
  readonly cells: readonly CellChange[];
  readonly marks: { readonly found: FoundMarks; readonly to: PlacedMarks } | null;
  readonly settings: readonly SettingChange[];
}

/** A request must stay under 5 MB on the web; what a thing weighs is an estimate on the safe side. */
const REQUEST_BYTES = 4_000_000;
const LEAST_REQUEST_BYTES = 250_000;
/** The library cuts larger arrays up by itself, into many more objects than needed. */
const CELLS_IN_ONE = 1_500;
const CELLS_IN_ONE_ANSWER = 40_000;
const ATTEMPTS_TO_RESTORE = 3;

type Raw = string | number | boolean;

interface Area {
  readonly sheet: string;
  readonly range: CellRange;
}

interface Rectangle extends Area {
  at(row: number, column: number): CellChange;
}

/**
 * Carries out a transition, all of it or nothing: what a failing request left half-done is taken back and looked at again before the
 * error is passed on. Returns the cells' states as Excel then reports them (it may settle a formula's spelling).
 */
export async function perform(
  planned: Transition,
  capabilities: Capabilities,
  options?: RunOptions,
): Promise<ReadonlyMap<string, CellState>> {
  throwIfCancelled(options);
  let transition = planned;
  for (let bytes = REQUEST_BYTES; ;) {
    try {
      return await attempt(transition, capabilities, bytes, options);
    } catch (error) {
      const { lessons } = capabilities;
      const overtaken = error instanceof Overtaken ? error.cells : [];
      const restored = await restore(withFound(transition, overtaken), capabilities);
      if (overtaken.length > 0) {
        const cells = overtaken.map(({ sheet, row, column }) => ({ sheet, row, column }));
        throw new WorkbookError("stale", { cells, nothingChanged: restored });
      }
      capabilities.learn(error);
      const cut = isTooLarge(error) && bytes > LEAST_REQUEST_BYTES;
      // A member that this Excel refuses is left out, a request too large is cut; what was done before has just been taken back.
      if (!restored || (!cut && capabilities.lessons === lessons)) throw workbookError(error, restored);
      if (cut) bytes /= 2;
      transition = await foundAnew(transition, capabilities);
    }
  }
}

/** Somebody wrote into these cells between the last look and our writing; `from` is what that person had put there. */
class Overtaken extends Error {
  constructor(readonly cells: readonly CellChange[]) {
    super("overtaken");
  }
}

/** The transition that goes back to what was found at the moment of writing. */
function withFound(transition: Transition, overtaken: readonly CellChange[]): Transition {
  if (overtaken.length === 0) return transition;
  const found = new Map(overtaken.map((change) => [cellKey(change.sheet, change.row, change.column), change]));
  return { ...transition, cells: transition.cells.map((change) => found.get(cellKey(change.sheet, change.row, change.column)) ?? change) };
}

/** Marks that were taken back are new conditional formats: the next attempt must know these. */
async function foundAnew(transition: Transition, capabilities: Capabilities): Promise<Transition> {
  const { marks } = transition;
  if (!marks) return transition;
  try {
    const found = await run(async (context) => {
      const search = searchMarks(context, marks.found.sheets, capabilities);
      await context.sync();
      if (search.second()) await context.sync();
      return search.found();
    });
    return { ...transition, marks: { found, to: marks.to } };
  } catch (error) {
    throw workbookError(error, true);
  }
}

function attempt(
  transition: Transition,
  capabilities: Capabilities,
  bytes: number,
  options?: RunOptions,
): Promise<ReadonlyMap<string, CellState>> {
  return runWriting(async (context) => {
    const areas = rectanglesOf(transition.cells);
    const steps: Step[] = [
      ...transition.settings.map((change) => ({
        weight: 600 + byteLength(change.to),
        run: () => writeSettings(context, [change], capabilities),
      })),
      ...areas.map((area) => ({ weight: weigh(area), run: () => writeCells(context, area) })),
      ...(transition.marks ? markSteps(transition.marks.found, transition.marks.to, capabilities) : []),
    ];
    const requests = parcels(steps, ({ weight }) => weight, bytes);
    let read: (() => ReadonlyMap<string, CellState>) | undefined;
    for (const [index, request] of requests.entries()) {
      throwIfCancelled(options);
      const overtaken = requests.length === 1 ? lookOnceMore(context, areas) : () => [];
      pause(context, capabilities);
      for (const step of request) step.run(context);
      if (requests.length === 1) read = readBack(context, areas);
      // A request that went astray is answered with nothing, which the library takes for success; reading the answer tells.
      const answer = loadSheets(context);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- several requests only above the payload limit
      await context.sync();
      answer();
      const others = overtaken();
      if (others.length > 0) throw new Overtaken(others);
      options?.onProgress?.({ done: (index + 1) / requests.length, stage: areas.length === 0 ? "marking" : "writing" });
    }
    if (areas.length === 0) return new Map();
    return settle(context, areas, read ? read() : await cellStates(context, transition.cells));
  });
}

/**
 * Reads the cells in the very request that writes them: Excel cannot write on condition, but what another person put there since the last
 * look is known so, and given back. Returns those cells after the next sync.
 */
function lookOnceMore(context: Excel.RequestContext, areas: readonly Rectangle[]): () => CellChange[] {
  const asked = areas.map((area) => {
    const range = rangeOf(context, area);
    range.load("formulas");
    return { area, range };
  });
  return () =>
    asked.flatMap(({ area, range }) =>
      cells(area).flatMap(({ change }) => {
        const formula = (range.formulas[change.row - area.range.top]![change.column - area.range.left] ?? "") as Raw;
        const found = { value: typeof formula === "string" && formula.startsWith("=") ? "" : formula, formula };
        if (formula === change.from.formula || sameState(found, change.from)) return [];
        return [{ ...change, from: { ...found, format: change.from.format } }];
      }),
    );
}

/** Holds back repainting and recalculation while a batch writes. */
function pause(context: Excel.RequestContext, capabilities: Capabilities): void {
  if (!capabilities.has("pauses")) return;
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  context.workbook.application.suspendApiCalculationUntilNextSync();
}

/** Checks that the cells hold what was written; a number format that Excel chose for itself is put right. */
async function settle(
  context: Excel.RequestContext,
  areas: readonly Rectangle[],
  now: ReadonlyMap<string, CellState>,
): Promise<ReadonlyMap<string, CellState>> {
  const strayed = areas.filter((area) => cells(area).some(({ change, key }) => now.get(key)!.format !== change.to.format));
  for (const { change, key } of areas.flatMap(cells)) {
    const state = now.get(key)!;
    const taken = isFormula(change.to) ? isFormula(state) || state.formula === change.to.formula : sameState(state, change.to);
    if (!taken) throw new WorkbookError("unknown", { sheet: change.sheet, cells: [change], nothingChanged: false });
  }
  if (strayed.length === 0) return now;
  for (const area of strayed) rangeOf(context, area).numberFormat = matrix(area, ({ to }) => to.format);
  await context.sync();
  return now;
}

/** Queues the reading of areas; their cells' states by `Sheet!A1` are there after the next sync. */
function readBack(context: Excel.RequestContext, areas: readonly Area[]): () => Map<string, CellState> {
  const asked = areas.map((area) => {
    const range = rangeOf(context, area);
    range.load("values,formulas,numberFormat");
    return { area, range };
  });
  return () => {
    const states = new Map<string, CellState>();
    for (const { area, range } of asked)
      range.values.forEach((line, r) =>
        line.forEach((value, c) => {
          const key = cellKey(area.sheet, area.range.top + r, area.range.left + c);
          states.set(key, cellState(value, range.formulas[r]![c], range.numberFormat[r]![c]));
        }),
      );
    return states;
  };
}

/**
 * The present state of cells: one sync, or several where they are too many for one answer. Cells that lie close together are read as the
 * rectangle around them, with what lies between.
 */
export async function cellStates(context: Excel.RequestContext, places: readonly CellRef[]): Promise<ReadonlyMap<string, CellState>> {
  const states = new Map<string, CellState>();
  const areas = [...grouped(places)].flatMap(([sheet, list]) => {
    const around = bounds(list);
    const ranges = cellCount(around) <= list.length * 8 + 2_000 ? [around] : rectangles(list);
    return ranges.flatMap((range) => bands(range, CELLS_IN_ONE_ANSWER)).map((range) => ({ sheet, range }));
  });
  const weight = ({ range }: Area) => 30 + cellCount(range);
  const requests = parcels(areas, weight, CELLS_IN_ONE_ANSWER);
  if (requests.length === 0) await context.sync();
  for (const request of requests) {
    const read = readBack(context, request);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- several requests only above the payload limit
    await context.sync();
    for (const [key, state] of read()) states.set(key, state);
  }
  return states;
}

function grouped(places: readonly CellRef[]): Map<string, CellRef[]> {
  const sheets = new Map<string, CellRef[]>();
  for (const place of places) {
    const list = sheets.get(place.sheet);
    if (list) list.push(place);
    else sheets.set(place.sheet, [place]);
  }
  return sheets;
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

export const cellKey = (sheet: string, row: number, column: number) => `${sheet}!${formatAddress({ row, column })}`;

function rectanglesOf(changes: readonly CellChange[]): Rectangle[] {
  const sheets = new Map<string, Map<string, CellChange>>();
  for (const change of changes) {
    const onSheet = sheets.get(change.sheet) ?? new Map<string, CellChange>();
    sheets.set(change.sheet, onSheet.set(`${change.row}:${change.column}`, change));
  }
  return [...sheets].flatMap(([sheet, byPlace]) =>
    rectangles([...byPlace.values()])
      .flatMap((range) => bands(range, CELLS_IN_ONE))
      .map((range) => ({ sheet, range, at: (row: number, column: number) => byPlace.get(`${row}:${column}`)! })),
  );
}

function* places({ range }: Rectangle): Generator<readonly [number, number]> {
  for (let row = range.top; row <= range.bottom; row++) for (let column = range.left; column <= range.right; column++) yield [row, column];
}

function cells(area: Rectangle): { readonly change: CellChange; readonly key: string }[] {
  return Array.from(places(area), ([row, column]) => ({ change: area.at(row, column), key: cellKey(area.sheet, row, column) }));
}

function matrix<T>({ range, at }: Rectangle, value: (change: CellChange) => T): T[][] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, r) =>
    Array.from({ length: range.right - range.left + 1 }, (_unused, c) => value(at(range.top + r, range.left + c))),
  );
}

const sheetObjects = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

/** One object for each sheet in a run, however many of its ranges are asked for. */
function sheetObject(context: Excel.RequestContext, name: string): Excel.Worksheet {
  const sheets = sheetObjects.get(context) ?? new Map<string, Excel.Worksheet>();
  sheetObjects.set(context, sheets);
  const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
  sheets.set(name, sheet);
  return sheet;
}

function rangeOf(context: Excel.RequestContext, { sheet, range }: Area): Excel.Range {
  return sheetObject(context, sheet).getRange(formatRange(range));
}

function weigh(area: Rectangle): number {
  const contents = cells(area).reduce((sum, { change: { to } }) => sum + byteLength(to.formula) + to.format.length + 12, 0);
  return 1_500 + contents;
}

/** Bytes of a value in a request: UTF-8, with quotes escaped. */
function byteLength(value: unknown): number {
  const text = typeof value === "string" ? value : String(value);
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    bytes += code > 0x7f ? 3 : code === 0x22 || code === 0x5c ? 2 : 1;
  }
  return bytes;
}

/** Content under a format that lets it in, then the format that is to stay. */
function writeCells(context: Excel.RequestContext, area: Rectangle): void {
  const range = rangeOf(context, area);
  const changes = cells(area).map(({ change }) => change);
  if (changes.some(({ from, to }) => from.format !== entryFormat(to))) range.numberFormat = matrix(area, ({ to }) => entryFormat(to));
  range.formulas = matrix(area, ({ to }) => entryFor(to));
  if (changes.some(({ to }) => entryFormat(to) !== to.format)) range.numberFormat = matrix(area, ({ to }) => to.format);
}

/** Puts everything back as it was before the transition, whatever part of it was done; true once a second look agrees. */
async function restore(transition: Transition, capabilities: Capabilities): Promise<boolean> {
  for (let tries = 0; tries < ATTEMPTS_TO_RESTORE; tries++) {
    try {
      if (await run((context) => takeBack(context, transition, capabilities))) return true;
    } catch (error) {
      // The next attempt may find the session back, or do without what is refused; failing all, the journal still knows the cells.
      capabilities.learn(error);
    }
  }
  return false;
}

/** Returns true when there was nothing (left) to take back. */
async function takeBack(
  context: Excel.RequestContext,
  { cells: changes, marks, settings }: Transition,
  capabilities: Capabilities,
): Promise<boolean> {
  const search = marks ? searchMarks(context, marks.found.sheets, capabilities) : null;
  const stored = settings.length > 0 ? loadSettings(context, capabilities) : null;
  await context.sync();
  search?.second();
  const now = await cellStates(context, changes);
  const moved = changes.filter(({ sheet, row, column, from }) => {
    const state = now.get(cellKey(sheet, row, column))!;
    return !sameState(state, from) || state.format !== from.format;
  });
  const have = stored?.();
  const kept = settings.flatMap(({ key, from }) => (have?.get(key) === from ? [] : [{ key, from: have?.get(key), to: from }]));
  const found = search?.found();
  const strange = found && marks ? strangers(found, marks.found) : [];
  const marksMoved = found && marks ? strange.length > 0 || !samePlaced(found, marks.found, capabilities) : false;
  if (moved.length === 0 && kept.length === 0 && !marksMoved) return true;
  const back = moved.map(({ sheet, row, column, from }) => ({ sheet, row, column, from: now.get(cellKey(sheet, row, column))!, to: from }));
  for (const area of rectanglesOf(back)) writeCells(context, area);
  if (marksMoved && found && marks) {
    const ours = new Set(found.formats.map(({ sheetId, id }) => `${sheetId}\u0000${id}`));
    for (const { sheetId, id } of strange) if (!ours.has(`${sheetId}\u0000${id}`)) deletion(sheetId, id, capabilities).run(context);
    for (const step of markSteps(found, marks.found, capabilities)) step.run(context);
  }
  writeSettings(context, kept, capabilities);
  await context.sync();
  return false;
}

/** Conditional formats that a broken-off batch left without their formula. */
function strangers(found: FoundMarks, before: FoundMarks): readonly { readonly sheetId: string; readonly id: string }[] {
  return found.unfinished.filter(({ sheetId, id }) => !before.known.has(`${sheetId}\u0000${id}`));
}
