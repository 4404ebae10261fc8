import type { CellAddress, CellRef } from "../grid/address";
import type { CalendarDay, DayRange } from "../values/calendar";
import type { Exact } from "../values/exact";
import type { StationTotal } from "../values/vocabulary/summary-headers";

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
  /** What was delivered of each of its promises. */
  readonly deliveries?: readonly StatedDelivery[];
  /** What it gives of the whole station, for summaries of stations to be held against. */
  readonly totals?: readonly StationFigure[];
  /** Who was on post in which month, as it was entered; asked for only where another table may tell it too. */
  readonly presences?: () => readonly StatedPresence[];
  /** What everybody's presence of each of its months comes to, by its own entries. */
  readonly monthTotals?: () => readonly StatedMonth[];
  /** What it repeats of other tables' months, a row each. */
  readonly monthsRepeated?: readonly StatedMonth[];
  /** What it says of other stations, a row each. */
  readonly summary?: readonly SummaryRow[];
  /** The services that it registers, a dated row each. */
  readonly services?: readonly RegisteredService[];
}

/** Somebody's presence in a month, as a table tells it. */
export interface StatedPresence {
  readonly person: string;
  readonly year: number | null;
  readonly month: number;
  readonly at: CellAddress;
  /** As entered, a tick being the month's whole weight. */
  readonly entered: number;
  /** What of it counts; null where that is not known. */
  readonly counting: number | null;
}

/** What everybody's presence of a month comes to, as a table gives it or repeats it. */
export interface StatedMonth {
  readonly year: number | null;
  readonly month: number;
  readonly at: CellAddress;
  /** Presence as entered; null where the table does not tell it. */
  readonly entered: number | null;
  /** What of it counts (有效人次); null where the table does not tell it. */
  readonly counting: number | null;
}

/** What a table says was delivered of one promise. */
export interface StatedDelivery {
  /** The promise's own words, its measure included: 社区活动场次. */
  readonly name: string;
  /** 人次, 个, 小时 …; null where none is known. */
  readonly unit: string | null;
  /** The area that it is of; null for the whole station. */
  readonly area: string | null;
  /** Where the amount stands. */
  readonly at: CellAddress;
  /** null where it is empty or cannot be read. */
  readonly done: number | null;
}

/** A figure of the whole station, as its own table gives it. */
export interface StationFigure {
  readonly total: StationTotal;
  readonly value: number | string;
  readonly at: CellAddress | null;
}

/** What a summary says of one station, and where. */
export interface SummaryRow {
  readonly station: string;
  readonly figures: readonly { readonly total: StationTotal; readonly name: string; readonly at: CellAddress }[];
}

/** One row of a register, as whoever counts services sees it. */
export interface RegisteredService {
  readonly at: CellAddress;
  /** case, group, activity …; null where neither the register nor the row says it. */
  readonly service: string | null;
  /** null where it is missing or cannot be read. */
  readonly day: CalendarDay | null;
  /** When a case was closed; null while it is open. */
  readonly closed: CalendarDay | null;
  /** Whether the register tells of closing at all. */
  readonly closes: boolean;
  /** What it says of its kind, its name, its person. */
  readonly words: readonly string[];
  readonly name: string | null;
  /** Whether its register has a row for each session, so that one group takes several. */
  readonly isSession: boolean;
  /** "" where none is written, null where the register has no such column. */
  readonly area: string | null;
  readonly kind: string | null;
  readonly worker: string | null;
  /** Amounts: undefined where the register has no such column, null where one cannot be read. */
  readonly people: number | null | undefined;
  readonly hours: number | null | undefined;
  readonly sessions: number | null | undefined;
}
