import type { DayRange } from "../calc/calendar";
import type { CellRange } from "../grid/address";
import type { Sheet, Workbook } from "../grid/sheet";
import type { Settings } from "../settings";
import { recogniseAttendance } from "../tables/attendance-table";
import { recogniseIndicators } from "../tables/indicator-table";
import type { Recognition, Refusal, Table } from "../tables/model";
import { isOwnReport } from "../tables/own-report";
import { recogniseScores } from "../tables/score-table";
import type { TableHint } from "./audit";

/** Finds every table of every sheet; a person's hints come before what the program sees by itself. */
export function recognise(workbook: Workbook, settings: Settings, hints: readonly TableHint[] = []): Recognition {
  const tables: Table[] = [];
  const refusals: Refusal[] = [];
  // The agreement's term may be stated over one table only; months without a year on other sheets need it too.
  const first = recogniseAll(workbook, null, settings, hints);
  const term = statedTerm(first.tables);
  const needsTerm =
    settings.term === null && term !== null && first.tables.some((table) => table.kind === "attendance" && table.term === null);
  const found = needsTerm ? recogniseAll(workbook, term, settings, hints) : first;
  tables.push(...found.tables);
  refusals.push(...found.refusals);
  return { tables, refusals };
}

function statedTerm(tables: readonly Table[]): DayRange | null {
  for (const table of tables) if ("term" in table && table.term) return table.term.days;
  return null;
}

function recogniseAll(workbook: Workbook, othersTerm: DayRange | null, settings: Settings, hints: readonly TableHint[]): Recognition {
  const tables: Table[] = [];
  const refusals: Refusal[] = [];
  for (const sheet of workbook.sheets) {
    const own = hints.filter((hint) => hint.sheet === sheet.name);
    for (const hint of own) {
      if (hint.kind === "none") continue;
      const found = recogniseSheet(sheet, othersTerm, settings, hint.range);
      tables.push(...found.tables.filter(({ kind }) => kind === hint.kind));
      refusals.push(...found.refusals);
    }
    if (isOwnReport(sheet)) continue;
    const { tables: seen, refusals: refused } = recogniseSheet(sheet, othersTerm, settings);
    tables.push(...seen.filter(({ range }) => !own.some((hint) => intersects(hint.range, range))));
    refusals.push(
      ...refused.filter(
        ({ row, column }) => !own.some(({ range }) => intersects(range, { top: row, left: column, bottom: row, right: column })),
      ),
    );
  }
  return { tables, refusals };
}

function recogniseSheet(sheet: Sheet, othersTerm: DayRange | null, settings: Settings, within?: CellRange): Recognition {
  const { term, period, halfMonthDay } = settings;
  const attendance = recogniseAttendance(sheet, { term, othersTerm, period, halfMonthDay }, within);
  const indicators = recogniseIndicators(sheet, within);
  const scores = recogniseScores(sheet, within);
  // An attendance table's own totals must never be read as indicators.
  const free = <T extends Table>(table: T): boolean => !attendance.tables.some(({ range }) => intersects(range, table.range));
  return {
    tables: [...attendance.tables, ...indicators.tables.filter(free), ...scores.tables.filter(free)].sort(
      (a, b) => a.range.top - b.range.top || a.range.left - b.range.left,
    ),
    refusals: [...attendance.refusals, ...indicators.refusals, ...scores.refusals],
  };
}

export function intersects(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
