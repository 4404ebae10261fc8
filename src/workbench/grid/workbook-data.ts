import type { ICellData, IStyleData, IWorkbookData, IWorksheetData, LocaleType } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import { cellValue, EMPTY, type Cell } from "../../domain/grid/cell";
import type { Sheet } from "../../domain/grid/sheet";
import type { OpenedFile } from "../file/open-file";
import type { SheetLayout } from "../../adapters/xlsx/looks/sheet-layout";
import { gridCell } from "./cell-data";
import { gridRange, importedRule } from "./conditional-rules";
import { itemAt } from "../../domain/values/present";

/** Room that the grid leaves for typing below and beside what the file holds. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;

/** The id of a file's sheet in the grid, by its place among the tabs. */
export const sheetId = (index: number): string => `sheet-${index + 1}`;

/** A file as the grid loads it. */
export function workbookData(file: OpenedFile, unitId: string, locale: LocaleType): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  file.looks.cells.forEach(({ style }, index) => {
    const { tb: wrap, ...unwrapped } = style;
    styles[`s${index}`] = style;
    if (wrap !== undefined) styles[`s${index}-number`] = unwrapped;
  });
  // Excel never breaks a number into lines, whatever its cell says; the grid would.
  const styleId = (cell: Cell, index: number): string => {
    const ofNumber = `s${index}-number`;
    return ofNumber in styles && typeof cellValue(cell) === "number" ? ofNumber : `s${index}`;
  };
  const rules: Record<string, IConditionFormattingRule[]> = {};
  const notes: Record<string, Record<number, Record<number, unknown>>> = {};
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  file.workbook.sheets.forEach((sheet, index) => {
    const id = sheetId(index);
    const { look, notes: own } = itemAt(file.sheets, index);
    sheets[id] = sheetData(sheet, look, id, styleId);
    rules[id] = look.rules.flatMap((rule, place) => importedRule(rule, `${id}-rule-${place}`, file.looks.overlays) ?? []);
    for (const { row, column, content } of own)
      ((notes[id] ??= {})[row] ??= {})[column] = { id: `${id}-${row}-${column}`, row, col: column, width: 220, height: 100, note: content };
  });
  return {
    id: unitId,
    name: file.name,
    appVersion: "",
    locale,
    styles,
    defaultStyle: plainFont(file.looks.cells[0]?.style),
    sheetOrder: Object.keys(sheets),
    sheets,
    resources: [
      { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: JSON.stringify(rules) },
      { name: "SHEET_NOTE_PLUGIN", data: JSON.stringify(notes) },
    ],
  };
}

function plainFont(style: IStyleData | undefined): IStyleData {
  return { ff: style?.ff ?? "Microsoft YaHei, PingFang SC, sans-serif", fs: style?.fs ?? 11, vt: 3 as never };
}

function sheetData(sheet: Sheet, look: SheetLayout, id: string, styleId: (cell: Cell, index: number) => string): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let lastColumn = 0;
  let lastRow = 0;
  const place = (row: number): void => {
    const cells = sheet.row(row);
    const styles = look.styles[row] ?? [];
    const width = Math.max(cells.length, styles.length);
    if (width === 0) return;
    const line: Record<number, ICellData> = {};
    for (let column = 0; column < width; column++) {
      const cell = cells[column] ?? EMPTY;
      const style = styles[column];
      if (cell.kind === "empty" && style === undefined) continue;
      line[column] = { ...(cell.kind === "empty" ? {} : gridCell(cell)), ...(style === undefined ? {} : { s: styleId(cell, style) }) };
    }
    cellData[row] = line;
    lastColumn = Math.max(lastColumn, width);
    lastRow = row;
  };
  const rows = Math.max(look.styles.length, (sheet.rowNumbers.at(-1) ?? -1) + 1);
  for (let row = 0; row < rows; row++) place(row);
  for (const merge of sheet.merges) {
    lastColumn = Math.max(lastColumn, merge.right + 1);
    lastRow = Math.max(lastRow, merge.bottom);
  }
  const columnData: Record<number, { w?: number; hd?: 0 | 1 }> = {};
  for (const { first, last, width, hidden } of look.columns)
    for (let column = first; column <= Math.min(last, lastColumn + SPARE_COLUMNS); column++)
      columnData[column] = { ...(width === null ? {} : { w: width }), ...(hidden ? { hd: 1 } : {}) };
  const rowData: Record<number, { h?: number; hd?: 0 | 1; ia?: 0 | 1 }> = {};
  for (const [row, h] of look.heights) rowData[row] = { h, ia: 0 };
  for (const row of sheet.hiddenRows) rowData[row] = { ...rowData[row], hd: 1 };
  const { frozen } = look;
  return {
    id,
    name: sheet.name,
    ...(look.tabColour ? { tabColor: look.tabColour } : {}),
    hidden: sheet.visibility === "visible" ? 0 : 1,
    rowCount: lastRow + SPARE_ROWS,
    columnCount: Math.max(lastColumn + SPARE_COLUMNS, 26),
    defaultColumnWidth: look.columnWidth,
    defaultRowHeight: look.rowHeight,
    showGridlines: look.gridlines ? 1 : 0,
    mergeData: sheet.merges.map(gridRange),
    cellData,
    columnData,
    rowData,
    freeze: frozen
      ? { xSplit: frozen.columns, ySplit: frozen.rows, startRow: frozen.rows || -1, startColumn: frozen.columns || -1 }
      : { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  };
}
