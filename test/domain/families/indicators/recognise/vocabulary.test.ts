import { plainText } from "../../../../../src/domain/grid/cell";
import {
  indicatorField,
  isTotalLabel,
  joinedField,
  measureOf,
  periodLabel,
  sumScope,
} from "../../../../../src/domain/families/indicators/recognise/vocabulary";

const WORDINGS = {
  target:
    "协议量 协议个数 协议节数 协议人次 协议次数 协议接案数 协议结案数 协议数 协议场次 协议户次 指标要求 指标量 指标数量 指标值 合同指标 合同指标量 年度指标量 本年度目标 全年计划数 目标值 目标量 任务数 任务量 计划数 计划 目标 任务 合同协议量 协议(个) 指标要求[份] 指标量【年】 应完成 应完成数 应完成量 应完成指标 计划完成 计划完成数 约定量 要求数量 考核指标 目标任务 指标任务 协议服务人次 年度指标量 预期目标 约定 年度约定",
  done: "完成量 完成数 完成数量 完成 实际完成 实际完成量 完成情况 累计完成 累计完成数 接案完成数 结案完成量 已完成 本期完成 完成值 完成人次 完成场次 完成节数 完成接案数 实际量 实际数 实际完成情况 现完成 目前完成 截至目前完成 完成总数 实际值 实际 实际完成数量 实际完成指标 完成指标 累计已完成 总完成量",
  rate: "百分比 完成百分比 完成率 完成比例 比例 率 进度 完成进度 达成率 百分比(%) 完成率% 完成百分率 完成度 完成占比 指标完成率 目标达成率 累计完成率 完成(%)",
  content:
    "协议内容 服务内容 内容 指标内容 项目 项目名称 服务项目 指标名称 指标 工作内容 名称 合同内容 服务指标 类别 服务类别 类型 考核内容 任务内容 服务事项 服务",
  area: "服务片区 片区 社区 区域 社工点 服务点 站点 点位 所属社区 片区名称 村居 村(居) 居委会 网格 服务区域 片区/社区 社区(村) 所在片区 驻点",
  staff:
    "投入社工人数 社工人数 社工数 人员数 投入人员人数 配备社工人数 配置社工数 驻点社工人数 专职社工人数 投入人数 社工人数(人) 投入社工数量",
  unit: "单位 计量单位",
  index: "序号 编号 序 序次 项次 項次 項號 行次 No.",
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

describe("a label that sums", () => {
  test.each(["合计", "总计", "累计", "共计", "总合计", "合计:", "全站合计", "各片区合计", "合计(全站)"])("%s sums everything", (label) => {
    expect(sumScope(plainText(label))).toBe("all");
    expect(isTotalLabel(plainText(label))).toBe(true);
  });

  test.each(["小计", "小计:", "片区一小计", "志愿服务小计", "第一组合计", "兜底类合计"])("%s sums one group", (label) =>
    expect(sumScope(plainText(label))).toBe("group"),
  );

  test.each(["片区1", "服务人次合计", "累计完成", "合计人数", "统计", "小计划", ""])("%s sums nothing", (label) => {
    expect(sumScope(label)).toBeNull();
    expect(isTotalLabel(label)).toBe(false);
  });
});

describe("a header of one row that names metric and column together", () => {
  test.each([
    ["建档协议量", "建档", "target"],
    ["建档（完成量）", "建档", "done"],
    ["入户探访-完成率", "入户探访", "rate"],
    ["入户探访（完成率(%)）", "入户探访", "rate"],
    ["入户探访完成率(%)", "入户探访", "rate"],
    ["资源(万元)(指标要求)", "资源(万元)", "target"],
    ["17类群体电访：完成数", "17类群体电访", "done"],
  ])("%s", (text, metric, field) => expect(joinedField(plainText(text))).toEqual({ metric, field }));

  test.each(["协议量", "接案完成数", "电访", "完成", "备注说明", "探访的完成情况说明"])("%s does not", (text) =>
    expect(joinedField(plainText(text))).toBeNull(),
  );
});

describe("a single period", () => {
  test.each([
    ["第一季度", "quarter", 1],
    ["二季度", "quarter", 2],
    ["3季度完成", "quarter", 3],
    ["Q4", "quarter", 4],
    ["上半年", "half", 1],
    ["下半年完成情况", "half", 2],
    ["3月", "month", 3],
    ["2024年12月份", "month", 12],
    ["十一月完成数", "month", 11],
  ])("%s is %s %d", (text, kind, index) => expect(periodLabel(plainText(text))).toEqual({ kind, index }));

  test.each(["第五季度", "13月", "0月", "全年", "3月累计完成", "季度", "月份"])("%s is none", (text) =>
    expect(periodLabel(plainText(text))).toBeNull(),
  );
});

test("what a target measures is told by its last words", () => {
  expect(["协议节数", "协议人次", "指标量", "协议个数(个)"].map((text) => measureOf(plainText(text)))).toEqual([
    "节数",
    "人次",
    null,
    "个数",
  ]);
});
