import type { Attendance } from "./attendance-model";
import { DAY_FORM_COUNT, serial, wide } from "./days";
import type { Dice } from "./dice";
import type { Raw } from "./paper";

/** How a table is set out on its sheet. */
export interface AttendanceStyle {
  readonly header: "two-row" | "unmerged" | "one-row" | "single-month";
  readonly monthForm: number;
  readonly group: "merged" | "merged-with-sums" | "each-row" | "first-row" | "banner" | "banner-over-names";
  /** Whether the column of group labels has a header. */
  readonly groupHead: boolean;
  readonly contract: "one" | "one-broken" | "two-columns";
  readonly dayForm: number;
  readonly mergedLabels: boolean;
  readonly mergedMonths: boolean;
  readonly banner: boolean;
  readonly repeatHeader: "none" | "header" | "with-title";
  readonly repeatLabel: boolean;
  readonly termInTitle: boolean;
  /** In one line with its name, beside it in cells of its own, or under the table. */
  readonly termForm: "line" | "cells" | "dates" | "below";
  readonly monthsDown: boolean;
  readonly titleMonth: boolean;
  /** Order of 职位, 资质 and 合同期限. */
  readonly order: readonly ("position" | "qualification" | "contract")[];
  /** One dash over a whole month of absence. */
  readonly mergedAbsence: boolean;
}

/** A style that the table can be read in: what its header leaves out, its title says. */
export function attendanceStyle(dice: Dice, table: Attendance, termKnown: boolean): AttendanceStyle {
  const labelled = table.groups[0]!.label !== "";
  const monthsDown = dice.chance(0.12) && table.months.length > 1;
  // A half month that no header states can only be known from the term in the title.
  const termInTitle = table.term !== null && !termKnown;
  const header = dice.pick(["two-row", "two-row", "two-row", "unmerged", "one-row"] as const);
  return {
    header: header === "one-row" && table.months.some(({ stated }) => stated) ? "two-row" : header,
    // The same month twice, without its year and one under another, is past telling apart.
    // Nor is a month without a year, where no term tells it.
    monthForm:
      (monthsDown && table.months.length > 12) || table.term === null ? dice.pick([0, 2, 4, 8]) : dice.int(0, MONTH_FORMS.length - 1),
    group: labelled
      ? dice.pick(["merged", "merged-with-sums", "merged-with-sums", "each-row", "first-row", "banner", "banner-over-names"])
      : "merged",
    groupHead: dice.chance(0.85),
    contract: dice.pick(["one", "one-broken", "two-columns"]),
    dayForm: dice.int(0, DAY_FORM_COUNT - 1),
    mergedLabels: dice.chance(0.8),
    mergedMonths: dice.chance(0.8),
    banner: dice.chance(0.7),
    repeatHeader: dice.pick(["none", "none", "none", "header", "with-title"]),
    repeatLabel: dice.chance(0.5),
    termInTitle,
    termForm: dice.pick(["line", "line", "line", "cells", "dates", "below"]),
    monthsDown,
    titleMonth: false,
    order: dice.chance(0.7) ? ["position", "qualification", "contract"] : dice.shuffle(["position", "qualification", "contract"] as const),
    mergedAbsence: dice.chance(0.3),
  };
}

/** A month as headers name it. */
export const MONTH_FORMS: readonly ((y: number, m: number) => Raw)[] = [
  (y, m) => `${y}年${m}月`,
  (y, m) => `${y}年${m}月`,
  (y, m) => `${y} 年 ${m} 月`,
  (y, m) => `${y}.${m}`,
  (y, m) => `${y}-${String(m).padStart(2, "0")}`,
  (_, m) => `${m}月`,
  (_, m) => `${m}月份`,
  (y, m) => wide(`${y}`) + "年" + wide(`${m}`) + "月",
  (y, m) => `${y}年\n${m}月`,
  (y, m) => serial({ y, m, d: 1 }),
  (y, m) => (m === 1 || m === 10 ? `${y}.${m}` : Number(`${y}.${m}`)),
];

/** Columns by meaning; null where the table has no such column. */
export interface Columns {
  group: number | null;
  index: number | null;
  name: number;
  position: number | null;
  qualification: number | null;
  contract: number | null;
  contractEnd: number | null;
  month: number | null;
  months: { presence: number; insurance: number; wage: number | null; last: number }[];
  subtotal: number | null;
  twoYear: number | null;
  remark: number | null;
  left: number;
  firstMark: number;
  right: number;
}

/** Gives every column of the table its place. */
export function arrange(table: Attendance, style: AttendanceStyle, left: number): Columns {
  let next = left;
  const take = (wanted: boolean): number | null => (wanted ? next++ : null);
  const { has } = table;
  const group = take(table.groups[0]!.label !== "" && style.group !== "banner" && style.group !== "banner-over-names");
  const index = take(has.index);
  const name = next++;
  let position: number | null = null;
  let qualification: number | null = null;
  let contract: number | null = null;
  let contractEnd: number | null = null;
  for (const field of style.order) {
    if (field === "position") position = take(has.position);
    else if (field === "qualification") qualification = take(has.qualification);
    else {
      contract = take(has.contract);
      contractEnd = take(has.contract && style.contract === "two-columns");
    }
  }
  const month = take(style.monthsDown);
  const firstMark = next;
  const months = (style.monthsDown ? [0] : table.months).map(() => {
    const presence = next++;
    const insurance = next++;
    const wage = take(has.wage);
    return { presence, insurance, wage, last: next - 1 };
  });
  const subtotal = take(has.subtotal);
  const twoYear = take(has.twoYear);
  const remark = take(has.remark);
  return {
    group,
    index,
    name,
    position,
    qualification,
    contract,
    contractEnd,
    month,
    months,
    subtotal,
    twoYear,
    remark,
    left,
    firstMark,
    right: next - 1,
  };
}
