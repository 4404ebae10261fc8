import { attendanceExample } from "../../../src/domain/families/attendance/rules/example-sheet";
import { testRule } from "../rule-tester";
import { MONTHS_DOWN, renamed } from "../sheets";

const RULE = "attendance/duplicate-person";

testRule(RULE, "warning", [
  {
    title: "the same person in both groups is found, a space in the name notwithstanding",
    cells: { C9: "社工 01" },
    findings: [["C9", RULE, "社工 01", null]],
    related: [["C5"]],
    says: { zh: ["C5", "重复填报", "同名不同人"], en: ["C5", "double entry", "two people of one name"] },
  },
  {
    title: "full-width digits make no other person",
    cells: { C6: "社工０１" },
    findings: [["C6", RULE, "社工０１", null]],
  },
  {
    title: "a person entered three times is found twice, each time with the first entry",
    cells: { C6: "社工01", C9: "社工01" },
    findings: [
      ["C6", RULE, "社工01", null],
      ["C9", RULE, "社工01", null],
    ],
    related: [["C5"], ["C5"]],
  },
  { title: "rows without a name are not the same person", cells: { C5: null, C6: null } },
  { title: "names that only begin alike are different people", cells: { C6: "社工011" } },
  {
    title: "the same people on the sheets of two stations are not entered twice",
    sheets: [attendanceExample(), renamed(attendanceExample(), "二站")],
  },
  { title: "one person's months under one another are one entry", sheets: [MONTHS_DOWN] },
]);
