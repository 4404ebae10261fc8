import type { Kind } from "./drawn-kind";

const FOREVER = "2023/1/1-2026/12/31";
const HEAD = "序号|姓名|资质|合同期限|到岗月份|社保缴纳月份|工资发放月份|有效人次";
const NOBODY = `0|社工00|助理社会工作师|${FOREVER}|——|——|——|0`;

/** Staffing tables that list for each person in which months somebody was on post, insured and paid. */
export const STAFFING_LISTED_MONTHS: readonly Kind[] = [
  {
    title: "months of presence, insurance and wages as lists: who lacks some is found, and the sums with it",
    rows: `2024年上半年社工到岗情况统计表
${HEAD}
1|社工01|社会工作师|${FOREVER}|1-6月|1-6月|1-6月|6
2|社工02|助理社会工作师|${FOREVER}|1月至6月|1、2、3月|1-6月|6
3|社工03|助理社会工作师|2024/3/1-2026/12/31|3-6月|3-6月|3-6月|4
合计|||||||16`,
    changes: { H4: 3, H6: 13 },
    errors: ["F4"],
  },
  {
    title: "right lists in many wordings are quiet",
    rows: `社工在岗情况一览表（2024年1月-6月）
姓名|职称|劳动合同期限|在岗月份|参保月份|发薪月份|在岗小计|备注
社工01|社会工作师|${FOREVER}|全部|全部|全部|6|
社工02|助理社会工作师|${FOREVER}|1-3月、5月|1-6月|1-6月|4|4月、6月事假
社工03|助理社会工作师|${FOREVER}|2024.1-2024.6|2024.1-2024.6|2024.1-2024.6|6|
社工04|助理社会工作师|2024/2/1-2026/12/31|2月起|2月起|2-6月|5|2024年2月1日入职
合计||||||21|`,
    quiet: true,
    more: { before: 3, row: `社工00|助理社会工作师|2024/9/1-2026/12/31|——|——|——|0|9月1日入职` },
  },
  {
    title: "without a title the lists themselves name the months",
    rows: `姓名|资质|合同期限|到岗月份|社保缴纳月份|工资发放月份|到岗小计
社工01|社会工作师|${FOREVER}|2024年1-6月|2024年1-6月|2024年1-6月|6
社工02|助理社会工作师|${FOREVER}|2024年1月-2024年6月|2024年1月-2024年6月|2024年1月-2024年6月|5
社工03|助理社会工作师|${FOREVER}|2024年1月至6月|2024年1-6月|2024年1-6月|6
合计||||||17`,
    changes: { G3: 6, G5: 18 },
    quiet: true,
  },
  {
    title: "who came late counts half of the first listed month, as the row states",
    rows: `2024年上半年社工到岗情况统计表
${HEAD}
1|社工01|社会工作师|${FOREVER}|1-6月|1-6月|1-6月|6
2|社工02|助理社会工作师|2024/3/22-2026/12/31|3-6月|3-6月|3-6月|3.5
3|社工03|助理社会工作师|${FOREVER}|1-6月|1-6月|1-6月|5
合计|||||||15.5`,
    changes: { H5: 6 },
    quiet: true,
  },
  {
    title: "whole months of somebody who came late are only likely to be a slip, and nothing is written",
    rows: `2024年上半年社工到岗情况统计表
${HEAD}
1|社工01|社会工作师|${FOREVER}|1-6月|1-6月|1-6月|6
2|社工02|助理社会工作师|2024/3/22-2026/12/31|3-6月|3-6月|3-6月|4
合计|||||||10`,
    warns: ["H4"],
    more: { before: 4, row: NOBODY },
  },
  {
    title: "the first month of the service weighs what the term leaves of it",
    rows: `社工在岗情况
服务协议期限：2024年1月25日至2024年12月31日
姓名|资质|合同期限|在岗月份|社保月份|工资月份|小计|备注
社工01|社会工作师|${FOREVER}|1-6月|1-6月|1-6月|6|
社工02|助理社会工作师|${FOREVER}|1-3月|1-3月|1-3月|2.5|2024年3月31日离职
社工03|助理社会工作师|${FOREVER}|1-6月|1-6月|1-6月|5.5|
合计||||||13.5|`,
    changes: { G4: 5.5 },
    quiet: true,
  },
  {
    title: "a list that cannot be read is asked about, and what hangs on it stays",
    rows: `2024年上半年社工到岗情况统计表
${HEAD}
1|社工01|社会工作师|${FOREVER}|1-6月|1-6月|1-6月|6
2|社工02|助理社会工作师|${FOREVER}|大部分月份|1-6月|1-6月|5
3|社工03|助理社会工作师|${FOREVER}|1-6月|大部分|1-6月|5
4|社工04|助理社会工作师|${FOREVER}|1-6月|1-6月|1-6月|6
合计|||||||20`,
    warns: ["E4", "F5"],
    says: ["H4", "H5", "H7"],
  },
  {
    title: "which months 全部 means, nobody says: the table is told",
    rows: `社工在岗情况
姓名|资质|合同期限|在岗月份|社保月份|工资月份|小计
社工01|社会工作师|${FOREVER}|全部|全部|全部|6
社工02|助理社会工作师|${FOREVER}|全部|全部|全部|6
合计||||||12`,
    says: ["D2"],
    quiet: true,
  },
  {
    title: "months on post beyond the contract are found at the list",
    rows: `2024年上半年社工到岗情况统计表
${HEAD}
1|社工01|社会工作师|${FOREVER}|1-6月|1-6月|1-6月|6
2|社工02|助理社会工作师|2024/3/1-2026/12/31|1-6月|1-6月|1-6月|6
合计|||||||12`,
    changes: { H4: 4, H5: 10 },
    errors: ["E4"],
    quiet: true,
  },
  {
    title: "groups, the stable-post rate and what was due follow from the lists",
    rows: `2024年1-6月社工到岗情况表（协议要求配备社工3名）
类型|姓名|资质|合同期限|到岗月份|社保缴纳月份|工资发放月份|到岗小计
持证社工|社工01|社会工作师|${FOREVER}|1-6月|1-6月|1-6月|6
|社工02|助理社会工作师|${FOREVER}|1-6月|1-6月|1-6月|6
小计|||||||12
非持证社工|社工03|大专（社会工作）|${FOREVER}|1-6月|2-6月|1-6月|5
小计|||||||6
总计|||||||17
应到岗人次|18||||||
稳岗率|||||||100%`,
    changes: { H7: 5, H10: 0.67 },
    errors: ["F6", ["H8", "H2", "H6"]],
  },
];
