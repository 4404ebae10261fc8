import { formatAddress, type CellRange } from "../../domain/grid/address";
import { WorkbookError, type RunOptions } from "../../app/workbook-port";
import { entryFor, entryFormat, isFormula, sameState, type CellChange, type CellState } from "./cell-state";
import { workbookError } from "./errors";
import { deletion, markSteps, samePlaced, searchMarks, type FoundMarks, type PlacedMarks, type Step } from "./placed-marks";
import { bands, cellCount, parcels, rectangles } from "./rectangles";
import { run, runWriting, throwIfCancelled, type Capabilities } from "./session";
import { loadSettings, writeSettings, type SettingChange } from "./stored-values";

/** The workbook's way from one state to another: what it was, what it is to be. Excel has no transactions, so this makes one. */
export interface Transition {
  readonly cells: readonly CellChange[];
  readonly marks: { readonly found: FoundMarks; readonly to: PlacedMarks } | null;
  readonly settings: readonly SettingChange[];
}

/** A request must stay under 5 MB on the web; weights are generous. */
const REQUEST_WEIGHT = 2_500_000;
const CELLS_IN_ONE = 20_000;
const ATTEMPTS_TO_RESTORE = 3;

type Raw = string | number | boolean;

interface Rectangle {
  readonly sheet: string;
  readonly range: CellRange;
  at(row: number, column: number): CellChange;
}

/**
 * Carries out a transition, all of it or nothing: what a failing request left half-done is taken back and looked at again before the
 * error is passed on. Returns the cells' states as Excel then reports them (it may settle a formula's spelling).
 */
export async function perform(
  transition: Transition,
  capabilities: Capabilities,
  options?: RunOptions,
): Promise<ReadonlyMap<string, CellState>> {
  throwIfCancelled(options);
  for (;;) {
    try {
      return await attempt(transition, capabilities, options);
    } catch (error) {
      const restored = await restore(transition, capabilities);
      // A member that this Excel refuses is left out; what was done before the refusal has just been taken back.
      if (restored && capabilities.learn(error)) continue;
      throw workbookError(error, restored);
    }
  }
}

function attempt(transition: Transition, capabilities: Capabilities, options?: RunOptions): Promise<ReadonlyMap<string, CellState>> {
  return runWriting(async (context) => {
    const areas = rectanglesOf(transition.cells);
    const steps: Step[] = [
      {
        weight: transition.settings.reduce((sum, { to }) => sum + String(to).length * 3 + 400, 0),
        run: () => writeSettings(context, transition.settings),
      },
      ...areas.map((area) => ({ weight: weigh(area), run: () => writeCells(context, area) })),
      ...(transition.marks ? markSteps(transition.marks.found, transition.marks.to, capabilities) : []),
    ];
    const requests = parcels(steps, ({ weight }) => weight, REQUEST_WEIGHT);
    let read: (() => ReadonlyMap<string, CellState>) | undefined;
    for (const [index, request] of requests.entries()) {
      throwIfCancelled(options);
      pause(context, capabilities);
      for (const step of request) step.run(context);
      if (index === requests.length - 1 && requests.length === 1) read = readBack(context, areas);
      await context.sync();
      options?.onProgress?.({ done: (index + 1) / requests.length, stage: transition.marks && areas.length === 0 ? "marking" : "writing" });
    }
    if (areas.length === 0) return new Map();
    if (!read) {
      read = readBack(context, areas);
      await context.sync();
    }
    return settle(context, areas, read());
  });
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

/** Every cell's state by `Sheet!A1`. */
function readBack(context: Excel.RequestContext, areas: readonly Rectangle[]): () => ReadonlyMap<string, CellState> {
  const asked = areas.map((area) => {
    const range = rangeOf(context, area);
    range.load("values,formulas,numberFormat");
    return { area, range };
  });
  return () => {
    const states = new Map<string, CellState>();
    for (const { area, range } of asked)
      (range.values as Raw[][]).forEach((line, r) =>
        line.forEach((value, c) => {
          const key = cellKey(area.sheet, area.range.top + r, area.range.left + c);
          states.set(key, { value, formula: (range.formulas as Raw[][])[r]![c]!, format: (range.numberFormat as string[][])[r]![c]! });
        }),
      );
    return states;
  };
}

/** Asks for the present state of cells; the answer is there after the next sync. */
export function askCells(
  context: Excel.RequestContext,
  places: readonly { readonly sheet: string; readonly row: number; readonly column: number }[],
): () => ReadonlyMap<string, CellState> {
  const blank: CellState = { value: "", formula: "", format: "General" };
  return readBack(context, rectanglesOf(places.map(({ sheet, row, column }) => ({ sheet, row, column, from: blank, to: blank }))));
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

function rangeOf(context: Excel.RequestContext, { sheet, range }: Pick<Rectangle, "sheet" | "range">): Excel.Range {
  const { top, left, bottom, right } = range;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

function weigh(area: Rectangle): number {
  const texts = cells(area).reduce((sum, { change }) => sum + String(change.to.formula).length * 3, 0);
  return 1_500 + texts + cellCount(area.range) * 60;
}

/** Content under a format that lets it in, then the format that is to stay. */
function writeCells(context: Excel.RequestContext, area: Rectangle): void {
  const range = rangeOf(context, area);
  const changes = cells(area).map(({ change }) => change);
  if (changes.some(({ from, to }) => from.format !== entryFormat(to))) range.numberFormat = matrix(area, ({ to }) => entryFormat(to));
  range.formulas = matrix(area, ({ to }) => entryFor(to, entryFormat(to)));
  if (changes.some(({ to }) => entryFormat(to) !== to.format)) range.numberFormat = matrix(area, ({ to }) => to.format);
}

/** Puts everything back as it was before the transition, whatever part of it was done; true once a second look agrees. */
async function restore(transition: Transition, capabilities: Capabilities): Promise<boolean> {
  for (let tries = 0; tries < ATTEMPTS_TO_RESTORE; tries++) {
    try {
      if (await run((context) => takeBack(context, transition, capabilities))) return true;
    } catch {
      // The next attempt may find the session back; failing all of them, the journal still knows the cells.
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
  const stored = settings.length > 0 ? loadSettings(context) : null;
  const states = askCells(context, changes);
  await context.sync();
  if (search?.second()) await context.sync();
  const now = states();
  const moved = changes.filter(({ sheet, row, column, from }) => {
    const state = now.get(cellKey(sheet, row, column))!;
    return !sameState(state, from) || state.format !== from.format;
  });
  const have = stored?.();
  const kept = settings.flatMap(({ key, from }) => (have?.get(key) === from ? [] : [{ key, from: have?.get(key), to: from }]));
  const found = search?.found();
  const strange = found && marks ? strangers(found, marks.found) : [];
  const marksMoved = found && marks ? strange.length > 0 || !samePlaced(found, marks.found, capabilities.has("notes")) : false;
  if (moved.length === 0 && kept.length === 0 && !marksMoved) return true;
  const back = moved.map(({ sheet, row, column, from }) => ({ sheet, row, column, from: now.get(cellKey(sheet, row, column))!, to: from }));
  for (const area of rectanglesOf(back)) writeCells(context, area);
  if (marksMoved && found && marks) {
    const ours = new Set(found.formats.map(({ sheetId, id }) => `${sheetId}\u0000${id}`));
    for (const { sheetId, id } of strange) if (!ours.has(`${sheetId}\u0000${id}`)) deletion(sheetId, id).run(context);
    for (const step of markSteps(found, marks.found, capabilities)) step.run(context);
  }
  writeSettings(context, kept);
  await context.sync();
  return false;
}

/** Conditional formats that a broken-off batch left without their formula. */
function strangers(found: FoundMarks, before: FoundMarks): readonly { readonly sheetId: string; readonly id: string }[] {
  return found.unfinished.filter(({ sheetId, id }) => !before.known.has(`${sheetId}\u0000${id}`));
}
