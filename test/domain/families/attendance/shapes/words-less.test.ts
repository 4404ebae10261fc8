import { audit } from "../../../../../src/domain/engine";
import type { DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { drawSheet } from "../../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";
import { OPEN, told } from "./told";

const YES = "√";

describe("a service term that cannot be read leaves open what a tick of the first month counts", () => {
  const under = (term: readonly DrawnCell[], first = 1.5) =>
    told(
      [
        ["到岗情况表"],
        term,
        ["姓名", "合同期限", "2024年1月", null, null, "2024年2月", null, null, "人员到岗小计", "备注"],
        [null, null, "人员到位", "社保购买", "工资发放", "人员到位", "社保购买", "工资发放", null, null],
        ["社工01", OPEN, YES, YES, YES, YES, YES, YES, first, null],
        ["社工02", OPEN, 0.5, YES, YES, YES, YES, YES, 1, null],
        ["社工03", OPEN, null, null, null, YES, YES, YES, 1, "2024年2月1日到岗"],
      ],
      ["A1:J1"],
    );

  test.each<[string, DrawnCell[]]>([
    ["with a word between its days that says nothing", ["协议期", "2024-01-25", "某某", "2024-08-31"]],
    ["with no end and another first word", ["某某期", "2024年1月25日", "起计"]],
    ["with days that do not exist", ["服务协议时间:2024年1月35日至2024年8月31日"]],
    ["announced, and its days replaced", ["服务期限:", "某某"]],
    ["announced alone", ["服务协议时间："]],
    ["in words of its own", ["服务周期", "自签约起"]],
  ])("%s", (_what, term) => {
    const found = under(term);
    // Right of the second worker (a slip) alone something can be said: nothing of it hangs on the weight.
    expect(found.changes).toEqual({ I6: 1.5 });
    expect(found.left).toContain("I5");
  });

  test("one that is read settles it", () => {
    expect(under(["服务协议时间:2024年1月25日至2024年8月31日"]).changes).toEqual({ I6: 1.5 });
    expect(under(["服务协议时间:2024年1月5日至2024年8月31日"], 2).changes).toEqual({ I6: 1.5 });
  });

  test.each(["填表日期：2024年5月6日", "制表时间：2024.5.6", "岭南街社工站", "社工站购买服务协议到岗情况"])(
    "%s announces none: months are whole ones",
    (text) => {
      expect(under([text], 2)).toMatchObject({ changes: { I6: 1.5 }, left: [] });
    },
  );

  test("without any word of it, what the table states may still speak for half a month", () => {
    const rows = (first: number): DrawnCell[][] => [
      ["姓名", "合同期限", "2024年1月", null, null, "2024年2月", null, null, "人员到岗小计", "备注"],
      [null, null, "人员到位", "社保购买", "工资发放", "人员到位", "社保购买", "工资发放", null, null],
      ["社工01", OPEN, YES, YES, YES, YES, YES, YES, first + 1, null],
      ["社工02", OPEN, YES, YES, YES, YES, YES, YES, first + 1, null],
      ["社工03", OPEN, null, null, null, YES, YES, YES, 2, null],
      ["小计", null, 2 * first, 2, 2, 3, 3, 3, 2 * first + 3, null],
    ];
    expect(told(rows(0.5)).changes).toEqual({ I5: 1 });
    expect(told(rows(1)).changes).toEqual({ I5: 1 });
    expect(told(rows(0.5)).left).toEqual(expect.arrayContaining(["I3", "I4", "C6"]));
    expect(told(rows(1)).left).toEqual([]);
  });
});

describe("who left is not known where no remark column is", () => {
  const rate = (head: DrawnCell, remark: DrawnCell, gap: readonly DrawnCell[] = []) => {
    const rows: DrawnCell[][] = [
      ["姓名", "合同期限", "2024年2月", null, null, "人员到岗小计", ...gap, head],
      [null, null, "人员到位", "社保购买", "工资发放", null, ...gap, null],
      ["社工01", OPEN, YES, YES, YES, 1, ...gap, null],
      ["社工02", OPEN, YES, YES, YES, 1, ...gap, remark],
      ["小计", null, 2, 2, 2, 2],
      ["稳岗率", null, 0.5],
    ];
    return audit({ sheets: [drawSheet("到岗", rows)] }, { ...DEFAULT_SETTINGS, requiredStaff: 2 });
  };

  test.each<[string, DrawnCell, DrawnCell, DrawnCell[]]>([
    ["its header is empty", null, "2024年2月29日离职", []],
    ["its header says nothing known", "某某", "2024年2月20日调岗", []],
    ["an empty column stands before it", null, "2月29日离职", [null]],
    ["two empty columns stand before it", null, "2月28日辞职", [null, null]],
    ["its word is another", "去向", "已离职", []],
    ["beside nothing but a note", null, "2024.2.28调出", [null]],
  ])("%s: the rate stays", (_what, head, remark, gap) => {
    const { edits, notComputed } = rate(head, remark, gap);
    expect(edits).toEqual([]);
    expect(notComputed.map(({ rule }) => rule)).toEqual(["attendance/stable-rate"]);
  });

  test("what says nothing of leaving keeps nothing back", () => {
    expect(rate("某某", "表现良好").edits.map(({ after }) => after.value)).toEqual([1]);
  });
});

describe("sums and labels, one word of which says nothing known", () => {
  const table = (labels: readonly DrawnCell[], sums: readonly DrawnCell[]) =>
    told([
      ["类型", "姓名", "合同期限", "月份", "人员到位", "社保购买", "工资发放", "人员到岗小计"],
      [labels[0], "社工01", OPEN, "2024年2月", YES, YES, YES, 2],
      [labels[1], null, null, "2024年3月", YES, YES, YES, null],
      [labels[2], "社工02", OPEN, "2024年2月", YES, YES, YES, 2],
      [labels[3], null, null, "2024年3月", YES, YES, YES, null],
      ["小计", null, null, null, ...sums],
    ]);

  test.each<[string, DrawnCell[]]>([
    ["the first worker's", ["某某", "持证社工", "持证社工", "持证社工"]],
    ["the second worker's", ["持证社工", "持证社工", "甲乙", "持证社工"]],
    ["both rows of the first", ["缺字", "缺字", "持证社工", "持证社工"]],
    ["both rows of the second", ["持证社工", "持证社工", "见习", "见习"]],
    ["none", ["持证社工", "持证社工", "持证社工", "持证社工"]],
  ])("months down, a label on every row: %s", (_what, labels) => {
    expect(table(labels, [4, 4, 4, 4]).changes).toEqual({});
  });

  test.each<[string, DrawnCell[], readonly string[]]>([
    ["merged over each month", ["甲乙", null, 2, null, null, 2, null, null, 4], ["C6:E6", "F6:H6"]],
    ["not merged", ["甲乙", null, 2, null, null, 2, null, null, 4], []],
    ["of one person", ["某某", null, 1, null, null, 1, null, null, 2], ["C6:E6", "F6:H6"]],
    ["with the row's own sums alone", ["某某", null, 1, null, null, 1, null, null, null], []],
    ["in the last month alone", ["缺字", null, 0, null, null, 2, null, null, 2], []],
  ])("a row of person-months whose label says nothing is nobody's: %s", (_what, row, merges) => {
    const found = told(
      [
        ["姓名", "合同期限", "2024年2月", null, null, "2024年3月", null, null, "人员到岗小计"],
        [null, null, "人员到位", "社保购买", "工资发放", "人员到位", "社保购买", "工资发放", null],
        ["社工01", OPEN, YES, YES, YES, YES, YES, YES, 2],
        ["社工02", OPEN, YES, YES, YES, YES, YES, YES, 2],
        ["社工03", OPEN, YES, YES, YES, YES, YES, YES, 2],
        row,
        ["总计", null, 3, 3, 3, 3, 3, 3, 6],
      ],
      merges,
    );
    expect(found.changes).toEqual({});
    expect(found.unread).toEqual([6]);
  });

  test.each(["缺字", null, "甲", "No.#", "号数"])("sums stand under %s, where people have their numbers", (head) => {
    const found = told([
      [head, "姓名", "合同期限", "2024年2月", null, null, "人员到岗小计"],
      [null, null, null, "人员到位", "社保购买", "工资发放", null],
      [1, "社工01", OPEN, YES, YES, YES, 1],
      [2, "社工02", OPEN, YES, YES, YES, 1],
      ["小计", null, null, 2, 3, 2, 2],
    ]);
    expect(found.changes).toEqual({ E5: 2 });
  });

  test.each<[string, DrawnCell[]]>([
    ["ticks and a dash", [null, null, null, 0.5, YES, "-", 0]],
    ["one tick", [null, null, null, null, YES, null, 0]],
    ["a tick for presence alone", [null, null, null, YES, null, null, 0]],
    ["a number and a tick", [null, null, null, 1, null, YES, null]],
    ["marks under no contract", [null, null, null, YES, YES, YES, 1]],
  ])("a nameless row with %s may be somebody's: sums that may include it stay", (_what, row) => {
    const found = told([
      ["序号", "姓名", "合同期限", "2024年2月", null, null, "人员到岗小计"],
      [null, null, null, "人员到位", "社保购买", "工资发放", null],
      row,
      [2, "社工02", OPEN, YES, YES, YES, 1],
      ["小计", null, null, 2, 2, 2, 2],
      ["总计", null, null, 2, 2, 2, 2],
    ]);
    expect(Object.keys(found.changes).filter((cell) => /[56]$/.test(cell))).toEqual([]);
  });

  test.each(["服务指标完成情况统计表", "评估得分表", "（附件3）项目指标表", "经费使用情况表(2024年)", "满意度调查统计表"])(
    "what stands under %s, behind an empty row, is nobody of this table",
    (title) => {
      const found = told([
        ["序号", "姓名", "资质", "合同期限", "2024年2月", null, null, "人员到岗小计"],
        [null, null, null, null, "人员到位", "社保购买", "工资发放", null],
        [1, "社工01", "社工师", OPEN, YES, YES, YES, 1],
        [2, "社工02", "社工师", OPEN, YES, YES, YES, 1],
        [],
        [title],
        ["内容", "某项", "某说明", "数量"],
        [1, "个案", "深度", 5],
        [2, "小组", "六节", 4],
      ]);
      expect(found.changes).toEqual({});
    },
  );

  test.each([20230101, "2023.1.1", "2023年1月1日", 45_000, "20230101"])(
    "contracts of which only the last day's column is known cannot be judged: %s",
    (start) => {
      const found = told([
        ["姓名", null, "合同到期日", "2024年2月", null, null, "人员到岗小计"],
        [null, null, null, "人员到位", "社保购买", "工资发放", null],
        ["社工01", start, "2026-12-31", YES, YES, YES, 1],
        ["社工02", null, null, YES, YES, YES, 0],
        ["小计", null, null, 2, 2, 2, 1],
      ]);
      expect(found.changes).toEqual({});
      expect(found.left).toEqual(expect.arrayContaining(["G3", "G4", "G5"]));
    },
  );
});
