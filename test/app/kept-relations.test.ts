import { AuditSession } from "../../src/app/audit-session";
import { cellLabel } from "../../src/app/entries";
import { engine } from "../../src/app/engine";
import { withoutRelation, withRelation } from "../../src/app/taught-relations";
import { MemoryWorkbook, type KeptCell, type KeptSheet } from "./memory-workbook";
import { materialsSheet } from "./sample";

function begin(sheet: KeptSheet = materialsSheet(["雨衣", 130, 44, null])): { workbook: MemoryWorkbook; session: AuditSession } {
  const workbook = new MemoryWorkbook([sheet]);
  const session = new AuditSession(workbook, {
    loadEngine: () => Promise.resolve(engine),
    language: "zh",
    now: () => new Date("2024-05-06T08:00:00Z"),
  });
  return { workbook, session };
}

const open = (session: AuditSession): string[] =>
  session
    .getSnapshot()
    .entries.filter(({ state }) => state === "open")
    .map(({ finding }) => `${finding.rule} ${cellLabel(finding)}`);
const value = (workbook: MemoryWorkbook, address: string): unknown => {
  const [[, cells]] = workbook.contents() as [[string, Record<string, KeptCell>]];
  return cells[address]?.value ?? null;
};

describe("a workbook whose figures keep something by themselves", () => {
  test("the one click tells of the cell that departs and writes nothing", async () => {
    const { workbook, session } = begin();
    const before = workbook.contents();
    await session.recompute();
    expect(open(session)).toEqual(["relation/broken 物资!D4"]);
    expect(workbook.contents()).toEqual(before);
    expect(session.getSnapshot().outcome).toMatchObject({ kind: "recomputed", changed: 0, relationsOnly: true });
    expect(workbook.marks.map(({ row, column, rule }) => [row, column, rule])).toEqual([[3, 3, "relation/broken"]]);
  });

  test("it is accepted by itself, and 撤销 brings it back", async () => {
    const { workbook, session } = begin();
    await session.check();
    await session.fix(session.getSnapshot().entries.map(({ id }) => id));
    expect(value(workbook, "D4")).toBe(4100);
    expect(open(session)).toEqual([]);
    await session.undo();
    expect(value(workbook, "D4")).toBe(4010);
  });

  test("its empty cells are filled one by one or all, and 撤销 empties them", async () => {
    const { workbook, session } = begin();
    await session.check();
    const [kept] = session.getSnapshot().audit!.relations;
    expect(kept!.empty.map(({ row, after }) => [row, after.value])).toEqual([
      [4, 315],
      [8, 86],
    ]);
    await session.fill([kept!.empty[1]!]);
    expect([value(workbook, "D5"), value(workbook, "D9")]).toEqual([null, 86]);
    await session.fill(session.getSnapshot().audit!.relations[0]!.empty);
    expect([value(workbook, "D5"), value(workbook, "D9")]).toEqual([315, 86]);
    await session.undo();
    expect(value(workbook, "D5")).toBe(null);
  });

  test("taught, the column is corrected and filled by the one click, explained, and kept in the workbook until it is taken back", async () => {
    const { workbook, session } = begin();
    await session.check();
    const taught = session.getSnapshot().audit!.relations[0]!.teaches!;
    await session.setSettings({ ...session.getSnapshot().settings, relations: withRelation([], taught) });
    expect(open(session)).toEqual(["relation/taught 物资!D4"]);
    await session.recompute();
    expect([value(workbook, "D4"), value(workbook, "D5"), value(workbook, "D9")]).toEqual([4100, 315, 86]);
    expect(open(session)).toEqual([]);
    expect(session.explain({ sheet: "物资", row: 3, column: 3 })!.explanation.arithmetic).toBe("4700 − 600 = 4100");
    expect(engine.settings(workbook.state!.settings).relations).toEqual([taught]);
    await session.undo();
    expect([value(workbook, "D4"), value(workbook, "D5")]).toEqual([4010, null]);
    await session.setSettings({ ...session.getSnapshot().settings, relations: withoutRelation([taught], taught) });
    expect(open(session)).toEqual(["relation/broken 物资!D4"]);
  });

  test("a score that was taught is explained by each mark and its weight, computed anew by the weights that the sheet states since, and 撤销 brings the scores back", async () => {
    const marks = [
      [88, 92, 85],
      [90, 81, 94],
      [76, 88, 90],
      [95, 90, 89],
      [82, 79, 91],
      [73, 84, 66],
    ];
    const scored = (weights: readonly number[]): number[] =>
      marks.map((own) => Number(own.reduce((sum, mark, index) => sum + mark * weights[index]!, 0).toFixed(2)));
    const rows: (readonly (string | number)[])[] = [
      ["小组", "专业能力", "服务成效", "团队建设", "综合得分"],
      ["权重", 0.4, 0.35, 0.25],
      ...scored([0.4, 0.35, 0.25]).map((score, index) => [`第${"一二三四五六"[index]!}组`, ...marks[index]!, score]),
    ];
    const cells = rows.flatMap((row, line) => row.map((value, column) => [`${"ABCDE"[column]!}${line + 1}`, { value }] as const));
    const { workbook, session } = begin({ name: "考核", cells: Object.fromEntries(cells) });
    await session.check();
    const taught = session.getSnapshot().audit!.relations.flatMap(({ teaches }) => teaches ?? []);
    expect(taught).toHaveLength(1);
    await session.setSettings({ ...session.getSnapshot().settings, relations: withRelation([], taught[0]!) });
    const explained = (): string => session.explain({ sheet: "考核", row: 2, column: 4 })!.explanation.arithmetic;
    expect(explained()).toBe("88 × 0.4 + 92 × 0.35 + 85 × 0.25 = 88.65");
    for (const [cell, weight] of [
      ["B2", 0.2],
      ["C2", 0.4],
      ["D2", 0.4],
    ] as const)
      workbook.type("考核", cell, weight);
    await session.check();
    expect(explained()).toBe("88 × 0.2 + 92 × 0.4 + 85 × 0.4 = 88.4");
    await session.recompute();
    const own = (): unknown[] => [3, 4, 5, 6, 7, 8].map((line) => value(workbook, `E${line}`));
    expect(own()).toEqual(scored([0.2, 0.4, 0.4]));
    expect(open(session)).toEqual([]);
    await session.undo();
    expect(own()).toEqual(scored([0.4, 0.35, 0.25]));
    expect(value(workbook, "B2")).toBe(0.2);
  });

  test("switched off, nothing is told and that is said", async () => {
    const { session } = begin();
    await session.setSettings({ ...session.getSnapshot().settings, rules: { "relation/broken": "off" } });
    await session.check();
    expect(open(session)).toEqual([]);
    expect(session.getSnapshot().audit!.notRun.map(({ rule }) => rule)).toContain("relation/broken");
  });
});
