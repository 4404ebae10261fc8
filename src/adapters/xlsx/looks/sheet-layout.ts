import { parseAddress, parseRange, type CellRange } from "../../../domain/grid/address";
import type { XlsxPackage } from "../package";
import { readXml, type StartTag } from "../xml";

/** A conditional format as the file holds it. */
export interface FileRule {
  readonly ranges: readonly CellRange[];
  readonly type: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** Index of the style that it lays over cells, or -1. */
  readonly overlay: number;
  readonly operator: string;
  readonly formulas: string[];
}

/** How a sheet is laid out: what the audit does not need to know and a person would miss. Sizes are pixels. */
export interface SheetLayout {
  /** Style index of every stored cell, by row and column. */
  readonly styles: (number[] | undefined)[];
  readonly columns: { readonly first: number; readonly last: number; readonly width: number | null; readonly hidden: boolean }[];
  readonly heights: Map<number, number>;
  readonly rules: FileRule[];
  columnWidth: number;
  rowHeight: number;
  gridlines: boolean;
  frozen: { readonly rows: number; readonly columns: number } | null;
  tabColour: string | null;
}

/** A character's width in the usual font, to which column widths refer. */
const CHARACTER = 7;
const POINT = 4 / 3;

const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";

/** Reads a worksheet part's looks in one pass. */
export function readSheetLayout(pkg: XlsxPackage, part: string, text = pkg.text(part)): SheetLayout {
  const look: SheetLayout = {
    styles: [],
    columns: [],
    heights: new Map(),
    rules: [],
    columnWidth: 72,
    rowHeight: 20,
    gridlines: true,
    frozen: null,
    tabColour: null,
  };
  let row = -1;
  let column = -1;
  let styles: number[] | null = null;
  let covered: readonly CellRange[] = [];
  let formula: string | null = null;

  const openRow = ({ attributes }: StartTag): void => {
    row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
    column = -1;
    styles = look.styles[row] ??= [];
    if (attributes.ht !== undefined) look.heights.set(row, Math.round(Number(attributes.ht) * POINT));
  };
  const openCell = ({ attributes }: StartTag): void => {
    column = attributes.r === undefined ? column + 1 : (parseAddress(attributes.r)?.column ?? column + 1);
    if (styles && attributes.s !== undefined) styles[column] = Number(attributes.s);
  };
  const openOther = ({ name, attributes }: StartTag): void => {
    switch (name) {
      case "tabColor":
        look.tabColour = attributes.rgb ? `#${attributes.rgb.slice(-6)}` : null;
        break;
      case "sheetView":
        if (attributes.showGridLines === "0") look.gridlines = false;
        break;
      case "pane":
        if (/^frozen/.test(attributes.state ?? ""))
          look.frozen = { rows: Number(attributes.ySplit ?? 0), columns: Number(attributes.xSplit ?? 0) };
        break;
      case "sheetFormatPr":
        if (attributes.defaultColWidth) look.columnWidth = Math.round(Number(attributes.defaultColWidth) * CHARACTER);
        if (attributes.defaultRowHeight) look.rowHeight = Math.round(Number(attributes.defaultRowHeight) * POINT);
        break;
      case "col":
        look.columns.push({
          first: Number(attributes.min) - 1,
          last: Number(attributes.max) - 1,
          width: attributes.width ? Math.round(Number(attributes.width) * CHARACTER) : null,
          hidden: isTrue(attributes.hidden),
        });
        break;
      case "conditionalFormatting":
        covered = (attributes.sqref ?? "").split(/\s+/).flatMap((text) => parseRange(text) ?? []);
        break;
      case "cfRule":
        look.rules.push({
          ranges: covered,
          type: attributes.type ?? "",
          priority: Number(attributes.priority ?? 0),
          stopIfTrue: isTrue(attributes.stopIfTrue),
          overlay: Number(attributes.dxfId ?? -1),
          operator: attributes.operator ?? "",
          formulas: [],
        });
        break;
      case "formula":
        formula = "";
        break;
    }
  };
  readXml(part, text, {
    open: (tag) => (tag.name === "c" ? openCell(tag) : tag.name === "row" ? openRow(tag) : openOther(tag)),
    text: (text) => {
      if (formula !== null) formula += text;
    },
    close: (name) => {
      if (name !== "formula" || formula === null) return;
      look.rules.at(-1)?.formulas.push(formula);
      formula = null;
    },
  });
  look.rules.sort((a, b) => a.priority - b.priority);
  return look;
}
