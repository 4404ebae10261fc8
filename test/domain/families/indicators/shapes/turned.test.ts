import type { DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { judged, moved, QUIET } from "../judged";

describe("target, done and rate down, indicators across", () => {
  test.each([
    ["项目", "指标量", "完成量", "完成率"],
    ["服务内容", "协议量", "实际完成", "百分比"],
    ["类别", "年度目标", "累计完成", "完成比例"],
    [null, "任务数", "完成数", "达标率"],
    ["指标名称", "计划数", "完成情况", "完成百分比"],
  ])("%s | %s | %s | %s", (corner, target, done, rate) => {
    const rows = (b: string, c: string): DrawnCell[][] => [
      [corner, "个案服务", "小组服务"],
      [target, 60, 10],
      [done, 30, 5],
      [rate, b, c],
    ];
    const title: DrawnCell[] = ["服务指标完成情况表"];
    expect(judged([title, ...rows("50%", "50%")])).toMatchObject(QUIET);
    expect(judged([title, ...rows("90%", "50%")])).toMatchObject({ writes: { B5: 0.5 }, errors: ["B5"], warnings: [] });
    expect(judged(moved([title, ...rows("50%", "40%")], 4, 2))).toMatchObject({ writes: { E9: 0.5 }, errors: ["E9"] });
    expect(judged([title, ...rows("50%", "50%"), ["注：个案含重点对象12人"]])).toMatchObject(QUIET);
  });

  test("with units, a total across, and other tables on the sheet", () => {
    const rows: DrawnCell[][] = [
      ["服务指标完成情况表"],
      ["服务内容", "个案", "小组", "合计"],
      ["单位", "个", "个", "个"],
      ["指标量", 60, 10, 70],
      ["完成量", 30, 5, 36],
      ["完成率", "50%", "50%", "50%"],
    ];
    expect(judged(rows)).toMatchObject({ writes: { D5: 35 }, errors: ["D5"] });
    const list: DrawnCell[][] = [
      ["服务内容", "指标量", "完成量", "完成率"],
      ["探访", 10, 5, "60%"],
    ];
    expect(judged([...list, [], [], [], [], ...rows])).toMatchObject({ writes: { D2: 0.5, D11: 35 } });
  });

  test("mixed units across leave a blank total blank", () => {
    const rows: DrawnCell[][] = [
      ["服务指标完成情况表"],
      ["服务内容", "个案", "探访", "合计"],
      ["单位", "个", "人次", null],
      ["指标量", 60, 10, null],
      ["完成量", 30, 5, null],
      ["完成率", "50%", "50%", null],
    ];
    expect(judged(rows)).toMatchObject(QUIET);
  });
});

describe("months down, the year's target and the rate at the foot", () => {
  test.each([
    ["合计", "年度指标", "完成率"],
    ["累计完成", "全年目标", "完成比例"],
    ["合计", "协议量", "百分比"],
    ["总计", "年度任务数", "达标率"],
    ["小计", "合同指标", "完成百分比"],
  ])("%s | %s | %s", (sum, target, rate) => {
    const rows = (total: number, b: string): DrawnCell[][] => [
      ["月份", "个案服务", "小组服务"],
      ["1月", 3, 2],
      ["2月", 4, 1],
      ["3月", 0, 0],
      [sum, total, 3],
      [target, 14, 6],
      [rate, b, "50%"],
    ];
    expect(judged(rows(7, "50%"))).toMatchObject(QUIET);
    expect(judged(rows(8, "90%"))).toMatchObject({ writes: { B5: 7, B7: 0.5 }, errors: ["B5", "B7"] });
    expect(judged(moved(rows(8, "50%"), 2, 1))).toMatchObject({ writes: { C7: 7 }, errors: ["C7"] });
  });

  test("the target may stand on top, and quarters for months", () => {
    const rows: DrawnCell[][] = [
      ["服务指标", "个案", "小组"],
      ["年度指标", 14, 6],
      ["第一季度", 3, 2],
      ["第二季度", 4, 1],
      ["累计完成", 8, 3],
      ["完成率", "50%", "40%"],
    ];
    expect(judged(rows)).toMatchObject({ writes: { B5: 7, C6: 0.5 }, errors: ["B5", "C6"] });
  });

  test("a month that cannot be read is not zero", () => {
    const rows: DrawnCell[][] = [
      ["月份", "个案服务", "小组服务"],
      ["1月", "若干", 2],
      ["2月", 4, 1],
      ["合计", 8, 3],
      ["年度指标", 14, 6],
      ["完成率", "90%", "50%"],
    ];
    expect(judged(rows).writes).toEqual({});
  });
});
