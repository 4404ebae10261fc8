import { MAX_ROWS } from "../../domain/grid/address";
import type { SettingChange } from "../../app/stored-values";
import type { CellChange, CellState, PlacedMarks } from "../../app/undo-journal";
import { WorkbookError } from "../../app/workbook-port";
import { cellKey, cellStates, changedAreas, writeCells, type SheetKeys } from "./areas";
import { entryFormat, sameState } from "./cell-state";
import { columnsToPad, padded, type ListBodies } from "./list-objects";
import { deletion, markSteps, samePlaced, searchMarks, type FoundMarks } from "./placed-marks";
import { run, type Capabilities } from "./session";
import { askKept, takeOver, writeKept } from "./stored-values";

/** What a failed transition may have left half-done, and how it was before. */
export interface Remains {
  readonly cells: readonly CellChange[];
  readonly marks: { readonly found: FoundMarks; readonly to: PlacedMarks } | null;
  readonly settings: readonly SettingChange[];
  readonly keys: SheetKeys;
  readonly lists: ListBodies;
  /** Cells as the failed request itself left them, which may be neither what they were nor what they were to be. */
  readonly seen: ReadonlyMap<string, CellState>;
}

const ATTEMPTS = 3;
/** Who cancelled, or waited in vain for an answer, does not wait much longer. */
const PATIENCE = 5_000;
/** Row by row, nothing is written over hidden rows; more rows than this are not worth so many ranges. */
const ROWS_ONE_BY_ONE = 1_000;

/** Puts everything back as it was before the transition, whatever part of it was done; true once a second look agrees. */
export async function restore(remains: Remains, capabilities: Capabilities): Promise<boolean> {
  const patience = { deadline: Math.min(capabilities.deadline, PATIENCE) };
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    try {
      if (await run((context) => takeBack(context, remains, capabilities), patience)) return true;
    } catch (error) {
      if (error instanceof WorkbookError && error.code === "no-answer") return false;
      // The next attempt may find the session back, or do without what is refused; failing all, the journal still knows the cells.
      capabilities.learn(error);
    }
  }
  return false;
}

/** Returns true when there was nothing (left) to take back. */
async function takeBack(context: Excel.RequestContext, remains: Remains, capabilities: Capabilities): Promise<boolean> {
  const { cells: changes, marks, settings, keys, lists } = remains;
  const search = marks ? searchMarks(context, marks.found.sheets, capabilities) : null;
  const stored = settings.length > 0 ? askKept(context, capabilities) : null;
  await context.sync();
  search?.second();
  stored?.second();
  const backwards = changes.map((change) => ({ ...change, to: change.from }));
  const columns = columnsToPad(backwards, lists).flatMap(({ sheet, range }) =>
    Array.from({ length: range.bottom - range.top + 1 }, (_, index) => ({ sheet, row: range.top + index, column: range.left })),
  );
  const now = await cellStates(context, [...changes, ...columns], keys);
  const back = changes.flatMap((change) => wayBack(change, now, remains.seen));
  const have = stored?.values();
  const kept = settings.flatMap(({ key, from }) => (have?.get(key) === from ? [] : [{ key, from: have?.get(key), to: from }]));
  const found = search?.found();
  const unfinished = found && marks ? strangers(found, marks.found) : [];
  const marksMoved = found && marks ? unfinished.length > 0 || !samePlaced(found, marks.found, capabilities) : false;
  if (back.length === 0 && kept.length === 0 && !marksMoved) return true;
  const single = back.length <= ROWS_ONE_BY_ONE;
  for (const area of changedAreas(padded(back, lists, now), (_sheet, row) => single && row < MAX_ROWS)) writeCells(context, area, keys);
  if (marksMoved && found && marks) {
    const ours = new Set(found.formats.map(({ sheetId, id }) => `${sheetId}\u0000${id}`));
    for (const { sheetId, id } of unfinished) if (!ours.has(`${sheetId}\u0000${id}`)) deletion(sheetId, id, capabilities).run(context);
    for (const step of markSteps(found, marks.found, capabilities)) step.run(context);
  }
  const theirs = writeKept(context, kept, capabilities);
  await context.sync();
  await takeOver(context, kept, capabilities, theirs);
  return false;
}

/** What brings a cell back, where it still holds what we made of it; what another person put there since stays. */
function wayBack(change: CellChange, now: ReadonlyMap<string, CellState>, seen: ReadonlyMap<string, CellState>): CellChange[] {
  const { sheet, row, column, from, to } = change;
  const key = cellKey(sheet, row, column);
  const state = now.get(key);
  if (!state) return [];
  const content = sameState(state, from);
  if (content && state.format === from.format) return [];
  const left = seen.get(key);
  const ours = content || sameState(state, to) || (left !== undefined && sameState(state, left));
  if (!ours) return [];
  // A format that a person chose meanwhile stays as well.
  const formatted = [from.format, to.format, entryFormat(to), entryFormat(from), left?.format].includes(state.format);
  if (content && !formatted) return [];
  return [{ sheet, row, column, from: state, to: from }];
}

/** Conditional formats that a broken-off batch left without their formula. */
function strangers(found: FoundMarks, before: FoundMarks): readonly { readonly sheetId: string; readonly id: string }[] {
  return found.unfinished.filter(({ sheetId, id }) => !before.known.has(`${sheetId}\u0000${id}`));
}
