import type { Kind } from "./drawn-kind";

interface Pages {
  /** What stands between the two pages. */
  readonly goesOn: string;
  readonly sum: string;
  readonly total: string;
  readonly subject?: readonly [string, string];
}

/** Areas on two pages of one sheet, each with its own sum, and a total behind the second. */
const twoPages = ({ goesOn, sum, total, subject = ["个案服务", "社区活动"] }: Pages, done: number, rate: string): string => {
  const head = `序号|服务片区|${subject[0]}|||${subject[1]}||
||协议量|完成量|百分比|协议量|完成量|百分比`;
  return `各片区服务指标完成情况统计表
${head}
1|片区1|10|5|50%|4|2|50%
2|片区2|20|15|75%|4|3|75%
3|片区3|10|9|90%|4|4|100%
${sum}||40|29|73%|12|9|75%
${goesOn}
${head}
4|片区4|10|6|60%|4|1|25%
5|片区5|20|12|60%|4|4|100%
${sum}||30|18|60%|8|5|63%
${total}||70|${done}|${rate}|20|14|70%`;
};

const MERGES = ["C2:E2", "F2:H2", "A2:A3", "B2:B3", "A7:B7", "A8:H8", "C9:E9", "F9:H9", "A9:A10", "B9:B10", "A13:B13", "A14:B14"];

const PAGES: readonly Pages[] = [
  { goesOn: "（续上表）", sum: "本页小计", total: "合计" },
  { goesOn: "续表", sum: "本页合计", total: "总计" },
  { goesOn: "接上页", sum: "本页小计", total: "全部合计", subject: ["探访", "小组"] },
  { goesOn: "各片区服务指标完成情况统计表（续）", sum: "本页小计", total: "累计" },
  { goesOn: "（承上页）", sum: "本页小计", total: "总计", subject: ["电话访问", "志愿者培训"] },
];

/** Tables that go on under a second header of the same sheet, with a sum of each page. */
export const CONTINUED_ON_ONE_SHEET: readonly Kind[] = PAGES.flatMap((pages): Kind[] => [
  {
    title: `${pages.goesOn} with ${pages.sum}: ${pages.total} takes in both pages, and nothing is written`,
    rows: twoPages(pages, 47, "67%"),
    merges: MERGES,
    mergesMatter: true,
    quiet: true,
  },
  {
    title: `${pages.goesOn} with ${pages.sum}: ${pages.total} that counts the page's sum again is mended`,
    rows: twoPages(pages, 65, "93%"),
    merges: MERGES,
    mergesMatter: true,
    changes: { D14: 47, E14: 0.67 },
  },
]);
