import type { CellAddress } from "../../../grid/address";
import { EMPTY, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import type { AppliedPolicy, Refusal } from "../../../tables/model";
import { itemAt } from "../../../values/present";
import type { AttendanceTable, MonthColumns, MonthListColumns, WorkerGroup } from "../model";
import { headerOf } from "./columns";
import { presenceUnit } from "./gate";
import type { AttendanceHeader } from "./header";
import { saysDays } from "./mark-words";
import type { TermContext } from "./months";

/** What a table is called whose marks are days or amounts, and why it is left. */
export function ofDaysOrMoney(sheet: Sheet, header: AttendanceHeader, months: readonly MonthColumns[]): Refusal {
  return {
    sheet: sheet.name,
    row: header.bottom,
    column: months[0]?.presence ?? header.left,
    why: {
      zh: "这张表的出勤、社保、工资填的是天数或金额，不是社工到岗情况表，不作核算，保持原样。",
      en: "Here attendance, insurance and wage hold days or amounts of money: this is not an attendance table of that kind, and it is left alone.",
    },
    leftAlone: true,
  };
}

/** Whether presence is told in months or in days, and what says so: the setting, else the header and the figures under it. */
export function unitOf(
  sheet: Sheet,
  header: AttendanceHeader,
  months: readonly MonthColumns[],
  groups: readonly WorkerGroup[],
  { presenceIn = "sheet" }: TermContext,
): { readonly unit: AttendanceTable["presenceUnit"]; readonly policies: readonly AppliedPolicy[] } {
  const daysCell = months[0] ? daysHeader(sheet, header, months[0].presence) : null;
  const told = presenceUnit(sheet, months, groups, daysCell !== null);
  const unit = presenceIn === "sheet" ? told : presenceIn === "days" ? "day" : "month";
  if (unit === "month") return { unit, policies: [] };
  const cell = presenceIn !== "sheet" || daysCell === null ? null : { sheet: sheet.name, ...daysCell };
  return { unit, policies: [{ id: "presence-in-days", text: IN_DAYS, cell }] };
}

const IN_DAYS: Localized = {
  zh: "人员到位按天数（或工时）填写：行合计为各月之和，不折算有效人次和稳岗率。",
  en: "Presence is told in days (or hours): a row's total is the sum of its months, and neither effective person-months nor the stable-post rate are made of them.",
};

/** 有效人次小计, 到岗人次 or 月数 over the rows' totals counts something else than days. */
export function totalsCountMonths(sheet: Sheet, header: AttendanceHeader): boolean {
  const { subtotal } = header.columns;
  return subtotal !== null && /有效|人次|月/.test(headerOf(sheet, header, subtotal).text);
}

/** The header's cell over a presence column that says that days are counted. */
function daysHeader(sheet: Sheet, { top, bottom }: AttendanceHeader, column: number): CellAddress | null {
  for (let row = bottom; row >= top; row--) {
    const cell = sheet.seen(row, column);
    if (cell.kind !== "text" || !saysDays(cell.plain)) continue;
    const merge = sheet.mergeAt(row, column);
    return merge ? { row: merge.top, column: merge.left } : { row, column };
  }
  return null;
}

/** A payroll or a day count has the same headers, but no tick, and no figure that could be a month's presence. */
export function holdsDaysOrMoney(
  sheet: Sheet,
  groups: readonly WorkerGroup[],
  months: readonly MonthColumns[],
  lists: MonthListColumns,
): boolean {
  if (lists.insurance !== null || lists.wage !== null || lists.kinds) return false;
  let figures = 0;
  for (const { monthRows } of groups.flatMap(({ workers }) => workers)) {
    for (const [index, { presence, insurance, wage }] of months.entries()) {
      for (const column of [presence, insurance, wage]) {
        const cell = column === null ? EMPTY : shownCell(sheet.seen(itemAt(monthRows, index), column));
        if (cell.kind === "empty" || cell.kind === "dash") continue;
        if (cell.kind !== "number" || cell.value <= 1) return false;
        figures++;
      }
    }
  }
  return figures > 1;
}
