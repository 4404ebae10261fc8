import { staleFormulas } from "../../src/formulas/stale-formulas";
import { formatReference } from "../../src/domain/grid/address";
import { cellValue } from "../../src/domain/grid/cell";
import { storedContent, type Edit, type StoredValue } from "../../src/domain/grid/edit";
import { Dice } from "../generator/dice";
import { correctedSheets } from "../rules/corrected-sheets";
import type { HostValue } from "../../src/excel-host/backing";
import { recalculated } from "./parser-engine";
import { liveWorkbooks, type LiveWorkbook } from "./workbooks";

/** Changes of some numbers and marks that formulas count, as a correction would make them. */
function changesOf({ sheets }: LiveWorkbook, seed: number): Edit[] {
  const dice = new Dice(seed);
  const inputs = sheets.flatMap((sheet) =>
    sheet.rowNumbers.flatMap((row) =>
      [...sheet.row(row).entries()].flatMap(([column, cell]) =>
        cell && ["number", "tick", "dash"].includes(cell.kind) ? [{ sheet: sheet.name, row, column, cell }] : [],
      ),
    ),
  );
  return dice
    .shuffle(inputs)
    .slice(0, 4)
    .map(({ sheet, row, column, cell }) => ({
      sheet,
      row,
      column,
      before: storedContent(cell),
      after: { value: dice.pick<StoredValue>([0, 0.5, 1, 3, null, "√", "——"]), formula: null },
      rule: "test",
    }));
}

test("formulas that hang on changed cells show what fast-formula-parser gets for them, and the others what they showed", () => {
  let moved = 0;
  const departures = liveWorkbooks(12).flatMap((workbook, index) => {
    const edits = changesOf(workbook, index);
    const stale = new Map(staleFormulas(workbook, edits, NO_NAMES).map((formula) => [formatReference(formula), formula.value]));
    moved += stale.size;
    const [before, values] = [recalculated(workbook.sheets), recalculated(correctedSheets(workbook.sheets, edits))];
    const edited = new Set(edits.map(formatReference));
    return workbook.sheets.flatMap((sheet) =>
      sheet.rowNumbers.flatMap((row) =>
        [...sheet.row(row).entries()].flatMap(([column, cell]) => {
          const where = formatReference({ sheet: sheet.name, row, column });
          if (cell?.kind !== "formula" || edited.has(where)) return [];
          // Some drawn formulas show what they never gave.
          if (!isSame(cellValue(cell), before(sheet.name, row, column))) return [];
          const ours = stale.has(where) ? stale.get(where)! : cellValue(cell);
          const theirs = values(sheet.name, row, column);
          return isSame(ours, theirs)
            ? []
            : [`${workbook.name} ${where} ${cell.formula}: ${JSON.stringify(ours)} instead of ${JSON.stringify(theirs)}`];
        }),
      ),
    );
  });
  expect(departures).toEqual([]);
  expect(moved).toBeGreaterThan(50);
});

function isSame(ours: StoredValue, theirs: HostValue | undefined): boolean {
  if (typeof ours === "number" && typeof theirs === "number") return Math.abs(ours - theirs) < 1e-9 * Math.max(1, Math.abs(theirs));
  return ours === (typeof theirs === "object" && theirs !== null ? theirs.error : (theirs ?? null));
}

const NO_NAMES = { defined: () => null, table: () => null };
