import type { CellRange } from "../../../grid/address";
import type { Sheet } from "../../../grid/sheet";
import { listHeaderQuestions, type ListAsking } from "../../../tables/lists/questions";
import type { Question } from "../../../tables/question";
import type { Table } from "../../../tables/model";
import { columnsOf, type ListColumn, type ListWords } from "../../../tables/lists/list";
import { readLists } from "../../../tables/lists/read";
import { BESIDE_FIGURES, MAY_HEAD_SUMMARY, summaryField, type SummaryField } from "../../../values/vocabulary/summary-headers";
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

/** Areas, months or people, each with who ought to have been there and who was. */
function isOfPresence(columns: readonly ListColumn<SummaryField>[]): boolean {
  const has = (field: SummaryField): boolean => columnsOf({ columns }, field).length === 1;
  // 应到 and 实到 alone may be of a meeting or a training.
  const ofPosts = columnsOf({ columns }, "required", "actual", "presence-rate").some(({ header }) => /岗|勤|到位/.test(header));
  return ofPosts && columnsOf({ columns }, ...OTHER_LINES).length === 1 && has("required") && has("actual");
}

/** A column of stations, and two figures of theirs or more, each once; or a score with its parts. */
function isList(columns: readonly ListColumn<SummaryField>[]): boolean {
  if (columnsOf({ columns }, "station").length === 0) return isOfPresence(columns);
  const counts = FIGURES.map((field) => columnsOf({ columns }, field).length);
  const parted = columnsOf({ columns }, "score").length === 1 && columnsOf({ columns }, "part").length > 1;
  const figures = counts.filter((count) => count === 1).length;
  return columnsOf({ columns }, "station").length === 1 && (parted || figures > 1) && counts.every((count) => count < 2);
}

const WORDS: ListWords<SummaryField> = {
  mayHead: MAY_HEAD_SUMMARY,
  field: summaryField,
  isList,
  amounts: new Set<SummaryField>([...FIGURES.filter((field) => field !== "grade"), ...BESIDE_FIGURES]),
  derived: new Set<SummaryField>(["presence-rate", "balance", "spending-rate", "completion"]),
  names: new Set<SummaryField>(["station", ...OTHER_LINES]),
};

/** Finds the summaries on a sheet, of stations, or of presence by area, month or person: two of these or more. */
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
