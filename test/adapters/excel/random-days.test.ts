import * as fc from "fast-check";
import type { Fault } from "../../../src/excel-host/excel-host";
import { fuzz } from "../../fuzz";
import { FIRST_WORKER, WORKERS } from "./small-station";
import { QUIET, StationDay, type Hand, type Luck } from "./station-day";
import { inVirtualTime, virtualTime } from "./virtual-time";

jest.setTimeout(300_000);
virtualTime();

const worker = fc.nat(WORKERS - 1);

const HAND: fc.Arbitrary<Hand> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("mark" as const), worker, column: fc.integer({ min: 6, max: 14 }), on: fc.boolean() }),
  },
  fc.record({ kind: fc.constant("figure" as const), worker, value: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ kind: fc.constant("name" as const), worker, as: fc.integer({ min: 1, max: 14 }) }),
  fc.record({ kind: fc.constant("insert" as const), above: fc.integer({ min: 1, max: FIRST_WORKER + WORKERS }) }),
  fc.record({ kind: fc.constant("delete" as const), worker }),
  fc.record({ kind: fc.constant("double" as const), worker }),
  fc.record({ kind: fc.constant("sort" as const), by: fc.nat(1_000) }),
  fc.record({ kind: fc.constant("insert-column" as const), before: fc.nat(17) }),
  fc.record({ kind: fc.constant("delete-column" as const), column: fc.nat(8) }),
);

const FAULT: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ at: fc.constantFrom("request" as const, "answer" as const), refusal: fc.constant("InvalidOrTimedOutSession" as const) }),
  fc.record({ at: fc.constant("silence" as const), done: fc.boolean() }),
  fc.record({ at: fc.nat(30), code: fc.constantFrom("GeneralException", "ItemNotFound") }),
);

const batch = fc.nat(14);
const LUCK: fc.Arbitrary<Luck> = fc.record({
  fault: fc.option(fc.record({ batch, fault: FAULT }), { freq: 2 }),
  hand: fc.option(fc.record({ batch, does: HAND }), { freq: 2 }),
});

const SOME_LUCK = fc.oneof({ weight: 2, arbitrary: fc.constant(QUIET) }, { weight: 1, arbitrary: LUCK });

/** What may happen to a station's workbook in a day: by the person, by a co-author, by the program, by bad luck. */
const EVENT = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("hand" as const), hand: HAND, remote: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("rename" as const, "move" as const, "copy" as const, "reopen" as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom("recompute" as const, "undo" as const),
      luck: SOME_LUCK,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("check" as const, "clear" as const), luck: LUCK }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("fix" as const), nth: fc.nat(3), luck: LUCK }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("ignore" as const),
      nth: fc.nat(8),
      together: fc.constantFrom("one" as const, "rule" as const, "row" as const, "column" as const),
      luck: SOME_LUCK,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("unignore" as const), nth: fc.nat(5), luck: SOME_LUCK }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom("write" as const, "remove" as const, "self-check" as const), luck: SOME_LUCK }),
  },
);
type Event = typeof EVENT extends fc.Arbitrary<infer T> ? T : never;

async function live(day: StationDay, event: Event): Promise<void> {
  switch (event.kind) {
    case "hand":
      return day.hand(event.hand, event.remote);
    case "rename":
    case "move":
    case "copy":
    case "reopen":
      return day[event.kind]();
    case "ignore":
      return day.ignore(event.nth, event.together, event.luck);
    case "unignore":
      return day.unignore(event.nth, event.luck);
    case "write":
      return day.act(({ session }) => session.results.write(), event.luck, false);
    case "remove":
      return day.act(({ session }) => session.results.remove(), event.luck, false);
    case "self-check":
      return day.act(({ session }) => session.selfCheck.run().then(() => undefined), event.luck, false);
    case "check":
      return day.act(({ session }) => session.check(), event.luck, false);
    case "clear":
      return day.act(({ session }) => session.clearMarks(), event.luck, false);
    case "fix":
      return day.act(({ session }) => session.fix(fixable(day, event.nth)), event.luck, true);
    case "undo":
    case "recompute":
      return day.act(({ session }) => session[event.kind](), event.luck, true);
  }
}

function fixable(day: StationDay, nth: number): string[] {
  const open = day.running.session.getSnapshot().entries.filter(({ state, finding }) => state === "open" && finding.fix);
  return open.length === 0 ? [] : [open[nth % open.length]!.id];
}

test("whatever happens in a day, no cell changes that does not hold what the program wrote or must hold what is right, and nothing is hidden that nobody looked at", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(EVENT, { minLength: 3, maxLength: 14 }), async (events) => {
      const day = new StationDay();
      await day.act(({ session }) => session.recompute(), QUIET, true);
      expect(day.changes).toBe(3);
      for (const event of events) await live(day, event);
      await inVirtualTime(() => day.running.session.dispose());
    }),
    fuzz(30),
  );
});
