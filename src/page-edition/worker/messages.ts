import type { MarkedAreas } from "../../app/undo-journal";
import type { WorkbookErrorCode } from "../../app/workbook-port";
import type { CellRef } from "../../domain/grid/address";
import type { SheetContent } from "../../domain/grid/sheet";
import type { Language, Localized } from "../../domain/language";
import type { Station } from "../../domain/report/station-summary";
import type { Severity } from "../../domain/settings";
import type { Looks } from "../../adapters/xlsx/looks/cell-looks";
import type { SheetLayout } from "../../adapters/xlsx/looks/sheet-layout";

/** A call to the worker, which holds the workbook; answers come under the same number. */
export interface Request {
  readonly id: number;
  readonly call: string;
  readonly args: readonly unknown[];
}

export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly refused: Refused }
  | { readonly id: number; readonly failed: Localized };

/** A WorkbookError on its way between threads. */
export interface Refused {
  readonly code: WorkbookErrorCode;
  readonly cells: readonly CellRef[];
  readonly sheet: string | null;
  readonly nothingChanged: boolean;
}

/** A workbook as the grid shows it. */
export interface WorkbookView {
  readonly sheets: readonly SheetContent[];
  readonly looks: Looks;
  readonly sheetLooks: readonly SheetLayout[];
  readonly marks: readonly MarkedAreas[];
  /** The file was of an older format: what is open is a new .xlsx made from its contents. */
  readonly legacy?: boolean;
}

/** One of many files as the list of stations shows it. */
export interface CheckedStation {
  /** In both languages: whoever switches loses nothing. */
  readonly station: Readonly<Record<Language, Station>>;
  readonly digest: string;
}

/** The corrected copy of one of many files. */
export interface CopiedStation {
  readonly bytes: Uint8Array;
  readonly changes: number;
  readonly remaining: Readonly<Record<Severity, number>>;
}
