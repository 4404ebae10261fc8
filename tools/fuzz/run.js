const { spawn } = require("node:child_process");
const { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } = require("node:fs");
const { availableParallelism, tmpdir } = require("node:os");
const path = require("node:path");
const { parseArgs } = require("node:util");
const { zipSync } = require("fflate");
const { builtPart } = require("../build/parts");
const { drawsOf, mutatedText, mutatedWorkbook } = require("./mutate");

const USAGE = "npm run fuzz -- [--workbooks 10000] [--reports 1000] [--seconds 60] [--seed 1]";
const root = path.join(__dirname, "..", "..");
/** Milliseconds that one command may take. */
const LONGEST = 30_000;

/** Runs what ships over mutated workbooks and reports: nothing may crash, hang, leave half a file or change its input. */
async function main() {
  const { values } = parseArgs({
    options: {
      workbooks: { type: "string", default: "10000" },
      reports: { type: "string", default: "1000" },
      seconds: { type: "string", default: "Infinity" },
      seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(USAGE);
  const [workbooks, reports, seconds, seed] = ["workbooks", "reports", "seconds", "seed"].map((name) => Number(values[name]));
  const command = path.join(await builtPart("cli"), "station-audit.js");
  const end = Date.now() + seconds * 1_000;
  const work = { next: 0, all: workbooks + reports, done: { workbooks: 0, reports: 0, commands: 0, refused: 0 }, failures: [] };
  // Reports are a tenth of the draws, and come between the workbooks, so that a short run has both.
  const isReport = (draw) => reports > 0 && draw % Math.max(2, Math.round(work.all / reports)) === 1;
  const lane = async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "station-audit-fuzz-"));
    while (work.next < work.all && Date.now() < end) {
      const draw = work.next++;
      const draws = drawsOf(seed + draw);
      const told = isReport(draw) ? await tryReport(command, folder, draws) : await tryWorkbook(command, folder, draws);
      work.done[isReport(draw) ? "reports" : "workbooks"]++;
      work.done.commands += told.commands;
      work.done.refused += told.refused;
      for (const failure of told.failures) {
        work.failures.push(failure);
        console.error(`seed ${seed + draw}: ${failure}`);
      }
    }
    rmSync(folder, { recursive: true, force: true });
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  const { done } = work;
  console.log(
    `seed ${seed}: ${done.workbooks} workbooks and ${done.reports} reports, ${done.commands} commands, ${done.refused} refused in words, ${work.failures.length} failures`,
  );
  if (work.failures.length > 0) process.exitCode = 1;
}

const SAMPLES = ["station-with-slips", "station-other-wordings", "station-clean"].map((name) =>
  readFileSync(path.join(root, "assets", "samples", `${name}.xlsx`)),
);

async function tryWorkbook(command, folder, draws) {
  const input = mutatedWorkbook(draws.pick(SAMPLES), draws);
  const told = await tryCommands(command, folder, "in.xlsx", input, [
    ["check", "in.xlsx", "--json", "--explain"],
    ["fix", "in.xlsx", "-o", "fixed.xlsx"],
    ["fix", "in.xlsx", "-o", "marked.xlsx", "--mark"],
    ["report", "in.xlsx"],
  ]);
  if (!existsSync(path.join(folder, "marked.xlsx"))) return told;
  const marked = readFileSync(path.join(folder, "marked.xlsx"));
  const again = await tryCommands(command, folder, "in.xlsx", marked, [
    ["unmark", "in.xlsx", "-o", "unmarked.xlsx"],
    ["check", "in.xlsx", "--report", "report.xlsx"],
  ]);
  return {
    commands: told.commands + again.commands,
    refused: told.refused + again.refused,
    // What the program wrote itself it must be able to read.
    failures: [...told.failures, ...again.failures, ...(again.refused > 0 ? ["its own marked copy was refused"] : [])],
  };
}

const SENTENCES = readFileSync(path.join(root, "tools", "fuzz", "report.txt"), "utf8");

async function tryReport(command, folder, draws) {
  const text = mutatedText(SENTENCES, draws);
  const isWord = draws.below(2) === 0;
  writeFileSync(path.join(folder, "book.xlsx"), SAMPLES[0]);
  return await tryCommands(command, folder, isWord ? "in.docx" : "in.txt", isWord ? wordFile(text) : Buffer.from(text), [
    ["prose", isWord ? "in.docx" : "in.txt", "--against", "book.xlsx", "--json"],
  ]);
}

function wordFile(text) {
  const escaped = text.replace(/[<&]/g, (character) => (character === "<" ? "&lt;" : "&amp;"));
  const paragraphs = escaped.split("\n").map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`);
  const parts = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join("")}</w:body></w:document>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)]))));
}

async function tryCommands(command, folder, name, input, commands) {
  for (const old of readdirSync(folder)) if (old !== "book.xlsx") rmSync(path.join(folder, old), { recursive: true });
  writeFileSync(path.join(folder, name), input);
  const told = { commands: 0, refused: 0, failures: [] };
  for (const args of commands) {
    const { status, stderr, slow } = await ended(command, folder, args);
    told.commands++;
    if (status === 2) told.refused++;
    const wrong = slow ? `longer than ${LONGEST / 1_000} s` : wordsOf(status, stderr);
    if (wrong) told.failures.push(`${args.join(" ")}: ${wrong}`);
    const output = args[args.findIndex((arg) => arg === "-o" || arg === "--report") + 1];
    if (args.length > 2 && status === 2 && output !== args[0] && existsSync(path.join(folder, output)))
      told.failures.push(`${args.join(" ")}: an output of what was refused`);
    if (!readFileSync(path.join(folder, name)).equals(input)) told.failures.push(`${args.join(" ")}: the input was changed`);
  }
  const strange = readdirSync(folder).filter((file) => file.endsWith(".tmp"));
  if (strange.length > 0) told.failures.push(`left behind: ${strange.join(", ")}`);
  return told;
}

function wordsOf(status, stderr) {
  if (![0, 1, 2].includes(status)) return `status ${status}: ${stderr.slice(0, 300)}`;
  if (/意外错误|\bat .+:\d+:\d+|undefined|\[object /.test(stderr)) return stderr.slice(0, 300);
  return status === 2 && !stderr.startsWith("station-audit: ") ? `no words: ${stderr.slice(0, 300)}` : null;
}

function ended(command, folder, args) {
  const child = spawn(process.execPath, [command, ...args], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  let slow = false;
  child.stderr.on("data", (text) => (stderr += text));
  const timer = setTimeout(() => {
    slow = true;
    child.kill("SIGKILL");
  }, LONGEST);
  return new Promise((resolve) =>
    child.on("close", (status) => {
      clearTimeout(timer);
      resolve({ status, stderr, slow });
    }),
  );
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
