import type { MemoryWorkbook } from "../../excel-host/memory-workbook";
import { markedCells } from "../../excel-host/marked-cells";
import { declareNotes } from "../../excel-host/office-notes";
import { openSession, type Running } from "./open-session";
import { FIRST_WORKER, stationWorkbook, SUBTOTAL } from "./small-station";

jest.setTimeout(60_000);

const SHEET = "到岗";
const INSURANCE = 7;
const OWN = { row: 5, column: SUBTOTAL, content: "我的批注", author: "站长" };

function open(workbook = stationWorkbook({ notes: [OWN] })): Running {
  const running = openSession(workbook, { apiVersion: "1.18" });
  declareNotes();
  return running;
}

const notesOf = (workbook: MemoryWorkbook) => [...workbook.notes(workbook.sheetId(SHEET))];
const noteAt = (workbook: MemoryWorkbook, row: number, column: number): string | undefined =>
  notesOf(workbook).find((note) => note.row === row && note.column === column)?.content;

test("each mark has its reason in a note, which begins with what the mark means; a note of the user's stays", async () => {
  const { session, workbook } = open();
  await session.recompute();
  expect(session.getSnapshot().failure).toBeNull();
  expect(noteAt(workbook, FIRST_WORKER, INSURANCE)).toMatch(/^【社工核算 Station Audit】【错误】/);
  expect(noteAt(workbook, FIRST_WORKER, SUBTOTAL)).toMatch(/^【社工核算 Station Audit】【已修正】/);
  expect(noteAt(workbook, OWN.row, OWN.column)).toBe(OWN.content);
  await session.dispose();
});

test("notes come and go with their marks without a trace", async () => {
  const { session, workbook } = open();
  const before = notesOf(workbook);
  await session.check();
  expect(notesOf(workbook).length).toBeGreaterThan(before.length);
  await session.clearMarks();
  expect(notesOf(workbook)).toEqual(before);
  await session.dispose();
});

test("after 撤销 the note of a cell says again what is wrong with it, not what was corrected", async () => {
  const { session, workbook } = open();
  await session.check();
  const before = notesOf(workbook);
  expect(noteAt(workbook, FIRST_WORKER, SUBTOTAL)).toMatch(/【错误】/);
  const entry = session.getSnapshot().entries.find(({ finding: { row, column } }) => row === FIRST_WORKER && column === SUBTOTAL)!;
  await session.fix([entry.id]);
  expect(noteAt(workbook, FIRST_WORKER, SUBTOTAL)).toMatch(/【已修正】/);
  await session.undo();
  const placed = (notes: typeof before) => notes.map(({ row, column, content }) => `${row} ${column} ${content}`).sort();
  expect(placed(notesOf(workbook))).toEqual(placed(before));
  await session.dispose();
});

test("an Excel that has no notes gets its marks without them", async () => {
  const { session, workbook } = openSession(stationWorkbook(), { apiVersion: "1.17" });
  await session.recompute();
  expect(session.getSnapshot().failure).toBeNull();
  expect(markedCells(workbook)).toContain("error 到岗!H5");
  expect(notesOf(workbook)).toEqual([]);
  await session.dispose();
});

test("an undo in a pane that was opened later brings the marks back without reasons that it cannot know, and leaves the user's own notes", async () => {
  const { session, workbook } = open();
  await session.check();
  await session.recompute();
  await session.dispose();
  const later = open(workbook.reopened());
  await later.session.undo();
  expect(later.session.getSnapshot()).toMatchObject({ failure: null, outcome: { kind: "undone" } });
  expect(markedCells(later.workbook)).toContain("error 到岗!P5");
  expect(noteAt(later.workbook, FIRST_WORKER, SUBTOTAL)).toBeUndefined();
  expect(noteAt(later.workbook, OWN.row, OWN.column)).toBe(OWN.content);
  await later.session.dispose();
});

test("only the note of what changed is written again", async () => {
  const { session, workbook, host } = open();
  await session.recompute();
  host.batches = [];
  workbook.type(SHEET, FIRST_WORKER, INSURANCE, { value: "√" });
  for (let tries = 0; tries < 200 && noteAt(workbook, FIRST_WORKER, INSURANCE) !== undefined; tries++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  expect(noteAt(workbook, FIRST_WORKER, INSURANCE)).toBeUndefined();
  expect(noteAt(workbook, FIRST_WORKER, SUBTOTAL)).toMatch(/【错误】/);
  const last = host.batches.at(-1)!.request.ObjectPaths;
  expect(
    Object.values(last).filter(({ Name, ArgumentInfo }) => Name === "Add" && String(ArgumentInfo?.Arguments?.[1]).includes("社工核算")),
  ).toHaveLength(1);
  await session.dispose();
});

test("a note shows its whole text at the size that it is given, however many reasons a cell has", async () => {
  const { port, workbook, host } = open(stationWorkbook());
  await port.read({ merges: false });
  const reason = "社保未购买：2024年1月在岗而社保一栏为空，请补缴或说明原因。";
  const marks = [1, 3, 9, 60].map((times, index) => ({
    sheet: SHEET,
    row: FIRST_WORKER + index,
    column: INSURANCE,
    kind: "error" as const,
    rule: "attendance/insurance-missing",
    note: Array.from({ length: times }, () => reason).join(times > 9 ? "" : "\n"),
  }));
  host.batches = [];
  await port.setMarks(marks);
  const set = (name: string) =>
    host.batches
      .flatMap(({ request }) => request.Actions.filter((action) => action.Name === name))
      .map(({ ArgumentInfo }) => Number(ArgumentInfo?.Arguments?.[0]));
  const [width, height] = [set("Width")[0]!, set("Height")[0]!];
  // By the make of Excel's notes: 9 points (Latin letters about half), 12.5 a line, an edge of 8.
  const wide = (line: string) => [...line].reduce((sum, letter) => sum + (letter > "ÿ" ? 1 : 0.5), 0);
  const perLine = Math.floor((width - 8) / 9.5);
  for (const { content } of notesOf(workbook)) {
    const lines = content.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / perLine)), 0);
    expect(lines * 12.5 + 8).toBeLessThanOrEqual(height);
  }
  expect(noteAt(workbook, FIRST_WORKER, INSURANCE)).toBe(`【社工核算 Station Audit】${reason}`);
  expect(noteAt(workbook, FIRST_WORKER + 3, INSURANCE)).toMatch(/面板中有全文/);
});
