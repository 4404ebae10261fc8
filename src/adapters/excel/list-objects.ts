import { containsCell, type CellRange } from "../../domain/grid/address";
import type { CellChange, CellState } from "../../app/undo-journal";
import { cellKey } from "./areas";
import { isFormula } from "./cell-state";
import { readAddresses } from "./placed-marks";
import type { Capabilities } from "./session";

/** The cells below the header of each Excel table, by the name of its sheet. */
export type ListBodies = ReadonlyMap<string, readonly CellRange[]>;

export const NO_LISTS: ListBodies = new Map();

/** Asks for the Excel tables of sheets in two steps, each before a sync of the caller's. */
export function askListBodies(
  sheets: readonly { readonly name: string; readonly sheet: Excel.Worksheet }[],
  capabilities: Capabilities,
): { second(): boolean; bodies(): ListBodies } {
  const asked = capabilities.has("list-objects") ? sheets : [];
  for (const { sheet } of asked) sheet.tables.load("items/id");
  let ranges: { readonly name: string; readonly range: Excel.Range }[] = [];
  return {
    second() {
      ranges = asked.flatMap(({ name, sheet }) =>
        sheet.tables.items.map((table) => {
          const range = table.getDataBodyRange();
          range.load("address");
          return { name, range };
        }),
      );
      return ranges.length > 0;
    },
    bodies() {
      const bodies = new Map<string, CellRange[]>();
      for (const { name, range } of ranges) bodies.set(name, [...(bodies.get(name) ?? []), ...readAddresses(range.address)]);
      return bodies;
    },
  };
}

function bodyAt(lists: ListBodies, { sheet, row, column }: CellChange): CellRange | null {
  return lists.get(sheet)?.find((body) => containsCell(body, row, column)) ?? null;
}

/** A formula written into part of an Excel table's column is made the whole column's; a value is not. */
export function withoutColumnFormulas(change: CellChange, lists: ListBodies): CellChange {
  const { to } = change;
  return isFormula(to) && bodyAt(lists, change) ? { ...change, to: { ...to, formula: to.value } } : change;
}

/** The columns of Excel tables into which formulas are to go back: written whole, as they are, they fill nothing. */
export function columnsToPad(changes: readonly CellChange[], lists: ListBodies): { readonly sheet: string; readonly range: CellRange }[] {
  const columns = new Map<string, { sheet: string; range: CellRange }>();
  for (const change of changes) {
    const body = isFormula(change.to) ? bodyAt(lists, change) : null;
    if (body)
      columns.set(cellKey(change.sheet, body.top, change.column), {
        sheet: change.sheet,
        range: { ...body, left: change.column, right: change.column },
      });
  }
  return [...columns.values()];
}

/** The changes, with every other cell of such columns as it stands. */
export function padded(changes: readonly CellChange[], lists: ListBodies, states: ReadonlyMap<string, CellState>): CellChange[] {
  const own = new Set(changes.map(({ sheet, row, column }) => cellKey(sheet, row, column)));
  const others = columnsToPad(changes, lists).flatMap(({ sheet, range }) => {
    const cells: CellChange[] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      const key = cellKey(sheet, row, range.left);
      const state = states.get(key);
      if (state && !own.has(key)) cells.push({ sheet, row, column: range.left, from: state, to: state });
    }
    return cells;
  });
  return [...changes, ...others];
}
