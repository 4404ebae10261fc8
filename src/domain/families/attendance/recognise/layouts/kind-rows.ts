import { cellText, shownCell, textCell, type ValueCell } from "../../../../grid/cell";
import { placedCell, putIn, type PlacedCell } from "../../../../grid/laid-out-sheet";
import type { Sheet } from "../../../../grid/sheet";
import type { RowRole } from "../../../../tables/roles";
import { firstItem, itemAt } from "../../../../values/present";
import { sumRowLabel } from "../row-words";
import { headerField, insuranceKind } from "../vocabulary";
import { filledOf, nothingAt, type LayoutColumn, type LayoutLine, type StaffingParts } from "./layout";

export const LONGEST_KIND = 12;

/** A row that tells of one kind of mark of somebody, or of one kind's sums. */
export interface KindRow {
  readonly row: number;
  readonly key: string;
  readonly label: PlacedCell;
  readonly who: string;
  /** The name's merged area begins here. */
  readonly opens: boolean;
  /** Columns that its block uses for something else than the first (缴纳单位 under 合同期限): they are none of the line's. */
  readonly apart?: ReadonlySet<number>;
}

/** The rows of one line by their kinds, or one row that is of no kind. */
export interface RowBlock {
  readonly who: string;
  readonly rows: Map<string, KindRow>;
  readonly alone: number | null;
}

/** The header over months, with the columns before them. */
export interface KindHeader {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly name: number;
  /** The column that names each row's kind of mark; null where headings over the rows do. */
  readonly kind: number | null;
  readonly months: readonly number[];
}

const MARKS: ReadonlySet<string> = new Set(["presence", "insurance", "wage", "contract", "subtotal"]);

/** What a row of marks is of; null where its label names no kind of mark. */
export function kindOf(text: string): string | null {
  if (text === "" || text.length > LONGEST_KIND) return null;
  const field = headerField(text)?.field;
  if (field === undefined || !MARKS.has(field)) return null;
  return field === "insurance" ? (insuranceKind(text) ?? field) : field;
}

/** Of people of one name, and of sums of one label, the first of each kind belongs to the first. */
export function byKind(rows: readonly (KindRow | number)[]): RowBlock[] {
  const blocks: RowBlock[] = [];
  for (const one of rows) {
    if (typeof one === "number") {
      blocks.push({ who: "", rows: new Map(), alone: one });
      continue;
    }
    const known = blocks.find(({ who, alone, rows: own }) => alone === null && who === one.who && !own.has(one.key));
    if (known) known.rows.set(one.key, one);
    else blocks.push({ who: one.who, rows: new Map([[one.key, one]]), alone: null });
  }
  return blocks;
}

/** The kinds of which most people have a row, as they stand under the first. */
export function kindsOf(people: readonly RowBlock[]): KindRow[] {
  const counts = new Map<string, number>();
  for (const { rows } of people) for (const key of rows.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const first = new Map<string, KindRow>();
  for (const { rows } of people) for (const [key, one] of rows) if (!first.has(key)) first.set(key, one);
  return [...first.values()].filter(({ key }) => (counts.get(key) ?? 0) * 2 >= people.length);
}

/** Whether a line is somebody's, not one of sums. */
export function isSomebodys({ who, alone }: RowBlock): boolean {
  return alone === null && sumRowLabel(who) === null;
}

/** The label of a row of sums from one column up to another; none where there is none. */
export function sumLabelIn(sheet: Sheet, row: number, from: number, to: number): string {
  for (let column = from; column < to; column++) {
    const text = cellText(sheet.seen(row, column));
    if (sumRowLabel(text) !== null) return text;
  }
  return "";
}

/** The table as it is read: a line for each person and each sum. */
export function partsOf(
  sheet: Sheet,
  header: KindHeader,
  blocks: readonly RowBlock[],
  kinds: readonly KindRow[],
  others: ReadonlyMap<number, RowRole> = new Map(),
): StaffingParts {
  const columns: LayoutColumn[] = [];
  const places: number[] = [];
  for (let column = header.left; column <= header.right; column++) {
    const cell = placedCell(sheet, header.row, column);
    const kindCells = kinds.map(({ label }) => putIn(label, label.cell));
    columns.push(
      column === header.kind
        ? { header: putIn(cell), kinds: null }
        : { header: cell, kinds: header.months.includes(column) ? kindCells : null },
    );
    places.push(column);
  }
  const sums = sumsColumn(sheet, header, blocks, kinds);
  const presence = kinds.findIndex(({ key }) => key === "presence");
  const lines = blocks.map((block) => lineOf(sheet, header, block, { kinds, places, sums, presence }));
  const last = Math.max(...blocks.flatMap(({ rows, alone }) => [alone ?? header.row, ...[...rows.values()].map(({ row }) => row)]));
  return {
    range: { top: header.row, left: header.left, bottom: last, right: header.right },
    columns,
    lines,
    labels: { rows: [], columns: header.kind === null ? [] : [header.kind] },
    others,
    turned: false,
    sumsOfKinds: sums === null ? null : [presence, ...kinds.map((_, index) => index).filter((index) => index !== presence)],
  };
}

/** The column in which each row of somebody sums its own marks; null where there is none. */
function sumsColumn(sheet: Sheet, header: KindHeader, blocks: readonly RowBlock[], kinds: readonly KindRow[]): number | null {
  const people = blocks.filter(isSomebodys);
  const counted = (key: string, column: number): number =>
    people.filter(({ rows }) => {
      const one = rows.get(key);
      return one !== undefined && shownCell(sheet.cell(one.row, column)).kind === "number";
    }).length;
  for (let column = itemAt(header.months, header.months.length - 1) + 1; column <= header.right; column++) {
    if (headerField(cellText(sheet.seen(header.row, column)))?.field !== "subtotal") continue;
    const filled = kinds.filter(({ key }) => key !== "subtotal" && counted(key, column) * 2 >= people.length);
    if (filled.length > 1) return column;
  }
  return null;
}

interface LineContext {
  readonly kinds: readonly KindRow[];
  readonly places: readonly number[];
  /** The column of each row's own sum. */
  readonly sums: number | null;
  /** The place of presence among the kinds. */
  readonly presence: number;
}

function lineOf(sheet: Sheet, header: KindHeader, block: RowBlock, { kinds, places, sums, presence }: LineContext): LayoutLine {
  const { rows, alone } = block;
  if (alone !== null) {
    return {
      alone: true,
      at: (index, kind) => {
        const cell = placedCell(sheet, alone, itemAt(places, index));
        return kind === 0 ? cell : nothingAt(cell);
      },
    };
  }
  const own = [...rows.values()];
  const rowOf = (kind: number): number | undefined => rows.get(itemAt(kinds, kind).key)?.row;
  const near = firstItem(own).row;
  const ofKind = (column: number, kind: number): PlacedCell => {
    const row = rowOf(kind);
    return row === undefined ? nothingAt(placedCell(sheet, near, column)) : placedCell(sheet, row, column);
  };
  return {
    at: (index, kind) => {
      const column = itemAt(places, index);
      if (header.months.includes(column)) return ofKind(column, kind);
      if (column === header.kind) return nothingAt(placedCell(sheet, near, column));
      if (column === sums) return ofKind(column, presence);
      const shared = own.filter(({ apart }) => !apart?.has(column));
      const cells = shared.map(({ row }) => placedCell(sheet, row, column));
      if (cells.length === 0) return nothingAt(placedCell(sheet, near, column));
      return column === header.name ? named(sheet, header, block, filledOf(cells)) : together(cells, header, column);
    },
    ...(sums === null ? {} : { sums: kinds.flatMap((_, kind) => (kind === presence ? [] : [ofKind(sums, kind)])) }),
  };
}

/** Whose line it is, where nothing else before the kinds says it. */
function named(sheet: Sheet, { left, kind, months }: KindHeader, { who, rows }: RowBlock, cell: PlacedCell): PlacedCell {
  const said = [...rows.values()].some(({ row }) => {
    for (let column = left; column < (kind ?? itemAt(months, 0)); column++) if (cellText(sheet.seen(row, column)) === who) return true;
    return false;
  });
  return said ? cell : putIn(cell, textCell(who));
}

/** What the rows of a person say together in a column: one thing, or several remarks. */
function together(cells: readonly PlacedCell[], { months }: KindHeader, column: number): PlacedCell {
  const filled = filledOf(cells);
  const texts = [...new Set(cells.flatMap(({ cell }) => textOf(shownCell(cell))))];
  if (texts.length > 1) return putIn(filled, textCell(texts.join("；")));
  // Behind the months a sum that nobody has filled in yet may be meant for each row.
  return column > itemAt(months, 0) && shownCell(filled.cell).kind === "empty" ? putIn(filled) : filled;
}

function textOf(shown: ValueCell): string[] {
  return shown.kind === "text" ? [shown.text] : [];
}
