import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { cellValue } from "../../src/domain/grid/cell";
import type { AddedSheet } from "../../src/adapters/xlsx/looks/added-sheets";
import { openFile } from "../../src/workbench/file/open-file";
import { saveFile } from "../../src/workbench/file/save-file";
import { memoryWorkbookOf } from "../excel-host/memory-workbook";
import { sampleBytes } from "../../tools/samples/samples";
import { fixture, STYLES } from "../xlsx/fixture";

const plain = (value: string | number, numberFormat = "General") => ({ value, formula: null, numberFormat });
const LINE = { s: 1 as const, cl: { rgb: "#BFBFBF" } };

const RESULTS: AddedSheet = {
  name: "核查结果",
  cells: [
    { row: 0, column: 0, cell: plain("社工核算 & 核查 <结果>"), style: { bl: 1, fs: 16 } },
    {
      row: 2,
      column: 1,
      cell: plain(0.6316, "0.00%"),
      style: { bg: { rgb: "#FFC7CE" }, cl: { rgb: "#9C0006" }, bd: { t: LINE, b: LINE, l: LINE, r: LINE } },
    },
    {
      row: 2,
      column: 2,
      cell: { value: "K5", formula: '=HYPERLINK("#\'附件1-1 指标\'!K5","K5")', numberFormat: "General" },
      style: { ul: { s: 1 }, tb: 3 },
    },
    { row: 3, column: 1, cell: plain(1.5, '0.0"个"'), style: null },
  ],
  widths: [70, 140, 210],
  heights: new Map([[2, 40]]),
  frozenRows: 2,
  gridlines: false,
};

async function savedWith(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await openFile("book.xlsx", bytes);
  return saveFile(file, memoryWorkbookOf(file.workbook), [RESULTS]);
}

test("a sheet that the add-in wrote comes behind the file's own, with its looks, for another library to read", async () => {
  const before = await sampleBytes("station-with-slips.xlsx");
  const saved = await savedWith(before);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(saved) as never);
  expect(book.worksheets.map(({ name }) => name)).toEqual(["附件1-1 指标", "附件1-2 项目", "附件2 到岗情况", "核查结果"]);
  const sheet = book.getWorksheet("核查结果")!;
  expect(sheet.getCell("A1").value).toBe("社工核算 & 核查 <结果>");
  expect(sheet.getCell("A1").font).toMatchObject({ bold: true, size: 16 });
  expect(sheet.getCell("B3")).toMatchObject({
    value: 0.6316,
    numFmt: "0.00%",
    fill: { fgColor: { argb: "FFFFC7CE" } },
    border: { left: { style: "thin" } },
  });
  expect(sheet.getCell("C3").value).toMatchObject({ formula: 'HYPERLINK("#\'附件1-1 指标\'!K5","K5")', result: "K5" });
  expect(sheet.getCell("B4").numFmt).toBe('0.0"个"');
  expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 2, showGridLines: false });
  expect(sheet.getColumn(2).width).toBe(20);
  const own = book.getWorksheet("附件1-1 指标")!.getCell("K5");
  expect(own).toMatchObject({ value: 0.6, numFmt: "0.00%" });
});

test("a style sheet without number formats gets its list of them in the right place", async () => {
  const saved = await savedWith(fixture({ styles: STYLES.replace(/<numFmts.*<\/numFmts>/, "") }));
  const sheet = readWorkbook(XlsxPackage.open(saved)).sheets[2]!;
  expect(sheet.name).toBe("核查结果");
  expect(sheet.cell(3, 1)).toMatchObject({ value: 1.5, format: { code: '0.0"个"' } });
  expect(cellValue(sheet.cell(2, 2))).toBe("K5");
});

test("a workbook saved as strict OOXML, with prefixes, gets the sheet in its own words", async () => {
  const strict = (xml: string) =>
    xml.replace(
      /http:\/\/schemas.openxmlformats.org\/(spreadsheetml\/2006|officeDocument\/2006)/g,
      (_, kind: string) => `http://purl.oclc.org/ooxml/${kind.split("/")[0]!}`,
    );
  const parts = unzipSync(fixture());
  const workbook = strict(strFromU8(parts["xl/workbook.xml"]!))
    .replace("xmlns=", "xmlns:x=")
    .replace(/<(\/?)(?!\?)/g, "<$1x:");
  const saved = await savedWith(zipSync({ ...parts, "xl/workbook.xml": strToU8(workbook) }));
  const after = unzipSync(saved);
  const text = (name: string) => strFromU8(after[name]!);
  expect(text("xl/workbook.xml")).toContain(
    '<x:sheet name="核查结果" sheetId="3" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" r:id="',
  );
  expect(text("xl/worksheets/sheet3.xml")).toContain('<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">');
  expect(readWorkbook(XlsxPackage.open(saved)).sheets.map(({ name }) => name)).toEqual(["到岗", "隐藏", "核查结果"]);
});

test("a sheet added to a file that holds one from before takes a part and an id of its own", async () => {
  const once = await savedWith(fixture());
  const file = await openFile("book.xlsx", once);
  const twice = await saveFile(file, memoryWorkbookOf(file.workbook), [{ ...RESULTS, name: "核查结果 (2)" }]);
  expect(readWorkbook(XlsxPackage.open(twice)).sheets.map(({ name }) => name)).toEqual(["到岗", "隐藏", "核查结果", "核查结果 (2)"]);
});
