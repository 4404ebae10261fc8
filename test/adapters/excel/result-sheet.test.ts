import type { SheetChange } from "../../../src/app/workbook-port";
import { resultSheet } from "../../../src/domain/report/result-sheet";
import type { ReportSheet } from "../../../src/domain/report/report-sheet";
import { memoryWorkbookOf, type SketchedSheet } from "../../excel-host/memory-workbook";
import { SAMPLE, sampleReport } from "../../report/sample-report";
import { failure, openExcel, syncs } from "./open-excel";

const SHEETS: readonly SketchedSheet[] = [{ name: "到岗", rows: [[1, 2]] }];
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const { report, audit } = sampleReport();
const drawn = resultSheet(report);
const NAME = "核查结果";

/** A list of so many findings. */
function long(rows: number): ReportSheet {
  const row = drawn.rows[drawn.filter!.top + 1]!;
  return { ...drawn, rows: [...drawn.rows.slice(0, 5), ...Array.from({ length: rows }, () => row)] };
}

test("the sample's result sheet stands in Excel with its looks, filter, frozen header and links", async () => {
  const { workbook, port } = openExcel(memoryWorkbookOf(SAMPLE));
  await port.writeResultSheet(drawn);
  expect(workbook.cellAt(NAME, 7, 3)).toMatchObject({ formula: `=HYPERLINK("#'附件2 到岗情况'!Q6","Q6")`, value: "Q6" });
  expect(audit.findings.some(({ sheet, row, column }) => sheet === "附件2 到岗情况" && row === 5 && column === 16)).toBe(true);
  const { layout, look } = workbook.looksOf(NAME, "B8");
  expect(layout).toEqual({
    showGridlines: false,
    frozenRows: 7,
    filter: drawn.filter,
    orientation: "Landscape",
    pagesWide: 1,
    printTitleRows: "$7:$7",
    // The list and the place to sign; the sections below have headers of their own.
    printArea: "A1:I23",
  });
  expect(look).toMatchObject({ fill: "#FFC7CE", fontColor: "#9C0006", bold: true, horizontalAlignment: "Center", borderColor: "#BFBFBF" });
  expect(workbook.looksOf(NAME, "A1").look).toMatchObject({ bold: true, fontSize: 16 });
  expect(workbook.looksOf(NAME, "D8").look).toMatchObject({ fontColor: "#0563C1", underline: "Single" });
  const rate = drawn.rows.findIndex((row) => row[5]?.look === "rate");
  expect(workbook.cellAt(NAME, rate, 5)).toMatchObject({ value: drawn.rows[rate]![5]!.value, numberFormat: "0.00%" });
});

test("every drawn cell says in Excel what it says in the file", async () => {
  const { workbook, port } = openExcel(memoryWorkbookOf(SAMPLE));
  await port.writeResultSheet(drawn);
  drawn.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const value = cell?.value === "" ? null : (cell?.value ?? null);
      expect([r, c, workbook.cellAt(NAME, r, c).value]).toEqual([r, c, value]);
    }),
  );
});

test("where calculation is manual the links show their places, and no formula of the person's is computed for it", async () => {
  const { workbook, port } = openExcel(memoryWorkbookOf(SAMPLE));
  const sheet = workbook.sheets()[0]!.name;
  workbook.type(sheet, 60, 0, { value: 2 });
  workbook.type(sheet, 60, 1, { formula: "=A61*2" });
  workbook.manualCalculation = true;
  workbook.type(sheet, 60, 0, { value: 3 });
  await port.writeResultSheet(drawn);
  expect([workbook.cellAt(NAME, 7, 3).value, workbook.cellAt(sheet, 60, 1).value]).toEqual(["Q6", 4]);
});

test("a shorter result takes every trace of the longer one away", async () => {
  const { workbook, port } = openExcel(SHEETS);
  await port.writeResultSheet(long(40));
  await port.writeResultSheet(long(2));
  expect(workbook.usedRange(workbook.sheetId(NAME), false)).toMatchObject({ bottom: 6 });
  expect(workbook.looksOf(NAME, "B20").look).toBeUndefined();
});

test("five thousand findings take few requests, each under the web's limit", async () => {
  const { host, port } = openExcel(SHEETS);
  expect(await syncs(host, () => port.writeResultSheet(long(5_000)))).toBeLessThan(12);
  expect(Math.max(...host.batches.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
});

test("its coming, its filling and its going are no changes of the tables", async () => {
  const { workbook, port } = openExcel(SHEETS);
  await port.read({ merges: false });
  const changes: SheetChange[] = [];
  const stop = await port.onChange((change) => changes.push(change));
  await port.writeResultSheet(drawn);
  await port.writeResultSheet(drawn);
  await port.removeResultSheet();
  await settled();
  expect(changes).toEqual([]);
  workbook.addSheet("别的表");
  await settled();
  expect(changes).toMatchObject([{ sheet: "别的表", address: null }]);
  await stop();
});

test("a hidden result sheet comes to light, and a protected one is left as it is", async () => {
  const { workbook, port } = openExcel(SHEETS);
  await port.writeResultSheet(long(1));
  const id = workbook.sheetId(NAME);
  workbook.setVisibility(id, "Hidden");
  await port.writeResultSheet(long(2));
  expect(workbook.sheets().find((sheet) => sheet.id === id)).toMatchObject({ visibility: "Visible" });
  workbook.setProtection(id, true);
  const before = workbook.picture();
  expect(await failure(port.writeResultSheet(long(3)))).toMatchObject({ code: "protected", detail: { sheet: NAME, nothingChanged: true } });
  expect(workbook.picture()).toEqual(before);
});

describe("when Excel refuses", () => {
  test("at any action of the first writing, the workbook is as before or holds the whole sheet", async () => {
    const whole = openExcel(SHEETS);
    await whole.port.writeResultSheet(drawn);
    const { batches } = whole.host;
    const outcomes = new Set<string>();
    for (const [batch, { request }] of batches.entries())
      for (let action = 0; action < request.Actions.length; action += Math.max(1, Math.floor(request.Actions.length / 25))) {
        const { workbook, host, port } = openExcel(SHEETS);
        const before = workbook.picture();
        host.fault = (at) => (at === batch ? { at: action, code: "GeneralException" } : null);
        const error: unknown = await port.writeResultSheet(drawn).then(
          () => null,
          (reason: unknown) => reason,
        );
        expect([batch, action, workbook.picture()]).toEqual([batch, action, error ? before : expect.anything()]);
        if (error) expect(error).toMatchObject({ detail: { nothingChanged: true } });
        else expect((workbook.picture() as { sheets: unknown[] }).sheets).toHaveLength(2);
        outcomes.add(error ? "refused" : "written");
      }
    // Looks alone may be missing: the sheet still says everything.
    expect([...outcomes].sort()).toEqual(["refused", "written"]);
  });

  test("a member that this Excel lacks among the looks costs no result sheet", async () => {
    const { workbook, port } = openExcel(SHEETS, { lacks: /Worksheet\.showGridlines|RangeFormat\.autofitRows/ });
    expect(await port.writeResultSheet(drawn)).toBe(NAME);
    expect(workbook.cellAt(NAME, 7, 3).value).toBe("Q6");
  });

  test("while a cell is being edited nothing is written, and the reason is told", async () => {
    const { workbook, host, port } = openExcel(SHEETS);
    host.cellEditMode = true;
    const before = workbook.picture();
    expect(await failure(port.writeResultSheet(drawn))).toMatchObject({ code: "cell-edit-mode", detail: { nothingChanged: true } });
    expect(workbook.picture()).toEqual(before);
  });
});
