const { spawnSync } = require("node:child_process");
const { existsSync, writeFileSync } = require("node:fs");
const { availableParallelism, tmpdir } = require("node:os");
const { join } = require("node:path");
const { parseArgs } = require("node:util");
const { median, pairedRatio, rounds: pairedRounds, runNode, usage } = require("./measure");
const { FIRST_MONTH, MONTHS, SUBTOTAL, stationWorkbook } = require("./station-workbook");

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    cpu: { type: "boolean", default: false },
    only: { type: "string", multiple: true },
  },
});
const root = join(__dirname, "..");
const command = join(root, "dist", "cli", "station-audit.js");
const contender = (name) => join(__dirname, "contenders", name);
const output = join(tmpdir(), "station-audit-bench", "saved.xlsx");
const times = (full, quick) => (options.quick ? quick : full);
const lines = [];

const SECTIONS = { start, check, scale, save, memory, core, excel };

main();

function main() {
  const names = options.only ?? Object.keys(SECTIONS);
  for (const name of names) if (!(name in SECTIONS)) throw new Error(`--only takes ${Object.keys(SECTIONS).join(", ")}`);
  if (!existsSync(command)) run("npm", ["run", "build:cli"]);
  run(process.execPath, [join(__dirname, "station-workbook.js"), "25", "1000", "10000", "50000"]);
  for (const name of names) {
    process.stderr.write(`${name} …\n`);
    SECTIONS[name]();
  }
  const table = tableText();
  process.stdout.write(`${table}\n`);
  if (options.quick || options.only) return;
  const file = join(__dirname, "RESULTS.md");
  writeFileSync(file, results(table));
  run(process.execPath, [join(root, "node_modules", "prettier", "bin", "prettier.cjs"), "--write", file]);
}

function run(file, argv) {
  const { status, stderr } = spawnSync(file, argv, { cwd: root, encoding: "utf8", shell: process.platform === "win32" && file === "npm" });
  if (status !== 0) throw new Error(`${file} ${argv.join(" ")}: ${stderr}`);
}

/** Adds a line: what was measured, the figure, and the goal that it must not exceed (or, with ≥, must reach). */
function report(what, figure, unit, goal, detail = "") {
  const met = goal === null ? "" : (typeof goal === "string" ? figure >= Number(goal.slice(1)) : figure <= goal) ? "met" : "missed";
  const shown = figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3);
  lines.push([
    what,
    `${shown}${unit}`,
    goal === null ? "" : typeof goal === "string" ? `≥ ${goal.slice(1)}${unit}` : `≤ ${goal}${unit}`,
    met,
    detail,
  ]);
}

/** The checkers of one workbook; each must find what was planted. */
function checkers(workers, names) {
  const { path, answer } = stationWorkbook(workers);
  const all = {
    empty: [contender("empty.js")],
    raw: [contender("raw-limit.js"), path],
    own: [command, "check", "--json", path],
    sheetjs: [contender("sheetjs.js"), path],
    exceljs: [contender("exceljs.js"), path],
  };
  const chosen = Object.fromEntries(names.map((name) => [name, all[name]]));
  for (const name of names) {
    if (name === "empty") continue;
    const printed = runNode(chosen[name]);
    const found = name === "own" ? foundBy(JSON.parse(printed)) : JSON.parse(printed);
    if (JSON.stringify(found) !== JSON.stringify(answer))
      throw new Error(`${name} found ${JSON.stringify(found)}, planted ${JSON.stringify(answer)}`);
  }
  return chosen;
}

function foundBy({ files: [{ findings }] }) {
  const count = (...rules) => findings.filter(({ rule }) => rules.includes(rule.slice("attendance/".length))).length;
  return {
    insurance: count("insurance-missing"),
    wage: count("wage-missing"),
    rowSubtotal: count("row-subtotal"),
    sums: count("group-subtotal", "effective-subtotal", "grand-total", "effective-total"),
  };
}

function rounds(contenders, count) {
  return pairedRounds(contenders, count, options.cpu);
}

function milliseconds(own) {
  return `${Math.round(median(own))} ms${options.cpu ? " of processor time" : ""} here`;
}

function start() {
  const measured = rounds(checkers(25, ["empty", "own"]), times(21, 5));
  report("check 25 workers ÷ empty Node process", pairedRatio(measured.own, measured.empty), "×", 2, milliseconds(measured.own));
}

function check() {
  for (const [workers, count] of [
    [1_000, times(9, 2)],
    [10_000, times(7, 2)],
  ]) {
    const measured = rounds(checkers(workers, ["raw", "own", "sheetjs", "exceljs"]), count);
    const goal = (wanted) => (workers === 10_000 ? wanted : null);
    const what = `check ${workers.toLocaleString("en")} workers`;
    report(`${what} ÷ raw limit`, pairedRatio(measured.own, measured.raw), "×", goal(4), milliseconds(measured.own));
    report(`${what}: SheetJS ÷ ours`, pairedRatio(measured.sheetjs, measured.own), "×", goal(">2"), milliseconds(measured.sheetjs));
    report(
      `${what}: ExcelJS streaming ÷ ours`,
      pairedRatio(measured.exceljs, measured.own),
      "×",
      goal(">2"),
      milliseconds(measured.exceljs),
    );
  }
}

function scale() {
  const { own: small } = checkers(10_000, ["own"]);
  const { own: large } = checkers(50_000, ["own"]);
  const measured = rounds({ small, large }, times(5, 1));
  report("check 50,000 ÷ 10,000 workers", pairedRatio(measured.large, measured.small), "×", 6, milliseconds(measured.large));
}

function save() {
  const { path } = stationWorkbook(10_000);
  const measured = rounds(
    { own: [command, "fix", path, "-o", output, "--force"], exceljs: [contender("exceljs-save.js"), path, output] },
    times(5, 1),
  );
  report(
    "check and save 10,000 workers: ExcelJS ÷ ours",
    pairedRatio(measured.exceljs, measured.own),
    "×",
    ">5",
    milliseconds(measured.own),
  );
}

function memory() {
  const chosen = checkers(10_000, ["raw", "own", "sheetjs", "exceljs"]);
  const peaks = Object.fromEntries(
    Object.entries(chosen).map(([name, argv]) => [name, median(Array.from({ length: times(5, 1) }, () => usage(argv).peak))]),
  );
  const here = (name) => `${Math.round(peaks[name])} MB here`;
  report("peak memory at 10,000 workers ÷ raw limit", peaks.own / peaks.raw, "×", 2, here("own"));
  report("the same of SheetJS", peaks.sheetjs / peaks.raw, "×", null, here("sheetjs"));
  report("the same of ExcelJS streaming", peaks.exceljs / peaks.raw, "×", null, here("exceljs"));
}

function core() {
  run(process.execPath, [
    join(root, "node_modules", "webpack", "bin", "webpack.js"),
    "--config",
    join(__dirname, "bundle.config.js"),
    "--mode",
    "production",
  ]);
  const script = join(tmpdir(), "station-audit-bench", "check-core.js");
  for (const workers of [25, 1_000, 10_000]) {
    const { path } = stationWorkbook(workers);
    const repeats = workers === 10_000 ? times(31, 15) : 300;
    const answer = JSON.parse(runNode([script, path, ...[repeats, MONTHS, FIRST_MONTH, SUBTOTAL].map(String)]));
    // What comes before is compiling, not running.
    const late = (series) => series.slice(-Math.ceil(series.length / 2));
    const here = `${median(late(answer.warm)).toFixed(0)} ns a cell here, ${answer.cold.toFixed(0)} cold; the loop ${median(late(answer.loop)).toFixed(1)}`;
    if (workers !== 1_000) {
      const what = `core warm, ${workers.toLocaleString("en")} workers ÷ bare loop over its cells`;
      report(what, pairedRatio(late(answer.warm), late(answer.loop)), "×", workers === 10_000 ? 3 : null, here);
    }
    const again = (median(late(answer.edited)) * answer.cells) / 1e6;
    report(`check again after one edit, ${workers.toLocaleString("en")} workers`, again, " ms", 1);
  }
}

function excel() {
  for (const workers of [25, 1_000, 10_000]) {
    const { path } = stationWorkbook(workers);
    const answers = JSON.parse(runNode(["--import", "tsx", contender("excel-traffic.ts"), path]));
    for (const { platform, edits, read, apply, needed } of answers) {
      const what = `Excel ${platform}, ${workers.toLocaleString("en")} workers`;
      report(`${what}: syncs to check`, read.syncs, "", 3);
      report(`${what}: bytes to check ÷ JSON of the matrices`, read.bytes / needed, "×", 1.2, `${(read.bytes / 1e6).toFixed(2)} MB`);
      report(`${what}: syncs to apply ${edits} edits`, apply.syncs, "", 3, `${(apply.bytes / 1e6).toFixed(2)} MB`);
    }
  }
}

function tableText() {
  const rows = [["measured", "figure", "goal", "", "in passing"], ["---", "---:", "---:", "---", "---"], ...lines];
  return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function results(table) {
  const clock = options.cpu
    ? "Times are processor time of the main thread: the machine was busy with other work, and what compiles and collects runs beside it."
    : "Times are the clock's.";
  return `# Results

Made by \`npm run bench${options.cpu ? " -- --cpu" : ""}\` on Node ${process.versions.node}, ${availableParallelism()} cores. ${clock} Ratios are medians of the ratios within each
round, so that they hold on other machines; what a figure was here is told in passing. What is missed, and why: [README.md](README.md).

${table}
`;
}
