import type { ReportFigures } from "../../domain/families/report-figures";
import type { ScorePart } from "../../domain/families/score/model";
import { said, type EnglishPhrase } from "./phrases";
import type { Exact } from "../../domain/values/exact";
import { SCORE_CAPS } from "../../domain/families/score/recognise/vocabulary";
import type { Token } from "./tokens";
import { staffReading, type EnglishReading } from "./readings";

/** Who awards a part of the score, under the names that English gives them. */
const SCORERS: readonly (readonly [words: RegExp, part: ScorePart])[] = [
  [/\bsupervisi(?:on|ng) cent(?:re|er)\b|\bcent(?:re|er)\b/g, "supervision-centre"],
  [
    /\bsupervis(?:ing|ory) (?:party|authority|body|bureau|department|side)\b|\bsupervisors?\b|\b(?:civil affairs|regulator|authority)\b/g,
    "supervisor",
  ],
  [/\bpurchas(?:er|ers|ing party|ing side)\b|\bbuyer\b|\bstreet office\b/g, "purchaser"],
  [/\b(?:third|3rd) part(?:y|ies)(?:'s)?\b|\b(?:independent|outside|external) (?:evaluator|assessor|reviewer|panel)s?\b/g, "third-party"],
];
const TOTAL = /\b(?:total|overall|final|in all|altogether|aggregate|sum|composite|combined|final score)\b/;
const SCORED = /\b(?:scor\w*|points?|marks?|award\w*|rated|rating)\b/;
/** What can be scored at most, or where a grade begins. */
const NO_SCORE =
  /\b(?:out of|(?<!\b(?:parts?|sum|total|score|marks?|result|award|up|which|score) )of|max|maximum|maximum of|possible|cap|ceiling|full marks?|worth|weight(?:ed)?|pass mark|deduct\w*|lost|minus|average|at least|above|below|cut off|threshold|grade|from|weighs|weighed|counts(?: for)?)(?: (?:is|was|:|the|a))*$|\/ ?$/;
const NO_SCORE_BEHIND =
  /^(?:points? )?(?:(?:is|are|was|were) (?:the )?(?:maximum|needed|deducted|available|possible|lost)|deducted|and (?:above|over|more)|or more|needed|to|maximum|available|were deducted)/;

/** The part of the score that words name last. */
function scorerIn(words: string): ScorePart | null {
  const found = SCORERS.flatMap(([pattern, part]) => [...words.matchAll(pattern)].map(({ index }) => ({ index, part }))).sort(
    (a, b) => b.index - a.index,
  );
  // `supervision centre` is no `centre` of its own.
  return found[0]?.part ?? null;
}

/** What a number says of the evaluation's score; null where it says nothing of it. `inRow` is who awards it by its place in a row, `among` that scores stand in the lines before. */
export function readScore(
  phrase: EnglishPhrase,
  sentence: string,
  heading: string,
  inRow: ScorePart | null,
  following: readonly Token[],
  among: boolean,
  { score }: ReportFigures,
): EnglishReading | null {
  const { stated } = phrase.numeral;
  if (stated.percent || score.parts.length === 0) return null;
  const near = said(phrase.near);
  const name = said(phrase.name);
  const behind = said([...phrase.name, ...phrase.behind]);
  if (NO_SCORE.test(near) || NO_SCORE_BEHIND.test(behind) || !/^(?:(?:points?|marks?) ?)*$/.test(name)) return null;
  // The purchaser (20): so many points it may award.
  if (
    phrase.bracketed &&
    near === said(phrase.before.slice(0, -1)) &&
    stated.digits === 0 &&
    /^\)/.test(said(following)) &&
    isCap(stated.value)
  )
    return null;
  const points = /^(?:points?|marks?)\b/.test(name);
  const cap = capBehind(following);
  const own =
    inRow ??
    scorerIn(behind.replace(/^points? /, "").match(/^(?:(?:come|comes|came|given|awarded|was|were) )*(?:from|by|of) .*/)?.[0] ?? "") ??
    scorerIn(near) ??
    (cap === null || !JUDGED.test(`${heading} ${sentence}`) ? null : partOfCap(cap, stated.value));
  const scored = points || among || SCORED.test(sentence) || SCORED.test(heading) || /^(?:\(|\/|out of|of #)/.test(behind) || own !== null;
  if (!scored) return null;
  if (own) {
    const figure = score.parts.find(({ figure: { id } }) => id === `score/${own}`)?.figure;
    const reading = staffReading("score", [figure], true);
    return reading && { ...reading, explicit: true, own: "name" };
  }
  // External rating: 84.45 out of 100
  const rated =
    /\b(?:rating|marks?|evaluation|assessment)\b/.test(near) && /^out of\b/.test(behind) && stated.value.compare(LEAST_TOTAL) > 0;
  const ofHundred =
    cap?.compare(FULL) === 0 && (stated.digits > 0 || JUDGED.test(`${heading} ${sentence}`)) && stated.value.compare(LEAST_TOTAL) > 0;
  const asked = stated.digits > 0 && stated.value.compare(LEAST_TOTAL) > 0 && /\b(?:score|mark|result)\b[^#]*:$/.test(near);
  const total = rated || ofHundred || asked || TOTAL.test(near) || TOTAL.test(behind);
  if (!(points || total || /\bscor\w*\b/.test(near)) || stated.value.compare(100) >= 0) return null;
  return staffReading(
    "score",
    [score.total],
    total || (points && /\b(?:evaluation|evaluators?|assessors?|assessment|station|centre|we|result)\b/.test(near)),
  );
}

/** What is said of an evaluation. */
const JUDGED = /\b(?:scor\w*|points?|marks?|award\w*|results?|evaluat\w*|assess\w*)\b/;
const FULL = 100;
const OF_CAP = /^(?:(?:points?|marks?) )?(?:\( )?(?:(?:out )?of|\/|maximum|max)?(?: (?:of|a|an|the|its|possible|maximum|:))* ?$/;

/** 8.4 (maximum 10), 44 of its 55 points: the number that a score is said to be of at most; null where none stands right behind it. */
function capBehind(following: readonly Token[]): Exact | null {
  const at = following.findIndex(({ kind }) => kind === "number");
  const cap = following[at];
  const words = said(following.slice(0, Math.max(0, at)));
  return cap?.kind === "number" && words !== "" && !cap.stated.percent && OF_CAP.test(words) ? cap.stated.value : null;
}

function isCap(value: Exact): boolean {
  return value.compare(FULL) === 0 || Object.values(SCORE_CAPS).some((points) => value.compare(points) === 0);
}

/** The part of the score that has so many points. */
function partOfCap(cap: Exact, score: Exact): ScorePart | null {
  const found = Object.entries(SCORE_CAPS).find(([, points]) => cap.compare(points) === 0 && score.compare(points) <= 0);
  return (found?.[0] as ScorePart | undefined) ?? null;
}

/** Satisfaction is rated out of 5 or 10. */
const LEAST_TOTAL = 20;

/** Whom a sentence names for its row of numbers, where as many are named as numbers stand in a row: (supervising authority, purchaser, …). */
export function scorersInOrder(words: string): readonly ScorePart[] {
  const found = SCORERS.flatMap(([pattern, part]) =>
    [...words.matchAll(pattern)].map(({ index, 0: text }) => ({ from: index, to: index + text.length, part })),
  )
    .filter(({ from, to }, _, all) => !all.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from))
    .sort((a, b) => a.from - b.from);
  return found.map(({ part }) => part);
}
