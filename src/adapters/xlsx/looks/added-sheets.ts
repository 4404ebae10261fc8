import { columnLetters, formatAddress } from "../../../domain/grid/address";
import type { XlsxPackage } from "../package";
import { namespacesOf } from "../notes";
import { removeContentType, removeElement } from "../small-parts";
import { readRelationships, readWorkbookPart, relationshipsPart } from "../workbook-part";
import { appendInto, attribute, escapeOoxml, escapeXml, readXml } from "../xml";
import type { CellStyle, WrittenCell } from "./cell-style";
import { AddedStyles } from "./added-styles";

/** A sheet that the opened file does not have: one that the add-in made. Sizes are pixels. */
export interface AddedSheet {
  readonly name: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly cell: WrittenCell;
    readonly style: CellStyle | null;
  }[];
  readonly widths: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly gridlines: boolean;
  /** The list that can be sorted and filtered, as an address. */
  readonly filter?: string;
  /** Cells that lead to other cells of the workbook. */
  readonly links?: readonly { readonly cell: string; readonly location: string }[];
  /** A custom property of the sheet, by which the program that made it knows it again. */
  readonly property?: { readonly name: string; readonly value: string };
}

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const PROPERTY_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
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
    const part = freePart(pkg, `${folder}worksheets/sheet`, ".xml");
    writeSheet(pkg, part, sheet, namespaces, (style, format) => styles?.indexOf(style, format) ?? 0);
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

/** Writes another content into a sheet's part: nothing of what stood there stays. */
export function rewriteSheet(pkg: XlsxPackage, part: string, sheet: AddedSheet): void {
  const book = readWorkbookPart(pkg);
  const styles = book.styles === null ? null : new AddedStyles(pkg.text(book.styles));
  removeSurroundings(pkg, part);
  writeSheet(pkg, part, sheet, namespacesOf(pkg.text(book.part)), (style, format) => styles?.indexOf(style, format) ?? 0);
  if (styles && book.styles !== null) pkg.replace(book.styles, styles.result());
}

/** Takes a sheet out of the package, with what belongs to it alone. */
export function dropSheet(pkg: XlsxPackage, part: string): void {
  const book = readWorkbookPart(pkg);
  const relation = readRelationships(pkg, book.part).find(({ target }) => target === part);
  if (!relation) return;
  const index = sheetIds(pkg, book.part).indexOf(relation.id);
  removeSurroundings(pkg, part);
  removeElement(pkg, book.part, "sheet", (attributes) =>
    Object.entries(attributes).some(([name, id]) => /(?:^|:)id$/.test(name) && id === relation.id),
  );
  removeElement(pkg, relationshipsPart(book.part), "Relationship", ({ Id }) => Id === relation.id);
  removeContentType(pkg, part);
  pkg.remove(part);
  closeGap(pkg, book.part, index);
}

function sheetIds(pkg: XlsxPackage, part: string): string[] {
  const ids: string[] = [];
  readXml(part, pkg.text(part), { open: (tag) => void (tag.name === "sheet" && ids.push(attribute(tag, "id") ?? "")) });
  return ids;
}

/** Names and the active tab go by the sheet's place: those behind the one that is gone move up. */
function closeGap(pkg: XlsxPackage, part: string, gone: number): void {
  removeElement(pkg, part, "definedName", ({ localSheetId }) => localSheetId === String(gone));
  const moved = (place: string): string => String(Number(place) > gone ? Number(place) - 1 : Number(place));
  const xml = pkg.text(part);
  const changed = xml.replace(
    /(<(?:\w+:)?(?:definedName|workbookView)\b[^>]*?\s(?:localSheetId|activeTab|firstSheet)=")(\d+)"/g,
    (_, lead: string, place: string) => `${lead}${moved(place)}"`,
  );
  if (changed !== xml) pkg.replace(part, changed);
}

/** Takes away what a sheet refers to: notes, drawings, properties. */
function removeSurroundings(pkg: XlsxPackage, part: string): void {
  const relations = relationshipsPart(part);
  if (!pkg.has(relations)) return;
  for (const { target } of readRelationships(pkg, part)) {
    if (!pkg.has(target)) continue;
    removeContentType(pkg, target);
    pkg.remove(target);
  }
  pkg.remove(relations);
}

function writeSheet(
  pkg: XlsxPackage,
  part: string,
  sheet: AddedSheet,
  namespaces: { readonly main: string; readonly relationships: string },
  styleOf: (style: CellStyle | null, format: string) => number,
): void {
  pkg.replace(part, sheetXml(sheet, namespaces, styleOf));
  if (!sheet.property) return;
  const property = freePart(pkg, "xl/customProperty/stationAudit", ".bin");
  pkg.replace(property, utf16(sheet.property.value));
  const relation = `<Relationship Id="rId1" Type="${namespaces.relationships}/customProperty" Target="/${property}"/>`;
  pkg.replace(
    relationshipsPart(part),
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
  );
  append(pkg, "[Content_Types].xml", "Types", [property], (name) => `Override PartName="/${name}" ContentType="${PROPERTY_TYPE}"`);
}

/** A sheet's custom property as Excel keeps it; null where it has none of that name. */
export function sheetProperty(pkg: XlsxPackage, part: string, name: string): string | null {
  const id = new RegExp(`<(?:\\w+:)?customPr\\b[^>]*\\bname="${name}"[^>]*`).exec(pkg.text(part))?.[0];
  const relation = id === undefined ? undefined : /:id="([^"]*)"/.exec(id)?.[1];
  const target = readRelationships(pkg, part).find((one) => one.id === relation)?.target;
  if (target === undefined || !pkg.has(target)) return null;
  const bytes = pkg.part(target);
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(bytes[at]! | (bytes[at + 1]! << 8));
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    bytes[at * 2] = text.charCodeAt(at) & 255;
    bytes[at * 2 + 1] = text.charCodeAt(at) >> 8;
  }
  return bytes;
}

/** The first name that no part has; some readers take a part for a sheet by its name alone. */
function freePart(pkg: XlsxPackage, lead: string, ending: string): string {
  let number = 1;
  while (pkg.has(`${lead}${number}${ending}`)) number++;
  return `${lead}${number}${ending}`;
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

function sheetXml(
  sheet: AddedSheet,
  { main, relationships }: { readonly main: string; readonly relationships: string },
  styleOf: (style: CellStyle | null, format: string) => number,
): string {
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
    `${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}<sheetData>${data.join("")}</sheetData>` +
    (sheet.filter === undefined ? "" : `<autoFilter ref="${sheet.filter}"/>`) +
    (sheet.links?.length
      ? `<hyperlinks>${sheet.links.map(({ cell, location }) => `<hyperlink ref="${cell}" location="${escapeXml(location)}"/>`).join("")}</hyperlinks>`
      : "") +
    (sheet.property
      ? `<customProperties><customPr xmlns:r="${relationships}" name="${escapeXml(sheet.property.name)}" r:id="rId1"/></customProperties>`
      : "") +
    "</worksheet>"
  );
}

function cellXml(address: string, { value, formula }: WrittenCell, style: number): string {
  const open = `<c r="${address}" s="${style}"`;
  const f = formula === null ? "" : `<f>${escapeXml(formula.slice(1))}</f>`;
  if (value === null) return f ? `${open}>${f}</c>` : `${open}/>`;
  if (typeof value === "number") return `${open}>${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "object") return `${open} t="e">${f}<v>${escapeXml(value.error)}</v></c>`;
  if (f) return `${open} t="str">${f}<v>${escapeXml(escapeOoxml(value))}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeOoxml(value))}</t></is></c>`;
}
