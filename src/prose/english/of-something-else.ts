import { said, type EnglishPhrase } from "./phrases";
import { isUnknown } from "./plain-words";
import type { EnglishReading } from "./readings";
import type { Numeral, Token } from "./tokens";
import { isDoing } from "./roles";
import { CLOSED_PART } from "./services";

/** 27 of them were closed. */
export function isClosedPart({ name, behind }: EnglishPhrase): boolean {
  return name.length === 0 && CLOSED_PART.test(said(behind));
}

/** A rate in brackets right behind a number. */
export function isRateOfBefore({ numeral, before, bracketed }: EnglishPhrase): boolean {
  return numeral.stated.percent && bracketed && said(before) === "(";
}

/** Likelihood 4: a number behind a word that nobody knows is of that, whatever was told of before. */
export function isLabelled({ name, near, numeral }: EnglishPhrase, { subject }: EnglishReading): boolean {
  const last = near.at(-1);
  return subject === "service" && name.length === 0 && !numeral.stated.percent && last !== undefined && isUnknown(last);
}

/** Though 2 bear no date, 2 had been moved: of what befell some that only a verb tells of, which nobody knows, the tables say nothing. */
export function befellSome({ name, near, behind, numeral }: EnglishPhrase, { subject, service }: EnglishReading): boolean {
  const verb = behind.find((token) => token.kind !== "word" || !AUXILIARY.test(token.text));
  const bare = name.length === 0 && !numeral.stated.percent && /^(?:|though|although|but|while|and|however)$/.test(said(near));
  return (
    bare &&
    subject === "service" &&
    service?.role === "done" &&
    verb?.kind === "word" &&
    (isUnknown(verb) || STATE.test(verb.text)) &&
    !isDoing(verb.text)
  );
}
/** 3 are under way, on hold, being planned; 3 have no leader. */
const STATE = /^(?:under|on|off|being|no|without)$/;
const AUXILIARY = /^(?:have|has|had|is|are|was|were|be|been|also|already|still|now|not|since|just|only)$/;

/** The remaining 5 will be held: how many remain is told of now. */
export function isOutstanding({ near }: EnglishPhrase): boolean {
  return /\b(?:the|our) (?:remaining|outstanding)$/.test(said(near));
}

/** One end of 10–12, or of 3 to 5. */
export function isEndOfRange(tokens: readonly Token[], numeral: Numeral): boolean {
  const at = tokens.indexOf(numeral);
  const between = (sign: Token | undefined, other: Token | undefined): boolean =>
    sign?.kind === "mark" && /^[-–—]$/.test(sign.text) && other?.kind === "number";
  const to = (word: Token | undefined, other: Token | undefined): boolean =>
    word?.kind === "word" && word.text === "to" && other?.kind === "number";
  if (to(tokens[at - 1], tokens[at - 2]) || to(tokens[at + 1], tokens[at + 2]))
    return tokens[at - 3]?.kind !== "word" || said(tokens.slice(at - 3, at - 2)) !== "from";
  return between(tokens[at - 1], tokens[at - 2]) || between(tokens[at + 1], tokens[at + 2]);
}
