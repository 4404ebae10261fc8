import { testRule } from "../rule-tester";

const RULE = "register/closed-before-opened";

testRule(RULE, "error", [
  {
    title: "a service that ended before it began is found",
    cells: { H4: "2024-03-04" },
    findings: [["H4", RULE, "2024-03-04", null]],
    related: [["B4"]],
    says: { zh: ["2024-03-04", "2024-03-05"], en: ["2024-03-04", "2024-03-05"] },
  },
  { title: "one that is still followed is none", cells: { H4: "跟进中" } },
  { title: "one without a readable beginning cannot be told", cells: { B4: "年初", H4: "2024-01-04" } },
]);
