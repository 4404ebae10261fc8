import type { CellAddress } from "../../grid/address";
import type { WrittenUnit } from "../../values/unit";
import type { Table } from "../model";

/** A column whose header was understood. */
export interface ListColumn<F extends string = string> {
  readonly column: number;
  readonly field: F;
  /** Its header in one text, the upper row's words before the lower's. */
  readonly header: string;
  /** The unit that the header states in brackets. */
  readonly unit: WrittenUnit | null;
}

/** A line under a list's header: an entry, or the sum of some. */
export interface ListLine {
  readonly row: number;
  readonly role: "item" | "subtotal" | "total";
  /** Its own words: a heading, a question, a station. */
  readonly label: string;
  /** What stands before its label or over it: the first level of a heading, a banner; "" where nothing does. */
  readonly section: string;
  /** Of a sum, the rows that it sums. */
  readonly of: readonly number[];
  /** Of a sum, those of these rows that it takes away (扣分项). */
  readonly taken?: readonly number[];
  /** Of a sum, true where what it states, not its place, tells which rows it sums: its blanks stay blank. */
  readonly statedSum?: boolean;
  /** Of a sum, true where nothing tells which rows it sums. */
  readonly unclear: boolean;
}

/** A table of lines under one header, each column with a meaning of its own: a budget, a survey, a summary of stations. */
export interface ListTable<F extends string = string> extends Table {
  readonly columns: readonly ListColumn<F>[];
  readonly lines: readonly ListLine[];
  /** Rows under the sums that hold a word: 等级. */
  readonly tails: readonly CellAddress[];
}

/** What a family says of the headers of its lists. */
export interface ListWords<F extends string = string> {
  /** One of these stands in every header that makes such a list; most cells hold none. */
  readonly mayHead: RegExp;
  /** What a column's header says: its texts from top to bottom; null where it is none of the list's. */
  field(texts: readonly string[]): F | null;
  /** The columns in the light of one another: what a header says beside others (2024年决算 beside 2025年预算) may be something else than by itself. */
  beside?(columns: readonly ListColumn<F>[]): readonly ListColumn<F>[];
  /** Whether columns of these meanings make such a list. */
  isList(columns: readonly ListColumn<F>[]): boolean;
  /** Columns that hold amounts, entered or computed; the others name their lines or stand beside them. */
  readonly amounts: ReadonlySet<F>;
  /** Amounts that other amounts of the line give. */
  readonly derived: ReadonlySet<F>;
  /** Columns that name the lines, wherever they stand; without these, whatever stands before the first amount. */
  readonly names?: ReadonlySet<F>;
  /** Words of a sum beside those that every table has (总分). */
  readonly sum?: RegExp;
  /** Labels of rows under the sums that hold no amount (等级). */
  readonly tail?: RegExp;
}

/** The columns of one meaning, left to right. */
export function columnsOf<F extends string>({ columns }: Pick<ListTable<F>, "columns">, ...fields: readonly F[]): ListColumn<F>[] {
  return columns.filter(({ field }) => fields.includes(field));
}
