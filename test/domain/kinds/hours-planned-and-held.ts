import type { Kind } from "./drawn-kind";

const SIGNED =
  "督导时数登记汇总\n姓名|计划时数(小时)|实际时数(小时)|完成率\n社工01|24|18|75%\n社工02|24|24|100%\n社工03|20|13|65%\n社工04|20|25|125%";
const TOPICS =
  "年度内部培训学时完成表\n序号|培训主题|计划学时|完成学时|完成率\n第一季度(3次,计划16学时)\n1|入职培训|6|6|100%\n2|个案会谈|8|6|75%\n第二季度\n3|危机介入|8|6|75%\n4|小组带领|8|9|113%";
const MONTHS = "督导时数\n月份|计划时数|实际时数|完成率\n1月|8|8|100%\n2月|6|4|67%\n3月|10|9|90%\n4月|10|8|80%";
const WORDS =
  "继续教育学时登记\n姓名|资格|应修学时|已修学时|完成率\n社工01|社会工作师|90|96|达标\n社工02|助理社会工作师|72|72|达标\n社工03|助理社会工作师|72|54|75%\n社工04|社会工作师|90|63|未达标";
const TEAMS = "志愿服务时数统计(小时)\n社区|志愿队伍|1月|2月|3月|合计|目标时数|完成率";
const OF_TEAMS =
  "清湖社区|膳食队|20|16|28|64|80|80%\n|先锋队|12|9|15|36|40|90%\n清湖社区小计||32|25|43|100|120|83%\n龙塘社区|义剪队|6|6|8|20|25|80%\n|党员队|15.5|12|20.5|48|60|80%\n龙塘社区小计||21.5|18|28.5|68|85|80%";

/** A signature between the lines and their sum, or behind it. */
const signatures: readonly Kind[] = [
  {
    title: "a row of signatures between the lines and their sum",
    rows: `${SIGNED}\n督导签名:||督导资质:高级|2024.6.28\n合计|88|70|91%`,
    changes: { C8: 80 },
  },
  { title: "a right sum under a row of signatures", rows: `${SIGNED}\n督导签名:||督导资质:高级|2024.6.28\n合计|88|80|91%`, quiet: true },
  { title: "a signer alone between the lines and their sum", rows: `${SIGNED}\n审核人：|||\n合计|88|80|81%`, changes: { D8: 0.91 } },
  {
    title: "a row of signatures behind the sum ends the table",
    rows: `${SIGNED}\n合计|88|70|91%\n督导签名:||督导资质:高级|2024.6.28`,
    changes: { C7: 80 },
  },
  {
    title: "signatures above the sum of a list of promises",
    rows: "服务指标\n服务内容|指标量|完成量|完成率\n个案|20|18|90%\n小组|10|10|100%\n探访|100|75|75%\n填表人：|审核人：||2024-06-30\n合计|130|113|79%",
    changes: { C7: 103 },
  },
  {
    title: "signatures above the sum of areas",
    rows: "服务片区|协议量|完成量|完成率\n片区1|40|36|90%\n片区2|50|35|70%\n片区3|30|33|110%\n负责人：|||\n合计|120|114|87%",
    changes: { C6: 104 },
  },
];

/** Hours planned and held by topic or by month, under other words. */
const plans: readonly Kind[] = [
  {
    title: "hours planned and held by topic under banners",
    rows: `${TOPICS}\n合计||30|27|80%`,
    merges: ["A3:E3", "A6:E6"],
    changes: { E9: 0.9 },
  },
  { title: "right hours planned and held by topic", rows: `${TOPICS}\n合计||30|27|90%`, merges: ["A3:E3", "A6:E6"], quiet: true },
  {
    title: "a topic's rate and the sum held",
    rows: `${TOPICS.replace("113%", "120%")}\n合计||30|26|90%`,
    merges: ["A3:E3", "A6:E6"],
    changes: { E8: 1.13, D9: 27 },
  },
  { title: "总时数 under hours by month", rows: `${MONTHS}\n总时数|34|27|79%`, changes: { C7: 29, D7: 0.85 } },
  { title: "right hours by month", rows: `${MONTHS}\n总时数|34|29|85%`, quiet: true },
  {
    title: "hours by quarter, what is still wanting",
    rows: "培训学时\n季度|应完成学时|已完成学时|尚缺学时\n第一季度|18|16|2\n第二季度|18|18|0\n第三季度|18|12|4\n第四季度|18|15|3\n合计|72|61|11",
    changes: { D5: 6 },
  },
  {
    title: "hours in English",
    rows: "Supervision 2024\nMonth|Planned hours|Actual hours|Completion rate\nJan|8|8|100%\nFeb|6|3|50%\nMar|10|9|90%\nApr|10|8|80%\nTotal|34|27|82%",
    changes: { C7: 28 },
  },
  {
    title: "課程 with required and completed hours in traditional words",
    rows: "培訓時數\n課程|規定時數|完成時數|完成率\n急救|8|8|100%\n輔導|12|9|75%\n法規|10|6|80%\n合計|30|23|77%",
    changes: { D5: 0.6 },
  },
];

/** Words in the rate's place that the hours do not bear out. */
const words: readonly Kind[] = [
  {
    title: "达标 with too few hours is doubted and stays",
    rows: `${WORDS}\n社工05|助理社会工作师|72|40|达标`,
    warns: ["E7"],
    says: ["E7"],
  },
  { title: "words that the hours bear out", rows: `${WORDS}\n社工05|助理社会工作师|72|80|超额完成`, quiet: true },
  { title: "未达标 with all hours", rows: `${WORDS}\n社工05|助理社会工作师|72|72|未达标`, warns: ["E7"] },
  { title: "已完成 with half of them", rows: `${WORDS}\n社工05|社会工作师|90|45|已完成`, warns: ["E7"] },
  {
    title: "达标 beside a wrong number elsewhere",
    rows: `${WORDS.replace("75%", "57%")}\n社工05|助理社会工作师|72|40|达标`,
    changes: { E5: 0.75 },
    warns: ["E7"],
  },
  { title: "a word that says nothing of the hours", rows: `${WORDS}\n社工05|助理社会工作师|72|40|补修中`, quiet: true },
];

/** Areas named in their first row alone, teams under them, each closed by its sum. */
const parts: readonly Kind[] = [
  {
    title: "a community named in its first row alone: a row's sum and its rate",
    rows: `${TEAMS}\n${OF_TEAMS.replace("|48|60|", "|46|60|")}\n合计||53.5|43|71.5|168|205|82%`,
    changes: { F7: 48 },
  },
  {
    title: "the subtotal of such a community",
    rows: `${TEAMS}\n${OF_TEAMS.replace("|100|120|", "|100|110|")}\n合计||53.5|43|71.5|168|205|82%`,
    changes: { G5: 120 },
  },
  { title: "a right table of such communities", rows: `${TEAMS}\n${OF_TEAMS}\n合计||53.5|43|71.5|168|205|82%`, quiet: true },
  {
    title: "rows without a name that no sum closes are left and told",
    rows: "服务片区|负责社工|协议量|完成量|完成率\n片区1|社工01|40|36|90%\n|社工02|20|18|90%\n片区2|社工03|30|33|110%\n合计||70|69|99%",
    says: ["A3"],
  },
  {
    title: "teams under two areas, each with its own sum",
    rows: "服务片区|队伍|协议量|完成量|完成率\n片区1|甲队|40|36|90%\n|乙队|20|18|90%\n小计||60|54|90%\n片区2|丙队|30|33|110%\n|丁队|10|8|80%\n小计||40|41|103%\n合计||100|96|95%",
    changes: { D8: 95 },
  },
];

const SUPERVISORS = "社工站督导工作量统计\n督导|受督导人数|督导次数|||督导时数(小时)\n||计划|实际|完成率|计划|实际|完成率";
const OF_SUPERVISORS =
  "督导甲|6|12|9|75%|36|27|75%\n督导乙|5|10|11|110%|30|33|110%\n督导丙|8|16|16|100%|48|42|88%\n督导丁|4|8|6|75%|25|17.5|70%";
const HEAD_SUPERVISORS = ["A2:A3", "B2:B3", "C2:E2", "F2:H2"];

/** Sessions and hours, each planned and held, beside a number of people. */
const measures: readonly Kind[] = [
  {
    title: "sessions and hours side by side: a sum of sessions",
    rows: `${SUPERVISORS}\n${OF_SUPERVISORS}\n合计|23|45|42|91%|139|119.5|86%`,
    merges: HEAD_SUPERVISORS,
    mergesMatter: true,
    changes: { C8: 46 },
  },
  {
    title: "sessions and hours side by side: a rate of hours",
    rows: `${SUPERVISORS}\n${OF_SUPERVISORS.replace("|70%", "|72%")}\n合计|23|46|42|91%|139|119.5|86%`,
    merges: HEAD_SUPERVISORS,
    mergesMatter: true,
    changes: { H7: 0.7 },
  },
  {
    title: "right sessions and hours side by side",
    rows: `${SUPERVISORS}\n${OF_SUPERVISORS}\n合计|23|46|42|91%|139|119.5|86%`,
    merges: HEAD_SUPERVISORS,
    mergesMatter: true,
    quiet: true,
  },
  {
    title: "half a session is none",
    rows: `${SUPERVISORS}\n${OF_SUPERVISORS.replace("16|16|100%", "16|12.5|78%")}\n合计|23|46|38.5|84%|139|119.5|86%`,
    merges: HEAD_SUPERVISORS,
    mergesMatter: true,
    errors: ["D6"],
  },
  {
    title: "training sessions and class hours beside the number of those who came",
    rows: "社工站培训统计\n讲师|参训人数|培训场次|||培训学时\n||计划|实际|完成率|计划|实际|完成率\n讲师甲|20|4|3|75%|16|12.5|78%\n讲师乙|15|2|2|100%|8|8|90%\n合计|35|6|5|83%|24|20.5|85%",
    merges: HEAD_SUPERVISORS,
    mergesMatter: true,
    changes: { H5: 1 },
  },
];

const SITES = (one: string, other: string): string =>
  `督导服务时数统计表\n月份|${one}|团体督导|${other}|合计时数|计划时数|完成率\n7月|4|6|0|10|9|111%\n8月|3.5|6|2|11.5|12|96%\n9月|4|3|2|9|9|100%\n10月|5|6|0|11|12|92%\n11月|4|6|3|13|12|108%`;

/** Ways of supervision that stand beside each other, all of them hours. */
const sites: readonly Kind[] = [
  {
    title: "hours of supervision on the spot are hours",
    rows: SITES("个别督导", "现场督导").replace("11.5|12|96%", "12.5|12|104%"),
    changes: { E4: 11.5, G4: 0.96 },
  },
  {
    title: "hours of supervision of cases are hours",
    rows: SITES("个案督导", "驻点督导").replace("13|12|108%", "31|12|108%"),
    changes: { E7: 13 },
  },
  { title: "right hours of three ways of supervision stay", rows: SITES("个案督导", "现场督导"), quiet: true, saysNot: ["E4", "D2"] },
];

/** Hours and other tables of plans: signatures among the lines, topics and months, words for rates, names in the first row alone. */
export const HOURS_PLANNED_AND_HELD: readonly Kind[] = [...signatures, ...plans, ...words, ...parts, ...measures, ...sites];
