import { testRule } from "../rule-tester";

const RULE = "register/date-missing";

testRule(RULE, "warning", [
  {
    title: "a row without a date and one whose date cannot be read are found",
    cells: { B4: null, B7: "六一" },
    findings: [
      ["B4", RULE, null, null],
      ["B7", RULE, "六一", null],
    ],
    says: { zh: ["没有填写日期"], en: ["no date"] },
  },
  { title: "同上 repeats the day above, and a day without a year lies in the others'", cells: { B5: "同上", B6: "5月1日" } },
]);
