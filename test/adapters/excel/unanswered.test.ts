import type { Running } from "./open-session";
import { BEFORE, closed, figures, isOurs, ownCells, prepared, right, USE_CASES, type UseCase } from "./use-cases";
import { inVirtualTime, virtualNow, virtualTime } from "./virtual-time";

jest.setTimeout(120_000);
virtualTime();

/** As long as the program itself lets a request take, in milliseconds. */
const DEADLINE = 60_000;
/** So long a person who cancelled may wait at most, in milliseconds: for what was begun to be put back. */
const PATIENCE = 6_000;

const ready = (useCase: UseCase): Promise<Running> => inVirtualTime(() => prepared(useCase, DEADLINE));

describe.each(USE_CASES)("$name", (useCase) => {
  let batches = 0;
  beforeAll(async () => {
    const running = await ready(useCase);
    await inVirtualTime(() => useCase.act(running));
    batches = running.host.batches.length;
    expect([useCase.name, batches > 0]).toEqual([useCase.name, true]);
    await closed(running);
  });

  test.each([false, true])("ends when Excel never answers one of its requests (done all the same: %s)", async (done) => {
    for (let batch = 0; batch < batches; batch++) {
      const running = await ready(useCase);
      const before = JSON.stringify(ownCells(running));
      running.host.fault = (number) => (number === batch ? { at: "silence", done } : null);
      await inVirtualTime(() => useCase.act(running));
      const { busy, failure } = running.session.getSnapshot();
      const where = [batch, failure?.code ?? null];
      expect([where, busy]).toEqual([where, null]);
      // Each figure is the one before or the right one, and what must not be touched is as it was.
      for (const [name, value] of Object.entries(figures(running)))
        expect([where, name, value === BEFORE[name] || value === right(running)[name]]).toEqual([where, name, true]);
      if (useCase.cells === "alone") expect([where, JSON.stringify(ownCells(running))]).toEqual([where, before]);
      // The next one reads everything again, and is right.
      running.host.fault = undefined;
      await inVirtualTime(() => running.session.recompute());
      expect([where, running.session.getSnapshot().failure]).toEqual([where, null]);
      expect([where, figures(running)]).toEqual([where, right(running)]);
      await afterwards(running, useCase, where);
      await closed(running);
    }
  });

  test("is left by 取消 when Excel answers nothing any more", async () => {
    for (let batch = 0; batch < batches; batch++) {
      const running = await ready(useCase);
      let waited = false;
      running.host.fault = (number) => {
        if (number < batch) return null;
        if (number === batch)
          setTimeout(() => {
            waited = running.session.getSnapshot().busy !== null;
            running.session.cancel();
          }, 5);
        return { at: "silence", done: false };
      };
      let took = 0;
      await inVirtualTime(async () => {
        const began = virtualNow();
        const act = useCase.act(running);
        await Promise.race([act, idle(running, () => waited)]);
        took = virtualNow() - began;
        // What nobody waits for may go on; it must not hold the pane.
        expect([batch, running.session.getSnapshot().busy]).toEqual([batch, null]);
      });
      if (waited) expect([batch, took < PATIENCE]).toEqual([batch, true]);
      await closed(running);
    }
  });
});

/** Resolves once the pane is free again after it was held. */
function idle({ session }: Running, waited: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const leave = session.subscribe(() => {
      if (!waited() || session.getSnapshot().busy !== null) return;
      leave();
      resolve();
    });
  });
}

/** A sheet of ours that was left half-done is put right by the next one, and never stands there twice. */
async function afterwards(running: Running, { sheet, reports }: UseCase, where: unknown): Promise<void> {
  if (!sheet) return;
  const { session, workbook } = running;
  const ours = () => workbook.sheets().filter(({ name }) => isOurs(name));
  if (reports) {
    await inVirtualTime(() => session.selfCheck.run());
    expect([where, ours()]).toEqual([where, []]);
    return;
  }
  await inVirtualTime(() => session.results.write());
  expect([where, session.getSnapshot().outcome]).toEqual([where, expect.objectContaining({ kind: "result-written" })]);
  expect([where, ours().length]).toEqual([where, 1]);
  await inVirtualTime(() => session.results.remove());
  expect([where, ours()]).toEqual([where, []]);
}
