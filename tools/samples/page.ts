import type { Alignment, Border, Borders, Fill, Font, Workbook, Worksheet } from "exceljs";

/** What a sample's cell holds: a constant, or a formula with the value it last showed. */
export type Content = string | number | null | { readonly formula: string; readonly result: string | number };

export type Look = "title" | "subtitle" | "head" | "body" | "left" | "group" | "sum" | "note";

interface Placed {
  readonly content: Content;
  readonly look: Look;
  readonly format: string | undefined;
}

/** One sheet of a sample workbook while it is being drawn; rows and columns count from 1 as on the screen. */
export class Page {
  private readonly cells = new Map<string, Placed & { readonly row: number; readonly column: number }>();
  private readonly areas: { top: number; left: number; bottom: number; right: number; look: Look }[] = [];
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  frozen: { readonly rows: number; readonly columns: number } | null = null;
  titleRows: string | null = null;

  constructor(readonly name: string) {}

  put(row: number, column: number, content: Content, look: Look = "body", format?: string): void {
    this.cells.set(`${row}:${column}`, { row, column, content, look, format });
  }

  /** A merged area with one content; its whole border is drawn. */
  span(top: number, left: number, bottom: number, right: number, content: Content, look: Look = "body", format?: string): void {
    this.put(top, left, content, look, format);
    if (top !== bottom || left !== right) this.areas.push({ top, left, bottom, right, look });
  }

  width(first: number, last: number, width: number): void {
    for (let column = first; column <= last; column++) this.widths.set(column, width);
  }

  /** Writes the sheet as a person would have set it: fonts, borders, widths, frozen header, A4 landscape with repeated title rows. */
  writeTo(workbook: Workbook): void {
    const sheet = workbook.addWorksheet(this.name, { views: [view(this.frozen)] });
    for (const { row, column, content, look, format } of this.cells.values()) {
      const cell = sheet.getCell(row, column);
      cell.value = content;
      dress(sheet, row, column, look);
      if (format !== undefined) cell.numFmt = format;
    }
    for (const { top, left, bottom, right, look } of this.areas) {
      for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) dress(sheet, row, column, look);
      sheet.mergeCells(top, left, bottom, right);
    }
    for (const [column, width] of this.widths) sheet.getColumn(column).width = width;
    for (const [row, height] of this.heights) sheet.getRow(row).height = height;
    sheet.pageSetup = {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    };
    if (this.titleRows !== null) sheet.pageSetup.printTitlesRow = this.titleRows;
    sheet.headerFooter.oddFooter = "第 &P 页,共 &N 页";
  }
}

function view(frozen: Page["frozen"]): { state: "normal" } | { state: "frozen"; xSplit: number; ySplit: number } {
  return frozen ? { state: "frozen", xSplit: frozen.columns, ySplit: frozen.rows } : { state: "normal" };
}

const LINE: Partial<Border> = { style: "thin", color: { argb: "FF000000" } };
const BOX: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const SONG = "宋体";
const GREY: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2F2F2" } };

const FONTS: Record<Look, Partial<Font>> = {
  title: { name: "黑体", size: 16, bold: true },
  subtitle: { name: SONG, size: 10.5 },
  head: { name: SONG, size: 10, bold: true },
  body: { name: SONG, size: 10 },
  left: { name: SONG, size: 10 },
  group: { name: SONG, size: 10, bold: true },
  sum: { name: SONG, size: 10, bold: true },
  note: { name: SONG, size: 9 },
};

function dress(sheet: Worksheet, row: number, column: number, look: Look): void {
  const cell = sheet.getCell(row, column);
  const alignment: Partial<Alignment> = {
    horizontal: look === "left" || look === "note" ? "left" : look === "subtitle" ? "right" : "center",
    vertical: look === "note" ? "top" : "middle",
    wrapText: true,
  };
  cell.font = FONTS[look];
  cell.alignment = alignment;
  if (look !== "title" && look !== "subtitle") cell.border = BOX;
  if (look === "head" || look === "sum") cell.fill = GREY;
}
