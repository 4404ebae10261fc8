import type { IStyleData } from "@univerjs/core";
import { columnLetters, formatAddress } from "../../domain/grid/address";
import type { XlsxPackage } from "../../adapters/xlsx";
import { namespacesOf } from "../../adapters/xlsx/notes";
import { readWorkbookPart, relationshipsPart } from "../../adapters/xlsx/workbook-part";
import { appendInto, escapeOoxml, escapeXml, readXml } from "../../adapters/xlsx/xml";
import type { HostCell } from "../../excel-host/backing";
import { AddedStyles } from "./added-styles";

/** A sheet that the opened file does not have: one that the add-in made. Sizes are pixels. */
export interface AddedSheet {
  readonly name: string;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly cell: HostCell; readonly style: IStyleData | null }[];
  readonly widths: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly gridlines: boolean;
}

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const CHARACTER = 7;
const POINT = 0.75;

/** Adds sheets behind those of the package; every sheet that was there keeps its bytes. */
export function addSheets(pkg: XlsxPackage, sheets: readonly AddedSheet[]): void {
  if (sheets.length === 0) return;
  const book = readWorkbookPart(pkg);
  const namespaces = namespacesOf(pkg.text(book.part));
  const styles = book.styles === null ? null : new AddedStyles(pkg.text(book.styles));
  const folder = book.part.slice(0, book.part.lastIndexOf("/") + 1);
  const highest = highestSheetId(pkg, book.part);
  const entries = sheets.map((sheet, index) => {
    const part = freePart(pkg, `${folder}worksheets/sheet`);
    const xml = sheetXml(sheet, namespaces.main, (style, format) => styles?.indexOf(style, format) ?? 0);
    pkg.replace(part, xml);
    return { part, id: `rIdStationAuditSheet${highest}-${index + 1}`, name: sheet.name, number: highest + index + 1 };
  });
  if (styles && book.styles !== null) pkg.replace(book.styles, styles.result());
  // Some readers know the attribute by the prefix that Excel writes, and no other.
  append(pkg, book.part, "sheets", entries, ({ name, number, id }) => {
    return `sheet name="${escapeXml(name)}" sheetId="${number}" xmlns:r="${namespaces.relationships}" r:id="${id}"`;
  });
  append(pkg, relationshipsPart(book.part), "Relationships", entries, ({ id, part }) => {
    return `Relationship Id="${id}" Type="${namespaces.relationships}/worksheet" Target="/${part}"`;
  });
  append(pkg, "[Content_Types].xml", "Types", entries, ({ part }) => `Override PartName="/${part}" ContentType="${SHEET_TYPE}"`);
}

/** The first name that no part has; some readers take a part for a sheet by its name alone. */
function freePart(pkg: XlsxPackage, lead: string): string {
  let number = 1;
  while (pkg.has(`${lead}${number}.xml`)) number++;
  return `${lead}${number}.xml`;
}

function highestSheetId(pkg: XlsxPackage, part: string): number {
  let highest = 0;
  readXml(part, pkg.text(part), {
    open: ({ name, attributes }) => {
      if (name === "sheet") highest = Math.max(highest, Number(attributes.sheetId ?? 0));
    },
  });
  return highest;
}

/** Puts an empty element for each entry at the end of the one that lists them. */
function append<T>(pkg: XlsxPackage, part: string, list: string, entries: readonly T[], element: (entry: T) => string): void {
  const xml = pkg.text(part);
  pkg.replace(
    part,
    appendInto(part, xml, list, (prefix) => entries.map((entry) => `<${prefix}${element(entry)}/>`).join("")),
  );
}

function sheetXml(sheet: AddedSheet, main: string, styleOf: (style: IStyleData | null, format: string) => number): string {
  const rows = new Map<number, string[]>();
  for (const { row, column, cell, style } of sheet.cells) {
    const line = rows.get(row) ?? [];
    rows.set(row, line);
    line.push(cellXml(formatAddress({ row, column }), cell, styleOf(style, cell.numberFormat)));
  }
  const { frozenRows: frozen } = sheet;
  const pane =
    frozen > 0 ? `<pane ySplit="${frozen}" topLeftCell="${columnLetters(0)}${frozen + 1}" activePane="bottomLeft" state="frozen"/>` : "";
  const columns = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${(width / CHARACTER).toFixed(2)}" customWidth="1"/>`,
  );
  const data = [...rows].map(([row, cells]) => {
    const height = sheet.heights.get(row);
    return `<row r="${row + 1}"${height === undefined ? "" : ` ht="${(height * POINT).toFixed(2)}" customHeight="1"`}>${cells.join("")}</row>`;
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">` +
    `<sheetViews><sheetView${sheet.gridlines ? "" : ' showGridLines="0"'} workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}<sheetData>${data.join("")}</sheetData></worksheet>`
  );
}

function cellXml(address: string, { value, formula }: HostCell, style: number): string {
  const open = `<c r="${address}" s="${style}"`;
  const f = formula === null ? "" : `<f>${escapeXml(formula.slice(1))}</f>`;
  if (value === null) return f ? `${open}>${f}</c>` : `${open}/>`;
  if (typeof value === "number") return `${open}>${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "object") return `${open} t="e">${f}<v>${escapeXml(value.error)}</v></c>`;
  if (f) return `${open} t="str">${f}<v>${escapeXml(escapeOoxml(value))}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeOoxml(value))}</t></is></c>`;
}
