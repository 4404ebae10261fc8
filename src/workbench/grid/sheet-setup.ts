import type { ICellData, IMutationInfo, Injector, IStyleData, Workbook, Worksheet } from "@univerjs/core";
import {
  SetFrozenMutation,
  SetFrozenMutationFactory,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
  ToggleGridlinesMutation,
} from "@univerjs/preset-sheets-core";
import type { CellRange } from "../../domain/grid/address";
import type { HostCellLook, HostSheetLayout } from "../../excel-host/backing";
import { gridRange } from "./conditional-rules";

/** The grid's own numbers for these. */
const HORIZONTAL: Readonly<Record<string, number>> = { General: 0, Left: 1, Center: 2, Right: 3 };
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };
const [WRAP, NO_WRAP] = [3, 1];
const THIN = 1;
const PIXELS_PER_POINT = 4 / 3;
/** A line of text at ten points, and a character of it; a Chinese one is twice as wide. */
const [LINE, CHARACTER] = [18, 7];

/** How the sheets that the add-in writes are set up: looks, widths, frozen rows, lines. The grid has no filters and prints nothing. */
export class SheetSetup {
  private readonly properties = new Map<string, Map<string, string>>();

  constructor(
    private readonly injector: Injector,
    private readonly workbook: Workbook,
    private readonly perform: (mutation: IMutationInfo, ...back: readonly IMutationInfo[]) => void,
  ) {}

  /** The sheet's custom properties; a sheet that came from a file keeps its own in the file. */
  propertiesOf(sheetId: string): Map<string, string> {
    const known = this.properties.get(sheetId) ?? new Map<string, string>();
    this.properties.set(sheetId, known);
    return known;
  }

  dress(sheetId: string, range: CellRange, look: HostCellLook | null): void {
    const s = look && style(look);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let row = range.top; row <= range.bottom; row++)
      for (let column = range.left; column <= range.right; column++) (cellValue[row] ??= {})[column] = { s };
    // The grid takes a write without this word for one of contents, and forgets the formula of a cell that shows a link.
    const params = { ...this.where(sheetId), cellValue, trigger: SetStyleCommand.id };
    const back = SetRangeValuesUndoMutationFactory(this.injector, params);
    this.perform({ id: SetRangeValuesMutation.id, params }, { id: SetRangeValuesMutation.id, params: back });
  }

  setColumnWidth(sheetId: string, first: number, last: number, points: number): void {
    const sheet = this.sheet(sheetId);
    const ranges = [gridRange({ top: 0, left: first, bottom: sheet.getRowCount() - 1, right: last })];
    const params = { ...this.where(sheetId), ranges, colWidth: Math.round(points * PIXELS_PER_POINT) };
    const back = SetWorksheetColWidthMutationFactory(params, sheet);
    this.perform({ id: SetWorksheetColWidthMutation.id, params }, { id: SetWorksheetColWidthMutation.id, params: back });
  }

  /** Rows as high as their wrapped texts need, by rule of thumb: the grid measures rows that a person changes alone. */
  fitRows(sheetId: string, first: number, last: number): void {
    const sheet = this.sheet(sheetId);
    const matrix = sheet.getCellMatrix();
    const rowHeight: Record<number, number> = {};
    for (let row = first; row <= last; row++) {
      let lines = 1;
      for (let column = 0; column < sheet.getColumnCount(); column++) {
        const text = String(matrix.getValue(row, column)?.v ?? "");
        if (text.length > 1) lines = Math.max(lines, Math.ceil((width(text) * CHARACTER) / (sheet.getColumnWidth(column) - 6)));
      }
      rowHeight[row] = lines * LINE + 4;
    }
    const ranges = [gridRange({ top: first, left: 0, bottom: last, right: sheet.getColumnCount() - 1 })];
    const params = { ...this.where(sheetId), ranges, rowHeight };
    const back = SetWorksheetRowHeightMutationFactory(params, sheet);
    this.perform({ id: SetWorksheetRowHeightMutation.id, params }, { id: SetWorksheetRowHeightMutation.id, params: back });
  }

  layOut(sheetId: string, { frozenRows, showGridlines }: HostSheetLayout): void {
    if (frozenRows !== undefined) {
      const frozen = frozenRows > 0 ? { startRow: frozenRows, ySplit: frozenRows } : { startRow: -1, ySplit: 0 };
      const params = { ...this.where(sheetId), startColumn: -1, xSplit: 0, ...frozen };
      const back = SetFrozenMutationFactory(this.injector, params);
      this.perform({ id: SetFrozenMutation.id, params }, { id: SetFrozenMutation.id, params: back });
    }
    if (showGridlines !== undefined) {
      const show = (on: boolean): IMutationInfo => ({
        id: ToggleGridlinesMutation.id,
        params: { ...this.where(sheetId), showGridlines: on ? 1 : 0 },
      });
      this.perform(show(showGridlines), show(!showGridlines));
    }
  }

  private where(sheetId: string): { readonly unitId: string; readonly subUnitId: string } {
    return { unitId: this.workbook.getUnitId(), subUnitId: sheetId };
  }

  private sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`no sheet ${sheetId}`);
    return sheet;
  }
}

function style(look: HostCellLook): IStyleData {
  const { bold, italic, underline, fontSize, fontName, fontColor, fill, horizontalAlignment, verticalAlignment, wrapText, borderColor } =
    look;
  const line = { s: THIN, cl: { rgb: borderColor ?? "" } };
  return {
    ...(bold === undefined ? {} : { bl: bold ? 1 : 0 }),
    ...(italic === undefined ? {} : { it: italic ? 1 : 0 }),
    ...(underline === undefined ? {} : { ul: { s: underline === "None" ? 0 : 1 } }),
    ...(fontSize === undefined ? {} : { fs: fontSize }),
    ...(fontName === undefined ? {} : { ff: `${fontName}, PingFang SC, Noto Sans CJK SC, sans-serif` }),
    ...(fontColor === undefined ? {} : { cl: { rgb: fontColor } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(horizontalAlignment === undefined ? {} : { ht: HORIZONTAL[horizontalAlignment] ?? 0 }),
    ...(verticalAlignment === undefined ? {} : { vt: VERTICAL[verticalAlignment] ?? 0 }),
    ...(wrapText === undefined ? {} : { tb: wrapText ? WRAP : NO_WRAP }),
    ...(borderColor === undefined ? {} : { bd: { t: line, b: line, l: line, r: line } }),
  };
}

/** Width of a text in half-width characters. */
function width(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0);
}
