import { sumOf } from "../../../../../src/domain/tables/expression/expression";
import { nativeFormula } from "../../../../../src/domain/tables/expression/formula";
import { exact } from "../../../../../src/domain/values/exact";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { attendanceExample } from "../../../../../src/domain/families/attendance/rules/example-sheet";
import { figuresOf } from "../../figures-of";

const OPEN = "2020/1/1-无固定期";

describe("who counts nothing in a month anyway stands within its formula's range, contract or not", () => {
  const WITHOUT_CONTRACT = { E6: "2024/2/1-无固定期" } as const;
  const BOTH = '=SUMIFS(F5:F6,G5:G6,"√",H5:H6,"√")+COUNTIFS(F5:F6,"√",G5:G6,"√",H5:H6,"√")*0.5';

  test.each<[string, Record<string, DrawnCell>]>([
    ["absent", { F6: 0 }],
    ["without insurance", { G6: null }],
    ["without wage", { H6: "——" }],
  ])("%s", (_why, cells) => {
    expect(figuresOf(attendanceExample({ ...WITHOUT_CONTRACT, ...cells })).F8!.slice(0, 4)).toEqual([0.5, "0.5 + 0 = 0.5", "F5 F6", BOTH]);
  });
});

describe("a mark that a merged area lends to a cell is not in the cell, where no formula sees it", () => {
  const merged = (cells: Record<string, DrawnCell>, merges: string[]) =>
    figuresOf(
      drawSheet(
        "到岗",
        [
          ["姓名", "合同期限", "2024年2月", null, null, "人员到岗小计"],
          [null, null, "人员到位", "社保购买", "工资发放"],
          ["社工01", OPEN, 1, "√", "√", 1],
          ["社工02", OPEN, 1, "√", "√", 1],
          ["合计", null, 2, 2, 2, 2],
          ["有效人次合计", null, 2, null, null, 2],
        ],
        { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2", ...merges], cells },
      ),
    );

  test("one tick over two workers", () => {
    const { F3, F4, C5, D5, E5, C6 } = merged({ D4: null }, ["D3:D4"]);
    expect([D5![0], D5![3]]).toEqual([2, null]);
    expect(C6!.slice(0, 4)).toEqual([2, "1 + 1 = 2", "C3 C4", null]);
    expect(F4!.slice(0, 4)).toEqual([1, "1 = 1", "C4 D4 E4 B4", null]);
    expect(F3![3]).toBe('=IF(AND(D3="√",E3="√"),IF(ISNUMBER(C3),C3,IF(C3="√",1,0)),0)');
    expect([C5![3], E5![3]]).toEqual(['=SUM(C3:C4)+COUNTIF(C3:C4,"√")', '=COUNTIF(E3:E4,"√")']);
  });

  test("one dash over all marks of a month: the column in which it stands is seen", () => {
    const { C5, D5 } = merged({ C4: "——", D4: null, E4: null, F4: 0, C5: 1, E5: 1 }, ["C4:E4"]);
    expect(C5!.slice(0, 4)).toEqual([1, "1 + 0 = 1", "C3 C4", '=SUM(C3:C4)+COUNTIF(C3:C4,"√")']);
    expect(D5!.slice(0, 4)).toEqual([1, "1 + 0 = 1", "D3 D4", null]);
  });
});

test("a month of presence alone leaves what is effective unknown, with no formula for it", () => {
  const { G2, F4 } = figuresOf(
    drawSheet("到岗", [
      ["姓名", "合同期限", "2024年2月到岗", "2024年2月社保", "2024年2月工资", "2024年3月到岗", "人员到岗小计"],
      ["社工01", OPEN, 1, "√", "√", 1, 2],
      ["合计", null, 1, 1, 1, 1, 2],
      ["有效人次合计", null, 1, null, null, 1, 2],
    ]),
  );
  expect(G2).toEqual([null, "? + ? = ?", "C2 D2 E2 F2 B2", null]);
  expect(F4).toEqual([null, "? = ?", "F2", null]);
});

test("a sum over too many single cells would be longer than Excel takes: it has no formula", () => {
  // Every address is A10 or as long: 2,000 of them with their signs are 8,000 characters.
  const sheet = drawSheet("指标", []);
  const rows = Array.from({ length: 2001 }, (_, index) => 9 + (index % 90));
  const formula = (some: readonly number[]): string | null => {
    const terms = some.map(
      (row) => ({ kind: "cell", at: { sheet: "指标", row, column: 0 }, value: exact(1), unit: null, native: true }) as const,
    );
    return nativeFormula(sumOf(terms), sheet, { points: false, digits: 4, numberFormat: null });
  };
  expect(formula(rows.slice(0, 2000))).toMatch(/^=A10\+.*\+A29$/);
  expect(formula(rows.slice(0, 2000))).toHaveLength(8000);
  expect(formula(rows)).toBeNull();
});

describe("numbers typed as text among what a sum adds up", () => {
  test("are added cell by cell, in every column of sums", () => {
    const { P7, P8 } = figuresOf(attendanceExample({ P5: "1.5" }));
    expect([P7![0], P7![3], P8![3]]).toEqual([4, "=P5+P6", "=P5+P6"]);
  });

  test("have no formula beside words, which addition makes an error of", () => {
    const { P7 } = figuresOf(attendanceExample({ P5: "1.5", P6: "——" }));
    expect([P7![0], P7![3]]).toEqual([1.5, null]);
  });
});

test("letters of the sheet's own legend count, and no formula would see them: their columns have none", () => {
  const { C6, C7, D6 } = figuresOf(
    drawSheet(
      "到岗",
      [
        ["姓名", "合同期限", "2024年2月", null, null, "人员到岗小计"],
        [null, null, "人员到位", "社保购买", "工资发放"],
        ["社工01", OPEN, "年", "√", "√", 1],
        ["社工02", OPEN, 1, "√", "√", 1],
        ["社工03", OPEN, "半", "√", "√", 0.5],
        ["合计", null, 2.5, 3, 3, 2.5],
        ["有效人次合计", null, 2.5, null, null, 2.5],
        ["注：年=年假（计到岗），半=半月"],
      ],
      { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"] },
    ),
  );
  expect([C6![0], C6![3], C7![0], C7![3]]).toEqual([2.5, null, 2.5, null]);
  expect(D6![3]).toBe('=COUNTIF(D3:D5,"√")');
});
