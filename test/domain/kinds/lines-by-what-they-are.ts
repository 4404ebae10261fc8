import type { Kind } from "./drawn-kind";

const MARKS = "1|√|√|1|√|√|1|√|√";
const CONTRACT = "2023/1/1-2025/12/31";
/** Five people over three months; what stands in the places of the fourth, the fifth, the header of the subtotals, under and over the table. */
const STAFF = ({
  fourth = `社工04|社工|${CONTRACT}|${MARKS}|3|`,
  fifth = `社工05|社工|${CONTRACT}|${MARKS}|3|`,
  subtotal = "人员到岗小计",
  total = "合计|||5|5|5|5|5|5|5|5|5|15|",
  over = "",
  below = "",
  insured = "社保购买",
}: Partial<Record<"fourth" | "fifth" | "subtotal" | "total" | "over" | "below" | "insured", string>>): string =>
  [
    "社工到岗情况统计表",
    ...(over === "" ? [] : [over]),
    `姓名|职位|合同期限|3月|||4月|||5月|||${subtotal}|备注`,
    `|||人员到位|${insured}|工资发放|人员到位|${insured}|工资发放|人员到位|${insured}|工资发放||`,
    `社工01|社工|${CONTRACT}|${MARKS}|3|`,
    `社工02|社工|${CONTRACT}|${MARKS}|3|`,
    `社工03|社工|${CONTRACT}|${MARKS}|3|`,
    fourth,
    fifth,
    total,
    ...(below === "" ? [] : [below]),
  ].join("\n");
const MONTHS = { merges: ["D2:F2", "G2:I2", "J2:L2"] };
const UNDER_A_LINE = { merges: ["D3:F3", "G3:I3", "J3:L3"] };
const nothing = { changes: {}, errors: [] } as const;

/** Lines that count otherwise by what they are: a header, a note or a remark over several of them says so without their names. */
export const LINES_BY_WHAT_THEY_ARE: readonly Kind[] = [
  ...["完成率(合办项目按半数计)", "完成率(联办的折半)", "达标率(合办的只计入一半)", "完成比例(与他站合办各计一半)"].map((header): Kind => ({
    title: `a rate under ${header}, in lines that are held with others`,
    rows: `服务指标\n序号|服务内容|指标|完成|${header}\n1|个案管理|24|18|75%\n2|小组工作|10|9|90%\n3|社区活动|20|16|80%\n4|入户探访|400|380|95%\n5|反家暴宣传(与妇联合办)|4|6|75%`,
    ...nothing,
    warns: ["E7"],
  })),
  {
    title: "empty rates under a header that counts some lines otherwise",
    rows: "服务指标\n序号|服务内容|指标|完成|完成率(合办项目按半数计)\n1|个案管理|24|18|75%\n2|小组工作|10|9|\n3|社区活动|20|16|80%\n4|入户探访|400|380|95%\n5|反家暴宣传(与妇联合办)|4|6|",
    ...nothing,
    says: ["E4", "E7"],
  },
  ...["人员到岗小计(按月计)", "人员到岗小计(按四有齐备计)"].map((subtotal): Kind => ({
    title: `wrong and empty subtotals under ${subtotal}, which speaks of all, are written`,
    rows: STAFF({ subtotal, fourth: `社工04|社工|${CONTRACT}|${MARKS}||`, fifth: `社工05|社工|${CONTRACT}|${MARKS}|2|` }),
    ...MONTHS,
    changes: { M7: 3, M8: 3 },
    errors: ["M8"],
  })),
  {
    title: "a wrong rate under a header that caps them is written",
    rows: "服务指标\n序号|服务内容|指标|完成|完成率(超过100%的按100%计)\n1|个案管理|24|30|100%\n2|小组工作|10|9|90%\n3|社区活动|20|16|80%\n4|入户探访|400|380|59%\n5|政策宣讲|4|6|100%",
    changes: { E6: 0.95 },
  },
  ...["A岗到岗小计(B岗不计)", "到岗小计(替补人员不计)"].map((subtotal): Kind => ({
    title: `a subtotal under ${subtotal}`,
    rows: STAFF({
      subtotal,
      fifth: `社工05|社工|${CONTRACT}|${MARKS}|0|B岗`,
      total: "合计|||4|4|4|4|4|4|4|4|4|12|",
    }),
    ...MONTHS,
    ...nothing,
  })),
  ...["2、3项为二选一,任一完成,另一项视同完成", "两项任选其一,完成一项另一项视为完成"].map((remark): Kind => ({
    title: `a rate in the second of two lines that share the remark ${remark}`,
    rows: `服务指标\n序号|服务内容|指标|完成|完成率|说明\n1|个案|20|19|95%|\n2|成长小组|6|6|100%|${remark}\n3|工作坊|12|0|100%|\n4|探访|300|285|95%|\n5|宣传|10|8|80%|`,
    merges: ["F4:F5"],
    mergesMatter: true,
    ...nothing,
  })),
  {
    title: "a wrong rate beside a note that stands beside all lines is written",
    rows: "服务指标\n序号|服务内容|指标|完成|完成率|\n1|个案|20|19|95%|备注:建档按户计入,累计712人\n2|成长小组|6|6|100%|\n3|工作坊|12|6|60%|\n4|探访|300|285|95%|",
    merges: ["F3:F6"],
    changes: { E5: 0.5 },
  },
  ...["合计(双聘按0.5)", "合计(合聘人员折半计)"].map((label): Kind => ({
    title: `totals under ${label}, of months that hold plain ticks`,
    rows: STAFF({
      fourth: `社工04|社工|${CONTRACT}|${MARKS}|1.5|双聘,与邻站各计一半`,
      fifth: `社工05|社工|${CONTRACT}|${MARKS}|1.5|双聘,与邻站各计一半`,
      total: `${label}|||4|5|5|4|5|5|4|5|5|12|`,
    }),
    ...MONTHS,
    ...nothing,
  })),
  {
    title: "totals of months that hold plain ticks, as remarks alone say",
    rows: STAFF({
      fourth: `社工04|社工|${CONTRACT}|${MARKS}|1.5|双聘,各计一半`,
      fifth: `社工05|社工|${CONTRACT}|${MARKS}|1.5|双聘,各计一半`,
      total: "合计|||4|5|5|4|5|5|4|5|5|12|",
    }),
    ...MONTHS,
    ...nothing,
  },
  {
    title: "wrong totals over halves that are written as the remarks say are written",
    rows: STAFF({
      fourth: `社工04|社工|${CONTRACT}|0.5|√|√|0.5|√|√|0.5|√|√|1.5|合岗,各计0.5`,
      fifth: `社工05|社工|${CONTRACT}|0.5|√|√|0.5|√|√|0.5|√|√|1.5|合岗,各计0.5`,
      total: "合计|||4|5|5|5|5|5|4|5|5|12|",
    }),
    ...MONTHS,
    changes: { G9: 4 },
  },
  ...["入职首月社保栏划“/”属正常,当月到岗照计", "社保次月扣缴,入职当月未缴属正常,到岗照常计"].map((below): Kind => ({
    title: `a first month without insurance, as a note says: ${below}`,
    rows: STAFF({
      fifth: "社工05|社工|2024/3/4-2026/3/3|1|/|√|1|√|√|1|√|√|3|",
      total: "合计|||5|4|5|5|5|5|5|5|5|15|",
      below,
    }),
    ...MONTHS,
    ...nothing,
    warns: ["E8"],
  })),
  ...["■黄色底纹:志愿者,补贴及社保由团县委统一发放缴纳,本表不填,到岗照计", "灰底为见习生,社保和工资由学校发放,到岗照样计"].map(
    (over): Kind => ({
      title: `people whose insurance others pay, by a legend: ${over}`,
      rows: STAFF({ over, fifth: `社工05|社工|${CONTRACT}|1|||1|||1|||3|`, total: "合计|||5|4|4|5|4|4|5|4|4|15|" }),
      ...UNDER_A_LINE,
      ...nothing,
    }),
  ),
  {
    title: "a wrong subtotal that is too small beside such a legend is written",
    rows: STAFF({
      over: "灰底为见习生,社保由学校缴纳,到岗照计",
      fifth: `社工05|社工|${CONTRACT}|${MARKS}|2|`,
      total: "合计|||5|5|5|5|5|5|5|5|5|14|",
    }),
    ...UNDER_A_LINE,
    changes: { M9: 3, M10: 15 },
  },
  ...["5月产假,由社工09代岗", "5月起由他人顶岗", "产假期间有人替岗"].map((remark): Kind => ({
    title: `a subtotal of somebody whose post another holds: ${remark}`,
    rows: STAFF({ fifth: `社工05|社工|${CONTRACT}|1|√|√|1|√|√|0|√|√|3|${remark}`, total: "合计|||5|5|5|5|5|5|4|5|5|15|" }),
    ...MONTHS,
    ...nothing,
  })),
  ...["符合从业2年以上(从业年限,年)", "从业2年以上(年限)", "符合从业2年以上(单位:年)"].map((header): Kind => ({
    title: `years under ${header}, which are no months`,
    rows: `社工到岗情况统计表\n姓名|合同期限|3月|||4月|||人员到岗小计|${header}\n||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放||\n社工01|2019/1/1-2025/12/31|1|√|√|1|√|√|2|6\n社工02|2021/1/1-2025/12/31|1|√|√|1|√|√|2|4.2\n社工03|2023/1/1-2025/12/31|1|√|√|1|√|√|2|1.5`,
    merges: ["C2:E2", "F2:H2"],
    ...nothing,
  })),
  {
    title: "numbered contracts that follow each other in one cell",
    rows: STAFF({ fifth: `社工05|社工|①2021/5/1-2024/4/30 ②2024/5/1-2027/4/30|${MARKS}|3|` }),
    ...MONTHS,
    quiet: true,
  },
  ...["合计", "总计", "小计"].map((word): Kind => ({
    title: `a box with ${word} beside a register`,
    rows: `活动台账||||统计||\n序号|日期|类别|人次||类别|场次|人次\n1|2025/3/2|小组|12||小组|3|35\n2|2025/3/8|社区活动|60||社区活动|3|172\n3|2025/3/15|小组|11||${word}|6|207\n4|2025/4/5|社区活动|48||||\n5|2025/4/12|小组|12||||\n6|2025/5/1|社区活动|64||||`,
    ...nothing,
    saysNot: ["D5"],
  })),
];
