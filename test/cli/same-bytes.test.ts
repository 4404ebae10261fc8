import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { builtCommandLine } from "./command-line";
import { Resident } from "./resident";

const samples = join(__dirname, "../../assets/samples");
const REPORT = "2024年，社工站完成专业个案10个，志愿者队伍维系3支。";

/** Every command, and every form in which one prints or writes; outputs go into `out`. */
const COMMANDS = [
  "check in.xlsx --explain",
  "check in.xlsx --json",
  "check in.xlsx --format csv",
  "check in.xlsx --format html",
  "check stations",
  "check in.xlsx --report out/r.xlsx",
  "check in.xlsx --report out/r.csv",
  "check in.xlsx --report out/r.json",
  "check in.xlsx --report out/r.html",
  "check in.xlsx --report out/r-en.html --lang en",
  "check in.xlsx --report out/dated.html --date 2026-01-31",
  "check stations --summary out/summary.xlsx",
  "check stations --summary out/dated.xlsx --date 2026-01-31",
  "fix in.xlsx -o out/fixed.xlsx",
  "fix in.xlsx -o out/formulas.xlsx --formulas",
  "fix in.xlsx -o out/marked.xlsx --mark",
  "fix stations -o out/stations --mark",
  "unmark out/marked.xlsx -o out/unmarked.xlsx",
  "report in.xlsx",
  "report stations",
  "prose in.txt --against in.xlsx",
  "prose in.txt --against in.xlsx --json",
  "rules --full",
];

let bundle: string;
let base: string;
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "station-audit-same-"));
  bundle = await builtCommandLine();
}, 120_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** What all commands print and write, by command and file, in a folder whose files came there at `copied`. */
async function runAll(name: string, copied: Date, TZ: string, preloaded: readonly string[] = []): Promise<Map<string, string>> {
  const folder = join(base, name);
  for (const inner of ["stations", "out"]) mkdirSync(join(folder, inner), { recursive: true });
  copyFileSync(join(samples, "station-with-slips.xlsx"), join(folder, "in.xlsx"));
  writeFileSync(join(folder, "in.txt"), REPORT);
  for (const station of ["station-clean", "station-with-slips", "station-other-wordings"])
    copyFileSync(join(samples, `${station}.xlsx`), join(folder, "stations", `${station}.xlsx`));
  for (const file of ["in.xlsx", "stations/station-clean.xlsx"]) utimesSync(join(folder, file), copied, copied);
  const all = new Map<string, string>();
  const resident = new Resident(bundle, ["--no-opt", ...preloaded]);
  for (const command of COMMANDS) {
    const { status, stdout, stderr } = await resident.run(folder, command.split(" "), { TZ });
    expect([command, status === 0 || status === 1, stderr]).toEqual([command, true, stderr]);
    all.set(command, stdout + stderr);
  }
  await resident.leave();
  for (const file of readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" }).sort())
    if (/\.\w+$/.test(file)) all.set(file, readFileSync(join(folder, "out", file), "latin1"));
  return all;
}

test("the same files give the same bytes on another day, in another time zone and with other file dates, whatever is printed or written", async () => {
  const [today, later] = await Promise.all([
    runAll("today", new Date(), "Asia/Shanghai"),
    runAll("later", new Date(2001, 0, 1), "America/Los_Angeles", ["-r", join(__dirname, "other-clock.js")]),
  ]);
  expect([...later.keys()]).toEqual([...today.keys()]);
  expect(today.size).toBeGreaterThan(COMMANDS.length + 14);
  for (const [what, bytes] of today) expect([what, later.get(what) === bytes]).toEqual([what, true]);
}, 300_000);

test("a report names the day that was asked for, else when the file says it was saved, by Beijing's clock, and never takes one for the other", async () => {
  const text = (name: string): string => readFileSync(join(base, "today", "out", name), "utf8");
  expect(text("dated.html")).toContain("核查时间：2026-01-31");
  expect(text("r.html")).toMatch(/文件保存时间：20\d\d-\d\d-\d\d \d\d:\d\d/);
  expect(text("r-en.html")).toMatch(/File saved at: 20\d\d-\d\d-\d\d \d\d:\d\d/);
  const noteOf = async (name: string): Promise<unknown> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(base, "today", "out", name));
    return workbook.worksheets[0]!.getCell("A2").value;
  };
  expect(await noteOf("dated.xlsx")).toMatch(/^核查时间：2026-01-31 {4}/);
  expect(await noteOf("summary.xlsx")).toMatch(/^最后一份文件的保存时间：20\d\d-/);
  const wrong = spawnSync(process.execPath, [bundle, "check", "in.xlsx", "--date", "2026-02-30"], {
    cwd: join(base, "today"),
    encoding: "utf8",
  });
  expect([wrong.status, wrong.stdout, wrong.stderr]).toEqual([2, "", expect.stringContaining("--date")]);
}, 60_000);
