import { containsCell, type CellRange } from "../../../grid/address";
import { cellText, shownCell, type Cell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { withKinds } from "./by-kind";
import { readOpenHeader, type IndicatorHeader } from "./header";
import { withProvedDone } from "./proved-dones";
import { withProvedPeriods } from "./proved-periods";
import { withProvedRate } from "./proved-rates";
import { withProvedSplit } from "./split-dones";
import { type MissingDone } from "./triple-reader";
import { columnsOf, firstColumn, lastColumn, type Lead, type Triple } from "./triples";
import { indicatorField, isTotalLabel } from "./vocabulary";
import type { Refusal } from "../../../tables/model";
import { readQuantity, readWrittenQuantity } from "../../../tables/quantity";
import { titleRowsAbove } from "../../../tables/table-titles";
import { firstItem, present } from "../../../values/present";

/** One table's header: several tables may be named in one row, side by side. */
export interface IndicatorBlock {
  readonly kind: "areas" | "list" | "projects";
  /** The first row of the header: metrics stand above the row that names targets. */
  readonly top: number;
  /** The row that names targets. */
  readonly row: number;
  /** The header's last row. */
  readonly last: number;
  readonly left: number;
  readonly right: number;
  /** The column of areas, or of contents; null for projects. */
  readonly lead: number | null;
  readonly triples: readonly Triple[];
}

/** The column that names the areas or contents of a table that has one. */
export function leadOf({ lead }: IndicatorBlock): number {
  return present(lead, "the column that names the lines");
}

/** Every header of a sheet, top to bottom and left to right, and those that lack what was done. */
export function indicatorBlocks(sheet: Sheet, within?: CellRange): { blocks: IndicatorBlock[]; refusals: Refusal[] } {
  const blocks: IndicatorBlock[] = [];
  const refusals: Refusal[] = [];
  let read = -1;
  for (const row of sheet.rowNumbers) {
    if (row <= read) continue;
    const header = withProvedPeriods(
      sheet,
      withProvedRate(sheet, withProvedSplit(sheet, withProvedDone(sheet, withKinds(sheet, row, readOpenHeader(sheet, row))))),
    );
    if (!header) continue;
    read = header.last;
    if (header.missing && (!within || containsCell(within, row, header.missing.column)))
      refusals.push(refusal(sheet, header, header.missing));
    for (const group of groupsOf(sheet, header)) {
      const block = blockOf(sheet, header, group);
      if (block && (!within || containsCell(within, row, firstItem(group.triples).target))) blocks.push(block);
    }
  }
  return { blocks, refusals };
}

function refusal(sheet: Sheet, { last, row }: IndicatorHeader, { column, onlyPeriods }: MissingDone): Refusal {
  const at = cellText(sheet.cell(last, column)) === "" ? row : last;
  const why = onlyPeriods
    ? {
        zh: "像指标完成情况表，但各期完成量之后没有认出“累计完成”一列，无法确定完成总量。如有该列，请把表头写成“累计完成”；没有请加上。",
        en: "This looks like an indicator table, but no column is known that sums the single periods. If there is one, head it 累计完成; else add it.",
      }
    : {
        zh: "像指标完成情况表，但指标量与完成率旁没有认出“完成量”一列，无法核算。如有该列，请把表头写成“完成量”；没有请加上。",
        en: "This looks like an indicator table, but no column of the amount done (完成量) is known beside target and percentage. If there is one, head it 完成量; else add it.",
      };
  return { sheet: sheet.name, row: at, column, why, leftAlone: false };
}

/** The row behind a block's last: where the next header over the same columns begins, or the sheet ends. */
export function blockEnd(sheet: Sheet, block: IndicatorBlock, blocks: readonly IndicatorBlock[], within?: CellRange): number {
  const next = blockBelow(block, blocks);
  return next ? next.top : Math.min(within ? within.bottom + 1 : Infinity, (sheet.rowNumbers.at(-1) ?? -1) + 1);
}

/** The next header over some of a block's columns. */
export function blockBelow(block: IndicatorBlock, blocks: readonly IndicatorBlock[]): IndicatorBlock | undefined {
  return blocks.find((other) => other.row > block.last && other.left <= block.right && block.left <= other.right);
}

/**
 * Whether a row names columns once more: the header of a table that is none of ours ends this one all the same. Behind an empty row words
 * where amounts would stand are such a header, whatever they say.
 */
export function namesColumns(sheet: Sheet, { left, right, triples }: IndicatorBlock, row: number, behindGap: boolean): boolean {
  // 已完成 beside 30 of 20 is what a person says of this row.
  const amounts = triples.flatMap(({ target, done }) => [target, done]);
  if (amounts.some((column) => readQuantity(sheet.cell(row, column), { row, column }).reading.status === "read")) return false;
  for (let column = left; column <= right; column++) {
    const cell = sheet.cell(row, column);
    if (cell.kind !== "text") continue;
    const field = indicatorField(cell.plain);
    if (field === "done" || field === "rate" || field === "staff" || field === "unit" || (field === "area" && column > left)) return true;
  }
  if (!behindGap) return false;
  const words = triples.flatMap(columnsOf).filter((column) => isWord(sheet, row, column));
  return new Set(words).size > 1;
}

function isWord(sheet: Sheet, row: number, column: number): boolean {
  const cell = shownCell(sheet.cell(row, column));
  return cell.kind === "text" && !/\d/.test(cell.plain);
}

/** A text alone in its row, where an amount would stand, that holds none: 注：以上数据由社工站提供. */
export function isRemark(sheet: Sheet, { left, right, triples }: IndicatorBlock, row: number): boolean {
  let only: number | null = null;
  for (let column = left; column <= right; column++) {
    if (sheet.cell(row, column).kind === "empty") continue;
    if (only !== null) return false;
    only = column;
  }
  if (only === null || only < firstColumn(triples)) return false;
  const cell = shownCell(sheet.cell(row, only));
  if (cell.kind !== "text") return false;
  return NOTE.test(cell.plain) || readWrittenQuantity(cell, { row, column: only }).quantity.reading.status === "unreadable";
}

const NOTE = /^(?:注|备注|说明|附注|填[报表]|制表|审核|统计)/;

interface Group {
  /** The first column that may belong to it. */
  readonly from: number;
  readonly lead: Lead | null;
  readonly triples: Triple[];
}

/** The triples of one table: those behind a column of areas, or lists side by side. */
function groupsOf(sheet: Sheet, { row, triples }: IndicatorHeader): Group[] {
  const groups: Group[] = [];
  let from = 0;
  for (const triple of triples) {
    const lead = triple.lead ?? leadAbove(sheet, row, from, triple.target);
    const current = groups.at(-1);
    const joins = current && (lead === null || (lead.field === "content" && current.lead?.field === "content"));
    if (joins) current.triples.push({ ...triple, lead });
    else groups.push({ from, lead, triples: [{ ...triple, lead }] });
    from = lastColumn([triple]) + 1;
  }
  return groups;
}

/** Where header cells were not merged, 服务片区 stands a row or two above the empty cell beside the targets. */
function leadAbove(sheet: Sheet, row: number, from: number, target: number): Lead | null {
  for (let column = target - 1; column >= from; column--) {
    for (let above = row - 1; above >= Math.max(0, row - 2); above--) {
      const text = cellText(sheet.cell(above, column));
      if (text === "") continue;
      const field = indicatorField(text);
      if (field === "area" || field === "content") return { column, field };
      break;
    }
  }
  return null;
}

function blockOf(sheet: Sheet, header: IndicatorHeader, { from, lead, triples }: Group): IndicatorBlock | null {
  const { row, last } = header;
  const right = Math.max(lastColumn(triples), lead?.column ?? 0);
  // 18/20: what stands in one cell is read of a list alone.
  if (lead?.field !== "content" && triples.some(({ both }) => both)) return null;
  const rated = triples.some(({ rate }) => rate !== null);
  if (lead?.field === "area" || (lead?.field === "person" && isStationWork(sheet, header, from, triples))) {
    const left = leftOf(sheet, header, from, lead.column);
    const block: IndicatorBlock = { kind: "areas", top: row, row, last, left, right, lead: lead.column, triples };
    return { ...block, top: metricRows(sheet, block).at(-1) ?? row };
  }
  if (!rated && !(lead?.field === "content" && isStationList(sheet, header, from, lead.column, triples))) return null;
  if (lead?.field === "content") {
    const left = Math.min(leftOf(sheet, header, from, lead.column), firstColumn(triples));
    return { kind: "list", top: row, row, last, left, right, lead: lead.column, triples };
  }
  return unnamed(sheet, header, from, triples);
}

/** Whether a list without percentages is a station's: it is summed, or it speaks of an agreement's promises and of services that only a station renders. */
function isStationList(sheet: Sheet, header: IndicatorHeader, from: number, lead: number, triples: readonly Triple[]): boolean {
  if (isSummed(sheet, header, from, lead, triples)) return true;
  const [only] = triples;
  if (!only || triples.length > 1 || !/协议|合同|指标/.test(cellText(sheet.seen(header.last, only.target)))) return false;
  // A percentage under a header that nobody knows is asked about first.
  const beside = [1, 2].map((step) => lastColumn(triples) + step);
  return !beside.some((column) => percentsBelow(sheet, header.last, column) > 1) && namesServices(sheet, header.last + 1, lead);
}

function percentsBelow(sheet: Sheet, header: number, column: number): number {
  let found = 0;
  for (let row = header + 1; row <= header + 6; row++) if (showsPercent(sheet.cell(row, column))) found++;
  return found;
}

/** Whether a cell shows a percentage: by its format, or 50% typed as text. */
export function showsPercent(cell: Cell): boolean {
  const shown = shownCell(cell);
  return shown.kind === "number" ? shown.format.kind === "percent" : shown.kind === "text" && /^\d+(?:\.\d+)?%$/.test(shown.plain);
}

/** Where the sum of a list without percentages is looked for. */
const SUMMED_WITHIN = 80;

/** Whether promises and what was done are summed under a list that keeps no percentage, and its words are a station's. */
function isSummed(sheet: Sheet, header: IndicatorHeader, from: number, lead: number, triples: readonly Triple[]): boolean {
  const { target } = firstItem(triples);
  if (!/协议|合同|指标/.test(cellText(sheet.seen(header.last, target))) && !isStationWork(sheet, header, from, triples)) return false;
  for (let row = header.last + 1, gap = 0; row <= header.last + SUMMED_WITHIN && gap < 2; row++) {
    const labels = sheet.row(row).slice(from, target);
    gap = labels.some((cell) => cell && cell.kind !== "empty") ? 0 : gap + 1;
    if (labels.some((cell, at) => cell && from + at <= lead + 1 && isTotalLabel(cellText(cell)))) return true;
  }
  return false;
}

/** 序号 or the list's own name (总体服务) stands left of the areas or contents; over an empty column only what is known to lead. */
function leftOf(sheet: Sheet, { row }: IndicatorHeader, from: number, lead: number): number {
  let left = lead;
  for (let column = lead - 1; column >= Math.max(from, lead - 3); column--) {
    const text = cellText(sheet.seen(row, column));
    if (text === "") continue;
    const leads = ["index", "content", "area"].includes(indicatorField(text) ?? "");
    if (!leads && (column < left - 1 || column < lead - 2)) break;
    left = column;
  }
  return left;
}

/** What a row above a header may say beside its metrics. */
const REMARK = /^(?:单位|填[报表]|制表|统计|审核|日期|时间|截[至止])/;

/** The rows above the targets that name their metrics, the nearest first; a title is none of them. */
export function metricRows(sheet: Sheet, block: IndicatorBlock): number[] {
  const { row, left, right } = block;
  const lead = leadOf(block);
  const rows: number[] = [];
  for (let above = row - 1; above >= Math.max(0, row - 2); above--) {
    let named = false;
    for (let column = left; column <= right; column++) {
      const cell = sheet.cell(above, column);
      if (cell.kind === "empty") continue;
      const text = cellText(cell);
      const leads = column <= lead;
      if (shownCell(cell).kind !== "text" || isTotalLabel(text) || REMARK.test(text)) return rows;
      if (leads && indicatorField(text) === null) return rows;
      named = true;
    }
    // A title merged over the table from further left.
    if (!named || (sheet.mergeAt(above, left)?.left ?? left) < left) return rows;
    rows.push(above);
  }
  return rows;
}

/** What only a station's workers do; sales people too have targets. */
const SOCIAL_WORK = /社工|社区|个案|小组|探访|电访|督导|志愿|社会工作/;

/** Whether a table with a row for each worker is a station's: its title, its headers or its metrics say so. */
function isStationWork(sheet: Sheet, { row, last }: IndicatorHeader, from: number, triples: readonly Triple[]): boolean {
  const right = lastColumn(triples);
  for (let at = Math.max(0, row - 2); at <= last; at++)
    for (let column = from; column <= right; column++) if (SOCIAL_WORK.test(cellText(sheet.cell(at, column)))) return true;
  return titleRowsAbove(sheet, { top: row, left: from, right }).some(({ cell }) => SOCIAL_WORK.test(cellText(cell)));
}

/** A leading column of people makes it a table of people's work. */
const PERSON = /姓名|名字|人员|员工|销售|业务员|负责人|经办/;
/** What makes a table of plain numbers a station's. */
const TRADE = /协议|合同|指标|社工|服务|社区|项目|党建|志愿/;

/**
 * A header whose first column nobody knows: projects where amounts stand inside words, or a list under a word of the station's own.
 * Tables of plain numbers that nothing ties to a station's promises belong to another trade.
 */
function unnamed(sheet: Sheet, header: IndicatorHeader, from: number, triples: readonly Triple[]): IndicatorBlock | null {
  const { row, last } = header;
  const first = firstColumn(triples);
  const right = lastColumn(triples);
  const label = labelColumn(sheet, row, from, first, last);
  const name = label === null ? "" : cellText(sheet.seen(row, label));
  if (PERSON.test(name)) return null;
  const projects: IndicatorBlock = { kind: "projects", top: row, row, last, left: first, right, lead: null, triples };
  if (triples.some(({ target }) => isWorded(sheet, last + 1, target))) return projects;
  const heads = triples.map(({ target }) => cellText(sheet.seen(row, target)));
  // Titles stand above what is merged over the columns of a triple.
  const over = row > 0 ? sheet.mergeAt(row - 1, first) : null;
  const titles = titleRowsAbove(sheet, { top: over && over.right > over.left ? row - 1 : row, left: label ?? first, right });
  const tied = [name, ...heads, ...titles.map(({ cell }) => cellText(cell))].some((text) => TRADE.test(text));
  if (!tied && !(label !== null && namesServices(sheet, last + 1, label))) return null;
  if (label === null || !namesRows(sheet, last + 1, label, name)) return projects;
  return { ...projects, kind: "list", left: leftOf(sheet, header, from, label), lead: label };
}

/** The nearest column under an unknown word that holds names; where none does, the nearest one: 督导 | 受督导人数 | 计划 | 实际. */
function labelColumn(sheet: Sheet, row: number, from: number, first: number, last: number): number | null {
  const unknown: number[] = [];
  for (let column = first - 1; column >= Math.max(from, first - 3); column--) {
    const text = cellText(sheet.seen(row, column));
    if (text !== "" && indicatorField(text) === null) unknown.push(column);
  }
  const named = unknown.find((column) => [1, 2].every((down) => shownCell(sheet.seen(last + down, column)).kind === "text"));
  return named ?? unknown[0] ?? null;
}

/** Whether one of the first rows below tells its amount in words: 共建协议*3份. */
function isWorded(sheet: Sheet, from: number, column: number): boolean {
  for (let row = from; row < from + 3; row++) {
    const cell = sheet.cell(row, column);
    if (shownCell(cell).kind === "text" && readQuantity(cell, { row, column }).reading.status === "unreadable") return true;
  }
  return false;
}

/** Whether one of the first rows below is a service that only a station renders: 个案服务, 电访. */
function namesServices(sheet: Sheet, from: number, column: number): boolean {
  for (let row = from; row < from + 6; row++) if (SOCIAL_WORK.test(cellText(sheet.cell(row, column)))) return true;
  return false;
}

/** Whether the first rows below have names of their own, not the one that a label merged or written beside them says of all. */
function namesRows(sheet: Sheet, from: number, column: number, label: string): boolean {
  for (let row = from; row < from + 2; row++) {
    const text = cellText(sheet.seen(row, column));
    if (text !== "" && text !== label) return true;
  }
  return false;
}
