import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { cellValue, shownCell, type Cell } from "../../src/domain/grid/cell";
import type { Sheet } from "../../src/domain/grid/sheet";
import type { HostValue } from "../../src/excel-host/backing";
import type { Recalculated } from "./parser-engine";

/** Univer's cell types. */
const TYPE = { string: 1, number: 2, boolean: 3 } as const;

interface UniverCell {
  readonly v?: string | number;
  readonly t?: number;
  readonly f?: string;
}

/** Calculates workbooks with Univer, all in one process; values that formulas last showed are not handed over. */
export function univerValues(workbooks: readonly (readonly Sheet[])[]): Recalculated[] {
  const output = execFileSync(process.execPath, [join(__dirname, "univer-engine.js")], {
    input: JSON.stringify(workbooks.map(workbookData)),
    maxBuffer: 256 * 1024 * 1024,
    encoding: "utf8",
  });
  const results = JSON.parse(output) as Record<string, [row: number, column: number, value: HostValue][]>[];
  return results.map((sheets) => {
    const values = new Map(
      Object.entries(sheets).flatMap(([name, cells]) => cells.map(([row, column, value]) => [`${name}!${row},${column}`, value] as const)),
    );
    return (sheet, row, column) => values.get(`${sheet}!${row},${column}`);
  });
}

function workbookData(sheets: readonly Sheet[], index: number): object {
  const ids = sheets.map((_, order) => `sheet-${order}`);
  return {
    id: `workbook-${index}`,
    name: `workbook-${index}`,
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets.map((sheet, order) => [ids[order], sheetData(sheet, ids[order]!)])),
  };
}

function sheetData(sheet: Sheet, id: string): object {
  const cellData: Record<number, Record<number, UniverCell>> = {};
  let columnCount = 1;
  for (const row of sheet.rowNumbers) {
    sheet.row(row).forEach((cell, column) => {
      if (!cell || cell.kind === "empty") return;
      (cellData[row] ??= {})[column] = univerCell(cell);
      columnCount = Math.max(columnCount, column + 1);
    });
  }
  const rowCount = (sheet.rowNumbers.at(-1) ?? 0) + 1;
  const mergeData = sheet.merges.map(({ top, left, bottom, right }) => ({
    startRow: top,
    endRow: bottom,
    startColumn: left,
    endColumn: right,
  }));
  return { id, name: sheet.name, rowCount, columnCount, cellData, mergeData };
}

function univerCell(cell: Cell): UniverCell {
  if (cell.kind === "formula") return { f: cell.formula };
  const value = cellValue(shownCell(cell));
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: TYPE.boolean };
  return typeof value === "number" ? { v: value, t: TYPE.number } : { v: String(value), t: TYPE.string };
}
