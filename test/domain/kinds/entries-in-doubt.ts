import type { Kind } from "./drawn-kind";

const PARTS = "监督方|86|10%|8.6\n购买方|99.75|20%|19.95\n督导中心|88|15%|13.2\n第三方|84|55%|";
const LEVELS =
  "一级指标|二级指标|分值|得分\n组织建设|制度|10|9\n组织建设|场地|10|9\n服务成效|个案|20|18\n服务成效|小组|20|17\n服务成效|活动|30|23.5\n服务成效|探访|";

/** A right figure beside an entry that cannot be right: the entry is named, and nothing right is written over for its sake. */
export const ENTRIES_IN_DOUBT: readonly Kind[] = [
  {
    title: "a right sum of hours is not written over for the hours of a line that its minutes give otherwise",
    rows: "社工继续教育登记（1学时=45分钟）\n日期|课程|时长（分钟）|学时|参加人数\n2025-03-05|个案会谈技巧|90|2|12\n2025-04-16|危机介入|135|4|10\n2025-05-21|项目评估|180|4|8\n合计||405|9|30",
    says: ["D4", "D6"],
  },
  {
    title: "a right total of days is not written over for the days of a line that its leave gives otherwise",
    rows: "2025年8月考勤汇总\n姓名|应出勤天数|事假天数|病假天数|实出勤天数|出勤率\n社工01|21|0|0|21|100%\n社工02|21|1|0|20|95%\n社工03|21|0|3|18|86%\n社工04|21|0|0|21|100%\n社工05|21|0.5|0|21|98%\n社工06|13|0|0|13|100%\n社工07|21|2|1|18|86%\n合计|139|3.5|4|131.5|95%",
    says: ["E7", "F7", "E10"],
  },
  {
    title: "a right total of folded scores is not written over for one that its points and share give otherwise",
    rows: `评估主体|百分制得分|占比|折算得分\n${PARTS}46.6\n总分||100%|87.95\n等级|||良好`,
    says: ["D5", "D6"],
  },
  {
    title: "a folded score that all agree with is quiet",
    rows: `评估主体|百分制得分|占比|折算得分\n${PARTS}46.2\n总分||100%|87.95\n等级|||良好`,
    quiet: true,
  },
  {
    title: "a right rate of valid papers is not written over for a count that returned less invalid ones give otherwise",
    rows: "站点|发放|回收|无效|有效（回收−无效）|有效率\n甲|60|58|2|56|96.55%\n乙|100|98|3|59|96.94%\n丙|80|76|1|75|98.68%\n丁|50|50|0|50|100%",
    says: ["E3", "F3"],
  },
  {
    title: "a right rate of returned papers is not written over for a count that those not returned give otherwise",
    rows: "站点|发放|未回收|回收|回收率\n甲|60|2|58|96.67%\n乙|100|2|89|98%\n丙|80|4|76|95%\n丁|50|0|50|100%",
    says: ["D3", "E3"],
  },
  {
    title: "a rate of valid papers that the line's own counts make wrong is corrected",
    rows: "站点|发放|回收|无效|有效（回收−无效）|有效率\n甲|60|58|2|56|96.55%\n乙|100|98|3|95|90%\n丙|80|76|1|75|98.68%\n丁|50|50|0|50|100%",
    changes: { F3: 0.97 },
  },
  {
    title: "scores are held against the weights beside the parts, not against other full marks",
    rows: "评估主体|评分（百分制）|权重|折算得分\n街道办|92|20%|18.4\n区民政局|90|20%|18\n督导中心|88|15%|13.2\n第三方|85|45%|38.25\n总分||100%|87.85",
    quiet: true,
  },
  {
    title: "a score above the weight in its part's own name is found, and no other",
    rows: "评估主体|得分\n监督方（20%）|18.4\n购买方（20%）|21\n督导中心（15%）|13.2\n第三方（45%）|38.25\n总分|90.85",
    errors: ["B3"],
  },
  {
    title: "a score that only full marks which miss a hundred forbid is no error",
    rows: "评估主体|满分|得分\n监督方|10|9\n购买方|20|18\n督导中心|10|13\n第三方|55|48\n总分|100|88",
  },
  {
    title: "full marks of a hundred are not written over because one line's are wrong",
    rows: `${LEVELS}15|9\n最终得分||100|85.5`,
    says: ["C8"],
  },
  {
    title: "a score above full marks that are too small for the hundred of their total is no error",
    rows: `${LEVELS}5|9\n最终得分||100|85.5`,
    says: ["C8"],
  },
  {
    title: "a right weighted score is not written over for a weight without which all come to 95 %",
    rows: "评估内容|权重|得分|加权得分\n组织建设|10%|90|9\n服务|15%|92|18.4\n财务|30%|80|24\n成效|40%|85|34\n合计|100%||85.4",
    warns: ["B2"],
    says: ["D3"],
  },
  {
    title: "scores of a hundred beside points and weights exceed nothing",
    rows: "评估内容|分值|权重|得分\n组织建设|10|10%|86\n服务|20|20%|92\n财务|30|30%|80\n成效|40|40%|85\n合计|100|100%|85",
    quiet: true,
  },
  {
    title: "plan and delivery month by month: a sum of deliveries that they do not come to is doubted, not the rate that fits them",
    rows: "服务内容|7月||8月||9月||累计计划|累计完成|完成率\n|计划|完成|计划|完成|计划|完成|||\n个案服务|8|5|8|9|8|6|24|20|83%\n小组服务|3|3|3|4|3|3|9|10|111%\n入户探访|144|183|144|26|144|110|432|319|74%\n电话探访|144|33|144|42|144|46|432|129|28%\n政策宣传|4|3|4|3|4|4|12|10|83%",
    merges: ["B1:C1", "D1:E1", "F1:G1", "A1:A2", "H1:H2", "I1:I2", "J1:J2"],
    says: ["J6"],
    quiet: true,
  },
  {
    title: "rates are those of what was promised and carried over together, where the lines bear it out",
    rows: "指标名称|上年结转|本年目标|目标合计|已完成|完成率\n个案服务|2|22|24|21|88%\n小组服务|0|12|12|12|100%\n入户探访|22|223|245|245|100%\n电话探访|0|881|881|738|84%\n志愿者培训|0|5|5|4|80%\n政策宣传|1|14|15|9|60%",
    quiet: true,
  },
];
