import { atOnce } from "../../src/domain/tables/steps";
import { formatAddress } from "../../src/domain/grid/address";
import { shownCell } from "../../src/domain/grid/cell";
import type { Sheet } from "../../src/domain/grid/sheet";
import { workbookRelations } from "../../src/domain/relations";
import { spent } from "../clock";
import { again, rowsOf, sheetOf, withOneEdit } from "../drawn-figures";

/**
 * What figures keep by themselves: ours, which looks for the one cell that departs, against the way of TaCLe written plainly, which takes the data for
 * right. Prints milliseconds as JSON, after each found what was planted.
 */
const repeats = Number(process.argv[2] ?? 15);
const NOTHING = { spoken: () => false, leftOut: () => false, taught: [] };

const milliseconds = (work: () => unknown): number => {
  const started = spent();
  work();
  return spent() - started;
};

/** Candidates by signature over whole columns, each tested on every row: sums of stretches, differences, products, quotients of two. */
function tacle(sheet: Sheet): string[] {
  const rows = sheet.rowNumbers.slice(1);
  const width = sheet.row(0).length;
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map((row) => {
      const shown = shownCell(sheet.cell(row, column));
      return shown.kind === "number" ? shown.value : NaN;
    }),
  );
  const numeric = columns.flatMap((values, at) => (values.every((value) => !Number.isNaN(value)) ? [{ at, values }] : []));
  const found: string[] = [];
  const keeps = (target: readonly number[], value: (row: number) => number, slack: number): boolean =>
    target.every((stated, row) => Math.abs(value(row) - stated) <= slack);
  for (const { at, values } of numeric) {
    const whole = values.every(Number.isInteger);
    const slack = whole ? 1e-9 : 0.5e-4 + 1e-9;
    for (let first = 0; first < numeric.length; first++) {
      const sums = Float64Array.from(numeric[first]!.values);
      for (let last = first + 1; last < numeric.length; last++) {
        numeric[last]!.values.forEach((value, row) => (sums[row]! += value));
        if (at >= numeric[first]!.at && at <= numeric[last]!.at) continue;
        if (whole && keeps(values, (row) => sums[row]!, slack)) found.push(`${at}=sum ${numeric[first]!.at}-${numeric[last]!.at}`);
      }
    }
    for (const one of numeric)
      for (const other of numeric) {
        if (one === other || one.at === at || other.at === at) continue;
        if (keeps(values, (row) => one.values[row]! - other.values[row]!, slack)) found.push(`${at}=${one.at}-${other.at}`);
        if (keeps(values, (row) => one.values[row]! * other.values[row]!, slack)) found.push(`${at}=${one.at}*${other.at}`);
        if (!whole && keeps(values, (row) => one.values[row]! / other.values[row]!, slack)) found.push(`${at}=${one.at}/${other.at}`);
      }
  }
  return found;
}

function expectFound(what: string, found: boolean): void {
  if (!found) throw new Error(`${what} did not find what was planted`);
}

const small = Array.from({ length: 30 }, (_, index) => sheetOf(`表${index + 1}`, rowsOf(40, 20)));
const long = sheetOf("长表", rowsOf(10_000, 40));
const slip = sheetOf(
  "有误",
  rowsOf(40, 20).map((row, index) => (index === 7 ? row.map((cell, column) => (column === 4 ? Number(cell) + 90 : cell)) : row)),
);

const told = atOnce(workbookRelations({ sheets: [slip] }, NOTHING)).broken.map(({ cell }) => formatAddress(cell));
expectFound(`ours (${told.join()})`, told.join() === "E8");
const plain = tacle(small[0]!);
expectFound(`the plain way (${plain.join("; ")})`, plain.includes("4=sum 1-3") && plain.includes("5=1/4"));

const results = { own: [] as number[], peer: [] as number[], long: [] as number[], longPeer: [] as number[], edited: [] as number[] };
for (let round = 0; round < repeats; round++) {
  const fresh = small.map((sheet) => again(sheet));
  results.own.push(milliseconds(() => atOnce(workbookRelations({ sheets: fresh }, NOTHING))));
  results.peer.push(milliseconds(() => small.forEach(tacle)));
  const edited = [withOneEdit(fresh[0]!, 1 + (round % 40)), ...fresh.slice(1)];
  results.edited.push(milliseconds(() => atOnce(workbookRelations({ sheets: edited }, NOTHING))));
  if (round % 5 !== 0) continue;
  const renewed = again(long);
  results.long.push(milliseconds(() => atOnce(workbookRelations({ sheets: [renewed] }, NOTHING))));
  results.longPeer.push(milliseconds(() => tacle(long)));
}
process.stdout.write(JSON.stringify(results));
