import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XlsxPackage } from "../../src/adapters/xlsx";
import { builtCommandLine, ensureBuilt, runIn } from "./command-line";

const sample = join(__dirname, "../../assets/samples/station-with-slips.xlsx");
const disk = join(__dirname, "failing-disk.js");

jest.setTimeout(30_000);

let bundle: string;
let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  bundle = await builtCommandLine();
}, 120_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "station-audit-writing-"));
  copyFileSync(sample, join(folder, "a.xlsx"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]): string => join(folder, ...names);
const run = (...args: string[]) => runIn(folder, ...args);
const mode = (name: string): string => (statSync(at(name)).mode & 0o777).toString(8);
const isWorkbook = (name: string): boolean => XlsxPackage.open(readFileSync(at(name))).has("xl/workbook.xml");
const failing = (fault: object) => ({ ...process.env, FAILING_DISK: JSON.stringify({ folder, ...fault }) });

// Windows knows neither these rights nor these signals.
if (process.platform !== "win32") {
  test("a copy may be read by those who may read the input, a replaced file keeps its own rights", () => {
    for (const rights of [0o600, 0o640, 0o664]) {
      chmodSync(at("a.xlsx"), rights);
      rmSync(at("b.xlsx"), { force: true });
      run("fix", "a.xlsx", "-o", "b.xlsx");
      expect(mode("b.xlsx")).toBe(rights.toString(8));
    }
    chmodSync(at("b.xlsx"), 0o600);
    run("fix", "a.xlsx", "-o", "b.xlsx", "--force");
    expect(mode("b.xlsx")).toBe("600");
  });

  test("a summary may be read by those who may read every workbook in it", () => {
    copyFileSync(sample, at("b.xlsx"));
    chmodSync(at("a.xlsx"), 0o640);
    chmodSync(at("b.xlsx"), 0o604);
    run("check", "a.xlsx", "b.xlsx", "--summary", "s.xlsx");
    run("check", "a.xlsx", "--report", "r.html");
    expect([mode("s.xlsx"), mode("r.html")]).toEqual(["600", "640"]);
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "%s while a copy is written leaves nothing of it, and ends the run",
    async (signal) => {
      const child = spawn(process.execPath, ["-r", disk, bundle, "fix", "a.xlsx", "-o", "b.xlsx"], {
        cwd: folder,
        env: failing({ at: "sync", fault: "hang" }),
        stdio: "ignore",
      });
      const drafts = () => readdirSync(folder).filter((name) => name.endsWith(".tmp") && statSync(at(name)).size > 5_000);
      while (drafts().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      expect(mode(drafts()[0]!)).toMatch(/^6[04]/);
      child.kill(signal);
      expect(await new Promise((resolve) => child.on("close", (_status, ended) => resolve(ended)))).toBe(signal);
      expect(readdirSync(folder)).toEqual(["a.xlsx"]);
    },
  );

  test("what a killed run left is removed by the next, what another run is writing or has other names is not", async () => {
    const hanging = spawn(process.execPath, ["-r", disk, bundle, "fix", "a.xlsx", "-o", "b.xlsx"], {
      cwd: folder,
      env: failing({ at: "sync", fault: "hang" }),
      stdio: "ignore",
    });
    while (!readdirSync(folder).some((name) => name.endsWith(".tmp"))) await new Promise((resolve) => setTimeout(resolve, 10));
    const [draft] = readdirSync(folder).filter((name) => name.endsWith(".tmp"));
    const kept = [".station-audit-notes.tmp", ".station-audit-00000000-1-12345678.tmp", ".station-audit-12345678.tmp.bak"];
    for (const name of kept) writeFileSync(at(name), "");
    // Of an unknown machine, and old.
    writeFileSync(at(".station-audit-00000000-1-87654321.tmp"), "");
    utimesSync(at(".station-audit-00000000-1-87654321.tmp"), 1_000_000_000, 1_000_000_000);
    run("fix", "a.xlsx", "-o", "c.xlsx");
    expect(readdirSync(folder).sort()).toEqual([...kept, draft, "a.xlsx", "c.xlsx"].sort());
    hanging.kill("SIGKILL");
    await new Promise((resolve) => hanging.on("close", resolve));
    run("fix", "a.xlsx", "-o", "c.xlsx", "--force");
    expect(readdirSync(folder).sort()).toEqual([...kept, "a.xlsx", "c.xlsx"].sort());
  });

  test("where the output is a link that leads nowhere yet, --force makes the file it leads to, and without it nothing is written", () => {
    mkdirSync(at("夹"));
    symlinkSync(join("夹", "真.xlsx"), at("中.xlsx"));
    symlinkSync("中.xlsx", at("链.xlsx"));
    expect(run("fix", "a.xlsx", "-o", "链.xlsx")).toMatchObject({ status: 2, stderr: expect.stringMatching(/已存在/) as string });
    expect(existsSync(at("夹", "真.xlsx"))).toBe(false);
    expect(run("fix", "a.xlsx", "-o", "链.xlsx", "--force").status).toBe(1);
    expect([readlinkSync(at("链.xlsx")), lstatSync(at("中.xlsx")).isSymbolicLink(), isWorkbook("夹/真.xlsx")]).toEqual([
      "中.xlsx",
      true,
      true,
    ]);
  });

  test("a file that may not grow so large is told with the output's name, and not left in half", () => {
    const { status, stderr } = spawnSync("bash", ["-c", 'ulimit -f 4; "$0" "$1" fix a.xlsx -o b.xlsx', process.execPath, bundle], {
      cwd: folder,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([2, "station-audit: 文件超过了系统或磁盘允许的大小，没有写入“b.xlsx”。\n"]);
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  });
}

test.each([
  ["write", "ENOSPC", "磁盘空间不足，没有写入“b.xlsx”。"],
  ["write", "EDQUOT", "磁盘配额已用完，没有写入“b.xlsx”。"],
  ["close", "EIO", "磁盘读写出错，没有写入“b.xlsx”。"],
  ["open", "EROFS", "磁盘是只读的，没有写入“b.xlsx”。"],
])("%s that fails with %s is told in words, with the output's name and that it was not written", (operation, fault, words) => {
  const { status, stderr } = spawnSync(process.execPath, ["-r", disk, bundle, "fix", "a.xlsx", "-o", "b.xlsx"], {
    cwd: folder,
    encoding: "utf8",
    env: failing({ at: operation, fault }),
  });
  expect([status, stderr]).toEqual([2, `station-audit: ${words}\n`]);
  expect(readdirSync(folder)).toEqual(["a.xlsx"]);
});

test("a workbook that is replaced while it is read is refused, not read as a mixture", () => {
  copyFileSync(sample, at("saved"));
  const { status, stderr } = spawnSync(process.execPath, ["-r", disk, bundle, "fix", "a.xlsx", "-o", "b.xlsx"], {
    cwd: folder,
    encoding: "utf8",
    env: failing({ at: "readSync", fault: "replace", by: at("saved"), file: at("a.xlsx") }),
  });
  expect([status, stderr]).toEqual([2, expect.stringMatching(/“a\.xlsx”在读取时被改动或替换/)]);
  expect(readdirSync(folder)).toEqual(["a.xlsx"]);
});

test.each([["~$a.xlsx"], [".~a.xlsx"], [".~lock.a.xlsx#"]])(
  "that the workbook is open elsewhere (%s) is told: what was not saved is not seen",
  (lock) => {
    writeFileSync(at(lock), "");
    for (const args of [
      ["check", "a.xlsx"],
      ["check", "."],
      ["fix", "a.xlsx", "-o", "b.xlsx"],
      ["report", "a.xlsx"],
    ]) {
      const { stderr } = run(...args);
      expect([args[0], stderr]).toEqual([args[0], expect.stringMatching(/a\.xlsx”正在 Excel 等程序中打开，尚未保存的改动看不到/)]);
      rmSync(at("b.xlsx"), { force: true });
    }
  },
);

test("an output that is open elsewhere is replaced only when that is asked for twice", () => {
  writeFileSync(at("b.xlsx"), "old");
  writeFileSync(at("~$b.xlsx"), "");
  expect(run("fix", "a.xlsx", "-o", "b.xlsx", "--force")).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/正在.*打开，没有覆盖.*两次/) as string,
  });
  expect(readFileSync(at("b.xlsx"), "utf8")).toBe("old");
  expect(run("fix", "a.xlsx", "-o", "b.xlsx", "--force", "--force").status).toBe(1);
  expect(isWorkbook("b.xlsx")).toBe(true);
});

// A disk that is always full is Linux's.
if (process.platform === "linux") {
  test("where the result cannot be printed, what was written is told", () => {
    const shell = (line: string) => spawnSync("bash", ["-c", line, process.execPath, bundle], { cwd: folder, encoding: "utf8" });
    expect(shell('"$0" "$1" fix a.xlsx -o b.xlsx > /dev/full')).toMatchObject({
      status: 2,
      stderr: "station-audit: 结果无法输出（磁盘已满或管道故障）。已写入：b.xlsx。\n",
    });
    expect(isWorkbook("b.xlsx")).toBe(true);
    expect(shell('"$0" "$1" check a.xlsx --report r.html > /dev/full')).toMatchObject({
      status: 2,
      stderr: "station-audit: 结果无法输出（磁盘已满或管道故障）。已写入：r.html。\n",
    });
    expect(shell('"$0" "$1" check none.xlsx 2> /dev/full').status).toBe(2);
  });
}
