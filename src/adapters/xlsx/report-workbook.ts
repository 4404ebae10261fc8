import { columnLetters, formatAddress, formatRange, formatReference, quoteSheetName, type CellRange } from "../../domain/grid/address";
import type { ReportCell, ReportSheet } from "../../domain/report/report-sheet";
import { SHEET_LOOKS } from "../../app/cell-looks";
import { chartParts } from "./report-chart";
import { ReportStyles } from "./report-styles";
import { escapeXml } from "./xml";
import { writeZip } from "./zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Excel cuts longer texts off with a repair message. */
const MOST_CHARACTERS = 32_767;

/** So many characters of 10 points make 8 on the width of A4 lying, in LibreOffice, whose columns are wider than Excel's. */
const PAGE_CHARACTERS = 150;
/** Wider sheets are printed page beside page, in letters of 8.5 points. */
const WIDE_SCALE = 85;
const FIRST_PAGE_CHARACTERS = 120;

/** What leads out of one part: to another part of the file or, named so, to another file. */
type Relationship = readonly [id: string, type: string, target: string, external?: true];

/**
 * Writes report sheets as the bytes of a new .xlsx, values only: no formula or macro ever stands in it, and no link out of it but to the
 * checked workbook beside it.
 */
export function reportWorkbook(sheets: readonly ReportSheet[]): Uint8Array {
  const styles = new ReportStyles();
  const strings = new SharedStrings();
  const parts: Record<string, string> = {};
  const names = new Set(sheets.map(({ name }) => name));
  const types: [part: string, type: string][] = [];
  sheets.forEach((sheet, index) => {
    const number = index + 1;
    const links = new SheetLinks(sheet.name, names);
    parts[`xl/worksheets/sheet${number}.xml`] = sheetXml(sheet, styles, strings, links, index === 0);
    types.push([`/xl/worksheets/sheet${number}.xml`, `${SHEETML}.worksheet+xml`]);
    const chart = sheet.chart ? chartParts(sheet, sheet.chart, number) : null;
    if (chart) {
      Object.assign(parts, chart.parts);
      types.push(...chart.types);
    }
    const relations = [...links.files, ...(chart ? [chart.relationship] : [])];
    if (relations.length > 0) parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationships(relations);
  });
  types.push(["/xl/workbook.xml", `${SHEETML}.sheet.main+xml`], ["/xl/styles.xml", `${SHEETML}.styles+xml`]);
  types.push(["/xl/sharedStrings.xml", `${SHEETML}.sharedStrings+xml`]);
  parts["[Content_Types].xml"] =
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${types.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("")}</Types>`;
  parts["_rels/.rels"] = relationships([["rId1", "officeDocument", "xl/workbook.xml"]]);
  parts["xl/workbook.xml"] = workbookXml(sheets);
  parts["xl/_rels/workbook.xml.rels"] = relationships([
    ...sheets.map((_, index): Relationship => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`]),
    [`rId${sheets.length + 1}`, "styles", "styles.xml"],
    [`rId${sheets.length + 2}`, "sharedStrings", "sharedStrings.xml"],
  ]);
  parts["xl/styles.xml"] = styles.toXml();
  parts["xl/sharedStrings.xml"] = strings.toXml();
  // Readers that stream a package expect [Content_Types].xml first.
  const order = Object.entries(parts).sort(([a], [b]) => Number(b.startsWith("[")) - Number(a.startsWith("[")) || (a < b ? -1 : 1));
  return writeZip(order.map(([name, text]) => ({ name, content: new TextEncoder().encode(text) })));
}

function relationships(items: readonly Relationship[]): string {
  const list = items.map(
    ([id, type, target, external]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

function workbookXml(sheets: readonly ReportSheet[]): string {
  const list = sheets.map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const defined = sheets.flatMap(({ name, columns, rows, frozenRows, filter, printedRows }, index) => {
    const sheet = escapeXml(quoteSheetName(name));
    const one = (what: string, place: string, hidden = ""): string =>
      `<definedName name="_xlnm.${what}" localSheetId="${index}"${hidden}>${place}</definedName>`;
    // A page beside the first says of what its rows are.
    const titleColumns = isWide(columns) ? `${sheet}!$A:$B,` : "";
    return [
      // Excel keeps a filtered list under this name beside the sheet's own autoFilter.
      ...(filter ? [one("_FilterDatabase", `${sheet}!${absolute(filter)}`, ' hidden="1"')] : []),
      ...(printedRows !== undefined && printedRows < rows.length
        ? [one("Print_Area", `${sheet}!${absolute({ top: 0, left: 0, bottom: printedRows - 1, right: columns.length - 1 })}`)]
        : []),
      ...(frozenRows > 0 ? [one("Print_Titles", `${titleColumns}${sheet}!$${frozenRows}:$${frozenRows}`)] : []),
    ];
  });
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15600"/></bookViews>` +
    `<sheets>${list.join("")}</sheets>${defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : ""}</workbook>`
  );
}

function absolute({ top, left, bottom, right }: CellRange): string {
  return `$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
}

function isWide(columns: readonly number[]): boolean {
  return columns.reduce((sum, width) => sum + width, 0) > PAGE_CHARACTERS;
}

/** The columns that a text across the sheet stands over: all, or those of the first of several pages side by side. */
function overColumns(columns: readonly number[]): { readonly columns: number; readonly width: number } {
  let [count, width] = [0, 0];
  for (const own of columns) {
    if (count > 0 && width + own > (isWide(columns) ? FIRST_PAGE_CHARACTERS : Infinity)) break;
    [count, width] = [count + 1, width + own];
  }
  return { columns: Math.max(1, count), width };
}

function sheetXml(sheet: ReportSheet, styles: ReportStyles, strings: SharedStrings, links: SheetLinks, first: boolean): string {
  const { columns, filter } = sheet;
  const width = Math.max(1, columns.length);
  const wide = isWide(columns);
  const over = overColumns(columns);
  const merged: string[] = [];
  const rows = sheet.rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      if (!cell) return "";
      const ref = formatAddress({ row, column });
      const linked = links.add(ref, cell);
      if (cell.across) merged.push(formatRange({ top: row, left: 0, bottom: row, right: over.columns - 1 }));
      return cellXml(ref, cell, styles.of(cell.look, linked, cell.across), strings);
    });
    return cells.length === 0 ? "" : `<row r="${row + 1}"${heightXml(cells, columns, over.width)}>${written.join("")}</row>`;
  });
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="${wide ? 0 : 1}"/></sheetPr>` +
    `<dimension ref="A1:${formatAddress({ row: Math.max(0, sheet.rows.length - 1), column: width - 1 })}"/>` +
    `<sheetViews><sheetView showGridLines="0"${first ? ' tabSelected="1"' : ""} workbookViewId="0">${paneXml(sheet)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="16"/>` +
    `<cols>${columns.map((own, index) => `<col min="${index + 1}" max="${index + 1}" width="${own}" customWidth="1"/>`).join("")}</cols>` +
    `<sheetData>${rows.join("")}</sheetData>` +
    (filter
      ? `<autoFilter ref="${formatAddress({ row: filter.top, column: filter.left })}:${formatAddress({ row: filter.bottom, column: filter.right })}"/>`
      : "") +
    (merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
      : "") +
    links.toXml() +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9"${wide ? ` scale="${WIDE_SCALE}" pageOrder="overThenDown"` : ""} orientation="landscape"${wide || sheet.onePage ? "" : ' fitToHeight="0"'}/>` +
    `<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>${sheet.chart ? '<drawing r:id="rIdChart"/>' : ""}</worksheet>`
  );
}

/** What stays in sight while the rest is scrolled. */
function paneXml({ frozenRows: rows, frozenColumns: columns = 0 }: ReportSheet): string {
  if (rows === 0 && columns === 0) return "";
  const corner = formatAddress({ row: rows, column: columns });
  const active = columns === 0 ? "bottomLeft" : rows === 0 ? "topRight" : "bottomRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  return (
    `<pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>` +
    `<selection pane="${active}" activeCell="${corner}" sqref="${corner}"/>`
  );
}

const LINE_HEIGHT = 16;
/** Letters of these look stand higher. */
const TITLE_HEIGHT = 24;

/**
 * Room for wrapped text in viewers that do not make it themselves; no custom height, so that Excel still fits the row when it is edited,
 * but for cells across the sheet, which no viewer fits.
 */
function heightXml(cells: readonly (ReportCell | null)[], widths: readonly number[], over: number): string {
  const across = cells.some((cell) => cell?.across);
  const lines = cells.map((cell, column) => {
    if (!cell || typeof cell.value !== "string" || !(SHEET_LOOKS[cell.look].wrap || across)) return 1;
    const room = Math.max(1, (across ? over : (widths[column] ?? 8)) - 1);
    return cell.value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
  });
  const most = Math.max(1, ...lines);
  if (most === 1) return cells[0]?.look === "title" ? ` ht="${TITLE_HEIGHT}"` : "";
  // Excel's rows are at most 409 points high.
  return ` ht="${Math.min(409, most * LINE_HEIGHT)}"${across ? ' customHeight="1"' : ""}`;
}

/** Width in digits: what is written in a square takes two. */
function widthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (character > "\u2e7f" || /[“”‘’…—√]/.test(character) ? 2 : 1), 0);
}

/** The links of one sheet: to cells of the file itself, and to cells of the checked workbook where its place is known. */
class SheetLinks {
  readonly files: Relationship[] = [];
  private readonly ids = new Map<string, string>();
  private readonly links: string[] = [];

  constructor(
    private readonly own: string,
    private readonly names: ReadonlySet<string>,
  ) {}

  /** Whether the cell leads somewhere; a cell of a workbook that nobody can find from here is named by its plain address alone. */
  add(ref: string, { link }: ReportCell): boolean {
    if (!link) return false;
    const sheet = link.sheet ?? this.own;
    const file = link.sheet === undefined ? undefined : link.file;
    if (file === undefined && !this.names.has(sheet)) return false;
    const location = escapeXml(formatReference({ ...link, sheet }));
    this.links.push(`<hyperlink ref="${ref}"${file === undefined ? "" : ` r:id="${this.idOf(file)}"`} location="${location}"/>`);
    return true;
  }

  toXml(): string {
    return this.links.length === 0 ? "" : `<hyperlinks>${this.links.join("")}</hyperlinks>`;
  }

  private idOf(file: string): string {
    let id = this.ids.get(file);
    if (id === undefined) {
      id = `rIdFile${this.ids.size + 1}`;
      this.ids.set(file, id);
      this.files.push([id, "hyperlink", file.split("/").map(encodeURIComponent).join("/"), true]);
    }
    return id;
  }
}

function cellXml(ref: string, { value }: ReportCell, style: number, strings: SharedStrings): string {
  if (value === null || value === "") return `<c r="${ref}" s="${style}"/>`;
  if (typeof value === "number") return `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
  return `<c r="${ref}" s="${style}" t="s"><v>${strings.of(value)}</v></c>`;
}

class SharedStrings {
  private readonly known = new Map<string, number>();
  private used = 0;

  of(text: string): number {
    this.used++;
    const there = this.known.get(text);
    if (there !== undefined) return there;
    this.known.set(text, this.known.size);
    return this.known.size - 1;
  }

  toXml(): string {
    const items = [...this.known.keys()].map((text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`);
    return `${HEAD}<sst xmlns="${MAIN}" count="${this.used}" uniqueCount="${this.known.size}">${items.join("")}</sst>`;
  }
}

/** A text that happens to read like one of OOXML's escapes stays that text. */
function escapeText(text: string): string {
  return escapeXml(text.slice(0, MOST_CHARACTERS).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}
