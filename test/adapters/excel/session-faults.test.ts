import { engine } from "../../../src/app/engine";
import { AuditSession } from "../../../src/app/audit-session";
import type { SessionSnapshot } from "../../../src/app/session-state";
import type { Fault } from "../../../src/excel-host/excel-host";
import { markedCells } from "../../excel-host/marked-cells";
import type { MemoryWorkbook } from "../../excel-host/memory-workbook";
import { openExcel, type OpenExcel } from "./open-excel";
import { stationWorkbook } from "./small-station";

// Each test runs its scenario hundreds of times.
jest.setTimeout(60_000);

interface Running extends OpenExcel {
  readonly session: AuditSession;
}

function openSession(workbook = stationWorkbook()): Running {
  const excel = openExcel(workbook);
  return { ...excel, session: sessionOver(excel) };
}

function sessionOver({ port }: OpenExcel): AuditSession {
  return new AuditSession(port, {
    loadEngine: () => Promise.resolve(engine),
    language: "zh",
    now: () => new Date("2024-05-06T08:00:00Z"),
    waits: [0, 0],
  });
}

interface Scenario {
  readonly name: string;
  /** How many of its first batches read the sheets that it then judges. */
  readonly reading?: number;
  prepare(running: Running): Promise<unknown>;
  act(running: Running): Promise<unknown>;
}

const firstFixable = ({ session }: Running): string => session.getSnapshot().entries.find(({ finding }) => finding.fix)!.id;
const firstOpen = ({ session }: Running): string => session.getSnapshot().entries.find(({ state }) => state === "open")!.id;

const SCENARIOS: readonly Scenario[] = [
  { name: "仅核查", reading: 3, prepare: ({ session }) => session.survey(), act: ({ session }) => session.check() },
  { name: "一键核算", reading: 3, prepare: ({ session }) => session.survey(), act: ({ session }) => session.recompute() },
  { name: "修正此处", prepare: ({ session }) => session.check(), act: (running) => running.session.fix([firstFixable(running)]) },
  { name: "撤销", prepare: ({ session }) => session.recompute(), act: ({ session }) => session.undo() },
  { name: "清除标记", prepare: ({ session }) => session.recompute(), act: ({ session }) => session.clearMarks() },
  { name: "忽略", prepare: ({ session }) => session.check(), act: (running) => running.session.ignore(firstOpen(running), "已核实") },
];

/** Contents and formats of the cells, whatever the sheets are called. */
function cellsOf({ workbook }: OpenExcel): string {
  const { sheets } = workbook.picture() as { sheets: { cells: unknown }[] };
  return JSON.stringify(sheets.map(({ cells }) => cells));
}

interface Course {
  readonly before: string;
  readonly done: string;
  readonly marksBefore: readonly string[];
  readonly marksDone: readonly string[];
  readonly batches: OpenExcel["host"]["batches"];
}

async function prepared(scenario: Scenario): Promise<Running> {
  const running = openSession();
  await scenario.prepare(running);
  running.host.batches = [];
  return running;
}

/** How the scenario goes when nothing disturbs it. */
async function undisturbed(scenario: Scenario): Promise<Course> {
  const running = await prepared(scenario);
  const [before, marksBefore] = [cellsOf(running), markedCells(running.workbook)];
  await scenario.act(running);
  expect(running.session.getSnapshot().failure).toBeNull();
  const course = {
    before,
    marksBefore,
    done: cellsOf(running),
    marksDone: markedCells(running.workbook),
    batches: [...running.host.batches],
  };
  await running.session.dispose();
  return course;
}

/** Before a batch of the scenario is answered, something happens to the workbook. */
function whenBatch(running: Running, wanted: number, happens: () => void): void {
  running.host.fault = (batch) => {
    if (batch === wanted) happens();
    return null;
  };
}

const same = (a: readonly string[], b: readonly string[]): boolean => JSON.stringify(a) === JSON.stringify(b);
const told = ({ failure }: SessionSnapshot): unknown => failure && [failure.code, failure.nothingChanged];

describe.each(SCENARIOS)("$name", (scenario) => {
  let course: Course;
  beforeAll(async () => {
    course = await undisturbed(scenario);
  });

  test("leaves cells and marks as they were or fully done when any of its batches fails, and never claims that nothing changed where something did", async () => {
    for (const [batch, { request }] of course.batches.entries()) {
      const last = request.Actions.length - 1;
      const faults: Fault[] = [
        { at: "request", refusal: "InvalidOrTimedOutSession" },
        { at: "answer", refusal: "InvalidOrTimedOutSession" },
        ...[...new Set([0, Math.floor(last / 2), last])].map((at) => ({ at, code: "GeneralException" })),
      ];
      for (const fault of faults) {
        const running = await prepared(scenario);
        running.host.fault = (number) => (number === batch ? fault : null);
        await scenario.act(running);
        const where = [batch, fault, told(running.session.getSnapshot())];
        const now = cellsOf(running);
        const marks = markedCells(running.workbook);
        const whole = now === course.done && same(marks, course.marksDone);
        expect([where, whole || (now === course.before && same(marks, course.marksBefore))]).toEqual([where, true]);
        if (running.session.getSnapshot().failure?.nothingChanged) {
          expect([where, now === course.before, markedCells(running.workbook)]).toEqual([where, true, course.marksBefore]);
        }
        await running.session.dispose();
      }
    }
  });

  test("leaves a workbook that the next pane can bring back when the session is lost for good, or the pane reloaded, at any batch", async () => {
    for (let batch = 0; batch < course.batches.length; batch++) {
      for (const first of ["request", "answer"] as const) {
        const running = await prepared(scenario);
        running.host.fault = (number) =>
          number < batch ? null : { at: number === batch ? first : "request", refusal: "InvalidOrTimedOutSession" };
        await scenario.act(running);
        const where = [batch, first, told(running.session.getSnapshot())];
        const now = cellsOf(running);
        expect([where, [course.before, course.done].includes(now)]).toEqual([where, true]);
        const next = openSession(running.workbook.reopened());
        await next.session.recompute();
        expect([where, told(next.session.getSnapshot())]).toEqual([where, null]);
        await next.session.undo();
        expect([where, told(next.session.getSnapshot()), cellsOf(next)]).toEqual([where, null, cellsOf(next)]);
        await next.session.clearMarks();
        expect([where, markedCells(next.workbook)]).toEqual([where, []]);
        await next.session.dispose();
      }
    }
  });

  test("never loses what a co-author types meanwhile, into an input cell or into the very cell to be written", async () => {
    const places = [
      [4, 7, "√"],
      [4, 15, 77],
    ] as const;
    for (let batch = 0; batch < course.batches.length; batch++) {
      for (const [row, column, value] of places) {
        const running = await prepared(scenario);
        const { workbook } = running;
        let wasThere: unknown;
        whenBatch(running, batch, () => {
          wasThere = workbook.cellAt("到岗", row, column).value;
          workbook.type("到岗", row, column, { value }, true);
        });
        await scenario.act(running);
        const { failure, stale } = running.session.getSnapshot();
        const where = [batch, row, column, told(running.session.getSnapshot()), stale];
        const holds = workbook.cellAt("到岗", row, column).value;
        // A wrong figure that was typed before the run read the sheet is corrected like any other.
        const corrected = column === 15 && holds === 2 && failure === null && batch < (scenario.reading ?? 0);
        expect([where, wasThere, holds === value || corrected]).toEqual([where, wasThere, true]);
        if (failure) expect([where, failure.code, failure.nothingChanged]).toEqual([where, "stale", true]);
        await running.session.dispose();
      }
    }
  });

  test.each([
    ["renamed", (workbook: MemoryWorkbook) => workbook.renameSheet(workbook.sheetId("到岗"), "到岗（旧）")],
    ["protected", (workbook: MemoryWorkbook) => workbook.setProtection(workbook.sheetId("到岗"), true)],
    ["deleted", (workbook: MemoryWorkbook) => workbook.deleteSheet(workbook.sheetId("到岗"))],
  ])("when the sheet is %s at any batch, is done or leaves everything, and says so", async (_what, happens) => {
    for (let batch = 0; batch < course.batches.length; batch++) {
      const running = await prepared(scenario);
      whenBatch(running, batch, () => happens(running.workbook));
      await scenario.act(running);
      const snapshot = running.session.getSnapshot();
      const where = [batch, told(snapshot)];
      const now = JSON.parse(cellsOf(running)) as unknown[];
      const [before, done] = [course.before, course.done].map((text) => (JSON.parse(text) as unknown[]).slice(-now.length));
      const state =
        JSON.stringify(now) === JSON.stringify(before) ? "before" : JSON.stringify(now) === JSON.stringify(done) ? "done" : "between";
      expect([where, state]).toEqual([where, expect.stringMatching(/before|done/)]);
      if (snapshot.failure?.nothingChanged && now.length > 1) expect([where, state]).toEqual([where, "before"]);
      await running.session.dispose();
    }
  });
});

describe("two panes over one workbook", () => {
  const ACTS = {
    check: (session: AuditSession) => session.check(),
    recompute: (session: AuditSession) => session.recompute(),
    undo: (session: AuditSession) => session.undo(),
    clearMarks: (session: AuditSession) => session.clearMarks(),
  };
  const pairs = Object.keys(ACTS).flatMap((first) =>
    Object.keys(ACTS).map((second) => [first, second] as [keyof typeof ACTS, keyof typeof ACTS]),
  );

  test.each(pairs)("%s in one and %s in the other at once leave no half-done cells and no doubled marks", async (first, second) => {
    const one = openSession();
    const two = {
      ...one,
      session: sessionOver({ ...one, port: new (Object.getPrototypeOf(one.port).constructor as new () => OpenExcel["port"])() }),
    };
    await one.session.survey();
    await two.session.survey();
    const before = cellsOf(one);
    await Promise.all([ACTS[first](one.session), ACTS[second](two.session)]);
    const reference = openSession();
    await reference.session.recompute();
    const done = cellsOf(reference);
    openExcel(one.workbook);
    expect([before, done]).toContain(cellsOf(one));
    for (const { session } of [one, two]) {
      const { failure } = session.getSnapshot();
      if (failure) expect([failure.code, failure.nothingChanged]).toEqual(["stale", true]);
    }
    // Whatever the two left, a third clears all marks and finds the figures as they stand.
    const third = openSession(one.workbook);
    await third.session.recompute();
    expect(cellsOf(third)).toBe(done);
    expect(new Set(markedCells(third.workbook)).size).toBe(markedCells(third.workbook).length);
    await third.session.clearMarks();
    expect(markedCells(third.workbook)).toEqual([]);
  });
});
