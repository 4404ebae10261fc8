import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { zipSync } from "fflate";
import { XlsxError, XlsxPackage } from "../../src/adapters/xlsx";
import { readZipDirectory, writeZip } from "../../src/adapters/xlsx/zip";
import { fixture } from "../xlsx/fixture";
import { fuzz } from "../fuzz";
import { outcome, pack, partsOf } from "./attempt";

const sample = new Uint8Array(readFileSync(join(__dirname, "../../assets/samples/station-with-slips.xlsx")));
const LIMITS = { totalBytes: 1e9, partBytes: 1e9, parts: 1_000 };

/** Every refusal is one of these: what a file can be guilty of. An edit refused as stale would be the program's own fault. */
const REFUSALS = ["empty", "not-a-workbook", "encrypted-or-xls", "damaged", "missing-part", "too-large", "xml-entities"];
const KNOWN = ["read", ...REFUSALS];

const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  return "read";
};

describe("a package that was tampered with is read or refused with a reason", () => {
  test("with bytes flipped, cut, inserted, repeated or blanked anywhere", () => {
    fc.assert(
      fc.property(
        fc.nat(sample.length - 1),
        fc.nat(400),
        fc.nat(255),
        fc.constantFrom("flip", "cut", "insert", "repeat", "blank"),
        (at, length, byte, how) => {
          const tail = sample.slice(at);
          const middle = {
            flip: [byte],
            cut: [],
            insert: [byte, ...tail.slice(0, 1)],
            repeat: [...tail.slice(0, length), ...tail.slice(0, 1)],
            blank: new Array<number>(length).fill(0),
          }[how];
          const bytes = new Uint8Array([
            ...sample.slice(0, at),
            ...middle,
            ...(how === "cut" ? [] : tail.slice(how === "blank" ? length : 1)),
          ]);
          expect(KNOWN).toContain(outcome(bytes));
        },
      ),
      fuzz(80),
    );
  }, 120_000);

  test("with any number of its directory lying", () => {
    const start = sample.length - 22 - new DataView(sample.buffer, sample.byteOffset).getUint32(sample.length - 10, true);
    const field = fc.constantFrom(0, 1, 2, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff, 0x504b0102, 12_345);
    fc.assert(
      fc.property(
        fc.integer({ min: Math.min(start, sample.length - 1_500), max: sample.length - 4 }),
        field,
        fc.boolean(),
        (at, value, wide) => {
          const bytes = sample.slice();
          const view = new DataView(bytes.buffer);
          if (wide) view.setUint32(at, value, true);
          else view.setUint16(at, value & 0xffff, true);
          expect(KNOWN).toContain(outcome(bytes));
        },
      ),
      fuzz(120),
    );
  }, 120_000);

  test("with parts swapped, dropped or emptied", () => {
    const parts = partsOf(sample);
    const names = Object.keys(parts);
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        fc.constantFrom("swap", "drop", "empty", "copy"),
        (one, other, how) => {
          const changed: Record<string, Uint8Array> = { ...parts };
          if (how === "swap") [changed[one], changed[other]] = [parts[other]!, parts[one]!];
          if (how === "copy") changed[one] = parts[other]!;
          if (how === "empty") changed[one] = new Uint8Array(0);
          if (how === "drop") delete changed[one];
          expect(KNOWN).toContain(outcome(pack(changed)));
        },
      ),
      fuzz(60),
    );
  }, 120_000);
});

describe("the zip itself", () => {
  const directory = (bytes: Uint8Array) => readZipDirectory(bytes, LIMITS);

  test("a part whose bytes do not match its checksum is damaged, though it inflates", () => {
    const bytes = pack({ ...partsOf(sample) });
    const entry = directory(bytes).find(({ name }) => name === "xl/worksheets/sheet1.xml")!;
    const changed = bytes.slice();
    const view = new DataView(changed.buffer);
    for (let at = 0; at < changed.length - 4; at++) if (view.getUint32(at, true) === entry.crc) view.setUint32(at, entry.crc ^ 1, true);
    expect(outcome(changed)).toBe("damaged");
  });

  test("a size that is stated too small or too large is damaged, whichever part it is", () => {
    for (const change of [-1, 1, 1_000]) {
      const bytes = fixture();
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      for (let at = 0; at < bytes.length - 46; at++)
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, view.getUint32(at + 24, true) + change, true);
      expect(code(() => XlsxPackage.open(bytes).text("xl/workbook.xml"))).toBe("damaged");
    }
  });

  test("two parts of one name, told apart by case, a backslash or nothing, are damaged", () => {
    const bytes = fixture();
    const entries = directory(bytes);
    const twice = (name: string): Uint8Array =>
      writeZip([...entries.map((entry) => ({ from: bytes, entry, content: null })), { name, content: new Uint8Array(1) }]);
    for (const name of ["xl/workbook.xml", "XL/Workbook.xml", "xl\\workbook.xml", "/xl/workbook.xml", "xl/%77orkbook.xml"])
      expect(code(() => XlsxPackage.open(twice(name)))).toBe("damaged");
  });

  test("names that climb out of a folder, look like object keys or are no text are kept as they are and never followed", () => {
    const names = [
      "../../outside.xml",
      "C:\\windows\\x",
      "__proto__",
      "constructor",
      "xl/图片.png",
      "xl/\u202egnp.exe",
      "a".repeat(5_000),
      " ",
    ];
    const bytes = fixture();
    const zip = writeZip([
      ...directory(bytes).map((entry) => ({ from: bytes, entry, content: null })),
      ...names.map((name) => ({ name, content: new TextEncoder().encode(name) })),
    ]);
    const pkg = XlsxPackage.open(zip);
    const again = XlsxPackage.open(pkg.toBytes());
    for (const name of names) expect(Buffer.from(again.part(name)).toString()).toBe(name);
    expect(outcome(zip)).toBe("read");
  });

  test("names in the code page of another program come back byte for byte", () => {
    const gbk = new Uint8Array([0x78, 0x6c, 0x2f, 0xcd, 0xbc, 0xc6, 0xac, 0x2e, 0x70, 0x6e, 0x67]);
    const bytes = fixture({ parts: { "xl/abcd.png": "image" } });
    const at = (from: number): number => Buffer.from(bytes).indexOf("xl/abcd.png", from);
    for (let found = at(0); found >= 0; found = at(found + 1)) bytes.set(gbk, found);
    const copy = XlsxPackage.open(bytes).toBytes();
    expect(directory(copy).some(({ rawName }) => Buffer.compare(rawName, gbk) === 0)).toBe(true);
  });

  test("a part that is encrypted, or compressed in a way that no workbook is, is refused", () => {
    const set = (offset: number, value: number): Uint8Array => {
      const bytes = fixture();
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      for (let at = 0; at < bytes.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + offset, value, true);
      return bytes;
    };
    expect(outcome(set(8, 1))).toBe("encrypted-or-xls");
    expect(outcome(set(10, 12))).toBe("damaged");
  });

  test("sizes of 64 bits, as programs that write streams state them, are read", () => {
    const bytes = zip64(partsOf(fixture()));
    expect(outcome(bytes)).toBe("read");
  });

  test("parts that share their bytes, and parts that expand without end, are not expanded", () => {
    const bytes = pack({ "[Content_Types].xml": "<Types/>", "xl/big.bin": new Uint8Array(40_000_000) });
    expect(code(() => XlsxPackage.open(bytes))).toBe("too-large");
    const one = zipSync({ "[Content_Types].xml": new Uint8Array(1), "xl/a.bin": [new Uint8Array(20_000), { level: 0 }] });
    expect(code(() => readZipDirectory(repeatDirectory(one, "xl/a.bin", 50), LIMITS))).toBe("damaged");
  });

  test("ten thousand parts are read one by one without reading the directory each time", () => {
    const bytes = pack({
      ...partsOf(fixture()),
      ...Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`xl/media/${index}.xml`, "<a/>"])),
    });
    const pkg = XlsxPackage.open(bytes);
    for (const name of pkg.names) expect(pkg.part(name).length).toBeGreaterThan(0);
    expect(XlsxPackage.open(pkg.toBytes()).names).toEqual(pkg.names);
    expect(code(() => XlsxPackage.open(bytes, { ...LIMITS, parts: 5_000 }))).toBe("too-large");
  }, 60_000);
});

/** A zip whose directory keeps sizes and offsets in fields of 64 bits. */
function zip64(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const plain = Buffer.from(pack(parts));
  const entries = readZipDirectory(plain, LIMITS);
  const start = plain.readUInt32LE(plain.length - 6);
  const lines: Buffer[] = [];
  let at = start;
  for (const { size, compressedSize } of entries) {
    const nameLength = plain.readUInt16LE(at + 28);
    const extraLength = plain.readUInt16LE(at + 30);
    const line = Buffer.from(plain.subarray(at, at + 46 + nameLength));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(size), 4);
    extra.writeBigUInt64LE(BigInt(compressedSize), 12);
    extra.writeBigUInt64LE(BigInt(line.readUInt32LE(42)), 20);
    line.writeUInt16LE(extra.length, 30);
    for (const field of [20, 24, 42]) line.writeUInt32LE(0xffffffff, field);
    lines.push(line, extra);
    at += 46 + nameLength + extraLength + plain.readUInt16LE(at + 32);
  }
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(entries.length), 24);
  end.writeBigUInt64LE(BigInt(entries.length), 32);
  end.writeBigUInt64LE(BigInt(directory.length), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(start + directory.length), 64);
  end.writeUInt32LE(1, 72);
  end.writeUInt32LE(0x06054b50, 76);
  end.writeUInt16LE(0xffff, 84);
  end.writeUInt16LE(0xffff, 86);
  end.writeUInt32LE(0xffffffff, 88);
  end.writeUInt32LE(0xffffffff, 92);
  return new Uint8Array(Buffer.concat([plain.subarray(0, start), directory, end]));
}

/** A zip whose directory names one part many times, each line pointing at the same bytes. */
function repeatDirectory(bytes: Uint8Array, name: string, times: number): Uint8Array {
  const plain = Buffer.from(bytes);
  const start = plain.readUInt32LE(plain.length - 6);
  let at = start;
  while (plain.toString("utf8", at + 46, at + 46 + plain.readUInt16LE(at + 28)) !== name)
    at += 46 + plain.readUInt16LE(at + 28) + plain.readUInt16LE(at + 30) + plain.readUInt16LE(at + 32);
  const line = Buffer.from(plain.subarray(at, at + 46 + name.length));
  line.writeUInt16LE(0, 30);
  const directory = Buffer.concat(Array.from({ length: times }, () => line));
  const end = Buffer.from(plain.subarray(plain.length - 22));
  end.writeUInt16LE(times, 8);
  end.writeUInt16LE(times, 10);
  end.writeUInt32LE(directory.length, 12);
  return new Uint8Array(Buffer.concat([plain.subarray(0, start), directory, end]));
}
