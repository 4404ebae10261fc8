import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkProse } from "../../src/prose/check";
import { Dice } from "../generator/dice";
import { fill } from "./drawn/document";
import type { DrawnFigures } from "./drawn/figures";
import { stations } from "./drawn/measure";

let drawn: DrawnFigures;

beforeAll(async () => {
  const [station] = await stations([1]);
  if (!station) throw new Error("no station was drawn");
  drawn = station.drawn;
});

/** What becomes of the numbers of a text, as `29 agrees`. */
function verdicts(text: string): string[] {
  return checkProse(fill(text, drawn, new Set(), new Dice(1)).text, drawn.figures).verdicts.map(
    ({ verdict, mention }) => `${mention.text} ${verdict}`,
  );
}

function differing(text: string): string[] {
  return verdicts(text).filter((verdict) => verdict.endsWith("differs"));
}

/** Each figure of a text changed by one, where the others stay: what is found to differ. */
function found(text: string): readonly string[] {
  const right = fill(text, drawn, new Set(), new Dice(1));
  return right.stated.flatMap(({ name, from, to, text: stated }) => {
    const other = stated.endsWith("%") ? `${(parseFloat(stated) + 1).toFixed(2)}%` : String(Number(stated) + 1);
    const changed = right.text.slice(0, from) + other + right.text.slice(to);
    return checkProse(changed, drawn.figures).verdicts.some(
      ({ verdict, mention }) => verdict === "differs" && mention.originalFrom === from,
    )
      ? [name]
      : [];
  });
}

const names = (text: string): string[] => [...text.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);

test("English sentences of parts, of others, of other times and of other things are not held against the tables, whatever stands before them", () => {
  const lines = readFileSync(join(__dirname, "english-traps.txt"), "utf8")
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("#"));
  const before = ["", "The station employs {H} social workers and opened {GO.d} cases. "];
  expect(
    before.flatMap((lead) => lines.flatMap((line) => differing(lead + line).map((verdict) => `${lead.slice(0, 11)} ${line}: ${verdict}`))),
  ).toEqual([]);
});

test.each([
  ["a number is of its own name", "The station held {XS.d} group sessions for {XP.d} participants and {GS.d} case sessions."],
  [
    "what is so many of so many is delivered and promised",
    "Group work stands at {X.d} of the {X.t} groups promised, case work at {GO.d} out of {GO.t} cases.",
  ],
  [
    "names in a row are those of the numbers behind them",
    "Groups, group sessions and participants came to {X.d}, {XS.d} and {XP.d} respectively.",
  ],
  [
    "rates in a row are those of the numbers before them",
    "We ran {X.d} groups in {XS.d} sessions for {XP.d} participants, completing {X.r}, {XS.r} and {XP.r} of the targets.",
  ],
  ["areas in a row are those of the numbers behind them", "Areas 1, 2 and 3 have {st1}, {st2} and {st3} social workers respectively."],
  ["an answer is of its question", "How many cases did you open? {GO.d}, against a target of {GO.t}."],
  ["a number behind a verb alone goes on about the cases", "The team opened {GO.d} cases and closed {GC.d}."],
  ["what is in a row has each its own name", "We ran {X.d} groups, and {XS.d} sessions for {XP.d} participants."],
])("in English %s", (_, text) => {
  expect(found(text)).toEqual(names(text));
});

test("a number in words or with percent written out is read like one in digits", () => {
  const { named } = drawn;
  const groups = named.get("X.d")?.value.valueOf() ?? 0;
  expect(groups).toBe(14);
  expect(verdicts("We ran fourteen groups with {XS.d} sessions, and 66.67 per cent of the groups promised were held.")).toEqual([
    "fourteen agrees",
    "88 agrees",
    "66.67 agrees",
  ]);
});

test("a line of a bilingual workbook's report that numbers its indicators counts nothing by these numbers", () => {
  expect(verdicts("Indicator 2, groups: promised {X.t}, delivered {X.d}.")).toEqual(["21 agrees", "14 agrees"]);
});
