import type { LaidAttendance, PersonSpots } from "./attendance-layout";
import { effectiveSum, proven } from "./attendance-reference";
import { no, statedTwoYear } from "./attendance-station";
import { lastOf } from "./days";
import type { Dice } from "./dice";
import type { Spot } from "./paper";
import { broken, type Wording } from "./wordings";

/** A finding that must come, where it stands. */
export interface Declared {
  readonly rule: string;
  readonly spot: Spot;
}

/** What a planter works with; each person is taken once, so that faults do not meet. */
export interface Ground {
  readonly dice: Dice;
  readonly laid: LaidAttendance;
  readonly words: Wording;
  readonly taken: Set<PersonSpots>;
}

type Planter = (ground: Ground) => Declared[] | null;

function take({ dice, laid, taken }: Ground, fits: (spots: PersonSpots) => boolean = () => true): PersonSpots | null {
  const free = laid.people.filter((spots) => spots.who.plain && !taken.has(spots) && fits(spots));
  if (free.length === 0) return null;
  const spots = dice.pick(free);
  taken.add(spots);
  return spots;
}

function anyMonth({ dice, laid }: Ground): number {
  return dice.int(0, laid.table.months.length - 1);
}

const at = (rule: string, ...spots: readonly Spot[]): Declared[] => spots.map((spot) => ({ rule: `attendance/${rule}`, spot }));

/** One planter per rule that looks at what people's rows say; null where the table offers no place for the fault. */
export const ATTENDANCE_PLANTERS: Readonly<Record<string, Planter>> = {
  "attendance/insurance-missing": (ground) => {
    const spots = take(ground);
    if (!spots) return null;
    const month = anyMonth(ground);
    spots.who.months[month]!.insurance = no(ground.dice, ground.words);
    return at("insurance-missing", spots.insurance[month]!);
  },
  "attendance/wage-missing": (ground) => {
    const spots = ground.laid.table.has.wage ? take(ground) : null;
    if (!spots) return null;
    const month = anyMonth(ground);
    spots.who.months[month]!.wage = no(ground.dice, ground.words);
    return at("wage-missing", spots.wage[month]!);
  },
  "attendance/contract-missing": (ground) => {
    const spots = take(ground, ({ contract }) => contract !== null);
    if (!spots) return null;
    spots.who.contract = ground.dice.pick(["empty", "unreadable"] as const);
    return at("contract-missing", spots.contract!);
  },
  "attendance/contract-not-covering": (ground) => {
    const { months } = ground.laid.table;
    const spots = months.length > 1 ? take(ground, ({ contract }) => contract !== null) : null;
    if (!spots) return null;
    const { who } = spots;
    if (typeof who.contract === "string") return null;
    const month = ground.dice.int(1, months.length - 1);
    const { y, m } = months[month]!;
    if (ground.dice.chance(0.5)) {
      who.contract = { start: { y, m, d: 1 }, end: who.contract.end };
      return at("contract-not-covering", ...spots.presence.slice(0, month));
    }
    const last = months[month - 1]!;
    who.contract = { start: who.contract.start, end: { y: last.y, m: last.m, d: lastOf(last.y, last.m) } };
    return at("contract-not-covering", ...spots.presence.slice(month));
  },
  "attendance/presence-exceeds-employment": (ground) => {
    const { table } = ground.laid;
    const { months } = table;
    const spots = months.length > 1 && table.has.contract ? take(ground) : null;
    if (!spots) return null;
    const { who } = spots;
    if (typeof who.contract === "string") return null;
    const month = ground.dice.int(1, months.length - 1);
    const { y, m } = months[month]!;
    const day = { y, m, d: ground.dice.int(16, lastOf(y, m)) };
    who.contract = { start: day, end: who.contract.end };
    for (let before = 0; before < month; before++) {
      who.months[before] = { presence: { amount: 0, raw: null }, insurance: { yes: false, raw: null }, wage: { yes: false, raw: null } };
    }
    if (table.has.remark && ground.dice.chance(0.5)) who.remark = `${y}年${m}月${day.d}日到岗`;
    return at("presence-exceeds-employment", spots.presence[month]!);
  },
  "attendance/presence-value": (ground) => {
    const spots = take(ground);
    if (!spots) return null;
    const month = anyMonth(ground);
    const amount = ground.laid.table.months[month]!.weight === 0.5 ? ground.dice.pick([1, 0.3]) : ground.dice.pick([0.8, 0.25, 1.5, 2]);
    spots.who.months[month]!.presence = { amount, raw: amount };
    return at("presence-value", spots.presence[month]!);
  },
  "attendance/mark-unreadable": (ground) => {
    const spots = take(ground);
    if (!spots) return null;
    const month = anyMonth(ground);
    const entry = spots.who.months[month]!;
    const raw = ground.dice.pick(["~", "ı", "v?", "？", "待核实", "半"]);
    switch (ground.dice.int(0, ground.laid.table.has.wage ? 2 : 1)) {
      case 0:
        entry.presence = { amount: null, raw };
        return at("mark-unreadable", spots.presence[month]!);
      case 1:
        entry.insurance = { yes: null, raw };
        return at("mark-unreadable", spots.insurance[month]!);
      default:
        entry.wage = { yes: null, raw };
        return at("mark-unreadable", spots.wage[month]!);
    }
  },
  "attendance/two-year-below-tenure": (ground) => {
    const { table } = ground.laid;
    const spots = table.has.twoYear ? take(ground, ({ who }) => (proven(table, who) ?? 0) > 0) : null;
    if (!spots) return null;
    spots.who.twoYear = proven(table, spots.who)! - 0.5;
    return at("two-year-below-tenure", spots.twoYear!);
  },
  "attendance/two-year-above-subtotal": (ground) => {
    const { table } = ground.laid;
    const spots = table.has.twoYear ? take(ground) : null;
    if (!spots) return null;
    spots.who.twoYear = effectiveSum(table, spots.who)! + ground.dice.pick([0.5, 1]);
    return at("two-year-above-subtotal", spots.twoYear!);
  },
  "attendance/qualification-mismatch": (ground) => {
    const spots = take(ground, ({ qualification, group }) => qualification !== null && group.certified !== null);
    if (!spots) return null;
    spots.who.qualification = spots.group.certified
      ? ground.dice.pick(["社会工作专业", "本科", ""])
      : ground.dice.pick(["助理社工师", "中级社会工作师"]);
    spots.who.level = null;
    return at("qualification-mismatch", spots.qualification!);
  },
  "attendance/training-missing": (ground) => {
    const spots = take(ground, ({ qualification, group }) => qualification !== null && group.certified === false);
    if (!spots) return null;
    spots.who.qualification = ground.dice.pick(["汉语言文学专业", "行政管理专业本科", "高中", ""]);
    return at("training-missing", spots.qualification!);
  },
  "attendance/duplicate-person": (ground) => {
    const later = take(ground, (spots) => ground.laid.people.indexOf(spots) > 0);
    if (!later) return null;
    const earlier = ground.laid.people.slice(0, ground.laid.people.indexOf(later)).filter((spots) => !ground.taken.has(spots));
    if (earlier.length === 0) return null;
    const first = ground.dice.pick(earlier);
    ground.taken.add(first);
    later.who.name = broken(ground.dice, first.who.name);
    return at("duplicate-person", later.name);
  },
  "attendance/insurance-self-paid": (ground) => {
    const { table } = ground.laid;
    const spots = table.has.remark ? take(ground) : null;
    if (!spots) return null;
    const verb = ground.dice.pick(["自己购买社保", "自行购买社保", "个人购买社保"]);
    const month = anyMonth(ground);
    const { m } = table.months[month]!;
    if (ground.dice.chance(0.6) && table.months.filter((other) => other.m === m).length === 1) {
      spots.who.remark = `${m}月${verb}`;
      return at("insurance-self-paid", spots.insurance[month]!);
    }
    spots.who.remark = verb;
    return at("insurance-self-paid", spots.remark!);
  },
  "attendance/remark-conflict": (ground) => {
    const { table } = ground.laid;
    const spots = table.has.remark && table.has.contract && table.months.length > 1 ? take(ground) : null;
    if (!spots) return null;
    const { who } = spots;
    if (typeof who.contract === "string") return null;
    // The remark lets the worker join a month before the contract begins; the marks follow the contract.
    const month = ground.dice.int(1, table.months.length - 1);
    const { y, m } = table.months[month]!;
    const joined = table.months[month - 1]!;
    who.contract = { start: { y, m, d: 1 }, end: who.contract.end };
    for (let before = 0; before < month; before++) {
      who.months[before] = { presence: { amount: 0, raw: null }, insurance: { yes: false, raw: null }, wage: { yes: false, raw: null } };
    }
    who.remark = `${joined.y}年${joined.m}月28日入职`;
    return at("remark-conflict", spots.remark!);
  },
  "attendance/unexplained-absence": (ground) => {
    const spots = take(ground, ({ who }) => who.remark === "");
    if (!spots || !ground.laid.table.has.contract) return null;
    const month = anyMonth(ground);
    const entry = spots.who.months[month]!;
    entry.presence = { amount: 0, raw: ground.dice.pick([null, 0, ground.dice.pick(ground.words.dashes)]) };
    return at("unexplained-absence", spots.presence[month]!);
  },
};

/** Rules whose fault is a wrong figure in a derived cell. */
export const FIGURE_RULES = [
  "attendance/row-subtotal",
  "attendance/group-subtotal",
  "attendance/effective-subtotal",
  "attendance/grand-total",
  "attendance/effective-total",
  "attendance/stable-rate",
] as const;

/** Brings the stated 2-year figures back between what is proven and what is counted, where a fault moved either. */
export function restateTwoYear(dice: Dice, laid: LaidAttendance, declared: readonly Declared[]): void {
  const { table, people } = laid;
  for (const { who, twoYear } of people) {
    if (declared.some(({ spot }) => spot === twoYear)) continue;
    const high = effectiveSum(table, who);
    const low = proven(table, who);
    if (high === null) continue;
    if (who.twoYear > high || (low !== null && who.twoYear < low)) who.twoYear = statedTwoYear(dice, table, who);
  }
}

/** The bounds of the 2-year column that stale figures break. */
export function brokenTwoYear({ table, people }: LaidAttendance): Declared[] {
  return people.flatMap(({ who, twoYear }) => {
    if (!twoYear) return [];
    const high = effectiveSum(table, who);
    const low = proven(table, who);
    if (high !== null && who.twoYear > high) return at("two-year-above-subtotal", twoYear);
    return low !== null && high !== null && who.twoYear < low ? at("two-year-below-tenure", twoYear) : [];
  });
}
