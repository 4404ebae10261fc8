import { testRule } from "../rule-tester";

const RULE = "attendance/mark-unreadable";

testRule(RULE, "warning", [
  {
    title: "every accepted tick and dash is read",
    cells: { F5: "√", G5: "✔", H5: "☑", I5: "有", J5: "Y", K5: "y", L5: " 是 ", G6: "—", H6: "-", J6: "/", K6: "无", M6: "否", N6: "×" },
  },
  {
    title: "each mark that cannot be read is named, presence and two-year figure too",
    cells: { I5: "半天", J5: "ı", K5: "v?", P5: "约2" },
    findings: [
      ["I5", RULE, "半天", null],
      ["J5", RULE, "ı", null],
      ["K5", RULE, "v?", null],
      ["P5", RULE, "约2", null],
    ],
    says: { zh: ["“半天”", "无法识别", "保持原样", "请改为√"], en: ["“半天”", "cannot be read", "left as it stands", "Write √"] },
  },
  {
    title: "a number is no mark of insurance",
    cells: { J5: 1 },
    findings: [["J5", RULE, 1, null]],
    says: { zh: ["“1”"], en: ["“1”"] },
  },
  {
    title: "an error value is neither present nor absent",
    cells: { I9: "#REF!" },
    findings: [["I9", RULE, "#REF!", null]],
    says: { zh: ["“#REF!”"], en: ["“#REF!”"] },
  },
  { title: "checkboxes are marks", cells: { G5: true, J5: false, K5: false } },
  {
    title: "a mark that cannot be read is named even in a month that is lost anyway",
    cells: { J5: "~", K5: null },
    findings: [["J5", RULE, "~", null]],
  },
]);
