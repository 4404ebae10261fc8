import { formatRange } from "../../src/domain/grid/address";
import { displayFormat } from "../../src/domain/grid/display-format";
import type { QuirkId } from "../../src/excel-host/quirks";
import type { MemoryWorkbook, SketchedCell, SketchedSheet } from "./memory-workbook";

const DAYS_TO_1904 = 1_462;
/** How far beside a sheet's own cells something is laid that must not come into its tables. */
const ASIDE = 6;

/** A sheet without tables in which a co-author is at work all the time. */
export const OTHERS_SHEET = "协作";

/** Quirks that come about by what a workbook holds: each laid over any workbook so that nothing of what is right in it becomes another. */
const LAID: Partial<Record<QuirkId, (sheet: SketchedSheet) => SketchedSheet>> = {
  Q2: (sheet) => ({
    ...sheet,
    conditionalFormats: ["one", "two"].map((id, priority) => ({
      id: `{${id}}`,
      ranges: [{ top: 0, left: 0, bottom: Math.max(0, sheet.rows.length - 1), right: widthOf(sheet) }],
      type: "Custom",
      priority,
      stopIfTrue: false,
      formula: `=A1="${id}"`,
      format: { fill: "#00FF00" },
    })),
  }),
  // Every third row of figures is filtered away.
  Q3: (sheet) => ({ ...sheet, hiddenRows: sheet.rows.flatMap((_, row) => (row > 4 && row % 3 === 0 ? [row] : [])) }),
  Q8: (sheet) => {
    const column = widthOf(sheet) + ASIDE;
    const rows = sheet.rows.map((row, index) => {
      if (index > 1) return row;
      const line = Array.from({ length: column + 1 }, (_, at): SketchedCell => row[at]);
      line[column] = index === 0 ? { value: "甲", formula: '={"甲";"乙"}' } : { value: "乙" };
      return line;
    });
    return rows.length > 1 ? { ...sheet, rows, spills: [formatRange({ top: 0, left: column, bottom: 1, right: column })] } : sheet;
  },
  // The rows of figures are an Excel table.
  Q9: (sheet) =>
    sheet.rows.length > 6
      ? { ...sheet, listObjects: [formatRange({ top: 4, left: 0, bottom: sheet.rows.length - 1, right: widthOf(sheet) })] }
      : sheet,
  Q12: (sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(from1904)) }),
};

/** The quirks that `laidQuirks` lays, in the order of the catalogue. */
export const LAID_QUIRKS: readonly QuirkId[] = ["Q2", "Q3", "Q8", "Q9", "Q10", "Q11", "Q12"];

/** The sheets under these quirks, and what is to be done to the workbook that is made of them. */
export function laidQuirks(
  sheets: readonly SketchedSheet[],
  quirks: readonly QuirkId[],
): { readonly sheets: readonly SketchedSheet[]; readonly settle: (workbook: MemoryWorkbook) => void } {
  const laid = sheets.map((sheet) => quirks.reduce((under, id) => LAID[id]?.(under) ?? under, sheet));
  const stray: SketchedSheet[] = quirks.includes("Q11") ? [{ name: "零星", rows: [[]] }] : [];
  const others: SketchedSheet[] = quirks.includes("Q18") ? [{ name: OTHERS_SHEET, rows: [[]] }] : [];
  return {
    sheets: [...laid, ...stray, ...others],
    settle: (workbook) => {
      workbook.date1904 = quirks.includes("Q12");
      workbook.manualCalculation = quirks.includes("Q10");
      if (stray.length > 0) workbook.type(stray[0]!.name, 1_048_575, 16_383, { value: "零星" });
    },
  };
}

const widthOf = ({ rows }: SketchedSheet): number => rows.reduce((most, row) => Math.max(most, row.length - 1), 0);

function from1904(cell: SketchedCell): SketchedCell {
  if (typeof cell !== "object" || cell === null || "error" in cell || typeof cell.value !== "number") return cell;
  return displayFormat(cell.format ?? "General").kind === "date" ? { ...cell, value: cell.value - DAYS_TO_1904 } : cell;
}
