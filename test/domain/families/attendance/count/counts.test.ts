import { audit } from "../../../../../src/domain/engine";
import { formatAddress } from "../../../../../src/domain/grid/address";
import { drawSheet } from "../../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";

test("a month for which a worker has no row is spoken of in the worker's first row", () => {
  const sheet = drawSheet("到岗", [
    ["姓名", "合同期限", "月份", "人员到位", "社保购买", "工资发放"],
    ["社工01", "2020/1/1-无固定期", "2024年1月", 1, "√", "√"],
    ["社工01", "2020/1/1-无固定期", "2024年2月", 1, "√", "√"],
    ["社工02", "2020/1/1-无固定期", "2024年2月", 1, "√", "√"],
  ]);
  const { findings } = audit({ sheets: [sheet] }, DEFAULT_SETTINGS);
  const absences = findings.filter(({ rule }) => rule === "attendance/unexplained-absence");
  expect(absences.map((finding) => [formatAddress(finding), finding.values])).toEqual([["D4", { month: "2024年1月" }]]);
});
