import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkProseAgainst } from "../../src/prose/check";
import { auditSheets } from "../app/report/audited";

const audited = auditSheets("station-with-slips.xlsx");
const sentences = readFileSync(join(__dirname, "right-sentences.txt"), "utf8")
  .trim()
  .split(/\n---\n/);

/** Days, parts, plans, other stations and other counts beside the tables' own: nothing in them is wrong. */
test.each(sentences)("nothing is called wrong in: %s", async (sentence) => {
  const { verdicts, conflicts } = checkProseAgainst(sentence, await audited);
  expect(verdicts.filter(({ verdict }) => verdict === "differs").map(({ mention }) => mention.text)).toEqual([]);
  expect(conflicts).toEqual([]);
});
