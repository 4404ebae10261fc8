import { MemoryWorkbook } from "../../excel-host/memory-workbook";
import { sketch } from "../../excel-host/sketch";
import { stationWithoutInsurance } from "../../app/large-station";
import type { KeptCell, KeptSheet } from "../../app/memory-workbook";
import { formatAddress } from "../../../src/domain/grid/address";
import type { BatchRequest } from "../../../src/excel-host/wire";
import { ERROR_CODES } from "../../../src/adapters/excel/error-codes";
import { failureText } from "../../../src/taskpane/texts/failure-texts";
import { openSession, type Running } from "./open-session";
import { FIRST_WORKER, stationWorkbook, SUBTOTAL, WORKERS } from "./small-station";
import { BEFORE, closed, figures, isOurs, prepared, right, USE_CASES, type UseCase } from "./use-cases";
import { inVirtualTime, virtualTime } from "./virtual-time";

jest.setTimeout(120_000);
virtualTime();

const SHEET = "到岗";
const NAME = 2;
const REVERSED = Array.from({ length: WORKERS }, (_, index) => WORKERS - 1 - index);

/** The words of every cell that is no subtotal, in order: nobody's entries may be lost or doubled. */
function entries(workbook: MemoryWorkbook): string {
  const { sheets } = workbook.picture() as { sheets: { name: string; cells: { column: number; value: unknown }[] }[] };
  return JSON.stringify(
    sheets
      .filter(({ name }) => !isOurs(name))
      .map(({ name, cells }) => [name, cells.filter(({ column }) => column !== SUBTOTAL).map(({ value }) => value)]),
  );
}

const HANDS: readonly (readonly [string, (workbook: MemoryWorkbook) => void])[] = [
  ["inserts a row above the table", (workbook) => workbook.insertRows(SHEET, 1, 1, true)],
  ["inserts a row among the workers", (workbook) => workbook.insertRows(SHEET, FIRST_WORKER + 1, 1, true)],
  ["deletes a worker's row", (workbook) => workbook.deleteRows(SHEET, FIRST_WORKER + 5, 1, true)],
  ["sorts the workers", (workbook) => workbook.sortRows(SHEET, FIRST_WORKER, REVERSED, true)],
];

describe.each(USE_CASES)("$name", (useCase) => {
  let batches = 0;
  beforeAll(async () => {
    const running = await ready(useCase);
    await inVirtualTime(() => useCase.act(running));
    batches = running.host.batches.length;
    await closed(running);
  });

  test.each(HANDS)("never puts a figure into another's row when a co-author %s at any batch", async (_what, happens) => {
    for (let batch = 0; batch < batches; batch++) {
      const running = await ready(useCase);
      const { workbook } = running;
      let kept = entries(workbook);
      running.host.fault = (number) => {
        if (number === batch) {
          happens(workbook);
          kept = entries(workbook);
        }
        return null;
      };
      await inVirtualTime(() => useCase.act(running));
      const { failure } = running.session.getSnapshot();
      const where = [batch, failure?.code ?? null, failure?.nothingChanged ?? null];
      expect([where, entries(workbook)]).toEqual([where, kept]);
      for (const [name, value] of Object.entries(figures(running))) {
        const allowed = [BEFORE[name], right(running)[name]];
        expect([where, name, allowed.includes(value) ? "own" : value]).toEqual([where, name, "own"]);
      }
      await closed(running);
    }
  });
});

const ready = (useCase: UseCase): Promise<Running> => inVirtualTime(() => prepared(useCase));

test("a co-author's insert between two requests of one write stops the rest, and undo brings each figure to its own row", async () => {
  const workbook = new MemoryWorkbook([sketch(scatteredFaults(MANY))]);
  const figure = () => {
    const found = new Map<unknown, unknown>();
    for (let row = FIRST_WORKER; row < FIRST_WORKER + MANY + 2; row++)
      found.set(workbook.cellAt(SHEET, row, NAME).value, workbook.cellAt(SHEET, row, SUBTOTAL).value);
    return found;
  };
  const running = openSession(workbook, {}, 60_000);
  const before = figure();
  let writes = 0;
  running.host.fault = (_batch, request) => {
    if (!request.Actions.some(({ Name }) => Name === "Formulas")) return null;
    // This Excel carries so little in a request that the figures go in several.
    if (JSON.stringify(request).length > SMALL_REQUEST) return { at: "request", refusal: "RequestPayloadSizeLimitExceeded" };
    if (++writes === 2) workbook.insertRows(SHEET, FIRST_WORKER + 10, 1, true);
    return null;
  };
  await inVirtualTime(() => running.session.recompute());
  expect(writes).toBeGreaterThan(1);
  expect(running.session.getSnapshot().failure).toMatchObject({ code: "stale", nothingChanged: false });
  running.host.fault = undefined;
  const wrong = [...figure()].filter(([name, value]) => name !== null && value !== 3 && value !== before.get(name));
  expect(wrong).toEqual([]);
  const corrected = [...figure()].filter(([name, value]) => value === 3 && before.get(name) !== 3).length;
  expect(corrected).toBeGreaterThan(10);
  expect(corrected).toBeLessThan(MANY / 3);
  await inVirtualTime(() => running.session.undo());
  // Those that were not written any more stand as they were.
  expect(running.session.getSnapshot().outcome).toMatchObject({ kind: "undone", restored: MANY / 3, refused: [] });
  expect([...figure()].filter(([name, value]) => name !== null && value !== before.get(name))).toEqual([]);
  await closed(running);
});

/** So many workers that a third of their figures do not go into one small request. */
const MANY = 1_200;
const SMALL_REQUEST = 400_000;

/** A station in which every third subtotal is wrong: as many scattered figures to write. */
function scatteredFaults(workers: number): KeptSheet {
  const [posts] = stationWithoutInsurance(workers);
  const cells: Record<string, KeptCell> = { ...posts!.cells };
  for (let index = 0; index < workers; index++) {
    for (const column of [7, 8, 10, 11, 13, 14]) cells[formatAddress({ row: FIRST_WORKER + index, column })] = { value: "√" };
    cells[formatAddress({ row: FIRST_WORKER + index, column: SUBTOTAL })] = { value: index % 3 === 0 ? 1_000 + index : 3 };
  }
  return { ...posts!, cells };
}

describe("every documented error code", () => {
  test.each(Object.keys(ERROR_CODES))("%s at a read is told in words, and costs no later run anything", async (code) => {
    const running = openSession(stationWorkbook());
    let failing = true;
    running.host.fault = (_batch: number, _request: BatchRequest) => (failing ? { at: 0, code } : null);
    await inVirtualTime(() => running.session.check());
    const { failure } = running.session.getSnapshot();
    for (const language of ["zh", "en"] as const) expect(failureText(failure!, language).length).toBeGreaterThan(10);
    failing = false;
    await inVirtualTime(() => running.session.recompute());
    expect(running.session.getSnapshot()).toMatchObject({ failure: null, outcome: { kind: "recomputed", changed: 3 } });
    await closed(running);
  });

  test("an undocumented one is never taken for something that this Excel cannot do", async () => {
    const running = openSession(stationWorkbook());
    await inVirtualTime(() => running.session.survey());
    let failing = true;
    running.host.fault = () => (failing ? { at: 0, code: "SomethingNew" } : null);
    await inVirtualTime(() => running.session.check());
    expect(running.session.getSnapshot().failure).not.toBeNull();
    failing = false;
    await inVirtualTime(() => running.session.recompute());
    expect(running.session.getSnapshot()).toMatchObject({ failure: null, undo: { available: true, lasting: true } });
    expect((running.session.getSnapshot().outcome as { unmarked: unknown }).unmarked).toEqual({ sheets: [], because: null });
    await closed(running);
  });
});
