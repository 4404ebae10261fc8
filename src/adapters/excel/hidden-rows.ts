import { rangeIn, type Area, type SheetKeys } from "./areas";
import type { Capabilities } from "./session";

/** Which rows of a sheet are hidden or filtered away, as far as cells are to be written there. */
export type HiddenRows = (sheet: string, row: number) => boolean;

export const NONE_HIDDEN: HiddenRows = () => false;

/** Asks whether any row of the areas is hidden; where one is, `rows` asks for each with a sync of its own. */
export function askHiddenRows(
  context: Excel.RequestContext,
  areas: readonly Area[],
  keys: SheetKeys,
  capabilities: Capabilities,
): () => Promise<HiddenRows> {
  if (!capabilities.has("hidden-rows")) return () => Promise.resolve(NONE_HIDDEN);
  const asked = areas.map((area) => {
    const range = rangeIn(context, area, keys);
    range.load("rowHidden");
    return { area, range };
  });
  return async () => {
    const some = asked.filter(({ range }) => (range.rowHidden as boolean | null) !== false);
    if (some.length === 0) return NONE_HIDDEN;
    const rows = some.map(({ area, range }) => ({ area, hidden: range.getRowProperties({ rowHidden: true }) }));
    await context.sync();
    const hidden = new Set<string>();
    for (const { area, hidden: each } of rows)
      each.value.forEach(({ rowHidden }, index) => {
        if (rowHidden) hidden.add(`${area.sheet}\u0000${area.range.top + index}`);
      });
    return (sheet, row) => hidden.has(`${sheet}\u0000${row}`);
  };
}
