import { useCallback, useMemo } from "react";
import type { MarkKind } from "../../app/mark-style";
import type { CellStyle } from "../../adapters/xlsx/looks/cell-style";
import { Sheet } from "../../domain/grid/sheet";
import { itemAt } from "../../domain/values/present";
import type { WorkbookView } from "../worker/messages";
import { CellPlaces } from "./cell-places";
import { marksOn } from "./marks-on";

/** A sheet of the open workbook as the grid draws it. */
export interface ShownSheet {
  readonly sheet: Sheet;
  readonly layout: CellPlaces;
  readonly marks: ReadonlyMap<string, MarkKind>;
  readonly styleAt: (row: number, column: number) => CellStyle | undefined;
}

/** The sheet of that name with its looks and marks; the first where none has it any more. */
export function useShownSheet(view: WorkbookView, wanted: string): ShownSheet {
  const at = Math.max(
    0,
    view.sheets.findIndex(({ name }) => name === wanted),
  );
  const sheet = useMemo(() => new Sheet(itemAt(view.sheets, at)), [view, at]);
  const look = view.sheetLooks[at];
  const layout = useMemo(() => new CellPlaces(sheet, look), [sheet, look]);
  const marks = useMemo(() => marksOn(view, sheet.name), [view, sheet]);
  const styleAt = useCallback((row: number, column: number) => view.looks.cells[look?.styles[row]?.[column] ?? 0]?.style, [view, look]);
  return { sheet, layout, marks, styleAt };
}
