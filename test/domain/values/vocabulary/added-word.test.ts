import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as home from "../../../../src/domain/engine";
import { attendanceExample, ATTENDANCE_EXAMPLE_SETTINGS } from "../../../../src/domain/families/attendance/rules/example-sheet";
import { formatAddress } from "../../../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";

const root = join(__dirname, "../../../..");
let copy: string;

/** A copy of the core in whose list of words one entry was added; nothing else is changed. */
beforeAll(() => {
  mkdirSync(join(root, ".cache"), { recursive: true });
  copy = mkdtempSync(join(root, ".cache/core-"));
  cpSync(join(root, "src/domain"), join(copy, "domain"), { recursive: true });
  const list = join(copy, "domain/values/vocabulary/words.ts");
  const words = readFileSync(list, "utf8");
  writeFileSync(list, words.replace(" = [\n", ' = [\n  ["金保", "insurance"],\n'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const audits = async (cells: Parameters<typeof attendanceExample>[0]) => {
  const { audit } = (await import(join(copy, "domain/engine"))) as typeof home;
  const workbook = { sheets: [attendanceExample({ G4: "是否缴金保", J4: "金保购买", M4: "金保", ...cells })] };
  const settings = { ...DEFAULT_SETTINGS, ...ATTENDANCE_EXAMPLE_SETTINGS };
  return { before: home.audit(workbook, settings), after: audit(workbook, settings) };
};

test("one entry in the list of words makes a header known in recognition, in rules and in what is asked", async () => {
  const { before, after } = await audits({ J5: null });
  expect(before.questions.map(({ id }) => id)).toEqual(["header:金保"]);
  expect(after.questions).toEqual([]);
  expect(after.tables).toMatchObject([{ months: [{ insurance: 6 }, { insurance: 9 }, { insurance: 12 }] }]);
  const missing = ({ findings }: ReturnType<typeof home.audit>) =>
    findings.filter(({ rule }) => rule === "attendance/insurance-missing").map(formatAddress);
  expect(missing(before)).toEqual([]);
  expect(missing(after)).toEqual(["J5"]);
});
