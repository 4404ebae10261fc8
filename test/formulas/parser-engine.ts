import { parseAddress } from "../../src/domain/grid/address";
import { cellValue, shownCell, type Cell } from "../../src/domain/grid/cell";
import type { Sheet } from "../../src/domain/grid/sheet";
import type { HostValue } from "../../src/excel-host/backing";
import { evaluate, references } from "../excel-host/formula-values";

/** The value of a cell once every formula of the workbook is calculated anew; `undefined` where the engine knows no such formula. */
export type Recalculated = (sheet: string, row: number, column: number) => HostValue | undefined;

/** Calculates a workbook with fast-formula-parser; values that formulas last showed are not looked at. */
export function recalculated(sheets: readonly Sheet[]): Recalculated {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Map<string, HostValue | undefined>();
  const value: Recalculated = (name, row, column) => {
    const cell = byName.get(name)?.cell(row, column);
    if (!cell || cell.kind !== "formula") return constant(cell);
    const key = `${name}!${row},${column}`;
    if (!known.has(key)) {
      known.set(key, undefined);
      known.set(key, calculated(cell.formula, name, row, column));
    }
    return known.get(key);
  };
  const calculated = (formula: string, sheet: string, row: number, column: number): HostValue | undefined => {
    // The engine does not bear being asked again while it answers, so what it will ask for is settled before.
    for (const { sheet: other, range } of references(formula)) {
      for (let r = range.top; r <= range.bottom; r++) for (let c = range.left; c <= range.right; c++) value(other ?? sheet, r, c);
    }
    return evaluate(formula, { sheet, row, column }, (other, r, c) => value(other ?? sheet, r, c) ?? null);
  };
  return value;
}

function constant(cell: Cell | undefined): HostValue {
  if (!cell) return null;
  const shown = shownCell(cell);
  return shown.kind === "error" ? { error: shown.code } : cellValue(shown);
}

/** A cell by its A1 address, for tests that name one. */
export function at(values: Recalculated, sheet: string, address: string): HostValue | undefined {
  const { row, column } = parseAddress(address)!;
  return values(sheet, row, column);
}
