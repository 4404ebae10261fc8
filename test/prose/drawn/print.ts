import { measureReports, measureWordings, summary } from "./measure";

const [, , from = "1", to = "61", show = "odd"] = process.argv;

/** Prints the measures: `npx tsx test/prose/drawn/print.ts [from] [to] [all]`. */
async function main(): Promise<void> {
  const seeds = Array.from({ length: Number(to) - Number(from) }, (_, index) => Number(from) + index);
  const reports = await measureReports(seeds, 3);
  console.log(`${seeds.length} reports: ${summary(reports)}`);
  for (const language of ["zh", "en"] as const) {
    const wordings = await measureWordings(seeds.slice(0, 4), language);
    console.log(`every wording (${language}): ${summary(wordings)}`);
    const lines = [...new Set(wordings.odd.map((line) => line.replace(/ seed \d+/, "")))];
    if (show !== "none") console.log(lines.join("\n"));
  }
  if (show === "all") console.log(reports.odd.join("\n"));
  else if (show === "odd") console.log(reports.odd.filter((line) => line.startsWith("FALSE")).join("\n"));
}

void main();
