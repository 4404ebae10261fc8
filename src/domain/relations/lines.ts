import type { Nature } from "../values/vocabulary/relation-words";
import type { Unit } from "../values/unit";

/** What a place of a line holds: nothing, a figure, a dash for nothing, or something that is no figure. */
export const BLANK = 0;
export const FIGURE = 1;
export const DASH = 2;
export const UNREADABLE = 3;

/** A column of a rectangle of figures, or one of its rows: what relations are looked for between. */
export interface Line {
  /** The sheet's column or row. */
  readonly at: number;
  /** The words over it (or before it), the nearest last; unique in its rectangle where they can be. */
  readonly title: string;
  /** The nearest words alone: 人数 in 线上·人数. */
  readonly leaf: string;
  readonly natures: ReadonlySet<Nature>;
  readonly unit: Unit | null;
  /** By place along the line. 0 where no figure stands. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** Digits after the decimal point that the cell shows, a percent's two more counted; -1: all that are stored. */
  readonly digits: Int8Array;
  /** 1 where a formula stands: what it shows is its own affair. */
  readonly formulas: Uint8Array;
  /** 1 where the figure is shown as a percentage. */
  readonly percents: Uint8Array;
  /** Most figures are shown as percentages. */
  readonly percent: boolean;
  /** It counts nothing: a running number, years, codes. */
  readonly barred: boolean;
  /** The most digits after the decimal point that any of its figures is written with. */
  readonly decimals: number;
  readonly figures: number;
}

/** The lines of one rectangle in one direction, and what stands across them. */
export interface LineSet {
  readonly direction: "columns" | "rows";
  readonly lines: readonly Line[];
  /** The sheet's row (or column) of each place along the lines. */
  readonly places: Int32Array;
  /** 1 where the place is a sum of others (合计): looked at with the rest, no evidence by itself. */
  readonly sums: Uint8Array;
  /** 1 where the place holds rates of the others (执行率 under 预算 and 支出): they are never added up. */
  readonly rates: Uint8Array;
  /** Places that sums and banners part from each other. */
  readonly groups: Int32Array;
  /** What one place gives each line, by its `at`, for its weight in a score; empty where no place holds weights. */
  readonly weights: ReadonlyMap<number, number>;
}
