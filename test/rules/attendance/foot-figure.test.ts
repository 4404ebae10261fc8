import { testRule } from "../rule-tester";

const RULE = "attendance/foot-figure";
/** A row under the example's table, under every mark what is given. */
const row = (label: string, ...values: (number | null)[]) => ({
  B16: label,
  ...Object.fromEntries([..."FGHIJKLMN"].map((column, index) => [`${column}16`, values[index] ?? null])),
});

testRule(RULE, "error", [
  {
    title: "one of many that differs is corrected",
    cells: row("当月人数", 3, 3, 3, 3, 2, 3, 3, 3, 3),
    findings: [["J16", RULE, 2, 3]],
    fixed: { J16: 3 },
    says: { zh: ["表尾（表旁）这一格填写为2，应为3"], en: ["This cell under or beside the table says 2 but should be 3"] },
  },
  { title: "insured people alone, once a month", cells: row("参保人数", 3, null, null, 3, null, null, 3) },
  { title: "who was there, in person-months as entered", cells: row("在岗人数", 1.5, null, null, 3, null, null, 3) },
  {
    title: "a row that nothing explains is left and no finding",
    cells: row("在岗人数", 7, null, null, 8, null, null, 9),
    blocked: { F16: [], I16: [], L16: [] },
  },
]);
