import type { Kind } from "./drawn-kind";

const FOREVER = "2023/1/1-2026/12/31";

/** One month's table, whose month only its title tells. */
const titled = (title: string): Kind => ({
  title: `one column of marks each, the month told by the title “${title}”`,
  rows: `${title}
序号|姓名|合同期限|人员到位|社保购买|工资发放|人员到岗小计
1|社工01|${FOREVER}|1|√|√|1
2|社工02|${FOREVER}|1||√|1
3|社工03|${FOREVER}|0.5|√|√|0.5
合计|||2.5|2|3|2.5`,
  merges: ["A1:G1", "A6:C6"],
  mergesMatter: true,
  changes: { G4: 0, G6: 1.5 },
  errors: ["E4"],
  more: { before: 3, row: `|社工00|${FOREVER}|0|||0` },
});

/** Staffing tables of one month each, in the words of other places, and marks that tell the month in words. */
export const STAFFING_MONTH_BY_MONTH: readonly Kind[] = [
  titled("2024年3月到岗情况表"),
  titled("三月份社工到岗登记"),
  titled("社工到岗情况表（2024-03）"),
  titled("二〇二四年三月社工在岗名册"),
  titled("Staff Attendance March 2024"),
  {
    title: "a month as a title names it when it was filled in is not the table's month",
    rows: `填报日期：2024年4月
姓名|合同期限|人员到位|社保购买|工资发放|人员到岗小计
社工01|${FOREVER}|1|√|√|1
社工02|${FOREVER}|1|√|√|2`,
    says: ["C2"],
    more: { before: 3, row: `社工00|${FOREVER}|0|||0` },
  },
  {
    title: "presence told as a whole or half a month",
    rows: `姓名|合同期限|9月|||10月|||人员到岗小计
||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放
社工01|${FOREVER}|全月|√|√|全月|√|√|2
社工02|${FOREVER}|全月|√|√|半月|√|√|2
社工03|${FOREVER}|半个月|√|√|满勤|√|√|1.5
合计||2.5|3|3|2.5|3|3|5`,
    merges: ["C1:E1", "F1:H1"],
    changes: { I4: 1.5 },
    more: { before: 3, row: `社工00|${FOREVER}|0|||0|||0` },
  },
  {
    title: "presence told in days by its own words",
    rows: `姓名|合同期限|1月|||2月|||人员到岗小计
||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放
社工01|${FOREVER}|22天|√|√|18天|√|√|40
社工02|${FOREVER}|11天|√|√|18天|√|√|29
社工03|${FOREVER}|22天|√|√|9天|√|√|40
合计||55天|3|3|45天|3|3|100`,
    merges: ["C1:E1", "F1:H1"],
    changes: { I5: 31 },
    more: { before: 3, row: `社工00|${FOREVER}||||0天|||0` },
  },
  ...["计入人次", "核定人次", "折合人月", "全年有效人次", "有效到岗月数"].map((word): Kind => ({
    title: `the rows' sums under ${word}`,
    rows: `姓名|合同期限|3月|||4月|||${word}
||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放
社工01|${FOREVER}|1|√|√|1|√|√|2
社工02|${FOREVER}|1|√|√|0.5|√|√|2
社工03|${FOREVER}|1|√|√|1|√|√|2
合计||3|3|3|2.5|3|3|5.5`,
    merges: ["C1:E1", "F1:H1"],
    changes: { I4: 1.5 },
    more: { before: 3, row: `社工00|${FOREVER}|0|||0|||0` },
  })),
  {
    title: "figures under a header that nobody knows are told, though everything else is understood",
    rows: `姓名|合同期限|人员到位|社保购买|工资发放|扣款数|备注
社工01|${FOREVER}|1|√|√|91|
社工02|${FOREVER}|1|√|√|88|`.replace("人员到位|社保购买|工资发放", "3月人员到位|3月社保购买|3月工资发放"),
    says: ["F1"],
    quiet: true,
    more: { before: 2, row: `社工00|${FOREVER}|0|||` },
  },
  ...["聘期", "聘用期限", "受聘期间", "用工期限", "Contract period"].map((word): Kind => ({
    title: `contracts under ${word}`,
    rows: `姓名|${word}|3月|||人员到岗小计
||人员到位|社保购买|工资发放
社工01|2023/1/1-2026/12/31|1|√|√|1
社工02|2023/1/1-2026/12/31|1|√||1
社工03|2023-01-01 to 2026-12-31|1|√|√|1
合计||3|3|2|2`,
    merges: ["C1:E1"],
    changes: { F4: 0 },
    errors: ["E4"],
    more: { before: 3, row: `社工00|${FOREVER}|0|||0` },
  })),
  {
    title: "a staffing table wholly in English",
    rows: `Social Worker Attendance Record
Service term: 2024-01-01 to 2024-12-31
No.|Name|Qualification|Contract period|Jan 2024|||Feb 2024|||Effective count
||||On duty|Insured|Paid|On duty|Insured|Paid
1|社工01|RSW|2023-04-01 to 2026-03-31|Y|Y|Y|Y|Y|Y|2
2|社工02|RSW|2023-04-01 to 2026-03-31|Y|Y|Y|Y|N|Y|2
3|社工03|ASW|2023-04-01 to 2026-03-31|Y|Y|Y|N|N|N|1
Total||||3|3|3|3|1|2|4`,
    merges: ["A1:K1", "A2:K2", "E3:G3", "H3:J3"],
    mergesMatter: true,
    changes: { K6: 1, H8: 2 },
    errors: ["I6"],
    more: { before: 5, row: `|社工00|RSW|2023-04-01 to 2026-03-31|N|N|N|N|N|N|0` },
  },
  {
    title: "a row with nothing but a name: no 0 is filled in for its empty sum, and the row is told",
    rows: `序号|姓名|合同期限|3月|||人员到岗小计
|||人员到位|社保购买|工资发放
1|社工01|${FOREVER}|1|√|√|1
2|社工02|
3|社工03|${FOREVER}||||
合计|||1|1|1|2`,
    merges: ["D1:F1"],
    changes: { G5: 0, G6: 1 },
    says: ["G4"],
    more: { before: 3, row: `|社工00|${FOREVER}|0|||0` },
  },
  ...(
    [
      ["第一季度", "第二季度", "到岗月数"],
      ["2024年一季度", "2024年二季度", "人员到位"],
      ["Q1", "Q2", "在岗月数"],
      ["1-3月", "4-6月", "人员到位"],
      ["上半年", "下半年", "到岗（月）"],
    ] as const
  ).map(([first, second, presence]): Kind => ({
    title: `${first} and ${second} as columns, presence under ${presence}`,
    rows: `姓名|合同期限|${first}|||${second}|||人员到岗小计
||${presence}|社保购买|工资发放|${presence}|社保购买|工资发放
社工01|${FOREVER}|3|√|√|3|√|√|6
社工02|${FOREVER}|3|√|√|2|√|√|5
社工03|${FOREVER}|2.5|√|√|3|√|√|6
社工04|${FOREVER}|3|√|√|3||√|6
合计||11.5|4|4|12|3|4|22.5`,
    merges: ["C1:E1", "F1:H1"],
    changes: { I5: 5.5, I6: 3, F7: 11, I7: 19.5 },
    errors: ["G6"],
    more: { before: 3, row: `社工00|${FOREVER}|0|||0|||0` },
  })),
  {
    title: "how many months a tick under a quarter stands for is not known: sums over it stay, and it is told",
    rows: `姓名|合同期限|第一季度|||第二季度|||人员到岗小计
||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放
社工01|${FOREVER}|√|√|√|√|√|√|2
社工02|${FOREVER}|√|√|√|√|√|√|2
合计||2|2|2|2|2|2|4`,
    merges: ["C1:E1", "F1:H1"],
    says: ["I3", "I4", "I5"],
    quiet: true,
    more: { before: 3, row: `社工00|${FOREVER}|0|||0|||0` },
  },
  {
    title: "a quarter in the title of a table of one column of marks each",
    rows: `2024年第一季度社工到岗情况表
姓名|合同期限|人员到位|社保购买|工资发放|人员到岗小计
社工01|${FOREVER}|3|√|√|3
社工02|${FOREVER}|2|√|√|3
社工03|${FOREVER}|3|√|√|3`,
    merges: ["A1:F1"],
    mergesMatter: true,
    changes: { F4: 2 },
    more: { before: 4, row: `社工00|${FOREVER}|0|||0` },
  },
  {
    title: "到岗人次 behind one month's marks, which the title tells of, counts the person-months",
    rows: `社工五险缴纳及到岗情况（2024年7月）
姓名|合同期限|到岗|养老|医疗|工资|到岗人次
社工01|${FOREVER}|1|√|√|√|1
社工02|${FOREVER}|1||√|√|1
社工03|${FOREVER}|1|√|√|√|1
合计||3|2|3|3|2`,
    merges: ["A1:G1"],
    mergesMatter: true,
    changes: { G4: 0 },
    errors: ["D4"],
    more: { before: 4, row: `社工00|${FOREVER}|0||||0` },
  },
];
