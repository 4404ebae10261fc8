import { XlsxError } from "./xlsx-error";

/** Where a record that holds a formula says how long it is, by the record's kind: of a cell, of an array, shared by cells. */
const LENGTH_AT: ReadonlyMap<number, number> = new Map([
  [0x06, 20],
  [0x206, 20],
  [0x406, 20],
  [0x21, 12],
  [0x221, 12],
  [0x4bc, 8],
]);
const NAME = 0x18;
/** Bytes that a cell's record has at least: a number, a number in short, a text of the list, yes or no or an error, a text. */
const LEAST: ReadonlyMap<number, number> = new Map([
  [0x203, 14],
  [0x27e, 10],
  [0xfd, 10],
  [0x205, 8],
  [0x204, 8],
]);
const LABEL = 0x204;
/** Says that there is no formula. */
const NONE = 0xffff;

/** Bytes of each token of Excel 97's formulas, its kind included; the others are single signs, and what is not here ends a formula for the reader. */
const SIZES: ReadonlyMap<number, number> = new Map([
  ...[0x01, 0x02, 0x23, 0x24, 0x2a, 0x2c].map((kind) => [kind, 5] as const),
  ...[0x1c, 0x1d].map((kind) => [kind, 2] as const),
  ...[0x1e, 0x21, 0x29, 0x2e, 0x2f].map((kind) => [kind, 3] as const),
  ...[0x1f, 0x25, 0x2b, 0x2d].map((kind) => [kind, 9] as const),
  ...[0x26, 0x27, 0x28, 0x39, 0x3a, 0x3c].map((kind) => [kind, 7] as const),
  ...[0x3b, 0x3d, 0x1a].map((kind) => [kind, 11] as const),
  ...[[0x1b, 6] as const, [0x20, 8] as const, [0x22, 4] as const],
  ...Array.from({ length: 0x14 }, (_, index) => [index + 0x03, 1] as const),
]);
const [TEXT, EXTENDED, ATTRIBUTE, ARRAY, AREAS] = [0x17, 0x18, 0x19, 0x20, 0x26] as const;
const CHOOSE = 0x04;
const OF_TABLE = 0x19;

/**
 * What a cell holds ends within its record: behind the end there are no numbers and letters, and the reader of old formats would make some.
 * @throws XlsxError damaged
 */
export function assertCell(record: DataView, kind: number, isExcel97: boolean): void {
  const least = LEAST.get(kind);
  if (least === undefined) return assertFormula(record, kind, isExcel97);
  if (record.byteLength < least) throw new XlsxError("damaged");
  if (kind !== LABEL) return;
  const letters = record.getUint16(6, true);
  if (letters === 0) return;
  const width = isExcel97 && record.byteLength > 8 ? (record.getUint8(8) & 1) + 1 : 1;
  if (least + (isExcel97 ? 1 : 0) + letters * width > record.byteLength) throw new XlsxError("damaged");
}

/**
 * A formula of a record ends within it, and so does each of its tokens: behind the end of a record the reader of old formats reads no
 * numbers, and counts up to one that never comes. @throws XlsxError damaged
 */
function assertFormula(record: DataView, kind: number, isExcel97: boolean): void {
  const lengthAt = kind === NAME ? 4 : LENGTH_AT.get(kind);
  if (lengthAt === undefined) return;
  if (lengthAt + 2 > record.byteLength) throw new XlsxError("damaged");
  const length = record.getUint16(lengthAt, true);
  const isOfCell = kind !== NAME && kind !== 0x4bc;
  if (length === 0 || (isOfCell && length === NONE)) return;
  const from = kind === NAME ? behindName(record, isExcel97) : lengthAt + 2;
  // A name that fills its record has no formula, whatever it says.
  if (kind === NAME && from >= record.byteLength) return;
  const end = from + length;
  if (end > record.byteLength) throw new XlsxError("damaged");
  if (isExcel97) assertExtras(record, end, tokensOf(record, from, end));
}

function behindName(record: DataView, isExcel97: boolean): number {
  if (record.byteLength < 15) return record.byteLength;
  const letters = record.getUint8(3);
  return isExcel97 ? 15 + letters * ((record.getUint8(14) & 1) + 1) : 14 + letters;
}

/** The kinds of a formula's tokens, as far as the reader follows them. */
function tokensOf(record: DataView, from: number, end: number): number[] {
  const found: number[] = [];
  for (let at = from; at < end;) {
    const written = record.getUint8(at);
    // How a value is wanted (as a reference, a value, an array) is no matter of its size.
    const kind = written >= 0x40 && written < 0x80 ? (written & 0x1f) | 0x20 : written;
    const size = sizeOf(record, kind, at, end);
    if (size === null) break;
    at += size;
    if (at > end) throw new XlsxError("damaged");
    found.push(kind);
  }
  return found;
}

/** Null for a token that nobody knows. */
function sizeOf(record: DataView, kind: number, at: number, end: number): number | null {
  const byte = (place: number): number => {
    if (at + place >= end) throw new XlsxError("damaged");
    return record.getUint8(at + place);
  };
  if (kind === TEXT) return 3 + byte(1) * ((byte(2) & 1) + 1);
  if (kind === EXTENDED) return byte(1) === OF_TABLE ? 14 : 6;
  if (kind === ATTRIBUTE) return byte(1) === CHOOSE ? 6 + 2 * (byte(2) + byte(3) * 256) : 4;
  return SIZES.get(kind) ?? null;
}

/** What stands behind the tokens: the values of constant arrays, and the parts of areas. */
function assertExtras(record: DataView, from: number, tokens: readonly number[]): void {
  let at = from;
  const take = (bytes: number): number => {
    const start = at;
    at += bytes;
    if (at > record.byteLength) throw new XlsxError("damaged");
    return start;
  };
  if (from === record.byteLength) return;
  for (const token of tokens) {
    if (token === AREAS) take(record.getUint16(take(2), true) * 8);
    if (token !== ARRAY) continue;
    for (let left = (record.getUint8(take(1)) + 1) * (record.getUint16(take(2), true) + 1); left > 0; left--) {
      if (record.getUint8(take(1)) !== 0x02) take(8);
      else {
        const letters = record.getUint16(take(2), true);
        take(letters * ((record.getUint8(take(1)) & 1) + 1));
      }
    }
  }
}
