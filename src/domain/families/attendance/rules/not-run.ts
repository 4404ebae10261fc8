import { formatDay } from "../../../values/calendar";
import type { Localized } from "../../../language";
import { whyNoEffective } from "../count/unjudged";
import type { AttendanceTable, ContractTerm, MonthColumns } from "../model";
import { firstItem, lastItem } from "../../../values/present";

/** Why a rule could not run on a table; the reader is told what to supply. */
export const NO_REQUIRED_STAFF: Localized = {
  zh: "未设置“协议要求在岗社工数”，也没有从指标表中读到投入社工人数合计。请在设置中填写。",
  en: "The staff required by the agreement is not set, and no indicator table proposes it. Set it.",
};
export const NO_CERTIFIED_SHARE: Localized = { zh: "未设置持证社工比例。", en: "The share of certified workers is not set." };
export const NO_MIN_STABLE_RATE: Localized = {
  zh: "未设置最低稳岗率，不作比较。",
  en: "No lowest stable-post rate is set, so there is nothing to compare with.",
};
export const NO_CONTRACT_COLUMN: Localized = {
  zh: "没有认出“合同期限”列。",
  en: "No contract (合同期限) column is known in the table.",
};
export const NO_QUALIFICATION_COLUMN: Localized = {
  zh: "没有认出“资质”列。",
  en: "No qualification (资质) column is known in the table.",
};
export const NO_GROUPS: Localized = {
  zh: "表中没有区分持证社工与非持证社工。",
  en: "The table does not tell certified from uncertified workers.",
};
const NO_YEAR: Localized = {
  zh: "月份没有写明年份，也没有服务协议时间可以推定，无法与日期比较。请在表头写明年份，或在设置中填写服务协议时间。",
  en: "The months name no year and no service term tells it, so dates cannot be compared. Write the year in the header, or set the service term.",
};

const IN_STRETCHES: Localized = {
  zh: "各列是季度或几个月合成的，不逐月与合同、入离职日期比较。",
  en: "Its columns are quarters or other stretches of months, which are not held against dates month by month.",
};

/** Why a table's months cannot be held against days: no year is told, or they stand together. */
export function noDays({ months }: AttendanceTable): Localized {
  return months.some(({ stretch }) => stretch !== undefined) ? IN_STRETCHES : NO_YEAR;
}

export const NO_TWO_YEAR_COLUMN: Localized = {
  zh: "没有认出“符合从业2年以上的社工到岗小计”列。",
  en: "No two-year column is known in the table.",
};
export const NO_REMARK_COLUMN: Localized = { zh: "没有认出“备注”列。", en: "No remark (备注) column is known in the table." };
export const NO_INSURANCE_COLUMN: Localized = {
  zh: "表头中没有认出“社保购买”列。",
  en: "No insurance (社保购买) column is known in the table's header.",
};
export const NO_WAGE_COLUMN: Localized = {
  zh: "表头中没有认出“工资发放”列。",
  en: "No wage (工资发放) column is known in the table's header.",
};
export const NO_DATES: Localized = {
  zh: "没有认出“合同期限”列，也没有认出“备注”列，不知道入职、离职日期。",
  en: "Neither a contract nor a remark column is known in the table, so nothing tells when anybody joined or left.",
};
const NOT_COMPUTED: Localized = {
  zh: "表中有无法识别的标记或合同期限，人次未能算出，无法比较。请先改正无法识别的单元格。",
  en: "A mark or a contract cannot be read, so the person-months were not computed and cannot be compared. Correct that cell first.",
};

/** Why the person-months of a table were not computed. */
export function notComputed(table: AttendanceTable): Localized {
  return whyNoEffective(table)?.why ?? table.months[0]?.weightUntold?.why ?? NOT_COMPUTED;
}

/** Part of a table that goes on over several sheets: what it comes to is not what the station has. */
const PART_OF_TABLE: Localized = {
  zh: "本表只是一部分（是续表、另有一部分在别的工作表，或有打了勾却看不出是谁的行），人次不全，无法与要求比较。",
  en: "This is only a part of a table (it goes on over several sheets, or has ticks of nobody known), so its person-months are not complete and cannot be compared with what is required.",
};

/** Why a table's person-months cannot be held against what is required; null where they are all of them. */
export function partOfTable({ continued, goesOn }: AttendanceTable): Localized | null {
  return continued || goesOn ? PART_OF_TABLE : null;
}

export const NO_WORKERS: Localized = { zh: "表中还没有人员。", en: "The table lists nobody yet." };

/** Months at the end of the table that nobody has filled in yet. */
export function notYet(months: readonly MonthColumns[]): Localized {
  const first = firstItem(months).label;
  const last = lastItem(months).label;
  return {
    zh: `${first === last ? first : `${first}至${last}`}还没有填写，不计入应到岗和各项小计，也未核查。填写后请再次核查。`,
    en: `${first === last ? first : `${first} to ${last}`} not filled in yet: neither counted nor checked. Check again once they are.`,
  };
}

/** Dates can be compared only with months whose year is known. */
export function knowsYears({ months }: AttendanceTable): boolean {
  return months.some(({ year }) => year !== null);
}

/** 2024-01-25—2025-01-24; an open end is 无固定期. */
export function rangeText({ start, end }: ContractTerm): string {
  return `${start ? formatDay(start) : ""}—${end ? formatDay(end) : "无固定期"}`;
}

/** What a rule on qualifications lacks: the column, or groups that say who is certified. */
export function lacksQualification({ columns, groups }: AttendanceTable): Localized | null {
  if (columns.qualification === null) return NO_QUALIFICATION_COLUMN;
  return groups.every(({ certified }) => certified === null) ? NO_GROUPS : null;
}

/** What a rule on years of practice lacks: its column, contracts, or months with their year. */
export function lacksTenure(table: AttendanceTable): Localized | null {
  if (table.columns.twoYear === null) return NO_TWO_YEAR_COLUMN;
  if (table.columns.contract === null) return NO_CONTRACT_COLUMN;
  return knowsYears(table) ? null : noDays(table);
}
