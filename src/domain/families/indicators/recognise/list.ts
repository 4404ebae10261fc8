import type { CellAddress } from "../../../grid/address";
import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { RowRole } from "../../../tables/roles";
import { addendsAt, anchor } from "./areas";
import { isRemark, namesColumns, type IndicatorBlock, leadOf } from "./blocks";
import { capBeside, doubtOf, rivalsOf, withUnknownBetween } from "./doubts";
import { sectionHeads, summedLines } from "./hidden-sums";
import { blockRoles } from "./roles";
import { endsTable, isMergedAcross, rowShape, shapeRole } from "./row-shape";
import { pointSumAt, scoreColumns, withScoreColumns } from "./score-columns";
import { doneOfParts } from "./split-dones";
import { columnsOf, type Triple } from "./triples";
import { summedByUnit } from "./unit-sums";
import { tripleUnits, withUnit, type TripleUnits } from "./units";
import { isMeanOfRates, isReference, isTotalLabel, sumScope } from "./vocabulary";
import type { Indicator, IndicatorListTable, ListTotal, PointSum, ScoredBy } from "../model";
import type { Quantity } from "../../../tables/model";
import { readPair, readQuantity } from "../../../tables/quantity";
import { rowSums } from "../../../tables/row-sums";
import { titled } from "../../../tables/table-titles";
import { firstItem, itemAt, onlyItem } from "../../../values/present";

/** One line of a list as one triple reads it. */
interface Line {
  readonly row: number;
  readonly item: Indicator;
  /** One merged area holds a number for target and done alike: it is no item, and what sums over it waits. */
  readonly isUnread: boolean;
}

/** What reading a list's lines found: those of each triple, and what every other row is for. */
interface Lines {
  readonly columns: readonly (readonly Line[])[];
  readonly bottom: number;
  readonly roles: ReadonlyMap<number, RowRole>;
  /** 平均完成率: where the mean of the rates above stands. */
  readonly means: readonly CellAddress[];
  readonly pointSums: readonly PointSum[];
}

/**
 * Reads a list: its promises under one another, its sums down and, where areas stand side by side, across; `repeated` rows hold its header
 * once more. null when it holds no promise.
 */
export function readList(sheet: Sheet, own: IndicatorBlock, end: number, repeated: ReadonlySet<number>): IndicatorListTable | null {
  const scored = scoreColumns(sheet, own);
  const block = withScoreColumns(own, scored);
  const areas = areasAcross(sheet, block);
  const open = { ...block, triples: block.triples.map((triple) => withUnknownBetween(sheet, block, triple)) };
  const first = readLines(sheet, open, areas, end, repeated, scored);
  // Where a header leaves open what its rate is held against, what stands in the lines may settle it.
  const settled = { ...block, triples: open.triples.map((triple, index) => rivalsOf(sheet, triple, rowsOf(itemAt(first.columns, index)))) };
  const { columns, bottom, roles, means, pointSums } = settled.triples.some((triple, index) => triple !== open.triples[index])
    ? readLines(sheet, settled, areas, end, repeated, scored)
    : first;
  const lines = columns.flat().sort((a, b) => a.row - b.row || a.item.target.cell.column - b.item.target.cell.column);
  const acrossTotal = (item: Indicator): boolean => item.area !== null && isTotalLabel(item.area);
  const items = lines.flatMap(({ item, isUnread }) => (isUnread || item.isTotal || acrossTotal(item) ? [] : [item]));
  if (items.length === 0) return null;
  const totals = [
    ...lines.flatMap(({ row, item }): ListTotal[] => {
      if (item.isTotal || !acrossTotal(item)) return [];
      return [{ ...item, isTotal: true, sums: "across", of: items.filter(({ target }) => target.cell.row === row), why: null }];
    }),
    ...columns.flatMap((column) => totalsDown(column, (row) => numberOf(sheet, block, row))),
  ];
  const { row, left, right } = block;
  const place = titled(sheet, { top: areas ? row - 1 : row, left, bottom, right });
  return {
    kind: "indicator-list",
    sheet,
    ...place,
    roles: blockRoles(sheet, settled, place.range, repeated, roles),
    items,
    means,
    scored,
    pointSums,
    totals: totals.sort((a, b) => a.target.cell.row - b.target.cell.row || a.target.cell.column - b.target.cell.column),
  };
}

function rowsOf(lines: readonly Line[]): { readonly row: number; readonly isTotal: boolean }[] {
  return lines.map(({ row, item }) => ({ row, isTotal: item.isTotal }));
}

function readLines(
  sheet: Sheet,
  block: IndicatorBlock,
  areas: readonly string[] | null,
  end: number,
  repeated: ReadonlySet<number>,
  scored: ScoredBy | null,
): Lines {
  const columns: Line[][] = block.triples.map(() => []);
  const roles = new Map<number, RowRole>();
  const units = block.triples.map((triple) => tripleUnits(sheet, block, triple));
  const means: CellAddress[] = [];
  const pointSums: PointSum[] = [];
  let bottom = block.last;
  let gap = 0;
  let behindNote = false;
  for (let row = block.last + 1; row < end && gap <= 2; row++) {
    if (repeated.has(row)) continue;
    // Behind its sum, as behind an empty row, words where amounts would stand are another table's header.
    if (namesColumns(sheet, block, row, gap > 0 || roles.get(row - 1) === "total")) break;
    const shape = rowShape(sheet, block, row);
    if (shape === "signature" || (isRemark(sheet, block, row) && shape !== "words") || (shape === "note" && endsTable(sheet, block, row)))
      break;
    const role = shapeRole(shape);
    if (role !== null) roles.set(row, role);
    const read = (shape === "amounts" && !(behindNote && gap > 0) ? lineAt(sheet, block, row, areas, units) : []).map(({ index, item }) => {
      const before = itemAt(columns, index).flatMap((line) => (line.item.isTotal ? [] : [line.item]));
      return { index, item: summedByUnit(item, before) ? { ...item, isTotal: true } : item };
    });
    // Behind a note only a whole line goes on with the list.
    const found = read.length > 0 && (!behindNote || read.some(({ item }) => isWhole(item)));
    for (const line of mergedLines(sheet, block, row)) itemAt(columns, line.index).push(line);
    if (found) {
      for (const { index, item } of read) itemAt(columns, index).push({ row, item, isUnread: false });
      roles.set(row, read.some(({ item }) => item.isTotal) ? totalRole(firstItem(read).item.name) : "item");
      bottom = row;
      behindNote = false;
    }
    const mean = found ? null : meanAt(sheet, block, row);
    const points = found ? null : pointSumAt(sheet, block, row, scored, itemRows(columns));
    if (mean || points) {
      if (mean) means.push(mean);
      if (points) pointSums.push(points);
      roles.set(row, "total");
      bottom = row;
      continue;
    }
    if (shape === "note") behindNote = true;
    if (shape === "words") bottom = row;
    if (shape !== "note") gap = found || shape === "words" || shape === "example" ? 0 : gap + 1;
  }
  return { columns, bottom, roles, means, pointSums };
}

function itemRows(columns: readonly (readonly Line[])[]): number[] {
  return columns.flat().flatMap(({ row, item }) => (item.isTotal ? [] : [row]));
}

/** The rate's cell of a row that says it holds the mean of the rates, where neither promise nor delivery stands. */
function meanAt(sheet: Sheet, block: IndicatorBlock, row: number): CellAddress | null {
  const triple = onlyItem(block.triples);
  if (!triple || triple.rate === null || shownCell(sheet.cell(row, triple.rate)).kind !== "number") return null;
  const labels = sheet.row(row).slice(block.left, triple.rate);
  const named = labels.some((cell) => cell !== undefined && isMeanOfRates(cellText(cell)));
  return named && labels.every((cell) => !cell || shownCell(cell).kind !== "number") ? { row, column: triple.rate } : null;
}

function totalRole(label: string): RowRole {
  return sumScope(label) === "group" ? "subtotal" : "total";
}

function isWhole({ name, target, done }: Indicator): boolean {
  return name !== "" && target.reading.status === "read" && done.reading.status === "read";
}

/** Numbers that are merged over target and done. */
function mergedLines(sheet: Sheet, block: IndicatorBlock, row: number): (Line & { readonly index: number })[] {
  return block.triples.flatMap((triple, index) => {
    const at = anchor(sheet, row, triple.target);
    if (at.row !== row || !isMergedAcross(sheet, triple, row, block.lead)) return [];
    const { reading, cell } = readQuantity(sheet.cell(at.row, at.column), at);
    if (reading.status !== "read") return [];
    const unread: Quantity = {
      cell,
      reading: { status: "unreadable", text: cellText(sheet.cell(at.row, at.column)) },
      notApplicable: false,
      unit: null,
    };
    const item: Indicator = {
      name: "",
      measure: null,
      area: null,
      isTotal: false,
      target: unread,
      done: unread,
      rate: null,
      rateSigned: false,
      addends: [],
    };
    return [{ index, row, item, isUnread: true }];
  });
}

function lineAt(
  sheet: Sheet,
  block: IndicatorBlock,
  row: number,
  areas: readonly string[] | null,
  units: readonly TripleUnits[],
): { readonly index: number; readonly item: Indicator }[] {
  return block.triples.flatMap((triple, index) => {
    const item = listItem(
      sheet,
      block,
      row,
      triple,
      areas ? firstItem(block.triples) : triple,
      areas?.[index] ?? null,
      itemAt(units, index),
    );
    return item ? [{ index, item }] : [];
  });
}

/** 小计 and 合计 of one column; a line that begins with 其中 is part of the one before and counted there. */
function totalsDown(lines: readonly Line[], numberAt: (row: number) => string): ListTotal[] {
  const heads = sectionHeads(lines.flatMap(({ row, item }) => (item.isTotal ? [] : [{ number: numberAt(row), item }])));
  const byUnit = lines.flatMap(({ item }, at): ListTotal[] => {
    const before = lines.slice(0, at).flatMap((line) => (line.item.isTotal ? [] : [line.item]));
    const of = item.isTotal ? summedByUnit(item, before) : null;
    return of ? [{ ...item, sums: "down", of, why: null }] : [];
  });
  const units = new Set(byUnit.map(({ name }) => name));
  const counted = lines.filter(
    ({ item }) => !units.has(item.name) && (item.isTotal || !(item.name.startsWith("其中") || isReference(item.name))),
  );
  const whole = rowSums(counted.map(({ item }) => (item.isTotal ? item.name : ""))).map(({ at, of }) => {
    const total = itemAt(counted, at).item;
    const parts = of.map((index) => itemAt(counted, index).item);
    const summed = summedLines(total, parts, heads);
    return { ...total, sums: "down" as const, of: summed ?? parts, why: summed ? null : HIDDEN_SUM };
  });
  return [...whole, ...byUnit];
}

/** What numbers a line: the first text or number of its row, mostly under 序号. */
function numberOf(sheet: Sheet, { left, lead }: IndicatorBlock, row: number): string {
  for (let column = Math.max(0, left - 1); column <= (lead ?? left); column++) {
    const text = cellText(sheet.cell(row, column));
    if (text !== "") return text;
  }
  return "";
}

const HIDDEN_SUM = {
  zh: "其中有一行等于上面几行之和，像是小计，但名称看不出来；无法确定合计是否应包括它，保持原样。请把该行写明为“小计”。",
  en: "One of the rows holds what the rows above it add up to and looks like a subtotal, but its name does not say so; whether the total includes it cannot be told, so it is left as it stands. Call that row 小计.",
};

/** The areas of a list whose indicators run down and whose areas stand side by side, each over its own triple; null for any other list. */
function areasAcross(sheet: Sheet, { row, triples }: IndicatorBlock): string[] | null {
  if (row === 0 || triples.length < 2 || firstItem(triples).lead === null || triples.slice(1).some(({ lead }) => lead !== null))
    return null;
  if (triples.some(({ done }, index) => index > 0 && done === firstItem(triples).done)) return null;
  const names = triples.map(({ target }) => cellText(sheet.seen(row - 1, target)));
  return new Set(names.filter((name) => name !== "")).size === triples.length ? names : null;
}

function listItem(
  sheet: Sheet,
  block: IndicatorBlock,
  row: number,
  triple: Triple,
  named: Triple,
  area: string | null,
  units: TripleUnits,
): Indicator | null {
  if (isMergedAcross(sheet, triple, row, block.lead)) return null;
  const at = anchor(sheet, row, promisedColumn(sheet, triple, row));
  const doneAt = anchor(sheet, row, triple.done);
  const rateAt = triple.rate === null ? null : anchor(sheet, row, triple.rate);
  // What a merged area covers from above belongs to the item there, unless one percentage is merged over all that was done for it.
  if (at.row < row && (doneAt.row < row || rateAt?.row !== at.row)) return null;
  const addends = addendsAt(sheet, triple, row, (quantity) => withUnit(sheet, row, quantity, units.done, units.column));
  const [target, done] = triple.split
    ? [readQuantity(sheet.cell(at.row, at.column), at), doneOfParts(addends, doneAt)]
    : readPair(sheet.cell(at.row, at.column), at, sheet.cell(doneAt.row, doneAt.column), doneAt);
  const name = contentName(sheet, block, row, named);
  // A sum that nobody has worked out yet is still one.
  if (!isTotalLabel(name) && [target, done, ...addends.map(({ quantity }) => quantity)].every(isBlank)) return null;
  if (name === "" && (target.reading.status !== "read" || done.reading.status !== "read")) return null;
  return {
    name,
    measure: triple.measure,
    area,
    isTotal: sumScope(name) !== null,
    target: withUnit(sheet, row, target, units.target, units.column),
    done: withUnit(sheet, row, done, units.done, units.column),
    rate: rateAt,
    rateSigned: triple.signed,
    addends,
    split: triple.split ?? null,
    summed: triple.summed ?? null,
    rateProved: triple.rateProved ?? null,
    span: triple.span,
    doubt: doubtOf(sheet, block, triple, row),
    beyond: triple.beyond,
    cap: capBeside(sheet, block, row),
  };
}

/** The column of the promise that holds for a row: the adjusted one, and what was promised before where no adjustment is written. */
function promisedColumn(sheet: Sheet, { target, original }: Triple, row: number): number {
  return original !== null && ["empty", "dash"].includes(shownCell(sheet.seen(row, target)).kind) ? original : target;
}

/** The item's own words: the nearest text between the list's names and the target; 合计 may stand further left. */
function contentName(sheet: Sheet, block: IndicatorBlock, row: number, triple: Triple): string {
  const from = triple.lead?.column ?? leadOf(block);
  if (from > triple.target) return cellText(sheet.seen(row, from));
  // Between the contents and a second target stand the first one's amounts, perhaps written as text (50%).
  const others = block.triples.flatMap((one) => [...columnsOf(one), one.unit]);
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
