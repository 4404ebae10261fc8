import type { Kind } from "./drawn-kind";

const BUDGET = "科目|预算|支出|执行率|结余\n人员经费|300000|298000|99.33%|2000\n活动经费|50000|56000|112%|0\n办公经费|20000|15000|75%|5000";
const TEAMS = "团队|任务|完成|完成率\n一队|20|22|110%\n二队|40|36|90%\n三队|10|12|120%\n四队|25|25|100%";
const LIST = "服务|协议指标|完成数|完成率";

/** A sentence of the sheet that says how one of its figures comes about, and that nothing here applies: the figure is left with the words quoted. */
export const WORDS_ON_FIGURES: readonly Kind[] = [
  {
    title: "a balance that a note shows as 0 where more was spent is left",
    rows: `${BUDGET}\n合计|370000|369000|99.73%|7000\n注：超支部分由机构自筹，结余按0列示，不冲抵其他科目。`,
    says: ["E3"],
  },
  {
    title: "the rate of a total that a note takes without a reserve is left",
    rows: "科目|预算|支出|执行率\n人员经费|300000|291000|97%\n活动经费|80000|76000|95%\n办公经费|20000|19000|95%\n预备费|20000|0|0%\n合计|420000|386000|96.5%\n注：合计执行率不含预备费，386000÷400000=96.5%。",
    says: ["D6"],
  },
  {
    title: "the rate of all teams that a note calls their arithmetic mean is left",
    rows: `${TEAMS}\n全站|95|95|105%\n注：全站完成率为各队完成率的算术平均数。`,
    says: ["D6"],
  },
  {
    title: "a rate against a target that a remark beside it changed is left",
    rows: `${LIST}|备注\n个案|20|18|90%\n小组|10|11|110%\n探访|600|490|98%|8月签补充协议，探访量由600改为500\n活动|30|33|110%`,
    says: ["D4"],
  },
  {
    title: "rates whose digits are cut off by the title are right",
    rows: "服务完成情况（完成率取整数，小数部分舍去）\n服务|指标数|完成数|完成率\n个案|30|26|86%\n小组|12|11|91%\n活动|36|35|97%\n探访|700|688|98%",
    says: ["D3", "D4"],
  },
  {
    title: "a total of people that counts those of several areas once is left",
    rows: "服务片区|服务人数|||服务人次||\n|协议量|完成量|百分比|协议量|完成量|百分比\n片区一|200|216|108%|800|820|102.5%\n片区二|150|141|94%|600|612|102%\n片区三|100|110|110%|400|388|97%\n合计|450|452|100.44%|1800|1820|101.11%\n注：15名跨片区服务对象合计只算一次。",
    merges: ["A1:A2", "B1:D1", "E1:G1"],
    says: ["C6"],
  },
  {
    title: "the rate of a total is held against the totals that stand beside it, each kept rounded",
    rows: "经费支出情况（单位：万元）\n科目|预算|支出|执行率\n人员经费|36.2|35.4|97.79%\n活动经费|8.3|7.7|92.77%\n办公经费|2.4|2.3|95.83%\n合计|47|45.5|96.81%",
  },
];
