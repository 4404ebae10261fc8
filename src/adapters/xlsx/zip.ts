import { XlsxError } from "./xlsx-error";
import { checksum, deflate, inflate } from "./zip-codec";

export interface ZipLimits {
  /** Bytes that all parts together may expand to. */
  readonly totalBytes: number;
  /** Bytes that one part may expand to. */
  readonly partBytes: number;
  readonly parts: number;
}

/** One file inside a zip, as the directory at its end describes it. */
export interface ZipEntry {
  readonly name: string;
  /** The name's bytes: other programs write names in code pages of their own, and they must come back as they were. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Date and time in the format of MS-DOS. */
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly compressedSize: number;
  readonly dataOffset: number;
  readonly attributes: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

const ENCRYPTED = 1;
const UTF8_NAME = 0x800;
const STORED = 0;
const DEFLATED = 8;
/** 1980-01-02, for parts written by this program: equal contents give equal files. */
const FIXED_TIME = 0x00220000;

/** A part may expand this many times before it is suspected; spreadsheets of equal rows reach about 100. */
const MAX_RATIO = 1_000;
const SUSPECT_SIZE = 10_000_000;

/**
 * Reads a zip's directory. Everything it claims is held against the file itself, so that no later step trusts a number.
 * @throws XlsxError `damaged`, `encrypted-or-xls`, `too-large`
 */
export function readZipDirectory(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  try {
    return readEntries(bytes, limits);
  } catch (error) {
    // Reading beyond the file's end: the directory points to where nothing is.
    throw error instanceof RangeError ? new XlsxError("damaged") : error;
  }
}

function readEntries(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let { count, offset } = findDirectory(view);
  if (count > limits.parts) throw new XlsxError("too-large");
  const entries: ZipEntry[] = [];
  let total = 0;
  let compressed = 0;
  for (; count > 0; count--) {
    if (view.getUint32(offset, true) !== CENTRAL) throw new XlsxError("damaged");
    const flags = view.getUint16(offset + 8, true);
    const nameEnd = offset + 46 + view.getUint16(offset + 28, true);
    const extraEnd = nameEnd + view.getUint16(offset + 30, true);
    const rawName = bytes.subarray(offset + 46, nameEnd);
    const name = decodeName(rawName);
    if (flags & ENCRYPTED) throw new XlsxError("encrypted-or-xls", name);
    const sizes = {
      size: view.getUint32(offset + 24, true),
      compressedSize: view.getUint32(offset + 20, true),
      at: view.getUint32(offset + 42, true),
    };
    readLongSizes(view, nameEnd, extraEnd, sizes);
    total += sizes.size;
    compressed += sizes.compressedSize;
    if (total > limits.totalBytes || sizes.size > limits.partBytes) throw new XlsxError("too-large", name);
    if (sizes.size > SUSPECT_SIZE && sizes.size > sizes.compressedSize * MAX_RATIO) throw new XlsxError("too-large", name);
    entries.push({
      name,
      rawName,
      flags,
      method: view.getUint16(offset + 10, true),
      time: view.getUint32(offset + 12, true),
      crc: view.getUint32(offset + 16, true),
      size: sizes.size,
      compressedSize: sizes.compressedSize,
      dataOffset: dataOffset(view, bytes, sizes.at, rawName, sizes.compressedSize),
      attributes: view.getUint32(offset + 38, true),
    });
    offset = extraEnd + view.getUint16(offset + 32, true);
  }
  // Parts that share their bytes expand far beyond the file that holds them.
  if (compressed > bytes.length) throw new XlsxError("damaged");
  return entries;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if ((count !== 0xffff && offset !== 0xffffffff) || at < 20 || view.getUint32(at - 20, true) !== END_64_LOCATOR)
      return { count, offset };
    const long = toNumber(view.getBigUint64(at - 12, true));
    if (view.getUint32(long, true) !== END_64) throw new XlsxError("damaged");
    return { count: toNumber(view.getBigUint64(long + 32, true)), offset: toNumber(view.getBigUint64(long + 48, true)) };
  }
  throw new XlsxError("damaged");
}

/** Programs that write streams keep sizes in a field of 64 bits, however small they are. */
function readLongSizes(view: DataView, from: number, to: number, sizes: { size: number; compressedSize: number; at: number }): void {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ["size", "compressedSize", "at"] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      sizes[key] = toNumber(view.getBigUint64(field, true));
      field += 8;
    }
    return;
  }
}

function toNumber(long: bigint): number {
  return Number(long);
}

function dataOffset(view: DataView, bytes: Uint8Array, at: number, rawName: Uint8Array, compressedSize: number): number {
  if (view.getUint32(at, true) !== LOCAL) throw new XlsxError("damaged");
  const nameEnd = at + 30 + view.getUint16(at + 26, true);
  const localName = bytes.subarray(at + 30, nameEnd);
  // A part with two names would be another part to another program.
  if (localName.length !== rawName.length || !localName.every((byte, index) => byte === rawName[index])) throw new XlsxError("damaged");
  const data = nameEnd + view.getUint16(at + 28, true);
  if (data + compressedSize > bytes.length) throw new XlsxError("damaged");
  return data;
}

function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return String.fromCharCode(...raw);
  }
}

/** The bytes of one entry, checked against its size and checksum. @throws XlsxError `damaged` */
export function inflateEntry(bytes: Uint8Array, { name, method, size, crc, dataOffset: from, compressedSize }: ZipEntry): Uint8Array {
  const data = bytes.subarray(from, from + compressedSize);
  if (method === STORED && data.length === size && checksum(data) === crc) return data;
  if (method !== DEFLATED) throw new XlsxError("damaged", name);
  try {
    return inflate(data, size, crc);
  } catch {
    throw new XlsxError("damaged", name);
  }
}

/** A part to write: as it stands in the file it came from, or with new content under its old or a new name. */
export type ZipPart =
  | { readonly from: Uint8Array; readonly entry: ZipEntry; readonly content: Uint8Array | null }
  | { readonly name: string; readonly content: Uint8Array };

/** Writes a zip; parts without new content keep their very bytes, compressed as they came. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const written = parts.map(packPart);
  const localSize = written.reduce((sum, { name, data }) => sum + 30 + name.length + data.length, 0);
  const centralSize = written.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(localSize + centralSize + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directory = localSize;
  for (const part of written) {
    view.setUint32(directory, CENTRAL, true);
    view.setUint16(directory + 4, 20, true);
    writeShared(view, directory + 6, part);
    view.setUint32(directory + 38, part.attributes, true);
    view.setUint32(directory + 42, at, true);
    bytes.set(part.name, directory + 46);
    directory += 46 + part.name.length;
    view.setUint32(at, LOCAL, true);
    writeShared(view, at + 4, part);
    bytes.set(part.name, at + 30);
    bytes.set(part.data, at + 30 + part.name.length);
    at += 30 + part.name.length + part.data.length;
  }
  view.setUint32(directory, END, true);
  view.setUint16(directory + 8, written.length, true);
  view.setUint16(directory + 10, written.length, true);
  view.setUint32(directory + 12, centralSize, true);
  view.setUint32(directory + 16, localSize, true);
  return bytes;
}

interface PackedPart {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly attributes: number;
  readonly data: Uint8Array;
}

function packPart(part: ZipPart): PackedPart {
  if ("name" in part) return packContent(new TextEncoder().encode(part.name), UTF8_NAME, 0, part.content);
  const { from, entry, content } = part;
  // Only what tells the name's encoding may stay of the flags: sizes now stand in front of the data.
  const flags = entry.flags & UTF8_NAME;
  if (content) return packContent(entry.rawName, flags, entry.attributes, content);
  const { rawName: name, method, time, crc, size, attributes } = entry;
  return {
    name,
    flags,
    method,
    time,
    crc,
    size,
    attributes,
    data: from.subarray(entry.dataOffset, entry.dataOffset + entry.compressedSize),
  };
}

function packContent(name: Uint8Array, flags: number, attributes: number, content: Uint8Array): PackedPart {
  return { name, flags, attributes, method: DEFLATED, time: FIXED_TIME, size: content.length, ...deflate(content) };
}

/** The fields that a part's own header and its line in the directory have in common, from the version needed to the name's length. */
function writeShared(view: DataView, at: number, { flags, method, time, crc, data, size, name }: PackedPart): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, time, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
