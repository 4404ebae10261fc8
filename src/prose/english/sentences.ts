import type { Mention } from "../numbers";
import { untranslated, withoutTranslated } from "./bilingual";
import { isLeader } from "../lines";
import type { ProseText } from "../text";
import { mentionsBetween } from "../text";

/** A sentence, or a line, of English in the original text. */
export interface EnglishSentence {
  readonly text: string;
  /** Offset in the original. */
  readonly from: number;
  readonly mentions: readonly Mention[];
  /** What only numbers the line. */
  readonly labels: readonly Mention[];
  /** It begins a paragraph or a line of its own. */
  readonly begins: boolean;
}

const ABBREVIATED =
  /\b(?:mr|mrs|ms|dr|no|approx|vs|e\.g|i\.e|etc|st|fig|incl|est|min|max|ca|interm|asst|jnr|comm|cert|uncert|req|vols?|activs?)\.$/i;

/** Output 1.1, Slide 4 |, Test 2.: what numbers a line counts nothing. */
const NUMBERED_LINE =
  /^["'“([]?(?:(?:output|outcome|performance|key|service|quality|audit|learning|essential|process) )?(?:item|test|output|outcome|slide|ground|finding|step|task|objective|result|point|day|week|question|chapter|lot|section|part|annex|exhibit|criterion|standard|kpi|indicator|clause|procedure|recital|article|note|no\.?|number|agenda item|heading|component|activity|paragraph|issue|lesson|slot|round|session|visit|sheet|form|row|line|notice|observation|measure|strand|comment)(?: no\.?)? \d{1,3}(?:\.\d{1,3})*(?=\s*[|:.,;)(\]–—-]|\s+[A-Z(]|$)/i;
/** B.4 Community organisations, C2. Files, R14 Loss of staff, [3] Required: signs of entries. */
const ENTRY_SIGN = /^["'“(]?(?:[A-Z]{1,3}[.-]?\d{1,3}(?:\.\d{1,3})*(?=[\s.:)])|\[\d{1,3}\])/;
/** Standards 3 to 5, items 2, 4 and 6: which of them, not how many. */
const NUMBERED_THINGS =
  /\b(?:items|standards|indicators|outputs|outcomes|clauses|articles|schedules|annex(?:es)?|appendices|sections|chapters|paragraphs|pages|rows|lines|columns|points|questions|procedures|recitals|tables|figures|slides|lots|findings|steps)(?: nos?\.?)? \d{1,3}(?:(?:,| to| and|, and| &| ?[–—-]) ?\d{1,3})+/gi;
/** cases_opened: 39, as programs write what they hold. */
const KEY_LINE = /^[a-z][a-z\d_]{0,60} ?[:=] ?[\d"'[{]/;
/** A line that begins so goes on with none before it. */
const OWN_LINE = /^(?:["'“(]?[A-Z][A-Za-z']*(?: [A-Za-z']+){0,3}:\s|\d{1,2}\/\d{1,2}\s)/;

/** The sentences of those stretches of a text that are English alone. */
export function englishSentences(text: ProseText): EnglishSentence[] {
  const { plain, offsets, original } = text;
  const found: EnglishSentence[] = [];
  for (let from = 0; from < plain.length;) {
    const broken = plain.indexOf("\n", from);
    const to = broken < 0 ? plain.length : broken;
    const stretch = plain.slice(from, to);
    if (/[A-Za-z]{3}/.test(stretch)) {
      const [start, end] = [offsets[from] ?? 0, (offsets[to - 1] ?? 0) + 1];
      const mentions = mentionsBetween(text, from, to);
      let begins = true;
      for (const [at, piece] of piecesOf(original.slice(start, end))) {
        const [pieceFrom, pieceTo] = [start + at, start + at + piece.length];
        // A: 39 is of the question before it.
        const read = withoutTranslated(piece);
        if (!isEnglish(read) && (/\p{Script=Han}/u.test(piece) || !isEnglish(stretch))) continue;
        const first = begins || LINE_BEGINS.test(original.slice(Math.max(start, pieceFrom - LONGEST_MARK), pieceFrom));
        const all = mentions.filter(({ originalFrom }) => originalFrom >= pieceFrom && originalFrom < pieceTo);
        const things = [...piece.matchAll(NUMBERED_THINGS)].map(({ index, 0: own }) => [pieceFrom + index, pieceFrom + index + own.length]);
        const ownFrom = pieceFrom + (first ? signOf(piece).length : (ENTRY_SIGN.exec(piece)?.[0].length ?? 0));
        const isLabel = ({ originalFrom: at }: Mention): boolean =>
          at < ownFrom || things.some(([begin = 0, end = 0]) => at >= begin && at < end);
        found.push({
          text: read,
          from: pieceFrom,
          mentions: all.filter((mention) => !isLabel(mention)),
          labels: all.filter(isLabel),
          begins: first,
        });
        begins = false;
      }
    }
    from = to + 1;
  }
  return found;
}

/** What numbers a line, or an entry. */
function signOf(piece: string): string {
  return NUMBERED_LINE.exec(piece)?.[0] ?? ENTRY_SIGN.exec(piece)?.[0] ?? "";
}

/** A line begins right before, but for what numbers it. */
const LINE_BEGINS = /\n(?!.*[A-Za-z]{2}).*$/;
const LONGEST_MARK = 12;

/** A word or two of another language do not make a sentence one of it. */
function isEnglish(text: string): boolean {
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  return latin >= 3 && latin > MOST_LATIN * untranslated(text);
}
const MOST_LATIN = 8;

function lineBehind(text: string, at: number): string {
  return text.slice(at + 1, at + 41).trimStart();
}

/** Ends with a full stop before white space; a line's end ends it where the next begins like one. */
function piecesOf(text: string): [at: number, piece: string][] {
  const found: [number, string][] = [];
  let from = 0;
  const close = (to: number): void => {
    const piece = text.slice(from, to);
    const lead = /^\s*/.exec(piece)?.[0].length ?? 0;
    if (piece.trim() !== "") found.push([from + lead, piece.trim()]);
    from = to;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const next = text.slice(at + 1, at + 12);
    if (
      /[.!?]/.test(character) &&
      /^["'”’)]?(?:\s|$)/.test(next) &&
      !ABBREVIATED.test(text.slice(Math.max(from, at - 8), at + 1)) &&
      !(character === "." && isLeader(text, at)) &&
      (next.trim() === "" || /^["'”’)]?\s+["'“‘(•*-]?[A-Z0-9]/.test(next) || /^["'”’)]?[^\S\n]*\n\s*\p{Script=Han}/u.test(next))
    )
      close(at + 1);
    else if (
      character === "\n" &&
      (KEY_LINE.test(lineBehind(text, at)) ||
        (/^["'“‘(•*#[-]{0,3} ?[A-Z0-9\p{Script=Han}]/u.test(next.trimStart()) &&
          (at - from < 60 ||
            /[.:;)%\d]$/.test(text.slice(at - 8, at).trimEnd()) ||
            signOf(lineBehind(text, at)) !== "" ||
            OWN_LINE.test(lineBehind(text, at)))))
    )
      close(at + 1);
  }
  close(text.length);
  return found;
}
