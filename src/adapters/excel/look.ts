import type { CellRef } from "../../domain/grid/address";
import type { StoredSettings } from "../../app/stored-values";
import type { CellState } from "../../app/undo-journal";
import { WorkbookError, type RunOptions } from "../../app/workbook-port";
import { cellStates, type SheetKeys } from "./areas";
import { officeCode, officeLocation, workbookError } from "./errors";
import { askHiddenRows, NONE_HIDDEN, type HiddenRows } from "./hidden-rows";
import { askListBodies, NO_LISTS, type ListBodies } from "./list-objects";
import { askArrays, lockedCells } from "./locked-cells";
import { searchMarks, type FoundMarks } from "./placed-marks";
import { run, throwIfCancelled, type Capabilities } from "./session";
import { loadSheets, sameSheets, sheetKey, type KnownSheet, type OpenSheets } from "./sheets";
import { askKept, type KeptLook } from "./stored-values";

/** Everything that a change needs to know of the workbook as it stands. */
export interface Look {
  readonly states: ReadonlyMap<string, CellState>;
  readonly settings: StoredSettings;
  readonly found: FoundMarks;
  readonly lists: ListBodies;
  readonly hidden: HiddenRows;
  /** Cells that cannot be written one by one. */
  readonly locked: ReadonlySet<string>;
}

export interface LookOptions extends RunOptions {
  /** Cells of sheets that are gone have no state, where else they are an error. */
  readonly skipGone?: boolean;
  /** Whether formulas are to be written, which Excel tables fill their columns with. */
  readonly formulas?: boolean;
  /** Marks have nothing to do with what the workbook keeps, which may be much: it is not read for them. */
  readonly kept?: false;
}

/** Which cells to look at, where only what the workbook keeps tells them; told under which names the sheets stand now. */
export type PlacesOf = (settings: StoredSettings, present: readonly KnownSheet[]) => readonly CellRef[];

/**
 * One look at everything a change needs: our marks, the stored settings, protection, and last of all the cells themselves. Two syncs when
 * the sheets are known, one more when they are not, and one more where what is kept tells which cells they are.
 */
export async function look(
  places: readonly CellRef[] | PlacesOf,
  sheets: OpenSheets,
  capabilities: Capabilities,
  options: LookOptions = {},
): Promise<Look> {
  let knownBefore = sheets.seen !== null;
  let careful = false;
  for (;;) {
    try {
      return await run((context) => new Looking(context, sheets, capabilities, options, careful).at(places), {
        deadline: capabilities.deadline,
        signal: options.signal,
      });
    } catch (error) {
      const missing = officeCode(error) === "ItemNotFound";
      // Two formats by hand over one cell hide each other from Excel: then each is asked for by itself.
      if (missing && !careful && (/conditional/i.test(officeLocation(error)) || !knownBefore)) careful = true;
      else if (missing && knownBefore) {
        sheets.seen = null;
        knownBefore = false;
      } else if (!capabilities.learn(error)) throw workbookError(error, true);
    }
  }
}

const NOTHING_ASKED: KeptLook = { second: () => false, values: () => new Map() };

class Looking {
  private readonly keys: SheetKeys;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sheets: OpenSheets,
    private readonly capabilities: Capabilities,
    private readonly options: LookOptions,
    private readonly careful: boolean,
  ) {
    this.keys = (name) => sheets.keyOf(name, capabilities);
  }

  async at(wanted: readonly CellRef[] | PlacesOf): Promise<Look> {
    const { context, capabilities, options, sheets } = this;
    const told = typeof wanted === "function" ? null : wanted;
    if (!sheets.seen || told?.some(({ sheet }) => !sheets.meant(sheet))) {
      const loaded = loadSheets(context);
      await context.sync();
      sheets.seen = loaded();
    }
    const unknown = told?.find(({ sheet }) => !sheets.meant(sheet));
    if (unknown && !options.skipGone) throw new WorkbookError("sheet-gone", { sheet: unknown.sheet, nothingChanged: true });
    const search = searchMarks(context, sheets.seen, capabilities);
    const stored = options.kept === false ? NOTHING_ASKED : askKept(context, capabilities);
    const now = told ? null : loadSheets(context);
    const lists = options.formulas ? this.askLists(told ?? sheets.seen.map(({ name }) => ({ sheet: name }))) : null;
    await context.sync();
    throwIfCancelled(options);
    // A workbook never loses all its sheets: this Excel does not find them by their ids.
    if (search.outOfPlace() && capabilities.giveUp("ids")) return this.at(wanted);
    const present = now?.() ?? sheets.seen;
    if (!sameSheets(present, sheets.seen)) {
      sheets.seen = present;
      return this.at(wanted);
    }
    const marked = this.careful ? await search.oneByOne() : search.second();
    const listed = lists?.second() ?? false;
    const kept = stored.second();
    if (told) return this.finish(this.present(told, search.names()), marked || listed || kept, stored, search, lists);
    if (marked || listed || kept) await context.sync();
    const places = (wanted as PlacesOf)(stored.values(), present);
    return this.finish(this.present(places, search.names()), false, stored, search, lists);
  }

  private askLists(places: readonly Pick<CellRef, "sheet">[]): ReturnType<typeof askListBodies> {
    const named = [...new Set(places.map(({ sheet }) => sheet))].filter((name) => this.sheets.meant(name));
    const sheetOf = (name: string) => this.context.workbook.worksheets.getItemOrNullObject(this.keys(name));
    return askListBodies(
      named.map((name) => ({ name, sheet: sheetOf(name) })),
      this.capabilities,
    );
  }

  /** Cells on sheets that are still what they were: under its name another sheet may stand by now. */
  private present(places: readonly CellRef[], names: ReadonlyMap<string, string>): readonly CellRef[] {
    const { sheets, capabilities, options } = this;
    const stands = ({ sheet: name }: CellRef) => {
      const meant = sheets.meant(name);
      return meant !== null && names.get(sheetKey(meant, capabilities)) === name;
    };
    const gone = places.find((place) => !stands(place));
    if (gone && !options.skipGone) throw new WorkbookError("sheet-gone", { sheet: gone.sheet, nothingChanged: true });
    return gone ? places.filter(stands) : places;
  }

  private async finish(
    places: readonly CellRef[],
    more: boolean,
    stored: KeptLook,
    search: ReturnType<typeof searchMarks>,
    lists: ReturnType<typeof askListBodies> | null,
  ): Promise<Look> {
    const { context, capabilities, options, keys } = this;
    let arrays: () => boolean = () => false;
    let hiddenRows: (() => Promise<HiddenRows>) | null = null;
    const states =
      more || places.length > 0
        ? await cellStates(context, places, keys, (areas) => {
            arrays = askArrays(context, areas, keys, capabilities);
            hiddenRows = askHiddenRows(context, areas, keys, capabilities);
          })
        : new Map<string, CellState>();
    throwIfCancelled(options);
    const settings = stored.values();
    const ask = hiddenRows as (() => Promise<HiddenRows>) | null;
    const hidden = ask ? await ask() : NONE_HIDDEN;
    const locked = arrays() ? await lockedCells(context, places, keys) : new Set<string>();
    throwIfCancelled(options);
    return { states, settings, found: search.found(), lists: lists?.bodies() ?? NO_LISTS, hidden, locked };
  }
}
