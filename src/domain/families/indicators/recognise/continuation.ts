/** 续表, 接上表, （续1）: what a page adds to the title of a table that goes on. */
const CONTINUED = /[([【]?(?:续上?[表页]|[接承]上?[表页]|续)[一二三四五六\d]*[)\]】]?:?/;

/** A title without what says that its table goes on from another page or sheet. */
export function withoutContinuation(title: string | null): string {
  return (title ?? "").replace(CONTINUED, "");
}

/** Whether a text says that its table goes on from another page or sheet. */
export function saysContinued(text: string): boolean {
  return text.length <= 40 && /续上?[表页]|[接承]上?[表页]|[([]续[一二三四五六\d]*[)\]]/.test(text);
}

/** （一）, （1）, （第1页）, 1/2: which page of several a title stands on. */
const PAGE =
  /[([【](?:第?[一二三四五六七八九十\d]{1,3}页?(?:[/,]共?[一二三四五六七八九十\d]{1,3}页?)?|[上下])[)\]】]|第[一二三四五六七八九十\d]{1,3}页$/;

/** Whether two titles name one table of which the second goes on: 指标完成情况（一） and 指标完成情况（续表）. */
export function titlesGoOn(first: string | null, next: string): boolean {
  return saysContinued(next) && (first ?? "").replace(PAGE, "") === withoutContinuation(next).replace(PAGE, "");
}
