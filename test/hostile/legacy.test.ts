import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils, write } from "@e965/xlsx";
import { readWorkbook, XlsxError, XlsxPackage } from "../../src/adapters/xlsx";
import { legacyAsXlsx } from "../../src/adapters/xlsx/legacy-workbook";
import { records, rewrittenFile } from "./legacy-records";

const sample = readFileSync(join(__dirname, "../../assets/samples/station-with-slips.xlsx"));
const asLegacy = (book: ReturnType<typeof read>): Uint8Array =>
  new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
const whole = asLegacy(read(sample, { cellNF: true }));
const head = new DataView(whole.buffer);
const sectorAt = (place: number): number => (head.getUint32(place, true) + 1) * 512;
const [directory, table] = [sectorAt(48), sectorAt(76)];
const directorySector = head.getUint32(48, true);

/** The file with some bytes changed. */
function changed(change: (view: DataView) => void): Uint8Array {
  const bytes = Uint8Array.from(whole);
  change(new DataView(bytes.buffer));
  return bytes;
}

/** Two entries of the directory, each with the other. */
const EACH_OTHER = [
  [1, 2],
  [2, 1],
] as const;

/** The file with its workbook's records changed. */
const rewritten = (change: (stream: DataView) => Uint8Array | void, bytes = whole): Uint8Array => rewrittenFile(bytes, change);

const sheetNames = (bytes: Uint8Array): string[] => readWorkbook(XlsxPackage.open(legacyAsXlsx(bytes))).sheets.map(({ name }) => name);
const outcome = (bytes: Uint8Array): string => {
  try {
    return sheetNames(bytes).join(" ");
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
};
const all = readWorkbook(XlsxPackage.open(sample))
  .sheets.map(({ name }) => name)
  .join(" ");
const SECOND_SHEET = 1;
const [SHEET, BEGIN, DIMENSIONS, FONT, CELL, LABEL, SHORT] = [0x85, 0x809, 0x200, 0x31, 0x203, 0x204, 0x83];

const DAMAGED: readonly (readonly [string, () => Uint8Array])[] = [
  ["nothing but its first bytes", () => whole.subarray(0, 8)],
  ["nothing but its head", () => whole.subarray(0, 512)],
  ["cut in the middle", () => whole.subarray(0, whole.length / 2)],
  ["sectors of 2 GB", () => changed((view) => view.setUint16(30, 31, true))],
  ["a directory that lies beyond the end", () => changed((view) => view.setUint32(48, 0xff_ffff, true))],
  [
    "a directory whose sector follows on itself",
    () => changed((view) => view.setUint32(table + directorySector * 4, directorySector, true)),
  ],
  [
    "a list of sectors that leads back to itself",
    () =>
      changed((view) => {
        view.setUint32(68, 0, true);
        view.setUint32(72, 5, true);
      }),
  ],
  [
    "two entries of the directory that follow on each other",
    () =>
      changed((view) => {
        for (const [entry, other] of EACH_OTHER) for (const side of [68, 72]) view.setUint32(directory + entry * 128 + side, other, true);
      }),
  ],
  [
    "folders that hold each other",
    () =>
      changed((view) => {
        for (const [entry, other] of EACH_OTHER) {
          view.setUint8(directory + entry * 128 + 66, 1);
          view.setUint32(directory + entry * 128 + 76, other, true);
        }
      }),
  ],
  [
    "two sheets that begin at one place",
    () =>
      rewritten((stream) => stream.setUint32(records(stream, SHEET)[1]! + 4, stream.getUint32(records(stream, SHEET)[0]! + 4, true), true)),
  ],
  [
    "a sheet that begins in the middle of another",
    () => rewritten((stream) => stream.setUint32(records(stream, SHEET)[0]! + 4, records(stream, CELL)[9]!, true)),
  ],
  ["a sheet that begins beyond the end", () => rewritten((stream) => stream.setUint32(records(stream, SHEET)[1]! + 4, 0x7fff_ffff, true))],
  [
    "a record that takes the list of sheets for its own",
    () => rewritten((stream) => stream.setUint16(records(stream, FONT)[0]! + 2, 7_000, true)),
  ],
  ["a record longer than any may be", () => rewritten((stream) => stream.setUint16(records(stream, CELL)[0]! + 2, 0xffff, true))],
  [
    "a text longer than its record, and than any cell can hold",
    () => rewritten((stream) => stream.setUint16(records(stream, LABEL)[0]! + 4 + 6, 0xffff, true)),
  ],
  ["a number of which half is missing", () => rewritten((stream) => stream.setUint16(records(stream, SHORT)[0]!, CELL, true))],
  ["a cell beyond the last column", () => rewritten((stream) => stream.setUint16(records(stream, CELL)[0]! + 6, 0xffff, true))],
  [
    "beginnings without end",
    () =>
      rewritten((stream) => {
        const [at] = records(stream, BEGIN);
        const begin = new Uint8Array(stream.buffer, at, 4 + stream.getUint16(at! + 2, true));
        return Buffer.concat([...Array.from({ length: 20_000 }, () => begin), new Uint8Array(stream.buffer)]);
      }),
  ],
];

test.each(DAMAGED)("an .xls that is %s is told as damaged: nothing of it is read, and nothing left out without a word", (_what, made) => {
  expect(outcome(made())).toBe("damaged");
});

test("an .xls cut anywhere is read whole or not at all", () => {
  for (let length = 512; length < whole.length; length += 1_499) expect(["damaged", all]).toContain(outcome(whole.subarray(0, length)));
}, 60_000);

test("a sheet that says it reaches to row 4,294,967,295 is as large as its cells", () => {
  const file = rewritten((stream) => {
    const at = records(stream, DIMENSIONS)[SECOND_SHEET]!;
    stream.setUint32(at + 8, 0xffff_ffff, true);
    stream.setUint16(at + 14, 0xffff, true);
  });
  expect(outcome(file)).toBe(all);
}, 20_000);

test("sizes and counts of texts that lie change nothing", () => {
  expect(outcome(changed((view) => view.setUint32(directory + 2 * 128 + 120, 0x7fff_ffff, true)))).toBe(all);
  expect(outcome(rewritten((stream) => stream.setUint32(records(stream, 0xfc)[0]! + 8, 0x7fff_ffff, true)))).toBe(all);
});

test("a sheet with cells at both of its ends is read; where seven of them span a hundred million places, the file is too large", () => {
  const far = (count: number): Uint8Array => {
    const names = Array.from({ length: count }, (_, index) => `表${index + 1}`);
    const small = asLegacy({ SheetNames: names, Sheets: Object.fromEntries(names.map((name) => [name, utils.aoa_to_sheet([[1, 2.5]])])) });
    return rewritten((stream) => {
      for (const at of records(stream, CELL).filter((_, index) => index % 2 === 1)) {
        stream.setUint16(at + 4, 65_535, true);
        stream.setUint16(at + 6, 255, true);
      }
    }, small);
  };
  expect(outcome(far(1))).toBe("表1");
  expect(outcome(far(7))).toBe("too-large");
}, 60_000);
