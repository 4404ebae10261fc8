import { readdirSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../../src/domain/engine";
import { formatAddress } from "../../src/domain/grid/address";
import { tableRules, exampleSheet } from "../../src/domain/engine/all-rules";
import type { RuleExample, TableRuleMeta } from "../../src/domain/tables/rule";

const findingsOf = (rule: TableRuleMeta, example: RuleExample) => {
  const { sheet, settings } = exampleSheet(rule, example);
  return audit({ sheets: [sheet] }, settings);
};

const domain = join(__dirname, "../../src/domain");

/** The rule files of a folder: those that export a rule under its id. */
const rulesIn = (folder: string): string[] =>
  readdirSync(join(domain, folder))
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const { rule } = jest.requireActual<{ readonly rule?: TableRuleMeta }>(join(domain, folder, file));
      if (rule) expect(rule.id.split("/")[1]).toBe(file.replace(/\.ts$/, ""));
      return rule ? [rule.id] : [];
    });

describe("every rule is a file, registered, in both languages, with examples that are true", () => {
  test("each file with a rule is named by its id and stands in a list, and each rule in a list has its file", () => {
    const folders = [...readdirSync(join(domain, "families"), { withFileTypes: true })]
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `families/${name}/rules`);
    const files = [...folders, "engine/rules", "relations/rules"].flatMap(rulesIn);
    expect(files.sort()).toEqual(tableRules.map(({ id }) => id).sort());
  });

  test("no id is given twice", () => {
    expect(new Set(tableRules.map(({ id }) => id)).size).toBe(tableRules.length);
  });

  test.each([
    "attendance/row-subtotal",
    "indicator/percentage",
    "score/sum",
    "scoresheet/sum",
    "register/total",
    "budget/total",
    "survey/total",
    "hours/total",
  ])("the table on which %s shows its examples has no finding at all", (id) => {
    const rule = tableRules.find((candidate) => candidate.id === id)!;
    const result = findingsOf(rule, { cells: {} });
    expect(
      result.findings.filter(({ severity }) => severity !== "info").map((finding) => `${finding.rule} ${formatAddress(finding)}`),
    ).toEqual([]);
    expect(result.edits).toEqual([]);
    expect(result.refusals).toEqual([]);
  });

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
