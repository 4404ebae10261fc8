import { containsCell, type CellRange, type CellRef } from "../grid/address";
import { cellText, shownCell, type Cell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import { isOwnHeader } from "../values/vocabulary/attendance-headers";
import { countsNothing, HEADS_REMARKS } from "../values/vocabulary/no-figures";
import { namesWhetherMet } from "../values/vocabulary/met-words";
import { isExampleRow } from "./example-rows";
import type { Table } from "./model";
import { rowRoleAt, WRITABLE_ROWS } from "./roles";
import { firstItem, present } from "../values/present";
import { quoted } from "../values/quote";

/** Something that was not read: a row or a column beside or in a table, or a table of a kind that nobody here knows. */
export interface Unread extends CellRef {
  readonly what: "row" | "column" | "table";
  /** Its first words; "" where it holds numbers alone. */
  readonly text: string;
  /** How many cells hold something there; of a table, how many hold figures. */
  readonly cells: number;
  /** Of a table: where it stands, how many relations that its figures keep were checked all the same, and whether a header of it is asked about. */
  readonly area?: { readonly range: CellRange; readonly relations: number; readonly asked?: boolean };
}

/** How much of a table was accounted for: silence must mean checked. */
export interface Coverage {
  /** Cells that hold something and whose part in the table is known. */
  readonly read: number;
  readonly unread: readonly Unread[];
}

/** How many cells of a table were not read. */
export function unreadCells({ unread }: Coverage): number {
  return unread.reduce((sum, { cells }) => sum + cells, 0);
}

/**
 * Accounts for every cell of a table's range, and for the rows right under it, by its rows' and columns' roles; null where the table's
 * family tells no roles.
 * @param taken the ranges of the sheet's other tables
 * @param held whether something else than a rule holds the figures of a column
 */
export function coverageOf(table: Table, taken: readonly CellRange[], held: (cell: CellRef) => boolean = () => false): Coverage | null {
  const { sheet, range, roles } = table;
  if (!roles) return null;
  let read = 0;
  const unread: Unread[] = [];
  const columns = new Map<number, { first: number; cells: number }>();
  const lines = [...roles.rows].flatMap(([row, role]) => (WRITABLE_ROWS.has(role) ? [row] : []));
  const isRead = Array.from(
    { length: range.right - range.left + 1 },
    (_, at) =>
      (roles.columns.get(range.left + at) ?? "unread") !== "unread" ||
      lines.some((row) => held({ sheet: sheet.name, row, column: range.left + at })),
  );
  for (let row = range.top; row <= range.bottom; row++) {
    const role = roles.rows.get(row) ?? "unread";
    const filled = filledColumns(sheet, row, range);
    // 示例 counts for nothing; its figures were checked by nobody all the same.
    if (role === "own" && isExampleRow(sheet, row, filled)) {
      if (filled.length > 0) unread.push(unreadRow(sheet, row, filled));
      continue;
    }
    // Beside the table rows have other roles than in it.
    const mayBeUnread = role === "unread" || (roles.beside !== undefined && range.right >= roles.beside.left);
    const unknown = mayBeUnread ? filled.filter((column) => rowRoleAt(roles, row, column) === "unread") : NONE;
    if (unknown.length > 0) unread.push(unreadRow(sheet, row, unknown));
    if (role === "unread") {
      read += filled.length - unknown.length;
      continue;
    }
    const inBody = WRITABLE_ROWS.has(role);
    for (const column of filled) {
      if (unknown.length > 0 && unknown.includes(column)) continue;
      if (!inBody || isRead[column - range.left]) read++;
      else {
        const known = columns.get(column);
        if (known) known.cells++;
        else columns.set(column, { first: row, cells: 1 });
      }
    }
  }
  for (const [column, { first, cells }] of columns) {
    const header = headerCell(table, column);
    unread.push({
      sheet: sheet.name,
      row: header ?? first,
      column,
      what: "column",
      text: header === null ? "" : words(sheet, header, column),
      cells,
    });
  }
  unread.push(...columnsBeside(table, taken, held), ...rowsBelow(sheet, range, taken));
  return { read, unread: unread.sort((a, b) => a.row - b.row || a.column - b.column) };
}

const NONE: readonly number[] = [];

/** Headers over words that judge. */
const JUDGES = /等级|等次|评[定级价估]|名次|排[名序]|是否|达标|合格|结论|意见|得分|评分|打分|分数|grade|rank|rating|result/i;

/**
 * Columns straight right of a table, under headers beside its own: figures that were not read, and grades, ranks or verdicts that nothing was held
 * against. Remarks and the station's own columns (签名, 佐证材料) ask for no reading.
 */
function columnsBeside({ kind, sheet, range, roles }: Table, taken: readonly CellRange[], held: (cell: CellRef) => boolean): Unread[] {
  const rows = [...present(roles, ROLES).rows];
  const header = Math.max(...rows.flatMap(([row, role]) => (role === "header" ? [row] : [])));
  const items = rows.flatMap(([row, role]) => (WRITABLE_ROWS.has(role) ? [row] : []));
  const found: Unread[] = [];
  for (let column = range.right + 1; ; column++) {
    const merge = sheet.mergeAt(header, column);
    const text = words(sheet, merge?.top ?? header, merge?.left ?? column);
    if (text === "" || taken.some((other) => containsCell(other, header, column))) return found;
    const plain = cellText(sheet.seen(header, column));
    if (held({ sheet: sheet.name, row: range.bottom, column })) continue;
    if (HEADS_REMARKS.test(plain)) continue;
    // Verdicts beside rates are held against them.
    if (kind === "indicator-list" && namesWhetherMet(plain)) continue;
    const cells = items.filter((row) => isFilled(sheet.row(row)[column])).length;
    // Whose task it is and when it was done is for the reader.
    const hasNumbers = items.some((row) => shownCell(sheet.cell(row, column)).kind === "number");
    const counts = hasNumbers ? !countsNothing(plain) : JUDGES.test(plain) && !isOwnHeader(plain);
    if (cells > 0 && counts) found.push({ sheet: sheet.name, row: merge?.top ?? header, column, what: "column", text, cells });
  }
}

/** Rows straight under a table that count something and belong to none: a table that was taken to end too early. */
function rowsBelow(sheet: Sheet, range: CellRange, taken: readonly CellRange[]): Unread[] {
  const found: Unread[] = [];
  for (let row = range.bottom + 1; ; row++) {
    const cells = filledColumns(sheet, row, range);
    if (cells.length === 0 || cells.some((column) => taken.some((other) => containsCell(other, row, column)))) return found;
    // Texts alone are notes and lines for signatures: they ask for no reading.
    if (cells.some((column) => countsSomething(sheet.cell(row, column)))) found.push(unreadRow(sheet, row, cells));
  }
}

function countsSomething(cell: Cell): boolean {
  const { kind } = shownCell(cell);
  return kind === "number" || kind === "tick" || cell.kind === "formula";
}

function filledColumns(sheet: Sheet, row: number, { left, right }: CellRange): number[] {
  const columns: number[] = [];
  const cells = sheet.row(row);
  for (let column = left; column <= Math.min(right, cells.length - 1); column++) if (isFilled(cells[column])) columns.push(column);
  return columns;
}

/** Whether a cell holds anything. */
export function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && shownCell(cell).kind !== "empty";
}

function unreadRow(sheet: Sheet, row: number, columns: readonly number[]): Unread {
  const named = columns.find((column) => words(sheet, row, column) !== "");
  const column = named ?? firstItem(columns);
  return { sheet: sheet.name, row, column, what: "row", text: named === undefined ? "" : words(sheet, row, column), cells: columns.length };
}

/** The lowest header row that names the column. */
function headerCell({ sheet, range, roles }: Table, column: number): number | null {
  for (let row = range.bottom; row >= range.top; row--)
    if (present(roles, ROLES).rows.get(row) === "header" && words(sheet, row, column) !== "") return row;
  return null;
}

/** Only tables with roles are asked. */
const ROLES = "the roles of a table";

/** Of the words that name what was not read, so many characters are told. */
const LONGEST_NAME = 24;

/** What a cell says, as it is written, shortened; "" where it holds no text. */
export function words(sheet: Sheet, row: number, column: number): string {
  const shown = shownCell(sheet.cell(row, column));
  return shown.kind === "text" ? quoted(shown.text.trim().replace(/\s+/g, " "), LONGEST_NAME) : "";
}

/** The coverage of every table of a workbook. */
export function coverageOfAll(tables: readonly Table[], held?: (cell: CellRef) => boolean): ReadonlyMap<Table, Coverage | null> {
  return new Map(
    tables.map((table) => {
      const others = tables.filter((other) => other !== table && other.sheet === table.sheet).map(({ range }) => range);
      return [table, coverageOf(table, others, held)] as const;
    }),
  );
}
