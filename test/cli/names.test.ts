import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt, runIn } from "./command-line";

const sample = join(__dirname, "../../assets/samples/station-with-slips.xlsx");
/** Hides what follows, moves the cursor, sets the window's title, and turns the order of the letters. */
const STEERING = "站\u001b[8m\u009b2J\u001b]0;x\u0007\u202e01\u061c";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "station-audit-names-"));
  mkdirSync(join(folder, STEERING));
  copyFileSync(sample, join(folder, STEERING, `${STEERING}.xlsx`));
  copyFileSync(sample, join(folder, STEERING, "乙.xlsx"));
  await ensureBuilt();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["check", STEERING],
  ["check", STEERING, "--json"],
  ["check", STEERING, "--summary", `${STEERING}.xlsx`],
  ["check", join(STEERING, "乙.xlsx"), "--report", `${STEERING}.html`],
  ["fix", STEERING, "-o", `${STEERING}-改`],
  ["fix", join(STEERING, "乙.xlsx"), "-o", `${STEERING}-改.xlsx`, "--mark"],
  ["report", STEERING],
  ["notice", STEERING, "-o", `${STEERING}-知`],
  ["check", `${STEERING}没有.xlsx`],
  ["check", `--${STEERING}`],
])("names of files and folders that hold escape sequences cannot steer the terminal: %s %#", (...args) => {
  const { status, stdout, stderr } = runIn(folder, ...args);
  expect([0, 1, 2]).toContain(status);
  expect(stdout + stderr).not.toBe("");
  // eslint-disable-next-line no-control-regex -- none of them may reach a terminal
  expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
});

test("what is written under such a name is written under that very name", () => {
  expect(readdirSync(folder)).toEqual(expect.arrayContaining([`${STEERING}.html`, `${STEERING}-改.xlsx`]));
});
