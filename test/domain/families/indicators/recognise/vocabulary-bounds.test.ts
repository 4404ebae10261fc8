import { plainText } from "../../../../../src/domain/grid/cell";
import {
  indicatorField,
  joinedField,
  measureOf,
  periodLabel,
  sumScope,
} from "../../../../../src/domain/families/indicators/recognise/vocabulary";

describe("a header's wording counts as a whole", () => {
  test.each([
    ...["序", "序号", "编号", "NO", "No."].map((text) => [text, "index"] as const),
    ["协议量（年度）", "target"],
    ["指标量【本年】", "target"],
    ["完成量[户次]", "done"],
    // Thirty characters, the longest header that is read.
    [`完成量(${"甲".repeat(25)})`, "done"],
    ["完成%", "rate"],
  ] as const)("%s is a column of kind %s", (text, field) => expect(indicatorField(plainText(text))).toBe(field));

  test.each([
    ...["合同编号", "序号说明", "编号表", "志愿者投入人数", "投入人数要求", "满意率", "未完成度", "完成度说明", "未完成%", "完成%说明"],
    ...["应", "需", "须", "要求", "本年度", "全年", "总体", "考核", "（百分比）"],
    `完成量(${"甲".repeat(26)})`,
  ])("%s is no column of ours", (text) => expect(indicatorField(plainText(text))).toBeNull());

  test("what is measured stands last", () => expect(measureOf("协议人数要求")).toBeNull());
});

describe("a label that sums", () => {
  test.each([
    ["全站小计", "all"],
    ["本站小计：", "all"],
    ["小计：", "group"],
    ["甲乙丙丁戊己庚辛小计", "group"],
    ["甲乙丙丁戊己庚辛片区合计", "group"],
    ["一片区合计：", "group"],
  ])("%s sums %s", (text, scope) => expect(sumScope(plainText(text))).toBe(scope));

  test.each(["甲乙丙丁戊己庚辛壬小计", "甲乙丙丁戊己庚辛壬片区合计", "一片区合计数", "小计划", "小计说明", "合计说明"])(
    "%s sums nothing",
    (text) => expect(sumScope(plainText(text))).toBeNull(),
  );
});

describe("a text that names metric and column together", () => {
  test.each([
    ["电访完成", "电访", "done"],
    ["入户探访——完成率", "入户探访", "rate"],
    ["60-70岁探访协议量", "60-70岁探访", "target"],
    [`${"甲".repeat(37)}协议量`, "甲".repeat(37), "target"],
  ])("%s", (text, metric, field) => expect(joinedField(plainText(text))).toEqual({ metric, field }));

  test.each(["满意率", "电访（恒常）", "电访（恒常）（每月）", `${"甲".repeat(38)}协议量`])("%s does not", (text) =>
    expect(joinedField(plainText(text))).toBeNull(),
  );
});

describe("a single period", () => {
  test.each([
    ["第一季", "quarter", 1],
    ["q2完成量", "quarter", 2],
    ["十月", "month", 10],
    ["2024年第四季度实际完成情况", "quarter", 4],
  ])("%s is %s %d", (text, kind, index) => expect(periodLabel(plainText(text))).toEqual({ kind, index }));

  test.each(["上年3月", "截至3月", "3月说明", "第一季度重点", "上半年度", "24年3月"])("%s is none", (text) =>
    expect(periodLabel(plainText(text))).toBeNull(),
  );
});
