import { exact, roundHalfUp } from "../calc/exact";
import { gradeOf } from "../calc/score-figures";
import { chineseNumeral } from "../calc/chinese-numeral";
import { areaKey, CONCEPTS, figureOf, rateOf } from "./prose-concepts";
import { scoresInText } from "./prose-scores";
import { readProse, type Mention, type ProseText } from "./prose-text";
import type { Audit } from "../engine/audit";
import { rule as figureMismatch } from "../rules/prose/figure-mismatch";
import type { Severity } from "../settings";
import { figureText, reportFigures, type ReportFigure, type ReportFigures } from "./report-figures";

/** A figure of the text held against the tables. */
export interface ProseVerdict {
  readonly verdict: "agrees" | "differs" | "unmatched";
  readonly mention: Mention;
  /** The figure of the tables; null when unmatched. */
  readonly figure: ReportFigure | null;
}

/** A contradiction of the text with itself; every place that takes part is named. */
export interface InternalConflict {
  readonly kind: "stated-twice" | "sum" | "grade";
  readonly mentions: readonly Mention[];
  /** What the other places make it: a value as text. */
  readonly expected: string;
}

export interface ProseReport {
  readonly text: ProseText;
  readonly verdicts: readonly ProseVerdict[];
  readonly conflicts: readonly InternalConflict[];
  /** Sums of the text that add up (5651 + 2736 = 8387). */
  readonly sumsThatHold: readonly (readonly Mention[])[];
}

const NO_FIGURES: ReportFigures = { staff: {}, areaStaff: [], indicators: [], score: { parts: [], total: null, grade: null } };

/** What the settings make of a figure that differs: a severity, or `off`. */
export function proseSetting(audit: Audit): Severity | "off" {
  return audit.settings.rules[figureMismatch.id] ?? figureMismatch.severity;
}

/** Holds a text against an audit; without one, or with the rule switched off, against itself alone. */
export function checkProseAgainst(original: string, audit: Audit | null): ProseReport {
  return checkProse(original, audit && proseSetting(audit) !== "off" ? reportFigures(audit) : NO_FIGURES);
}

/** Holds every figure of a text against the tables' figures; what cannot be matched beyond doubt stays unmatched. */
export function checkProse(original: string, figures: ReportFigures): ProseReport {
  const text = readProse(original);
  const scopes = areaScopes(text);
  const matched = new Map<Mention, ReportFigure>();
  for (const { phrase, subjects } of CONCEPTS) {
    for (const match of text.plain.matchAll(phrase)) {
      const indices = (match as RegExpMatchArray & { indices: ([number, number] | undefined)[] }).indices;
      let group = 1;
      for (const subject of subjects) {
        const area = "areaStaff" in subject ? match[group++]! : null;
        const place = indices[group++];
        if (!place) continue;
        // Inside an area's own section the station's figures are not meant.
        if (area === null && scopes(place[0]) !== null) continue;
        const mention =
          text.mentions.find(({ from, to }) => from === place[0] && (to === place[1] || to === place[1] + 1)) ??
          numeralMention(text, place);
        const figure = figureOf(subject, figures, area);
        if (mention && figure && !matched.has(mention)) matched.set(mention, figure);
      }
    }
  }
  matchRespectively(text, figures, matched);
  const sums = partSums(text, figures);
  for (const [mention, figure] of sums.matched) if (!matched.has(mention)) matched.set(mention, figure);
  const scores = scoreConflicts(text, figures, matched);
  const mentions = [...text.mentions, ...[...matched.keys()].filter((mention) => !text.mentions.includes(mention))].sort(
    (a, b) => a.from - b.from,
  );
  return {
    text,
    verdicts: mentions.map((mention) => {
      const figure = matched.get(mention) ?? null;
      if (!figure) return { verdict: sums.parts.has(mention) || scores.parts.has(mention) ? "agrees" : "unmatched", mention, figure: null };
      return { verdict: stated(mention, figure) ? "agrees" : "differs", mention, figure };
    }),
    conflicts: [...statedTwice(matched), ...sums.conflicts, ...scores.conflicts],
    sumsThatHold: sums.holding,
  };
}

/** A rate agrees when it is the exact one rounded half up at the digits that the text shows; a count is never rounded: 3 months are not 3.5. */
function stated(mention: Mention, { value, quantity }: ReportFigure): boolean {
  return (quantity === "rate" ? roundHalfUp(value, mention.digits) : value).compare(mention.value) === 0;
}

/** Numbers in Chinese numerals are mentions only where a phrase gives them a meaning. */
function numeralMention(text: ProseText, [from, to]: readonly [number, number]): Mention | null {
  const value = chineseNumeral(text.plain.slice(from, to));
  if (value === null) return null;
  return {
    text: text.plain.slice(from, to),
    value: exact(value),
    digits: 0,
    percent: false,
    unit: null,
    from,
    to,
    originalFrom: text.offsets[from]!,
    originalTo: text.offsets[to - 1]! + 1,
  };
}

/** The area whose section a place stands in: from its heading to the next one of the same or a higher level. */
function areaScopes(text: ProseText): (place: number) => string | null {
  const marks: { from: number; area: string | null }[] = [];
  let position = 0;
  let index = 0;
  for (const line of text.original.split("\n")) {
    const heading = /^\s*\d+\s*[.、]\s*(片区\s*(?:[一二三四五六七八九十]+|\d+))\s*社工点/.exec(line);
    const upper = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/.test(line);
    while (index < text.offsets.length && text.offsets[index]! < position) index++;
    if (heading) marks.push({ from: index, area: areaKey(heading[1]!) });
    else if (upper) marks.push({ from: index, area: null });
    position += line.length + 1;
  }
  return (place) => marks.findLast(({ from }) => from <= place)?.area ?? null;
}

/** "…A份,B个,分别完成协议指标量的x%,y%": as many percentages as figures before them, in order. */
function matchRespectively(text: ProseText, figures: ReportFigures, matched: Map<Mention, ReportFigure>): void {
  for (const match of text.plain.matchAll(/分别(?:完成|达到|占)(?:了)?(?:协议)?(?:指标)?(?:量|数)?的?((?:\d+(?:\.\d+)?%[,、和及]?)+)/g)) {
    const rates = text.mentions.filter(({ from, percent }) => percent && from >= match.index && from < match.index + match[0].length);
    const start = Math.max(text.plain.lastIndexOf(";", match.index), text.plain.lastIndexOf("。", match.index));
    const counts = text.mentions.filter(({ from, percent }) => !percent && from > start && from < match.index);
    if (counts.length !== rates.length) continue;
    counts.forEach((count, index) => {
      const done = matched.get(count);
      const rate = done ? rateOf(done, figures) : null;
      if (rate) matched.set(rates[index]!, rate);
    });
  }
  for (const match of text.plain.matchAll(/完成(?:协议)?(?:指标)?量的(\d+(?:\.\d+)?%)/g)) {
    if (/分别$/.test(text.plain.slice(0, match.index))) continue;
    const rate = text.mentions.find(({ from, percent }) => percent && from >= match.index && from < match.index + match[0].length);
    const start = Math.max(
      text.plain.lastIndexOf(";", match.index),
      text.plain.lastIndexOf("。", match.index),
      text.plain.lastIndexOf(",", match.index - 2),
    );
    const counts = text.mentions.filter(({ from, percent }) => !percent && from > start && from < match.index);
    const done = counts.length === 1 ? matched.get(counts[0]!) : undefined;
    const figure = done ? rateOf(done, figures) : null;
    if (rate && figure && !matched.has(rate)) matched.set(rate, figure);
  }
}

function statedTwice(matched: ReadonlyMap<Mention, ReportFigure>): InternalConflict[] {
  const byFigure = new Map<string, { figure: ReportFigure; mentions: Mention[] }>();
  for (const [mention, figure] of matched) {
    const entry = byFigure.get(figure.id);
    if (entry) entry.mentions.push(mention);
    else byFigure.set(figure.id, { figure, mentions: [mention] });
  }
  const conflicts: InternalConflict[] = [];
  for (const { figure, mentions } of byFigure.values()) {
    const first = mentions[0]!;
    const differs = mentions.some((mention) => {
      const digits = Math.min(first.digits, mention.digits);
      return roundHalfUp(mention.value, digits).compare(roundHalfUp(first.value, digits)) !== 0;
    });
    if (differs)
      conflicts.push({ kind: "stated-twice", mentions: [...mentions].sort((a, b) => a.from - b.from), expected: figureText(figure) });
  }
  return conflicts;
}

interface Sums {
  readonly matched: Map<Mention, ReportFigure>;
  readonly parts: Set<Mention>;
  readonly conflicts: InternalConflict[];
  readonly holding: Mention[][];
}

/** Calls and visits stated apart must add up to what the tables (and the text) state together. */
function partSums(text: ProseText, figures: ReportFigures): Sums {
  const result: Sums = { matched: new Map(), parts: new Set(), conflicts: [], holding: [] };
  const together = figures.indicators.filter(({ name, station }) => station && /电访\/探访|电访和?探访/.test(name) && !/^非/.test(name));
  if (together.length !== 1) return result;
  for (const match of text.plain.matchAll(/电访(\d+)人次[,、](?:入户)?探访(\d+)人次/g)) {
    const parts = text.mentions.filter(({ from }) => from >= match.index && from < match.index + match[0].length);
    if (parts.length !== 2) continue;
    const sum = parts[0]!.value.add(parts[1]!.value);
    if (sum.compare(together[0]!.done.value) === 0) {
      result.holding.push(parts);
      parts.forEach((part) => result.parts.add(part));
    } else result.conflicts.push({ kind: "sum", mentions: parts, expected: figureText(together[0]!.done) });
  }
  return result;
}

/** 得分 of the four parts, their total and the grade: against the score table where there is one, and against each other. */
function scoreConflicts(
  text: ProseText,
  figures: ReportFigures,
  matched: Map<Mention, ReportFigure>,
): { conflicts: InternalConflict[]; parts: Set<Mention> } {
  const stated = scoresInText(text);
  const { total, grade } = stated;
  for (const { name, mention } of stated.parts) {
    const figure = figures.score.parts.find(({ label }) => label.includes(name))?.figure;
    if (figure) matched.set(mention, figure);
  }
  if (total && figures.score.total) matched.set(total, figures.score.total);
  const parts = stated.parts.map(({ mention }) => mention);
  const conflicts: InternalConflict[] = [];
  const consistent = new Set<Mention>();
  if (total && parts.length === 4) {
    const sum = parts.reduce((value, { value: part }) => value.add(part), exact(0));
    if (sum.compare(total.value) === 0) [...parts, total].forEach((mention) => consistent.add(mention));
    else conflicts.push({ kind: "sum", mentions: [...parts, total], expected: figureText({ value: sum, quantity: "count" }) });
  }
  if (total && grade && gradeOf(total.value) !== grade)
    conflicts.push({ kind: "grade", mentions: [total], expected: gradeOf(total.value) });
  return { conflicts, parts: consistent };
}
