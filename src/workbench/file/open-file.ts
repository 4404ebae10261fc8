import type { Workbook } from "../../domain/grid/sheet";
import { readWorkbook, XlsxPackage } from "../../adapters/xlsx";
import { readKept } from "../../adapters/xlsx/kept-values";
import type { StoredSettings } from "../../app/stored-values";
import { readWorkbookPart } from "../../adapters/xlsx/workbook-part";
import type { HostNote } from "../../excel-host/backing";
import { readLooks, type Looks } from "../../adapters/xlsx/looks/cell-looks";
import { readNotes } from "../../adapters/xlsx/looks/read-notes";
import { readSheetLayout, type SheetLayout } from "../../adapters/xlsx/looks/sheet-layout";

/** A workbook file as opened: its bytes, its cells, and how it looks. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly looks: Looks;
  /** What the add-in keeps in the workbook: settings, findings set aside, words taught, the journal of runs. */
  readonly kept: StoredSettings;
  /** In the order of the sheets. */
  readonly sheets: readonly { readonly look: SheetLayout; readonly notes: readonly HostNote[] }[];
}

/**
 * Opens a file's bytes. `rest` is awaited between the stages, so that a large file does not hold up the page.
 * @throws XlsxError whose text a person can read
 */
export async function openFile(
  name: string,
  bytes: Uint8Array,
  yieldToUi: () => Promise<void> = () => Promise.resolve(),
): Promise<OpenedFile> {
  const pkg = XlsxPackage.open(bytes);
  const workbook = readWorkbook(pkg);
  await yieldToUi();
  const book = readWorkbookPart(pkg);
  const looks = readLooks(pkg, book);
  const sheets: OpenedFile["sheets"][number][] = [];
  for (const { part } of book.sheets) {
    await yieldToUi();
    sheets.push({ look: readSheetLayout(pkg, part), notes: readNotes(pkg, part) });
  }
  return { name, bytes, workbook, looks, kept: readKept(pkg), sheets };
}
