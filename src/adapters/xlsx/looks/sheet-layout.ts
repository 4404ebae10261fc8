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
  let formula: string | null = null;
  const around: Around = { covered: [] };

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
  readXml(part, text, {
    open: (tag) => {
      if (tag.name === "c") openCell(tag);
      else if (tag.name === "row") openRow(tag);
      else if (tag.name === "formula") formula = "";
      else LOOKS.get(tag.name)?.(look, tag.attributes, around);
    },
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

/** The ranges that the rules being read cover. */
interface Around {
  covered: readonly CellRange[];
}

/** What each element but rows and cells says of a sheet's looks. */
const LOOKS = new Map<string, (look: SheetLayout, attributes: StartTag["attributes"], around: Around) => void>([
  ["tabColor", (look, { rgb }) => void (look.tabColour = rgb ? `#${rgb.slice(-6)}` : null)],
  [
    "sheetView",
    (look, { showGridLines }) => {
      if (showGridLines === "0") look.gridlines = false;
    },
  ],
  [
    "pane",
    (look, { state, ySplit, xSplit }) => {
      if (/^frozen/.test(state ?? "")) look.frozen = { rows: Number(ySplit ?? 0), columns: Number(xSplit ?? 0) };
    },
  ],
  [
    "sheetFormatPr",
    (look, { defaultColWidth, defaultRowHeight }) => {
      if (defaultColWidth) look.columnWidth = Math.round(Number(defaultColWidth) * CHARACTER);
      if (defaultRowHeight) look.rowHeight = Math.round(Number(defaultRowHeight) * POINT);
    },
  ],
  [
    "col",
    (look, { min, max, width, hidden }) =>
      void look.columns.push({
        first: Number(min) - 1,
        last: Number(max) - 1,
        width: width ? Math.round(Number(width) * CHARACTER) : null,
        hidden: isTrue(hidden),
      }),
  ],
  [
    "conditionalFormatting",
    (_look, { sqref = "" }, around) => void (around.covered = sqref.split(/\s+/).flatMap((text) => parseRange(text) ?? [])),
  ],
  [
    "cfRule",
    (look, { type = "", priority, stopIfTrue, dxfId, operator = "" }, { covered }) =>
      void look.rules.push({
        ranges: covered,
        type,
        priority: Number(priority ?? 0),
        stopIfTrue: isTrue(stopIfTrue),
        overlay: Number(dxfId ?? -1),
        operator,
        formulas: [],
      }),
  ],
]);
