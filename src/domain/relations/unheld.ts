import { cellText } from "../grid/cell";
import type { CellRange, CellRef } from "../grid/address";
import type { Sheet } from "../grid/sheet";
import { words } from "../tables/coverage";
import type { Nature } from "../values/vocabulary/relation-words";
import { KeptLines } from "./kept-lines";
import type { KeptTotals } from "./kept-totals";
import { FIGURE, type Line } from "./lines";
import type { Region } from "./region";

/** Figures whose own words say that others give them, and that neither a rule nor a relation held: silence would mean that they are right. */
export interface UnheldFigures extends CellRef {
  /** A column beside what a table reads, or a whole rectangle that no table reads. */
  readonly what: "column" | "block";
  /** The words over them. */
  readonly text: string;
  readonly cells: number;
  readonly range: CellRange;
}

/** Words over figures that come about from others. */
const COMPUTED: readonly Nature[] = ["sum", "difference", "balance", "ratio", "growth", "mean", "running"];

/**
 * Of the rectangles of a sheet, those of which no rule reads anything and that hold figures which others give, and the columns of such figures
 * beside what rules read, where no relation was found to hold them.
 */
export function unheldFigures(
  sheet: Sheet,
  regions: readonly Region[],
  relations: readonly (KeptLines | KeptTotals)[],
  spoken: (cell: CellRef) => boolean,
): UnheldFigures[] {
  return regions.flatMap((region): UnheldFigures[] => {
    const own = relations.filter((relation) => relation.region.range === region.range);
    const free = region.columns.filter((line) => !region.rows.some(({ row }) => spoken({ sheet: sheet.name, row, column: line.at })));
    const open = free.filter((line) => isComputed(line) && !isHeldColumn(line, own));
    if (free.length < region.columns.length || region.columns.some(({ at }) => hasSpoken(region, at, spoken)))
      return open.map((line) => columnOf(sheet, region, line));
    const rows = region.rows.filter(({ sum, row }) => sum !== null && !isHeldRow(row, own));
    return open.length + rows.length === 0 ? [] : [blockOf(sheet, region)];
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

/** A row of sums is held where the sums of its rectangle are, or its own line is. */
function isHeldRow(row: number, relations: readonly (KeptLines | KeptTotals)[]): boolean {
  return relations.some((relation) =>
    relation instanceof KeptLines ? relation.where === "row" && relation.own.target.at === row : relation.where === "totals",
  );
}

function columnOf(sheet: Sheet, region: Region, { at, states }: Line): UnheldFigures {
  const header = region.headerRows.findLast((row) => cellText(sheet.cell(row, at)) !== "");
  const first = region.rows.find((_, place) => states[place] === FIGURE)?.row ?? region.range.top;
  return {
    ...{
      sheet: sheet.name,
      row: header ?? first,
      column: at,
      what: "column",
      text: header === undefined ? "" : words(sheet, header, at),
      cells: count(states),
    },
    range: { ...region.range, left: at, right: at },
  };
}

function blockOf(sheet: Sheet, { range, headerRows, rows, columns }: Region): UnheldFigures {
  const cells = columns.reduce((sum, { states }) => sum + count(states), 0);
  for (const row of [...headerRows, ...rows.map((one) => one.row)])
    for (let column = range.left; column <= range.right; column++) {
      const text = words(sheet, row, column);
      if (text !== "") return { sheet: sheet.name, row, column, what: "block", text, cells, range };
    }
  return { sheet: sheet.name, row: range.top, column: range.left, what: "block", text: "", cells, range };
}

function count(states: Line["states"]): number {
  let figures = 0;
  for (const state of states) if (state === FIGURE) figures++;
  return figures;
}
