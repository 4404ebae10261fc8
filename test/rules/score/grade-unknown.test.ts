import { testRule } from "../rule-tester";

const RULE = "score/grade-unknown";

testRule(RULE, "warning", [
  {
    title: "a word of another scheme is asked about and not overwritten",
    cells: { C8: "基本合格" },
    findings: [["C8", RULE, "基本合格", null]],
    says: { zh: ["“基本合格”", "优秀≥90", "采用哪种标准"], en: ["“基本合格”", "优秀≥90", "which scheme holds"] },
  },
  {
    title: "a word of the scheme that the sheet itself sets is none of another",
    cells: { C8: "较好", A10: "90分以上为好，85—89分为较好，60分以上为一般，60分以下为较差" },
  },
  { title: "a wrong grade of the scheme is an error of its own", cells: { C8: "合格" } },
  { title: "an empty grade is filled", cells: { C8: null } },
  { title: "a number in the grade's place is no word", cells: { C8: "86.74分" } },
  { title: "where no scheme is known, none can be asked about", cells: { B3: 100, B4: 200, B5: 150, B6: 550, B7: 1000, C8: "一般" } },
]);
