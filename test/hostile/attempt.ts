import { unzipSync, zipSync } from "fflate";
import { readWorkbook, removeMarks, writeEdits, writeMarks, XlsxError, XlsxPackage } from "../../src/adapters/xlsx";
import type { XlsxErrorCode } from "../../src/adapters/xlsx/xlsx-error";
import { engine } from "../../src/app/engine";
import { openEntries } from "../../src/app/entries";
import { marksFor } from "../../src/app/marks";
import { shownAs } from "../../src/app/value-text";
import { agreeing } from "../../src/station-files/corrected-copy";
import { audit } from "../../src/domain/engine";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";

/** The parts of a package by name, inflated by another reader than the program's own. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/")));
}

export function pack(parts: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === "string" ? new TextEncoder().encode(content) : content]),
    ),
    { level: 1 },
  );
}

/** A package with parts of so many bytes that say of themselves to unpack to these sizes. */
export function claiming(bytesEach: number, ...sizes: readonly number[]): Uint8Array {
  const parts = Object.fromEntries(sizes.map((_, index) => [`xl/${index}.bin`, new Uint8Array(bytesEach)]));
  const bytes = zipSync({ "[Content_Types].xml": new Uint8Array(1), ...parts }, { level: 0 });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let next = -1;
  for (let at = 0; at < bytes.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (next >= 0) view.setUint32(at + 24, sizes[next]!, true);
    next++;
  }
  return bytes;
}

export const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Parts of `before` whose bytes are not in `after`, and parts that only `after` has. */
export function differing(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => !a[name] || !b[name] || Buffer.compare(a[name], b[name]) !== 0)
    .sort();
}

export interface Treated {
  readonly fixed: Uint8Array;
  readonly marked: Uint8Array;
  readonly unmarked: Uint8Array;
  readonly edits: number;
  readonly marks: number;
  readonly tables: number;
}

/** What the commands fix, fix --mark and then unmark make of a file. @throws XlsxError as they do */
export function treat(bytes: Uint8Array): Treated {
  const pkg = XlsxPackage.open(bytes);
  removeMarks(pkg);
  const first = audit(readWorkbook(pkg), DEFAULT_SETTINGS);
  writeEdits(pkg, first.edits, { isRight: agreeing(first) });
  const fixed = pkg.toBytes();
  const after = readWorkbook(pkg);
  const { findings, figures } = audit(after, DEFAULT_SETTINGS);
  const entries = openEntries(findings, [], (ref) =>
    shownAs(
      after.sheets.find(({ name }) => name === ref.sheet),
      ref,
      figures.find(({ sheet, figure }) => sheet === ref.sheet && figure.row === ref.row && figure.column === ref.column),
    ),
  );
  const marks = marksFor(entries, engine, "zh");
  writeMarks(pkg, marks);
  const marked = pkg.toBytes();
  const again = XlsxPackage.open(marked);
  readWorkbook(again);
  removeMarks(again);
  return { fixed, marked, unmarked: again.toBytes(), edits: first.edits.length, marks: marks.length, tables: first.tables.length };
}

/** The code of the refusal, or "read"; any other error is the program's fault and comes through. */
export function outcome(bytes: Uint8Array): XlsxErrorCode | "read" {
  try {
    treat(bytes);
    return "read";
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}
