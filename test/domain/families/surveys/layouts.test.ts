import { describeLayouts, type Layout } from "../layouts";

const ACROSS: Layout = {
  title: "answers side by side, a line a question, with sums and satisfied rates",
  rows: [
    ["服务满意度调查统计表（2024年上半年）"],
    ["序号", "调查项目", "非常满意", "满意", "一般", "不满意", "合计", "满意率"],
    [1, "服务态度", 60, 30, 8, 2, 100, 0.9],
    [2, "服务内容", 50, 38, 10, 2, 100, 0.88],
    [3, "服务成效", 45, 40, 12, 3, 100, 0.85],
    ["合计", null, 155, 108, 30, 7, 300, 0.8767],
  ],
  options: { merges: ["A1:H1", "A6:B6"], formats: { H3: "0.00%", H4: "0.00%", H5: "0.00%", H6: "0.00%" } },
  kinds: ["survey"],
  slips: [
    ["G3", 101, "survey/total", 100],
    ["H5", 0.8, "survey/rate", 0.85],
    ["C6", 165, "survey/total", 155],
    ["G6", 310, "survey/total", 300],
    ["H6", 0.9, "survey/rate", 0.8767],
  ],
  derived: ["G3", "H3", "C6", "G6", "H6"],
};

const PAPERS: Layout = {
  title: "papers handed out, returned and valid, with both rates",
  rows: [
    [null, "问卷发放与回收情况"],
    [null, "服务类型", "发放（份）", "回收（份）", "回收率", "有效（份）", "有效率"],
    [null, "个案服务", 40, 38, "95.00%", 38, "100.00%"],
    [null, "小组服务", 80, 76, "95.00%", 75, "98.68%"],
    [null, "社区活动", 200, 180, "90.00%", 171, "95.00%"],
    [null, "合计", 320, 294, "91.88%", 284, "96.60%"],
  ],
  kinds: ["survey"],
  slips: [
    ["E3", "96.00%", "survey/rate", 0.95],
    ["G5", "94.00%", "survey/rate", 0.95],
    ["D6", 249, "survey/total", 294],
    ["G6", "96.06%", "survey/rate", 0.966],
  ],
  derived: ["E3", "G4", "C6", "D6", "E6", "G6"],
};

const DOWN: Layout = {
  title: "answers under one another with counts and shares, a block a question",
  rows: [
    ["调查结果统计表"],
    ["问题", "选项", "人数", "占比"],
    ["您对社工服务是否满意", "非常满意", 120, 0.6],
    [null, "满意", 60, 0.3],
    [null, "一般", 15, 0.075],
    [null, "不满意", 5, 0.025],
    ["小计", null, 200, 1],
    ["您是否愿意再次参加", "愿意", 150, 0.75],
    [null, "看情况", 40, 0.2],
    [null, "不愿意", 10, 0.05],
    ["小计", null, 200, 1],
  ],
  options: {
    merges: ["A3:A6", "A8:A10"],
    formats: Object.fromEntries(["D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10", "D11"].map((cell) => [cell, "0.0%"])),
  },
  kinds: ["survey"],
  slips: [
    ["D4", 0.33, "survey/rate", 0.3],
    ["C7", 210, "survey/total", 200],
    ["D9", 0.25, "survey/rate", 0.2],
  ],
  derived: ["D3", "C7", "D8", "C11"],
};

describeLayouts(
  [ACROSS, PAPERS, DOWN],
  [
    ["调查项目", "评价内容", "测评指标", "问卷题目", "题目"],
    ["非常满意", "很满意", "十分满意", "非常满意人数"],
    ["一般", "尚可", "普通"],
    ["合计", "总计", "合 计"],
    ["满意率", "满意度", "总体满意率", "满意比例"],
    ["服务类型", "调查对象", "服务类别"],
    ["发放（份）", "发放份数", "派发问卷数", "发出（份）"],
    ["回收（份）", "回收份数", "收回问卷数"],
    ["有效（份）", "有效问卷", "有效份数"],
    ["回收率", "问卷回收率"],
    ["有效率", "有效问卷率"],
    ["选项", "答案", "满意程度"],
    ["人数", "选择人数", "票数"],
    ["占比", "比例", "百分比"],
  ],
);
