import type { CellAddress } from "../../../grid/address";
import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import type { InsuranceColumn, MonthListColumns } from "../model";
import { insuranceKind, type AttendanceField } from "./vocabulary";
import { isWeight, readMonthHeader, readSpanHeader, readWeight, type MonthName } from "../../../tables/month-header";
import { firstItem, itemAt, lastItem } from "../../../values/present";

/** One month's columns as the header shows them, before years and weights are settled. */
export interface HeaderMonth {
  readonly header: CellAddress;
  readonly name: MonthName;
  readonly presence: number;
  readonly insurances: readonly InsuranceColumn[];
  readonly wage: number | null;
  /** 签合同 beside the other marks of the month. */
  readonly contract?: number;
  /** The month's own 小计 of each row. */
  readonly subtotal?: number;
}

/** A header that looks right but cannot be used, and the cell that stopped it. */
export interface HeaderProblem {
  readonly cell: CellAddress;
  readonly why: Localized;
}

/** A column of the header's lowest row and what it is of. */
export interface Found {
  readonly column: number;
  readonly field: AttendanceField | "insurance-months" | "wage-months";
  readonly ownMonth: MonthName | null;
  /** The header itself. */
  readonly label?: string;
}

/** The months that a header reads, and its columns that tell for a whole row in which months something holds. */
export interface ReadHeaderMonths {
  readonly months: readonly HeaderMonth[];
  readonly lists: MonthListColumns;
}

interface OpenMonth {
  readonly header: CellAddress;
  readonly name: MonthName;
  presence: number | null;
  wage: number | null;
  readonly insurances: InsuranceColumn[];
  /** Columns over which the month's own header reaches. */
  readonly under: Set<number>;
}

/**
 * Months across: each mark column belongs to the month above it, or to the one that its own text names. An insurance or wage column
 * with no month, where the other months lack one, tells of all of them.
 */
export function readHeaderMonths(
  sheet: Sheet,
  row: number,
  top: number,
  marks: readonly Found[],
  stated: MonthListColumns = { insurance: null, wage: null },
): ReadHeaderMonths | HeaderProblem {
  const months: OpenMonth[] = [];
  const unnamed: Found[] = [];
  for (const mark of marks) {
    const above = monthAbove(sheet, row, top, mark.column);
    const name = mark.ownMonth ?? above?.name ?? null;
    const header = mark.ownMonth ? { row, column: mark.column } : (above?.cell ?? null);
    // Marks grouped by kind name every month anew under each kind.
    const current = (mark.ownMonth && months.find((month) => sameName(month.name, mark.ownMonth) && lacks(month, mark))) ?? months.at(-1);
    const fits = current !== undefined && lacks(current, mark) && sameName(current.name, name);
    let month: OpenMonth;
    if (fits) month = current;
    else if (name && header) months.push((month = { header, name, presence: null, wage: null, insurances: [], under: new Set() }));
    else {
      unnamed.push(mark);
      continue;
    }
    add(month, mark);
    if (mark.ownMonth || (above && sheet.mergeAt(above.cell.row, above.cell.column))) month.under.add(mark.column);
  }
  const lists = listColumns(months, unnamed, stated);
  const kinds = months.length > 0 && lists.insurance === null ? kindsOnce(months, unnamed) : [];
  const left = unnamed.find((mark) => mark.column !== lists.insurance && mark.column !== lists.wage && !kinds.includes(mark));
  const repeats = marks.filter(({ field }) => field === "presence").length;
  if (left && (months.length > 0 || repeats > 1)) return unnamedMonth(sheet, row, top, left);
  const mixed = mixedStretch(months.map(({ name }) => name));
  if (mixed !== null) return { cell: itemAt(months, mixed).header, why: MIXED };
  const result: HeaderMonth[] = [];
  const once = kinds.map(insuranceColumn);
  for (const { header, name, presence, insurances, wage } of months) {
    if (presence === null) return { cell: header, why: NO_PRESENCE };
    result.push({ header, name, presence, insurances: [...insurances, ...once], wage });
  }
  return { months: result, lists: once.length === 0 ? lists : { ...lists, kinds: once.map(({ column }) => column) } };
}

function sameName(own: MonthName, other: MonthName | null): boolean {
  return other === null || (other.month === own.month && other.year === own.year && other.stretch?.months === own.stretch?.months);
}

function lacks(month: OpenMonth, { field, label = "" }: Found): boolean {
  if (field === "insurance") return !month.insurances.some((known) => known.label === label);
  return (field === "presence" ? month.presence : month.wage) === null;
}

function add(month: OpenMonth, mark: Found): void {
  if (mark.field === "insurance") month.insurances.push(insuranceColumn(mark));
  else if (mark.field === "presence") month.presence = mark.column;
  else month.wage = mark.column;
}

/** A column of insurance marks as its header names it. */
export function insuranceColumn({ column, label = "" }: Found): InsuranceColumn {
  return { column, label, kind: insuranceKind(label) };
}

/** 养老 | 医疗 | 失业 … once beside all months, where no month has insurance of its own: each tells of every month. */
function kindsOnce(months: readonly OpenMonth[], unnamed: readonly Found[]): readonly Found[] {
  const marks = unnamed.filter(({ field }) => field === "insurance");
  const kinds = new Set(marks.map(({ label = "" }) => insuranceKind(label)));
  const told = months.every(({ insurances }) => insurances.length === 0);
  return told && marks.length > 1 && kinds.size === marks.length && !kinds.has(null) ? marks : [];
}

/** A column for the whole row: one whose header says so, one before all months, or one that only the last month would have. */
function listColumns(months: OpenMonth[], unnamed: readonly Found[], stated: MonthListColumns): MonthListColumns {
  const lists: { insurance: number | null; wage: number | null; counted?: readonly number[] } = { ...stated };
  const has = (month: OpenMonth, field: "insurance" | "wage"): boolean =>
    field === "wage" ? month.wage !== null : month.insurances.length > 0;
  for (const field of ["insurance", "wage"] as const) {
    if (lists[field] !== null || months.length === 0) continue;
    const alone = unnamed.filter((mark) => mark.field === field);
    if (alone.length === 1 && !months.some((month) => has(month, field))) lists[field] = firstItem(alone).column;
    const last = lastItem(months);
    const behind = field === "wage" ? last.wage : last.insurances.length === 1 ? firstItem(last.insurances).column : null;
    const onlyLast = months.length > 1 && months.slice(0, -1).every((month) => !has(month, field));
    if (onlyLast && behind !== null && !last.under.has(behind) && months.every(({ presence }) => presence !== null && presence < behind)) {
      lists[field] = behind;
      if (field === "wage") last.wage = null;
      else last.insurances.length = 0;
    }
  }
  return lists;
}

/** The first quarter or other stretch that stands among single months, or covers a month that another one does: it sums these, or nobody can tell. */
function mixedStretch(names: readonly MonthName[]): number | null {
  const first = names.findIndex(({ stretch }) => stretch !== undefined);
  if (first < 0) return null;
  const covered = new Set<string>();
  for (const { year, month, stretch } of names) {
    if (stretch === undefined) return first;
    for (let at = month; at < month + stretch.months; at++) {
      const key = `${year ?? ""}/${at}`;
      if (covered.has(key)) return first;
      covered.add(key);
    }
  }
  return null;
}

const MIXED: Localized = {
  zh: "这里既有单月又有季度（或几个月合成的列），或者几列的月份重叠，看不出哪些列是汇总，这张表不作核算，保持原样。请只保留各月，或只保留各季度。",
  en: "Single months stand beside quarters (or other stretches of months), or stretches overlap: which columns sum the others cannot be told, so the table is left alone. Keep either the months or the quarters.",
};

const NO_PRESENCE: Localized = {
  zh: "这个月没有认出“人员到位”列，无法计算到岗。如有该列，请把表头写成“人员到位”；没有请补上。",
  en: "No presence column (人员到位) is known in this month, so attendance cannot be counted. If there is one, head it 人员到位; else add it.",
};

function unnamedMonth(sheet: Sheet, row: number, top: number, mark: Found): HeaderProblem {
  const merge = row > top ? sheet.mergeAt(row - 1, mark.column) : null;
  const below = monthBelow(sheet, row, mark.column);
  if (below) return below;
  return {
    cell: row > top ? { row: merge?.top ?? row - 1, column: merge?.left ?? mark.column } : { row, column: mark.column },
    why: {
      zh: "这一组“到位/社保/工资”上方的月份无法读出，无法确定属于哪个月。请写成“2024年1月”或“1月”。",
      en: "The month above this group of presence/insurance/wage columns cannot be read. Write it as 2024年1月 or 1月.",
    },
  };
}

/** Months written under the marks, where they are not looked for. */
function monthBelow(sheet: Sheet, row: number, column: number): HeaderProblem | null {
  const merge = sheet.mergeAt(row + 1, column);
  const cell = { row: row + 1, column: merge?.left ?? column };
  if (readMonthHeader(sheet.cell(cell.row, cell.column))?.rest !== "") return null;
  return {
    cell,
    why: {
      zh: "月份写在“到位/社保/工资”的下一行，无法确定每一列属于哪个月，不作核算，保持原样。请把月份移到它们上方，每个月合并在自己的几列之上。",
      en: "The months stand in the row under presence/insurance/wage, so it cannot be told which column is of which month; the table is left alone. Put each month above its columns and merge it over them.",
    },
  };
}

/** The month that stands over a mark's column, with the weight that a row below it may state. */
export function monthAbove(sheet: Sheet, row: number, top: number, column: number): { name: MonthName; cell: CellAddress } | null {
  for (let upper = row - 1; upper >= top; upper--) {
    const merge = sheet.mergeAt(upper, column);
    const cell = merge ? { row: merge.top, column: merge.left } : { row: upper, column };
    const name = readSpanHeader(sheet.cell(cell.row, cell.column));
    if (name && (name.rest === "" || (!name.stretch && !/表$/.test(name.rest))))
      return { name: withWeight(sheet, withYear(sheet, name, cell, top), cell.row, row, column), cell };
    // A month written once over unmerged columns: look left over empty cells.
    if (!merge && sheet.cell(upper, column).kind === "empty") {
      for (let left = column - 1; left >= Math.max(0, column - 3); left--) {
        if (sheet.cell(upper, left).kind === "empty") continue;
        const leftName = readSpanHeader(sheet.cell(upper, left));
        const at = { row: upper, column: left };
        if (leftName && !(leftName.stretch && leftName.rest !== "") && !sheet.mergeAt(upper, left))
          return { name: withYear(sheet, leftName, at, top), cell: at };
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
