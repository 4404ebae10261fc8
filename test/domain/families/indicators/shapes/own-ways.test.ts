import type { DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { judged, moved, QUIET } from "../judged";

const f = (formula: string, v: number) => ({ f: formula, v });
const HEADER = ["社区", "协议量", "完成量", "完成率"];
const ROWS: DrawnCell[][] = [HEADER, ["甲", 100, 50, 0.5], ["乙", 20, 20, 1], ["丙", 30, 27, 0.9]];

describe("a person's own formula in another shape than a sum or a quotient is never replaced by the one click", () => {
  test.each(["平均/合计", "合计/平均", "合计（平均）"])("a mean of rates under %s is right", (label) => {
    expect(judged([...ROWS, [label, 150, 97, f("=AVERAGE(D2:D4)", 0.8)]])).toMatchObject(QUIET);
  });

  test.each(["合计", "总计", "全站合计", "共计", "Total"])(
    "a mean of rates under %s, of which no word speaks, is asked about: what the sums come to is offered",
    (label) => {
      for (const mean of ["=AVERAGE(D2:D4)", "=ROUND(AVERAGE(D2:D4),4)", "=AVERAGEA(D2:D4)"])
        expect(judged([...ROWS, [label, 150, 97, f(mean, 0.8)]])).toMatchObject({ writes: {}, errors: [], warnings: ["D5"] });
    },
  );

  test.each([
    ["a filtered sum", f("=SUBTOTAL(109,B2:B4)", 120)],
    ["an aggregate of what is shown", f("=AGGREGATE(9,5,B2:B4)", 120)],
  ])("%s in a total is told and stays, and no other value is offered for it: which rows were shown cannot be seen", (_, cell) => {
    for (const by of [0, 3]) {
      const { writes, errors, warnings, left } = judged(moved([...ROWS, ["合计", cell, 97, 0.65]], by, 0));
      expect({ writes, errors, warnings }).toEqual({ writes: {}, errors: [], warnings: [] });
      expect(left).toContain(`B${5 + by}`);
    }
  });

  test.each([
    ["a weighing", f("=SUMPRODUCT(B2:B3,{1;1})", 120)],
    ["the largest", f("=MAX(B2:B4)", 100)],
    ["a sum on a condition", f('=SUMIF(A2:A4,"<>丙",B2:B4)', 120)],
  ])("%s in a total is told and stays", (_, cell) => {
    for (const by of [0, 3]) {
      const { writes, errors, warnings } = judged(moved([...ROWS, ["合计", cell, 97, 0.65]], by, 0));
      expect({ writes, errors }).toEqual({ writes: {}, errors: [] });
      expect(warnings).toContain(`B${5 + by}`);
    }
  });

  test("a cap in one rate's own formula", () => {
    const rows = [
      ["服务内容", "指标量", "完成量", "完成率"],
      ["个案", 20, 26, f("=MIN(1,C2/B2)", 1)],
      ["小组", 10, 8, f("=MIN(1,C3/B3)", 0.8)],
    ];
    expect(judged(rows)).toMatchObject({ writes: {}, errors: [] });
  });

  test("a plain sum that leaves a row out is replaced", () => {
    expect(judged([...ROWS, ["合计", f("=SUM(B2:B3)", 120), 97, 0.65]]).writes).toEqual({ B5: 150 });
  });
});
