import type { CellRange } from "../../../grid/address";
import { cellText, shownCell, type Cell } from "../../../grid/cell";
import { askedOnce } from "../../../grid/row-memory";
import type { Sheet } from "../../../grid/sheet";
import { readWrittenQuantity } from "../../../tables/quantity";
import { bothInOne } from "./both-in-one";
import { nameText } from "./header-text";
import { MAY_PROMISE, TripleReader, type MissingDone, type NamedColumn } from "./triple-reader";
import { lastColumn, type Triple } from "./triples";
import { parseUnit } from "../../../values/unit";
import { spanAlone, spanOf, yearOf, type Span } from "../../../values/vocabulary/spans";
import { indicatorField, isTotalLabel, joinedField, mayNameTarget, periodLabel, rateBeyond, type PeriodLabel } from "./vocabulary";
import { groupOfMatch, itemAt, onlyItem } from "../../../values/present";

/** A header: the row in which targets are named, the last row that belongs to it, and its triples left to right. */
export interface IndicatorHeader {
  readonly row: number;
  readonly last: number;
  readonly triples: readonly Triple[];
  readonly missing: MissingDone | null;
  /** Where only parts of what was done are told and nowhere their sum: the promise with these, to be proved by what the lines state. */
  readonly split?: Triple;
  /** Where no word tells what was done: the promise with its percentage, to be proved by what the lines state. */
  readonly undone?: Triple;
}

/** Nearly all rows hold no header: what every header must hold is looked for before all else. */
function namesTarget(cell: Cell | undefined): boolean {
  if (cell === undefined || (cell.kind !== "text" && cell.kind !== "formula")) return false;
  const text = cellText(cell);
  return mayNameTarget(text) && (["target", "both"].includes(columnName(text).field as string) || MAY_PROMISE.test(text));
}

const holdsTarget = askedOnce((cells) => cells.some(namesTarget));

/** 占评估期应完成量百分比: the rate against what its own words name. */
const SHARE_OF = /^(?:实际|累计)?(?:完成量?)?占(.+?)的?(?:百分比|百分率|比例|比重|比率|比|%)$/;

/** 应完成量完成率, 应完成率: the rate against what is due. */
const RATE_OF = /^(.{0,8}?应(?:完成|达成)?(?:量|数|指标)?)的?(?:完成率|达成率|完成比例|完成百分比|率|百分比)$/;

/** 截至4月完成量, 至6月底应完成: as of when a column is does not change what it is of. */
const AS_OF =
  /^\(?(?:(?:截[至止]|至)(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末|份|止)?|(?:\d{4}年)?\d{1,2}月?[-—~至到](?:\d{4}年)?\d{1,2}月份?(?:累计)?)\)?(?=.)/;

/** Each row is a worker's: 社工姓名. */
const PERSON = /^(?:社工|工作人员|员工|人员|站点社工|专职社工|一线社工)?(?:姓名|名字)$|^(?:专职|一线|负责|驻点)?社工(?:\(姓名\))?$/;

/** What a header's text names: a column's field, the stretch and the year that it is of, and the metric where one text names both. */
export function columnName(plain: string): NamedColumn {
  const { year, rest: dated } = yearOf(withoutUnit(plain));
  const text = dated.replace(AS_OF, "");
  const { span, rest } = spanOf(text);
  const named = (field: NamedColumn["field"], metric: string | null = null, of: Span | null = span): NamedColumn => ({
    field,
    text: plain,
    metric,
    span: of,
    year,
  });
  if (bothInOne(text)) return named("both");
  const field = indicatorField(text);
  const beyond = rateBeyond(text);
  if (beyond) return { ...named("rate"), beyond };
  // 2024年指标: with its year, it is what was promised for that year.
  if (year !== null && text === "指标") return named("target");
  if (field !== null) return named(field);
  const period = periodLabel(plain);
  if (period) return named(period);
  const ofDue = RATE_OF.exec(text);
  if (ofDue) {
    const of = spanOf(groupOfMatch(ofDue, 1));
    if (
      of.span !== null &&
      (indicatorField(of.rest) === "target" || indicatorField(groupOfMatch(ofDue, 1)) === "target" || of.rest === "应")
    )
      return named("rate", null, of.span);
  }
  const share = SHARE_OF.exec(text);
  if (share) {
    const of = spanOf(groupOfMatch(share, 1));
    if (indicatorField(of.rest) === "target" || indicatorField(groupOfMatch(share, 1)) === "target") return named("rate", null, of.span);
  }
  if (span === "carried" || span === "reduced") return named("target");
  if (span !== null) {
    const bare = withoutField(span, rest) ?? indicatorField(rest);
    if (bare === "target" || bare === "done" || bare === "rate") return named(bare);
  }
  if (PERSON.test(text)) return named("person");
  const joined = joinedField(plain);
  if (joined) return named(joined.field, joined.metric);
  return named(isTotalLabel(plain) || WHOLE_TERM.test(text) ? "sum" : null);
}

/** 全年, 全年累计 behind the months of a year: their sum, which no word else says. */
const WHOLE_TERM = /^(?:全年度?|整年|全学年|全期|全程)(?:累计|合计|总计|小计)?(?:数量?|量)?$/;

/** 指标量/万元: the unit behind the slash names no column. */
function withoutUnit(plain: string): string {
  const slash = plain.lastIndexOf("/");
  return slash > 1 && parseUnit(plain.slice(slash + 1)) ? plain.slice(0, slash) : plain;
}

/** 去年同期 alone is what was done then; 中期指标, 时间进度要求 are promises. */
function withoutField(span: Span, rest: string): "target" | "done" | null {
  if (span === "last") return /^(?:量|数)?$/.test(rest) ? "done" : null;
  return rest === "指标" || (span === "due" && rest === "要求") ? "target" : null;
}

/** Whether the first cells below a header are names, not amounts: 个案服务, 小组服务. */
function holdsNames(sheet: Sheet, from: number, column: number): boolean {
  let names = 0;
  let seen = 0;
  for (let row = from; row < from + 8 && seen < 3; row++) {
    const { reading } = readWrittenQuantity(sheet.cell(row, column), { row, column }).quantity;
    if (reading.status !== "empty") seen++;
    if (reading.status === "unreadable") names++;
  }
  return names > seen / 2;
}

/** The header that begins to name its columns in a row; null when none does. It needs at least one target with its done in this order. */
export function readIndicatorHeader(sheet: Sheet, row: number): IndicatorHeader | null {
  const header = readOpenHeader(sheet, row);
  return header && (header.triples.length > 0 || header.missing) ? header : null;
}

/** The same, or one whose promise and percentage alone are named: what was done its lines may tell. */
export function readOpenHeader(sheet: Sheet, row: number): IndicatorHeader | null {
  const cells = sheet.row(row);
  if (!holdsTarget(cells)) return null;
  const last = lastHeaderRow(sheet, row);
  const width = Math.max(cells.length, sheet.row(last).length);
  const reader = new TripleReader((column) => holdsNames(sheet, last + 1, column));
  const named = Array.from({ length: width }, (_, column) => nameAt(sheet, row, last, column));
  const leads = labelsUnderPromise(sheet, last, named);
  named.forEach((name, column) => reader.take(column, column === leads ? { ...name, field: "content" } : name));
  reader.finish();
  const backwards = reader.triples.some(({ lead }) => lead !== null) ? null : readBackwards(sheet, last, named);
  const { missing, split, undone } = reader;
  const triples = backwards ? [backwards] : reader.triples;
  if (triples.length === 0 && !missing && !undone) return null;
  return {
    row: Math.max(row, ...triples.map(({ target }) => namedIn(sheet, row, last, target))),
    last,
    triples,
    missing: backwards ? null : missing,
    ...(split && !backwards ? { split } : {}),
    ...(undone && triples.length === 0 ? { undone } : {}),
  };
}

/** The one promise that a row's own texts name, whatever stands in the row below; null for none or several. */
export function readOneRow(sheet: Sheet, row: number): Triple | null {
  if (!holdsTarget(sheet.row(row))) return null;
  const reader = new TripleReader((column) => holdsNames(sheet, row + 2, column));
  sheet.row(row).forEach((_, column) => reader.take(column, nameAt(sheet, row, row, column)));
  reader.finish();
  return onlyItem(reader.triples);
}

/** 完成率 | 已完成 | 应完成 | 服务内容: one promise whose names stand right of all its figures; null for any other header. */
function readBackwards(sheet: Sheet, last: number, named: readonly NamedColumn[]): Triple | null {
  const reader = new TripleReader((column) => holdsNames(sheet, last + 1, column));
  for (let column = named.length - 1; column >= 0; column--) reader.take(column, itemAt(named, column));
  reader.finish();
  const found = onlyItem(reader.triples);
  const lead = found?.lead ?? null;
  if (!found || found.rate === null || lead?.field !== "content" || lead.column < lastColumn([found])) return null;
  return holdsNames(sheet, last + 1, lead.column) ? found : null;
}

/** 任务 | 目标 | 完成: the first of two promises whose cells hold names names the rows; null where none does. */
function labelsUnderPromise(sheet: Sheet, last: number, named: readonly NamedColumn[]): number | null {
  const first = named.findIndex(({ field }) => field === "target" || field === "content" || field === "area" || field === "person");
  if (named[first]?.field !== "target") return null;
  const next = named.slice(first + 1).find(({ field, text }) => field === "target" || field === "done" || MAY_PROMISE.test(text));
  const promised = next !== undefined && next.field !== "done";
  return promised && holdsNames(sheet, last + 1, first) ? first : null;
}

/** A header's columns may be named over two rows: targets merged down beside 完成情况 over 第一季度, 第二季度, 累计. */
function lastHeaderRow(sheet: Sheet, row: number): number {
  const cells = sheet.row(row);
  let last = row;
  cells.forEach((cell, column) => {
    if (namesTarget(cell)) last = Math.max(last, sheet.mergeAt(row, column)?.bottom ?? row);
  });
  if (last > row + 2) return row;
  if (last > row) return last;
  const parts = sheet.row(row + 1).filter((cell, column) => cell && mayName(cell) && namesPart(sheet, row, column));
  const whole = sheet.row(row + 1).every((cell) => !cell || mayName(cell) || cell.kind === "empty");
  return parts.length >= 2 && whole ? row + 1 : row;
}

/** Texts name columns, and dates the months that these are of. */
function mayName(cell: Cell): boolean {
  return cell.kind === "text" || shownCell(cell).kind === "date";
}

/** 一季度, 合计, and 应做, 已做 under what names no column: what stands in a header's lower row. */
function namesPart(sheet: Sheet, upper: number, column: number): boolean {
  const plain = nameText(sheet.cell(upper + 1, column));
  if (isTotalLabel(plain) || periodLabel(plain) !== null) return true;
  const { field } = columnName(plain);
  if (field !== "target" && field !== "done" && field !== "rate") return false;
  const group = groupFrom(sheet, upper, upper + 1, column);
  return group !== null && columnName(cellText(sheet.cell(upper, group))).field === null;
}

/** The row in which a column's name stands. */
function namedIn(sheet: Sheet, row: number, last: number, column: number): number {
  for (let at = last; at > row; at--) if (cellText(sheet.cell(at, column)) !== "") return at;
  return row;
}

/** What a header says of a column: its lowest text; a text merged across several columns names a group of them, not one. */
function nameAt(sheet: Sheet, row: number, last: number, column: number): NamedColumn {
  for (let at = last; at >= row; at--) {
    const merge = sheet.mergeAt(at, column);
    if (merge && (merge.left < column || parted(sheet, merge, last))) continue;
    const cell = sheet.seen(at, column);
    if (!mayName(cell) && cell.kind !== "formula") continue;
    const text = nameText(cell);
    if (text === "") continue;
    const found = columnName(text);
    const under =
      at > row && (found.field === null || found.field === "sum" || typeof found.field === "object")
        ? periodOver(sheet, row, at, column)
        : null;
    if (under) return { ...found, under };
    if (found.field === null && at > row && isDoneAbove(sheet, row, at, column))
      return { ...found, field: /其中/.test(text) ? null : "part" };
    // 去年 merged over its own 指标量 and 完成量 says of which year they are.
    return found.span === null && found.field !== null ? { ...found, span: spanAbove(sheet, row, at, column) } : found;
  }
  return besideGroups(sheet, row, column) ?? { field: null, text: "", metric: null };
}

/** 完成率, 单位 beside the names of areas that stand over 应做, 已做: where header cells were not merged, one row above an empty cell. */
function besideGroups(sheet: Sheet, row: number, column: number): NamedColumn | null {
  const above = row > 0 ? sheet.cell(row - 1, column) : null;
  if (above?.kind !== "text") return null;
  const found = columnName(above.plain);
  return found.field === "rate" || found.field === "unit" ? found : null;
}

/** Whether names of single columns stand below a text that is merged across them. */
function parted(sheet: Sheet, merge: CellRange, last: number): boolean {
  if (merge.left === merge.right) return false;
  for (let row = merge.bottom + 1; row <= last; row++)
    for (let column = merge.left; column <= merge.right; column++) if (cellText(sheet.cell(row, column)) !== "") return true;
  return false;
}

/** The period over a column that is one of several under it: 上半年 over 线上, 线下, 小计, merged over them or before blanks. */
function periodOver(sheet: Sheet, row: number, below: number, column: number): PeriodLabel | null {
  for (let at = below - 1; at >= row; at--) {
    const left = groupFrom(sheet, at, below, column);
    const period = left === null ? null : periodLabel(nameText(sheet.cell(at, left)));
    // A period over one column alone is that column's, whatever is said under it.
    if (period && (left !== column || groupFrom(sheet, at, below, column + 1) === left)) return period;
  }
  return null;
}

/** Where the text begins that stands over a column: its merged area, or the nearest text left of it over which names go on without a gap. */
function groupFrom(sheet: Sheet, at: number, below: number, column: number): number | null {
  const merge = sheet.mergeAt(at, column);
  if (merge) return merge.left;
  for (let from = column; from >= 0 && cellText(sheet.cell(below, from)) !== ""; from--)
    if (cellText(sheet.cell(at, from)) !== "") return from;
  return null;
}

/** Whether a header's upper row names what was done, merged over this column and others: 完成量 over 线上, 线下, 合计. */
function isDoneAbove(sheet: Sheet, row: number, below: number, column: number): boolean {
  for (let at = below - 1; at >= row; at--) {
    const merge = sheet.mergeAt(at, column);
    if (merge && merge.right > merge.left) return columnName(cellText(sheet.seen(at, column))).field === "done";
  }
  return false;
}

function spanAbove(sheet: Sheet, row: number, below: number, column: number): Span | null {
  for (let at = below - 1; at >= Math.max(0, row - 1); at--) {
    const text = cellText(sheet.seen(at, column));
    if (text !== "") return spanAlone(text);
  }
  return null;
}
