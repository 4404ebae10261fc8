import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { engine, engineInTurns } from "../../src/app/engine";
import { ruleById } from "../../src/app/rules";
import { auditInSteps } from "../../src/domain/engine";
import { formatReference } from "../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../src/domain/grid/sheet";
import type { Audit } from "../../src/domain/tables/audit";
import { tableRules } from "../../src/domain/engine/all-rules";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";

/** Columns in fours: three counts and their sum; in one row a sum is too great. */
function unknownTable(rows: number, slip: number): Sheet {
  const head = ["站点", ...Array.from({ length: 12 }, (_, index) => (index % 4 === 3 ? `合计${index}` : `项目${index}`))];
  let drawn = 7;
  const body = Array.from({ length: rows }, (_, row) => {
    const cells: DrawnCell[] = [`站点${row + 1}`];
    for (let index = 0; index < 12; index++)
      cells.push(
        index % 4 === 3
          ? Number(cells.at(-1)) + Number(cells.at(-2)) + Number(cells.at(-3)) + (index === 3 && row + 1 === slip ? 90 : 0)
          : (drawn = (drawn * 48_271) % 2_147_483_647) % 5_000,
      );
    return cells;
  });
  return drawSheet("长表", [head, ...body]);
}

describe("the core as the pane loads it", () => {
  test("knows the title and the message of every rule that the audit runs, those over two tables included", () => {
    expect(tableRules.filter(({ id }) => !engine.rule(id)).map(({ id }) => id)).toEqual([]);
    expect(engine.rules.map(({ id }) => id)).toContain("indicator/staff-mismatch");
    for (const rule of engine.rules) expect(ruleById(rule.id)).toBe(rule);
  });

  test("audits in turns to the same end as at once, and stops at many places on the way", async () => {
    const file = join(__dirname, "..", "..", "assets", "samples", "station-with-slips.xlsx");
    const workbook = () => readWorkbook(XlsxPackage.open(new Uint8Array(readFileSync(file))));
    const [whole, turned] = [engine.audit(workbook(), DEFAULT_SETTINGS, []), await engineInTurns().audit(workbook(), DEFAULT_SETTINGS, [])];
    expect(whole.findings.length).toBeGreaterThan(0);
    for (const part of ["findings", "edits", "notRun", "notComputed", "questions", "unread", "refusals"] as const)
      expect(turned[part]).toEqual(whole[part]);
    // Between any two families of a sheet, before and after each table, and around what figures keep by themselves.
    expect([...auditInSteps(workbook(), DEFAULT_SETTINGS)].length).toBeGreaterThan(whole.tables.length * 4);
  });

  test("looks at a table that it does not know a column at a time, to the same end as at once, also while another audit is under way", () => {
    const book = (slip: number) => ({ sheets: [unknownTable(300, slip)] });
    const whole = [120, 7].map((slip) => engine.audit(book(slip), DEFAULT_SETTINGS, []));
    expect(whole.map(({ findings }) => findings.map(formatReference))).toEqual([["长表!E121"], ["长表!E8"]]);
    const steps = [120, 7].map((slip) => auditInSteps(book(slip), DEFAULT_SETTINGS));
    const done = steps.map((): Audit | null => null);
    let taken = 0;
    while (done.includes(null))
      steps.forEach((one, index) => {
        const step = done[index] ? null : one.next();
        taken++;
        if (step?.done) done[index] = step.value;
      });
    for (const [index, one] of whole.entries())
      for (const part of ["findings", "edits", "relations", "notRun", "questions"] as const) expect(done[index]![part]).toEqual(one[part]);
    // Each of its thirteen columns is read and computed in a step of its own.
    expect(taken).toBeGreaterThan(2 * 2 * 13);
  });
});
