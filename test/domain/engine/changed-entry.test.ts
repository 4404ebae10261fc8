import { audit } from "../../../src/domain/engine";
import { formatAddress } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";

const HEAD: DrawnCell[] = ["服务", "协议量", "完成量", "完成率"];

test("an entry that was changed is followed by its rate and its total, though both still agree with what stood there before", () => {
  const rows: DrawnCell[][] = [HEAD, ["小组", 12, 12, 1], ["个案", 40, 44, 0.9], ["活动", 60, 30, 0.5], ["合计", 112, 78, "69.64%"]];
  const { edits } = audit({ sheets: [drawSheet("指标", rows)] }, DEFAULT_SETTINGS);
  expect(Object.fromEntries(edits.map((edit) => [formatAddress(edit), edit.after.value]))).toEqual({ D3: 1.1, C5: 86, D5: 0.7679 });
});
