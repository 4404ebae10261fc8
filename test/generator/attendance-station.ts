import type { Attendance, Flag, Group, Month, MonthEntry, Person, Presence } from "./attendance-model";
import { effectiveSum, proven } from "./attendance-reference";
import { dayOf, dayText, lastOf, monthsLater, stamp, type Day } from "./days";
import type { Dice } from "./dice";
import type { Wording } from "./wordings";

/** What varies from one generated attendance table to the next. */
export interface AttendanceShape {
  readonly groups: 0 | 1 | 2;
  readonly workers: number;
  /** Leaves optional columns and rows out here and there. */
  readonly sparse: boolean;
  /** Fewer certified workers than the agreement asks for. */
  readonly fewCertified?: boolean;
}

/** The service term and the months of the table, shared by every table of a workbook. */
export type Frame = Pick<Attendance, "term" | "months">;

/** A stretch of months, crossing years where it falls so; half of the first where service began after the 15th. */
export function frame(dice: Dice, count: number): Frame {
  const lateStart = dice.chance(0.4);
  const first = { y: dice.int(2019, 2025), m: dice.int(1, 12) };
  const start: Day = { ...first, d: lateStart ? dice.int(16, 28) : dice.pick([1, 1, 1, 10, 15]) };
  const after = monthsLater(first.y, first.m, count - 1 + dice.int(0, 5));
  const hasTerm = start.d > 1 || dice.chance(0.8);
  const months: Month[] = Array.from({ length: count }, (_, index) => {
    const half = index === 0 && lateStart;
    return { ...monthsLater(first.y, first.m, index), weight: half ? 0.5 : 1, stated: half ? dice.chance(0.6) : dice.chance(0.05) };
  });
  return { term: hasTerm ? { start, end: { ...after, d: lastOf(after.y, after.m) } } : null, months };
}

/** Elapsed weights ÷ all weights of the service term, and null where no term is known. */
export function progressOf({ term, months }: Frame): number | null {
  if (!term) return null;
  const elapsed = months.reduce((sum, { weight }) => sum + weight, 0);
  const last = months.at(-1)!;
  return elapsed / (elapsed + (term.end.y * 12 + term.end.m) - (last.y * 12 + last.m));
}

/** A station whose figures are all right and whose people break no rule. */
export function station(dice: Dice, shape: AttendanceShape, words: Wording, { term, months }: Frame, firstName = 1): Attendance {
  const without = (probability: number): boolean => !(shape.sparse && dice.chance(probability));
  const labelled = shape.groups > 0;
  const groups: Group[] = [];
  const table: Attendance = {
    term,
    months,
    groups,
    has: {
      index: without(0.3),
      position: without(0.3),
      qualification: without(0.2),
      contract: without(0.15),
      insurance: true,
      // Without insurance or wages nothing is effective for certain: such tables have tests of their own.
      wage: true,
      subtotal: without(0.15),
      twoYear: without(0.3),
      remark: without(0.15),
      groupSums: without(0.15),
      effectiveSums: without(0.2),
      totals: without(0.15),
      effectiveTotals: without(0.2),
      stableRate: without(0.2),
    },
  };
  const sizes = split(dice, shape.workers, Math.max(1, shape.groups), shape.fewCertified ? 0.1 : 0.5);
  let number = firstName;
  sizes.forEach((size, index) => {
    const certified = labelled ? index === 0 : null;
    const people: Person[] = [];
    for (let at = 0; at < size; at++) people.push(person(dice, table, words, certified, number++, at === 0));
    groups.push({ label: labelled ? words.labels[index]! : "", certified, people });
  });
  return table;
}

function split(dice: Dice, total: number, parts: number, least: number): number[] {
  if (parts === 1) return [total];
  const first = Math.max(1, Math.min(total - 1, Math.round(total * (least + dice.next() * 0.4))));
  return total < 2 ? [total] : [first, total - first];
}

const CERTIFICATES = [
  ["中级社工师", "intermediate"],
  ["助理社工师", "assistant"],
  ["高级社工师", "senior"],
  ["中级社会工作师", "intermediate"],
  ["助理社会工作师", "assistant"],
  ["助理社会\n工作师", "assistant"],
] as const;
const OTHERS = ["社会工作专业", "社会工作专业本科", "已接受社会工作行业组织管理、培训且获得相关证书", "社会工作\n专业"];

function person(dice: Dice, table: Attendance, words: Wording, certified: boolean | null, number: number, forcePlain: boolean): Person {
  const [certificate, level] = dice.pick(CERTIFICATES);
  // Careers that only a remark explains need a remark column, and those that only a contract explains a contract.
  const careers = forcePlain ? ["plain"] : ["plain", "plain", "plain", "plain", ...irregular(table)];
  const career = dice.pick(careers);
  const base: Person = {
    name: `社工${String(number).padStart(2, "0")}`,
    position: dice.pick(["站长", "第一片区社工", "社工站副主任\n(分管第二片区)", "社工"]),
    qualification: certified === false ? dice.pick(OTHERS) : certificate,
    level: certified === false ? null : level,
    contract: longContract(dice, table),
    months: table.months.map((month) => full(dice, table, words, month.weight)),
    twoYear: 0,
    remark: "",
    left: null,
    transferred: null,
    plain: career === "plain",
  };
  live(dice, table, words, base, career);
  base.twoYear = statedTwoYear(dice, table, base);
  return base;
}

function irregular(table: Attendance): string[] {
  const careers: string[] = [];
  // A joiner or leaver needs a month of full weight, after the first.
  if (table.months.length > 1 && table.has.contract) {
    careers.push("joined");
    if (table.has.remark) careers.push("left", "transferred", "absent");
  }
  return careers;
}

function longContract(dice: Dice, table: Attendance): { start: Day; end: Day | null } {
  const first = table.months[0]!;
  const last = table.months.at(-1)!;
  const start = dayOf(stamp({ y: first.y, m: first.m, d: 1 }) - dice.int(0, 1500));
  return { start, end: dice.chance(0.4) ? null : dayOf(stamp({ y: last.y, m: last.m, d: lastOf(last.y, last.m) }) + dice.int(0, 600)) };
}

function live(dice: Dice, table: Attendance, words: Wording, who: Person, career: string): void {
  const contract = who.contract as { start: Day; end: Day | null };
  const { months } = table;
  const at = dice.int(Math.min(1, months.length - 1), months.length - 1);
  const { y, m, weight } = months[at]!;
  const day: Day = { y, m, d: dice.int(1, lastOf(y, m)) };
  const none = (index: number): void => {
    who.months[index] = nothing(dice, words);
  };
  switch (career) {
    case "joined":
      who.contract = { start: day, end: contract.end };
      for (let index = 0; index < at; index++) none(index);
      if (day.d > 15) who.months[at]!.presence = counted(dice, Math.min(0.5, weight));
      if (table.has.remark && dice.chance(0.7)) who.remark = `${remarkDay(dice, table, day)}${dice.pick(["到岗", "入职"])}`;
      break;
    case "left":
    case "transferred":
      // Counted alike; only the headcount keeps the transferred.
      if (career === "left") who.left = day;
      else who.transferred = day;
      who.remark = `${remarkDay(dice, table, day)}${dice.pick(career === "left" ? ["离职", "辞职"] : ["调岗", "调出"])}`;
      if (career === "left" && dice.chance(0.3)) who.contract = { start: contract.start, end: day };
      if (day.d <= 15) who.months[at]!.presence = counted(dice, Math.min(0.5, weight));
      for (let index = at + 1; index < months.length; index++) none(index);
      break;
    case "absent":
      who.remark = dice.pick(["产假", "病假一个月", "外出学习"]);
      who.months[at]!.presence = { amount: 0, raw: dice.pick([null, 0, dice.pick(words.dashes)]) };
      break;
  }
}

function withinAYear({ start, end }: { readonly start: Day; readonly end: Day }): boolean {
  return end.y * 12 + end.m - (start.y * 12 + start.m) < 12;
}

function remarkDay(dice: Dice, table: Attendance, day: Day): string {
  // Without its year a day is told by the service term, where each month is in it once.
  if (table.term !== null && withinAYear(table.term) && dice.chance(0.25)) {
    return dice.pick([`${day.m}月${day.d}日`, `${day.m}月${day.d}号`, `${day.m}.${day.d}`, `${day.m}/${day.d}`]);
  }
  if (dice.chance(0.1)) return `${day.y % 100}年${day.m}月${day.d}日`;
  // 20240425 and 2024/4/25 are for contracts; a remark reads 2024年4月25日 or 2024.4.25.
  return dayText(day, dice.pick([4, 4, 1, 2]));
}

/** Between what the contract proves and what was counted. */
export function statedTwoYear(dice: Dice, table: Attendance, who: Person): number {
  const low = proven(table, who) ?? 0;
  const high = effectiveSum(table, who) ?? 0;
  return dice.pick([low, low, high, low + Math.floor(dice.next() * (high - low) * 2) / 2]);
}

function counted(dice: Dice, amount: number): Presence {
  return { amount, raw: dice.chance(0.1) ? String(amount) : amount };
}

export function yes(dice: Dice, words: Wording): Flag {
  return { yes: true, raw: spaced(dice, dice.pick(words.ticks)) };
}

export function no(dice: Dice, words: Wording): Flag {
  return { yes: false, raw: dice.chance(0.5) ? null : dice.pick(words.dashes) };
}

function spaced(dice: Dice, sign: string): string {
  return dice.chance(0.05) ? ` ${sign}` : sign;
}

export function full(dice: Dice, _table: Attendance, words: Wording, weight: number): MonthEntry {
  const presence: Presence = dice.chance(weight === 1 ? 0.6 : 0.2)
    ? { amount: weight, raw: dice.pick(words.ticks) }
    : counted(dice, weight);
  return { presence, insurance: yes(dice, words), wage: yes(dice, words) };
}

function nothing(dice: Dice, words: Wording): MonthEntry {
  const dash = dice.chance(0.5) ? null : dice.pick(words.dashes);
  return {
    presence: { amount: 0, raw: dice.chance(0.2) ? 0 : dash },
    insurance: { yes: false, raw: dash },
    wage: { yes: false, raw: dash },
  };
}
