import type { CellRange } from "../domain/grid/address";

/** An Excel error such as `#REF!`, kept apart from a text that happens to read the same. */
export interface HostError {
  readonly error: string;
}

/** What a cell shows: null is an empty cell, never an empty text. */
export type HostValue = string | number | boolean | null | HostError;

/** One cell as a spreadsheet holds it. */
export interface HostCell {
  readonly value: HostValue;
  /** A1 notation with the leading `=`; null for a constant. */
  readonly formula: string | null;
  readonly numberFormat: string;
  /** Part of an array formula: single cells of it refuse to be written. */
  readonly inArray?: boolean;
  /** Filled by a formula that spills: its own cell or one that it fills. Written all the same, and the spill breaks. */
  readonly inSpill?: boolean;
}

/** An Excel table over a range: its own columns are filled with a formula as a whole. */
export interface HostListObject {
  readonly id: string;
  readonly name: string;
  /** The cells below the header. */
  readonly body: CellRange;
}

/** A change of one cell, already typed: the protocol layer has decided what a typed text means. Left-out fields stay. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** A constant (null clears), or a formula with its leading `=`. `quoted`: entered after an apostrophe, which the cell's style then keeps. */
  readonly content?: { readonly value: HostValue; readonly quoted?: boolean } | { readonly formula: string };
  readonly numberFormat?: string;
}

export type HostVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface HostSheetInfo {
  /** Never changes while the sheet lives, whatever its name becomes. */
  readonly id: string;
  readonly name: string;
  readonly visibility: HostVisibility;
  readonly isProtected: boolean;
}

/** A rule that colours cells; `custom` ones carry a formula, every other kind is kept as it is and only counted. */
export interface HostConditionalFormat {
  readonly id: string;
  readonly ranges: readonly CellRange[];
  /** Office.js's name of the kind: `Custom`, `CellValue`, `DataBar` … */
  readonly type: string;
  /** 0 is looked at first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly formula: string;
  readonly format: HostConditionalStyle;
}

export interface HostConditionalStyle {
  /** `#RRGGBB`, upper case. */
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  /** `Single`, `Double`, `None`. */
  readonly underline?: string;
  readonly border?: { readonly color: string; readonly style: string; readonly sides: readonly string[] };
}

/** A cell's own looks; what is left out stays as it is. */
export interface HostCellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `Single`, `Double`, `None`. */
  readonly underline?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly fontName?: string;
  /** `#RRGGBB`, upper case. */
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  /** Lines around and between the cells. */
  readonly borderColor?: string;
}

/** How a sheet is set up beside its cells; what is left out stays as it is. */
export interface HostSheetLayout {
  readonly showGridlines?: boolean;
  /** 0 for none. */
  readonly frozenRows?: number;
  readonly filter?: CellRange | null;
  readonly orientation?: string;
  readonly pagesWide?: number;
  /** `$5:$5` */
  readonly printTitleRows?: string;
  readonly printArea?: string;
}

/** A note (the yellow one without replies). */
export interface HostNote {
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly author: string;
}

/** A thread: a comment and its replies, in order. */
export interface HostComment {
  /** Stays while the comment lives, wherever its cell moves. */
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly author: string;
  readonly replies: readonly string[];
}

export interface HostSelection {
  readonly sheetId: string;
  readonly range: CellRange;
}

/** Something happened to the workbook, whoever did it; the protocol layer knows whether it was itself. */
export type HostEvent =
  | {
      readonly kind: "changed";
      readonly sheetId: string;
      readonly range: CellRange;
      readonly remote?: boolean;
      readonly changeType?: HostChangeType;
    }
  | { readonly kind: "selection"; readonly selection: HostSelection }
  | { readonly kind: "activated"; readonly sheetId: string; readonly before: string | null }
  | { readonly kind: "added"; readonly sheetId: string; readonly remote?: boolean }
  | { readonly kind: "deleted"; readonly sheetId: string; readonly remote?: boolean }
  | { readonly kind: "renamed"; readonly sheetId: string; readonly before: string; readonly remote?: boolean };

export type HostChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/**
 * The workbook behind the Office protocol. The strict in-memory workbook and the workbench's grid each implement it; the
 * protocol layer alone knows Office.js, converts typed texts, checks sizes and protection, and raises Office's errors.
 * Methods are synchronous; sheets are named by their id; a call with an unknown id is a fault of the caller and may throw.
 */
export interface HostBacking {
  /** In tab order. */
  sheets(): readonly HostSheetInfo[];
  addSheet(name: string): string;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  setVisibility(sheetId: string, visibility: HostVisibility): void;
  /** With a password only where the backing keeps passwords; the protocol layer compares nothing. */
  setProtection(sheetId: string, on: boolean): void;
  /** Whether the cell's own "locked" flag is set (Excel's default); it matters on protected sheets only. */
  isLocked(sheetId: string, row: number, column: number): boolean;

  activeSheet(): string;
  activate(sheetId: string): void;
  selection(): HostSelection;
  /** Selects on a sheet and activates it. */
  select(sheetId: string, range: CellRange): void;

  /** Smallest rectangle with every value, or with every formatted cell as well; null on an empty sheet. */
  usedRange(sheetId: string, valuesOnly: boolean): CellRange | null;
  /** One cell each, row by row; cells covered by a merge are empty. */
  readCells(sheetId: string, range: CellRange): readonly (readonly HostCell[])[];
  /** Raises one `changed` event at most, for the rectangle around the writes. */
  writeCells(sheetId: string, writes: readonly CellWrite[]): void;
  /** Resolves when every formula has its value; called before values are read after a write. */
  recalculated(): Promise<void>;
  /** Awaited between the actions of a batch, where a page must go on living beside it. */
  readonly yieldToUi?: () => Promise<void>;

  merges(sheetId: string): readonly CellRange[];
  hiddenRows(sheetId: string): ReadonlySet<number>;
  hiddenColumns(sheetId: string): ReadonlySet<number>;

  /** In order of priority. */
  conditionalFormats(sheetId: string): readonly HostConditionalFormat[];
  /** Adds or, by its id, replaces. */
  putConditionalFormat(sheetId: string, format: HostConditionalFormat): void;
  deleteConditionalFormat(sheetId: string, id: string): void;

  notes(sheetId: string): readonly HostNote[];
  /** Replaces the cell's note; null content removes it. */
  putNote(sheetId: string, row: number, column: number, content: string | null): void;

  /** The threads of a sheet. A backing without any leaves these out. */
  comments?(sheetId: string): readonly HostComment[];

  /** Changes cells' looks; null takes every look of theirs away. A backing without looks of its own leaves these out. */
  dressCells?(sheetId: string, range: CellRange, look: HostCellLook | null): void;
  /** Width of whole columns in points. */
  setColumnWidth?(sheetId: string, first: number, last: number, points: number): void;
  /** Rows as high as their texts need; left out where the rows see to that themselves. */
  fitRows?(sheetId: string, first: number, last: number): void;
  layOutSheet?(sheetId: string, layout: HostSheetLayout): void;
  /** The sheet's custom properties by key; they live, move and are saved with the sheet. */
  sheetProperties?(sheetId: string): Map<string, string>;

  /** The Excel tables of a sheet. A backing without any leaves these out. */
  listObjects?(sheetId: string): readonly HostListObject[];
  /** Days are counted from 1904. */
  readonly date1904?: boolean;
  /** Formulas are computed when asked for alone. */
  readonly manualCalculation?: boolean;
  /** Computes every formula, or those of one sheet alone, whatever the mode. */
  calculate?(sheetId?: string): void;

  /** The add-in's document settings, saved with the workbook. */
  settings: Map<string, unknown>;
  /** The XML parts of others, by id; left out where the workbook can hold none. */
  readonly xmlParts?: Map<string, string>;

  /** Everything between the two calls is one step of the grid's own undo, where it has one. */
  beginUndoGroup(): void;
  endUndoGroup(): void;

  /** Returns the way to stop listening. */
  listen(listener: (event: HostEvent) => void): () => void;
}
