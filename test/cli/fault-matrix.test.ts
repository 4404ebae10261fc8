import { spawn } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stationWorkbook } from "../../bench/station-workbook";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { builtCommandLine } from "./command-line";
import { Resident, type Ended } from "./resident";

const sample = join(__dirname, "../../assets/samples/station-with-slips.xlsx");
/** Two small stations: what a disk does to a file is the same for any workbook, and hundreds of runs read it. */
const [small, other] = [stationWorkbook(6, 3).path, stationWorkbook(6).path];
const disk = join(__dirname, "failing-disk.js");

/** Every command that writes a file: with a name that is free, and with --force over an older file. */
const COMMANDS: readonly {
  readonly args: readonly string[];
  readonly output: string;
  readonly replaces: boolean;
  readonly without?: string;
  /** The input is a copy that was corrected, and keeps the run. */
  readonly corrected?: boolean;
  /** Another file that it needs, as it lies in the folder. */
  readonly beside?: "other.xlsx" | "report.docx";
}[] = [
  { args: ["unmark", "in.xlsx", "-o", "out.xlsx"], output: "out.xlsx", replaces: false },
  { args: ["fix", "in.xlsx", "-o", "out.xlsx"], output: "out.xlsx", replaces: false },
  // A disk without hard links, as memory sticks are.
  { args: ["unmark", "in.xlsx", "-o", "out.xlsx", "--lang", "zh"], output: "out.xlsx", replaces: false, without: "link" },
  { args: ["fix", "in.xlsx", "-o", "out.xlsx", "--mark", "--force"], output: "out.xlsx", replaces: true },
  { args: ["check", "in.xlsx", "--report", "out.html", "--force"], output: "out.html", replaces: true },
  { args: ["check", "in.xlsx", "--summary", "out.xlsx"], output: "out.xlsx", replaces: false },
  { args: ["undo", "in.xlsx", "-o", "out.xlsx", "--force"], output: "out.xlsx", replaces: true, corrected: true },
  { args: ["report", "in.xlsx", "-o", "out.docx"], output: "out.docx", replaces: false },
  { args: ["compare", "in.xlsx", "other.xlsx", "-o", "out.xlsx", "--force"], output: "out.xlsx", replaces: true, beside: "other.xlsx" },
  {
    args: ["prose", "report.docx", "--against", "in.xlsx", "--comment", "out.docx"],
    output: "out.docx",
    replaces: false,
    beside: "report.docx",
  },
  { args: ["fix", ".", "-o", "out"], output: "out/in.xlsx", replaces: false },
  { args: ["notice", ".", "-o", "out"], output: "out/in-整改通知.docx", replaces: false },
];
/** With `FAULTS=all` every code at every operation of every command; else what reads the input fails in the first command alone. */
const ALL = process.env.FAULTS === "all";

/** What may go wrong with an operation. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  open: ["EACCES"],
  openSync: ["EACCES"],
  write: ["ENOSPC", "short"],
  chmod: ["EPERM"],
  sync: ["EIO"],
  close: ["EDQUOT"],
  link: ["EPERM", "ENOSPC"],
  rename: ["EBUSY"],
};
const OTHER_CODES = ["EIO"];
const ALL_CODES = ["EACCES", "EIO", "ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EPERM", "EBUSY", "EINTR", "EMFILE", "short"];

let bundle: string;
let base: string;
/** One for each lane. */
let residents: readonly Resident[] = [];
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "station-audit-faults-"));
  bundle = await builtCommandLine();
  // A run of a small workbook is over before what the compiler makes of it is of use.
  residents = [new Resident(bundle, ["--no-opt"]), new Resident(bundle, ["--no-opt"])];
  await run(base, ["report", small, "-o", "report.docx"]);
}, 120_000);
afterAll(async () => {
  await Promise.all(residents.map((resident) => resident.leave()));
  rmSync(base, { recursive: true, force: true });
});

let folders = 0;
/** A folder with the input and, where the command replaces it, an older output. */
function prepared(output: string, replaces: boolean, input = sample, beside?: string): string {
  const folder = join(base, String(folders++));
  mkdirSync(folder);
  copyFileSync(input, join(folder, "in.xlsx"));
  chmodSync(join(folder, "in.xlsx"), 0o640);
  if (beside === "other.xlsx") copyFileSync(other, join(folder, beside));
  else if (beside) copyFileSync(join(base, beside), join(folder, beside));
  if (replaces) writeFileSync(join(folder, output), "old");
  return folder;
}

async function correctedStation(): Promise<string> {
  const folder = prepared("corrected.xlsx", false, small);
  expect((await run(folder, ["fix", "in.xlsx", "-o", "corrected.xlsx"])).status).toBe(1);
  return join(folder, "corrected.xlsx");
}

/** Runs it in a process of its own: as it is started, killed and run out of memory. */
function run(folder: string, args: readonly string[], failing?: object, node: readonly string[] = []): Promise<Ended> {
  const child = spawn(process.execPath, [...node, ...(failing ? ["--no-opt", "-r", disk] : []), bundle, ...args], {
    cwd: folder,
    env: { ...process.env, FAILING_DISK: failingDisk(folder, failing) },
  });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (text) => (said.stdout += String(text)));
  child.stderr.on("data", (text) => (said.stderr += String(text)));
  return new Promise((resolve) => child.on("close", (status, signal) => resolve({ status, signal, ...said })));
}

const failingDisk = (folder: string, failing?: object): string => JSON.stringify({ folder, ...failing });

/** Does the work of all cases on both cores, each lane with a process that stays. */
async function each<T>(items: readonly T[], work: (item: T, resident: Resident) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (resident: Resident): Promise<void> => {
    while (next < items.length) await work(items[next++]!, resident);
  };
  await Promise.all(residents.map(lane));
}

test.each(COMMANDS)(
  "$args: whatever file operation fails or is the last, the input stays, the output is old, new or absent, and nothing lies beside",
  async ({ args, output, replaces, without, corrected, beside }) => {
    const input = corrected ? await correctedStation() : small;
    const sound = prepared(output, replaces, input, beside);
    const log = join(base, `operations-${folders}`);
    const { status } = await run(sound, args, { log, at: 0, fault: "none", without });
    expect(status).toBe(FINDING.has(args[0]!) ? 1 : 0);
    const content = steady(readFileSync(join(sound, output)));
    const operations = readFileSync(log, "utf8").trimEnd().split("\n");
    expect(operations).toEqual(
      expect.arrayContaining(["openSync", "open", "write", "sync", "close", replaces || without ? "rename" : "link"]),
    );
    const writing = operations.findIndex((operation) => !operation.endsWith("Sync"));
    const cases = operations
      .flatMap((operation, index) => faultsAt(operation, index, writing, args === COMMANDS[0]!.args))
      .filter(({ operation }) => operation !== without);
    const outcomes = { old: 0, new: 0, absent: 0 };
    const astray: unknown[] = [];
    await each(cases, async ({ at, fault, what }, resident) => {
      const folder = prepared(output, replaces, input, beside);
      const failing = { at, fault, without };
      const ended = fault.startsWith("kill")
        ? await run(folder, args, failing)
        : await resident.run(folder, args, { FAILING_DISK: failingDisk(folder, failing) });
      if (fault.startsWith("kill")) {
        // What a killed run leaves, the next one takes away.
        if (ended.signal !== "SIGKILL") astray.push([what, ended]);
        const next = join(dirname(output), "next.xlsx");
        await resident.run(folder, ["unmark", "in.xlsx", "-o", next]);
        rmSync(join(folder, next), { force: true });
      }
      const names = filesIn(folder);
      const now = names.includes(output) ? steady(readFileSync(join(folder, output))) : null;
      const outcome =
        now === null ? "absent" : now === content || tellsFailure(args, ended, folder) ? "new" : now === "old" ? "old" : "half";
      if (outcome === "half" || outcome === (replaces ? "absent" : "old")) astray.push([what, outcome]);
      else outcomes[outcome]++;
      if (names.some((name) => ![output, "in.xlsx", beside, fault.startsWith("kill") ? dirname(output) : undefined].includes(name)))
        astray.push([what, names]);
      if (!readFileSync(join(folder, "in.xlsx")).equals(readFileSync(input))) astray.push([what, "input"]);
      if (!fault.startsWith("kill")) astray.push(...untrue(ended, outcome).map((why) => [what, why, ended]));
      if (outcome === "new" && !replaces && (statSync(join(folder, output)).mode & 0o777 & ~0o640) !== 0) astray.push([what, "mode"]);
      rmSync(folder, { recursive: true });
    });
    expect(astray).toEqual([]);
    expect(outcomes.new).toBeGreaterThan(0);
    expect(outcomes[replaces ? "old" : "absent"]).toBeGreaterThan(3);
    process.stderr.write(`${args.join(" ")}: ${operations.length} file operations, ${cases.length} faults: ${JSON.stringify(outcomes)}\n`);
  },
  600_000,
);

/** Commands whose exit status tells of what they found. */
const FINDING: ReadonlySet<string> = new Set(["check", "fix"]);

/** All that lies in a folder, folders that are empty too. */
function filesIn(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replace(/\\/g, "/"));
  return all.filter((name) => !all.some((other) => other.startsWith(`${name}/`))).sort();
}

/** The faults to try at an operation, the `index`-th; before the `writing`-th the input is read. */
function faultsAt(
  operation: string,
  index: number,
  writing: number,
  thorough: boolean,
): { operation: string; fault: string; at: number; what: string }[] {
  if (index < writing && !thorough && !ALL) return [];
  const codes = ALL ? ALL_CODES : (CODES[operation] ?? OTHER_CODES);
  // A kill behind an operation is one before the next.
  const kills = index >= writing && (thorough || ALL || ["write", "link", "rename", "rm"].includes(operation)) ? ["kill before"] : [];
  const last = operation === "rm" ? ["kill after"] : [];
  return [...codes, ...kills, ...last].map((fault) => ({
    operation,
    fault,
    at: index + 1,
    what: `${fault} at ${operation}, operation ${index + 1}`,
  }));
}

/** A summary in which the file that could not be read is told is whole, though another. */
function tellsFailure(args: readonly string[], { status }: Ended, folder: string): boolean {
  if (!args.includes("--summary") || status !== 2) return false;
  const pkg = XlsxPackage.open(readFileSync(join(folder, "out.xlsx")));
  return readWorkbook(pkg).sheets.length > 0;
}

test("a fix that runs out of memory, at ten points of its work, says so and leaves the input and nothing else, or the whole copy", async () => {
  const { path: large } = stationWorkbook(1_000, 3);
  const whole = prepared("out.xlsx", false);
  expect((await run(whole, ["fix", large, "-o", "out.xlsx", "--mark"])).status).toBe(1);
  const content = readFileSync(join(whole, "out.xlsx"));
  const input = readFileSync(large);
  const outcomes = { refused: 0, done: 0 };
  await each([12, 13, 14, 16, 18, 21, 25, 30, 45, 80], async (megabytes) => {
    const folder = prepared("out.xlsx", false);
    const { status, stderr } = await run(folder, ["fix", large, "-o", "out.xlsx", "--mark"], undefined, [
      `--max-old-space-size=${megabytes}`,
    ]);
    expect([megabytes, status]).toEqual([megabytes, status === 1 ? 1 : 2]);
    outcomes[status === 1 ? "done" : "refused"]++;
    expect(stderr).toMatch(
      status === 1 ? /^$/ : /^station-audit: (?:文件太大：约需 \d+ MB 内存|内存不足，已停止，没有结果，也没有写入).*\n$/,
    );
    expect(readdirSync(folder).sort()).toEqual(status === 1 ? ["in.xlsx", "out.xlsx"] : ["in.xlsx"]);
    if (status === 1) expect(readFileSync(join(folder, "out.xlsx")).equals(content)).toBe(true);
  });
  expect(readFileSync(large).equals(input)).toBe(true);
  expect(Math.min(outcomes.refused, outcomes.done)).toBeGreaterThan(0);
  process.stderr.write(`fix with 12 to 80 MB: ${JSON.stringify(outcomes)}\n`);
}, 300_000);

/** A process whose work is hardly more than collecting: what compiling it further and collecting in several threads cost is not made up for. */
const PLAIN = ["--no-opt", "--single-threaded-gc"];

test("whatever command runs out of memory says so, however small its workbook, and leaves nothing half done", async () => {
  const { path: large } = stationWorkbook(150, 1);
  const input = readFileSync(large);
  const commands = [
    ["check", large],
    ["check", large, "--json", "--explain"],
    ["check", large, "--report", "out.xlsx"],
    ["check", large, "in.xlsx", "--summary", "out.xlsx"],
    ["unmark", large, "-o", "out.xlsx"],
    ["report", large],
    ["prose", "in.txt", "--against", large],
    // Small enough for the process itself on any machine, but not with so little memory; alone in its folder too.
    ["check", "in.xlsx"],
    ["check", "."],
    ["fix", "in.xlsx", "-o", "out.xlsx", "--mark"],
  ];
  const astray: unknown[] = [];
  const outcomes = { refused: 0, done: 0 };
  // Less does not hold Node and the program's own text (3 MB), so that nobody is there to say anything.
  const cases = commands.flatMap((args) => [12, 14, 19, 28, 60].map((megabytes) => ({ args, megabytes })));
  await each(cases, async ({ args, megabytes }) => {
    const folder = prepared("out.xlsx", false);
    writeFileSync(join(folder, "in.txt"), "2024年，完成专业个案10个。");
    const { status, stderr, signal } = await run(folder, args, undefined, [`--max-old-space-size=${megabytes}`, ...PLAIN]);
    const what = `${args.join(" ")} with ${megabytes} MB`;
    const saidMemory = /^station-audit: .*(?:文件太大：约需 \d+ MB 内存|内存不足，已停止，没有结果，也没有写入)/m.test(stderr);
    if (
      signal !== null ||
      (status === 2) !== saidMemory ||
      ![0, 1, 2].includes(status ?? -1) ||
      /\bat .+:\d+:\d+|FATAL|Native/.test(stderr)
    )
      astray.push([what, signal, status, stderr.slice(0, 300)]);
    outcomes[status === 2 ? "refused" : "done"]++;
    const allowed = ["in.txt", "in.xlsx", ...(status !== 2 || args.includes("--summary") ? ["out.xlsx"] : [])];
    for (const name of readdirSync(folder)) if (!allowed.includes(name)) astray.push([what, name]);
  });
  expect(astray).toEqual([]);
  expect(readFileSync(large).equals(input)).toBe(true);
  expect(Math.min(outcomes.refused, outcomes.done)).toBeGreaterThan(5);
  process.stderr.write(`${cases.length} runs of all commands with 12 to 60 MB: ${JSON.stringify(outcomes)}\n`);
}, 300_000);

/** A page tells when it was made. */
function steady(bytes: Buffer): string {
  return bytes.subarray(0, 2).toString("latin1") === "PK"
    ? bytes.toString("latin1")
    : bytes.toString("utf8").replace(/20\d\d-\d\d-\d\d \d\d:\d\d/g, "");
}

/** What the command said against what stands on the disk. */
function untrue({ status, stderr }: Ended, outcome: string): string[] {
  const found: string[] = [];
  const lines = stderr
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "");
  if (lines.some((line) => !line.startsWith("station-audit: ")) || /\bat .*:\d+:\d+|undefined|\[object/.test(stderr)) found.push("words");
  if (status === 0 || status === 1 ? lines.length > 0 || outcome !== "new" : status !== 2 || lines.length !== 1) found.push("status");
  if (status === 2 && /没有写入|没有检查|没有覆盖|没有权限/.test(stderr) === (outcome === "new")) found.push("told otherwise");
  return found;
}
