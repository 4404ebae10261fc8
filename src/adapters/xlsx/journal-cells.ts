import type { CellState, JournalEntry } from "../../app/undo-journal";
import type { Mark } from "../../app/workbook-port";
import { storedContent, type Edit, type StoredContent } from "../../domain/grid/edit";
import type { Workbook } from "../../domain/grid/sheet";
import { valueFor } from "../../domain/values/present";
import type { CellFormats } from "./cell-formats";

/** What the cells of edits hold, and in which formats. */
export function statesOf(workbook: Workbook, formats: CellFormats, edits: readonly Edit[]): CellState[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return edits.map((edit) => stateOf(storedContent(valueFor(sheets, edit.sheet).cell(edit.row, edit.column)), formats.code(edit)));
}

/** A cell's content as the journal keeps it. */
export function stateOf({ value, formula }: StoredContent, format: string): CellState {
  const shown = value ?? "";
  return { value: shown, formula: formula ?? shown, format };
}

/** The same the other way round. */
export function contentOf({ value, formula }: CellState): StoredContent {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return { value: value === "" ? null : value, formula: isFormula ? formula : null };
}

/** The marks of an area, without reasons: these are not in the journal, for they may name people, and can be derived again. */
export function marksIn({ sheet, kind, ranges }: NonNullable<JournalEntry["marks"]>["areas"][number]): Mark[] {
  return ranges.flatMap(({ top, left, bottom, right }) => {
    const marks: Mark[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) marks.push({ sheet, row, column, kind, rule: "", note: "" });
    return marks;
  });
}
