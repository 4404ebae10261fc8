import { testRule } from "../rule-tester";

const RULE = "attendance/presence-value";

testRule(RULE, "error", [
  {
    title: "0, half, one, ticks, dashes and numbers as text are presence",
    cells: { I5: "——", I6: 0.5, L5: "√", L6: "1", I9: null, L9: 0 },
  },
  {
    title: "a whole month in a month of half weight is too much, as text too",
    cells: { F9: "1" },
    findings: [["F9", RULE, "1", null]],
    says: { zh: ["2024年1月的到位数1不合规范", "不超过本月的0.5"], en: ["The presence 1 of 2024年1月", "at most 0.5"] },
  },
  {
    title: "other fractions, more than one and less than nothing are no presence",
    cells: { I5: 0.8, I6: 2, I9: -1, L5: 0.25 },
    findings: [
      ["I5", RULE, 0.8, null],
      ["L5", RULE, 0.25, null],
      ["I6", RULE, 2, null],
      ["I9", RULE, -1, null],
    ],
  },
  {
    title: "the weight in the month's header is the most that counts",
    cells: { I3: "2024年2月（计0.3）", I5: "√", I6: 0.3, I9: 0.5 },
    findings: [["I9", RULE, 0.5, null]],
    says: { zh: ["不超过本月的0.3"], en: ["at most 0.3"] },
  },
  {
    title: "a service that begins on the 16th makes its first month a half",
    cells: { A2: "年度服务协议时间：2024年1月16日至2024年8月31日", F3: "2024年1月", F5: 1 },
    findings: [["F5", RULE, 1, null]],
  },
  {
    title: "a service that begins on the 15th makes its first month a whole one",
    cells: { A2: "年度服务协议时间：2024年1月15日至2024年8月31日", F3: "2024年1月", F5: 1 },
  },
  { title: "presence that cannot be read is not judged as a number", cells: { I5: "半" } },
]);
