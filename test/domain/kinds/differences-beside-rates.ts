import type { Kind } from "./drawn-kind";

/** Six promises with the difference of each; `fourth` is the line that is in question: target, done, difference, rate. */
const list = (difference: string, fourth: string, sign = 1): string => {
  const of = (value: number): string => String(value * sign);
  return `服务内容|指标量|完成量|${difference}|完成率
个案服务|12|9|${of(-3)}|75%
小组服务|8|8|0|100%
社区活动|10|13|${of(3)}|130%
探访|${fourth}
电访|100|120|${of(20)}|120%
咨询|50|40|${of(-10)}|80%`;
};

const MORE = { before: 2, row: "暂未开展|/|/|/|/" };
const HEADERS = ["超(+)欠(-)数", "差额", "增减", "Variance", "成效"];

/** What was done beyond the promise or short of it, between what was done and its rate: it changes no rate, and speaks for or against the amounts. */
export const DIFFERENCES_BESIDE_RATES: readonly Kind[] = [
  ...HEADERS.map((header): Kind => ({
    title: `a wrong rate behind ${header} is corrected where the lines keep the difference`,
    rows: list(header, "200|150|-50|85%"),
    changes: { E5: 0.75 },
    asksNot: ["D1"],
    more: MORE,
  })),
  {
    title: "a wrong rate behind what is left to do",
    rows: list("尚余数", "200|150|50|85%", -1),
    changes: { E5: 0.75 },
    more: MORE,
  },
  ...HEADERS.map((header): Kind => ({
    title: `no rate is written over where ${header} and rate tell of another amount`,
    rows: list(header, "200|105|-50|75%"),
    says: ["E5"],
    warnsNot: ["D5", "E5"],
    more: MORE,
  })),
  {
    title: "no rate is written over where difference and rate tell of another promise",
    rows: list("差额", "20|150|-50|75%"),
    says: ["E5"],
    warnsNot: ["D5", "E5"],
    more: MORE,
  },
  {
    title: "a rate is only asked about where difference and rate each tell of something else",
    rows: list("差额", "200|150|-40|85%"),
    warns: ["E5"],
    more: MORE,
  },
  {
    title: "a wrong difference beside a right rate is asked about",
    rows: list("差额", "200|150|-40|75%"),
    warns: ["D5"],
    more: MORE,
  },
  {
    title: "a column of numbers of no known name that keeps no difference leaves its rates in question",
    rows: list("本周", "200|150|-50|85%").replace("|-3|", "|4|").replace("|3|", "|7|").replace("|20|", "|5|").replace("|-10|", "|6|"),
    warns: ["E5"],
    more: MORE,
  },
];
