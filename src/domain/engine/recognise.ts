import { families, familyOf } from "../families";
import { containsCell, rangesMeet, type CellRange } from "../grid/address";
import type { Sheet, Workbook } from "../grid/sheet";
import type { Settings } from "../settings";
import type { TableHint } from "../tables/audit";
import type { RecogniseContext } from "../tables/family";
import type { Recognition, Refusal, Table } from "../tables/model";
import { withGradesOf } from "./grades-between";
import { isOwnReport } from "../tables/own-report";
import type { Steps } from "../tables/steps";
import type { DayRange } from "../values/calendar";
import { MemoryOfThings } from "../values/memory";
import { itemAt } from "../values/present";

/** Finds every table of every sheet; a person's hints come before what the program sees by itself. */
export function* recognise(workbook: Workbook, settings: Settings, hints: readonly TableHint[] = []): Steps<Recognition> {
  const tables: Table[] = [];
  const refusals: Refusal[] = [];
  // The agreement's term may be stated over one table only; months without a year on other sheets need it too.
  const first = yield* recogniseAll(workbook, null, settings, hints);
  const term = statedTerm(first.tables);
  const needsTerm = settings.term === null && term !== null && first.tables.some((table) => familyOf(table).needsTerm(table));
  const found = needsTerm ? yield* recogniseAll(workbook, term, settings, hints) : first;
  tables.push(...withGradesOf(workbook, linked(found.tables, workbook.sheets)));
  refusals.push(...found.refusals);
  return { tables, refusals };
}

/** A table that goes on from an earlier sheet knows what stands there. */
function linked(tables: readonly Table[], sheets: readonly Sheet[]): Table[] {
  const known = new Map<Table, Table>();
  for (const family of families) {
    const own = tables.filter((table) => family.owns(table));
    family.linked?.(own, sheets).forEach((table, index) => known.set(itemAt(own, index), table));
  }
  return tables.map((table) => known.get(table) ?? table);
}

function statedTerm(tables: readonly Table[]): DayRange | null {
  // What stands back for the other tables is not believed before them.
  const ordered = [...tables.filter((table) => !familyOf(table).readsRemains), ...tables.filter((table) => familyOf(table).readsRemains)];
  for (const table of ordered) if (table.term) return table.term.days;
  return null;
}

function* recogniseAll(
  workbook: Workbook,
  othersTerm: DayRange | null,
  settings: Settings,
  hints: readonly TableHint[],
): Steps<Recognition> {
  const tables: Table[] = [];
  const refusals: Refusal[] = [];
  for (const sheet of workbook.sheets) {
    const own = hints.filter((hint) => hint.sheet === sheet.name);
    for (const hint of own) {
      if (hint.kind === "none") continue;
      const found = yield* recogniseSheet(sheet, othersTerm, settings, hint.range);
      tables.push(...found.tables.filter(({ kind }) => kind === hint.kind));
      refusals.push(...found.refusals);
    }
    if (isOwnReport(sheet)) continue;
    const { tables: seen, refusals: refused } = yield* recogniseSheet(sheet, othersTerm, settings);
    tables.push(...seen.filter(({ range }) => !own.some((hint) => rangesMeet(hint.range, range))));
    refusals.push(
      ...refused.filter(
        ({ row, column }) => !own.some(({ range }) => rangesMeet(range, { top: row, left: column, bottom: row, right: column })),
      ),
    );
  }
  return { tables, refusals };
}

/** What was read of a sheet, by everything else that it was read with: an edit on another sheet changes none of it. */
const read = new MemoryOfThings<Sheet, { readonly by: string; readonly found: Recognition }[]>("tables of a sheet");
/** With and without the term of another table; a setting changed to and fro. */
const MOST_REMEMBERED = 4;

function* recogniseSheet(sheet: Sheet, othersTerm: DayRange | null, settings: Settings, within?: CellRange): Steps<Recognition> {
  const by = JSON.stringify([settings, othersTerm, within]);
  const known = read.get(sheet)?.find((other) => other.by === by);
  if (known) return known.found;
  const found = yield* readSheet(sheet, { settings, othersTerm }, within);
  read.set(sheet, [{ by, found }, ...(read.get(sheet) ?? [])].slice(0, MOST_REMEMBERED));
  return found;
}

function* readSheet(sheet: Sheet, context: RecogniseContext, within?: CellRange): Steps<Recognition> {
  const found = [];
  for (const family of families) {
    if (family.readsRemains) continue;
    found.push({ family, ...family.recognise(sheet, context, within) });
    yield;
  }
  const claimed = found.filter(({ family }) => family.claimsRange).flatMap(({ tables }) => tables);
  const taken = found.flatMap(({ family, tables }) =>
    family.claimsRange ? tables : tables.filter((table) => !claimed.some(({ range }) => rangesMeet(range, table.range))),
  );
  const refusals = found.flatMap(({ refusals: own }) => own);
  const remains = yield* readRemains(sheet, context, within, taken, refusals);
  const tables = [...taken, ...remains.tables].sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
  const untrue = ({ unlessRead, row, column }: Refusal): boolean =>
    unlessRead === true && tables.some(({ range }) => containsCell(range, row, column));
  return { tables, refusals: [...refusals, ...remains.refusals].filter((refusal) => !untrue(refusal)) };
}

/** What the families that stand back for the others make of a sheet: nothing where another has read something, or said why it cannot. */
function* readRemains(
  sheet: Sheet,
  context: RecogniseContext,
  within: CellRange | undefined,
  read: readonly Table[],
  refused: readonly Refusal[],
): Steps<Recognition> {
  const taken = [
    ...read.map(({ range }) => range),
    ...refused.filter(({ leftAlone }) => !leftAlone).map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
  ];
  const tables: Table[] = [];
  const refusals: Refusal[] = [];
  for (const family of families) {
    if (!family.readsRemains) continue;
    yield;
    const found = family.recognise(sheet, context, within);
    const open = found.tables.filter(({ range }) => !taken.some((other) => rangesMeet(other, range)));
    tables.push(...open);
    taken.push(...open.map(({ range }) => range));
    refusals.push(...found.refusals);
  }
  return { tables, refusals };
}
