import { formatAddress } from "../../domain/grid/address";
import type { Edit } from "../../domain/grid/edit";
import type { RowExcerpt } from "./row-excerpt";
import { shiftFormula } from "./shared-formula";
import { escapeOoxml, escapeXml, prefixAt, readXml, splice, type Splice } from "./xml";
import { XlsxError } from "./xlsx-error";

interface ScannedCell {
  readonly column: number;
  readonly from: number;
  to: number;
  readonly style: string | null;
  /** The shared formula group that this cell is the master of. */
  masterOf: string | null;
}

interface ScannedRow {
  readonly number: number;
  readonly from: number;
  readonly openTo: number;
  readonly selfClosing: boolean;
  /** Offset of the end tag; of the tag's end where it is self-closing. */
  end: number;
  readonly cells: ScannedCell[];
}

interface SharedFollower {
  readonly group: string;
  readonly row: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Changes cells in a worksheet's text and nothing else: the characters of untouched cells, rows and all other elements stay.
 * @param excerpt of the text, with the rows to change
 * @param styleFor gives the style index of a cell whose number format changes
 */
export function spliceCells(
  part: string,
  xml: string,
  excerpt: RowExcerpt,
  edits: readonly Edit[],
  styleFor: (style: number, code: string) => number,
): string {
  const wanted = new Map<number, Map<number, Edit>>();
  for (const edit of edits) {
    let row = wanted.get(edit.row);
    if (!row) wanted.set(edit.row, (row = new Map()));
    row.set(edit.column, edit);
  }
  return splice(xml, excerpt.restore(splicesFor(part, excerpt.text, wanted, styleFor)));
}

/** The changes of the text that bring the wanted cells into it. */
function splicesFor(
  part: string,
  xml: string,
  wanted: ReadonlyMap<number, ReadonlyMap<number, Edit>>,
  styleFor: (style: number, code: string) => number,
): Splice[] {
  const scan = scanSheet(part, xml, wanted);
  const splices: Splice[] = [];
  const prefix = scan.prefix;
  const write = (edit: Edit, style: string | null): string => {
    const code = edit.after.numberFormat;
    const index = code === undefined ? style : String(styleFor(Number(style ?? 0), code));
    return cellXml(prefix, edit, index);
  };
  const rehomed = new Set<string>();
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
        if (cell.masterOf !== null) rehomed.add(cell.masterOf);
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
      const tag = xml.slice(row.from, row.openTo).replace(/\s*\/>$/, ">");
      splices.push({ from: row.from, to: row.openTo, text: `${tag}${inserted.join("")}</${prefix}row>` });
    }
  }
  for (const number of missingRows.sort((a, b) => a - b)) {
    const cells = [...wanted.get(number)!.values()].sort((a, b) => a.column - b.column).map((edit) => write(edit, null));
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
    if (!rehomed.has(follower.group) || wanted.get(follower.row)?.has(follower.column)) continue;
    const master = scan.masters.get(follower.group)!;
    const text = shiftFormula(master.formula, follower.row - master.row, follower.column - master.column);
    splices.push({ from: follower.from, to: follower.to, text: `<${prefix}f>${escapeXml(text)}</${prefix}f>` });
  }
  return splices;
}

function cellXml(prefix: string, edit: Edit, style: string | null): string {
  const address = formatAddress(edit);
  const s = style === null ? "" : ` s="${style}"`;
  const { value, formula } = edit.after;
  const tag = (type: string, inner: string): string => `<${prefix}c r="${address}"${s}${type}>${inner}</${prefix}c>`;
  if (formula !== null) {
    const f = `<${prefix}f>${escapeXml(formula.replace(/^=/, ""))}</${prefix}f>`;
    if (typeof value === "string") return tag(' t="str"', `${f}<${prefix}v>${escapeXml(escapeOoxml(value))}</${prefix}v>`);
    if (typeof value === "boolean") return tag(' t="b"', `${f}<${prefix}v>${value ? 1 : 0}</${prefix}v>`);
    return tag("", value === null ? f : `${f}<${prefix}v>${value}</${prefix}v>`);
  }
  if (value === null) return `<${prefix}c r="${address}"${s}/>`;
  if (typeof value === "number") return tag("", `<${prefix}v>${value}</${prefix}v>`);
  if (typeof value === "boolean") return tag(' t="b"', `<${prefix}v>${value ? 1 : 0}</${prefix}v>`);
  return tag(' t="inlineStr"', `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(escapeOoxml(value))}</${prefix}t></${prefix}is>`);
}

interface Scan {
  prefix: string;
  /** Rows that hold cells to change. */
  rows: Map<number, ScannedRow>;
  rowStarts: { number: number; from: number }[];
  dataFrom: number;
  dataEnd: number;
  selfClosingData: boolean;
  masters: Map<string, { formula: string; row: number; column: number }>;
  followers: SharedFollower[];
}

function scanSheet(part: string, xml: string, wanted: ReadonlyMap<number, ReadonlyMap<number, Edit>>): Scan {
  const scan: Scan = {
    prefix: "",
    rows: new Map(),
    rowStarts: [],
    dataFrom: -1,
    dataEnd: -1,
    selfClosingData: false,
    masters: new Map(),
    followers: [],
  };
  let rowNumber = -1;
  let column = -1;
  let row: ScannedRow | null = null;
  let cell: ScannedCell | null = null;
  let shared: { group: string; from: number; text: string } | null = null;
  let arrayAt: string | null = null;
  let inData = false;
  readXml(
    part,
    xml,
    {
      open: (tag, from, to) => {
        switch (tag.name) {
          case "worksheet":
            scan.prefix = prefixAt(xml, from);
            break;
          case "sheetData":
            scan.dataFrom = from;
            scan.dataEnd = to;
            scan.selfClosingData = tag.isSelfClosing;
            inData = true;
            break;
          case "row":
            if (!inData) break;
            rowNumber = tag.attributes.r === undefined ? rowNumber + 1 : Number(tag.attributes.r) - 1;
            column = -1;
            scan.rowStarts.push({ number: rowNumber, from });
            row = wanted.has(rowNumber)
              ? { number: rowNumber, from, openTo: to, selfClosing: tag.isSelfClosing, end: to, cells: [] }
              : null;
            if (row && !scan.rows.has(rowNumber)) scan.rows.set(rowNumber, row);
            break;
          case "c":
            if (!inData) break;
            column = tag.attributes.r === undefined ? column + 1 : columnNumber(tag.attributes.r);
            cell = { column, from, to, style: tag.attributes.s ?? null, masterOf: null };
            row?.cells.push(cell);
            break;
          case "f":
            if (tag.attributes.t === "shared" && tag.attributes.si !== undefined) shared = { group: tag.attributes.si, from, text: "" };
            if ((tag.attributes.t === "array" || tag.attributes.t === "dataTable") && wanted.get(rowNumber)?.has(column))
              arrayAt = formatAddress({ row: rowNumber, column });
            break;
          default:
        }
      },
      text: (text) => {
        if (shared) shared.text += text;
      },
      close: (name, from, to) => {
        switch (name) {
          case "sheetData":
            if (!scan.selfClosingData) scan.dataEnd = from;
            inData = false;
            break;
          case "row":
            if (row) row.end = row.selfClosing ? to : from;
            row = null;
            break;
          case "c":
            if (cell) cell.to = to;
            cell = null;
            break;
          case "f":
            if (!shared) break;
            if (shared.text !== "") {
              scan.masters.set(shared.group, { formula: shared.text, row: rowNumber, column });
              if (cell) cell.masterOf = shared.group;
            } else scan.followers.push({ group: shared.group, row: rowNumber, column, from: shared.from, to });
            shared = null;
            break;
          default:
        }
      },
    },
    true,
  );
  if (arrayAt !== null) throw new XlsxError("array-formula", arrayAt);
  if (scan.dataFrom < 0) throw new XlsxError("damaged", part);
  return scan;
}

function columnNumber(address: string): number {
  let column = 0;
  for (const letter of address.toUpperCase()) {
    const code = letter.charCodeAt(0);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
