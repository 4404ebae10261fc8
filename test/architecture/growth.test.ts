import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ProjectCopy } from "./copy";
import { VISIT_PARTS, visitFamily } from "./new-family";

const FAMILIES = "src/domain/families/index.ts";
const ATTENDANCE_RULES = "src/domain/families/attendance/rules";
const WORDS = "src/domain/values/vocabulary/words.ts";

/** The rule that CONTRIBUTING.md adds, as it is written there. */
const NAME_MISSING = /```ts\n(import[^`]*?attendance\/name-missing[\s\S]*?)```/.exec(
  readFileSync(join(__dirname, "../../CONTRIBUTING.md"), "utf8"),
)![1]!;

/** The same without one of its parts, be it on one line or several. */
const ruleWithout = (part: string): string =>
  NAME_MISSING.replace(new RegExp(`^ {2}${part}: (?:.*\\{\\n[\\s\\S]*?\\n {2}\\},|.*,)\\n`, "m"), "");

describe("a copy of the project, to which is added", () => {
  const copy = new ProjectCopy();
  afterAll(() => copy.remove());

  test("nothing, compiles", () => expect(copy.errors()).toEqual([]));

  test("a family of tables: one folder and its line in the list; each part that is left out is named by the compiler", () => {
    copy.write("src/domain/families/visits/index.ts", visitFamily());
    copy.insert(FAMILIES, "\n/** Every family of tables", 'import { visits } from "./visits";\n');
    copy.insert(FAMILIES, "  attendance,", "  visits,\n");
    const broken = Object.keys(VISIT_PARTS);
    for (const part of broken) copy.write(`src/domain/families/visits/without-${part}.ts`, visitFamily(part));
    const errors = copy.errors();
    for (const part of broken) {
      const own = errors.filter((line) => line.includes(`visits/without-${part}.ts`));
      expect({ part, named: own.some((line) => line.includes(`'${part}' is missing`)) }).toEqual({ part, named: true });
      copy.write(`src/domain/families/visits/without-${part}.ts`, "export {};\n");
    }
    expect(errors.filter((line) => !line.includes("visits/without-"))).toEqual([]);
    const seen = copy.answer(`
      import { audit } from "./domain/engine";
      import { kindText } from "./domain/families";
      import { drawSheet } from "./domain/grid/draw-sheet";
      import { DEFAULT_SETTINGS } from "./domain/settings";
      import { ruleReference } from "./app/rule-reference";
      const rows = [["走访人", "走访户数"], ["社工01", 3], ["社工02", 4], ["合计", 8]];
      const { tables, findings, edits } = audit({ sheets: [drawSheet("走访", rows)] }, DEFAULT_SETTINGS);
      console.log(JSON.stringify({
        tables: tables.map(({ kind }) => kindText(kind).zh),
        findings: findings.map(({ rule, expected }) => [rule, expected]),
        edits: edits.map(({ after }) => after.value),
        inTheReference: ruleReference("zh").includes("### \`visit/total\`"),
      }));
    `);
    expect(seen).toEqual({ tables: ["走访登记表"], findings: [["visit/total", 7]], edits: [7], inTheReference: true });
  });

  test("a rule: one file, as CONTRIBUTING.md has it, and its line in the list; it finds, and the reference has it", () => {
    copy.write(`${ATTENDANCE_RULES}/name-missing.ts`, NAME_MISSING);
    copy.insert(`${ATTENDANCE_RULES}/index.ts`, "\n/** Every attendance rule", 'import { rule as nameMissing } from "./name-missing";\n');
    copy.insert(`${ATTENDANCE_RULES}/index.ts`, "  presenceExceedsEmployment,", "  nameMissing,\n");
    const parts = ["id", "scope", "severity", "title", "basis", "message", "right", "wrong"];
    for (const part of parts) copy.write(`${ATTENDANCE_RULES}/without-${part}.ts`, ruleWithout(part));
    const errors = copy.errors();
    for (const part of parts) {
      expect({ part, errors: errors.filter((line) => line.includes(`without-${part}.ts`)) }).not.toEqual({ part, errors: [] });
      copy.write(`${ATTENDANCE_RULES}/without-${part}.ts`, "export {};\n");
    }
    expect(errors.filter((line) => !line.includes("/without-"))).toEqual([]);
    const seen = copy.answer(`
      import { audit } from "./domain/engine";
      import { exampleSheet, tableRules } from "./domain/engine/all-rules";
      import { formatAddress } from "./domain/grid/address";
      import { ruleReference } from "./app/rule-reference";
      const rule = tableRules.find(({ id }) => id === "attendance/name-missing");
      const { sheet, settings } = exampleSheet(rule, rule.wrong);
      const { findings } = audit({ sheets: [sheet] }, settings);
      console.log(JSON.stringify({
        found: findings.filter(({ rule }) => rule === "attendance/name-missing").map(formatAddress),
        inBothReferences: ["zh", "en"].every((language) => ruleReference(language).includes("### \`attendance/name-missing\`")),
      }));
    `);
    expect(seen).toEqual({ found: ["C6"], inBothReferences: true });
  });

  test("a word: one entry in the vocabulary, and columns under it are read", () => {
    const asked = `
      import { audit } from "./domain/engine";
      import { attendanceExample } from "./domain/families/attendance/rules/example-sheet";
      import { DEFAULT_SETTINGS } from "./domain/settings";
      const sheet = attendanceExample({ F4: "打钟", I4: "打钟", L4: "打钟", O5: 2 });
      console.log(JSON.stringify(audit({ sheets: [sheet] }, { ...DEFAULT_SETTINGS, requiredStaff: 3 }).findings.map(({ rule }) => rule)));
    `;
    expect(copy.answer(asked)).not.toContain("attendance/row-subtotal");
    copy.insert(WORDS, '  ["支薪", "pay-day"],', '  ["打钟", "presence"],\n');
    expect(copy.answer(asked)).toContain("attendance/row-subtotal");
    copy.insert(WORDS, '  ["支薪", "pay-day"],', '  ["打铃"],\n');
    expect(copy.errors().map((line) => line.split("(")[0])).toEqual([WORDS]);
  });
});
