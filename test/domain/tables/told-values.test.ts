import { audit } from "../../../src/domain/engine";
import { formatAddress } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { attendanceExample } from "../../../src/domain/families/attendance/rules/example-sheet";
import { rangeText } from "../../../src/domain/families/attendance/rules/not-run";
import { indicatorExample } from "../../../src/domain/families/indicators/rules/example-sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import { withoutColumns } from "../../rules/altered-sheets";

const run = (sheet: Sheet, settings: Partial<Settings> = {}) =>
  audit({ sheets: [sheet] }, { ...DEFAULT_SETTINGS, requiredStaff: 3, ...settings });
/** The findings of one rule: cell, what its message is told, the cells it points to. */
const told = (sheet: Sheet, rule: string, settings: Partial<Settings> = {}) =>
  run(sheet, settings)
    .findings.filter((finding) => finding.rule === rule)
    .map((finding) => [formatAddress(finding), finding.values, finding.related.map(formatAddress).join(" ")]);
const notRun = (sheet: Sheet, rule: string) => run(sheet).notRun.filter((entry) => entry.rule === rule).length;
const attendance = (cells: Record<string, DrawnCell>): Sheet => attendanceExample(cells);

describe("what the messages of attendance rules are told", () => {
  test("insurance: the month, and whether its presence is 0 already", () => {
    expect(told(attendance({ J5: null }), "attendance/insurance-missing")).toEqual([
      ["J5", { month: "2024年2月", already: "no" }, "I5 K5"],
    ]);
    expect(told(attendance({ I5: 0, J5: null }), "attendance/insurance-missing")).toEqual([
      ["J5", { month: "2024年2月", already: "yes" }, "I5 K5"],
    ]);
    expect(told(attendance({ I5: "x", J5: null }), "attendance/insurance-missing")).toEqual([
      ["J5", { month: "2024年2月", already: "no" }, "I5 K5"],
    ]);
    expect(told(withoutColumns(attendance({ J5: null }), ["K"]), "attendance/insurance-missing")).toEqual([
      ["J5", { month: "2024年2月", already: "no" }, "I5"],
    ]);
  });

  test("a month without an insurance or wage column lacks neither; only a table without any is not looked at", () => {
    const oneMonth = withoutColumns(attendance({}), ["J"]);
    expect([told(oneMonth, "attendance/insurance-missing"), notRun(oneMonth, "attendance/insurance-missing")]).toEqual([[], 0]);
    expect(notRun(withoutColumns(attendance({}), ["G", "J", "M"]), "attendance/insurance-missing")).toBe(1);
    const noWage = withoutColumns(attendance({}), ["K"]);
    expect([told(noWage, "attendance/wage-missing"), notRun(noWage, "attendance/wage-missing")]).toEqual([[], 0]);
  });

  test("a mark: its own text, whichever of the three it is", () => {
    expect(told(attendance({ I5: "x", K6: "~", M9: "ı" }), "attendance/mark-unreadable").map(([cell, values]) => [cell, values])).toEqual(
      expect.arrayContaining([
        ["K6", expect.objectContaining({ text: "~" })],
        ["M9", expect.objectContaining({ text: "ı" })],
      ]),
    );
    expect(told(attendance({ K6: "~" }), "attendance/mark-unreadable")).toHaveLength(1);
    expect(told(attendance({}), "attendance/mark-unreadable")).toEqual([]);
  });

  test("a contract: what cannot be read, or nothing", () => {
    const values = (contract: DrawnCell) => told(attendance({ E5: contract }), "attendance/contract-missing").map(([, value]) => value);
    expect(values(null)).toEqual([expect.objectContaining({ unreadable: "no", text: "" })]);
    expect(values("不清")).toEqual([expect.objectContaining({ unreadable: "yes", text: "不清" })]);
  });

  test("a certificate: whether the group is certified; a group that does not say so is passed over", () => {
    const rule = "attendance/qualification-mismatch";
    expect(told(attendance({ D5: "社会工作专业" }), rule)).toEqual([
      ["D5", { certified: "yes", group: "持证社工", text: "社会工作专业" }, ""],
    ]);
    expect(told(attendance({ D9: "中级社工师" }), rule)).toEqual([
      ["D9", { certified: "no", group: "非持证社工", text: "中级社工师" }, ""],
    ]);
    const half = { A9: "二组", B11: "有效人次小计", D9: "中级社工师" };
    expect(told(attendance(half), rule)).toEqual([]);
    expect([notRun(attendance(half), rule), told(attendance({ ...half, D5: "社会工作专业" }), rule).length]).toEqual([0, 1]);
    expect(notRun(attendance(half), "attendance/training-missing")).toBe(0);
  });

  test("presence of one is right in a month that weighs more", () => {
    expect(told(attendance({ I3: "2024年2月(计1.5)" }), "attendance/presence-value")).toEqual([]);
    expect(told(attendance({ I3: "2024年2月(计0.75)", I5: 0.75, I6: 0.75, I9: 0.75 }), "attendance/presence-value")).toEqual([]);
    expect(told(attendance({ I5: 0.75 }), "attendance/presence-value").map(([cell]) => cell)).toEqual(["I5"]);
  });

  test("presence beyond employment points to what tells of it", () => {
    const rule = "attendance/presence-exceeds-employment";
    const joined = { Q5: "2024年3月1日入职" };
    expect(told(attendance(joined), rule).map(([cell, , related]) => [cell, related])).toEqual([
      ["F5", "E5 Q5"],
      ["I5", "E5 Q5"],
    ]);
    const noContract = withoutColumns(attendance(joined), ["E"]);
    expect(told(noContract, rule).map(([cell, , related]) => [cell, related])).toEqual([
      ["E5", "P5"],
      ["H5", "P5"],
    ]);
    expect(notRun(noContract, rule)).toBe(0);
    expect(notRun(withoutColumns(attendance({}), ["Q"]), rule)).toBe(0);
    expect(notRun(withoutColumns(attendance({}), ["E", "Q"]), rule)).toBe(1);
    expect(told(attendance({ ...joined, F5: 0, I5: "——" }), rule)).toEqual([]);
  });

  test("a stretch of days is written with its open ends", () => {
    const day = { year: 2024, month: 1, day: 25 };
    expect(rangeText({ start: day, end: null })).toBe("2024-01-25—无固定期");
    expect(rangeText({ start: null, end: day })).toBe("—2024-01-25");
    expect(rangeText({ start: day, end: day })).toBe("2024-01-25—2024-01-25");
  });

  test("months of which one alone names its year are enough to compare dates", () => {
    const sheet = attendance({ A2: null, F3: "1月（计0.5）", I3: "2月" });
    expect(notRun(sheet, "attendance/contract-not-covering")).toBe(0);
  });
});

describe("who has a degree or a certificate of training", () => {
  const missing = (text: string) => told(attendance({ D9: text }), "attendance/training-missing").length === 1;

  test.each(
    [
      ...[
        "社会工作专业",
        "社工专业",
        "社会工作本科",
        "社工大专",
        "社会工作专科",
        "社工硕士",
        "社会工作研究生",
        "社工博士",
        "社会工作学士",
        "社工学位",
        "社会工作毕业",
        "社工学历",
      ],
      ...[
        "社会工作与管理专业",
        "社会工作相关专业",
        "本科（社会工作专业）",
        "培训合格证",
        "社工培训结业",
        "岗前培训证书",
        "培训已合格",
        "会计专业，社工培训合格证",
        "无社工证，培训合格",
      ],
    ].map((text) => [text]),
  )("%s: enough", (text) => expect(missing(text)).toBe(false));

  test.each(
    [
      ...[
        "会计专业",
        "非社会工作专业",
        "不是社工专业",
        "无社工学历",
        "未取得培训证",
        "没有培训合格证",
        "尚未取得岗前培训证书",
        "无培训证",
        "培训中",
        "培训；合格",
      ],
      ...["非社工专业，会计本科", "社会工作经验五年", "高中"],
    ].map((text) => [text]),
  )("%s: not enough", (text) => expect(missing(text)).toBe(true));
});

describe("what the messages of indicator rules are told", () => {
  test("negative counts and fractions, of amounts and of staff", () => {
    const values = (cells: Record<string, DrawnCell>) =>
      told(indicatorExample(cells), "indicator/count-invalid").map(([cell, value]) => [cell, value]);
    expect(values({ E3: -1 })).toEqual([["E3", { stated: -1, negative: "yes" }]]);
    expect(values({ E3: 9.5 })).toEqual([["E3", { stated: 9.5, negative: "no" }]]);
    expect(values({ E3: "9.5小时" })).toEqual([]);
    expect(values({ D3: "10小时", E3: 9.5 })).toEqual([]);
    expect(values({ D3: "10小时", E3: "9.5人次" })).toEqual([["E3", { stated: 9.5, negative: "no" }]]);
    expect(values({ E3: 0 })).toEqual([]);
    expect(values({ B3: -1 })).toEqual([["B3", { stated: -1, negative: "yes" }]]);
    expect(values({ B3: 5.3 })).toEqual([["B3", { stated: 5.3, negative: "no" }]]);
    expect(values({ B3: 0 })).toEqual([]);
  });

  test("which of target and done is missing", () => {
    const rule = "indicator/value-missing";
    expect(told(indicatorExample({ D3: null }), rule)).toEqual([["D3", { which: "target" }, "E3"]]);
    expect(told(indicatorExample({ E3: null }), rule)).toEqual([["E3", { which: "done" }, "D3"]]);
    expect(told(indicatorExample({ D3: null, E3: null }), rule)).toEqual([]);
    expect(told(indicatorExample({ D3: "/", E3: null }), rule)).toEqual([]);
  });

  test("an unreadable amount once, however many areas it is merged over; 合计 is no input", () => {
    const rule = "indicator/value-unreadable";
    expect(told(indicatorExample({ D3: "约十" }), rule)).toEqual([["D3", { text: "约十" }, ""]]);
    expect(told(indicatorExample({ D5: "约十" }), rule)).toEqual([]);
    expect(told(indicatorExample({ B3: "约六" }), rule)).toEqual([["B3", { text: "约六" }, ""]]);
    const list = drawSheet("指标", [
      ["服务内容", "指标量", "完成量", "完成率"],
      ["电访", 38, 24, 0.6316],
      ["合计", "约40", 24, 0.6],
    ]);
    expect(told(list, rule)).toEqual([]);
    // 约40 is a person's words, and no figure replaces them.
    expect(told(list, "indicator/total")).toEqual([]);
  });

  test("of target 0 there is no percentage; an unreadable or empty target is another fault, and 合计 is derived", () => {
    const cells = (values: Record<string, DrawnCell>) => told(indicatorExample(values), "indicator/zero-target").map(([cell]) => cell);
    expect(cells({ D3: 0 })).toEqual(["D3"]);
    expect(cells({ D3: "零" })).toEqual([]);
    expect(cells({ D3: null })).toEqual([]);
    expect(cells({ D3: 0, D4: 0, D5: 0 })).toEqual(["D3", "D4"]);
  });

  test("staff are compared in tables by area alone", () => {
    const list = drawSheet("指标", [
      ["服务内容", "指标量", "完成量", "完成率"],
      ["电访", 38, 24, 0.6316],
    ]);
    expect(told(list, "indicator/staff-mismatch")).toEqual([]);
    expect(told(indicatorExample({}), "indicator/staff-mismatch", { requiredStaff: 20 }).map(([cell]) => cell)).toEqual(["B5"]);
  });

  test("what lags behind the time, in each area and in 合计", () => {
    const days = (month: number, day: number) => ({ year: 2024, month, day });
    const settings = { term: { start: days(1, 1), end: days(12, 31) }, period: { start: days(1, 1), end: days(5, 31) } };
    const rule = "indicator/behind-schedule";
    expect(told(indicatorExample({ E3: 2, F3: 0.2, E5: 12, F5: 0.4 }), rule, settings)).toEqual([
      ["F3", { rate: "20.00%", progress: "41.67%" }, "D3 E3"],
      ["F5", { rate: "40.00%", progress: "41.67%" }, "D5 E5"],
    ]);
    const merged = indicatorExample({ D4: null, E4: null, F4: null, E3: 2, F3: 0.2, D5: 10, E5: 2, F5: 0.2 });
    expect(told(merged, rule, settings).map(([cell]) => cell)).toEqual(["F3"]);
  });

  test("more cases closed than opened: in the area where it is so, and each pair by its own name", () => {
    const rule = "indicator/closed-exceeds-opened";
    expect(told(indicatorExample({ K3: 7 }), rule)).toEqual([["K3", { closed: 7, opened: 6 }, "H3"]]);
    expect(told(indicatorExample({ K3: 6, K4: 6 }), rule)).toEqual([]);
    expect(told(indicatorExample({ K5: 13 }), rule)).toEqual([]);
    const list = (rows: DrawnCell[][]) =>
      told(drawSheet("指标", [["服务内容", "指标量", "完成量", "完成率"], ...rows]), rule).map(([cell]) => cell);
    expect(
      list([
        ["个案接案数", 10, 5, 0.5],
        ["个案结案数", 10, 6, 0.6],
      ]),
    ).toEqual(["C3"]);
    expect(
      list([
        ["危机个案开案接案", 10, 5, 0.5],
        ["个案结案", 10, 6, 0.6],
      ]),
    ).toEqual([]);
    expect(
      list([
        ["个案接案", 10, 5, 0.5],
        ["小组", 10, 9, 0.9],
      ]),
    ).toEqual([]);
    expect(
      list([
        ["小组", 10, 5, 0.5],
        ["个案结案", 10, 9, 0.9],
      ]),
    ).toEqual([]);
    expect(
      list([
        ["个案接案量", 10, 5, 0.5],
        ["个案结案量", 10, "?", 0.9],
      ]),
    ).toEqual([]);
    expect(
      list([
        ["个案接案量", 10, "?", 0.5],
        ["个案结案量", 10, 9, 0.9],
      ]),
    ).toEqual([]);
  });
});
