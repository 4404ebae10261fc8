import type { CellAddress, CellRange } from "../../../grid/address";
import { cellText } from "../../../grid/cell";
import { askedOnce } from "../../../grid/row-memory";
import { Sheet } from "../../../grid/sheet";
import type { Quantity } from "../../../tables/model";
import { COLUMN_OF_ROW, ROW_OF_COLUMN, type ColumnRole, type RowRole } from "../../../tables/roles";
import { titled } from "../../../tables/table-titles";
import type { AreaMetric, GroupTotal, Indicator, IndicatorTable } from "../model";
import { columnName } from "./header";
import { MAY_PROMISE } from "./triple-reader";
import { mayNameTarget } from "./vocabulary";
import { present, valueFor } from "../../../values/present";

/** Labels of rows stand in the first columns; a plan of a thousand rows is none that runs down. */
const LABEL_COLUMNS = 8;
const MOST_ROWS = 80;
const MOST_COLUMNS = 80;

/** The columns in which target, done and rate (指标量, 完成量, 完成率) stand under one another, and the rows over which they do. */
export function labelsDown(sheet: Sheet, taken: readonly CellRange[]): CellRange | null {
  const rows = sheet.rowNumbers.filter((row) => row < 500 && !standsAlone(sheet, row) && namesColumn(sheet.row(row)));
  for (let column = 0; column < LABEL_COLUMNS; column++) {
    const named = { target: [] as number[], done: [] as number[], rate: [] as number[] };
    for (const row of rows) {
      const cell = sheet.cell(row, column);
      if (cell.kind !== "text" || taken.some((range) => holds(range, row, column))) continue;
      const { field } = columnName(cell.plain);
      if (isLabel(field)) named[field === "sum" ? "done" : field].push(row);
    }
    // 指标 alone mostly heads a column of names; over 完成 and 完成率 it is what was promised.
    if (named.target.length === 0 && named.done.length > 0) named.target.push(...mayPromise(sheet, rows, column, taken));
    if (named.target.length === 0 || named.rate.length === 0) continue;
    const all = [...named.target, ...named.done, ...named.rate];
    const top = Math.min(...all);
    const bottom = Math.max(...all);
    if (bottom - top <= MOST_ROWS) return { top: firstRow(sheet, top, column, taken), left: column, bottom, right: column + MOST_COLUMNS };
  }
  return null;
}

function mayPromise(sheet: Sheet, rows: readonly number[], column: number, taken: readonly CellRange[]): number[] {
  return rows.filter((row) => {
    const cell = sheet.cell(row, column);
    return cell.kind === "text" && MAY_PROMISE.test(cell.plain) && !taken.some((range) => holds(range, row, column));
  });
}

/** Whether one of the first texts of a row names a column of a plan, as few rows do. */
const namesColumn = askedOnce((cells) =>
  cells
    .slice(0, LABEL_COLUMNS)
    .some((cell) => cell?.kind === "text" && (isLabel(columnName(cell.plain).field) || MAY_PROMISE.test(cell.plain))),
);

function isLabel(field: ReturnType<typeof columnName>["field"]): field is "target" | "done" | "rate" | "sum" {
  return field === "target" || field === "done" || field === "rate" || field === "sum";
}

/** Where the rows above the first label begin: at a blank row, or under another table. */
function firstRow(sheet: Sheet, labels: number, column: number, taken: readonly CellRange[]): number {
  let top = labels;
  while (
    top > 0 &&
    top > labels - MOST_ROWS &&
    !taken.some((range) => holds(range, top - 1, column)) &&
    sheet.row(top - 1).some((cell) => cell && cell.kind !== "empty")
  )
    top--;
  // A title that reads like the name of a column would be one of the turned header.
  while (top < labels && standsAlone(sheet, top) && namesColumn(sheet.row(top))) top++;
  return top;
}

/** Titles stand alone in their rows: 各社区服务完成情况 names no column. */
function standsAlone(sheet: Sheet, row: number): boolean {
  return sheet.row(row).filter((cell) => cell && cell.kind !== "empty").length < 2;
}

/** Whether a sheet may hold such labels at all. */
export function mayRunDown(sheet: Sheet): boolean {
  return sheet.rowNumbers.some(
    (row) =>
      row < 500 &&
      sheet
        .row(row)
        .slice(0, LABEL_COLUMNS)
        .some((cell) => cell?.kind === "text" && mayNameTarget(cellText(cell))),
  );
}

/** The sheet with rows for columns: a table whose target, done and rate run down is one whose header runs across. */
export function turnedSheet(sheet: Sheet, { top, bottom, right }: CellRange): Sheet {
  const rows: (ReturnType<Sheet["cell"]> | undefined)[][] = [];
  for (const row of sheet.rowNumbers) {
    if (row < top || row > bottom) continue;
    sheet.row(row).forEach((cell, column) => {
      if (cell && column <= right) (rows[column] ??= [])[row] = cell;
    });
  }
  const merges = sheet.merges.flatMap((merge) => (merge.top >= top && merge.bottom <= bottom ? [turnedRange(merge)] : []));
  return new Sheet({ name: sheet.name, rows, merges });
}

function holds({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function turnedRange({ top, left, bottom, right }: CellRange): CellRange {
  return { top: left, left: top, bottom: right, right: bottom };
}

/** A table read from the turned sheet, with every cell at its own place again. */
export function turnedTable(sheet: Sheet, table: IndicatorTable): IndicatorTable {
  const range = turnedRange({ ...table.range, top: table.roles ? firstHeader(table) : table.range.top });
  const roles = turnedRoles(table, range);
  const common = { sheet, ...titled(sheet, range), ...(roles ? { roles } : {}) };
  switch (table.kind) {
    case "indicator-areas":
      return {
        ...table,
        ...common,
        areas: table.areas.map((area) => ({ ...area, staff: area.staff && turnedQuantity(area.staff) })),
        staffTotal: table.staffTotal && turnedQuantity(table.staffTotal),
        staffSubtotals: table.staffSubtotals.map(({ total, of }) => ({
          total: turnedQuantity(total),
          of: of.map((part) => part && turnedQuantity(part)),
        })),
        metrics: table.metrics.map(turnedMetric),
      };
    case "indicator-list": {
      const turned = new Map(table.items.map((item) => [item as Indicator, turnedIndicator(item)]));
      for (const total of table.totals) turned.set(total, turnedIndicator(total));
      const items = table.items.map((item) => valueFor(turned, item));
      return {
        ...table,
        ...common,
        items,
        totals: table.totals.map((total) => ({
          ...total,
          ...valueFor(turned, total),
          of: total.of.map((part) => turned.get(part) ?? turnedIndicator(part)),
        })),
      };
    }
    default:
      return { ...table, ...common, items: table.items.map((item) => ({ ...item, ...turnedIndicator(item) })) };
  }
}

/** Titles above a turned table are what stands left of it; its own are looked for anew. */
function firstHeader({ roles, range }: IndicatorTable): number {
  const headers = [...present(roles, "the roles of a table that was turned").rows].flatMap(([row, role]) =>
    role === "header" ? [row] : [],
  );
  return Math.max(range.top, Math.min(...headers));
}

function turnedCell({ row, column }: CellAddress): CellAddress {
  return { row: column, column: row };
}

function turnedQuantity(quantity: Quantity): Quantity {
  return { ...quantity, cell: turnedCell(quantity.cell) };
}

function turnedIndicator(item: Indicator): Indicator {
  return {
    ...item,
    target: turnedQuantity(item.target),
    done: turnedQuantity(item.done),
    rate: item.rate && turnedCell(item.rate),
    addends: item.addends.map((addend) => ({
      ...addend,
      quantity: turnedQuantity(addend.quantity),
      ...(addend.of ? { of: addend.of.map(turnedQuantity) } : {}),
    })),
  };
}

function turnedMetric(metric: AreaMetric): AreaMetric {
  const turned = new Map<Indicator, Indicator>();
  const turn = (item: Indicator): Indicator => {
    const known = turned.get(item) ?? turnedIndicator(item);
    turned.set(item, known);
    return known;
  };
  return {
    ...metric,
    items: metric.items.map(turn),
    unread: metric.unread.map(turn),
    total: metric.total && turn(metric.total),
    subtotals: metric.subtotals.map(({ total, of }): GroupTotal => ({ total: turn(total), of: of.map(turn) })),
  };
}

/** Rows of the turned sheet are columns of the sheet: a header there is a column of labels, its amounts and rates are whole rows. */
function turnedRoles({ roles }: IndicatorTable, range: CellRange): IndicatorTable["roles"] {
  if (!roles) return undefined;
  const rows = new Map<number, RowRole>();
  const columns = new Map<number, ColumnRole>();
  for (let row = range.top; row <= range.bottom; row++) rows.set(row, ROW_OF_COLUMN[roles.columns.get(row) ?? "unread"]);
  for (let column = range.left; column <= range.right; column++) columns.set(column, COLUMN_OF_ROW[roles.rows.get(column) ?? "unread"]);
  return { rows, columns };
}
