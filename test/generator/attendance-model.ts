import type { Day } from "./days";
import type { Raw } from "./paper";

/** A presence entry: what it counts (null: cannot be read) and how it is written. */
export interface Presence {
  amount: number | null;
  raw: Raw;
}

/** A yes-no entry; null when it cannot be read. */
export interface Flag {
  yes: boolean | null;
  raw: Raw;
}

export interface MonthEntry {
  presence: Presence;
  insurance: Flag;
  wage: Flag;
}

export type Contract = { readonly start: Day; readonly end: Day | null } | "empty" | "unreadable";

export interface Person {
  name: string;
  position: string;
  qualification: string;
  level: "senior" | "intermediate" | "assistant" | null;
  contract: Contract;
  months: MonthEntry[];
  /** As the station states it. */
  twoYear: number;
  remark: string;
  left: Day | null;
  transferred: Day | null;
  /** Full in every month by construction, so that a fault may use it freely. */
  readonly plain: boolean;
}

export interface Month {
  readonly y: number;
  readonly m: number;
  readonly weight: number;
  /** The header carries（计x）. */
  readonly stated: boolean;
}

export interface Group {
  readonly label: string;
  /** null where the table has no labels. */
  readonly certified: boolean | null;
  readonly people: Person[];
}

/** One attendance table as the station means it, before it is laid out. */
export interface Attendance {
  readonly term: { readonly start: Day; readonly end: Day } | null;
  readonly months: readonly Month[];
  readonly groups: readonly Group[];
  readonly has: {
    readonly index: boolean;
    readonly position: boolean;
    readonly qualification: boolean;
    readonly contract: boolean;
    readonly insurance: boolean;
    readonly wage: boolean;
    readonly subtotal: boolean;
    readonly twoYear: boolean;
    readonly remark: boolean;
    readonly groupSums: boolean;
    readonly effectiveSums: boolean;
    readonly totals: boolean;
    readonly effectiveTotals: boolean;
    readonly stableRate: boolean;
  };
}

export function everybody(table: Attendance): Person[] {
  return table.groups.flatMap(({ people }) => people);
}
