import { cellText, shownCell, type Cell } from "../../grid/cell";
import { askedOnce } from "../../grid/row-memory";
import type { Sheet } from "../../grid/sheet";
import type { Localized } from "../../language";
import { ofThing } from "../../values/read-once";
import { headerField, isOwnHeader } from "../../values/vocabulary/attendance-headers";
import { holding } from "../../values/vocabulary/patterns";
import { isTotalLabel } from "../../values/vocabulary/row-labels";
import type { HeaderMeaning } from "../../values/vocabulary/taught-words";
import { headerQuestions, lowestText, type HeaderText } from "../header-question";
import type { Table } from "../model";
import type { Question } from "../question";
import type { ListColumn, ListWords } from "./list";

/** A column without which a sheet is none of a family's lists, and how it is asked for. */
export interface AskedColumn<F extends string> {
  readonly field: F;
  readonly means: HeaderMeaning;
  readonly called: Localized;
  /** What stands below such a header. */
  readonly holds: "numbers" | "dates" | "words";
}

/** Other headers and the title must speak of the family's matter before anything is asked. */
export interface ListAsking<F extends string> {
  readonly columns: readonly AskedColumn<F>[];
  readonly about: RegExp;
}

const ACCOUNT = holding("account");

const MOST_COLUMNS = 60;
/** A title stands at most so many rows above the header. */
const MOST_ABOVE = 3;
const LEAST_BELOW = 2;

/** Headers that are not understood and would make a sheet one of a family's lists, each asked about once. */
export function listHeaderQuestions<F extends string>(
  sheet: Sheet,
  tables: readonly Table[],
  words: ListWords<F>,
  asking: ListAsking<F>,
): Question[] {
  const { columns, about } = asking;
  const within = (row: number): boolean => tables.some(({ range }) => row >= range.top && row <= range.bottom);
  const speaksOf = speakerOf(asking);
  // The sheet's name, the header's own words or a title above it.
  let spoken = about.test(sheet.name) ? Infinity : -Infinity;
  return sheet.rowNumbers.flatMap((row) => {
    if (speaksOf(sheet.row(row))) spoken = Math.max(spoken, row);
    if (within(row) || row - spoken > MOST_ABOVE) return [];
    const { known, unknown } = headersOf(sheet, row, words);
    if (known.length < 2 || unknown.length === 0 || words.isList(known)) return [];
    for (const asked of columns) {
      const may = unknown.filter(
        (header) => below(sheet, header, asked.holds) >= LEAST_BELOW && words.isList(withColumn(known, header, asked.field)),
      );
      // Of several nobody can tell which one is meant.
      if (may.length === 1) return headerQuestions(sheet, may, asked);
    }
    return [];
  });
}

/** Whether a row speaks of the family's matter. */
const speakerOf = ofThing(({ about }: ListAsking<string>) =>
  askedOnce((cells) => cells.some((cell) => cell?.kind === "text" && about.test(cell.plain))),
);

function headersOf<F extends string>(
  sheet: Sheet,
  row: number,
  words: ListWords<F>,
): { readonly known: readonly ListColumn<F>[]; readonly unknown: readonly HeaderText[] } {
  const known: ListColumn<F>[] = [];
  const unknown: HeaderText[] = [];
  const width = Math.min(sheet.row(row).length, MOST_COLUMNS);
  for (let column = 0; column < width; column++) {
    const header = lowestText(sheet, row, row, column);
    if (!header) continue;
    const field = words.field([header.plain]);
    if (field !== null) known.push({ column, field, header: header.plain, unit: null });
    else if (header.plain.length <= 20 && !isOwnHeader(header.plain) && !isTotalLabel(header.plain) && !namesOthers(header.plain))
      unknown.push(header);
  }
  return { known, unknown };
}

/** 岗位, 职务, 科目, 用途: what stands under it are no names of stations, people or days. */
function namesOthers(plain: string): boolean {
  return headerField(plain)?.field === "position" || ACCOUNT.test(plain);
}

function withColumn<F extends string>(known: readonly ListColumn<F>[], { column, plain }: HeaderText, field: F): ListColumn<F>[] {
  return [...known, { column, field, header: plain, unit: null }].sort((a, b) => a.column - b.column);
}

function below(sheet: Sheet, { row, column }: HeaderText, holds: AskedColumn<string>["holds"]): number {
  let found = 0;
  for (let at = row + 1; at <= row + 8; at++) if (isHeld(sheet.cell(at, column), holds)) found++;
  return found;
}

const DATED = /^(?:\d{4}年?[./-]?)?\d{1,2}[月./-]\d{1,2}日?$|^\d{4}[./-]\d{1,2}[./-]\d{1,2}$|^\d{8}$/;

function isHeld(cell: Cell, holds: AskedColumn<string>["holds"]): boolean {
  const { kind } = shownCell(cell);
  if (holds === "numbers") return kind === "number";
  if (holds === "dates") return kind === "date" || (kind === "text" && DATED.test(cellText(cell)));
  return kind === "text" && !DATED.test(cellText(cell));
}
