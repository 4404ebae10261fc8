import { formatAddress } from "../../../src/domain/grid/address";
import { decisionsIn } from "../../../src/app/ignoring";
import type { MemoryWorkbook } from "../../excel-host/memory-workbook";
import { openSession, type Running } from "./open-session";
import { FIRST_WORKER, stationWorkbook, SUBTOTAL, WORKERS } from "./small-station";

jest.setTimeout(60_000);

const SHEET = "到岗";
const NAME = 2;
const INSURANCE = 7;

/** Each worker's subtotal, by name, wherever the row stands. */
function subtotals(workbook: MemoryWorkbook, sheet = SHEET): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (let row = 0; row < 40; row++) {
    const name = workbook.cellAt(sheet, row, NAME).value;
    if (typeof name === "string" && name.startsWith("社工0")) found[name] = workbook.cellAt(sheet, row, SUBTOTAL).value;
  }
  return found;
}

const DONE = { 社工0001: 2, 社工0002: 3, 社工0003: 3 };
const BEFORE = { 社工0001: 9, 社工0002: 8, 社工0003: "7" };

/** Whatever happened between the click and the undo, in the same pane or in one that is opened later. */
async function undone(happens: (workbook: MemoryWorkbook) => void, reopened: boolean): Promise<Running> {
  let running = openSession(stationWorkbook());
  await running.session.recompute();
  expect(subtotals(running.workbook)).toMatchObject(DONE);
  happens(running.workbook);
  if (reopened) running = openSession(running.workbook.reopened());
  await running.session.undo();
  return running;
}

const REVERSED = Array.from({ length: WORKERS }, (_, index) => WORKERS - 1 - index);

const MOVES: readonly (readonly [string, (workbook: MemoryWorkbook) => void])[] = [
  ["a row was inserted above", (workbook) => workbook.insertRows(SHEET, 1)],
  ["a row was inserted between the workers", (workbook) => workbook.insertRows(SHEET, FIRST_WORKER + 1)],
  ["an uninvolved worker's row was deleted", (workbook) => workbook.deleteRows(SHEET, FIRST_WORKER + 4)],
  ["the workers were sorted the other way round", (workbook) => workbook.sortRows(SHEET, FIRST_WORKER, REVERSED)],
  ["the sheet was renamed", (workbook) => workbook.renameSheet(workbook.sheetId(SHEET), "到岗2024")],
  ["the sheet was moved", (workbook) => workbook.moveSheet(SHEET, 1)],
];

describe.each([
  ["in the same pane", false],
  ["after the workbook was closed and opened again", true],
])("undo %s", (_when, reopened) => {
  test.each(MOVES)("brings each worker's own figure back when %s", async (_what, happens) => {
    const { workbook, session } = await undone(happens, reopened);
    const sheet = workbook.sheets().find(({ name }) => name.startsWith(SHEET))!.name;
    expect(session.getSnapshot()).toMatchObject({ failure: null, outcome: { kind: "undone", restored: 3, refused: [] } });
    expect(subtotals(workbook, sheet)).toMatchObject(BEFORE);
    for (const [name, value] of Object.entries(subtotals(workbook, sheet))) if (!(name in BEFORE)) expect([name, value]).toEqual([name, 3]);
  });

  test("leaves the others alone and names the cell when a corrected worker's row is gone", async () => {
    const { workbook, session } = await undone((book) => book.deleteRows(SHEET, FIRST_WORKER), reopened);
    expect(session.getSnapshot().outcome).toMatchObject({
      kind: "undone",
      restored: 2,
      refused: [{ row: FIRST_WORKER, column: SUBTOTAL }],
    });
    expect(subtotals(workbook)).toMatchObject({ 社工0002: 8, 社工0003: "7", 社工0004: 3 });
  });

  test("never touches a copy that took the sheet's old name", async () => {
    const { workbook } = await undone((book) => {
      book.copySheet(SHEET, "副本");
      book.renameSheet(book.sheetId(SHEET), "原表");
      book.renameSheet(book.sheetId("副本"), SHEET);
    }, reopened);
    expect(subtotals(workbook, "原表")).toMatchObject(BEFORE);
    expect(subtotals(workbook)).toMatchObject(DONE);
  });

  test("leaves a row alone in which another name was typed", async () => {
    const { workbook, session } = await undone((book) => book.type(SHEET, FIRST_WORKER + 1, NAME, { value: "社工0099" }), reopened);
    expect(session.getSnapshot().outcome).toMatchObject({ restored: 2, refused: [{ row: FIRST_WORKER + 1, column: SUBTOTAL }] });
    expect(subtotals(workbook)).toMatchObject({ 社工0001: 9, 社工0099: 3 });
  });

  test("leaves both alone where two workers share a name and their rows say the same", async () => {
    const workbook = stationWorkbook();
    for (const row of [5, 6]) {
      workbook.type(SHEET, row, 1, { value: 2 });
      workbook.type(SHEET, row, NAME, { value: "社工0002" });
    }
    let running = openSession(workbook);
    await running.session.recompute();
    running.workbook.sortRows(SHEET, FIRST_WORKER, REVERSED);
    if (reopened) running = openSession(running.workbook.reopened());
    await running.session.undo();
    expect(running.session.getSnapshot().outcome).toMatchObject({ kind: "undone", restored: 1 });
    expect(subtotals(running.workbook)).toMatchObject({ 社工0001: 9, 社工0002: 3 });
  });
});

/** The worker without January's insurance, whose finding is set aside. */
const MISSING = "attendance/insurance-missing";

async function ignoring(reason = "另有凭证"): Promise<Running> {
  const running = openSession(stationWorkbook());
  await running.session.recompute();
  const entry = running.session.getSnapshot().entries.find(({ finding }) => finding.rule === MISSING)!;
  expect(formatAddress(entry.finding)).toBe("H5");
  await running.session.ignore(entry.id, reason);
  return running;
}

async function missing(running: Running, reopened: boolean): Promise<readonly [string, string][]> {
  const now = reopened ? openSession(running.workbook.reopened()) : running;
  await now.session.check();
  return now.session
    .getSnapshot()
    .entries.filter(({ finding }) => finding.rule === MISSING)
    .map(({ finding, state }) => [formatAddress(finding), state]);
}

describe.each([
  ["in the same pane", false],
  ["after the workbook was closed and opened again", true],
])("a missing insurance that was set aside, %s,", (_when, reopened) => {
  test.each([
    ["a row is inserted above", (workbook: MemoryWorkbook) => workbook.insertRows(SHEET, 1), "H6"],
    ["another worker's row is deleted", (workbook: MemoryWorkbook) => workbook.deleteRows(SHEET, FIRST_WORKER + 4), "H5"],
    ["the workers are sorted", (workbook: MemoryWorkbook) => workbook.sortRows(SHEET, FIRST_WORKER, REVERSED), "H13"],
    ["the sheet is renamed", (workbook: MemoryWorkbook) => workbook.renameSheet(workbook.sheetId(SHEET), "到岗2024"), "H5"],
  ])("stays aside when %s", async (_what, happens, at) => {
    const running = await ignoring();
    happens(running.workbook);
    expect(await missing(running, reopened)).toEqual([[at, "ignored"]]);
  });

  test.each([
    ["another name stands in the row", (workbook: MemoryWorkbook) => workbook.type(SHEET, FIRST_WORKER, NAME, { value: "社工0099" })],
    ["the presence says something else", (workbook: MemoryWorkbook) => workbook.type(SHEET, FIRST_WORKER, 6, { value: 0.5 })],
    ["the header names another month", (workbook: MemoryWorkbook) => workbook.type(SHEET, 2, 6, { value: "2024年12月" })],
    ["the wage is gone", (workbook: MemoryWorkbook) => workbook.type(SHEET, FIRST_WORKER, 8, { value: null })],
  ])("comes back when %s", async (_what, happens) => {
    const running = await ignoring();
    happens(running.workbook);
    expect((await missing(running, reopened)).filter(([, state]) => state === "ignored")).toEqual([]);
  });

  test("does not hide the same worker's in a copy of the sheet", async () => {
    const running = await ignoring();
    running.workbook.copySheet(SHEET, "副本");
    expect(await missing(running, reopened)).toEqual([
      ["H5", "ignored"],
      ["H5", "open"],
    ]);
  });
});

describe("two rows of one name", () => {
  const copied = (workbook: MemoryWorkbook): void => {
    workbook.insertRows(SHEET, FIRST_WORKER + 1);
    for (let column = 0; column <= SUBTOTAL; column++)
      workbook.type(SHEET, FIRST_WORKER + 1, column, { value: workbook.cellAt(SHEET, FIRST_WORKER, column).value });
  };

  test("that say the same bring a missing insurance back that was set aside for one of them", async () => {
    const running = await ignoring();
    copied(running.workbook);
    expect(await missing(running, false)).toEqual([
      ["H5", "open"],
      ["H6", "open"],
    ]);
  });

  test("are two, when all findings of a row are set aside", async () => {
    const workbook = stationWorkbook();
    copied(workbook);
    const { session } = openSession(workbook);
    await session.check();
    const first = session.getSnapshot().entries.find(({ finding }) => finding.rule === MISSING)!;
    await session.ignore(first.id, "另有凭证", "row");
    const aside = session.getSnapshot().ignored.map(({ cell }) => /\d+/.exec(cell)![0]);
    expect(new Set(aside)).toEqual(new Set(["5"]));
    await session.dispose();
  });
});

test("findings of one kind, row or column are set aside together with one reason, and taken back together", async () => {
  for (const [together, expected] of [
    ["rule", ["H5", "H6", "K5"]],
    ["row", ["H5", "K5"]],
    ["column", ["H5", "H6"]],
  ] as const) {
    const workbook = stationWorkbook();
    workbook.type(SHEET, FIRST_WORKER, 10, { value: null });
    workbook.type(SHEET, FIRST_WORKER + 1, INSURANCE, { value: null });
    const { session } = openSession(workbook);
    await session.check();
    const ignored = () =>
      session
        .getSnapshot()
        .entries.filter(({ state, finding }) => state === "ignored" && finding.rule === MISSING)
        .map(({ finding }) => formatAddress(finding))
        .sort();
    const first = session.getSnapshot().entries.find(({ finding }) => finding.rule === MISSING && formatAddress(finding) === "H5")!;
    const { [together]: count } = session.covered(first.id);
    await session.ignore(first.id, "单位统一补缴", together);
    expect(ignored()).toEqual(expected);
    // The list of decisions has one with its reason, and taking it back takes all of it back.
    const decisions = decisionsIn(session.getSnapshot().ignored);
    expect(decisions.map(({ reason, together: kind, findings }) => [reason, kind, findings.length])).toEqual([
      ["单位统一补缴", together, count],
    ]);
    await session.takeBack(decisions[0]!);
    expect(session.getSnapshot().ignored).toEqual([]);
    await session.ignore(session.getSnapshot().entries.find(({ id }) => id === first.id)!.id, "单位统一补缴", together);
    expect(new Set(session.getSnapshot().ignored.map(({ reason }) => reason))).toEqual(new Set(["单位统一补缴"]));
    await session.unignore(first.id);
    expect(ignored()).toEqual([]);
    expect(session.getSnapshot().ignored).toEqual([]);
    await session.dispose();
  }
});

test("no name stands in what the workbook keeps of runs and decisions", async () => {
  const { workbook } = await ignoring();
  expect(JSON.stringify(workbook.kept())).not.toContain("社工0");
});
