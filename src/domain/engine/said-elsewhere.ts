import { shownCell } from "../grid/cell";
import type { Sheet, Workbook } from "../grid/sheet";
import { isOwnReport } from "../tables/own-report";
import type { Table } from "../tables/model";
import { cluesOf } from "../values/vocabulary/sum-words";

/** Shorter texts are labels. */
const SHORTEST = 8;
/** An explanation has few sentences; a sheet of more is a list of something else. */
const MOST = 200;

/** What the workbook's other sheets say of counting, outside their tables: 考勤说明, 填表说明, notes under another table. */
export class SaidElsewhere {
  private readonly bySheet: ReadonlyMap<Sheet, readonly string[]>;

  constructor({ sheets }: Workbook, tables: readonly Table[]) {
    this.bySheet = new Map(
      sheets.length < 2
        ? []
        : sheets
            .filter((sheet) => !isOwnReport(sheet))
            .map((sheet) => [
              sheet,
              sentencesOf(
                sheet,
                tables.filter((table) => table.sheet === sheet),
              ),
            ]),
    );
  }

  /** The table with the sentences of the other sheets. */
  with<T extends Table>(table: T): T {
    const elsewhere = [...this.bySheet].flatMap(([{ name }, sentences]) => (name === table.sheet.name ? [] : sentences));
    return elsewhere.length > 0 ? { ...table, elsewhere } : table;
  }
}

function sentencesOf(sheet: Sheet, tables: readonly Table[]): readonly string[] {
  const found: string[] = [];
  for (const row of sheet.rowNumbers) {
    const covering = tables.filter(({ range }) => row >= range.top && row <= range.bottom);
    for (const column of sheet.filledColumns(row)) {
      if (covering.some(({ range }) => column >= range.left && column <= range.right)) continue;
      const shown = shownCell(sheet.cell(row, column));
      if (shown.kind !== "text" || shown.plain.length < SHORTEST) continue;
      found.push(...shown.plain.split(/[。;；\n]/).filter((sentence) => sentence.length >= SHORTEST && cluesOf(sentence).length > 0));
      if (found.length > MOST) return [];
    }
  }
  return found;
}
