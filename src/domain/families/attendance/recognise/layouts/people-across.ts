import { cellText, shownCell, textCell } from "../../../../grid/cell";
import { placedCell, putIn, type PlacedCell } from "../../../../grid/laid-out-sheet";
import { askedOnce } from "../../../../grid/row-memory";
import type { Sheet } from "../../../../grid/sheet";
import { readMonthCell } from "../../../../tables/month-header";
import { firstItem, itemAt } from "../../../../values/present";
import { isDitto, isNote, isSignature, sumRowLabel } from "../row-words";
import { certifiedGroup, headerField, headsNames, namesPlace } from "../vocabulary";
import { kindOf } from "./kind-rows";
import { nothingAt, type LayoutColumn, type LayoutLine, type StaffingParts } from "./layout";

/** Columns in which months may run down. */
const LEFTMOST = 6;
/** Rows over the months that say who and what. */
const HEADER_ROWS = 5;
const LONGEST_NAME = 12;

/** A month of a table whose months run down, with the rows of its kinds of marks; one row where these stand across, or presence alone is marked. */
interface MonthRows {
  readonly row: number;
  readonly ofKind: ReadonlyMap<string, number>;
}

/** A row beside the months: of whoever stands over the columns, or what their marks come to. */
interface OtherRows {
  readonly label: PlacedCell;
  readonly rows: readonly number[];
  readonly ofKind: ReadonlyMap<string, number>;
}

/** A person, or a sum of people, with the columns of the kinds of marks. */
interface Across {
  readonly name: PlacedCell;
  readonly left: number;
  readonly right: number;
  readonly ofKind: ReadonlyMap<string, number>;
}

/** Where its parts stand. */
interface Frame {
  readonly months: number;
  /** The column of kinds beside the months. */
  readonly kinds: number | null;
  readonly names: number;
  /** The row of kinds under the names. */
  readonly marks: number | null;
  readonly first: number;
}

/** Months down the side and a person over each column, or over the columns of 到岗, 参保 and 发薪; null where the rows are of something else. */
export function peopleAcross(sheet: Sheet, row: number): StaffingParts | null {
  if (!opensMonths(sheet.row(row))) return null;
  const frame = frameAt(sheet, row);
  return frame && new AcrossReading(sheet, frame).parts();
}

/** A month near the left of a row that holds no other. */
const opensMonths = askedOnce((cells) => {
  let months = 0;
  for (let column = 0; column < cells.length && months < 2; column++) {
    const cell = cells[column];
    if (!cell || cell.kind === "empty") continue;
    if (readMonthCell(cell)?.rest !== "" || (cell.kind === "number" && column > 0 && months === 0)) continue;
    if (months === 0 && column >= LEFTMOST) return false;
    if (shownCell(cell).kind !== "number" || months === 0) months++;
  }
  return months === 1;
});

function frameAt(sheet: Sheet, first: number): Frame | null {
  const months = sheet.row(first).findIndex((cell) => cell !== undefined && readMonthCell(cell)?.rest === "");
  if (months < 0 || first === 0 || readMonthCell(sheet.seen(first - 1, months)) !== null || !goesOn(sheet, first, months)) return null;
  const kinds = kindOf(cellText(sheet.seen(first, months + 1))) === null ? null : months + 1;
  const start = (kinds ?? months) + 1;
  let marks: number | null = null;
  let names: number | null = null;
  for (let row = first - 1; row >= Math.max(0, first - HEADER_ROWS); row--) {
    const filled = sheet.filledColumns(row).filter((column) => column >= start).length;
    if (filled < 2) break;
    const label = cellText(sheet.seen(row, months));
    if (row === first - 1 && kinds === null && isRowOfKinds(sheet, row, start)) marks = row;
    else if (headsNames(label)) {
      names = row;
      break;
    } else if (names === null && (label === "" || headsMonths(label))) names = row;
  }
  return names === null ? null : { months, kinds, names, marks, first };
}

/** 月份, 时间, 月份\姓名: the corner over months and under people. */
function headsMonths(plain: string): boolean {
  return (
    /^(?:月份?|时间|年月|日期|月度|项目|人员)(?:[\\/、]?(?:姓名|人员|社工|月份?))?$/.test(plain) || headerField(plain)?.field === "month"
  );
}

/** Whether further months stand below the first. */
function goesOn(sheet: Sheet, first: number, column: number): boolean {
  const months = new Set<number>();
  for (let row = first; row < first + 12; row++) {
    const month = readMonthCell(sheet.seen(row, column));
    if (month?.rest === "") months.add(month.month);
  }
  return months.size > 1;
}

function isRowOfKinds(sheet: Sheet, row: number, start: number): boolean {
  const keys = sheet.row(row).flatMap((cell, column) => (cell && column >= start ? (kindOf(cellText(cell)) ?? []) : []));
  return keys.filter((key) => key === "presence").length > 1 && new Set(keys).size > 1;
}

class AcrossReading {
  private readonly start: number;

  constructor(
    private readonly sheet: Sheet,
    private readonly frame: Frame,
  ) {
    this.start = (frame.kinds ?? frame.months) + 1;
  }

  parts(): StaffingParts | null {
    const { frame } = this;
    const across = this.across();
    const people = across.filter(({ name }) => isName(cellText(name.cell)));
    const names = new Set(people.map(({ name }) => cellText(name.cell)));
    const down = this.down();
    if (people.length < 2 || names.size < people.length || down === null || down.months.length < 2) return null;
    const kinds = this.kinds(people, down.months);
    if (kinds === null || !this.holdsMarks(people, down.months)) return null;
    const attributes = this.attributes();
    const sumsOfKinds = this.sumsOfKinds(people, down.behind, kinds);
    const columns: LayoutColumn[] = [
      { header: this.nameHeader(), kinds: null },
      ...attributes.map(({ label }) => ({ header: label, kinds: null })),
      ...down.months.map(({ row }): LayoutColumn => ({ header: this.monthHeader(row), kinds: kinds.map(({ label }) => label) })),
      ...down.behind.map(({ label }) => ({ header: label, kinds: null })),
    ];
    const lines = across.map((one) => this.line(one, { attributes, down, kinds, sumsOfKinds }));
    const top = Math.min(frame.names, ...attributes.flatMap(({ rows }) => rows));
    const bottom = Math.max(
      ...down.months.flatMap(({ row, ofKind }) => [row, ...ofKind.values()]),
      ...down.behind.flatMap(({ rows }) => rows),
    );
    const marks = frame.marks === null ? [] : [frame.marks];
    return {
      range: { top, left: frame.months, bottom, right: Math.max(...across.map(({ right }) => right)) },
      columns,
      lines,
      labels: { rows: [frame.names, ...marks], columns: frame.kinds === null ? [frame.months] : [frame.months, frame.kinds] },
      others: new Map(),
      turned: true,
      sumsOfKinds,
    };
  }

  /** Who, or which sum, stands over each stretch of columns. */
  private across(): Across[] {
    const { sheet, start, frame } = this;
    const found: Across[] = [];
    const cells = sheet.row(frame.names);
    const width = Math.max(cells.length, frame.marks === null ? 0 : sheet.row(frame.marks).length);
    for (let column = start; column < width;) {
      const cell = sheet.cell(frame.names, column);
      if (cell.kind === "empty") {
        column++;
        continue;
      }
      let right = sheet.mergeAt(frame.names, column)?.right ?? column;
      const isWritten = (next: number): boolean =>
        sheet.seen(frame.names, next).kind !== "empty" || sheet.mergeAt(frame.names, next) !== null;
      // Written once over its columns, not merged.
      if (frame.marks !== null && right === column)
        while (right + 1 < width && !isWritten(right + 1) && kindOf(cellText(sheet.cell(frame.marks, right + 1))) !== null) right++;
      const ofKind = new Map<string, number>();
      for (let at = column; at <= right && frame.marks !== null; at++) {
        const key = kindOf(cellText(sheet.cell(frame.marks, at)));
        if (key !== null && !ofKind.has(key)) ofKind.set(key, at);
      }
      found.push({ name: placedCell(sheet, frame.names, column), left: column, right, ofKind });
      column = right + 1;
    }
    return found;
  }

  /** The months, and what stands behind them; null where something stands between. */
  private down(): { readonly months: readonly MonthRows[]; readonly behind: readonly OtherRows[] } | null {
    const { sheet, frame, start } = this;
    const months: { row: number; ofKind: Map<string, number> }[] = [];
    const behind: { label: PlacedCell; rows: number[]; ofKind: Map<string, number> }[] = [];
    for (let row = frame.first; sheet.filledColumns(row).length > 0; row++) {
      const label = placedCell(sheet, row, frame.months);
      const text = cellText(label.cell);
      const month = readMonthCell(label.cell);
      const key = frame.kinds === null ? null : kindOf(cellText(sheet.seen(row, frame.kinds)));
      const last = months.at(-1);
      if (month?.rest === "" || (text === "" && key !== null && last && behind.length === 0 && !last.ofKind.has(key))) {
        if (behind.length > 0) return null;
        const isSame =
          last !== undefined && (text === "" || label.at.row === last.row || cellText(sheet.seen(last.row, frame.months)) === text);
        if (isSame && key !== null && !last.ofKind.has(key)) last.ofKind.set(key, row);
        else if (text === "" || (isSame && key === null)) return null;
        else months.push({ row, ofKind: new Map(key === null ? [] : [[key, row]]) });
        continue;
      }
      const filled = sheet.filledColumns(row).filter((column) => column >= start).length;
      if (filled === 0 || isNote(text) || isSignature(text)) break;
      const before = behind.at(-1);
      const goes = before && key !== null && (text === "" || label.at.row === before.label.at.row || cellText(before.label.cell) === text);
      if (goes && !before.ofKind.has(key)) {
        before.rows.push(row);
        before.ofKind.set(key, row);
      } else behind.push({ label, rows: [row], ofKind: new Map(key === null ? [] : [[key, row]]) });
    }
    return { months, behind };
  }

  /** The kinds of marks, as the first person or month has them; null where others have other ones, none where presence alone is marked. */
  private kinds(people: readonly Across[], months: readonly MonthRows[]): { readonly key: string; readonly label: PlacedCell }[] | null {
    const { sheet, frame } = this;
    const all: readonly Pick<Across, "ofKind">[] = frame.marks === null ? months : people;
    const keys = [...firstItem(all).ofKind.keys()];
    if (all.some(({ ofKind }) => ofKind.size !== keys.length || keys.some((key) => !ofKind.has(key)))) return null;
    if (keys.length > 0 && !keys.includes("presence")) return null;
    return keys.map((key) => {
      const at = firstItem(all).ofKind.get(key) ?? 0;
      const label = frame.marks === null ? placedCell(sheet, at, frame.kinds ?? frame.months) : placedCell(sheet, frame.marks, at);
      return { key, label: putIn(label, label.cell) };
    });
  }

  /** Whether what stands under the people are marks: amounts and counts of people are none. */
  private holdsMarks(people: readonly Across[], months: readonly MonthRows[]): boolean {
    let [filled, counts] = [0, 0];
    for (const { left, right } of people)
      for (const { row, ofKind } of months)
        for (const at of ofKind.size === 0 ? [row] : ofKind.values())
          for (let column = left; column <= right; column++) {
            const shown = shownCell(this.sheet.cell(at, column));
            if (shown.kind === "empty") continue;
            if (shown.kind === "text" && isDitto(shown.plain)) return false;
            filled++;
            if (shown.kind === "date" || (shown.kind === "number" && shown.value > 1)) counts++;
          }
    return filled > 0 && counts * 3 <= filled;
  }

  /** Rows over the months beside the names: 岗位, 合同期限, a group merged over several people. */
  private attributes(): OtherRows[] {
    const { sheet, frame, start } = this;
    const found: OtherRows[] = [];
    for (let row = frame.first - 1; row >= Math.max(0, frame.first - HEADER_ROWS); row--) {
      if (row === frame.names || row === frame.marks) continue;
      const filled = sheet.filledColumns(row).flatMap((column) => (column >= start ? [cellText(sheet.cell(row, column))] : []));
      if (filled.length < 2) break;
      const label = placedCell(sheet, row, frame.months);
      const isGroup = filled.every((text) => certifiedGroup(text) !== null || namesPlace(text) || sumRowLabel(text) !== null);
      if (label.at.row !== row || cellText(label.cell) === "")
        found.unshift({ label: putIn(label, textCell(isGroup ? "类别" : "")), rows: [row], ofKind: new Map() });
      else found.unshift({ label, rows: [row], ofKind: new Map() });
    }
    return found;
  }

  /** The places of the kinds of which each person's marks are summed, presence first; null where each has one sum. */
  private sumsOfKinds(
    people: readonly Across[],
    behind: readonly OtherRows[],
    kinds: readonly { readonly key: string }[],
  ): number[] | null {
    const sums = behind.find(({ label }) => headerField(cellText(label.cell))?.field === "subtotal");
    if (!sums || kinds.length < 2) return null;
    const counted = kinds.filter(({ key }) => {
      const stated = people.filter((one) => {
        const at = this.sumOf(one, sums, key);
        return at !== null && shownCell(this.sheet.cell(at.at.row, at.at.column)).kind === "number";
      });
      return stated.length * 2 >= people.length;
    });
    if (counted.length < 2) return null;
    const presence = kinds.findIndex(({ key }) => key === "presence");
    return [presence, ...kinds.map((_, index) => index).filter((index) => index !== presence)];
  }

  /** Where the marks of a kind are summed; null where no cell of its own is there. */
  private sumOf({ left, ofKind }: Across, { rows, ofKind: ofRows }: OtherRows, key: string): PlacedCell | null {
    const { sheet, frame } = this;
    if (frame.marks !== null) {
      const column = ofKind.get(key);
      const row = firstItem(rows);
      if (column === undefined) return null;
      const cell = placedCell(sheet, row, column);
      return cell.at.column === column ? cell : null;
    }
    const row = ofRows.get(key);
    return row === undefined ? null : placedCell(sheet, row, left);
  }

  private nameHeader(): PlacedCell {
    const { sheet, frame } = this;
    const cell = placedCell(sheet, frame.names, frame.months);
    return headsNames(cellText(cell.cell)) ? cell : putIn(cell, textCell("姓名"));
  }

  private monthHeader(row: number): PlacedCell {
    const { sheet, frame } = this;
    const cell = placedCell(sheet, row, frame.months);
    const shown = shownCell(cell.cell);
    return shown.kind === "number" && shown.value <= 12 ? putIn(cell, textCell(`${shown.value}月`)) : cell;
  }

  private line(
    one: Across,
    {
      attributes,
      down,
      kinds,
      sumsOfKinds,
    }: {
      readonly attributes: readonly OtherRows[];
      readonly down: { readonly months: readonly MonthRows[]; readonly behind: readonly OtherRows[] };
      readonly kinds: readonly { readonly key: string }[];
      readonly sumsOfKinds: readonly number[] | null;
    },
  ): LayoutLine {
    const { sheet, frame } = this;
    const alone = frame.marks !== null && one.ofKind.size === 0;
    const other = ({ rows }: OtherRows): PlacedCell => placedCell(sheet, firstItem(rows), one.left);
    const mark = (month: MonthRows, kind: number): PlacedCell => {
      const key = kinds[kind]?.key;
      const near = placedCell(sheet, month.row, one.left);
      if (key === undefined) return near;
      if (frame.marks === null) return placedCell(sheet, month.ofKind.get(key) ?? month.row, one.left);
      const column = one.ofKind.get(key);
      if (column !== undefined) return placedCell(sheet, month.row, column);
      return alone && kind === 0 ? near : nothingAt(near);
    };
    const behind = (rows: OtherRows): PlacedCell => {
      const presence = sumsOfKinds === null ? null : this.sumOf(one, rows, "presence");
      return presence ?? other(rows);
    };
    const sums = down.behind.find(({ label }) => headerField(cellText(label.cell))?.field === "subtotal");
    const months = 1 + attributes.length;
    return {
      at: (column, kind) => {
        if (column === 0) return one.name;
        if (column < months) return other(itemAt(attributes, column - 1));
        const month = down.months[column - months];
        return month ? mark(month, kind) : behind(itemAt(down.behind, column - months - down.months.length));
      },
      ...(alone ? { alone } : {}),
      ...(sumsOfKinds === null || !sums
        ? {}
        : { sums: sumsOfKinds.slice(1).map((kind) => this.sumOf(one, sums, itemAt(kinds, kind).key) ?? undefined) }),
    };
  }
}

/** Whether a text over columns is somebody's name. */
function isName(plain: string): boolean {
  return (
    plain !== "" &&
    plain.length <= LONGEST_NAME &&
    headerField(plain) === null &&
    sumRowLabel(plain) === null &&
    certifiedGroup(plain) === null &&
    !namesPlace(plain) &&
    !/\d月|季度|人数|人次|率$/.test(plain)
  );
}
