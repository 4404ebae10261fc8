import type { Kind } from "./drawn-kind";

const OLD = "2020.5.1-2027.4.30";

/** Up to which day of a month joining counts the whole of it, in the sheet's own words. */
const joining = (words: string, allowed: boolean): Kind => ({
  title: `${words}: whoever joined on the 18th ${allowed ? "counts the whole month" : "counts half of it"}`,
  rows: `2024年社工到岗统计
${words}
序号|姓名|合同期限|2024年1月|||2024年2月|||人员到岗小计|备注
|||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放|
1|社工01|${OLD}|1|√|√|1|√|√|2
2|社工02|2024.2.18-2027.2.17|0|—|—|1|√|√|1|2024年2月18日入职
3|社工03|${OLD}|1|√|√|1|√|√|2
合计|||2|2|2|3|3|3|5`,
  merges: ["A1:J1", "A2:J2", "D3:F3", "G3:I3", "A8:C8"],
  mergesMatter: true,
  ...(allowed ? { quiet: true } : { errors: ["G6"] }),
  more: { before: 6, row: "|社工00|2019/1/1-2020/12/31|0|—|—|0|—|—|0" },
});

/** A sign that the sheet explains in a sentence under the table. */
const sign = (letter: string, words: string, column: "insurance" | "wage" | "presence"): Kind => {
  const marks = { presence: "1", insurance: "√", wage: "√", [column]: letter };
  return {
    title: `${words}`,
    rows: `姓名|合同期限|3月|||4月|||人员到岗小计
||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放
社工01|${OLD}|1|√|√|1|√|√|2
社工02|${OLD}|${marks.presence}|${marks.insurance}|${marks.wage}|1|√|√|2
社工03|${OLD}|1|√|√|1||√|2
合计||3|3|3|3|2|3|5
${words}`,
    merges: ["C1:E1", "F1:H1"],
    changes: { I5: 1 },
    errors: ["G5"],
    quiet: true,
    more: { before: 3, row: `社工00|${OLD}|0|||0|||0` },
  };
};

/** People of whose rows the sheet says that they do not count. */
const notCounted = (word: string, contract: string): Kind => ({
  title: `people whose own sum says ${word}: nothing is asked of them, and the others are held as before`,
  rows: `社工到岗情况统计表（2024年5-6月）
类别|姓名|合同期限|5月|||6月|||人员到岗小计|备注
|||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放||
社工|社工01|${OLD}|√|√|√|√|√|√|2
|社工02|${OLD}|√|√|√|√||√|2
|社工03|${OLD}|√|√|√|√|√|√|2
小计|||3|3|3|3|2|3|5
实习生|实习生A|${contract}|√|—|—|√|—|—|${word}|某大学社工专业实习
|实习生B|${contract}|√|—|—|√|—|—|${word}|某大学社工专业实习
注：实习生不属聘用人员，不计入到岗人次。`,
  merges: ["A1:K1", "D2:F2", "G2:I2", "A4:A6", "A7:C7", "A8:A9", "A10:K10"],
  mergesMatter: true,
  changes: { J5: 1 },
  errors: ["H5"],
  quiet: true,
  more: { before: 5, row: "|社工00|2019/1/1-2020/12/31|0|||0|||0" },
});

/** One person whom a sentence, or the remark, leaves out of the sums. */
const leftOutOfSums = (post: string, certificate: string, remark: string, note: string): Kind => ({
  title: `sums without whom the sheet leaves out: ${note}${remark}`,
  rows: `序号|姓名|职位|资质|合同期限|2024年1月|||2024年2月|||人员到岗小计|备注
|||||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放||
1|社工01|站长|中级社会工作师|${OLD}|1|√|√|1|√|√|2
2|社工02|社工|助理社会工作师|${OLD}|1|√|√|1|√|√|2
3|社工03|社工|助理社会工作师|${OLD}|1|√|√|1|√|√|2
4|甲某|${post}|${certificate}|${OLD}|1|√|√|1|√|√|2|${remark}
合计|||||3|3|3|3|3|2|6
${note}`,
  merges: ["F1:H1", "I1:K1", "A7:E7", "A8:M8"],
  mergesMatter: true,
  changes: { K7: 3 },
  more: { before: 4, row: "|社工00|社工|助理社会工作师|2019/1/1-2020/12/31|0|||0|||0" },
});

/** What a staffing table says of its own counting, in words over it, under it and in its cells. */
export const STAFFING_OWN_WORDS: readonly Kind[] = [
  joining("计算口径：每月20日（含）前入职按1计，20日后入职按0.5计", true),
  joining("说明：当月21日起到岗的计半个月", true),
  joining("注：18日及以前入职的当月算整月，其余算0.5", true),
  joining("25号以后新入职人员当月按0.5人次计", true),
  joining("16日起入职的，当月按0.5计算", false),
  joining("10日（含）前到岗计1个月；10日后到岗计0.5个月", false),
  joining("每月20日前提交本表", false),
  sign("免", "注：“免”指退休返聘人员依法免缴养老、医疗保险，视同已参保。", "insurance"),
  sign("免", "备注：「免」为按规定无需参保，视为已缴纳", "insurance"),
  sign("次", "说明：“次”表示次月发放，按已发放计。", "wage"),
  sign("产", "注：“产”为产假期间，工资、社保正常，按在岗计算。", "presence"),
  sign("外派", "“外派”是指到区里跟班学习，视同在岗", "presence"),
  leftOutOfSums("督导", "高级社会工作师", "机构派出，不驻站", "注：督导为机构派出，不驻站，不计入合计。"),
  leftOutOfSums("社工助理", "无", "", "说明：未持证人员不计入合计。"),
  leftOutOfSums("顾问", "高级社会工作师", "", "备注：合计不含顾问。不计入合计的顾问由机构聘请"),
  leftOutOfSums("社工", "助理社会工作师", "", "注：甲某为机构总部人员，不纳入合计"),
  leftOutOfSums("行政专员", "中级社会工作师", "", "行政专员不计入总计、小计。"),
  notCounted("不计", "实习协议"),
  notCounted("不计入", "无"),
  notCounted("（不计）", "三方协议"),
  notCounted("不统计", ""),
  notCounted("不计人次", "志愿服务"),
  {
    title: "a legend says in brackets what a sign counts: half a month 0.5, leave 1, leave without pay nothing",
    rows: `图例：√=全月到岗（计1）；半=到岗半个月（计0.5）；年=年休假（计到岗1）；产=产假（不计到岗）
姓名|合同期限|3月|||4月|||到岗小计
||到岗|社保|工资|到岗|社保|工资|
社工01|${OLD}|半|√|√|√|√|√|1.5
社工02|${OLD}|√|√|√|年|√|√|2
社工03|${OLD}|√|√|√|产|√|√|2
社工04|${OLD}|√|√|√|√|√|√|2
有效人次合计||3.5|||3|||7.5`,
    merges: ["C2:E2", "F2:H2"],
    changes: { I6: 1, I8: 6.5 },
    quiet: true,
  },
];
