import { audit } from "../../../src/domain/engine";
import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { formatAddress } from "../../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";

type Row = readonly (string | number | null)[];

/** What one click writes. */
function written(rows: readonly Row[]): string[] {
  return audit({ sheets: [drawSheet("表", rows)] }, DEFAULT_SETTINGS).edits.map(formatAddress);
}

const HOURS = (...rates: readonly (string | number | null)[]): Row[] => [
  ["社工继续教育时数统计表（单位：小时）"],
  ["姓名", "累计时数", "应完成时数", "完成率"],
  ["社工01", 40, 36, rates[0] ?? null],
  ["社工02", 27, 36, rates[1] ?? null],
  ...(rates.length > 2 ? [["社工03", 45, 36, rates[2] ?? null]] : []),
];
const INDICATORS = (...rates: readonly (string | number | null)[]): Row[] => [
  ["服务指标完成情况统计表"],
  ["服务内容", "指标量", "完成量", "完成率"],
  ["专业个案（个）", 36, 40, rates[0] ?? null],
  ["专业小组（个）", 36, 27, rates[1] ?? null],
  ...(rates.length > 2 ? [["社区活动（场）", 36, 45, rates[2] ?? null]] : []),
];

describe.each([
  ["hours", HOURS],
  ["indicators", INDICATORS],
])("100%% beside more than was asked for, in %s", (_, rows) => {
  test("is offered and not written where no line of its table says more than 100%: a cap that nobody wrote down may be meant", () => {
    expect(written(rows("100%", "75%"))).toEqual([]);
  });

  test("is corrected where another line says more than 100%", () => {
    expect(written(rows("100%", "75%", "125%"))).toEqual(["D3"]);
  });
});
