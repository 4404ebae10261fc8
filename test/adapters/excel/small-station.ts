import { formatAddress } from "../../../src/domain/grid/address";
import type { KeptCell, KeptSheet } from "../../app/memory-workbook";
import { stationWithoutInsurance } from "../../app/large-station";
import { MemoryWorkbook, type SketchedSheet } from "../../excel-host/memory-workbook";
import { sketch } from "../../excel-host/sketch";

/** Rows of the first and the last of the station's workers; months begin in column G, the subtotal stands in column P. */
export const FIRST_WORKER = 4;
export const WORKERS = 9;
export const SUBTOTAL = 15;

/**
 * A small station of nine, three of whose subtotals are wrong: P5 (the first worker lacks January's insurance: 2 is right), P6 and P7 (3 is
 * right). All others are right, so that the column says what it means.
 */
export function smallStation(): KeptSheet {
  const [posts] = stationWithoutInsurance(WORKERS);
  const cells: Record<string, KeptCell> = { ...posts!.cells };
  for (let row = FIRST_WORKER; row < FIRST_WORKER + WORKERS; row++) {
    for (const column of [7, 8, 10, 11, 13, 14]) cells[formatAddress({ row, column })] = { value: "√" };
    cells[formatAddress({ row, column: SUBTOTAL })] = { value: 3 };
  }
  delete cells.H5;
  return { ...posts!, cells: { ...cells, P5: { value: 9 }, P6: { value: 8, format: "0.0" }, P7: { value: "7" } } };
}

/** The station in Excel, beside a sheet of something else; `changes` are laid over its sheet. */
export function stationWorkbook(changes: Partial<SketchedSheet> = {}): MemoryWorkbook {
  return new MemoryWorkbook([
    { ...sketch(smallStation()), ...changes },
    { name: "便签", rows: [["备忘", 1]] },
  ]);
}
