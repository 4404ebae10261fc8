import { formatAddress } from "../../domain/grid/address";
import type { Edit } from "../../domain/grid/edit";
import type { StaleFormula } from "../../formulas/stale-formulas";
import { byPlace, findCells, type ByPlace, type Scan, type ScannedCell, type ScannedRow, type ShownValue } from "./find-cells";
import { shiftFormula } from "./shared-formula";
import { escapeOoxml, escapeXml, setAttribute, type Splice } from "./xml";
import { valueFor } from "../../domain/values/present";

/** The index of a style like `style` with another number format, for an edit that asks for one. */
export type StyleFor = (style: number, code: string, edit: Edit) => number;

/**
 * The changes of a worksheet's text that bring wanted cells into it, and nothing else: the characters of untouched cells, rows and all other
 * elements stay.
 * @param xml the sheet, or an excerpt with the rows to change
 * @param stale formulas that show another value now; the formulas themselves keep their characters
 * @param styleFor gives the style of a cell whose number format changes
 */
export function cellSplices(
  part: string,
  xml: string,
  edits: readonly Edit[],
  staleFormulas: readonly StaleFormula[],
  styleFor: StyleFor,
): Splice[] {
  const [wanted, stale] = [byPlace(edits), byPlace(staleFormulas)];
  const scan = findCells(part, xml, wanted, stale);
  const { prefix } = scan;
  const splices: Splice[] = scan.stale.flatMap(({ cell, shows }) => valueSplices(xml, prefix, cell, shows));
  const write: WriteCell = (edit, style) => {
    const code = edit.after.numberFormat;
    return cellXml(prefix, edit, code === undefined ? style : String(styleFor(Number(style ?? 0), code, edit)));
  };
  const missingRows: (readonly [number: number, edits: readonly Edit[]])[] = [];
  for (const [number, rowEdits] of [...wanted].sort(([a], [b]) => a - b)) {
    const inOrder = [...rowEdits.values()].sort((a, b) => a.column - b.column);
    const row = scan.rows.get(number);
    if (row) splices.push(...rowSplices(xml, prefix, row, inOrder, write));
    else missingRows.push([number, inOrder]);
  }
  const added = missingRows.map(([number, rowEdits]): Splice => {
    const text = `<${prefix}row r="${number + 1}">${rowEdits.map((edit) => write(edit, null)).join("")}</${prefix}row>`;
    const at = scan.rowStarts.find((row) => row.number > number)?.from ?? scan.dataEnd;
    return { from: at, to: at, text };
  });
  if (scan.selfClosingData) return [...splices, ...filledData(scan, added)];
  return [...splices, ...added, ...ownFormulas(scan, wanted)];
}

/** Writes a cell's element, in the style that it had where it was there. */
type WriteCell = (edit: Edit, style: string | null) => string;

/** The changes of a row that is there: its cells replaced, others put in where they belong. */
function rowSplices(xml: string, prefix: string, row: ScannedRow, edits: readonly Edit[], write: WriteCell): Splice[] {
  if (row.selfClosing) {
    const tag = xml.slice(row.from, row.openTo).replace(/(?<!\s)\s*\/>$/, ">");
    const cells = edits.map((edit) => write(edit, null)).join("");
    return [{ from: row.from, to: row.openTo, text: `${tag}${cells}</${prefix}row>` }];
  }
  return edits.map((edit) => {
    const cell = row.cells.find(({ column }) => column === edit.column);
    if (cell) return { from: cell.from, to: cell.to, text: write(edit, cell.style) };
    const at = row.cells.find(({ column }) => column > edit.column)?.from ?? row.end;
    return { from: at, to: at, text: write(edit, null) };
  });
}

/** A sheet without any row, `<sheetData/>`, gets its first ones. */
function filledData({ prefix, dataFrom, dataEnd }: Scan, rows: readonly Splice[]): Splice[] {
  if (rows.length === 0) return [];
  return [{ from: dataFrom, to: dataEnd, text: `<${prefix}sheetData>${rows.map(({ text }) => text).join("")}</${prefix}sheetData>` }];
}

/** Cells that shared the formula of one that is replaced get it as their own. */
function ownFormulas({ prefix, rows, masters, followers }: Scan, wanted: ByPlace<Edit>): Splice[] {
  const replaced = new Set(
    [...rows.values()].flatMap(({ number, cells }) =>
      cells.flatMap(({ column, masterOf }) => (masterOf !== null && wanted.get(number)?.has(column) ? [masterOf] : [])),
    ),
  );
  return followers.flatMap(({ group, row, column, from, to }) => {
    if (!replaced.has(group) || wanted.get(row)?.has(column)) return [];
    const master = valueFor(masters, group);
    const text = shiftFormula(master.formula, row - master.row, column - master.column);
    return [{ from, to, text: `<${prefix}f>${escapeXml(text)}</${prefix}f>` }];
  });
}

/** A formula's cell with another value: its type may change with it. */
function valueSplices(xml: string, prefix: string, { from, openTo, value }: ScannedCell, shows: ShownValue): Splice[] {
  // Without a value the file says already that it is to be computed.
  if (!value) return [];
  const tag = xml.slice(from, openTo);
  const type = typeOf(shows);
  const typed = type === null ? tag.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, "") : setAttribute(tag, "t", type);
  const text = shows.value === null ? "" : `<${prefix}v>${valueText(shows.value)}</${prefix}v>`;
  return [...(typed === tag ? [] : [{ from, to: openTo, text: typed }]), { from: value.from, to: value.to, text }];
}

function typeOf({ value, isError }: ShownValue): string | null {
  if (isError) return "e";
  return typeof value === "string" ? "str" : typeof value === "boolean" ? "b" : null;
}

function valueText(value: string | number | boolean): string {
  return typeof value === "string" ? escapeXml(escapeOoxml(value)) : String(Number(value));
}

function cellXml(prefix: string, edit: Edit, style: string | null): string {
  const address = formatAddress(edit);
  const s = style === null ? "" : ` s="${style}"`;
  const { value, formula } = edit.after;
  const tag = (type: string, inner: string): string => `<${prefix}c r="${address}"${s}${type}>${inner}</${prefix}c>`;
  if (formula !== null) {
    const f = `<${prefix}f>${escapeXml(formula.replace(/^=/, ""))}</${prefix}f>`;
    const type = typeOf({ value, isError: false });
    return tag(type === null ? "" : ` t="${type}"`, value === null ? f : `${f}<${prefix}v>${valueText(value)}</${prefix}v>`);
  }
  if (value === null) return `<${prefix}c r="${address}"${s}/>`;
  if (typeof value === "number") return tag("", `<${prefix}v>${value}</${prefix}v>`);
  if (typeof value === "boolean") return tag(' t="b"', `<${prefix}v>${value ? 1 : 0}</${prefix}v>`);
  return tag(' t="inlineStr"', `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(escapeOoxml(value))}</${prefix}t></${prefix}is>`);
}
