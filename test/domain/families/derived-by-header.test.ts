import { audit } from "../../../src/domain/engine";
import { formatAddress } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";

function told(rows: readonly (readonly DrawnCell[])[], merges: readonly string[] = []) {
  const { findings, edits } = audit({ sheets: [drawSheet("本表", rows, { merges: [...merges] })] }, DEFAULT_SETTINGS);
  return { findings: findings.map((one) => [formatAddress(one), one.expected]), written: edits.map(formatAddress) };
}

const SILENT = { findings: [], written: [] };

describe("a score of parts whose headers state their weights", () => {
  const stations = (west: DrawnCell): DrawnCell[][] => [
    ["年度评估综合得分"],
    ["社工站", "中期评估（40%）", "末期评估（60%）", "综合得分", "等级"],
    ["东站", 85, 92, 89.2, "良好"],
    ["西站", 90, 91, west, "优秀"],
    ["南站", 70, 80, 76, "合格"],
  ];
  test("is right by them", () => expect(told(stations(90.6))).toEqual(SILENT));
  test("is wrong by them", () => expect(told(stations(94.6)).findings).toEqual([["D4", 90.6]]));
});

describe("full marks of which one of two counts", () => {
  const sheet = (points: DrawnCell, choice: string): DrawnCell[][] => [
    ["评估评分表"],
    ["一级指标", "二级指标", "分值", "得分"],
    ["管理", "制度", 20, 18],
    [null, "档案", 20, 17],
    ["服务", "个案", 40, 36],
    [`特色（${choice}）`, "品牌项目", 20, 15],
    [null, "志愿服务", 20, "/"],
    ["合计", null, points, 86],
  ];
  test.each(["二选一", "任选", "选做", "2选1"])("are summed once: %s", (choice) => {
    expect(told(sheet(100, choice), ["A3:A4", "A6:A7"])).toEqual(SILENT);
  });
  test("are never written over", () => expect(told(sheet(110, "二选一"), ["A3:A4", "A6:A7"]).written).toEqual([]));
});

describe("a register whose hours are people × hours", () => {
  const register = (hours: DrawnCell, total: DrawnCell): DrawnCell[][] => [
    ["志愿服务登记表"],
    ["日期", "活动", "服务人数", "服务时长（小时）", "服务总时数（小时）"],
    ["2024/1/6", "探访", 10, 2, 20],
    ["2024/1/20", "清洁", 15, 2, hours],
    ["2024/2/3", "慰问", 9, 3, 27],
    ["合计", null, 34, 7, total],
  ];
  test("is right where each row is", () => expect(told(register(30, 77))).toEqual(SILENT));
  test("keeps the sum of the products, and doubts the row that departs", () => {
    expect(told(register(45, 77))).toEqual({ findings: [["E4", 30]], written: [] });
  });
});

test("a return rate without returned papers is held against the valid ones, and to be checked", () => {
  const rows: DrawnCell[][] = [
    ["满意度调查"],
    ["活动", "发放数", "有效数", "非常满意", "满意", "一般", "不满意", "满意率", "回收率"],
    ["亲子营", 30, 30, 20, 8, 2, 0, 0.93, 0.9],
    ["义诊", 50, 40, 20, 20, 0, 0, 1, 0.8],
    ["手工", 20, 20, 15, 5, 0, 0, 1, 1],
    ["合计", 100, 90, 55, 33, 2, 0, 0.98, 0.9],
  ];
  expect(told(rows)).toEqual({ findings: [["I3", 1]], written: [] });
});
