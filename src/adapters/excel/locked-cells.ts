import type { CellRef } from "../../domain/grid/address";
import { cellKey, rangeIn, type Area, type SheetKeys } from "./areas";
import { parcels, rectangles } from "./rectangles";
import type { Capabilities } from "./session";

/** Single cells asked in one request. */
const CELLS_IN_ONE = 1_000;

/** Asks whether any cell of the areas belongs to an array formula or a spill; the answer is there after the next sync. */
export function askArrays(
  context: Excel.RequestContext,
  areas: readonly Area[],
  keys: SheetKeys,
  capabilities: Capabilities,
): () => boolean {
  if (!capabilities.has("arrays")) return () => false;
  const asked = areas.map((area) => arraysOf(rangeIn(context, area, keys)));
  return () => asked.some((range) => inArray(range) !== "none");
}

function arraysOf(range: Excel.Range): Excel.Range {
  range.load("hasSpill,savedAsArray");
  return range;
}

/** Excel says true or false where all cells of a range agree, and null where they do not. */
function inArray({ hasSpill, savedAsArray }: Excel.Range): "none" | "all" | "some" {
  const flags = [hasSpill, savedAsArray] as readonly (boolean | null | undefined)[];
  if (flags.some((flag) => flag === true)) return "all";
  return flags.some((flag) => flag === null) ? "some" : "none";
}

/** Which of these cells belong to an array formula or a spill: no single one of them can be written. */
export async function lockedCells(context: Excel.RequestContext, cells: readonly CellRef[], keys: SheetKeys): Promise<ReadonlySet<string>> {
  const locked = new Set<string>();
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  let areas: Area[] = sheets.flatMap((sheet) =>
    rectangles(cells.filter((cell) => cell.sheet === sheet)).map((range) => ({ sheet, range })),
  );
  for (let whole = true; areas.length > 0; whole = false) {
    const mixed: Area[] = [];
    for (const request of parcels(areas, () => 1, CELLS_IN_ONE)) {
      const asked = request.map((area) => ({ area, range: arraysOf(rangeIn(context, area, keys)) }));
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- rectangles first, then the cells of those that hold both kinds
      await context.sync();
      for (const { area, range } of asked) {
        const found = inArray(range);
        if (found === "all") for (const single of singles(area)) locked.add(cellKey(area.sheet, single.range.top, single.range.left));
        if (found === "some" && whole) mixed.push(...singles(area));
      }
    }
    areas = mixed;
  }
  return locked;
}

function singles({ sheet, range }: Area): Area[] {
  const cells: Area[] = [];
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++)
      cells.push({ sheet, range: { top: row, left: column, bottom: row, right: column } });
  return cells;
}
