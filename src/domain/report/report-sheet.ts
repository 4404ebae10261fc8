import type { CellAddress, CellRange, CellRef } from "../grid/address";

/** What a cell of a report is to the eye; what each looks like is said once for Excel and for files. */
export type Look =
  | "title"
  | "note"
  | "section"
  | "plain"
  | "head"
  | "text"
  | "centre"
  | "number"
  | "rate"
  | "total"
  | "total-rate"
  | "error"
  | "warning"
  | "info"
  | "corrected"
  | "ignored";

export interface ReportCell {
  readonly value: string | number | null;
  readonly look: Look;
  /**
   * The cell that a click leads to; without a sheet it lies on the same sheet. With a file, in another workbook: its path from the
   * folder of the report, by slashes.
   */
  readonly link?: (CellRef & { readonly file?: string }) | (CellAddress & { readonly sheet?: undefined });
  /** A long text that stands over all columns of the sheet and is broken into lines; in files alone, where no other row is sorted with it. */
  readonly across?: true;
}

/** Bars beside one another: a group for each station, a bar for each count. */
export interface ReportChart {
  readonly title: string;
  /** The sheet whose cells it shows, where it is not drawn on that one. */
  readonly of?: ReportSheet;
  /** The cells that name the groups. */
  readonly names: CellRange;
  readonly bars: readonly { readonly title: string; readonly values: CellRange; readonly color: string }[];
}

/** A sheet of a report before it is written, into Excel or into a file alike. */
export interface ReportSheet {
  readonly name: string;
  /** Widths of the columns from A, in characters. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly (ReportCell | null)[])[];
  /** Rows at the top that stay in sight; the last of them is the header, repeated on every printed page. */
  readonly frozenRows: number;
  /** Columns at the left that stay in sight; none where it is left out. */
  readonly frozenColumns?: number;
  /** The list that can be sorted and filtered, its header included; null where there is none. */
  readonly filter: CellRange | null;
  /** How many rows are printed: those to which the repeated header belongs. All where it is left out. */
  readonly printedRows?: number;
  /** Drawn under the last row, in files alone. */
  readonly chart?: ReportChart;
  /** Printed on a single page, however small. */
  readonly onePage?: true;
}
