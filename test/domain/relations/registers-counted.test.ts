import { audit } from "../../../src/domain/engine";
import { formatReference } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { drawFrom } from "./planted";

const KINDS = ["节庆", "健康讲座", "手工", "义剪"];
const AREAS = ["东片区", "西片区", "南片区"];
const WORKERS = ["社工01", "社工02", "社工03"];
const MONTHS = [1, 2, 3, 4, 5, 6];

interface Held {
  readonly kind: string;
  readonly area: string;
  readonly worker: string;
  readonly month: number;
  readonly people: number;
}

const draw = drawFrom(7);
const HELD: readonly Held[] = Array.from({ length: 60 }, () => ({
  kind: KINDS[draw(4)]!,
  area: AREAS[draw(3)]!,
  worker: WORKERS[draw(3)]!,
  month: 1 + draw(6),
  people: 12 + draw(60),
})).sort((a, b) => a.month - b.month);

const register = drawSheet("活动台账", [
  ["社区活动台账"],
  ["序号", "活动日期", "活动名称", "活动类型", "片区", "参加人次", "负责社工"],
  ...HELD.map(({ kind, area, worker, month, people }, index): DrawnCell[] => [
    index + 1,
    `2024-0${month}-${String(1 + (index % 28)).padStart(2, "0")}`,
    `第${index + 1}场${kind}`,
    kind,
    area,
    people,
    worker,
  ]),
]);

const of = (keep: (held: Held) => boolean): Held[] => HELD.filter(keep);
const people = (held: readonly Held[]): number => held.reduce((sum, one) => sum + one.people, 0);

function told(...sheets: readonly Sheet[]): unknown[] {
  return audit({ sheets: [register, ...sheets] }, DEFAULT_SETTINGS)
    .findings.filter(({ rule }) => rule === "relation/broken")
    .map((finding) => [formatReference(finding), finding.expected]);
}

const FORMS: readonly (readonly [what: string, rows: readonly (readonly DrawnCell[])[]])[] = [
  [
    "how many of each kind were held in each month",
    [
      ["类型", ...MONTHS.map((month) => `${month}月`), "合计"],
      ...KINDS.map((kind): DrawnCell[] => [
        kind,
        ...MONTHS.map((month) => of((one) => one.kind === kind && one.month === month).length),
        of((one) => one.kind === kind).length,
      ]),
    ],
  ],
  [
    "times and people of each area",
    [
      ["片区", "活动场次", "参加人次"],
      ...AREAS.map((area): DrawnCell[] => [area, of((one) => one.area === area).length, people(of((one) => one.area === area))]),
      ["合计", HELD.length, people(HELD)],
    ],
  ],
  [
    "people of each worker and area",
    [
      ["社工", ...AREAS],
      ...WORKERS.map((worker): DrawnCell[] => [
        worker,
        ...AREAS.map((area) => people(of((one) => one.worker === worker && one.area === area))),
      ]),
    ],
  ],
  [
    "months across with a row of times and one of people",
    [
      ["项目", ...MONTHS.map((month) => `2024年${month}月`)],
      ["场次（场）", ...MONTHS.map((month) => of((one) => one.month === month).length)],
      ["参加人次", ...MONTHS.map((month) => people(of((one) => one.month === month)))],
    ],
  ],
];

describe.each(FORMS)("a form that counts a register: %s", (_what, rows) => {
  test("is silent where it is right", () => expect(told(drawSheet("统计", rows))).toEqual([]));

  test("a cell that is not what the register holds is found with what it holds, and its rows are shown", () => {
    const [row, column] = [2, rows[0]!.length > 4 ? 3 : 2];
    const right = Number(rows[row]![column]);
    const wrong = rows.map((one, r) => one.map((cell, c) => (r === row && c === column ? right + 3 : cell)));
    const sheet = drawSheet("统计", wrong);
    expect(told(sheet)).toEqual([[formatReference({ sheet: "统计", row, column }), right]]);
    const { findings } = audit({ sheets: [register, sheet] }, DEFAULT_SETTINGS);
    const { related } = findings.find(({ rule }) => rule === "relation/broken")!;
    expect(related.some(({ sheet: other }) => other === "活动台账")).toBe(true);
  });
});

test("a form of other counts under the same names raises nothing", () => {
  const other = drawFrom(99);
  const rows: DrawnCell[][] = [["类型", "场次", "参加人次"], ...KINDS.map((kind) => [kind, 20 + other(40), 300 + other(500)])];
  expect(told(drawSheet("明年安排", rows))).toEqual([]);
});
