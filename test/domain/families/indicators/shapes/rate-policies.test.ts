import type { DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { rateCapIn } from "../../../../../src/domain/values/vocabulary/rate-policies";
import { judged, QUIET } from "../judged";

const HEAD: DrawnCell[] = ["序号", "服务内容", "单位", "指标量", "完成量", "完成率"];
const LINES: DrawnCell[][] = [
  [1, "个案服务", "个", 20, 34, "100%"],
  [2, "小组", "个", 20, 12, "60%"],
];
const CAPS: [string, number][] = [
  ["完成率超过100%的,按100%计算", 100],
  ["超过100%按100%计", 100],
  ["注：完成率大于100%时一律以100%计", 100],
  ["单项完成率最高按100%计", 100],
  ["各项完成率上限为100%", 100],
  ["完成率按100%封顶", 100],
  ["备注：超额部分不计", 100],
  ["超出指标量的部分不予计入完成率", 100],
  ["说明：单项超额完成的，完成率以100%为限", 100],
  ["单项最高按120%计", 120],
  ["完成率高于120%的均按120%计", 120],
  ["逾100%以100%计", 100],
  ["完成率逾120%者,以120%計算", 120],
  ["完成率100%以上者均以100%计", 100],
  ["100%及以上按100%填", 100],
  ["完成率多于150%的记150%", 150],
  ["達成率達100%以上者，作100%計", 100],
  ["完成率满100%的一律取100%", 100],
  ["以100%为止", 100],
  ["capped at 100%", 100],
  ["max. 120%", 120],
  ["rates count up to 100%", 100],
];

describe("a cap of rates is read from the sheet's own words", () => {
  test.each(CAPS)("%s", (text, cap) => {
    expect(rateCapIn(text.normalize("NFKC").replace(/ /g, ""))).toBe(cap);
    const lines: DrawnCell[][] = [[1, "个案服务", "个", 20, 34, `${cap}%`], LINES[1]!];
    for (const sheet of [
      judged([[`服务指标完成情况表(${text})`], HEAD, ...lines], { merges: ["A1:F1"] }),
      judged([["服务指标完成情况表"], [text], HEAD, ...lines], { merges: ["A1:F1", "A2:F2"] }),
      judged([HEAD, ...lines, [text]], { merges: ["A4:F4"] }),
      judged([HEAD, ...lines, [text]]),
      judged([HEAD, ...lines, [], [null, text]]),
      judged([[...HEAD.slice(0, 5), `完成率(${text})`], ...lines]),
    ]) {
      expect(sheet).toMatchObject(QUIET);
      expect(sheet.policies).toEqual([`完成率按${cap}%封顶`]);
    }
    const wrong = judged([[text], HEAD, [1, "个案服务", "个", 20, 34, "90%"], LINES[1]!], { merges: ["A1:F1"] });
    expect(wrong).toMatchObject({ writes: { F3: cap / 100 }, errors: ["F3"] });
  });

  test.each(["完成率不封顶", "上不封顶", "超额完成的给予加分", "完成率达到100%为合格", "按月完成100%", "满意度不低于90%"])(
    "%s is none",
    (text) => {
      expect(rateCapIn(text)).toBeNull();
      expect(judged([HEAD, [1, "个案服务", "个", 20, 34, "170%"], LINES[1]!, [text]]).writes).toEqual({});
    },
  );

  test("formulas carry it", () => {
    const seen = judged([["超过100%按100%计"], HEAD, [1, "个案", "个", 20, 34, { f: "=E3/D3", v: 1.7 }]]);
    expect(seen.writes).toEqual({ F3: 1 });
  });
});

describe("without words, what most lines state decides", () => {
  const line = (name: string, target: number, done: number, rate: string): DrawnCell[] => [null, name, "个", target, done, rate];
  const capped = [line("个案", 20, 34, "100%"), line("小组", 10, 15, "100%"), line("活动", 8, 9, "100%"), line("探访", 50, 60, "100%")];

  test("rates that stop at 100% are capped, and a slip among them is still found", () => {
    const seen = judged([HEAD, ...capped, line("电访", 40, 20, "50%"), line("讲座", 40, 10, "50%")]);
    expect(seen).toMatchObject({ writes: { F7: 0.25 }, errors: ["F7"] });
    expect(seen.policies).toEqual(["完成率按100%封顶：6 行中 5 行相符"]);
  });

  test("a cap in the title that the lines do not follow is none of theirs", () => {
    const rows = [line("个案", 20, 34, "170%"), line("小组", 10, 15, "150%"), line("活动", 8, 10, "125%"), line("探访", 50, 60, "120%")];
    expect(judged([["得分计算时完成率超过100%按100%计"], HEAD, ...rows])).toMatchObject(QUIET);
  });

  test("where neither way explains two thirds and the capped one more, a rate of either is left with the reason, and another slip is found", () => {
    const rows = [line("个案", 20, 23, "100%"), line("小组", 8, 10, "100%"), line("活动", 8, 10, "125%"), line("探访", 50, 60, "100%")];
    const seen = judged([
      HEAD,
      ...rows,
      line("电访", 40, 20, "50%"),
      line("讲座", 40, 10, "25%"),
      line("讲课", 40, 20, "50%"),
      line("培训", 40, 12, "40%"),
    ]);
    expect(seen).toMatchObject({ writes: { F9: 0.3 }, errors: ["F9"] });
    expect(seen.left).toEqual(["F2", "F3", "F5"]);
  });

  test("words in a header that bind rates to a hundred in a way that nobody knows keep rates from being written over", () => {
    for (const words of ["满则100%止计", "以百分之百论", "100%顶格记"]) {
      const head = [...HEAD.slice(0, 5), `完成率(${words})`];
      const seen = judged([head, line("个案", 20, 34, "100%"), line("小组", 20, 12, "60%"), line("活动", 8, 4, "40%")]);
      expect(seen).toMatchObject({ writes: {}, errors: [] });
    }
  });

  test("rates that nothing explains are all left as they stand", () => {
    const rows = [line("个案", 20, 34, "31%"), line("小组", 10, 15, "47%"), line("活动", 8, 10, "11%"), line("探访", 50, 60, "73%")];
    expect(judged([HEAD, ...rows]).writes).toEqual({});
  });
});
