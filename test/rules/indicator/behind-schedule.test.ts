import { attendanceExample } from "../../../src/domain/families/attendance/rules/example-sheet";
import { indicatorExample } from "../../../src/domain/families/indicators/rules/example-sheet";
import type { Settings } from "../../../src/domain/settings";
import { testRule } from "../rule-tester";

const RULE = "indicator/behind-schedule";

/** A year of service, so many months of which are over. */
function monthsOver(month: number, day: number): Partial<Settings> {
  const start = { year: 2024, month: 1, day: 1 };
  return { term: { start, end: { year: 2024, month: 12, day: 31 } }, period: { start, end: { year: 2024, month, day } } };
}

testRule(RULE, "warning", [
  { title: "half done at half time is on schedule", settings: monthsOver(6, 30) },
  {
    title: "half done after seven of twelve months is behind, area by area and in 合计",
    settings: monthsOver(7, 31),
    findings: [
      ["L3", RULE, 0.5, null],
      ["F4", RULE, 0.5, null],
      ["L4", RULE, 0.5, null],
      ["L5", RULE, 0.5, null],
    ],
    related: [
      ["J3", "K3"],
      ["D4", "E4"],
      ["J4", "K4"],
      ["J5", "K5"],
    ],
    says: { zh: ["50.00%", "58.33%", "核对完成量"], en: ["50.00% complete", "58.33%", "Check"] },
  },
  {
    title: "a period that ends on the 15th counts half of its month",
    settings: monthsOver(7, 15),
    findings: [
      ["L3", RULE, 0.5, null],
      ["F4", RULE, 0.5, null],
      ["L4", RULE, 0.5, null],
      ["L5", RULE, 0.5, null],
    ],
    says: { zh: ["54.17%"], en: ["54.17%"] },
  },
  {
    title: "the counts decide, whatever percentage is written beside them",
    cells: { E4: 2, F4: 0.9, E5: 12, F5: 0.9 },
    settings: monthsOver(4, 30),
    findings: [["F4", RULE, 0.9, null]],
    says: { zh: ["完成率10.00%"], en: ["10.00% complete"] },
  },
  {
    title: "a value of the whole station is behind once, not again where 合计 repeats it",
    cells: { E3: 3, F3: 0.3, D4: null, E4: null, F4: null, D5: 10, E5: 3, F5: 0.3 },
    settings: monthsOver(5, 31),
    findings: [["F3", RULE, 0.3, null]],
  },
  { title: "an amount that cannot be read is not taken for nothing done", cells: { E4: "若干" }, settings: monthsOver(6, 30) },
  {
    title: "without a column of percentages the amount done is marked",
    withoutColumns: ["F"],
    cells: { E4: 2, E5: 12 },
    settings: monthsOver(6, 30),
    findings: [
      ["E4", RULE, 2, null],
      ["E5", RULE, 12, null],
    ],
  },
  {
    title: "the term may be stated over the attendance table on another sheet",
    sheets: [attendanceExample(), indicatorExample({ E3: 3, F3: 0.3, E5: 13, F5: 0.4333 })],
    findings: [["指标!F3", RULE, 0.3, null]],
    says: { zh: ["时间进度33.33%"], en: ["33.33%"] },
  },
  {
    title: "without a service term there is no schedule to be behind",
    notRun: { zh: "服务协议时间", en: "service term" },
  },
]);
