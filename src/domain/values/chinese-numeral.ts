const DIGITS = "零一二三四五六七八九";
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number that Chinese numerals write: 十二 → 12, 二百零五 → 205, 两 → 2; null when they write none below ten thousand. */
export function chineseNumeral(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百千]+$/.test(text)) return null;
  let total = 0;
  let digit: number | null = null;
  for (const character of text.replace(/〇/g, "零").replace(/两/g, "二")) {
    const unit = UNITS[character];
    if (unit === undefined) {
      if (digit) return null;
      digit = DIGITS.indexOf(character);
    } else {
      // 十 alone is ten; 百 and 千 need a digit before them.
      if (digit === 0 || (digit === null && !(unit === 10 && total === 0))) return null;
      total += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}
