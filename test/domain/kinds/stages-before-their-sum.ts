import type { Kind } from "./drawn-kind";

/** Promises with what was done by the middle and since, their sum and the rate of it. */
const list = (one: string, other: string, whole: string, slip: { readonly sum?: number; readonly rate?: string } = {}): string =>
  `中期、末期指标对照表\n序号|指标内容|单位|年度指标|${one}|${other}|${whole}|完成率\n1|走访|户次|1200|574|688|1262|105%\n2|个案|个|16|7|8|15|94%\n3|小组|个|10|5|5|10|100%\n4|主题活动|场|24|11|15|${String(slip.sum ?? 26)}|${slip.sum ? "104%" : "108%"}\n5|公益日|场|12|6|6|12|100%\n6|报道|篇|40|18|19|37|${slip.rate ?? "93%"}`;

const right = (one: string, other: string, whole: string): Kind => ({
  title: `${one} and ${other} add up to ${whole}`,
  rows: list(one, other, whole),
  quiet: true,
  asksNot: ["E2", "F2"],
});

/** Two stages of the work before the sum of both. */
export const STAGES_BEFORE_THEIR_SUM: readonly Kind[] = [
  right("中期完成", "末期完成", "全年完成合计"),
  right("期中完成数", "期末完成数", "完成总数"),
  right("前期完成", "后期完成", "累计完成"),
  {
    title: "a sum of two stages that slipped, and the rate made of it",
    rows: list("中期完成", "末期完成", "全年完成合计", { sum: 25 }),
    changes: { G6: 26, H6: 1.08 },
  },
  {
    title: "a rate beside two stages that slipped",
    rows: list("中期完成", "末期完成", "全年完成合计", { rate: "95%" }),
    changes: { H8: 0.93 },
  },
  {
    title: "a sum of stages of no known name that slipped, and the rate made of it, are both told",
    rows: list("早春", "初夏", "完成量", { sum: 25 }),
    warns: ["G6"],
    says: ["H6"],
  },
];
