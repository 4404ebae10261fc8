import type { IRange, Workbook, Worksheet } from "@univerjs/core";
import { SetSelectionsOperation, SetWorksheetActiveOperation, SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import type { CellRange } from "../../domain/grid/address";
import type { HostSelection } from "../../excel-host/backing";
import { gridRange } from "./conditional-rules";
import { reveal } from "./reveal";
import type { Grid } from "./univer";

/** Which sheet is in sight and which cells of it are selected. */
export class GridSelection {
  constructor(
    private readonly grid: Grid,
    private readonly workbook: Workbook,
    private readonly sheet: (id: string) => Worksheet,
  ) {}

  activeSheet(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    if (this.activeSheet() !== sheetId)
      this.grid.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: this.workbook.getUnitId(), subUnitId: sheetId });
  }

  selected(): HostSelection {
    const sheetId = this.activeSheet();
    const range = this.grid.injector
      .get(SheetsSelectionsService)
      .getWorkbookSelections(this.workbook.getUnitId())
      .getSelectionsOfWorksheet(sheetId)
      .at(-1)?.range;
    return { sheetId, range: range ? this.bounded(sheetId, range) : { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  /** A whole row or column is selected in the grid without its other bounds. */
  bounded(sheetId: string, range: IRange): CellRange {
    const sheet = this.sheet(sheetId);
    const whole = (value: number, otherwise: number) => (Number.isFinite(value) ? value : otherwise);
    return {
      top: whole(range.startRow, 0),
      left: whole(range.startColumn, 0),
      bottom: whole(range.endRow, sheet.getRowCount() - 1),
      right: whole(range.endColumn, sheet.getColumnCount() - 1),
    };
  }

  select(sheetId: string, range: CellRange): void {
    this.activate(sheetId);
    const selected = gridRange(range);
    const merge = this.sheet(sheetId).getMergedCell(range.top, range.left);
    const primary = merge ?? { startRow: range.top, endRow: range.top, startColumn: range.left, endColumn: range.left };
    this.grid.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.workbook.getUnitId(),
      subUnitId: sheetId,
      selections: [
        {
          range: merge && range.top === range.bottom && range.left === range.right ? merge : selected,
          primary: { ...primary, actualRow: range.top, actualColumn: range.left, isMerged: false, isMergedMainCell: merge !== null },
          style: null,
        },
      ],
    });
    reveal(this.grid, this.workbook, range.top, range.left);
  }
}
