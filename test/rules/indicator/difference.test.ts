import { testRule } from "../rule-tester";

const RULE = "indicator/difference";

const LIST = {
  A8: "服务内容",
  B8: "指标量",
  C8: "完成量",
  D8: "完成率",
  E8: "尚余",
  A9: "个案服务",
  B9: 10,
  C9: 9,
  D9: "90%",
  E9: 1,
  A10: "小组服务",
  B10: 10,
  C10: 8,
  D10: "80%",
  E10: 2,
  A11: "社区活动",
  B11: 10,
  C11: 12,
  D11: "120%",
  E11: 0,
  A12: "探访",
  B12: 10,
  C12: 5,
  D12: "50%",
  E12: 5,
};

testRule(RULE, "warning", [
  { title: "what is left of each promise, and nothing where more was done, is right", cells: LIST },
  {
    title: "one that the two do not come to is probably wrong and left for a person to correct",
    cells: { ...LIST, E12: 6 },
    findings: [["E12", RULE, 6, 5]],
    says: { zh: ["10 − 5 = 5"], en: ["10 − 5 = 5"] },
  },
  { title: "less than nothing is right where the others are reckoned so", cells: { ...LIST, E11: -2 } },
  {
    title: "the other way round is right where the others are reckoned so",
    cells: { ...LIST, E8: "差额", E9: -1, E10: -2, E11: 2, E12: -5 },
  },
  { title: "differences of the station's own are not judged", cells: { ...LIST, E9: 4, E10: 7, E11: 9, E12: 3 } },
  { title: "an empty one is not filled", cells: { ...LIST, E10: null } },
]);
