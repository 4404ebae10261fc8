import type { Expression } from "./expression/expression";
import type { Localized } from "../language";
import type { Certainty } from "./roles";
import type { CellAddress, CellRef } from "../grid/address";
import type { Exact } from "../values/exact";

/** How a figure came about, in language-neutral arithmetic. */
export interface Explanation {
  /** Every cell that was used. */
  readonly inputs: readonly CellRef[];
  /** `0.5 + 1 + 1 + 1 = 3.5`, `24 ÷ 38 = 63.16%` */
  readonly arithmetic: string;
}

/** How a column shows its rates: with a percent sign or without, and with how many digits after the decimal point (of a share of one where no sign stands). */
export interface ShownDigits {
  readonly percent: boolean;
  readonly digits: number;
}

/** A derived cell: what the program says must stand there. */
export interface Figure extends CellAddress {
  /** The rule that compares it with what is stated. */
  readonly rule: string;
  /** A count shows all its digits; a rate is rounded half up at the digits its cell shows; a label is a word (the grade). */
  readonly quantity: "count" | "rate" | "label";
  /** True where stations write the measure word with the number: 30人次, 86.74分. */
  readonly mayCarryUnit?: boolean;
  /** Of an amount of money: people keep it rounded, so it agrees at the decimals that its cell holds, or within `slack`, by which its parts' own rounding may put it out. */
  readonly rounding?: { readonly slack: Exact } | undefined;
  /** Of a rate: whether its column is kept in percent points without the sign (63.16 under 完成率(%)); undefined where nothing tells. */
  readonly inPoints?: boolean | undefined;
  /** Of a rate: how the other rates of its column are shown; undefined where they do not tell. */
  readonly columnShows?: ShownDigits | undefined;
  /** null when it could not be computed: then `blockedBy` says which cells are to blame. */
  readonly value: Exact | string | null;
  readonly blockedBy: readonly CellRef[];
  /** Of a label: the words of the scheme in force; only one of these is ever replaced by another. */
  readonly words?: readonly string[];
  /** Why it was not computed, where the cells to blame do not say it by themselves (mixed units, no insurance column). */
  readonly why?: Localized | null;
  /** What was computed and may not be written (a person's words stand there, its meaning is doubted); what stands there may be held against it. */
  readonly withheld?: Exact | string | null;
  /** `proved` where nothing else is said. */
  readonly certainty?: Certainty;
  /** The sheet's own words that may tell why it is only probable. */
  readonly doubtedBy?: string | null;
  /** Names the cells that mean the same (every 百分比 of a table): what they state is evidence for or against that meaning. The rule's id where nothing else is said. */
  readonly meaning?: string;
  explain(): Explanation;
  /** The native Excel formula (leading `=`) that gives the same value, or null where none can. */
  formula(): string | null;
}

/** A derived cell as its family counts it: how it comes about, over cells, is one tree, from which the explanation and the formula are printed. */
export interface DerivedFigure extends Figure {
  expression(): Expression;
}
