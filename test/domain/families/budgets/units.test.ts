import { audit } from "../../../../src/domain/engine";
import { formatAddress } from "../../../../src/domain/grid/address";
import { drawSheet } from "../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";

test("a rate of 元 over 万元 is explained with what one 万元 is, so that its arithmetic is true as it stands", () => {
  const sheet = drawSheet("预算", [
    ["科目", "预算（万元）", "支出（元）", "执行率"],
    ["人员", 10, 95000, 0.95],
    ["活动", 5, 45000, 0.9],
    ["办公", 2, 21000, 1.05],
    ["培训", 1, 8000, 0.9],
  ]);
  const { figures } = audit({ sheets: [sheet] }, DEFAULT_SETTINGS);
  const explained = figures.filter(({ figure }) => formatAddress(figure) === "D5").map(({ figure }) => figure.explain().arithmetic);
  expect(explained).toEqual(["8000 ÷ (1 × 10000) = 80%"]);
});
