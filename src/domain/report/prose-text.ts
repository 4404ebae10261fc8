import { chineseNumeral } from "../calc/chinese-numeral";
import { exact, type Exact } from "../calc/exact";

/** A number in a text with the words around it. Offsets count UTF-16 units of the original text. */
export interface Mention {
  /** As it stands in the text, percent sign included. */
  readonly text: string;
  readonly value: Exact;
  /** Digits after the decimal point that the text shows; for a percentage, of the fraction. */
  readonly digits: number;
  readonly percent: boolean;
  /** The measure word behind it: 人, 人次, 份 …; null for none. */
  readonly unit: string | null;
  /** Offsets in `ProseText.plain`. */
  readonly from: number;
  readonly to: number;
  readonly originalFrom: number;
  readonly originalTo: number;
}

/** A text without the white space that scans and line breaks put into it, and its numbers. */
export interface ProseText {
  readonly original: string;
  readonly plain: string;
  readonly mentions: readonly Mention[];
  /** Original offset of each character of `plain`. */
  readonly offsets: readonly number[];
}

const UNIT =
  /^(?:个考核月份|个月|人次|名|人|份|支|节|场次|场|次|项|户|小时|万元|元|篇|分|条|个(?=社区社会组织|小组|党组织|组织|片区|社区|社工点|资源)|个)/;
/** Numbers that count nothing: years and dates, document numbers, list numbers, names such as 17类. */
const NOT_A_COUNT = /^(?:年(?!度?内)|月(?!份?内)|日|类|号|岁|届|[年月日]级|\+|家庭信息)/;
const LONGEST = 15;
const CHINESE_COUNT = /[一二两三四五六七八九十百]+(?=(?:名|人次|支|份|场次?|节)(?!一))/g;

export function readProse(original: string): ProseText {
  const offsets: number[] = [];
  let plain = "";
  for (let index = 0; index < original.length; index++) {
    const character = original[index]!.normalize("NFKC");
    for (const part of character) {
      if (/[\s\u200b-\u200f\ufeff]/.test(part)) continue;
      plain += part;
      offsets.push(index);
    }
  }
  const mentions: Mention[] = [];
  const push = (from: number, to: number, value: Exact, digits: number, percent: boolean, unit: string | null): void => {
    mentions.push({
      text: plain.slice(from, to),
      value,
      digits,
      percent,
      unit,
      from,
      to,
      originalFrom: offsets[from]!,
      originalTo: offsets[to - 1]! + 1,
    });
  };
  for (const match of plain.matchAll(/\d+(?:\.\d+)?(%)?/g)) {
    const from = match.index;
    const to = from + match[0].length;
    const before = plain.slice(Math.max(0, from - 2), from);
    const after = plain.slice(to, to + 8);
    const percent = match[1] !== undefined;
    if (!percent && NOT_A_COUNT.test(after)) continue;
    // So many digits name an account or a person; no double holds them either.
    if (match[0].length > LONGEST) continue;
    // 片区2 is a name.
    if (/片区$/.test(before) && !percent && !UNIT.test(after)) continue;
    if (/[第A-Za-z.\d〔[]$/.test(before) || (/[(]$/.test(before) && /^[)]/.test(after))) continue;
    if (!percent && /^[.、]/.test(after) && !/^\.\d/.test(after) && /(?:^|[。;:-]|[^\d])$/.test(before) && /^[.、][^\d]/.test(after))
      continue;
    if (/^[\]〕]/.test(after)) continue;
    const number = match[0].replace("%", "");
    const decimals = number.split(".")[1]?.length ?? 0;
    const value = exact(Number(number));
    push(
      from,
      to,
      percent ? value.div(100) : value,
      percent ? decimals + 2 : decimals,
      percent,
      percent ? null : (UNIT.exec(after)?.[0] ?? null),
    );
  }
  for (const match of plain.matchAll(CHINESE_COUNT)) {
    const value = chineseNumeral(match[0]);
    if (value === null || /[第之]$/.test(plain.slice(0, match.index))) continue;
    const to = match.index + match[0].length;
    push(match.index, to, exact(value), 0, false, UNIT.exec(plain.slice(to, to + 8))?.[0] ?? null);
  }
  mentions.sort((a, b) => a.from - b.from);
  return { original, plain, mentions, offsets };
}
