import type { Workbook } from "../../../src/domain/grid/sheet";
import type { SketchedCell } from "../../excel-host/memory-workbook";
import { openExcel, syncs, type OpenExcel } from "./open-excel";

const SHEETS = [
  {
    name: "到岗",
    rows: [
      [1, 2, { formula: "=A1+B1" }, "社工01"],
      [3, 4, 7, "社工02"],
      [null, null, { formula: "=SUM(C1:C2)" }],
    ] as SketchedCell[][],
    merges: [{ top: 2, left: 0, bottom: 2, right: 1 }],
  },
  { name: "汇总", rows: [[{ formula: "=到岗!C3" }, "合计"]] as SketchedCell[][] },
];

/** All that a workbook says, to compare a partial reading with a whole one. */
function told({ sheets }: Workbook): unknown {
  return sheets.map((sheet) => ({
    name: sheet.name,
    merges: sheet.merges,
    cells: sheet.rowNumbers.flatMap((row) => sheet.row(row).flatMap((cell, column) => (cell ? [[row, column, cell]] : []))),
  }));
}

async function edited(excel: OpenExcel, work: () => void | Promise<void>): Promise<Workbook> {
  const known = await excel.port.read({ merges: true });
  await work();
  await excel.workbook.recalculated();
  excel.host.batches = [];
  return known;
}

test("after an edit, one sync reads the edited cells and every formula, and tells what a whole reading would", async () => {
  const excel = openExcel(SHEETS);
  const known = await edited(excel, () => excel.workbook.type("到岗", 0, 0, { value: 5 }));
  let fresh: Workbook | undefined;
  expect(
    await syncs(excel.host, async () => {
      fresh = await excel.port.reread(known, [{ sheet: "到岗", address: "A1" }]);
    }),
  ).toBe(1);
  expect(told(fresh!)).toEqual(told(await excel.port.read({ merges: true })));
  expect(fresh!.sheets[0]!.cell(2, 2)).toMatchObject({ kind: "formula", result: { kind: "number", value: 14 } });
  expect(fresh!.sheets[1]!.cell(0, 0)).toMatchObject({ kind: "formula", result: { kind: "number", value: 14 } });
  expect(known.sheets[0]!.cell(0, 0)).toMatchObject({ value: 1 });
});

test("cells that were emptied, filled beyond the table and edited in several areas are read as they are now", async () => {
  const excel = openExcel(SHEETS);
  const known = await edited(excel, () => {
    excel.workbook.type("到岗", 1, 1, { value: "" });
    excel.workbook.type("到岗", 9, 6, { value: "备注" });
    excel.workbook.type("汇总", 0, 1, { value: "总计" });
  });
  const fresh = await excel.port.reread(known, [
    { sheet: "到岗", address: "B2,G10" },
    { sheet: "汇总", address: "B1" },
  ]);
  expect(told(fresh)).toEqual(told(await excel.port.read({ merges: true })));
});

test("a long table costs no more than its edited cell", async () => {
  const rows = Array.from({ length: 5_000 }, (_, row): SketchedCell[] => [row, "社工", 1, 1, 1]);
  const excel = openExcel([{ name: "到岗", rows }]);
  const known = await edited(excel, () => excel.workbook.type("到岗", 4_000, 2, { value: 0.5 }));
  const fresh = await excel.port.reread(known, [{ sheet: "到岗", address: "C4001" }]);
  expect(fresh.sheets[0]!.cell(4_000, 2)).toMatchObject({ value: 0.5 });
  expect(excel.host.batches).toHaveLength(1);
  expect(excel.host.batches[0]!.responseBytes).toBeLessThan(1_000);
});

/** So many cells that do not touch. */
function ranges(count: number): string {
  return Array.from({ length: count }, (_, index) => `A${2 * index + 1}`).join(",");
}

test.each([
  ["a whole column", "C:C"],
  ["an edit of more than 20,000 cells", "A1:T1001"],
  ["an edit in more than 300 ranges", ranges(301)],
])("%s is read with everything else", async (_what, address) => {
  const excel = openExcel(SHEETS);
  const known = await edited(excel, () => excel.workbook.type("到岗", 1, 2, { value: 8 }));
  const fresh = await excel.port.reread(known, [{ sheet: "到岗", address }]);
  expect(excel.host.batches).toHaveLength(3);
  expect(fresh.sheets[0]!.cell(1, 2)).toMatchObject({ value: 8 });
});

test.each([
  ["20,000 cells, those of the formulas among them", "A1:T999"],
  ["300 ranges, those of the formulas among them", ranges(297)],
])("an edit of %s is read by itself", async (_what, address) => {
  const excel = openExcel(SHEETS);
  const known = await edited(excel, () => excel.workbook.type("到岗", 0, 0, { value: 8 }));
  const fresh = await excel.port.reread(known, [{ sheet: "到岗", address }]);
  expect(excel.host.batches).toHaveLength(1);
  expect(fresh.sheets[0]!.cell(0, 0)).toMatchObject({ value: 8 });
});

test("a sheet that was renamed meanwhile is found under its new name", async () => {
  const excel = openExcel(SHEETS);
  const known = await edited(excel, () => {
    excel.workbook.type("到岗", 1, 2, { value: 8 });
    excel.workbook.renameSheet(excel.workbook.sheetId("到岗"), "到岗情况");
  });
  const fresh = await excel.port.reread(known, [{ sheet: "到岗", address: "C2" }]);
  expect(fresh.sheets.map(({ name }) => name)).toEqual(["到岗情况", "汇总"]);
  expect(fresh.sheets[0]!.cell(1, 2)).toMatchObject({ value: 8 });
});

test("rows and sheets in which the edit changed nothing are the same objects as before, so that nothing is made of them again", async () => {
  const excel = openExcel(SHEETS);
  const known = await edited(excel, () => excel.workbook.type("到岗", 1, 2, { value: 8 }));
  const fresh = await excel.port.reread(known, [{ sheet: "到岗", address: "C2" }]);
  const [before, after] = [known.sheets[0]!, fresh.sheets[0]!];
  expect([0, 1, 2].map((row) => after.row(row) === before.row(row))).toEqual([true, false, false]);
  expect(told(fresh)).toEqual(told(await excel.port.read({ merges: true })));
  // Its formula shows another sum now.
  expect(fresh.sheets[1]).not.toBe(known.sheets[1]);
  const again = await excel.port.reread(fresh, [{ sheet: "到岗", address: "D1" }]);
  expect(again.sheets.map((sheet, index) => sheet === fresh.sheets[index])).toEqual([true, true]);
});
