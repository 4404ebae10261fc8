import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import * as SheetJS from "xlsx";
import { readWorkbook, removeMarks, XlsxPackage } from "../../src/adapters/xlsx";
import { audit } from "../../src/domain/engine";
import { formatAddress } from "../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { differing, partsOf, text, treat } from "../hostile/attempt";

const folder = join(__dirname, "files");
const golden = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const sample = new Uint8Array(readFileSync(join(__dirname, "../../assets/samples/station-with-slips.xlsx")));

const findings = (bytes: Uint8Array): string[] =>
  audit(readWorkbook(XlsxPackage.open(bytes)), DEFAULT_SETTINGS).findings.map(
    (finding) => `${finding.rule} ${finding.sheet}!${formatAddress(finding)} ${String(finding.expected)}`,
  );

const throughExcelJs = async (): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(sample.buffer.slice(sample.byteOffset, sample.byteOffset + sample.byteLength) as ArrayBuffer);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
const throughSheetJs = (options: object): Uint8Array =>
  new Uint8Array(
    SheetJS.write(SheetJS.read(sample, { cellStyles: true, cellNF: true }), { type: "array", bookType: "xlsx", ...options }) as ArrayBuffer,
  );

const PROGRAMS: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ["LibreOffice", () => golden("libreoffice.xlsx")],
  ["openpyxl", () => golden("openpyxl.xlsx")],
  ["ExcelJS", throughExcelJs],
  ["SheetJS with shared strings", () => throughSheetJs({ bookSST: true, compression: true })],
  ["SheetJS with texts in the cells, uncompressed", () => throughSheetJs({ bookSST: false, compression: false })],
];

describe("the station's workbook, saved by another program", () => {
  test.each(PROGRAMS)("%s: says the same, is corrected and marked, and unmarked without a trace", async (_program, save) => {
    const bytes = await save();
    expect(findings(bytes)).toEqual(findings(sample));
    const right = treat(sample);
    const treated = treat(bytes);
    expect(findings(treated.fixed)).toEqual(findings(right.fixed));
    expect(findings(treated.marked)).toEqual(findings(right.fixed));
    expect(differing(treated.fixed, treated.unmarked)).toEqual([]);
    expect(treat(treated.fixed).edits).toBe(0);
  });

  test("a marked copy that LibreOffice saved anew is unmarked: no highlight, no note of ours, the user's note stays", () => {
    const pkg = XlsxPackage.open(golden("marked-then-libreoffice.xlsx"));
    expect(removeMarks(pkg)).toBeGreaterThan(0);
    const left = Object.entries(partsOf(pkg.toBytes())).filter(([, content]) => /station-audit:|Station Audit】/.test(text(content)));
    expect(left.map(([name]) => name)).toEqual([]);
    const comments = pkg.names.filter((name) => /comments\d*\.xml$/.test(name)).map((name) => pkg.text(name));
    expect(comments.join("").match(/<comment /g)).toHaveLength(1);
    expect(comments.join("")).toContain("核对过");
  });

  test("the kept files are small", () => {
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(60_000);
  });
});
