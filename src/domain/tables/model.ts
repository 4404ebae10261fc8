import type { DayRange } from "../values/calendar";
import type { CellAddress, CellRange, CellRef } from "../grid/address";
import type { Places, Sheet } from "../grid/sheet";
import type { Localized } from "../language";
import type { TableRoles } from "./roles";

/** Names a kind of table: attendance, indicator-list … Each family lists its own. */
export type TableKind = string;

/** What every recognised table says of itself, whatever its family. */
export interface Table {
  readonly kind: TableKind;
  readonly sheet: Sheet;
  /** From the title row to the last row and column that belong to the table. */
  readonly range: CellRange;
  readonly title: string | null;
  /** The service term that its titles state. */
  readonly term: StatedDays | null;
  /** The days that a title states without calling them the agreement's: 统计时间, 评估周期. */
  readonly period: StatedDays | null;
  /** What each row and column of the range is for; every non-empty cell is accounted for by them. */
  readonly roles?: TableRoles;
  /** What was taken from the sheet's own words (a rate cap, days instead of marks), to be shown with the table. */
  readonly policies?: readonly AppliedPolicy[];
  /** Where it is laid out otherwise than it is read: as it is read. Range, roles and days are then of the sheet as it stands. */
  readonly laidOut?: LaidOut;
  /** Sentences on counting that stand on other sheets, outside their tables. */
  readonly elsewhere?: readonly string[];
}

/** A table that its sheet lays out otherwise than it is read: as it is read, on the sheet laid out anew. */
export interface LaidOut {
  readonly table: Table;
  readonly places: Places;
}

/** A way of counting that a table follows, and where that was read: shown with the table, and to be changed there. */
export interface AppliedPolicy {
  /** Names it for settings: rate-cap, presence-in-days … */
  readonly id: string;
  readonly text: Localized;
  /** The cell whose words say so; null where a setting or evidence does. */
  readonly cell: CellRef | null;
}

/** What reading a field gave. `unreadable` is never taken for `empty`, and `absent` means that the table has no such field. */
export type Reading<T> =
  | { readonly status: "read"; readonly value: T }
  | { readonly status: "empty" }
  | { readonly status: "unreadable"; readonly text: string }
  | { readonly status: "absent" };

/** The service term or the evaluation period as a title states it, and where. */
export interface StatedDays {
  readonly days: DayRange;
  readonly cell: CellAddress;
  /** False where no word beside the days says whether they are the agreement's or the evaluation's. */
  readonly named: boolean;
}

/** A count written in a cell, as a number or inside a text (共建协议*3份); `/` reads as `empty` with `notApplicable`. */
export interface Quantity {
  readonly cell: CellAddress;
  readonly reading: Reading<number>;
  /** `/`, 不适用 or a dash stands there. */
  readonly notApplicable: boolean;
  /** 份, 次, 人 … where one is written with the number or in the header. */
  readonly unit: string | null;
}

/** A table that looks like one of ours but cannot be read; `cell` stopped it. */
export interface Refusal extends CellRef {
  readonly why: Localized;
  /** True for what is recognised and deliberately left alone (a 一级|二级|三级指标 score sheet). */
  readonly leftAlone: boolean;
  /** Said only where no table of any family reads this cell. */
  readonly unlessRead?: true;
}

export interface Recognition {
  readonly tables: readonly Table[];
  readonly refusals: readonly Refusal[];
}
