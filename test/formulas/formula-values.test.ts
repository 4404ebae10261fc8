import { cellKey, parseAddress } from "../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../src/domain/grid/draw-sheet";
import type { StoredValue } from "../../src/domain/grid/edit";
import { WorkbookFormulas } from "../../src/formulas/formula-values";
import type { Names } from "../../src/formulas/stale-formulas";

const NO_NAMES: Names = { defined: () => null, table: () => null };
const f = (formula: string, v: DrawnCell = null): DrawnCell => ({ f: formula, v: v as number });

const value = (rows: DrawnCell[][], cell: string, written: Record<string, StoredValue> = {}, names = NO_NAMES) => {
  const sheets = [drawSheet("到岗", rows), drawSheet("指标", [[7, f("=A1*2", 1)]])];
  const at = (address: string) => ({ sheet: "到岗", ...parseAddress(address)! });
  const known = new Map(Object.entries(written).map(([address, one]) => [cellKey(at(address)), one]));
  return new WorkbookFormulas({ sheets }, names).value(at(cell), known);
};

describe("what a formula comes to", () => {
  test("is computed from its inputs, whatever it and they showed last, on other sheets too", () => {
    expect(value([[1, 2, f("=A1+B1", 99), f("=C1*10", 0)]], "D1")).toBe(30);
    expect(value([[f("=指标!B1+1", 0)]], "A1")).toBe(15);
    expect(value([[f("=SUM(数)", 0), 3]], "A1", {}, { ...NO_NAMES, defined: () => "到岗!$B$1:$B$1" })).toBe(3);
  });

  test("follows what is about to be written", () => {
    expect(value([[1, 2, f("=A1+B1", 3)]], "C1", { A1: 40 })).toBe(42);
    expect(value([[1, f("=A1*2", 2), f("=B1*2", 4)]], "C1", { A1: 5 })).toBe(20);
  });

  test("takes an input that cannot be computed here as it was last shown", () => {
    expect(value([[f('=INDIRECT("指标!A1")', 7), f("=A1+1", 0)]], "B1")).toBe(8);
  });

  test("is unknown for what is not computed here, for circles, for errors, and where no formula stands", () => {
    expect(value([[f('=INDIRECT("指标!A1")', 7)]], "A1")).toBeUndefined();
    expect(value([[f("=B1/0", 7), 1]], "A1")).toBeUndefined();
    expect(value([[5]], "A1")).toBeUndefined();
    expect(value([[f("=没有!A1", 7)]], "A1")).toBeUndefined();
    expect(() => value([[f("=B1+1", 7), f("=A1+1", 8)]], "A1")).not.toThrow();
  });

  test("of SUBTOTAL is unknown where rows are hidden or other subtotals stand among them", () => {
    expect(value([[1], [2], [f("=SUBTOTAL(9,A1:A2)", 0)]], "A3")).toBe(3);
    expect(value([[1], [f("=SUBTOTAL(9,A1:A1)", 0)], [f("=SUBTOTAL(9,A1:A2)", 0)]], "A3")).toBeUndefined();
  });
});
