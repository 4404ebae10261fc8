import { containsCell, type CellRef } from "../grid/address";
import type { Sheet, Workbook } from "../grid/sheet";
import { brokenRelation, type BrokenRelation } from "./broken";
import { culprits } from "./judge";
import { KeptLines } from "./kept-lines";
import { totalRelations } from "./kept-totals";
import type { Region } from "./region";
import { regionsOf } from "./regions";
import type { Relation } from "./relation";
import { lineRelations } from "./search";

/** What a sheet keeps by itself. */
export interface SheetRelations {
  readonly regions: readonly Region[];
  readonly relations: readonly Relation[];
}

/** What was found for a sheet is kept as long as the sheet is the same: an edit makes a new one of its own sheet alone. */
const found = new WeakMap<Sheet, SheetRelations>();

/** Every relation that the figures of a sheet keep, known tables or not. */
export function sheetRelations(sheet: Sheet): SheetRelations {
  let own = found.get(sheet);
  if (!own) {
    const regions = regionsOf(sheet);
    own = { regions, relations: regions.flatMap(regionRelations) };
    found.set(sheet, own);
  }
  return own;
}

function regionRelations(region: Region): Relation[] {
  const totals = totalRelations(region);
  const relations: Relation[] = [...lineRelations(region.down).map((own) => new KeptLines(region, own)), ...totals];
  for (const own of region.across ? lineRelations(region.across) : []) {
    // What the rows of sums add up is known by their labels already.
    const sums = own.formula.kind === "sum" && region.rows.some(({ row, sum }) => row === own.target.at && sum !== null);
    if (!sums || totals.length === 0) relations.push(new KeptLines(region, own));
  }
  return relations;
}

/**
 * Every cell that departs from what its neighbours keep.
 * @param spoken cells that the rules of known tables judge: nothing is said of them twice
 */
export function brokenRelations(workbook: Workbook, spoken: (cell: CellRef) => boolean, leftOut: (sheet: Sheet) => boolean): BrokenRelation[] {
  return workbook.sheets.flatMap((sheet) => {
    if (leftOut(sheet)) return [];
    const { regions, relations } = sheetRelations(sheet);
    return culprits(relations, spoken).flatMap((culprit) => {
      const region = regions.find(({ range }) => containsCell(range, culprit.cell.row, culprit.cell.column)) ?? null;
      return brokenRelation(culprit, sheet, region, "relation/broken") ?? [];
    });
  });
}

