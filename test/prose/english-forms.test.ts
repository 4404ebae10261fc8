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
];

test.each(KINDS)("of %s every figure is matched, and found where it is changed", (_, texts) => {
  expect(texts.flatMap(unread)).toEqual([]);
});
