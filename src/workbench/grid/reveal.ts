import type { Workbook } from "@univerjs/core";
import {
  IRenderManagerService,
  ScrollCommand,
  SHEET_VIEWPORT_KEY,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";
import type { Grid } from "./univer";

/** Cells kept between the one that is shown and the edge, so that a person sees what it belongs to. */
const MARGIN = 4;

/** Scrolls a cell of the sheet in sight into view. The grid's own way stops short of it where rows or columns are frozen. */
export function reveal(grid: Grid, workbook: Workbook, row: number, column: number): void {
  // A sheet that was just brought up is laid out in the next frame.
  setTimeout(() => {
    const render = grid.injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const visible = skeleton?.getVisibleRangeByViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !visible) return;
    const { xSplit, ySplit } = workbook.getActiveSheet().getFreeze();
    const now = render.with(SheetScrollManagerService).getCurrentScrollState();
    const startOf = (at: number, frozen: number, first: number, last: number): number | null =>
      at < frozen || (at >= first && at <= last - MARGIN / 2) ? null : Math.max(0, at - frozen - MARGIN);
    const top = startOf(row, ySplit, visible.startRow, visible.endRow);
    const left = startOf(column, xSplit, visible.startColumn, visible.endColumn);
    if (top === null && left === null) return;
    void grid.commands.executeCommand(ScrollCommand.id, {
      unitId: workbook.getUnitId(),
      sheetId: workbook.getActiveSheet().getSheetId(),
      sheetViewStartRow: top ?? now?.sheetViewStartRow ?? 0,
      sheetViewStartColumn: left ?? now?.sheetViewStartColumn ?? 0,
      offsetX: 0,
      offsetY: 0,
    });
  }, 50);
}
