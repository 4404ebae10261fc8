import { audit } from "../../../src/domain/engine";
import { formatAddress } from "../../../src/domain/grid/address";
import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";

describe("of stretches that begin together the longest is asked about: it holds all that was done", () => {
  test.each([
    [["1-3月", "1-6月", "1-9月", "1-12月"], "F1"],
    [["1-6月", "1-12月"], "D1"],
    [["1至3月", "1至6月", "1至9月"], "E1"],
    [["3-5月", "3-8月", "3-10月"], "E1"],
    [["1—6月", "1—11月"], "D1"],
  ])("%s", (stretches, asked) => {
    const line = (name: string, target: number, rate: number) => [name, target, ...stretches.map((_, at) => 3 * (at + 1)), rate];
    const rows = [["服务内容", "指标量", ...stretches, "完成率"], line("个案", 20, 0.9), line("小组", 10, 0.8), line("活动", 40, 0.7)];
    const { questions, edits } = audit({ sheets: [drawSheet("表一", rows)] }, DEFAULT_SETTINGS);
    expect(questions.flatMap(({ cells }) => cells.map(formatAddress))).toEqual([asked]);
    expect(edits).toEqual([]);
  });
});
