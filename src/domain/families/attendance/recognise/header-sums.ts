import type { Sheet } from "../../../grid/sheet";
import { readSpanHeader } from "../../../tables/month-header";
import { readStretchText, type MonthName } from "../../../values/vocabulary/month-text";
import type { SumOfMonths } from "../model";
import { monthAbove, type Found, type HeaderMonth } from "./header-months";
import { sumsOtherMarks } from "./vocabulary";
import { itemAt } from "../../../values/present";

/** Whether a column belongs to a month: behind the last mark only where the month's merged header reaches over it. */
export function isUnderMonth(sheet: Sheet, row: number, top: number, column: number, lastMark: number): boolean {
  const month = monthAbove(sheet, row, top, column);
  return month !== null && (column <= lastMark || sheet.mergeAt(month.cell.row, month.cell.column) !== null);
}

/** The first column of a field behind the marks, else the first at all, some columns left out. */
export function lastOf(fields: readonly Found[], wanted: Found["field"], without: readonly Found[]): number | null {
  const own = fields.filter((found) => found.field === wanted && !without.includes(found));
  const behind = fields.findLastIndex(({ field }) => field === "presence" || field === "insurance" || field === "wage");
  return (own.find((found) => fields.indexOf(found) > behind) ?? own[0])?.column ?? null;
}

/** The months with what stands beside their marks: 签合同, which is a mark too, and the month's own 小计. */
export function withOwnColumns(
  sheet: Sheet,
  row: number,
  top: number,
  months: readonly HeaderMonth[],
  beside: readonly Found[],
): readonly HeaderMonth[] {
  if (beside.length === 0) return months;
  return months.map((month) => {
    const own = (field: Found["field"]): number | undefined =>
      beside.find((found) => {
        const cell = found.field === field ? monthAbove(sheet, row, top, found.column)?.cell : undefined;
        return cell?.row === month.header.row && cell.column === month.header.column;
      })?.column;
    const [contract, subtotal] = [own("contract"), months.length > 1 ? own("subtotal") : undefined];
    return { ...month, ...(contract === undefined ? {} : { contract }), ...(subtotal === undefined ? {} : { subtotal }) };
  });
}

/** The columns that sum some of a table's months, and the one that sums all of them. */
export interface SumsOfMonths {
  readonly sums: readonly SumOfMonths[];
  readonly subtotal: number | null;
}

/**
 * 季度小计, 1-3月小计, 小计 under 第一季度: columns that sum each person's months of a stretch. Of which months they are, the merged header over
 * them tells, else their own; a 季度小计 that names none sums the three months before it. `besides`: what stands in single months.
 */
export function sumsOfMonths(
  sheet: Sheet,
  header: { readonly row: number; readonly top: number },
  months: readonly HeaderMonth[],
  fields: readonly Found[],
  besides: readonly Found[],
): SumsOfMonths {
  const read = months.some(({ name }) => name.stretch) ? [] : readSums(sheet, header, months, fields);
  // Two sums of the same months do not sum the same marks.
  const alone = read.filter(({ months: own }) => read.filter(({ months: other }) => own.join() === other.join()).length === 1);
  const whole = alone.find(({ months: own }) => own.length === months.length)?.column ?? null;
  const sums = alone.filter(({ column, months: own }) => column !== whole && own.length > 1);
  const others = fields.filter(({ column, label = "" }) => sums.some((sum) => sum.column === column) || sumsOtherMarks(label));
  return { sums, subtotal: lastOf(fields, "subtotal", [...besides, ...others]) ?? whole };
}

function readSums(
  sheet: Sheet,
  { row, top }: { readonly row: number; readonly top: number },
  months: readonly HeaderMonth[],
  fields: readonly Found[],
): SumOfMonths[] {
  const read: SumOfMonths[] = [];
  let from = 0;
  for (const { column, field, label = "" } of fields) {
    if (field !== "subtotal" || sumsOtherMarks(label)) continue;
    const before = months.flatMap(({ presence }, index) => (presence < column ? [index] : []));
    const of =
      monthsUnder(sheet, row, top, column, months) ?? monthsNamed(label, months, before, from) ?? quarterBefore(label, before, from);
    if (!of || of.length === 0) continue;
    read.push({ column, months: of });
    from = Math.max(from, ...of.map((index) => index + 1));
  }
  return read;
}

/** The months under the merged header that a column shares with them: 第一季度, in the header or straight over it. */
function monthsUnder(sheet: Sheet, row: number, top: number, column: number, months: readonly HeaderMonth[]): number[] | null {
  const first = Math.min(...months.map(({ header }) => header.column));
  for (let upper = row - 1; upper >= Math.max(0, top - 1); upper--) {
    const merge = sheet.mergeAt(upper, column);
    // A title over the whole table names a stretch too.
    if (!merge || merge.right === merge.left || merge.left < first) continue;
    if (!readSpanHeader(sheet.cell(merge.top, merge.left))?.stretch) continue;
    return months.flatMap(({ presence }, index) => (presence >= merge.left && presence <= merge.right ? [index] : []));
  }
  return null;
}

/** The months of the stretch that a header begins with: all of it, or as much of it as the table has straight before the column. */
function monthsNamed(label: string, months: readonly HeaderMonth[], before: readonly number[], from: number): number[] | null {
  const named = readStretchText(label);
  if (!named?.stretch) return null;
  const last = named.month + named.stretch.months;
  const within = ({ year, month }: MonthName): boolean =>
    month >= named.month && month < last && (year === null || named.year === null || year === named.year);
  const of = before.filter((index) => within(nameAt(months, index)));
  if (new Set(of.map((index) => nameAt(months, index).month)).size < of.length) return [];
  return of.length === named.stretch.months || of.join() === before.filter((index) => index >= from).join() ? of : [];
}

function nameAt(months: readonly HeaderMonth[], index: number): MonthName {
  return itemAt(months, index).name;
}

/** 季度小计: the three months before it that no other sum has. */
function quarterBefore(label: string, before: readonly number[], from: number): number[] | null {
  const own = before.filter((index) => index >= from);
  return /^(?:本|每|该)?季/.test(label) && own.length === MONTHS_OF_A_QUARTER ? own : null;
}

const MONTHS_OF_A_QUARTER = 3;
