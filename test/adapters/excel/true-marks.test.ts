import { markedCells } from "../../excel-host/marked-cells";
import { openSession, type Running } from "./open-session";
import { FIRST_WORKER, stationWorkbook } from "./small-station";

jest.setTimeout(60_000);

const SHEET = "到岗";
const INSURANCE = 7;

/** Waits for what the pane does by itself once typing pauses. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 25));
}

const marks = ({ workbook }: Running): string[] => markedCells(workbook).filter((cell) => /!(H5|P[567])$/.test(cell));

async function recomputed(): Promise<Running> {
  const running = openSession(stationWorkbook());
  await running.session.recompute();
  expect(running.session.getSnapshot().failure).toBeNull();
  return running;
}

test("a corrected cell looks corrected, and a missing insurance looks like an error", async () => {
  const running = await recomputed();
  expect(marks(running)).toEqual(["corrected 到岗!P5", "corrected 到岗!P6", "corrected 到岗!P7", "error 到岗!H5"]);
  expect(running.session.getSnapshot().marked).toEqual(["error", "corrected"]);
  await running.session.dispose();
});

test("after 仅核查 wrong figures look wrong", async () => {
  const running = openSession(stationWorkbook());
  await running.session.check();
  expect(marks(running)).toEqual(["error 到岗!H5", "error 到岗!P5", "error 到岗!P6", "error 到岗!P7"]);
  await running.session.dispose();
});

test("a mark goes when its finding is gone, and comes with a new one, without a click and without a word", async () => {
  const running = await recomputed();
  const { session, workbook, host } = running;
  const { outcome } = session.getSnapshot();
  host.batches = [];
  workbook.type(SHEET, FIRST_WORKER, INSURANCE, { value: "√" });
  await until(() => !marks(running).includes("error 到岗!H5"));
  // Three months are whole now, so the 2 that was right is wrong.
  expect(marks(running)).toEqual(["corrected 到岗!P6", "corrected 到岗!P7", "error 到岗!P5"]);
  expect(session.getSnapshot()).toMatchObject({ outcome, failure: null, busy: null, marksOutdated: false });
  const written = host.batches.flatMap(({ request }) => request.Actions.map(({ Name }) => Name));
  expect(written).not.toContain("Formulas");
  expect(host.batches.length).toBe(4);
  await session.dispose();
});

test("what a co-author changes moves no mark: every pane of theirs would", async () => {
  const running = await recomputed();
  running.workbook.type(SHEET, FIRST_WORKER, INSURANCE, { value: "√" }, true);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(marks(running)).toContain("error 到岗!H5");
  expect(running.session.getSnapshot().stale).toBe("remote");
  await running.session.dispose();
});

test("a person's run does not wait for marks that follow an edit", async () => {
  const running = await recomputed();
  const { session, workbook, host } = running;
  let following = false;
  host.fault = (_batch, { Actions }) => {
    // The first request of the following never comes back.
    if (following || !Actions.some(({ Name }) => Name === "Delete")) return null;
    following = true;
    return { at: "silence", done: false };
  };
  workbook.type(SHEET, FIRST_WORKER, INSURANCE, { value: "√" });
  await until(() => following);
  await session.recompute();
  expect(session.getSnapshot()).toMatchObject({ failure: null, outcome: { kind: "recomputed", changed: 1 } });
  expect(marks(running)).toEqual(["corrected 到岗!P5"]);
  await session.dispose();
});

test("marks are cleared without a trace", async () => {
  const workbook = stationWorkbook();
  const before = workbook.picture() as { sheets: unknown };
  const running = openSession(workbook);
  await running.session.check();
  expect((workbook.picture() as { sheets: unknown }).sheets).not.toEqual(before.sheets);
  await running.session.clearMarks();
  expect((workbook.picture() as { sheets: unknown }).sheets).toEqual(before.sheets);
  expect(running.session.getSnapshot().marked).toEqual([]);
  await running.session.dispose();
});
