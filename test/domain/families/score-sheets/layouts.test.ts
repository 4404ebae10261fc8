import { describeLayouts, type Layout } from "../layouts";

const THREE: Layout = {
  title: "three levels with merged cells, deductions, a total and a grade",
  rows: [
    ["社工站评估评分表"],
    ["序号", "一级指标", "二级指标", "三级指标", "评分标准", "分值", "扣分", "得分", "扣分原因"],
    [1, "项目管理", "人员配备", "到岗情况", "每少1人扣1分", 10, 1, 9, "缺1人"],
    [2, null, null, "资质情况", "持证率50%以上得满分", 10, null, 9],
    [3, null, "制度建设", "档案管理", "缺一项扣0.5分", 20, 1.5, 18.5, "缺3项"],
    [4, "服务成效", "服务指标", "完成情况", "按完成率计分", 40, 4.5, 35.5],
    [5, null, "满意度", "服务对象满意度", "低于90%不得分", 20, 3, 17],
    ["合计", null, null, null, null, 100, 10, 89],
    ["评估等级", null, null, null, null, null, null, "良好"],
    ["评分人：专家01"],
  ],
  options: { merges: ["A1:I1", "B3:B5", "C3:C4", "B6:B7", "A8:E8", "A9:E9"] },
  kinds: ["score-sheet"],
  slips: [
    ["H3", 8.5, "scoresheet/deduction", 9],
    ["F8", 110, "scoresheet/sum", 100],
    ["G8", 11, "scoresheet/sum", 10],
    ["H8", 98, "scoresheet/sum", 89],
    ["H9", "优秀", "scoresheet/grade", "良好"],
  ],
  derived: ["H3", "F8", "G8", "H8"],
};

const LEVEL_MARKS: Layout = {
  title: "marks and scores of the first level merged over its lines, grades set under the sheet",
  rows: [
    [null, "考核评分表"],
    [],
    [null, "一级指标", "分值", "二级指标", "分值", "得分", "一级指标得分"],
    [null, "组织管理", 30, "党建引领", 10, 9, 27.5],
    [null, null, null, "财务管理", 20, 18.5, null],
    [null, "专业服务", 70, "个案服务", 25, 22, 62],
    [null, null, null, "小组服务", 25, 23, null],
    [null, null, null, "社区活动", 20, 17, null],
    [null, "总分", 100, null, 100, 89.5, 89.5],
    [null, "等级", null, null, null, "良", null],
    [null, "注：90分以上为优，80—89分为良，60—79分为中，60分以下为差。"],
  ],
  options: { merges: ["B1:G1", "B4:B5", "C4:C5", "G4:G5", "B6:B8", "C6:C8", "G6:G8"] },
  kinds: ["score-sheet"],
  slips: [
    ["C4", 35, "scoresheet/sum", 30],
    ["G6", 52, "scoresheet/sum", 62],
    ["F9", 88.5, "scoresheet/sum", 89.5],
    ["F10", "优", "scoresheet/grade", "良"],
  ],
  derived: ["C4", "G4", "G6", "F9", "E9"],
};

const WEIGHTED: Layout = {
  title: "two levels with weights, weighted scores and subtotals",
  rows: [
    ["评估维度", "评估指标", "权重", "得分", "加权得分", "备注"],
    ["管理", "人员稳定", "20%", 90, 18],
    ["管理", "财务规范", "20%", 85, 17],
    ["小计", null, null, null, 35],
    ["成效", "指标完成", "40%", 88, 35.2],
    ["成效", "服务满意", "20%", 96, 19.2],
    ["小计", null, null, null, 54.4],
    ["合计", null, null, null, 89.4],
  ],
  kinds: ["score-sheet"],
  slips: [
    ["E2", 19, "scoresheet/weighted", 18],
    ["E4", 53, "scoresheet/sum", 35],
    ["E8", 98.4, "scoresheet/sum", 89.4],
  ],
  derived: ["E2", "E4", "E8"],
};

describeLayouts(
  [THREE, LEVEL_MARKS, WEIGHTED],
  [
    ["分值", "满分", "标准分", "指标分值"],
    ["扣分", "扣分值", "失分"],
    ["得分", "评分", "实得分", "考核得分", "评估得分"],
    ["加权得分", "折算得分", "加权后得分"],
    ["权重", "指标权重", "比重"],
    ["评分标准", "考核标准", "评估细则", "评分要点"],
    ["评估维度", "考核项目", "评估项目"],
    ["评估指标", "考核指标", "考核内容"],
    ["合计", "总计", "合 计"],
    ["总分", "合计", "总计"],
    ["评估等级", "等级", "评定等级", "考核等次"],
  ],
);
