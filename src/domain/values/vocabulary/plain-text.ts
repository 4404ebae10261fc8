import { SIMPLIFIED, TRADITIONAL } from "./simplified-characters";

const INVISIBLE = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Variation_Selector}]+/gu;

/**
 * The text as every reader of words compares it: width, composition, white space and invisible marks taken out, traditional characters
 * written as simplified ones, so that equal-looking and equal-meaning texts are equal.
 */
export function plainText(text: string): string {
  return simplified(text.normalize("NFKC").replace(INVISIBLE, ""));
}

const BRACKETS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "【": "】" };

/**
 * A text without what stands in brackets, round ones or those asked for; an opening one without its end stays. Gone through once: a
 * pattern starts anew at each of thousands of opening ones.
 */
export function withoutBrackets(plain: string, opening = "("): string {
  const closings = new Map<string, number>();
  let rest = "";
  let kept = 0;
  for (let at = 0; at < plain.length; at++) {
    const character = plain[at]!;
    if (!opening.includes(character)) continue;
    let close = closings.get(character) ?? -1;
    if (close < at && close !== plain.length) {
      const found = plain.indexOf(BRACKETS[character]!, at);
      closings.set(character, (close = found < 0 ? plain.length : found));
    }
    if (close === plain.length) continue;
    rest += plain.slice(kept, at);
    kept = close + 1;
    at = close;
  }
  return rest + plain.slice(kept);
}

/** A text without the round brackets at its end. */
export function withoutLastBrackets(plain: string): string {
  if (!plain.endsWith(")")) return plain;
  const open = plain.indexOf("(", plain.lastIndexOf(")", plain.length - 2) + 1);
  return open < 0 ? plain : plain.slice(0, open);
}

/** The first and last of the characters that may be traditional, and for each its simplified one, or 0. */
const FIRST = TRADITIONAL.charCodeAt(0);
const table = new Uint16Array(TRADITIONAL.charCodeAt(TRADITIONAL.length - 1) - FIRST + 1);
for (let index = 0; index < TRADITIONAL.length; index++) table[TRADITIONAL.charCodeAt(index) - FIRST] = SIMPLIFIED.charCodeAt(index);

/** 達標率 → 达标率: character by character, so that places in the text stay what they were. */
function simplified(text: string): string {
  for (let index = 0; index < text.length; index++) {
    if (table[text.charCodeAt(index) - FIRST]) return [...text].map((character) => simple(character)).join("");
  }
  return text;
}

function simple(character: string): string {
  const code = table[character.charCodeAt(0) - FIRST];
  return code ? String.fromCharCode(code) : character;
}
