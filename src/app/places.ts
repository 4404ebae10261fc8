import { parseRange, type CellRange, type CellRef } from "../domain/grid/address";
import { failureOf } from "./failure";
import type { SessionStore } from "./session-store";
import type { WorkbookPort } from "./workbook-port";

/** A range that a person selected. */
export interface SelectedRange {
  readonly sheet: string;
  readonly range: CellRange;
}

/** The selected range; null when nothing usable is selected. */
export async function selectedRange(port: WorkbookPort, store: SessionStore): Promise<SelectedRange | null> {
  try {
    const selected = await port.selection();
    const range = selected ? parseRange(selected.address.slice(selected.address.lastIndexOf("!") + 1)) : null;
    return selected && range ? { sheet: selected.sheet, range } : null;
  } catch (error) {
    store.update({ failure: failureOf("go-to", error, true) });
    return null;
  }
}

/** Shows a cell to the person. */
export async function showCell(port: WorkbookPort, store: SessionStore, ref: CellRef): Promise<void> {
  try {
    await port.goTo(ref);
  } catch (error) {
    store.update({ failure: failureOf("go-to", error, true) });
  }
}
