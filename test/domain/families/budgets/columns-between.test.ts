import { audit } from "../../../../src/domain/engine";
import { drawSheet, type DrawnCell } from "../../../../src/domain/grid/draw-sheet";
import { formatAddress } from "../../../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";

function told(rows: readonly (readonly DrawnCell[])[]) {
  const { findings, edits, notComputed, tables } = audit({ sheets: [drawSheet("经费", rows)] }, DEFAULT_SETTINGS);
  return {
    findings: findings.map(formatAddress),
    written: edits.map(formatAddress),
    open: notComputed.map(formatAddress),
    why: notComputed[0]?.why?.zh ?? "",
    policies: tables.flatMap(({ policies }) => policies?.map(({ text }) => text.zh) ?? []),
  };
}

describe("a column of amounts between budget, spending and balance", () => {
  test.each<[string, DrawnCell[][], string]>([
    [
      "granted, in the budget's place",
      [
        ["科目", "预算", "已拨付", "支出", "结余"],
        ["人员", 600000, 350000, 240000, 110000],
        ["活动", 200000, 100000, 50000, 50000],
      ],
      "结余按“已拨付”计算",
    ],
    [
      "adjusted, added",
      [
        ["科目", "年度预算", "预算调剂", "支出", "结余"],
        ["人员", 600000, -20000, 300000, 280000],
        ["活动", 200000, 20000, 110000, 110000],
      ],
      "结余按预算加“预算调剂”计算",
    ],
    [
      "carried over, added",
      [
        ["科目", "预算", "上年结转", "支出", "结余"],
        ["人员", 600000, 5000, 300000, 305000],
        ["活动", 200000, 700, 110000, 90700],
      ],
      "结余按预算加“上年结转”计算",
    ],
    [
      "of a name that is not known, taken away",
      [
        ["科目", "预算", "支出", "暂扣质保", "结余"],
        ["人员", 600000, 300000, 6000, 294000],
        ["活动", 200000, 110000, 500, 89500],
      ],
      "结余减去“暂扣质保”计算",
    ],
    [
      "of a name that is not known, added",
      [
        ["科目", "预算", "街道配套", "支出", "结余"],
        ["人员", 600000, 9000, 300000, 309000],
        ["活动", 200000, 3000, 110000, 93000],
      ],
      "结余按预算加“街道配套”计算",
    ],
  ])("has the part that the figures bear out: %s", (_title, rows, policy) => {
    const { findings, written, policies } = told([["经费执行表（元）"], ...rows]);
    expect([findings, written]).toEqual([[], []]);
    expect(policies).toEqual([expect.stringContaining(policy)]);
  });

  test("has none where the plain figures agree", () => {
    const rows = [
      ["经费执行表（元）"],
      ["科目", "预算", "已拨付", "支出", "结余"],
      ["人员", 600000, 350000, 240000, 360000],
      ["活动", 200000, 100000, 50000, 150000],
    ];
    expect(told(rows)).toMatchObject({ findings: [], written: [], policies: [] });
  });

  test("leaves everything where no way explains what is stated, and names the column", () => {
    const rows = [
      ["经费执行表（元）"],
      ["科目", "预算", "街道配套", "支出", "结余"],
      ["人员", 600000, 9000, 300000, 301000],
      ["活动", 200000, 3000, 110000, 99000],
    ];
    const { findings, written, open, why } = told(rows);
    expect([findings, written, open]).toEqual([[], [], ["E3", "E4"]]);
    expect(why).toContain("街道配套");
  });

  test("keeps a single slip a slip", () => {
    const line = (name: string, left: number): DrawnCell[] => [name, 600, 350, 240, left];
    const rows = [
      ["经费执行表（元）"],
      ["科目", "预算", "已拨付", "支出", "结余"],
      line("人员", 360),
      line("活动", 360),
      line("督导", 380),
      line("办公", 360),
    ];
    expect(told(rows)).toMatchObject({ findings: ["E5"], written: ["E5"] });
  });
});

describe("what was brought over from the year before, among the quarters", () => {
  const table = (a: number, b: number): DrawnCell[][] => [
    ["个案管理情况表"],
    ["站点", "年度指标", "上年结转", "一季度", "二季度", "三季度", "四季度", "累计完成", "完成率"],
    ["A站", 30, 5, 6, 7, 8, 4, a, a / 30],
    ["B站", 20, 3, 4, 4, 5, 2, b, b / 20],
  ];
  test("may be in the sum", () => expect(told(table(30, 18))).toMatchObject({ findings: [], written: [] }));
  test("may be left out of it", () => expect(told(table(25, 15))).toMatchObject({ findings: [], written: [] }));
  test("leaves a sum that fits neither way", () => expect(told(table(27, 15))).toMatchObject({ written: [] }));
});
