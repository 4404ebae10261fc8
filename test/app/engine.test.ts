import { engine } from "../../src/app/engine";
import { ruleById } from "../../src/app/rules";
import { tableRules } from "../../src/domain/engine/all-rules";

describe("the core as the pane loads it", () => {
  test("knows the title and the message of every rule that the audit runs, those over two tables included", () => {
    expect(tableRules.filter(({ id }) => !engine.rule(id)).map(({ id }) => id)).toEqual([]);
    expect(engine.rules.map(({ id }) => id)).toContain("indicator/staff-mismatch");
    for (const rule of engine.rules) expect(ruleById(rule.id)).toBe(rule);
  });
});
