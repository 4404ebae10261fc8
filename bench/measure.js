const { spawnSync } = require("node:child_process");
const { mkdtempSync, readFileSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

const USAGE = join(__dirname, "contenders", "report-usage.js");

/**
 * Runs every contender once a round, the first one changing from round to round, so that whatever else loads the machine meets all
 * of them alike. A contender is a list of arguments to Node.
 * @param cpu counts the main thread's processor time instead of the clock's, for a machine that is busy with other work
 * @returns milliseconds by contender and round
 */
function rounds(contenders, count, cpu) {
  const names = Object.keys(contenders);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < count; round++) {
    for (let index = 0; index < names.length; index++) {
      const name = names[(index + round + names.length) % names.length];
      const started = process.hrtime.bigint();
      const spent = cpu ? usage(contenders[name]).cpu : (runNode(contenders[name]), Number(process.hrtime.bigint() - started) / 1e6);
      // The first round only fills the disk cache.
      if (round >= 0) times[name][round] = spent;
    }
  }
  return times;
}

/** Runs Node and returns what it printed. Status 1 is the checker's way to say that it found errors. */
function runNode(argv) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, argv, { maxBuffer: 1 << 28, encoding: "utf8" });
  if (error) throw error;
  if (status !== 0 && status !== 1) throw new Error(`${argv.join(" ")}: ${stderr}`);
  return stdout;
}

/** What a process took: the most memory that it held at once in megabytes, and the processor time of its main thread and of all threads in milliseconds. */
function usage(argv) {
  const folder = mkdtempSync(join(tmpdir(), "station-audit-usage-"));
  const file = join(folder, "usage");
  process.env.BENCH_USAGE_FILE = file;
  try {
    runNode(["--require", USAGE, ...argv]);
    return JSON.parse(readFileSync(file, "utf8"));
  } finally {
    delete process.env.BENCH_USAGE_FILE;
    rmSync(folder, { recursive: true });
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median of the ratios within each round. */
function pairedRatio(times, base) {
  return median(times.map((time, round) => time / base[round]));
}

module.exports = { median, pairedRatio, rounds, runNode, usage };
