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

const FAMILY_PARTS = Object.keys(VISIT_PARTS);
const RULE_PARTS = ["id", "scope", "severity", "title", "basis", "message", "right", "wrong"];

const OF_THE_FAMILY = `
  import { audit } from "./domain/engine";
  import { kindText } from "./domain/families";
  import { drawSheet } from "./domain/grid/draw-sheet";
  import { DEFAULT_SETTINGS } from "./domain/settings";
  import { ruleReference } from "./app/rule-reference";
  const rows = [["走访人", "走访户数"], ["社工01", 3], ["社工02", 4], ["合计", 8]];
  const { tables, findings, edits } = audit({ sheets: [drawSheet("走访", rows)] }, DEFAULT_SETTINGS);
  export const answer = {
    tables: tables.map(({ kind }) => kindText(kind).zh),
    findings: findings.map(({ rule, expected }) => [rule, expected]),
    edits: edits.map(({ after }) => after.value),
    inTheReference: ruleReference("zh").includes("### \`visit/total\`"),
  };
`;

const OF_THE_RULE = `
  import { audit } from "./domain/engine";
  import { exampleSheet, tableRules } from "./domain/engine/all-rules";
  import { formatAddress } from "./domain/grid/address";
  import { ruleReference } from "./app/rule-reference";
  const rule = tableRules.find(({ id }) => id === "attendance/name-missing");
  const { sheet, settings } = exampleSheet(rule, rule.wrong);
  const { findings } = audit({ sheets: [sheet] }, settings);
  export const answer = {
    found: findings.filter(({ rule }) => rule === "attendance/name-missing").map(formatAddress),
    inBothReferences: ["zh", "en"].every((language) => ruleReference(language).includes("### \`attendance/name-missing\`")),
  };
`;

const OF_THE_WORD = `
  import { audit } from "./domain/engine";
  import { attendanceExample } from "./domain/families/attendance/rules/example-sheet";
  import { DEFAULT_SETTINGS } from "./domain/settings";
  const sheet = attendanceExample({ F4: "打钟", I4: "打钟", L4: "打钟", O5: 2 });
  export const answer = audit({ sheets: [sheet] }, { ...DEFAULT_SETTINGS, requiredStaff: 3 }).findings.map(({ rule }) => rule);
`;

// All is added to one copy, and what is wrong beside what is right, so that it is compiled once: what the compiler says, it says of a file.
describe("a copy of the project, to which is added", () => {
  const copy = new ProjectCopy();
  afterAll(() => copy.remove());

  let withoutTheWord: unknown;
  let ofTheFamily: unknown;
  let ofTheRule: unknown;
  let withTheWord: unknown;
  let errors: readonly string[];

  beforeAll(() => {
    [withoutTheWord] = copy.answers(OF_THE_WORD);
    copy.write("src/domain/families/visits/index.ts", visitFamily());
    copy.insert(FAMILIES, "\n/** Every family of tables", 'import { visits } from "./visits";\n');
    copy.insert(FAMILIES, "  attendance,", "  visits,\n");
    copy.write(`${ATTENDANCE_RULES}/name-missing.ts`, NAME_MISSING);
    copy.insert(`${ATTENDANCE_RULES}/index.ts`, "\n/** Every attendance rule", 'import { rule as nameMissing } from "./name-missing";\n');
    copy.insert(`${ATTENDANCE_RULES}/index.ts`, "  presenceExceedsEmployment,", "  nameMissing,\n");
    copy.insert(WORDS, '  ["支薪", "pay-day"],', '  ["打钟", "presence"],\n');
    [ofTheFamily, ofTheRule, withTheWord] = copy.answers(OF_THE_FAMILY, OF_THE_RULE, OF_THE_WORD);
    for (const part of FAMILY_PARTS) copy.write(`src/domain/families/visits/without-${part}.ts`, visitFamily(part));
    for (const part of RULE_PARTS) copy.write(`${ATTENDANCE_RULES}/without-${part}.ts`, ruleWithout(part));
    copy.insert(WORDS, '  ["支薪", "pay-day"],', '  ["打铃"],\n');
    errors = copy.errors();
  });

  test("nothing, compiles", () => expect(errors.filter((line) => !line.includes("/without-") && !line.startsWith(WORDS))).toEqual([]));

  test("a family of tables: one folder and its line in the list; each part that is left out is named by the compiler", () => {
    for (const part of FAMILY_PARTS) {
      const own = errors.filter((line) => line.includes(`visits/without-${part}.ts`));
      expect({ part, named: own.some((line) => line.includes(`'${part}' is missing`)) }).toEqual({ part, named: true });
    }
    expect(ofTheFamily).toEqual({ tables: ["走访登记表"], findings: [["visit/total", 7]], edits: [7], inTheReference: true });
  });

  test("a rule: one file, as CONTRIBUTING.md has it, and its line in the list; it finds, and the reference has it", () => {
    for (const part of RULE_PARTS)
      expect({ part, errors: errors.filter((line) => line.includes(`rules/without-${part}.ts`)) }).not.toEqual({ part, errors: [] });
    expect(ofTheRule).toEqual({ found: ["C6"], inBothReferences: true });
  });

  test("a word: one entry in the vocabulary, and columns under it are read", () => {
    expect(withoutTheWord).not.toContain("attendance/row-subtotal");
    expect(withTheWord).toContain("attendance/row-subtotal");
    // The entry that says nothing of its word, and no other.
    expect(errors.filter((line) => line.startsWith(WORDS))).toEqual([
      expect.stringContaining(`${WORDS}(${copy.lineOf(WORDS, '["打铃"]')},`),
    ]);
  });
});
