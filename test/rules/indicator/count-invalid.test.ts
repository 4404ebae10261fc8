import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { testRule } from "../rule-tester";

const RULE = "indicator/count-invalid";

function list(...rows: DrawnCell[][]): Sheet[] {
  return [drawSheet("总体", [["协议内容", "指标要求", "完成量", "百分比"], ...rows])];
}

testRule(RULE, "error", [
  { title: "nothing done yet is a count", cells: { E3: 0, F3: 0, E5: 10, F5: 0.3333 } },
  {
    title: "fewer than nothing cannot be done",
    cells: { E4: -1 },
    findings: [["E4", RULE, -1, null]],
    says: { zh: ["数量-1为负数", "核对改正"], en: ["The count -1 is negative", "Correct it"] },
  },
  {
    title: "half a visit cannot be made, as text with its unit either",
    cells: { E3: "9.5人次", D4: 20.5 },
    findings: [
      ["E3", RULE, "9.5人次", null],
      ["D4", RULE, 20.5, null],
    ],
    says: { zh: ["数量9.5不是整数"], en: ["The count 9.5 is not whole"] },
  },
  { title: "a fraction in 合计 comes from the areas and is reported there", cells: { E5: 19.5 } },
  {
    title: "half and quarter posts are placed in areas, a third of one and fewer than none are not",
    cells: { B3: 6.3, B4: -7 },
    findings: [
      ["B3", RULE, 6.3, null],
      ["B4", RULE, -7, null],
    ],
  },
  { title: "a part-time worker is half a post", cells: { B3: 6.5, B4: 6.75 } },
  { title: "posts in a list may be halves", sheets: list(["配备社工人数", 20, 19.5, 0.975], ["兼职督导", "1名", "0.5名", 0.5]) },
  { title: "hours may be halves", sheets: list(["志愿服务时数", 300, 150.5, 0.5017], ["驻点服务", "40小时", "20.5小时", 0.5125]) },
  {
    title: "fewer than no hours cannot be served",
    sheets: list(["志愿服务时数", 300, -5, null], ["专题讲座", 10, 9, 0.9]),
    findings: [["C2", RULE, -5, null]],
  },
  { title: "an amount that cannot be read is not judged as a number", cells: { E3: "约二三十" } },
]);
