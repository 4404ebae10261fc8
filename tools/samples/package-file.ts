import ExcelJS from "exceljs";
import { unzipSync, zipSync, type Zippable } from "fflate";
import type { Page } from "./page";

/** The day the report's site visit took place; a fixed date keeps the files the same whenever they are built. */
const MADE = new Date(Date.UTC(2024, 4, 14));
/** Local time, because zip entries carry no zone. */
const ENTRY_TIME = new Date(2024, 4, 14);

/** Packs pages into the bytes of an .xlsx; the same pages always give the same bytes. */
export async function workbookBytes(pages: readonly Page[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "社工站";
  workbook.lastModifiedBy = "社工站";
  workbook.created = MADE;
  workbook.modified = MADE;
  for (const page of pages) page.writeTo(workbook);
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const entries: Zippable = {};
  for (const name of Object.keys(parts).sort(contentTypesFirst)) entries[name] = [parts[name]!, { level: 9, mtime: ENTRY_TIME }];
  return zipSync(entries);
}

/** Readers that stream a package expect [Content_Types].xml first. */
function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string): number => (name === "[Content_Types].xml" ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
