import type { SheetChange } from "../../app/workbook-port";
import type { KnownSheet } from "./sheets";
import { run } from "./session";

type Handle = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Listens to what people do to the sheets. The handlers only report: each runs for every co-author of the workbook, so one that wrote
 * would write as often as there are people. What this add-in wrote itself is left out.
 */
export async function listen(
  listener: (change: SheetChange) => void,
  sheetName: (id: string) => string | null,
  learnSheets: (sheets: readonly KnownSheet[]) => void,
  isOwn: (id: string) => boolean,
): Promise<() => Promise<void>> {
  const report = async (id: string, address: string | null, remote: boolean) => {
    let sheet = sheetName(id);
    if (sheet === null) {
      learnSheets(await currentSheets());
      sheet = sheetName(id);
    }
    listener({ sheet: sheet ?? id, address, remote });
  };
  const moved = async (id: string, remote: boolean) => {
    if (remote || !isOwn(id)) await report(id, null, remote);
  };
  const edited = async (event: Excel.WorksheetChangedEventArgs) => {
    if (String(event.triggerSource) === "ThisLocalAddin") return;
    const inPlace = String(event.changeType) === "RangeEdited";
    await report(event.worksheetId, inPlace ? event.address : null, isRemote(event.source));
  };
  // An Excel that does not tell of all sheets at once may still tell of each.
  const edits = await register((worksheets) => [worksheets.onChanged.add(edited)]).catch(async () => {
    const known = await currentSheets();
    return register((worksheets) => known.map(({ id }) => worksheets.getItem(id).onChanged.add(edited)));
  });
  // Hearing of edits is worth having alone, where an Excel does not tell of sheets that come and go.
  const sheets = await register((worksheets) => [
    worksheets.onAdded.add((event) => moved(event.worksheetId, isRemote(event.source))),
    worksheets.onDeleted.add((event) => moved(event.worksheetId, isRemote(event.source))),
  ]).catch(() => null);
  return async () => {
    await edits();
    await sheets?.();
  };
}

/** Registers handlers in one request; returns the way to take them off. */
function register(add: (worksheets: Excel.WorksheetCollection) => readonly unknown[]): Promise<() => Promise<void>> {
  return run(async (context) => {
    const handles = add(context.workbook.worksheets) as readonly Handle[];
    await context.sync();
    return async () => {
      for (const handle of handles) handle.remove();
      await context.sync();
    };
  });
}

const isRemote = (source: unknown) => String(source) === "Remote";

function currentSheets(): Promise<KnownSheet[]> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return worksheets.items.map(({ id, name }) => ({ id, name }));
  });
}
