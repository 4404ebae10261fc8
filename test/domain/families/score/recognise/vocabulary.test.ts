import { plainText } from "../../../../../src/domain/grid/cell";
import { GRADE, PARTS, SCORE, SCORE_HEADER, TOTAL, WEIGHTED_HEADER } from "../../../../../src/domain/families/score/recognise/vocabulary";

const matches = (words: RegExp, text: string): boolean => words.test(plainText(text));

describe("the four parts of the evaluation", () => {
  test.each([
    ["监督方", "supervisor", 10],
    ["区民政局", "supervisor", 10],
    ["购买方", "purchaser", 20],
    ["街道办", "purchaser", 20],
    ["镇人民政府", "purchaser", 20],
    ["镇政府", "purchaser", 20],
    ["市督导中心", "supervision-centre", 15],
    ["第三方", "third-party", 55],
    ["评估机构", "third-party", 55],
  ])("%s is the %s with at most %d points", (text, part, cap) =>
    expect(PARTS.filter(({ label }) => label.test(text)).map((found) => [found.part, found.cap])).toEqual([[part, cap]]),
  );
});

describe("the label of the total", () => {
  test.each([
    ...[
      "总分",
      "合计",
      "总计",
      "总得分",
      "得分合计",
      "合计得分",
      "得分总计",
      "总评分",
      "总评得分",
      "综合得分",
      "综合评分",
      "最终得分",
      "总成绩",
    ],
    ...[
      "以上合计",
      "四项合计",
      "各方总分",
      "以上四部分得分合计",
      "评估总分",
      "考核总得分",
      "总分：",
      "总分数",
      "总分值",
      "总分（满分100分）",
    ],
  ])("%s", (text) => expect(matches(TOTAL, text)).toBe(true));

  test.each(["上年度总分", "总分说明", "总分（100分）备注", "三项合计", "两方总分", "满分", "得分"])("is not %s", (text) =>
    expect(matches(TOTAL, text)).toBe(false),
  );
});

describe("the label of the grade", () => {
  test.each(["等级", "评估等级", "评定等级", "考核结果", "最终评级", "综合等次", "结果等级", "评估等级：", "等级（优秀、良好、合格）"])(
    "%s",
    (text) => expect(matches(GRADE, text)).toBe(true),
  );

  test.each(["上年度评估等级", "等级说明", "等级（优秀）划分", "结果说明"])("is not %s", (text) =>
    expect(matches(GRADE, text)).toBe(false),
  );
});

describe("the header of the scores", () => {
  test.each([
    ...["得分", "评分", "实得分", "分数", "最终得分", "评估得分", "评定得分", "考核评分", "实际得分", "本次得分"],
    ...["得分情况", "得分（分）", "评估得分（百分制）", "得分情况（百分制）"],
  ])("%s", (text) => expect(matches(SCORE_HEADER, text)).toBe(true));

  test.each(["上年得分", "应得分", "得分率", "得分说明", "得分（分）备注", "满分"])("is not %s", (text) =>
    expect(matches(SCORE_HEADER, text)).toBe(false),
  );
});

describe("the header of the weighted scores", () => {
  test.each(["加权得分", "折算得分", "折后得分", "换算分数", "按权重得分", "加权后得分", "折算后分值", "加权分", "加权评分（满分100分）"])(
    "%s",
    (text) => expect(matches(WEIGHTED_HEADER, text)).toBe(true),
  );

  test.each(["未加权得分", "加权得分率", "加权得分（分）说明", "加权", "得分"])("is not %s", (text) =>
    expect(matches(WEIGHTED_HEADER, text)).toBe(false),
  );
});

describe("a score written as text", () => {
  test.each([
    ["86", "86"],
    ["8.6", "8.6"],
    ["8.60分", "8.60"],
    ["45分", "45"],
    ["得分：8.60分", "8.60"],
    ["评估得分:8.6", "8.6"],
    ["得分19", "19"],
    ["-1.5", "-1.5"],
  ])("%s holds %s points", (text, points) => expect(SCORE.exec(plainText(text))?.[1]).toBe(points));

  test.each(["约8.6", "8.6分以上", "8.6-9", "8.", "满分十分", "这一个评估方的得分：8", "优秀"])("%s holds none", (text) =>
    expect(matches(SCORE, text)).toBe(false),
  );
});
