import { cellKey, distinctCells, formatAddress, type CellRef } from "../grid/address";
import type { StoredValue } from "../grid/edit";
import type { FormulaValues, Places } from "../grid/sheet";
import type { Expression } from "./expression/expression";
import type { DerivedFigure, Explanation, Figure } from "./figure";
import type { TableIdentity } from "./identity";
import { RetoldFigure } from "./judged-figure";
import type { AppliedPolicy, LaidOut, StatedDays, Table } from "./model";
import type { Question } from "./question";
import type { Finding, MessageValues } from "./rule";

/** The table as it is read and counted. */
export function asRead<T extends Table>(table: T): T {
  return (table.laidOut?.table as T | undefined) ?? table;
}

/** Cells as they stand in the workbook. */
export function placedCells(places: Places, cells: readonly CellRef[]): CellRef[] {
  return cells.map((cell) => places.at(cell));
}

/** A finding at the cell that it is about. */
export function placedFinding(places: Places, finding: Finding): Finding {
  const { fix, related } = finding;
  const { sheet, row, column } = places.at(finding);
  return {
    ...finding,
    sheet,
    row,
    column,
    values: placedValues(places, finding.values, related),
    related: placedCells(places, related),
    fix: fix && { ...fix, ...places.at(fix) },
  };
}

/** Words that name one of the cells by its address. */
function placedValues(places: Places, values: MessageValues, related: readonly CellRef[]): MessageValues {
  const named = new Map(related.map((cell) => [formatAddress(cell), formatAddress(places.at(cell))]));
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === "string" ? (named.get(value) ?? value) : value]),
  );
}

/** A question asked where its words stand. */
export function placedQuestion(places: Places, question: Question): Question {
  return { ...question, cells: distinctCells(placedCells(places, question.cells)) };
}

/** A way of counting, with the cell that says so. */
export function placedPolicy(places: Places, policy: AppliedPolicy): AppliedPolicy {
  return policy.cell ? { ...policy, cell: places.at(policy.cell) } : policy;
}

/** Days that a title states, where they stand. */
export function placedDays(places: Places, stated: StatedDays | null): StatedDays | null {
  return stated && { ...stated, cell: places.at(stated.cell) };
}

/** A derived cell of a table that was laid out anew, at its place in the workbook. No formula is made of it: it would name the cells as they were read. */
export class PlacedFigure extends RetoldFigure implements DerivedFigure {
  readonly value: Figure["value"];
  readonly blockedBy: readonly CellRef[];
  readonly why: NonNullable<Figure["why"]> | null;
  readonly withheld: Figure["value"];
  readonly certainty: NonNullable<Figure["certainty"]>;

  constructor(
    private readonly places: Places,
    of: DerivedFigure,
  ) {
    super(of, places.at(of));
    this.value = of.value;
    this.blockedBy = placedCells(places, of.blockedBy);
    this.why = of.why ?? null;
    this.withheld = of.withheld ?? null;
    this.certainty = of.certainty ?? "proved";
  }

  expression(): Expression {
    return placedExpression(this.places, this.of.expression());
  }

  explain(): Explanation {
    const { inputs, arithmetic } = this.of.explain();
    return { inputs: placedCells(this.places, inputs), arithmetic };
  }

  formula(): null {
    return null;
  }
}

/** The parts of an expression that name cells. */
const NAMES_CELLS = new Set(["at", "told", "stands"]);

/** How a figure comes about, over the cells of the workbook. */
function placedExpression<T>(places: Places, part: T): T {
  if (Array.isArray(part)) return part.map((one: unknown) => placedExpression(places, one)) as T;
  if (typeof part !== "object" || part === null || Object.getPrototypeOf(part) !== Object.prototype) return part;
  const placed = ([key, value]: [string, unknown]): [string, unknown] =>
    NAMES_CELLS.has(key) && value !== null && value !== undefined
      ? [key, Array.isArray(value) ? placedCells(places, value as CellRef[]) : places.at(value as CellRef)]
      : [key, placedExpression(places, value)];
  return Object.fromEntries(Object.entries(part).map(placed)) as T;
}

/** The cells of the table by what a person would call them. */
export function placedIdentity({ table, places }: LaidOut, identity: TableIdentity): TableIdentity {
  const { name } = table.sheet;
  return {
    of: (cell) => {
      const from = places.from({ sheet: name, ...cell });
      return from && identity.of(from);
    },
    at: (one) => identity.at(one).flatMap((cell) => (places.isOwn(cell) ? [places.at(cell)] : [])),
  };
}

/** What formulas come to, asked by the cells of the sheet as it is laid out. */
export function placedFormulas(places: Places, values: FormulaValues): FormulaValues {
  return {
    value: (ref, written) => {
      const placed = new Map<string, StoredValue>();
      for (const [key, value] of written) placed.set(cellKey(places.at(cellOfKey(key))), value);
      return values.value(places.at(ref), placed);
    },
  };
}

/** The cell that a key names. */
function cellOfKey(key: string): CellRef {
  const [sheet = "", row, column] = key.split("\u0000");
  return { sheet, row: Number(row), column: Number(column) };
}
