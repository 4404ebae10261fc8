import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, write } from "@e965/xlsx";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { isLegacy, legacyAsXlsx } from "../../src/adapters/xlsx/legacy-workbook";
import { audit } from "../../src/domain/engine";
import { formatAddress } from "../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";

const sample = readFileSync(join(__dirname, "../../assets/samples/station-with-slips.xlsx"));
/** The sample as Excel 97–2003 keeps it. */
const legacy = (): Uint8Array => new Uint8Array(write(read(sample, { cellNF: true }), { type: "array", bookType: "biff8" }) as ArrayBuffer);
const found = (bytes: Uint8Array): string[] =>
  audit(readWorkbook(XlsxPackage.open(bytes)), DEFAULT_SETTINGS).findings.map((one) => `${one.rule} ${one.sheet}!${formatAddress(one)}`);

describe("a workbook of Excel 97–2003", () => {
  test("is known by its first bytes, and a new one is not taken for it", () => {
    expect([isLegacy(legacy()), isLegacy(sample)]).toEqual([true, false]);
  });

  test("gives the findings that the same workbook gives as .xlsx", () => {
    expect(found(legacyAsXlsx(legacy()))).toEqual(found(sample));
  });

  test("keeps hidden sheets hidden and merged areas merged", () => {
    const before = readWorkbook(XlsxPackage.open(sample)).sheets;
    const after = readWorkbook(XlsxPackage.open(legacyAsXlsx(legacy()))).sheets;
    const sorted = (merges: (typeof before)[number]["merges"]): string[] =>
      merges.map((merge) => JSON.stringify(Object.values(merge))).sort();
    expect(after.map(({ name, visibility, merges }) => [name, visibility, sorted(merges)])).toEqual(
      before.map(({ name, visibility, merges }) => [name, visibility, sorted(merges)]),
    );
  });

  test("that is damaged or none at all is refused", () => {
    const broken = legacy().slice(0, 2_000);
    expect(() => legacyAsXlsx(broken)).toThrow(/encrypted-or-xls|not-a-workbook|damaged/);
    expect(() => legacyAsXlsx(new TextEncoder().encode("这不是工作簿"))).toThrow();
  });
});
