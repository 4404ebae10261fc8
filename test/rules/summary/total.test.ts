import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { testRule } from "../rule-tester";

const RULE = "summary/total";

testRule(RULE, "error", [
  {
    title: "a total that is not that of the stations is found and corrected",
    cells: { C6: 31.5 },
    findings: [["C6", RULE, 31.5, 30.5]],
    related: [["C3", "C4", "C5"]],
    fixed: { C6: 30.5 },
    says: { zh: ["12 + 9 + 9.5 = 30.5"], en: ["12 + 9 + 9.5 = 30.5"] },
  },
  {
    title: "posts that nobody fills are a difference, and are called one",
    sheets: [
      drawSheet("汇总", [
        ["各站人员配备汇总"],
        ["站点", "应配人数", "实际在岗", "缺岗数"],
        ["东站", 8, 8, 0],
        ["西站", 8, 6, 3],
        ["南站", 6, 5, 1],
        ["合计", 22, 19, 3],
      ]),
    ],
    findings: [["D4", RULE, 3, 2]],
    related: [["B4", "C4"]],
    fixed: { D4: 2 },
    says: { zh: ["差数填写为3，应为2（8 − 6 = 2）"], en: ["The difference says 3 but should be 2"] },
  },
  { title: "an empty total is filled", cells: { E6: null }, fixed: { E6: 1320000 } },
]);
