import type { Kind } from "./drawn-kind";

const LINES = "节庆|6|4|2|6|100%\n讲座|12|5|4|9|75%\n亲子|10|6|3|9|90%\n环保|8|2|4|6|75%";
const WOMEN =
  "服务类型|实际服务人次|||目标人次|达成率\n|男|女|小计||\n个案|38|52|90|100|90%\n小组|120|180|300|400|75%\n社区活动|640|860|1500|1250|120%\n热线|75|105|180|240|75%";
const WOMEN_MERGED = ["A1:A2", "B1:D1", "E1:E2", "F1:F2"];
const slip = (rows: string, from: string, to: string): string => rows.replace(from, to);

const kind = (title: string, rows: string, changes?: Kind["changes"], merges: string[] = []): Kind => ({
  title,
  rows,
  merges,
  // Where nothing is merged, only the first column of what was done has a name.
  ...(merges.length > 0 ? { mergesMatter: true } : {}),
  ...(changes ? { changes } : { quiet: true }),
});

/** What was done stands beside its parts as their sum, under a word of its own or before the promise. */
export const SUMS_BESIDE_THEIR_PARTS: readonly Kind[] = [
  kind("完成合计 of 自主 and 联合", `活动类别|指标量(场)|自主开展完成(场)|联合开展完成(场)|完成合计(场)|完成率\n${LINES}`),
  kind(
    "完成合计 that its parts do not come to",
    `活动类别|指标量(场)|自主开展完成(场)|联合开展完成(场)|完成合计(场)|完成率\n${slip(LINES, "|2|4|6|75%", "|2|4|5|63%")}`,
    { E5: 6, F5: 0.75 },
  ),
  kind(
    "完成总数 of 线上 and 线下 beside a right rate",
    `活动类别|指标量|线上完成|线下完成|完成总数|完成率\n${slip(LINES, "|5|4|9|75%", "|5|4|8|75%")}`,
    { E3: 9 },
  ),
  kind("完成共计 and its total", `活动类别|指标量|自办完成数|合办完成数|完成共计|完成率\n${LINES}\n合计|36|17|13|29|83%`, { E6: 30 }),
  kind("a rate beside 完成小计", `活动类别|指标量|本站完成|外援完成|完成小计|完成率\n${slip(LINES, "|5|4|9|75%", "|5|4|9|50%")}`, {
    F3: 0.75,
  }),
  kind("men and women with their sum before what was aimed at", WOMEN, undefined, WOMEN_MERGED),
  kind("a sum of men and women before what was aimed at", slip(WOMEN, "|1500|", "|1480|"), { D5: 1500 }, WOMEN_MERGED),
  kind("a rate beside men and women", slip(WOMEN, "|240|75%", "|240|70%"), { F6: 0.75 }, WOMEN_MERGED),
  kind("the total of women", `${WOMEN}\n总计|873|1190|2070|1990|104%`, { C7: 1197 }, WOMEN_MERGED),
];
