import { audit } from "../../../../../src/domain/engine";
import { formatAddress } from "../../../../../src/domain/grid/address";
import { indicatorExample } from "../../../../../src/domain/families/indicators/rules/example-sheet";
import { drawSheet } from "../../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";
import { figuresOf } from "../../figures-of";

describe("each figure of an indicator table tells its sum, its cells and its formula", () => {
  const figures = () => figuresOf(indicatorExample());

  test("a completion: done over target", () => {
    expect(figures().F4).toEqual([0.5, "10 ÷ 20 = 50%", "E4 D4", "=ROUND(E4/D4,4)"]);
    expect(figures().F5).toEqual([0.666666666667, "20 ÷ 30 = 66.67%", "E5 D5", "=ROUND(E5/D5,4)"]);
  });

  test("a total of the areas", () => {
    expect(figures().D5).toEqual([30, "10 + 20 = 30", "D3 D4", "=SUM(D3:D4)"]);
    expect(figures().K5).toEqual([10, "5 + 5 = 10", "K3 K4", "=SUM(K3:K4)"]);
  });

  test("the total of the staff", () => {
    expect(figures().B5).toEqual([13, "6 + 7 = 13", "B3 B4", "=SUM(B3:B4)"]);
  });

  test("as many digits as the cell shows", () => {
    const sheet = drawSheet(
      "指标",
      [
        ["服务片区", "困难群众探访", null, null],
        [null, "协议量", "完成量", "百分比"],
        ["片区1", 30, 20, 0.67],
        ["片区2", 30, 10, 0.3],
        ["合计", 60, 30, 0.5],
      ],
      { merges: ["A1:A2", "B1:D1"], formats: { D3: "0%", D4: "0.0%", D5: "0.00" } },
    );
    const told = figuresOf(sheet);
    expect([told.D3![3], told.D4![3], told.D5![3]]).toEqual(["=ROUND(C3/B3,2)", "=ROUND(C4/B4,3)", "=ROUND(C5/B5,2)"]);
  });
});

describe("what cannot be computed by a formula, or not at all", () => {
  const figures = () => figuresOf(indicatorExample({ D3: "10人次", E4: "~", J4: null, G3: "10" }));

  test("a quantity with its measure word or typed as text is computed, but by no formula", () => {
    expect(figures().F3).toEqual([1, "10 ÷ 10 = 100%", "E3 D3", null]);
    expect(figures().D5).toEqual([30, "10 + 20 = 30", "D3 D4", null]);
    expect(figures().G5).toEqual([20, "10 + 10 = 20", "G3 G4", null]);
  });

  test("an unreadable quantity is blamed on everything that needs it", () => {
    expect(figures().F4).toEqual([null, "? ÷ 20", "E4 D4", null, "E4"]);
    expect(figures().E5).toEqual([null, "10 + ? = ?", "E3 E4", null, "E4"]);
    expect(figures().F5).toEqual([null, "? ÷ 30", "E5 D5", "=ROUND(E5/D5,4)", "E4"]);
  });

  test("a missing target is no zero: its total waits for it, its own percentage does not exist", () => {
    expect(figures().L4).toBeUndefined();
    expect(figures().J5).toEqual([null, "10 = ?", "J3", "=SUM(J3)", "J4"]);
    expect(figures().L5).toEqual([null, "10 ÷ ?", "K5 J5", "=ROUND(K5/J5,4)", "J4"]);
  });

  test("a missing done waits as a missing target does", () => {
    const told = figuresOf(indicatorExample({ K3: null }));
    expect(told.L3).toBeUndefined();
    expect(told.K5).toEqual([null, "5 = ?", "K4", "=SUM(K4)", "K3"]);
    expect(told.J5).toEqual([20, "10 + 10 = 20", "J3 J4", "=SUM(J3:J4)"]);
  });

  test("an area to which a metric does not apply is left out of its total", () => {
    const told = figuresOf(indicatorExample({ D3: "/", E3: "/", F3: "/" }));
    expect(told.F3).toBeUndefined();
    expect(told.D5).toEqual([20, "20 = 20", "D4", "=SUM(D4)"]);
    expect(told.F5![1]).toBe("10 ÷ 20 = 50%");
  });

  test("a total that says it does not apply has no figure", () => {
    const told = figuresOf(indicatorExample({ D5: "/", E5: "/", F5: "/" }));
    expect([told.D5, told.E5, told.F5]).toEqual([undefined, undefined, undefined]);
    expect(told.G5![0]).toBe(20);
  });

  test("of target 0 there is no percentage", () => {
    const told = figuresOf(indicatorExample({ D3: 0, D5: 20 }));
    expect(told.F3).toBeUndefined();
    expect(told.D5![1]).toBe("0 + 20 = 20");
    expect(told.F5![1]).toBe("20 ÷ 20 = 100%");
  });

  test("a total with its measure word is computed, and the percentage beside it has no formula", () => {
    const told = figuresOf(indicatorExample({ D5: "30人次" }));
    expect(told.D5).toEqual([30, "10 + 20 = 30", "D3 D4", "=SUM(D3:D4)"]);
    expect(told.F5).toEqual([0.666666666667, "20 ÷ 30 = 66.67%", "E5 D5", null]);
  });

  test("areas with an empty row between them are added one by one", () => {
    const sheet = drawSheet(
      "指标",
      [
        ["服务片区", "困难群众探访", null, null],
        [null, "协议量", "完成量", "百分比"],
        ["片区1", 10, 10, 1],
        [],
        ["片区2", 20, 10, 0.5],
        ["合计", 30, 20, 0.6667],
      ],
      { merges: ["A1:A2", "B1:D1"] },
    );
    expect(figuresOf(sheet).B6).toEqual([30, "10 + 20 = 30", "B3 B5", "=B3+B5"]);
  });

  test("staff of an area that is not stated keeps nothing: the areas that are stated are added", () => {
    expect(figuresOf(indicatorExample({ B3: "?" })).B5).toEqual([null, "? + 7 = ?", "B3 B4", null, "B3"]);
    expect(figuresOf(indicatorExample({ B3: null, B4: null })).B5).toBeUndefined();
  });
});

describe("which lines of an indicator table are looked at", () => {
  const YEAR = { start: { year: 2024, month: 1, day: 1 }, end: { year: 2024, month: 12, day: 31 } };

  test("areas, 小计 and 合计 alike: each that is behind the time is told", () => {
    const sheet = drawSheet(
      "指标",
      [
        ["服务片区", "电访"],
        [null, "协议量", "完成量", "百分比"],
        ["片区1", 10, 9, "90%"],
        ["片区2", 10, 3, "30%"],
        ["小计", 20, 12, "60%"],
        ["片区3", 10, 3, "30%"],
        ["片区4", 10, 2, "20%"],
        ["小计", 20, 5, "25%"],
        ["合计", 40, 17, "43%"],
      ],
      { merges: ["A1:A2", "B1:D1"] },
    );
    const period = { ...YEAR, end: { year: 2024, month: 6, day: 30 } };
    const { findings } = audit({ sheets: [sheet] }, { ...DEFAULT_SETTINGS, term: YEAR, period });
    expect(findings.map((finding) => `${finding.rule} ${formatAddress(finding)}`)).toEqual(
      ["D4", "D6", "D7", "D8", "D9"].map((cell) => `indicator/behind-schedule ${cell}`),
    );
  });

  test("promises under one merged percentage as one", () => {
    const sheet = drawSheet(
      "指标",
      [
        ["服务内容", "指标量", "完成量", "完成率"],
        ["电访", 100, 50, 0.53],
        ["探访", 50, 30],
      ],
      {
        merges: ["D2:D3"],
      },
    );
    expect(figuresOf(sheet).D2![1]).toBe("(50 + 30) ÷ (100 + 50) = 53.33%");
  });

  test("months add up where they begin with the term, whichever month that is", () => {
    const sheet = drawSheet("指标", [
      ["内容", "指标量", "7月", "8月", "累计完成", "完成率"],
      ["电访", 10, 2, 3, 5, "50%"],
    ]);
    expect(figuresOf(sheet, { term: { ...YEAR, start: { year: 2024, month: 7, day: 1 } } }).E2![1]).toBe("2 + 3 = 5");
    expect(figuresOf(sheet, { term: YEAR }).E2).toBeUndefined();
    expect(figuresOf(sheet).E2).toBeUndefined();
  });
});
