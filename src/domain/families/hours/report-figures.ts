import { cellText } from "../../grid/cell";
import type { Localized } from "../../language";
import type { Audit } from "../../tables/audit";
import { columnsOf } from "../../tables/lists/list";
import {
  countedFigure,
  StatedAmounts,
  statedDifference,
  statedFigure,
  statedIn,
  statedShare,
  statedSum,
  turnedLeftOut,
  type Stated,
} from "../../tables/lists/report-figures";
import type { MissingFigures, ReportFigure, TableFigures } from "../../tables/report";
import { ZERO } from "../../values/exact";
import { hoursTopic, TOPICS_OF_HOURS, type HoursTopic } from "./topics";
import { isHours, isHoursAsRead, type HoursTable } from "./model";

/** What a report may state of the hours of one topic: training, supervision, continuing education. */
export interface HoursReport {
  readonly table: HoursTable;
  readonly topic: HoursTopic;
  /** 小时, 课时 … */
  readonly unit: string;
  /** Persons listed; null in a list of sessions. */
  readonly people: ReportFigure | null;
  /** Sessions listed; null in a list of persons. */
  readonly sessions: ReportFigure | null;
  readonly required: ReportFigure | null;
  readonly held: ReportFigure | null;
  readonly rate: ReportFigure | null;
  /** Persons who held fewer hours than required, and how many are wanting to them together; null where of one of them that cannot be told. */
  readonly below: ReportFigure | null;
  readonly wanting: ReportFigure | null;
}

/** The figures of each topic of which the workbook has one table. */
export function hoursReports(audit: Audit): HoursReport[] {
  return [...byTopic(audit)].flatMap(([topic, [table, ...others]]) =>
    table && others.length === 0 ? [hoursReport(audit, table, topic)] : [],
  );
}

function byTopic({ tables }: Pick<Audit, "tables">): Map<HoursTopic, HoursTable[]> {
  const found = new Map<HoursTopic, HoursTable[]>();
  for (const table of tables.filter(isHoursAsRead)) {
    const topic = hoursTopic([table.title ?? "", table.sheet.name, table.columns.map(({ header }) => header).join(" ")]);
    found.set(topic, [...(found.get(topic) ?? []), table]);
  }
  return found;
}

function hoursReport(audit: Audit, table: HoursTable, topic: HoursTopic): HoursReport {
  const amounts = new StatedAmounts(audit, table);
  const items = table.lines.filter(({ role }) => role === "item");
  const [named] = columnsOf(table, "person");
  const totalColumn = (columnsOf(table, "total")[0] ?? columnsOf(table, "part")[0])?.column ?? -1;
  const requiredColumn = columnsOf(table, "required")[0]?.column;
  const unit = unitOf(table);
  const name = TOPICS_OF_HOURS[topic];
  const id = (what: string): string => `hours/${topic}/${what}`;
  const label = (zh: string, en: string): Localized => ({ zh: `${name.zh}${zh}`, en: `${name.en}: ${en}` });
  const held = statedIn(amounts.total(table, totalColumn), HOURS);
  const required = requiredColumn === undefined ? null : statedIn(amounts.total(table, requiredColumn), HOURS);
  const short = requiredColumn === undefined ? null : wantingOf(amounts, items, requiredColumn, totalColumn);
  const listed = items.map(({ row }) => ({ sheet: table.sheet.name, row, column: named?.column ?? table.range.left }));
  const count = named ? new Set(items.map(({ row }) => cellText(table.sheet.seen(row, named.column)))).size : items.length;
  return {
    table,
    topic,
    unit,
    people: named ? countedFigure(id("people"), label("参加人数", "people"), count, "人", listed) : null,
    sessions: named ? null : countedFigure(id("sessions"), label("次数", "sessions"), count, "次", listed),
    required: statedFigure(id("required"), label("应完成时数", "hours required"), required, unit),
    held: statedFigure(id("held"), label("完成时数", "hours held"), held, unit),
    rate: statedFigure(id("rate"), label("时数完成率", "share of the hours required"), statedShare(held, required), null, "rate"),
    below:
      short &&
      countedFigure(
        id("below"),
        label("时数未达要求人数", "people below the requirement"),
        short.length,
        "人",
        short.flatMap(({ cells }) => cells),
      ),
    wanting: short && statedFigure(id("wanting"), label("尚缺时数", "hours wanting"), statedSum(short), unit),
  };
}

/** 时数（元） are no hours. */
const HOURS: readonly string[] = ["小时", "课时", "天", ""];

/** What is wanting to each person who held fewer hours than required; null where one line's hours or requirement cannot be told. */
function wantingOf(amounts: StatedAmounts, items: HoursTable["lines"], required: number, held: number): Stated[] | null {
  const found: Stated[] = [];
  for (const { row } of items) {
    const left = statedDifference(amounts.at({ row, column: required }), amounts.at({ row, column: held }));
    if (!left) return null;
    if (left.value.compare(ZERO) > 0) found.push(left);
  }
  return found;
}

/** 学时 and 课时 are what the headers call them; hours otherwise. */
function unitOf({ columns, title }: HoursTable): string {
  const words = [...columns.map(({ header }) => header), title ?? ""].join(" ");
  return /学时/.test(words) ? "学时" : /课时/.test(words) ? "课时" : "小时";
}

/** The figures of hours, as a result sheet lists them. */
export function hoursFigures(audit: Audit): TableFigures[] {
  return hoursReports(audit).map(({ table, people, sessions, required, held, rate, below, wanting }) => ({
    table,
    figures: [people, sessions, required, held, rate, below, wanting].flatMap((figure) => figure ?? []),
  }));
}

/** Why the paragraph on the hours of a topic is left out, where the workbook has such a table. */
export function missingHours(audit: Audit): MissingFigures[] {
  const turned = audit.tables.filter((table) => isHours(table) && !isHoursAsRead(table));
  const leftOut = turned.length > 0 ? [turnedLeftOut([{ zh: "时数", en: "hours" }], turned)] : [];
  const missing = [...byTopic(audit)].flatMap(([topic, tables]): MissingFigures[] => {
    const name = TOPICS_OF_HOURS[topic];
    const labels = [{ zh: `${name.zh}时数`, en: `hours of ${name.en}` }];
    if (tables.length > 1)
      return [
        {
          labels,
          why: {
            zh: `工作簿中有几张${name.zh}时数表，无法确定写哪一张。`,
            en: `The workbook holds several tables of hours of ${name.en}, so it cannot be told which one to write of.`,
          },
          cells: [],
        },
      ];
    if (hoursReports(audit).some((one) => one.topic === topic && one.held)) return [];
    return tables.map(({ sheet, range }) => ({
      labels,
      why: {
        zh: "时数合计无法确定：合计所依据的单元格无法读取、单位不一，或没有合计行。",
        en: "What the hours come to cannot be told: a cell behind the total cannot be read or is in another unit, or there is no total.",
      },
      cells: [{ sheet: sheet.name, row: range.top, column: range.left }],
    }));
  });
  return [...missing, ...leftOut];
}

/** A figure below or at zero says that nothing is wanting. */
export function isNothing(figure: ReportFigure): boolean {
  return figure.value.compare(ZERO) <= 0;
}
