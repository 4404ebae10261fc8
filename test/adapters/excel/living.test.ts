import type { SheetChange } from "../../../src/app/workbook-port";
import { markedCells } from "../../excel-host/marked-cells";
import { edit, failure, mark, openExcel, place } from "./open-excel";

const SHEETS = [
  { name: "到岗", rows: [[1, 2]] },
  { name: "指标", rows: [[3]] },
];

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("an edit by hand is reported with its sheet and place, and one's own run is not", async () => {
  const { workbook, port } = openExcel(SHEETS);
  await port.read({ merges: false });
  const changes: SheetChange[] = [];
  const stop = await port.onChange((change) => changes.push(change));
  await port.apply([edit("A1", 1, 10)]);
  await port.setMarks([mark("B1", "error")]);
  await port.undo();
  await settled();
  expect(changes).toEqual([]);
  workbook.type("指标", 4, 2, { value: 7 });
  workbook.type("到岗", 0, 1, { value: 8 }, true);
  await settled();
  expect(changes).toEqual([
    { sheet: "指标", address: "C5", remote: false },
    { sheet: "到岗", address: "B1", remote: true },
  ]);
  await stop();
});

test("listening writes nothing, and after it was stopped Excel sends no more", async () => {
  const { workbook, host, port } = openExcel(SHEETS);
  const before = workbook.picture();
  const changes: SheetChange[] = [];
  const stop = await port.onChange((change) => changes.push(change));
  workbook.type("到岗", 0, 0, { value: 1 });
  await settled();
  expect(workbook.picture()).toEqual(before);
  await stop();
  expect(host.subscribed).toEqual([]);
  workbook.type("到岗", 0, 0, { value: 2 });
  await settled();
  expect(changes).toHaveLength(1);
});

test.each([
  ["does not tell of sheets that come and go", /_Register(Added|Deleted)Event/],
  ["tells of each sheet's edits alone", /WorksheetCollection\._RegisterDataChangedEvent/i],
])("edits are reported by an Excel that %s", async (_what, lacks) => {
  const { workbook, host, port } = openExcel(SHEETS, { lacks });
  await port.read({ merges: false });
  const changes: SheetChange[] = [];
  const stop = await port.onChange((change) => changes.push(change));
  workbook.type("指标", 4, 2, { value: 7 });
  await settled();
  expect(changes).toEqual([{ sheet: "指标", address: "C5", remote: false }]);
  await stop();
  expect(host.subscribed).toEqual([]);
});

test("a new sheet and a deleted one are reported as changed as a whole", async () => {
  const { workbook, port } = openExcel(SHEETS);
  await port.read({ merges: false });
  const changes: SheetChange[] = [];
  const stop = await port.onChange((change) => changes.push(change));
  workbook.addSheet("新表");
  await settled();
  workbook.deleteSheet(workbook.sheetId("指标"));
  await settled();
  expect(changes).toEqual([
    { sheet: "新表", address: null, remote: false },
    { sheet: expect.any(String) as string, address: null, remote: false },
  ]);
  await stop();
});

test("going to a cell shows its sheet and selects it; the selection is told with its sheet", async () => {
  const { workbook, port } = openExcel(SHEETS);
  await port.goTo(place("B7", "指标"));
  expect(workbook.selection()).toEqual({ sheetId: workbook.sheetId("指标"), range: { top: 6, left: 1, bottom: 6, right: 1 } });
  expect(await port.selection()).toEqual({ sheet: "指标", address: "B7" });
});

test.each(["Hidden", "VeryHidden"] as const)("going to a sheet that is %s says so, and shows nothing", async (visibility) => {
  const { workbook, port } = openExcel([...SHEETS, { name: "底稿", rows: [[1]], visibility }]);
  const error = await failure(port.goTo(place("A1", "底稿")));
  expect(error).toMatchObject({ code: "sheet-hidden", detail: { sheet: "底稿", nothingChanged: true } });
  expect(workbook.activeSheet()).toBe(workbook.sheetId("到岗"));
});

test("going to a sheet that is gone says so", async () => {
  const { port } = openExcel(SHEETS);
  expect(await failure(port.goTo(place("A1", "没有")))).toMatchObject({ code: "sheet-gone", detail: { nothingChanged: true } });
});

test("a user's own conditional formats stay, below our marks, through laying and clearing", async () => {
  const own = {
    id: "{own}",
    ranges: [{ top: 0, left: 0, bottom: 9, right: 3 }],
    type: "Custom",
    priority: 0,
    stopIfTrue: true,
    formula: "=A1>1",
    format: { fill: "#00FF00" },
  };
  const bars = { ...own, id: "{bars}", type: "DataBar", priority: 1, formula: "" };
  const { workbook, port } = openExcel([{ ...SHEETS[0]!, conditionalFormats: [own, bars] }]);
  const before = workbook.picture();
  await port.setMarks([mark("A1", "error"), mark("B1", "warning")]);
  const formats = workbook.conditionalFormats(workbook.sheetId("到岗"));
  expect(formats.map(({ format, type }) => (type === "DataBar" ? type : format.fill))).toEqual([
    "#FFC7CE",
    "#FFEB9C",
    "#00FF00",
    "DataBar",
  ]);
  expect(formats.slice(0, 2).every(({ stopIfTrue }) => !stopIfTrue)).toBe(true);
  await port.clearMarks();
  expect(workbook.picture()).toEqual(before);
});

test("marks that are laid again as they are cost no writing, so Excel's own undo keeps its steps", async () => {
  const { host, port } = openExcel(SHEETS);
  await port.setMarks([mark("A1", "error"), mark("A2", "error"), mark("B2", "info")]);
  const before = host.batches.length;
  await port.setMarks([mark("B2", "info"), mark("A2", "error"), mark("A1", "error")]);
  expect(host.batches.slice(before).every(({ flags }) => (flags & 1) === 0)).toBe(true);
});

test("three thousand scattered marks of one severity are a few conditional formats", async () => {
  const { workbook, port } = openExcel([{ name: "到岗", rows: [[1]] }]);
  await port.setMarks(Array.from({ length: 3_000 }, (_, index) => ({ ...mark("A1", "error"), row: index * 2, column: index % 7 })));
  expect(workbook.conditionalFormats(workbook.sheetId("到岗")).length).toBeLessThan(6);
});

test.each([
  ["several areas in one rule", { lacks: /getRanges|RangeAreas/ }],
  ["borders in conditional formats", { lacks: /borders/ }],
  ["the letters of conditional formats", { lacks: /Font\./ }],
  ["rules that stop others", { lacks: /stopIfTrue/ }],
  ["holding back repainting", { lacks: /suspendScreenUpdating/ }],
  ["whether sheets are protected", { lacks: /protection/ }],
  ["several of these, and does not say which,", { lacks: /getRanges|borders|stopIfTrue|suspend/, reticent: true }],
  ["a sheet by its id", { sheetsByName: true }],
])("an Excel that does not know %s gets its marks all the same", async (_what, options) => {
  const { workbook, port } = openExcel(SHEETS, options);
  const before = workbook.picture();
  expect((await port.read({ merges: true })).sheets).toHaveLength(2);
  await port.setMarks([mark("A1", "error"), mark("A3", "error"), mark("B1", "info")]);
  expect(markedCells(workbook)).toEqual(["error 到岗!A1", "error 到岗!A3", "info 到岗!B1"]);
  await port.apply([edit("A1", 1, 10)]);
  await port.setMarks([]);
  await port.undo();
  expect(markedCells(workbook)).toHaveLength(3);
  await port.clearMarks();
  expect(workbook.picture()).toEqual(before);
});
