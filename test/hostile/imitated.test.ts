import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, removeMarks, writeEdits, XlsxPackage } from "../../src/adapters/xlsx";
import { NO_SETTINGS_FILE } from "../../src/app/settings-file";
import { correctedCopy } from "../../src/station-files/corrected-copy";
import { fixture } from "../xlsx/fixture";

const sample = readFileSync(join(__dirname, "../../assets/samples/station-with-slips.xlsx"));

test("formulas that would fetch or run something are computed by nobody here: they stand where they stood, the one that hangs on a corrected cell without its old value", () => {
  const pkg = XlsxPackage.open(sample);
  const [sheet] = readWorkbook(pkg).sheets;
  const HARMFUL = ['=WEBSERVICE("http://127.0.0.1/"&K5)', "=cmd|' /C calc'!A0", '=HYPERLINK("file:///etc/passwd")', "=[1]Sheet1!A1"];
  const nothing = { value: null, formula: null };
  const edits = HARMFUL.map((formula, index) => ({
    ...{ sheet: sheet!.name, row: 60 + index, column: 30, rule: "" },
    before: nothing,
    after: { value: 7, formula },
  }));
  writeEdits(pkg, edits);
  const { bytes } = correctedCopy(XlsxPackage.open(pkg.toBytes()), "in.xlsx", {
    ...{ settings: NO_SETTINGS_FILE, language: "zh" as const, kept: true, mark: true },
  });
  const [after] = readWorkbook(XlsxPackage.open(bytes)).sheets;
  expect(after!.cell(4, 10)).not.toEqual(sheet!.cell(4, 10));
  const cells = HARMFUL.map((_, index) => after!.cell(60 + index, 30));
  expect(cells.map((cell) => cell.kind === "formula" && cell.formula)).toEqual(HARMFUL);
  expect(cells.slice(1)).toEqual(
    HARMFUL.slice(1).map(() => expect.objectContaining({ result: expect.objectContaining({ value: 7 }) as unknown })),
  );
  expect(cells[0]).not.toMatchObject({ result: { value: 7 } });
});

test("a mark of ours that somebody imitated goes with ours, and with it a highlight alone: cells, and formats of the user's own, stay", () => {
  const rule = (formula: string, priority: number): string =>
    `<conditionalFormatting sqref="A1:B1"><cfRule type="expression" dxfId="0" priority="${priority}"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
  const [own, imitated] = [rule("B1&gt;1", 1), rule("N(&quot;station-audit:error&quot;)=0", 2)];
  const pkg = XlsxPackage.open(fixture({ afterData: own + imitated }));
  const before = readWorkbook(pkg);
  expect(removeMarks(pkg)).toBe(1);
  const again = XlsxPackage.open(pkg.toBytes());
  expect(readWorkbook(again).sheets).toEqual(before.sheets);
  expect(again.text("xl/worksheets/sheet1.xml")).toBe(XlsxPackage.open(fixture({ afterData: own })).text("xl/worksheets/sheet1.xml"));
});
