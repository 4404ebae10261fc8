import type { Cell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import type { Steps } from "../tables/steps";
import { blocksOf, type Block } from "./blocks";
import { KeptLines } from "./kept-lines";
import { totalRelations, type KeptTotals } from "./kept-totals";
import type { Region } from "./region";
import { regionOf } from "./regions";
import { lineRelations, mayBeComputed } from "./search";
import { firstItem, itemAt, lastItem } from "../values/present";
import { MemoryOfThings } from "../values/memory";

type Kept = KeptLines | KeptTotals;
type Row = readonly (Cell | undefined)[];

/** A rectangle as it was looked at, by the rows that it was read from. */
interface Remembered {
  readonly block: Block;
  readonly region: Region | null;
  /** Undefined until somebody asks. */
  relations?: readonly Kept[];
}

const bySheet = new MemoryOfThings<Sheet, readonly Region[]>("rectangles of a sheet");
/** By the first of its rows of figures: an edit makes new ones of the rows that it touches alone. */
const byFirstRow = new MemoryOfThings<Row, Remembered>("rectangles by their first row");
const relationsOf = new MemoryOfThings<Region, Remembered>("relations of a rectangle");

/** Whether all cells of these rows and columns of a sheet are judged by others. */
export type SpokenRows = (sheet: Sheet, rows: ArrayLike<number>, columns: readonly number[]) => boolean;

/**
 * Every rectangle of figures of a sheet. What was made of one stays as long as its rows are the same objects: an edit elsewhere costs it nothing.
 * @param spoken leaves out the rectangles that others judge
 */
export function* regionsOfSheet(sheet: Sheet, spoken?: SpokenRows): Steps<readonly Region[]> {
  const known = spoken ? undefined : bySheet.get(sheet);
  if (known) return known;
  const regions: Region[] = [];
  for (const block of blocksOf(sheet)) {
    yield;
    if (spoken?.(sheet, block.rows, block.columns)) continue;
    const { region } = yield* rememberedIn(sheet, block);
    if (region) regions.push(region);
  }
  if (!spoken) bySheet.set(sheet, regions);
  return regions;
}

/** Every relation that the figures of a rectangle keep, known tables or not. */
export function* relationsIn(region: Region): Steps<readonly Kept[]> {
  const remembered = relationsOf.get(region);
  if (remembered?.relations) return remembered.relations;
  const relations = yield* regionRelations(region);
  if (remembered) remembered.relations = relations;
  return relations;
}

function* rememberedIn(sheet: Sheet, block: Block): Steps<Remembered> {
  const first = sheet.row(firstItem(block.rows));
  const known = byFirstRow.get(first);
  if (known && isSame(known, sheet, block)) {
    if (known.region === null || known.region.sheet === sheet) return known;
    const region = { ...known.region, sheet };
    const relations = known.relations?.map((own) => own.within(region));
    return keep(first, { block, region, ...(relations ? { relations } : {}) });
  }
  return keep(first, { block, region: yield* regionOf(sheet, block) });
}

function keep(first: Row, remembered: Remembered): Remembered {
  byFirstRow.set(first, remembered);
  if (remembered.region) relationsOf.set(remembered.region, remembered);
  return remembered;
}

/** Whether a rectangle holds what it held: the same rows at the same places, and the same merged areas over them. */
function isSame({ block: before, region }: Remembered, sheet: Sheet, block: Block): boolean {
  const old = region?.sheet;
  if (!old || old.name !== sheet.name || before.left !== block.left || before.right !== block.right) return false;
  if (!sameNumbers(before.columns, block.columns)) return false;
  for (const list of ["headerRows", "rows", "breaks"] as const) {
    if (!sameNumbers(before[list], block[list])) return false;
    for (const row of block[list]) if (old.row(row) !== sheet.row(row)) return false;
  }
  // What a merged area shows stands in its first row, which may be none of these.
  const [top, bottom] = [block.headerRows[0] ?? firstItem(block.rows), lastItem(block.rows)];
  const over = sheet.merges.filter((merge) => merge.bottom >= top && merge.top <= bottom);
  return sameMerges(old, sheet) && over.every((merge) => old.row(merge.top) === sheet.row(merge.top));
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}

function sameMerges({ merges: one }: Sheet, { merges: other }: Sheet): boolean {
  return (
    one === other ||
    (one.length === other.length &&
      one.every((merge, index) => {
        const { top, left, bottom, right } = itemAt(other, index);
        return merge.top === top && merge.left === left && merge.bottom === bottom && merge.right === right;
      }))
  );
}

function* regionRelations(region: Region): Steps<Kept[]> {
  const totals = totalRelations(region);
  const down = yield* lineRelations(region.down);
  const relations: Kept[] = [...down.map((own) => new KeptLines(region, own)), ...totals];
  const across = mayBeComputed(region.rows.map(({ label }) => label)) ? region.across() : null;
  for (const own of across ? yield* lineRelations(across) : []) {
    // What the rows of sums add up is known by their labels already.
    const sums = own.formula.kind === "sum" && region.rows.some(({ row, sum }) => row === own.target.at && sum !== null);
    if (!sums || totals.length === 0) relations.push(new KeptLines(region, own));
  }
  return relations;
}
