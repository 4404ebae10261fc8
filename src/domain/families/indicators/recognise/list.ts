import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { addendsAt, anchor } from "./areas";
import { isRemark, namesColumns, type IndicatorBlock } from "./blocks";
import type { Triple } from "./triples";
import { isTotalLabel, sumScope } from "./vocabulary";
import type { Indicator, IndicatorListTable, ListTotal } from "../model";
import type { Quantity } from "../../../tables/model";
import { readPair } from "../../../tables/quantity";
import { rowSums } from "./row-sums";
import { titled } from "../../../tables/table-titles";

/** One line of a list as one triple reads it. */
interface Line {
  readonly row: number;
  readonly item: Indicator;
}

/**
 * Reads a list: its promises under one another, its sums down and, where areas stand side by side, across; `repeated` rows hold its header
 * once more. null when it holds no promise.
 */
export function readList(sheet: Sheet, block: IndicatorBlock, end: number, repeated: ReadonlySet<number>): IndicatorListTable | null {
  const areas = areasAcross(sheet, block);
  const columns: Line[][] = block.triples.map(() => []);
  let bottom = block.last;
  let gap = 0;
  for (let row = block.last + 1; row < end && gap <= 2; row++) {
    if (repeated.has(row)) continue;
    if (namesColumns(sheet, block, row, gap > 0) || isRemark(sheet, block, row)) break;
    let found = false;
    block.triples.forEach((triple, index) => {
      const item = listItem(sheet, block, row, triple, areas ? block.triples[0]! : triple, areas?.[index] ?? null);
      if (!item) return;
      found = true;
      columns[index]!.push({ row, item });
    });
    if (found) bottom = row;
    gap = found ? 0 : gap + 1;
  }
  const lines = columns.flat().sort((a, b) => a.row - b.row || a.item.target.cell.column - b.item.target.cell.column);
  const acrossTotal = (item: Indicator): boolean => item.area !== null && isTotalLabel(item.area);
  const items = lines.map(({ item }) => item).filter((item) => !item.isTotal && !acrossTotal(item));
  if (items.length === 0) return null;
  const totals = [
    ...lines.flatMap(({ row, item }): ListTotal[] => {
      if (item.isTotal || !acrossTotal(item)) return [];
      return [{ ...item, isTotal: true, sums: "across", of: items.filter(({ target }) => target.cell.row === row) }];
    }),
    ...columns.flatMap(totalsDown),
  ];
  const { row, left, right } = block;
  return {
    kind: "indicator-list",
    sheet,
    ...titled(sheet, { top: areas ? row - 1 : row, left, bottom, right }),
    items,
    totals: totals.sort((a, b) => a.target.cell.row - b.target.cell.row || a.target.cell.column - b.target.cell.column),
  };
}

/** 小计 and 合计 of one column; a line that begins with 其中 is part of the one before and counted there. */
function totalsDown(lines: readonly Line[]): ListTotal[] {
  const counted = lines.filter(({ item }) => item.isTotal || !item.name.startsWith("其中"));
  return rowSums(counted.map(({ item }) => (item.isTotal ? item.name : ""))).map(({ at, of }) => ({
    ...counted[at]!.item,
    sums: "down",
    of: of.map((index) => counted[index]!.item),
  }));
}

/** The areas of a list whose indicators run down and whose areas stand side by side, each over its own triple; null for any other list. */
function areasAcross(sheet: Sheet, { row, triples }: IndicatorBlock): string[] | null {
  if (row === 0 || triples.length < 2 || triples[0]!.lead === null || triples.slice(1).some(({ lead }) => lead !== null)) return null;
  const names = triples.map(({ target }) => cellText(sheet.seen(row - 1, target)));
  return new Set(names.filter((name) => name !== "")).size === triples.length ? names : null;
}

function listItem(sheet: Sheet, block: IndicatorBlock, row: number, triple: Triple, named: Triple, area: string | null): Indicator | null {
  const at = anchor(sheet, row, triple.target);
  const doneAt = anchor(sheet, row, triple.done);
  const rateAt = triple.rate === null ? null : anchor(sheet, row, triple.rate);
  // What a merged area covers from above belongs to the item there, unless one percentage is merged over all that was done for it.
  if (at.row < row && (doneAt.row < row || rateAt?.row !== at.row)) return null;
  const [target, done] = readPair(sheet.cell(at.row, at.column), at, sheet.cell(doneAt.row, doneAt.column), doneAt);
  const addends = addendsAt(sheet, triple, row);
  const name = contentName(sheet, block, row, named);
  // A sum that nobody has worked out yet is still one.
  if (!isTotalLabel(name) && [target, done, ...addends.map(({ quantity }) => quantity)].every(isBlank)) return null;
  if (name === "" && (target.reading.status !== "read" || done.reading.status !== "read")) return null;
  const unit = triple.unit === null ? null : cellText(sheet.seen(row, triple.unit)) || null;
  const counted = (quantity: Quantity): Quantity => (unit ? { ...quantity, unit: quantity.unit ?? unit } : quantity);
  return {
    name,
    measure: triple.measure,
    area,
    isTotal: sumScope(name) !== null,
    target: counted(target),
    done: counted(done),
    rate: rateAt,
    rateSigned: triple.signed,
    addends,
  };
}

/** The item's own words: the nearest text between the list's names and the target; 合计 may stand further left. */
function contentName(sheet: Sheet, block: IndicatorBlock, row: number, triple: Triple): string {
  const from = triple.lead?.column ?? block.lead!;
  // Between the contents and a second target stand the first one's amounts, perhaps written as text (50%).
  const others = block.triples.flatMap(({ target, done, rate, unit, periods }) => [
    target,
    done,
    rate,
    unit,
    ...periods.map((one) => one.column),
  ]);
  for (let column = triple.target - 1; column >= from; column--) {
    if (others.includes(column)) continue;
    const shown = shownCell(sheet.seen(row, column));
    if (shown.kind === "text") return shown.plain;
  }
  const left = triple === block.triples[0] ? block.left : Math.max(0, from - 1);
  for (let column = from - 1; column >= left; column--) {
    const text = cellText(sheet.cell(row, column));
    if (isTotalLabel(text)) return text;
  }
  return "";
}

function isBlank(quantity: Quantity): boolean {
  return quantity.reading.status === "empty" && !quantity.notApplicable;
}
