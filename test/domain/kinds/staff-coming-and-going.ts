import type { Kind } from "./drawn-kind";

/** Who was there, came and went in each month; in July two more are told than these come to. */
const flow = (
  opening: string,
  came: string,
  went: string,
  closing: string,
  july = "19",
): string => `月份|${opening}|${came}|${went}|${closing}|变动说明
1月|14|1|0|15|
2月|15|0|1|14|
3月|14|2|0|16|
4月|16|0|0|16|
5月|16|0|2|14|
6月|14|1|1|14|
7月|14|3|0|${july}|
8月|17|0|0|17|`;

const HEADERS = [
  ["月初人数", "本月入职", "本月离职", "月末人数"],
  ["月初人数", "新入职人数", "离职人数", "月末人员数"],
  ["期初人数", "新招聘人数", "辞职人数", "期末人数"],
  ["上月末人数", "当月入职", "当月离职", "月末在册人数"],
  ["月初人数", "调入人数", "调出人数", "月底人数"],
] as const;

/** Staff at the beginning and the end of each month, with those who came and went. */
export const STAFF_COMING_AND_GOING: readonly Kind[] = [
  ...HEADERS.map(([opening, came, went, closing]): Kind => ({
    title: `${opening} + ${came} − ${went} that are not ${closing} are asked about`,
    rows: flow(opening, came, went, closing),
    warns: ["E8"],
  })),
  { title: "staff that came and went as it is told stays", rows: flow("月初人数", "本月入职", "本月离职", "月末人数", "17"), quiet: true },
];
