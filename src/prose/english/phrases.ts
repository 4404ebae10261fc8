import { itemAt } from "../../domain/values/present";
import { isDoing } from "./roles";
import { WORKER } from "./staff-words";
import type { AreaName } from "./places-and-days";
import type { Numeral, Token, Word } from "./tokens";

/** A number of an English sentence with the words that are its own. */
export interface EnglishPhrase {
  readonly numeral: Numeral;
  /** The words right behind it up to the last one that names a thing: `new volunteer teams`. */
  readonly name: readonly Word[];
  /** What stands behind the name and still belongs to the number. */
  readonly behind: readonly Token[];
  /** All that follows the name up to the next mark or number. */
  readonly tail: readonly Token[];
  /** The words before it back to the number before, or to the sentence's beginning. */
  readonly before: readonly Token[];
  /** Of those the ones of its own clause; where it begins a bracket, those before the bracket. */
  readonly near: readonly Token[];
  /** All words of its clause before it, whatever numbers stand among them. */
  readonly clause: readonly Token[];
  /** What the number behind it is called, where that stands in a row with it: 4 large and 59 small activities. */
  readonly next: readonly Word[];
  /** What stands behind that one: 7 groups and 29 sessions short. */
  readonly later: readonly Token[];
  /** It is so many of the number behind it. */
  readonly part: boolean;
  /** It stands in a row with the number before it: nothing but a comma or `and` between. */
  readonly inRow: boolean;
  /** It stands in brackets. */
  readonly bracketed: boolean;
}

/** Words that end a name. */
const NO_NAME =
  /^(?:\w+n't|of|for|with|without|in|on|at|by|to|from|over|under|into|across|through|throughout|during|within|between|per|than|as|against|including|compared|versus|vs|and|or|but|while|whereas|although|because|so|that|which|who|whom|whose|where|when|after|before|since|until|is|are|was|were|be|been|being|has|have|had|having|do|does|did|will|would|should|can|could|may|might|must|it|they|we|he|she|this|these|those|there|then|thus|hence|its|their|our|his|her|the|a|an|not|no|also|only|now|already|still|yet|ever|both|all|each|every|altogether|respectively|opened|closed|held|ran|run|made|took|taken|given|delivered|completed|organi[sz]ed|conducted|carried|reached|attended|served|signed|joined|added|drew|gave|remain(?:ed)?|stayed|hold|held|required|promised|agreed|planned|pledged|undertaken|foreseen|plus|needed|due|achieved|owed|owing|continuously|permanently|wanting|stipulated|rendered|allotted|unpaid|relate[sd]?|concluded|laid|extra|contributed|sufficed|short|above|below|beyond|ahead|behind|fewer|less|more|out|up|down|instead|rather|equal|equivalent|representing|giving|making|bringing|leaving|thanks|worked|working|begun|started|set|formed|recruited|maintained|welcomed|employed|counted|covered|found|recorded|expected|targeted|contracted|outstanding|missing|remaining|left|lacking|exceed\w*|includes?|included|compris\w+|consist\w*|means?|makes?|represents?|brings?|brought|leaves|shows?|gives|compares?|compared|falls?|fell|stands?|stood|met|meets?|came|comes|went|goes|looked|set|provided|took|takes|happened|worked|works|involv\w+|attract\w*|benefit\w*|reach\w*)$/;
/** Where the words of one number end and those of the next begin. */
const PARTS =
  /^(?:and|but|while|whereas|with|for|against|including|compared|versus|vs|plus|reaching|attracting|drawing|serving|involving|benefiting|representing|giving|leaving|making|bringing)$/;
/** Things that are counted, beside what the tables' own services are called. */
const MEASURE_HEAD =
  /^(?:person-times|sessions?|sections|meetings?|interviews?|classes|participants?|participations?|attendances?|attendees?|people|persons?|residents?|visitors?|beneficiar(?:y|ies)|households?|hours?|points?|months?|times|turnout|audiences?|footfall|heads|occasions?|ones?|copies)$/;

export function isHead({ text, concepts }: Word): boolean {
  return concepts.length > 0 || MEASURE_HEAD.test(text) || WORKER.test(text);
}

/** The numbers of a sentence in its order, each with its own words. */
export function phrasesOf(tokens: readonly Token[]): EnglishPhrase[] {
  const places = tokens.flatMap(({ kind }, at) => (kind === "number" ? [at] : []));
  const found: EnglishPhrase[] = [];
  let from = 0;
  let depth = 0;
  let insertedTo = 0;
  for (const [index, at] of places.entries()) {
    const next = places[index + 1] ?? tokens.length;
    for (let place = index === 0 ? 0 : itemAt(places, index - 1); place < at; place++) depth += bracket(tokens[place]);
    const ownEnd = endOfName(tokens, at + 1, next);
    const bracketEnd = ownEnd === at + 1 ? endOfBracketName(tokens, ownEnd) : null;
    const onward = bracketEnd !== null ? at + 2 : at < insertedTo ? null : behindInsertion(tokens, ownEnd);
    const until = bracketEnd !== null ? bracketEnd : onward === null ? next : (places.find((place) => place >= onward) ?? tokens.length);
    const nameFrom = onward === null || ownEnd > at + 1 ? at + 1 : onward;
    const nameEnd = nameFrom === at + 1 ? ownEnd : endOfName(tokens, nameFrom, until);
    const behindFrom = onward === null ? nameEnd : Math.max(onward, nameEnd);
    const percent = (itemAt(tokens, at) as Numeral).stated.percent;
    // In 3.5 months we opened files for 1410 people: a time says no more than how long it is.
    const lasting = /^months?$/.test(said(tokens.slice(at + 1, nameEnd))) && LASTING.test(said(tokens.slice(Math.max(0, at - 3), at)));
    const parted = lasting ? nameEnd : partedAt(tokens, behindFrom, until, percent);
    const before = tokens.slice(at >= insertedTo ? Math.max(from, insertedTo) : from, at);
    if (onward !== null) insertedTo = parted < until ? parted : behindFrom;
    const start = before.findLastIndex(partsClauses);
    const own = before.slice(start + 1);
    const framed = framedBy(before, start, tokens[at + 1]);
    const clauseFrom = tokens.slice(0, at).findLastIndex(partsClauses) + 1;
    found.push({
      numeral: itemAt(tokens, at) as Numeral,
      name: tokens.slice(nameFrom, nameEnd).filter((token) => token.kind === "word"),
      behind: tokens.slice(behindFrom, parted),
      tail: tokens.slice(behindFrom, markAt(tokens, behindFrom, until)),
      before,
      near: framed ? framed.slice(framed.findLastIndex(partsClauses) + 1) : own,
      clause: tokens.slice(clauseFrom, at),
      next: [],
      later: [],
      part: false,
      inRow: index > 0 && before.length <= 2 && before.length > 0 && before.every(joins) && from === itemAt(places, index - 1) + 1,
      bracketed: depth > 0,
    });
    // Without a mark or a word that parts them, what stands between two numbers is told of both.
    from = onward !== null ? ownEnd : parted < next ? parted : nameEnd;
  }
  const named = withNamesOfRow(found);
  return named.map((phrase, at) => {
    const next = named[at + 1];
    const between = next ? said(tokens.slice(tokens.indexOf(phrase.numeral) + 1, tokens.indexOf(next.numeral))) : "";
    const whole = next && phrase.name.length === 0 && OF.test(between) ? next : null;
    // 14 of the 21 groups: both are called so; 64 against 59.5 required: only one of them was.
    return whole
      ? { ...phrase, name: whole.name, ...(!/^against/.test(between) && { behind: whole.behind, tail: whole.tail }), part: true }
      : {
          ...phrase,
          next: nextName(phrase, next),
          later: laterOf(named, at),
        };
  });
}

/** 7 groups, 29 sessions and 178 attendances are missing: what stands behind the last of an enumeration. */
function laterOf(phrases: readonly EnglishPhrase[], at: number): readonly Token[] {
  for (let place = at; ; place++) {
    const [own, next] = [phrases[place], phrases[place + 1]];
    if (!own || !next || own.behind.length > 0 || !isEnumerated(next)) return [];
    if (next.behind.length > 0) return next.behind;
  }
}

const OF =
  /^(?:out )?of(?: (?:the|our|its|a|an|all|total|planned|target|promised|agreed|required|annual|full))*$|^\/$|^against(?: (?:the|our|its|a|an|target|of|planned|promised))*$/;

/** Area 1 has 11, area 2 has 7 and area 3 has 7 social workers: what each area has is called by the last. */
function withNamesOfRow(phrases: readonly EnglishPhrase[]): EnglishPhrase[] {
  return phrases.reduceRight<EnglishPhrase[]>((row, phrase) => {
    const [next] = row;
    const alike = next && AREA_HAS.exec(said(next.before))?.[1] === AREA_HAS.exec(said(phrase.before))?.[1];
    const nameless = phrase.name.length === 0 && phrase.behind.length === 0 && AREA_HAS.test(said(phrase.before));
    return [nameless && alike ? { ...phrase, name: next.name, behind: next.behind } : phrase, ...row];
  }, []);
}
const AREA_HAS = /^(?:, )?(?:and )?@ (has|had|ran|held|opened|counts|employs)$/;

/** 7 groups and 29 sessions short; but of 39 cases, 11 fewer than agreed, only the 11 are fewer. */
function isEnumerated({ before, name }: EnglishPhrase): boolean {
  return before.length > 0 && before.length <= 2 && before.every(joins) && (name.length > 0 || /\band$/.test(said(before)));
}

/** What makes a number of months one that things were done in. */
const LASTING = /(?:^|\b)(?:in|within|over|during)(?: (?:just|only|the|these|those|a mere))*$/;

/** So long is an insertion in brackets: 14 (70% of all) are certified. */
const LONGEST_INSERTION = 9;

/** 67% (groups): where the name of a number that has no other ends in brackets right behind it; null where none does. */
function endOfBracketName(tokens: readonly Token[], at: number): number | null {
  if (said(tokens.slice(at, at + 1)) !== "(") return null;
  const closes = tokens.slice(at, at + LONGEST_INSERTION).findIndex((token) => token.kind === "mark" && token.text === ")");
  const inside = tokens.slice(at + 1, at + Math.max(1, closes));
  const words = inside.every(({ kind, ...token }) => kind === "word" || ("text" in token && /^[/&]$/.test(token.text)));
  return words && inside[0] !== undefined && inside.some((token) => token.kind === "word" && isHead(token)) ? at + closes : null;
}

/** Where the words behind a number go on behind figures in brackets; null where none stand there. */
function behindInsertion(tokens: readonly Token[], at: number): number | null {
  const opens = tokens[at];
  if (opens?.kind !== "mark" || opens.text !== "(") return null;
  const closes = tokens.slice(at, at + LONGEST_INSERTION + 2).findIndex((token) => token.kind === "mark" && token.text === ")");
  const after = closes < 0 ? undefined : tokens[at + closes + 1];
  const figures = tokens.slice(at, at + Math.max(0, closes)).some(({ kind }) => kind === "number");
  return figures && after?.kind === "word" && !PARTS.test(after.text) && !/^(?:or|of|in|at|by)$/.test(after.text) ? at + closes + 1 : null;
}

/** Words that stand between a name and its number and say nothing of either: the target, now 21. */
const APPOSED = /^(?:now|currently|at present|today|namely|only|just|still|to date|so far|that is|i e|or)$/;

/** What a label says of its name behind a comma. */
const LABEL_END = /^(?:un)?(?:certified|qualified|licensed)(?: (?:workers|staff|only))? :$/;
const LONGEST_LABEL = 6;

/** The words that a number in brackets, or between commas behind its name, is told of; null where it has words of its own. */
function framedBy(before: readonly Token[], start: number, after: Token | undefined): readonly Token[] | null {
  const sign = said(before.slice(start, start + 1));
  const own = said(before.slice(start + 1));
  if (start < 1) return null;
  if (own === "" && /^[([]$/.test(sign)) return before.slice(0, start);
  // Required person-months, certified: the whole is the label.
  if (start < LONGEST_LABEL && sign === "," && LABEL_END.test(own) && before.every(({ kind }) => kind !== "number"))
    return before.filter((_, at) => at !== start);
  const alone = own === "" && after?.kind === "mark" && after.text === ",";
  return sign === "," && before[start - 1]?.kind === "word" && (alone || APPOSED.test(own)) ? before.slice(0, start) : null;
}

/** The name of the number behind one that stands in a row with it. */
function nextName({ behind, tail }: EnglishPhrase, next: EnglishPhrase | undefined): readonly Word[] {
  return next && behind.length === 0 && /^(?:and|,|or)?$/.test(said(tail.slice(0, 1))) && next.before.length <= 3 ? next.name : [];
}

function partsClauses(token: Token): boolean {
  return token.kind === "mark" && /^[,;()[\]–—|]$/.test(token.text);
}

function bracket(token: Token | undefined): number {
  return token?.kind !== "mark" ? 0 : /[([]/.test(token.text) ? 1 : /[)\]]/.test(token.text) ? -1 : 0;
}

function joins(token: Token): boolean {
  return (token.kind === "mark" && token.text === ",") || (token.kind === "word" && /^(?:and|&)$/.test(token.text));
}

/** Of 3 agreed sessions: what was promised stands before the name; but 2 planned groups that were cancelled are some of them. */
const ALL_OF = /^(?:of|the|all|our|its|against)$/;
const PROMISED = /^(?:agreed|promised|planned|required|pledged|targeted|contracted)$/;

/** 2 planned groups have been cancelled: how many of them that were is not said to be all that was promised. */
export function isSomePromised({ name, behind: [first, second] }: EnglishPhrase): boolean {
  return name.length === 0 && first?.kind === "word" && PROMISED.test(first.text) && second?.kind === "word" && isHead(second);
}

/** A name goes on as long as words follow one another that could be of it, and ends with the last that names a thing. */
function endOfName(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  let named = -1;
  for (; end < to; end++) {
    const token = itemAt(tokens, end);
    const promised =
      end === from && token.kind === "word" && PROMISED.test(token.text) && ALL_OF.test(said(tokens.slice(from - 2, from - 1)));
    // 38 closed cases
    const finished = end === from && token.kind === "word" && /^(?:opened|closed)$/.test(token.text);
    const inName = token.kind === "word" && (promised || finished || token.concepts.length > 0) && headFollows(tokens, end + 1, to);
    if (token.kind !== "word" || (NO_NAME.test(token.text) && !inName)) break;
    if (isHead(token)) named = end + 1;
    else if (named > 0 && !headFollows(tokens, end + 1, to)) break;
  }
  if (named > 0) return named;
  // 9 possessed the intermediate certificate: what stands before an article is no name.
  const stop = tokens[end];
  // 2 done, 3 developed: no thing is called so; for "10" read 37 corrects what was written.
  const [only] = tokens.slice(from, end);
  if (end === from + 1 && only?.kind === "word" && isDoing(only.text) && only.text !== "read") return from;
  return end > from && stop?.kind === "word" && /^(?:the|a|an|their|its|our|no)$/.test(stop.text) ? from : end;
}

function headFollows(tokens: readonly Token[], at: number, to: number): boolean {
  const token = at < to ? tokens[at] : undefined;
  return token?.kind === "word" && isHead(token);
}

/** 78% for cases opened and 67% for groups: what a rate is of may stand behind it. */
function partedAt(tokens: readonly Token[], from: number, to: number, percent: boolean): number {
  for (let at = from; at < to; at++) {
    const token = itemAt(tokens, at);
    if (percent && token.kind === "word" && token.text === "for") continue;
    if (token.kind === "mark" || (token.kind === "word" && PARTS.test(token.text))) return at;
  }
  return to;
}

function markAt(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (tokens[at]?.kind === "mark") return at;
  return to;
}

/** Words as a text with single spaces; numbers are #, areas @. */
export function said(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === "number" ? "#" : token.kind === "areas" ? "@" : token.text)).join(" ");
}

/** What a line or a sentence begins with before a colon: done by now: … */
export function labelOf(tokens: readonly Token[]): readonly Token[] {
  const colon = tokens.findIndex((token) => token.kind === "mark" && token.text === ":");
  return colon > 0 && colon <= LONGEST_LABEL + 1 && tokens.slice(0, colon).every(({ kind }) => kind !== "number")
    ? tokens.slice(0, colon)
    : [];
}

/** The last area that words name. */
export function areaIn(tokens: readonly Token[]): AreaName | null {
  return tokens.findLast((token) => token.kind === "areas") ?? null;
}

export function wordsOf(tokens: readonly Token[]): readonly Word[] {
  return tokens.filter((token) => token.kind === "word");
}
