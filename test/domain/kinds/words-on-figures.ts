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
    title: "rates that a note rounds up are right",
    rows: "指标\n注：完成率保留一位小数，小数第二位一律进位。\n内容|目标|完成|完成率\n个案|30|29|96.7%\n小组|14|15|107.2%\n探访|450|433|96.3%\n活动|22|22|100%",
    says: ["D5"],
  },
  {
    title: "the grade that a note calls one of a veto is left",
    rows: "评估结果\n评分方|满分|得分\n监督方|10|9\n购买方|20|18\n督导中心|15|13\n第三方|55|48\n总分|100|88\n评估等级||不合格\n注：该站挪用专项经费，按规定一票否决，评估等级直接定为不合格。",
    says: ["C8"],
  },
  {
    title: "a score that a note rounds to wholes is right",
    rows: "评估得分\n注：总分保留整数。\n评分部分|满分|得分\n组织建设|20|18.5\n服务实施|50|45.3\n财务|30|27\n总分|100|91",
    says: ["C7"],
  },
  {
    title: "the rate of all expenses that a note calls a mean is left",
    rows: "预算执行（元）\n注：合计执行率为各科目执行率的平均值。\n科目|预算|支出|结余|执行率\n人员|100000|98000|2000|98%\n活动|20000|19000|1000|95%\n宣传|5000|4500|500|90%\n合计|125000|121500|3500|94.33%",
    says: ["E7"],
  },
  {
    title: "the subtotal of somebody of two stations whom a note counts half is left, and so are the sums over it",
    rows: "到岗表\n注：社工03为两站兼岗人员，每月打√计0.5。\n姓名|合同期限|4月到岗|4月社保|4月工资|5月到岗|5月社保|5月工资|到岗小计\n社工01|2024.1.1-2026.12.31|√|√|√|√|√|√|2\n社工02|2024.1.1-2026.12.31|√|√|√|√|√|√|2\n社工03|2024.1.1-2026.12.31|√|√|√|√|√|√|1\n合计||2.5|3|3|2.5|3|3|5",
    says: ["I6", "C7", "I7"],
  },
  {
    title: "subtotals that their header weighs by another column are left",
    rows: "到岗表\n姓名|折算系数|合同期限|2024年4月到岗|2024年4月社保|2024年4月工资|到岗小计（按系数折算）\n社工01|1|2024.1.1-2026.12.31|√|√|√|1\n社工02|0.8|2024.1.1-2026.12.31|√|√|√|0.8\n社工03|0.5|2024.1.1-2026.12.31|√|√|√|0.5",
    says: ["G4", "G5"],
  },
  {
    title: "a right rate is not written over for a target that the line's own months give otherwise",
    rows: "内容|每月次数|月数|全年指标|完成数|完成率\n个案|6|12|84|70|97.22%\n探访|20|12|240|216|90%\n电访|15|12|180|171|95%\n小组|2|12|24|12|50%",
    says: ["F2"],
  },
  {
    title: "a right rate is not written over for an adjusted target that is not the old one less what was taken off",
    rows: "内容|原指标|核减|调整后指标|完成数|完成率\n个案|20|4|14|16|100%\n小组|10|2|8|8|100%\n活动|40|10|30|27|90%\n培训|12|3|9|6|66.67%",
    says: ["F2"],
  },
  {
    title: "the rate of a total is held against the totals that stand beside it, each kept rounded",
    rows: "经费支出情况（单位：万元）\n科目|预算|支出|执行率\n人员经费|36.2|35.4|97.79%\n活动经费|8.3|7.7|92.77%\n办公经费|2.4|2.3|95.83%\n合计|47|45.5|96.81%",
  },
];
