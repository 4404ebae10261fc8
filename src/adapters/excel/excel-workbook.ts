import { formatAddress, type CellRef } from "../../domain/grid/address";
import { EMPTY } from "../../domain/grid/cell";
import { sameContent, storedContent, type Edit } from "../../domain/grid/edit";
import type { Workbook } from "../../domain/grid/sheet";
import type { ReportSheet } from "../../domain/report/report-sheet";
import type { SelfCheckReport } from "../../app/self-check-report";
import { readStored, STATE, storeChanges, type StoredSettings } from "../../app/stored-values";
import {
  amendEntry,
  latestEntry,
  popEntry,
  pushEntry,
  undoableCells,
  type CellState,
  type JournalEntry,
  type JournalledCell,
} from "../../app/undo-journal";
import {
  WorkbookError,
  type EditedArea,
  type Mark,
  type ReadOptions,
  type RunOptions,
  type SheetChange,
  type StoredState,
  type UndoOptions,
  type UndoOutcome,
  type UndoState,
  type WorkbookPort,
  type WriteOptions,
} from "../../app/workbook-port";
import { cellKey } from "./areas";
import { domainCell, sameState, stateAfter } from "./cell-state";
import { listen } from "./changes";
import { DateSystem } from "./date-system";
import { officeCode, workbookError } from "./errors";
import { groundCheck } from "./ground-check";
import { withoutColumnFormulas } from "./list-objects";
import { look } from "./look";
import { MarkLayer } from "./mark-layer";
import type { FoundMarks } from "./placed-marks";
import { readWorkbook } from "./read-workbook";
import { rereadWorkbook, stretchesToReread } from "./reread-workbook";
import { ownSheetKind } from "../../app/own-sheets";
import { findResultSheet, OwnSheets, removeSheet, writeResultSheet } from "./result-sheet";
import { selfCheck } from "./self-check";
import { Capabilities, run, throwIfCancelled, type Patience } from "./session";
import { OpenSheets } from "./sheets";
import { askKept, takeOver, writeKept } from "./stored-values";
import { takeRunBack, type Journal } from "./take-back";
import { perform } from "./transition";
import { itemAt } from "../../domain/values/present";

/** How this workbook is worked with, where that is not as usual. */
export interface ExcelWorkbookOptions {
  /** How long a request may take, in milliseconds. */
  readonly deadline?: number;
}

/** The workbook that is open in Excel. */
export class ExcelWorkbook implements WorkbookPort {
  private readonly capabilities: Capabilities;
  private readonly sheets = new OpenSheets();
  private readonly marks: MarkLayer;
  private readonly dates: DateSystem;
  /** Our result sheet coming or going is no change of the tables. */
  private readonly ownSheets = new OwnSheets();

  constructor({ deadline }: ExcelWorkbookOptions = {}) {
    this.capabilities = new Capabilities(deadline);
    this.marks = new MarkLayer(this.sheets, this.capabilities);
    this.dates = new DateSystem(this.capabilities);
  }

  read(options: ReadOptions): Promise<Workbook> {
    if (options.merges) this.capabilities.retryDoubted();
    return guarded(async () => {
      const reading = await this.adaptably((context) => readWorkbook(context, options, this.capabilities), options.signal, "dressing");
      this.sheets.wereRead(reading.sheets);
      return reading.workbook(await this.dates.from1904(reading.sampleDate));
    });
  }

  async reread(known: Workbook, edited: readonly EditedArea[]): Promise<Workbook> {
    const stretches = stretchesToReread(known, edited);
    const keys = (name: string) => this.sheets.keyOf(name, this.capabilities);
    const how = { keys, date1904: this.dates.known, capabilities: this.capabilities };
    // Where the sheets are no longer the known ones, only the whole tells.
    const part = stretches && (await run((context) => rereadWorkbook(context, known, stretches, how), this.patience()).catch(() => null));
    return part ?? this.read({ merges: false });
  }

  async apply(edits: readonly Edit[], options?: WriteOptions): Promise<readonly CellRef[]> {
    throwIfCancelled(options);
    const formulas = edits.some(({ after }) => after.formula !== null);
    const { states, settings, found, lists, hidden, locked } = await look(edits, this.sheets, this.capabilities, { ...options, formulas });
    // A run that finds nothing to write is the point an undo goes back to only where there is no earlier one: else it would hide it.
    if (edits.length === 0 && undoableCells(settings) !== null) return [];
    const left = edits.filter(({ sheet, row, column }) => locked.has(cellKey(sheet, row, column)));
    const wanted = left.length > 0 ? edits.filter((edit) => !left.includes(edit)) : edits;
    const changes = wanted.map((edit) => ({ ...changeOf(edit, states), identity: options?.grounds?.identityOf(edit) ?? null }));
    const stale = wanted.filter((edit, index) => !this.holds(edit, itemAt(changes, index).from)).map(placeOf);
    if (stale.length > 0) throw new WorkbookError("stale", { cells: stale, nothingChanged: true });
    assertUnprotected(wanted, found);
    const cells = changes.map((change) => ({ ...withoutColumnFormulas(change, lists), identity: change.identity }));
    const entry: JournalEntry = { cells, marks: found, sheets: found.sheets };
    const keys = (name: string) => this.sheets.keyOf(name, this.capabilities);
    const targets = new Set(cells.map(({ sheet, row, column }) => cellKey(sheet, row, column)));
    const grounds = options?.grounds ? groundCheck(options.grounds, targets, keys, this.dates.known) : null;
    const written = await perform(
      { cells, marks: null, settings: pushEntry(settings, entry), keys, hidden, lists, grounds },
      this.capabilities,
      options,
    );
    await this.amend(entry, written);
    return left.map(placeOf);
  }

  private holds(edit: Edit, state: CellState): boolean {
    return sameContent(edit.before, storedContent(domainCell(state, { date1904: this.dates.known }) ?? EMPTY));
  }

  /** Where Excel spells a formula in its own way, the journal must know that spelling; failing to say so costs an undo, not a run. */
  private async amend(entry: JournalEntry, written: ReadonlyMap<string, CellState>): Promise<void> {
    const cells = entry.cells.map((change): JournalledCell => {
      const state = written.get(cellKey(change.sheet, change.row, change.column));
      return state && !sameState(state, change.to) ? { ...change, to: { ...state, format: change.to.format } } : change;
    });
    if (cells.every((change, index) => change === entry.cells[index])) return;
    await guarded(() =>
      run(async (context) => {
        const stored = await keptValues(context, this.capabilities);
        const changes = amendEntry(stored, { ...entry, cells });
        const theirs = writeKept(context, changes, this.capabilities);
        await context.sync();
        await takeOver(context, changes, this.capabilities, theirs);
      }, this.patience()),
    ).catch(() => undefined);
  }

  setMarks(marks: readonly Mark[], options?: RunOptions): Promise<readonly string[]> {
    return this.marks.lay(marks, options);
  }

  clearMarks(options?: RunOptions): Promise<void> {
    return this.marks.clear(options);
  }

  undoState(): Promise<UndoState> {
    return guarded(async () => {
      const cells = undoableCells(await this.settings());
      return {
        available: cells !== null,
        cells: cells ?? 0,
        lasting: this.capabilities.has("parts") || this.capabilities.has("storage"),
        ...this.steps(),
      };
    });
  }

  lastRun(): Promise<JournalEntry | null> {
    return guarded(async () => latestEntry(await this.settings()));
  }

  private steps(): Pick<UndoState, "stepwise"> {
    return this.capabilities.has("undo-groups") ? {} : { stepwise: true };
  }

  async undo(options: UndoOptions = {}): Promise<UndoOutcome> {
    throwIfCancelled(options);
    const { entry, outcome, found, moved } = await takeRunBack(JOURNAL, this.sheets, this.capabilities, options, this.dates.known);
    // Where rows moved, the places of the marks of that moment mean other cells: who knows the findings lays them anew.
    if (entry.marks && !moved) await this.marks.bringBack(found, entry.marks);
    return outcome;
  }

  resultSheet(): Promise<string | null> {
    return guarded(async () => (await findResultSheet(this.patience())).own?.name ?? null);
  }

  writeResultSheet(sheet: ReportSheet, options?: RunOptions): Promise<string> {
    return this.ownSheets.during(async () => {
      const found = await guarded(() => findResultSheet(this.patience(), ownSheetKind(sheet.name)));
      const name = await writeResultSheet(sheet, found, (id) => this.ownSheets.add(id), {
        ...options,
        deadline: this.capabilities.deadline,
      });
      this.sheets.seen = null;
      return name;
    });
  }

  removeResultSheet(): Promise<boolean> {
    return this.ownSheets.during(async () => {
      const { own } = await guarded(() => findResultSheet(this.patience()));
      if (!own) return false;
      this.ownSheets.add(own.id);
      await guarded(() => removeSheet(own.id, this.patience()));
      this.sheets.seen = null;
      return true;
    });
  }

  selfCheck(options?: RunOptions): Promise<SelfCheckReport> {
    return this.ownSheets.during(() => guarded(() => selfCheck(this.capabilities, (id) => this.ownSheets.add(id), options)));
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
    if (changes.length > 0) await perform({ cells: [], marks: null, settings: changes, keys: (name) => name }, this.capabilities);
  }

  goTo(ref: CellRef): Promise<void> {
    return guarded(() =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(this.sheets.keyOf(ref.sheet, this.capabilities));
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
        {
          nameOf: (id) => this.sheets.seen?.find((sheet) => sheet.id === id)?.name ?? null,
          learn: (sheets) => (this.sheets.seen = sheets),
          isOwn: (id) => this.ownSheets.has(id),
        },
        this.patience(),
      ),
    );
  }

  private settings(signal?: AbortSignal): Promise<StoredSettings> {
    return this.adaptably((context) => keptValues(context, this.capabilities), signal);
  }

  private patience(signal?: AbortSignal): Patience {
    return { deadline: this.capabilities.deadline, signal };
  }

  /** Work that changes nothing, done once more for each optional member that Excel turns out to lack. */
  private async adaptably<T>(
    work: (context: Excel.RequestContext) => Promise<T>,
    signal?: AbortSignal,
    uses: "all" | "dressing" = "all",
  ): Promise<T> {
    for (;;) {
      try {
        return await run(work, this.patience(signal));
      } catch (error) {
        if (!this.capabilities.learn(error, uses)) throw error;
      }
    }
  }
}

const JOURNAL: Journal = { latest: latestEntry, popped: popEntry };

/** One sync, and another where there is a part of ours to read. */
async function keptValues(context: Excel.RequestContext, capabilities: Capabilities): Promise<StoredSettings> {
  const look = askKept(context, capabilities);
  await context.sync();
  if (look.second()) await context.sync();
  return look.values();
}

const placeOf = ({ sheet, row, column }: CellRef): CellRef => ({ sheet, row, column });

function changeOf(edit: Edit, states: ReadonlyMap<string, CellState>): JournalledCell {
  const { sheet, row, column } = edit;
  const from = states.get(cellKey(sheet, row, column)) ?? { value: "", formula: "", format: "General" };
  return { sheet, row, column, from, to: stateAfter(edit, from) };
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
