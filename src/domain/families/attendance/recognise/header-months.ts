import type { CellAddress } from "../../../grid/address";
import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import type { AttendanceField } from "./vocabulary";
import { isWeight, readMonthHeader, readWeight, type MonthName } from "../../../tables/month-header";

/** One month's columns as the header shows them, before years and weights are settled. */
export interface HeaderMonth {
  readonly header: CellAddress;
  readonly name: MonthName;
  readonly presence: number;
  readonly insurance: number | null;
  readonly wage: number | null;
}

/** A header that looks right but cannot be used, and the cell that stopped it. */
export interface HeaderProblem {
  readonly cell: CellAddress;
  readonly why: Localized;
}

/** A column of the header's lowest row and what it is of. */
export interface Found {
  readonly column: number;
  readonly field: AttendanceField;
  readonly ownMonth: MonthName | null;
}

/** Months across: each mark column belongs to the month above it, or to the one that its own text names. */
export function readHeaderMonths(sheet: Sheet, row: number, top: number, marks: readonly Found[]): HeaderMonth[] | HeaderProblem {
  interface Open {
    header: CellAddress;
    name: MonthName;
    columns: Map<AttendanceField, number>;
  }
  const months: Open[] = [];
  let unnamed: Found | null = null;
  for (const mark of marks) {
    const above = monthAbove(sheet, row, top, mark.column);
    const name = mark.ownMonth ?? above?.name ?? null;
    const header = mark.ownMonth ? { row, column: mark.column } : (above?.cell ?? null);
    const current = months.at(-1);
    const sameAsCurrent =
      current !== undefined &&
      !current.columns.has(mark.field) &&
      (name === null || (name.month === current.name.month && name.year === current.name.year));
    if (sameAsCurrent) {
      current.columns.set(mark.field, mark.column);
    } else if (name && header) {
      months.push({ header, name, columns: new Map([[mark.field, mark.column]]) });
    } else {
      unnamed ??= mark;
    }
  }
  const repeats = marks.filter(({ field }) => field === "presence").length;
  if (unnamed && (months.length > 0 || repeats > 1)) {
    const merge = row > top ? sheet.mergeAt(row - 1, unnamed.column) : null;
    return {
      cell: row > top ? { row: merge?.top ?? row - 1, column: merge?.left ?? unnamed.column } : { row, column: unnamed.column },
      why: {
        zh: "这一组“到位/社保/工资”上方的月份无法读出，无法确定属于哪个月。请写成“2024年1月”或“1月”。",
        en: "The month above this group of presence/insurance/wage columns cannot be read. Write it as 2024年1月 or 1月.",
      },
    };
  }
  const result: HeaderMonth[] = [];
  for (const month of months) {
    const presence = month.columns.get("presence");
    if (presence === undefined) {
      return {
        cell: month.header,
        why: {
          zh: "这个月缺少“人员到位”列，无法计算到岗。请补上该列。",
          en: "This month has no presence column (人员到位), so attendance cannot be counted. Add it.",
        },
      };
    }
    result.push({
      header: month.header,
      name: month.name,
      presence,
      insurance: month.columns.get("insurance") ?? null,
      wage: month.columns.get("wage") ?? null,
    });
  }
  return result;
}

/** The month that stands over a mark's column, with the weight that a row below it may state. */
export function monthAbove(sheet: Sheet, row: number, top: number, column: number): { name: MonthName; cell: CellAddress } | null {
  for (let upper = row - 1; upper >= top; upper--) {
    const merge = sheet.mergeAt(upper, column);
    const cell = merge ? { row: merge.top, column: merge.left } : { row: upper, column };
    const name = readMonthHeader(sheet.cell(cell.row, cell.column));
    if (name && (name.rest === "" || !/表$/.test(name.rest)))
      return { name: withWeight(sheet, withYear(sheet, name, cell, top), cell.row, row, column), cell };
    // A month written once over unmerged columns: look left over empty cells.
    if (!merge && sheet.cell(upper, column).kind === "empty") {
      for (let left = column - 1; left >= Math.max(0, column - 3); left--) {
        if (sheet.cell(upper, left).kind === "empty") continue;
        const leftName = readMonthHeader(sheet.cell(upper, left));
        const at = { row: upper, column: left };
        if (leftName && !sheet.mergeAt(upper, left)) return { name: withYear(sheet, leftName, at, top), cell: at };
        break;
      }
    }
  }
  return null;
}

/** A weight may stand in a row of its own between the month and its marks: 计0.5. */
function withWeight(sheet: Sheet, name: MonthName, from: number, row: number, column: number): MonthName {
  for (let lower = from + 1; lower < row && name.weight === null; lower++) {
    const plain = cellText(sheet.seen(lower, column));
    if (isWeight(plain)) return { ...name, weight: readWeight(plain).weight };
  }
  return name;
}

/** A month without its year takes the one that a row of years (2023年 | 2024年) over the months says. */
function withYear(sheet: Sheet, name: MonthName, { row, column }: CellAddress, top: number): MonthName {
  for (let upper = row - 1; upper >= top && name.year === null; upper--) {
    const year = /^(20\d{2})年?度?$/.exec(cellText(sheet.seen(upper, column)));
    if (year) return { ...name, year: Number(year[1]) };
  }
  return name;
}
