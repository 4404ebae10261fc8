import type { CellAddress, CellRef } from "../grid/address";
import type { Exact } from "../values/exact";
import type { Localized } from "../language";
import type { Explanation, Figure } from "./figure";
import type { Certainty } from "./roles";

/** What a figure says of itself beside its value. */
export interface FigureMarks {
  /** Of a rate: at first whether its header carries the percent sign (完成率(%)), once settled whether its column is kept in points. */
  readonly inPoints?: boolean | undefined;
  readonly why?: Localized | null;
  readonly certainty?: Certainty;
  readonly meaning?: string;
}

/** A derived cell of an indicator table; how it came about and its formula depend on how the cell shows it. */
export class DerivedFigure implements Figure {
  readonly row: number;
  readonly column: number;
  readonly mayCarryUnit: boolean;
  inPoints: boolean | undefined;
  readonly why: Localized | null;
  certainty: Certainty;
  readonly meaning: string;

  constructor(
    private readonly sheet: string,
    readonly rule: string,
    readonly quantity: "count" | "rate",
    cell: CellAddress,
    readonly value: Exact | null,
    readonly blockedBy: readonly CellRef[],
    private readonly inputs: readonly CellAddress[],
    private readonly arithmetic: (figure: Figure) => string,
    private readonly native: (figure: Figure) => string | null,
    { inPoints, why = null, certainty = "proved", meaning = rule }: FigureMarks = {},
  ) {
    this.inPoints = inPoints;
    this.why = why;
    this.certainty = certainty;
    this.meaning = meaning;
    this.row = cell.row;
    this.column = cell.column;
    this.mayCarryUnit = quantity === "count";
  }
  explain(): Explanation {
    return { inputs: this.inputs.map((cell) => ({ sheet: this.sheet, ...cell })), arithmetic: this.arithmetic(this) };
  }
  formula(): string | null {
    return this.native(this);
  }
}
