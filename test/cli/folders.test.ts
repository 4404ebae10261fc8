import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { read, write } from "@e965/xlsx";
import { builtCommandLine, ensureBuilt, runIn } from "./command-line";

const samples = join(__dirname, "../../assets/samples");
const slips = join(samples, "station-with-slips.xlsx");

jest.setTimeout(60_000);

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "station-audit-folders-"));
  mkdirSync(join(folder, "站点/东"), { recursive: true });
  copyFileSync(slips, join(folder, "站点/甲.xlsx"));
  copyFileSync(join(samples, "station-clean.xlsx"), join(folder, "站点/东/乙.xlsx"));
  writeFileSync(join(folder, "站点/坏.xlsx"), readFileSync(slips).subarray(0, 4_000));
  const legacy = write(read(readFileSync(slips), { cellNF: true }), { type: "buffer", bookType: "biff8" }) as Buffer;
  writeFileSync(join(folder, "站点/旧.xls"), legacy);
  await ensureBuilt();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runIn(folder, ...args);
const json = (...args: string[]) =>
  JSON.parse(run("check", ...args, "--json").stdout) as {
    files: { file: string; error: string | null; findings: { rule: string; name?: string; severity: string }[] }[];
  };

test("a folder is corrected into another under the same names, an older format as a new .xlsx, and a damaged file stops no other", () => {
  const { status, stdout, stderr } = run("fix", "站点", "-o", "更正");
  expect(status).toBe(2);
  expect(stderr).toMatch(/站点\/坏\.xlsx/);
  expect(stdout).toMatch(/已更正 3 个文件共 \d+ 格，另有 1 个未能更正，写入 更正。原文件没有改动。/);
  expect(readdirSync(join(folder, "更正")).sort()).toEqual(["东", "旧.xls.xlsx", "甲.xlsx"]);
  run("fix", "站点/甲.xlsx", "-o", "单独.xlsx");
  expect(readFileSync(join(folder, "更正/甲.xlsx")).equals(readFileSync(join(folder, "单独.xlsx")))).toBe(true);
  expect(json("更正").files.map(({ error }) => error)).toEqual([null, null, null]);
});

test("copies of an earlier run are never overwritten unasked, nor taken for stations where they lie in the folder", () => {
  mkdirSync(join(folder, "内"));
  copyFileSync(slips, join(folder, "内/甲.xlsx"));
  expect(run("fix", "内", "-o", "内/更正").status).toBe(1);
  expect(run("fix", "内", "-o", "内/更正").status).toBe(2);
  expect(run("fix", "内", "-o", "内/更正", "--force").stdout).toMatch(/已更正 1 个文件/);
  expect(existsSync(join(folder, "内/更正/更正"))).toBe(false);
  expect(run("fix", "内", "-o", "内").status).toBe(2);
});

test.each([
  ["fix", "更正"],
  ["notice", "通知"],
])(
  "%s of a folder that is stopped half-way leaves no copy, no draft and no folder, says so, and an older copy stays",
  async (command, out) => {
    mkdirSync(join(folder, `${out}站点/东`), { recursive: true });
    for (let number = 1; number <= 40; number++) copyFileSync(slips, join(folder, `${out}站点/${number % 2 ? "" : "东/"}${number}.xlsx`));
    const old = join(folder, `停/${out}/1${command === "fix" ? ".xlsx" : "-整改通知.docx"}`);
    mkdirSync(dirname(old), { recursive: true });
    writeFileSync(old, "old");
    const child = spawn(process.execPath, [await builtCommandLine(), command, `${out}站点`, "-o", `停/${out}`, "--force"], { cwd: folder });
    let stderr = "";
    child.stderr.on("data", (text) => (stderr += String(text)));
    const drafts = () => readdirSync(join(folder, "停", out), { recursive: true }).filter((name) => String(name).endsWith(".tmp"));
    while (drafts().length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGINT");
    expect(await new Promise((resolve) => child.on("close", (_status, signal) => resolve(signal)))).toBe("SIGINT");
    expect(stderr).toContain(`已停止：没有在“停/${out}”里留下任何新文件，原有文件没有改动。`);
    expect(readdirSync(join(folder, "停", out), { recursive: true })).toEqual([basename(old)]);
    expect(readFileSync(old, "utf8")).toBe("old");
  },
);

test("an .xls gives the findings that the same workbook gives as .xlsx; its correction says what it does not keep", () => {
  const [old] = json("站点/旧.xls").files;
  const [modern] = json("站点/甲.xlsx").files;
  expect(old!.findings.map(({ rule, name }) => `${rule} ${name}`)).toEqual(modern!.findings.map(({ rule, name }) => `${rule} ${name}`));
  const { stderr, status } = run("fix", "站点/旧.xls", "-o", "新.xlsx");
  expect(status).toBe(1);
  expect(stderr).toMatch(/新建的 \.xlsx.*批注不在其中。原文件没有改动。/s);
});

test("the report's paragraphs are written for every workbook of a folder, under its name", () => {
  const { stdout, status } = run("report", "更正");
  expect(status).toBe(0);
  expect(stdout.match(/^== .+ ==$/gm)).toHaveLength(3);
});

test("a check shows the rules and severities that were asked for, and its exit status tells of all", () => {
  const [file] = json("站点/甲.xlsx", "--rule", "attendance/insurance-missing").files;
  expect(new Set(file!.findings.map(({ rule }) => rule))).toEqual(new Set(["attendance/insurance-missing"]));
  expect(json("站点/甲.xlsx", "--severity", "error").files[0]!.findings.every(({ severity }) => severity === "error")).toBe(true);
  expect(run("check", "站点/甲.xlsx", "--rule", "attendance/training-missing").status).toBe(1);
  expect(run("check", "站点/甲.xlsx", "站点/东/乙.xlsx", "--quiet").stdout).not.toMatch(/乙\.xlsx/);
});

test("findings are listed as CSV and as a page, each with who and when", () => {
  const csv = run("check", "站点/甲.xlsx", "--format", "csv").stdout;
  expect(csv.startsWith("\ufeff文件,级别,工作表,单元格,人员或指标")).toBe(true);
  expect(csv).toMatch(/,Q6,社工02 · 2024年4月,/);
  expect(run("check", "站点/甲.xlsx", "--format", "html").stdout).toMatch(/<td>社工02 · 2024年4月<\/td>/);
});
