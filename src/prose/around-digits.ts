import { groupOfMatch, itemAt } from "../domain/values/present";
import type { PlainText } from "./lines";

/** Before the name of who has done a piece of writing. */
const SIGNED = /(?:整理|编辑|编制|审核|记录|复核|经办|报告|填表|填报|负责|校对|撰写|撰稿|主持|签名|签字|制表|统计|联系)人?[:：]社工$/;

/** 1,753: the comma stands as close and as wide as the digits; in a list of figures it may part them. */
export function groupedByThousands({ original, offsets, plain }: PlainText, from: number, number: string): boolean {
  if (/分别[^。;]{0,20}$/.test(plain.slice(Math.max(0, from - 24), from)) || /^0/.test(number)) return false;
  const placeOf = (at: number): number => itemAt(offsets, at);
  const wide = (at: number): boolean => original.charAt(placeOf(at)) > "\xff";
  return [...number].every((character, index) => {
    if (character !== ",") return true;
    const at = from + index;
    return placeOf(at) === placeOf(at - 1) + 1 && placeOf(at + 1) === placeOf(at) + 1 && wide(at) === wide(at - 1);
  });
}

/** 1-2 at the beginning of a line, with space behind it. */
export function isItemNumber({ plain, original, offsets }: PlainText, from: number): boolean {
  if (from > 0 && !original.slice(offsets[from - 1], offsets[from]).includes("\n")) return false;
  const item = /^\d{1,2}-\d{1,2}(?=\p{Script=Han})/u.exec(plain.slice(from, from + 6))?.[0];
  const end = from + (item?.length ?? 0);
  return item !== undefined && (offsets[end] ?? 0) > (offsets[end - 1] ?? 0) + 1;
}

/** 审核：社工12: who has written or signed, in a text that names workers by numbers. */
export function namesWorker(plain: string, from: number): boolean {
  const before = plain.slice(Math.max(0, from - 12), from);
  if (!before.endsWith("社工")) return false;
  return /社工0\d(?!\d)/.test(plain) || SIGNED.test(before);
}

/** had 23 workers, of the target. 23 workers: a number apart from an English word or from the end of its sentence is no part of its name. */
export function behindWord(text: PlainText, from: number): boolean {
  // variance -7: the sign is the number's own.
  if (/[a-z]-$/.test(text.plain.slice(Math.max(0, from - 2), from)) && !apart(text, from) && apart(text, from - 1)) return true;
  // KPI 21: in capitals, with white space behind them; HK21 and B 4 are signs.
  if (/[A-Z]{3}$/.test(text.plain.slice(Math.max(0, from - 3), from)) && apart(text, from)) return true;
  // Q1. How many? A. 14 are; Finding C. 2 had wages: the letter is its sentence's sign.
  if (SIGN_OF_SENTENCE.test(text.plain.slice(Math.max(0, from - 3), from)) && apart(text, from) && goesOnInWords(text, from)) return true;
  return /[A-Za-z'’][a-z]$|[a-z)%\d]\.$/.test(text.plain.slice(Math.max(0, from - 2), from)) && apart(text, from);
}
const SIGN_OF_SENTENCE = /(?:^|[^A-Z])[A-Z]\.$/;

/** A word of the sentence stands apart behind a number, or a comma: it is no part of a sign such as B. 4. */
function goesOnInWords({ original, offsets }: PlainText, from: number): boolean {
  return /^\d[\d,.]*(?:,|;| [a-z])/.test(original.slice(itemAt(offsets, from), itemAt(offsets, from) + LONGEST_NUMBER));
}
const LONGEST_NUMBER = 16;

/** Groups? 14. What answers a question on its line is no item of a list. */
export function answersQuestion({ original, offsets, plain }: PlainText, from: number): boolean {
  return /[a-z]\?$/i.test(plain.slice(Math.max(0, from - 2), from)) && !original.slice(offsets[from - 1], offsets[from]).includes("\n");
}

/** 30+ says at least so many, 16:20 is a time; 8.4 + 18.4 and a team of 20: 14 are numbers of their own. */
export function isLeastOrClock(text: PlainText, to: number, number: string): boolean {
  const [sign, next] = [text.plain.charAt(to), text.plain.charAt(to + 1)];
  if (sign === "+") return !(number.includes(".") && /\d/.test(next) && apart(text, to + 1));
  return sign === ":" && /\d/.test(next) && !apart(text, to + 1);
}

/** White space stands before a place of the plain text. */
export function apart({ offsets, original }: PlainText, at: number): boolean {
  return /\s/.test(original[itemAt(offsets, at) - 1] ?? "");
}

/** 0.84万人次 counts in ten thousands; 万元 is a unit of its own. */
export function scaleBehind(after: string): { readonly word: string; readonly times: number } | null {
  const match = /^(万|亿)(?!元)(?=余|多|[名人个份次场户小位支篇条])/.exec(after);
  return match && { word: groupOfMatch(match, 1), times: match[1] === "万" ? 10_000 : 100_000_000 };
}
