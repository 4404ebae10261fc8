import type { CellAddress, CellRef } from "../grid/address";
import type { Sheet } from "../grid/sheet";
import type { Localized } from "../language";
import type { Exact } from "../values/exact";
import { arithmeticText } from "./expression/arithmetic";
import type { Expression } from "./expression/expression";
import { nativeFormula } from "./expression/formula";
import { inputsOf } from "./expression/inputs";
import type { DerivedFigure, Explanation, Figure } from "./figure";
import { storedRate } from "./figure-edit";
import type { Certainty } from "./roles";

/** A derived cell whose explanation and native formula are printed from its one expression. */
export abstract class ExpressedFigure implements DerivedFigure {
  readonly row: number;
  readonly column: number;
  abstract readonly rule: string;
  abstract readonly quantity: Figure["quantity"];
  abstract readonly value: Exact | string | null;
  abstract readonly blockedBy: readonly CellRef[];
  /** Once asked for: of a large station's sum there are thousands. */
  private inputs: readonly CellRef[] | undefined;

  constructor(
    private readonly onSheet: Sheet,
    { row, column }: CellAddress,
  ) {
    this.row = row;
    this.column = column;
  }

  abstract expression(): Expression;

  explain(): Explanation {
    // Of a large station's sums the cells are asked for often, the words seldom; both are of one expression.
    let made: Expression | null = null;
    const expression = (): Expression => (made ??= this.expression());
    const inputs = (): readonly CellRef[] => (this.inputs ??= inputsOf(expression()));
    const text = (): string => arithmeticText(expression(), this.value, storedRate(this.onSheet, this));
    return {
      get inputs() {
        return inputs();
      },
      get arithmetic() {
        return text();
      },
    };
  }

  formula(): string | null {
    return nativeFormula(this.expression(), this.onSheet, storedRate(this.onSheet, this));
  }
}

/** What a derived cell says of itself beside its value. */
export interface DerivedCellMarks {
  readonly blockedBy?: readonly CellRef[];
  readonly mayCarryUnit?: boolean;
  readonly rounding?: Figure["rounding"];
  /** Of a rate: at first whether its header carries the percent sign (完成率(%)), once settled whether its column is kept in points. */
  readonly inPoints?: boolean | undefined;
  readonly words?: readonly string[];
  readonly why?: Localized | null;
  readonly certainty?: Certainty;
  readonly meaning?: string;
}

/** A derived cell that was computed at once. */
export class DerivedCell extends ExpressedFigure {
  readonly mayCarryUnit: boolean;
  readonly rounding: Figure["rounding"];
  inPoints: boolean | undefined;
  columnShows: Figure["columnShows"];
  readonly blockedBy: readonly CellRef[];
  readonly words: readonly string[];
  readonly why: Localized | null;
  certainty: Certainty;
  readonly meaning: string;

  constructor(
    sheet: Sheet,
    cell: CellAddress,
    readonly rule: string,
    readonly quantity: Figure["quantity"],
    readonly value: Exact | string | null,
    private readonly how: Expression,
    {
      blockedBy = [],
      mayCarryUnit,
      rounding,
      inPoints,
      words = [],
      why = null,
      certainty = "proved",
      meaning = rule,
    }: DerivedCellMarks = {},
  ) {
    super(sheet, cell);
    this.mayCarryUnit = mayCarryUnit ?? quantity === "count";
    this.rounding = rounding;
    this.inPoints = inPoints;
    this.blockedBy = blockedBy;
    this.words = words;
    this.why = why;
    this.certainty = certainty;
    this.meaning = meaning;
  }

  expression(): Expression {
    return this.how;
  }
}
