import { audit } from "../../../src/domain/engine";
import { formatAddress, type CellRef } from "../../../src/domain/grid/address";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { drawnKind } from "./drawn-kind";

interface Page {
  readonly rows: string;
  readonly merges?: string[];
}

/** What an audit makes of tables on sheets one after the other; cells of the last one alone. */
function given(pages: readonly Page[], settings: Partial<Settings> = {}) {
  const sheets = pages.map(({ rows, merges = [] }, index) => {
    const { cells, percents } = drawnKind({ title: "", rows, merges });
    return drawSheet(`第${index + 1}页`, cells, { merges, formats: Object.fromEntries(percents.map((cell) => [cell, "0%"])) });
  });
  const { edits, findings, notComputed, tables } = audit({ sheets }, { ...DEFAULT_SETTINGS, certifiedShare: null, ...settings });
  const last = sheets.at(-1)!.name;
  const others = [...edits, ...findings].filter(({ sheet }) => sheet !== last);
  const at = (cells: readonly CellRef[]): string[] => cells.filter(({ sheet }) => sheet === last).map((cell) => formatAddress(cell));
  return {
    changes: Object.fromEntries(edits.map((edit) => [formatAddress(edit), edit.after.value])),
    formulas: edits.flatMap(({ after }) => (after.formula ? [after.formula] : [])),
    errors: at(findings.filter(({ severity }) => severity === "error")),
    warnings: at(findings.filter(({ severity }) => severity === "warning")),
    left: at(notComputed),
    policies: tables.flatMap(({ policies }) => (policies ?? []).map(({ text }) => text.zh)),
    others: at(others).length,
  };
}

const FOREVER = "2023/1/1-2026/12/31";
const HEAD = "类型|序号|姓名|合同期限|2024年3月|||人员到岗小计\n||||人员到位|社保购买|工资发放|";
const MERGES = ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "H2:H3", "E2:G2"];
const worker = (number: number, group = "", index = number): string => `${group}|${index}|社工0${number}|${FOREVER}|√|√|√|1`;
const people = (title: string, ...rows: string[]): Page => ({ rows: [title, HEAD, ...rows].join("\n"), merges: MERGES });
const FIRST = people("社工到岗情况统计表", worker(1, "持证社工"), worker(2), worker(3));

describe("people who go on on the next sheet", () => {
  test.each([
    ["under （续）", "社工到岗情况统计表（续）"],
    ["under 续表", "续表"],
    ["under the same title, their numbers going on", "社工到岗情况统计表"],
  ])("%s are summed with those of the sheet before, as the other sums say", (_, title) => {
    const next = people(title, worker(4, "持证社工"), worker(5), "小计||||5|5|4|5", "有效人次小计||||5|||6");
    const found = given([FIRST, next]);
    expect(found).toMatchObject({ changes: { G6: 5, H7: 5 }, errors: ["G6", "H7"], warnings: [], left: [], others: 0 });
    expect(found.policies).toEqual(["合计连同工作表“第1页”上的人员：6 格中 4 格相符"]);
  });

  test("a formula of one sheet never sums another's", () => {
    const next = people("续表", worker(4, "持证社工"), worker(5), "小计||||5|5|4|5");
    expect(given([FIRST, next], { writeMode: "formulas" })).toMatchObject({ changes: { G6: 5 } });
    expect(given([FIRST, next], { writeMode: "formulas" }).formulas.filter((formula) => !formula.startsWith("=IF(AND("))).toEqual([]);
  });

  test("a group that goes on is summed over both sheets, one that begins there by itself, 总计 over all", () => {
    const next = people(
      "社工到岗情况统计表（续）",
      worker(4, "持证社工"),
      "小计||||4|4|4|4",
      worker(5, "非持证社工"),
      worker(6),
      "小计||||2|2|2|3",
      "总计||||6|6|6|6",
    );
    expect(given([FIRST, next])).toMatchObject({ changes: { H8: 2 }, errors: ["H8"], left: [] });
  });

  test("sums that speak for neither are left, and nobody falls short of what is required by half of a table", () => {
    const next = people("社工到岗情况统计表（续）", worker(4, "持证社工"), worker(5), "小计||||9|9|9|9");
    expect(given([FIRST, next], { requiredStaff: 5 })).toMatchObject({
      changes: {},
      errors: [],
      left: ["E6", "F6", "G6", "H6"],
      others: 0,
    });
  });

  test("another station's table under the same title begins to count anew", () => {
    const next = people("社工到岗情况统计表", worker(4, "持证社工", 1), worker(5, "", 2), "小计||||2|2|3|2");
    expect(given([FIRST, next])).toMatchObject({ changes: { G6: 2 }, errors: ["G6"], left: [], policies: [] });
  });

  test("稳岗率 is of the people on all of them, where the sums prove that they belong together", () => {
    const next = people("社工到岗情况统计表（续）", worker(4, "持证社工"), worker(5), "总计||||5|5|5|5", "稳岗率||||100%|||");
    expect(given([FIRST, next], { requiredStaff: 6 })).toMatchObject({ changes: { E7: 0.83 }, left: [], others: 0 });
    const [whole, part] = [5, 2].map((requiredStaff) => given([FIRST, next], { requiredStaff }));
    expect([whole!.changes, part!.changes]).toEqual([{}, { E7: 2.5 }]);
  });

  test("稳岗率 under sums that speak for neither is left", () => {
    const next = people("社工到岗情况统计表（续）", worker(4, "持证社工"), worker(5), "总计||||9|9|9|9", "稳岗率||||100%|||");
    expect(given([FIRST, next], { requiredStaff: 6 })).toMatchObject({ changes: {}, left: expect.arrayContaining(["E7"]) });
  });

  test("three sheets", () => {
    const second = people("续表", worker(4, "持证社工"));
    const third = people("续表", worker(5, "持证社工"), "小计||||5|5|5|4");
    expect(given([FIRST, second, third])).toMatchObject({ changes: { H5: 5 }, errors: ["H5"], left: [] });
  });
});

describe("months that go on on the next sheet", () => {
  const MONTHS = ["C2:E2", "F2:H2"];
  const page = (first: number, tail: string, rows: string[], title = "社工到岗情况统计表"): Page => ({
    rows: [
      title,
      `姓名|合同期限|${first}月|||${first + 1}月||${tail && `|${tail}`}`,
      "||人员到位|社保|工资|人员到位|社保|工资",
      ...rows,
    ].join("\n"),
    merges: MONTHS,
  });
  const row = (number: number, tail = "", insurance = "√"): string => `社工0${number}|${FOREVER}|√|√|√|√|${insurance}|√${tail}`;
  const first = page(1, "", [row(1), row(2), row(3), row(4)]);

  test("the totals behind the last months take in the first ones, where three of four say so", () => {
    const next = page(3, "人员到岗小计", [row(1, "|4"), row(2, "|4"), row(3, "|4", ""), row(4, "|4"), "合计||4|4|4|4|3|4|16"]);
    const found = given([first, next]);
    expect(found).toMatchObject({ changes: { I6: 3, I8: 15 }, left: [] });
    expect(found.policies).toEqual(["人员小计连同工作表“第1页”上的月份：4 行中 3 行相符"]);
  });

  test("totals that state their own months are those of their own", () => {
    const next = page(3, "人员到岗小计", [row(1, "|2"), row(2, "|2"), row(3, "|2", ""), row(4, "|2")]);
    expect(given([first, next])).toMatchObject({ changes: { I6: 1 }, left: [], policies: [] });
  });

  test("two totals prove nothing, and are left", () => {
    const two = page(1, "", [row(1), row(2)]);
    expect(given([two, page(3, "人员到岗小计", [row(1, "|3"), row(2, "|4")])])).toMatchObject({
      changes: {},
      errors: [],
      left: ["I4", "I5"],
    });
  });

  test("one sheet a month, each with totals of its own, are tables of their own", () => {
    const own = page(1, "人员到岗小计", [row(1, "|2"), row(2, "|2"), row(3, "|2")]);
    const next = page(3, "人员到岗小计", [row(1, "|2"), row(2, "|1"), row(3, "|2")]);
    expect(given([own, next])).toMatchObject({ changes: { I5: 2 }, errors: ["I5"], left: [] });
  });
});

describe("indicators that go on on the next sheet", () => {
  const LIST = "序号|服务内容|单位|指标量|完成量|完成率";
  const first: Page = { rows: `服务指标完成情况表\n${LIST}\n1|个案服务|个|60|30|50%\n2|小组服务|个|10|5|50%` };
  const next = (title: string, total: string): Page => ({ rows: `${title}\n${LIST}\n3|社区活动|个|30|15|50%\n合计|||${total}` });

  test("a total that sums both is right", () => {
    for (const title of ["服务指标完成情况表（续）", "服务指标完成情况表"])
      expect(given([first, next(title, "100|50|50%")])).toMatchObject({ changes: {}, errors: [], warnings: [], left: [] });
  });

  test("one figure that agrees is a hint: the other is shown, not written", () => {
    expect(given([first, next("服务指标完成情况表（续）", "100|51|51%")])).toMatchObject({
      changes: {},
      errors: [],
      warnings: ["E4", "F4"],
    });
  });

  test("a total of its own sheet alone is checked by itself", () => {
    expect(given([first, next("服务指标完成情况表", "30|16|50%")])).toMatchObject({ changes: { E4: 15 }, errors: ["E4"], left: [] });
  });

  test("blanks of which nothing tells what they sum stay blank", () => {
    expect(given([first, next("服务指标完成情况表", "||")])).toMatchObject({ changes: {}, errors: [], left: ["D4", "E4", "F4"] });
  });

  test("areas on both sheets: four of five sums prove what the fifth must be", () => {
    const head = "服务片区|投入社工人数|个案|||小组\n||协议量|完成量|百分比|协议量|完成量|百分比";
    const merges = (down: number): string[] =>
      ["A1:A2", "B1:B2", "C1:E1", "F1:H1"].map((area) => area.replace(/\d/g, (row) => String(Number(row) + down)));
    const areas: Page = { rows: `${head}\n片区1|3|10|5|50%|4|2|50%\n片区2|3|10|5|50%|4|2|50%`, merges: merges(0) };
    const rest: Page = { rows: `续表\n${head}\n片区3|3|10|5|50%|4|2|50%\n合计|9|30|15|50%|12|7|50%`, merges: merges(1) };
    expect(given([areas, rest])).toMatchObject({ changes: { G5: 6 }, errors: ["G5"], left: [] });
  });
});

describe("a year's sheet sums what its quarters' sheets promise and did", () => {
  const DONE = [
    [9, 3, 6, 180],
    [11, 2, 7, 210],
    [10, 4, 5, 205],
  ];
  const NAMES = ["个案服务", "小组服务", "社区活动", "探访"];
  const PROMISED = [10, 5, 8, 200];
  const sheet = (title: string, target: string, done: string, promised: readonly number[], figures: readonly number[]): Page => ({
    rows: [title, `服务内容|${target}|${done}`, ...NAMES.map((name, at) => `${name}|${promised[at]}|${figures[at]}`)].join("\n"),
  });
  const whole = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0);
  const year = NAMES.map((_, at) => whole(DONE.map((figures) => figures[at]!)));

  test.each([
    ["季度指标", "完成量", "全年指标", "完成量"],
    ["本季度协议量", "本季度完成量", "全年协议量", "全年完成量"],
    ["本期指标量", "本期完成量", "年度指标量", "年度完成量"],
    ["指标量", "本月完成量", "指标量", "完成量"],
    ["第一季度指标量", "第一季度完成量", "年度指标量", "年度完成量"],
  ])("%s, %s under %s, %s: a cell that is not their sum is to be verified, and nothing is written", (target, done, sums, sumsDone) => {
    const quarters = DONE.map((figures, at) => sheet(`第${"一二三".charAt(at)}季度情况`, target, done, PROMISED, figures));
    const right = sheet(
      "全年情况",
      sums,
      sumsDone,
      PROMISED.map((one) => 3 * one),
      year,
    );
    expect(given([...quarters, right])).toMatchObject({ changes: {}, errors: [], warnings: [], others: 0 });
    const wrong = sheet(
      "全年情况",
      sums,
      sumsDone,
      PROMISED.map((one) => 3 * one),
      year.map((figure, at) => (at === 1 ? figure + 1 : figure)),
    );
    expect(given([...quarters, wrong])).toMatchObject({ changes: {}, errors: [], warnings: ["C4"], others: 0 });
  });
});
