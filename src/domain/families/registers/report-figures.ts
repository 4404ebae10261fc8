import type { CellRef } from "../../grid/address";
import type { Localized } from "../../language";
import type { Audit } from "../../tables/audit";
import type { RegisteredService } from "../../tables/facts";
import { countedFigure } from "../../tables/lists/report-figures";
import type { MissingFigures, ReportFigure, TableFigures } from "../../tables/report";
import { formatDay, liesWithin, type CalendarDay } from "../../values/calendar";
import { Tally } from "../../values/exact";
import type { RegisterField, Service } from "../../values/vocabulary/register-headers";
import { registeredServices } from "./count/services";
import { isRegister, type RegisterTable } from "./model";

/** How a report counts the rows of a register. */
export type RegisterMeasure = "rows" | "closed" | "sessions" | "people" | "hours";

/** What a report may state of one service from its registers: only what every counted row says. */
export interface ServiceReport {
  readonly service: Service;
  readonly table: RegisterTable;
  readonly figures: Readonly<Partial<Record<RegisterMeasure, ReportFigure>>>;
  /** Rows without a day that can be read, which were not counted. */
  readonly undated: ReportFigure | null;
}

/** What each service is called, and the measure words of its rows. */
export const SERVICE_NAMES: Readonly<Record<Service, Localized & { readonly unit: string }>> = {
  case: { zh: "个案", en: "cases", unit: "个" },
  group: { zh: "小组", en: "groups", unit: "个" },
  activity: { zh: "社区活动", en: "activities", unit: "场" },
  visit: { zh: "入户探访", en: "home visits", unit: "次" },
  call: { zh: "电访", en: "phone calls", unit: "次" },
  volunteering: { zh: "志愿服务", en: "voluntary services", unit: "次" },
};

const MEASURES: readonly (readonly [RegisterMeasure, Localized, string | null])[] = [
  ["rows", { zh: "登记数", en: "entered" }, null],
  ["closed", { zh: "结案数", en: "closed" }, "个"],
  ["sessions", { zh: "节数", en: "sessions" }, "节"],
  ["people", { zh: "人次", en: "people" }, "人次"],
  ["hours", { zh: "时数", en: "hours" }, "小时"],
];

/** What is told of each service beside how many there were. */
const TOLD: Readonly<Record<Service, readonly RegisterMeasure[]>> = {
  case: ["closed"],
  group: ["sessions", "people"],
  activity: ["people"],
  visit: [],
  call: [],
  volunteering: ["people", "hours"],
};

interface Row {
  readonly table: RegisterTable;
  readonly service: RegisteredService;
}

/** What the registers hold of each service within the period; a service of which two registers hold the same rows is not told. */
export function registerReports(audit: Audit): ServiceReport[] {
  const rows = rowsOf(audit);
  return servicesOf(rows).flatMap((service) => serviceReport(audit, service, rows) ?? []);
}

function rowsOf(audit: Audit): Row[] {
  return audit.tables.filter(isRegister).flatMap((table) => registeredServices(table).map((service) => ({ table, service })));
}

const ORDER = Object.keys(SERVICE_NAMES) as Service[];

function servicesOf(rows: readonly Row[]): Service[] {
  return ORDER.filter((service) => rows.some((row) => row.service.service === service));
}

function serviceReport(audit: Audit, service: Service, all: readonly Row[]): ServiceReport | null {
  const own = all.filter((row) => row.service.service === service);
  const [first] = own;
  if (!first || isHeldTwice(own)) return null;
  const days = audit.facts.period ?? audit.facts.term;
  const inDays = (day: CalendarDay | null): boolean => day !== null && (!days?.end || liesWithin(day, days));
  const counted = own.filter((row) => inDays(row.service.day));
  const undated = own.filter((row) => row.service.day === null);
  const closed = counted.filter((row) => inDays(row.service.closed));
  const figures: Partial<Record<RegisterMeasure, ReportFigure>> = {};
  for (const [measure, label, unit] of MEASURES) {
    if (measure !== "rows" && !TOLD[service].includes(measure)) continue;
    const rows = measure === "closed" ? closed : counted;
    const count = measured(service, measure, rows, own);
    if (count === null) continue;
    const name = SERVICE_NAMES[service];
    figures[measure] = countedFigure(
      `register/${service}/${measure}`,
      { zh: `台账${name.zh}${label.zh}`, en: `${name.en} by the register: ${label.en}` },
      count,
      unit ?? name.unit,
      rows.flatMap(cellsOf),
    );
  }
  if (!figures.rows || counted.length === 0) return null;
  const label = {
    zh: `台账${SERVICE_NAMES[service].zh}无日期记录`,
    en: `${SERVICE_NAMES[service].en} by the register: rows without a date`,
  };
  return {
    service,
    table: first.table,
    figures,
    undated:
      undated.length > 0 ? countedFigure(`register/${service}/undated`, label, undated.length, "条", undated.flatMap(cellsOf)) : null,
  };
}

/** Where what is to be decided about a row is told: at its days, its name or person, its number. */
const TELLING = new Set<RegisterField>(["closed", "name", "person", "code", "people", "hours", "sessions"]);

function cellsOf({ table, service: { at } }: Row): CellRef[] {
  const sheet = table.sheet.name;
  const others = table.columns.filter(({ field, column }) => TELLING.has(field) && column !== at.column);
  return [{ sheet, ...at }, ...others.map(({ column }) => ({ sheet, row: at.row, column }))];
}

/** How many the rows come to; null where one of them does not say it, or the registers do not tell it alike. */
function measured(service: Service, measure: RegisterMeasure, rows: readonly Row[], own: readonly Row[]): number | null {
  const services = rows.map((row) => row.service);
  const sum = (of: (one: RegisteredService) => number | null | undefined): number | null => {
    const tally = new Tally();
    for (const one of services) {
      const amount = of(one);
      if (amount === null || amount === undefined) return null;
      tally.add(amount);
    }
    return services.length > 0 ? tally.total : null;
  };
  const perSession = own.some((row) => row.service.isSession);
  switch (measure) {
    case "rows":
      if (!perSession || (service !== "group" && service !== "case")) return rows.length;
      return services.every(({ name }) => name !== null) ? new Set(services.map(({ name }) => name)).size : null;
    case "closed":
      return own.every((row) => row.service.closes && !closesUnreadably(row)) && !perSession ? rows.length : null;
    case "sessions":
      return perSession ? rows.length : sum(({ sessions }) => sessions);
    case "people":
      return sum(({ people }) => people);
    case "hours":
      return sum(({ hours }) => hours);
  }
}

function closesUnreadably({ table, service }: Row): boolean {
  return table.entries.some(({ row, closed }) => row === service.at.row && closed.status === "unreadable");
}

/** Two registers, of a month and of the year, that hold the same service: added up it would count twice. */
function isHeldTwice(rows: readonly Row[]): boolean {
  const known = new Map<string, RegisterTable>();
  for (const { table, service } of rows) {
    if (!service.day) continue;
    const key = JSON.stringify([formatDay(service.day), ...service.words]);
    const before = known.get(key);
    if (before && before !== table) return true;
    known.set(key, table);
  }
  return false;
}

/** What the registers come to, as a result sheet lists it. */
export function registerFigures(audit: Audit): TableFigures[] {
  return registerReports(audit).map(({ table, figures, undated }) => ({
    table,
    figures: [...Object.values(figures), ...(undated ? [undated] : [])],
  }));
}

/** Services and rows that the registers' paragraph leaves out, and why. */
export function missingRegisters(audit: Audit): MissingFigures[] {
  const rows = rowsOf(audit);
  const told = new Set(registerReports(audit).map(({ service }) => service));
  const left = servicesOf(rows).filter((service) => !told.has(service));
  const unnamed = rows.filter(({ service }) => service.service === null);
  const found: MissingFigures[] = left.map((service) => ({
    labels: [{ zh: `台账${SERVICE_NAMES[service].zh}登记数`, en: `${SERVICE_NAMES[service].en} by the register` }],
    why: {
      zh: "几张台账登记了相同的记录，或台账的日期不在评估期内、无法识别，无法确定数量。",
      en: "Two registers hold the same rows, or the rows' days lie outside the period or cannot be read, so their number cannot be told.",
    },
    cells: rows
      .filter((row) => row.service.service === service)
      .slice(0, 1)
      .map(({ table, service: { at } }) => ({ sheet: table.sheet.name, ...at })),
  }));
  if (unnamed.length > 0)
    found.push({
      labels: [{ zh: "台账中未写明服务种类的记录", en: "rows of a register that do not say of which service they are" }],
      why: {
        zh: `有${unnamed.length}条记录看不出是个案、小组、活动还是探访，没有写入。`,
        en: `Of ${unnamed.length} rows it cannot be told whether they are cases, groups, activities or visits; they are left out.`,
      },
      cells: unnamed.map(({ table, service: { at } }) => ({ sheet: table.sheet.name, ...at })),
    });
  return found;
}
