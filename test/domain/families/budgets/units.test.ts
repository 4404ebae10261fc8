import { audit } from "../../../../src/domain/engine";
import { formatAddress } from "../../../../src/domain/grid/address";
import { drawSheet } from "../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";

const MIXED = drawSheet("预算", [
  ["科目", "预算（万元）", "支出（元）", "执行率"],
  ["人员", 10, 95000, 0.95],
  ["活动", 5, 45000, 0.9],
  ["办公", 2, 21000, 1.05],
  ["培训", 1, 8000, 0.9],
]);

const rateOf = (at: string) =>
  audit({ sheets: [MIXED] }, DEFAULT_SETTINGS).figures.find(({ figure }) => formatAddress(figure) === at)!.figure;

test("a rate of 元 over 万元 is explained with both units, so that its arithmetic is true as it stands", () => {
  expect(rateOf("D5").explain().arithmetic).toBe("8000元 ÷ 1万元 = 80%");
});

test("as a formula it converts what it divides by", () => {
  expect(rateOf("D5").formula()).toBe("=ROUND(C5/(B5*10000),4)");
});

test("a sum that holds its unit as well is named by no formula: SUM would pass over it", () => {
  const sheet = drawSheet("预算", [
    ["科目", "预算", "原预算", "调整", "支出", "结余"],
    ["人员", "300元", 200, 100, 120, 180],
    ["活动", 500, 400, 100, 250, 250],
    ["合计", 900, 600, 200, 370, 430],
  ]);
  const settings = { ...DEFAULT_SETTINGS, writeMode: "formulas" } as const;
  const { edits } = audit({ sheets: [sheet] }, settings);
  expect(edits.find((edit) => formatAddress(edit) === "B4")?.after).toEqual({ value: 800, formula: null });
});
