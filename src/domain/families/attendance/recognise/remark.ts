import { cellText, shownCell, type Cell } from "../../../grid/cell";
import type { CalendarDay } from "../../../values/calendar";
import { clauses, findDates, findMonthDays, withWholeYears, type FoundDate } from "../../../tables/dates";
import type { Remark } from "../model";
import { groupOfMatch } from "../../../values/present";

const NO_REMARK: Remark = {
  text: "",
  joined: null,
  left: null,
  transferred: null,
  saysLeft: false,
  saysTransferred: false,
  selfPaidMonths: null,
};

const JOINED = /到岗|入职|上岗|报到|到任|调入|调[至到来](?:本|我)(?!机构|单位|公司|中心)/g;
const LEFT = /离职|辞职|离岗|退休|辞退|(?:解除|终止)(?:劳动)?合同|解聘/g;
/** 调至片区二 stays at the station; 调至另一站 leaves it. */
const TRANSFERRED =
  /调岗|调出|调离|转岗|调往|调动|调[至到去](?!(?:本|我)(?!机构|单位|公司|中心))(?=[^片区]{0,12}(?:站|中心|机构|单位|项目|街|镇))/g;
const INTENDED = /拟|预计|计划|将于|未|没有|不/;
const PAYS =
  "(?:自己|自行|个人|本人|自费)[^机单中]{0,4}?(?:购买|缴纳|缴交|缴|交|付|购|买|承担|参)[^部]{0,3}?(?:社保|五险|参保|社会保险|保)";
const SELF_PAID = "自[费购缴](?:社保|五险|社会保险)|(?:社保|五险一?金?|社会保险)(?:费用?)?由?(?:个人|本人)?自[费理购缴](?!部分)";
const PAID_BY_SELF = new RegExp(
  `${PAYS}|${SELF_PAID}|(?:社保|五险一?金?|社会保险)[^机单中]{0,3}?(?:自己|自行|个人|本人|自费)[^机单中]{0,2}?(?:购买|缴纳|缴交|缴|交|付|购|买|承担)(?![纳交]?部分)`,
);

/**
 * Reads what a remark says about joining, leaving, transfer and who paid the social insurance.
 * @param yearOf the year of a month named without one (the table's own months), null where unknown
 */
export function readRemark(cell: Cell, yearOf: (month: number) => number | null): Remark {
  const shown = shownCell(cell);
  if (shown.kind !== "text") {
    const text = cellText(cell);
    return shown.kind === "dash" || text === "" ? NO_REMARK : { ...NO_REMARK, text };
  }
  let joined: CalendarDay | null = null;
  let left: CalendarDay | null = null;
  let transferred: CalendarDay | null = null;
  let saysLeft = false;
  let saysTransferred = false;
  let selfPaid: number[] | null = null;
  for (const words of clauses(shown.text)) {
    const clause = withWholeYears(words);
    const dates = [...findDates(clause), ...findMonthDays(clause, yearOf)].sort((a, b) => a.from - b.from);
    joined = actionDate(clause, JOINED, dates)?.day ?? joined;
    const leaving = actionDate(clause, LEFT, dates);
    const transfer = actionDate(clause, TRANSFERRED, dates);
    left = leaving?.day ?? left;
    transferred = transfer?.day ?? transferred;
    saysLeft ||= leaving !== null;
    saysTransferred ||= transfer !== null;
    if (PAID_BY_SELF.test(clause) && !/(?:非|不是|无需|没有|未)(?:自己|自行|个人|本人|自费)/.test(clause)) {
      selfPaid = [...(selfPaid ?? []), ...namedMonths(clause, dates)];
    }
  }
  return { text: shown.plain, joined, left, transferred, saysLeft, saysTransferred, selfPaidMonths: selfPaid };
}

/** The date that belongs to an action word in its clause: the nearest one before it, else the nearest after; `day` null when the clause names no date. */
function actionDate(clause: string, action: RegExp, dates: readonly FoundDate[]): { day: CalendarDay | null } | null {
  for (const match of clause.matchAll(action)) {
    const before = clause.slice(Math.max(0, match.index - 4), match.index);
    const earlier = dates.filter((date) => date.to <= match.index).at(-1);
    const later = dates.find((date) => date.from >= match.index + match[0].length);
    const day = (earlier ?? later)?.day ?? null;
    if (day === null && (INTENDED.test(before) || INTENDED.test(clause.slice(0, match.index)))) continue;
    if (/[未没不]$/.test(before.replace(/有$/, ""))) continue;
    return { day };
  }
  return null;
}

/** Months named in a clause (3月, 3-4月, 3、4月), dates left out. */
function namedMonths(clause: string, dates: readonly FoundDate[]): number[] {
  let rest = clause;
  for (const date of [...dates].reverse()) rest = rest.slice(0, date.from) + "#" + rest.slice(date.to);
  rest = rest.replace(/\d{4}年/g, "");
  const months: number[] = [];
  for (const match of rest.matchAll(/(\d{1,2})月?(?:-|~|至|到)(\d{1,2})月|((?:\d{1,2}月?[、和及与]){0,12}\d{1,2})月/g)) {
    if (match[1] !== undefined) {
      for (let month = Number(match[1]); month <= Number(match[2]); month++) months.push(month);
    } else {
      for (const [number] of groupOfMatch(match, 3).matchAll(/\d{1,2}/g)) months.push(Number(number));
    }
  }
  return months.filter((month) => month >= 1 && month <= 12);
}
