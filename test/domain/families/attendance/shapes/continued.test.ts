import type { DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { OPEN, QUIET, told } from "./told";

const HEAD: DrawnCell[][] = [
  ["序号", "姓名", "合同期限", "2024年3月", null, null, "人员到岗小计", "备注"],
  [null, null, null, "人员到位", "社保购买", "工资发放"],
];
const worker = (number: number, changes: Record<number, DrawnCell> = {}): DrawnCell[] =>
  [number, `社工0${number}`, OPEN, "√", "√", "√", 1, null].map((cell, column) => (column in changes ? changes[column] : cell));
const sum = (label: string, count: number, presence = count): DrawnCell[] => [label, null, null, presence, count, count, count];

describe("a table that goes on with its header repeated is one table", () => {
  test.each([
    ["续表", "到岗情况表", "续表"],
    ["the title with （续）", "到岗情况表", "到岗情况表（续）"],
    ["续上页", "到岗情况表", "到岗情况表（续上页）"],
    ["no title", "到岗情况表", null],
    ["the same title", "到岗情况表", "到岗情况表"],
    ["the title with a page", "到岗情况表", "到岗情况表（续表一）"],
  ])("under %s", (_what, first, second) => {
    const next = second === null ? [] : [[second]];
    const found = told([[first], ...HEAD, worker(1), worker(2), ...next, ...HEAD, worker(3), sum("总计", 3, 99)]);
    const row = 8 + next.length + 1;
    expect(found).toEqual({ changes: { [`D${row}`]: 3 }, errors: [`D${row}`], left: [], unread: [] });
  });

  test("本页合计 sums its page, 总计 everybody", () => {
    const found = told([
      ["到岗情况表"],
      ...HEAD,
      worker(1),
      worker(2),
      sum("本页合计", 2, 9),
      ["续表"],
      ...HEAD,
      worker(3),
      sum("本页合计", 1, 8),
      sum("总计", 3, 99),
    ]);
    expect(found).toEqual({ changes: { D6: 2, D11: 1, D12: 3 }, errors: ["D6", "D11", "D12"], left: [], unread: [] });
  });

  test("累计 beside 本页小计 sums all that stands above", () => {
    const found = told([
      ["到岗情况表"],
      ...HEAD,
      worker(1),
      sum("本页小计", 1),
      sum("累计", 1),
      ...HEAD,
      worker(2),
      worker(3),
      sum("本页小计", 2, 3),
      sum("累计", 3, 2),
    ]);
    expect(found).toMatchObject({ changes: { D11: 2, D12: 3 }, errors: ["D11", "D12"] });
  });

  test("on a sheet of its own its 总计 may include the table before: it is left where it is more", () => {
    const rows = (total: number): DrawnCell[][] => [["到岗情况表（续表）"], ...HEAD, worker(3), worker(4), sum("总计", total)];
    expect(told(rows(6))).toMatchObject({ ...QUIET, left: ["D6", "E6", "F6", "G6"] });
    expect(told(rows(2))).toEqual({ changes: {}, errors: [], left: [], unread: [] });
  });
});

describe("同上 and its signs mean what stands above", () => {
  test.each([["同上"], ["〃"], ["″"], ['"'], ["々"]])("%s among marks and contracts", (ditto) => {
    const found = told([...HEAD, worker(1), worker(2, { 2: ditto, 4: ditto, 5: ditto, 6: 2 }), worker(3, { 3: ditto })]);
    expect(found).toEqual({ changes: { G4: 1 }, errors: ["G4"], left: [], unread: [] });
  });

  test("several rows on, and of a lacking mark", () => {
    const found = told([...HEAD, worker(1, { 4: null, 6: 0 }), worker(2, { 4: "同上", 6: 1 }), worker(3, { 4: "同上", 6: 0 })]);
    expect(found).toMatchObject({ changes: { G4: 0 } });
    expect([...found.errors].sort()).toEqual(["E3", "E4", "E5", "G4"]);
  });

  test("over the first worker there is nothing to repeat", () => {
    expect(told([...HEAD, worker(1, { 4: "同上" }), worker(2)])).toMatchObject({ ...QUIET, left: ["G3"] });
  });
});

describe("letters among the marks", () => {
  const rows = (letter: string, note: DrawnCell, stated: number): DrawnCell[][] => [
    ...HEAD,
    worker(1),
    worker(2, { 3: letter, 6: stated }),
    sum("合计", 2, 2),
    [note],
  ];

  test.each<[string, string, number]>([
    ["年", "注：年=年假（计到岗），病=病假（不计到岗）", 1],
    ["病", "注：年=年假（计到岗），病=病假（不计到岗）", 0],
    ["产", "说明：年假、产假均计到岗，事假不计到岗。", 1],
    ["事", "说明：年假、产假均计到岗，事假不计到岗。", 0],
    ["○", "○表示在岗，△表示缺勤", 1],
    ["△", "○表示在岗，△表示缺勤", 0],
    ["休", "标记说明：休—轮休，视为出勤", 1],
  ])("%s by the legend %s is %d", (letter, note, value) => {
    const right = told(rows(letter, note, value));
    expect(right).toMatchObject({ changes: value === 1 ? {} : { D5: 1, G5: 1 } });
    const wrong = told(rows(letter, note, 1 - value));
    expect(wrong.changes).toMatchObject({ G4: value });
  });

  test.each<[string, DrawnCell]>([
    ["年", "注：年=年假，病=病假"],
    ["病", null],
    ["产", "注：表内为各月到岗情况"],
  ])("%s that no legend explains is neither yes nor no", (letter, note) => {
    expect(told(rows(letter, note, 1))).toMatchObject({ changes: {}, errors: [], left: ["G4", "D5", "G5"] });
  });
});

describe("a month's weight told in a note", () => {
  const head: DrawnCell[][] = [
    ["姓名", "合同期限", "2024年2月", null, null, "2024年3月", null, null, "人员到岗小计"],
    [null, null, "人员到位", "社保", "工资", "人员到位", "社保", "工资"],
  ];
  const person = (stated: number): DrawnCell[] => ["社工01", OPEN, "√", "√", "√", "√", "√", "√", stated];

  test.each([
    ["注：2月按0.5折算"],
    ["注：2024年2月计0.5"],
    ["说明：2月份按半个月计算。"],
    ["备注：因25日进场，2月到岗按0.5计"],
    ["2月折0.5"],
  ])("%s", (note) => {
    expect(told([...head, person(1.5), [note]])).toMatchObject(QUIET);
    expect(told([...head, person(2), [note]])).toMatchObject({ changes: { I3: 1.5 } });
    expect(told([[note], ...head, person(1.5)])).toMatchObject(QUIET);
  });

  test("of another month changes nothing", () => expect(told([...head, person(2), ["注：5月按0.5折算"]])).toMatchObject(QUIET));
});
