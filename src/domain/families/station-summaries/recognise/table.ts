import type { CellRange } from "../../../grid/address";
import type { Sheet } from "../../../grid/sheet";
import { listHeaderQuestions, type ListAsking } from "../../../tables/lists/questions";
import type { Question } from "../../../tables/question";
import type { Table } from "../../../tables/model";
import { columnsOf, type ListColumn, type ListWords } from "../../../tables/lists/list";
import { readLists } from "../../../tables/lists/read";
import {
  BESIDE_FIGURES,
  fieldOfPosts,
  MAY_HEAD_SUMMARY,
  summaryField,
  type SummaryField,
} from "../../../values/vocabulary/summary-headers";
import type { StationSummary } from "../model";

const FIGURES: readonly SummaryField[] = [
  "required",
  "actual",
  "presence-rate",
  "stable-rate",
  "headcount",
  "score",
  "grade",
  "budget",
  "spent",
  "balance",
  "spending-rate",
];

/** What the rows of a summary without stations may be of. */
const OTHER_LINES: readonly SummaryField[] = ["area", "month", "person"];
/** Whatever may name a row. */
const NAMES: readonly SummaryField[] = ["station", "post", ...OTHER_LINES];

/** One column says what a row is of; a person's month takes two. */
function isOneLine(columns: readonly ListColumn<SummaryField>[]): boolean {
  const named = columnsOf({ columns }, ...OTHER_LINES);
  return (
    named.length === 1 ||
    (named.length === 2 && named.some(({ field }) => field === "person") && named.some(({ field }) => field === "month"))
  );
}

/** Areas, months or people, each with who ought to have been there and who was. */
function isOfPresence(columns: readonly ListColumn<SummaryField>[]): boolean {
  const has = (field: SummaryField): boolean => columnsOf({ columns }, field).length === 1;
  // 应到 and 实到 alone may be of a meeting or a training.
  const ofPosts = columnsOf({ columns }, "required", "actual", "presence-rate").some(({ header }) => /岗|勤|到位/.test(header));
  return ofPosts && isOneLine(columns) && has("required") && has("actual");
}

/** 岗位, 片区 or 社工站, each with how many people it ought to have and has, or with how many of them hold a certificate. */
function isOfStaff(columns: readonly ListColumn<SummaryField>[]): boolean {
  const count = (...fields: readonly SummaryField[]): number => columnsOf({ columns }, ...fields).length;
  if (count("post", "area", "station") !== 1 || count("month", "person") > 0) return false;
  const [expected, present] = [count("agreed") || count("required"), count("staffed") || count("headcount") || count("actual")];
  const certified = count("certified") === 1 && (count("certified-rate") === 1 || count("uncertified") === 1);
  // 协议人数 and 在岗人数 alone may be of anything: what is lacking, or a share, says that they are compared.
  const compared = count("lacking") === 1 || count("presence-rate") === 1 || certified;
  const isSplit = certified && count("uncertified") === 1;
  return (present === 1 || (present === 0 && isSplit)) && compared && (expected === 1 || certified);
}

/** 实际 and 缺岗 where posts stand beside how many people they ought to have: who is there, and who lacks. */
function asOfPosts(columns: readonly ListColumn<SummaryField>[]): readonly ListColumn<SummaryField>[] {
  const has = (...fields: readonly SummaryField[]): boolean => columnsOf({ columns }, ...fields).length > 0;
  if (!has("post") || !has("agreed", "required") || has("station", "month", "person")) return columns;
  const isOpen = { staffed: !has("actual", "headcount"), lacking: !has("lacking") && columnsOf({ columns }, "away").length === 1 };
  return columns.map((column) => {
    const field = fieldOfPosts(column.header);
    return field && isOpen[field] ? { ...column, field } : column;
  });
}

/** A column of stations, and two figures of theirs or more, each once; or a score with its parts. */
function isList(columns: readonly ListColumn<SummaryField>[]): boolean {
  if (columnsOf({ columns }, "station").length === 0) return isOfPresence(columns) || isOfStaff(columns);
  const counts = FIGURES.map((field) => columnsOf({ columns }, field).length);
  const parted = columnsOf({ columns }, "score").length === 1 && columnsOf({ columns }, "part").length > 1;
  const figures = counts.filter((count) => count === 1).length;
  const told = parted || figures > 1 || isOfStaff(columns);
  return columnsOf({ columns }, "station").length === 1 && told && counts.every((count) => count < 2);
}

const WORDS: ListWords<SummaryField> = {
  mayHead: MAY_HEAD_SUMMARY,
  field: summaryField,
  beside: asOfPosts,
  isList,
  amounts: new Set<SummaryField>([...FIGURES.filter((field) => field !== "grade"), ...BESIDE_FIGURES]),
  derived: new Set<SummaryField>(["presence-rate", "lacking", "certified-rate", "balance", "spending-rate", "completion"]),
  names: new Set<SummaryField>(NAMES),
};

/** Finds the summaries on a sheet, of stations, or of presence or staff by area, post, month or person: two of these or more. */
export function recogniseStationSummaries(sheet: Sheet, within?: CellRange): StationSummary[] {
  return readLists(sheet, WORDS, "station-summary", within)
    .filter(({ lines }) => lines.filter(({ role }) => role === "item").length > 1)
    .map((table) => ({ ...table, kind: columnsOf(table, "station").length === 1 ? "station-summary" : "presence-summary" }));
}

const ASKING: ListAsking<SummaryField> = {
  columns: [{ field: "station", means: "station", called: { zh: "社工站名称", en: "the station (社工站)" }, holds: "words" }],
  about: /各站|汇总|站点|社工站/,
};

/** Headers that are not understood and would make a sheet such a table. */
export function stationSummaryHeaderQuestions(sheet: Sheet, tables: readonly Table[]): Question[] {
  return listHeaderQuestions(sheet, tables, WORDS, ASKING);
}
