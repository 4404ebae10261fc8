import type { CellRef } from "../../domain/grid/address";
import type { Edit } from "../../domain/grid/edit";
import { sameContent, storedContent } from "../../domain/grid/edit";
import { EMPTY } from "../../domain/grid/cell";
import { formatAddress } from "../../domain/grid/address";
import type { Workbook } from "../../domain/grid/sheet";
import type { ReportSheet } from "../../domain/report/report-sheet";
import {
  WorkbookError,
  type EditedArea,
  type Mark,
  type RunOptions,
  type SheetChange,
  type StoredState,
  type UndoOutcome,
  type UndoState,
  type WorkbookPort,
} from "../../app/workbook-port";
import { readStored, STATE, storeChanges, type StoredSettings } from "../../app/stored-values";
import {
  amendEntry,
  latestEntry,
  NO_MARKS,
  popEntry,
  pushEntry,
  undoableCells,
  type CellChange,
  type CellState,
  type JournalEntry,
  type MarkNote,
  type PlacedMarks,
} from "../../app/undo-journal";
import { domainCell, sameState, stateAfter } from "./cell-state";
import { listen } from "./changes";
import { officeCode, workbookError } from "./errors";
import { marksWhere, noteKey, placedMarks, samePlaced, searchMarks, type FoundMarks } from "./placed-marks";
import { readWorkbook } from "./read-workbook";
import { rereadWorkbook, stretchesToReread } from "./reread-workbook";
import { findResultSheet, OwnSheets, removeSheet, writeResultSheet } from "./result-sheet";
import { Capabilities, run, throwIfCancelled } from "./session";
import { loadSheets, type KnownSheet } from "./sheets";
import { loadSettings, writeSettings } from "./stored-values";
import { cellKey, cellStates, perform } from "./transition";

/** The workbook that is open in Excel. */
export class ExcelWorkbook implements WorkbookPort {
  private readonly capabilities = new Capabilities();
  private sheets: readonly KnownSheet[] | null = null;
  /** Reasons of marks placed by this pane, so that an undo can put them back; the workbook's journal keeps no texts. */
  private readonly reasons = new Map<string, MarkNote>();
  /** Our result sheet coming or going is no change of the tables. */
  private readonly ownSheets = new OwnSheets();

  read(options: { readonly merges: boolean } & RunOptions): Promise<Workbook> {
    if (options.merges) this.capabilities.takeHeart();
    return guarded(() => this.adaptably((context) => this.readOnce(context, options)));
  }

  async reread(known: Workbook, edited: readonly EditedArea[]): Promise<Workbook> {
    const stretches = stretchesToReread(known, edited);
    // Where the sheets are no longer the known ones, only the whole tells.
    const part = stretches && (await run((context) => rereadWorkbook(context, known, stretches)).catch(() => null));
    return part ?? this.read({ merges: false });
  }

  private async readOnce(context: Excel.RequestContext, options: { readonly merges: boolean } & RunOptions): Promise<Workbook> {
    const workbook = await readWorkbook(context, options, this.capabilities);
    this.sheets = context.workbook.worksheets.items.map(({ id, name }) => ({ id, name }));
    return workbook;
  }

  async apply(edits: readonly Edit[], options?: RunOptions): Promise<void> {
    throwIfCancelled(options);
    const { states, settings, found } = await this.look(edits, options);
    // A run that finds nothing to write is the point an undo goes back to only where there is no earlier one: else it would hide it.
    if (edits.length === 0 && undoableCells(settings) !== null) return;
    const changes = edits.map((edit) => changeOf(edit, states));
    const stale = edits
      .filter((edit, index) => !holds(edit, changes[index]!.from))
      .map(({ sheet, row, column }) => ({ sheet, row, column }));
    if (stale.length > 0) throw new WorkbookError("stale", { cells: stale, nothingChanged: true });
    assertUnprotected(edits, found);
    const entry: JournalEntry = { cells: changes, marks: found };
    const written = await perform({ cells: changes, marks: null, settings: pushEntry(settings, entry) }, this.capabilities, options);
    await this.amend(entry, written);
  }

  /** Where Excel spells a formula in its own way, the journal must know that spelling; failing to say so costs an undo, not a run. */
  private async amend(entry: JournalEntry, written: ReadonlyMap<string, CellState>): Promise<void> {
    const cells = entry.cells.map((change) => {
      const state = written.get(cellKey(change.sheet, change.row, change.column));
      return state && !sameState(state, change.to) ? { ...change, to: { ...state, format: change.to.format } } : change;
    });
    if (cells.every((change, index) => change === entry.cells[index])) return;
    await guarded(() =>
      run(async (context) => {
        const stored = loadSettings(context, this.capabilities);
        await context.sync();
        writeSettings(context, amendEntry(stored(), { ...entry, cells }), this.capabilities);
        await context.sync();
      }),
    ).catch(() => undefined);
  }

  async setMarks(marks: readonly Mark[], options?: RunOptions): Promise<readonly string[]> {
    throwIfCancelled(options);
    const to = placedMarks(marks);
    const { found } = await this.look([], options);
    await this.replaceMarks(
      found,
      marksWhere(to, found, (sheet) => !found.protectedSheets.has(sheet)),
      options,
    );
    for (const note of to.notes) this.reasons.set(noteKey(note.sheet, note.row, note.column), note);
    if (marks.length > 0 && !this.capabilities.has("marks")) throw new WorkbookError("not-supported", { nothingChanged: true });
    return [...found.protectedSheets].filter((name) => {
      const here = (sheet: string) => sheet === name;
      return !samePlaced(marksWhere(found, NO_MARKS, here), marksWhere(to, NO_MARKS, here), this.capabilities);
    });
  }

  async clearMarks(options?: RunOptions): Promise<void> {
    throwIfCancelled(options);
    const { found } = await this.look([], options);
    const refused = found.areas.find(({ sheet }) => found.protectedSheets.has(sheet));
    if (refused) throw new WorkbookError("protected", { sheet: refused.sheet, nothingChanged: true });
    await this.replaceMarks(found, NO_MARKS, options);
  }

  private async replaceMarks(found: FoundMarks, to: PlacedMarks, options: RunOptions | undefined): Promise<void> {
    if (samePlaced(found, to, this.capabilities)) return;
    await perform({ cells: [], marks: { found, to }, settings: [] }, this.capabilities, options);
  }

  undoState(): Promise<UndoState> {
    return guarded(async () => {
      const cells = undoableCells(await this.settings());
      return { available: cells !== null, cells: cells ?? 0, lasting: this.capabilities.has("storage") };
    });
  }

  async undo(options?: RunOptions): Promise<UndoOutcome> {
    throwIfCancelled(options);
    const entry = latestEntry(await guarded(() => this.settings()));
    if (!entry) throw new WorkbookError("nothing-to-undo", { nothingChanged: true });
    const { states, settings, found } = await this.look(entry.cells, options, true);
    const refused: CellRef[] = [];
    const back: CellChange[] = [];
    let restored = 0;
    for (const { sheet, row, column, from, to } of entry.cells) {
      const now = states.get(cellKey(sheet, row, column));
      // A cell that already is as before (a run that broke off, or Excel's own undo) needs nothing.
      if (now && sameState(now, from) && now.format === from.format) restored++;
      else if (now && sameState(now, to)) back.push({ sheet, row, column, from: now, to: from });
      else refused.push({ sheet, row, column });
    }
    assertUnprotected(back, found);
    const marks = { areas: entry.marks.areas, notes: this.knownReasons(entry.marks) };
    const marksMove = !samePlaced(found, marks, this.capabilities);
    await perform(
      { cells: back, marks: marksMove ? { found, to: marks } : null, settings: popEntry(settings) },
      this.capabilities,
      options,
    );
    return { restored: restored + back.length, refused };
  }

  private knownReasons({ areas }: PlacedMarks): MarkNote[] {
    return [...this.reasons.values()].filter((note) =>
      areas.some(
        ({ sheet, ranges }) =>
          sheet === note.sheet &&
          ranges.some(
            ({ top, left, bottom, right }) => note.row >= top && note.row <= bottom && note.column >= left && note.column <= right,
          ),
      ),
    );
  }

  resultSheet(): Promise<string | null> {
    return guarded(async () => (await findResultSheet()).own?.name ?? null);
  }

  writeResultSheet(sheet: ReportSheet, options?: RunOptions): Promise<string> {
    return this.ownSheets.during(async () => {
      const found = await guarded(() => findResultSheet());
      const name = await writeResultSheet(sheet, found, (id) => this.ownSheets.add(id), options);
      this.sheets = null;
      return name;
    });
  }

  removeResultSheet(): Promise<boolean> {
    return this.ownSheets.during(async () => {
      const { own } = await guarded(() => findResultSheet());
      if (!own) return false;
      this.ownSheets.add(own.id);
      await guarded(() => removeSheet(own.id));
      this.sheets = null;
      return true;
    });
  }

  loadState(): Promise<StoredState | null> {
    return guarded(async () => {
      const stored = readStored(await this.settings(), STATE) as StoredState | null;
      return stored && Array.isArray(stored.ignored) ? stored : null;
    });
  }

  async saveState(state: StoredState): Promise<void> {
    const settings = await guarded(() => this.settings());
    const changes = storeChanges(settings, STATE, state);
    if (changes.length > 0) await perform({ cells: [], marks: null, settings: changes }, this.capabilities);
  }

  goTo(ref: CellRef): Promise<void> {
    return guarded(() =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(ref.sheet);
        sheet.activate();
        sheet.getRange(formatAddress(ref)).select();
        try {
          await context.sync();
        } catch (error) {
          sheet.load("visibility");
          await context.sync();
          if (String(sheet.visibility) === "Visible") throw error;
          throw new WorkbookError("sheet-hidden", { sheet: ref.sheet, nothingChanged: true });
        }
      }),
    );
  }

  selection(): Promise<{ readonly sheet: string; readonly address: string } | null> {
    return guarded(() =>
      run(async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load("address");
        // eslint-disable-next-line office-addins/load-object-before-read -- a proxy, whose name is loaded below
        const sheet = range.worksheet;
        sheet.load("name");
        try {
          await context.sync();
        } catch (error) {
          // Several ranges, a chart or a picture are selected: there is no one range to speak of.
          if (officeCode(error) === "InvalidSelection" || officeCode(error) === "InvalidArgument") return null;
          throw error;
        }
        return { sheet: sheet.name, address: range.address.slice(range.address.lastIndexOf("!") + 1) };
      }),
    );
  }

  onChange(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
    return guarded(() =>
      listen(
        listener,
        (id) => this.sheets?.find((sheet) => sheet.id === id)?.name ?? null,
        (sheets) => (this.sheets = sheets),
        (id) => this.ownSheets.has(id),
      ),
    );
  }

  private settings(): Promise<StoredSettings> {
    return this.adaptably(async (context) => {
      const settings = loadSettings(context, this.capabilities);
      await context.sync();
      return settings();
    });
  }

  /** Work that changes nothing, done once more for each optional member that Excel turns out to lack. */
  private async adaptably<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await run(work);
      } catch (error) {
        if (!this.capabilities.learn(error)) throw error;
      }
    }
  }

  /**
   * One look at everything a change needs: our marks, the stored settings, protection, and last of all the cells themselves. Two syncs
   * when the sheets are known, one more when they are not. Cells of sheets that are gone are an error, or with `skipGone` have no state.
   */
  private look(places: readonly CellRef[], options: RunOptions | undefined, skipGone = false): Promise<Look> {
    return guarded(async () => {
      let knownBefore = this.sheets !== null;
      for (;;) {
        try {
          return await run((context) => this.lookOnce(context, places, options, skipGone));
        } catch (error) {
          if (officeCode(error) === "ItemNotFound" && knownBefore) {
            this.sheets = null;
            knownBefore = false;
          } else if (!this.capabilities.learn(error)) throw error;
        }
      }
    });
  }

  private async lookOnce(
    context: Excel.RequestContext,
    places: readonly CellRef[],
    options: RunOptions | undefined,
    skipGone: boolean,
  ): Promise<Look> {
    const isKnown = ({ sheet }: CellRef) => this.sheets?.some(({ name }) => name === sheet) ?? false;
    if (!this.sheets || !places.every(isKnown)) {
      const sheets = loadSheets(context);
      await context.sync();
      this.sheets = sheets();
    }
    const gone = places.find((place) => !isKnown(place));
    if (gone && !skipGone) throw new WorkbookError("sheet-gone", { sheet: gone.sheet, nothingChanged: true });
    const search = searchMarks(context, this.sheets, this.capabilities);
    const stored = loadSettings(context, this.capabilities);
    await context.sync();
    throwIfCancelled(options);
    // A workbook never loses all its sheets: this Excel does not find them by their ids.
    if (search.astray() && this.capabilities.giveUp("ids")) return this.lookOnce(context, places, options, skipGone);
    const settings = stored();
    const more = search.second();
    const states = more || places.length > 0 ? await cellStates(context, places.filter(isKnown)) : new Map<string, CellState>();
    throwIfCancelled(options);
    return { states, settings, found: search.found() };
  }
}

interface Look {
  readonly states: ReadonlyMap<string, CellState>;
  readonly settings: StoredSettings;
  readonly found: FoundMarks;
}

function changeOf(edit: Edit, states: ReadonlyMap<string, CellState>): CellChange {
  const { sheet, row, column } = edit;
  const from = states.get(cellKey(sheet, row, column)) ?? { value: "", formula: "", format: "General" };
  return { sheet, row, column, from, to: stateAfter(edit, from) };
}

function holds(edit: Edit, state: CellState): boolean {
  return sameContent(edit.before, storedContent(domainCell(state) ?? EMPTY));
}

function assertUnprotected(places: readonly CellRef[], { protectedSheets }: FoundMarks): void {
  const refused = places.find(({ sheet }) => protectedSheets.has(sheet));
  if (refused) throw new WorkbookError("protected", { sheet: refused.sheet, nothingChanged: true });
}

/** Work that changes nothing, so its failure leaves the workbook as it was. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw workbookError(error, true);
  }
}
