const { mkdtempSync, readFileSync, rmSync } = require("node:fs");
const { availableParallelism, tmpdir } = require("node:os");
const path = require("node:path");
const { parseArgs } = require("node:util");
const { zipSync } = require("fflate");
const { builtPart } = require("../build/parts");
const { drawsOf, mutatedText, mutatedWorkbook } = require("./mutate");
const { tryFolder, tryOne } = require("./judge");

const USAGE = "npm run fuzz -- [--workbooks 10000] [--reports 1000] [--seconds 60] [--seed 1] [--batch 200]";
const root = path.join(__dirname, "..", "..");

/** Runs what ships over mutated workbooks and reports: nothing may crash, hang, leave half a file or change its input. */
async function main() {
  const { values } = parseArgs({
    options: {
      workbooks: { type: "string", default: "10000" },
      reports: { type: "string", default: "1000" },
      seconds: { type: "string", default: "Infinity" },
      seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
      batch: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(USAGE);
  const [workbooks, reports, seconds, seed] = ["workbooks", "reports", "seconds", "seed"].map((name) => Number(values[name]));
  // A large folder wastes less on starting; a short run is to end in time.
  const batch = Number(values.batch ?? (seconds < 300 ? 40 : 200));
  const command = path.join(await builtPart("cli"), "station-audit.js");
  const end = Date.now() + seconds * 1_000;
  const run = {
    seed,
    all: workbooks + reports,
    reports,
    next: 0,
    done: { workbooks: 0, reports: 0, commands: 0, read: 0, refused: 0 },
    failures: 0,
  };
  const lane = async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "station-audit-fuzz-"));
    while (run.next < run.all && Date.now() < end) {
      const first = run.next;
      run.next = Math.min(run.all, first + batch);
      await tryDraws(command, folder, run, first, run.next);
      console.error(`${run.done.workbooks + run.done.reports} of ${run.all} draws, ${run.failures} failures`);
    }
    rmSync(folder, { recursive: true, force: true });
  };
  console.error(`seed ${seed}`);
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  const { done } = run;
  console.log(
    `seed ${seed}: ${done.workbooks} workbooks (${done.read} read, ${done.refused} refused in words) and ${done.reports} reports, ${done.commands} commands, ${run.failures} failures`,
  );
  if (run.failures > 0) process.exitCode = 1;
}

/** Reports are a part of the draws, and come between the workbooks, so that a short run has both. */
function isReport({ reports, all }, draw) {
  return reports === all || (reports > 0 && draw % Math.max(2, Math.round(all / reports)) === 1);
}

/** Draws from `first` up to `end`: the workbooks together as a folder and the first of them alone, each report alone. */
async function tryDraws(command, folder, run, first, end) {
  const books = [];
  for (let draw = first; draw < end; draw++) {
    const seed = run.seed + draw;
    if (isReport(run, draw)) {
      const { name, content } = drawnReport(drawsOf(seed));
      tell(
        run,
        seed,
        await tryOne(command, folder, { [name]: content, "book.xlsx": SAMPLES[0] }, [["prose", name, "--against", "book.xlsx", "--json"]]),
      );
      run.done.reports++;
    } else books.push({ seed, name: `${seed}.xlsx`, content: drawnWorkbook(drawsOf(seed)) });
  }
  if (books.length === 0) return;
  const told = await tryFolder(command, folder, books);
  run.done.workbooks += books.length;
  run.done.read += books.length - told.refused;
  run.done.refused += told.refused;
  run.done.commands += told.commands;
  // A batch that goes wrong as a whole is tried one by one: the seed that repeats it is what is wanted.
  const alone = told.failures.length > 0 ? books : books.slice(0, 1);
  const found = run.failures;
  for (const book of alone) tell(run, book.seed, await tryOne(command, folder, { "in.xlsx": book.content }, ALONE));
  if (told.failures.length > 0 && run.failures === found)
    tell(run, `${books[0].seed} to ${books.at(-1).seed}, as a folder`, { commands: 0, failures: told.failures });
}

function tell(run, seed, { commands, failures }) {
  run.done.commands += commands;
  run.failures += failures.length;
  for (const failure of failures) console.error(`seed ${seed}: ${failure}`);
}

/** The commands that a workbook by itself goes through, each with the file that it writes. */
const ALONE = [
  ["check", "in.xlsx", "--json", "--explain"],
  ["check", "in.xlsx", "--report", "report.xlsx"],
  ["fix", "in.xlsx", "-o", "fixed.xlsx"],
  ["fix", "in.xlsx", "-o", "formulas.xlsx", "--formulas"],
  ["fix", "in.xlsx", "-o", "marked.xlsx", "--mark"],
  ["unmark", "in.xlsx", "-o", "unmarked.xlsx"],
  ["undo", "in.xlsx", "-o", "nothing-to-undo.xlsx"],
  ["undo", "marked.xlsx", "-o", "undone.xlsx"],
  ["report", "in.xlsx"],
];

const SAMPLES = ["station-with-slips", "station-other-wordings", "station-clean"].map((name) =>
  readFileSync(path.join(root, "assets", "samples", `${name}.xlsx`)),
);

function drawnWorkbook(draws) {
  return mutatedWorkbook(draws.pick(SAMPLES), draws);
}

const SENTENCES = readFileSync(path.join(root, "tools", "fuzz", "report.txt"), "utf8");

function drawnReport(draws) {
  const text = mutatedText(SENTENCES, draws);
  return draws.below(2) === 0 ? { name: "in.docx", content: wordFile(text) } : { name: "in.txt", content: Buffer.from(text) };
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

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
