const { spawn } = require("node:child_process");
const { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");

/** Seconds that the work on one workbook may take, of a folder or alone; more on a machine that others keep busy. */
const LONGEST = Number(process.env.FUZZ_SECONDS ?? 30);
/** Of so many corrected copies of a folder the run is taken back. */
const UNDONE = 5;

/**
 * Runs what ships over a folder of workbooks: checked, corrected, corrected and marked, told as reports; what it marked is read again, and its
 * marks are taken away.
 * @returns how many commands ran, how many workbooks were refused in words, and what went wrong
 */
async function tryFolder(command, folder, books) {
  empty(folder);
  mkdirSync(path.join(folder, "in"));
  for (const { name, content } of books) writeFileSync(path.join(folder, "in", name), content);
  const failures = [];
  const refusals = [];
  const commands = [
    ["check", "in", "--json", "--explain"],
    ["fix", "in", "-o", "fixed"],
    ["fix", "in", "-o", "marked", "--mark"],
    ["report", "in"],
    ["check", "in", "--summary", "summary.xlsx", "--quiet"],
  ];
  for (const args of commands) {
    const ended = await endOf(command, folder, [...args, "--time-limit", String(LONGEST)], books.length * LONGEST);
    const wrong = wrongEnd(ended);
    if (wrong) failures.push(`${args.join(" ")}: ${wrong}`);
    refusals.push([args, new Set(ended.stderr.match(/\d+\.xlsx(?=[“”"': ：])/g) ?? []), ended.stderr]);
  }
  // What a check refuses all refuse; a part that no check reads may still be too damaged to be copied. What the program wrote it reads.
  const [, refused] = refusals[0];
  for (const [args, others, stderr] of refusals) {
    const missed = [...refused].filter((name) => !others.has(name));
    const added = [...others].filter((name) => !refused.has(name) && !(args[0] === "fix" && isDamaged(stderr, name)));
    if (missed.length + added.length > 0) failures.push(`${args.join(" ")}: unlike check refused ${added}, read ${missed}`);
  }
  for (const output of ["fixed", "marked"]) {
    const written = existsSync(path.join(folder, output)) ? readdirSync(path.join(folder, output)) : [];
    const whole = books.length - refusals.find(([args]) => args[3] === output)[1].size;
    if (written.length !== whole) failures.push(`${output}: ${written.length} of ${whole} written`);
    if (written.some((name) => name.endsWith(".tmp"))) failures.push(`${output}: a draft was left`);
    if (written.length === 0) continue;
    const ended = await endOf(command, folder, ["check", output, "--json"], books.length * LONGEST);
    if (wrongEnd(ended) || ended.status === 2) failures.push(`its own ${output} copies: ${ended.stderr.slice(0, 300)}`);
  }
  const undone = existsSync(path.join(folder, "fixed")) ? readdirSync(path.join(folder, "fixed")).slice(0, UNDONE) : [];
  for (const name of undone) {
    const args = ["undo", `fixed/${name}`, "-o", `undone-${name}`];
    const ended = await endOf(command, folder, args, LONGEST);
    const wrong = wrongEnd(ended) ?? undoneWrong(ended, existsSync(path.join(folder, `undone-${name}`)));
    if (wrong) failures.push(`${args.join(" ")}: ${wrong}`);
  }
  for (const { name, content } of books)
    if (!readFileSync(path.join(folder, "in", name)).equals(content)) failures.push(`${name} was changed`);
  return { commands: commands.length + 2 + undone.length, refused: refused.size, failures };
}

/** A copy of our own either gives its run back or keeps none. */
function undoneWrong({ status, stderr }, isThere) {
  if (status === 0 && isThere) return null;
  return status === 2 && !isThere && /没有可撤销/.test(stderr) ? null : `status ${status}, output ${isThere}: ${stderr.slice(0, 300)}`;
}

function isDamaged(stderr, name) {
  return stderr.split("\n").some((line) => line.includes(name) && line.includes("文件已损坏"));
}

/** Runs commands over the files of a folder. @param files their contents by name; the first is the one that the commands are about */
async function tryOne(command, folder, files, commands) {
  empty(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  const [[name, input]] = Object.entries(files);
  const failures = [];
  for (const args of commands) {
    const ended = await endOf(command, folder, args, LONGEST);
    const wrong = wrongEnd(ended);
    if (wrong) failures.push(`${args.join(" ")}: ${wrong}`);
    const output = args[args.findIndex((arg) => arg === "-o" || arg === "--report") + 1];
    const isThere = output !== args[0] && existsSync(path.join(folder, output));
    if (output !== args[0] && isThere === (ended.status === 2))
      failures.push(`${args.join(" ")}: status ${ended.status}, output ${isThere}`);
    if (!readFileSync(path.join(folder, name)).equals(input)) failures.push(`${args.join(" ")}: the input was changed`);
  }
  const strange = readdirSync(folder).filter((file) => file.endsWith(".tmp"));
  if (strange.length > 0) failures.push(`left behind: ${strange.join(", ")}`);
  return { commands: commands.length, failures };
}

function empty(folder) {
  for (const old of readdirSync(folder)) rmSync(path.join(folder, old), { recursive: true });
}

/** What is wrong with how a command ended; null for nothing. */
function wrongEnd({ status, stderr, slow }) {
  if (slow) return `longer than ${LONGEST} s a file`;
  if (![0, 1, 2].includes(status)) return `status ${status}: ${stderr.slice(0, 300)}`;
  const line = stderr.split("\n").find((text) => /意外错误|\bat .+:\d+:\d+|undefined|\[object |用时超过|内存不足/.test(text));
  if (line !== undefined) return line.slice(0, 300);
  return status === 2 && !/^station-audit: /m.test(stderr) ? `no words: ${stderr.slice(0, 300)}` : null;
}

function endOf(command, folder, args, seconds) {
  const child = spawn(process.execPath, [command, ...args], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  let slow = false;
  child.stderr.on("data", (text) => (stderr += text));
  const timer = setTimeout(() => {
    slow = true;
    child.kill("SIGKILL");
  }, seconds * 1_000);
  return new Promise((resolve) =>
    child.on("close", (status) => {
      clearTimeout(timer);
      resolve({ status, stderr, slow });
    }),
  );
}

module.exports = { tryFolder, tryOne };
