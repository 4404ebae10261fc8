import { exact } from "../../domain/values/exact";
import { itemAt } from "../../domain/values/present";
import type { Mention } from "../numbers";
import { englishOf } from "./bilingual";
import { inFull } from "./shortened";
import { conceptsOf, type Concept } from "./concepts";
import { hedgeBehind, hedgeBefore } from "./hedges";
import { numberWords } from "./number-words";
import { areaAt, dateAt, type AreaName, type Piece } from "./places-and-days";

/** A word of an English sentence. */
export interface Word {
  readonly kind: "word";
  readonly text: string;
  /** It begins with a capital, elsewhere than at the beginning of its sentence. */
  readonly capital: boolean;
  readonly concepts: readonly Concept[];
}

/** A number as the sentence says it: percent written out, with the words that make it a near one. */
export interface Numeral {
  readonly kind: "number";
  /** As it was found in the text. */
  readonly mention: Mention;
  /** As the sentence means it. */
  readonly stated: Mention;
}

export interface Mark {
  readonly kind: "mark";
  readonly text: string;
}

export type Token = Word | Numeral | AreaName | Mark;

const PIECES = /\.{4,}|\d+(?:,\d{3})*(?:\.\d+)?%?|\p{L}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*|[,;:()[\]–—/|&=+-]/gu;

/** Takes a sentence apart; `mentions` are the numbers that were found in it, in its order. */
export function tokensOf(text: string, at: number, mentions: readonly Mention[]): Token[] {
  // 2 worker(s)
  const pieces = piecesOf(text.replace(/(?<=\p{L})\(s\)/gu, "   "), at, mentions);
  const byFrom = new Map(mentions.map((mention) => [mention.originalFrom, mention]));
  const tokens: Token[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = itemAt(pieces, index);
    const lower = piece.text.toLowerCase().replace(/’/g, "'");
    const area = areaAt(pieces, index);
    if (area) {
      tokens.push(area.token);
      index = area.last;
      continue;
    }
    const date = dateAt(pieces, index);
    if (date) {
      tokens.push(word(date.text, false));
      index = date.last;
      continue;
    }
    const mention = byFrom.get(piece.from);
    if (mention || numberWords(pieces, index)) {
      const read = numeralAt(pieces, index, mention, tokens);
      tokens.push(read.token);
      index = read.last;
    } else if (englishOf(piece.text)) {
      for (const text of englishOf(piece.text) ?? []) tokens.push(word(text, false));
    } else if (/^\.{4}/.test(piece.text)) {
      // Files opened ........ 1410 / 953 ........ 148%
      tokens.push({ kind: "mark", text: tokens.at(-1)?.kind === "number" ? "," : ":" });
    } else if (/^[\p{L}]/u.test(piece.text)) {
      tokens.push(word(lower, /^\p{Lu}/u.test(piece.text) && tokens.some(({ kind }) => kind === "word")));
    } else if (/^\d/.test(piece.text)) tokens.push(word(piece.text, false));
    else tokens.push({ kind: "mark", text: piece.text });
  }
  return merged(tokens);
}

/** Whether a token is one of some marks. */
export function areMark(token: Token, marks: RegExp): boolean {
  return token.kind === "mark" && marks.test(token.text);
}

function word(text: string, capital: boolean): Word {
  const plain = inFull(text.replace(/'s$/, "").replace(/'$/, ""));
  return { kind: "word", text: plain, capital, concepts: conceptsOf(plain) };
}

/** Hyphens part words, but for those that a word begins with (co-operation, non-certified). */
function piecesOf(text: string, at: number, mentions: readonly Mention[]): Piece[] {
  const found: Piece[] = [];
  const ends = new Map(mentions.map(({ originalFrom, originalTo }) => [originalFrom, originalTo]));
  let next = 0;
  for (const match of text.matchAll(PIECES)) {
    const from = at + match.index;
    if (from < next) continue;
    const end = ends.get(from);
    if (end !== undefined) {
      found.push({ text: text.slice(match.index, end - at), from });
      next = end;
      continue;
    }
    const whole = match[0];
    if (!/^\p{L}/u.test(whole) || !whole.includes("-") || /^(?:co|non|un|re|sub)-/i.test(whole)) found.push({ text: whole, from });
    else {
      let part = 0;
      for (const half of whole.split("-")) {
        found.push({ text: half, from: from + part });
        part += half.length + 1;
      }
    }
  }
  return found;
}

function numeralAt(
  pieces: readonly Piece[],
  index: number,
  mention: Mention | undefined,
  before: readonly Token[],
): { readonly token: Numeral; readonly last: number } {
  const said = mention ? null : numberWords(pieces, index);
  let last = said?.last ?? index;
  const piece = itemAt(pieces, index);
  const end = itemAt(pieces, last);
  const own: Mention = mention ?? {
    text: "",
    value: exact(said?.value ?? 0),
    digits: 0,
    percent: false,
    unit: null,
    from: -1,
    to: -1,
    originalFrom: piece.from,
    originalTo: end.from + end.text.length,
    begin: -1,
    end: -1,
    hedge: null,
    torn: false,
    partOfPair: false,
  };
  const text = (place: number): string => pieces[place]?.text.toLowerCase() ?? "";
  let stated = own;
  if (!own.percent && (/^(?:percent|pct)$/.test(text(last + 1)) || (text(last + 1) === "per" && text(last + 2) === "cent"))) {
    last += text(last + 1) === "per" ? 2 : 1;
    stated = { ...own, value: own.value.div(100), digits: own.digits + 2, percent: true, unit: null };
  }
  if (!own.percent && /^percentage$/.test(text(last + 1)) && /^points?$/.test(text(last + 2))) {
    last += 2;
    stated = { ...own, unit: "个百分点" };
  }
  const words = before
    .map((token) => (token.kind === "word" || token.kind === "mark" ? token.text : "#"))
    .slice(-4)
    .join(" ");
  const hedge = hedgeBefore(words) ?? hedgeBehind([1, 2, 3].map((step) => text(last + step)).join(" "));
  return { token: { kind: "number", mention: own, stated: hedge === null ? stated : { ...stated, hedge } }, last };
}

/** Words that stand for a sign, or a pair of words for one. */
function spelled(
  token: Token,
  next: Token | undefined,
  before: Token | undefined,
): { readonly token: Token; readonly words: number } | null {
  if (token.kind !== "word") return null;
  const following = next?.kind === "word" ? next.text : "";
  // 14 divided by 17 equals 82.35%
  if (token.text === "divided" && following === "by") return { token: { kind: "mark", text: "/" }, words: 2 };
  if (token.text === "equals" && before?.kind === "number") return { token: { kind: "mark", text: "=" }, words: 1 };
  if (/^(?:tele)?phone$/.test(token.text) && /^interviews?$/.test(following)) return { token: word("calls", false), words: 2 };
  // 147.95% of the agreement is no share of agreements that were signed.
  const ofStation = before?.kind === "word" && /^(?:the|this|our|its|service|per|by|present)$/.test(before.text);
  // 39 cases (agreement 50); agreement: 50
  const says = next?.kind === "number" || (next?.kind === "mark" && next.text === ":") || SAYS.test(following);
  const signed =
    before?.kind === "number" || (before?.kind === "word" && (before.concepts.length > 0 || /^(?:an?|each|one|signed)$/.test(before.text)));
  const promise = token.text === "agreement" && (ofStation || (says && !signed));
  return promise ? { token: { ...token, concepts: [] }, words: 1 } : null;
}

/** Agreement says 50, of the agreement index. */
const SAYS = /^(?:says|said|wants|asks|asked|calls|requires|quantity|quantities|amount|index|target|figure|number|level)$/;

/** small and medium, calls and visits: two words that make one name. */
function merged(all: readonly Token[]): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < all.length; at++) {
    const sign = spelled(itemAt(all, at), all[at + 1], all[at - 1]);
    tokens.push(sign?.token ?? itemAt(all, at));
    at += (sign?.words ?? 1) - 1;
  }
  const found: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = itemAt(tokens, index);
    const [next, over] = [tokens[index + 1], tokens[index + 2]];
    const joins = next !== undefined && next.kind !== "number" && next.kind !== "areas" && /^(?:and|to|or|&|\/)$/.test(next.text);
    if (token.kind === "word" && over?.kind === "word" && joins) {
      const both = [token, over];
      if (/^small/.test(token.text) && /^(?:medium|mid)/.test(over.text)) {
        found.push(word("smallmedium", false));
        index += 2;
        const sized = tokens[index + 1];
        if (sized?.kind === "word" && /^(?:sized|scale)$/.test(sized.text)) index++;
        continue;
      }
      const contact = (one: Word): boolean =>
        one.concepts.includes("call") || one.concepts.includes("visit") || one.concepts.includes("home");
      if (both.every(contact)) {
        found.push(token);
        index++;
        continue;
      }
    }
    if (token.kind === "word" && /^(?:person|man)$/.test(token.text) && next?.kind === "word" && next.text === "times") {
      found.push(word("person-times", false));
      index++;
      continue;
    }
    if (
      token.kind === "word" &&
      /^(?:large|small|medium)$/.test(token.text) &&
      next?.kind === "word" &&
      /^(?:scale|sized)$/.test(next.text)
    ) {
      found.push(token);
      index++;
      continue;
    }
    // support hours, hours of support: what the station gave to the street's own work.
    const hours = [next, over].map((one) => (one?.kind === "word" ? one.text : ""));
    if (token.kind === "word" && SUPPORT.test(token.text) && /^hours?$/.test(hours[0] ?? "")) {
      found.push(word("support-hours", false));
      index++;
      continue;
    }
    if (token.kind === "word" && /^hours?$/.test(token.text) && /^(?:of|in)$/.test(hours[0] ?? "") && SUPPORT.test(hours[1] ?? "")) {
      found.push(word("support-hours", false));
      index += 2;
      continue;
    }
    found.push(token);
  }
  return found;
}
const SUPPORT = /^(?:support|assistance|aid|help)$/;
