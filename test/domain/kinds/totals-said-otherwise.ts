import type { Kind } from "./drawn-kind";

const HEAD = "服务内容|指标量|完成量|完成率";
const TWO = `${HEAD}\n个案人次|100|80|80%\n小组人次|200|180|90%`;
const ONLINE = `${TWO}\n线上人次|1000|1200|120%`;
const BUDGET =
  "项目经费（元）\n科目|预算|支出|结余|执行率\n人员经费|600000|300000|300000|50%\n活动经费|200000|80000|120000|40%\n合计|800000|380000|420000|48%";
const SCORES = "评估评分表\n一级指标|二级指标|分值|得分\n组织管理|制度|10|8\n|档案|20|17\n服务|个案|40|36\n|活动|30|24\n合计||100|85";

/** A right sheet whose total says what it sums by what it states: nothing is written or warned of. */
const right = (title: string, rows: string): Kind => ({ title, rows, quiet: true });

const afterTotals: Kind[] = [
  right("a 总得分 that takes the 合计 and points added after it", `${SCORES}\n加分项|媒体报道||3\n总得分|||88`),
  right("a 总得分 that takes the 合计 and negative points after it", `${SCORES}\n扣分项|台账||-3\n总得分|||82`),
  right("a 总得分 from which points after the 合计 are taken", `${SCORES}\n扣分项|扣分||3\n总得分|||82`),
  right("a 总计 that takes the 合计 and the tax after it", `${BUDGET}\n管理费及税费|150000|70000|80000|47%\n总计|950000|450000|500000|47%`),
  right("a 总计 of what stands between it and the 合计", `${BUDGET}\n管理费|100|70|30|70%\n税费|100|30|70|30%\n总计|200|100|100|50%`),
  right("a 总计 of promises that takes the 合计 in", `${TWO}\n合计|300|260|87%\n外展人次|100|40|40%\n总计|400|300|75%`),
  {
    title: "a 总计 whose target proves what it sums, and whose done departs",
    rows: `${TWO}\n合计|300|260|87%\n外展人次|100|40|40%\n总计|400|330|75%`,
    changes: { C6: 300 },
  },
  {
    title: "a 总计 behind a 合计 that states none of what it may sum",
    rows: `${SCORES}\n加分项|媒体报道||3\n总得分|||90`,
    says: ["D9"],
    quiet: true,
  },
  {
    title: "a blank 总计 behind a 合计",
    rows: `${TWO}\n合计|300|260|87%\n外展人次|100|40|40%\n总计`,
    quiet: true,
  },
];

const leftOut: Kind[] = [
  right("合计（不含线上） without these rows", `${ONLINE}\n合计（不含线上）|300|260|87%`),
  right("合计 without what its own words exclude", `${ONLINE}\n合计（线上人次除外）|300|260|87%`),
  right(
    "合计 without the rows whose remark says 不计入合计",
    "服务内容|指标量|完成量|完成率|备注\n个案人次|100|80|80%\n线上人次|1000|1200|120%|不计入合计\n小组人次|200|180|90%\n合计|300|260|87%",
  ),
  right(
    "合计 without the row whose remark says 不计",
    "服务内容|指标量|完成量|完成率|说明\n个案人次|100|80|80%\n线上人次|1000|1200|120%|不计\n小组人次|200|180|90%\n合计|300|260|87%",
  ),
  right(
    "合计 without the row that a note numbers",
    `序号|${HEAD}\n1|个案人次|100|80|80%\n2|线上人次|1000|1200|120%\n3|小组人次|200|180|90%\n|合计|300|260|87%\n备注：合计不含第2项，另行统计。`,
  ),
  right("合计 without the rows that a note names", `${ONLINE}\n合计|300|260|87%\n注：合计不含线上人次。`),
  {
    title: "合计 without named rows, one of whose sums departs",
    rows: `${ONLINE}\n合计（不含线上）|300|250|83%`,
    says: ["C5", "D5"],
    quiet: true,
  },
];

/** A right sheet whose total is said to mean something that nothing here applies. */
const untold = (title: string, rows: string, ...says: string[]): Kind => ({ title, rows, says, quiet: true });

const redefined: Kind[] = [
  untold("合计人数 without those who occur twice", `${TWO}\n合计|280|240|86%\n注：合计人数已去除重复服务对象。`, "B4", "C4"),
  untold("合计不重复计算", `${TWO}\n合计|280|240|86%\n备注：同一对象参加多项的，合计不重复计算。`, "B4", "C4"),
  untold("a part that counts half", `${TWO}\n合计|200|170|85%\n注：小组人次按50%折算计入合计。`, "B4", "C4"),
  untold(
    "a total that takes in what stands nowhere",
    `${TWO}\n合计|350|310|89%\n注：合计含机构本部直接服务（指标50，完成50）。`,
    "B4",
    "C4",
  ),
  untold("a total that takes in what its label names", `${TWO}\n合计（含外展）|350|310|89%`, "B4", "C4"),
  untold("a part of another table with that table's total", `片区指标完成情况（节选自全街表）\n${TWO}\n全街合计|600|500|83%`, "B5", "C5"),
  untold(
    "sums that are not asked for",
    "服务内容|指标量|完成量|完成率|备注\n个案人次|100|80|80%\n线上课程|300|30||本年不考核\n合计||||不作合计",
    "D3",
    "B4",
    "C4",
  ),
];

const partsAndPages: Kind[] = [
  right(
    "parts of a line that begin with 其中 and go on below",
    `${HEAD}\n个案人次|100|80|80%\n小组人次|200|150|75%\n其中：线上小组|50|40|80%\n线下小组|150|110|73%\n活动人次|300|310|103%\n合计|600|540|90%`,
  ),
  right(
    "pages with 本页小计 and 承前页",
    `${TWO}\n本页小计|300|260|87%\n承前页|300|260|87%\n活动人次|300|330|110%\n探访人次|400|400|100%\n本页小计|700|730|104%\n总计|1000|990|99%`,
  ),
];

/** Totals whose scope their place does not tell: behind another total, or said otherwise by a label, a remark or a note. */
export const TOTALS_SAID_OTHERWISE: readonly Kind[] = [...afterTotals, ...leftOut, ...redefined, ...partsAndPages];
