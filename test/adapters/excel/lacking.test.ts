import { ExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { ownSheetPattern } from "../../../src/app/own-sheets";
import { RESULT_TEXTS } from "../../../src/domain/report/result-texts";
import { markedCells } from "../../excel-host/marked-cells";
import type { ExcelHostOptions } from "../../../src/excel-host/excel-host";
import { edit, failure, mark, openExcel, type OpenExcel } from "./open-excel";

const SHEETS = [
  { name: "到岗", rows: [[1, 2], [3]] },
  { name: "指标", rows: [[4]] },
];

/** Batches that ask for a member fail where Excel comes to it, so many times, with nothing said of the cause. Returns how often it happened. */
function stumblesOver({ host }: OpenExcel, member: string, times: number): () => number {
  const execute = host.execute.bind(host);
  let stumbled = 0;
  host.execute = async (body, flags) => {
    if (stumbled >= times || !body.includes(`"Name":"${member}"`)) return execute(body, flags);
    stumbled++;
    const Error = { Code: "GeneralException", Message: "", Location: `Range.${member}`, ActionIndex: 0, HttpStatusCode: 500 };
    return { body: JSON.stringify({ Error, ProcessedResults: { Results: [], TraceIds: [] }, TraceIds: [] }) };
  };
  return () => stumbled;
}

async function correctedAndTakenBack({ workbook, port }: OpenExcel): Promise<void> {
  const before = workbook.picture();
  await port.read({ merges: true });
  await port.apply([edit("A1", 1, 10), edit("A1", 4, 5, "指标")]);
  expect([workbook.cellAt("到岗", 0, 0).value, workbook.cellAt("指标", 0, 0).value]).toEqual([10, 5]);
  expect(await port.undo()).toEqual({ restored: 2, refused: [] });
  expect(workbook.picture()).toEqual(before);
}

describe.each<[string, ExcelHostOptions]>([
  ["that keeps nothing", { lacks: /settings|Setting|customXml/i }],
  ["that lists settings and parts and takes none", { lacks: /(?:SettingCollection|CustomXmlPartCollection)\.Add/i }],
  ["that keeps nothing and does not say what it lacks", { lacks: /settings|Setting|customXml/i, vagueErrors: true }],
])("an Excel %s", (_what, options) => {
  test("corrects and takes back as long as the pane is open, and says that it lasts no longer", async () => {
    const excel = openExcel(SHEETS, options);
    await correctedAndTakenBack(excel);
    await excel.port.apply([edit("A1", 1, 10)]);
    expect(await excel.port.undoState()).toEqual({ available: true, cells: 1, lasting: false });
    expect(await failure(new ExcelWorkbook().undo())).toMatchObject({ code: "nothing-to-undo" });
    await excel.port.saveState({ settings: { requiredStaff: 20 }, ignored: [], hints: [] });
    expect(await excel.port.loadState()).toMatchObject({ settings: { requiredStaff: 20 } });
  });

  test("gets its marks", async () => {
    const { workbook, port } = openExcel(SHEETS, options);
    await port.setMarks([mark("A1", "error"), mark("A2", "error"), mark("B1", "info")]);
    expect(markedCells(workbook)).toEqual(["error 到岗!A1", "error 到岗!A2", "info 到岗!B1"]);
  });
});

test.each<[string, ExcelHostOptions]>([
  ["settings", { lacks: /settings|Setting/ }],
  ["XML parts", { lacks: /customXml/i }],
  ["XML parts and does not say so", { lacks: /customXml/i, vagueErrors: true }],
])("an Excel without %s keeps everything in the other place", async (_what, options) => {
  const excel = openExcel(SHEETS, options);
  await correctedAndTakenBack(excel);
  await excel.port.apply([edit("A1", 1, 10)]);
  expect(await excel.port.undoState()).toEqual({ available: true, cells: 1, lasting: true });
  expect(await new ExcelWorkbook().undo()).toEqual({ restored: 1, refused: [] });
});

describe.each<[string, ExcelHostOptions]>([
  ["without conditional formats", { lacks: /conditional/i }],
  ["without conditional formats that does not say so", { lacks: /conditional/i, vagueErrors: true }],
  ["that lists conditional formats and adds none", { lacks: /ConditionalFormatCollection\.Add/i }],
])("an Excel %s", (_what, options) => {
  test("corrects and takes back, keeps that in the workbook, and says that it cannot mark", async () => {
    const excel = openExcel(SHEETS, options);
    await correctedAndTakenBack(excel);
    const before = excel.workbook.picture();
    expect(await failure(excel.port.setMarks([mark("A1", "error")]))).toMatchObject({
      code: "not-supported",
      detail: { nothingChanged: true },
    });
    expect(excel.workbook.picture()).toEqual(before);
    await excel.port.clearMarks();
    await excel.port.apply([edit("A1", 1, 10)]);
    expect(await new ExcelWorkbook().undo()).toEqual({ restored: 1, refused: [] });
  });
});

test("an Excel that wants an address for the whole of a sheet gets one, and its marks come off without a trace", async () => {
  const { workbook, host, port } = openExcel(SHEETS);
  const before = workbook.picture();
  const execute = host.execute.bind(host);
  host.execute = async (body, flags) => {
    const { ObjectPaths } = JSON.parse(body) as { ObjectPaths: Record<string, { Name: string; ArgumentInfo?: { Arguments?: unknown[] } }> };
    const bare = Object.values(ObjectPaths).some(
      ({ Name, ArgumentInfo }) => Name === "GetRange" && (ArgumentInfo?.Arguments?.[0] ?? null) === null,
    );
    if (!bare) return execute(body, flags);
    const Error = { Code: "InvalidArgument", Message: "", Location: "Worksheet.getRange", ActionIndex: 0, HttpStatusCode: 400 };
    return { body: JSON.stringify({ Error, ProcessedResults: { Results: [], TraceIds: [] }, TraceIds: [] }) };
  };
  await port.setMarks([mark("A1", "error"), mark("A2", "error"), mark("B1", "info")]);
  expect(markedCells(workbook)).toEqual(["error 到岗!A1", "error 到岗!A2", "info 到岗!B1"]);
  await port.clearMarks();
  expect(workbook.picture()).toEqual(before);
});

test("what failed without a reason is tried again in the next run", async () => {
  const excel = openExcel(SHEETS);
  const stumbled = stumblesOver(excel, "ConditionalFormats", 2);
  await correctedAndTakenBack(excel);
  expect(await failure(excel.port.setMarks([mark("A1", "error")]))).toMatchObject({ code: "not-supported" });
  expect(stumbled()).toBe(2);
  await excel.port.read({ merges: true });
  await excel.port.setMarks([mark("A1", "error")]);
  expect(markedCells(excel.workbook)).toEqual(["error 到岗!A1"]);
});

test("one failure without a reason costs nothing", async () => {
  const excel = openExcel(SHEETS);
  const stumbled = stumblesOver(excel, "CustomXmlParts", 1);
  await excel.port.apply([edit("A1", 1, 10)]);
  expect(stumbled()).toBe(1);
  expect(await excel.port.undoState()).toEqual({ available: true, cells: 1, lasting: true });
});

test("a request that is answered with nothing is no success", async () => {
  const { workbook, host, port } = openExcel(SHEETS);
  const before = workbook.picture();
  const execute = host.execute.bind(host);
  let lost = 0;
  host.execute = async (body, flags) => {
    if ((flags & 1) === 0 || lost > 0) return execute(body, flags);
    lost++;
    return { body: JSON.stringify({ Results: [], TraceIds: [] }) };
  };
  expect(await failure(port.apply([edit("A1", 1, 10)]))).toMatchObject({ detail: { nothingChanged: true } });
  expect(lost).toBe(1);
  expect(workbook.picture()).toEqual(before);
});

test("only a sheet under a name that we give is asked whether it is our result sheet", async () => {
  const { host, port } = openExcel(SHEETS);
  expect(await port.resultSheet()).toBeNull();
  expect(JSON.stringify(host.batches.map(({ request }) => request))).not.toContain("CustomProperties");
  for (const title of Object.values(RESULT_TEXTS.title)) {
    expect(title).toMatch(ownSheetPattern("result"));
    expect(`${title} (2)`).toMatch(ownSheetPattern("result"));
  }
});
