import type { Kind } from "./drawn-kind";

const SPENT =
  "类别|项目|预算|实支|执行率\n人员|工资|100000|95000|95%\n人员|社保|30000|27000|90%\n活动|物料|12000|9000|75%\n活动|场地|8000|8000|100%";
const LIST = "用途|协议量|完成量|完成率\n人员工资|240000|228000|95%\n社保|60000|57000|95%\n活动物资|36000|27000|75%\n办公|14000|7000|50%";
const DUE =
  "执行率=累计支出÷序时应支出\n科目|年度预算|序时应支出|累计支出|执行率\n工资福利|480000|360000|351000|97.5%\n业务活动|120000|90000|72000|80%\n日常公用|24000|18000|19800|110%\n专家督导|16000|12000|9000|75%\n保险税费|40000|30000|30000|100%";

/** Rows that sum the others under a name of their own: known by what they hold. */
export const SUMS_BY_OTHER_NAMES: readonly Kind[] = [
  {
    title: "a budget's sum under a name of its own whose spending is wrong",
    rows: `${SPENT}\n支出共计||150000|138000|92.67%`,
    changes: { D6: 139000 },
    more: { before: 3, row: "人员|培训|0|0|" },
  },
  {
    title: "a budget's sum called 总额 whose budget is wrong",
    rows: `${SPENT}\n经费总额||160000|139000|92.67%`,
    changes: { C6: 150000 },
  },
  {
    title: "a list's sum called 经费总额 whose target is wrong",
    rows: `${LIST}\n经费总额|340000|319000|91.14%`,
    changes: { B6: 350000 },
    more: { before: 3, row: "交通|/|/|/" },
  },
  {
    title: "a list's sum called 总时数 whose delivery is wrong",
    rows: "督导时数完成情况\n内容|目标值|完成值|完成率\n个督|8|8|100%\n团督|6|3|50%\n外督|10|9|90%\n朋辈|10|8|80%\n总时数|34|27|82.35%",
    changes: { C7: 28 },
  },
  {
    title: "a list's sum in English whose delivery is wrong",
    rows: "Item|Target|Actual|Achievement rate\nCases|20|18|90%\nGroups|10|8|80%\nVisits|400|390|97.5%\nTotal outputs|430|415|96.74%",
    changes: { C5: 416 },
  },
  {
    title: "a promise that is called so and holds no sum is a promise",
    rows: "服务|指标量|完成量|完成率\n个案|20|18|90%\n小组|10|8|80%\n服务总人次|3000|2400|80%\n合计|3030|2426|80.07%",
    quiet: true,
  },
  {
    title: "the total of what is due by now is held against its column before the rate is",
    rows: `${DUE}\n合计|680000|500000|481800|94.47%`,
    changes: { C8: 510000 },
    more: { before: 4, row: "邮电费|0|0|0|" },
  },
];
