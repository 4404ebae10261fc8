import { describeLayouts, type Layout } from "../layouts";

const PRESENCE: Layout = {
  title: "stations with presence required and held, and a total",
  rows: [
    ["各站到岗情况汇总表"],
    ["序号", "社工站", "应到岗", "实到岗", "到岗率", "稳岗率", "备注"],
    [1, "东街社工站", 12, 12, 1, "95.00%"],
    [2, "西街社工站", 10, 9, 0.9, "90.00%"],
    [3, "南街社工站", 10, 9.5, 0.95, "100.00%", "1人产假"],
    ["合计", null, 32, 30.5, 0.9531],
  ],
  options: { merges: ["A1:G1", "A6:B6"], formats: { E3: "0.00%", E4: "0.00%", E5: "0.00%", E6: "0.00%" } },
  kinds: ["station-summary"],
  slips: [
    ["D6", 31.5, "summary/total", 30.5],
    ["E4", 0.85, "summary/rate", 0.9],
    ["E6", 0.94, "summary/rate", 0.9531],
  ],
  derived: ["C6", "D6", "E3", "E6"],
};

const MONEY: Layout = {
  title: "stations with budget, spending and balance",
  rows: [
    [null, "各站经费使用汇总"],
    [null, "街道名称", "预算", "支出", "结余", "执行率"],
    [null, "东街", 500000, 260000, 240000, "52.00%"],
    [null, "西街", 400000, 210000, 190000, "52.50%"],
    [null, "南街", 420000, 189000, 231000, "45.00%"],
    [null, "总计", 1320000, 659000, 661000, "49.92%"],
  ],
  kinds: ["station-summary"],
  slips: [
    ["E4", 200000, "summary/total", 190000],
    ["D6", 695000, "summary/total", 659000],
  ],
  derived: ["E4", "D6", "F6"],
};

const SCORES: Layout = {
  title: "stations with their scores and grades, without a sum",
  rows: [
    ["站点", "在岗人数", "总得分", "评估等级"],
    ["东街社工站", 12, 91.5, "优秀"],
    ["西街社工站", 10, 86.2, "良好"],
    ["南街社工站", 11, 79.9, "合格"],
    ["合计", 33],
  ],
  kinds: ["station-summary"],
  slips: [["B5", 31, "summary/total", 33]],
  derived: ["B5"],
};

describeLayouts(
  [PRESENCE, MONEY, SCORES],
  [
    ["社工站", "站点", "社工站名称", "站名"],
    ["应到岗", "应到岗人次", "应在岗人次"],
    ["实到岗", "实到岗人次", "实际到岗"],
    ["总得分", "评估得分", "总分", "综合得分"],
    ["评估等级", "等级", "评定等级"],
    ["合计", "总计", "合 计"],
  ],
);
