import { audit } from "../../../../../src/domain/engine";
import { formatAddress } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";

const OLD = "2020/1/1-2026/12/31";

/** A station of many people, two of whose own sums depart from their marks. */
function audited(people: number, sentence: string) {
  const rows: DrawnCell[][] = [
    ["社工到岗情况统计表"],
    ["姓名", "合同期限", "2024年3月", null, null, "人员到岗小计"],
    [null, null, "人员到位", "社保购买", "工资发放"],
    ...Array.from({ length: people }, (_, index): DrawnCell[] => {
      const subtotal = index === 7 ? 0.5 : index === 30 ? 0 : 1;
      return [`社工${String(index).padStart(4, "0")}`, OLD, 1, "√", "√", subtotal];
    }),
    [sentence],
  ];
  const { edits, notComputed } = audit(
    { sheets: [drawSheet("表一", rows, { merges: ["A2:A3", "B2:B3", "C2:E2", "F2:F3"] })] },
    { ...DEFAULT_SETTINGS, certifiedShare: null },
  );
  return { written: edits.map(formatAddress), left: notComputed.map(formatAddress) };
}

test.each([40, 300, 1200])("of %i people the one whom a sentence names is left to it, and others of a like name are not", (people) => {
  expect(audited(people, "备注：社工0007每月按0.5计算到岗人次。")).toEqual({ written: ["F34"], left: ["F11"] });
});

test("a sentence that names nobody leaves nobody out", () => {
  expect(audited(300, "备注：数据以打卡记录为准。")).toEqual({ written: ["F11", "F34"], left: [] });
});
