import { present } from "../present";

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
 * A text without what stands in brackets, round ones or those asked for, and in brackets within these (率(支出/(结转+拨付))); an opening one without its
 * end stays. Gone through once: a pattern starts anew at each of thousands of opening ones.
 */
export function withoutBrackets(plain: string, opening = "("): string {
  const closings = new Map<string, number>();
  let rest = "";
  let kept = 0;
  for (let at = 0; at < plain.length; at++) {
    const character = plain.charAt(at);
    if (!opening.includes(character)) continue;
    let close = closings.get(character) ?? -1;
    if (close < at && close !== plain.length) {
      const found = plain.indexOf(present(BRACKETS[character], "the end of a bracket"), at);
      closings.set(character, (close = found < 0 ? plain.length : found));
    }
    if (close === plain.length) continue;
    rest += plain.slice(kept, at);
    at = outerEnd(plain, at, close, character);
    kept = at + 1;
  }
  return rest + plain.slice(kept);
}

/** Where brackets end that hold further ones: the end that closes the first; where the ends do not suffice, the last one. */
function outerEnd(plain: string, open: number, close: number, character: string): number {
  let end = close;
  for (let at = open + 1; at < end; at++) {
    if (plain.charAt(at) !== character) continue;
    const next = plain.indexOf(present(BRACKETS[character], "the end of a bracket"), end + 1);
    if (next < 0) return end;
    end = next;
  }
  return end;
}

/** 年度目标AnnualTarget → 年度目标: a text in two languages without its English words; any other text as it is. */
export function withoutEnglish(plain: string): string {
  if (!/[a-z]{3}/i.test(plain) || !/\p{Script=Han}/u.test(plain)) return plain;
  return plain.replace(/[([]?[a-z][a-z'’.&/-]*[)\]]?/gi, "").replace(/^[/|]|[/|]$/g, "");
}

/** A text without the round brackets at its end. */
export function withoutLastBrackets(plain: string): string {
  if (!plain.endsWith(")")) return plain;
  const open = plain.indexOf("(", plain.lastIndexOf(")", plain.length - 2) + 1);
  return open < 0 ? plain : plain.slice(0, open);
}

const TRANSLATED_BEHIND = /(?<=[\p{Script=Han}\d)])[/|:·,-]?[a-z][a-z'’&./-]+(?:\([a-z'’&./-]+\))?$/iu;
const TRANSLATED_BEFORE = /^[a-z][a-z'’&./-]+[/|:·,-]?(?=\d{0,4}\p{Script=Han})/iu;

/** 在岗onduty, monthlysubtotal小计: a header without its translation before or behind the Chinese words; any other text as it is. */
export function withoutTranslation(plain: string): string {
  if (!/\p{Script=Han}/u.test(plain) || !/[a-z]{2}/i.test(plain)) return plain;
  return plain.replace(TRANSLATED_BEHIND, "").replace(TRANSLATED_BEFORE, "");
}

/** Its translation alone: insurance of insurance保险; "" where there is none. */
export function translationIn(plain: string): string {
  const without = withoutTranslation(plain);
  return without === plain ? "" : plain.replace(without, "").replace(/[/|:·,()-]/g, "");
}

/** Simplified characters by the code of their traditional ones; null until the words are loaded. */
let table: { readonly first: number; readonly simple: Uint16Array } | null = null;

/**
 * Takes over the traditional characters and, place by place, their simplified ones. Whoever reads headers and labels has done so, for the
 * list of words brings them along (`patterns.ts`); the pane's first paint, which reads no cell, does without their weight.
 */
export function knowTraditional(traditional: string, simplifiedOnes: string): void {
  const codes = Array.from(traditional, (character) => character.charCodeAt(0));
  const first = Math.min(...codes);
  const simple = new Uint16Array(Math.max(...codes) - first + 1);
  codes.forEach((code, index) => (simple[code - first] = simplifiedOnes.charCodeAt(index)));
  table = { first, simple };
}

/** 達標率 → 达标率: character by character, so that places in the text stay what they were. */
export function simplified(text: string): string {
  if (table === null) return text;
  const { first, simple } = table;
  for (let index = 0; index < text.length; index++) {
    if (!simple[text.charCodeAt(index) - first]) continue;
    return Array.from(text, (character) => {
      const code = simple[character.charCodeAt(0) - first];
      return code ? String.fromCharCode(code) : character;
    }).join("");
  }
  return text;
}
