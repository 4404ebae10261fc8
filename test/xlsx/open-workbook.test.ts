import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XlsxPackage } from "../../src/adapters/xlsx";
import { readKept, writeKept } from "../../src/adapters/xlsx/kept-values";
import { XlsxWorkbook } from "../../src/adapters/xlsx/open-workbook";
import { engine } from "../../src/app/engine";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";

const sample = (): Uint8Array => readFileSync(join(__dirname, "../../assets/samples/station-with-slips.xlsx"));
const STATE = { settings: { requiredStaff: 20 }, ignored: [], hints: [] };

/** What a run of 一键核算 does to the file. */
async function recompute(workbook: XlsxWorkbook): Promise<number> {
  const { edits, findings } = engine.audit(await workbook.read({ merges: true }), DEFAULT_SETTINGS, []);
  await workbook.apply(edits);
  await workbook.setMarks(
    findings.map(({ sheet, row, column, severity, rule }) => ({ sheet, row, column, kind: severity, rule, note: "原因" })),
  );
  return edits.length;
}

describe("a workbook file that is open in the page", () => {
  test("that nobody changed gives the very bytes that were opened", () => {
    expect(Buffer.from(XlsxWorkbook.open(sample()).toBytes()).equals(sample())).toBe(true);
  });

  test("is the very file again once a run was taken back", async () => {
    const workbook = XlsxWorkbook.open(sample());
    expect(await recompute(workbook)).toBeGreaterThan(5);
    expect(Buffer.from(workbook.toBytes()).equals(sample())).toBe(false);
    await workbook.undo();
    expect(Buffer.from(workbook.toBytes()).equals(sample())).toBe(true);
  });

  test("keeps settings that were saved between a run and its undo", async () => {
    const workbook = XlsxWorkbook.open(sample());
    await recompute(workbook);
    await workbook.saveState(STATE);
    await workbook.undo();
    const later = XlsxWorkbook.open(workbook.toBytes());
    expect(await later.loadState()).toEqual(STATE);
    expect(await later.undoState()).toMatchObject({ available: false });
  });

  test("goes back cell by cell after a cell was typed into, and leaves that cell alone", async () => {
    const workbook = XlsxWorkbook.open(sample());
    const { edits } = engine.audit(await workbook.read({ merges: true }), DEFAULT_SETTINGS, []);
    await recompute(workbook);
    workbook.enter(edits[0]!, { value: 4711, formula: null });
    const { refused, restored } = await workbook.undo();
    expect(refused).toMatchObject([{ sheet: edits[0]!.sheet, row: edits[0]!.row, column: edits[0]!.column }]);
    expect(restored).toBe(edits.length - 1);
  });
});

describe("what a workbook keeps", () => {
  const EXTENSION = "xl/webextensions/webextension1.xml";
  const extended = (value: string): XlsxPackage => {
    const pkg = XlsxPackage.open(sample());
    pkg.replace(
      EXTENSION,
      `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:properties><we:property name="other.key" value="&quot;a&quot;"/><we:property name="stationAudit.state" value="${value}"/></we:properties><we:bindings/></we:webextension>`,
    );
    return pkg;
  };

  test("is read from where Excel leaves the settings of add-ins, and written there too, beside what others keep there", () => {
    const pkg = extended("&quot;[1]&quot;");
    expect([...readKept(pkg)]).toEqual([["stationAudit.state", "[1]"]]);
    writeKept(pkg, [{ key: "stationAudit.state", from: "[1]", to: '["<新>"]' }]);
    expect([...readKept(pkg)]).toEqual([["stationAudit.state", '["<新>"]']]);
    const again = XlsxPackage.open(pkg.toBytes());
    expect([...readKept(again)]).toEqual([["stationAudit.state", '["<新>"]']]);
    expect(again.text(EXTENSION)).toContain('name="other.key"');
    expect(again.text(EXTENSION)).toContain("&lt;新&gt;");
  });

  test("leaves no part behind once nothing is kept any more", () => {
    const pkg = XlsxPackage.open(sample());
    const before = pkg.names;
    writeKept(pkg, [{ key: "stationAudit.state", from: undefined, to: "[]" }]);
    expect(pkg.names.length).toBeGreaterThan(before.length);
    writeKept(pkg, [{ key: "stationAudit.state", from: "[]", to: undefined }]);
    expect(pkg.names).toEqual(before);
  });

  test("what cannot be read in Excel's settings counts as absent", () => {
    expect([...readKept(extended("no JSON"))]).toEqual([]);
  });
});

describe("an undo of a file that another program saved in between", () => {
  test("goes to the cell that is called the same, and leaves the one that took its address", async () => {
    const workbook = XlsxWorkbook.open(sample());
    const { edits } = engine.audit(await workbook.read({ merges: true }), DEFAULT_SETTINGS, []);
    const [first] = edits;
    const identity = { table: "t", row: "r", column: "c", witness: "w", unique: true };
    await workbook.apply([first!], { identityOf: () => identity });
    const later = XlsxWorkbook.open(workbook.toBytes());
    expect(later.journalled()).toMatchObject([{ identity }]);
    expect(await later.undo({ locate: () => null })).toMatchObject({ restored: 0, refused: [{ row: first!.row, column: first!.column }] });
  });
});
