import { shownCell } from "../../../grid/cell";
import type { DerivedFigure } from "../../../tables/figure";
import { headersOver, sumsDown, textsOfRow } from "../../../tables/left-out";
import { EFFECTIVE_SUM, PARTS_A_PERSON, PRESENCE_SUM, RATE_OF_FIRST_AND_LAST, WEIGHS_PRESENCE } from "../../../values/vocabulary/sum-words";
import type { AttendanceTable, MonthColumns } from "../model";
import { markColumns } from "./counts";

/** So many letters in common name something: 试用期, 社工03. */
const LEAST_COMMON = 3;
/** Somebody is left out, of everything or of what the sentence names. */
const NOT_COUNTED = /不(?:再)?(?:计(?!划|件)|作?统计|纳入|列入)|除外/;
const OF_PRESENCE = /到岗|在岗|到位|出勤|有效人次|人月/;
/** What may part other marks than presence: whose insurance or wages are said to be otherwise. */
const PARTS_OTHER_MARKS = /社保|参保|保险|工资|薪|合计|总计|总数|兼[岗职任]/;
/** The share that a sentence gives: 计0.5, 按0.5人次. */
const SHARE = /(?<![\d.])(0?\.\d{1,2})(?!\d)/g;
/** The share is one month's: that of the joining, or one that is named. */
const THAT_MONTH = /[当该首本]月/;
const NAMED_MONTH = /(\d{1,2})月/g;

/** What a sheet says of its sums of presence: a header that weighs them, a label with a rate of its own, a sentence on people whose rows are summed. */
export function wordsOnPeople(table: AttendanceTable, sentences: readonly string[]): (figure: DerivedFigure) => string | null {
  const { sheet, range } = table;
  const over = headersOver(table);
  const effective = effectiveBeside(table, over);
  let parted: ReadonlyMap<number, string> | undefined;
  const ticks = new Set(table.laidOut ? [] : table.months.flatMap(tickColumns));
  return (figure) => {
    const header = over(figure.column);
    if (WEIGHS_PRESENCE.test(header)) return header;
    if (effective !== null && PRESENCE_SUM.test(header) && sumsPresence(figure, header)) return effective;
    const own = textsOfRow(sheet, figure.row, range.left, range.right).find((text) => RATE_OF_FIRST_AND_LAST.test(text));
    if (own !== undefined) return own;
    const people = (parted ??= partedPeople(table, sentences));
    if (people.size === 0) return null;
    const said = [figure.row, ...figure.explain().inputs.map(({ row }) => row)].flatMap((row) => people.get(row) ?? []);
    return said.find((sentence) => !(ticks.has(figure.column) && speaksOfPresence(sentence))) ?? null;
  };
}

/** The columns of a month in which ticks are counted, one for each person: of what a share of a month says nothing. */
function tickColumns(month: MonthColumns): readonly number[] {
  return markColumns(month).filter((column) => column !== month.presence);
}

/** 当月按0.5计, 不计入到岗人次: what parts somebody's presence leaves insurance and wages as they are. */
function speaksOfPresence(sentence: string): boolean {
  return !PARTS_OTHER_MARKS.test(sentence) && (OF_PRESENCE.test(sentence) || !NOT_COUNTED.test(sentence));
}

/** Whether it sums a person's months, or these sums down their column. */
function sumsPresence(figure: DerivedFigure, header: string): boolean {
  return figure.rule === "attendance/row-subtotal" || (sumsDown(figure) && /小计|合计/.test(header));
}

/** 有效人次小计 in a column that nothing reads: what stands under 实际到岗小计 beside it asks for no insurance. */
function effectiveBeside({ range, roles }: AttendanceTable, over: (column: number) => string): string | null {
  for (let column = range.left; column <= range.right; column++) {
    const header = roles?.columns.get(column) === "derived" ? "" : over(column);
    if (EFFECTIVE_SUM.test(header)) return header;
  }
  return null;
}

/** Rows of people of whom a sentence says that they count otherwise: the name, the post or the remark stands in it. */
function partedPeople(table: AttendanceTable, all: readonly string[]): ReadonlyMap<number, string> {
  const { sheet, range, roles } = table;
  const found = new Map<number, string>();
  const sentences = all.filter((text) => PARTS_A_PERSON.test(text));
  if (sentences.length === 0) return found;
  const rows = [...(roles?.rows ?? [])].flatMap(([row, role]) => (role === "item" ? [row] : []));
  const texts = new Map(rows.map((row) => [row, textsOfRow(sheet, row, range.left, range.right)]));
  const headers = [...(roles?.rows ?? [])].flatMap(([row, role]) =>
    role === "header" ? textsOfRow(sheet, row, range.left, range.right) : [],
  );
  // A large station repeats its texts, and few of their parts stand in a sentence: each is asked about once.
  const isCommon = askedOnce(
    (part) =>
      headers.some((text) => text.includes(part)) ||
      rows.filter((row) => texts.get(row)?.some((text) => text.includes(part))).length * 2 > rows.length,
  );
  // Where somebody's whole name stands in the sentence, others who share a part of it are not meant.
  const distinct = new Set([...texts.values()].flat());
  const whole = sentences.map((said) => [...distinct].filter((text) => text.length >= LEAST_COMMON && said.includes(text)));
  const saidOf = askedOnce((text): string | null => {
    const names = (said: string, index: number): boolean =>
      partsInCommon(text, said).some((part) => !isCommon(part) && !whole[index]?.some((own) => own !== text && own.includes(part)));
    return sentences.findLast(names) ?? null;
  });
  for (const [row, own] of texts) {
    const said = own.map(saidOf).findLast((sentence) => sentence !== null);
    if (said !== undefined && said !== null && !alreadyEntered(table, row, said)) found.set(row, said);
  }
  return found;
}

/** 入职当月按0.5计 of somebody whose marks hold just this 0.5: the words tell why it stands there and part nothing further. */
function alreadyEntered({ sheet, months, monthsDown, laidOut, presenceUnit }: AttendanceTable, row: number, sentence: string): boolean {
  if (monthsDown || laidOut || presenceUnit === "day" || NOT_COUNTED.test(sentence)) return false;
  const shares = [...sentence.matchAll(SHARE)].map(([, share]) => Number(share));
  const [share] = shares;
  if (share === undefined || shares.length > 1) return false;
  const entered = months.flatMap(({ presence, month, stretch }) => {
    const shown = shownCell(sheet.cell(row, presence));
    const isNone = shown.kind === "empty" || shown.kind === "dash" || (shown.kind === "number" && shown.value === 0);
    return isNone ? [] : [{ month, isShare: shown.kind === "number" && shown.value === share && stretch === undefined }];
  });
  const [own, another] = entered.filter(({ isShare }) => isShare);
  if (!own) return false;
  if (entered.every(({ isShare }) => isShare)) return true;
  const named = [...sentence.matchAll(NAMED_MONTH)].map(([, month]) => Number(month));
  return another === undefined && (named.length > 0 ? named.includes(own.month) : THAT_MONTH.test(sentence));
}

function askedOnce<T>(question: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    let one = known.get(text);
    if (!one) known.set(text, (one = { answer: question(text) }));
    return one.answer;
  };
}

/** Parts of three letters or more that both texts hold, without signs. */
function partsInCommon(text: string, sentence: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from + LEAST_COMMON <= text.length; from++) {
    let to = from + LEAST_COMMON;
    if (!sentence.includes(text.slice(from, to))) continue;
    while (to < text.length && sentence.includes(text.slice(from, to + 1))) to++;
    const part = text.slice(from, to);
    if (/^[\p{L}\p{N}]+$/u.test(part)) parts.push(part);
  }
  return parts;
}
