import { testRule } from "../rule-tester";

const RULE = "register/date-outside-term";

testRule(RULE, "warning", [
  {
    title: "a row of last year and one after the term are found",
    cells: { B3: "2023-01-20", B7: "2024-07-01" },
    findings: [
      ["B3", RULE, "2023-01-20", null],
      ["B7", RULE, "2024-07-01", null],
    ],
    says: { zh: ["2023-01-20", "2024-06-30"], en: ["2023-01-20", "2024-06-30"] },
  },
  { title: "the first and the last day lie within", cells: { B3: "2024-01-01", B7: "2024-06-30" } },
  {
    title: "without a term it says that it could not be told",
    cells: { A1: "社区活动台账" },
    notRun: { zh: "服务协议期", en: "service term" },
  },
]);
