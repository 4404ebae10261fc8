import type { SketchedCell } from "../../excel-host/memory-workbook";
import { markedCells } from "../../excel-host/marked-cells";
import { edit, failure, mark, openExcel, place, syncs } from "./open-excel";

const SHEETS = [
  {
    name: "到岗",
    rows: [
      [1, 2, 3],
      ["√", "——", 0.5],
    ] as SketchedCell[][],
  },
];

test("a run over read sheets costs three syncs: marks and settings, the cells once more, the writing", async () => {
  const { host, port } = openExcel(SHEETS);
  await port.read({ merges: false });
  expect(await syncs(host, () => port.apply([edit("A1", 1, 10), edit("C2", 0.5, 1)]))).toBe(3);
  expect(await syncs(host, () => port.setMarks([mark("A1", "error"), mark("B1", "info")]))).toBe(2);
  expect(await syncs(host, () => port.apply([edit("A1", 10, 11), edit("C2", 1, 0)]))).toBe(3);
  expect(await syncs(host, () => port.setMarks([mark("A1", "error"), mark("B1", "info")]))).toBe(2);
  expect(await syncs(host, () => port.clearMarks())).toBe(3);
  // The journal is read first, in two; cells go before marks: what becomes of a mark never holds up a figure.
  expect(await syncs(host, () => port.undo())).toBe(5);
});

test("twenty thousand cells are written in as many syncs as twenty", async () => {
  const rows = Array.from({ length: 5_000 }, (_, row): SketchedCell[] => [row, row, row, row]);
  const { workbook, host, port } = openExcel([{ name: "到岗", rows }]);
  await port.read({ merges: false });
  const edits = rows.flatMap((_cells, row) => [0, 1, 2, 3].map((column) => ({ ...edit("A1", row, row + 1), row, column })));
  expect(await syncs(host, () => port.apply(edits))).toBe(3);
  expect(workbook.cellAt("到岗", 4_999, 3).value).toBe(5_000);
  expect(await port.undo()).toEqual({ restored: 20_000, refused: [] });
  expect(workbook.cellAt("到岗", 4_999, 3).value).toBe(4_999);
});

test("ten thousand scattered cells with long texts are written in requests of less than 4 MB each, under the web's limit", async () => {
  const rows = Array.from({ length: 10_000 }, (_, row): SketchedCell[] =>
    Array.from({ length: 3 }, (_unused, column) => ((row + column) % 2 ? "x" : undefined)),
  );
  const { workbook, host, port } = openExcel([{ name: "到岗", rows }], { platform: "web" });
  const text = "督导意见".repeat(10);
  const edits = rows.map((_cells, row) => ({ ...edit("A1", null, text), row, column: row % 2 }));
  await port.apply(edits);
  expect(workbook.cellAt("到岗", 9_999, 1).value).toBe(text);
  expect(Math.max(...host.batches.map(({ requestBytes }) => requestBytes))).toBeLessThan(4_000_000);
});

test("a cell that a co-author changes between reading and writing stops the run, whoever was faster", async () => {
  const { workbook, port } = openExcel(SHEETS);
  await port.read({ merges: false });
  workbook.type("到岗", 0, 1, { value: 99 }, true);
  const before = workbook.picture();
  const error = await failure(port.apply([edit("A1", 1, 10), edit("B1", 2, 20)]));
  expect(error).toMatchObject({ code: "stale", detail: { cells: [place("B1")], nothingChanged: true } });
  expect(workbook.picture()).toEqual(before);
});

test("a constant that became a formula with the same value is no longer what was read", async () => {
  const { workbook, port } = openExcel(SHEETS);
  workbook.type("到岗", 0, 0, { formula: "=B1-1" });
  expect(await failure(port.apply([edit("A1", 1, 10)]))).toMatchObject({ code: "stale" });
});

test("a protected sheet is named and nothing is written, on no other sheet either", async () => {
  const { workbook, port } = openExcel([...SHEETS, { name: "锁定", rows: [[1]], isProtected: true }]);
  const before = workbook.picture();
  expect(await failure(port.apply([edit("A1", 1, 10), edit("A1", 1, 2, "锁定")]))).toMatchObject({
    code: "protected",
    detail: { sheet: "锁定", nothingChanged: true },
  });
  expect(workbook.picture()).toEqual(before);
});

test("marks are laid on every sheet but protected ones, which are named unless they carry these marks already", async () => {
  const { workbook, port } = openExcel([...SHEETS, { name: "锁定", rows: [[1]], isProtected: true }]);
  const before = workbook.picture();
  const marks = [mark("A1", "error"), mark("A1", "error", "锁定")];
  expect(await port.setMarks(marks)).toEqual(["锁定"]);
  expect(markedCells(workbook)).toEqual(["error 到岗!A1"]);
  expect(await port.setMarks([mark("B1", "info")])).toEqual([]);
  await port.clearMarks();
  expect(workbook.picture()).toEqual(before);
  workbook.setProtection(workbook.sheetId("锁定"), false);
  expect(await port.setMarks(marks)).toEqual([]);
  workbook.setProtection(workbook.sheetId("锁定"), true);
  expect(await port.setMarks(marks)).toEqual([]);
  expect(await port.setMarks([])).toEqual(["锁定"]);
  expect(await failure(port.clearMarks())).toMatchObject({ code: "protected", detail: { sheet: "锁定", nothingChanged: true } });
  expect(markedCells(workbook)).toEqual(["error 锁定!A1"]);
});

test("an undo brings the cells back on every sheet, also where marks stand on one that was protected since", async () => {
  const { workbook, port } = openExcel([...SHEETS, { name: "锁定", rows: [[1]] }]);
  await port.apply([edit("A1", 1, 10)]);
  await port.setMarks([mark("A1", "error"), mark("A1", "warning", "锁定")]);
  workbook.setProtection(workbook.sheetId("锁定"), true);
  expect(await port.undo()).toEqual({ restored: 1, refused: [] });
  expect(workbook.cellAt("到岗", 0, 0).value).toBe(1);
  expect(markedCells(workbook)).toEqual(["warning 锁定!A1"]);
});

test("a cell of an array formula stays as it is and is named, and the rest of the run is written", async () => {
  const { workbook, port } = openExcel([{ name: "到岗", rows: [[1, { value: 2, formula: "=A1:A2*2", inArray: true }]] }]);
  const array = { ...place("B1"), before: { value: 2, formula: "=A1:A2*2" }, after: { value: 3, formula: null }, rule: "r" };
  expect(await port.apply([edit("A1", 1, 10), array])).toEqual([place("B1")]);
  expect(workbook.cellAt("到岗", 0, 0).value).toBe(10);
  expect(workbook.cellAt("到岗", 0, 1)).toMatchObject({ formula: "=A1:A2*2", inArray: true });
});

test("while a person edits a cell, a run says so and writes nothing", async () => {
  const { workbook, host, port } = openExcel(SHEETS);
  const before = workbook.picture();
  host.cellEditMode = true;
  expect(await failure(port.apply([edit("A1", 1, 10)]))).toMatchObject({ code: "cell-edit-mode", detail: { nothingChanged: true } });
  expect(workbook.picture()).toEqual(before);
});

test("a sheet that was renamed or deleted after it was read is reported as gone", async () => {
  const { workbook, port } = openExcel([...SHEETS, { name: "指标", rows: [[1]] }]);
  await port.read({ merges: false });
  workbook.renameSheet(workbook.sheetId("指标"), "指标（旧）");
  expect(await failure(port.apply([edit("A1", 1, 2, "指标")]))).toMatchObject({ code: "sheet-gone", detail: { nothingChanged: true } });
  workbook.deleteSheet(workbook.sheetId("指标（旧）"));
  expect(await failure(port.apply([edit("A1", 1, 2, "指标（旧）")]))).toMatchObject({ code: "sheet-gone" });
  await port.apply([edit("A1", 1, 10)]);
});

test("a sheet that was added after the last reading can be written", async () => {
  const { workbook, port } = openExcel(SHEETS);
  await port.read({ merges: false });
  workbook.addSheet("新表");
  workbook.type("新表", 0, 0, { value: 5 });
  await port.apply([edit("A1", 5, 6, "新表")]);
  expect(workbook.cellAt("新表", 0, 0).value).toBe(6);
});

test("an undo passes over a sheet that is gone and names its cells", async () => {
  const { workbook, port } = openExcel([...SHEETS, { name: "指标", rows: [[1]] }]);
  await port.apply([edit("A1", 1, 10), edit("A1", 1, 2, "指标")]);
  workbook.deleteSheet(workbook.sheetId("指标"));
  expect(await port.undo()).toEqual({ restored: 1, refused: [place("A1", "指标")] });
  expect(workbook.cellAt("到岗", 0, 0).value).toBe(1);
});

test("numbers written over a text cell are numbers, and the cell's Text format comes back with the undo", async () => {
  const { workbook, port } = openExcel([
    {
      name: "到岗",
      rows: [
        [
          { value: "7", format: "@" },
          { value: 8, format: "@" },
        ],
      ],
    },
  ]);
  const before = workbook.picture();
  await port.apply([edit("A1", "7", 9), edit("B1", 8, 9)]);
  expect([workbook.cellAt("到岗", 0, 0), workbook.cellAt("到岗", 0, 1)]).toMatchObject([{ value: 9 }, { value: 9 }]);
  await port.undo();
  expect(workbook.picture()).toEqual(before);
});

test("a text of blanks or one that only looks like a number is brought back letter by letter, and no apostrophe stays in its style", async () => {
  const texts = ["  ", "219. 13%", "60.00%", "00", "2024.1.25", "1月", "——", "-5", "TRUE", "@", "=A1", "１２", "3-4", "Jan 5"];
  const { workbook, port } = openExcel([{ name: "到岗", rows: [texts, texts.map((value) => ({ value, format: "@" }))] }]);
  const before = workbook.picture();
  const places = texts.flatMap((text, column) => [0, 1].map((row) => ({ text, row, column })));
  await port.apply(places.map(({ text, row, column }) => ({ ...edit("A1", text.trim() === "" ? null : text, column), row, column })));
  await port.undo();
  expect(workbook.picture()).toEqual(before);
});

test("a text that begins with an apostrophe is brought back with it", async () => {
  const { workbook, port } = openExcel([{ name: "到岗", rows: [["'00"]] }]);
  await port.apply([edit("A1", "'00", 1)]);
  await port.undo();
  expect(workbook.cellAt("到岗", 0, 0)).toMatchObject({ value: "'00", numberFormat: "General" });
});

test("a number that Excel keeps to fifteen digits counts as written", async () => {
  const { workbook, port } = openExcel(SHEETS);
  const exact = workbook.writeCells.bind(workbook);
  workbook.writeCells = (sheet, writes) =>
    exact(
      sheet,
      writes.map((write) =>
        write.content && "value" in write.content && typeof write.content.value === "number"
          ? { ...write, content: { value: Number(write.content.value.toPrecision(15)) } }
          : write,
      ),
    );
  await port.apply([edit("A1", 1, 12 / 19)]);
  expect(workbook.cellAt("到岗", 0, 0).value).toBe(0.631578947368421);
  expect(await port.undo()).toEqual({ restored: 1, refused: [] });
});

test("a run without anything to write does not hide the run before it from the undo", async () => {
  const { workbook, port } = openExcel(SHEETS);
  await port.apply([edit("A1", 1, 10)]);
  await port.apply([]);
  expect(await port.undo()).toEqual({ restored: 1, refused: [] });
  expect(workbook.cellAt("到岗", 0, 0).value).toBe(1);
});

test("the journal holds derived cells alone, and never the reasons beside the marks", async () => {
  const { workbook, port } = openExcel(SHEETS);
  await port.setMarks([{ ...mark("B2", "warning"), note: "社工01 的社保未购买" }]);
  await port.apply([edit("A1", 1, 10)]);
  const stored = JSON.stringify(workbook.kept());
  expect(stored).not.toContain("社工01");
  expect(stored).not.toContain("——");
});

test("only the newest ten runs are kept in the workbook", async () => {
  const { workbook, port } = openExcel(SHEETS);
  for (let run = 1; run <= 12; run++) await port.apply([edit("A1", run, run + 1)]);
  for (let run = 0; run < 10; run++) await port.undo();
  expect(workbook.cellAt("到岗", 0, 0).value).toBe(3);
  expect(await port.undoState()).toEqual({ available: false, cells: 0, lasting: true });
  expect([workbook.kept(), workbook.xmlParts.size]).toEqual([[], 0]);
});

test("a workbook whose journal was damaged says that there is nothing to undo", async () => {
  const { workbook, port } = openExcel(SHEETS);
  await port.apply([edit("A1", 1, 10)]);
  for (const [id, xml] of workbook.xmlParts) workbook.xmlParts.set(id, xml.replace(/<value name="[^"]*entry[\s\S]*?<\/value>/g, ""));
  expect(await failure(port.undo())).toMatchObject({ code: "nothing-to-undo", detail: { nothingChanged: true } });
});
