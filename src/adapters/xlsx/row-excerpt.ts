import { indexOf, lastIndexOf } from "./byte-search";
import type { XlsxPackage } from "./package";
import { decodePart, isUtf8 } from "./part-text";
import { assertApart, inOrder, splice, type Splice } from "./xml";
import { itemAt, lastItem } from "../../domain/values/present";

/** A change of a part's bytes: those from `from` up to `to` become the text. */
export type ByteSplice = Splice;

/** A worksheet's text without the rows that nobody asked for, and the way from its places to those of the whole part's bytes. */
export interface RowExcerpt {
  readonly text: string;
  readonly restore: (splices: readonly Splice[]) => ByteSplice[];
}

const DATA = "<sheetData>";
const DATA_END = "</sheetData>";
const ROW = /^<row\s(?:[^<]*?\s)?r="(\d+)"/;

/**
 * Leaves out of a worksheet all rows but those wanted and, for a wanted row that is not there, the next one after its place: the XML
 * parser then reads a few rows of a large sheet instead of all, and the others never become text.
 * @returns null where rows cannot be told from one another at a glance (comments may hide some), or depend on one another (shared formulas)
 */
export function rowExcerpts(bytes: Uint8Array): ((wanted: readonly number[]) => RowExcerpt) | null {
  const data = dataOf(bytes);
  if (!data) return null;
  let rows = knownRows.get(bytes);
  if (rows === undefined) {
    rows = sharesFormulas(bytes, data.from) ? null : rowsBetween(bytes, data.from, data.to);
    knownRows.set(bytes, rows);
  }
  return rows && ((wanted) => excerptOf(bytes, data, rows, wanted));
}

/** The rows that were told apart in a part's bytes; null where they cannot be. */
const knownRows = new WeakMap<Uint8Array, readonly Row[] | null>();

interface Stretch {
  readonly from: number;
  to: number;
}

/** Where the rows of a sheet stand, by its bytes: a large one is looked at several times before it is stored. */
const known = new WeakMap<Uint8Array, Stretch | null>();

/** Where a sheet's rows stand between the tags of sheetData; null where that cannot be told at a glance. */
function dataOf(bytes: Uint8Array): Stretch | null {
  let data = known.get(bytes);
  if (data === undefined) known.set(bytes, (data = findData(bytes)));
  return data;
}

function findData(bytes: Uint8Array): Stretch | null {
  const from = indexOf(bytes, DATA, 0);
  const to = lastIndexOf(bytes, DATA_END);
  if (from < 0 || to < from || !isUtf8(bytes) || indexOf(bytes, DATA_END, from) !== to) return null;
  // Of a single byte a large sheet is searched ten times as fast.
  for (let at = bytes.indexOf(EXCLAMATION); at >= 0; at = bytes.indexOf(EXCLAMATION, at + 1)) if (bytes[at - 1] === LESS) return null;
  return { from: from + DATA.length, to };
}

function excerptOf(bytes: Uint8Array, data: Stretch, rows: readonly Row[], wanted: readonly number[]): RowExcerpt {
  const segments: Stretch[] = [{ from: 0, to: data.from }];
  let index = 0;
  for (const number of [...new Set(wanted)].sort((a, b) => a - b)) {
    while (index < rows.length && itemAt(rows, index).number < number) index++;
    const row = rows[index];
    const to = rows[index + 1]?.from ?? data.to;
    const last = lastItem(segments);
    if (!row || last.to === to) continue;
    if (last.to === row.from) last.to = to;
    else segments.push({ from: row.from, to });
  }
  segments.push({ from: data.to, to: bytes.length });
  const texts = segments.map(({ from, to }) => decodePart("", bytes.subarray(from, to)).text);
  return { text: texts.join(""), restore: (splices) => placed(splices, segments, texts) };
}

/** What stands around a sheet's rows, as text, and the way to change it; the whole sheet where the two cannot be told apart. */
export function aroundRows(
  pkg: XlsxPackage,
  part: string,
): { readonly text: string; readonly write: (splices: readonly Splice[]) => void } {
  const bytes = pkg.part(part);
  const data = dataOf(bytes);
  const excerpt = data && excerptOf(bytes, data, [], []);
  if (excerpt)
    return {
      text: excerpt.text,
      write: (splices) => {
        pkg.replace(part, spliceSheet(bytes, excerpt.restore(splices)));
      },
    };
  const text = pkg.text(part);
  return { text, write: (splices) => pkg.replace(part, splice(text, splices)) };
}

/** Applies changes to a sheet's bytes. Where its rows stand is known afterwards as it was before: what was written is our own. */
export function spliceSheet(bytes: Uint8Array, splices: readonly ByteSplice[]): Uint8Array {
  const after = spliceBytes(bytes, splices);
  const [data, rows] = [known.get(bytes), knownRows.get(bytes)];
  if (!data || splices.some(({ text }) => text.includes("sheetData"))) return after;
  const moved = placesAfter(splices);
  const from = moved(data.from);
  if (rows && !splices.some(({ text }) => text.includes("<row")))
    knownRows.set(
      after,
      rows.map((row) => ({ number: row.number, from: moved(row.from) })),
    );
  // Rows may have come behind the last one.
  known.set(after, { from, to: moved(data.to + 1) - 1 });
  return after;
}

/** Where places of the bytes are once the splices are applied, asked from the first to the last; what is inserted at a place stands behind it. */
function placesAfter(splices: readonly ByteSplice[]): (place: number) => number {
  const ordered = inOrder(splices);
  let next = 0;
  let grown = 0;
  return (place) => {
    for (let item = ordered[next]; item && item.to <= place && item.from < place; item = ordered[++next])
      grown += utf8Length(item.text) - item.to + item.from;
    return place + grown;
  };
}

/** Applies splices; at one place insertions come first. @throws RangeError where two overlap */
export function spliceBytes(bytes: Uint8Array, splices: readonly ByteSplice[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { from, to, text } of inOrder(splices)) {
    assertApart(at, { from, to });
    pieces.push(bytes.subarray(at, from), new TextEncoder().encode(text));
    at = to;
  }
  pieces.push(bytes.subarray(at));
  return joined(pieces);
}

/** Stretches of bytes one behind the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
}

/** Formulas with attributes stand for other cells' too. */
function sharesFormulas(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(SMALL_F, from); at >= 0; at = bytes.indexOf(SMALL_F, at + 1))
    if (bytes[at - 1] === LESS && SPACES.has(bytes[at + 1]!)) return true;
  return false;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const EXCLAMATION = 0x21;
const SMALL_F = 0x66;
const SPACES = new Set([0x20, 0x09, 0x0a, 0x0d]);

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A row's own tag is not longer, or the sheet is read as a whole. */
const LONGEST_TAG = 1_000;

/** A row by its zero-based number, and where it begins. */
interface Row {
  readonly number: number;
  readonly from: number;
}

/** The rows of a sheet in order, null where one does not say its number or comes out of order. */
function rowsBetween(bytes: Uint8Array, from: number, to: number): Row[] | null {
  const rows: Row[] = [];
  for (let at = indexOf(bytes, "<row", from); at >= 0 && at < to; at = indexOf(bytes, "<row", at + 1)) {
    let tag = "";
    const last = Math.min(at + LONGEST_TAG, to);
    for (let index = at; index < last && bytes[index] !== GREATER; index++) tag += String.fromCharCode(bytes[index]!);
    const number = Number(ROW.exec(tag)?.[1] ?? NaN) - 1;
    if (!(number > (rows.at(-1)?.number ?? -1))) return null;
    rows.push({ number, from: at });
  }
  return rows;
}

/** Splices of the excerpt's text by their places in the part's bytes. */
function placed(splices: readonly Splice[], segments: readonly Stretch[], texts: readonly string[]): ByteSplice[] {
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length;
  }
  // Where letters take several bytes they are counted from the last place on, so that each is counted once.
  let last = { index: 0, at: 0, bytes: 0 };
  const place = (at: number): number => {
    let [index, above] = [0, starts.length];
    while (above - index > 1) {
      const middle = (index + above) >> 1;
      if (itemAt(starts, middle) <= at) index = middle;
      else above = middle;
    }
    const own = at - itemAt(starts, index);
    const { from, to } = itemAt(segments, index);
    if (to - from === itemAt(texts, index).length) return from + own;
    if (last.index !== index || last.at > own) last = { index, at: 0, bytes: 0 };
    last = { index, at: own, bytes: last.bytes + utf8Length(itemAt(texts, index).slice(last.at, own)) };
    return from + last.bytes;
  };
  return inOrder(splices).map((item) => {
    const from = place(item.from);
    // A stretch ends behind its last character, a tag's ">": what follows it here may come only much later in the whole part.
    return { from, to: item.to > item.from ? place(item.to - 1) + 1 : from, text: item.text };
  });
}
