import type { IStyleData, Workbook, Worksheet } from "@univerjs/core";
import type { AddedSheet } from "../../adapters/xlsx/looks/added-sheets";
import type { HostBacking } from "../../excel-host/backing";

/** A sheet of the grid that no file knows, with everything that a file of it needs. */
export function addedSheet(backing: HostBacking, workbook: Workbook, sheet: Worksheet): AddedSheet {
  const id = sheet.getSheetId();
  const used = backing.usedRange(id, false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const matrix = sheet.getCellMatrix();
  const cells = backing.readCells(id, used).flatMap((line, r) =>
    line.flatMap((cell, c) => {
      const [row, column] = [used.top + r, used.left + c];
      const style = (workbook.getStyles().getStyleByCell(matrix.getValue(row, column)) as IStyleData | undefined) ?? null;
      return cell.value === null && cell.formula === null && !style ? [] : [{ row, column, cell, style }];
    }),
  );
  const heights = new Map<number, number>();
  for (let row = used.top; row <= used.bottom; row++) heights.set(row, sheet.getRowHeight(row));
  return {
    name: sheet.getName(),
    cells,
    widths: Array.from({ length: used.right + 1 }, (_, column) => sheet.getColumnWidth(column)),
    heights,
    frozenRows: Math.max(0, sheet.getFreeze().ySplit),
    gridlines: sheet.getConfig().showGridlines !== 0,
  };
}
