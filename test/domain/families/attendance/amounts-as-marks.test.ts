import { audit } from "../../../../src/domain/engine";
import { formatAddress } from "../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import type { TaughtWord } from "../../../../src/domain/values/vocabulary/taught-words";

const FOREVER = "2023/1/1-2026/12/31";
const ANY_AMOUNT: TaughtWord = { kind: "mark", word: "#", means: "yes" };

function given(rows: readonly (readonly DrawnCell[])[], words: readonly TaughtWord[]) {
  const { edits, findings, notComputed } = audit({ sheets: [drawSheet("表", rows)] }, { ...DEFAULT_SETTINGS, words: [...words] });
  return {
    written: Object.fromEntries(edits.map((edit) => [formatAddress(edit), edit.after.value])),
    errors: findings.filter(({ severity }) => severity === "error").map((one) => formatAddress(one)),
    left: notComputed.map((one) => formatAddress(one)),
  };
}

describe("amounts that a person said to mean yes", () => {
  const table = (
    insurances: readonly DrawnCell[],
    wages: readonly DrawnCell[],
    sums: readonly DrawnCell[],
    label: string,
  ): DrawnCell[][] => [
    ["姓名", "合同期限", "2024年5月到岗", "2024年5月社保", "2024年5月工资", "人员到岗小计"],
    ...insurances.map((insurance, at) => [`社工0${at + 1}`, FOREVER, 1, insurance, wages[at]!, 1]),
    [label, null, 3, ...sums, 3],
  ];

  test.each<readonly [string, DrawnCell[][]]>([
    ["numbers", table([1263.5, 0, 1263.5], [6820, 5930, 5410], [2527, 18160], "合计")],
    ["with the sign of the currency", table(["¥1,263.50", "¥0", "¥1,263.50"], ["¥6,820", "¥5,930", "¥5,410"], [2527, 18160], "合计")],
    ["with 元 behind them", table(["1263元", "0元", "1263元"], ["6820元", "5930元", "5410元"], ["2526元", "18160元"], "总计")],
    ["their sums left open", table([1263.5, 0, 1263.5], [6820, 5930, 5410], [null, null], "合计")],
    ["whole yuan", table([800, 0, 800], [5000, 5000, 5000], [1600, 15000], "小计")],
  ])("%s: who was paid nothing counts nothing, and a sum of money is no number of ticks", (_, rows) => {
    expect(given(rows, [ANY_AMOUNT])).toEqual({ written: { F3: 0, F5: 2 }, errors: ["D3", "F3", "F5"], left: ["D5", "E5"] });
  });
});

describe("the month in which somebody joined the insurance", () => {
  const table = (header: string, cells: readonly string[]): DrawnCell[][] => [
    ["姓名", "合同期限", header, "2024年3月", null, "2024年4月", null, "人员到岗小计"],
    [null, null, null, "到岗", "工资", "到岗", "工资", null],
    ...cells.map((cell, at) => [`社工0${at + 1}`, FOREVER, cell, 1, "√", 1, "√", 2]),
  ];

  test.each(["2023年9月", "2022.7", "2021-03", "2023年12月", "2020/1"])(
    "%s is no list of months that leaves out the table's own",
    (month) => {
      const taught: TaughtWord = { kind: "header", word: "社保起缴月份", means: "insurance" };
      expect(given(table("社保起缴月份", [month, month, month]), [taught])).toMatchObject({ written: {}, errors: [] });
    },
  );
});
