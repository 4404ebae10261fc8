import { CFB } from "@e965/xlsx";
import { itemAt } from "../../domain/values/present";
import { assertCell } from "./legacy-cells";
import { XlsxError } from "./xlsx-error";

/** No sector, no entry: numbers from here on name none. */
const NONE = 0xffff_fffa;
const ENTRY = 128;
const IN_HEAD = 109;

/** Records of a workbook's stream. */
const RECORD = { begin: 0x809, end: 0x0a, sheet: 0x85, password: 0x2f, link: 0x1b8, linkWords: 0x800, goesOn: 0x3c };
/** What one record may hold. */
const MAX_RECORD = 8_224;
/** Cells that all links together may reach over: the reader visits each. */
const MAX_LINKED = 100_000_000;
/** The version that Excel 97 and its followers write. */
const EXCEL_97 = 0x600;

/** What is read of an .xls or .et: the stream of the workbook under its name, and the one that says when it was saved. */
interface LegacyStreams {
  readonly name: string;
  readonly workbook: Uint8Array;
  readonly summary: Uint8Array | null;
}

/**
 * Looks at the structure of an .xls or .et before it is read: a directory that runs in circles would bring the reader down, and records of wrong
 * length or sheets that begin elsewhere would be left out without a word. @throws XlsxError damaged; encrypted-or-xls, or not-a-workbook, where it is something else
 */
export function legacyStreams(bytes: Uint8Array): LegacyStreams {
  assertDirectory(bytes);
  const file = opened(bytes);
  for (const name of ["/Workbook", "/Book"]) {
    const workbook = streamOf(file, name);
    if (!workbook) continue;
    assertRecords(workbook);
    return { name, workbook, summary: streamOf(file, "/\u0005SummaryInformation") };
  }
  // Under a password the whole workbook lies in a stream of its own.
  throw new XlsxError(CFB.find(file, "/EncryptedPackage") ? "encrypted-or-xls" : "not-a-workbook");
}

function streamOf(file: ReturnType<typeof CFB.read>, name: string): Uint8Array | null {
  const entry = CFB.find(file, name);
  return entry ? Uint8Array.from(entry.content as ArrayLike<number>) : null;
}

function opened(bytes: Uint8Array): ReturnType<typeof CFB.read> {
  try {
    return CFB.read(bytes, { type: "array" });
  } catch {
    throw new XlsxError("damaged");
  }
}

/** Every entry of the directory follows on one other at most, and none on itself. */
function assertDirectory(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = directory(view).flatMap((sector) => entriesIn(view, sector));
  const named = new Set<number>();
  for (const { next } of entries)
    for (const one of next) {
      if (one >= entries.length || named.has(one)) throw new XlsxError("damaged");
      named.add(one);
    }
  // Where each is named once at most, only a circle lies beyond those that nothing names.
  let reached = 0;
  const waiting = entries.filter((_, index) => !named.has(index));
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    reached++;
    waiting.push(...entry.next.map((one) => itemAt(entries, one)));
  }
  if (reached < entries.length) throw new XlsxError("damaged");
}

interface Sector {
  readonly from: number;
  readonly size: number;
}

/** The sectors that hold the directory, in order. */
function directory(view: DataView): Sector[] {
  if (view.byteLength < 512) throw new XlsxError("damaged");
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new XlsxError("damaged");
  const size = 1 << shift;
  const offset = (sector: number): number => (sector + 1) * size;
  const read = (at: number): number => (at + 4 <= view.byteLength ? view.getUint32(at, true) : NONE);
  const perSector = size / 4;
  const tables: number[] = [];
  for (let index = 0; index < IN_HEAD; index++) tables.push(read(76 + index * 4));
  for (const sector of chain(read(68), view.byteLength / size, (at) => read(offset(at) + size - 4)))
    for (let index = 0; index < perSector - 1; index++) tables.push(read(offset(sector) + index * 4));
  const next = (sector: number): number => {
    const table = tables[Math.floor(sector / perSector)] ?? NONE;
    return table >= NONE ? NONE : read(offset(table) + (sector % perSector) * 4);
  };
  return chain(read(48), view.byteLength / size, next).map((sector) => ({ from: offset(sector), size }));
}

/** Sectors that follow on each other. @throws XlsxError where there are more than the file can hold: they run in a circle */
function chain(first: number, most: number, next: (sector: number) => number): number[] {
  const sectors: number[] = [];
  for (let sector = first; sector < NONE; sector = next(sector)) {
    if (sector >= most || sectors.length >= most) throw new XlsxError("damaged");
    sectors.push(sector);
  }
  return sectors;
}

/** The entries of a sector, each with those that it names. */
function entriesIn(view: DataView, { from, size }: Sector): { readonly next: readonly number[] }[] {
  const entries: { readonly next: readonly number[] }[] = [];
  for (let at = from; at < from + size && at + ENTRY <= view.byteLength; at += ENTRY) {
    const next = [68, 72, 76].map((place) => view.getUint32(at + place, true));
    // An entry that is not used may be nothing but zeros.
    const isUnused = view.getUint8(at + 66) === 0 && next.every((one) => one === 0);
    entries.push({ next: isUnused ? [] : next.filter((one) => one < NONE) });
  }
  return entries;
}

/** Every record ends within the stream, every part of it is closed, and every sheet begins where the list of sheets says. */
function assertRecords(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  const begun = new Set<number>();
  const listed: number[] = [];
  let [at, depth, linked, version] = [0, 0, 0, 0];
  while (at + 4 <= stream.length) {
    const [kind, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    // Behind the last part the stream may be filled up.
    if (depth === 0 && kind !== RECORD.begin) break;
    if (length > MAX_RECORD || at + 4 + length > stream.length) throw new XlsxError("damaged");
    const record = new DataView(view.buffer, view.byteOffset + at + 4, length);
    if (kind === RECORD.begin && length >= 2) version = record.getUint16(0, true);
    if (kind === RECORD.begin && depth++ === 0) begun.add(at);
    else if (kind === RECORD.end) depth--;
    // Behind a password everything but the lengths is hidden.
    else if (kind === RECORD.password) return;
    else if (kind === RECORD.sheet && length >= 6 && view.getUint8(at + 9) === 0) listed.push(view.getUint32(at + 4, true));
    else if (!goesOn(view, at + 4 + length)) assertCell(record, kind, version === EXCEL_97);
    linked += linkedCells(record, kind);
    if (linked > MAX_LINKED) throw new XlsxError("too-large");
    at += 4 + length;
  }
  // Of the time before Excel 5 there was no list of sheets.
  if (begun.size === 0) return;
  if (depth > 0 || listed.length === 0 || new Set(listed).size < listed.length || listed.some((sheet) => !begun.has(sheet)))
    throw new XlsxError("damaged");
}

/** Whether the record before this place goes on in the next one. */
function goesOn(view: DataView, at: number): boolean {
  return at + 2 <= view.byteLength && view.getUint16(at, true) === RECORD.goesOn;
}

/** Cells over which a link, or the words shown for it, reaches. */
function linkedCells(record: DataView, kind: number): number {
  const from = kind === RECORD.link ? 0 : kind === RECORD.linkWords ? 2 : null;
  if (from === null || from + 8 > record.byteLength) return 0;
  const [top, bottom, left, right] = [0, 2, 4, 6].map((place) => record.getUint16(from + place, true)) as [number, number, number, number];
  return Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);
}
