import { cellText } from "../grid/cell";
import type { CellRef } from "../grid/address";
import type { Sheet } from "../grid/sheet";
import { words, type Unread } from "../tables/coverage";
import type { Nature } from "../values/vocabulary/relation-words";
import { KeptLines } from "./kept-lines";
import type { KeptTotals } from "./kept-totals";
import { FIGURE, type Line } from "./lines";
import type { Region } from "./region";

/** Words over figures that come about from others. */
const COMPUTED: readonly Nature[] = ["sum", "difference", "balance", "ratio", "growth", "mean", "running"];

/**
 * The columns beside what rules read whose own words say that others give them, and that neither a rule nor a relation held: silence would mean
 * that they are right. A rectangle of which no rule reads anything is told as a whole.
 */
export function unheldColumns(
  sheet: Sheet,
  regions: readonly Region[],
  relations: readonly (KeptLines | KeptTotals)[],
  spoken: (cell: CellRef) => boolean,
): Unread[] {
  return regions.flatMap((region): Unread[] => {
    const isFree = ({ at }: Line): boolean => !hasSpoken(region, at, spoken);
    if (region.columns.every(isFree)) return [];
    const own = relations.filter((relation) => relation.region.range === region.range);
    const open = region.columns.filter((line) => isFree(line) && isComputed(line) && !isHeldColumn(line, own));
    return open.map((line) => columnOf(sheet, region, line));
  });
}

function hasSpoken({ sheet, rows }: Region, column: number, spoken: (cell: CellRef) => boolean): boolean {
  return rows.some(({ row }) => spoken({ sheet: sheet.name, row, column }));
}

function isComputed({ natures, barred, figures }: Line): boolean {
  return !barred && figures > 1 && COMPUTED.some((nature) => natures.has(nature));
}

function isHeldColumn({ at }: Line, relations: readonly (KeptLines | KeptTotals)[]): boolean {
  return relations.some((relation) => relation instanceof KeptLines && relation.where === "column" && relation.own.target.at === at);
}

function columnOf(sheet: Sheet, region: Region, { at, states }: Line): Unread {
  const header = region.headerRows.findLast((row) => cellText(sheet.cell(row, at)) !== "");
  const first = region.rows.find((_, place) => states[place] === FIGURE)?.row ?? region.range.top;
  const text = header === undefined ? "" : words(sheet, header, at);
  return { sheet: sheet.name, row: header ?? first, column: at, what: "column", text, cells: count(states) };
}

function count(states: Line["states"]): number {
  let figures = 0;
  for (const state of states) if (state === FIGURE) figures++;
  return figures;
}
