import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { testRule } from "../rule-tester";

const RULE = "indicator/parts-exceed";

function list(...rows: DrawnCell[][]): Sheet[] {
  return [drawSheet("总体", [["服务内容", "单位", "指标量", "完成量"], ...rows])];
}
const line = (name: string, target: number, done: number, unit = "个"): DrawnCell[] => [name, unit, target, done];
const SUM: DrawnCell[] = ["合计", "个", 30, 27];

testRule(RULE, "warning", [
  {
    title: "more of a part than of the line itself is told at the part",
    sheets: list(line("个案", 20, 18), line("其中：长者个案", 10, 20), line("小组", 10, 9), SUM),
    findings: [["D3", RULE, 20, null]],
    related: [["D2"]],
    says: { zh: ["其中:长者个案", "20", "18"], en: ["20", "18"] },
  },
  {
    title: "a line that its parts do not make, where those of the others do, is told at the line",
    sheets: list(
      ...[line("个案", 20, 19), line("其中：长者", 12, 10), line("其中：儿童", 8, 8)],
      ...[line("小组", 10, 9), line("其中：长者", 6, 5), line("其中：儿童", 4, 4), ["合计", "个", 30, 28]],
    ),
    findings: [["D2", RULE, 19, null]],
    related: [["D3", "D4"]],
  },
  {
    title: "parts that are no whole need not add up",
    sheets: list(
      ...[line("个案", 20, 18), line("其中：长者", 10, 9), line("其中：女性", 5, 4)],
      ...[line("小组", 10, 9), line("其中：长者", 6, 2), line("其中：女性", 7, 4), SUM],
    ),
  },
  {
    title: "a part in another measure is held against nothing",
    sheets: list(line("小组", 20, 18), line("其中：参加人次", 100, 200, "人次"), line("个案", 10, 9), SUM),
  },
  {
    title: "a part whose name tells another measure is held against nothing",
    sheets: [
      drawSheet("总体", [
        ["服务内容", "指标量", "完成量", "完成率"],
        ["小组", 20, 18, "90%"],
        ["其中：小组人次", 100, 120, "120%"],
        ["个案", 10, 9, "90%"],
      ]),
    ],
  },
]);
