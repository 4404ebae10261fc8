import { ExcelHost } from "../../src/workbench/host/excel-host";
import { MemoryWorkbook } from "./memory-workbook";
import { connectOffice } from "./office";

function open(): { host: ExcelHost; workbook: MemoryWorkbook } {
  const workbook = new MemoryWorkbook([
    {
      name: "Data",
      rows: [
        ["a", 1, 0.5],
        ["b", 2, { formula: "=SUM(B1:B2)" }],
      ],
    },
  ]);
  const host = new ExcelHost(workbook);
  connectOffice(host);
  return { host, workbook };
}

test("the real library reads the values, formulas and address of a sheet's used range", async () => {
  open();
  const read = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Data").getUsedRangeOrNullObject(true);
    used.load("address,values,formulas");
    await context.sync();
    return { address: used.address, values: used.values as unknown, formulas: used.formulas as unknown };
  });
  expect(read).toEqual({
    address: "Data!A1:C2",
    values: [
      ["a", 1, 0.5],
      ["b", 2, 3],
    ],
    formulas: [
      ["a", 1, 0.5],
      ["b", 2, "=SUM(B1:B2)"],
    ],
  });
});
