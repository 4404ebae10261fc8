import { plainText } from "../../../src/domain/grid/cell";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { indicatorField, lastColumn, readIndicatorHeader } from "../../../src/domain/tables/indicator-header";

const WORDINGS = {
  target:
    "协议量 协议个数 协议节数 协议人次 协议次数 协议接案数 协议结案数 协议数 协议场次 协议户次 指标要求 指标量 指标数量 指标值 合同指标 合同指标量 年度指标量 本年度目标 全年计划数 目标值 目标量 任务数 任务量 计划数 计划 目标 任务 合同协议量 协议(个) 指标要求[份] 指标量【年】",
  done: "完成量 完成数 完成数量 完成 实际完成 实际完成量 完成情况 累计完成 累计完成数 接案完成数 结案完成量 已完成 本期完成 完成值 完成人次 完成场次 完成节数 完成接案数 实际量 实际数 实际完成情况",
  rate: "百分比 完成百分比 完成率 完成比例 比例 率 进度 完成进度 达成率 百分比(%) 完成率%",
  content: "协议内容 服务内容 内容 指标内容 项目 项目名称 服务项目 指标名称 指标 工作内容 名称 合同内容 服务指标",
  area: "服务片区 片区 社区 区域 社工点 服务点 站点 点位 所属社区 片区名称",
  staff: "投入社工人数 社工人数 社工数 人员数 投入人员人数 配备社工人数 配置社工数",
  unit: "单位 计量单位",
} as const;

describe("a header of an indicator table is known by any of its wordings", () => {
  const cases = Object.entries(WORDINGS).flatMap(([field, words]) => words.split(" ").map((word) => [word, field] as const));
  test.each(cases)("%s names %s", (word, field) => {
    expect(indicatorField(plainText(word))).toBe(field);
    expect(indicatorField(plainText(word))).toBe(field);
  });

  test.each([
    ...[
      "",
      "姓名",
      "备注",
      "未完成量",
      "完成量说明",
      "实际",
      "实际情况说明",
      "协议书",
      "协议编号表",
      "目标人群",
      "重点目标值",
      "百分比表",
      "总百分比",
      "社区书记",
      "服务社区活动",
    ],
    ...["社工人数要求", "现有社工人数", "工作单位", "单位名称", "服务内容及要求", "其他内容", "量", "(协议量)", "完成量".repeat(11)],
  ])("%s names nothing", (word) => expect(indicatorField(plainText(word))).toBeNull());
});

describe("a header row's targets, dones and rates", () => {
  const header = (...cells: DrawnCell[]) => readIndicatorHeader(drawSheet("指标", [cells]), 0);
  const plain = { measure: null, content: null, unit: null };

  test("one triple after another, with what each target measures", () => {
    expect(header("片区", "协议节数", "完成量", "百分比", "协议接案数", "接案完成数", "百分比")).toEqual([
      { ...plain, target: 1, done: 2, rate: 3, measure: "节数" },
      { ...plain, target: 4, done: 5, rate: 6, measure: "接案数" },
    ]);
    for (const measure of ["个数", "人次", "次数", "场次", "场数", "结案数", "时数", "人数", "份数", "户数", "支数", "篇数"])
      expect(header(`协议${measure}`, "完成量", "百分比")).toMatchObject([{ measure }]);
    expect(header("协议个数(个)", "完成量", "百分比")).toMatchObject([{ measure: "个数" }]);
  });

  test("each with its content and its unit before it", () => {
    expect(header("序号", "服务内容", "单位", "指标量", "完成量", "完成率", "服务内容", "指标量", "完成量", "完成率")).toEqual([
      { target: 3, done: 4, rate: 5, measure: null, content: 1, unit: 2 },
      { target: 7, done: 8, rate: 9, measure: null, content: 6, unit: null },
    ]);
    expect(header("项目", "内容", "指标量", "完成量", "百分比")).toMatchObject([{ content: 0 }]);
  });

  test("of several dones the last counts; a target after a done begins the next", () => {
    expect(header("指标量", "第一季度完成", "完成量", "累计完成", "百分比")).toEqual([{ ...plain, target: 0, done: 3, rate: 4 }]);
    expect(header("指标量", "完成量", "指标量", "完成量", "百分比")).toEqual([
      { ...plain, target: 0, done: 1, rate: null },
      { ...plain, target: 2, done: 3, rate: 4 },
    ]);
    expect(header("指标量", "目标", "完成量", "百分比")).toEqual([{ ...plain, target: 1, done: 2, rate: 3 }]);
    expect(header("指标量", "完成量", "内容", "指标量", "完成量", "百分比")).toEqual([
      { ...plain, target: 0, done: 1, rate: null },
      { ...plain, target: 3, done: 4, rate: 5, content: 2 },
    ]);
  });

  test("nothing where no rate is kept, a done stands before its target, or a target has no done", () => {
    expect(header("指标量", "完成量")).toEqual([]);
    expect(header("完成量", "指标量", "百分比")).toEqual([]);
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
    expect(readIndicatorHeader(sheet, 1)).toEqual([{ target: 2, done: 3, rate: 4, measure: null, content: 0, unit: 1 }]);
    expect(readIndicatorHeader(sheet, 0)).toEqual([]);
  });

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
