import type { Kind } from "./drawn-kind";

const ITEMS = "人员工资|240000|228000|95%\n社保|60000|57000|95%\n活动物资|40000|30000|75%\n办公|10000|9000|90%";
const BUDGET = `经费支出明细（元）\n用途|预算|实支|执行率\n${ITEMS}`;
const SECTIONS =
  "经费使用情况（元）\n类别|项目|预算|支出|执行率\n人员|工资|100000|95000|95%\n人员|社保|30000|27000|90%\n活动|物料|12000|9000|75%\n活动|场地|8000|8000|100%";
const LIST = "走访指标\n服务内容|指标量|完成量|完成率\n低保户|40|36|90%\n残障户|50|35|70%\n独居长者|30|33|110%\n困境儿童|80|76|95%";
const AREAS =
  "服务片区|投入社工人数|入户探访|入户探访|入户探访\n服务片区|投入社工人数|协议量|完成量|百分比\n片区1|1|40|36|90%\n片区2|1|50|35|70%\n片区3|1|30|33|110%";
const HEAD_AREAS = ["A1:A2", "B1:B2", "C1:E1"];

/** A total whose word is not one of those that sum by themselves: its other column, or a wrong one of its own, tells. */
const total = (title: string, rows: string, changes: Kind["changes"], merges: string[] = []): Kind => ({
  title,
  rows,
  ...(changes ? { changes } : { quiet: true }),
  merges,
});

const named: Kind[] = [
  total("支出共计 under a budget is its total", `${BUDGET}\n支出共计|350000|323000|92%`, { C7: 324000, D7: 0.93 }),
  total("a right 支出共计 stays", `${BUDGET}\n支出共计|350000|324000|93%`, undefined),
  total("项目经费总计 whose rate is right beside its wrong sum", `${BUDGET}\n项目经费总计|345000|324000|93%`, { B7: 350000 }),
  total("全部开支合计 over two columns of names", `${SECTIONS}\n全部开支合计||150000|138000|93%`, { D7: 139000 }),
  total("经费总额 in a list of promises", `${LIST}\n经费总额|200|170|90%`, { C7: 180 }),
  total("走访户数总数 in a list of promises", `${LIST}\n走访户数总数|190|180|90%`, { B7: 200 }),
  total("服务总量 in a list of promises", `${LIST}\n服务总量|200|180|80%`, { D7: 0.9 }),
  total("走访任务总和 under areas", `${AREAS}\n走访任务总和|3|120|100|87%`, { D6: 104 }, HEAD_AREAS),
  total("a right 各片区总数 under areas stays", `${AREAS}\n各片区总数|3|120|104|87%`, undefined, HEAD_AREAS),
  total(
    "a 费用小计 for each of two sections",
    `${BUDGET}\n前期费用总额|350000|324000|93%\n管理费|20000|10000|50%\n税费|10000|9000|90%\n总计|380000|340000|90%`,
    {
      C10: 343000,
    },
  ),
];

/** Promises that are no totals, whatever their names. */
const items: Kind[] = [
  total("服务人次总数 that is a promise of its own", `${LIST}\n服务人次总数|1000|500|40%`, { D7: 0.5 }),
  total("志愿服务总时数 that is a promise of its own", `${LIST}\n志愿服务总时数|300|150|60%`, { D7: 0.5 }),
];

/** Right rates beside a wrong sum under a name that says nothing of a sum: they are not written over. */
const unnamed: Kind[] = [
  {
    title: "a last row that sums one column alone, its rate that of both sums",
    rows: `${BUDGET}\n本项目|350000|314000|93%`,
    says: ["D7"],
    quiet: true,
  },
  { title: "a last row of areas whose rate is that of the sums", rows: `${LIST}\n街道|200|170|90%`, says: ["D7"], quiet: true },
  { title: "a last row whose target alone departs", rows: `${LIST}\n全街|180|180|90%`, says: ["D7"], quiet: true },
  { title: "a row of the whole among sections", rows: `${SECTIONS}\n本站|本年|150000|129000|93%`, says: ["E7"], quiet: true },
  { title: "a row of the whole that heads nothing", rows: `${BUDGET}\n机构|340000|324000|93%`, says: ["D7"], quiet: true },
];

const PERIOD =
  "经费序时进度（执行率=支出÷序时预算）\n科目|年度预算|序时应支出|累计支出|执行率\n工资|480000|360000|351000|98%\n活动|120000|90000|72000|80%\n公用|24000|18000|19800|110%\n督导|16000|12000|9000|75%";
const DUE =
  "中期指标\n序号|服务内容|年度任务|中期应完成数|中期实际完成数|中期完成率\n1|个案|32|16|14|88%\n2|小组|10|6|3|50%\n3|活动|40|20|15|75%\n4|培训|8|4|3|75%";

/** A column that a rate is held against is summed in the total before it serves there. */
const operands: Kind[] = [
  {
    title: "the sum of what is due by now is held before the rate rests on it",
    rows: `${PERIOD}\n合计|640000|470000|451800|94%`,
    changes: { C7: 480000 },
  },
  { title: "a right budget by what is due stays", rows: `${PERIOD}\n合计|640000|480000|451800|94%` },
  { title: "a total's rate by what is due that slipped", rows: `${PERIOD}\n合计|640000|480000|451800|71%`, changes: { E7: 0.94 } },
  { title: "the sum of what is due in a list of promises", rows: `${DUE}\n|合计|90|40|35|76%`, changes: { D7: 46 } },
  { title: "a right list of promises by what is due stays", rows: `${DUE}\n|合计|90|46|35|76%`, quiet: true },
  {
    title: "the sum of the adjusted budget",
    rows: "经费执行\n科目|年初预算|调整后预算|支出|执行率\n工资|480000|360000|351000|98%\n活动|120000|90000|72000|80%\n公用|24000|18000|18000|100%\n督导|16000|12000|9000|75%\n合计|640000|470000|450000|94%",
    changes: { C7: 480000 },
  },
];

/** Sums of a row of which none agrees, beside the row's own rate. */
const besideTheirRate: readonly Kind[] = [
  total("both sums slipped beside a rate that is theirs", `${LIST}\n合计|190|159|90%`, { B7: 200, C7: 180 }),
  total(
    "both sums of areas beside their rate",
    "服务片区|协议量|完成量|完成率\n片区1|40|36|90%\n片区2|50|35|70%\n片区3|30|33|110%\n合计|110|94|87%",
    { B5: 120, C5: 104 },
  ),
  {
    title: "both sums slipped, and the rate is what they come to: another sum may be meant",
    rows: `${LIST}\n合计|150|142|95%`,
    warns: ["B7", "C7"],
  },
  { title: "both sums slipped, and the rate is neither's", rows: `${LIST}\n合计|190|159|70%`, warns: ["B7", "C7"] },
  total("both sums of a budget beside their rate", `${BUDGET}\n合计|305000|315000|93%`, { B7: 350000, C7: 324000 }),
];

/** Totals told by what they sum, and totals that serve as operands. */
export const TOTALS_BY_WHAT_THEY_SUM: readonly Kind[] = [...named, ...items, ...unnamed, ...operands, ...besideTheirRate];
