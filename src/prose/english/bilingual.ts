import { ofText } from "../../domain/values/read-once";

/** The tables' own words that stand untranslated in sentences of English, and what they mean. */
const TERMS: readonly (readonly [chinese: RegExp, english: string])[] = [
  [/^(?:完成率|完成比例|完成百分比|达成率)$/, "completion rate"],
  [/^(?:稳岗率|稳定率)$/, "stable post rate"],
  [/^(?:到岗率|出勤率)$/, "attendance rate"],
  [/^(?:目标|指标|协议量|指标要求|任务量|目标值|协议)$/, "target"],
  [/^(?:完成|完成量|已完成|实际完成|实际)$/, "done"],
  [/^(?:应到岗|应到岗人次)$/, "required person months"],
  [/^(?:实到岗|实到岗人次)$/, "actual person months"],
  [/^(?:超配|超出|超额)$/, "surplus"],
  [/^(?:尚差|差额|缺口)$/, "shortfall"],
  [/^(?:持续在岗|稳定在岗)$/, "continuously on post"],
  [/^(?:社工|社工总数|社工人数)$/, "social workers"],
  [/^持证(?:社工)?$/, "certified"],
  [/^(?:非|未)持证(?:社工)?$/, "uncertified"],
];

/** 完成率 in a sentence of English: the English words that it stands for; null for any other word. */
export const englishOf = ofText(
  (word: string): readonly string[] | null => TERMS.find(([chinese]) => chinese.test(word))?.[1].split(" ") ?? null,
);

const HAN = "(?<![\\p{Script=Han}/、·])\\p{Script=Han}[\\p{Script=Han}/、·]{0,30}";
const ENGLISH = "[A-Za-z][A-Za-z' /&-]+";
/** 建档 (files opened) */
const GLOSSED = new RegExp(`(${HAN} ?[(（])(${ENGLISH})([)）])`, "gu");
/** files opened (建档) */
const GLOSS = new RegExp(`(?<=[A-Za-z]) ?[(（]${HAN}[)）]`, "gu");
/** So many words translate a name; more say something of it. */
const LONGEST_GLOSS = 5;

/** A sentence of both languages without the Chinese words that it translates itself, every other sign in its place. */
export function withoutTranslated(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  return text
    .replace(GLOSSED, (whole, before: string, english: string, behind: string) =>
      english.trim().split(/\s+/).length > LONGEST_GLOSS ? whole : `${" ".repeat(before.length)}${english}${" ".repeat(behind.length)}`,
    )
    .replace(GLOSS, (gloss) => " ".repeat(gloss.length));
}

/** The Chinese characters of a sentence that no word of English stands for. */
export function untranslated(text: string): number {
  const words = text.match(/\p{Script=Han}+/gu) ?? [];
  return words.reduce((sum, word) => sum + (englishOf(word) ? 0 : word.length), 0);
}
