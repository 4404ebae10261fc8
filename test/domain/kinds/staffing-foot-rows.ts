import type { Kind } from "./drawn-kind";

const FOREVER = "2023/1/1-2026/12/31";
const HEAD = `姓名|资质|合同期限|7月|||8月|||人员到岗小计
|||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放`;
const MERGES = ["D1:F1", "G1:I1", "A1:A2", "B1:B2", "C1:C2", "J1:J2"];
const PEOPLE = `社工01|社会工作师|${FOREVER}|1|√|√|1|√|√|2
社工02|助理社会工作师|${FOREVER}|1|√|√|1|√|√|2
社工03|助理社会工作师|${FOREVER}|1|√|√|1|√|√|2
社工04|无|${FOREVER}|1|√|√|0.5|√|√|1.5
合计|||4|4|4|3.5|4|4|7.5`;
const NOBODY = `社工00|无|${FOREVER}|0|||0|||0`;

const foot = (title: string, rows: string, expected: Partial<Kind>): Kind => ({
  title,
  rows: `${HEAD}\n${PEOPLE}\n${rows}`,
  merges: MERGES,
  mergesMatter: true,
  ...expected,
});
/** Nobody more changes sums, but would be one more to divide by. */
const withMore = { more: { before: 3, row: NOBODY } } as const;

/** Rows under the people that sum a part of them, count heads or tell a share. */
export const STAFFING_FOOT_ROWS: readonly Kind[] = [
  foot("其中：持证社工 sums those with a certificate", "其中：持证社工|||3|3|3|2|3|3|6", { changes: { G8: 3 }, ...withMore }),
  foot("其中：非持证 sums those without", "其中：非持证人员|||1|1|1|0.5|1|1|2", { changes: { J8: 1.5 }, ...withMore }),
  foot("未持证社工 under 其中：持证社工 is the other part", "其中：持证社工|||3|3|3|3|3|3|6\n未持证社工|||1|1|1|0.5|1|2|1.5", {
    changes: { I9: 1 },
    ...withMore,
  }),
  foot("其中：助理社会工作师 sums those of the certificate", "其中：助理社会工作师|||2|2|2|2|3|2|4", { changes: { H8: 2 }, ...withMore }),
  foot("a part of people that the table does not tell is left and told", "其中：党员|||2|2|2|2|2|2|4", {
    says: ["D8", "J8"],
    quiet: true,
    ...withMore,
  }),
  foot("a part whose figures follow from nobody's marks is left and told", "其中：持证社工|||9|8|7|6|5|4|3", {
    says: ["D8", "J8"],
    quiet: true,
    ...withMore,
  }),
  foot("人数 counts heads under presence and ticks under marks", "人数|||4|4|4|4|4|3|", { changes: { I8: 4 }, ...withMore }),
  foot("shares of those who ought to be there, of whom one row tells", "应到岗人数|||4|||4|||8\n到岗率|||100%|||88%|||94%", {
    quiet: true,
    ...withMore,
  }),
  foot(
    "a share that differs from the others of its row is to be checked, never written",
    "应到岗人数|||4|||4|||8\n到岗率|||100%|||97%|||94%",
    {
      warns: ["G9"],
      ...withMore,
    },
  ),
  foot("a share of certified people", "持证率|||75%|||75%|||75%", { quiet: true }),
  foot("a share that nothing bears out is left and told", "参保率|||41%|||52%|||63%", {
    says: ["D8", "G8", "J8"],
    quiet: true,
    ...withMore,
  }),
  {
    title: "what was due and was there, one figure each before the marks, is no row of sums to be filled in",
    rows: `姓名|职位|合同期限|3月|||4月|||到岗小计
|||到岗|社保|工资|到岗|社保|工资|
社工01|站长|${FOREVER}|1|√|√|1|√|√|2
社工02|社工|${FOREVER}|1|√|√|1|√|√|2
社工03|社工|${FOREVER}|1|√|√|1|√|√|1
有效人次合计|||3|||3|||6
实到岗人次|6||||||||`,
    merges: ["D1:F1", "G1:I1"],
    changes: { J5: 2 },
    quiet: true,
    more: { before: 3, row: `社工00|社工|${FOREVER}|0|||0|||0` },
  },
];
