import type { CellAddress } from "../../../grid/address";
import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { RowRole } from "../../../tables/roles";
import { anchor } from "./areas";
import { namesColumns, type IndicatorBlock } from "./blocks";
import { listItem } from "./list-item";
import { endsLines, isMergedAcross, rowShape, shapeRole } from "./row-shape";
import { pointSumAt } from "./score-columns";
import { summedByUnit } from "./unit-sums";
import { tripleUnits, type TripleUnits } from "./units";
import { isMeanOfRates, sumScope } from "../../../values/vocabulary/row-labels";
import type { Indicator, PointSum, ScoredBy } from "../model";
import type { Quantity } from "../../../tables/model";
import { amountRead, readQuantity } from "../../../tables/quantity";
import { sumsByName } from "../../../tables/row-sums";
import { firstItem, itemAt, onlyItem } from "../../../values/present";

/** One line of a list as one triple reads it. */
export interface Line {
  readonly row: number;
  readonly item: Indicator;
  /** One merged area holds a number for target and done alike: it is no item, and what sums over it waits. */
  readonly isUnread: boolean;
}

/** What reading a list's lines found: those of each triple, and what every other row is for. */
export interface Lines {
  readonly columns: readonly (readonly Line[])[];
  readonly bottom: number;
  readonly roles: ReadonlyMap<number, RowRole>;
  /** 平均完成率: where the mean of the rates above stands. */
  readonly means: readonly CellAddress[];
  readonly pointSums: readonly PointSum[];
}

/** Reads the rows under a list's header, down to what ends it; `areas` are the names over triples that stand side by side. */
export function readLines(
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
    if (endsLines(sheet, block, row, shape)) break;
    const role = shapeRole(shape);
    if (role !== null) roles.set(row, role);
    const read = (shape === "amounts" && !(behindNote && gap > 0) ? lineAt(sheet, block, row, areas, units) : []).map(({ index, item }) => {
      const before = itemAt(columns, index).flatMap((line) => (line.item.isTotal ? [] : [line.item]));
      return { index, item: summedByUnit(item, before) || summedByName(item, before) ? { ...item, isTotal: true } : item };
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

/** 经费总额, 总时数: a line of such a name that holds what those before it come to is their sum. */
function summedByName(item: Indicator, before: readonly Indicator[]): boolean {
  const amounts = ({ target, done }: Indicator): (number | null)[] => [target, done].map(amountRead);
  return !item.isTotal && sumsByName(item.name, amounts(item), before.map(amounts));
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
