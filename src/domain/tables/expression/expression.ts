import type { CellRef } from "../../grid/address";
import type { Exact } from "../../values/exact";

/**
 * How a derived cell comes about: one tree over cells. Its value, its arithmetic in words, the cells that were used and its native formula
 * are all read from it.
 */
export type Expression =
  | NumberTerm
  | CellTerm
  | MarkTerm
  | TickTerm
  | GatedTerm
  | ConvertedTerm
  | Subtrahend
  | Weighted
  | Sum
  | Share
  | Quotient
  | Capped
  | Mean
  | Beyond
  | Rounded
  | RowCount
  | Graded;

/** A number that stands in no cell of the workbook: a setting, a weight. */
export interface NumberTerm {
  readonly kind: "number";
  readonly value: Exact;
}

/** The number of a cell: as it was entered, or as a derived cell must show it. */
export interface CellTerm {
  readonly kind: "cell";
  readonly at: CellRef;
  /** null while it cannot be read or computed. */
  readonly value: Exact | null;
  /** The measure word as it is written: 万元, 分钟. */
  readonly unit: string | null;
  /** Whether a formula can compute from the cell; not where the amount stands inside a text. */
  readonly native: boolean;
}

/** What a mark cell counts: its number, or a weight where it is ticked. */
export interface MarkTerm {
  readonly kind: "mark";
  readonly at: CellRef;
  readonly value: number | null;
  readonly weight: number;
  /** False where a formula is not to weigh it with the others: a sum over months that run down. */
  readonly native: boolean;
}

/** One where a cell is ticked. */
export interface TickTerm {
  readonly kind: "tick";
  readonly at: CellRef;
  readonly ticked: boolean | null;
}

/** A mark that counts only where other cells of its row are ticked, and only where it applies (a contract runs). */
export interface GatedTerm {
  readonly kind: "gated";
  readonly of: MarkTerm;
  readonly gates: readonly TickTerm[];
  readonly applies: boolean | null;
  /** False where the mark is none, it does not apply or a gate is not ticked, whatever else cannot be read; null where that cannot be told. */
  readonly counts: boolean | null;
  /** The cell that says whether it applies. */
  readonly told: CellRef | null;
  /** False where the table lacks what it would take to judge it. */
  readonly judged: boolean;
  /** False where a gate is told in a way that no formula can read (a list of months in one cell), or its mark is not native. */
  readonly native: boolean;
}

/** An amount told in another unit than the sum that it is part of. */
export interface ConvertedTerm {
  readonly kind: "converted";
  readonly of: CellTerm;
  readonly factor: Exact;
}

/** An addend that is taken away: what was spent of a budget. */
export interface Subtrahend {
  readonly kind: "subtrahend";
  readonly of: CellTerm | ConvertedTerm;
}

/** An amount at a weight that stands in a cell of its own: a score at 20%. */
export interface Weighted {
  readonly kind: "weighted";
  readonly of: CellTerm;
  /** A share of one. */
  readonly weight: CellTerm;
}

/**
 * Addends: amounts in cells, the cells of one row, or one column over the rows of a table. A sum within a sum is added up with it; where
 * it stands in a cell of its own, a formula refers to that.
 */
export interface Sum {
  readonly kind: "sum";
  readonly over: "cells" | "row" | "rows";
  readonly of: readonly Expression[];
  readonly stands: CellRef | null;
}

/** So much of an amount: what is due of it after so much of the time, or after a change; five points for an answer. */
export interface Share {
  readonly kind: "share";
  readonly of: CellTerm | Sum;
  readonly share: Exact;
}

/** `factor`: how many of the divisor's unit one of the dividend's is. */
export interface Quotient {
  readonly kind: "quotient";
  readonly of: CellTerm | Sum | RowCount;
  readonly by: CellTerm | NumberTerm | Sum | Share;
  readonly factor: Exact;
}

/** Amounts added up over how many they are: what several raters gave, points over those who answered. No share of one. */
export interface Mean {
  readonly kind: "mean";
  readonly of: Sum;
  readonly by: CellTerm | NumberTerm | Sum;
}

/** A quotient that counts so much at most. */
export interface Capped {
  readonly kind: "capped";
  readonly of: Quotient;
  readonly cap: Exact;
}

/** By how much a quotient lies above the whole (超额完成率), or short of it (未完成率). */
export interface Beyond {
  readonly kind: "beyond";
  readonly of: Quotient;
  readonly by: "excess" | "lack";
}

/** Decimals that a formula adds as binary fractions, which may miss the last digit. */
export interface Rounded {
  readonly kind: "rounded";
  readonly of: Sum | Mean | Weighted;
  readonly digits: number;
}

/** How many rows meet what is asked of them. */
export interface RowCount {
  readonly kind: "row-count";
  readonly rows: readonly { readonly at: readonly CellRef[]; readonly met: boolean | null }[];
  /** The same as a formula can ask it: a column holds a number, and another none of some words; null where that is not the same. */
  readonly asked: RowTest | null;
}

export interface RowTest {
  readonly rows: readonly number[];
  readonly equals: { readonly column: number; readonly value: number };
  readonly without: { readonly column: number; readonly words: readonly string[] } | null;
}

/** The word that a total makes: the first whose bound it reaches. */
export interface Graded {
  readonly kind: "graded";
  readonly of: Sum | CellTerm;
  readonly grades: readonly { readonly from: number; readonly word: string }[];
}

/** A sum of amounts in cells. */
export function sumOf(of: readonly Expression[], over: Sum["over"] = "cells", stands: CellRef | null = null): Sum {
  return { kind: "sum", over, of, stands };
}
