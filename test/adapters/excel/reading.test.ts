import type { SketchedCell, SketchedSheet } from "../../excel-host/memory-workbook";
import { failure, openExcel, syncs } from "./open-excel";

function table(name: string, rows: number, columns = 8): SketchedSheet {
  return {
    name,
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_unused, column): SketchedCell => (column === 0 ? `社工${row}` : row + column)),
    ),
  };
}

test.each([
  ["one small sheet", [table("到岗", 3)]],
  ["thirty sheets", Array.from({ length: 30 }, (_, index) => table(`第${index}月`, 40))],
  ["five thousand rows", [table("到岗", 5_000)]],
  ["an empty workbook", [{ name: "空", rows: [] }]],
])("%s is read in three syncs, with merged areas or without", async (_name, sheets) => {
  const { host, port } = openExcel(sheets);
  expect(await syncs(host, () => port.read({ merges: true }))).toBe(sheets[0]!.rows.length === 0 ? 2 : 3);
  expect(await syncs(host, () => port.read({ merges: false }))).toBe(sheets[0]!.rows.length === 0 ? 2 : 3);
});

test("a workbook beyond the web's limit for one answer is read in parts, and every cell arrives", async () => {
  const long = "服务内容".repeat(12);
  const rows = Array.from({ length: 6_000 }, (_, row): SketchedCell[] => [row, ...Array.from({ length: 9 }, () => long)]);
  const { host, port } = openExcel([{ name: "服务", origin: { row: 4, column: 2 }, rows }], { platform: "web" });
  const progress: number[] = [];
  const { sheets } = await port.read({ merges: true, onProgress: ({ done }) => progress.push(done) });
  expect(sheets[0]!.rowNumbers).toHaveLength(6_000);
  expect(sheets[0]!.cell(6_003, 2)).toMatchObject({ kind: "number", value: 5_999 });
  expect(sheets[0]!.cell(6_003, 11)).toMatchObject({ kind: "text", text: long });
  expect(progress.at(-1)).toBe(1);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(host.batches.length).toBeLessThan(13);
});

test.each([
  ["web", 80_000],
  ["desktop", 150_000],
] as const)("on the %s one answer holds %i cells; a row more is asked for with another request", async (platform, cells) => {
  const read = async (rows: number): Promise<number> => {
    const { host, port } = openExcel([table("到岗", rows)], { platform });
    const asked = await syncs(host, async () => {
      const [sheet] = (await port.read({ merges: false })).sheets;
      expect(sheet!.cell(rows - 1, 0)).toMatchObject({ kind: "text", text: `社工${rows - 1}` });
    });
    return asked;
  };
  expect([await read(cells / 8), await read(cells / 8 + 1)]).toEqual([3, 4]);
});

test("a sheet whose used range spans more than 5,000,000 cells is left unread, and the others are read", async () => {
  const { workbook, port } = openExcel([table("到岗", 3), { name: "零星", rows: [[1]] }]);
  workbook.type("零星", 5_000, 999, { value: 1 });
  const { sheets } = await port.read({ merges: false });
  expect(sheets.map(({ name, unread, rowNumbers }) => [name, unread, rowNumbers.length])).toEqual([
    ["到岗", false, 3],
    ["零星", true, 0],
  ]);
});

test("hidden rows are read like others, and Excel is not asked which they are", async () => {
  const { host, port } = openExcel([{ ...table("到岗", 3), hiddenRows: [1] }]);
  const [sheet] = (await port.read({ merges: true })).sheets;
  expect(sheet!.rowNumbers).toEqual([0, 1, 2]);
  expect(JSON.stringify(host.batches)).not.toMatch(/hidden/i);
});

test("a sheet with more than 512 merged areas is read with all of them", async () => {
  const merges = Array.from({ length: 700 }, (_, index) => ({ top: index * 2, left: 0, bottom: index * 2 + 1, right: 0 }));
  const { port } = openExcel([{ ...table("到岗", 1_400), merges }]);
  const { sheets } = await port.read({ merges: true });
  expect([...sheets[0]!.merges].sort((a, b) => a.top - b.top)).toEqual(merges);
});

test("merged areas are not asked for unless they are wanted, since asking can cost Excel's undo", async () => {
  const { host, port } = openExcel([{ ...table("到岗", 3), merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] }]);
  const { sheets } = await port.read({ merges: false });
  expect(sheets[0]!.merges).toEqual([]);
  expect(JSON.stringify(host.batches)).not.toContain("MergedAreas");
});

test("protected, hidden and very hidden sheets are read and known as such", async () => {
  const { port } = openExcel([
    { ...table("到岗", 1), isProtected: true },
    { ...table("旧表", 1), visibility: "Hidden" },
    { ...table("底稿", 1), visibility: "VeryHidden" },
  ]);
  const { sheets } = await port.read({ merges: false });
  expect(sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
    ["到岗", "visible", true],
    ["旧表", "hidden", false],
    ["底稿", "very-hidden", false],
  ]);
});

test("errors, booleans, dates, texts like formulas and spilled cells keep their kind", async () => {
  const { port } = openExcel([
    {
      name: "到岗",
      rows: [
        [
          { value: { error: "#REF!" }, formula: "=#REF!" },
          true,
          { value: 45316, format: "yyyy/m/d" },
          { value: "=1+1", format: "@" },
          { value: { error: "#N/A" } },
          "  ",
        ],
      ],
    },
  ]);
  const [sheet] = (await port.read({ merges: false })).sheets;
  expect(sheet!.row(0)).toMatchObject([
    { kind: "formula", formula: "=#REF!", result: { kind: "error", code: "#REF!" } },
    { kind: "boolean", value: true },
    { kind: "date", value: 45316 },
    { kind: "text", text: "=1+1" },
    { kind: "error", code: "#N/A" },
    { kind: "empty" },
  ]);
});

test("reading stops when the person cancels, and while a cell is being edited it says so", async () => {
  const { host, port } = openExcel([table("到岗", 3)]);
  expect(await failure(port.read({ merges: false, signal: AbortSignal.abort() }))).toMatchObject({ code: "cancelled" });
  host.cellEditMode = true;
  expect(await failure(port.read({ merges: false }))).toMatchObject({ code: "cell-edit-mode", detail: { nothingChanged: true } });
  host.endCellEdit();
  expect((await port.read({ merges: false })).sheets).toHaveLength(1);
});

test("nothing of Excel's is held on to after reading", async () => {
  const { host, port } = openExcel([table("到岗", 3), table("指标", 3)]);
  await port.read({ merges: true });
  await new Promise((resolve) => setImmediate(resolve));
  expect(host.keptReferences).toBe(0);
});
