import { markKind } from "../../src/app/mark-style";
import { formatReference } from "../../src/domain/grid/address";
import type { MemoryWorkbook } from "./memory-workbook";

/** The cells that our marks cover, as `error Sheet!A1`, sorted: however many conditional formats it took. */
export function markedCells(workbook: MemoryWorkbook): string[] {
  return workbook
    .sheets()
    .flatMap(({ id, name }) =>
      workbook.conditionalFormats(id).flatMap(({ formula, ranges }) =>
        ranges.flatMap((range) => {
          const kind = markKind(formula);
          if (!kind) return [];
          const found: string[] = [];
          for (let row = range.top; row <= range.bottom; row++)
            for (let column = range.left; column <= range.right; column++)
              found.push(`${kind} ${formatReference({ sheet: name, row, column })}`);
          return found;
        }),
      ),
    )
    .sort();
}
