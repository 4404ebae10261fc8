import type { CellAddress, CellRange, CellRef } from "../grid/address";

/** What a cell of a report is to the eye; what each looks like is said once for Excel and for files. */
export type Look =
  "title" | "note" | "section" | "head" | "text" | "centre" | "number" | "rate" | "error" | "warning" | "info" | "corrected" | "ignored";

export interface ReportCell {
  readonly value: string | number | null;
  readonly look: Look;
  /** The cell that a click leads to; without a sheet it lies on the same sheet. */
  readonly link?: CellRef | (CellAddress & { readonly sheet?: undefined });
}

/** A sheet of a report before it is written, into Excel or into a file alike. */
export interface ReportSheet {
  readonly name: string;
  /** Widths of the columns from A, in characters. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly (ReportCell | null)[])[];
  /** Rows at the top that stay in sight. */
  readonly frozenRows: number;
  /** Columns at the left that stay in sight; none where it is left out. */
  readonly frozenColumns?: number;
  /** The list that can be sorted and filtered, its header included; null where there is none. */
  readonly filter: CellRange | null;
}
