import type { Kind } from "./drawn-kind";

const FOREVER = "2023/1/1-2026/12/31";
const MERGES = ["A1:A2", "B1:B2", "C1:F1", "G1:J1", "K1:K2"];

/** Two months of 四有 under these headers, of which the third worker's sum and the second month's count of insurance are wrong. */
function fourConditions(headers: string, sum: string): string {
  return `姓名|合同期限|2025年1月||||2025年2月||||${sum}
||${headers}|${headers}
社工01|${FOREVER}|有|有|有|有|有|有|有|有|2
社工02|${FOREVER}|有|有|有|有|有|有|有|有|2
社工03|2025/2/1-2026/1/31|无|无|无|无|有|有|有|有|2
合计||2|2|2|2|3|3|2|3|5`;
}

const MORE = { before: 3, row: `社工00|${FOREVER}|无|无|无|无|无|无|无|无|0` };

function kind(title: string, headers: string, sum: string): Kind {
  return { title, rows: fourConditions(headers, sum), merges: MERGES, changes: { K5: 1, I6: 3 }, more: MORE };
}

/** Staffing of one month and a half, of which the third worker's sum and the second month's count of wages are wrong. */
function peopleUnder(name: string): string {
  return `序号|${name}|合同期限|2025年2月|||2025年3月|||到岗小计
|||在岗情况|社保缴纳情况|工资发放情况|在岗情况|社保缴纳情况|工资发放情况
1|社工01|${FOREVER}|√|√|√|√|√|√|2
2|社工02|${FOREVER}|√|√|√|√|√|√|2
3|社工03|${FOREVER}|√|√|√|√|√|√|1
合计|||3|3|3|3|3|4|6`;
}

const NAMES = [
  "在岗人员",
  "社工人员",
  "现有人员",
  "在职人员",
  "驻站社工",
  "专职社工",
  "聘用人员",
  "在岗人员姓名",
  "人员名单",
  "本站社工",
  "派驻社工",
  "履职人员",
];

const TURNS = (second: string): string => `序号|在岗人员|聘用合同起止日期|2025年2月|||2025年3月|||在岗小计
|||在岗情况|社保缴纳情况|工资发放情况|在岗情况|社保缴纳情况|工资发放情况
1|社工01|${FOREVER}|√|√|√|√|√|√|2
2|社工02（3月10日起由社工06接任）|${second}|√|√|√|√|√|√|2
3|社工03|${FOREVER}|√|√|√|√|√|√|1
合计|||3|3|3|3|3|3|6`;

const PEOPLE = { merges: ["D1:F1", "G1:I1"], more: { before: 3, row: `|社工00|${FOREVER}|||||||0` } };

/** The four conditions each in a column of its own, and people under other words than 姓名. */
export const STAFFING_FOUR_CONDITIONS: readonly Kind[] = [
  kind("有合同, 有到岗, 有社保 and 有工资 are the four conditions of a month", "有合同|有到岗|有社保|有工资", "四有人次小计"),
  kind("有签合同, 有在岗, 有参保, 有发薪 with the months that have all four", "有签合同|有在岗|有参保|有发薪", "四有月数"),
  kind("是否有 before each condition", "是否有合同|是否有到岗|是否有社保|是否有工资", "符合四有人次"),
  kind("具备 before each condition", "具备合同|具备到岗|具备社保|具备工资", "四有达标月数"),
  kind("numbered conditions", "1.有合同|2.有到岗|3.有社保|4.有工资", "“四有”人次"),
  kind("缴有社保 and 发有工资", "签有合同|有到岗|缴有社保|发有工资", "四有合计"),
  {
    title: "whoever lacks one of the four counts for nothing that month",
    rows: fourConditions("有合同|有到岗|有社保|有工资", "四有人次小计").replace(
      `社工02|${FOREVER}|有|有|有|有|有|有|有|有|2`,
      `社工02|${FOREVER}|有|有|无|有|有|有|有|有|1`,
    ),
    merges: MERGES,
    changes: { K5: 1, E6: 1, I6: 3, K6: 4 },
    errors: ["E4"],
    more: MORE,
  },
  ...NAMES.map((name): Kind => ({
    title: `${name} heads the people where nothing is headed 姓名`,
    rows: peopleUnder(name),
    changes: { J5: 2, I6: 3 },
    ...PEOPLE,
  })),
  {
    title: "服务对象 and 帮扶人员 are nobody's staff",
    rows: peopleUnder("帮扶人员"),
    says: ["D2"],
    ...PEOPLE,
  },
  {
    title: "two people in one post, each with a contract of their own",
    rows: TURNS("社工02：2023/7/1-2025/3/7 社工06：2025/3/10-2027/3/9"),
    changes: { J5: 2 },
    ...PEOPLE,
  },
  {
    title: "two people in one post with a month between their contracts are told, and not counted",
    rows: TURNS("社工02：2023/7/1-2025/1/31 社工06：2025/3/10-2027/3/9"),
    changes: { J5: 2 },
    errors: ["C4"],
    says: ["J4", "J6"],
    ...PEOPLE,
  },
  {
    title: "an old contract and a new one of the same person with days between them are told, and not counted",
    rows: TURNS("原合同：2023/7/1-2025/3/7 续签：2025/3/10-2027/3/9"),
    changes: { J5: 2 },
    errors: ["C4"],
    says: ["J4", "J6"],
    ...PEOPLE,
  },
];
