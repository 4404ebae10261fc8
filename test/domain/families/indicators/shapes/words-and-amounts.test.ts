import { audit } from "../../../../../src/domain/engine";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";
import { judged } from "../judged";

describe("what stands under a word decides which of its meanings it has", () => {
  test.each([
    ["任务", "目标", "完成情况", "完成率"],
    ["任务", "目标", "完成", "达成率"],
    ["工作任务", "任务数", "完成数", "完成率"],
    ["计划", "计划数", "实际完成", "完成率"],
    ["指标要求", "目标值", "完成量", "百分比"],
    ["服务协议", "协议量", "完成量", "完成率"],
    ["年度任务", "指标", "完成", "完成率"],
  ])("%s over names heads the rows: %s, %s, %s", (lead, target, done, rate) => {
    const found = judged([
      [lead, target, done, rate],
      ["督导", 4, 4, 1],
      ["培训", 6, 3, 0.5],
      ["会议", 12, 9, 0.5],
    ]);
    expect(found).toMatchObject({ writes: { D4: 0.75 }, kinds: ["indicator-list"] });
  });

  test("over amounts it is the promise", () => {
    expect(
      judged([
        ["服务内容", "任务", "完成", "完成率"],
        ["督导", 4, 3, 0.5],
      ]).writes,
    ).toEqual({ D2: 0.75 });
  });

  test.each([
    [
      ["2023年指标", "2023年完成", "2023年完成率"],
      ["2024年指标", "2024年完成", "2024年完成率"],
    ],
    [
      ["2023年度指标量", "2023年度完成量", "2023年度完成率"],
      ["2024年度指标量", "2024年度完成量", "2024年度完成率"],
    ],
    [
      ["2023年目标", "2023年实际", "2023年完成率"],
      ["2024年目标", "2024年实际", "2024年完成率"],
    ],
    [
      ["(2023年)指标", "(2023年)完成", "(2023年)完成率"],
      ["(2024年)指标", "(2024年)完成", "(2024年)完成率"],
    ],
    [
      ["2024年指标", "2024年完成", "2024年完成率"],
      ["2025年指标", "2025年完成", "2025年完成率"],
    ],
  ])("years side by side are each a promise of its own: %j | %j", (first, second) => {
    const found = judged([
      ["内容", ...first, ...second, "增长率"],
      ["个案", 20, 18, 0.9, 20, 20, 1, 0.1111],
      ["小组", 4, 4, 1, 5, 4, 0.8, 0],
      ["活动", 100, 90, 0.7, 100, 95, 0.9, 0.0556],
    ]);
    expect(found.writes).toEqual({ D4: 0.9, G4: 0.95 });
  });

  test.each<[DrawnCell, DrawnCell, number]>([
    ["12节", "12节（含线上3节）", 1],
    [32, "32（含结案5）", 1],
    ["12次", "6次（截至2024年11月）", 0.5],
    ["8个（其中骨干2个）", "6个", 0.75],
    [40, "30（不含线上5）", 0.75],
  ])("%s and %s: what stands in brackets is a part, or says as of when", (target, done, rate) => {
    expect(
      judged([
        ["服务内容", "指标量", "完成量", "完成率"],
        ["服务", target, done, 0.2],
        ["小组", 4, 4, 1],
        ["活动", 4, 4, 1],
      ]).writes,
    ).toEqual({ D2: rate });
  });

  test.each(["5个/40节", "20场/2000人次", "5+3", "约18", "每月2次（共24次）"])("%s stays unread", (target) => {
    const found = judged([
      ["服务内容", "指标量", "完成量", "完成率"],
      ["小组", target, 12, 0.2],
    ]);
    expect(found).toMatchObject({ writes: {}, left: ["D2"] });
  });

  test.each(["上年合计", "去年同期合计", "全区平均", "各站平均", "平均"])("%s is held beside the list and summed by nobody", (name) => {
    const rows: DrawnCell[][] = [
      ["内容", "指标", "完成", "完成率"],
      ["个案", 20, 18, 0.9],
      ["小组", 4, 4, 1],
      [name, 110, 105, 0.5],
      ["合计", 24, 22, 0.9167],
    ];
    expect(judged(rows).writes).toEqual({ D4: 0.9545 });
  });
});

describe("English headers", () => {
  test("name an attendance table's columns", () => {
    const sheet = drawSheet(
      "Sheet",
      [
        ["No.", "Name", "Contract", "Jan 2024", null, null, "Feb 2024", null, null, "Subtotal"],
        [null, null, null, "On post", "Insurance", "Wage", "On post", "Insurance", "Wage", null],
        [1, "SW01", "2023/1/1-2026/1/1", "√", "√", "√", "√", "√", "√", 2],
        [2, "SW02", "2023/1/1-2026/1/1", "√", null, "√", "√", "√", "√", 2],
        [3, "SW03", "2023/1/1-2026/1/1", "√", "√", "√", "√", "√", "√", 2],
      ],
      { merges: ["D1:F1", "G1:I1"] },
    );
    const { edits, questions } = audit({ sheets: [sheet] }, DEFAULT_SETTINGS);
    expect(edits.map(({ row, column, after }) => [row, column, after.value])).toEqual([[3, 9, 1]]);
    expect(questions).toEqual([]);
  });

  test.each(["上岗证起止", "Term", "有效期"])("%s over contracts is not asked to be presence", (head) => {
    const sheet = drawSheet("Sheet", [
      ["序号", "姓名", head, "某列", "社保购买", "工资发放"],
      [1, "社工01", "2023/1/1-2026/1/1", "√", "√", "√"],
      [2, "社工02", "2023/1/1-2026/1/1", "√", "√", "√"],
    ]);
    const { questions } = audit({ sheets: [sheet] }, DEFAULT_SETTINGS);
    expect(questions.map(({ text }) => text.zh)).toEqual(["“某列”是人员到位（到岗）吗？"]);
  });
});

describe("rates against what is due by now", () => {
  test.each([
    ["年度目标", "至4月应完成", "实际完成", "应完成量完成率"],
    ["年度指标", "截至6月应完成数", "已完成数", "应完成率"],
    ["全年指标量", "应完成量", "完成量", "应完成量完成率"],
    ["年度任务数", "截止2024年6月底应完成", "完成数", "应完成指标完成率"],
    ["协议量", "至今应完成量", "完成量", "应完成量的完成率"],
  ])("%s, %s, %s, %s", (target, due, done, rate) => {
    const found = judged([
      ["服务内容", target, due, done, rate],
      ["个案", 30, 10, 8, 0.8],
      ["小组", 12, 4, 4, 1],
      ["活动", 24, 8, 4, 0.6],
    ]);
    expect(found).toMatchObject({ writes: { E4: 0.5 }, kinds: ["indicator-list"] });
  });

  test.each([
    ["应完成数", "完成数", "完成进度"],
    ["应完成数", "实际完成", "完成率"],
    ["截至4月指标量", "截至4月完成量", "截至4月完成率"],
  ])("%s, %s, %s alone", (due, done, rate) => {
    expect(
      judged([
        ["服务内容", due, done, rate],
        ["个案", 30, 10, 0.3333],
        ["小组", 12, 4, 0.3333],
        ["活动", 24, 8, 0.5],
      ]).writes,
    ).toEqual({ D4: 0.3333 });
  });
});
