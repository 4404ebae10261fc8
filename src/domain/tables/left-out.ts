import type { CellRange } from "../grid/address";
import { cellText, shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import type { DerivedFigure } from "./figure";
import type { Table } from "./model";
import { ofThing } from "../values/read-once";
import { isTotalLabel } from "../values/vocabulary/row-labels";
import { LEAVES_OUT, NOT_SUMMED, SPEAKS_OF_SUM, SUMS_ONLY } from "../values/vocabulary/sum-words";

/** Remarks stand up to so many columns right of what a table is known to cover, and its notes up to so many rows below it. */
export const BESIDE = 3;

/** A row that a sum may take in, or a sum. */
export interface NamedRow {
  readonly row: number;
  readonly label: string;
  /** The words over it: the kind of promise, the banner. */
  readonly section?: string;
  /** What numbers it: 3, 3. */
  readonly number?: string;
}

/** The texts of a row, remarks right of the table included. */
export function textsOfRow(sheet: Sheet, row: number, left: number, right: number): string[] {
  const texts: string[] = [];
  for (let column = left; column <= right + BESIDE; column++) {
    const shown = shownCell(sheet.cell(row, column));
    if (shown.kind === "text") texts.push(shown.plain);
  }
  return texts;
}

/** The sentences over and below a table's lines in which a sum is spoken of. */
export function sentencesOnSums(sheet: Sheet, range: CellRange, isLine: (row: number) => boolean): string[] {
  return sentencesAround(sheet, range, isLine).filter((text) => SPEAKS_OF_SUM.test(text));
}

/** The sentences over and below a table's lines. */
export function sentencesAround(sheet: Sheet, { top, bottom, left, right }: CellRange, isLine: (row: number) => boolean): string[] {
  const sentences: string[] = [];
  for (let row = top, blank = 0; row <= bottom || blank < 2; row++) {
    if (row > bottom + 6) break;
    if (row <= bottom && isLine(row)) continue;
    const texts = textsOfRow(sheet, row, left, right);
    if (row > bottom) {
      blank = texts.length === 0 ? blank + 1 : 0;
      if (texts.length > 2) break;
    }
    sentences.push(...texts.flatMap((text) => text.split(/[。;；]/)).filter((text) => text.length > 4));
  }
  return sentences;
}

/**
 * The rows that words leave out of a sum, by their place among `rows`: their own remark says so, the sum's label, or a note. What the sum
 * states decides whether they really are.
 */
export function leftOutRows(sheet: Sheet, range: CellRange, rows: readonly NamedRow[]): (sum: number) => ReadonlySet<number> {
  const items = rows.flatMap(({ label }, at) => (isTotalLabel(label) ? [] : [at]));
  const lines = new Set(rows.map(({ row }) => row));
  const bySelf = items.filter((at) => textsOfRow(sheet, rows[at]?.row ?? 0, range.left, range.right).some((text) => NOT_SUMMED.test(text)));
  const byNote = sentencesOnSums(sheet, range, (row) => lines.has(row)).flatMap((sentence) => namedIn(sentence, rows, items));
  return (sum) => {
    const said = textsOfRow(sheet, rows[sum]?.row ?? 0, range.left, range.right);
    return new Set([...bySelf, ...byNote, ...said.flatMap((text) => namedIn(text, rows, items))]);
  };
}

function namedIn(text: string, rows: readonly NamedRow[], items: readonly number[]): number[] {
  const out = LEAVES_OUT.exec(text)?.[1];
  if (out !== undefined) return items.filter((at) => isNamed(out, rows, items, at));
  const only = SUMS_ONLY.exec(text)?.[1];
  if (only === undefined) return [];
  const kept = items.filter((at) => isNamed(only, rows, items, at));
  return kept.length === 0 ? [] : items.filter((at) => !kept.includes(at));
}

/** 第3项, 第3、4行 by number; else any of the words that name rows or what stands over them. */
function isNamed(words: string, rows: readonly NamedRow[], items: readonly number[], at: number): boolean {
  const row = rows[at];
  if (!row) return false;
  if (/第?\d/.test(words) && /[项行条号]/.test(words)) {
    const number = /\d+/.exec(row.number ?? "")?.[0] ?? String(items.indexOf(at) + 1);
    return [...words.matchAll(/\d+/g)].some(([one]) => one === number);
  }
  return words
    .split(/[、和及与/]/)
    .map((word) => word.replace(/(?:类|部分|项目|指标|人次|服务|等)$/, ""))
    .some((word) => word.length > 1 && (row.label.includes(word) || (row.section ?? "").includes(word)));
}

/** The words over a row in the columns before its name, merged areas included. */
export function sectionOf(sheet: Sheet, row: number, left: number, name: number): string {
  let section = "";
  for (let column = left; column < name; column++) section += cellText(sheet.seen(row, column));
  return section;
}

/** The lowest words over each column of a table: its header rows are looked for once, and each column is read once. */
export const headersOver = ofThing(({ sheet, roles }: Pick<Table, "sheet" | "roles">): ((column: number) => string) => {
  const rows: number[] = [];
  for (const [row, role] of roles?.rows ?? []) if (role === "header") rows.push(row);
  rows.sort((a, b) => b - a);
  const read = new Map<number, string>();
  return (column) => {
    const known = read.get(column);
    if (known !== undefined) return known;
    const named = rows.map((row) => sheet.seen(row, column)).find((cell) => shownCell(cell).kind === "text");
    const words = named ? cellText(named) : "";
    read.set(column, words);
    return words;
  };
});

/** Whether a figure adds up cells of its own column. */
export function sumsDown(figure: DerivedFigure): boolean {
  const { inputs } = figure.explain();
  return inputs.length > 0 && inputs.every(({ row, column }) => column === figure.column && row !== figure.row);
}
