import type { CellRange } from "../grid/address";
import type { Sheet } from "../grid/sheet";
import type { Unit } from "../values/unit";
import type { Line, LineSet } from "./lines";

/** A row of figures with its label. */
export interface BodyRow {
  readonly row: number;
  readonly label: string;
  /** Of what it is the sum by its label: a group, everything; null for an entry. */
  readonly sum: "group" | "all" | null;
  /** Counts up at every banner and behind every sum. */
  readonly group: number;
  readonly unit: Unit | null;
}

/** A rectangle of figures of a sheet with its header words and row labels: where relations are looked for. */
export interface Region {
  readonly sheet: Sheet;
  readonly range: CellRange;
  readonly headerRows: readonly number[];
  readonly rows: readonly BodyRow[];
  readonly columns: readonly Line[];
  /** The columns as lines, down the rows. */
  readonly down: LineSet;
  /** The rows as lines, made when somebody asks, across the columns; null where there are more than anybody keeps by rows. */
  readonly across: () => LineSet | null;
}

/** What the header says of one column. */
export interface ColumnWords {
  readonly title: string;
  readonly leaf: string;
  readonly unit: Unit | null;
}
