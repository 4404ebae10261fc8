import type { SessionSnapshot } from "../../../src/app/session-state";
import { outcomeText } from "../../../src/taskpane/texts/outcome-texts";
import { connectOffice } from "../../excel-host/office";
import { markedCells } from "../../excel-host/marked-cells";
import { openSession, type Running } from "./open-session";
import { FIRST_WORKER, stationWorkbook, SUBTOTAL } from "./small-station";

jest.setTimeout(60_000);

const SHEET = "到岗";

const said = ({ outcome }: SessionSnapshot): string | null => outcome && outcomeText(outcome, "zh").text;

/** The workbook in a pane that is opened later; what it says on opening. */
async function opened({ workbook }: Running): Promise<Running> {
  const running = openSession(workbook.reopened());
  await running.session.survey();
  return running;
}

const figures = ({ workbook }: Running): unknown[] => [4, 5, 6].map((row) => workbook.cellAt(SHEET, row, SUBTOTAL).value);

describe("on opening, one sentence says what stands of the last run", () => {
  test("nothing where there was none", async () => {
    const { session } = await opened(openSession(stationWorkbook()));
    expect(said(session.getSnapshot())).toBeNull();
  });

  test("all of it", async () => {
    const running = openSession(stationWorkbook());
    await running.session.recompute();
    const { session } = await opened(running);
    expect(said(session.getSnapshot())).toBe("上次核算写入的 3 格都还在，可点“撤销”恢复原值。");
    // It is said once: a second look at the sheets has nothing to add.
    await session.survey();
    expect(said(session.getSnapshot())).toBeNull();
  });

  test("what others changed and moved since", async () => {
    const running = openSession(stationWorkbook());
    await running.session.recompute();
    const { workbook } = running;
    workbook.insertRows(SHEET, 1);
    workbook.type(SHEET, FIRST_WORKER + 1, SUBTOTAL, { value: 9 });
    workbook.type(SHEET, FIRST_WORKER + 2, SUBTOTAL, { value: 5 });
    workbook.renameSheet(workbook.sheetId(SHEET), "到岗2024");
    const { session } = await opened(running);
    expect(said(session.getSnapshot())).toBe(
      "上次核算的 3 格：1 格是写入的值，可点“撤销”恢复；1 格是原来的值；1 格此后又有改动或已移走，撤销时保持现状。",
    );
  });

  test("where the pane was closed while it wrote, at any request, as the cells stand; and 撤销 then leads back", async () => {
    const trial = openSession(stationWorkbook());
    await trial.session.recompute();
    for (let batch = 0; batch < trial.host.batches.length; batch++)
      for (const done of [false, true]) {
        const running = openSession(stationWorkbook(), {}, 60);
        const before = figures(running);
        // From here on nobody answers: the page is gone.
        running.host.fault = (number) => (number < batch ? null : { at: "silence", done: number === batch && done });
        await running.session.recompute();
        const next = await opened(running);
        const wrote = JSON.stringify(figures(next)) !== JSON.stringify(before);
        const { outcome } = next.session.getSnapshot();
        expect([batch, done, outcome?.kind ?? null]).toEqual([batch, done, wrote ? "standing" : null]);
        if (wrote) expect(outcome).toMatchObject({ written: 3, former: 0, others: 0 });
        await next.session.undo();
        expect([batch, done, figures(next)]).toEqual([batch, done, before]);
      }
  });
});

describe("several documents in one runtime", () => {
  test("share nothing: not what one was found to hold, nor its marks, its undo or what its Excel lacks", async () => {
    const first = openSession(stationWorkbook(), { lacks: /conditionalFormats/ });
    await first.session.recompute();
    expect(first.session.getSnapshot().outcome).toMatchObject({ unmarked: { because: "not-supported" } });
    const before = first.workbook.picture();

    const second = openSession(stationWorkbook());
    await second.session.check();
    expect(second.session.getSnapshot()).toMatchObject({ failure: null, undo: { available: false }, changes: [] });
    expect(markedCells(second.workbook)).toContain("error 到岗!H5");
    await second.session.recompute();
    expect(first.workbook.picture()).toEqual(before);

    // Back in front, the first takes back its own run and nothing of the second's.
    connectOffice(first.host);
    const others = second.workbook.picture();
    await first.session.undo();
    expect(first.session.getSnapshot().outcome).toEqual({ kind: "undone", restored: 3, refused: [] });
    expect(second.workbook.picture()).toEqual(others);
  });
});
