import type { Kind } from "./drawn-kind";

const OLD = "2020.5.1-2027.4.30";

/** A sentence on one person's presence: what sums another mark is held all the same. */
const ofPresence = (words: string, part: string | number = 0.5): Kind => ({
  title: `${words}: insurance and wages are counted as they stand`,
  rows: `社工到岗情况统计表（2024年3-4月）
序号|姓名|岗位|合同期限|3月|||4月|||人员到岗小计|备注
||||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放||
1|社工01|站长|${OLD}|1|√|√|1|√|√|2|
2|社工02|一线社工|${OLD}|1|√|√|1|√|√|2|
3|社工03|一线社工|${OLD}|1|√|√|1|√|√|2|
4|郑某某|驻点社工|2024/4/${part === "√" ? 1 : 22}-2026/4/21|0|—|—|${part}|√|√|${part === "√" ? 1 : part}|
合计||||3|3|3|${part === "√" ? 4 : 3 + Number(part)}|3|4|${part === "√" ? 7 : 6 + Number(part)}|
${words}`,
  merges: ["E2:G2", "H2:J2", "A8:D8", "A9:L9"],
  mergesMatter: true,
  changes: { I8: 4 },
  more: { before: 5, row: "|社工00|社工|2019/1/1-2020/12/31|0|||0|||0|" },
});

/** What a sentence says of a share that already stands in the person's marks: sums of presence are held too. */
const entered = (words: string): Kind => ({
  title: `${words}: the half month stands in the marks, and their sums are held`,
  rows: `人员到岗统计（2024年3-5月）
姓名|合同期限|3月|||4月|||5月|||到岗小计
||到岗|社保|工资|到岗|社保|工资|到岗|社保|工资|
郑某某|2024/4/22-2026/4/21|0|—|—|0.5|√|√|1|√|√|1
社工02|${OLD}|1|√|√|1|√|√|1|√|√|3
社工03|${OLD}|1|√|√|1|√|√|1|√|√|3
社工04|${OLD}|1|√|√|1|√|√|1|√|√|3
合计||3|3|3|4|4|4|4|4|4|10.5
${words}`,
  merges: ["C2:E2", "F2:H2", "I2:K2", "A9:L9"],
  mergesMatter: true,
  changes: { L4: 1.5, F8: 3.5 },
  more: { before: 6, row: "社工00|2019/1/1-2020/12/31|0|||0|||0|||0" },
});

/** Words that may part insurance and wages too, or that the marks do not show: what they speak of is left. */
const leftAlone = (words: string): Kind => ({
  ...ofPresence(words),
  title: `${words}: nothing that it may speak of is written`,
  changes: {},
  says: ["I8"],
});

/** Sentences beside a staffing table that speak of one kind of mark, or of one person's. */
export const WORDS_ON_ONE_MARK: readonly Kind[] = [
  ofPresence("注：郑某某于4月22日入职，当月按0.5计。"),
  ofPresence("说明：驻点社工4月下旬到岗，4月计0.5人次"),
  ofPresence("备注：郑某某试用期内每月打√计0.5。", "√"),
  ofPresence("驻点社工试用期间不计入到岗人次，下月起计入。", "√"),
  ofPresence("郑某某按系数折算到岗人次", "√"),
  ofPresence("注：郑某某4月下半月到岗，减半计算；其余人员全月到岗。"),
  entered("注：郑某某4月22日入职，当月按0.5计。"),
  entered("说明：郑某某首月折算0.5人次"),
  entered("备注：郑某某4月份计0.5。"),
  entered("郑某某入职当月折合0.5个月"),
  entered("填表说明：4月下旬入职的郑某某，该月按0.5计"),
  leftAlone("注：郑某某为兼职，社保由原单位缴纳，不计入参保人数。"),
  leftAlone("郑某某的社保、工资由派出单位承担，不计入"),
  leftAlone("说明：驻点社工的工资、社保不计入本表。"),
];
