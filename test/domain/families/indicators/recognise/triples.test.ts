import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { readIndicatorHeader, type IndicatorHeader } from "../../../../../src/domain/families/indicators/recognise/header";
import type { Triple } from "../../../../../src/domain/families/indicators/recognise/triples";

const read = (rows: DrawnCell[][], options: DrawOptions = {}): IndicatorHeader | null =>
  readIndicatorHeader(drawSheet("指标", rows, options), 0);
const short = ({ target, done, rate, lead, unit, periods }: Triple): string =>
  [
    `${target} ${done} ${rate ?? "-"}`,
    ...(lead ? [`${lead.field} ${lead.column}`] : []),
    ...(unit === null ? [] : [`unit ${unit}`]),
    ...(periods.length > 0 ? [`periods ${periods.map(({ column, kind, index }) => `${column}=${kind}${index}`).join(",")}`] : []),
  ].join("; ");
const triples = (...cells: DrawnCell[]): string[] => (read([cells])?.triples ?? []).map(short);

describe("指标 alone in a header", () => {
  test("is a promise where amounts stand below it, and what stands before it leads", () => {
    const header = read([
      ["内容", "指标", "完成量", "完成率"],
      ["电访", 10, 5, "50%"],
    ]);
    expect(header!.triples.map(short)).toEqual(["1 2 3; content 0"]);
    expect(header!.triples[0]).toMatchObject({ measure: null, metric: null });
    for (const name of ["服务指标", "项目指标", "工作指标", "活动指标", "考核指标", "指标（次）", "指标（全年）"])
      expect(
        (
          read([
            ["内容", name, "完成量", "完成率"],
            ["电访", 10, 5, "50%"],
          ])?.triples ?? []
        ).map(short),
      ).toEqual(["1 2 3; content 0"]);
  });

  test("also before single periods that a column sums", () => {
    const header = read([
      ["内容", "指标", "第一季度", "第二季度", "累计完成"],
      ["电访", 10, 2, 3, 5],
    ]);
    expect(header!.triples.map(short)).toEqual(["1 4 -; content 0; periods 2=quarter1,3=quarter2"]);
  });

  test("is none where another promise stands, or a column of something else between", () => {
    expect(
      read([
        ["指标", "协议量", "完成量"],
        [10, 20, 5],
      ])!.triples.map(short),
    ).toEqual(["1 2 -; content 0"]);
    expect(
      read([
        ["协议量", "指标", "完成量"],
        [20, 10, 5],
      ])!.triples.map(short),
    ).toEqual(["0 2 -"]);
    expect(
      read([
        ["指标", "单位", "完成量"],
        [10, "次", 5],
      ]),
    ).toBeNull();
    expect(
      read([
        ["指标", "备注", "完成量"],
        [10, "好", 5],
      ])!.triples.map(short),
    ).toEqual(["0 2 -"]);
    expect(
      read([
        ["指标", "完成率"],
        [10, "50%"],
      ]),
    ).toBeNull();
    expect(
      read([
        ["指标内容", "完成量", "完成率"],
        [10, 5, "50%"],
      ]),
    ).toBeNull();
    expect(
      read([
        ["其他指标", "完成量", "完成率"],
        [10, 5, "50%"],
      ]),
    ).toBeNull();
  });
});

describe("what leads a promise", () => {
  test("is the first of several columns of contents, but the nearest place", () => {
    expect(triples("类别", "内容", "指标量", "完成量")).toEqual(["2 3 -; content 0"]);
    expect(triples("社区", "网格", "指标量", "完成量")).toEqual(["2 3 -; area 1"]);
    expect(triples("内容", "社区", "指标量", "完成量")).toEqual(["2 3 -; area 1"]);
    expect(triples("社区", "内容", "指标量", "完成量")).toEqual(["2 3 -; content 1"]);
  });

  test("stands before it: a content between promise and what was done leads neither it nor the next", () => {
    expect(triples("指标量", "内容", "完成量", "指标量", "完成量")).toEqual(["0 2 -", "3 4 -"]);
    expect(triples("指标量", "完成量", "内容", "指标量", "完成量")).toEqual(["0 1 -", "3 4 -; content 2"]);
    expect(triples("内容", "指标量", "完成量", "指标量", "完成量")).toEqual(["1 2 -; content 0", "3 4 -"]);
  });

  test("a unit may stand before or behind the promise, not behind what was done", () => {
    expect(triples("单位", "指标量", "完成量", "完成率")).toEqual(["1 2 3; unit 0"]);
    expect(triples("指标量", "单位", "完成量", "完成率")).toEqual(["0 2 3; unit 1"]);
    expect(triples("指标量", "完成量", "单位", "完成率")).toEqual(["0 1 3"]);
    expect(triples("单位", "指标量", "完成量", "完成率", "指标量", "完成量")).toEqual(["1 2 3; unit 0", "4 5 -"]);
  });
});

describe("what was done", () => {
  test("is the sum up to now, whatever stands beside it; a sum that nothing adds up to is none", () => {
    expect(triples("指标量", "累计完成", "本期完成", "完成率")).toEqual(["0 1 3"]);
    expect(triples("指标量", "本期完成", "累计完成", "完成率")).toEqual(["0 2 3"]);
    expect(triples("指标量", "完成量", "合计", "完成率")).toEqual(["0 1 3"]);
    expect(triples("指标量", "合计")).toEqual([]);
    expect(triples("第一季度", "第二季度", "指标量", "合计")).toEqual([]);
    expect(triples("指标量", "第一季度", "第二季度", "合计")).toEqual(["0 3 -; periods 1=quarter1,2=quarter2"]);
  });

  test("of another metric belongs to no promise", () => {
    expect(triples("片区", "建档协议量", "建档完成量", "电访完成率", "建档完成率")).toEqual(["1 2 4; area 0"]);
    expect(triples("片区", "建档协议量", "建档完成量", "完成率")).toEqual(["1 2 3; area 0"]);
    expect(triples("片区", "建档协议量", "完成量")).toEqual(["1 2 -; area 0"]);
    expect(triples("电访完成率", "指标量", "完成量")).toEqual(["1 2 -"]);
    // The metric's own words tell what is counted.
    expect(read([["片区", "建档协议人次", "建档完成人次"]])!.triples).toMatchObject([{ metric: "建档", measure: null }]);
  });
});

describe("single periods", () => {
  test("add up only where they follow one another and are of one kind", () => {
    const periods = (...names: string[]): string[] => triples("指标量", ...names, "累计完成");
    expect(periods("11月", "12月", "1月")).toEqual(["0 4 -; periods 1=month11,2=month12,3=month1"]);
    expect(periods("第四季度", "第一季度")).toEqual(["0 3 -"]);
    expect(periods("上半年", "第二季度")).toEqual(["0 3 -"]);
    expect(periods("1月", "第二季度")).toEqual(["0 3 -"]);
    expect(periods("1月", "3月")).toEqual(["0 3 -"]);
    expect(periods("1月")).toEqual(["0 2 -"]);
  });

  test("before a promise are none of its, and the next promise begins with none", () => {
    expect(triples("1月", "2月", "指标量", "累计完成")).toEqual(["2 3 -"]);
    expect(triples("1月完成", "2月完成", "指标量", "3月", "4月", "完成量")).toEqual(["2 5 -"]);
    expect(triples("指标量", "1月", "2月", "累计完成", "完成率", "指标量", "累计完成")).toEqual([
      "0 3 4; periods 1=month1,2=month2",
      "5 6 -",
    ]);
    expect(triples("指标量", "1月完成", "2月完成", "完成量", "完成率", "指标量", "1月", "2月", "完成量")).toEqual([
      "0 3 4; periods 1=month1,2=month2",
      "5 8 -",
    ]);
    expect(triples("指标量", "1月", "指标量", "2月", "3月", "累计完成")).toEqual(["2 5 -; periods 3=month2,4=month3"]);
  });

  test("say nothing of a plain 完成量 where no column of them speaks of what was done", () => {
    expect(triples("指标量", "1月", "2月", "完成量")).toEqual(["0 3 -"]);
    expect(triples("指标量", "1月完成", "2月完成", "完成量")).toEqual(["0 3 -; periods 1=month1,2=month2"]);
  });
});

describe("a promise whose done is missed", () => {
  const missing = (...cells: DrawnCell[]) => read([cells])?.missing ?? null;

  test("is told by the words of our tables, on both sides", () => {
    expect(missing("内容", "协议量", "百分比")).toEqual({ column: 2, onlyPeriods: false });
    expect(missing("内容", "合同量", "完成比例")).toEqual({ column: 2, onlyPeriods: false });
    expect(missing("内容", "协议量", "进度")).toBeNull();
    expect(missing("内容", "计划", "完成率")).toBeNull();
    expect(missing("内容", "协议量", "完成量", "完成率")).toBeNull();
  });

  test("at the first of two periods, while a single one says nothing", () => {
    expect(missing("内容", "计划", "1月", "2月", "进度")).toEqual({ column: 2, onlyPeriods: true });
    expect(missing("内容", "计划", "1月", "进度")).toBeNull();
    expect(missing("内容", "协议量", "1月", "完成率")).toEqual({ column: 3, onlyPeriods: false });
  });
});
