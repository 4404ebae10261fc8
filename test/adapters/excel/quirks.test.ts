import { readFileSync } from "node:fs";
import { join } from "node:path";
import { QUIRKS, type QuirkId } from "../../../src/excel-host/quirks";
import type { ExcelHostOptions } from "../../../src/excel-host/excel-host";
import { formatAddress, parseAddress } from "../../../src/domain/grid/address";
import { savesFiles } from "../../../src/taskpane/saving";
import { exportTexts } from "../../../src/taskpane/texts/export-texts";
import { outcomeText } from "../../../src/taskpane/texts/outcome-texts";
import { SCENARIO_QUIRKS } from "../../excel-host/scenario-quirks";
import { markedCells } from "../../excel-host/marked-cells";
import type { MemoryWorkbook, SketchedSheet } from "../../excel-host/memory-workbook";
import { QUIRK_SCENARIOS } from "../../excel-host/quirk-scenarios";
import { openSession, type Running } from "./open-session";
import { FIRST_WORKER, stationWorkbook, SUBTOTAL, WORKERS } from "./small-station";

jest.setTimeout(60_000);

const SHEET = "到岗";
const own = (id: string, formula: string) => ({
  id,
  ranges: [{ top: 4, left: 0, bottom: 12, right: 16 }],
  type: "Custom",
  priority: 0,
  stopIfTrue: false,
  formula,
  format: { fill: "#00FF00" },
});

/** How a quirk comes about over the small station; what it then keeps from being written, by address. */
interface Stage {
  readonly sheet?: Partial<SketchedSheet>;
  readonly host?: ExcelHostOptions;
  readonly prepare?: (workbook: MemoryWorkbook) => void;
  readonly kept?: readonly string[];
}

const STAGES: Partial<Record<QuirkId, Stage>> = {
  Q2: { sheet: { conditionalFormats: [own("{one}", "=A5=1"), own("{two}", "=A5=2")] } },
  Q3: { sheet: { hiddenRows: [5, 8] } },
  Q7: {},
  Q8: { sheet: { spills: ["P6:P7"] }, kept: ["P6", "P7"] },
  Q9: { sheet: { listObjects: ["A5:Q13"] } },
  Q10: { prepare: (workbook) => (workbook.manualCalculation = true) },
  Q11: { prepare: (workbook) => workbook.type("便签", 1_048_575, 16_383, { value: "零星" }) },
  Q12: { prepare: (workbook) => (workbook.date1904 = true) },
};

const ALL: Stage = {
  sheet: Object.assign({}, ...Object.values(STAGES).map(({ sheet }) => sheet)) as Partial<SketchedSheet>,
  prepare: (workbook) => Object.values(STAGES).forEach(({ prepare }) => prepare?.(workbook)),
  kept: ["P6", "P7"],
};

const NAMES: readonly (QuirkId | "none" | "all")[] = ["none", ...(Object.keys(STAGES) as QuirkId[]), "all"];
const stageOf = (name: (typeof NAMES)[number]): Stage => (name === "none" ? {} : name === "all" ? ALL : STAGES[name]!);

function begin(name: (typeof NAMES)[number]): Running {
  const { sheet, host, prepare } = stageOf(name);
  const workbook = stationWorkbook(sheet);
  prepare?.(workbook);
  const quirks = name === "none" ? [] : name === "all" ? (Object.keys(STAGES) as QuirkId[]) : [name];
  return openSession(workbook, { ...host, quirks });
}

const subtotals = ({ workbook }: Running): unknown[] =>
  Array.from({ length: WORKERS }, (_, index) => workbook.cellAt(SHEET, FIRST_WORKER + index, SUBTOTAL).value);

/** What is right, save for cells that stay as they were. */
function right(before: readonly unknown[], kept: readonly string[] = []): unknown[] {
  return before.map((value, index) =>
    kept.includes(formatAddress({ row: FIRST_WORKER + index, column: SUBTOTAL })) ? value : index === 0 ? 2 : 3,
  );
}

/** Everything of the cells but the subtotals. */
function others({ workbook }: Running): unknown {
  const { sheets } = workbook.picture() as { sheets: { name: string; cells: { row: number; column: number }[] }[] };
  return sheets.map(({ name, cells }) => [name, cells.filter(({ column }) => name !== SHEET || column !== SUBTOTAL)]);
}

test("every quirk has a row of its own that says what Excel does and what is asked of the program", () => {
  expect(QUIRKS.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => `Q${index + 1}`));
  for (const { thread, trigger, excel, demand } of QUIRKS) for (const text of [thread, trigger, excel, demand]) expect(text).not.toBe("");
});

test("every quirk has a scenario that stands where it is said to stand, or says why it is apart", () => {
  expect(Object.keys(QUIRK_SCENARIOS)).toEqual(QUIRKS.map(({ id }) => id));
  for (const [id, { by, shown, apart }] of Object.entries(QUIRK_SCENARIOS)) {
    expect([id, by !== "", shown.length > 0]).toEqual([id, true, true]);
    for (const [file, title] of shown) {
      const text = readFileSync(join(__dirname, "..", "..", file), "utf8");
      expect([id, file, text.includes(`"${title}`)]).toEqual([id, file, true]);
    }
    // What the browser's scenarios run under is what they say.
    expect([id, apart === null]).toEqual([id, SCENARIO_QUIRKS.includes(id as QuirkId)]);
  }
});

describe.each(NAMES)("under %s", (name) => {
  const { kept = [] } = stageOf(name);

  test("the one click writes the right figures, and nothing else", async () => {
    const running = begin(name);
    const [before, besides] = [subtotals(running), others(running)];
    await running.session.recompute();
    const { failure, outcome } = running.session.getSnapshot();
    expect(failure).toBeNull();
    expect(outcome).toMatchObject({ kind: "recomputed", changed: 3 - kept.length });
    expect(subtotals(running)).toEqual(right(before, kept));
    expect(others(running)).toEqual(besides);
    expect(running.host.clearedUndo).toEqual([]);
    // A second click has nothing left to write.
    await running.session.recompute();
    expect(running.session.getSnapshot().outcome).toMatchObject({ kind: "recomputed", changed: 0 });
    await running.session.dispose();
  });

  test("checking changes nothing, correcting one cell changes that one, and undo brings everything back", async () => {
    const running = begin(name);
    const [before, besides] = [subtotals(running), others(running)];
    const { session } = running;
    await session.check();
    expect(session.getSnapshot().failure).toBeNull();
    expect(subtotals(running)).toEqual(before);
    const entry = session.getSnapshot().entries.find(({ finding }) => finding.fix && formatAddress(finding) === "P5")!;
    await session.fix([entry.id]);
    expect(session.getSnapshot().failure).toBeNull();
    expect(subtotals(running)).toEqual([2, ...before.slice(1)]);
    await session.undo();
    expect(session.getSnapshot().outcome).toEqual({ kind: "undone", restored: 1, refused: [] });
    expect(subtotals(running)).toEqual(before);
    expect(others(running)).toEqual(besides);
    await session.dispose();
  });

  test("marks come and go without a trace", async () => {
    const running = begin(name);
    const { session, workbook } = running;
    const formats = () => (workbook.picture() as { sheets: { formats: { formula: string }[] }[] }).sheets.map((sheet) => sheet.formats);
    const before = formats();
    await session.recompute();
    expect(markedCells(workbook)).toContain("error 到岗!H5");
    await session.clearMarks();
    expect(session.getSnapshot()).toMatchObject({ failure: null, outcome: { kind: "marks-cleared" } });
    expect(formats()).toEqual(before);
    await session.dispose();
  });
});

describe("a cell of an array", () => {
  test("is told in the list as one that no program writes", async () => {
    const running = begin("Q8");
    await running.session.check();
    const { entries } = running.session.getSnapshot();
    const message = entries.filter(({ finding }) => ["P6", "P7"].includes(formatAddress(finding))).map(({ finding }) => finding.values);
    expect(message).toEqual([expect.objectContaining({ locked: "yes" }), expect.objectContaining({ locked: "yes" })]);
    await running.session.dispose();
  });
});

describe("an Excel table's column", () => {
  const formula = (row: number) => `=SUM(${Array.from({ length: row === FIRST_WORKER ? 9 : 8 }, () => `G${row + 1}`).join(",")})`;

  test("keeps its other cells when wrong formulas in it are corrected and brought back", async () => {
    const workbook = stationWorkbook({ listObjects: ["A5:Q13"] });
    for (const row of [4, 5]) workbook.type(SHEET, row, SUBTOTAL, { formula: formula(row) });
    const running = openSession(workbook);
    const before = workbook.picture() as { sheets: unknown };
    await running.session.recompute();
    expect(running.session.getSnapshot().failure).toBeNull();
    expect(subtotals(running)).toEqual([2, 3, 3, 3, 3, 3, 3, 3, 3]);
    await running.session.clearMarks();
    await running.session.undo();
    await running.session.clearMarks();
    expect(running.session.getSnapshot().failure).toBeNull();
    expect((workbook.picture() as { sheets: unknown }).sheets).toEqual(before.sheets);
    await running.session.dispose();
  });
});

test("where calculation is manual, a formula that shows an old result is computed before it is judged", async () => {
  const workbook = stationWorkbook();
  workbook.type(SHEET, 4, SUBTOTAL, { formula: '=COUNTIF(H5,"√")+2' });
  workbook.manualCalculation = true;
  workbook.type(SHEET, 4, 7, { value: "√" });
  expect(workbook.cellAt(SHEET, 4, SUBTOTAL).value).toBe(2);
  const running = openSession(workbook);
  await running.session.recompute();
  expect(workbook.cellAt(SHEET, 4, SUBTOTAL)).toMatchObject({ value: 3, formula: '=COUNTIF(H5,"√")+2' });
  await running.session.dispose();
});

test("a sheet whose used range is too large is named, and only that sheet is skipped", async () => {
  const running = begin("Q11");
  await running.session.check();
  const { audit, outcome } = running.session.getSnapshot();
  expect(audit!.refusals).toEqual([expect.objectContaining({ sheet: "便签", leftAlone: false })]);
  expect(audit!.tables).toHaveLength(1);
  expect(outcome).toMatchObject({ kind: "checked", unchecked: 1 });
  await running.session.dispose();
});

test("days that a workbook counts from 1904 mean the same as in its file", async () => {
  const serial = Date.UTC(2020, 0, 1) / 86_400_000 + 25_569;
  const workbook = stationWorkbook();
  for (let row = FIRST_WORKER; row < FIRST_WORKER + WORKERS; row++) workbook.type(SHEET, row, 5, { value: serial - 1_462 });
  for (const sheet of [workbook.sheetId(SHEET)])
    workbook.writeCells(
      sheet,
      Array.from({ length: WORKERS }, (_, index) => ({ row: FIRST_WORKER + index, column: 5, numberFormat: "yyyy/m/d" })),
    );
  workbook.date1904 = true;
  const running = openSession(workbook);
  const read = await running.port.read({ merges: true });
  expect(read.sheets[0]!.cell(FIRST_WORKER, 5)).toMatchObject({ kind: "date", value: serial });
  await running.session.dispose();
});

test("a value that was picked without a word to anybody is seen before a cell is corrected", async () => {
  const running = begin("none");
  const { session, workbook } = running;
  await session.check();
  const entry = session.getSnapshot().entries.find(({ finding }) => finding.fix && formatAddress(finding) === "P5")!;
  workbook.pick(SHEET, 4, 7, "√");
  await session.fix([entry.id]);
  expect(session.getSnapshot().failure).toMatchObject({ code: "stale", nothingChanged: true, cells: [{ row: 4, column: SUBTOTAL }] });
  expect(workbook.cellAt(SHEET, 4, SUBTOTAL).value).toBe(9);
  // The list now says what is right; that is written.
  await session.fix([session.getSnapshot().entries.find(({ finding }) => finding.fix && formatAddress(finding) === "P5")!.id]);
  expect(workbook.cellAt(SHEET, 4, SUBTOTAL).value).toBe(3);
  await session.dispose();
});

test("before the first run, too, a value that was picked without a word is seen when a person comes back to the pane", async () => {
  const running = begin("none");
  const { session, workbook } = running;
  await session.survey();
  const counted = () =>
    session.getSnapshot().audit!.figures.find(({ figure }) => figure.row === 4 && figure.column === SUBTOTAL)!.figure.value;
  expect(String(counted())).toBe("2");
  workbook.pick(SHEET, 4, 7, "√");
  await session.lookAgain();
  expect(String(counted())).toBe("3");
  expect(session.getSnapshot()).toMatchObject({ hasRun: false, entries: [] });
  await session.dispose();
});

test("a person who comes back while the pane is still looking, with a value picked meanwhile, is looked after once more", async () => {
  const { session, workbook, host } = begin("none");
  await session.check();
  const before = host.batches.length;
  await session.lookAgain();
  const requests = host.batches.length - before;
  const execute = host.execute.bind(host);
  let picked = false;
  host.execute = async (body, flags) => {
    const answer = await execute(body, flags);
    if (!picked && host.batches.length === before + 2 * requests) {
      picked = true;
      workbook.pick(SHEET, 4, 7, "√");
      void session.lookAgain();
    }
    return answer;
  };
  await session.lookAgain();
  const { entries } = session.getSnapshot();
  expect([picked, entries.find(({ finding }) => finding.fix && formatAddress(finding) === "P5")!.finding.expected]).toEqual([true, 3]);
  await session.dispose();
});

test("where the pane can save no files, as in Excel for Mac and for iPad, it offers another way; without a shared runtime the add-in is not offered", () => {
  expect(["PC", "Mac", "iOS", "OfficeOnline"].map(savesFiles)).toEqual([true, false, false, true]);
  const manifest = readFileSync(join(__dirname, "..", "..", "..", "manifest.xml"), "utf8");
  expect(manifest).toMatch(/<Set(?:s [^>]*)?[^>]*Name="SharedRuntime"/);
});

test.each([
  [["Q4"], true],
  [[], false],
] as const)("an Excel that cannot group its undo steps is written to without grouping (%j)", async (quirks, stepwise) => {
  const running = openSession(stationWorkbook(), { apiVersion: "1.20", platform: "desktop", quirks });
  await running.session.recompute();
  expect(running.session.getSnapshot()).toMatchObject({ failure: null, outcome: { kind: "recomputed", changed: 3 } });
  // The pane says that Ctrl+Z goes step by step.
  const { available, stepwise: told = false } = running.session.getSnapshot().undo;
  expect([available, told]).toEqual([true, stepwise]);
  await running.session.undo();
  expect(running.session.getSnapshot().outcome).toEqual({ kind: "undone", restored: 3, refused: [] });
  await running.session.dispose();
});

test("a sheet that is added clears Excel's own undo, which is said before and after; the pane's undo goes on", async () => {
  const running = begin("Q7");
  const { session, host } = running;
  await session.recompute();
  expect(host.clearedUndo).toEqual([]);
  for (const act of [() => session.results.write(), () => session.results.remove()]) {
    host.clearedUndo.length = 0;
    await act();
    expect(host.clearedUndo.length).toBeGreaterThan(0);
    const { outcome } = session.getSnapshot();
    expect(outcomeText(outcome!, "zh").text).toContain("Ctrl+Z");
    expect(outcomeText(outcome!, "en").text).toContain("Ctrl+Z");
  }
  for (const language of ["zh", "en"] as const) expect(exportTexts.writeHint[language]).toContain("Ctrl+Z");
  await session.undo();
  expect(session.getSnapshot().outcome).toEqual({ kind: "undone", restored: 3, refused: [] });
  await session.dispose();
});

test("addresses of the stage are those of the station", () => {
  expect(parseAddress("P5")).toEqual({ row: FIRST_WORKER, column: SUBTOTAL });
});
