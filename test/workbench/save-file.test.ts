import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { markFormula } from "../../src/app/mark-style";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { cellValue } from "../../src/domain/grid/cell";
import { openFile } from "../../src/workbench/file/open-file";
import { saveFile } from "../../src/workbench/file/save-file";
import { memoryWorkbookOf } from "../excel-host/memory-workbook";
import { fixture } from "../xlsx/fixture";

const sample = (name: string) => new Uint8Array(readFileSync(join(__dirname, "../../assets/samples", name)));

async function opened(bytes: Uint8Array) {
  const file = await openFile("book.xlsx", bytes);
  return { file, workbook: memoryWorkbookOf(file.workbook) };
}

const partsThatDiffer = (a: Uint8Array, b: Uint8Array): string[] => {
  const [before, after] = [unzipSync(a), unzipSync(b)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => Buffer.compare(before[name] ?? new Uint8Array(), after[name] ?? new Uint8Array()) !== 0).sort();
};

test.each(["station-with-slips.xlsx", "station-clean.xlsx", "station-other-wordings.xlsx"])(
  "%s, looked at and saved, is the very file that was opened",
  async (name) => {
    const bytes = sample(name);
    const { file, workbook } = await opened(bytes);
    expect(Buffer.compare(await saveFile(file, workbook), file.bytes)).toBe(0);
  },
);

test("a typed tick goes into its sheet, and every part that has nothing to do with it keeps its bytes", async () => {
  const bytes = sample("station-with-slips.xlsx");
  const { file, workbook } = await opened(bytes);
  workbook.type("附件2 到岗情况", 5, 16, { value: "√" });
  const saved = await saveFile(file, workbook);
  const sheet = readWorkbook(XlsxPackage.open(saved)).sheets[2]!;
  expect(cellValue(sheet.cell(5, 16))).toBe("√");
  expect(partsThatDiffer(bytes, saved)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet3.xml"]);
  expect(XlsxPackage.open(saved).text("xl/workbook.xml")).toMatch(/<calcPr[^>]*fullCalcOnLoad="1"/);
});

test("marks on the sheets are conditional formats in the file, and are the file's own when it is opened again", async () => {
  const bytes = sample("station-with-slips.xlsx");
  const { file, workbook } = await opened(bytes);
  const [first] = workbook.sheets();
  workbook.putConditionalFormat(first!.id, {
    id: "mark",
    ranges: [{ top: 4, left: 10, bottom: 4, right: 10 }],
    type: "Custom",
    priority: 0,
    stopIfTrue: false,
    formula: markFormula("error"),
    format: {},
  });
  const saved = await saveFile(file, workbook);
  const again = await openFile("book.xlsx", saved);
  expect(again.sheets[0]!.look.rules).toMatchObject([
    { type: "expression", ranges: [{ top: 4, left: 10, bottom: 4, right: 10 }], formulas: [markFormula("error").slice(1)] },
  ]);
  expect(Object.keys(unzipSync(saved)).filter((name) => name.includes("comments"))).toEqual([]);
});

const SUM = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f>A1+B1</f><v>3</v></c></row>';

test("a formula is saved with the value that it shows now, and charts, pivot tables and macros stay as they are", async () => {
  const bytes = fixture({ rows: SUM });
  const { file, workbook } = await opened(bytes);
  workbook.type("到岗", 0, 0, { value: 40 });
  const saved = await saveFile(file, workbook);
  const cell = readWorkbook(XlsxPackage.open(saved)).sheets[0]!.cell(0, 2);
  expect(cell).toMatchObject({ kind: "formula", formula: "=A1+B1", result: { value: 42 } });
  expect(partsThatDiffer(bytes, saved)).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/calcChain.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
  ]);
});

test("a formula that differs in the sixteenth digit alone is no change", async () => {
  const bytes = fixture({ rows: '<row r="1"><c r="A1"><v>0.1</v></c><c r="B1"><f>A1+0.2</f><v>0.30000000000000004</v></c></row>' });
  const { file, workbook } = await opened(bytes);
  workbook.type("到岗", 0, 1, { formula: "=A1 + 0.2" });
  expect(Buffer.compare(await saveFile(file, workbook), file.bytes)).toBe(0);
});

test("cells of an array formula are left as the file has them", async () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">{1;2}</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>5</v></c></row>';
  const { file, workbook } = await opened(fixture({ rows }));
  workbook.type("到岗", 1, 1, { value: 6 });
  const sheet = readWorkbook(XlsxPackage.open(await saveFile(file, workbook))).sheets[0]!;
  expect([sheet.cell(0, 0), sheet.cell(1, 1)].map(cellValue)).toEqual([1, 6]);
  expect(sheet.cell(0, 0)).toMatchObject({ kind: "formula", locked: true });
});

test("a percentage typed into a plain cell is saved with its format", async () => {
  const { file, workbook } = await opened(fixture());
  workbook.writeCells(workbook.sheetId("到岗"), [{ row: 0, column: 1, content: { value: 0.6 }, numberFormat: "0.00%" }]);
  const cell = readWorkbook(XlsxPackage.open(await saveFile(file, workbook))).sheets[0]!.cell(0, 1);
  expect(cell).toMatchObject({ kind: "number", value: 0.6, format: { code: "0.00%" } });
});

test("what the add-in keeps in the workbook is in the saved file and there when it is opened again; without changes the file is the very one", async () => {
  const { file, workbook } = await opened(sample("station-with-slips.xlsx"));
  workbook.settings.set("stationAudit.state", '{"chunks":1,"length":2}');
  workbook.settings.set("stationAudit.state.0", "{}");
  workbook.settings.set("another.addin", "stays where it is");
  const saved = await saveFile(file, workbook);
  const again = await openFile("book.xlsx", saved);
  expect([...again.kept]).toEqual([
    ["stationAudit.state", '{"chunks":1,"length":2}'],
    ["stationAudit.state.0", "{}"],
  ]);
  const later = memoryWorkbookOf(again.workbook);
  for (const [key, value] of again.kept) later.settings.set(key, value);
  expect(Buffer.compare(await saveFile(again, later), saved)).toBe(0);
  later.settings.clear();
  expect([...(await openFile("book.xlsx", await saveFile(again, later))).kept]).toEqual([]);
});
