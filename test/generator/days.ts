/** A day as three numbers; the generator's own, apart from the program's calendar. */
export interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

/** Days from 1970 to the first of a month and its number of days, by the platform's own calendar: a case asks for the same few months very often. */
const months = new Map<number, { readonly first: number; readonly length: number }>();

function monthAt(y: number, m: number): { readonly first: number; readonly length: number } {
  const key = y * 12 + m;
  let month = months.get(key);
  if (!month) months.set(key, (month = { first: Date.UTC(y, m - 1, 1) / 86_400_000, length: new Date(Date.UTC(y, m, 0)).getUTCDate() }));
  return month;
}

/** Days since 1970. */
export function stamp({ y, m, d }: Day): number {
  return monthAt(y, m).first + d - 1;
}

export function lastOf(y: number, m: number): number {
  return monthAt(y, m).length;
}

export function dayOf(days: number): Day {
  const date = new Date(days * 86_400_000);
  return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() };
}

/** Excel's serial number of a day (1900 system). */
export function serial(day: Day): number {
  return stamp(day) + 25_569;
}

export function monthsLater(y: number, m: number, count: number): { y: number; m: number } {
  const index = y * 12 + m - 1 + count;
  return { y: Math.floor(index / 12), m: (index % 12) + 1 };
}

const two = (value: number): string => String(value).padStart(2, "0");

const DAY_FORMS: readonly ((day: Day) => string)[] = [
  ({ y, m, d }) => `${y}/${m}/${d}`,
  ({ y, m, d }) => `${y}.${m}.${d}`,
  ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`,
  ({ y, m, d }) => `${y}${two(m)}${two(d)}`,
  ({ y, m, d }) => `${y}年${m}月${d}日`,
  ({ y, m, d }) => `${y}.${two(m)}.${two(d)}`,
  ({ y, m, d }) => `${y} 年 ${m} 月 ${d} 日`,
  ({ y, m, d }) => wide(`${y}/${m}/${d}`),
];
export const DAY_FORM_COUNT = DAY_FORMS.length;

/** A day in one of the forms that stations use. */
export function dayText(day: Day, form: number): string {
  return DAY_FORMS[form]!(day);
}

/** Full-width digits and signs. */
export function wide(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
