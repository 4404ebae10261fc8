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
];
