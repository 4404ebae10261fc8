import { formatAddress } from "../../domain/grid/address";
import type { Edit } from "../../domain/grid/edit";
import type { StaleFormula } from "../../formulas/stale-formulas";
import { byPlace, findCells, type ScannedCell, type ShownValue } from "./find-cells";
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
  const splices: Splice[] = scan.stale.flatMap(({ cell, shows }) => valueSplices(xml, scan.prefix, cell, shows));
  const prefix = scan.prefix;
  const write = (edit: Edit, style: string | null): string => {
    const code = edit.after.numberFormat;
    const index = code === undefined ? style : String(styleFor(Number(style ?? 0), code, edit));
    return cellXml(prefix, edit, index);
  };
  const masterReplaced = new Set<string>();
  const missingRows: number[] = [];
  for (const [number, rowEdits] of wanted) {
    const row = scan.rows.get(number);
    if (!row) {
      missingRows.push(number);
      continue;
    }
    const sorted = [...rowEdits.values()].sort((a, b) => a.column - b.column);
    const inserted: string[] = [];
    for (const edit of sorted) {
      const cell = row.cells.find(({ column }) => column === edit.column);
      if (cell) {
        splices.push({ from: cell.from, to: cell.to, text: write(edit, cell.style) });
        if (cell.masterOf !== null) masterReplaced.add(cell.masterOf);
        continue;
      }
      const next = row.cells.find(({ column }) => column > edit.column);
      if (row.selfClosing) inserted.push(write(edit, null));
      else {
        const at = next ? next.from : row.end;
        splices.push({ from: at, to: at, text: write(edit, null) });
      }
    }
    if (inserted.length > 0) {
      const tag = xml.slice(row.from, row.openTo).replace(/(?<!\s)\s*\/>$/, ">");
      splices.push({ from: row.from, to: row.openTo, text: `${tag}${inserted.join("")}</${prefix}row>` });
    }
  }
  for (const number of missingRows.sort((a, b) => a - b)) {
    const cells = [...valueFor(wanted, number).values()].sort((a, b) => a.column - b.column).map((edit) => write(edit, null));
    const text = `<${prefix}row r="${number + 1}">${cells.join("")}</${prefix}row>`;
    const next = scan.rowStarts.find((row) => row.number > number);
    if (scan.selfClosingData) splices.push({ from: scan.dataFrom, to: scan.dataEnd, text });
    else {
      const at = next ? next.from : scan.dataEnd;
      splices.push({ from: at, to: at, text });
    }
  }
  if (scan.selfClosingData && missingRows.length > 0) {
    const own = splices.filter(({ from }) => from === scan.dataFrom);
    const rest = splices.filter(({ from }) => from !== scan.dataFrom);
    const text = `<${prefix}sheetData>${own.map((item) => item.text).join("")}</${prefix}sheetData>`;
    return [...rest, { from: scan.dataFrom, to: scan.dataEnd, text }];
  }
  for (const follower of scan.followers) {
    if (!masterReplaced.has(follower.group) || wanted.get(follower.row)?.has(follower.column)) continue;
    const master = valueFor(scan.masters, follower.group);
    const text = shiftFormula(master.formula, follower.row - master.row, follower.column - master.column);
    splices.push({ from: follower.from, to: follower.to, text: `<${prefix}f>${escapeXml(text)}</${prefix}f>` });
  }
  return splices;
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
