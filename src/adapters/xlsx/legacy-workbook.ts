import { read, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import { XlsxError } from "./xlsx-error";

/** Workbooks before 2007 and those of WPS begin with the head of a compound file, as do .xlsx files under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether bytes may be a workbook of Excel 97–2003 (.xls) or of WPS (.et). */
export function isLegacy(bytes: Uint8Array): boolean {
  return COMPOUND.every((byte, index) => bytes[index] === byte);
}

/**
 * The contents of an .xls or .et as a new .xlsx: values, formulas, number formats, merged areas, hidden rows, columns and sheets. Looks, charts, macros and notes are
 * not in it, so that it never takes the place of the file it came from. @throws XlsxError for a file under a password, or one that is no workbook
 */
export function legacyAsXlsx(bytes: Uint8Array): Uint8Array {
  // The reader takes any text for a table.
  if (!isLegacy(bytes)) throw new XlsxError("not-a-workbook");
  const book = opened(bytes);
  for (const name of book.SheetNames) tidy(book.Sheets[name]!);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}

function opened(bytes: Uint8Array): ReturnType<typeof read> {
  try {
    const book = read(bytes, { type: "array", cellNF: true, cellStyles: true, cellHTML: false, sheetStubs: false });
    if (book.SheetNames.length > 0) return book;
  } catch (error) {
    if (!/password|encrypt/i.test(String(error))) throw new XlsxError("not-a-workbook");
  }
  throw new XlsxError("encrypted-or-xls");
}

/** Whatever does not belong to a cell's content goes; an error stays an error. */
function tidy(sheet: WorkSheet): void {
  for (const [address, cell] of Object.entries(sheet) as [string, CellObject][]) {
    if (address.startsWith("!")) continue;
    delete cell.c;
    delete cell.h;
    delete cell.r;
    delete cell.l;
    delete cell.s;
  }
}
