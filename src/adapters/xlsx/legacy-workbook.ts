import { CFB, read, utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import { MAX_COLUMNS } from "../../domain/grid/address";
import { legacySavedAt } from "./legacy-saved-at";
import { legacyStreams } from "./legacy-structure";
import { XlsxError } from "./xlsx-error";

/** Workbooks before 2007 and those of WPS begin with the head of a compound file, as do .xlsx files under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether bytes may be a workbook of Excel 97–2003 (.xls) or of WPS (.et). */
export function isLegacy(bytes: Uint8Array): boolean {
  return COMPOUND.every((byte, index) => bytes[index] === byte);
}

/**
 * The contents of an .xls or .et as a new .xlsx: values, formulas, number formats, merged areas, hidden rows, columns and sheets. Looks, charts, macros and notes are
 * not in it, so that it never takes the place of the file it came from. @throws XlsxError for a file under a password, a damaged one, or one that is no workbook
 */
export function legacyAsXlsx(bytes: Uint8Array): Uint8Array {
  // The reader takes any text for a table.
  if (!isLegacy(bytes)) throw new XlsxError("not-a-workbook");
  const book = opened(bytes);
  let places = 0;
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    if (!sheet) throw new XlsxError("damaged", name);
    places += tidy(sheet);
    if (places > MAX_PLACES) throw new XlsxError("too-large", name);
  }
  return written(book);
}

/** What the reader took from a damaged file, such as a text longer than any cell's, may be nothing that a workbook can hold. */
function written(book: ReturnType<typeof read>): Uint8Array {
  try {
    return new Uint8Array(quietly(() => write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer));
  } catch {
    throw new XlsxError("damaged");
  }
}

/** The library tells the console, in English, of each record that it passes over; what a person must know is told by us. */
function quietly<R>(work: () => R): R {
  const { log, warn, error } = console;
  const nothing = (): void => undefined;
  Object.assign(console, { log: nothing, warn: nothing, error: nothing });
  try {
    return work();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

/** Places between the first cells and the last of all sheets together, which the writer goes through one by one. */
const MAX_PLACES = 100_000_000;

function opened(bytes: Uint8Array): ReturnType<typeof read> {
  try {
    const { name, workbook, summary } = legacyStreams(bytes);
    const book = quietly(() =>
      read(alone(name, workbook), { type: "array", cellNF: true, cellStyles: true, cellHTML: false, sheetStubs: false, dense: true }),
    );
    const saved = summary && legacySavedAt(summary);
    if (saved) book.Props = { ModifiedDate: saved };
    if (book.SheetNames.length > 0) return book;
  } catch (error) {
    if (error instanceof XlsxError) throw error;
  }
  // Whole as far as can be seen, and still not to be read: under a password, or with what the reader does not know.
  throw new XlsxError("encrypted-or-xls");
}

/** The workbook without what else lies in its file (properties, macros, objects): the reader would count there as far as a damaged file says. */
function alone(name: string, workbook: Uint8Array): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, name, workbook);
  return Uint8Array.from(CFB.write(file, { type: "array" }) as ArrayLike<number>);
}

/** Whatever does not belong to a cell's content goes; an error stays an error. The sheet reaches as far as its cells, whatever it says; so many places has it. */
function tidy(sheet: WorkSheet): number {
  const empty: CellObject[] = [];
  const rows = (sheet["!data"] ??= []);
  rows[0] ??= empty;
  let width = 0;
  for (let row = 0; row < rows.length; row++) {
    const cells = (rows[row] ??= empty);
    width = Math.max(width, cells.length);
    if (width > MAX_COLUMNS) throw new XlsxError("damaged");
    for (const cell of cells as (CellObject | undefined)[]) {
      if (!cell) continue;
      delete cell.c;
      delete cell.h;
      delete cell.r;
      delete cell.l;
      delete cell.s;
    }
  }
  sheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: Math.max(width, 1) - 1 } });
  return rows.length * width;
}
