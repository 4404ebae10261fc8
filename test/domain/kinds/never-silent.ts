import type { Kind } from "./drawn-kind";

const CASES =
  "个案服务台账\n序号|编号|接案日期|服务对象类别|服务次数|结案日期|状态\n1|GA01|2025-01-08|长者|6|2025-04-20|已结案\n2|GA02|2025-01-15|儿童|5|2025-05-06|已结案\n3|GA03|2025-02-12|长者|4||跟进中\n4|GA04|2025-03-03|残障|7|2025-06-18|已结案";
const ACTIVITIES = "日期|活动名称|参加人数|备注\n2025-01-08|义诊|30|\n2025-02-08|讲座|40|\n2025-03-08|手工|25|";
const SCORES = "站点|中期评估得分|末期评估得分|综合得分\n甲站|86|91|89\n乙站|78.5|84|81.8\n丙站|92|90|90.8";
const RATED = "甲|80|85|90|95|60|85\n乙|70|75|80|85|90|81\n丙|90|92|94|96|98|94";

const DUE = "序号|服务内容|单位|年度任务|实际完成|完成率";
const OTHERS = "2|小组工作|个|10|6|60%\n3|社区活动|场|40|20|50%";

/** 例 is the unit in which cases are counted, and the word over a line that only shows how to fill the table in: that line is named as not read. */
const EXAMPLES: Kind[] = [
  { title: "cases counted in 例 are a line of the table", rows: `${DUE}\n1|个案服务|例|32|16|44%\n${OTHERS}`, changes: { F2: 0.5 } },
  {
    title: "cases counted in 例 without a column of numbers",
    rows: "服务内容|单位|指标量|完成量|完成率\n个案|例|32|16|44%\n小组|个|10|6|60%\n活动|场|40|20|50%",
    changes: { E2: 0.5 },
  },
  {
    title: "nothing but cases counted in 例",
    rows: "服务内容|单位|指标量|完成量|完成率\n长者个案|例|32|16|44%\n儿童个案|例|10|6|60%\n合计|例|42|22|52%",
    changes: { E2: 0.5 },
  },
  {
    title: "areas whose cases are counted in 例",
    rows: "服务片区|单位|协议量|完成量|百分比\n片区1|例|10|5|55%\n片区2|例|20|10|50%\n合计|例|30|15|50%",
    changes: { E2: 0.5 },
  },
  {
    title: "例 in the column of numbers heads a line that shows how to fill in",
    rows: `${DUE}\n例|个案服务|个|32|16|44%\n1|外展|次|8|4|50%\n${OTHERS}`,
    says: ["A2"],
    quiet: true,
  },
  {
    title: "示例 before a name is no line",
    rows: `${DUE}\n示例|个案服务|例|32|16|44%\n1|外展|次|8|4|50%\n${OTHERS}`,
    says: ["A2"],
    quiet: true,
  },
  {
    title: "an example in a budget is named as not read",
    rows: "科目|预算|支出|执行率\n示例：工资|100|50|40%\n工资|1000|500|50%\n活动|800|200|25%\n合计|1800|700|39%",
    says: ["A2"],
    quiet: true,
  },
];

/** Figures that nothing had held: a number of rows under dates and names, scores weighed by a title, points of a rate. */
export const NEVER_SILENT: readonly Kind[] = [
  ...EXAMPLES,
  { title: "the number of closed cases under their days is held against them", rows: `${CASES}\n合计|4个|||22|4个|`, warns: ["F7"] },
  { title: "the number of cases under their numbers is held against the rows", rows: `${CASES}\n合计|7个|||22|3个|`, warns: ["B7"] },
  { title: "right numbers of rows under numbers and days are quiet", rows: `${CASES}\n合计|4个|4例||22|3个|`, quiet: true },
  { title: "the number of activities under their names is held against the rows", rows: `${ACTIVITIES}\n合计|4场|95|`, warns: ["B5"] },
  {
    title: "an activity that was called off may be counted or not",
    rows: `${ACTIVITIES}\n2025-04-02|义卖|0|已取消\n合计|4场|95|`,
    quiet: true,
  },
  {
    title: "different names may be counted once",
    rows: `日期|活动名称|参加人数|备注\n2025-01-08|义诊|30|\n2025-02-08|义诊|40|\n2025-03-08|手工|25|\n合计|2场|95|`,
    quiet: true,
  },
  {
    title: "a score by the weights that the title states is computed",
    rows: `年度综合得分（中期占40%，末期占60%）\n${SCORES}\n丁站|70|76|73`,
    changes: { D6: 73.6 },
  },
  {
    title: "a score by the weights that a note states is computed",
    rows: `年度得分\n${SCORES}\n丁站|70|76|73\n注：综合得分=中期得分×40%+末期得分×60%`,
    changes: { D6: 73.6 },
  },
  {
    title: "a score by the weights of three parts in the title is computed",
    rows: "年度得分（自评占20%，街道评分占30%，第三方评分占50%）\n站点|自评得分|街道评分|第三方评分|总得分\n甲站|90|85|88|87.5\n乙站|80|84|81|82.7\n丙站|92|90|90|90.4",
    changes: { E4: 81.7 },
  },
  {
    title: "scores that the stated weights do not give are left and told",
    rows: "年度得分（中期占40%，末期占60%）\n站点|中期评估得分|末期评估得分|综合得分\n甲站|86|91|88.5\n乙站|78|84|81\n丙站|92|90|91",
    says: ["D3", "D4", "D5"],
    quiet: true,
  },
  {
    title: "a mean without the highest and the lowest under a header that says so",
    rows: `站点|评委1|评委2|评委3|评委4|评委5|去掉最高最低分后平均\n${RATED}`,
    changes: { G3: 80 },
  },
  {
    title: "answers that do not come to the valid papers are told, and nothing is written from them",
    rows: "对象|有效问卷|非常满意|满意|一般|不满意|满意率\n长者|86|60|20|5|1|93%\n家长|98|70|81|8|2|90%\n志愿者|80|44|30|6|0|93%\n合计|264|174|68|19|3|92%",
    warns: ["D3"],
    says: ["G3", "D5", "G5"],
  },
  {
    title: "totals and rates of services in a summary of stations are computed",
    rows: "序号|社工站|应到岗人数|实到岗人数|到岗率|协议服务人次|完成服务人次|完成率\n1|东湖站|10|10|100%|2000|1800|90%\n2|西湖站|14|12|85.71%|1600|1760|110%\n3|南岭站|12|12|100%|3000|3600|100%\n合计||36|34|94.44%|6600|7060|108.48%",
    changes: { G5: 7160, H4: 1.2 },
  },
  {
    title: "what is there at the end is held against what was there, came and went, where all four are named",
    rows: "在案情况\n类别|期初在案|新增|结案|期末在案\n长者|12|5|4|13\n儿童|8|3|2|10\n妇女|6|1|3|4",
    warns: ["E4"],
  },
  {
    title: "of two months one that keeps it tells of the other",
    rows: "在办个案\n月份|月初在办|本月新增|本月结案|月末在办\n7月|12|5|4|13\n8月|13|3|2|15",
    warns: ["E4"],
  },
  {
    title: "volunteers on file at the end of a month",
    rows: "志愿者队伍\n队伍|月初在册志愿者|本月新增|本月退出|月末在册志愿者\n一队|20|5|1|24\n二队|30|2|3|28",
    warns: ["E4"],
  },
  {
    title: "a total of scores of a hundred is held against their weighted sum",
    rows: "Item|Weight|Max|Score\nGovernance|20%|100|90\nService|50%|100|80\nFinance|30%|100|85\nTotal|100%|100|85",
    warns: ["D5"],
  },
  {
    title: "a right weighted total without a column of weighted scores is quiet",
    rows: "评估内容|权重|评分\n组织建设|20%|90\n服务|50%|80\n财务|30%|85\n合计|100%|83.5",
    quiet: true,
  },
  {
    title: "months with their year over teams are summed",
    rows: "团队|指标量|2024/11|2024/12|完成量|完成率\n一队|20|10|8|18|90%\n二队|40|20|16|36|90%\n三队|30|10|17|26|90%",
    warns: [],
    changes: { E4: 27 },
  },
  {
    title: "what is to be made up later changes no promise",
    rows: "服务内容|指标量|完成量|完成率|备注\n个案|20|18|90%|\n小组|10|9|70%|计划下季度补足1场\n活动|40|40|100%|\n合计|70|67|95.71%|",
    changes: { D3: 0.9 },
  },
  {
    title: "points of a rate by a weight beside it that depart are told",
    rows: "对象|有效问卷|满意率|权重|折合得分\n居民|100|92%|40%|36.8\n街道|10|95%|30%|28.5\n社区|20|90%|30%|30\n合计|||100%|95",
    warns: ["E4", "E5"],
  },
  {
    title: "right points are not written over for a rate that departs",
    rows: "对象|有效问卷|满意率|权重|折合得分\n居民|100|92%|40%|36.8\n街道|10|95%|30%|28.5\n社区|20|95%|30%|27\n合计|||100%|92.3",
    says: ["E4"],
    quiet: true,
  },
  {
    title: "satisfied papers of those that count, station by station",
    rows: "站点|发放份数|回收份数|有效份数|满意份数|满意率\n东站|62|54|54|48|89%\n南站|110|102|100|96|96%\n西站|87|82|82|81|94%\n北站|108|104|101|93|92%\n合计|367|342|337|318|94%",
    changes: { F4: 0.99 },
  },
  ...["科目", "支出科目", "费用科目", "预算科目", "资金用途"].map((account): Kind => ({
    title: `${account} heads no names of stations: nothing is asked, and the figures are told as not checked`,
    rows: `各站经费执行情况
${account}|上年结转|本年拨付|支出|结余|执行率(支出/(结转+拨付))
人员经费|100|400|450|50|90%
服务经费|20|80|75|25|75%
办公经费|0|50|40|10|80%`,
    changes: {},
    errors: [],
    says: ["A1"],
    asksNot: ["A2", "F2"],
  })),
];
