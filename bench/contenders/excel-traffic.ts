import { readFileSync } from "node:fs";
import { AuditSession } from "../../src/app/audit-session";
import { engine } from "../../src/app/engine";
import { ExcelWorkbook } from "../../src/adapters/excel/excel-workbook";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { audit } from "../../src/domain/engine";
import { cellValue, type Cell } from "../../src/domain/grid/cell";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { ExcelHost } from "../../src/excel-host/excel-host";
import { MemoryWorkbook } from "../../test/excel-host/memory-workbook";
import { connectOffice } from "../../test/excel-host/office";

/** What a check and a correction cost in traffic with Excel, for each platform; prints JSON. */
const sheet = readWorkbook(XlsxPackage.open(readFileSync(process.argv[2]!))).sheets[0]!;
/** The rules whose faults the workbook holds. */
const PLANTED = /-missing$|-subtotal$|-total$/;
const plain = (cell: Cell | undefined): string | number | boolean | null => (cell ? cellValue(cell) : null);
const rows = Array.from({ length: sheet.rowNumbers.at(-1)! + 1 }, (_, row) => sheet.row(row).map(plain));

void (async () => {
  const answers = [];
  for (const platform of ["web", "desktop"] as const) {
    const host = new ExcelHost(new MemoryWorkbook([{ name: sheet.name, rows, merges: sheet.merges }]), { platform });
    connectOffice(host);
    // The bridge tells the library no platform; a page would learn it here.
    Object.assign(Office.context, { platform: platform === "web" ? "OfficeOnline" : "PC" });
    const port = new ExcelWorkbook();
    // The whole click, as a person presses it, over a workbook of its own.
    const fresh = new ExcelHost(new MemoryWorkbook([{ name: sheet.name, rows, merges: sheet.merges }]), { platform });
    connectOffice(fresh);
    Object.assign(Office.context, { platform: platform === "web" ? "OfficeOnline" : "PC" });
    const session = new AuditSession(new ExcelWorkbook(), {
      loadEngine: () => Promise.resolve(engine),
      language: "zh",
      now: () => new Date(),
    });
    await session.start();
    fresh.batches = [];
    await session.recompute();
    const click = { syncs: fresh.batches.length, bytes: fresh.batches.reduce((sum, own) => sum + own.requestBytes + own.responseBytes, 0) };
    await session.dispose();
    connectOffice(host);
    const traffic = async <T>(work: () => Promise<T>): Promise<{ result: T; syncs: number; sent: number; received: number }> => {
      const first = host.batches.length;
      const result = await work();
      const own = host.batches.slice(first);
      const sum = (pick: (batch: (typeof own)[number]) => number): number => own.reduce((total, batch) => total + pick(batch), 0);
      return {
        result,
        syncs: own.length,
        sent: sum(({ requestBytes }) => requestBytes),
        received: sum(({ responseBytes }) => responseBytes),
      };
    };
    const read = await traffic(() => port.read({ merges: true }));
    const { edits, findings } = audit(read.result, DEFAULT_SETTINGS);
    const apply = await traffic(() => port.apply(edits));
    answers.push({
      platform,
      found: findings.filter(({ rule }) => PLANTED.test(rule)).length,
      edits: edits.length,
      read: { syncs: read.syncs, bytes: read.sent + read.received },
      apply: { syncs: apply.syncs, bytes: apply.sent + apply.received },
      click,
      needed: matrixBytes(),
    });
  }
  process.stdout.write(JSON.stringify(answers));
})();

/** The JSON of the matrices that a check cannot do without: values, formulas and number formats of the used cells. */
function matrixBytes(): number {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const formats = values.map((row) => row.map(() => "General"));
  const bytes = (matrix: unknown): number => Buffer.byteLength(JSON.stringify(matrix));
  return 2 * bytes(values) + bytes(formats);
}
