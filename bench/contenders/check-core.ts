import { readFileSync } from "node:fs";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { audit } from "../../src/domain/engine";
import { shownCell, type Cell } from "../../src/domain/grid/cell";
import { Sheet, type Workbook } from "../../src/domain/grid/sheet";
import { spent } from "../clock";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { Meanings } from "../../src/domain/values/read-once";

/** The core without files, cold and warm, against a bare loop over the same cells; prints nanoseconds a cell as JSON. */
const [path, repeats, months, firstMonth, subtotal] = process.argv.slice(2) as [string, ...string[]];
const workbook = readWorkbook(XlsxPackage.open(readFileSync(path)));
const sheet = workbook.sheets[0]!;
const rows = sheet.rowNumbers.map((row) => sheet.row(row));
const cells = rows.reduce((sum, row) => sum + row.length, 0);

const nanoseconds = (work: () => unknown): number => {
  const started = spent();
  work();
  return ((spent() - started) * 1e6) / cells;
};

/** As the pane keeps them from one edit to the next. */
const meanings = new Meanings();
const cold = nanoseconds(() => audit(workbook, DEFAULT_SETTINGS));
const warm: number[] = [];
const loop: number[] = [];
const edited: number[] = [];
let sink = 0;
for (let repeat = 0; repeat < Number(repeats); repeat++) {
  loop.push(nanoseconds(() => (sink += bareLoop())));
  // Nothing that was read before is known of these rows.
  const fresh = unseen();
  warm.push(nanoseconds(() => audit(fresh, DEFAULT_SETTINGS)));
  audit(workbook, DEFAULT_SETTINGS, [], meanings);
  const after = withOneEdit(repeat);
  edited.push(nanoseconds(() => audit(after, DEFAULT_SETTINGS, [], meanings)));
}
process.stdout.write(JSON.stringify({ cells, cold, warm, loop, edited, sink }));

/** The counting alone: presence where both marks are ticks, summed by row and by month, and compared with what is stated. */
function bareLoop(): number {
  const sums = new Float64Array(Number(months));
  let differing = 0;
  for (const row of rows) {
    let sum = 0;
    for (let month = 0; month < Number(months); month++) {
      const column = Number(firstMonth) + month * 3;
      const presence = row[column];
      const effective = presence?.kind === "number" && ticked(row[column + 1]) && ticked(row[column + 2]) ? presence.value : 0;
      sum += effective;
      sums[month]! += effective;
    }
    const stated = row[Number(subtotal)];
    if (stated?.kind === "number" && stated.value !== sum) differing++;
  }
  return differing + sums[0]!;
}

function ticked(cell: Cell | undefined): boolean {
  return cell !== undefined && shownCell(cell).kind === "tick";
}

/** The same cells in objects that no audit has seen. */
function unseen(): Workbook {
  const copies = Array.from({ length: sheet.rowNumbers.at(-1)! + 1 }, (_, number) => [...sheet.row(number)]);
  return { sheets: [new Sheet({ name: sheet.name, rows: copies, merges: sheet.merges }), ...workbook.sheets.slice(1)] };
}

/** The workbook after a person typed into one cell: every other row is the same object. */
function withOneEdit(repeat: number): Workbook {
  const row = 4 + (repeat % 20);
  const changed = Array.from({ length: sheet.rowNumbers.at(-1)! + 1 }, (_, number) => sheet.row(number));
  changed[row] = changed[row]!.map((cell, column) => (column === Number(firstMonth) ? undefined : cell));
  return { sheets: [new Sheet({ name: sheet.name, rows: changed, merges: sheet.merges }), ...workbook.sheets.slice(1)] };
}
