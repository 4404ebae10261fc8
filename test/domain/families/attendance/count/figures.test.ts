import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { attendanceExample } from "../../../../../src/domain/families/attendance/rules/example-sheet";
import { MONTHS_DOWN } from "../../../../rules/sheets";
import { figuresOf } from "../../figures-of";

const SILENT = (rows: string): string => ["离职", "辞职", "调岗", "调出"].map((word) => `*ISERROR(FIND("${word}",${rows}))`).join("");

describe("each figure of an attendance table tells its sum, its cells and its formula", () => {
  const figures = () => figuresOf(attendanceExample());

  test("a worker's subtotal: every month's marks and the contract", () => {
    expect(figures().O5).toEqual([
      2.5,
      "0.5 + 1 + 1 = 2.5",
      "F5 G5 H5 I5 J5 K5 L5 M5 N5 E5",
      '=IF(AND(G5="√",H5="√"),IF(ISNUMBER(F5),F5,IF(F5="√",0.5,0)),0)' +
        '+IF(AND(J5="√",K5="√"),IF(ISNUMBER(I5),I5,IF(I5="√",1,0)),0)' +
        '+IF(AND(M5="√",N5="√"),IF(ISNUMBER(L5),L5,IF(L5="√",1,0)),0)',
    ]);
  });

  test("a group's sums: presence at its weight, ticks counted, the last two columns added", () => {
    expect(figures().F7).toEqual([1, "0.5 + 0.5 = 1", "F5 F6", '=SUM(F5:F6)+COUNTIF(F5:F6,"√")*0.5']);
    expect(figures().G7).toEqual([2, "1 + 1 = 2", "G5 G6", '=COUNTIF(G5:G6,"√")']);
    expect(figures().I7).toEqual([2, "1 + 1 = 2", "I5 I6", '=SUM(I5:I6)+COUNTIF(I5:I6,"√")']);
    expect(figures().N10).toEqual([1, "1 = 1", "N9", '=COUNTIF(N9,"√")']);
    expect(figures().O7).toEqual([5, "2.5 + 2.5 = 5", "O5 O6", "=SUM(O5:O6)"]);
    expect(figures().P7).toEqual([5, "2.5 + 2.5 = 5", "P5 P6", "=SUM(P5:P6)"]);
  });

  test("a group's effective sums: presence where insurance and wage are ticked", () => {
    expect(figures().F8).toEqual([
      1,
      "0.5 + 0.5 = 1",
      "F5 F6",
      '=SUMIFS(F5:F6,G5:G6,"√",H5:H6,"√")+COUNTIFS(F5:F6,"√",G5:G6,"√",H5:H6,"√")*0.5',
    ]);
    expect(figures().I11).toEqual([1, "1 = 1", "I9", '=SUMIFS(I9,J9,"√",K9,"√")+COUNTIFS(I9,"√",J9,"√",K9,"√")']);
    expect(figures().G8).toBeUndefined();
  });

  test("the table's sums: the groups' own cells", () => {
    expect(figures().F13).toEqual([1.5, "0.5 + 0.5 + 0.5 = 1.5", "F5 F6 F9", "=F7+F10"]);
    expect(figures().L14).toEqual([3, "1 + 1 + 1 = 3", "L5 L6 L9", "=L8+L11"]);
    expect(figures().P14).toEqual([7.5, "2.5 + 2.5 + 2.5 = 7.5", "P5 P6 P9", "=P8+P11"]);
  });

  test("the stable rate: full subtotals whose remark tells of no leaving", () => {
    expect(figures().F15).toEqual([
      1,
      "3 ÷ 3 = 100%",
      "O5 Q5 O6 Q6 O9 Q9",
      `=ROUND((SUMPRODUCT((O5:O6=2.5)${SILENT("Q5:Q6")})+SUMPRODUCT((O9=2.5)${SILENT("Q9")}))/3,4)`,
    ]);
  });
});

describe("formulas say what the marks say", () => {
  test("different ticks of a month, small and large letters being one", () => {
    const figures = figuresOf(attendanceExample({ I5: "√", I6: "✓", K5: "y", K6: "Y" }));
    expect(figures.I7![3]).toBe('=SUM(I5:I6)+(COUNTIF(I5:I6,"√")+COUNTIF(I5:I6,"✓"))');
    expect(figures.K7![3]).toBe('=COUNTIF(K5:K6,"Y")');
    expect(figures.O6![3]).toContain(
      'IF(AND(OR(J6="✓",J6="√",J6="Y"),OR(K6="✓",K6="√",K6="Y")),IF(ISNUMBER(I6),I6,IF(OR(I6="✓",I6="√",I6="Y"),1,0)),0)',
    );
    const ticked = figuresOf(attendanceExample({ F5: "√", F6: "✓" }));
    expect(ticked.F7![3]).toBe('=SUM(F5:F6)+(COUNTIF(F5:F6,"√")+COUNTIF(F5:F6,"✓"))*0.5');
  });

  test("a month in which nobody is ticked is ready for the usual tick", () => {
    const figures = figuresOf(attendanceExample({ I9: 0, J9: "——", K9: null }));
    expect(figures.O9![3]).toContain('+IF(AND(J9="√",K9="√"),IF(ISNUMBER(I9),I9,IF(I9="√",1,0)),0)+');
    expect(figures.J10![3]).toBe('=COUNTIF(J9,"√")');
    expect(figures.I11![3]).toBe('=SUMIFS(I9,J9,"√",K9,"√")+COUNTIFS(I9,"√",J9,"√",K9,"√")');
  });

  test("a tick among spaces, a checkbox or a number typed as text is more than a formula can see: the figure stays a number", () => {
    for (const mark of [" √ ", true, "1"] as const) {
      const figures = figuresOf(attendanceExample({ J5: mark }));
      expect([figures.O5![3], figures.J7![3], figures.I8![3]]).toEqual([null, null, null]);
      expect(figures.K7![3]).toBe('=COUNTIF(K5:K6,"√")');
    }
    expect(figuresOf(attendanceExample({ I5: "1" })).I7![3]).toBeNull();
  });

  test("months outside the contract stand outside the formulas", () => {
    const figures = figuresOf(attendanceExample({ E6: "2024/2/1-无固定期", F6: 0, G6: "√", H6: "√", O6: 2 }));
    expect(figures.O6![3]).toBe(
      '=IF(AND(J6="√",K6="√"),IF(ISNUMBER(I6),I6,IF(I6="√",1,0)),0)+IF(AND(M6="√",N6="√"),IF(ISNUMBER(L6),L6,IF(L6="√",1,0)),0)',
    );
    const claimed = figuresOf(attendanceExample({ E6: "2024/2/1-无固定期" }));
    expect(claimed.F8![3]).toBe('=SUMIFS(F5,G5,"√",H5,"√")+COUNTIFS(F5,"√",G5,"√",H5,"√")*0.5');
    const nobody = figuresOf(attendanceExample({ E9: "2025/1/1-无固定期" }));
    expect([nobody.O9![3], nobody.F11![3]]).toEqual(["=0", "=0"]);
  });

  test("a subtotal typed as text is added, not summed: SUM would pass over it", () => {
    const figures = figuresOf(attendanceExample({ O5: "2.5", O9: "2.5", O7: "5" }));
    expect(figures.O7![3]).toBe("=O5+O6");
    expect(figures.O10![3]).toBe("=O9+0");
    expect(figures.O13![3]).toBe("=O7+O10");
    expect(figures.F15![3]).toBe("=ROUND(3/3,4)");
    expect(figuresOf(attendanceExample({ P5: "2.5" })).P7![3]).toBe("=P5+P6");
  });

  test("a worker who left is counted out of the stable rate by the remark, or by the count itself", () => {
    const left = figuresOf(attendanceExample({ Q5: "2024年3月20日离职" }));
    expect(left.F15!.slice(0, 3)).toEqual([0.666666666667, "2 ÷ 3 = 66.67%", "O5 Q5 O6 Q6 O9 Q9"]);
    expect(left.F15![3]).toMatch(/^=ROUND\(2\/3,4\)$|^=ROUND\(\(SUMPRODUCT/);
    const later = figuresOf(attendanceExample({ Q5: "2024年5月20日离职" }));
    expect([later.F15![0], later.F15![3]]).toEqual([1, "=ROUND(3/3,4)"]);
  });

  test("the stable rate keeps the digits that its cell shows", () => {
    const cell = (format: string) =>
      figuresOf(drawSheet("到岗", ONE_WORKER, { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"], formats: { C5: format } })).C5;
    expect(cell("0%")![3]).toBe("=ROUND((COUNTIF(F3:F4,1))/3,2)");
    expect(cell("0.0%")![3]).toBe("=ROUND((COUNTIF(F3:F4,1))/3,3)");
    expect(cell("0.00")![3]).toBe("=ROUND((COUNTIF(F3:F4,1))/3,2)");
    expect(cell("General")!.slice(1, 3)).toEqual(["2 ÷ 3 = 66.67%", "F3 F4"]);
  });
});

const ONE_WORKER: DrawnCell[][] = [
  ["姓名", "合同期限", "2024年2月", null, null, "人员到岗小计"],
  [null, null, "人员到位", "社保购买", "工资发放"],
  ["社工01", "2020/1/1-无固定期", 1, "√", "√", 1],
  ["社工02", "2020/1/1-无固定期", 1, "√", "√", 1],
  ["社工站稳岗率", null, 0.67],
];

describe("what cannot be read is blamed, and nothing more", () => {
  const figures = () => figuresOf(attendanceExample({ J5: "~", E6: "不清", L9: "x", N9: "~", P9: "若干" }));

  test("on a worker's subtotal", () => {
    expect(figures().O5).toMatchObject([null, "0.5 + ? + 1 = ?", "F5 G5 H5 I5 J5 K5 L5 M5 N5 E5", expect.any(String), "J5"]);
    expect(figures().O6).toMatchObject([null, "? + ? + ? = ?", "F6 G6 H6 I6 J6 K6 L6 M6 N6 E6", "=0", "E6"]);
    expect(figures().O9).toMatchObject([null, "0.5 + 1 + ? = ?", expect.any(String), expect.any(String), "L9 N9"]);
  });

  test("on each column's sum by itself", () => {
    const blamed = Object.fromEntries(Object.entries(figures()).flatMap(([cell, [, , , , blame]]) => (blame ? [[cell, blame]] : [])));
    expect(blamed).toEqual({
      ...{ O5: "J5", O6: "E6", O9: "L9 N9" },
      ...{ J7: "J5", O7: "J5 E6" },
      ...{ F8: "E6", I8: "J5 E6", L8: "E6", O8: "J5 E6" },
      ...{ L10: "L9", N10: "N9", O10: "L9 N9", P10: "P9" },
      ...{ L11: "L9 N9", O11: "L9 N9", P11: "P9" },
      ...{ J13: "J5", L13: "L9", N13: "N9", O13: "J5 E6 L9 N9", P13: "P9" },
      ...{ F14: "E6", I14: "J5 E6", L14: "E6 L9 N9", O14: "J5 E6 L9 N9", P14: "P9" },
      F15: "J5 E6 L9 N9",
    });
    expect(figures().J7!.slice(0, 2)).toEqual([null, "? + 1 = ?"]);
    expect(figures().P13!.slice(0, 2)).toEqual([null, "2.5 + 2.5 + ? = ?"]);
  });

  test("on the stable rate, which then has no formula", () => {
    expect(figures().F15!.slice(0, 4)).toEqual([null, "? ÷ 3", "O5 Q5 O6 Q6 O9 Q9", null]);
  });

  test("a wage that cannot be read is blamed as well as an insurance", () => {
    const told = figuresOf(attendanceExample({ K5: "~" }));
    expect([told.O5![4], told.K7![4], told.I8![4], told.J7![4]]).toEqual(["K5", "K5", "K5", undefined]);
  });
});

describe("tables that are drawn otherwise", () => {
  test("months down: the subtotal takes each month's own row", () => {
    const figures = figuresOf(MONTHS_DOWN);
    expect(Object.keys(figures)).toEqual(["G2", "G4"]);
    expect(figures.G4).toEqual([
      2,
      "1 + 1 = 2",
      "D4 E4 F4 D5 E5 F5 B4",
      '=IF(AND(E4="√",F4="√"),IF(ISNUMBER(D4),D4,IF(D4="√",1,0)),0)+IF(AND(E5="√",F5="√"),IF(ISNUMBER(D5),D5,IF(D5="√",1,0)),0)',
    ]);
  });

  test("months down: a sum row adds all months, an effective one has no formula of its own", () => {
    const figures = figuresOf(
      drawSheet(
        "按月",
        [
          ["类型", "姓名", "合同期限", "月份", "人员到位", "社保购买", "工资发放", "人员到岗小计"],
          ["持证社工", "社工01", "2020/1/1-无固定期", "2024年1月", 1, "√", "√", 2],
          [null, null, null, "2024年2月", 1, "√", "√"],
          [null, "小计", null, null, 2, 2, 2, 2],
          [null, "持证社工有效人次小计", null, null, 2, null, null, 2],
        ],
        { merges: ["A2:A5", "B2:B3", "C2:C3", "H2:H3"] },
      ),
    );
    expect(figures.E4).toEqual([2, "1 + 1 = 2", "E2 E3", null]);
    expect(figures.F4).toEqual([2, "1 + 1 = 2", "F2 F3", '=COUNTIF(F2:F3,"√")']);
    expect(figures.E5).toEqual([2, "1 + 1 = 2", "E2 E3", null]);
    expect(figures.H4).toEqual([2, "2 = 2", "H2", "=SUM(H2)"]);
  });

  test("without a wage column presence and ticks are summed, and what is effective is left as written", () => {
    const figures = figuresOf(
      drawSheet("到岗", [
        ["序号", "姓名", "合同期限", "2024年2月到岗", "2024年2月社保", "2024年3月到岗", "2024年3月社保", "人员到岗小计"],
        [1, "社工01", "2020/1/1-无固定期", 1, "√", "√", "√", 2],
        [2, "社工02", "2020/1/1-无固定期", 1, "√", 0.5, "√", 1.5],
        ["合计", null, null, 2, 2, 1.5, 2, 3.5],
        ["有效人次合计", null, null, 2, null, 1.5, null, 3.5],
      ]),
    );
    expect(figures.H2).toEqual([null, "? + ? = ?", "D2 E2 F2 G2 C2", null]);
    expect(figures.H4!.slice(0, 2)).toEqual([null, "? + ? = ?"]);
    expect(figures.F4).toEqual([1.5, "1 + 0.5 = 1.5", "F2 F3", '=SUM(F2:F3)+COUNTIF(F2:F3,"√")']);
    expect(figures.F5).toEqual([null, "? + ? = ?", "F2 F3", null]);
  });

  test("of more than forty workers the sum names the first forty that count, and how many there are", () => {
    const rows = Array.from({ length: 50 }, (_, index): DrawnCell[] => [
      `社工${index}`,
      "2020/1/1-无固定期",
      index < 45 ? 1 : 0,
      index < 45 ? "√" : null,
      index < 45 ? "√" : null,
      index < 45 ? 1 : 0,
    ]);
    const figures = figuresOf(
      drawSheet("到岗", [...ONE_WORKER.slice(0, 2), ...rows, ["合计", null, 45, 45, 45, 45]], {
        merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"],
      }),
    );
    expect(figures.F53!.slice(0, 2)).toEqual([45, `${Array<string>(40).fill("1").join(" + ")} + … (45) = 45`]);
    expect(figures.C53![3]).toBe('=SUM(C3:C52)+COUNTIF(C3:C52,"√")');
  });
});
