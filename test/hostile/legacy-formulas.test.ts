import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { read, write } from "@e965/xlsx";
import fc from "fast-check";
import { readWorkbook, XlsxError, XlsxPackage } from "../../src/adapters/xlsx";
import { legacyAsXlsx } from "../../src/adapters/xlsx/legacy-workbook";
import { savedAt } from "../../src/adapters/xlsx/saved-at";
import { fuzz } from "../fuzz";
import { records, rewrittenFile } from "./legacy-records";

/** A workbook of three sheets with formulas of every kind, as LibreOffice writes it. */
const whole = Uint8Array.from(readFileSync(join(__dirname, "formulas.xls")));
const [FORMULA, ARRAY, NAME, VIEW, LINK_WORDS, SUMMARY] = [0x06, 0x221, 0x18, 0x23e, 0x800, "/\u0005SummaryInformation"] as const;
/** Milliseconds that a small file may take before it is taken for endless; a read one takes ten. */
const ENDLESS = 20_000;

/** What becomes of a file. A reading that does not end is stopped, so that the test can tell of it. */
function outcome(bytes: Uint8Array): string {
  try {
    runInNewContext("read()", { read: () => readWorkbook(XlsxPackage.open(legacyAsXlsx(bytes))) }, { timeout: ENDLESS });
    return "read";
  } catch (error) {
    return error instanceof XlsxError ? error.code : String((error as { code?: string }).code ?? error);
  }
}

const rewritten = (change: (stream: DataView) => Uint8Array | void): Uint8Array => rewrittenFile(whole, change);
/** The file with the tokens of its first formula that is long enough replaced. */
const withTokens = (tokens: readonly number[], behind: readonly number[] = []): Uint8Array =>
  rewritten((stream) => {
    const needed = 22 + tokens.length + behind.length;
    const at = records(stream, FORMULA).find((place) => stream.getUint16(place + 2, true) === needed);
    const free = at ?? records(stream, FORMULA).find((place) => stream.getUint16(place + 2, true) > needed)!;
    stream.setUint16(free + 4 + 20, tokens.length, true);
    [...tokens, ...behind].forEach((byte, index) => stream.setUint8(free + 26 + index, byte));
    if (at !== undefined) return;
    // What is left over of the record becomes one that nobody knows.
    const left = stream.getUint16(free + 2, true) - needed;
    if (left < 4) throw new Error("no formula of this length");
    stream.setUint16(free + 2, needed, true);
    stream.setUint16(free + 4 + needed, 0x0ecc, true);
    stream.setUint16(free + 6 + needed, left - 4, true);
  });

test("formulas of every kind are read from an old workbook, each as it stands there", () => {
  const { sheets } = readWorkbook(XlsxPackage.open(legacyAsXlsx(whole)));
  const formulas = [0, 5, 9, 25].map((row) => sheets[0]!.cell(row, 3));
  expect(formulas.map((cell) => (cell?.kind === "formula" ? cell.formula : cell))).toEqual([
    "=SUM(A1:A9)",
    "=SUM({1,2;3,4})",
    '=A1&"x"',
    "=MATCH(1,{1,2,3},0)",
  ]);
});

test.each<[string, () => Uint8Array]>([
  [
    "an array's formula that is shorter than its own head",
    () =>
      rewritten((stream) =>
        stream.setUint16(
          records(stream, FORMULA).find((at) => stream.getUint16(at + 2, true) < 30)!,
          ARRAY,
          true,
        ),
      ),
  ],
  ["a formula longer than its record", () => rewritten((stream) => stream.setUint16(records(stream, FORMULA)[0]! + 4 + 20, 0x7fff, true))],
  [
    "a name's formula longer than its record",
    () => rewritten((stream) => stream.setUint16(records(stream, NAME)[0]! + 4 + 4, 0x7fff, true)),
  ],
  ["a text that ends behind its formula", () => withTokens([0x17, 0x50, 0x00])],
  ["a text without its length", () => withTokens([0x17])],
  ["a reference of which half is missing", () => withTokens([0x44, 0x00])],
  ["a choice of thousands in a formula of four bytes", () => withTokens([0x19, 0x04, 0xff, 0x7f])],
  ["areas whose number is missing", () => withTokens([0x26, 0, 0, 0, 0, 0, 0], [0])],
  ["areas of which there are more than the record holds", () => withTokens([0x26, 0, 0, 0, 0, 0, 0], [0xff, 0xff])],
  ["a constant array of sixteen million values", () => withTokens([0x60, 0, 0, 0, 0, 0, 0, 0], [0xff, 0xff, 0xff])],
])(
  "an old workbook with %s is told as damaged, and its reading ends",
  (_what, made) => {
    expect(outcome(made())).toBe("damaged");
  },
  60_000,
);

test("links that reach over whole sheets, again and again, are not followed cell by cell", () => {
  const link = Buffer.alloc(4 + 14);
  link.writeUInt16LE(LINK_WORDS, 0);
  link.writeUInt16LE(14, 2);
  [0, 0xffff, 0, 0xff].forEach((side, index) => link.writeUInt16LE(side, 4 + 2 + index * 2));
  const linked = (times: number): Uint8Array =>
    rewritten((stream) => {
      const end = stream.byteLength - 4;
      return Buffer.concat([
        new Uint8Array(stream.buffer, 0, records(stream, VIEW).at(-1)!),
        ...Array.from({ length: times }, () => link),
        new Uint8Array(stream.buffer, records(stream, VIEW).at(-1)!, end + 4 - records(stream, VIEW).at(-1)!),
      ]);
    });
  expect([outcome(linked(1)), outcome(linked(400))]).toEqual(["read", "too-large"]);
}, 60_000);

test("what lies beside the workbook in its file is not followed: its properties may count to four thousand million", () => {
  const counting = rewrittenFile(
    whole,
    (stream) => {
      for (let at = 48; at + 4 <= stream.byteLength; at += 4) stream.setUint32(at, 0xffff_fff0, true);
    },
    SUMMARY,
  );
  expect(outcome(counting)).toBe("read");
  expect(savedAt(XlsxPackage.open(legacyAsXlsx(counting)))).toBeNull();
}, 60_000);

test("when an old workbook was saved is known of it as of any other", () => {
  const book = read(readFileSync(join(__dirname, "../../assets/samples/station-clean.xlsx")));
  book.Props = { ModifiedDate: new Date(Date.UTC(2024, 4, 31, 20, 30)) };
  const legacy = new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
  expect(savedAt(XlsxPackage.open(legacyAsXlsx(legacy)))).toEqual({ what: "saved", time: "2024-06-01 04:30" });
});

test("what the reader of old formats mutters of records that it does not know reaches nobody's terminal", () => {
  const said: unknown[] = [];
  const spies = (["log", "warn", "error"] as const).map((way) =>
    jest.spyOn(console, way).mockImplementation((...words) => said.push(words)),
  );
  const unknown = rewritten((stream) => stream.setUint16(records(stream, VIEW).at(-1)!, 0x0ecc, true));
  expect(outcome(unknown)).toBe("read");
  for (const spy of spies) spy.mockRestore();
  expect(said).toEqual([]);
});

test("an old workbook with bytes changed anywhere is read or refused with a reason, and its reading ends", () => {
  const change = fc.tuple(fc.nat(whole.length - 1), fc.oneof(fc.nat(255), fc.constantFrom(0, 0xff, 0x17, 0x19, 0x20, 0x26)));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      expect(["read", "damaged", "encrypted-or-xls", "not-a-workbook", "too-large"]).toContain(outcome(bytes));
    }),
    fuzz(300),
  );
}, 120_000);
