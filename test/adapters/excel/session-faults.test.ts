import { ExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import type { AuditSession } from "../../../src/app/audit-session";
import type { SessionSnapshot } from "../../../src/app/session-state";
import type { Fault } from "../../../src/excel-host/excel-host";
import { markedCells } from "../../excel-host/marked-cells";
import type { MemoryWorkbook } from "../../excel-host/memory-workbook";
import { openSession, sessionOver, type Running } from "./open-session";
import { stationWorkbook, SUBTOTAL } from "./small-station";
import { closed, isOurs, ownCells, prepared, right, USE_CASES, type UseCase } from "./use-cases";
import { inVirtualTime, virtualTime } from "./virtual-time";

// Each test runs its scenario hundreds of times.
jest.setTimeout(300_000);
virtualTime();

interface Course {
  readonly before: string;
  readonly done: string;
  readonly marksBefore: readonly string[];
  readonly marksDone: readonly string[];
  readonly keptDone: string;
  readonly batches: Running["host"]["batches"];
}

/** Contents and formats of the station's cells, whatever the sheets are called. */
const cellsOf = (running: Running): string => JSON.stringify(ownCells(running));
const keptIn = ({ workbook }: Running): string => JSON.stringify(workbook.kept().filter(([name]) => name === "stationAudit.state"));

const ready = (useCase: UseCase): Promise<Running> => inVirtualTime(() => prepared(useCase));

const act = (useCase: UseCase, running: Running): Promise<unknown> => inVirtualTime(() => useCase.act(running));

/** How the scenario goes when nothing disturbs it. */
async function undisturbed(scenario: UseCase): Promise<Course> {
  const running = await ready(scenario);
  const [before, marksBefore] = [cellsOf(running), marksIn(running)];
  await act(scenario, running);
  expect(running.session.getSnapshot().failure).toBeNull();
  const course = {
    before,
    marksBefore,
    done: cellsOf(running),
    marksDone: marksIn(running),
    keptDone: keptIn(running),
    batches: [...running.host.batches],
  };
  await closed(running);
  return course;
}

/** Before a batch of the scenario is answered, something happens to the workbook. */
function whenBatch(running: Running, wanted: number, happens: () => void): void {
  running.host.fault = (batch) => {
    if (batch === wanted) happens();
    return null;
  };
}

/** Our marks on the station's own sheets. */
const marksIn = ({ workbook }: Running): readonly string[] => markedCells(workbook).filter((mark) => !isOurs(mark.split(" ")[1]!));

/** Whether the person can know that something was left undone. */
function isTold({ session }: Running, { quiet }: UseCase): boolean {
  const { failure, outcome, stale, marksOutdated } = session.getSnapshot();
  const unmarked = outcome && "unmarked" in outcome ? outcome.unmarked.because !== null : false;
  return failure !== null || unmarked || marksOutdated || (quiet === true && stale !== null);
}

const same = (a: readonly string[], b: readonly string[]): boolean => JSON.stringify(a) === JSON.stringify(b);
const told = ({ failure }: SessionSnapshot): unknown => failure && [failure.code, failure.nothingChanged];

describe.each(USE_CASES)("$name", (scenario) => {
  let course: Course;
  beforeAll(async () => {
    course = await undisturbed(scenario);
    expect(course.batches.length).toBeGreaterThan(0);
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
        const running = await ready(scenario);
        running.host.fault = (number) => (number === batch ? fault : null);
        await act(scenario, running);
        const where = [batch, fault, told(running.session.getSnapshot())];
        const now = cellsOf(running);
        const marks = marksIn(running);
        const whole = now === course.done && same(marks, course.marksDone);
        expect([where, whole || (now === course.before && same(marks, course.marksBefore))]).toEqual([where, true]);
        // What was not done is told, and "nothing changed" is said only where it is so.
        const left = !whole || keptIn(running) !== course.keptDone;
        if (left && !scenario.reports) expect([where, isTold(running, scenario)]).toEqual([where, true]);
        if (running.session.getSnapshot().failure?.nothingChanged) expect([where, now === course.before]).toEqual([where, true]);
        await closed(running);
      }
    }
  });

  test("leaves a workbook that the next pane can bring back when the session is lost for good, or the pane reloaded, at any batch", async () => {
    const seen = new Set<string>();
    for (let batch = 0; batch < course.batches.length; batch++) {
      for (const first of ["request", "answer"] as const) {
        const running = await ready(scenario);
        running.host.fault = (number) =>
          number < batch ? null : { at: number === batch ? first : "request", refusal: "InvalidOrTimedOutSession" };
        await act(scenario, running);
        const where = [batch, first, told(running.session.getSnapshot())];
        const now = cellsOf(running);
        expect([where, [course.before, course.done].includes(now)]).toEqual([where, true]);
        // The same workbook is brought back the same way.
        const found = JSON.stringify(running.workbook.picture());
        await closed(running);
        if (seen.has(found)) continue;
        seen.add(found);
        const next = openSession(running.workbook.reopened());
        await inVirtualTime(() => next.session.recompute());
        expect([where, told(next.session.getSnapshot())]).toEqual([where, null]);
        await inVirtualTime(() => next.session.undo());
        expect([where, told(next.session.getSnapshot()), cellsOf(next)]).toEqual([where, null, cellsOf(next)]);
        await inVirtualTime(() => next.session.clearMarks());
        expect([where, markedCells(next.workbook)]).toEqual([where, []]);
        await closed(next);
      }
    }
  });

  test("never loses what a co-author types meanwhile, into an input cell or into the very cell to be written", async () => {
    const places = [
      [4, 7, "√"],
      [4, SUBTOTAL, 77],
    ] as const;
    for (let batch = 0; batch < course.batches.length; batch++) {
      for (const [row, column, value] of places) {
        const running = await ready(scenario);
        const { workbook } = running;
        let wasThere: unknown;
        let happened = false;
        whenBatch(running, batch, () => {
          happened = true;
          wasThere = workbook.cellAt("到岗", row, column).value;
          workbook.type("到岗", row, column, { value }, true);
        });
        await act(scenario, running);
        const { failure, stale } = running.session.getSnapshot();
        const where = [batch, row, column, told(running.session.getSnapshot()), stale];
        const holds = workbook.cellAt("到岗", row, column).value;
        // A wrong figure that was typed before the run read the sheet is corrected like any other.
        const corrected = column === SUBTOTAL && holds === right(running).社工0001 && failure === null && batch < (scenario.reading ?? 0);
        // What Excel tells of the program's own sheet is asked about now and then, and may come a request later.
        if (happened) expect([where, wasThere, holds === value || corrected]).toEqual([where, wasThere, true]);
        if (failure) expect([where, failure.code, failure.nothingChanged]).toEqual([where, "stale", true]);
        await closed(running);
      }
    }
  });

  test.each([
    ["renamed", (workbook: MemoryWorkbook) => workbook.renameSheet(workbook.sheetId("到岗"), "到岗（旧）")],
    ["protected", (workbook: MemoryWorkbook) => workbook.setProtection(workbook.sheetId("到岗"), true)],
    ["deleted", (workbook: MemoryWorkbook) => workbook.deleteSheet(workbook.sheetId("到岗"))],
  ])("when the sheet is %s at any batch, is done or leaves everything, and says so", async (_what, happens) => {
    for (let batch = 0; batch < course.batches.length; batch++) {
      const running = await ready(scenario);
      whenBatch(running, batch, () => happens(running.workbook));
      await act(scenario, running);
      const snapshot = running.session.getSnapshot();
      const where = [batch, told(snapshot)];
      const now = JSON.parse(cellsOf(running)) as unknown[];
      const [before, done] = [course.before, course.done].map((text) => (JSON.parse(text) as unknown[]).slice(-now.length));
      const state =
        JSON.stringify(now) === JSON.stringify(before) ? "before" : JSON.stringify(now) === JSON.stringify(done) ? "done" : "between";
      expect([where, state]).toEqual([where, expect.stringMatching(/before|done/)]);
      if (snapshot.failure?.nothingChanged && now.length > 1) expect([where, state]).toEqual([where, "before"]);
      await closed(running);
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

  let done: string;
  beforeAll(async () => {
    const reference = openSession(stationWorkbook());
    await inVirtualTime(() => reference.session.recompute());
    done = cellsOf(reference);
    await closed(reference);
  });

  test.each(pairs)("%s in one and %s in the other at once leave no half-done cells and no doubled marks", async (first, second) => {
    const one = openSession(stationWorkbook());
    const two = sessionOver(new ExcelWorkbook());
    await inVirtualTime(() => one.session.survey());
    await inVirtualTime(() => two.survey());
    const before = cellsOf(one);
    await inVirtualTime(() => Promise.all([ACTS[first](one.session), ACTS[second](two)]));
    expect([before, done]).toContain(cellsOf(one));
    for (const session of [one.session, two]) {
      const { failure } = session.getSnapshot();
      if (failure) expect([failure.code, failure.nothingChanged]).toEqual(["stale", true]);
    }
    // Whatever the two left, a third clears all marks and finds the figures as they stand.
    await closed(one);
    await inVirtualTime(() => two.dispose());
    const third = openSession(one.workbook);
    await inVirtualTime(() => third.session.recompute());
    expect(cellsOf(third)).toBe(done);
    expect(new Set(markedCells(third.workbook)).size).toBe(markedCells(third.workbook).length);
    await inVirtualTime(() => third.session.clearMarks());
    expect(markedCells(third.workbook)).toEqual([]);
    await closed(third);
  });
});
