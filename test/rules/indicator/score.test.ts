import { testRule } from "../rule-tester";

const RULE = "indicator/score";

const LIST = {
  A8: "服务内容",
  B8: "指标量",
  C8: "完成量",
  D8: "完成率",
  E8: "权重",
  F8: "得分",
  A9: "个案服务",
  B9: 10,
  C9: 9,
  D9: "90%",
  E9: 30,
  F9: 27,
  A10: "小组服务",
  B10: 10,
  C10: 8,
  D10: "80%",
  E10: 40,
  F10: 32,
  A11: "社区活动",
  B11: 10,
  C11: 12,
  D11: "120%",
  E11: 20,
  F11: 20,
  A12: "探访",
  B12: 10,
  C12: 5,
  D12: "50%",
  E12: 10,
  F12: 5,
};

testRule(RULE, "warning", [
  { title: "scores at weight × completion, up to the weight, are right", cells: LIST },
  {
    title: "one that is not is probably wrong and left for a person to correct",
    cells: { ...LIST, F12: 6 },
    findings: [["F12", RULE, 6, 5]],
    says: { zh: ["10 × 50% = 5"], en: ["10 × 50% = 5"] },
  },
  {
    title: "scores beyond the weight are right where the others go beyond theirs",
    cells: { ...LIST, F11: 24, C9: 12, D9: "120%", F9: 36 },
  },
  {
    title: "a scheme of the station's own is not judged",
    cells: { ...LIST, F9: 30, F10: 30, F12: 0 },
  },
  {
    title: "where all was done every scheme gives full marks: nothing is proved",
    cells: { ...LIST, C9: 10, D9: "100%", F9: 30, C10: 10, D10: "100%", F10: 40, F12: 8 },
  },
]);
