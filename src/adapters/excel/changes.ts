import { WorkbookError, type SheetChange } from "../../app/workbook-port";
import { run, type Patience } from "./session";
import type { KnownSheet } from "./sheets";

type Handle = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Listens to what people do to the sheets. The handlers only report: each runs for every co-author of the workbook, so one that wrote
 * would write as often as there are people. What this add-in wrote itself is left out.
 */
export async function listen(
  listener: (change: SheetChange) => void,
  sheets: {
    nameOf(id: string): string | null;
    learn(sheets: readonly KnownSheet[]): void;
    isOwn(id: string): boolean;
  },
  patience: Patience,
): Promise<() => Promise<void>> {
  const report = async (id: string, address: string | null, remote: boolean) => {
    let sheet = sheets.nameOf(id);
    if (sheet === null) {
      sheets.learn(await currentSheets(patience).catch(() => []));
      sheet = sheets.nameOf(id);
    }
    listener({ sheet: sheet ?? id, address, remote });
  };
  const moved = async (id: string, remote: boolean) => {
    if (remote || !sheets.isOwn(id)) await report(id, null, remote);
  };
  const edited = async (event: Excel.WorksheetChangedEventArgs) => {
    if (String(event.triggerSource) === "ThisLocalAddin") return;
    const inPlace = String(event.changeType) === "RangeEdited";
    await report(event.worksheetId, inPlace ? event.address : null, isRemote(event.source));
  };
  // An Excel that does not tell of all sheets at once may still tell of each.
  const edits = await register((worksheets) => [worksheets.onChanged.add(edited)], patience).catch(async (error: unknown) => {
    if (error instanceof WorkbookError) throw error;
    const known = await currentSheets(patience);
    return register((worksheets) => known.map(({ id }) => worksheets.getItem(id).onChanged.add(edited)), patience);
  });
  // Hearing of edits is worth having alone, where an Excel does not tell of sheets that come and go.
  const comings = await register(
    (worksheets) => [
      worksheets.onAdded.add((event) => moved(event.worksheetId, isRemote(event.source))),
      worksheets.onDeleted.add((event) => moved(event.worksheetId, isRemote(event.source))),
    ],
    patience,
  ).catch(() => null);
  return async () => {
    await edits();
    await comings?.();
  };
}

/** Registers handlers in one request; returns the way to take them off. */
function register(add: (worksheets: Excel.WorksheetCollection) => readonly unknown[], patience: Patience): Promise<() => Promise<void>> {
  return run(async (context) => {
    const handles = add(context.workbook.worksheets) as readonly Handle[];
    await context.sync();
    return async () => {
      for (const handle of handles) handle.remove();
      await context.sync();
    };
  }, patience);
}

const isRemote = (source: unknown) => String(source) === "Remote";

function currentSheets(patience: Patience): Promise<KnownSheet[]> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return worksheets.items.map(({ id, name }) => ({ id, name }));
  }, patience);
}
