import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XlsxPackage } from "../../src/adapters/xlsx";
import { builtCommandLine, ensureBuilt, runIn } from "./command-line";

const sample = join(__dirname, "../../assets/samples/station-with-slips.xlsx");

jest.setTimeout(60_000);

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "station-audit-outputs-"));
  copyFileSync(sample, join(folder, "a.xlsx"));
  mkdirSync(join(folder, "夹"));
  await ensureBuilt();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runIn(folder, ...args);

test("the corrected copy is told cell by cell, and what is left for a person after it", () => {
  expect(run("fix", "a.xlsx", "-o", "told.xlsx").stdout.trimEnd().split("\n")).toEqual([
    "  附件1-1 指标!K5     60.00% → 63.16%",
    "  附件1-2 项目!G8     166.00% → 166.67%",
    "  附件2 到岗情况!S22  40.5 → 48.5",
    "  附件2 到岗情况!S33  7 → 24",
    "  附件2 到岗情况!T33  10.5 → 16.5",
    "  附件2 到岗情况!S36  空 → 72.5",
    "  附件2 到岗情况!T36  空 → 61.5",
    "已更正 5 格、补填 2 格，写入 told.xlsx。原文件没有改动。",
    "副本中还有须由人核对的：错误 2，待核实 1，提示 6。用 check 查看，或加 --mark 在表中标出。",
  ]);
  expect(run("fix", "told.xlsx", "-o", "again.xlsx", "--lang", "en").stdout).toMatch(
    /^0 cells corrected, 0 filled; written to again\.xlsx\./,
  );
  expect(run("fix", "a.xlsx", "-o", "live.xlsx", "--formulas").stdout).toMatch(/已更正 5 格、补填 2 格，另有 \d+ 格改写为公式/);
});

test("a copy without marks is told to have none", () => {
  expect(run("unmark", "a.xlsx", "-o", "none.xlsx").stdout).toBe("没有找到 fix --mark 留下的标记，照原样写入 none.xlsx。\n");
});

test("a copy under another ending is written, and its owner warned that Excel goes by endings", () => {
  copyFileSync(sample, join(folder, "宏.xlsm"));
  const { status, stderr } = run("fix", "宏.xlsm", "-o", "宏-更正.xlsx");
  expect([status, stderr]).toEqual([
    1,
    "station-audit: 注意：“宏-更正.xlsx”的内容是 .xlsm 工作簿，扩展名不符，Excel 可能拒绝打开。请改名为 .xlsm。\n",
  ]);
  expect(run("fix", "宏.xlsm", "-o", "宏-更正.XLSM").stderr).toBe("");
});

test.each([
  ["a folder", "夹", /“夹”是文件夹/],
  ["a folder with its slash", "夹/", /“夹\/”是文件夹/],
  ["no name", "", /没有给出输出文件名/],
  ["a name too long for any disk", `${"长".repeat(90)}.xlsx`, /文件名太长/],
  ["a file in place of a folder", "a.xlsx/out.xlsx", /文件夹不存在|文件名太长/],
])("an output that is %s is refused with a line that says so, with --force too", (_what, output, message) => {
  const before = readdirSync(folder).sort();
  for (const force of [[], ["--force"]]) {
    const { status, stdout, stderr } = run("fix", "a.xlsx", "-o", output, ...force);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  }
  expect(readdirSync(folder).sort()).toEqual(before);
});

// Windows has neither such pipes nor such devices.
if (process.platform !== "win32") {
  // A device would be replaced by a file, for every program of the machine.
  test("a device or a pipe is never replaced", () => {
    spawnSync("mkfifo", [join(folder, "pipe")]);
    for (const output of ["pipe", "/dev/null"]) {
      expect(run("fix", "a.xlsx", "-o", output, "--force")).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/不是普通文件/) as string,
      });
    }
    expect(lstatSync(join(folder, "pipe")).isFIFO()).toBe(true);
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test("a pipe or a device that stands where an input is expected is told and never waited for, in a folder too; what another program hands over is read", async () => {
    const bundle = await builtCommandLine();
    mkdirSync(join(folder, "混"));
    copyFileSync(join(folder, "a.xlsx"), join(folder, "混", "甲.xlsx"));
    spawnSync("mkfifo", [join(folder, "混", "管.xlsx")]);
    const bounded = (...args: string[]) =>
      spawnSync(process.execPath, [bundle, ...args], { cwd: folder, encoding: "utf8", timeout: 20_000 });
    const told = { status: 2, stderr: expect.stringMatching(/不是普通文件（设备或管道），没有读取它，也没有写入任何内容/) as string };
    for (const args of [
      ["check", "混/管.xlsx"],
      ["fix", "混/管.xlsx", "-o", "新.xlsx"],
      ["unmark", "/dev/zero", "-o", "新.xlsx"],
      ["undo", "/dev/urandom", "-o", "新.xlsx"],
      ["check", "a.xlsx", "--settings", "/dev/zero"],
      ["check", "a.xlsx", "--words", "混/管.xlsx"],
      ["check", "混"],
    ])
      expect([args, bounded(...args)]).toEqual([args, expect.objectContaining(told)]);
    expect(existsSync(join(folder, "新.xlsx"))).toBe(false);
    expect(bounded("check", "混").stdout).toMatch(/混\/甲\.xlsx/);
    const handed = spawnSync("bash", ["-c", '"$0" "$1" check a.xlsx --settings <(echo "{}")', process.execPath, bundle], {
      cwd: folder,
      encoding: "utf8",
    });
    expect([handed.status, handed.stderr]).toEqual([1, ""]);
    rmSync(join(folder, "混"), { recursive: true });
  });
}

test("a name of the greatest length can be written to", () => {
  const name = `${"长".repeat(83)}.xlsx`;
  expect(run("fix", "a.xlsx", "-o", name).status).toBe(1);
  expect(readdirSync(folder)).toContain(name);
});

test("where the output is a link, the file that it leads to is replaced and the link stays", () => {
  writeFileSync(join(folder, "里.xlsx"), "old");
  symlinkSync("里.xlsx", join(folder, "外.xlsx"));
  expect(run("fix", "a.xlsx", "-o", "外.xlsx", "--force").status).toBe(1);
  expect(lstatSync(join(folder, "外.xlsx")).isSymbolicLink()).toBe(true);
  expect(XlsxPackage.open(readFileSync(join(folder, "里.xlsx"))).has("xl/workbook.xml")).toBe(true);
});

// A disk that is always full is Linux's.
if (process.platform === "linux") {
  test("a reader that closes early changes no exit status; a full disk is told in one line", async () => {
    const bundle = await builtCommandLine();
    const many = Array.from({ length: 12 }, (_, index) => `m${index}.xlsx`);
    for (const name of many) copyFileSync(sample, join(folder, name));
    const shell = (line: string) =>
      spawnSync("bash", ["-c", `set -o pipefail; ${line}`, process.execPath, bundle, ...many], { cwd: folder, encoding: "utf8" });
    expect(shell('"$0" "$1" check "${@:2}" --explain | head -1').status).toBe(1);
    expect(shell('"$0" "$1" check "$2" > /dev/full')).toMatchObject({
      status: 2,
      stderr: "station-audit: 结果无法输出（磁盘已满或管道故障）。没有写入任何文件。\n",
    });
  });
}
