import type { CellRef } from "../../grid/address";
import type { Localized } from "../../language";
import { cellText } from "../../grid/cell";
import type { StatedDelivery, RegisteredService, WorkbookFacts } from "../../tables/facts";
import type { Table } from "../../tables/model";
import { countText } from "../../tables/figure-reports";
import type { CountedTable, WorkbookRule } from "../../tables/rule";
import { liesWithin, monthIndex, type CalendarDay, type DayRange } from "../../values/calendar";
import { Tally } from "../../values/exact";
import { promisedService, type CountedMeasure, type PromisedService } from "../../values/vocabulary/promised-services";

/** A register holds another number of services than its indicator's done says. */
export const rule: WorkbookRule = {
  id: "register/count-differs",
  scope: "workbook",
  severity: "warning",
  title: { zh: "完成量与台账记录数不一致", en: "The amount done differs from what the register holds" },
  basis: {
    zh: "完成量应与服务期内的台账记录一致。只在台账覆盖整个评估期、名称只对得上一项指标时核对；拿不准的不报",
    en: "What was done is what the register holds within the period. Held against each other only where the register covers the whole period and its name fits one indicator alone",
  },
  message: {
    zh: ({ done, counted, what, sheet, unsure }) =>
      `完成量填写为${done}，“${sheet}”中评估期内的${what}为${counted}（相关单元格即所计的各条记录）。${unsure ? `另有${unsure}条记录没有可识别的日期，未计入。` : ""}请核对完成量，或补登、更正台账。`,
    en: ({ done, counted, sheet, unsure }) =>
      `The amount done says ${done}, but “${sheet}” holds ${counted} within the period (the related cells are the rows counted).${unsure ? ` ${unsure} more rows have no readable date and were not counted.` : ""} Check the amount, or complete and correct the register.`,
  },
  right: { cells: {} },
  wrong: { cells: { C12: 6, D12: 0.6 }, at: "C12" },
  *check({ facts, tables }) {
    const registers = tables.filter(({ told }) => told.services !== undefined);
    if (registers.length === 0) return;
    const rows = registers.flatMap(rowsOf);
    const promises = promisesOf(tables);
    const undecided: Promised[] = [];
    for (const promise of promises) {
      const { delivery, table } = promise;
      if (delivery.done === null || !rows.some(({ service }) => service.service === promise.promised.service)) continue;
      const counted = countFor(promise, rows, facts, promises);
      if (!counted || isOfAPart(delivery.done, counted)) undecided.push(promise);
      if (!counted || agrees(delivery.done, counted) || isOfAPart(delivery.done, counted)) continue;
      yield {
        sheet: table.sheet.name,
        ...delivery.at,
        related: counted.rows.map(({ ref }) => ref),
        values: {
          done: countText(delivery.done),
          counted: countText(counted.count),
          what: counted.what,
          sheet: [...new Set(counted.rows.map(({ ref }) => ref.sheet))].join("、"),
          ...(counted.unsure > 0 ? { unsure: counted.unsure } : {}),
        },
      };
    }
    for (const table of new Set(undecided.map((one) => one.table))) {
      const names = new Set(undecided.filter((one) => one.table === table).map(({ delivery }) => delivery.name));
      yield { sheet: table.sheet.name, notRun: notDecided([...names]) };
    }
  },
};

/** Silence means checked: a done that a register could not be held against is named. */
function notDecided(names: readonly string[]): Localized {
  const told = names.slice(0, NAMED);
  return {
    zh: `以下指标未能与台账核对（台账可能只记了一部分或另一时期，或名称对不上唯一一项）：${told.join("、")}${names.length > NAMED ? " 等" : ""}。`,
    en: `Not held against a register, which may be of a part or of other days, or fit more than one indicator: ${told.join(", ")}${names.length > NAMED ? " …" : ""}.`,
  };
}

/** Names that are told before "…" stands for the rest. */
const NAMED = 5;

interface Row {
  readonly ref: CellRef;
  readonly service: RegisteredService;
}

function rowsOf({ table, told }: CountedTable): Row[] {
  return (told.services ?? []).map((service) => ({ ref: { sheet: table.sheet.name, ...service.at }, service }));
}

interface Promised {
  readonly delivery: StatedDelivery;
  readonly table: Table;
  readonly promised: PromisedService;
}

/** The deliveries that name one service and how it is counted. */
function promisesOf(tables: readonly CountedTable[]): Promised[] {
  return tables.flatMap(({ table, told, figures }) =>
    (told.deliveries ?? []).flatMap((delivery): Promised[] => {
      const promised = promisedService(delivery.name, delivery.unit);
      if (!promised) return [];
      const figure = figures.find(({ row, column }) => row === delivery.at.row && column === delivery.at.column);
      // A sum that says something else is told by its own rule: here counts what it must say.
      const done = figure && typeof figure.value === "object" && figure.value !== null ? figure.value.valueOf() : delivery.done;
      const empty = cellText(table.sheet.cell(delivery.at.row, delivery.at.column)) === "";
      return [{ delivery: { ...delivery, done: empty ? null : done }, table, promised }];
    }),
  );
}

interface Count {
  readonly count: number;
  readonly unsure: number;
  readonly most: number;
  readonly rows: readonly Row[];
  readonly what: string;
  /** False where neither term nor period is known: the register may be of other days than the indicators. */
  readonly sameDays: boolean;
}

const WHAT: Readonly<Record<CountedMeasure, string>> = {
  rows: "记录数",
  visits: "次数",
  names: "小组（活动）个数",
  sessions: "节数",
  people: "人次合计",
  hours: "时数合计",
  closed: "结案数",
};

/** How many a register holds of what was promised; null where it may hold a part alone, or something else as well. */
function countFor(promise: Promised, all: readonly Row[], facts: WorkbookFacts, promises: readonly Promised[]): Count | null {
  const { promised, delivery } = promise;
  if (isTwice(promise, promises)) return null;
  const own = all.filter(({ service }) => service.service === promised.service);
  const meant = own.filter(({ service }) => promised.qualifiers.every((word) => service.words.some((text) => text.includes(word))));
  if (meant.length === 0 || (promised.qualifiers.length === 0 && isParted(promise, promises))) return null;
  const here = inArea(meant, delivery.area);
  const days = daysOf(facts);
  if (!here || !covers(own, days)) return null;
  const dayOf = ({ service }: Row): CalendarDay | null => (promised.measure === "closed" ? service.closed : service.day);
  const dated = here.filter((row) => {
    const day = dayOf(row);
    return day !== null && (!days || liesWithin(day, days));
  });
  const undated = promised.measure === "closed" ? [] : here.filter((row) => dayOf(row) === null);
  const measured = measure(dated, promised.measure);
  if (measured === null || dated.length === 0) return null;
  const more = measure([...dated, ...undated], promised.measure);
  return {
    count: measured,
    most: more ?? Infinity,
    unsure: undated.length,
    rows: dated,
    what: WHAT[promised.measure],
    sameDays: days !== null,
  };
}

function agrees(done: number, { count, most }: Count): boolean {
  return done >= count && done <= most;
}

/** Far fewer or more than was done is a register of a part, or of something else as well: it is not called a difference then. */
function isOfAPart(done: number, counted: Count): boolean {
  if (agrees(done, counted)) return false;
  const { count, sameDays } = counted;
  // Of unknown days only a near miss is surely a slip.
  if (!sameDays) return Math.abs(done - count) > Math.max(2, done / 10);
  return count * 2 < done || count > done * 2;
}

/** Two promises of the same words that say different amounts: this year's and last year's, the mid-term's and the year's. */
function isTwice(promise: Promised, promises: readonly Promised[]): boolean {
  return promises.some(
    (other) =>
      other !== promise &&
      other.promised.service === promise.promised.service &&
      other.promised.measure === promise.promised.measure &&
      other.delivery.area === promise.delivery.area &&
      other.promised.qualifiers.join() === promise.promised.qualifiers.join(),
  );
}

/** Other promises of the same service that say which of it they mean: what is left for this one is not known. */
function isParted(promise: Promised, promises: readonly Promised[]): boolean {
  return promises.some(
    ({ promised }) =>
      promised.service === promise.promised.service && promised.measure === promise.promised.measure && promised.qualifiers.length > 0,
  );
}

/** The rows of one area; null where a register does not say of which area a row is. */
function inArea(rows: readonly Row[], area: string | null): readonly Row[] | null {
  if (area === null) return rows;
  if (rows.some(({ service }) => service.area === null || service.area === "")) return null;
  return rows.filter(({ service }) => service.area === area);
}

/** The days that count: the period's, from the term's beginning where the period has none of its own. */
function daysOf({ period, term }: WorkbookFacts): DayRange | null {
  return period ?? term;
}

/** Whether rows stand in the first and the last two months of the days: a register that begins later or ends sooner is of a part. */
function covers(rows: readonly Row[], days: DayRange | null): boolean {
  if (!days?.end) return true;
  const months = rows.flatMap(({ service: { day } }) => (day ? [monthIndex(day.year, day.month)] : []));
  if (months.length === 0) return false;
  const [first, last] = [monthIndex(days.start.year, days.start.month), monthIndex(days.end.year, days.end.month)];
  return Math.min(...months) <= first + 1 && Math.max(...months) >= last - 1;
}

/** What rows come to in one measure; null where one of them does not say it. */
function measure(rows: readonly Row[], counted: CountedMeasure): number | null {
  const services = rows.map(({ service }) => service);
  const sum = (of: (service: RegisteredService) => number | null | undefined): number | null => {
    const tally = new Tally();
    for (const service of services) {
      const amount = of(service);
      if (amount === null || amount === undefined) return null;
      tally.add(amount);
    }
    return tally.total;
  };
  switch (counted) {
    case "rows":
      return services.length;
    case "visits":
      return services.some(({ people }) => people === undefined) ? services.length : sum(({ people }) => people);
    case "closed":
      return services.every(({ closes }) => closes) ? services.length : null;
    case "names":
      if (!services.some(({ isSession }) => isSession)) return services.length;
      return services.every(({ name }) => name !== null) ? new Set(services.map(({ name }) => name)).size : null;
    case "sessions":
      return services.some(({ isSession }) => isSession) ? services.length : sum(({ sessions }) => sessions);
    case "people":
      return sum(({ people }) => people);
    case "hours":
      return sum(({ hours }) => hours);
  }
}
