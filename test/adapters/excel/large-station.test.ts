import { stationWithoutInsurance } from "../../app/large-station";
import type { KeptCell, KeptSheet } from "../../app/memory-workbook";
import { MemoryWorkbook } from "../../excel-host/memory-workbook";
import { sketch } from "../../excel-host/sketch";
import { formatAddress } from "../../../src/domain/grid/address";
import { openSession } from "./open-session";
import { FIRST_WORKER, SUBTOTAL } from "./small-station";

jest.setTimeout(120_000);

const WORKERS = 10_000;
/** One figure in so many is wrong. */
const WRONG_EVERY = 100;
/** So many requests the click took before it looked once more at what it rests on; more it must not take for that. */
const MOST_REQUESTS = 25;

/** A station of ten thousand, in which every hundredth subtotal is wrong. */
function largeStation(): KeptSheet {
  const [posts] = stationWithoutInsurance(WORKERS);
  const cells: Record<string, KeptCell> = { ...posts!.cells };
  for (let index = 0; index < WORKERS; index++) {
    for (const column of [7, 8, 10, 11, 13, 14]) cells[formatAddress({ row: FIRST_WORKER + index, column })] = { value: "√" };
    cells[formatAddress({ row: FIRST_WORKER + index, column: SUBTOTAL })] = { value: index % WRONG_EVERY === 0 ? 9 : 3 };
  }
  return { ...posts!, cells };
}

test.each(["web", "desktop"] as const)(
  "the one click over ten thousand workers takes no more requests and bytes on the %s than reading them twice and writing what is wrong",
  async (platform) => {
    const running = openSession(new MemoryWorkbook([sketch(largeStation())]), { platform }, 60_000);
    Object.assign(Office.context, { platform: platform === "web" ? "OfficeOnline" : "PC" });
    const { host, session } = running;
    await session.start();
    const sum = (pick: (batch: (typeof host.batches)[number]) => number): number =>
      host.batches.reduce((total, batch) => total + pick(batch), 0);

    host.batches = [];
    await running.port.read({ merges: true });
    const [readings, reading] = [host.batches.length, sum(({ responseBytes }) => responseBytes)];

    host.batches = [];
    await session.recompute();
    expect(session.getSnapshot().outcome).toMatchObject({ kind: "recomputed", changed: WORKERS / WRONG_EVERY });
    // Twice read; between them looked, written and read back in one request; marked, and what can be undone asked for.
    expect(host.batches.length).toBeLessThanOrEqual(Math.min(MOST_REQUESTS, 2 * readings + 8));
    expect(sum(({ responseBytes }) => responseBytes)).toBeLessThan(2 * reading * 1.1);
    expect(sum(({ requestBytes }) => requestBytes)).toBeLessThan(WRONG_EVERY * 10_000);
    const [click, bytes] = [host.batches.length, sum(({ responseBytes }) => responseBytes)];

    host.batches = [];
    await session.undo();
    expect(session.getSnapshot().outcome).toMatchObject({ kind: "undone", restored: WORKERS / WRONG_EVERY });
    expect(host.batches.length).toBeLessThanOrEqual(click + 2);
    expect(sum(({ responseBytes }) => responseBytes)).toBeLessThan(bytes * 1.1);
    await session.dispose();
  },
);
