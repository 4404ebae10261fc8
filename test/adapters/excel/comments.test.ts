import { placeInSheet } from "../../../src/domain/grid/address";
import type { Workbook } from "../../../src/domain/grid/sheet";
import type { ExcelHostOptions } from "../../../src/excel-host/excel-host";
import { declareNotes } from "../../excel-host/office-notes";
import { mark, openExcel, syncs, type OpenExcel } from "./open-excel";

const NOTE = { row: 0, column: 0, content: "站长:\n4月病假18天", author: "站长" };
const THREAD = { id: "{1}", row: 1, column: 1, content: "按补充协议调整后的40个计算", author: "站长", replies: ["督导已同意"] };
const SHEETS = [
  { name: "到岗", rows: [[1, 2], [3, 4], [5]], notes: [NOTE], comments: [THREAD] },
  { name: "指标", rows: [[6]] },
  { name: "空", rows: [] },
];

function open(options: ExcelHostOptions = {}): OpenExcel {
  const excel = openExcel(SHEETS, { apiVersion: "1.18", ...options });
  if (Number((options.apiVersion ?? "1.18").split(".")[1]) >= 18) declareNotes();
  return excel;
}

const read = ({ port }: OpenExcel): Promise<Workbook> => port.read({ merges: true });
const heard = ({ sheets }: Workbook, index = 0): unknown => [...sheets[index]!.comments];
const B2 = [placeInSheet(1, 1), "按补充协议调整后的40个计算\n督导已同意"];
const A1 = [placeInSheet(0, 0), "4月病假18天"];

test("comments with their replies and notes are heard where they stand, in one sync more however many sheets there are", async () => {
  const excel = open();
  let workbook: Workbook | undefined;
  expect(await syncs(excel.host, async () => (workbook = await read(excel)))).toBe(4);
  expect(heard(workbook!)).toEqual([B2, A1]);
  expect(workbook!.sheets.map(({ comments }) => comments.size)).toEqual([2, 0, 0]);
});

test("a workbook without comments costs no sync more", async () => {
  const excel = openExcel(SHEETS.map(({ name, rows }) => ({ name, rows })));
  expect(await syncs(excel.host, () => read(excel))).toBe(3);
});

test("the program's own notes are none, and laying them changes nothing of what is heard", async () => {
  const excel = open();
  await read(excel);
  await excel.port.setMarks([mark("A3", "error"), mark("A1", "warning")]);
  expect(excel.workbook.notes(excel.workbook.sheetId("到岗"))).toHaveLength(2);
  expect(heard(await read(excel))).toEqual([B2, A1]);
});

test("a comment that came, changed or went is heard with the next reading, whole or of edited cells alone", async () => {
  const excel = open();
  const known = await read(excel);
  excel.workbook.comment("到岗", 2, 0, "该月计0.5");
  const more = await excel.port.reread(known, [{ sheet: "指标", address: "A1" }]);
  expect(heard(more)).toEqual([B2, [placeInSheet(2, 0), "该月计0.5"], A1]);
  expect(more.sheets[0]).not.toBe(known.sheets[0]);
  expect(more.sheets[0]!.row(0)).toBe(known.sheets[0]!.row(0));
  expect(more.sheets[1]).toBe(known.sheets[1]);
  excel.workbook.comment("到岗", 2, 0, "该月计0.8");
  excel.workbook.comment("到岗", 1, 1, null);
  expect(heard(await excel.port.reread(more, [{ sheet: "到岗", address: "A1" }]))).toEqual([[placeInSheet(2, 0), "该月计0.8"], A1]);
  expect(heard(await read(excel))).toEqual([[placeInSheet(2, 0), "该月计0.8"], A1]);
});

test("sheets whose cells and comments are as they were stay the same objects", async () => {
  const excel = open();
  const known = await read(excel);
  const again = await excel.port.reread(known, [{ sheet: "到岗", address: "A1" }]);
  expect(again.sheets.map((sheet, index) => sheet === known.sheets[index])).toEqual([true, true, true]);
});

test("comments move with their rows", async () => {
  const excel = open();
  await read(excel);
  excel.workbook.insertRows("到岗", 1, 2);
  expect(heard(await read(excel))).toEqual([[placeInSheet(3, 1), B2[1]], A1]);
});

test("an Excel without notes is heard by its comments alone", async () => {
  expect(heard(await read(open({ apiVersion: "1.17" })))).toEqual([B2]);
});

describe.each<[string, RegExp, readonly unknown[]]>([
  ["comments", /Comment/, []],
  ["replies", /Repl/, []],
  ["places of comments", /Comment\.GetLocation/, []],
  ["notes", /Note/, []],
])("an Excel that lacks %s", (_what, lacks) => {
  test.each([[false], [true]])("reads the sheets all the same (without saying what it lacks: %s)", async (vagueErrors) => {
    const excel = open({ lacks, vagueErrors });
    const workbook = await read(excel);
    expect(workbook.sheets.map(({ rowNumbers }) => rowNumbers.length)).toEqual([3, 1, 0]);
    expect(workbook.sheets[0]!.cell(2, 0)).toMatchObject({ value: 5 });
    await excel.port.setMarks([mark("A3", "error")]);
  });
});

test("a comment that a co-author takes away while it is read is no reason to be deaf to the others", async () => {
  const excel = open();
  const execute = excel.host.execute.bind(excel.host);
  let taken = false;
  excel.host.execute = async (body, flags) => {
    if (!taken && body.includes('"Name":"Replies"')) {
      taken = true;
      excel.workbook.comment("到岗", 1, 1, null);
    }
    return execute(body, flags);
  };
  expect(heard(await read(excel))).toEqual([A1]);
  expect(taken).toBe(true);
});

test("thousands of comments are heard in few requests, and more than ten thousand of one sheet are left", async () => {
  const comments = Array.from({ length: 10_100 }, (_, row) => ({ ...THREAD, id: `{${row}}`, row, column: 3, replies: [] }));
  const excel = openExcel([{ name: "到岗", rows: [[1]], comments }]);
  let workbook: Workbook | undefined;
  expect(await syncs(excel.host, async () => (workbook = await read(excel)))).toBeLessThan(12);
  expect(workbook!.sheets[0]!.comments.size).toBe(10_000);
});
