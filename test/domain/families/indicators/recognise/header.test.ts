import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { readIndicatorHeader } from "../../../../../src/domain/families/indicators/recognise/header";
import { lastColumn, type Triple } from "../../../../../src/domain/families/indicators/recognise/triples";

describe("a header row's targets, dones and rates", () => {
  const header = (...cells: DrawnCell[]): readonly Triple[] => readIndicatorHeader(drawSheet("指标", [cells]), 0)?.triples ?? [];
  const plain: Omit<Triple, "target" | "done" | "rate"> = {
    measure: null,
    lead: null,
    unit: null,
    signed: false,
    metric: null,
    periods: [],
    original: null,
    span: null,
    rivals: [],
    doubt: null,
    beyond: null,
  };
  const content = (column: number): Pick<Triple, "lead"> => ({ lead: { column, field: "content" } });

  test("one triple after another, with what each target measures", () => {
    expect(header("片区", "协议节数", "完成量", "百分比", "协议接案数", "接案完成数", "百分比")).toEqual([
      { ...plain, lead: { column: 0, field: "area" }, target: 1, done: 2, rate: 3, measure: "节数" },
      { ...plain, target: 4, done: 5, rate: 6, measure: "接案数" },
    ]);
    for (const measure of ["个数", "人次", "次数", "场次", "场数", "结案数", "时数", "人数", "份数", "户数", "支数", "篇数"])
      expect(header(`协议${measure}`, "完成量", "百分比")).toMatchObject([{ measure }]);
    expect(header("协议个数(个)", "完成量", "百分比")).toMatchObject([{ measure: "个数" }]);
  });

  test("each with its content and its unit before it", () => {
    expect(header("序号", "服务内容", "单位", "指标量", "完成量", "完成率", "服务内容", "指标量", "完成量", "完成率")).toEqual([
      { ...plain, ...content(1), target: 3, done: 4, rate: 5, unit: 2 },
      { ...plain, ...content(6), target: 7, done: 8, rate: 9 },
    ]);
    expect(header("项目", "内容", "指标量", "完成量", "百分比")).toMatchObject([content(0)]);
  });

  test("of several dones the last counts; a target after a done begins the next", () => {
    expect(header("指标量", "第一季度完成", "完成量", "累计完成", "百分比")).toEqual([{ ...plain, target: 0, done: 3, rate: 4 }]);
    expect(header("指标量", "完成量", "指标量", "完成量", "百分比")).toEqual([
      { ...plain, target: 0, done: 1, rate: null },
      { ...plain, target: 2, done: 3, rate: 4 },
    ]);
    // Which of two promises the percentage is held against, this header does not say.
    expect(header("指标量", "目标", "完成量", "百分比")).toEqual([{ ...plain, target: 1, done: 2, rate: 3, rivals: [0], doubt: "rivals" }]);
    expect(header("指标量", "完成量", "内容", "指标量", "完成量", "百分比")).toEqual([
      { ...plain, target: 0, done: 1, rate: null },
      { ...plain, ...content(2), target: 3, done: 4, rate: 5 },
    ]);
  });

  test("a percentage may be missing; a done may stand before its target where a percentage follows; a target without a done is no promise", () => {
    expect(header("指标量", "完成量")).toEqual([{ ...plain, target: 0, done: 1, rate: null }]);
    expect(header("完成量", "指标量", "百分比")).toEqual([{ ...plain, target: 1, done: 0, rate: 2 }]);
    expect(header("完成量", "指标量")).toEqual([]);
    expect(header("指标量", "百分比")).toEqual([]);
    expect(header("完成量", "百分比")).toEqual([]);
    expect(header(1, 2, 3)).toEqual([]);
  });

  test("a content or unit header merged down from the row above stands in the row of its triples too", () => {
    const sheet = drawSheet(
      "指标",
      [
        ["内容", "单位", "片区1"],
        [null, null, "指标量", "完成量", "百分比"],
      ],
      { merges: ["A1:A2", "B1:B2", "C1:E1"] },
    );
    const triples = [{ ...plain, ...content(0), target: 2, done: 3, rate: 4, unit: 1 }];
    expect(readIndicatorHeader(sheet, 1)).toEqual({ row: 1, last: 1, triples, missing: null });
    expect(readIndicatorHeader(sheet, 0)).toBeNull();
  });

  test("the percent sign in a rate's header is kept", () =>
    expect(["完成率(%)", "完成率（％）", "完成率"].map((rate) => header("指标量", "完成量", rate)[0]!.signed)).toEqual([
      true,
      true,
      false,
    ]));

  test("a formula that shows a wording is that wording", () => {
    expect(header({ f: '="协议量"', v: "协议量" }, { f: '="完成量"', v: "完成量" }, "百分比")).toEqual([
      { ...plain, target: 0, done: 1, rate: 2 },
    ]);
  });

  test("the last column is the rightmost of all", () => {
    expect(lastColumn(header("指标量", "完成量", "指标量", "完成量", "百分比"))).toBe(4);
    expect(lastColumn([{ ...plain, target: 0, done: 1, rate: null }])).toBe(1);
  });
});

describe("a header over two rows", () => {
  const ROWS: DrawnCell[][] = [
    ["内容", "指标量", "完成情况", null, null, "完成率"],
    [null, null, "第一季度", "第二季度", "累计完成", null],
  ];
  const periods = [
    { column: 2, kind: "quarter", index: 1 },
    { column: 3, kind: "quarter", index: 2 },
  ];
  const read = (rows: DrawnCell[][], options: DrawOptions = {}) => readIndicatorHeader(drawSheet("指标", rows, options), 0);

  test("its periods are no dones of their own: the column that sums them is", () => {
    const expected = { row: 0, last: 1, triples: [{ target: 1, done: 4, rate: 5, lead: { column: 0, field: "content" }, periods }] };
    expect(read(ROWS, { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"] })).toMatchObject(expected);
    expect(read(ROWS)).toMatchObject(expected);
    expect(read(ROWS, { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"] })!.triples).toHaveLength(1);
  });

  test("where no column sums the periods, what was done is missed at the first of them", () => {
    const rows = ROWS.map((row, index) => (index === 1 ? row.map((cell) => (cell === "累计完成" ? "第三季度" : cell)) : row));
    const found = read(rows, { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"] });
    expect(found).toMatchObject({ triples: [], missing: { column: 2, onlyPeriods: true } });
  });

  test("periods beside a plain 完成量 do not add up to it: they may be the promise's", () => {
    expect(read([["内容", "指标量", "第一季度", "第二季度", "完成量", "完成率"]])!.triples[0]!.periods).toEqual([]);
    expect(read([["内容", "指标量", "第一季度完成", "第二季度完成", "完成量", "完成率"]])!.triples[0]!.periods).toHaveLength(2);
    expect(read([["内容", "指标量", "1月", "3月", "累计完成", "完成率"]])!.triples[0]!.periods).toEqual([]);
    expect(read([["内容", "指标量", "12月", "1月", "累计完成", "完成率"]])!.triples[0]!.periods).toHaveLength(2);
  });
});

describe("a header of one row that names the metrics too", () => {
  const header = (...cells: DrawnCell[]) => readIndicatorHeader(drawSheet("指标", [cells]), 0)?.triples ?? [];

  test("joins what speaks of the same metric", () => {
    expect(header("片区", "建档协议量", "建档完成量", "建档百分比", "电访协议量", "电访完成量", "百分比")).toMatchObject([
      { metric: "建档", target: 1, done: 2, rate: 3 },
      { metric: "电访", target: 4, done: 5, rate: 6 },
    ]);
  });

  test("and nothing else", () => {
    expect(header("片区", "建档协议量", "电访完成量", "建档百分比")).toEqual([]);
  });
});

describe("指标 as a column of amounts", () => {
  const read = (...rows: DrawnCell[][]) => readIndicatorHeader(drawSheet("指标", rows), 0)?.triples ?? [];

  test("is the promise where amounts stand below it and no other promise follows", () => {
    expect(read(["内容", "指标", "完成量", "完成率"], ["电访", 10, 5, "50%"])).toMatchObject([
      { target: 1, done: 2, lead: { column: 0, field: "content" } },
    ]);
    expect(read(["内容", "服务指标", "完成量", "完成率"], ["电访", "/", "/", "/"], ["探访", "20次", 5, "25%"])).toMatchObject([
      { target: 1 },
    ]);
  });

  test("but names where names stand below it, or a promise follows", () => {
    expect(read(["指标", "完成量", "占比"], ["电访", 10, "50%"])).toEqual([]);
    expect(read(["指标", "协议量", "完成量", "完成率"], ["电访", 10, 5, "50%"])).toMatchObject([
      { target: 1, done: 2, lead: { column: 0, field: "content" } },
    ]);
  });
});

test("a promise with its percentage but without what was done is missed in the words of our tables alone", () => {
  const missing = (...cells: DrawnCell[]) => readIndicatorHeader(drawSheet("指标", [cells]), 0)?.missing ?? null;
  expect(missing("服务内容", "指标量", "完成率")).toEqual({ column: 2, onlyPeriods: false });
  expect(missing("工作内容", "计划", "进度")).toBeNull();
  expect(missing("指标量", "完成率")).toBeNull();
});
