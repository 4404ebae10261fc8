import { testRule } from "../rule-tester";

const RULE = "budget/total";

testRule(RULE, "error", [
  {
    title: "a total that is not the sum of its headings is found; what hangs on it counts with the right one",
    cells: { C7: 501000 },
    findings: [["C7", RULE, 501000, 510000]],
    related: [["C3", "C4", "C5", "C6"]],
    fixed: { C7: 510000 },
    says: { zh: ["501000", "510000"], en: ["501000", "510000"] },
  },
  { title: "a total blocked by an amount that cannot be read stays", cells: { C4: "十几万", D4: null, E4: null }, blocked: { C7: ["C4"] } },
  {
    title: "an amount without a name between the headings leaves the sums as they stand",
    cells: { A5: null },
    blocked: { B7: [], C7: [] },
  },
]);
