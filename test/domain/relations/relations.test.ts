import { atOnce } from "../../../src/domain/tables/steps";
import { formatAddress } from "../../../src/domain/grid/address";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { workbookRelations, type WorkbookRelations } from "../../../src/domain/relations";
import { drawFrom, drawn, PLANTED, plantedTable, slipped, type Draw, type Planted, type PlantedTable } from "./planted";
import { unrelatedTable } from "./unrelated";
import { fuzz } from "../../fuzz";

const relationsOf = (...sheets: readonly Sheet[]): WorkbookRelations =>
  atOnce(workbookRelations({ sheets }, { spoken: () => false, leftOut: () => false, taught: [] }));

const LENGTHS = [5, 6, 8, 12, 20, 50, 120, 200];
/** Where a rate is capped in every third row, or a balance needs the row before, fewer rows bear it out. */
const LEAST: Readonly<Partial<Record<Planted, number>>> = { capped: 8, running: 6 };

const { numRuns, seed } = fuzz(40);

interface Slip {
  readonly table: PlantedTable;
  readonly row: number;
  readonly right: number;
}

/** A table with one slip in its computed column; null where the slip drew the same figure again. */
function withSlip(draw: Draw, kind: Planted, length: number): Slip | null {
  const table = plantedTable(draw, kind, length);
  const row = table.entries[draw(table.entries.length)]!;
  const right = table.right.get(row)!;
  const wrong = slipped(draw, right);
  const number = (value: number | string): number => (typeof value === "string" ? Number(value.replace("%", "")) / 100 : value);
  if (Math.abs(number(wrong) - number(right)) < 1e-9) return null;
  table.rows[row]![table.column] = wrong;
  return { table, row, right: number(right) };
}

describe("a relation planted in a table with one slip", () => {
  test.each(PLANTED)("%s: the slip is found with its right value in at least 95 of 100 tables, and nothing else", (kind) => {
    let found = 0;
    let drawnTables = 0;
    const others: string[] = [];
    for (let run = 0; run < numRuns; run++) {
      const draw = drawFrom(seed + run * 7919);
      const slip = withSlip(draw, kind, Math.max(LEAST[kind] ?? 5, LENGTHS[run % LENGTHS.length]!));
      if (!slip) continue;
      drawnTables++;
      for (const { cell, expected } of relationsOf(drawn(slip.table)).broken) {
        const there = cell.row === slip.row && cell.column === slip.table.column;
        if (there && Math.abs(expected - slip.right) < 1e-9) found++;
        else others.push(`run ${run}: ${formatAddress(cell)} = ${expected}`);
      }
    }
    expect(others).toEqual([]);
    expect(found / drawnTables).toBeGreaterThanOrEqual(0.95);
  });

  test.each(PLANTED)("%s: its right twin is silent", (kind) => {
    const alarms: string[] = [];
    for (let run = 0; run < numRuns; run++) {
      const table = plantedTable(drawFrom(seed + run * 7919), kind, LENGTHS[run % LENGTHS.length]!);
      alarms.push(...relationsOf(drawn(table)).broken.map(({ cell }) => `run ${run}: ${formatAddress(cell)}`));
    }
    expect(alarms).toEqual([]);
  });
});

test("figures that keep nothing raise at most one false alarm in a thousand tables", () => {
  const tables = numRuns * 25;
  const alarms: string[] = [];
  for (let run = 0; run < tables; run++) {
    const found = relationsOf(unrelatedTable(drawFrom(seed + run * 104_729))).broken;
    if (found.length > 0)
      alarms.push(`run ${run}: ${found.map(({ cell, values }) => `${formatAddress(cell)} ${String(values.zh)}`).join(", ")}`);
  }
  expect(alarms.slice(Math.ceil(tables / 1000))).toEqual([]);
});

describe("what is said of a table is said wherever it stands", () => {
  const told = (sheet: Sheet, place: (row: number, column: number) => string): string[] =>
    relationsOf(sheet)
      .broken.map(({ cell, expected }) => `${place(cell.row, cell.column)} ${expected}`)
      .sort();

  test("moved down and to the right, or under another name, it says the same", () => {
    for (let run = 0; run < numRuns; run++) {
      const kind = PLANTED[run % PLANTED.length]!;
      const slip = withSlip(drawFrom(seed + run * 31), kind, Math.max(8, LENGTHS[run % LENGTHS.length]!));
      if (!slip) continue;
      const { table } = slip;
      const moved: PlantedTable = {
        ...table,
        rows: [[], [], ...table.rows.map((row) => [null, null, null, ...row])],
        merges: [],
        formats: Object.fromEntries(
          Object.entries(table.formats).map(([address, code]) => [
            address.replace(/^([A-Z]+)(\d+)$/, (_, letters: string, row: string) => `${shifted(letters)}${Number(row) + 2}`),
            code,
          ]),
        ),
      };
      expect(told(drawn(moved), (row, column) => `${row - 2},${column - 3}`)).toEqual(
        told(drawn({ ...table, merges: [] }), (row, column) => `${row},${column}`),
      );
    }
  });

  test("with its entries in another order it says the same of the same entry", () => {
    for (let run = 0; run < numRuns; run++) {
      const kind = PLANTED[run % PLANTED.length]!;
      // What is carried from row to row is another figure in another order.
      if (kind === "running") continue;
      const draw = drawFrom(seed + run * 37);
      const slip = withSlip(draw, kind, Math.max(8, LENGTHS[run % LENGTHS.length]!));
      if (!slip) continue;
      const { table } = slip;
      const order = [...table.entries];
      for (let index = order.length - 1; index > 0; index--) {
        const other = draw(index + 1);
        [order[index], order[other]] = [order[other]!, order[index]!];
      }
      const rows = [...table.rows];
      table.entries.forEach((row, index) => (rows[row] = table.rows[order[index]!]!));
      const label = (list: PlantedTable["rows"]) => (row: number, column: number) => `${String(list[row]![1])},${column}`;
      const bare = { ...table, merges: [] };
      expect(told(drawn({ ...bare, rows }), label(rows))).toEqual(told(drawn(bare), label(table.rows)));
    }
  });
});

function shifted(letters: string): string {
  return String.fromCharCode(letters.charCodeAt(0) + 3);
}
