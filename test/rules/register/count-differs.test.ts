import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { registerExample } from "../../../src/domain/families/registers/rules/example-sheet";
import { testRule } from "../rule-tester";

const RULE = "register/count-differs";

const cases = drawSheet("个案台账", [
  ["个案编号", "服务对象", "接案日期", "结案日期", "片区"],
  ["A1", "对象甲", "2024-01-08", "2024-03-20", "片区1"],
  ["A2", "对象乙", "2024-02-01", "2024-04-11", "片区2"],
  ["A3", "对象丙", "2024-03-15", null, "片区1"],
  ["A4", "对象丁", "2024-06-06", null, "片区1"],
]);
const promised = (taken: number, closed: number) =>
  drawSheet("指标", [
    ["年度服务协议时间：2024年1月1日至2024年6月30日"],
    ["服务内容", "指标量", "完成量", "完成率"],
    ["个案接案数", 10, taken, null],
    ["个案结案数", 5, closed, null],
  ]);
const byArea = drawSheet("分片区", [
  ["服务片区", "个案接案", null, null],
  [null, "协议量", "完成量", "百分比"],
  ["片区1", 5, 3, 0.6],
  ["片区2", 5, 2, 0.4],
  ["合计", 10, 5, 0.5],
]);

/** Silence would mean checked. */
const NOT_HELD = { zh: "未能与台账核对", en: "Not held against a register" };

testRule(RULE, "warning", [
  {
    title: "people that the register does not hold are found at the done, which names the rows counted",
    cells: { C13: 263, D13: 0.6575 },
    findings: [["C13", RULE, 263, null]],
    related: [["B3", "B4", "B5", "B6", "B7"]],
    says: { zh: ["263", "236", "活动台账"], en: ["263", "236", "活动台账"] },
  },
  {
    title: "cases taken and closed are counted each by its own date, on another sheet",
    sheets: [promised(4, 3), cases],
    findings: [["指标!C4", RULE, 3, null]],
    related: [["个案台账!C2", "个案台账!C3"]],
  },
  {
    title: "cases are counted area by area where the register says the area",
    sheets: [byArea, cases],
    findings: [
      ["分片区!C4", RULE, 2, null],
      ["分片区!C5", RULE, 5, null],
    ],
  },
  { title: "cases that agree are silent", sheets: [promised(4, 2), cases] },
  { title: "a row without a readable date may count or not", cells: { B6: "五月初", C12: 5 } },
  {
    title: "a register of the first two months alone is a part of the year's",
    cells: { A1: "社区活动台账（服务协议时间：2024年1月1日至2024年12月31日）", C12: 6, D12: 0.6 },
    notRun: NOT_HELD,
  },
  { title: "far more done than registered is a register of a part", cells: { C12: 30, D12: 3 }, notRun: NOT_HELD },
  {
    title: "a promise that says which activities it means is not held against all of them",
    cells: { A12: "长者节庆活动场次", C12: 4, D12: 0.4 },
  },
  {
    title: "two registers of one service are counted together",
    sheets: [
      registerExample({ C12: 7, D12: 0.7, C13: 236 }),
      drawSheet("活动台账二", [
        ["日期", "活动名称", "参加人次"],
        ["2024-02-02", "写春联", 10],
        ["2024-04-02", "清明", 12],
      ]),
    ],
    findings: [["活动台账!C13", RULE, 236, null]],
  },
]);
