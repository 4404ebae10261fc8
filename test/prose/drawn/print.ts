import { measureDocuments, measureReports, measureWordings, summary, type Measures } from "./measure";

const [, , from = "1", to = "61", show = "odd"] = process.argv;
const WRITTEN = [
  "first.zh",
  "second.zh",
  "third.zh",
  "fourth.zh",
  "fifth.zh",
  "sixth.zh",
  "seventh.zh",
  "eighth.zh",
  "ninth.zh",
  "tenth.zh",
  "eleventh.zh",
  "twelfth.zh",
  "fourteenth.zh",
  "kinds.zh",
  "beside.zh",
  "first.en",
  "second.en",
  "third.en",
  "fourth.en",
  "fifth.en",
  "sixth.en",
  "seventh.en",
  "eighth.en",
  "ninth.en",
  "tenth.en",
  "eleventh.en",
  "twelfth.en",
  "thirteenth.en",
  "fourteenth.en",
  "fifteenth.en",
];

function print(what: string, measures: Measures): void {
  console.log(`${what}: ${summary(measures)}`);
  const lines = [...new Set(measures.odd.map((line) => line.replace(/ seed \d+/, "")))];
  if (show !== "none") console.log(lines.join("\n"));
}

/** Prints the measures: `npx tsx test/prose/drawn/print.ts [from] [to] [all]`, or of one set: `… print.ts documents first.zh [seeds]`. */
async function main(): Promise<void> {
  if (from === "documents") {
    for (const set of to === "61" ? WRITTEN : [to]) print(set, await measureDocuments(show === "odd" ? [1] : [1, 2], set));
    return;
  }
  const seeds = Array.from({ length: Number(to) - Number(from) }, (_, index) => Number(from) + index);
  const reports = await measureReports(seeds, 3);
  console.log(`${seeds.length} reports: ${summary(reports)}`);
  for (const language of ["zh", "en"] as const) print(`every wording (${language})`, await measureWordings(seeds.slice(0, 4), language));
  if (show === "all") console.log(reports.odd.join("\n"));
  else if (show === "odd") console.log(reports.odd.filter((line) => line.startsWith("FALSE")).join("\n"));
}

void main();
