import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { testRule } from "../rule-tester";

const RULE = "indicator/closed-exceeds-opened";

function list(...rows: DrawnCell[][]): Sheet[] {
  return [drawSheet("总体", [["协议内容", "指标要求", "完成量", "百分比"], ...rows])];
}

testRule(RULE, "error", [
  { title: "as many cases closed as opened is possible", cells: { K3: 6, L3: 0.6, K5: 11, L5: 0.55 } },
  {
    title: "more cases closed than opened in an area is not",
    cells: { K4: 7, L4: 0.7, K5: 12, L5: 0.6 },
    findings: [["K4", RULE, 7, null]],
    related: [["H4"]],
    says: { zh: ["结案7个", "接案6个", "核对两处"], en: ["7 cases closed, but only 6 opened", "Check both"] },
  },
  { title: "a wrong 合计 is left to the rule on totals", cells: { K5: 99 } },
  {
    title: "values of the whole station are compared where they stand",
    cells: { G4: null, H4: null, I4: null, J4: null, K4: null, L4: null, K3: 7, K5: 7, H5: 6, G5: 10, J5: 10 },
    findings: [["K3", RULE, 7, null]],
    related: [["H3"]],
  },
  { title: "an amount that cannot be read is not less than another", cells: { H3: "若干", K3: 9 } },
  { title: "closed cases that cannot be read are not more than others", cells: { K3: "若干" } },
  {
    title: "two lines of a list are compared when they speak of the same cases",
    sheets: list(["个案接案数", 10, 5, 0.5], ["个案结案数", 10, 6, 0.6]),
    findings: [["C3", RULE, 6, null]],
    related: [["C2"]],
  },
  {
    title: "opened cases may be called 开案 or 新接",
    sheets: list(["个案开案数", 10, 5, 0.5], ["个案结案数", 10, 6, 0.6], ["辅导新接个案", 10, 5, 0.5], ["辅导结案个案", 10, 5, 0.5]),
    findings: [["C3", RULE, 6, null]],
  },
  {
    title: "two lines of a list that speak of different cases are not",
    sheets: list(["专业个案接案数", 10, 5, 0.5], ["咨询个案结案数", 10, 6, 0.6]),
  },
]);
