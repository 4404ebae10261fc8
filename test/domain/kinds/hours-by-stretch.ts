import type { Kind } from "./drawn-kind";

const MORE = { before: 4, row: "社工00|/|||||||/|" };

/** Hours of people by stretches of several years, whose second sum and third rate are wrong. */
const byHalves = (years: readonly string[], sum: string, due: string): string => `社工站继续教育学时核对
姓名|职称|${years[0]}||${years[1]}||${sum}|${due}|完成率
||上半年|下半年|上半年|下半年|||
社工01|社会工作师|30|25|20|15|90|90|100%
社工02|助理社会工作师|20|16|20|16|77|72|100%
社工03|助理社会工作师|10|16|10|18|54|72|85%
社工04|助理社会工作师|18|18|20|16|72|72|100%`;

/** Sessions and hours of each quarter; the third person's sum, with its rate, and the second quarter's sum are wrong. */
const QUARTERS = (sessions: string, hours: string, sum: string, due: string): string => `个别督导记录
同工|职级|第一季||第二季||${sum}|${due}|达标率
||${sessions}|${hours}|${sessions}|${hours}|||
社工01|一级|3|4.5|3|4.5|9|9|100%
社工02|二级|4|4|4|4|8|10|80%
社工03|二级|4|4|2|2|9|12|75%
社工04|三级|2|2|2|2|4|8|50%
总计||13|14.5|11|11.5|27|39|69%`;

const HALVES = { merges: ["C2:D2", "E2:F2", "A2:A3", "B2:B3", "G2:G3", "H2:H3", "I2:I3"], mergesMatter: true };

/** Hours told by years, half-years and quarters, alone or beside the number of sessions. */
export const HOURS_BY_STRETCH: readonly Kind[] = [
  ...(
    [
      [["2023年", "2024年"], "学时累计", "应修学时"],
      [["2023", "2024"], "学时合计", "规定学时"],
      [["2023年度", "2024年度"], "全期学时", "应完成学时"],
      [["2023年", "2024年"], "登记周期学时", "应修学时"],
      [["2023年", "2024年"], "累计学时", "标准学时"],
    ] as const
  ).map(([years, sum, due]): Kind => ({
    title: `half-years under ${years[0]} and ${years[1]} come to ${sum}, which is held against ${due}`,
    rows: byHalves(years, sum, due),
    changes: { G5: 72, I6: 0.75 },
    more: MORE,
    ...HALVES,
  })),
  {
    title: "years alone come to the hours of the whole",
    rows: `继续教育学时
姓名|2022年|2023年|2024年|学时累计|应修学时|完成率
社工01|30|25|35|90|90|100%
社工02|20|36|16|77|72|100%
社工03|10|16|28|54|72|85%
社工04|18|18|36|72|72|100%`,
    changes: { E4: 72, G5: 0.75 },
    more: { before: 4, row: "社工00||||||" },
  },
  ...(
    [
      ["节数", "时数", "全年时数", "规定时数"],
      ["次数", "小时数", "全年小时数", "规定小时数"],
      ["节数", "时长", "总时长", "最低时数"],
      ["場次", "時數", "全年度時數", "規定時數"],
      ["次数", "学时", "合计学时", "应修学时"],
    ] as const
  ).map(([sessions, hours, sum, due]): Kind => ({
    title: `${hours} beside ${sessions} of each quarter come to ${sum}; ${sessions} to none of it`,
    rows: QUARTERS(sessions, hours, sum, due),
    changes: { G6: 6, I6: 0.5, F8: 12.5 },
    more: { before: 4, row: "社工00|三级|||||||" },
    ...HALVES,
  })),
];
