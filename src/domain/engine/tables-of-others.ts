import { containsCell, rangesMeet, type CellAddress, type CellRange, type CellRef } from "../grid/address";
import type { Workbook } from "../grid/sheet";
import type { Audit, KeptRelation, TableHint } from "../tables/audit";
import type { Unread } from "../tables/coverage";
import type { Question } from "../tables/question";
import { rangesOf, tablesOfOthers } from "../tables/tables-of-others";

/** What an audit has to say of the sheets already, and what a person said of them. */
interface Told extends Pick<Audit, "tables" | "coverage" | "refusals" | "questions" | "relations"> {
  readonly hints: readonly TableHint[];
}

/** The tables of a workbook that nobody here knows and nothing else was said of, with how many relations were checked in them. */
export function unreadTables({ sheets }: Workbook, told: Told): Unread[] {
  const said: CellRef[] = [...told.refusals, ...told.tables.flatMap(({ policies = [] }) => policies.flatMap(({ cell }) => cell ?? []))];
  return sheets.flatMap((sheet) => {
    const here = ({ sheet: name }: { readonly sheet: string }): boolean => name === sheet.name;
    const ranges: CellRange[] = [
      ...told.tables
        .filter((table) => table.sheet.name === sheet.name)
        .flatMap((table) => rangesOf(table, told.coverage.get(table) ?? null)),
      ...told.hints.filter(here).map(({ range }) => range),
    ];
    const cells = said.filter(here).map(({ row, column }): CellAddress => ({ row, column }));
    return tablesOfOthers(sheet, { ranges, cells }).map((one) => withQuestions(withRelations(one, told.relations), told.questions));
  });
}

function withRelations(one: Unread, kept: readonly KeptRelation[]): Unread {
  if (!one.area) return one;
  const { range } = one.area;
  const relations = kept.filter(({ sheet, area }) => sheet === one.sheet && rangesMeet(area, range)).length;
  return relations === 0 ? one : { ...one, area: { range, relations } };
}

/** A question about a header of such a table is no word about its figures: these wait for the answer. */
function withQuestions(one: Unread, questions: readonly Question[]): Unread {
  const { area } = one;
  const asked = questions.some(({ cells }) =>
    cells.some((cell) => area && cell.sheet === one.sheet && containsCell(area.range, cell.row, cell.column)),
  );
  return area && asked ? { ...one, area: { ...area, asked } } : one;
}

/** Whether something that was not read stands in such a table, and is told with it. */
export function isPartOf(one: Unread, { sheet, area }: Unread): boolean {
  return one.sheet === sheet && area !== undefined && containsCell(area.range, one.row, one.column);
}
