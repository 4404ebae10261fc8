import type { SummaryRow } from "../../../tables/facts";
import type { DerivedFigure } from "../../../tables/figure";
import { ListCounter } from "../../../tables/lists/counter";
import { columnsOf, type ListLine } from "../../../tables/lists/list";
import { BESIDE_FIGURES, type StationTotal, type SummaryField } from "../../../values/vocabulary/summary-headers";
import type { Settings } from "../../../settings";
import type { StationSummary } from "../model";
import { PresenceRate } from "./presence-rate";
import { StaffFigures } from "./staff";
import { countScores, summaryGrades } from "./scores";

/** Everything the rules of a summary look at. */
export interface StationSummarySubject {
  readonly table: StationSummary;
  readonly figures: readonly DerivedFigure[];
}

/** Computes a summary of stations: its sums, and the rates that its own columns give. */
export function stationSummarySubject(table: StationSummary, settings: Pick<Settings, "gradeScheme">): StationSummarySubject {
  const counter = new ListCounter(table);
  const at = (row: number, field: SummaryField) => columnsOf(table, field).map(({ column }) => counter.amount(row, column));
  const rates = columnsOf(table, "presence-rate").map((column) => new PresenceRate(table, counter, column));
  const staff = new StaffFigures(table, counter);
  const across = (row: number): void => {
    completions(table, counter, row);
    staff.certified(row);
    const pair = staff.pair(row);
    const [budget] = at(row, "budget");
    const [spent] = at(row, "spent");
    if (pair) for (const rate of rates) rate.count(row, pair.actual, pair.required);
    for (const { column, header } of columnsOf(table, "spending-rate"))
      if (budget && spent)
        counter.rate({ row, column }, "summary/rate", [spent], [budget], {
          inPoints: header.includes("%"),
          meaning: "summary/rate/spending",
        });
    for (const { column } of columnsOf(table, "balance"))
      if (budget && spent)
        counter.sum({ row, column }, "summary/total", [{ amount: budget }, { amount: spent, minus: true }], {
          meaning: "summary/total/balance",
        });
  };
  const ofMonths = columnsOf(table, "month").length > 0;
  for (const { row, role } of table.lines)
    if (role === "item") {
      staff.lacking(row);
      across(row);
    }
  for (const { row, role, of, unclear } of table.lines) {
    if (role === "item") continue;
    for (const { column, header, field } of columnsOf(table, ...SUMMED)) {
      if (field === "lacking" && staff.statesLacking(row, column)) continue;
      counter.sum(
        { row, column },
        "summary/total",
        of.map((part) => ({ amount: counter.amount(part, column) })),
        // People of several months are mostly the same ones: that their numbers are added up is only likely.
        {
          unclear,
          certainty: ofMonths && (STAFF.includes(field) || HEADS.test(header)) ? "probable" : "proved",
          meaning: `summary/total/${column}`,
        },
      );
    }
    across(row);
  }
  countScores(table, counter);
  counter.settleRates();
  return { table, figures: [...counter.figures, ...summaryGrades(table, counter, settings)] };
}

/** 协议服务人次 | 完成服务人次 | 完成率: each rate by the promise and what was done nearest before it. */
function completions(table: StationSummary, counter: ListCounter, row: number): void {
  let after = -1;
  for (const { column: rate, header } of columnsOf(table, "completion")) {
    const nearest = (field: SummaryField) => columnsOf(table, field).findLast(({ column }) => column > after && column < rate);
    const [promised, done] = [nearest("promised"), nearest("done")];
    after = rate;
    if (!promised || !done) continue;
    const marks = { inPoints: header.includes("%"), meaning: "summary/rate/completion" };
    const [whole, part] = [counter.amount(row, promised.column), counter.amount(row, done.column)];
    counter.rate({ row, column: rate }, "summary/rate", [part], [whole], marks);
  }
}

/** People of a post or an area. */
const STAFF: readonly SummaryField[] = ["agreed", "staffed", "lacking", "certified", "uncertified"];

/** What a row of sums adds up. */
const SUMMED: readonly SummaryField[] = [
  ...STAFF,
  "required",
  "actual",
  "headcount",
  "effective",
  "had",
  "away",
  "budget",
  "spent",
  "promised",
  "done",
];

/** How many people there are at a time. */
const HEADS = /人数|社工数/;

/** Posts or people where a station's own table counts months of them: the two are not held against each other. */
const IN_PEOPLE = /人数|社工数/;

/** What no station's own table tells. */
const NOT_HELD: ReadonlySet<SummaryField> = new Set<SummaryField>([
  "station",
  "area",
  "month",
  "person",
  "post",
  "presence-rate",
  ...BESIDE_FIGURES,
]);

/** What a summary says of each station, cell by cell. */
export function summaryRows(table: StationSummary): SummaryRow[] {
  if (columnsOf(table, "station", "area").length !== 1) return [];
  const figures = table.columns.filter(
    ({ field, header }) => !NOT_HELD.has(field) && !((field === "required" || field === "actual") && IN_PEOPLE.test(header)),
  );
  return table.lines
    .filter(({ role }: ListLine) => role === "item")
    .map(({ row, label }) => ({
      station: label,
      figures: figures.map(({ field, column, header }) => ({
        total: field as StationTotal,
        name: header,
        at: { row, column },
      })),
    }));
}
