import type { Kind } from "./drawn-kind";

const FOREVER = "2023/1/1-2026/12/31";

/** Staffing tables whose months are marked themselves, without a column for each kind of mark. */
export const STAFFING_BARE_MONTHS: readonly Kind[] = [
  {
    title:
      "bare months under a title of presence: a row that states more than its marks, and a month's sum that departs by as much, are to be checked",
    rows: `一、人员到岗情况
姓名|1月|2月|3月|合计
社工01|√|√|√|3
社工02|√|√|×|3
社工03|√|√|√|3
社工04|√|√|√|3
合计|4|4|4|12`,
    warns: ["E4", "D7"],
    says: ["E3", "E7"],
    more: { before: 4, row: "社工00|×|×|×|0" },
  },
  {
    title: "bare months under a title of presence: a month's sum that no row bears out is wrong",
    rows: `一、人员到岗情况
姓名|1月|2月|3月|合计
社工01|√|√|√|3
社工02|√|√|×|2
社工03|√|√|√|3
社工04|√|√|√|3
合计|4|4|4|11`,
    changes: { D7: 3 },
    says: ["E3", "E7"],
    quiet: true,
    more: { before: 4, row: "社工00|×|×|×|0" },
  },
  ...["到岗合计", "在岗月数", "有效到岗人次"].map((word): Kind => ({
    title: `bare months with ${word} behind them`,
    rows: `序号|姓名|合同期限|4月|5月|6月|${word}
1|社工01|${FOREVER}|1|1|1|3
2|社工02|${FOREVER}|1|0.5|1|3
3|社工03|${FOREVER}|1|1|1|3
4|社工04|${FOREVER}|1|1|1|3
合计|||4|4|4|11.5`,
    warns: ["G3", "E6"],
    says: ["G2", "G6"],
    more: { before: 3, row: `|社工00|${FOREVER}|0|0|0|0` },
  })),
  {
    title: "bare months beside insurance and wages told once, contracts as signed or not",
    rows: `2024年度社工到岗统计
姓名|合同签订情况|社保购买情况|工资发放情况|1月|2月|3月|到岗合计
社工01|已签|全部缴纳|按月发放|√|√|√|3
社工02|已签|全部缴纳|按月发放|√|√|√|2
社工03|已签|全部缴纳|按月发放|√|√|√|3
社工04|未签|全部缴纳|按月发放|√|√|√|3`,
    changes: { H4: 3, H6: 0 },
    errors: ["B6"],
    more: { before: 4, row: "社工00|已签|全部缴纳|按月发放||||0" },
  },
  {
    title: "a list of insurance with the same people under one of presence is read with it",
    rows: `一、人员到岗情况
姓名|1月|2月|3月|合计
社工01|√|√|√|3
社工02|√|√|√|3

二、社保缴纳情况
姓名|1月|2月|3月|合计
社工01|√|√|√|3
社工02|√|√|×|2`,
    errors: ["D9"],
    quiet: true,
  },
  {
    title: "hours of each month are no marks of presence",
    rows: `社工出勤培训时数
姓名|1月|2月|3月|合计
社工01|12|8|9|30
社工02|10|8|9|27`,
    quiet: true,
    more: { before: 4, row: "社工00|3|2|5|10" },
  },
  {
    title: "presence that is less than its marks may be so for want of insurance, which is not told: nothing is said against it",
    rows: `姓名|合同期限|1月到岗|1月工资|2月到岗|2月工资|人员到岗小计
社工01|${FOREVER}|1|√|1|√|2
社工02|${FOREVER}|1|√|1|√|1
社工03|${FOREVER}|1|√|1|√|2
社工04|${FOREVER}|1|√|1|√|2`,
    says: ["G2", "G3"],
    quiet: true,
    more: { before: 3, row: `社工00|${FOREVER}|0||0||0` },
  },
];
