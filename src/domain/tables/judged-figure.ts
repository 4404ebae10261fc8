import type { CellAddress, CellRef } from "../grid/address";
import type { Localized } from "../language";
import type { Expression } from "./expression/expression";
import type { DerivedFigure, Explanation, Figure } from "./figure";
import type { Certainty } from "./roles";

/** What is said of a derived cell in place of what was counted; what is left out stays as it was. */
export interface Judgement {
  /** Nothing may be said of its value. */
  readonly value?: null;
  readonly blockedBy?: readonly CellRef[];
  readonly why?: Localized | null;
  readonly withheld?: Figure["value"];
  readonly certainty?: Certainty;
  /** The sheet's own words that may tell why it is not certain. */
  readonly doubted?: string;
  /** Its value stands for itself: its formula would give another one, or must not be written. */
  readonly formula?: null;
}

/** What a derived cell keeps of the one that it is told in place of. */
export abstract class RetoldFigure {
  readonly row: number;
  readonly column: number;
  readonly rule: string;
  readonly quantity: Figure["quantity"];
  readonly mayCarryUnit: boolean;
  readonly rounding: Figure["rounding"];
  readonly inPoints: boolean | undefined;
  readonly columnShows: Figure["columnShows"];
  readonly words: readonly string[];
  readonly meaning: string;

  constructor(
    protected readonly of: DerivedFigure,
    { row, column }: CellAddress = of,
  ) {
    this.row = row;
    this.column = column;
    this.rule = of.rule;
    this.quantity = of.quantity;
    this.mayCarryUnit = of.mayCarryUnit ?? false;
    this.rounding = of.rounding;
    this.inPoints = of.inPoints;
    this.columnShows = of.columnShows;
    this.words = of.words ?? [];
    this.meaning = of.meaning ?? of.rule;
  }
}

/** A derived cell of which less is said than was counted: that it is only probable, must not be written, or takes no formula. How it comes about stays. */
export class JudgedFigure extends RetoldFigure implements DerivedFigure {
  readonly withheld: Figure["value"];
  readonly certainty: Certainty;

  constructor(
    of: DerivedFigure,
    private readonly judgement: Judgement,
  ) {
    super(of);
    this.withheld = judgement.withheld ?? of.withheld ?? null;
    this.certainty = judgement.certainty ?? of.certainty ?? "proved";
  }
  get value(): Figure["value"] {
    return this.judgement.value === null ? null : this.of.value;
  }
  get doubtedBy(): string | null {
    return this.judgement.doubted ?? this.of.doubtedBy ?? null;
  }
  get blockedBy(): readonly CellRef[] {
    return this.judgement.blockedBy ?? this.of.blockedBy;
  }
  get why(): Localized | null {
    return this.judgement.why === undefined ? (this.of.why ?? null) : this.judgement.why;
  }
  expression(): Expression {
    return this.of.expression();
  }
  explain(): Explanation {
    return this.of.explain();
  }
  formula(): string | null {
    return this.judgement.formula === null ? null : this.of.formula();
  }
}
