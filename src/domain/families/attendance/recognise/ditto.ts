import { shownCell, type Cell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { marked } from "../../../tables/taught-workbook";
import type { AttendanceHeader } from "./header";
import { isDitto } from "./row-words";
import { notedMark } from "./mark-words";

/** Whether a cell says that it holds what the row above holds. */
function isDittoCell(cell: Cell): boolean {
  const shown = shownCell(cell);
  return shown.kind === "text" && isDitto(shown.plain);
}

/** Columns of marks: those that say yes or no, and those that say how much. */
function markKinds({ months, markColumns }: Pick<AttendanceHeader, "months" | "markColumns">): Map<number, "tick" | "presence"> {
  const kinds = new Map<number, "tick" | "presence">();
  for (const { presence, insurances, wage } of markColumns ? [markColumns] : months) {
    kinds.set(presence, "presence");
    for (const { column } of insurances) kinds.set(column, "tick");
    if (wage !== null) kinds.set(wage, "tick");
  }
  for (const { contract } of months) if (contract !== undefined) kinds.set(contract, "tick");
  return kinds;
}

/** A mark with a note in brackets, √（补缴）, as the mark that it is; null for any other cell. */
function markBesideNote(cell: Cell | undefined, kind: "tick" | "presence"): Cell | null {
  const shown = cell ? shownCell(cell) : null;
  if (shown?.kind !== "text" || !shown.plain.endsWith(")")) return null;
  const means = notedMark(shown.plain, kind);
  return means === null ? null : marked(means, shown.text);
}

/** ○ where the sheet's own words say what it means. */
function markByLegend(cell: Cell, legend: ReadonlyMap<string, "yes" | "no">): Cell | null {
  if (legend.size === 0) return null;
  const shown = shownCell(cell);
  if (shown.kind !== "text" && shown.kind !== "tick" && shown.kind !== "dash") return null;
  const means = legend.get(shown.plain);
  return means === undefined ? null : marked(means, shown.text);
}

/**
 * The sheet as it is meant where workers' rows say 同上 or 〃, there stands what stands in the worker's row above, where a mark bears a
 * note in brackets, and where the sheet's own legend says what a sign means. Over the first worker there is nothing to repeat; such a cell stays as it is, and cannot be read.
 */
export function withMarksRead(
  sheet: Sheet,
  workerRows: readonly number[],
  header: Pick<AttendanceHeader, "left" | "right" | "months" | "markColumns">,
  legend: ReadonlyMap<string, "yes" | "no">,
): Sheet {
  const { left, right } = header;
  const kinds = markKinds(header);
  const read = new Map<number, (Cell | undefined)[]>();
  const rows = [...workerRows].sort((a, b) => a - b);
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    const cells = sheet.row(row);
    const take = (column: number, cell: Cell | undefined): void => {
      const own = read.get(row) ?? [...cells];
      own[column] = cell;
      read.set(row, own);
    };
    for (let column = left; column <= right; column++) {
      const cell = cells[column];
      if (!cell) continue;
      if (above !== undefined && isDittoCell(cell)) take(column, read.get(above)?.[column] ?? sheet.seen(above, column));
      const kind = kinds.get(column);
      const mark = kind ? (markByLegend(cell, legend) ?? markBesideNote(cell, kind)) : null;
      if (mark) take(column, mark);
    }
  });
  if (read.size === 0) return sheet;
  const all: (readonly (Cell | undefined)[])[] = [];
  for (const row of sheet.rowNumbers) all[row] = read.get(row) ?? sheet.row(row);
  return sheet.with({ rows: all });
}
