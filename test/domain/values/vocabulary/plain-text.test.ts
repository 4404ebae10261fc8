import { withoutBrackets } from "../../../../src/domain/values/vocabulary/plain-text";

describe("a text without what stands in brackets", () => {
  test.each([
    ["执行率(支出/(结转+拨付))", "执行率"],
    ["结案率(结案/(结转+新开))", "结案率"],
    ["得分((完成量/指标量)×权重)", "得分"],
    ["率(a(b)c(d))尾", "率尾"],
    ["甲(乙)丙(丁)", "甲丙"],
    ["一个没有结尾(的括号", "一个没有结尾(的括号"],
    ["外(里(没有完", "外(里(没有完"],
    ["外(里(只完了一次)尾", "外尾"],
  ])("%s → %s", (text, rest) => {
    expect(withoutBrackets(text)).toBe(rest);
  });

  test("thousands of opening ones take no longer than their number", () => {
    expect(withoutBrackets("(".repeat(20_000))).toHaveLength(20_000);
    expect(withoutBrackets("(".repeat(10_000) + ")".repeat(10_000))).toBe("");
  });
});
