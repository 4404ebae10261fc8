const { spawnSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { parseArgs } = require("node:util");
const { median, pairedRatio, rounds: pairedRounds, runNode, usage } = require("./measure");
const { Results } = require("./results");
const { FIRST_MONTH, MONTHS, SUBTOTAL, stationWorkbook } = require("./station-workbook");

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    cpu: { type: "boolean", default: false },
    save: { type: "boolean", default: false },
    only: { type: "string", multiple: true },
  },
});
const root = join(__dirname, "..");
const command = join(root, "dist", "cli", "station-audit.js");
const contender = (name) => join(__dirname, "contenders", name);
const output = join(tmpdir(), "station-audit-bench", "saved.xlsx");
/** What Excel on the web carries in one answer, in bytes. */
const WEB_ANSWER = 5_000_000;
const times = (full, quick) => (options.quick ? quick : full);
const results = new Results();

const SECTIONS = { start, check, scale, save, marks, memory, core, shortcuts, relations, excel, pane };

main();

function main() {
  const names = options.only ?? Object.keys(SECTIONS);
  if (options.cpu) process.env.BENCH_CPU = "1";
  for (const name of names) if (!(name in SECTIONS)) throw new Error(`--only takes ${Object.keys(SECTIONS).join(", ")}`);
  // What is measured is what the sources say now.
  run("npm", ["run", "build:cli"]);
  run(process.execPath, [join(__dirname, "station-workbook.js"), "25", "1000", "10000", "50000"]);
  for (const name of names) {
    const began = performance.now();
    SECTIONS[name]();
    process.stderr.write(`${name}: ${Math.round((performance.now() - began) / 1000)} s\n`);
  }
  process.stdout.write(`${results.table()}\n`);
  if (options.only || (options.quick && !options.save)) return;
  const file = join(__dirname, "RESULTS.md");
  writeFileSync(file, results.page(options));
  run(process.execPath, [join(root, "node_modules", "prettier", "bin", "prettier.cjs"), "--write", file]);
}

function run(file, argv) {
  const { status, stdout, stderr } = spawnSync(file, argv, {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32" && file === "npm",
  });
  if (status !== 0) throw new Error(`${file} ${argv.join(" ")}: ${stdout}${stderr}`);
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
    const printed = JSON.parse(runNode(chosen[name]));
    mustFind(name, name === "own" ? foundBy(printed) : printed, answer);
  }
  return chosen;
}

function mustFind(who, found, planted) {
  if (JSON.stringify(found) !== JSON.stringify(planted))
    throw new Error(`${who} found ${JSON.stringify(found)}, planted ${JSON.stringify(planted)}`);
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
  return `${Math.round(median(own))} ms${options.cpu ? " of processor time" : ""}`;
}

function start() {
  const measured = rounds(checkers(25, ["empty", "own"]), times(21, 5));
  results.add("check 25 workers ÷ empty Node process", pairedRatio(measured.own, measured.empty), "×", 1.6, milliseconds(measured.own));
}

function check() {
  for (const [workers, count] of [
    [1_000, times(9, 3)],
    [10_000, times(7, 3)],
  ]) {
    const measured = rounds(checkers(workers, ["raw", "own", "sheetjs", "exceljs"]), count);
    const goal = (wanted) => (workers === 10_000 ? wanted : null);
    const what = `check ${workers.toLocaleString("en")} workers`;
    results.add(`${what} ÷ raw limit`, pairedRatio(measured.own, measured.raw), "×", goal(3), milliseconds(measured.own));
    results.add(
      `${what}: SheetJS ÷ ours`,
      pairedRatio(measured.sheetjs, measured.own),
      "×",
      goal({ atLeast: 2 }),
      milliseconds(measured.sheetjs),
    );
    results.add(
      `${what}: ExcelJS streaming ÷ ours`,
      pairedRatio(measured.exceljs, measured.own),
      "×",
      goal({ atLeast: 2 }),
      milliseconds(measured.exceljs),
    );
  }
}

function scale() {
  const { own: small } = checkers(10_000, ["own"]);
  const { own: large } = checkers(50_000, ["own"]);
  const measured = rounds({ small, large }, times(5, 1));
  results.add("check 50,000 ÷ 10,000 workers", pairedRatio(measured.large, measured.small), "×", 6, milliseconds(measured.large));
}

function save() {
  const { path, answer } = stationWorkbook(10_000);
  const savers = { own: [command, "fix", path, "-o", output, "--force"], exceljs: [contender("exceljs-save.js"), path, output] };
  for (const [name, argv] of Object.entries(savers)) {
    runNode(argv);
    const left = foundBy(JSON.parse(runNode([command, "check", "--json", output])));
    // Missing marks are for people to settle; sums are right in the copy.
    mustFind(`the copy of ${name}`, left, { ...answer, rowSubtotal: 0, sums: 0 });
  }
  const measured = rounds(savers, times(7, 1));
  results.add(
    "check and save 10,000 workers: ExcelJS ÷ ours",
    pairedRatio(measured.exceljs, measured.own),
    "×",
    { atLeast: 5 },
    milliseconds(measured.own),
  );
}

/** What a corrected and marked copy takes beside a check, of stations with a fault in every 97th row and in every row. */
function marks() {
  for (const [workers, faultEvery, count] of [
    [1_000, 97, times(5, 1)],
    [10_000, 97, times(5, 1)],
    [50_000, 97, times(3, 1)],
    [50_000, 1, times(3, 1)],
  ]) {
    const { path } = stationWorkbook(workers, faultEvery);
    const taken = { check: [], fix: [] };
    for (let round = 0; round < count; round++) {
      taken.check.push(usage([command, "check", "--json", path]));
      taken.fix.push(usage([command, "fix", path, "-o", output, "--mark", "--force"]));
    }
    const ratio = (what) => median(taken.fix.map((fix, round) => fix[what] / taken.check[round][what]));
    const here = (what, unit) =>
      ["check", "fix"].map((name) => `${Math.round(median(taken[name].map((one) => one[what])))}${unit}`).join(", ");
    const label = `fix --mark ÷ check, ${workers.toLocaleString("en")} workers, a fault in ${faultEvery === 1 ? "every row" : `${faultEvery} rows`}`;
    results.add(`${label}: memory`, ratio("peak"), "×", 1.5, here("peak", " MB"));
    results.add(`${label}: processor time of all threads`, ratio("all"), "×", 2, here("all", " ms"));
  }
}

function memory() {
  const chosen = checkers(10_000, ["raw", "own", "sheetjs", "exceljs"]);
  const peaks = Object.fromEntries(
    Object.entries(chosen).map(([name, argv]) => [name, median(Array.from({ length: times(5, 1) }, () => usage(argv).peak))]),
  );
  const here = (name) => `${Math.round(peaks[name])} MB`;
  results.add("peak memory at 10,000 workers ÷ raw limit", peaks.own / peaks.raw, "×", 2, here("own"));
  results.add("the same of SheetJS", peaks.sheetjs / peaks.raw, "×", null, here("sheetjs"));
  results.add("the same of ExcelJS streaming", peaks.exceljs / peaks.raw, "×", null, here("exceljs"));
}

/** A contender in one file, minimised, as the program ships: loaded by tsx each of its many modules is a call away from the others. */
function bundled(name) {
  run(process.execPath, [
    join(root, "node_modules", "webpack", "bin", "webpack.js"),
    "--config",
    join(__dirname, "bundle.config.js"),
    "--mode",
    "production",
    "--env",
    `contender=${name}`,
  ]);
  return join(tmpdir(), "station-audit-bench", `${name}.js`);
}

function core() {
  const script = bundled("check-core");
  for (const workers of [25, 1_000, 10_000]) {
    const { path } = stationWorkbook(workers);
    const repeats = workers === 10_000 ? times(31, 15) : 300;
    const answer = JSON.parse(runNode([script, path, ...[repeats, MONTHS, FIRST_MONTH, SUBTOTAL].map(String)]));
    // What comes before is compiling, not running.
    const late = (series) => series.slice(-Math.ceil(series.length / 2));
    const here = `${median(late(answer.warm)).toFixed(0)} ns a cell, ${answer.cold.toFixed(0)} cold; the loop ${median(late(answer.loop)).toFixed(1)}`;
    if (workers !== 1_000) {
      const what = `core warm, ${workers.toLocaleString("en")} workers ÷ bare loop over its cells`;
      results.add(what, pairedRatio(late(answer.warm), late(answer.loop)), "×", workers === 10_000 ? 3 : null, here);
    }
    const again = (median(late(answer.edited)) * answer.cells) / 1e6;
    const goal = { 25: 1, 1000: 16, 10000: 50 }[workers];
    const whole = pairedRatio(late(answer.warm), late(answer.edited));
    const beside = `${whole.toFixed(2)}× as fast as seeing all for the first time`;
    results.add(`check again after one edit, ${workers.toLocaleString("en")} workers`, again, " ms", goal, beside);
  }
}

/** What each shortcut saves: the plain way, which a test holds against it, over the way that is taken. */
function shortcuts() {
  const paths = [stationWorkbook(1_000).path, stationWorkbook(1_000, 1).path];
  const measured = JSON.parse(runNode(["--import", "tsx", contender("shortcuts.ts"), ...paths, String(times(21, 7))]));
  for (const [name, { shortcut, plain }] of Object.entries(measured)) {
    const here = `${median(plain).toFixed(1)} ms, ${median(shortcut).toFixed(1)} ms`;
    results.add(`plain way ÷ shortcut: ${name}`, pairedRatio(plain, shortcut), "×", null, here);
  }
}

function relations() {
  const measured = JSON.parse(runNode([bundled("relations"), String(times(31, 11))]));
  const late = (series) => series.slice(-Math.ceil(series.length / 2));
  const ms = (series) => `${median(late(series)).toFixed(0)} ms`;
  const small = "relations of 30 sheets × 40 rows × 20 columns";
  results.add(small, median(late(measured.own)), " ms", 100);
  results.add(
    `${small} ÷ TaCLe's way written plainly`,
    pairedRatio(late(measured.own), late(measured.peer)),
    "×",
    2,
    `the plain way ${ms(measured.peer)}`,
  );
  results.add("relations again after an edit of one of the 30 sheets", median(late(measured.edited)), " ms", 10);
  results.add("relations of 10,000 rows × 40 columns", median(late(measured.long)), " ms", 1_000);
  results.add(
    "relations of 10,000 rows × 40 columns ÷ TaCLe's way",
    pairedRatio(late(measured.long), late(measured.longPeer)),
    "×",
    1,
    `the plain way ${ms(measured.longPeer)}`,
  );
}

function excel() {
  for (const workers of [25, 1_000, 10_000]) {
    const { path, answer } = stationWorkbook(workers);
    const measured = JSON.parse(runNode(["--import", "tsx", contender("excel-traffic.ts"), path]));
    for (const { platform, found, edits, read, apply, click, needed } of measured) {
      mustFind(`Excel ${platform}`, found, answer.insurance + answer.wage + answer.rowSubtotal + answer.sums);
      const what = `Excel ${platform}, ${workers.toLocaleString("en")} workers`;
      // More than the web carries in one answer must come in several; on the desktop one answer of that size would hold the pane.
      const carried = needed <= WEB_ANSWER;
      results.add(`${what}: syncs to check`, read.syncs, "", carried ? 3 : null, carried ? "" : "over the web's limit of an answer");
      results.add(`${what}: syncs of the whole click`, click.syncs, "", 25, `${(click.bytes / 1e6).toFixed(2)} MB`);
      results.add(`${what}: bytes to check ÷ JSON of the matrices`, read.bytes / needed, "×", 1.2, `${(read.bytes / 1e6).toFixed(2)} MB`);
      results.add(`${what}: syncs to apply ${edits} edits`, apply.syncs, "", 3, `${(apply.bytes / 1e6).toFixed(2)} MB`);
    }
  }
}

function pane() {
  // Chromium now and then collects a promise that only the driver waits for, and the run ends without a word.
  let printed = "";
  for (let tries = 0; printed === "" && tries < 5; tries++)
    printed = runNode(["--import", "tsx", join(__dirname, "pane", "pane.ts"), String(times(15, 5))]);
  const { rounds: count, start, list, edits } = JSON.parse(printed);
  const ms = (time) => `${time.toFixed(0)} ms`;
  results.add(
    "pane: time to the button ÷ official template",
    start.toTemplate,
    "×",
    1,
    `${ms(start.ours)}, ${ms(start.template)}; ${count} rounds`,
  );
  results.add("the same ÷ the template without its polyfills", start.toBare, "×", null, ms(start.bare));
  results.add(
    `pane: ${list.findings.toLocaleString("en")} findings painted`,
    list.painted,
    " ms",
    50,
    `${ms(list.scrolled)} after a jump to the middle`,
  );
  results.add("pane: elements in the page with them", list.nodes, "", 500);
  for (const { workers, time } of edits)
    results.add(`pane: an edit's answer in the list, ${workers.toLocaleString("en")} workers`, time, " ms", workers === 25 ? 16 : null);
}
