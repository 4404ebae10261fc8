import type { CellRef } from "../grid/address";
import type { Localized } from "../language";
import type { Exact } from "../values/exact";

/** So many witnesses are named. */
export const MOST_WITNESSES = 40;

/** A cell that could be wrong, and what it would have to hold. */
export interface Suspect {
  readonly cell: CellRef;
  readonly value: Exact;
  /** What a person calls its column or row. */
  readonly title: string;
}

/** One place at which a relation is broken. */
export interface Break {
  readonly relation: Relation;
  /** The computed cell. */
  readonly target: Suspect;
  /** At how many digits the cell would show the value; -1: all. */
  readonly digits: number;
  /** The cells that it is computed from, each with what would restore the relation; none where that cannot be told of one cell. */
  readonly operands: readonly Suspect[];
  /** Of a rate in a row of sums: the sum that its rows give otherwise than it stands, and by which the rate is right. */
  readonly slip?: Suspect;
  /** Every cell that it is computed from. */
  readonly read: readonly CellRef[];
}

/** What a cell is to a relation, and whether the relation holds there. */
export type Part = "computed, right" | "computed, wrong" | "read, right" | "read, wrong" | null;

/** Something that figures keep by themselves: most of the cells that it speaks of bear it out. */
export interface Relation {
  /** Where it runs: down a column, along a row, in the rows of sums, between sheets. */
  /** It speaks of amounts that a known table reads and no rule of its own computes: a year's sheet sums those of its quarters. */
  readonly ofInputs?: boolean;
  readonly where: "column" | "row" | "totals" | "sheets";
  /** In words: 预算 − 支出. */
  readonly words: Localized;
  /** How surprising it would be by chance, in bits. */
  readonly score: number;
  /** Its words speak for it. */
  readonly agrees: boolean;
  /** How many cells bear it out, and the first of them. */
  readonly held: number;
  readonly witnesses: readonly CellRef[];
  readonly breaks: readonly Break[];
  /** Places where nothing stands yet and everything needed is there. */
  readonly empty: readonly Break[];
  /** How the cell takes part in it. */
  part(cell: CellRef): Part;
  /** Whether it would hold at a broken place if one of the cells that it reads held this value. */
  holdsWith(target: CellRef, cell: CellRef, value: Exact): boolean;
}
