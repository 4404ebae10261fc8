import { checkProse } from "../../src/prose/check";
import { Dice } from "../generator/dice";
import { fill } from "./drawn/document";
import type { DrawnFigures } from "./drawn/figures";
import { stations } from "./drawn/measure";

let drawn: readonly DrawnFigures[];

beforeAll(async () => {
  drawn = (await stations([1, 2])).map(({ drawn: one }) => one);
});

/** Figures of a right text that do not agree, and figures that are not found to differ when they are changed by two, or to 3 more where they are rates. */
function unread(text: string): string[] {
  return drawn.flatMap(({ figures, ...station }, at) => {
    const right = fill(text, { figures, ...station }, new Set(), new Dice(1));
    const verdictAt = (report: string, from: number): string | undefined =>
      checkProse(report, figures).verdicts.find(({ mention }) => mention.originalFrom === from)?.verdict;
    return right.stated.flatMap(({ name, from, to, text: stated }) => {
      const decimals = /\.(\d+)/.exec(stated)?.[1]?.length ?? 0;
      const other = stated.endsWith("%") ? `${(parseFloat(stated) + 3).toFixed(decimals)}%` : String(Number(stated) + 2);
      const changed = right.text.slice(0, from) + other + right.text.slice(to);
      return [
        ...(verdictAt(right.text, from) === "agrees" ? [] : [`station ${at + 1}: ${name} ${stated} is not matched in ${right.text}`]),
        ...(verdictAt(changed, from) === "differs" ? [] : [`station ${at + 1}: ${name} ${other} is not found in ${changed}`]),
      ];
    });
  });
}

const KINDS: readonly (readonly [kind: string, texts: readonly string[]])[] = [
  [
    "dots that lead from a name to its numbers",
    [
      "Files opened ........ {J.d} / {J.t} ........ {J.r:0} GREEN",
      "Case sessions .............. {GS.d} / {GS.t} ...... {GS.r}",
      "Group participants......{XP.d} / {XP.t}......{XP.r:1} RED",
      "Snapshot\nCalls and visits .... {T.d} / {T.t}\nCase sessions .... {GS.d} / {GS.t}",
      "Participants in large community activities ..... {DP.d}\nCase sessions ..... {GS.d}",
    ],
  ],
  [
    "the tables' own words beside English ones",
    [
      "建档 (files opened): target {J.t}, done {J.d}, 完成率 {J.r}\n电访/探访 (calls and visits): target {T.t}, done {T.d}, 完成率 {T.r}",
      "Case sessions (个案节数): 目标 {GS.t}, 完成 {GS.d}, 完成率 {GS.r}.",
      "应到岗 (required person-months) {RP}, 实到岗 (actual person-months) {AP}, 超配 (surplus) {S}",
      "社工总数 (social workers) {H}, 持证 (certified) {C}, 非持证 (uncertified) {U}",
      "For the slide:\n个案接案 (cases opened): target {GO.t}, done {GO.d}\n个案结案 (cases closed): target {GC.t}, done {GC.d}",
    ],
  ],
  [
    "a table whose cells stand one below the other",
    [
      "Indicator\nTarget\nCompleted\nRate\nCases opened\n{GO.t}\n{GO.d}\n{GO.r}\nCases closed\n{GC.t}\n{GC.d}\n{GC.r}",
      "Service\nAgreed\nDelivered\nFiles opened\n{J.t}\n{J.d}\nCase sessions\n{GS.t}\n{GS.d}\nPrinted on 8 May",
      "Service\nActual\nContract\nGroups\n{X.d}\n{X.t}\nGroup participants\n{XP.d}\n{XP.t}",
      "指标\n协议量\n完成量\n百分比\n专业小组个数\n{X.t}\n{X.d}\n{X.r}\n大型社区活动次数\n{D.t}\n{D.d}\n{D.r}",
      "Annex 2: indicators\nItem\nTarget\nActual\nCompletion\nCalls and visits\n{T.t}\n{T.d}\n{T.r}\nFiles\n{J.t}\n{J.d}\n{J.r}\nPage 3",
    ],
  ],
  [
    "words that notes shorten",
    [
      "SWs on the books: {H}. Cert'd {C}, not cert'd {U}.",
      "Person-months: req'd {RP}, actual {AP}.",
      "Cert'd person-months: req'd {CR}, actual {CA}.",
      "Large comm. activities: {D.d}, {DP.d} participants.",
      "SWs: {H}. Contract min. {RS}.",
    ],
  ],
  [
    "what is found of what the sentence before says",
    [
      "We counted the workers who were continuously on post. Finding: {ST}, a stable-post rate of {SR}.",
      "You asked how many of the social workers are not certified. Answer: {U}, or {UR}.",
      "We were asked to recompute the effective person-months. Result: {AP}, against {RP} required.",
      "You asked for the home visits and calls to people outside the 17 groups. Reply: {NV.d} home visits (target {NV.t}).",
      "The auditors asked for the number of files opened. Answer: {J.d}, {J.r} of the target.",
    ],
  ],
  [
    "an enumeration of what is short, or of what somebody undertook",
    [
      "There is a shortfall of {GO.s} new cases, {GC.s} closed cases and {X.s} groups.",
      "By Schedule 2 the Provider undertook to open {GO.t} cases, to close {GC.t} cases and to run {X.t} groups.",
      "The Provider undertook in each contract year to hold {D.t} large community activities and to run {X.t} groups.",
      "The Contractor opened {J.d} files, {J.o} more than the {J.t} undertaken.",
      "We undertook to open {GO.t} cases; {GO.s} are still to open.",
    ],
  ],
  [
    "what a line's present indicator is, and what is finished of it",
    [
      "Cases opened: present indicator {GO.t}, finished up to end of April {GO.d}, completion {GO.r}.",
      "Groups: agreed indicator {X.t}, finished {X.d}, completion {X.r}.",
      "Indicator 3: {GO.d} cases were opened vs. an annual target of {GO.t}, translating to {GO.r} achievement.",
      "Output Standard 4: No. of cases closed. Agreed level: {GC.t}. Actual: {GC.d}. Achievement: {GC.r}.",
      "The station opened {J.d} files against an annual objective of {J.t} and closed {GC.d} cases against a KPI of {GC.t}.",
    ],
  ],
  [
    "a rest, whatever it does",
    [
      "We are {H} social workers. {C} are certified already; the balance {U} are doing their part-time course.",
      "Groups: {X.d} completed out of the KPI of {X.t}. Another {X.s} to run before the contract year ends.",
      "Evidence: groups {X.d} of {X.t}; {X.s} still to run.",
      "{H} social workers. {C} are certified, and {U} aren't yet.",
      "Casework is where we must catch up: {GO.s} cases remain to be opened and {GC.s} remain to be closed before September.",
    ],
  ],
  [
    "English that follows the Chinese word for word",
    [
      "The certificate-holding social workers are {C} persons and the non-certificate-holding social workers are {U} persons.",
      "Filing completed {J.d} copies, telephone interviews and visits completed {T.d} person-times, respectively completing {J.r} and {T.r} of the agreed amount.",
      "Professional cases accepted {GO.d}, developed {GS.d} sections, closed {GC.d}.",
      "Those who served without any break during the period were {ST}, giving a stability rate of {SR}.",
      "Contracted manpower is {RS} social workers and current manpower is {H}.",
    ],
  ],
  [
    "columns of areas, and differences with their sign, in a table",
    [
      "\tArea 1\tArea 2\tArea 3\tTotal\nSmall and medium activities, completion\t{Z@1.r}\t{Z@2.r}\t{Z@3.r}\t{Z.r}\nGroups held\t{X@1.d}\t{X@2.d}\t{X@3.d}\t{X.d}".replace(
        /\{X@?\d?\.d\}/g,
        "1",
      ),
      "Item | Area 1 | Area 2 | Total\nCompletion, small and medium activities | {Z@1.r} | {Z@2.r} | {Z.r}\nGroup participants | 3 | 4 | {XP.d}",
      "| Output | Agreed | Delivered | Variance |\n|---|---|---|---|\n| Files | {J.t} | {J.d} | +{J.o} |\n| Case sessions | {GS.t} | {GS.d} | -{GS.s} |",
    ],
  ],
  [
    "what is done, given or developed of a label's thing, and whom it is for",
    [
      "Calls to residents outside the 17 categories: {NT.d} delivered vs {NT.t} contracted, {NT.s} to go, {NT.r}.",
      "Home visits to residents outside the 17 categories: {NV.d} of {NV.t}.",
      "Calls and visits to the 17 categories: {T.d} made, KPI {T.t}.",
      "Participants in groups came to {XP.d}; the KPI is {XP.t}.",
      "{GS.s} case sessions, {XS.s} group sessions and {XP.s} group attendances are missing.",
    ],
  ],
  [
    "a number right behind the sign of its sentence or an answer's",
    [
      "Q4. How many groups have you run? A. {X.d}, against {X.t} in the agreement.",
      "Note C. {GO.d} cases were opened, against {GO.t} in the contract.",
      "Section B. {T.d} calls and visits were made.",
      "Finding D. {GS.d} case sessions were held, {GS.s} fewer than the {GS.t} agreed.",
      "[Slide 6] Cases opened: {GO.d} (target {GO.t}). Cases closed: {GC.d} (target {GC.t}).",
    ],
  ],
  [
    "support hours",
    [
      "Support hours: {L.d} delivered, {L.t} agreed ({L.r}).",
      "Support hours given: {L.d}. Support hours agreed: {L.t}.",
      "Hours for key work of the sub-district: {L.d}.",
      "Our support hours stand at {L.r} of the target.",
      "The station gave {L.d} hours to the sub-district's key tasks and public services. The agreement says {L.t}.",
    ],
  ],
  [
    "a label of several names",
    [
      "Cases opened, target / actual / rate: {GO.t} / {GO.d} / {GO.r}",
      "Certified person-months, required / actual / surplus: {CR} / {CA} / {CS}",
      "Certified / uncertified workers: {C} / {U}",
      "Group participants, planned / reached: {XP.t} / {XP.d}",
      "Case sessions, agreed / held: {GS.t} / {GS.d}",
    ],
  ],
  [
    "parts of the score and their sum",
    [
      "Marks of the purchaser (20): {b}",
      "Evaluation by the third party (55): {h}",
      "The sum of {z} points was confirmed.",
      "We accept {m} from the supervising party and {s} from the supervision centre, but not the purchaser's part of {b}.",
      "Evaluation by the supervision centre (15): {s}\nEvaluation by the purchaser (20): {b}",
    ],
  ],
  [
    "a row of numbers of what the sentences before it told of",
    [
      "We ran {X.d} groups with {XS.d} sessions and {XP.d} participants.\nIn percentages: {X.r}, {XS.r} and {XP.r}.",
      "You asked for {X.t} groups and have {X.d}. You asked for {GO.t} cases and have {GO.d}.\nThat is {X.r} and {GO.r}.",
      "Case sessions: {GS.d} of {GS.t}. Group sessions: {XS.d} of {XS.t}. The rates are {GS.r} and {XS.r}.",
      "Files came to {J.d}, calls and visits to {T.d}. This makes {J.r} and {T.r} respectively.",
      "By the end of the year you have to show {GO.t} cases, {XS.t} group sessions and {GS.t} case sessions. I leave you with {GO.d}, {XS.d} and {GS.d}.",
    ],
  ],
  [
    "places of what was spoken of before them",
    [
      "Calls to residents outside the 17 categories are planned by area.\nArea 1 made {NT@1.d} of {NT@1.t} ({NT@1.r}).\nFor the station as a whole this gives {NT.d} of {NT.t}, or {NT.r}.",
      "Home visits to people outside the 17 categories were shared out.\nArea 2 made {NV@2.d} of {NV@2.t}.",
      "Group participants are counted by area.\nArea 1 had {XP@1.d} of {XP@1.t}.",
      "Area 1 is served by {st1}, area 2 by {st2} and area 3 by {st3}.",
      "Group participants, by area.\nArea 3 reached {XP@3.r}.",
    ],
  ],
  [
    "what the sentence before it named",
    [
      "2. Person-months. Required: {RP}. Actual: {AP}. Certified required: {CR}. Certified actual: {CA}.",
      "Finding 2: certified attendance is above the requirement. Evidence: {CA} against {CR}; rate {CAR}.",
      "3. Attendance rates. Overall {AR}; certified {CAR}.",
      "Measure 4, catch up with case sessions: open. {GS.d} held, {GS.s} short of the number agreed.",
      "1. Personnel. Agreed: {RS}. Provided: {H}.",
    ],
  ],
  [
    "activities that are told apart by their size alone",
    [
      "Large: {D.d} of the {D.t} agreed were held, with {DP.d} participants.",
      "Small and medium: {Z.d} held, {Z.t} agreed; heads {ZP.d}/{ZP.t}.",
      "Small and medium: target {Z.t}, done {Z.d}.",
      "Large: {DP.d} participants of {DP.t}.",
      "Small and medium: {Z.d}/{Z.t}.",
    ],
  ],
  [
    "a table with a budget and a share of it",
    [
      "Item\tBudgeted for the year\tDelivered to date\tDelivered as % of budget\nCases opened\t{GO.t}\t{GO.d}\t{GO.r}\nNew volunteers\t{V.t}\t{V.d}\t{V.r}",
      "Item | Area 1 | Area 2 | Area 3 | Whole station\nCalls outside 17 categories, agreed | {NT@1.t} | {NT@2.t} | {NT@3.t} | {NT.t}\nCalls outside 17 categories, rate | {NT@1.r} | {NT@2.r} | {NT@3.r} | {NT.r}",
    ],
  ],
];

test.each(KINDS)("of %s every figure is matched, and found where it is changed", (_, texts) => {
  expect(texts.flatMap(unread)).toEqual([]);
});
