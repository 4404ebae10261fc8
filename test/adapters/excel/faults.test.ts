import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Edit } from "../../../src/domain/grid/edit";
import type { Fault } from "../../../src/excel-host/excel-host";
import type { SketchedSheet } from "../../excel-host/memory-workbook";
import { markKind } from "../../../src/app/mark-style";
import { markedCells } from "../../excel-host/marked-cells";
import { edit, failure, mark, openExcel, place, type OpenExcel } from "./open-excel";

// Each test runs its scenario hundreds of times.
jest.setTimeout(60_000);

const SHEETS: readonly SketchedSheet[] = [
  {
    name: "到岗",
    rows: [
      [1, 2, { formula: "=A1+B1" }],
      [{ value: "66.7%", format: "@" }, 4, "——"],
      [7, 8, { value: 0.5, format: "0%" }],
    ],
    conditionalFormats: [
      {
        id: "{own}",
        ranges: [{ top: 0, left: 0, bottom: 2, right: 2 }],
        type: "Custom",
        priority: 0,
        stopIfTrue: true,
        formula: "=A1>5",
        format: { fill: "#00FF00" },
      },
    ],
  },
  { name: "指标", rows: [[10], [20]] },
];

const EDITS: readonly Edit[] = [
  edit("A1", 1, 11),
  { ...place("C1"), before: { value: 3, formula: "=A1+B1" }, after: { value: 4, formula: "=A1+B1+1" }, rule: "r" },
  { ...place("A2"), before: { value: "66.7%", formula: null }, after: { value: 0.667, formula: null, numberFormat: "0.0%" }, rule: "r" },
  edit("C2", "——", "√"),
  edit("A2", 20, 21, "指标"),
];

const MARKS = [mark("A1", "error"), mark("C1", "error"), mark("B2", "warning"), mark("A1", "info", "指标")];

interface Scenario {
  readonly name: string;
  /** The batch that holds marks alone, each of which is laid by itself where Excel refuses them together; and what becomes of a lost session there. */
  readonly marks?: { readonly batch: number; readonly lost: "told" | "overcome" };
  prepare(excel: OpenExcel): Promise<unknown>;
  act(excel: OpenExcel): Promise<unknown>;
}

const SCENARIOS: readonly Scenario[] = [
  { name: "a first run", prepare: () => Promise.resolve(), act: ({ port }) => port.apply(EDITS) },
  { name: "a run over marks", prepare: ({ port }) => port.setMarks(MARKS), act: ({ port }) => port.apply(EDITS) },
  { name: "laying marks", marks: { batch: 2, lost: "told" }, prepare: () => Promise.resolve(), act: ({ port }) => port.setMarks(MARKS) },
  {
    name: "replacing marks",
    marks: { batch: 2, lost: "told" },
    prepare: ({ port }) => port.setMarks(MARKS),
    act: ({ port }) => port.setMarks([mark("B2", "error"), mark("C3", "info")]),
  },
  {
    name: "clearing marks",
    marks: { batch: 2, lost: "told" },
    prepare: ({ port }) => port.setMarks(MARKS),
    act: ({ port }) => port.clearMarks(),
  },
  {
    name: "taking a run back",
    marks: { batch: 4, lost: "overcome" },
    prepare: async ({ port }) => {
      await port.setMarks([mark("C3", "warning")]);
      await port.apply(EDITS);
      await port.setMarks(MARKS);
    },
    act: ({ port }) => port.undo(),
  },
  {
    name: "saving the settings",
    prepare: () => Promise.resolve(),
    act: ({ port }) => port.saveState({ settings: { requiredStaff: 20 }, ignored: [], hints: [] }),
  },
];

async function prepared(scenario: Scenario): Promise<OpenExcel> {
  const excel = openExcel(SHEETS);
  await excel.port.read({ merges: false });
  await scenario.prepare(excel);
  excel.host.batches = [];
  return excel;
}

/**
 * Everything but how marks are made up: an Excel that refuses several areas in one rule, or borders, gets the same marks in another
 * make, and a refusal cannot be told from such a fault.
 */
function essence({ workbook }: OpenExcel): unknown {
  const { sheets, ...kept } = workbook.picture() as { sheets: { formats: { formula: string; priority: number }[] }[] };
  const foreign = sheets.map(({ formats, ...rest }) => ({
    ...rest,
    formats: formats.filter(({ formula }) => markKind(formula) === null).map((format) => ({ ...format, priority: 0 })),
  }));
  return { sheets: foreign, kept, marks: markedCells(workbook) };
}

/** Where each batch of the undisturbed scenario can fail: refused, its answer lost, or stopped before each of its actions. */
async function faultsOf(scenario: Scenario): Promise<{ readonly batch: number; readonly fault: Fault }[]> {
  const excel = await prepared(scenario);
  await scenario.act(excel);
  return excel.host.batches.flatMap(({ request }, batch) => [
    { batch, fault: { at: "request", refusal: "InvalidOrTimedOutSession" } as const },
    { batch, fault: { at: "answer", refusal: "InvalidOrTimedOutSession" } as const },
    ...request.Actions.map((_action, at) => ({ batch, fault: { at, code: "GeneralException" } as const })),
  ]);
}

/** What the program can do without: it asks once more without it, whatever was wrong. */
const DONE_WITHOUT =
  /suspend|application|protect|getRanges|RangeAreas|stopIfTrue|border|font|spill|array|table|rowHidden|rowProperties|note|customXml|setting|conditional|Worksheet\.getRange$/i;

/** A fault is overcome where marks alone are in it, or where Excel names something to do without; every other is told. */
function mustBeTold({ marks }: Scenario, batch: number, { host }: OpenExcel): boolean {
  const { failedAt } = host.batches[batch]!;
  if (batch === marks?.batch) return marks.lost === "told" && failedAt === null;
  return failedAt === null || !DONE_WITHOUT.test(failedAt);
}

describe.each(SCENARIOS)("$name", (scenario) => {
  test("stands in the table of faults with as many batches and faults as are tried", async () => {
    const faults = await faultsOf(scenario);
    const table = readFileSync(join(__dirname, "..", "..", "README.md"), "utf8");
    const row = new RegExp(`^\\| ${scenario.name} +\\| (\\d+) +\\| (\\d+) +\\|$`, "m").exec(table);
    expect([row?.[1], row?.[2]].map(Number)).toEqual([new Set(faults.map(({ batch }) => batch)).size, faults.length]);
  });

  test("leaves the workbook as it was or is fully done, whichever batch fails and wherever in it", async () => {
    const undisturbed = await prepared(scenario);
    const before = undisturbed.workbook.picture();
    await scenario.act(undisturbed);
    expect(undisturbed.workbook.picture()).not.toEqual(before);
    const faults = await faultsOf(scenario);
    for (const { batch, fault } of faults) {
      const excel = await prepared(scenario);
      excel.host.fault = (number) => (number === batch ? fault : null);
      const error = await scenario.act(excel).then(
        () => null,
        (reason: unknown) => reason,
      );
      const now = excel.workbook.picture();
      const where = `batch ${batch}, ${JSON.stringify(fault)}, at ${excel.host.batches[batch]?.failedAt}`;
      expect([where, error === null ? "overcome" : "told"]).toEqual([where, mustBeTold(scenario, batch, excel) ? "told" : "overcome"]);
      if (error === null) expect([where, essence(excel)]).toEqual([where, essence(undisturbed)]);
      else {
        expect([where, error]).toEqual([
          where,
          expect.objectContaining({ name: "WorkbookError", detail: expect.objectContaining({ nothingChanged: true }) as unknown }),
        ]);
        expect([where, now]).toEqual([where, before]);
      }
    }
  });
});

test("a session that is lost for good in the middle of a run says that cells may have changed, and the next session takes them back", async () => {
  const excel = openExcel(SHEETS);
  const before = excel.workbook.picture();
  await excel.port.read({ merges: false });
  excel.host.batches = [];
  // The run's last batch stops after its first writes; nothing gets through after that.
  excel.host.fault = (number, request) =>
    number < 2
      ? null
      : number === 2
        ? { at: request.Actions.length - 8, code: "GeneralException" }
        : { at: "request", refusal: "InvalidOrTimedOutSession" };
  const error = await failure(excel.port.apply(EDITS));
  expect(error.detail.nothingChanged).toBe(false);
  expect(excel.workbook.picture()).not.toEqual(before);
  const next = openExcel(excel.workbook.reopened());
  expect((await next.port.undoState()).available).toBe(true);
  expect(await next.port.undo()).toEqual({ restored: EDITS.length, refused: [] });
  expect(next.workbook.picture()).toEqual(openExcel(SHEETS).workbook.reopened().picture());
});
