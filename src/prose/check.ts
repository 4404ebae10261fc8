import type { Audit } from "../domain/tables/audit";
import { rule as figureMismatch } from "./rules/figure-mismatch";
import type { Severity } from "../domain/settings";
import { NO_FIGURES, reportFigures, type ReportFigures } from "../domain/families/report-figures";
import { type ReportFigure } from "../domain/tables/report";
import { statedTwice, sumsOf, type InternalConflict } from "./consistency";
import type { FigureReading } from "./context";
import { Reader } from "./reader";
import { borneOut } from "./borne-out";
import { judgeEnglish } from "./english/verdicts";
import { readEquations } from "./equations";
import { readListFigures } from "./list-reading";
import { readScores } from "./scores";
import type { CellOf } from "./weighing/statements";
import { isFarApart } from "./weighing/wrong";
import { weigh } from "./weighing/weighing";
import { readProse, type Mention, type ProseText } from "./text";
import { stationWords } from "./station-words";
import { judge, type Judged } from "./verdict";
import { withWordings, type TaughtWording } from "../domain/values/taught-wording";
import { allFigures, nearestFigures, TaughtWordings, wordingOf } from "./wordings";
import { toldTables, type ToldCell } from "./told-tables";
import { itemAt } from "../domain/values/present";
import { Meanings, ofThing } from "../domain/values/read-once";

export type { InternalConflict } from "./consistency";

/** A figure of the text held against the tables. */
export interface ProseVerdict {
  readonly verdict: "agrees" | "differs" | "unmatched";
  readonly mention: Mention;
  /** The figure of the tables; null when unmatched. */
  readonly figure: ReportFigure | null;
  /** It stands in a table of the report. */
  readonly inTable?: true;
  /** A person has said which figure its wording means. */
  readonly tied?: true;
  /** Of an unmatched one: its wording, by which a person's answer is remembered, and the figures that it may be of, nearest first. */
  readonly wording?: string;
  readonly nearest?: readonly ReportFigure[];
}

export interface ProseReport {
  readonly text: ProseText;
  readonly verdicts: readonly ProseVerdict[];
  readonly conflicts: readonly InternalConflict[];
  /** Sums of the text that add up (5651 + 2736 = 8387). */
  readonly sumsThatHold: readonly (readonly Mention[])[];
}

/** What the settings make of a figure that differs: a severity, or `off`. */
export function proseSetting(audit: Audit): Severity | "off" {
  return audit.settings.rules[figureMismatch.id] ?? figureMismatch.severity;
}

/**
 * Holds a text against an audit; without one, or with the rule switched off, against itself alone. What the station's settings and what is given say of wordings holds.
 * @param held the text's tables, by their place among them, that are held against the sheets elsewhere, row by row: their figures get no verdict here
 */
export function checkProseAgainst(
  original: string,
  audit: Audit | null,
  taught: readonly TaughtWording[] = [],
  held: readonly number[] = [],
): ProseReport {
  const figures = audit && proseSetting(audit) !== "off" ? reportFigures(audit) : NO_FIGURES;
  return checkProse(original, figures, withWordings(audit?.settings.wordings ?? [], taught), held);
}

/** Holds every figure of a text against the tables' figures; what cannot be matched beyond doubt stays unmatched. */
export function checkProse(
  original: string,
  figures: ReportFigures,
  taught: readonly TaughtWording[] = [],
  held: readonly number[] = [],
): ProseReport {
  return meaningsBeside(figures).during(() => judgedProse(readProse(original), figures, taught, held));
}

/** What was read of words in the texts that were held against the figures: a report is read again after each edit. */
const meaningsBeside = ofThing((_: ReportFigures) => new Meanings());

function judgedProse(text: ProseText, figures: ReportFigures, taught: readonly TaughtWording[], held: readonly number[]): ProseReport {
  const { reader, readings, scores, verdictOf, unmatched, inWords } = judged(text, figures, taught);
  const sums = sumsOf(text, readings, reader.topics);
  const holding = [...sums.holding, ...scores.holding];
  const addsUp = new Set(holding.flat());
  const verdicts = text.mentions.flatMap((mention): ProseVerdict[] => {
    const judgement = verdictOf(mention);
    if (judgement) return [{ mention, ...judgement }];
    if (addsUp.has(mention)) return [{ verdict: "agrees", mention, figure: null }];
    return counts(mention) ? [{ mention, ...unmatched(mention) }] : [];
  });
  const judgedTables = { tables: text.tables.filter((_, index) => !held.includes(index)) };
  return {
    text,
    verdicts: [...verdicts, ...inWords, ...checkTables(judgedTables, figures, taught)].sort(
      (a, b) => a.mention.originalFrom - b.mention.originalFrom,
    ),
    conflicts: [...statedTwice(new Map([...readings, ...scores.readings])), ...sums.conflicts, ...scores.conflicts],
    sumsThatHold: holding,
  };
}

/** What each number means and whether it agrees, read strictly first and then leniently. */
function judged(text: ProseText, figures: ReportFigures, taught: readonly TaughtWording[], cellOf?: CellOf) {
  const all = allFigures(figures);
  const told = new TaughtWordings(taught, all);
  const reader = new Reader(text, figures);
  const lenient = new Reader(text, figures, true);
  const likely = lenient.read();
  const listed = readListFigures(text, figures);
  // What is of a list is of no indicator and of no worker.
  const readings = new Map([...reader.read()].filter(([mention]) => !listed.has(mention)));
  for (const mention of listed.keys()) lenient.surroundings.delete(mention);
  const scores = readScores(text, figures);
  const strictOf = (mention: Mention): FigureReading | undefined =>
    listed.get(mention) ?? scores.readings.get(mention) ?? readings.get(mention);
  const settled = borneOut(text, (mention) => ({ strict: strictOf(mention), lenient: likely.get(mention) }), reader.topics);
  const byWords = (mention: Mention): (Judged & { readonly tied?: true }) | null => {
    const said = taught.length > 0 ? told.of(wordingOf(text, mention)) : null;
    for (const reading of listed.has(mention) ? [strictOf(mention)] : [strictOf(mention), said, likely.get(mention)]) {
      const judged = reading ? judge(mention, reading) : null;
      const judgement = judged?.verdict === "differs" && isFarApart(mention, judged.figure) && reading !== said ? null : judged;
      if (judgement) return reading === said ? { ...judgement, tied: true } : judgement;
    }
    return settled.get(mention) ?? null;
  };
  const worked = readEquations(text, figures, (mention) => {
    const around = lenient.surroundings.get(mention);
    return around === undefined || around.elsewhere || around.others;
  });
  const beside = weigh(text, figures, lenient, byWords, cellOf);
  const english = judgeEnglish(text, figures);
  const inEnglish = new Map(english.verdicts.map((verdict) => [verdict.mention, verdict]));
  const verdictOf = (mention: Mention): (Judged & { readonly tied?: true }) | null => {
    const own = byWords(mention);
    if (own?.tied || listed.has(mention)) return own;
    const made = worked.get(mention);
    if (made) return made;
    const said = inEnglish.get(mention);
    if (said) return { verdict: said.verdict, figure: said.figure };
    const other = beside.get(mention) ?? own;
    // English sentences are read by their own reader alone; scores and cells of tables have names of their own.
    const scored = scores.readings.has(mention) && mention.value.compare(FULL_MARKS) <= 0 && !english.elsewhere.has(mention);
    const aside = (cellOf !== undefined || scored) && !english.signs.has(mention);
    return other?.verdict === "differs" && english.read.has(mention) && !aside ? null : other;
  };
  const unmatched = (mention: Mention): Omit<ProseVerdict, "mention"> => {
    const suggested = (readings.get(mention) ?? likely.get(mention))?.figure ?? null;
    return { verdict: "unmatched", figure: null, wording: wordingOf(text, mention), nearest: nearestFigures(mention, suggested, all) };
  };
  const own = new Set(text.mentions);
  const inWords = english.verdicts.filter(({ mention }) => !own.has(mention));
  return { reader, readings, scores, verdictOf, unmatched, inWords };
}

/** Holds every number of the report's tables against the workbook's figures: each cell is read as the sentence that it makes with its labels. */
function checkTables({ tables }: Pick<ProseText, "tables">, figures: ReportFigures, taught: readonly TaughtWording[]): ProseVerdict[] {
  if (tables.length === 0) return [];
  const { text: told, places } = toldTables(tables, stationWords(figures));
  if (places.length === 0) return [];
  const text = readProse(told);
  // Both stand in the order of the text.
  const placeOf = new Map<Mention, ToldCell>();
  let next = 0;
  for (const mention of text.mentions) {
    while (next + 1 < places.length && itemAt(places, next + 1).at <= mention.originalFrom) next++;
    const place = itemAt(places, next);
    if (mention.originalFrom >= place.at && mention.originalTo <= place.at + place.sentence.length) placeOf.set(mention, place);
  }
  const { verdictOf, unmatched } = judged(text, figures, taught, (mention) => {
    const place = placeOf.get(mention);
    return place ? { row: `${place.table}/${place.sentence.row}`, column: `${place.table}/${place.sentence.column}` } : null;
  });
  return [...placeOf].map(([mention, place]): ProseVerdict => {
    const moved = place.sentence.from - place.at;
    const own = { ...mention, originalFrom: mention.originalFrom + moved, originalTo: mention.originalTo + moved };
    const judgement = verdictOf(mention);
    // Of a table that tells of other days, people or ways than the workbook's nothing is wrong.
    const known = judgement?.verdict === "differs" && place.narrowed && !judgement.tied ? null : judgement;
    return { ...(known ?? unmatched(mention)), mention: own, inTable: true };
  });
}

/** No score is more. */
const FULL_MARKS = 100;

/** Chinese numerals before 个, and 一, count something only where their words say what. */
function counts({ text, unit }: Mention): boolean {
  return /\d|百分之|成/.test(text) || (unit !== "个" && text !== "一");
}
