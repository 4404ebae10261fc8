import { shownCell } from "../../../grid/cell";
import { placeInSheet } from "../../../grid/address";
import { statedNumber } from "../../../tables/agreement";
import { isBorneOut } from "../../../tables/evidence";
import { DerivedCell } from "../../../tables/expressed-figure";
import { sumOf, type CellTerm } from "../../../tables/expression/expression";
import type { Quantity } from "../../../tables/model";
import { exact, ZERO, type Exact } from "../../../values/exact";
import type { IndicatorListTable } from "../model";

/** So many stated differences that are not nothing must bear the way out in which they are reckoned. */
const LEAST_TELLING = 2;

interface Line {
  readonly row: number;
  readonly target: CellTerm & { readonly value: Exact };
  readonly done: CellTerm & { readonly value: Exact };
  readonly stated: Exact;
}

/** What is left of the promise, or was done beyond it; below nothing, or nothing then. */
const WAYS: readonly { readonly first: "target" | "done"; readonly least: Exact | null }[] = [
  { first: "target", least: null },
  { first: "done", least: null },
  { first: "target", least: ZERO },
  { first: "done", least: ZERO },
];

/**
 * 差额, 尚余, 超额完成量: promise less delivery or the other way round, whichever most of the stated differences are; where none is borne out nothing is
 * said. None is more than probable, and no empty one is filled.
 */
export function differenceFigures(table: IndicatorListTable, figures: readonly DerivedCell[]): DerivedCell[] {
  const { sheet, difference = null } = table;
  if (difference === null) return [];
  const lines = linesOf(table, difference, figures);
  const ways = WAYS.map((way) => {
    const agreeing = lines.filter((line) => by(line, way).equals(line.stated));
    return { way, agreeing, telling: agreeing.filter(({ stated }) => stated.compare(ZERO) !== 0).length };
  });
  const [best] = ways.sort((a, b) => b.agreeing.length - a.agreeing.length);
  if (!best || best.telling < LEAST_TELLING || !isBorneOut({ stated: lines.length, agreeing: best.agreeing.length, oneARow: true }))
    return [];
  return lines.map((line) => {
    const { first } = best.way;
    const [from, less] = first === "target" ? [line.target, line.done] : [line.done, line.target];
    const how = sumOf([from, { kind: "subtrahend", of: less }]);
    const at = { row: line.row, column: difference };
    return new DerivedCell(sheet, at, "indicator/difference", "count", by(line, best.way), how, { certainty: "probable" });
  });
}

function by({ target, done }: Line, { first, least }: (typeof WAYS)[number]): Exact {
  const value = first === "target" ? target.value.sub(done.value) : done.value.sub(target.value);
  return least && value.compare(least) < 0 ? least : value;
}

function linesOf({ sheet, items, totals }: IndicatorListTable, column: number, figures: readonly DerivedCell[]): Line[] {
  const computed = new Map(figures.map((figure) => [placeInSheet(figure.row, figure.column), figure]));
  const amount = ({ cell, reading, unit }: Quantity): Line["target"] | null => {
    const figure = computed.get(placeInSheet(cell.row, cell.column));
    const value = figure ? figure.value : reading.status === "read" ? exact(reading.value) : null;
    if (value === null || typeof value === "string") return null;
    const native = shownCell(sheet.cell(cell.row, cell.column)).kind === "number";
    return { kind: "cell", at: { sheet: sheet.name, ...cell }, value, unit, native };
  };
  return [...items, ...totals.filter(({ sums, why }) => sums === "down" && !why)].flatMap((item): Line[] => {
    const { row } = item.target.cell;
    const stated = statedNumber(shownCell(sheet.cell(row, column)), false);
    const [target, done] = [amount(item.target), amount(item.done)];
    if (!stated || stated.percent || !target || !done || item.doubt || item.target.unit !== item.done.unit) return [];
    return item.done.cell.row === row ? [{ row, target, done, stated: stated.number }] : [];
  });
}
