import type { CellRef } from "../../domain/grid/address";
import type { SettingChange, StoredSettings } from "../../app/stored-values";
import type { CellChange, JournalEntry, JournalledCell } from "../../app/undo-journal";
import { WorkbookError, type UndoOptions, type UndoOutcome } from "../../app/workbook-port";
import { cellKey } from "./areas";
import { sameState } from "./cell-state";
import { padded, columnsToPad } from "./list-objects";
import { groundCheck } from "./ground-check";
import { look } from "./look";
import type { FoundMarks } from "./placed-marks";
import type { Capabilities } from "./session";
import type { KnownSheet, OpenSheets } from "./sheets";
import { perform } from "./transition";
import { lastItem } from "../../domain/values/present";

interface TakenBack {
  /** The run that was taken back. */
  readonly entry: JournalEntry;
  readonly outcome: UndoOutcome;
  readonly found: FoundMarks;
  /** Whether any cell stands elsewhere than when it was written. */
  readonly moved: boolean;
}

/** A cell of the run, where it stands now. */
interface Found {
  readonly cell: JournalledCell;
  readonly now: CellRef;
}

/** What the workbook keeps of its runs: the last one, and what forgetting it changes. */
export interface Journal {
  latest(settings: StoredSettings): JournalEntry | null;
  popped(settings: StoredSettings): SettingChange[];
}

/**
 * Takes the last run back: each cell that still holds what the run wrote, found by whose it is wherever it stands now, gets back what it was. Every
 * other is left and named.
 */
export async function takeRunBack(
  journal: Journal,
  sheets: OpenSheets,
  capabilities: Capabilities,
  options: UndoOptions,
  date1904: boolean,
): Promise<TakenBack> {
  const looked: { readonly entry: JournalEntry; readonly lost: readonly CellRef[]; readonly standing: readonly Found[] }[] = [];
  const { states, settings, found, lists, hidden, locked } = await look(
    (kept, present) => {
      const entry = journal.latest(kept);
      if (!entry) throw new WorkbookError("nothing-to-undo", { nothingChanged: true });
      const run = { entry, ...whereNow(entry, present, sheets, options) };
      looked.push(run);
      return run.standing.map(({ now }) => now);
    },
    sheets,
    capabilities,
    { ...options, skipGone: true, formulas: true },
  );
  const { entry, lost, standing } = lastItem(looked);
  const back: CellChange[] = [];
  const refused = [...lost];
  let restored = 0;
  for (const { cell, now } of standing) {
    const state = states.get(cellKey(now.sheet, now.row, now.column));
    // A cell that already is as before (a run that broke off, or Excel's own undo) needs nothing.
    if (state && sameState(state, cell.from) && state.format === cell.from.format) restored++;
    else if (state && sameState(state, cell.to) && !locked.has(cellKey(now.sheet, now.row, now.column)))
      back.push({ ...now, from: state, to: cell.from });
    else refused.push(now);
  }
  const guarded = back.find(({ sheet }) => found.protectedSheets.has(sheet));
  if (guarded) throw new WorkbookError("protected", { sheet: guarded.sheet, nothingChanged: true });
  const columns = columnsToPad(back, lists);
  const others = columns.length > 0 ? (await look(columns.flatMap(cellsIn), sheets, capabilities, options)).states : states;
  const keys = (name: string) => sheets.keyOf(name, capabilities);
  const cells = padded(back, lists, others);
  const targets = new Set(cells.map(({ sheet, row, column }) => cellKey(sheet, row, column)));
  const grounds = options.grounds ? groundCheck(options.grounds, targets, keys, date1904) : null;
  await perform({ cells, marks: null, settings: journal.popped(settings), keys, hidden, lists, grounds }, capabilities, options);
  const elsewhere = standing.some(({ cell, now }) => cell.sheet !== now.sheet || cell.row !== now.row || cell.column !== now.column);
  const moved = elsewhere || (lost.length > 0 && options.locate !== undefined);
  return { entry, outcome: { restored: restored + back.length, refused, ...(moved ? { moved } : {}) }, found, moved };
}

const placeOf = ({ sheet, row, column }: CellRef): CellRef => ({ sheet, row, column });

function cellsIn({ sheet, range }: ReturnType<typeof columnsToPad>[number]): CellRef[] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, index) => ({ sheet, row: range.top + index, column: range.left }));
}

/** The cells of the run in the workbook as it is; lost are those of which nobody can tell. */
function whereNow(
  entry: JournalEntry,
  present: readonly KnownSheet[],
  sheets: OpenSheets,
  { locate }: UndoOptions,
): { readonly lost: readonly CellRef[]; readonly standing: readonly Found[] } {
  // Names and ids of this moment: a sheet may have been renamed since the last reading.
  sheets.wereRead(present);
  const lost: CellRef[] = [];
  const standing: Found[] = [];
  for (const cell of entry.cells) {
    const name = sheetNow(cell.sheet, entry, present);
    const { row, column, identity } = cell;
    const now = name === null ? null : !locate ? { sheet: name, row, column } : identity ? locate(identity, name, cell) : null;
    if (now) standing.push({ cell, now });
    else lost.push(placeOf(cell));
  }
  return { lost, standing };
}

/** What the sheet of that time is called now. Where this Excel gave all sheets new ids, its name is all there is. */
function sheetNow(name: string, { sheets: then }: JournalEntry, present: readonly KnownSheet[]): string | null {
  const byName = present.some((sheet) => sheet.name === name) ? name : null;
  const id = then?.find((sheet) => sheet.name === name)?.id;
  if (id === undefined || !then?.some((sheet) => present.some((now) => now.id === sheet.id))) return byName;
  return present.find((sheet) => sheet.id === id)?.name ?? null;
}
