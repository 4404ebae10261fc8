import { audit } from "../../../src/domain/engine";
import { formatAddress } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";

const check = (row: DrawnCell[], merges: string[]) => {
  const sheet = drawSheet(
    "到岗",
    [
      ["姓名", "合同期限", "2024年1月", null, null, "2024年2月", null, null, "备注"],
      [null, null, ...["社保购买", "人员到位", "工资发放"], ...["社保购买", "人员到位", "工资发放"]],
      ["社工01", "2020/1/1-无固定期", "√", 1, "√", "√", 1, "√"],
      ["社工02", "2020/1/1-无固定期", ...row],
    ],
    { merges },
  );
  return audit({ sheets: [sheet] }, DEFAULT_SETTINGS)
    .findings.filter(({ row: at }) => at === 3)
    .map((finding) => [formatAddress(finding), finding.rule.split("/")[1], finding.stated]);
};

describe("a finding in a merged cell is named by its top left", () => {
  test("a dash over a month stands for its presence", () => {
    expect(check(["——", null, null, "√", 1, "√"], ["C4:E4"])).toEqual([["C4", "unexplained-absence", "——"]]);
  });

  test("one mark that cannot be read is said once, however many columns it covers", () => {
    expect(check(["?", null, null, "√", 1, "√"], ["C4:E4"])).toEqual([["C4", "mark-unreadable", "?"]]);
  });

  test("a dash over two months is two absences", () => {
    expect(check(["——", null, null, null, null, null], ["C4:H4"])).toEqual([
      ["C4", "unexplained-absence", "——"],
      ["C4", "unexplained-absence", "——"],
    ]);
  });
});
