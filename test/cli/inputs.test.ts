import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stationWorkbook } from "../../bench/station-workbook";
import { expandFiles } from "../../src/cli/inputs";
import type { JsonReport } from "../../src/domain/report/json-report";
import { builtCommandLine, ensureBuilt, runIn } from "./command-line";

const clean = join(__dirname, "../../assets/samples/station-clean.xlsx");

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
const put = (...names: string[]): void => {
  mkdirSync(join(folder, ...names.slice(0, -1)), { recursive: true });
  copyFileSync(clean, at(...names));
};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "station-audit-inputs-"));
  put("街道", "甲.xlsx");
  put("街道", "内 层", "乙.XLSX");
  put("街道", "丙.xlsm");
  put("街道", "[丁].xlsx");
  put("街道", "~$没有了.xlsx");
  for (const name of ["旧.xlsb", "表.ods", "说明.txt"]) writeFileSync(at("街道", name), "");
  mkdirSync(at("空"));
  symlinkSync("甲.xlsx", at("街道", "甲又是.xlsx"));
  symlinkSync("..", at("街道", "圈"));
  await ensureBuilt();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = async (...patterns: string[]) => {
  const { files, missing, passedOver } = await expandFiles(patterns.map((pattern) => at(...pattern.split("/"))));
  const short = (path: string): string => path.replace(/\\/g, "/").slice(folder.length + 1);
  return { files: files.map(short), missing: missing.map(({ name }) => short(name)), passedOver: passedOver.map(short) };
};

test("a folder gives its workbooks in any spelling of their ending, and says which spreadsheets it could not give", async () => {
  expect(await found("街道")).toEqual({
    files: ["街道/[丁].xlsx", "街道/丙.xlsm", "街道/内 层/乙.XLSX", "街道/甲.xlsx"],
    missing: [],
    passedOver: ["街道/旧.xlsb", "街道/表.ods"],
  });
});

test("one workbook is checked once, whatever names, folders and links lead to it", async () => {
  const { files } = await found("街道/甲.xlsx", "街道", "街道/./甲.xlsx", "街道/甲又是.xlsx", "街道/*.xlsx");
  expect(files).toEqual(["街道/甲.xlsx", "街道/[丁].xlsx", "街道/丙.xlsm", "街道/内 层/乙.XLSX"]);
});

test("a name that looks like a pattern is the file of that name, if there is one", async () => {
  expect((await found("街道/[丁].xlsx")).files).toEqual(["街道/[丁].xlsx"]);
});

test("what leads to no workbook is told, and stops nothing else", () => {
  const { status, stdout, stderr } = runIn(folder, "check", "街道/甲.xlsx", "没有.xlsx", "空", "街道/x*.xlsx", "--json");
  expect(status).toBe(2);
  const { files } = JSON.parse(stdout) as JsonReport;
  expect(files.map(({ file, error }) => [file, error])).toEqual([
    ["街道/甲.xlsx", null],
    ["没有.xlsx", "找不到“没有.xlsx”。"],
    ["空", "“空”中没有 .xlsx 或 .xlsm 文件。"],
    ["街道/x*.xlsx", "“街道/x*.xlsx”中没有 .xlsx 或 .xlsm 文件。"],
  ]);
  expect(stderr.trimEnd().split("\n")).toEqual(files.slice(1).map(({ error }) => `station-audit: ${error}`));
});

test("where nothing is left to check, the reason alone is said, and no summary is written", () => {
  expect(runIn(folder, "check", "空", "--summary", "汇总.xlsx")).toEqual({
    status: 2,
    stdout: "",
    stderr: "station-audit: “空”中没有 .xlsx 或 .xlsm 文件。\n",
  });
});

test("spreadsheets of other kinds in a folder, and links out of it, are named on stderr, and change no exit status", () => {
  const { status, stderr } = runIn(folder, "check", "街道");
  expect([status, stderr]).toEqual([
    0,
    "station-audit: 另有 2 个文件不是可读的工作簿格式，没有检查：街道/旧.xlsb、街道/表.ods。请在 Excel 或 WPS 中另存为 .xlsx 后再查。\n" +
      "station-audit: 有 1 个链接通向别的文件夹，没有跟进，里面的文件没有检查：街道/圈。如要检查，请直接给出那些文件夹。\n",
  ]);
});

// Windows and root read everything; a test that root runs steps down to somebody else.
if (process.platform !== "win32") {
  test("a folder, or a folder in a folder, that may not be opened is an error, not an empty one", async () => {
    const bundle = await builtCommandLine();
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const run = (...args: string[]) => spawnSync(process.execPath, [bundle, ...args], { cwd: folder, encoding: "utf8", ...nobody });
    chmodSync(folder, 0o755);
    put("区", "锁着", "戊.xlsx");
    put("区", "己.xlsx");
    chmodSync(at("区", "锁着"), 0o000);
    const inFolder = run("check", "区", "--json");
    expect(inFolder.status).toBe(2);
    expect((JSON.parse(inFolder.stdout) as JsonReport).files.map(({ file, error }) => [file, error])).toEqual([
      ["区/己.xlsx", null],
      ["区/锁着", "文件夹“区/锁着”打不开，里面的文件没有检查。请取得读取权限后再查。"],
    ]);
    expect(run("check", "区/锁着")).toMatchObject({ status: 2, stderr: expect.stringMatching(/文件夹“区\/锁着”打不开/) as string });
    for (const asked of ["区/锁着/戊.xlsx", "区/锁着/*.xlsx"])
      expect(run("check", asked)).toMatchObject({ status: 2, stderr: expect.stringMatching(/没有权限.*锁着\/.*\.xlsx/) as string });
    chmodSync(at("区", "锁着"), 0o755);
  });
}

test("a link in a folder is the workbook that it leads to, wherever that lies; one that leads to no file is told", async () => {
  mkdirSync(at("断"));
  symlinkSync("没有.xlsx", at("断", "庚.xlsx"));
  put("别处", "辛.xlsx");
  symlinkSync(join("..", "别处", "辛.xlsx"), at("断", "壬.xlsx"));
  expect((await found("断")).files).toEqual(["断/壬.xlsx", "断/庚.xlsx"]);
  expect(runIn(folder, "check", "断")).toMatchObject({ status: 2, stderr: "station-audit: 找不到“断/庚.xlsx”。\n" });
});

test("a file of several that takes longer than the limit is stopped and told, and the others are checked", async () => {
  const bundle = await builtCommandLine();
  // By a clock that counts work: what else the machine does makes no file slow.
  const clocked = ["-r", join(__dirname, "clock-of-work.js"), bundle];
  const runByWork = (...args: string[]) => spawnSync(process.execPath, [...clocked, ...args], { cwd: folder, encoding: "utf8" });
  const { path: large } = stationWorkbook(50_000, 3);
  put("慢", "子.xlsx");
  const { status, stdout } = runByWork("check", large, "慢/子.xlsx", clean, "--time-limit", "3", "--json");
  expect(status).toBe(2);
  expect((JSON.parse(stdout) as JsonReport).files.map(({ error, tables }) => [error, tables?.length])).toEqual([
    [expect.stringMatching(/超过 3 秒/), 0],
    [null, 5],
    [null, 5],
  ]);
  copyFileSync(large, at("慢", "丑.xlsx"));
  const fixed = runByWork("fix", "慢", "-o", "慢改", "--time-limit", "3", "--mark");
  expect([fixed.status, fixed.stderr, readdirSync(at("慢改"))]).toEqual([2, expect.stringMatching(/丑\.xlsx: 用时超过 3 秒/), ["子.xlsx"]]);
  expect(fixed.stdout).toMatch(/已更正 1 个文件共 \d+ 格，另有 1 个未能更正/);
  const report = runByWork("report", "慢", "--time-limit", "3");
  expect([report.status, report.stderr]).toEqual([2, expect.stringMatching(/丑\.xlsx: 用时超过 3 秒/)]);
  expect(report.stdout).toMatch(/^== 慢\/子\.xlsx ==$/m);
  expect(runIn(folder, "check", clean, "--time-limit", "soon").stderr).toMatch(/选项 --time-limit <seconds> 不能是“soon”/);
}, 60_000);
