import { audit } from "../../../../../src/domain/engine";
import { formatAddress } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { indicatorExample } from "../../../../../src/domain/families/indicators/rules/example-sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../../../src/domain/settings";
import { correctedSheets } from "../../../../rules/corrected-sheets";
import { figuresOf } from "../../figures-of";

const termFrom = (month: number): Partial<Settings> => ({
  term: { start: { year: 2024, month, day: 1 }, end: { year: 2025, month: 12, day: 31 } },
});

describe("what was done in single periods", () => {
  const quarters = (...rows: DrawnCell[][]) =>
    drawSheet("指标", [["内容", "指标量", "完成情况", null, null, "完成率"], [null, null, "第一季度", "第二季度", "累计", null], ...rows], {
      merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"],
    });

  test("adds up to the done of its line, and each period to that of the 合计", () => {
    const told = figuresOf(quarters(["电访", 10, 2, 3, null, null], ["探访", 10, 1, 4, 5, "50%"], ["合计", 20, 3, 7, 10, "50%"]));
    expect(told.E3).toEqual([5, "2 + 3 = 5", "C3 D3", "=C3+D3"]);
    expect(told.F3).toEqual([0.5, "5 ÷ 10 = 50%", "E3 B3", "=ROUND(E3/B3,4)"]);
    expect(told.C5).toEqual([3, "2 + 1 = 3", "C3 C4", "=SUM(C3:C4)"]);
    expect(told.D5).toEqual([7, "3 + 4 = 7", "D3 D4", "=SUM(D3:D4)"]);
    expect(told.E5).toEqual([10, "5 + 5 = 10", "E3 E4", "=SUM(E3:E4)"]);
  });

  test("of one line alone is summed by the 合计 too; a period of which nothing is known yet has no sum", () => {
    const told = figuresOf(quarters(["电访", 10, 2, null, 2, "20%"], ["探访", 10, null, null, 5, "50%"], ["合计", 20, 2, null, 7, "35%"]));
    expect(told.C5).toEqual([2, "2 = 2", "C3", "=SUM(C3)"]);
    expect(told.D5).toBeUndefined();
    expect(told.E4).toBeUndefined();
    expect(told.E5![0]).toBe(7);
  });

  test("is nothing where no period is filled in: the done is missing, and the 合计 waits for it", () => {
    const told = figuresOf(quarters(["电访", 10, 2, 3, 5, "50%"], ["探访", 10], ["合计", 20, 2, 3, 99, "50%"]));
    expect(told.E4).toBeUndefined();
    expect(told.E5).toEqual([null, "5 = ?", "E3", "=SUM(E3)", "E4"]);
  });

  test("without its target keeps the 合计 of the targets waiting, whether it has been added up yet or not", () => {
    for (const done of [null, 5]) {
      const sheet = quarters(["电访", null, 2, 3, done, null], ["探访", 10, 1, 4, 5, "50%"], ["合计", 10, 3, 7, 10, "100%"]);
      expect(figuresOf(sheet).B5).toEqual([null, "10 = ?", "B4", "=SUM(B4)", "B3"]);
      const { findings } = audit({ sheets: [sheet] }, DEFAULT_SETTINGS);
      expect(findings.map((finding) => [finding.rule, formatAddress(finding)])).toEqual([["indicator/value-missing", "B3"]]);
    }
  });

  test("gives the percentage that is merged over two lines, though it has not been added up yet", () => {
    const sheet = drawSheet(
      "指标",
      [
        ["内容", "指标量", "第一季度完成", "第二季度完成", "累计完成", "完成率"],
        ["电访", 10, 2, 3, null, "20%"],
        ["探访", 10, 1, null, 1, null],
      ],
      { merges: ["F2:F3"] },
    );
    expect(figuresOf(sheet).F2).toEqual([0.3, "(5 + 1) ÷ (10 + 10) = 30%", "E2 E3 B2 B3", "=ROUND((E2+E3)/(B2+B3),2)"]);
    const { edits } = audit({ sheets: [sheet] }, DEFAULT_SETTINGS);
    expect(audit({ sheets: correctedSheets([sheet], edits) }, DEFAULT_SETTINGS).edits).toEqual([]);
  });

  test("of months that begin with the term adds up; of months in its middle neither done nor 合计 is told by it", () => {
    const sheet = drawSheet("指标", [
      ["内容", "指标量", "7月", "8月", "累计完成", "完成率"],
      ["电访", 10, 2, 3, 8, "80%"],
      ["合计", 10, 2, 3, 8, "80%"],
    ]);
    expect(Object.keys(figuresOf(sheet)).sort()).toEqual(["B3", "E3", "F2", "F3"]);
    expect(figuresOf(sheet, termFrom(7)).E2).toEqual([5, "2 + 3 = 5", "C2 D2", "=C2+D2"]);
    expect(figuresOf(sheet, termFrom(7)).C3).toEqual([2, "2 = 2", "C2", "=SUM(C2)"]);
  });

  test("of quarters never begins with a month of the same number", () => {
    const sheet = drawSheet("指标", [
      ["内容", "指标量", "第二季度完成", "第三季度完成", "累计完成", "完成率"],
      ["电访", 10, 2, 3, 8, "80%"],
    ]);
    expect(Object.keys(figuresOf(sheet, termFrom(2)))).toEqual(["F2"]);
  });
});

describe("one percentage merged over several promises", () => {
  const list = (first: DrawnCell[], second: DrawnCell[]) =>
    drawSheet(
      "指标",
      [
        ["服务内容", "指标量", "完成量", "完成率"],
        ["电访", ...first],
        ["探访", ...second],
      ],
      { merges: ["D2:D3"] },
    );

  test("is all that was done over all that was promised", () => {
    expect(figuresOf(list([100, 50, 0.5], [50, 30])).D2).toEqual([
      0.533333333333,
      "(50 + 30) ÷ (100 + 50) = 53.33%",
      "C2 C3 B2 B3",
      "=ROUND((C2+C3)/(B2+B3),4)",
    ]);
  });

  test("has no formula where one amount is typed as text, wherever it stands", () => {
    for (const sheet of [list([100, "50", 0.5], [50, 30]), list([100, 50, 0.5], [50, "30"])])
      expect(figuresOf(sheet).D2).toEqual([0.533333333333, "(50 + 30) ÷ (100 + 50) = 53.33%", "C2 C3 B2 B3", null]);
  });

  test("waits for an amount that cannot be read, wherever it stands", () => {
    expect(figuresOf(list([100, 50, 0.5], [50, "若干"])).D2).toEqual([null, "(50 + ?) ÷ (100 + 50)", "C2 C3 B2 B3", null, "C3"]);
    expect(figuresOf(list([100, "若干", 0.5], [50, 30])).D2).toEqual([null, "(? + 30) ÷ (100 + 50)", "C2 C3 B2 B3", null, "C2"]);
  });

  test("is not told while one promise is not complete", () => {
    const sheets = [
      ...[list([100, 50, 0.5], [50, null]), list([100, null, 0.5], [50, 30])],
      ...[list([100, 50, 0.5], [null, 30]), list([null, 50, 0.5], [50, 30])],
    ];
    expect(sheets.map((sheet) => figuresOf(sheet))).toEqual([{}, {}, {}, {}]);
  });
});

describe("a 合计", () => {
  test("passes over an area in which a metric has neither target nor done", () => {
    const sheet = drawSheet(
      "指标",
      [
        ["服务片区", "投入社工人数", "电访"],
        [null, null, "协议量", "完成量", "百分比"],
        ["片区1", 1, 10, 5, "50%"],
        ["片区2", 1],
        ["片区3", 1, 20, 10, "50%"],
        ["合计", 3, 30, 15, "50%"],
      ],
      { merges: ["A1:A2", "B1:B2", "C1:E1"] },
    );
    const told = figuresOf(sheet);
    expect(told.C6).toEqual([30, "10 + 20 = 30", "C3 C5", "=C3+C5"]);
    expect(told.D6).toEqual([15, "5 + 10 = 15", "D3 D5", "=D3+D5"]);
    expect(told.E6![1]).toBe("15 ÷ 30 = 50%");
  });

  test("of targets that are all missing waits for each of them; of nothing at all it is no figure", () => {
    const told = figuresOf(indicatorExample({ D3: null, D4: null }));
    const [value, , inputs, formula, blockedBy] = told.D5!;
    expect([value, inputs, formula, blockedBy]).toEqual([null, "", null, "D3 D4"]);
    const empty = figuresOf(indicatorExample({ D3: null, D4: null, E3: null, E4: null, B3: null, B4: null }));
    expect([empty.D5, empty.E5, empty.F5, empty.B5]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("whose done is said not to apply has the sum of its targets, and no percentage", () => {
    const told = figuresOf(indicatorExample({ E5: "/", F5: null }));
    expect([told.D5![0], told.E5, told.F5]).toEqual([30, undefined, undefined]);
  });

  test("may be written with its measure word", () => {
    const { findings } = audit({ sheets: [indicatorExample({ D5: "30人次" })] }, { ...DEFAULT_SETTINGS, requiredStaff: 13 });
    expect(findings).toEqual([]);
  });

  test("waits where one merged area stands for the target and the done of an area: it is not said whose the number is", () => {
    const sheet = drawSheet(
      "指标",
      [
        ["服务片区", "困难群众探访", null, null],
        [null, "协议量", "完成量", "百分比"],
        ["片区1", 10, null, 1],
        ["片区2", 20, 10, 0.5],
        ["合计", 30, 20, 0.6667],
      ],
      { merges: ["A1:A2", "B1:D1", "B3:C3"] },
    );
    expect(figuresOf(sheet).C5).toEqual([null, "10 + ? = ?", "C4 B3", null, "B3"]);
  });

  test("of staff takes the areas, and each 小计 its own", () => {
    const sheet = drawSheet(
      "指标",
      [
        ["服务片区", "投入社工人数", "电访"],
        [null, null, "协议量", "完成量", "百分比"],
        ["片区1", 3, 10, 5, "50%"],
        ["片区2", null, 10, 5, "50%"],
        ["小计", 3, 20, 10, "50%"],
        ["片区3", null, 10, 5, "50%"],
        ["小计", null, 10, 5, "50%"],
        ["总计", 3, 30, 15, "50%"],
      ],
      { merges: ["A1:A2", "B1:B2", "C1:E1"] },
    );
    const told = figuresOf(sheet);
    expect([told.B5, told.B7, told.B8]).toEqual([[3, "3 = 3", "B3", "=SUM(B3)"], undefined, [3, "3 = 3", "B3", "=SUM(B3)"]]);
  });
});

describe("a sum of sums", () => {
  const AREAS: DrawnCell[][] = [
    ["指标", "片区1", null, null, "片区2", null, null, "合计"],
    [null, ...["协议量", "完成量", "百分比", "协议量", "完成量", "百分比", "协议量", "完成量", "百分比"]],
    ["电访", 10, 5, "50%", 20, 10, "50%", 30, 15, "50%"],
  ];
  const SECOND: DrawnCell[] = ["探访", 10, 5, "50%", 20, 10, "50%", 30, 15, "50%"];
  const TOTAL: DrawnCell[] = ["合计", 20, 10, "50%", 40, 20, "50%", 60, 30, "50%"];
  const draw = (rows: DrawnCell[][], cells: DrawOptions["cells"] = {}) =>
    drawSheet("指标", rows, { merges: ["A1:A2", "B1:D1", "E1:G1", "H1:J1"], cells });

  test("takes what the sums must say, not what stands there", () => {
    const told = figuresOf(draw([...AREAS, SECOND, TOTAL], { I4: 99 }));
    expect(told.I4).toEqual([15, "5 + 10 = 15", "C4 F4", "=C4+F4"]);
    expect(told.I5).toEqual([30, "15 + 15 = 30", "I3 I4", "=SUM(I3:I4)"]);
  });

  test("adds one by one where SUM would pass over a sum typed as text", () => {
    expect(figuresOf(draw([...AREAS, SECOND, TOTAL], { I3: "15" })).I5![3]).toBe("=I3+I4");
    expect(figuresOf(draw([...AREAS, SECOND, TOTAL], { I4: "15" })).I5![3]).toBe("=I3+I4");
    const one: DrawnCell[] = ["合计", 10, 5, "50%", 20, 10, "50%", 30, 15, "50%"];
    expect(figuresOf(draw([...AREAS, one], { I3: "15" })).I4).toEqual([15, "15 = 15", "I3", "=I3+0"]);
    expect(figuresOf(draw([...AREAS, one])).I4![3]).toBe("=SUM(I3)");
  });

  test("waits for what one of the sums waits for", () => {
    const told = figuresOf(draw([...AREAS, SECOND, TOTAL], { C4: "若干" }));
    expect(told.I5).toEqual([null, "15 + ? = ?", "I3 I4", "=SUM(I3:I4)", "C4"]);
  });
});

test("a table without percentages has sums alone", () => {
  const sheet = drawSheet(
    "指标",
    [
      ["片区", "电访"],
      [null, "协议量", "完成量"],
      ["片区1", 10, 5],
      ["片区2", 10, 5],
      ["合计", 20, 10],
    ],
    { merges: ["A1:A2", "B1:C1"] },
  );
  expect(Object.keys(figuresOf(sheet)).sort()).toEqual(["B5", "C5"]);
});

describe("a column of percentages", () => {
  const written = (header: string, rates: DrawnCell[], formats: DrawOptions["formats"] = {}, done: DrawnCell = 24) => {
    const sheet = drawSheet(
      "指标",
      [
        ["服务内容", "指标量", "完成量", header],
        ["电访", 100, 5, rates[0]],
        ["探访", 38, done, rates[1]],
        ["小组", 3, 2, rates[2]],
      ],
      { formats },
    );
    return audit({ sheets: [sheet] }, DEFAULT_SETTINGS).edits.map(({ after, ...at }) => [
      formatAddress(at),
      after.value,
      after.numberFormat,
    ]);
  };

  test("kept in points without a word of its header is so where one of them can be nothing else", () => {
    expect(written("完成率", [8, null, 66.67])).toEqual([
      ["D2", 5, undefined],
      ["D3", 63.16, "General"],
    ]);
  });

  test("whose header carries the sign is kept in points, small ones and empty ones too", () => {
    expect(written("完成率（%）", [8, null, null])).toEqual([
      ["D2", 5, undefined],
      ["D3", 63.16, "General"],
      ["D4", 66.67, "General"],
    ]);
  });

  test("kept as shares of one stays so, whatever its header says", () => {
    for (const header of ["完成率", "完成率（%）"])
      expect(written(header, [0.05, null, 0.5], { D2: "0.00%", D4: "0.00%" })).toEqual([
        ["D3", 0.6316, "0.00%"],
        ["D4", 0.6667, undefined],
      ]);
  });

  test("does not tell how another column is kept", () => {
    const sheet = drawSheet(
      "指标",
      [
        ["片区", "电访", null, null, "探访"],
        [null, "协议量", "完成量", "百分比", "协议量", "完成量", "百分比"],
        ["片区1", 38, 24, 63.16, 3, 2, null],
        ["片区2", 38, 19, null, 4, 2, 0.5],
      ],
      { merges: ["A1:A2", "B1:D1", "E1:G1"], formats: { G4: "0.00%" } },
    );
    const { edits } = audit({ sheets: [sheet] }, DEFAULT_SETTINGS);
    expect(edits.map(({ after, ...at }) => [formatAddress(at), after.value, after.numberFormat])).toEqual([
      ["G3", 0.6667, "0.00%"],
      ["D4", 50, "General"],
    ]);
  });
});
