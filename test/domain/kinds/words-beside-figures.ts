import type { Kind } from "./drawn-kind";

const MET = "服务内容|指标量|完成量|完成率|是否达标\n个案|20|18|90%|否\n小组|10|10|100%|是\n探访|300|312|104%|是";

/** Words beside figures, in names, remarks and notes, that decide what is right. */
export const WORDS_BESIDE_FIGURES: readonly Kind[] = [
  {
    title: "of what should be few by its name 100 % is right where no more came about",
    rows: "指标|目标值|实际值|完成率\n投诉宗数（宗）|3|1|100%\n平均响应时间（小时）|24|16.5|100%\n培训场次|10|9|90%",
    quiet: true,
  },
  {
    title: "of what should be few a rate that is neither is left and told",
    rows: "指标|目标值|实际值|完成率\n安全事故次数|2|4|50%\n逾期件数|5|2|150%\n培训场次|10|9|80%",
    says: ["D2"],
    changes: { D4: 0.9 },
  },
  {
    title: "complaints that are dealt with are done",
    rows: "指标|目标值|实际值|完成率\n投诉处理宗数|20|10|100%\n培训场次|10|9|90%",
    changes: { D2: 0.5 },
  },
  {
    title: "a score that the note's own rule does not give",
    rows: "指标|权重（分）|目标值|完成值|完成率|得分\n个案|20|30|33|110%|20\n小组|15|12|9|75%|11.25\n探访|20|400|380|95%|19.5\n合计|55||||50.25\n评分办法：得分=权重×完成率，完成率超过100%的按100%计分",
    warns: ["F4"],
  },
  {
    title: "a cap that says 计分 caps the scores, not rates that are stated above it",
    rows: "指标|权重|目标值|完成值|完成率|得分\n个案|20|30|33|110%|20\n小组|15|12|9|75%|11.25\n探访|20|400|500|125%|20\n得分=权重×完成率，完成率超过100%的按100%计分",
    quiet: true,
  },
  {
    title: "an amount with another count in brackets is the amount",
    rows: "服务内容|指标量|完成量|完成率\n小组|≥8个（每个不少于6节）|8个（共51节）|100%\n个案|30个|27个|80%",
    changes: { D3: 0.9 },
  },
  { title: "是否达标 as the rates make it", rows: MET, quiet: true },
  { title: "是 beside a rate of half", rows: MET.replace("18|90%|否", "10|50%|是"), warns: ["E2"] },
  { title: "未达标 beside more than was promised", rows: MET.replace("104%|是", "104%|未达标"), warns: ["E4"] },
  {
    title: "a threshold that the note names decides what is met",
    rows: `${MET.replace("90%|否", "90%|是")}\n注：完成率达到90%以上为达标`,
    quiet: true,
  },
  {
    title: "a threshold of the sheet's own parts the rates",
    rows: "服务内容|指标量|完成量|完成率|是否达标\n个案|20|17|85%|是\n小组|10|6|60%|否\n探访|300|312|104%|是",
    quiet: true,
  },
  {
    title: "a cap in brackets of a mean caps no line",
    rows: "服务|指标|完成|完成率\n个案|20|18|90%\n小组|10|12|120%\n活动|30|27|80%\n培训|8|8|100%\n注：总体完成率为各项完成率（超过100%按100%计）的平均值。",
    changes: { D4: 0.9 },
  },
  {
    title: "closed cases of which the remark says that some were brought over",
    rows: "服务内容|协议量|完成量|完成率|备注\n个案接案|30|30|100%|\n个案结案|32|34|106%|含上年度结转个案6个",
    quiet: true,
  },
  {
    title: "parts under 其中 are added into no total of a budget",
    rows: "科目|预算数|支出数|执行率|结余\n人员费|500000|400000|80%|100000\n其中：工资|380000|300000|79%|80000\n其中：社保|120000|100000|83%|20000\n活动费|90000|81000|90%|9000\n合计|590000|482000|82%|109000",
    changes: { C6: 481000 },
  },
  {
    title: "grades by letters, as the legend sets them",
    rows: "一级指标|二级指标|分值|得分\n管理|场地|10|9\n管理|制度|30|27\n成效|指标|60|46\n合计||100|82\n等级|||C\nA：90分及以上；B：80-89.9分；C：70-79.9分；D：70分以下",
    changes: { D6: "B" },
  },
];
