import type { CellAddress } from "../../../grid/address";
import { cellText, shownCell } from "../../../grid/cell";
import type { Localized } from "../../../language";
import { agrees, statedNumber } from "../../../tables/agreement";
import { DerivedCell } from "../../../tables/expressed-figure";
import { sumOf, type Expression, type Sum } from "../../../tables/expression/expression";
import type { DerivedFigure } from "../../../tables/figure";
import { JudgedFigure } from "../../../tables/judged-figure";
import { exact, toNumber, type Exact } from "../../../values/exact";
import type { FootRow } from "../model";
import { footCells, type FootCell } from "./foot-cells";
import { footMeanings, type FootAmount, type FootCount } from "./foot-meanings";
import type { CountedTable } from "./metrics";
import { add } from "./sum-spec";

/** The rule that counts and rates at the foot are held by. */
const FOOT_RULE = "attendance/foot-figure";

/** What one cell at the foot comes to by one meaning. */
interface Tried {
  readonly figure: DerivedFigure;
  readonly agreeing: boolean;
}

/**
 * Counts and rates at the foot (在岗人数, 到岗率, 持证率): of what such a label may mean, that which the row's own figures bear out. What
 * another meaning explains is left, and so is a row that none explains; each with the reason.
 */
export function footFigures(counted: CountedTable): DerivedFigure[] {
  const { table } = counted;
  const rows = (table.foot ?? []).filter(({ meaning }) => meaning.kind !== "part");
  if (rows.length === 0) return [];
  const due = rows.find(({ meaning }) => meaning.kind === "count" && meaning.of === "due") ?? null;
  return rows.flatMap((row) => rowFigures(counted, row, due));
}

function rowFigures(counted: CountedTable, foot: FootRow, due: FootRow | null): DerivedFigure[] {
  const { table } = counted;
  const cells = footCells(table, foot.row);
  const places =
    cells.length === 1
      ? [cells, cells.map((cell): FootCell => ({ ...cell, indices: table.months.map((_, at) => at), field: "whole" }))]
      : [cells];
  const dueAt = (cell: FootCell): number | null => (due === null || due === foot ? null : statedAt(table.sheet, due.row, cell));
  const tried = places.flatMap((some) =>
    footMeanings(counted, foot.meaning, dueAt).map((meaning) => some.map((cell) => attempt(counted, foot, cell, meaning(cell)))),
  );
  const fitting = (one: readonly (Tried | null)[]): number => one.filter((cell) => cell?.agreeing).length;
  const stated = cells.length;
  const best = Math.max(0, ...tried.map(fitting));
  const proven = best === stated || (best > 1 && best * 3 >= stated * 2);
  const taken = proven ? tried.filter((one) => fitting(one) === best) : [];
  return cells.map((cell, index) => {
    const own = taken.flatMap((one) => one[index] ?? []);
    const [first] = own;
    const right = own.find(({ agreeing }) => agreeing);
    if (right) return right.figure;
    const otherwise = tried.some((one) => one[index]?.agreeing) || addsUpRow(table, cells, cell);
    const same = first !== undefined && own.length === taken.length && own.every(({ figure }) => sameValue(figure, first.figure));
    if (!first || otherwise || !same) return untold(counted, foot, cell);
    const certain =
      best >= CERTAIN &&
      cell.field !== "whole" &&
      foot.meaning.kind === "count" &&
      foot.meaning.of !== "due" &&
      foot.meaning.of !== "lacking" &&
      foot.meaning.of !== "surplus";
    return certain ? first.figure : new JudgedFigure(first.figure, { certainty: "probable", formula: null });
  });
}

/** Whether a cell behind the months states what the row's other cells add up to. */
function addsUpRow({ sheet }: CountedTable["table"], cells: readonly FootCell[], cell: FootCell): boolean {
  if (cell.field !== "whole") return false;
  const stated = statedAt(sheet, cell.at.row, cell);
  const others = cells.filter((one) => one !== cell && one.field !== "whole");
  return [others, others.filter(({ field }) => field === "presence" || field === "month")].some((some) => {
    const addends = some.map((one) => statedAt(sheet, cell.at.row, one));
    return stated !== null && addends.length > 1 && !addends.includes(null) && add(addends) === stated;
  });
}

/** Fewer cells that agree make what another one of the row should be no more than likely. */
const CERTAIN = 3;

function sameValue(one: DerivedFigure, other: DerivedFigure): boolean {
  return typeof one.value === "object" && typeof other.value === "object" && one.value?.valueOf() === other.value?.valueOf();
}

function attempt({ table }: CountedTable, { meaning }: FootRow, cell: FootCell, amount: FootAmount | null): Tried | null {
  if (amount === null || amount.of.value === null || (amount.by !== null && !amount.by.value)) return null;
  const { of, by } = amount;
  const value: Exact = by === null ? exact(of.value ?? 0) : exact(of.value ?? 0).div(exact(by.value ?? 1));
  const how: Expression =
    by === null
      ? expressionOf(of)
      : { kind: "quotient", of: expressionOf(of), by: { kind: "number", value: exact(by.value ?? 1) }, factor: exact(1) };
  const made = new DerivedCell(table.sheet, cell.at, FOOT_RULE, meaning.kind === "rate" ? "rate" : "count", value, how, {
    mayCarryUnit: meaning.kind !== "rate",
  });
  const figure = new JudgedFigure(made, { formula: null });
  return { figure, agreeing: agrees(table.sheet.cell(cell.at.row, cell.at.column), figure, 0) === true };
}

function expressionOf({ value, terms }: FootCount): Sum {
  return sumOf(terms.length === 0 ? [{ kind: "number", value: exact(value ?? 0) }] : terms, "rows");
}

/** A stated figure of which it is not known how it comes about. */
function untold({ table }: CountedTable, { label }: FootRow, { at }: FootCell): DerivedFigure {
  const made = new DerivedCell(table.sheet, at, FOOT_RULE, "count", null, { kind: "number", value: exact(0) }, { why: untoldText(label) });
  return made;
}

function untoldText(label: string): Localized {
  return {
    zh: `“${label}”怎样算没有写明，已填的数与上面各人的到岗、社保、工资也对不上，无法核对，保持原样。请核实。`,
    en: `How “${label}” is counted is not said, and what it states does not follow from the presence, insurance and wages above: it could not be checked and stays as written. Check it.`,
  };
}

/** The number that another row states in a cell's column. */
function statedAt(sheet: CountedTable["table"]["sheet"], row: number, { at }: { readonly at: CellAddress }): number | null {
  const cell = sheet.seen(row, at.column);
  if (cellText(cell) === "") return null;
  const stated = statedNumber(shownCell(cell), false);
  return stated === null ? null : toNumber(stated.number);
}
