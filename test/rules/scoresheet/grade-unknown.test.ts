import { testRule } from "../rule-tester";

const RULE = "scoresheet/grade-unknown";

testRule(RULE, "warning", [
  {
    title: "stars that no scheme on the sheet names are asked about and not overwritten",
    cells: { E10: "四星级" },
    findings: [["E10", RULE, "四星级", null]],
    says: { zh: ["“四星级”", "优秀、良好", "采用哪种标准"], en: ["“四星级”", "优秀、良好", "which scheme holds"] },
  },
  {
    title: "a word of the scheme that the sheet itself sets is none of another",
    cells: { A11: "90分以上为五星级，80分以上为四星级", E10: "四星级" },
  },
  { title: "a wrong grade of the scheme is an error of its own", cells: { E10: "合格" } },
  { title: "where no scheme is known, none can be asked about", cells: { F8: 30, F9: 110, E8: 27, E9: 96.5, E10: "3A" } },
]);
