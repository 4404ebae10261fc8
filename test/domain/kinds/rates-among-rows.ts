import type { Kind } from "./drawn-kind";

const MONTHS =
  "月份|人员费|活动费|办公费|合计\n1月|42000|3500|800|46300\n2月|42000|1200|600|43800\n3月|43500|5200|900|49600\n4月|43500|4100|700|48300\n5月|44000|6000|1100|51100\n6月|45000|4000|900|49900";
const TEAMS = "来源|男|女|总人数\n社区|38|52|90\n学校|120|180|300\n企业|64|86|150\n机关|75|105|180\n其他|21|39|60";
const STAFF = "中心|社工|助理|文员|总数\n东|12|6|2|20\n西|8|5|2|15\n南|10|7|3|20\n北|9|4|1|14\n中|11|8|3|22";

/** A right table in one of whose rows rates stand: no sum of the row's figures is asked of it. */
const right = (title: string, rows: string): Kind => ({ title, rows, quiet: true });

/** Rates in a row among amounts are never added up. */
export const RATES_AMONG_ROWS: readonly Kind[] = [
  right(
    "months of spending with the year's budget and 执行率 below",
    `${MONTHS}\n累计支出|260000|24000|5000|289000\n年度预算|520000|40000|10000|570000\n执行率|50%|60%|50%|51%`,
  ),
  right("months of spending with 使用进度 told as text", `${MONTHS}\n年度预算|520000|40000|10000|570000\n使用进度|50.0%|60.0%|50.0%|50.7%`),
  right("heads by origin with a row of 占比", `${TEAMS}\n占比|41%|59%|100%\n达标率|80%|70%|74%`),
  right("heads by origin with points of a rate", `${TEAMS}\n目标|400|500|900\n达成率(%)|79.5|92.4|86.7`),
  right("staff by centre with 到位率", `${STAFF}\n编制|60|40|15|115\n到位率|83%|75%|73%|79%`),
  right("staff by centre with 流失比例 between the rows", `${STAFF}\n流失比例|10%|5%|2%|8%\n外|3|2|1|6`),
];
