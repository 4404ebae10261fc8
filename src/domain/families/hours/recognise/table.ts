import type { CellRange } from "../../../grid/address";
import type { Sheet } from "../../../grid/sheet";
import { listHeaderQuestions, type ListAsking } from "../../../tables/lists/questions";
import type { Question } from "../../../tables/question";
import type { Table } from "../../../tables/model";
import { columnsOf, type ListColumn, type ListWords } from "../../../tables/lists/list";
import { readListsEitherWay } from "../../../tables/lists/turned";
import { hoursField, MAY_HEAD_HOURS, type HoursField } from "../../../values/vocabulary/hours-headers";
import { holding } from "../../../values/vocabulary/patterns";
import type { HoursTable } from "../model";

const HOURS = new RegExp(`${holding("hours").source}|hours`, "i");

/** Hours of persons or of sessions: kinds that add up, or what was held beside what is required. */
function isList(columns: readonly ListColumn<HoursField>[]): boolean {
  const count = (...fields: HoursField[]): number => columnsOf({ columns }, ...fields).length;
  if (!columns.some(({ header }) => HOURS.test(header)) || count("total") > 1 || count("required") > 1) return false;
  // Hours planned and held, by topic or by month.
  if (count("total") === 1 && count("required") === 1 && count("topic", "period") > 0) return true;
  const named = count("person") > 0 || (count("topic") > 0 && count("day") > 0);
  // Sessions, a dated row each: their hours are the one column of them.
  if (count("total") === 0) return count("topic") > 0 && count("day") > 0 && count("part") === 1;
  return named && (count("part") > 1 || count("required") === 1 || (count("topic") > 0 && count("day") > 0));
}

const WORDS: ListWords<HoursField> = {
  mayHead: MAY_HEAD_HOURS,
  field: hoursField,
  isList,
  amounts: new Set<HoursField>(["part", "total", "required", "remaining", "rate"]),
  derived: new Set<HoursField>(["remaining", "rate"]),
  names: new Set<HoursField>(["person", "topic", "period"]),
};

/** Finds the hours tables of a sheet. */
export function recogniseHours(sheet: Sheet, within?: CellRange): HoursTable[] {
  return readListsEitherWay(sheet, WORDS, "hours", within).map((table) => ({ ...table, kind: "hours" }));
}

const ASKING: ListAsking<HoursField> = {
  columns: [
    { field: "required", means: "required-hours", called: { zh: "应完成时数", en: "the hours required (应完成时数)" }, holds: "numbers" },
  ],
  about: /时数|学时|课时|培训|督导|继续教育/,
};

/** Headers that are not understood and would make a sheet such a table. */
export function hoursHeaderQuestions(sheet: Sheet, tables: readonly Table[]): Question[] {
  return listHeaderQuestions(sheet, tables, WORDS, ASKING);
}
