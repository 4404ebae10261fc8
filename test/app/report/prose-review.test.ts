import { reviewProse, type ProseReview } from "../../../src/app/report/prose-review";
import { auditSheets } from "./audited";

let review: (text: string) => ProseReview;
beforeAll(async () => {
  const audited = await auditSheets("station-with-slips.xlsx");
  review = (text) => reviewProse(text, audited);
});

const differing = ({ items }: ProseReview): string[] =>
  items.flatMap(({ kind, place, figure }) =>
    kind === "differs" ? [`${place.line}: ${place.before}[${place.text}]${place.after} ${figure!.label.zh}`] : [],
  );

describe("a report's text held against the station's tables", () => {
  test("the four drifts of the published text are found, each with its place and its cells", () => {
    const result = review(
      [
        "截至评估末月，社工站共配备23名社工，其中16名持证社工，7名非持证社工。",
        "社工站为片区二配置 6 名社工，做到每个片区均有社工。",
        "社工站与8个党组织签署结对共建协议。",
        "目前活跃的志愿者队伍为9支。",
        "社工站在合计3个月的评估期内开展服务；全职社工计3.5个考核月份。",
      ].join("\n"),
    );
    expect(differing(result)).toEqual([
      "2: 社工站为片区二配置[6名]社工，做到每个片区均有社工。 片区2投入社工",
      "3: 社工站与[8个]党组织签署结对共建协议。 共建协议完成量",
      "4: 目前活跃的志愿者队伍为[9支]。 志愿者团队维系完成量",
      "5: 社工站在合计[3个月]的评估期内开展服务；全职社工… 考核月份",
    ]);
    expect(result.items.every(({ kind, figure }) => kind !== "differs" || figure!.cells.length > 0)).toBe(true);
  });

  test("a rate agrees at the digits that the sentence shows, and only there", () => {
    expect(review("稳岗率为90%。").counts).toMatchObject({ agrees: 1, differs: 0 });
    expect(review("稳岗率为90.1%。").counts).toMatchObject({ agrees: 0, differs: 1 });
  });

  test("what no phrase explains stays without a verdict, and the share of the rest is told", () => {
    const { counts, matched, matchedPercent } = review("稳岗率为90%。居民王某等37户反映问题，开展讲座5场。");
    expect([counts.unmatched, matched, matchedPercent]).toEqual([2, 1, 33]);
    expect(review("没有数字。")).toMatchObject({ items: [], matchedPercent: null });
  });

  test("the digits of an account or an identity are no figure, however many", () => {
    expect(review(`账号6222021234567890123，编号${"1".repeat(400)}。`).items).toEqual([]);
  });

  test("a target that the report's own table row carries along is no statement of what was done", () => {
    expect(review("完成百分比 志愿者管理及培训\t通用性培训 5次\t通用性培训3次;\t60%").counts.differs).toBe(0);
    expect(review("本期共开展通用性培训5次。").counts.differs).toBe(1);
  });

  test("the same quantity stated twice differently, and parts that do not add up, are shown with all their places", () => {
    const twice = review("全职社工计3.5个考核月份。\n社工站在合计3个月的评估期内开展服务。");
    expect(
      twice.conflicts.map(({ kind, places, expected }) => [kind, places.map(({ text, line }) => `${line}:${text}`), expected]),
    ).toEqual([["stated-twice", ["1:3.5个考核月份", "2:3个月"], "3.5"]]);
    const sums = review("电访5651人次，探访2736人次。");
    expect([sums.counts["within-text"], sums.conflicts, sums.sumsThatHold[0]!.map(({ text }) => text)]).toEqual([
      2,
      [],
      ["5651人次", "2736人次"],
    ]);
    expect(review("电访5651人次，探访2737人次。").conflicts.map(({ kind, expected }) => [kind, expected])).toEqual([["sum", "8387"]]);
  });

  test("without tables a text is held against itself: its scores must add up and make its grade", () => {
    const scores = (total: string, grade: string): string =>
      `购买方评估得分：19.95分，监督方评估得分：8.60分，督导中心评估得分：13.00分，第三方评估得分：45.19分。总得分：${total}分，等级：${grade}`;
    expect(reviewProse(scores("86.74", "良好"), null)).toMatchObject({ conflicts: [], counts: { "within-text": 5, unmatched: 0 } });
    expect(reviewProse(scores("86.47", "良好"), null).conflicts.map(({ kind, expected }) => [kind, expected])).toEqual([["sum", "86.74"]]);
    expect(reviewProse(scores("86.47", "良好"), null).counts).toMatchObject({ contradicts: 5, unmatched: 0 });
    expect(reviewProse(scores("86.74", "优秀"), null).conflicts.map(({ kind, expected }) => [kind, expected])).toEqual([["grade", "良好"]]);
  });

  test("a place is given in the text as it was pasted, spaces and full-width digits included", () => {
    const text = "前言\n稳岗率 为 ８０ ％。";
    const [item] = review(text).items;
    expect(text.slice(item!.place.from, item!.place.to)).toBe("８０ ％");
    expect(item!.place).toMatchObject({ line: 2, text: "80%" });
  });
});
