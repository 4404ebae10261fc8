import { inOneLine } from "../../domain/values/quote";
import { exact, roundHalfUp } from "../../domain/values/exact";
import type { Audit } from "../../domain/tables/audit";
import { checkProseAgainst, type InternalConflict } from "../../prose/check";
import type { Mention, ProseText } from "../../prose/text";
import { allFigures, wordingOf } from "../../prose/wordings";
import { reportFigures } from "../../domain/families/report-figures";
import type { ReportFigure } from "../../domain/tables/report";
import { isBarred, rowBefore, rowBehind } from "./row-words";
import { itemAt } from "../../domain/values/present";

/** A figure of a text, with enough of its sentence to be recognised. */
export interface PlacedFigure {
  /** As the text writes it, measure word included. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** Counted from 1. */
  readonly line: number;
  /** Offsets in the text as it was given. */
  readonly from: number;
  readonly to: number;
}

/** `within-text`, `contradicts`: the tables do not know it, and it does or does not go with other figures of the text. */
export type ProseVerdictKind = "differs" | "agrees" | "within-text" | "contradicts" | "unmatched";

export interface ProseItem {
  readonly kind: ProseVerdictKind;
  readonly place: PlacedFigure;
  /** Of one that no figure was found for, or that a person has tied to its figure: its wording, by which that is remembered. */
  readonly wording: string | null;
  readonly tied: boolean;
  /** The figures that an unmatched one may be of, nearest first. */
  readonly nearest: readonly ReportFigure[];
  /** What the tables give; null for what they do not know. */
  readonly figure: ReportFigure | null;
}

export interface ProseConflict {
  readonly kind: InternalConflict["kind"];
  readonly places: readonly PlacedFigure[];
  /** Null where the places contradict each other and nothing tells which is right. */
  readonly expected: string | null;
}

/** A text held against the tables: every figure with its verdict, in the order of the text. */
export interface ProseReview {
  readonly text: ProseText;
  readonly items: readonly ProseItem[];
  readonly conflicts: readonly ProseConflict[];
  /** Sums of the text that add up. */
  readonly sumsThatHold: readonly (readonly PlacedFigure[])[];
  readonly counts: Readonly<Record<ProseVerdictKind, number>>;
  /** Figures with a verdict, and their share of all in whole percent; null in a text without figures. */
  readonly matched: number;
  readonly matchedPercent: number | null;
}

/** Reviews a text against an audit; without one the text is held against itself alone. @param held its tables that are held against the sheets row by row */
export function reviewProse(original: string, audit: Audit | null, held: readonly number[] = []): ProseReview {
  const report = checkProseAgainst(original, audit, [], held);
  const place = placer(original);
  const conflicting = new Set(report.conflicts.flatMap(({ mentions }) => mentions));
  const items = report.verdicts.map(({ verdict, mention, figure, tied, wording, nearest }): ProseItem => {
    const kind = figure ? verdict : conflicting.has(mention) ? "contradicts" : verdict === "agrees" ? "within-text" : "unmatched";
    const own = wording ?? (tied ? wordingOf(report.text, mention) : null);
    return { kind, place: place(mention), figure, wording: own, tied: tied === true, nearest: nearest ?? [] };
  });
  const counts: Record<ProseVerdictKind, number> = { differs: 0, agrees: 0, "within-text": 0, contradicts: 0, unmatched: 0 };
  for (const { kind } of items) counts[kind]++;
  const matched = items.length - counts.unmatched;
  return {
    text: report.text,
    items,
    conflicts: report.conflicts.map(({ kind, mentions, expected }) => ({ kind, places: mentions.map(place), expected })),
    sumsThatHold: report.sumsThatHold.map((mentions) => mentions.map(place)),
    counts,
    matched,
    matchedPercent: items.length === 0 ? null : roundHalfUp(exact(matched).div(items.length).mul(100), 0).valueOf(),
  };
}

/** Every figure of the tables to which an unmatched one can be tied, those that it may be of first. */
export function figuresToTie({ nearest }: ProseItem, audit: Audit): readonly ReportFigure[] {
  const near = new Set(nearest.map(({ id }) => id));
  return [...nearest, ...allFigures(reportFigures(audit)).filter(({ id }) => !near.has(id))];
}

const BEFORE = 18;
const AFTER = 14;
/** Characters looked at on either side: scans put many spaces between few words. */
const REACH = 80;

/** Cuts a figure's sentence out of the text; the line numbers are counted once. */
function placer(original: string): (mention: Mention) => PlacedFigure {
  const breaks: number[] = [];
  for (let at = original.indexOf("\n"); at >= 0; at = original.indexOf("\n", at + 1)) breaks.push(at);
  return ({ originalFrom: from, originalTo: to, unit, text }) => {
    let line = 0;
    for (let high = breaks.length; line < high;) {
      const middle = (line + high) >> 1;
      if (itemAt(breaks, middle) < from) line = middle + 1;
      else high = middle;
    }
    const start = line === 0 ? 0 : itemAt(breaks, line - 1) + 1;
    const end = breaks[line] ?? original.length;
    const inRow = isBarred(original.slice(start, Math.min(end, start + REACH)));
    const own = original.slice(Math.max(start, from - REACH), from);
    const rest = original.slice(to, Math.min(Math.max(end, to), to + REACH));
    const before = inRow ? rowBefore(own) : inOneLine(own);
    let after = inRow ? rowBehind(rest) : inOneLine(rest);
    if (unit && after.startsWith(unit)) after = after.slice(unit.length);
    return {
      text: unit && !text.endsWith(unit) ? `${text}${unit}` : text,
      before: before.length > BEFORE ? `…${before.slice(-BEFORE)}` : before,
      after: after.length > AFTER ? `${after.slice(0, AFTER)}…` : after,
      line: line + 1,
      from,
      to,
    };
  };
}
