import { testRule } from "../rule-tester";

const RULE = "indicator/total";

testRule(RULE, "error", [
  { title: "an empty 合计 is filled, not reported", cells: { E5: null }, fixed: { E5: 20 } },
  { title: "decimals are added as decimals", cells: { E3: 0.1, E4: 0.2, E5: 0.3 } },
  {
    title: "a 合计 that misses an area is completed",
    cells: { D5: 20, E5: { f: "=SUM(E3:E3)", v: 10 } },
    findings: [
      ["D5", RULE, 20, 30],
      ["E5", RULE, 10, 20],
    ],
    related: [
      ["D3", "D4"],
      ["E3", "E4"],
    ],
    fixed: { D5: 30, E5: { v: 20, f: "=SUM(E3:E4)" } },
    says: { zh: ["合计填写为20，应为30", "10 + 20 = 30"], en: ["says 20 but should be 30", "10 + 20 = 30"] },
  },
  {
    title: "a SUM that passes over a number typed as text becomes the figure",
    cells: { E3: "10", E5: { f: "=SUM(E3:E4)", v: 10 } },
    findings: [["E5", RULE, 10, 20]],
    fixed: { E5: 20 },
  },
  {
    title: "a value of the whole station is repeated, not added",
    cells: { E3: 3, D4: null, E4: null, F4: null, D5: 10, E5: 4 },
    findings: [["E5", RULE, 4, 3]],
    fixed: { E5: 3 },
  },
  { title: "an area where the metric does not apply adds nothing", cells: { D4: "/", E4: "/", F4: "/", D5: 10, E5: 10, F5: 1 } },
  {
    title: "the total of workers is the sum of the areas' workers",
    cells: { B5: 14 },
    findings: [["B5", RULE, 14, 13]],
    fixed: { B5: 13 },
  },
  { title: "amounts written with their unit are added, and 合计 may carry it too", cells: { E3: "10人次", E4: "10人次", E5: "20人次" } },
  {
    title: "a wrong 合计 written with its unit becomes a number",
    cells: { E5: "21人次" },
    findings: [["E5", RULE, "21人次", 20]],
    fixed: { E5: 20 },
  },
  { title: "an amount that cannot be read leaves 合计 as it stands", cells: { D4: "若干", D5: 99 }, blocked: { D5: ["D4"] } },
  { title: "an amount that is missing is not zero: 合计 stays as it stands", cells: { E4: null, E5: 99 }, blocked: { E5: ["E4"] } },
  { title: "workers that cannot be read leave their total as it stands", cells: { B3: "六七人", B5: 99 }, blocked: { B5: ["B3"] } },
]);
