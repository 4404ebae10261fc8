import type { HostVisibility } from "../../excel-host/backing";

/** What a file says of a sheet that the grid itself does not keep. */
export interface SheetFacts {
  readonly visibility: HostVisibility;
  readonly isProtected: boolean;
  isLocked(row: number, column: number): boolean;
}

/** A sheet that no file knows: in sight, and open to everybody. */
export const OPEN_SHEET: SheetFacts = { visibility: "Visible", isProtected: false, isLocked: () => true };
