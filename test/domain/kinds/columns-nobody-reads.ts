import type { Kind } from "./drawn-kind";

const CASES =
  "个案服务台账\n序号|编号|接案日期|服务对象类别|服务次数|X|状态\n1|GA01|2025-01-08|长者|6|A|已结案\n2|GA02|2025-01-15|儿童|5|B|已结案\n3|GA03|2025-02-12|长者|4|C|跟进中\n4|GA04|2025-03-03|残障|7|D|已结案";
const cases = (header: string, cells: readonly string[]): string =>
  cells.reduce((rows, cell, at) => rows.replace(`|${"ABCD".charAt(at)}|`, `|${cell}|`), CASES.replace("|X|", `|${header}|`));

const ATTENDANCE = "姓名|合同期限|2024年5月人员到位|2024年5月社保购买|2024年5月工资发放|人员到岗小计";
const staff = (header: string, cells: readonly string[]): string =>
  [`${ATTENDANCE}|${header}`, ...cells.map((cell, at) => `社工0${at}|2024/1/1-2025/12/31|√|√|√|1|${cell}`)].join("\n");

/** Columns under headers that nobody knows: figures in them are told once, numbers that count nothing are not. */
export const COLUMNS_NOBODY_READS: readonly Kind[] = [
  {
    title: "figures of a budget under an unknown header are told once",
    rows: "科目|预算金额|实际支出|执行率|受益覆盖\n人员|1000|500|50%|37\n活动|800|200|25%|41\n办公|200|100|50%|12\n合计|2000|800|40%|90",
    says: ["E1"],
    quiet: true,
  },
  {
    title: "figures before a budget's amounts are no names of its lines",
    rows: "科目|场均规模|预算金额|实际支出|执行率\n人员|37|1000|500|50%\n活动|41|800|200|25%\n办公|12|200|100|50%\n合计||2000|800|40%",
    says: ["B1"],
    quiet: true,
  },
  {
    title: "amounts with their unit under an unknown header are figures too",
    rows: "科目|预算金额|实际支出|执行率|受益覆盖\n人员|1000|500|50%|37人\n活动|800|200|25%|41人\n办公|200|100|50%|12人\n合计|2000|800|40%|",
    says: ["E1"],
    quiet: true,
  },
  {
    title: "what others let count is a figure where it holds numbers",
    rows: "科目|预算金额|实际支出|执行率|审核金额\n人员|1000|500|50%|480\n活动|800|200|25%|200\n办公|200|100|50%|90\n合计|2000|800|40%|770",
    says: ["E1"],
    quiet: true,
  },
  {
    title: "costs of material are no evidence",
    rows: "题目|非常满意|满意|一般|不满意|满意率|材料费\n态度|40|8|2|0|96%|37\n内容|30|15|5|0|90%|18\n场地|20|10|6|4|75%|25",
    says: ["G1"],
    quiet: true,
  },
  {
    title: "ranks among hours of training are told",
    rows: "姓名|应完成学时|已完成学时|完成率|名次\n社工01|72|80|111%|1\n社工02|72|60|83%|3\n社工03|72|72|100%|2",
    says: ["E1"],
    quiet: true,
  },
  {
    title: "figures of a summary of stations under an unknown header",
    rows: "社工站|应到岗人次|实到岗人次|到岗率|投诉\n甲站|60|60|100%|2\n乙站|48|45|93.75%|0\n丙站|36|33|91.67%|4\n合计|144|138|95.83%|6",
    says: ["E1"],
    quiet: true,
  },
  { title: "figures of a register that it does not count", rows: cases("花费", ["30", "25", "0", "46"]), says: ["F2"], quiet: true },
  { title: "levels of a register in words are the station's", rows: cases("级别", ["甲", "乙", "甲", "丙"]), saysNot: ["F2"], quiet: true },
  {
    title: "telephone numbers and ages in a register count nothing",
    rows: cases("联系电话", ["13800000001", "13800000002", "13800000003", "13800000004"]),
    saysNot: ["F2"],
    quiet: true,
  },
  { title: "ages in a register count nothing", rows: cases("年龄", ["68", "9", "72", "35"]), saysNot: ["F2"], quiet: true },
  {
    title: "running numbers, codes, days and remarks of a budget count nothing",
    rows: "序号|科目编码|科目|预算金额|实际支出|执行率|凭证号|入账日期|备注\n1|5001|人员|1000|500|50%|37|20240105|2\n2|5002|活动|800|200|25%|41|20240206|\n3|5003|办公|200|100|50%|12|20240307|\n||合计|2000|800|40%|||",
    saysNot: ["A1", "B1", "G1", "H1", "I1"],
    quiet: true,
  },
  {
    title: "numbers of lines without a header are none",
    rows: "|科目|预算金额|实际支出|执行率\n1|人员|1000|500|50%\n2|活动|800|200|25%\n3|办公|200|100|50%\n|合计|2000|800|40%",
    saysNot: ["A2"],
    quiet: true,
  },
  {
    title: "a price and a number that give the budget are held by it",
    rows: "科目|单价|数量|预算金额|实际支出|执行率\n茶歇|10|37|370|185|50%\n手册|5|120|600|300|50%\n横幅|80|3|240|120|50%\n课酬|300|4|1200|600|50%\n交通|25|16|400|200|50%\n物料|12|30|360|90|25%",
    saysNot: ["B1", "C1"],
    quiet: true,
  },
  {
    title: "figures beside promises that no rate hangs on are told",
    rows: "服务内容|指标量|完成量|完成率|上限\n个案|20|18|90%|25\n小组|10|7|70%|12\n活动|40|40|100%|60",
    says: ["E1"],
    quiet: true,
  },
  {
    title: "figures under a header of evidence among promises",
    rows: "服务内容|指标量|材料费|完成量|完成率|年月\n个案|20|37|18|90%|202405\n小组|10|41|7|70%|202406\n活动|40|12|40|100%|202405",
    says: ["C1"],
    saysNot: ["F1"],
    quiet: true,
  },
  { title: "person-months that others approved are figures", rows: staff("购买方核对", ["1", "0.5", "1"]), says: ["G1"], quiet: true },
  { title: "scores beside marks are told", rows: staff("考核评分", ["95", "88", "91"]), says: ["G1"], quiet: true },
  { title: "ticks of approval are the station's own", rows: staff("购买方认可", ["√", "√", "√"]), saysNot: ["G1"], quiet: true },
  {
    title: "days beside marks typed as numbers",
    rows: staff("入职时间", ["20240105", "20231101", "20240101"]),
    saysNot: ["G1"],
    quiet: true,
  },
  {
    title: "telephone numbers beside marks",
    rows: staff("手机", ["13800000001", "13800000002", "13800000003"]),
    saysNot: ["G1"],
    quiet: true,
  },
  {
    title: "figures before the scores of the four parts that nobody asked for",
    rows: "评估主体|浮动|得分\n民政局|1|9\n购买方|2|18\n督导中心|3|13\n第三方评估|1|50\n总分|7|90\n等级||优秀",
    says: ["B1"],
    quiet: true,
  },
  {
    title: "shares and differences beside the scores of the four parts",
    rows: "评估主体|满分|得分|得分率|差额\n民政局|10|9|90%|1\n购买方|20|18|90%|2\n督导中心|15|13|87%|2\n第三方评估|55|50|91%|5\n总分|100|90|90%|10\n等级||优秀||",
    says: ["D1"],
    quiet: true,
  },
  {
    title: "a figure between the four parts across and their total",
    rows: "项目|民政局|购买方|督导中心|第三方评估|参考|总分|等级\n满分|10|20|15|55|3|100|\n得分|9|18|13|50|5|90|优秀",
    says: ["F1"],
    quiet: true,
  },
  {
    title: "a row of figures between the full marks of the four parts and their scores",
    rows: "项目|民政局|购买方|督导中心|第三方评估|总分|等级\n满分|10|20|15|55|100|\n参考|8|15|12|44|79|\n得分|9|18|13|50|90|优秀",
    says: ["A3"],
    quiet: true,
  },
  {
    title: "running numbers and full marks before the scores of the four parts are read",
    rows: "序号|评估主体|满分|得分|备注\n1|民政局|10|9|\n2|购买方|20|18|\n3|督导中心|15|13|\n4|第三方评估|55|50|\n|总分|100|90|\n|等级||优秀|",
    saysNot: ["A1", "C1"],
    quiet: true,
  },
];
