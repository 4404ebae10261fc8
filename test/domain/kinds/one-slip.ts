import type { DrawnCell } from "../../../src/domain/grid/draw-sheet";

/** A list in which one percentage is wrong: E4. */
export const LIST: readonly DrawnCell[][] = [
  ["服务指标完成情况"],
  ["服务内容", "单位", "指标量", "完成量", "完成率"],
  ["个案管理", "个", 30, 27, "90%"],
  ["小组活动", "节", 40, 34, "94%"],
  ["社区活动", "场", 24, 18, "75%"],
  ["入户探访", "人次", 800, 600, "75%"],
];
