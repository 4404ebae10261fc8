import { columnLetters, formatAddress, formatReference, quoteSheetName, type CellRange } from "../../domain/grid/address";
import type { ReportCell, ReportSheet, Look } from "../../domain/report/report-sheet";
import { BORDER_COLOR, LINK_COLOR, SHEET_FONT, SHEET_FONT_SIZE, SHEET_LOOKS, type CellLook } from "../../app/cell-looks";
import { BUILT_IN_FORMATS } from "./read-styles";
import { escapeXml } from "./xml";
import { writeZip } from "./zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Excel cuts longer texts off with a repair message. */
const MOST_CHARACTERS = 32_767;

/** Writes report sheets as the bytes of a new .xlsx, values only: no formula, macro or outside link ever stands in it. */
export function reportWorkbook(sheets: readonly ReportSheet[]): Uint8Array {
  const styles = new Styles();
  const strings = new SharedStrings();
  const parts: Record<string, string> = {};
  const names = new Set(sheets.map(({ name }) => name));
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, styles, strings, names, index === 0);
  });
  parts["[Content_Types].xml"] =
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/>` +
    sheets
      .map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SHEETML}.worksheet+xml"/>`)
      .join("") +
    `<Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEETML}.sharedStrings+xml"/></Types>`;
  parts["_rels/.rels"] = relationships([["rId1", "officeDocument", "xl/workbook.xml"]]);
  parts["xl/workbook.xml"] = workbookXml(sheets);
  parts["xl/_rels/workbook.xml.rels"] = relationships([
    ...sheets.map((_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const),
    [`rId${sheets.length + 1}`, "styles", "styles.xml"],
    [`rId${sheets.length + 2}`, "sharedStrings", "sharedStrings.xml"],
  ]);
  parts["xl/styles.xml"] = styles.toXml();
  parts["xl/sharedStrings.xml"] = strings.toXml();
  // Readers that stream a package expect [Content_Types].xml first.
  const order = Object.keys(parts).sort((a, b) => Number(b.startsWith("[")) - Number(a.startsWith("[")) || (a < b ? -1 : 1));
  return writeZip(order.map((name) => ({ name, content: new TextEncoder().encode(parts[name]!) })));
}

function relationships(items: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = items.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

function workbookXml(sheets: readonly ReportSheet[]): string {
  const list = sheets.map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const defined = sheets.flatMap(({ name, frozenRows, filter }, index) => {
    const sheet = escapeXml(quoteSheetName(name));
    return [
      // Excel keeps a filtered list under this name beside the sheet's own autoFilter.
      ...(filter
        ? [`<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!${absolute(filter)}</definedName>`]
        : []),
      ...(frozenRows > 0
        ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$${frozenRows}:$${frozenRows}</definedName>`]
        : []),
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

function sheetXml(sheet: ReportSheet, styles: Styles, strings: SharedStrings, names: ReadonlySet<string>, first: boolean): string {
  const links: string[] = [];
  const rows = sheet.rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      if (!cell) return "";
      const ref = formatAddress({ row, column });
      const target = linkTarget(cell, sheet.name, names);
      if (target !== null) links.push(`<hyperlink ref="${ref}" location="${escapeXml(target)}"/>`);
      return cellXml(ref, cell, styles.of(cell.look, target !== null), strings);
    });
    const height = rowHeight(cells, sheet.columns);
    return cells.length === 0 ? "" : `<row r="${row + 1}"${height === null ? "" : ` ht="${height}"`}>${written.join("")}</row>`;
  });
  const width = Math.max(1, sheet.columns.length);
  const pane = paneXml(sheet);
  const filter = sheet.filter;
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${formatAddress({ row: Math.max(0, sheet.rows.length - 1), column: width - 1 })}"/>` +
    `<sheetViews><sheetView showGridLines="0"${first ? ' tabSelected="1"' : ""} workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="16"/>` +
    `<cols>${sheet.columns.map((wide, index) => `<col min="${index + 1}" max="${index + 1}" width="${wide}" customWidth="1"/>`).join("")}</cols>` +
    `<sheetData>${rows.join("")}</sheetData>` +
    (filter
      ? `<autoFilter ref="${formatAddress({ row: filter.top, column: filter.left })}:${formatAddress({ row: filter.bottom, column: filter.right })}"/>`
      : "") +
    (links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "") +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>'
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

/** Room for wrapped text in viewers that do not make it themselves; no custom height, so that Excel still fits the row when it is edited. */
function rowHeight(cells: readonly (ReportCell | null)[], widths: readonly number[]): number | null {
  const lines = cells.map((cell, column) => {
    if (!cell || typeof cell.value !== "string" || !SHEET_LOOKS[cell.look].wrap) return 1;
    const wide = Math.max(1, (widths[column] ?? 8) - 1);
    return cell.value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / wide)), 0);
  });
  const most = Math.max(1, ...lines);
  // Excel's rows are at most 409 points high.
  return most === 1 ? null : Math.min(409, most * LINE_HEIGHT);
}

/** Width in digits: what is written in a square takes two. */
function widthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (character > "\u2e7f" || /[“”‘’…—√]/.test(character) ? 2 : 1), 0);
}

/** Only cells of this very file can be led to; a cell of the checked workbook is named by its plain address. */
function linkTarget({ link }: ReportCell, own: string, names: ReadonlySet<string>): string | null {
  if (!link) return null;
  const sheet = link.sheet ?? own;
  return names.has(sheet) ? formatReference({ ...link, sheet }) : null;
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

/** Collects the looks that are used, each once. */
class Styles {
  private readonly fonts: string[] = [fontXml({ align: "left", wrap: false, border: false }, false)];
  private readonly fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'];
  private readonly formats = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  private readonly known = new Map<string, number>();

  of(look: Look, linked: boolean): number {
    const key = `${look}${linked ? "!" : ""}`;
    const there = this.known.get(key);
    if (there !== undefined) return there;
    const style = SHEET_LOOKS[look];
    const font = place(this.fonts, fontXml(style, linked));
    const fill = style.fill === undefined ? 0 : place(this.fills, fillXml(style.fill));
    const number = formatId(style.numberFormat ?? "General");
    const index = this.formats.push(
      `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${style.border ? 1 : 0}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${number ? ' applyNumberFormat="1"' : ""}>` +
        `<alignment horizontal="${style.align}" vertical="${style.border ? "top" : "center"}"${style.wrap ? ' wrapText="1"' : ""}/></xf>`,
    );
    this.known.set(key, index - 1);
    return index - 1;
  }

  toXml(): string {
    const list = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join("")}</${name}>`;
    const side = (name: string): string => `<${name} style="thin"><color rgb="${argb(BORDER_COLOR)}"/></${name}>`;
    const border = `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">${list("fonts", this.fonts)}${list("fills", this.fills)}` +
      `${list("borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>", border])}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `${list("cellXfs", this.formats)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
    );
  }
}

/** Reports need no format of their own beside Excel's built-in ones. */
function formatId(code: string): number {
  return Number(Object.entries(BUILT_IN_FORMATS).find(([, known]) => known === code)?.[0] ?? 0);
}

function place(list: string[], xml: string): number {
  const index = list.indexOf(xml);
  return index >= 0 ? index : list.push(xml) - 1;
}

function fontXml({ size = SHEET_FONT_SIZE, bold, italic, color }: CellLook, linked: boolean): string {
  const shown = linked ? LINK_COLOR : color;
  return (
    `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}${linked ? "<u/>" : ""}<sz val="${size}"/>` +
    `${shown === undefined ? "" : `<color rgb="${argb(shown)}"/>`}<name val="${SHEET_FONT}"/><family val="2"/></font>`
  );
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
