import Fraction from "fraction.js";
import { exact } from "../../../src/domain/values/exact";
import type { Figure } from "../../../src/domain/tables/figure";
import { figureEdit, keptInPoints, percentText, rateFormula, rateText, writtenFigure } from "../../../src/domain/tables/figure-edit";
import { shownCell, type Cell } from "../../../src/domain/grid/cell";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { Sheet } from "../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { figureAlone } from "./figure-alone";

const rate = (done: number, target: number, formula: string | null = null) => figureAlone("rate", new Fraction(done, target), formula);
const count = (value: number, formula: string | null = null) => figureAlone("count", exact(value), formula);
const cell = (drawn: DrawnCell, format = "General"): Sheet => drawSheet("一格", [[drawn]], { formats: { A1: format } });
const edited = (sheet: Sheet, wanted: Figure, writeMode: "keep" | "formulas" = "keep") =>
  figureEdit(sheet, wanted, { ...DEFAULT_SETTINGS, writeMode });

describe("what is written into a derived cell", () => {
  test("a rate at the digits that the cell shows", () => {
    expect(writtenFigure(cell(0.6, "0.00%"), rate(24, 38))).toEqual({ value: 0.6316 });
    expect(writtenFigure(cell(0.6, "0%"), rate(24, 38))).toEqual({ value: 0.63 });
    expect(writtenFigure(cell(0.6, "0.000"), rate(24, 38))).toEqual({ value: 0.632 });
    expect(writtenFigure(cell(1, "0"), rate(24, 38))).toEqual({ value: 1 });
  });

  test("a rate into an empty cell, a text or a General number as a percentage of two decimals", () => {
    for (const drawn of [null, "60.00%", "约六成", 0.5]) {
      expect(writtenFigure(cell(drawn), rate(24, 38))).toEqual({ value: 0.6316, numberFormat: "0.00%" });
    }
  });

  test("a rate typed as text with the digits that it showed", () => {
    expect(writtenFigure(cell("60%"), rate(24, 38))).toEqual({ value: 0.63, numberFormat: "0%" });
    expect(writtenFigure(cell("60. 0％"), rate(24, 38))).toEqual({ value: 0.632, numberFormat: "0.0%" });
    expect(writtenFigure(cell("60.000%"), rate(24, 38))).toEqual({ value: 0.63158, numberFormat: "0.000%" });
  });

  test("an empty rate in a column of percent points as points", () =>
    expect(writtenFigure(cell(null), { ...rate(24, 38), inPoints: true })).toEqual({ value: 63.16, numberFormat: "General" }));

  test("a count as it is, in General where a text, a tick or a dash stood for it", () => {
    expect(writtenFigure(cell(40.5), count(48.5))).toEqual({ value: 48.5 });
    expect(writtenFigure(cell(40.5, "0"), count(48.5))).toEqual({ value: 48.5 });
    expect(writtenFigure(cell(null), count(48.5))).toEqual({ value: 48.5 });
    expect(writtenFigure(cell(true), count(1))).toEqual({ value: 1 });
    for (const drawn of ["40.5", "√", "——"])
      expect(writtenFigure(cell(drawn), count(48.5))).toEqual({ value: 48.5, numberFormat: "General" });
  });

  test("a grade as the word, and nothing for what was not computed", () => {
    expect(writtenFigure(cell("优秀"), figureAlone("label", "良好"))).toEqual({ value: "良好" });
    expect(writtenFigure(cell(1), figureAlone("count", null))).toBeNull();
  });

  test("percent points stay percent points: as many digits as shown, two where none are", () => {
    expect(writtenFigure(cell(60, "0.0"), rate(24, 38))).toEqual({ value: 63.2 });
    expect(writtenFigure(cell(60), rate(24, 38))).toEqual({ value: 63.16 });
    expect(writtenFigure(cell("60"), rate(24, 38))).toEqual({ value: 63.16, numberFormat: "General" });
  });
});

describe("a rate is kept in percent points", () => {
  const points = (drawn: DrawnCell, wanted: Figure, format?: string) => keptInPoints(shownCell(cell(drawn, format).cell(0, 0)), wanted);

  test("where what stands there is nearer to these than to a share of one", () => {
    expect(points(60, rate(24, 38))).toBe(true);
    expect(points(10, rate(1, 10))).toBe(true);
    expect(points("63.16", rate(24, 38))).toBe(true);
    expect(points(60, rate(24, 38), "0.00")).toBe(true);
  });

  test("below ten where its column is kept so", () => {
    const inPoints = { ...rate(1, 20), inPoints: true };
    expect(keptInPoints(shownCell(cell(8).cell(0, 0)), inPoints)).toBe(true);
    // The scale is the column's, never a wrong number's own.
    expect(keptInPoints(shownCell(cell(0.08).cell(0, 0)), inPoints)).toBe(true);
    expect(keptInPoints(shownCell(cell(22.5).cell(0, 0)), { ...rate(9, 10), inPoints: false })).toBe(false);
    expect(keptInPoints(shownCell(cell(null).cell(0, 0)), inPoints)).toBe(true);
    expect(keptInPoints(shownCell(cell("8%").cell(0, 0)), inPoints)).toBe(false);
    // A target that has shrunk to almost nothing makes a share of hundreds.
    expect(keptInPoints(shownCell(cell(163).cell(0, 0)), { ...rate(5860, 11), inPoints: true })).toBe(true);
  });

  test("not below ten, not with a percent sign, not nearer to a share of one, not exactly between", () => {
    expect(points(9.99, rate(1, 10))).toBe(false);
    expect(points("60%", rate(24, 38))).toBe(false);
    expect(points(60, rate(24, 38), "0.00%")).toBe(false);
    expect(points(10, rate(12, 1))).toBe(false);
    expect(points(10, rate(1, 1))).toBe(false);
    expect(points(20, rate(2, 1))).toBe(false);
    expect(points(20.1, rate(2, 1))).toBe(true);
  });

  test("not where no number stands, nor for counts, words and what was not computed", () => {
    expect(points("约六成", rate(24, 38))).toBe(false);
    expect(points(null, rate(24, 38))).toBe(false);
    expect(points(4850, count(48.5))).toBe(false);
    expect(points(60, figureAlone("rate", null))).toBe(false);
    expect(points(60, figureAlone("label", "良好"))).toBe(false);
  });
});

describe("the edit of a derived cell", () => {
  test("replaces a constant by a constant and a formula by a formula", () => {
    expect(edited(cell(40.5), count(48.5, "=SUM(B1:C1)"))).toEqual({
      ...{ sheet: "一格", row: 0, column: 0, rule: "test" },
      before: { value: 40.5, formula: null },
      after: { value: 48.5, formula: null },
    });
    expect(edited(cell({ f: "=B1", v: 40.5 }), count(48.5, "=SUM(B1:C1)"))).toMatchObject({
      before: { value: 40.5, formula: "=B1" },
      after: { value: 48.5, formula: "=SUM(B1:C1)" },
    });
  });

  test("is a formula for everything in formula mode", () => {
    expect(edited(cell(48.5), count(48.5, "=SUM(B1:C1)"), "formulas")!.after).toEqual({ value: 48.5, formula: "=SUM(B1:C1)" });
    expect(edited(cell(40.5), count(48.5), "formulas")!.after).toEqual({ value: 48.5, formula: null });
  });

  test("is the formula of the quotient, rounded once at the digits that are stored", () => {
    const formula = (drawn: DrawnCell, format?: string) => rateFormula(cell(drawn, format), rate(24, 38), "B1/C1");
    expect(formula(0.6, "0.00%")).toBe("=ROUND(B1/C1,4)");
    expect(formula(0.6, "0%")).toBe("=ROUND(B1/C1,2)");
    expect(formula("60.0%")).toBe("=ROUND(B1/C1,3)");
    expect(formula(null)).toBe("=ROUND(B1/C1,4)");
    expect(formula(60)).toBe("=ROUND(100*B1/C1,2)");
    expect(formula(60, "0.0")).toBe("=ROUND(100*B1/C1,1)");
  });

  test("is none where nothing would change", () => {
    expect(edited(cell(48.5), count(48.5))).toBeNull();
    expect(edited(cell({ f: "=SUM(B1:C1)", v: 48.5 }), count(48.5, "=SUM(B1:C1)"))).toBeNull();
    expect(edited(cell({ f: "=SUM(B1:C1)", v: 40.5 }), count(48.5, "=SUM(B1:C1)"))).toMatchObject({ after: { value: 48.5 } });
    expect(edited(cell({ f: "=B1+C1", v: 48.5 }), count(48.5, "=SUM(B1:C1)"))).toMatchObject({ after: { formula: "=SUM(B1:C1)" } });
  });

  test("is none for a figure that was not computed or that no cell can hold", () => {
    expect(edited(cell(1), figureAlone("count", null))).toBeNull();
    expect(edited(cell(1), figureAlone("count", new Fraction(10n ** 400n)))).toBeNull();
  });

  test("is the word of a grade", () =>
    expect(edited(cell("优秀"), figureAlone("label", "良好"))).toMatchObject({
      before: { value: "优秀" },
      after: { value: "良好", formula: null },
    }));

  test("is none for a part of an array formula, and one for a formula of its own", () => {
    const locked: Cell = { kind: "formula", formula: "=B1", result: { kind: "empty" }, locked: true };
    expect(edited(new Sheet({ name: "一格", rows: [[locked]] }), count(1, "=C1"))).toBeNull();
    expect(edited(new Sheet({ name: "一格", rows: [[{ ...locked, locked: false }]] }), count(1, "=C1"))).not.toBeNull();
  });
});

test("a share of one as a percentage has two decimals, or as many as asked for", () => {
  const shares = [new Fraction(2, 3), new Fraction(1), new Fraction(1, 200)];
  expect(shares.map((share) => percentText(share))).toEqual(["66.67%", "100.00%", "0.50%"]);
  expect(shares.map((share) => percentText(share, 0))).toEqual(["67%", "100%", "1%"]);
  expect(percentText(new Fraction(1, 3), 4)).toBe("33.3333%");
});

test("a rate is told as a percentage with the digits of its cell, or with two where the cell shows no percentage", () => {
  const told = (drawn: DrawnCell, format?: string) => rateText(cell(drawn, format), rate(24, 38), new Fraction(24, 38));
  expect([told(0.6, "0%"), told(0.6, "0.000%"), told("60.0%")]).toEqual(["63%", "63.158%", "63.2%"]);
  expect([told(0.6), told(0.6, "0.000"), told(60, "0.0"), told("约六成"), told(null)]).toEqual(Array(5).fill("63.16%"));
});
