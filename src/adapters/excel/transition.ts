import type { CellRef } from "../../domain/grid/address";
import type { SettingChange } from "../../app/stored-values";
import type { CellChange, CellState, PlacedMarks } from "../../app/undo-journal";
import { WorkbookError, type RunOptions } from "../../app/workbook-port";
import { cellKey, cellsOf, changedAreas, matrix, rangeIn, readBack, writeCells, type ChangedArea, type SheetKeys } from "./areas";
import { isFormula, sameState } from "./cell-state";
import { isTooLarge, workbookError } from "./errors";
import type { Asked, GroundCheck } from "./ground-check";
import { NONE_HIDDEN, type HiddenRows } from "./hidden-rows";
import { NO_LISTS, type ListBodies } from "./list-objects";
import { markSteps, searchMarks, type FoundMarks, type Step } from "./placed-marks";
import { parcels } from "./rectangles";
import { restore } from "./restore";
import { run, runWriting, throwIfCancelled, type Capabilities } from "./session";
import { loadSheets } from "./sheets";
import { takeOver, writeKept } from "./stored-values";
import { valueFor, itemAt } from "../../domain/values/present";

/** The workbook's way from one state to another: what it was, what it is to be. Excel has no transactions, so this makes one. */
export interface Transition {
  readonly cells: readonly CellChange[];
  readonly marks: { readonly found: FoundMarks; readonly to: PlacedMarks } | null;
  readonly settings: readonly SettingChange[];
  readonly keys: SheetKeys;
  readonly hidden?: HiddenRows;
  readonly lists?: ListBodies;
  /** What the cells rest on; left out where they rest on themselves alone. */
  readonly grounds?: GroundCheck | null;
}

/** A request must stay under 5 MB on the web; what a thing weighs is an estimate on the safe side. */
const REQUEST_BYTES = 4_000_000;
const LEAST_REQUEST_BYTES = 250_000;

type Raw = string | number | boolean;

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
    const seen: Seen = { found: new Map(), after: new Map(), beside: [] };
    try {
      return await attempt(transition, capabilities, bytes, seen, options);
    } catch (error) {
      const { changeCount } = capabilities;
      const whole = !(error instanceof ConcurrentEdit && error.moved && error.requests > 0);
      const { cells, settings } = error instanceof ConcurrentEdit && !whole ? { cells: error.written, settings: [] } : transition;
      const back = withFound([...cells, ...seen.beside], seen.found);
      const restored = await restore(
        { ...transition, cells: back, settings, lists: transition.lists ?? NO_LISTS, seen: seen.after },
        capabilities,
      );
      if (error instanceof ConcurrentEdit) throw new WorkbookError("stale", { cells: error.cells, nothingChanged: restored && whole });
      capabilities.learn(error);
      const cut = isTooLarge(error) && bytes > LEAST_REQUEST_BYTES;
      // A member that this Excel refuses is left out, a request too large is cut; what was done before has just been taken back.
      if (!restored || (!cut && capabilities.changeCount === changeCount)) throw workbookError(error, restored);
      if (cut) bytes /= 2;
      transition = await foundAnew(transition, capabilities);
    }
  }
}

/** What the writing requests themselves saw: cells as they found them, as they left them, and cells beside the written ones that changed too. */
interface Seen {
  readonly found: Map<string, Raw>;
  readonly after: Map<string, CellState>;
  readonly beside: CellChange[];
}

/** Somebody wrote into these cells, or moved them, between the last look and our writing. */
class ConcurrentEdit extends Error {
  constructor(
    readonly cells: readonly CellRef[],
    /** Rows or columns stand elsewhere: addresses of earlier requests mean other cells by now. */
    readonly moved: boolean,
    /** How many requests went well before. */
    readonly requests: number,
    /** What this request wrote. */
    readonly written: readonly CellChange[],
  ) {
    super("a concurrent edit");
  }
}

/** The changes, from what was found at the moment of writing. */
function withFound(changes: readonly CellChange[], found: ReadonlyMap<string, Raw>): CellChange[] {
  return changes.map((change) => {
    const formula = found.get(cellKey(change.sheet, change.row, change.column));
    if (formula === undefined || formula === change.from.formula) return change;
    const state = asState(formula, change.from.format);
    return sameState(state, change.from) ? change : { ...change, from: state };
  });
}

function asState(formula: Raw, format: string): CellState {
  return { value: typeof formula === "string" && formula.startsWith("=") ? "" : formula, formula, format };
}

/** Marks that were taken back are new conditional formats: the next attempt must know these. */
async function foundAnew(transition: Transition, capabilities: Capabilities): Promise<Transition> {
  const { marks } = transition;
  if (!marks) return transition;
  try {
    const found = await run(
      async (context) => {
        const search = searchMarks(context, marks.found.sheets, capabilities);
        await context.sync();
        if (search.second()) await context.sync();
        return search.found();
      },
      { deadline: capabilities.deadline },
    );
    return { ...transition, marks: { found, to: marks.to } };
  } catch (error) {
    throw workbookError(error, true);
  }
}

interface WritingStep extends Step {
  readonly area?: ChangedArea;
  /** What is to be kept in the workbook with it. */
  readonly kept?: readonly SettingChange[];
}

function attempt(
  transition: Transition,
  capabilities: Capabilities,
  bytes: number,
  seen: Seen,
  options?: RunOptions,
): Promise<ReadonlyMap<string, CellState>> {
  const { keys, grounds } = transition;
  return runWriting(
    async (context) => {
      const areas = changedAreas(transition.cells, transition.hidden ?? NONE_HIDDEN);
      const requests = parcels(stepsOf(transition, areas, capabilities), ({ weight }) => weight, bytes);
      const states = new Map<string, CellState>();
      for (const [index, request] of requests.entries()) {
        throwIfCancelled(options);
        const own = request.flatMap(({ area }) => (area ? [area] : []));
        const current = lookOnceMore(context, own, keys);
        const before = own.length > 0 ? grounds?.ask(context, rowsOf(own), true) : undefined;
        pause(context, capabilities);
        for (const step of request) step.run(context);
        const kept = request.flatMap((step) => step.kept ?? []);
        const theirs = writeKept(context, kept, capabilities);
        const read = readBack(context, own, keys);
        const after = own.length > 0 ? grounds?.ask(context, rowsOf(own), false) : undefined;
        // A request that got lost is answered with nothing, which the library takes for success; reading the answer tells.
        const answer = loadSheets(context);
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- several requests only above the payload limit
        await context.sync();
        answer();
        for (const [key, state] of read()) {
          states.set(key, state);
          seen.after.set(key, state);
        }
        judge(own, current(), before, after, index, seen);
        await takeOver(context, kept, capabilities, theirs);
        options?.onProgress?.({ done: (index + 1) / requests.length, stage: areas.length === 0 ? "marking" : "writing" });
      }
      if (areas.length === 0) return new Map();
      return settle(context, areas, states, keys);
    },
    capabilities,
    { deadline: capabilities.deadline, signal: options?.signal },
  );
}

/** The part that keeps everything is written as a whole; settings go one by one, so that they can be spread over requests. */
function keptSteps({ settings }: Transition, capabilities: Capabilities): WritingStep[] {
  if (settings.length === 0) return [];
  const groups = capabilities.has("parts") ? [settings] : settings.map((change) => [change]);
  const others = capabilities.has("parts") ? [...capabilities.memory.values()] : [];
  return groups.map((kept) => ({
    weight: [...kept.map(({ to }) => to), ...others].reduce<number>((sum, value) => sum + 600 + byteLength(value), 0),
    kept,
    run: () => undefined,
  }));
}

function stepsOf(transition: Transition, areas: readonly ChangedArea[], capabilities: Capabilities): WritingStep[] {
  return [
    ...keptSteps(transition, capabilities),
    ...areas.map((area) => ({
      weight: weigh(area),
      area,
      run: (context: Excel.RequestContext) => writeCells(context, area, transition.keys),
    })),
    ...(transition.marks ? markSteps(transition.marks.found, transition.marks.to, capabilities) : []),
  ];
}

/** Raises where the request found another sheet than was read, or where Excel changed more than it was told to. */
function judge(
  areas: readonly ChangedArea[],
  current: ReadonlyMap<string, Raw>,
  before: Asked | undefined,
  after: Asked | undefined,
  requests: number,
  seen: Seen,
): void {
  const cells = areas.flatMap(cellsOf);
  const others = cells.filter(({ key, change }) => {
    const formula = valueFor(current, key);
    return formula !== change.from.formula && !sameState(asState(formula, change.from.format), change.from);
  });
  const { cells: differing, moved } = before?.differing() ?? { cells: [], moved: false };
  if (others.length > 0 || differing.length > 0) {
    for (const { key } of cells) seen.found.set(key, valueFor(current, key));
    const named = [...others.map(({ change }) => change), ...differing].map(({ sheet, row, column }) => ({ sheet, row, column }));
    throw new ConcurrentEdit(
      named,
      moved,
      requests,
      cells.map(({ change }) => change),
    );
  }
  const beside = before && after ? changedBeside(before, after, new Set(cells.map(({ key }) => key))) : [];
  if (beside.length === 0) return;
  seen.beside.push(...beside);
  throw new WorkbookError("in-the-way", { cells: beside.map(({ sheet, row, column }) => ({ sheet, row, column })), nothingChanged: false });
}

/** Cells that nobody wrote and that the request changed all the same: a filled column, rows that took another's values. */
function changedBeside(before: Asked, after: Asked, own: ReadonlySet<string>): CellChange[] {
  const was = before.formulas();
  const changed: CellChange[] = [];
  for (const [key, now] of after.formulas()) {
    const then = was.get(key);
    if (then === undefined || then === now || own.has(key)) continue;
    const place = after.placeOf(key);
    if (place) changed.push({ ...place, from: asState(then, "General"), to: asState(now, "General") });
  }
  return changed;
}

function rowsOf(areas: readonly ChangedArea[]): ReadonlyMap<string, readonly [number, number]> {
  const rows = new Map<string, readonly [number, number]>();
  for (const { sheet, range } of areas) {
    const [top, bottom] = rows.get(sheet) ?? [range.top, range.bottom];
    rows.set(sheet, [Math.min(top, range.top), Math.max(bottom, range.bottom)]);
  }
  return rows;
}

/**
 * Reads the cells in the very request that writes them: Excel cannot write on condition, but what another person put there since the last
 * look is known so, and given back. Returns what they held after the next sync.
 */
function lookOnceMore(context: Excel.RequestContext, areas: readonly ChangedArea[], keys: SheetKeys): () => ReadonlyMap<string, Raw> {
  const asked = areas.map((area) => {
    const range = rangeIn(context, area, keys);
    range.load("formulas");
    return { area, range };
  });
  return () => {
    const found = new Map<string, Raw>();
    for (const { area, range } of asked)
      for (const { change, key } of cellsOf(area))
        found.set(key, (itemAt(range.formulas, change.row - area.range.top)[change.column - area.range.left] ?? "") as Raw);
    return found;
  };
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
  areas: readonly ChangedArea[],
  written: ReadonlyMap<string, CellState>,
  keys: SheetKeys,
): Promise<ReadonlyMap<string, CellState>> {
  const reformatted = areas.filter((area) => cellsOf(area).some(({ change, key }) => valueFor(written, key).format !== change.to.format));
  for (const { change, key } of areas.flatMap(cellsOf)) {
    const state = valueFor(written, key);
    const taken = isFormula(change.to) ? isFormula(state) || state.formula === change.to.formula : sameState(state, change.to);
    if (!taken) throw new WorkbookError("unknown", { sheet: change.sheet, cells: [change], nothingChanged: false });
  }
  if (reformatted.length === 0) return written;
  for (const area of reformatted) rangeIn(context, area, keys).numberFormat = matrix(area, ({ to }) => to.format);
  await context.sync();
  return written;
}

function weigh(area: ChangedArea): number {
  const contents = cellsOf(area).reduce((sum, { change: { to } }) => sum + byteLength(to.formula) + to.format.length + 12, 0);
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
