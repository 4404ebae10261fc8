import { ExcelHost, type ExcelHostOptions } from "../../src/excel-host/excel-host";
import { MemoryWorkbook, type SketchedSheet } from "./memory-workbook";
import { connectOffice } from "./office";

const DATA: readonly SketchedSheet[] = [
  {
    name: "Data",
    rows: [
      ["a", 1, 0.5],
      ["b", 2, { formula: "=SUM(B1:B2)" }],
    ],
  },
];

function open(sheets = DATA, options: ExcelHostOptions = {}) {
  const workbook = new MemoryWorkbook(sheets);
  const host = new ExcelHost(workbook, options);
  connectOffice(host);
  return { host, workbook };
}

const sheet = (context: Excel.RequestContext, name = "Data") => context.workbook.worksheets.getItem(name);

/** The code and location of the error that a batch ends with. */
async function refusal(work: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  const error: unknown = await Excel.run(work).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) throw new Error("the batch was not refused");
  const { code, debugInfo } = error as OfficeExtension.Error;
  return `${code} ${debugInfo?.errorLocation ?? ""}`.trim();
}

test("the real library reads the values, formulas and address of a sheet's used range", async () => {
  open();
  const read = await Excel.run(async (context) => {
    const used = sheet(context).getUsedRangeOrNullObject(true);
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

test("what Excel makes of typed texts: numbers, percentages, dates, formulas; an apostrophe or the Text format keeps a text", async () => {
  const { workbook } = open([{ name: "Data", rows: [[null, null, null, null, null, null, { format: "@" }, "stays"]] }]);
  await Excel.run(async (context) => {
    sheet(context).getRange("A1:H1").values = [["1,234.5", "66.7%", "2024/1/25", "=1+1", "'=1+1", "TRUE", "007", null]];
    await context.sync();
  });
  const cells = workbook.readCells(workbook.sheetId("Data"), { top: 0, left: 0, bottom: 0, right: 7 })[0]!;
  expect(cells.map(({ value, formula, numberFormat }) => [value, formula, numberFormat])).toEqual([
    [1234.5, null, "General"],
    [0.667, null, "0.00%"],
    [45316, null, "yyyy/m/d"],
    [2, "=1+1", "General"],
    ["=1+1", null, "General"],
    [true, null, "General"],
    ["007", null, "@"],
    ["stays", null, "General"],
  ]);
});

test("an array of the wrong shape is refused", async () => {
  open();
  expect(
    await refusal(async (context) => {
      sheet(context).getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    }),
  ).toBe("InvalidArgument Range.values");
});

test("unknown sheets, addresses and settings are refused, and taken names too", async () => {
  open();
  const load = (name: string) => refusal((context) => (sheet(context, name).load("name"), context.sync()));
  expect(await load("nope")).toBe("ItemNotFound WorksheetCollection.getItem");
  expect(await refusal((context) => (sheet(context).getRange("A0").load("values"), context.sync()))).toBe(
    "InvalidArgument Worksheet.getRange",
  );
  expect(await refusal((context) => (context.workbook.settings.getItem("x").load("value"), context.sync()))).toBe(
    "ItemNotFound SettingCollection.getItem",
  );
  expect(await refusal((context) => (context.workbook.worksheets.add("data"), context.sync()))).toBe(
    "ItemAlreadyExists WorksheetCollection.add",
  );
});

test("what is missing is a null object where it was asked for as one", async () => {
  open();
  const isNull = await Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("nope");
    missing.load("name");
    await context.sync();
    return missing.isNullObject;
  });
  expect(isNull).toBe(true);
});

test("a batch is no transaction: what came before the error stays done", async () => {
  const { workbook } = open();
  expect(
    await refusal(async (context) => {
      sheet(context).getRange("A1").values = [["x"]];
      sheet(context, "nope").getRange("A1").values = [["y"]];
      await context.sync();
    }),
  ).toBe("ItemNotFound WorksheetCollection.getItem");
  expect(workbook.cellAt("Data", 0, 0).value).toBe("x");
});

test("locked cells of a protected sheet cannot be written, unlocked ones can; its conditional formats cannot be changed", async () => {
  const { workbook } = open([{ ...DATA[0]!, isProtected: true, unlocked: ["A1"] }]);
  const write = (address: string) => async (context: Excel.RequestContext) => {
    sheet(context).getRange(address).values = [["x"]];
    await context.sync();
  };
  expect(await refusal(write("B1"))).toBe("AccessDenied Range.values");
  await Excel.run(write("A1"));
  expect(workbook.cellAt("Data", 0, 0).value).toBe("x");
  expect(await refusal((context) => (sheet(context).getRange("A1").conditionalFormats.add("Custom"), context.sync()))).toBe(
    "AccessDenied ConditionalFormatCollection.add",
  );
});

test("while a cell is being edited a batch is refused", async () => {
  const { host } = open();
  host.cellEditMode = true;
  expect(await refusal((context) => (sheet(context).load("name"), context.sync()))).toBe("InvalidOperationInCellEditMode");
});

test("on the web a request or an answer over 5 MB is refused, on the desktop it is not", async () => {
  const ask = async (context: Excel.RequestContext) => {
    const range = sheet(context).getRange("A1:T20000");
    range.load("values,formulas,numberFormat");
    await context.sync();
  };
  open(DATA, { platform: "web" });
  expect(await refusal(ask)).toBe("ResponsePayloadSizeLimitExceeded");
  const write = async (context: Excel.RequestContext) => {
    sheet(context).getRange("A1").values = [["x".repeat(6_000_000)]];
    await context.sync();
  };
  expect(await refusal(write)).toBe("RequestPayloadSizeLimitExceeded");
  open(DATA, { platform: "desktop" });
  await Excel.run(ask);
  await Excel.run(write);
});

test("more than five million cells cannot be read at once", async () => {
  open(DATA, { platform: "desktop" });
  expect(await refusal((context) => (sheet(context).getRange().load("values"), context.sync()))).toBe("RangeExceedsLimit Range.values");
});

test("a member that the host lacks is a loud gap", async () => {
  open();
  expect(await refusal((context) => (sheet(context).charts.load("count"), context.sync()))).toBe("HostGap Worksheet.charts");
  expect(await refusal((context) => (sheet(context).getRange("A1").load("text"), context.sync()))).toBe("HostGap Range.load");
});

test("a property that was not loaded throws in the library, and a reference that was given back is no longer known", async () => {
  const { host } = open();
  await Excel.run(async (context) => {
    const range = sheet(context).getRange("A1");
    await context.sync();
    expect(() => range.values).toThrow(/PropertyNotLoaded|not available/);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["a"]]);
    expect(host.keptReferences).toBe(1);
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(host.keptReferences).toBe(0);
});

test("large arrays, which the library writes row band by row band, arrive whole", async () => {
  const { workbook } = open();
  await Excel.run(async (context) => {
    sheet(context).getRange("A1:D2000").values = Array.from({ length: 2_000 }, (_, row) => [row, row, row, row]);
    await context.sync();
  });
  expect(workbook.cellAt("Data", 1_999, 3).value).toBe(1_999);
});

test("only the top-left cell of a merged area takes a value", async () => {
  const { workbook } = open([{ ...DATA[0]!, merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] }]);
  await Excel.run(async (context) => {
    sheet(context).getRange("A1:B1").values = [["x", "lost"]];
    await context.sync();
  });
  expect(workbook.cellAt("Data", 0, 0).value).toBe("x");
  expect(workbook.cellAt("Data", 0, 1).value).toBe(1);
});
