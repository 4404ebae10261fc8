import type { Kind } from "./drawn-kind";

const AREAS = "社区|协议量|完成量|完成率\n甲|100|50|50%\n乙|20|20|100%\n丙|30|27|90%";
const LIST = "服务内容|协议量|完成量|完成率\n个案|100|50|50%\n小组|20|20|100%\n活动|30|27|90%";
const more = { before: 2, row: "暂未开展|/|/|/" };

/** Rates that are meant in another way than done ÷ target, and are right as they stand. */
export const RATES_OF_THEIR_OWN: readonly Kind[] = [
  {
    title: "a mean of the rates under a total of areas is wrong where nothing speaks of one",
    rows: `${AREAS}\n合计|150|97|80%`,
    changes: { D5: 0.65 },
  },
  { title: "the rate of a total of areas may be what the sums come to", rows: `${AREAS}\n合计|150|97|65%`, quiet: true },
  { title: "a total that says its rate is a mean", rows: `${LIST}\n合计（完成率为平均值）|150|97|80%`, quiet: true, more },
  { title: "a total called 平均/合计", rows: `${AREAS}\n平均/合计|150|97|80%`, quiet: true },
  {
    title: "a mean said in a note is no more than probable",
    rows: `${LIST}\n合计|150|97|70%\n注：合计完成率为各项完成率的算术平均。`,
    warns: ["D5"],
    more,
  },
  { title: "a rate of a total that is neither is wrong", rows: `${LIST}\n合计|150|97|70%`, changes: { D5: 0.65 }, more },
  {
    title: "a note that counts every promise by 80 %",
    rows: "服务内容|协议量|完成量|完成率\n探访|100|72|90%\n小组|50|40|100%\n注：因装修，本年度各项指标按80%计。",
    quiet: true,
    more,
  },
  {
    title: "a promise of three years held against a third of it",
    rows: "服务内容|协议量|完成量|完成率\n个案|90|27|90%\n小组|30|10|100%\n注：协议量为三年总量，完成率按年度（三分之一）计算。",
    quiet: true,
    more,
  },
  {
    title: "less is better where the promise is at most so many",
    rows: "服务内容|目标值（不超过）|实际完成|完成率\n投诉宗数|3|1|100%\n安全事故|2|0|100%",
    quiet: true,
    more,
  },
  {
    title: "less is better where a line's name says so",
    rows: "服务内容|协议量|完成量|完成率\n投诉（控制在3宗以内）|3|1|100%\n小组|10|8|80%",
    quiet: true,
    more,
  },
  {
    title: "what was set off against another promise is left and told",
    rows: "服务内容|指标量|完成量|完成率|备注\n小组|10|8|100%|经同意以2场活动折抵2个小组\n活动|20|20|100%|",
    says: ["D2"],
    quiet: true,
    more: { before: 2, row: "暂未开展|/|/|/|" },
  },
  {
    title: "promises counted by a share with which no rate agrees are left and told",
    rows: "服务内容|协议量|完成量|完成率\n探访|100|72|95%\n小组|50|40|100%\n注：各项指标按80%折算。",
    says: ["D2"],
    quiet: true,
    more,
  },
  {
    title: "one line of what is there at the end does not switch the sum of the others off",
    rows: "服务内容|年度指标|一季度|二季度|三季度|四季度|全年完成|完成率\n个案|40|10|11|9|8|37|95%\n小组|10|2|3|3|1|9|90%\n期末注册志愿者|150|120|130|150|160|160|107%\n活动|20|5|5|6|4|20|100%",
    changes: { G2: 38 },
  },
  {
    title: "what was done up to each month is the last of these where most lines say so",
    rows: "服务内容|年度指标|截至3月|截至6月|截至9月|截至12月|累计完成|完成率\n个案|40|10|21|30|38|38|95%\n小组|10|2|5|8|9|9|90%\n活动|20|5|10|16|20|15|75%\n探访|600|150|300|450|540|540|90%",
    warns: ["G4", "H4"],
  },
  {
    title: "what is there at the end of each month is not summed over the months",
    rows: "月份|新增个案|月末在办个案|活动场次|工作人员数\n1月|4|8|3|6\n2月|2|7|2|6\n3月|5|10|4|7\n4月|3|9|3|7\n合计|14|9|12|7\n年度指标|40|/|36|/\n完成率|35%|/|33%|/",
    quiet: true,
  },
  {
    title: "cases open may be told by the largest or the mean of the months, and none of these is told",
    rows: "月份|新增个案|在办个案|活动场次|在册志愿者\n1月|4|8|3|60\n2月|2|7|2|62\n3月|5|12|4|66\n4月|3|9|3|72\n合计|14|12|11|65\n年度指标|40|/|36|/\n完成率|35%|/|33%|/",
    changes: { D6: 12 },
  },
  {
    title: "a stock whose whole is none of its months is left and told",
    rows: "月份|新增个案|在办个案|活动场次\n1月|4|8|3\n2月|2|7|2\n3月|5|12|4\n4月|3|9|3\n合计|14|30|12\n年度指标|40|/|36\n完成率|35%|/|33%",
    says: ["C6"],
    quiet: true,
  },
  {
    title: "cases, groups and activities without units are not added into a blank total",
    rows: "服务内容|指标量|完成量|完成率\n个案|40|0|0%\n小组|10|0|0%\n活动|20|0|0%\n合计|||",
    says: ["B5", "C5"],
    quiet: true,
  },
  {
    title: "cases and groups are added where somebody has summed the promises",
    rows: "服务内容|指标量|完成量|完成率\n个案|40|20|50%\n小组|10|5|50%\n活动|20|10|50%\n合计|70||",
    changes: { C5: 35, D5: 0.5 },
  },
  ...[
    "達成率(逾100%以100%計)",
    "完成率（多于100%的按100%计）",
    "完成率(逢100%即止计)",
    "Achievement rate (over 100% counted as 100%)",
    "完成率（高出100%视为100%）",
  ].map((rate): Kind => ({
    title: `right rates of no more than all under ${rate} are not written over`,
    rows: `项目|目标值|达成值|${rate}\n个案|40|46|100%\n家访|240|300|100%\n电话|500|425|85%\n小组|8|6|75%`,
    quiet: true,
  })),
  {
    title: "of two rates of just all where more was done, beside one that says more, none is written over",
    rows: "项目|目标值|达成值|完成率\n个案|40|46|100%\n家访|240|300|100%\n电话|500|425|85%\n小组|8|6|75%\n宣传|12|15|125%",
  },
  {
    title: "例 counts cases: a line in this unit is held like the others",
    rows: "服务内容|单位|指标量|完成量|完成率\n个案服务|例|16|14|43.75%\n小组工作|个|5|6|120%\n社区活动|场|20|17|85%\n宣传|场|8|8|100%",
    changes: { E2: 0.875 },
  },
];
