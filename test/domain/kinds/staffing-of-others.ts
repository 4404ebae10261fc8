import type { Kind } from "./drawn-kind";

const FOREVER = "2023/1/1-2026/12/31";

/** Staffing tables as stations elsewhere and evaluators of other cities keep them: in two languages, by another calendar, once for all months. */
export const STAFFING_OF_OTHERS: readonly Kind[] = [
  {
    title: "headers with their English beside the Chinese words",
    rows: `序号 No.|姓名 Name|合同期限 Contract period|3月 Mar|||到岗小计 Subtotal
|||在岗 On duty|社保 Social insurance|工资 Salary paid
1|社工01|${FOREVER}|1|√|√|1
2|社工02|${FOREVER}|1||√|1
3|社工03|${FOREVER}|1|√|√|1
合计 Total|||3|2|3|3`,
    merges: ["D1:F1", "A1:A2", "B1:B2", "C1:C2", "G1:G2"],
    changes: { G4: 0, G6: 2 },
    errors: ["E4"],
    more: { before: 3, row: `|社工00|${FOREVER}|0|||0` },
  },
  {
    title: "headers with the English before the Chinese words",
    rows: `Name姓名|Contract合同期限|Mar 3月|||Subtotal小计
||Attendance到岗|Insurance社保|Wages工资
社工01|${FOREVER}|1|√|√|1
社工02|${FOREVER}|1|√|√|2
社工03|${FOREVER}|1|√|√|1`,
    merges: ["C1:E1"],
    changes: { F4: 1 },
    more: { before: 3, row: `社工00|${FOREVER}|0|||0` },
  },
  {
    title: "months and contracts by the calendar of Taiwan",
    rows: `姓名|聘雇期间|民国113年3月|||113年4月|||到岗小计
||到岗|社保|薪资|到岗|社保|薪资
社工01|112/1/1-114/12/31|√|√|√|√|√|√|2
社工02|112年7月1日至113年3月31日|√|√|√|√|√|√|2
社工03|民国113年1月1日至民国114年6月30日|√|√|√|√|√|√|2`,
    merges: ["C1:E1", "F1:H1"],
    changes: { I4: 1 },
    errors: ["F4"],
    more: { before: 3, row: "社工00|115/1/1-116/12/31|||||||0" },
  },
  {
    title: "one number merged over all months is no month's sum",
    rows: `姓名|合同期限|3月|||4月|||人员到岗小计
||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放
社工01|${FOREVER}|√|√|√|√|√|√|2
社工02|${FOREVER}|√|√|√|√|√|√|2
总计||2|2|2|2|2|2|4
实到岗人次||4`,
    merges: ["C1:E1", "F1:H1", "C6:I6"],
    mergesMatter: true,
    quiet: true,
    more: { before: 3, row: `社工00|${FOREVER}|||||||0` },
  },
  {
    title: "one number merged over some months only is not checked, and told",
    rows: `姓名|合同期限|3月|||4月|||人员到岗小计
||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放
社工01|${FOREVER}|√|√|√|√|√|√|2
社工02|${FOREVER}|√|√|√|√|√|√|2
合计||4||||||4`,
    merges: ["C1:E1", "F1:H1", "C5:H5"],
    mergesMatter: true,
    says: ["C5"],
    quiet: true,
    more: { before: 3, row: `社工00|${FOREVER}|||||||0` },
  },
  {
    title: "kinds of insurance told once for all months, of which one is lacking",
    rows: `姓名|合同期限|参加社会保险险种|||||8月||9月||人员到岗小计
||养老|医疗|失业|工伤|生育|人员到位|工资发放|人员到位|工资发放
社工01|${FOREVER}|√|√|√|√|√|√|√|√|√|2
社工02|${FOREVER}|√|√||√|√|√|√|√|√|2
社工03|${FOREVER}|√|√|√|√|√|√|√|√|√|2
合计||3|3|3|3|3|3|3|3|3|6`,
    merges: ["C1:G1", "H1:I1", "J1:K1"],
    mergesMatter: true,
    changes: { L4: 0, E6: 2, L6: 4 },
    errors: ["E4"],
    more: { before: 3, row: `社工00|${FOREVER}||||||||||0` },
  },
  {
    title: "the staff that the agreement requires stands in a title",
    rows: `社工到岗情况统计表（协议要求在岗社工数：3人）
姓名|合同期限|3月|||人员到岗小计
||人员到位|社保购买|工资发放
社工01|${FOREVER}|√|√|√|1
社工02|${FOREVER}|√|√|√|1
总计||2|2|2|2
稳岗率||||100%`,
    merges: ["A1:F1", "C2:E2"],
    changes: { E7: 0.67 },
    errors: ["F6"],
    more: { before: 4, row: `社工00|${FOREVER}||||0` },
  },
  {
    title: "是否发薪 and 有效到岗 beside a month in each row",
    rows: `姓名|合同期限|月份|是否在岗|是否参保|是否发薪|有效到岗
社工01|${FOREVER}|2024年1月|是|是|是|1
||2024年2月|是|否|是|1
||2024年3月|是|是|是|1
社工02|${FOREVER}|2024年1月|是|是|是|1
||2024年2月|是|是|是|1
||2024年3月|是|是|是|1
合计|||6|5|6|6`,
    merges: ["A2:A4", "B2:B4", "A5:A7", "B5:B7"],
    mergesMatter: true,
    changes: { G3: 0, G8: 5 },
    errors: ["E3"],
  },
  {
    title: "a contract is called by another name, and staff by theirs",
    rows: `职员姓名|雇用合约期间|四月当值|四月社保|四月薪金|小计
社工01|${FOREVER}|√|√|√|1
社工02|${FOREVER}|√|√|√|2
社工03|${FOREVER}|√|√|√|1`,
    changes: { F3: 1 },
    more: { before: 2, row: `社工00|${FOREVER}||||0` },
  },
  {
    title: "a contract is a mark of each month",
    rows: `姓名|持证类别|1月||||2月||||有效人次
||签合同|在岗|买社保|发工资|签合同|在岗|买社保|发工资
社工01|社会工作师|√|√|√|√|√|√|√|√|2
社工02|助理社会工作师|√|√|√|√|×|√|√|√|1
社工03|助理社会工作师|√|√|√|√|√|√|×|√|2
合计||3|3|3|3|2|3|2|4|5`,
    merges: ["C1:F1", "G1:J1"],
    mergesMatter: true,
    changes: { K5: 1, J6: 3, K6: 4 },
    errors: ["G4", "I5"],
    more: { before: 3, row: "社工00||||||||||0" },
  },
  {
    title: "that a contract was signed is told once, by a tick",
    rows: `姓名|是否签订合同|3月|||小计
||在岗|社保|工资
社工01|√|√|√|√|1
社工02|未签|√|√|√|1
社工03|√|√|√|√|1
合计||3|3|3|3`,
    merges: ["C1:E1"],
    changes: { F4: 0, F6: 2 },
    errors: ["B4"],
    more: { before: 3, row: "社工00|√||||0" },
  },
  {
    title: "each month has a 小计 of its own beside its marks",
    rows: `姓名|合同期限|7月||||8月||||合计
||在岗|参保|发薪|小计|在岗|参保|发薪|小计
社工01|${FOREVER}|√|√|√|1|√|√|√|1|2
社工02|${FOREVER}|√|√|√|1|√||√|1|2
社工03|${FOREVER}|√|√|√|1|√|√|√|1|2
社工04|${FOREVER}|√|√|√|1|√|√|√|1|2
合计||4|4|4|4|4|3|4|4|8`,
    merges: ["C1:F1", "G1:J1"],
    mergesMatter: true,
    changes: { J4: 0, K4: 1, J7: 3, K7: 7 },
    errors: ["H4"],
    more: { before: 3, row: `社工00|${FOREVER}||||0||||0|0` },
  },
  {
    title: "totals with their measure word behind",
    rows: `姓名|合同期限|9月|||到岗小计
||到岗|社保|工资
社工01|${FOREVER}|√|√|√|1
社工02|${FOREVER}|√|√|√|1
社工03|${FOREVER}|√|√|√|1
合计（人次）||3人次|3人次|3人次|4人次`,
    merges: ["C1:E1"],
    changes: { F6: 3 },
    more: { before: 3, row: `社工00|${FOREVER}||||0` },
  },
  {
    title: "posts stand first, one of them vacant, and the label of the sum among them",
    rows: `岗位|姓名|合同期限|4月|||小计
|||人员到位|社保购买|工资发放
站长|社工01|${FOREVER}|1|√|√|1
社工岗1|社工02|${FOREVER}|1|√|√|1
社工岗2|空缺||0|||0
合计|||2|2|2|3`,
    merges: ["D1:F1"],
    changes: { G6: 2 },
    more: { before: 3, row: `社工岗0|社工00|${FOREVER}|0|||0` },
  },
  {
    title: "a legend says what signs mean",
    rows: `说明：○表示有，△表示无
姓名|合同期限|10月|||小计
||在岗|社保|薪酬
社工01|${FOREVER}|○|○|○|1
社工02|${FOREVER}|○|△|○|1
社工03|${FOREVER}|△|△|△|0
合计||2|1|2|2`,
    merges: ["C2:E2"],
    changes: { F5: 0, F7: 1 },
    errors: ["D5"],
    more: { before: 4, row: `社工00|${FOREVER}|△|△|△|0` },
  },
  {
    title: "English months with a year of two digits",
    rows: `姓名|合同期限|Apr-24|||May-24|||合计
||到岗|社保|工资|到岗|社保|工资
社工01|${FOREVER}|√|√|√|√|√|√|2
社工02|${FOREVER}|√|√|√|√|√|√|1`,
    merges: ["C1:E1", "F1:H1"],
    changes: { I4: 2 },
    more: { before: 3, row: `社工00|${FOREVER}|||||||0` },
  },
  {
    title: "how many months were insured, where these are no fewer than those on post",
    rows: `姓名|合同期限|1月到岗|2月到岗|3月到岗|社保月数|工资月数|有效到岗小计
社工01|${FOREVER}|1|1|1|3|3|3
社工02|${FOREVER}|0|1|1|2|2|1
社工03|${FOREVER}|1|1|1|2|3|2
社工04|${FOREVER}|1|1|1|3|3|3`,
    changes: { H3: 2 },
    says: ["H4"],
    more: { before: 2, row: `社工00|${FOREVER}|0|0|0|0|0|0` },
  },
  {
    title: "each area's sum stands over its people and everybody's at the foot",
    rows: `姓名|合同期限|4月|||小计
||人员到位|社保购买|工资发放
片区一（小计）||2|2|2|2
社工01|${FOREVER}|1|√|√|1
社工02|${FOREVER}|1|√|√|1
片区二（小计）||3|3|3|4
社工03|${FOREVER}|1|√|√|1
社工04|${FOREVER}|1|√|√|1
社工05|${FOREVER}|1|√|√|1
全部合计||5|5|5|5`,
    merges: ["C1:E1"],
    changes: { F6: 3 },
    more: { before: 5, row: `社工00|${FOREVER}|0|||0` },
  },
  {
    title: "who left is told in a column of days",
    rows: `姓名|合同期限|离职日期|2024年5月|||2024年6月|||人员到岗小计
|||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放
社工01|${FOREVER}||1|√|√|1|√|√|2
社工02|${FOREVER}|2024-5-31|1|√|√|0|||1
社工03|${FOREVER}|2024-6-8|1|√|√|1|√|√|2
社工04|${FOREVER}||1|√|√|1|√|√|3`,
    merges: ["D1:F1", "G1:I1"],
    changes: { J6: 2 },
    errors: ["G5"],
    more: { before: 3, row: "社工00|2030/1/1-2031/12/31||||||||0" },
  },
  {
    title: "who stands in the list without being counted, by its own words",
    rows: `姓名|合同期限|6月|||小计|备注
||到岗|社保|工资
社工01|${FOREVER}|1|√|√|1
社工02|${FOREVER}|1|√|√|1
实习生01|无|1|无|无|0|实习生，不计入统计
合计||2|2|2|3`,
    merges: ["C1:E1"],
    changes: { F6: 2 },
    more: { before: 3, row: `社工00|${FOREVER}|0|||0` },
  },
  {
    title: "contracts and months as Hong Kong writes them",
    rows: `姓名|合約期|Jul-24 7月|||小計
||在崗|參保|薪金
社工01|1/4/2023-31/3/2026|√|√|√|1
社工02|1 Apr 2023 - 30 Jun 2024|√|√|√|1
社工03|1st April 2023 to 31 March 2026|√|√|√|1
總計||3|3|3|3`,
    merges: ["C1:E1"],
    changes: { F4: 0, F6: 2 },
    errors: ["C4"],
    more: { before: 3, row: "社工00|1/1/2030-31/12/2031||||0" },
  },
  {
    title: "a post short of people counts nobody, but the figures in its row are told",
    rows: `姓名|合同期限|1月|||小计
||在岗|社保|工资
社工01|${FOREVER}|1|√|√|1
社工02|${FOREVER}|1|√|√|1
合计||2|2|2|2
缺编||1|||1`,
    merges: ["C1:E1", "A6:B6"],
    says: ["A6"],
    quiet: true,
    more: { before: 3, row: `社工00|${FOREVER}|0|||0` },
  },
  {
    title: "Y and N say yes and no, and of two languages in a header one may be known",
    rows: `Name 姓名|Current post 现任岗位|Contract 合约期|Apr-24|||Total 合计
|||Present 出勤|Insurance 保障|Salary 薪金
社工01|SWA|${FOREVER}|Y|Y|Y|1
社工02|SWA|${FOREVER}|Y|N|Y|1
社工03|ASWO|${FOREVER}|N|N/A|N|0
Total 合计|||2|1|2|2`,
    merges: ["D1:F1"],
    changes: { G4: 0, G6: 1 },
    errors: ["E4"],
    more: { before: 3, row: `社工00|SWA|${FOREVER}|N|N|N|0` },
  },
  {
    title: "a row under the header says in brackets how to fill it in",
    rows: `姓名|合同期限|7月|||小计
||到岗|社保|工资
（填写姓名）|（起止日期）|（1/0.5/0）|（√）|（√）|（人次）
社工01|${FOREVER}|1|√|√|1
社工02|${FOREVER}|0.5|√|√|1
合计||1.5|2|2|1.5`,
    merges: ["C1:E1"],
    changes: { F5: 0.5 },
    more: { before: 5, row: `社工00|${FOREVER}|0|||0` },
  },
  {
    title: "presence with its measure word, strokes of any length for none",
    rows: `姓名|合同起讫|3月到岗|3月投保|3月支薪|小计
社工01|${FOREVER}|1人|√|√|1
社工02|${FOREVER}|0.5人|√|√|1
社工03|${FOREVER}|――|———|――|0
合计||1.5人|2|2|1.5`,
    changes: { F3: 0.5 },
    more: { before: 2, row: `社工00|${FOREVER}|0|||0` },
  },
  {
    title:
      "an English table: contracts without a last day, certified and uncertified people, effective sums, practice and a stable-post rate",
    rows: `Service term: 2024-04-01 to 2024-05-31
Category|Name|Qualification|Contract period|Apr 2024|||May 2024|||Subtotal|Two years or more|Remarks
|||| On post|Social insurance|Salary paid|On post|Social insurance|Salary paid|||
Certified|SW01|Assistant Social Worker|2021-02-16 to 2026-02-15|√|√|√|√|√|√|2|2|
|SW02|Social Worker (Intermediate)|2022-07-01 to open-ended|√|√|√|√|√|√|1|0|
Subtotal||||2|2|2|2|2|2|4|2|
Certified effective subtotal||||2|||2|||4|2|
Uncertified|SW03|Social work degree|2022-07-01 until further notice|√|√|√|√||√|1|0|
|SW04|Training certificate|2023-06-01 to 2026-06-01|√|√|√|√|√|√|2|0|
Subtotal||||2|2|2|2|1|2|3|0|
Uncertified effective subtotal||||2|||1|||3|0|
Total||||4|4|4|4|3|4|7|2|
Effective total||||4|||4|||7|2|
Stable staffing rate||||75%||||||||`,
    merges: ["A1:M1", "E2:G2", "H2:J2", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "K2:K3", "L2:L3", "A4:A5", "A8:A9", "A14:D14", "E14:L14"],
    mergesMatter: true,
    changes: { K5: 2, H13: 3 },
    errors: ["I8"],
    quiet: true,
  },
  {
    title: "marks grouped by kind over months without a year are one table, with a day in a remark and no stable-post rate",
    rows: `服务协议时间：2024年3月1日至2024年12月31日
员工姓名|合同期|到岗|||五险|||薪酬|||到岗小计|备注
||3月|4月|5月|3月|4月|5月|3月|4月|5月||
社工01|2019.5.16-2025.4.15|√|√|√|√|√|√|√|√|√|3|
社工02|2024.4.18-2027.4.17||0.5|√||√|√||√|√|1.5|2024年4月18日入职
社工03|2020.2.1-2025.3.31|√|√|√|√||√|√|√|√|3|
合计||2|2.5|3|2|2|3|2|3|3|7.5|`,
    merges: ["C2:E2", "F2:H2", "I2:K2", "A2:A3", "B2:B3", "L2:L3", "M2:M3"],
    mergesMatter: true,
    changes: { L6: 2, L7: 6.5 },
    errors: ["G6"],
    quiet: true,
  },
  {
    title: "rows of effective sums by their groups' names alone",
    rows: `姓名|合同期限|3月|||到岗小计
||到岗|社保|工资|
社工01|${FOREVER}|1|√|√|1
社工02|${FOREVER}|1||√|0
持证社工小计||2|1|2|1
持证社工有效人次||2|||1
社工03|${FOREVER}|1|√|√|1
非持证社工小计||1|1|1|1
非持证社工有效人次||1|||1
总计||3|2|3|2
全站有效人次共计||2|||3`,
    merges: ["C1:E1"],
    changes: { C6: 1, F11: 2 },
    errors: ["D4"],
    quiet: true,
  },
];
