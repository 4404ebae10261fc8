import { BORDER_COLOR, LINK_COLOR, SHEET_FONT, SHEET_FONT_SIZE, SHEET_LOOKS } from "../../../app/cell-looks";
import { formatAddress, formatRange, formatReference } from "../../../domain/grid/address";
import type { Look, ReportSheet } from "../../../domain/report/report-sheet";
import type { AddedSheet } from "./added-sheets";
import type { CellStyle } from "./cell-style";

/** The custom property by which our sheet is known, in Excel and in files: its value is the name we gave, so a renamed sheet or a copy belongs to the person. */
const OWN = "stationAudit.resultSheet";
const CHARACTER = 7;
const HORIZONTAL = { left: 1, center: 2, right: 3 } as const;
const TOP = 1;
const MIDDLE = 2;
const WRAP = 3;

/** A report's sheet as one that can be put into a workbook, under this name. */
export function reportAsSheet({ columns, rows, frozenRows, filter }: ReportSheet, name: string, sheets: ReadonlySet<string>): AddedSheet {
  const cells: AddedSheet["cells"][number][] = [];
  const links: { cell: string; location: string }[] = [];
  rows.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (!cell) return;
      const target = cell.link ? (cell.link.sheet ?? name) : null;
      const linked = cell.link !== undefined && target !== null && sheets.has(target);
      if (linked && cell.link)
        links.push({ cell: formatAddress({ row, column }), location: formatReference({ ...cell.link, sheet: target }) });
      const written = {
        value: cell.value === "" ? null : cell.value,
        formula: null,
        numberFormat: SHEET_LOOKS[cell.look].numberFormat ?? "General",
      };
      cells.push({ row, column, cell: written, style: styleOf(cell.look, linked) });
    }),
  );
  return {
    name,
    cells,
    widths: columns.map((width) => width * CHARACTER),
    heights: new Map(),
    frozenRows,
    gridlines: false,
    ...(filter ? { filter: formatRange(filter) } : {}),
    links,
    property: { name: OWN, value: name },
  };
}

export { OWN as RESULT_SHEET_PROPERTY };

function styleOf(look: Look, linked: boolean): CellStyle {
  const { size = SHEET_FONT_SIZE, bold, italic, color, fill, align, wrap, border } = SHEET_LOOKS[look];
  const rgb = linked ? LINK_COLOR : color;
  const edge = { s: 1, cl: { rgb: BORDER_COLOR } };
  return {
    ff: SHEET_FONT,
    fs: size,
    ...(bold ? { bl: 1 } : {}),
    ...(italic ? { it: 1 } : {}),
    ...(linked ? { ul: { s: 1 } } : {}),
    ...(rgb === undefined ? {} : { cl: { rgb } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(border ? { bd: { l: edge, r: edge, t: edge, b: edge } } : {}),
    ht: HORIZONTAL[align],
    vt: border ? TOP : MIDDLE,
    ...(wrap ? { tb: WRAP } : {}),
  };
}
