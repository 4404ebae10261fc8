import { readdirSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../../src/domain/engine";
import { formatAddress } from "../../src/domain/grid/address";
import { tableRules, exampleSheet } from "../../src/domain/families/rules";
import type { RuleExample, TableRuleMeta } from "../../src/domain/tables/rule";

const findingsOf = (rule: TableRuleMeta, example: RuleExample) => {
  const { sheet, settings } = exampleSheet(rule, example);
  return audit({ sheets: [sheet] }, settings);
};

/** Files that stand beside the rules but are none. */
const NOT_RULES = new Set(["index", "example-sheet", "not-run", "employment", "listed-months", "total-cells"]);

/** Where each family's rules stand. */
const FOLDERS = { attendance: "attendance", indicator: "indicators", score: "score" };

describe("every rule is a file, registered, in both languages, with examples that are true", () => {
  test.each(Object.entries(FOLDERS))("each file of %s is a registered rule named by its id", (family, folder) => {
    const files = readdirSync(join(__dirname, "../../src/domain/families", folder, "rules"))
      .map((file) => file.replace(/\.ts$/, ""))
      .filter((name) => !NOT_RULES.has(name));
    const registered = tableRules.map(({ id }) => id).filter((id) => id.startsWith(`${family}/`));
    expect(files.map((name) => `${family}/${name}`).sort()).toEqual([...registered].sort());
  });

  test("no id is given twice", () => {
    expect(new Set(tableRules.map(({ id }) => id)).size).toBe(tableRules.length);
  });

  test.each(["attendance/row-subtotal", "indicator/percentage", "score/sum"])(
    "the table on which %s shows its examples has no finding at all",
    (id) => {
      const rule = tableRules.find((candidate) => candidate.id === id)!;
      const result = findingsOf(rule, { cells: {} });
      expect(
        result.findings.filter(({ severity }) => severity !== "info").map((finding) => `${finding.rule} ${formatAddress(finding)}`),
      ).toEqual([]);
      expect(result.edits).toEqual([]);
      expect(result.refusals).toEqual([]);
    },
  );

  describe.each(tableRules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
    test("is silent on its right example", () => {
      expect(findingsOf(rule, rule.right).findings.filter((finding) => finding.rule === id)).toEqual([]);
    });

    test("finds its wrong example at the cell that it names", () => {
      const found = findingsOf(rule, rule.wrong).findings.filter((finding) => finding.rule === id);
      expect(found.map(formatAddress)).toContain(rule.wrong.at);
      for (const finding of found) {
        expect(finding.severity).toBe(rule.severity);
        for (const text of [rule.message.zh(finding.values), rule.message.en(finding.values)]) {
          expect(text).not.toMatch(/undefined|null|NaN|\[object/);
          expect(text.length).toBeGreaterThan(15);
        }
      }
    });

    test("speaks Chinese and English", () => {
      for (const text of [rule.title.zh, rule.basis.zh]) expect(text).toMatch(/\p{Script=Han}/u);
      for (const text of [rule.title.en, rule.basis.en]) expect(text).toMatch(/[A-Za-z]{3}/);
    });
  });
});
