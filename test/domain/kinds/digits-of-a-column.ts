import type { Kind } from "./drawn-kind";

const POINTS = "指标|任务数|完成数|完成率（%）\n个案服务|40|34|85\n小组服务|15|10|66.7\n社区活动|30|36|120\n入户探访|800|652|81.5";
const SHARES = "内容|目标值|完成值|完成率\n个案|30|26|0.867\n小组|12|11|0.917\n活动|24|25|1.042\n探访|600|540|0.9";
const JUDGES = "站点|评委甲|评委乙|评委丙|平均分\n东站|92|88|91|90.3\n西站|85|87|84|85.3\n北站|90|94|95|93";

/** A wrong figure is written with as many digits as the right ones of its column. */
export const DIGITS_OF_A_COLUMN: readonly Kind[] = [
  {
    title: "percent points with one digit",
    rows: `${POINTS}\n政策宣传|24|19|72.9\n资源链接|12|9|85`,
    changes: { D6: 79.2, D7: 75 },
    more: { before: 3, row: "讲座|8|8|100" },
  },
  {
    title: "an empty rate among percent points with one digit",
    rows: `${POINTS}\n政策宣传|24|19|`,
    changes: { D6: 79.2 },
    more: { before: 3, row: "讲座|8|8|100" },
  },
  {
    title: "percent points that nobody rounded tell of no digits",
    rows: "指标|任务数|完成数|完成率（%）\n个案|40|34|85\n小组|15|10|66.6666666667\n活动|30|36|120\n探访|9|8|88.8888888889\n宣传|24|19|72.9",
    changes: { D6: 79.17 },
    more: { before: 3, row: "讲座|8|8|100" },
  },
  {
    title: "shares of one with three digits",
    rows: `${SHARES}\n宣传|24|19|0.729`,
    changes: { D6: 0.792 },
    more: { before: 3, row: "讲座|8|8|1" },
  },
  {
    title: "an empty rate among percentages written with one digit",
    rows: "科目|预算|支出|执行率\n人员经费|300000|298000|99.3%\n活动经费|80000|76000|95.0%\n办公经费|24000|19000|\n宣传经费|30000|26000|86.7%",
    changes: { D4: 0.792 },
    more: { before: 3, row: "培训经费|10000|9000|90.0%" },
  },
  {
    title: "a rate of spending in percent points with one digit",
    rows: "科目|预算|支出|执行率（%）\n人员经费|300000|298000|99.3\n活动经费|80000|76000|95\n办公经费|24000|19000|72.9\n宣传经费|30000|26000|86.7",
    changes: { D4: 79.2 },
    more: { before: 3, row: "培训经费|10000|9000|90" },
  },
  {
    title: "a mean score kept with one digit",
    rows: `${JUDGES}\n南站|78|82|80|79\n中站|88|87|87|89`,
    changes: { E5: 80, E6: 87.3 },
    more: { before: 3, row: "新站|80|81|82|81" },
  },
];
