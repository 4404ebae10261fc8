import { askedOnce } from "../../grid/row-memory";
import type { Sheet } from "../../grid/sheet";
import type { Localized } from "../../language";
import { headerQuestions, lowestText, type HeaderText } from "../../tables/header-question";
import type { Question } from "../../tables/question";
import { readQuantity } from "../../tables/quantity";
import { isOwnHeader } from "../../values/vocabulary/attendance-headers";
import { indicatorField, joinedField, periodLabel } from "../../values/vocabulary/indicator-headers";
import { isTotalLabel } from "../../values/vocabulary/row-labels";
import { countsClosed } from "../../values/vocabulary/register-headers";
import { headerWords, type HeaderMeaning } from "../../values/vocabulary/taught-words";
import type { IndicatorTable } from "./model";
import { showsPercent } from "./recognise/blocks";
import { valueFor } from "../../values/present";

type Asked = "target" | "done" | "rate";

/** What each column is called when it is asked about. */
const CALLED: Readonly<Record<Asked, Localized>> = {
  target: { zh: "协议量（指标量）", en: "the target (协议量)" },
  done: { zh: "完成量", en: "the amount done (完成量)" },
  rate: { zh: "完成百分比", en: "the percentage done (完成率)" },
};

/** Of target, done and percentage two are known and the third is not: an unknown header over such figures may be it. */
export function indicatorHeaderQuestions(sheet: Sheet, tables: readonly IndicatorTable[]): Question[] {
  const within = (row: number): boolean => tables.some(({ range }) => row >= range.top && row <= range.bottom);
  return [
    ...tables.flatMap((table) => betweenAmounts(sheet, table)),
    ...sheet.rowNumbers.flatMap((row) => (within(row) ? [] : unreadHeader(sheet, row))),
  ];
}

/** A column of numbers between a target and its percentage, under a header that nobody knows: the rate may be held against it. */
function betweenAmounts(sheet: Sheet, table: IndicatorTable): Question[] {
  if (table.kind !== "indicator-list") return [];
  const { roles, items } = table;
  const header = Math.max(...[...(roles?.rows ?? [])].flatMap(([row, role]) => (role === "header" ? [row] : [])));
  const rated = items.flatMap(({ target, rate }) => (rate ? [{ from: target.cell.column, to: rate.column }] : []));
  return [...(roles?.columns ?? [])]
    .filter(
      ([column, role]) => role === "unread" && column !== table.difference && rated.some(({ from, to }) => column > from && column < to),
    )
    .slice(0, 2)
    .flatMap(([column]) => {
      const found = lowestText(sheet, header - 1, header, column);
      return found && found.plain.length <= 20 && !countsClosed(found.plain) ? [kindOfPromise(sheet, found)] : [];
    });
}

const PROMISES: readonly { readonly text: Localized; readonly means: HeaderMeaning }[] = [
  { text: { zh: "是调整后的指标", en: "The adjusted target" }, means: "adjusted-target" },
  { text: { zh: "是目前应完成的量", en: "What is due by now" }, means: "due-target" },
  { text: { zh: "与完成率无关", en: "Neither" }, means: "own" },
];

function kindOfPromise(sheet: Sheet, { row, column, plain }: HeaderText): Question {
  const word = headerWords(plain);
  return {
    id: `header:${word}`,
    text: {
      zh: `“${word}”是哪一种指标？完成率是否按它计算要看它的含义`,
      en: `What is “${word}”? Whether the percentage is held against it hangs on that`,
    },
    cells: [{ sheet: sheet.name, row, column }],
    answers: PROMISES.map(({ text, means }) => ({ text, teaches: [{ kind: "header", word, means }] })),
    instead: null,
  };
}

function unreadHeader(sheet: Sheet, row: number): Question[] {
  const cells = sheet.row(row);
  if (!namesFigure(cells)) return [];
  const found = new Map<Asked, number>();
  const unknown: HeaderText[] = [];
  for (let column = 0; column < cells.length && column < 200; column++) {
    const header = lowestText(sheet, row, row, column);
    if (!header) continue;
    const field = indicatorField(header.plain);
    if ((field === "target" || field === "done" || field === "rate") && !found.has(field)) found.set(field, column);
    else if (isUnknown(header.plain)) unknown.push(header);
  }
  if (found.size !== 2) return [];
  const missed: Asked = !found.has("target") ? "target" : !found.has("done") ? "done" : "rate";
  const known = [...found.values()];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const near = unknown.filter(({ column }) => column >= first - 2 && column <= last + 2 && holds(sheet, row, column, missed));
  near.sort((a, b) => distance(a.column, missed, found) - distance(b.column, missed, found));
  return headerQuestions(sheet, lastStretch(near).slice(0, 1), { means: missed, called: CALLED[missed] });
}

/** 1-6月, 1-9月, 1-12月: of stretches that begin together the longest holds all that was done. */
function lastStretch(headers: readonly HeaderText[]): readonly HeaderText[] {
  const ends = headers.map((header) => ({ header, months: /^(\d{1,2})[-—~至到](\d{1,2})月/.exec(header.plain) }));
  const stretches = ends.filter(({ months }) => months !== null);
  if (stretches.length < 2 || stretches.length < headers.length || new Set(stretches.map(({ months }) => months?.[1])).size > 1)
    return headers;
  return [...stretches].sort((a, b) => Number(b.months?.[2]) - Number(a.months?.[2])).map(({ header }) => header);
}

/** How far a column is from where the missed one mostly stands: the target before what was done, that before the percentage. */
function distance(column: number, missed: Asked, found: ReadonlyMap<Asked, number>): number {
  const expected =
    missed === "target" ? valueFor(found, "done") - 1 : missed === "done" ? valueFor(found, "target") + 1 : valueFor(found, "done") + 1;
  return Math.abs(column - expected);
}

const namesFigure = askedOnce((cells) => cells.some((cell) => cell?.kind === "text" && isFigure(cell.plain)));

function isFigure(plain: string): boolean {
  const field = indicatorField(plain);
  return field === "target" || field === "done" || field === "rate";
}

function isUnknown(plain: string): boolean {
  return (
    plain.length <= 20 &&
    indicatorField(plain) === null &&
    joinedField(plain) === null &&
    periodLabel(plain) === null &&
    !isTotalLabel(plain) &&
    !isOwnHeader(plain) &&
    !/备注|说明|满分|分值|得分|权重|差|剩余/.test(plain)
  );
}

/** Whether figures of that kind stand below: percentages for a percentage, amounts for an amount. */
function holds(sheet: Sheet, header: number, column: number, missed: Asked): boolean {
  let figures = 0;
  for (let row = header + 1; row <= header + 6; row++) {
    const cell = sheet.cell(row, column);
    const percent = showsPercent(cell);
    const amount = !percent && readQuantity(cell, { row, column }).reading.status === "read";
    if (missed === "rate" ? percent : amount) figures++;
  }
  return figures > 1;
}
