import type { CellAddress, CellRef } from "../grid/address";
import type { DayRange } from "../values/calendar";
import type { Exact } from "../values/exact";

/** What the workbook around a table contributes to its counts and rules. */
export interface WorkbookFacts {
  /** The setting, else what a table proposes; null when neither is known. */
  readonly requiredStaff: number | null;
  /** True when `requiredStaff` comes from a table, not from a setting. */
  readonly requiredStaffProposed: boolean;
  /** The cell with the number that gives the required staff, where no setting does. */
  readonly requiredStaffCell: CellRef | null;
  readonly term: DayRange | null;
  readonly period: DayRange | null;
  /** Elapsed weights ÷ all weights of the service term; null while term or period is unknown. */
  readonly progress: Exact | null;
}

/** What one table tells of the workbook, beside the term and the period that every table may state. */
export interface TableFacts {
  /** The months that it is of, with the weights that its headers state（计0.5）. */
  readonly months?: readonly { readonly year: number | null; readonly month: number; readonly statedWeight: number | null }[];
  /** The staff that it says the agreement requires, where it says so; null where that cannot be read. `cell`: where that holds this number already. */
  readonly staff?: { readonly count: number | null; readonly at: CellAddress; readonly cell: CellRef | null } | null;
}
