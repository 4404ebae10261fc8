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
