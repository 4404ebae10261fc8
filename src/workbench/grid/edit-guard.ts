import { CanceledError, CommandType, type ICommandInfo, type IExecutionOptions } from "@univerjs/core";
import { SetCellEditVisibleOperation, SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import type { Grid } from "./univer";
import type { GridBacking } from "./grid-backing";
import { touchedCells } from "./touched-cells";
import { firstItem } from "../../domain/values/present";

/** Why the grid does not do what a person asked. */
export type RefusedEdit = "refused" | "locked" | "inArray";

/** Commands that would change more than the content of cells: nothing of it would reach the downloaded file. */
const NOT_CONTENT =
  /^sheet\.command\.(?:(?:add|apply|change|delete|insert|remove|register|unregister|reset|move)-(?!selection)|set-(?!range-values|scroll|selection|zoom|frozen|worksheet-activate)|paste-(?:format|besides|col)|numfmt|hide-|split-|update-note|clear-selection-(?:format|all)|optional-paste)/;

/** Keeps people's hands to what the file can keep, and off protected cells and array formulas, as Excel does. */
export function guardEdits(grid: Grid, backing: () => GridBacking | null, onRefused: (reason: RefusedEdit) => void): void {
  const refuse = (reason: RefusedEdit): never => {
    onRefused(reason);
    throw new CanceledError();
  };
  grid.commands.beforeCommandExecuted((info: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
    const { id, type, params } = info;
    if (type === CommandType.COMMAND && NOT_CONTENT.test(id)) refuse("refused");
    const workbook = backing();
    if (!workbook || workbook.isWriting) return;
    if (id === SetCellEditVisibleOperation.id && (params as { visible?: boolean }).visible) {
      const { sheetId, range } = workbook.selection();
      const reason = refusalAt(workbook, sheetId, range.top, range.left);
      if (reason) refuse(reason);
    }
    if (id !== SetRangeValuesMutation.id || options?.fromFormula) return;
    const { subUnitId, cellValue, unitId } = params as ISetRangeValuesMutationParams;
    if (unitId !== workbook.unit) return;
    for (const [row, column] of touchedCells(cellValue ?? {})) {
      const reason = refusalAt(workbook, subUnitId, row, column);
      if (reason) refuse(reason);
    }
  });
}

function refusalAt(workbook: GridBacking, sheetId: string, row: number, column: number): RefusedEdit | null {
  const sheet = workbook.sheets().find(({ id }) => id === sheetId);
  if (sheet?.isProtected && workbook.isLocked(sheetId, row, column)) return "locked";
  return firstItem(firstItem(workbook.readCells(sheetId, { top: row, left: column, bottom: row, right: column }))).inArray
    ? "inArray"
    : null;
}
