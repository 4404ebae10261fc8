import { testRule } from "../rule-tester";

const RULE = "indicator/grade";

const LIST = {
  A8: "服务内容",
  B8: "指标量",
  C8: "完成量",
  D8: "完成率",
  E8: "等级",
  A9: "个案服务",
  B9: 10,
  C9: 10,
  D9: "100%",
  E9: "优秀",
  A10: "小组服务",
  B10: 10,
  C10: 8,
  D10: "80%",
  E10: "良好",
  A11: "社区活动",
  B11: 10,
  C11: 6,
  D11: "60%",
  E11: "合格",
  A12: "探访",
  B12: 10,
  C12: 5,
  D12: "50%",
  E12: "不合格",
};
const NOTE = { A13: "完成率90%及以上为优秀，80%—89%为良好，60%—79%为合格，60%以下为不合格" };

testRule(RULE, "warning", [
  { title: "grades that the rates make by the sheet's own scheme are right", cells: { ...LIST, ...NOTE } },
  {
    title: "one that its rate does not make is probably wrong and left for a person to correct",
    cells: { ...LIST, ...NOTE, E11: "良好" },
    findings: [["E11", RULE, "良好", "合格"]],
    says: { zh: ["很可能应为合格"], en: ["should probably be 合格"] },
  },
  { title: "without a scheme on the sheet nothing is held against a grade", cells: { ...LIST, E11: "良好" } },
  { title: "a scheme by marks is none of rates", cells: { ...LIST, A13: "90分及以上为优秀，80分以上为良好，60分以上为合格", E11: "良好" } },
  { title: "words that are no grade of the scheme stay", cells: { ...LIST, ...NOTE, E11: "待定" }, blocked: { E11: [] } },
]);
