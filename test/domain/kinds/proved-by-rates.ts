import type { Kind } from "./drawn-kind";

/** Promise, single stretches and a column under words that do not say done, whose percentages are of it; one percentage is a slip. */
function proved(title: string, before: string, whole: string, rate: string, rest: Partial<Kind> = {}): Kind {
  return {
    title: `${title}: “${whole}” is what was done, as the percentages tell`,
    rows: `服务内容|年度指标|${before}|${whole}|${rate}
个案服务|20|4|9|15|75%
小组服务|8|2|4|8|100%
社区活动|25|5|12|20|90%
入户探访|200|40|80|190|95%
志愿培训|10|2|4|9|90%`,
    changes: { F4: 0.8 },
    more: { before: 2, row: "暂未开展|/|/|/|/|/" },
    ...rest,
  };
}

/** Of columns between that nobody knows the amount may be the sum: the percentage that departs is only likely to be wrong. */
const UNKNOWN_BETWEEN: Partial<Kind> = { changes: {}, warns: ["F4"] };

/** A year's months, their sum under a word of its own, and the promise behind it under 指标 alone; sum and percentage each once a slip. */
function months(whole: string, promise: string): Kind {
  return {
    title: `months, “${whole}” and “${promise}” behind them`,
    rows: `服务内容|1月|2月|3月|4月|5月|6月|${whole}|${promise}|完成率
个案服务|2|1|3|2|1|3|12|24|50%
小组服务|1|0|1|1|0|1|4|8|50%
社区活动|3|2|4|3|2|4|20|40|50%
入户探访|20|31|40|30|19|40|180|200|90%`,
    changes: { H4: 18, J4: 0.45 },
    more: { before: 2, row: "暂未开展|/|/|/|/|/|/|/|/|/" },
  };
}

/** 计划探访 | 实际探访: promise and delivery of one service, with a slip among the sums. */
function ofService(promise: string, done: string, rate: string): Kind {
  return {
    title: `${promise} and ${done} are promise and delivery`,
    rows: `网格|${promise}|${done}|${rate}
一号网格|40|38|95%
二号网格|30|24|80%
三号网格|50|50|100%
四号网格|80|60|75%
合计|200|171|86%`,
    changes: { C6: 172 },
    more: { before: 2, row: "五号网格|/|/|/" },
  };
}

/** Columns that are what was done or promised by what the percentages beside them say, and sums and services that no word calls so. */
export const PROVED_BY_RATES: readonly Kind[] = [
  proved("stretches from the year's beginning", "截至3月末|截至6月末", "全年累计", "完成率"),
  proved("two ways of meeting", "线下|线上", "折合场次(线上折半)", "完成率", UNKNOWN_BETWEEN),
  proved("what was reported and taken off", "上报量|核减量", "认定量", "认定完成率", { changes: {}, says: ["F4"] }),
  proved("what a third party confirmed", "自报数|退回数", "核实数", "核定完成率", UNKNOWN_BETWEEN),
  proved("stocks of two months", "5月末|6月末", "二季度", "完成率"),
  {
    ...proved("amounts converted from another count", "线下|线上", "折算场次", "完成率"),
    title: "what was converted from another count comes in fractions",
    rows: `活动类别|协议场次|线下|线上|折算场次|完成率
节日活动|12|10|4|12|100%
健康讲座|20|13|9|17.5|80%
亲子活动|10|8|3|9.5|95%
法律宣传|5|4|1|4.5|90%
反诈宣传|8|8|0|8|100%`,
    changes: {},
    warns: ["F3"],
    errors: [],
  },
  {
    title: "percentages of half the year's promise prove nothing to be what was done",
    rows: `服务内容|年度指标|上半年完成|上半年完成率
个案服务|24|11|92%
小组服务|10|5|100%
社区活动|24|10|83%
入户探访|480|240|100%
志愿培训|6|3|90%`,
    changes: {},
    errors: [],
    quiet: true,
  },
  {
    title: "a mean beside the points aimed at is no amount that was done",
    rows: `维度|目标分|平均分|达成率
服务态度|90|81|90%
服务成效|80|80|100%
专业能力|90|81|95%
资源链接|100|95|95%
合计|90|84|93%`,
    changes: {},
    errors: [],
    quiet: true,
  },
  months("全年", "指标"),
  months("全年累计", "服务指标"),
  months("全年合计", "指标"),
  months("全年度", "年度指标"),
  months("全年数量", "指标"),
  ofService("计划探访", "实际探访", "达成率"),
  ofService("计划走访户数", "实际走访户数", "完成率"),
  ofService("年度计划活动", "已完成活动", "完成比例"),
  ofService("任务个案", "实际个案", "完成率"),
  ofService("目标志愿服务人次", "完成志愿服务人次", "完成率"),
];
