import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { engine, engineInTurns } from "../../src/app/engine";
import { ruleById } from "../../src/app/rules";
import { auditInSteps } from "../../src/domain/engine";
import { tableRules } from "../../src/domain/engine/all-rules";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";

describe("the core as the pane loads it", () => {
  test("knows the title and the message of every rule that the audit runs, those over two tables included", () => {
    expect(tableRules.filter(({ id }) => !engine.rule(id)).map(({ id }) => id)).toEqual([]);
    expect(engine.rules.map(({ id }) => id)).toContain("indicator/staff-mismatch");
    for (const rule of engine.rules) expect(ruleById(rule.id)).toBe(rule);
  });

  test("audits in turns to the same end as at once, and stops at many places on the way", async () => {
    const file = join(__dirname, "..", "..", "assets", "samples", "station-with-slips.xlsx");
    const workbook = () => readWorkbook(XlsxPackage.open(new Uint8Array(readFileSync(file))));
    const [whole, turned] = [engine.audit(workbook(), DEFAULT_SETTINGS, []), await engineInTurns.audit(workbook(), DEFAULT_SETTINGS, [])];
    expect(whole.findings.length).toBeGreaterThan(0);
    for (const part of ["findings", "edits", "notRun", "notComputed", "questions", "unread", "refusals"] as const)
      expect(turned[part]).toEqual(whole[part]);
    // Between any two families of a sheet, before and after each table, and around what figures keep by themselves.
    expect([...auditInSteps(workbook(), DEFAULT_SETTINGS)].length).toBeGreaterThan(whole.tables.length * 4);
  });
});
