import { describeLayouts, type Layout } from "../layouts";

const KINDS: Layout = {
  title: "hours by person and kind, with what is required and what is wanting",
  rows: [
    ["社工继续教育时数统计表（单位：小时）"],
    ["序号", "姓名", "资格证书", "内部培训", "外部培训", "专业督导", "累计时数", "应完成时数", "尚缺时数", "完成率"],
    [1, "社工01", "社会工作师", 52, 20, 12, 84, 90, 6, "93.33%"],
    [2, "社工02", "助理社会工作师", 30, 24, 18, 72, 72, 0, "100.00%"],
    [3, "社工03", "助理社会工作师", 30.5, 14, 20, 64.5, 72, 7.5, "89.58%"],
    ["合计", null, null, 112.5, 58, 50, 220.5, 234, 13.5, "94.23%"],
  ],
  options: { merges: ["A1:J1", "A6:C6"] },
  kinds: ["hours"],
  slips: [
    ["G3", 94, "hours/total", 84],
    ["I5", 5.7, "hours/wanting", 7.5],
    ["D6", 121.5, "hours/total", 112.5],
    ["J4", "98.00%", "hours/wanting", 1],
  ],
  derived: ["G3", "I3", "J3", "D6", "G6"],
};

const MONTHS: Layout = {
  title: "hours of supervision by month under one merged header",
  rows: [
    [null, "专业督导时数记录"],
    [null, "被督导者", "督导时数", null, null, null, "备注"],
    [null, null, "1月", "2月", "3月", "合计"],
    [null, "社工01", 4, 4, 6, 14],
    [null, "社工02", 4, 2, 6, 12],
    [null, "社工03", 4, 4, null, 8, "3月请假"],
    [null, "合计", 12, 10, 12, 34],
  ],
  options: { merges: ["B1:G1", "B2:B3", "C2:F2", "G2:G3"] },
  kinds: ["hours"],
  slips: [
    ["F5", 14, "hours/total", 12],
    ["D7", 12, "hours/total", 10],
    ["F7", 36, "hours/total", 34],
  ],
  derived: ["F4", "C7", "F7"],
};

const SESSIONS: Layout = {
  title: "sessions of training, a dated row each, with their hours and a sum",
  rows: [
    ["2024年培训记录表"],
    ["日期", "培训主题", "讲师", "培训时数（小时）", "备注"],
    ["2024-02-20", "个案工作技巧", "讲师甲", 6],
    ["2024-03-12", "危机介入", "讲师乙", 3.5],
    ["2024-05-08", "志愿者管理", "讲师甲", 6, "线上"],
    ["合计", null, null, 15.5],
  ],
  kinds: ["hours"],
  slips: [["D6", 16, "hours/total", 15.5]],
  derived: ["D6"],
};

describeLayouts(
  [KINDS, MONTHS, SESSIONS],
  [
    ["姓名", "社工姓名", "参训人员"],
    ["被督导者", "社工姓名", "姓名"],
    ["内部培训", "内部培训时数", "线上学习"],
    ["外部培训", "外部培训学时", "线下培训"],
    ["专业督导", "个别督导", "团体督导"],
    ["累计时数", "实际学时", "总学时"],
    ["应完成时数", "规定学时", "要求时数"],
    ["尚缺时数", "还差时数", "差额"],
    ["培训主题", "主题", "课程名称", "培训内容"],
    ["日期", "培训日期", "培训时间"],
    ["合计", "总计", "合 计"],
  ],
);
