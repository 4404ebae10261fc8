import { columnLetters } from "../grid/address";
import { cellText, EMPTY, shownCell, type Cell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import type { Steps } from "../tables/steps";
import { parseUnit, unitInBrackets, type Unit } from "../values/unit";
import { sumLabel, sumScope } from "../values/vocabulary/row-labels";
import { columnLine, rowLine } from "./fill-lines";
import { FIGURE, type Line, type LineSet } from "./lines";
import { isWeights, namesRates } from "../values/vocabulary/relation-words";
import type { BodyRow, ColumnWords, Region } from "./region";
import type { Block } from "./blocks";
import { firstItem, itemAt, lastItem, onlyItem } from "../values/present";

/** More rows are a list, not a form whose rows are computed from each other. */
const MOST_ROW_LINES = 60;
/** Wider rectangles are looked at in their first columns. */
const MOST_COLUMNS = 80;

/** A block of a sheet as a rectangle of figures with its words, a column a step; null where it holds too few. */
export function* regionOf(sheet: Sheet, block: Block): Steps<Region | null> {
  const columns = block.columns.slice(0, MOST_COLUMNS);
  if (columns.length === 0 || block.rows.length < 2) return null;
  const words = columnWords(sheet, block, columns);
  const lines: Line[] = [];
  for (const [index, column] of columns.entries()) {
    yield;
    lines.push(columnLine(sheet, block.rows, column, itemAt(words, index)));
  }
  yield;
  const first = lines.find(({ barred }) => !barred)?.at ?? firstItem(columns);
  const figures = new Set(columns);
  const rows = bodyRows(sheet, block, first, figures);
  const groups = Int32Array.from(rows, ({ group }) => group);
  const weightRow = only(rows.flatMap(({ label }, place) => (isWeights(label) ? [place] : [])));
  const down: LineSet = {
    direction: "columns",
    lines,
    places: Int32Array.from(block.rows),
    sums: Uint8Array.from(rows, ({ sum }, place) => (sum === null && place !== weightRow ? 0 : 1)),
    rates: Uint8Array.from(rows, ({ label }, place) => (holdsRates(label, lines, place) ? 1 : 0)),
    groups,
    weights: new Map(weightRow === null ? [] : lines.flatMap((line) => figureAt(line, weightRow).map((weight) => [line.at, weight]))),
  };
  let across: LineSet | undefined;
  const top = block.headerRows[0] ?? firstItem(block.rows);
  const range = { top, left: block.left, bottom: lastItem(block.rows), right: Math.max(block.right, lastItem(columns)) };
  return {
    sheet,
    range,
    headerRows: block.headerRows,
    rows,
    columns: lines,
    down,
    across: () => (rows.length > MOST_ROW_LINES ? null : (across ??= acrossColumns(rows, lines))),
  };
}

/** Whether a row holds rates of what stands above it: its label says so, or most of its figures are shown as percentages where those of their columns are not. */
function holdsRates(label: string, lines: readonly Line[], place: number): boolean {
  if (namesRates(label)) return true;
  const figures = lines.filter(({ states, percent, barred }) => states[place] === FIGURE && !percent && !barred);
  return figures.length > 1 && figures.every(({ percents }) => percents[place] === 1);
}

/** The rows of a rectangle as lines across its columns. */
function acrossColumns(rows: readonly BodyRow[], lines: readonly Line[]): LineSet {
  const weightColumn = only(lines.flatMap(({ leaf }, place) => (isWeights(leaf) ? [place] : [])));
  return {
    direction: "rows",
    lines: rows.map((row, index) => rowLine(row, index, lines)),
    places: Int32Array.from(lines, ({ at }) => at),
    sums: Uint8Array.from(lines, ({ natures }, place) => (natures.has("sum") || place === weightColumn ? 1 : 0)),
    rates: Uint8Array.from(lines, ({ percent, natures }) => (percent || natures.has("ratio") ? 1 : 0)),
    groups: new Int32Array(lines.length),
    weights: new Map(
      weightColumn === null
        ? []
        : rows.flatMap(({ row }, place) => figureAt(itemAt(lines, weightColumn), place).map((weight) => [row, weight])),
    ),
  };
}

function only(places: readonly number[]): number | null {
  return onlyItem(places);
}

function figureAt(line: Line, place: number): number[] {
  return line.states[place] === FIGURE ? [line.values[place]!] : [];
}

function columnWords(sheet: Sheet, { headerRows, left }: Block, columns: readonly number[]): ColumnWords[] {
  const paths = columns.map((column) => {
    const path: string[] = [];
    for (const row of headerRows) {
      if (isOverLabels(sheet, row, column, left)) continue;
      const text = cellText(sheet.seen(row, column));
      if (text !== "" && path.at(-1) !== text) path.push(text);
    }
    return path;
  });
  // A title over all columns tells none of them apart.
  const depth = Math.max(...paths.map((path) => path.length));
  if (columns.length > 1)
    for (let level = 0; level < depth - 1; level++) {
      const text = firstItem(paths)[0];
      if (text === undefined || !paths.every((path) => path.length > 1 && path[0] === text)) break;
      for (const path of paths) path.shift();
    }
  const leaves = paths.map((path) => path.at(-1) ?? "");
  const times = counted(leaves);
  const titles = paths.map((path, index) => {
    const leaf = itemAt(leaves, index);
    return times.get(leaf) === 1 ? leaf : path.join("·");
  });
  const same = counted(titles);
  return paths.map((path, index) => {
    const leaf = path.at(-1) ?? "";
    const letters = `${columnLetters(itemAt(columns, index))}列`;
    const own = itemAt(titles, index);
    const title = leaf === "" ? letters : same.get(own) === 1 ? own : `${own}（${letters}）`;
    return { title, leaf, unit: unitOf([...path].reverse()) };
  });
}

/** Whether the words over a column are those of a title or a section: they reach over the labels too. */
function isOverLabels(sheet: Sheet, row: number, column: number, left: number): boolean {
  const merge = sheet.mergeAt(row, column);
  return merge !== null && merge.left <= left && merge.right > left;
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

function unitOf(texts: readonly string[]): Unit | null {
  for (const text of texts) {
    const word = unitInBrackets(text);
    if (word !== null) return parseUnit(word);
  }
  return null;
}

function bodyRows(sheet: Sheet, block: Block, first: number, figures: ReadonlySet<number>): BodyRow[] {
  let group = 0;
  let banner = 0;
  return block.rows.map((row) => {
    while (banner < block.breaks.length && itemAt(block.breaks, banner) < row) {
      banner++;
      group++;
    }
    const cells = sheet.row(row);
    let sum: BodyRow["sum"] = null;
    let unit: Unit | null = null;
    let label = "";
    const width = Math.min(cells.length, block.right + 1);
    for (let column = block.left; column < width; column++) {
      const own = words(cells[column] ?? EMPTY);
      if (figures.has(column)) {
        // 合计 in the column of running numbers, before the names.
        const scope = column === block.left ? sumOf(own) : null;
        if (scope !== null) [sum, label] = [scope, own];
        continue;
      }
      if (own !== "" && own.length <= 24) {
        unit ??= parseUnit(own);
        if (column < first) sum ??= sumOf(own);
      }
      if (column >= first) continue;
      const text = own === "" ? words(sheet.seen(row, column)) : own;
      if (text !== "" && parseUnit(text) === null) label = text;
    }
    const own = { row, label, sum, group, unit };
    if (sum !== null) group++;
    return own;
  });
}

function words(cell: Cell): string {
  return shownCell(cell).kind === "text" ? cellText(cell) : "";
}

/** 小计, 合计, 片区一合计 … by the words of a row's label. */
function sumOf(plain: string): BodyRow["sum"] {
  const scope = sumScope(plain);
  if (scope !== null) return scope;
  const label = sumLabel(plain);
  return label?.kind === "sum" ? (label.scope === "group" ? "group" : "all") : null;
}
