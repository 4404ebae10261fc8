import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { testRule } from "../rule-tester";

const RULE = "indicator/percentage";

testRule(RULE, "error", [
  {
    title: "1753 of 800 are 219.13 %: halves are rounded up as decimals",
    cells: { D3: 800, E3: 1753, F3: 2.1913, D5: 820, E5: 1763, F5: 2.15 },
  },
  {
    title: "219.12 % for 1753 of 800 is binary rounding",
    cells: { D3: 800, E3: 1753, F3: 2.1912, D5: 820, E5: 1763, F5: 2.15 },
    findings: [["F3", RULE, 2.1912, 2.1913]],
    related: [["E3", "D3"]],
    fixed: { F3: 2.1913 },
    says: {
      zh: ["完成百分比填写为219.12%，应为219.13%", "1753 ÷ 800 = 219.13%"],
      en: ["says 219.12% but should be 219.13%", "1753 ÷ 800"],
    },
  },
  { title: "66.7 % agrees with two thirds: it shows one digit", cells: { F5: "66.7%" } },
  { title: "a percentage typed with a space and a full-width sign is read", cells: { F5: "66. 67％" } },
  { title: "a percentage typed as points without the sign is read", cells: { F5: "66.67" } },
  { title: "a percentage shown without decimals is compared without decimals", cells: { F5: 0.67 }, formats: { F5: "0%" } },
  {
    title: "a percentage cut off is not rounded, and one typed as text becomes a number with the digits that it showed",
    cells: { F5: "66.6%" },
    findings: [["F5", RULE, "66.6%", 0.667]],
    fixed: { F5: { v: 0.667, format: "0.0%" } },
    says: { zh: ["填写为66.6%，应为66.7%", "20 ÷ 30 = 66.67%"], en: ["says 66.6% but should be 66.7%"] },
  },
  {
    title: "a percentage shown without decimals is told without decimals",
    cells: { F5: 0.66 },
    formats: { F5: "0%" },
    findings: [["F5", RULE, 0.66, 0.67]],
    fixed: { F5: 0.67 },
    says: { zh: ["填写为66%，应为67%"], en: ["says 66% but should be 67%"] },
  },
  {
    title: "a percentage shown with four decimals is told and explained with four",
    cells: { F5: 0.6666 },
    formats: { F5: "0.0000%" },
    findings: [["F5", RULE, 0.6666, 0.666667]],
    fixed: { F5: 0.666667 },
    says: { zh: ["填写为66.6600%，应为66.6667%（20 ÷ 30 = 66.6667%）"], en: ["says 66.6600% but should be 66.6667%"] },
  },
  { title: "an empty percentage is filled, not reported", cells: { F4: null }, fixed: { F4: { v: 0.5, format: "0.00%" } } },
  {
    title: "the percentage of 合计 comes from the sums, not from an average",
    cells: { F5: 0.75 },
    findings: [["F5", RULE, 0.75, 0.6667]],
    fixed: { F5: 0.6667 },
  },
  { title: "the percentage of 合计 comes from the right sums, whatever 合计 states", cells: { E5: 21 } },
  {
    title: "a formula with a slipped reference is mended",
    cells: { F4: { f: "=E4/D3", v: 1 } },
    findings: [["F4", RULE, 1, 0.5]],
    fixed: { F4: { v: 0.5, f: "=ROUND(E4/D4,4)" } },
  },
  {
    title: "a formula over an amount with its unit becomes a figure, for Excel cannot divide a text",
    cells: { E4: "10人次", F4: { f: "=E4/D4", v: "#VALUE!" } },
    findings: [["F4", RULE, "#VALUE!", 0.5]],
    fixed: { F4: { v: 0.5, format: "0.00%" } },
  },
  {
    title: "a formula over a 合计 with its unit becomes a figure too",
    cells: { E5: "20人次", F5: { f: "=E5/D5", v: "#VALUE!" } },
    findings: [["F5", RULE, "#VALUE!", 0.6667]],
    fixed: { F5: { v: 0.6667, format: "0.00%" } },
  },
  {
    title: "an amount that cannot be read leaves its percentage and that of 合计 as they stand",
    cells: { E4: "若干", F4: 0.9, F5: 0.9 },
    blocked: { F4: ["E4"], F5: ["E4"] },
  },
  { title: "an amount that is missing is not zero: 合计 keeps its percentage", cells: { E4: null, F5: 0.9 }, blocked: { F5: ["E4"] } },
  { title: "with a target of 0 there is no percentage to compare", cells: { D4: 0, D5: 10, F5: 2 } },
  { title: "where a metric does not apply there is none either", cells: { D4: "/", E4: "/", F4: "/", D5: 10, E5: 10, F5: 1 } },
  {
    title: "quantities inside sentences are divided",
    sheets: [
      drawSheet(
        "项目",
        [
          ["指标要求", "完成情况", "完成百分比"],
          ["志愿者团队维系6个", "志愿者团队维系10个", 1.66],
          ["指标要求", "完成情况", "完成百分比"],
          ["共建协议*3份", "共建协议6份", 2],
        ],
        { formats: { C2: "0.00%", C4: "0.00%" } },
      ),
    ],
    findings: [["C2", RULE, 1.66, 1.6667]],
    fixed: { C2: 1.6667 },
  },
]);
