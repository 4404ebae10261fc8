import { checkProse } from "../../src/prose/check";
import { Dice } from "../generator/dice";
import { fill } from "./drawn/document";
import type { DrawnFigures } from "./drawn/figures";
import { stations } from "./drawn/measure";

let drawn: readonly DrawnFigures[];

beforeAll(async () => {
  drawn = (await stations([1, 2, 3, 4])).map(({ drawn: one }) => one);
});

/** What is called wrong of sentences that are right, whatever figures a station has. */
function calledWrong(text: string): string[] {
  return drawn.flatMap((station, at) => {
    const { text: own } = fill(text, station, new Set(), new Dice(1));
    return checkProse(own, station.figures)
      .verdicts.filter(({ verdict }) => verdict === "differs")
      .map(({ mention }) => `station ${at + 1}: ${mention.text} in ${own}`);
  });
}

/** The figures of a text that are found when they are changed by two and the others stay. */
function found(text: string): readonly string[] {
  const [station] = drawn;
  if (!station) throw new Error("no station was drawn");
  const right = fill(text, station, new Set(), new Dice(1));
  return right.stated.flatMap(({ name, from, to, text: stated }) => {
    const other = stated.endsWith("%") ? `${(parseFloat(stated) + 2).toFixed(2)}%` : String(Number(stated) + 2);
    const changed = right.text.slice(0, from) + other + right.text.slice(to);
    return checkProse(changed, station.figures).verdicts.some(
      ({ verdict, mention }) => verdict === "differs" && mention.originalFrom === from,
    )
      ? [name]
      : [];
  });
}

const names = (text: string): string[] => [...text.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);

/** Each kind with sentences that are right, however they are put. */
const RIGHT: readonly (readonly [kind: string, texts: readonly string[]])[] = [
  [
    "another time's number behind a comparison",
    [
      "{ST} social workers stayed in post without a break, so the stable-post rate comes to {SR}, against 88.24% at the evaluation of 2023.",
      "Large activities: {D.d} this time; participants {DP.d}, compared with 655.",
      "Support hours: {L.d}, as against 275 twelve months earlier. New volunteers: {V.d}, as against 58.",
      "Groups: {X.d}, up from 11. Group participants: {XP.d}, up from 250.",
      "The station has {H} social workers, {C} of them certified; in relation to 12 then that is progress.",
    ],
  ],
  [
    "what was promised beside what was done",
    [
      "{V.d} people have joined as new volunteers since the contract began, though the target was only {V.t}.",
      "The board asked why backbone volunteers have reached no more than {K.r} of target: {K.d} people, {K.s} short of {K.t}.",
      "- {O.d} community social organisations developed and put on file ({O.r}, target {O.t})",
      "Calls to residents outside the categories: {NT.d} made, {NT.t} agreed, {NT.r}.",
      "The purchaser received {GO.d} opened cases, {X.d} groups and {D.d} large activities.\nIt had ordered {GO.t} opened cases, {X.t} groups and {D.t} large activities, for the whole year that is.",
      "Compare what the contract wants in the year: {GO.t} cases opened, {X.t} groups, {XP.t} group participants and {DP.t} participants in large activities.",
    ],
  ],
  [
    "what is open of so many",
    [
      "Still open are {R.s} of {R.t} community studies, {P.s} of {P.t} Party history sessions and {W.s} of {W.t} general trainings.",
      "Outstanding: {X.s} of {X.t} groups and {GO.s} of {GO.t} cases.",
      "{X.s} of {X.t} groups are still outstanding.",
      "Unfinished are {R.s} of the {R.t} community studies.",
      "Still to be held are {P.s} of {P.t} Party history sessions.",
    ],
  ],
  [
    "rates that are taken from one another",
    [
      "How far are groups from time progress? {X.r} less {PR}, i.e. {X.g} percentage points.",
      "Groups: {X.r} minus {PR} makes {X.g} percentage points.",
      "Cases opened: {GO.r} less {PR}, that is {GO.g} points.",
    ],
  ],
  [
    "signs of entries, days and categories",
    [
      "B.3 New volunteer teams. Target {Q.t}; achieved {Q.d}; {Q.r}.\nB.4 Community social organisations. Target {O.t}; achieved {O.d}; {O.r}.",
      "{I} with intermediate, {A} with assistant certificate; certificates were checked online on 13 May.\n[3] Required: {RP}, being {RS} workers times {M} months. Surplus: {S}.",
      "Files for the 17 categories amount to {J.d} [5], a completion rate of {J.r}.",
      "C3. Groups: {X.d} of {X.t}.\nC4. Cases: {GO.d} of {GO.t} opened.",
    ],
  ],
  [
    "lines that a program writes",
    [
      "stable_rate: {SR}\ncases_opened: {GO.d} / {GO.t} ({GO.r})\ngroups: {X.d} / {X.t} ({X.r}); group_sessions: {XS.d} / {XS.t} ({XS.r})\nlarge_activities: {D.d} / {D.t} ({D.r})",
      "groups_done: {X.d}\ncases_opened: {GO.d}\ncases_closed: {GC.d}",
    ],
  ],
  [
    "others than the station",
    [
      "Baihe employs {H} social workers, {C} of them certified, while Tianhu employs 26, of whom 20 are certified.",
      "Baihe's person-months amount to {AP} for a requirement of {RP}; Tianhu's amount to 81 for a requirement of 77.",
      "The station has {H} social workers. 30 chairs are on loan to Station No. 5, which has 14 workers.",
      "Volunteers: {V.d} newly enrolled ({V.r}), against 40 at Tianhu and 95 at Longxi; newly formed teams {Q.d} ({Q.r}), against 2 and 5.",
      "In group work S1 delivers {X.d} groups with {XP.d} participants in {XS.d} sessions, S2 delivers 12 with 350 in 60.",
      "Groups: {X.d} of {X.t}. Sessions: {XS.d} of {XS.t}. Watched 1 of them, 9 of 11 members came.",
    ],
  ],
  [
    "what a draft said and what falls to each",
    [
      "The headcount is {H}. Not within our scope: the draft of 6 May, which had shown a headcount of 22 and a stable-post rate of 81.25%.",
      "Person-months: {AP}. Per employee (headcount {H}), that is {AP.each} person-months.",
    ],
  ],
  [
    "person-months where heads were counted before",
    [
      "For certified workers the figures are {CR} required, {CA} rendered, {CS} over; their attendance rate works out at {CAR}.",
      "Person-months: {AP} in total, comprising {CA} by certified and {UA} by uncertified workers.",
    ],
  ],
  [
    "an area that the line began with",
    [
      'Area 1. "We are {st1} social workers for 2 communities. Groups: {X@1.d} done."',
      'Area 3. "We are {st3}, and on average 29 years old. Groups {X@3.d}, large activities {D@3.d}."',
      "Area 1 ran {X@1.d} groups.\nIn the same area {D@1.d} large activities ({D@1.r} of {D@1.t}) and {Z@1.d} small or medium ones ({Z@1.r} of {Z@1.t}) were held.",
    ],
  ],
  [
    "a rate in brackets behind a name of its own",
    [
      "Ahead of schedule are files ({J.r}), calls and visits ({T.r}), small and medium activities ({Z.r}) and support hours ({L.r}).",
      "{Z.d} small and medium-sized activities drew {ZP.d} participants, beating the agreed {Z.t} activities and {ZP.t} participants by {Z.x} and {ZP.x} respectively.",
    ],
  ],
];

test.each(RIGHT)("%s: nothing in right sentences is called wrong", (_, texts) => {
  expect(texts.flatMap(calledWrong)).toEqual([]);
});

test.each([
  [
    "a name in brackets behind its rate",
    "Professional services are at {GO.r} (cases opened), {GC.r} (cases closed), {X.r} (groups) and {XS.r} (group sessions).",
  ],
  ["lines that a program writes", "cases_opened: {GO.d}\ncases_closed: {GC.d}\ngroup_sessions: {XS.d}"],
  ["a sign of an entry before its line", "B.2 Files. Target {J.t}; achieved {J.d}.\nB.3 Groups. Target {X.t}; achieved {X.d}."],
  [
    "what the target asks for",
    "We ran {X.d} groups against a target of {X.t}. The target for cases opened was {GO.t}, and {GO.d} have been opened.",
  ],
  ["what is short of a target", "Groups: {X.d} held, {X.s} short of the target."],
])("%s is read, and what differs from it is found", (_, text) => {
  expect(calledWrong(text)).toEqual([]);
  expect(found(text)).toEqual(names(text));
});
