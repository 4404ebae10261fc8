import { everybody, type Attendance, type Month, type Person } from "./attendance-model";
import { lastOf, stamp, type Day } from "./days";

/** Sums that an unreadable part makes unknown. */
export type Known = number | null;

export function plus(values: readonly Known[]): Known {
  return values.reduce<Known>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

/** The counted days of a month: from the term's first day on. */
function served(table: Attendance, month: Month): { first: number; last: number } {
  const first = stamp({ y: month.y, m: month.m, d: 1 });
  const last = stamp({ y: month.y, m: month.m, d: lastOf(month.y, month.m) });
  return { first: table.term ? Math.max(first, stamp(table.term.start)) : first, last };
}

/** Whether the contract runs on a counted day of the month; null when it cannot be read. */
export function underContract(table: Attendance, person: Person, month: number): boolean | null {
  if (!table.has.contract) return true;
  if (person.contract === "unreadable") return null;
  if (person.contract === "empty") return false;
  const { first, last } = served(table, table.months[month]!);
  return stamp(person.contract.start) <= last && (person.contract.end === null || stamp(person.contract.end) >= first);
}

/** 有效人次: the presence where contract, post, insurance and wage all hold, else 0. */
export function effective(table: Attendance, person: Person, month: number): Known {
  const { presence, insurance, wage } = person.months[month]!;
  const conditions = [underContract(table, person, month), table.has.insurance ? insurance.yes : true, table.has.wage ? wage.yes : true];
  if (presence.amount === 0 || conditions.includes(false)) return 0;
  return conditions.includes(null) ? null : presence.amount;
}

export function effectiveSum(table: Attendance, person: Person): Known {
  return plus(table.months.map((_, month) => effective(table, person, month)));
}

/** Months that the contract itself proves to be after two years of practice; null when nothing can be said. */
export function proven(table: Attendance, person: Person): Known {
  const { contract } = person;
  if (!table.has.contract || contract === "unreadable") return null;
  if (contract === "empty") return 0;
  const { y, m, d } = contract.start;
  const since = stamp({ y: y + 2, m, d: Math.min(d, lastOf(y + 2, m)) });
  return plus(table.months.map((month, index) => (stamp({ y: month.y, m: month.m, d: 1 }) >= since ? effective(table, person, index) : 0)));
}

export function weightSum(table: Attendance): number {
  return table.months.reduce((sum, { weight }) => sum + weight, 0);
}

function periodEnd(table: Attendance): Day {
  const last = table.months.at(-1)!;
  return { y: last.y, m: last.m, d: lastOf(last.y, last.m) };
}

function by(day: Day | null, end: Day): boolean {
  return day !== null && stamp(day) <= stamp(end);
}

/** 持续在岗: full in every month, not left, not transferred; null when it hangs on what cannot be read. */
export function stable(table: Attendance, person: Person): boolean | null {
  if (by(person.left, periodEnd(table)) || by(person.transferred, periodEnd(table))) return false;
  const counts = table.months.map(({ weight }, month) => ({ weight, value: effective(table, person, month) }));
  if (counts.some(({ weight, value }) => value !== null && value < weight)) return false;
  return counts.some(({ value }) => value === null) ? null : true;
}

export function stableCount(table: Attendance): Known {
  return plus(everybody(table).map((person) => toCount(stable(table, person))));
}

function toCount(value: boolean | null): Known {
  return value === null ? null : Number(value);
}

export function actual(table: Attendance): Known {
  return plus(everybody(table).map((person) => effectiveSum(table, person)));
}

/** null where the groups are not told apart. */
export function certifiedActual(table: Attendance): Known {
  if (table.groups.some(({ certified }) => certified === null)) return null;
  const people = table.groups.filter(({ certified }) => certified).flatMap(({ people: own }) => own);
  return plus(people.map((person) => effectiveSum(table, person)));
}

/** Required staff that leaves no shortfall, in all and among the certified (half of it); 0 when even one is too many. */
export function affordableStaff(table: Attendance): number {
  const all = actual(table);
  const hasCertified = table.groups.some(({ certified }) => certified === true);
  const certified = hasCertified ? certifiedActual(table) : null;
  const whole = weightSum(table);
  return Math.floor(Math.min((all ?? whole) / whole, certified === null ? Infinity : (certified * 2) / whole));
}

export interface ReferenceMetrics {
  readonly requiredPersonMonths: Known;
  readonly actualPersonMonths: Known;
  readonly surplus: Known;
  readonly certifiedRequired: Known;
  readonly certifiedActual: Known;
  readonly certifiedSurplus: Known;
  readonly twoYear: Known;
  readonly twoYearShare: Known;
  readonly headcount: number;
  readonly certifiedHeadcount: Known;
  readonly uncertifiedHeadcount: Known;
  readonly stable: Known;
  readonly stableRate: Known;
}

/** The report's figures, straight from the table of counting rules. */
export function metrics(table: Attendance, requiredStaff: number | null): ReferenceMetrics {
  const told = table.groups.every(({ certified }) => certified !== null);
  const counted = actual(table);
  const certified = certifiedActual(table);
  const required = requiredStaff === null ? null : requiredStaff * weightSum(table);
  const present = (people: readonly Person[]): number => people.filter(({ left }) => !by(left, periodEnd(table))).length;
  const heads = (which: boolean): Known =>
    told ? present(table.groups.filter((group) => group.certified === which).flatMap(({ people }) => people)) : null;
  const steady = stableCount(table);
  const twoYear = table.has.twoYear ? everybody(table).reduce((sum, person) => sum + person.twoYear, 0) : null;
  return {
    requiredPersonMonths: required,
    actualPersonMonths: counted,
    surplus: less(counted, required),
    certifiedRequired: required === null ? null : required / 2,
    certifiedActual: certified,
    certifiedSurplus: less(certified, required === null ? null : required / 2),
    twoYear,
    twoYearShare: share(twoYear, counted),
    headcount: present(everybody(table)),
    certifiedHeadcount: heads(true),
    uncertifiedHeadcount: heads(false),
    stable: steady,
    stableRate: share(steady, requiredStaff),
  };
}

function less(a: Known, b: Known): Known {
  return a === null || b === null ? null : a - b;
}

/** Four decimals, half up, in whole numbers: both parts are halves at the finest. */
function share(part: Known, whole: Known): Known {
  return part === null || whole === null || whole === 0 ? null : ratioAt(part, whole, 4);
}

/** part ÷ whole rounded half up at `digits`, in integers, so that no binary rounding can creep in. */
export function ratioAt(part: number, whole: number, digits: number): number {
  const top = BigInt(Math.round(part * 1e6)) * 10n ** BigInt(digits) * 2n + BigInt(Math.round(whole * 1e6));
  const bottom = BigInt(Math.round(whole * 1e6)) * 2n;
  return Number(top / bottom) / 10 ** digits;
}
