import { audit } from "../../../../../src/domain/engine";
import { formatAddress, formatRange } from "../../../../../src/domain/grid/address";
import { drawSheet } from "../../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";

test("a score table whose parts stand side by side, with their caps in brackets, is summed and graded", () => {
  const sheet = drawSheet("评估", [
    ["评估结果"],
    ["项目", "监督方（10分）", "购买方（20分）", "督导中心（15分）", "第三方（55分）", "总分", "评估等级"],
    ["得分", 8.6, 19.95, 13, 45.19, 86.47, "优秀"],
  ]);
  const { tables, findings } = audit({ sheets: [sheet] }, DEFAULT_SETTINGS);
  expect(tables.map(({ kind, range }) => `${kind} ${formatRange(range)}`)).toEqual(["score A1:G3"]);
  expect(findings.map((finding) => [finding.rule, formatAddress(finding), finding.expected])).toEqual([
    ["score/sum", "F3", 86.74],
    ["score/grade", "G3", "良好"],
  ]);
});

test("sentences that name the four parts with their points are no score table", () => {
  const sheet = drawSheet("说明", [["监督方评8.6分"], ["购买方评19.95分"], ["督导中心评13分"], ["第三方评45.19分"]]);
  expect(audit({ sheets: [sheet] }, DEFAULT_SETTINGS).tables).toEqual([]);
});
