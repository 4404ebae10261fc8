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
  ["words go on behind figures in brackets", "Our team counts {H} social workers; {C} ({CRT}) hold the certificate and {U} ({UR}) do not."],
  [
    "what governs an enumeration is of each of its names",
    "The team still owes {GO.s} cases, {X.s} groups and {D.s} large community activities.",
  ],
  [
    "a promise is of each name of its enumeration",
    "The agreement requires {GO.t} cases, {X.t} groups and {D.t} large community activities.",
  ],
  [
    "a promise beside a bare number makes it what was delivered",
    "New volunteers: {V.d} (goal {V.t}). New volunteer teams: {Q.d} (goal {Q.t}).",
  ],
  [
    "lines of a framework go on about what they name first",
    "Outcome 2.3 Groups run. Baseline 0. Target {X.t}. Done {X.d}. Rate of completion {X.r}.",
  ],
  ["a sum tells what its factors are", "Required person-months: {RS} workers x {M} months = {RP}."],
  ["a quotient in words tells what it divides", "The stable-post rate was worked out as {ST} divided by {RS}, which equals {SR}."],
  [
    "a figure between commas is of the words before it",
    "The target for cases opened, now {GO.t}, should be kept, and the number of groups, {X.d}, is right.",
  ],
  [
    "an average is of the two figures before it",
    "Large community activities: {D.d}, with {DP.d} participants, an average of {DP.each} per activity.",
  ],
  [
    "those who are left are left whatever they do",
    "{C} of our {H} social workers hold the certificate. The other {U} take the exam on 9 June.",
  ],
  [
    "what is counted of a service may stand before it",
    "For the record: participants in large community activities were {DP.d}, those in groups {XP.d}.",
  ],
  ["those who stayed are told by what follows", "We are {H} social workers, and {ST} have worked here for the whole period."],
  [
    "a share of the agreement is of the service told of",
    "{T.d} calls and visits were made, accounting for {T.r} of the agreement, and {B.d} co-operation agreements signed.",
  ],
  ["sizes behind a colon are of the name before it", "Community activities: large {D.d}/{D.t}, small and medium {Z.d}/{Z.t}."],
  [
    "a difference with its sign is more or less than was promised",
    "Groups: target {X.t}; actual {X.d}; variance -{X.s}. Files: target {J.t}; actual {J.d}; variance +{J.o}.",
  ],
  ["what a sentence leaves is what is short", "We promised {GO.t} cases. We have opened {GO.d}. That leaves {GO.s}."],
  ["promises in a row are of what was told before it", "Cases. {GO.d} opened, {GC.d} closed. Target: {GO.t} and {GC.t}."],
  ["all that were told of before are told of again", "The station has {H} social workers. Of the {H}, {C} are licensed."],
  ["new ones are of the name before a colon", "Cases: we took on {GO.d} new ones and wound up {GC.d}."],
  ["what we have to run is what was promised", "We also have to run {X.t} groups this year and have finished only {X.d}."],
  ["what was targeted is what was promised", "Files: {J.d} opened, {J.t} targeted. Volunteers: {V.d} newly recruited, {V.t} targeted."],
  ["only what stands beside the shortfall is short", "We opened only {GO.d} cases, {GO.s} fewer than agreed."],
  [
    "a sum of the areas is of the station",
    "Area 1 has run {X@1.d} groups, area 2 {X@2.d} and area 3 {X@3.d}, which makes {X.d} for the station.",
  ],
  ["what is called for to be done is all that was promised", "The agreement calls for {GO.t} cases to be opened and {GC.t} to be closed."],
  ["anything may be completed, not cases alone", "The agreement calls for {X.t} groups; {X.d} had been completed."],
  [
    "what only befell some is no second figure of the thing",
    "Co-operation agreements. {B.d} had been signed, {B.o} more than the target, though 2 bear no date.",
  ],
  [
    "a label is of each thing behind it, whatever is done with it",
    "Contract year targets: {GO.t} cases opened, {GC.t} cases closed, {X.t} groups.",
  ],
  ["what was promised may stand before the name", "Of {P.t} agreed party history sessions, {P.d} have been held."],
  ["what each area has is called by the last", "Area 1 has {st1}, area 2 has {st2} and area 3 has {st3} social workers."],
  ["a label goes on behind its comma", "Required person-months, certified: {CR}\nActual person-months, certified: {CA}"],
  ["what we still have to run is what is short", "We opened {GO.d} cases and still have to run {X.s} groups."],
  [
    "a row of a table may have a long name",
    "| Item | Target | Done |\n| Small and medium-sized community activities | {Z.t} | {Z.d} |\n| Groups | {X.t} | {X.d} |",
  ],
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

test("rows of exported data, parted by semicolons or commas, are read by their head and none into the next", () => {
  const rows = (sign: string): string =>
    [
      ["Indicator", "Target", "Done", "Rate"],
      ["Files opened", "{J.t}", "{J.d}", "{J.r}"],
      ["Groups", "{X.t}", "{X.d}", "{X.r}"],
      ["New volunteers", "{V.t}", "{V.d}", "{V.r}"],
    ]
      .map((cells) => cells.join(sign))
      .join("\n");
  for (const sign of [";", ","]) {
    expect(verdicts(rows(sign)).every((verdict) => verdict.endsWith("agrees"))).toBe(true);
    expect(found(rows(sign))).toEqual(names(rows(sign)));
  }
});

test("lines that number themselves out of how many they are state nothing by it", () => {
  const thread = "1/3 {H} social workers are with us.\n2/3 {X.d} groups were held.\n3/3 {V.d} new volunteers joined.";
  expect(verdicts(thread)).toEqual(["20 agrees", "14 agrees", "76 agrees"]);
  expect(found(thread)).toEqual(names(thread));
});

test("a line of a bilingual workbook's report that numbers its indicators counts nothing by these numbers", () => {
  expect(verdicts("Indicator 2, groups: promised {X.t}, delivered {X.d}.")).toEqual(["21 agrees", "14 agrees"]);
});
