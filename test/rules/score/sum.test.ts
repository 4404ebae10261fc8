import { testRule } from "../rule-tester";

const RULE = "score/sum";

testRule(RULE, "error", [
  { title: "an empty total is filled, not reported", cells: { C7: null }, fixed: { C7: 86.74 } },
  { title: "a total typed as text agrees when it is the right number", cells: { C7: "86.74" } },
  { title: "a total shown with one decimal is compared at one decimal", cells: { C7: 86.7 }, formats: { C7: "0.0" } },
  {
    title: "a total with exchanged digits is mended",
    cells: { C7: 87.64 },
    findings: [["C7", RULE, 87.64, 86.74]],
    related: [["C3", "C4", "C5", "C6"]],
    fixed: { C7: 86.74 },
    says: { zh: ["总得分填写为87.64，应为86.74", "8.6 + 19.95 + 13 + 45.19 = 86.74"], en: ["says 87.64 but should be 86.74"] },
  },
  {
    title: "a SUM that misses a part is completed",
    cells: { C7: { f: "=SUM(C3:C5)", v: 41.55 } },
    findings: [["C7", RULE, 41.55, 86.74]],
    fixed: { C7: { v: 86.74, f: "=ROUND(C3+C4+C5+C6,4)" } },
  },
  { title: "scores written with their word are read, the total too", cells: { C3: "8.60分", C7: "86.74分" } },
  {
    title: "a wrong total written with its word becomes a number",
    cells: { C7: "86.47分" },
    findings: [["C7", RULE, "86.47分", 86.74]],
    fixed: { C7: 86.74 },
  },
  { title: "a part that is missing is not 0: the total stays as it stands", cells: { C5: null, C7: 9 }, blocked: { C7: ["C5"] } },
  { title: "a part that cannot be read leaves the total as it stands", cells: { C4: "缓评", C7: 9 }, blocked: { C7: ["C4"] } },
]);
