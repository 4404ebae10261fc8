import { cellText, shownCell, type Cell } from "../../../grid/cell";
import { askedOnce } from "../../../grid/row-memory";
import type { Sheet } from "../../../grid/sheet";
import { marked } from "../../../tables/taught-workbook";
import { ofText } from "../../../values/read-once";
import type { AttendanceHeader } from "./header";
import { isDitto } from "./row-words";
import { notedMark } from "./mark-words";

/** Whether a cell says that it holds what the row above holds. */
function isDittoCell(cell: Cell): boolean {
  const shown = shownCell(cell);
  return shown.kind === "text" && isDittoText(shown.plain);
}

const isDittoText = ofText(isDitto);

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

/** Whether a row holds a yes in English, in whatever column: most sheets have none, and need not be looked through cell by cell. */
const holdsEnglishYes = askedOnce((cells) =>
  cells.some((cell) => {
    const shown = cell && shownCell(cell);
    return (shown?.kind === "tick" || shown?.kind === "text") && shown.plain.length <= 3 && /^y(?:es)?$/i.test(shown.plain);
  }),
);

/** Whether a row holds anything that is read as something else: 同上, or a mark with a note in brackets. */
const saysOtherwise = askedOnce((cells) =>
  cells.some((cell) => {
    const shown = cell && shownCell(cell);
    return shown?.kind === "text" && (shown.plain.endsWith(")") || isDittoText(shown.plain));
  }),
);

/** Beside Y, N and N/A mean no: a sheet that ticks in English denies in English. */
function withEnglishNo(
  sheet: Sheet,
  rows: readonly number[],
  columns: readonly number[],
  legend: ReadonlyMap<string, "yes" | "no">,
): ReadonlyMap<string, "yes" | "no"> {
  if (!rows.some((row) => holdsEnglishYes(sheet.row(row)))) return legend;
  const marks = new Set(rows.flatMap((row) => columns.map((column) => cellText(sheet.cell(row, column)).toLowerCase())));
  const yes = ["y", "yes"].some((word) => marks.has(word));
  if (!yes || !["n", "no", "n/a", "yes"].some((word) => marks.has(word))) return legend;
  const english: [string, "yes" | "no"][] = ["N", "n", "No", "no", "NO", "N/A", "n/a", "NA"].map((word) => [word, "no"]);
  return new Map([...english, ...["Yes", "yes", "YES"].map((word): [string, "yes"] => [word, "yes"]), ...legend]);
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
  const said = withEnglishNo(sheet, workerRows, [...kinds.keys()], legend);
  const read = new Map<number, (Cell | undefined)[]>();
  const rows = [...workerRows].sort((a, b) => a - b);
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    const cells = sheet.row(row);
    if (said.size === 0 && !saysOtherwise(cells)) return;
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
      const mark = kind ? (markByLegend(cell, said) ?? markBesideNote(cell, kind)) : null;
      if (mark) take(column, mark);
    }
  });
  if (read.size === 0) return sheet;
  const all: (readonly (Cell | undefined)[])[] = [];
  for (const row of sheet.rowNumbers) all[row] = read.get(row) ?? sheet.row(row);
  return sheet.with({ rows: all });
}
