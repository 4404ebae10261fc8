import type { Kind } from "./drawn-kind";

const HALVES =
  "经费预算执行情况表(单位:元)\n序号|支出科目|预算金额|||实际支出|||执行率||\n||上半年|下半年|全年|上半年|下半年|全年|上半年|下半年|全年";
const OF_HALVES =
  "1|人员|300000|300000|600000|300000|285000|585000|100%|95%|98%\n2|活动|40000|60000|100000|36000|54000|90000|90%|90%|90%\n3|办公|12000|12000|24000|9000|12000|21000|75%|100%|88%\n4|督导|10000|15000|25000|8000|12000|20000|80%|80%|80%";
const SUM_OF_HALVES = "|合计|362000|387000|749000|353000|363000|716000|98%|94%|96%";
const HEAD_HALVES = ["A2:A3", "B2:B3", "C2:E2", "F2:H2", "I2:K2"];

const halves = (title: string, rows: string, changes?: Kind["changes"]): Kind => ({
  title,
  rows: `${HALVES}\n${rows}`,
  merges: HEAD_HALVES,
  ...(changes ? { changes } : { quiet: true }),
});

const HALF_AND_YEAR = "半年度经费执行情况\n科目|全年预算(元)|上半年预算(元)|上半年支出(元)|上半年执行率|全年执行率";
const OF_HALF =
  "人员费|500000|250000|245000|98%|49%\n活动费|80000|40000|32000|80%|40%\n物资费|30000|12000|9600|80%|32%\n培训费|20000|8000|5000|63%|25%";

/** Budgets of half-years and quarters beside the year's. */
const periods: readonly Kind[] = [
  halves("a right budget of halves and the year", `${OF_HALVES}\n${SUM_OF_HALVES}`),
  halves("the rate of one half-year", `${OF_HALVES.replace("54000|90000|90%|90%", "54000|90000|90%|101%")}\n${SUM_OF_HALVES}`, { J5: 0.9 }),
  halves("the sum of what one half-year spent", `${OF_HALVES}\n${SUM_OF_HALVES.replace("363000", "336000")}`, { G8: 363000 }),
  halves("what both halves were granted", `${OF_HALVES.replace("24000", "25000")}\n${SUM_OF_HALVES}`, { E6: 24000 }),
  halves("what both halves spent, and the year's rate", `${OF_HALVES.replace("|21000|", "|12000|")}\n${SUM_OF_HALVES}`, { H6: 21000 }),
  {
    title: "a half-year beside the year: a rate that is the half-year's, and a sum",
    rows: `${HALF_AND_YEAR}\n${OF_HALF.replace("80%|40%", "80%|80%")}\n合计|640000|310000|291600|94%|46%`,
    changes: { F4: 0.4, B7: 630000 },
  },
  { title: "a right half-year beside the year", rows: `${HALF_AND_YEAR}\n${OF_HALF}\n合计|630000|310000|291600|94%|46%`, quiet: true },
  {
    title: "two rates against the year are too few to prove what half a year's spending is held against",
    rows: "经费\n科目|全年预算|上半年支出|执行率\n人员费|500000|245000|98%\n活动费|80000|32000|80%",
    warns: ["D3", "D4"],
  },
  {
    title: "quarters, each with its budget, spending and rate in one header",
    rows: "经费执行\n科目|第一季度预算|第一季度支出|第一季度执行率|第二季度预算|第二季度支出|第二季度执行率|全年预算|累计支出|执行率\n工资|30|27|90%|30|30|100%|120|57|48%\n活动|8|6|75%|10|9|80%|40|15|38%\n物资|4|3|75%|4|4|100%|16|7|44%\n合计|42|36|86%|44|43|98%|176|79|45%",
    changes: { G4: 0.9 },
  },
];

const DOWN = "专项经费使用情况(元)\n项目|人员费|活动费|培训费|宣传费|合计";
const OF_DOWN = "预算金额|360000|80000|20000|16000|476000\n支出金额|342000|76000|15000|12800|445800";
const MONTHLY = "月度支出汇总(元)\n月份|人员费|活动费|办公费|合计";
const OF_MONTHS = "1月|42000|3500|800|46300\n2月|42000|1200|600|43800\n3月|43500|5200|900|49600\n4月|43500|4100|700|48300";

/** Budgets whose columns run down, kinds of spending across. */
const turned: readonly Kind[] = [
  {
    title: "budget, spending and rate down: a rate and the budget's sum",
    rows: `${DOWN}\n${OF_DOWN.replace("476000", "467000")}\n执行率|95%|95%|57%|80%|94%`,
    changes: { F3: 476000, D5: 0.75 },
  },
  { title: "a right budget that runs down", rows: `${DOWN}\n${OF_DOWN}\n执行率|95%|95%|75%|80%|94%`, quiet: true },
  { title: "a balance among rows", rows: `${DOWN}\n${OF_DOWN}\n结余|18000|4000|5000|2300|30200`, changes: { E5: 3200 } },
  {
    title: "months down, kinds across, the year's budget and rate at the foot",
    rows: `${MONTHLY}\n${OF_MONTHS}\n累计支出|171000|13000|3000|188000\n年度预算|342000|28000|6000|376000\n执行率|50%|46%|50%|50%`,
    changes: { C7: 14000, C9: 0.5 },
  },
  {
    title: "a month's sum across",
    rows: `${MONTHLY}\n${OF_MONTHS.replace("49600", "46900")}\n累计支出|171000|14000|3000|188000\n年度预算|342000|28000|6000|376000\n执行率|50%|50%|50%|50%`,
    changes: { E5: 49600 },
  },
  {
    title: "a right table of months and kinds",
    rows: `${MONTHLY}\n${OF_MONTHS}\n累计支出|171000|14000|3000|188000\n年度预算|342000|28000|6000|376000\n执行率|50%|50%|50%|50%`,
    quiet: true,
  },
  {
    title: "hours planned and held down, months across under a blank corner",
    rows: "督导时数月度进度(小时)\n|1月|2月|3月|4月|合计\n计划时数|8|6|8|8|30\n实际时数|6|6|7|10|27\n完成率|75%|100%|88%|120%|97%",
    changes: { F4: 29, E5: 1.25 },
  },
  {
    title: "hours down under 月份",
    rows: "培训学时\n月份|1月|2月|3月|4月|累计\n计划学时|8|6|8|8|30\n完成学时|6|6|7|10|29\n完成率|75%|90%|88%|125%|97%",
    changes: { C5: 1 },
  },
  {
    title: "budget and spending in English, down",
    rows: "Programme budget\nItem|Staff|Activities|Training|Total\nBudget|3600|800|200|4600\nSpent|3420|700|150|4270\nBalance|180|100|60|330",
    changes: { D5: 50 },
  },
];

const ENGLISH =
  "Service output report\nNo.|Service|Annual target|Mid-year target|Achieved|% of mid-year target|% of annual target\n1|Counselling|60|30|33|110%|55%\n2|Groups|12|6|5|83%|42%\n3|Visits|800|400|344|86%|43%\n4|Volunteers|100|50|44|88%|44%";

/** English lists with two promises, each with its own share. */
const english: readonly Kind[] = [
  { title: "shares of the mid-year and of the annual target", rows: ENGLISH, quiet: true },
  { title: "a share of the mid-year target that slipped", rows: ENGLISH.replace("86%", "88%"), changes: { F5: 0.86 } },
  { title: "a share of the annual target that slipped", rows: ENGLISH.replace("88%|44%", "88%|54%"), changes: { G6: 0.44 } },
  {
    title: "interim and full-year targets",
    rows: ENGLISH.replace("Annual target", "Full-year target")
      .replace("Mid-year target", "Interim target")
      .replace("% of mid-year target", "% of interim target")
      .replace("% of annual target", "% of full-year target")
      .replace("86%", "68%"),
    changes: { F5: 0.86 },
  },
  {
    title: "half-yearly target and its share before the annual ones",
    rows: "Outputs\nIndicator|Half-year target|Annual target|Completed|% of half-year target|% of annual target\nVisits|40|80|36|90%|45%\nGroups|6|12|6|100%|60%\nTalks|10|20|8|80%|40%\nCases|20|40|15|75%|38%",
    changes: { F4: 0.5 },
  },
];

/** Budgets by half-years and quarters, budgets and hours that run down, shares of two targets. */
export const BUDGETS_BY_PERIOD_AND_KIND: readonly Kind[] = [...periods, ...turned, ...english];
