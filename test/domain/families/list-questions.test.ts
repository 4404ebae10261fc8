import { audit } from "../../../src/domain/engine";
import { formatReference } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import type { Audit } from "../../../src/domain/tables/audit";
import { HEADER_WORDS, type TaughtWord } from "../../../src/domain/values/vocabulary/taught-words";

interface Unread {
  readonly kind: string;
  readonly name: string;
  readonly rows: readonly (readonly DrawnCell[])[];
  readonly at: string;
  readonly means: string;
}

/** Sheets that one header keeps from being read: the words over it are nobody's. */
const UNREAD: readonly Unread[] = [
  {
    kind: "budget",
    name: "经费",
    rows: [
      ["项目经费使用情况表"],
      ["科目", "盘子", "支出", "结余"],
      ["人员费用", 600, 350, 250],
      ["服务费用", 200, 120, 80],
      ["合计", 800, 470, 330],
    ],
    at: "经费!B2",
    means: "budget",
  },
  {
    kind: "budget",
    name: "预算执行",
    rows: [
      ["科目", "预算", "已走账", "结余", "执行率"],
      ["人员费用", 600, 300, 300, "50.00%"],
      ["服务费用", 200, 120, 80, "60.00%"],
    ],
    at: "预算执行!C1",
    means: "spent",
  },
  {
    kind: "score-sheet",
    name: "评分",
    rows: [
      ["一级指标", "二级指标", "满格", "得分"],
      ["服务", "个案", 20, 18],
      ["服务", "小组", 30, 27],
      ["管理", "档案", 50, 44],
      ["合计", null, 100, 89],
    ],
    at: "评分!C1",
    means: "full-marks",
  },
  {
    kind: "survey",
    name: "问卷",
    rows: [
      ["对象", "出去的", "回收份数", "回收率"],
      ["长者", 40, 30, "75.00%"],
      ["家长", 50, 40, "80.00%"],
    ],
    at: "问卷!B1",
    means: "issued",
  },
  {
    kind: "hours",
    name: "培训时数",
    rows: [
      ["姓名", "课时线", "累计学时", "完成率"],
      ["社工01", 72, 36, "50.00%"],
      ["社工02", 72, 54, "75.00%"],
    ],
    at: "培训时数!B1",
    means: "required-hours",
  },
  {
    kind: "station-summary",
    name: "各站汇总",
    rows: [
      ["哪个队", "应到岗", "实到岗", "到岗率"],
      ["东街", 12, 12, "100.00%"],
      ["西街", 10, 9, "90.00%"],
    ],
    at: "各站汇总!A1",
    means: "station",
  },
  {
    kind: "register",
    name: "活动台账",
    rows: [
      ["哪天办的", "活动名称", "活动类型", "参加人次"],
      ["2024-01-20", "迎新春", "节庆", 60],
      ["2024-03-05", "学雷锋", "志愿", 56],
      ["2024-05-01", "劳动节", "节庆", 35],
    ],
    at: "活动台账!A1",
    means: "service-date",
  },
];

describe.each(UNREAD.map((one) => [`${one.kind}: ${one.means}`, one] as const))("%s", (_title, { kind, name, rows, at, means }) => {
  const run = (settings: Partial<Settings> = {}, drawn = rows): Audit =>
    audit({ sheets: [drawSheet(name, drawn)] }, { ...DEFAULT_SETTINGS, ...settings });

  test("an unknown header that keeps the sheet from being read is asked about once, and one answer teaches it", () => {
    const { questions, tables } = run();
    expect(tables.map((table) => table.kind)).toEqual([]);
    expect(questions.map(({ cells }) => cells.map(formatReference))).toEqual([[at]]);
    const words: readonly TaughtWord[] = questions[0]!.answers[0]!.teaches;
    expect(words.map((word) => word.means)).toEqual([means]);
    const taught = run({ words });
    expect(taught.tables.map((table) => table.kind)).toEqual([kind]);
    expect(taught.questions).toEqual([]);
    expect(taught.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("answered with no it is not asked again; with the list's own word there is nothing to ask", () => {
    const words = run().questions[0]!.answers.at(-1)!.teaches;
    expect(run({ words }).questions).toEqual([]);
    const word = HEADER_WORDS[means as keyof typeof HEADER_WORDS];
    const column = at.split("!")[1]!.charCodeAt(0) - 65;
    const row = Number(at.split("!")[1]!.slice(1)) - 1;
    const known = rows.map((one, r) => one.map((cell, c) => (r === row && c === column ? word : cell)));
    expect(run({}, known).questions).toEqual([]);
    expect(run({}, known).tables.map((table) => table.kind)).toEqual([kind]);
  });
});

test("sheets of other matters are asked nothing", () => {
  const stock = drawSheet("物资", [
    ["物资", "年初数", "领用", "剩余"],
    ["雨伞", 320, 145, 175],
    ["口罩", 860, 512, 348],
  ]);
  const payments = drawSheet("流水", [
    ["摘要", "进账", "支出", "余额"],
    ["甲", 100, 20, 80],
    ["乙", 50, 30, 100],
  ]);
  expect(audit({ sheets: [stock, payments] }, DEFAULT_SETTINGS).questions).toEqual([]);
});
