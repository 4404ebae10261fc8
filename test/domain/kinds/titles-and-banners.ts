import type { Kind } from "./drawn-kind";

const TERM = "2021.3.1-2027.2.28";
const PEOPLE = ["社工01", "社工02", "社工03"].map((name, at) => `${String(at + 1)}|${name}|${TERM}|√|√|√|1`).join("\n");
const months = (banners: readonly string[]): string =>
  `社工在岗台账（2025年第二季度）\n序号|姓名|合同期限|到岗|社保|工资|有效人次\n${banners.map((banner) => `${banner}\n${PEOPLE}\n小计|||3|3|3|3`).join("\n")}`;

const villages = (title: string): string =>
  `${title}\n社区|探访人次|小组节数|个案个数\n龙泉社区|186|24|3\n开文社区|142|18|2\n中济社区|205|30|4\n合计|533|72|9\n协议量|900|120|14\n完成率|59%|60%|64%`;

/** Titles and banners that name a month or a column and are neither. */
export const TITLES_AND_BANNERS: readonly Kind[] = [
  {
    title: "people who stand again under every month's banner are nobody twice",
    rows: months(["2025年4月", "2025年5月", "2025年6月"]),
    quiet: true,
  },
  { title: "people under banners of months without a year", rows: months(["4月", "5月"]), quiet: true },
  { title: "people under banners of quarters", rows: months(["第一季度", "第二季度"]), quiet: true },
  {
    title: "somebody who stands twice under one month is told",
    rows: `${months(["2025年4月", "2025年5月"])}`.replace(/社工02(?=[^]*社工02)/, "社工01"),
    warns: ["B5"],
  },
  {
    title: "a title with 服务完成情况 over villages is no promise",
    rows: villages("束河街道社工站各社区服务完成情况（2025年1—10月）"),
    quiet: true,
  },
  { title: "a title with 指标 over villages is no promise", rows: villages("束河街道社工站各社区服务指标完成量"), quiet: true },
];
