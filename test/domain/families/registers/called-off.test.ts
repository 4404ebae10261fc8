import { audit } from "../../../../src/domain/engine";
import { drawSheet, type DrawnCell } from "../../../../src/domain/grid/draw-sheet";
import { formatReference } from "../../../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";

function told(rows: readonly (readonly DrawnCell[])[], ...others: readonly [string, readonly (readonly DrawnCell[])[]][]) {
  const sheets = [drawSheet("活动登记", rows), ...others.map(([name, own]) => drawSheet(name, own))];
  const { findings, edits } = audit({ sheets }, DEFAULT_SETTINGS);
  return {
    errors: findings.filter(({ severity }) => severity === "error").map(formatReference),
    warnings: findings.filter(({ severity }) => severity === "warning").map(formatReference),
    written: edits.map(formatReference),
  };
}

const register = (header: string, said: string, total: DrawnCell, heads: DrawnCell = 40): DrawnCell[][] => [
  ["社区活动登记表"],
  ["序号", "日期", "活动名称", "参加人次", header],
  [1, "2024-03-05", "学雷锋", 50, header === "状态" ? "已完成" : null],
  [2, "2024-04-04", "清明祭扫", heads, said],
  [3, "2024-05-12", "母亲节", 60, header === "状态" ? "已完成" : null],
  ["合计", null, null, total],
];

describe("a session that was called off", () => {
  test.each([
    ["状态", "已取消"],
    ["备注", "因雨取消，不计"],
    ["备注", "作废"],
    ["状态", "未开展"],
    ["备注", "延期至5月举办"],
    ["说明", "重复登记，不计入"],
  ])("is not in the sum: %s says %s", (header, said) => {
    expect(told(register(header, said, 110))).toEqual({ errors: [], warnings: [], written: [] });
  });

  test("may be in the sum where somebody added it", () => {
    expect(told(register("状态", "已取消", 150))).toEqual({ errors: [], warnings: [], written: [] });
  });

  test("leaves a sum that fits neither way to be checked", () => {
    expect(told(register("状态", "已取消", 130))).toEqual({ errors: [], warnings: ["活动登记!D6"], written: [] });
  });

  test("that nobody came to changes nothing", () => {
    expect(told(register("状态", "已取消", 120, null))).toEqual({ errors: ["活动登记!D6"], warnings: [], written: ["活动登记!D6"] });
  });

  test("is another thing than a plan", () => {
    expect(told(register("备注", "不计划收费", 110)).errors).toEqual(["活动登记!D6"]);
  });
});

describe("a register whose kinds are of several services", () => {
  test("counts each kind by itself, whatever its sheet is called", () => {
    const kinds = ["社区活动", "社区活动", "小组活动", "社区活动", "小组活动", "社区活动"];
    const promises: DrawnCell[][] = [
      ["2024年上半年服务指标完成情况"],
      ["序号", "服务内容", "指标量", "完成量", "完成率"],
      [1, "小组活动", 4, 2, 0.5],
      [2, "社区活动", 8, 4, 0.5],
    ];
    const rows: DrawnCell[][] = [
      ["登记表"],
      ["序号", "日期", "类别", "名称", "参加人数"],
      ...kinds.map((kind, at): DrawnCell[] => [at + 1, `2024/${at + 1}/1${at}`, kind, `主题${at}`, 20 + at]),
    ];
    for (const name of ["社区活动台账", "活动台账", "台账"])
      expect(told(promises, [name, rows])).toEqual({ errors: [], warnings: [], written: [] });
  });
});
