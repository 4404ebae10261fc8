import type { CellAddress } from "../../../../grid/address";
import { cellText, shownCell, textCell } from "../../../../grid/cell";
import { placedCell, putIn, type PlacedCell } from "../../../../grid/laid-out-sheet";
import type { Sheet } from "../../../../grid/sheet";
import { readSpanHeader } from "../../../../tables/month-header";
import type { RowRole } from "../../../../tables/roles";
import { withoutBrackets } from "../../../../values/vocabulary/plain-text";
import { holding } from "../../../../values/vocabulary/patterns";
import { firstItem } from "../../../../values/present";
import { bareMonthRow } from "../month-marks";
import { isDitto, isNote, isSignature } from "../row-words";
import { headerField, headsNames } from "../vocabulary";
import { byKind, isSomebodys, kindOf, kindsOf, partsOf, sumLabelIn, type KindHeader, type KindRow } from "./kind-rows";
import type { StaffingParts } from "./layout";

/** Rows over a header in which its heading may stand. */
const ABOVE = 2;
/** So many empty rows may part two blocks. */
const GAP = 3;
const LONGEST_HEADING = 20;

/** A heading over the rows of one kind of mark: 二、社保购买情况. */
interface Heading {
  readonly row: number;
  readonly key: string;
  /** What it calls the marks, as a header of theirs. */
  readonly label: PlacedCell;
}

/** 一、到岗 | 二、参保 | 三、发薪 one under another, each with the same people and months; null where the rows are of one kind, or differ. */
export function kindBlocks(sheet: Sheet, row: number): StaffingParts | null {
  if (!bareMonthRow(sheet.row(row))) return null;
  const header = headerAt(sheet, row);
  if (!header) return null;
  const reading = new BlockReading(sheet, header);
  return reading.parts();
}

function headerAt(sheet: Sheet, row: number): KindHeader | null {
  const cells = sheet.row(row);
  const months = cells.flatMap((cell, column) => (cell && readSpanHeader(cell)?.rest === "" ? [column] : []));
  const first = months[0];
  const isOver = (column: number): boolean => headerField(cellText(sheet.seen(row + 1, column))) !== null;
  if (first === undefined || months.some((column) => sheet.mergeAt(row, column) !== null || isOver(column))) return null;
  const name = cells.findIndex((cell, column) => column < first && cell !== undefined && headsNames(cellText(cell)));
  if (name < 0) return null;
  const filled = sheet.filledColumns(row);
  return { row, left: firstItem(filled), right: filled.at(-1) ?? first, name, kind: null, months };
}

class BlockReading {
  private readonly rows: KindRow[] = [];
  private readonly others = new Map<number, RowRole>();
  private heading: Heading | null;
  private readonly keys = new Set<string>();
  private apart: ReadonlySet<number> = new Set();
  private readonly remarks = new Set<number>();

  constructor(
    private readonly sheet: Sheet,
    private readonly header: KindHeader,
  ) {
    this.heading = headingAbove(sheet, header.row);
    if (this.heading) this.keys.add(this.heading.key);
  }

  parts(): StaffingParts | null {
    const { sheet, header } = this;
    for (let row = header.row + 1, blank = 0; blank <= GAP; row++) {
      if (sheet.isBlank(row, header)) {
        blank++;
        continue;
      }
      const taken = this.take(row);
      if (taken === null) return null;
      if (!taken) break;
      blank = 0;
    }
    return this.whole();
  }

  /** Whether a row goes on with the blocks; null where it is one that cannot be told. */
  private take(row: number): boolean | null {
    const { sheet, header } = this;
    const heading = headingIn(sheet, header, row);
    if (heading) {
      if (this.keys.has(heading.key)) return false;
      this.keys.add(heading.key);
      this.heading = heading;
      this.others.set(row, "banner");
      return true;
    }
    if (bareMonthRow(sheet.row(row))) {
      // Only under a heading of its own, and over the same columns.
      const apart = this.others.has(row - 1) ? apartColumns(sheet, header, row) : null;
      if (!apart) return false;
      this.apart = apart;
      for (const column of apart) if (headerField(cellText(sheet.cell(row, column)))?.field === "remark") this.remarks.add(column);
      this.others.set(row, "header");
      return true;
    }
    const who = whoseRow(sheet, header, row);
    if (who === "" || isNote(who) || isSignature(who)) return false;
    // Somebody who was named before may have no marks here.
    if (onlyText(sheet, header, row) && !this.rows.some((known) => known.who === who)) return false;
    if (!this.heading) return null;
    this.rows.push({ row, key: this.heading.key, label: this.heading.label, who, opens: false, apart: this.apart });
    return true;
  }

  private whole(): StaffingParts | null {
    const { sheet, header, rows, others } = this;
    const blocks = byKind(rows);
    const people = blocks.filter(isSomebodys);
    const kinds = kindsOf(people);
    if (people.length === 0 || !kinds.some(({ key }) => key === "presence") || kinds.length < 2) return null;
    if (people.some(({ rows: own }) => own.size !== kinds.length)) return null;
    if (rows.some(({ row }) => header.months.some((column) => isDitto(cellText(sheet.cell(row, column)))))) return null;
    const last = Math.max(...rows.map(({ row }) => row));
    const parts = partsOf(sheet, header, blocks, kinds, new Map([...others].filter(([row]) => row <= last)));
    return { ...parts, unread: this.remarksApart() };
  }

  /** What a later block says of somebody in a column of remarks that the first has not. */
  private remarksApart(): CellAddress[] {
    return this.rows.flatMap(({ row, apart }) =>
      [...(apart ?? [])]
        .filter((column) => this.remarks.has(column) && cellText(this.sheet.cell(row, column)) !== "")
        .map((column) => ({ row, column })),
    );
  }
}

function onlyText(sheet: Sheet, { left, right }: KindHeader, row: number): boolean {
  return sheet.filledColumns(row).filter((column) => column >= left && column <= right).length < 2;
}

function whoseRow(sheet: Sheet, { left, name, months }: KindHeader, row: number): string {
  const own = cellText(sheet.seen(row, name));
  return own === "" ? sumLabelIn(sheet, row, left, firstItem(months)) : own;
}

/** The heading straight over a header. */
function headingAbove(sheet: Sheet, row: number): Heading | null {
  for (let upper = row - 1; upper >= Math.max(0, row - ABOVE); upper--) {
    const filled = sheet.filledColumns(upper);
    if (filled.length === 0) continue;
    const [only] = filled;
    return filled.length === 1 && only !== undefined ? headingOf(sheet, upper, only) : null;
  }
  return null;
}

/** A row that holds a heading and nothing else. */
function headingIn(sheet: Sheet, { left, right }: KindHeader, row: number): Heading | null {
  const filled = sheet.filledColumns(row);
  const [only] = filled;
  return filled.length === 1 && only !== undefined && only >= left - 1 && only <= right ? headingOf(sheet, row, only) : null;
}

const NUMBERING = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d+[、.])/;
/** What makes a heading or a title of the name of marks. */
const AROUND = /(?:的|统计|情况|明细|登记|汇总|名单|记录|部分|[表栏:])$/;

const NAMES = [
  ["presence", holding("presence"), "人员到岗"],
  ["insurance", holding("insurance"), "社保"],
  ["wage", holding("wage"), "工资"],
] as const;

function headingOf(sheet: Sheet, row: number, column: number): Heading | null {
  const shown = shownCell(sheet.cell(row, column));
  if (shown.kind !== "text" || shown.plain.length > LONGEST_HEADING || isNote(shown.plain)) return null;
  let bare = withoutBrackets(shown.plain.replace(NUMBERING, ""));
  while (AROUND.test(bare)) bare = bare.replace(AROUND, "");
  const key = kindOf(bare);
  const cell = placedCell(sheet, row, column);
  if (key !== null && key !== "subtotal") return { row, key, label: putIn(cell, textCell(bare)) };
  const named = NAMES.filter(([, words]) => words.test(bare));
  const [only] = named.length === 1 ? named : [];
  return only ? { row, key: only[0], label: putIn(cell, textCell(only[2])) } : null;
}

/**
 * The columns that a later block's header uses for something of its own (缴纳单位, 备注 where the first has 合同期限 and 小计); null where it
 * names other people or other months.
 */
function apartColumns(sheet: Sheet, { row: first, left, right, name, months }: KindHeader, row: number): ReadonlySet<number> | null {
  const width = Math.max(sheet.row(first).length, sheet.row(row).length);
  const apart = new Set<number>();
  for (let column = 0; column < width; column++) {
    const [one, other] = [cellText(sheet.cell(first, column)), cellText(sheet.cell(row, column))];
    if (one === other) continue;
    if (column >= left && column <= right && sameMonth(sheet, first, row, column)) continue;
    // 到岗合计 over the one, 参保合计 over the other.
    const fields = [headerField(one)?.field, headerField(other)?.field];
    if (fields.every((field) => field === "subtotal")) continue;
    if (column === name || months.includes(column) || column < left || column > right) return null;
    if (readSpanHeader(sheet.cell(row, column)) !== null || fields[1] === "name" || fields[1] === "subtotal") return null;
    apart.add(column);
  }
  return apart;
}

function sameMonth(sheet: Sheet, first: number, row: number, column: number): boolean {
  const [one, other] = [readSpanHeader(sheet.cell(first, column)), readSpanHeader(sheet.cell(row, column))];
  return (
    one !== null && other !== null && one.month === other.month && (one.year === other.year || one.year === null || other.year === null)
  );
}
