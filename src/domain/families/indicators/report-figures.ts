import type { Audit } from "../../tables/audit";
import type { StationMeasures } from "../../tables/measure";
import type { Delivery, ReportFigure } from "../../tables/report";
import { quantityFigure } from "../../tables/report-quantity";
import { cellKey, type CellAddress } from "../../grid/address";
import { plainText } from "../../grid/cell";
import type { Quantity, Table } from "../../tables/model";
import { exact, toNumber, ZERO, type Exact } from "../../values/exact";
import { isIndicators, type Indicator } from "./model";

/** One promise and its delivery as figures; `rate` null where none exists. */
export interface IndicatorFigures extends Delivery {
  readonly indicator: Indicator;
  readonly source: "areas" | "list" | "projects";
}

/** The figures of promises and deliveries that a report may state. */
export interface IndicatorReport {
  readonly areaStaff: readonly { readonly area: string; readonly figure: ReportFigure }[];
  readonly indicators: readonly IndicatorFigures[];
}

/** Every figure of promises and deliveries that the report's standard paragraphs state. */
export function indicatorReport(audit: Audit): IndicatorReport {
  return { areaStaff: areaStaff(audit), indicators: indicatorFigures(audit) };
}

function areaStaff({ tables }: Audit): IndicatorReport["areaStaff"] {
  return uniqueAreas(
    tables.filter(isIndicators).flatMap((table) =>
      table.kind !== "indicator-areas"
        ? []
        : table.areas.flatMap(({ label, staff }) => {
            const figure = staff && quantityFigure(`area/${label}`, { zh: `${label}投入社工`, en: `workers of ${label}` }, table, staff);
            return figure ? [{ area: label, figure: { ...figure, unit: "人" } }] : [];
          }),
    ),
  );
}

function uniqueAreas(areas: readonly { area: string; figure: ReportFigure }[]): { area: string; figure: ReportFigure }[] {
  return areas.filter((entry, index) => areas.findIndex(({ area }) => area === entry.area) === index);
}

/** Every promise and delivery that has an amount on both sides. */
export function indicatorFigures(audit: Audit): IndicatorFigures[] {
  const found: IndicatorFigures[] = [];
  const tables = audit.tables.filter(isIndicators);
  const computed = computedCounts(audit);
  const rates = computedRates(audit);
  const delivered = new Set<string>();
  const add = (table: Table, indicator: Indicator, name: string, station: boolean, source: IndicatorFigures["source"]): void => {
    const id = `indicator/${found.length}`;
    const where = indicator.area && !station ? `${indicator.area} ` : "";
    const target = quantityFigure(
      `${id}/target`,
      { zh: `${where}${name}协议量`, en: `${where}${name}: promised` },
      table,
      computed(table, indicator.target),
    );
    const done = quantityFigure(
      `${id}/done`,
      { zh: `${where}${name}完成量`, en: `${where}${name}: delivered` },
      table,
      computed(table, indicator.done),
    );
    // A delivery that is held against the mid-term's promise and the year's is told once, with the first of them.
    const cell = cellKey({ sheet: table.sheet.name, ...indicator.done.cell });
    if (!target || !done || delivered.has(cell)) return;
    delivered.add(cell);
    const value = rates(table, indicator, done.value.div(target.value.compare(0) === 0 ? 1 : target.value));
    const rate: ReportFigure | null =
      target.value.compare(0) === 0 || value === null
        ? null
        : {
            id: `${id}/rate`,
            label: { zh: `${where}${name}完成率`, en: `${where}${name}: completion` },
            value,
            quantity: "rate",
            unit: null,
            cells: indicator.rate ? [{ sheet: table.sheet.name, ...indicator.rate }] : [...target.cells, ...done.cells],
          };
    found.push({ indicator, name, area: station ? null : indicator.area, station, source, target, done, rate });
  };
  for (const table of tables) {
    if (table.kind === "indicator-areas") {
      for (const metric of table.metrics) {
        const name = plainText(metric.measure && !metric.name.includes(metric.measure) ? `${metric.name}${metric.measure}` : metric.name);
        for (const item of metric.items) add(table, item, name, metric.stationLevel, "areas");
        if (metric.total && !metric.stationLevel) add(table, metric.total, name, true, "areas");
      }
    } else if (table.kind === "indicator-list") {
      for (const item of table.items) add(table, item, plainText(item.name), true, "list");
    } else {
      for (const item of table.items) add(table, item, plainText(item.name), true, "projects");
    }
  }
  return found;
}

/** A 合计 counts as what its addends give, whatever its cell states; where they give nothing it is unknown. */
function computedCounts(audit: Audit): (table: Table, quantity: Quantity) => Quantity {
  const place = (sheet: string, { row, column }: CellAddress): string => `${row},${column},${sheet}`;
  const values = new Map(
    audit.figures.filter(({ figure }) => figure.quantity === "count").map(({ sheet, figure }) => [place(sheet, figure), figure.value]),
  );
  return (table, quantity) => {
    const value = values.get(place(table.sheet.name, quantity.cell));
    if (value === undefined || typeof value === "string") return quantity;
    return { ...quantity, reading: value === null ? { status: "empty" } : { status: "read", value: toNumber(value) } };
  };
}

/** A rate counts as its cell was computed (capped, in one unit); where it could not be computed there is none. */
function computedRates(audit: Audit): (table: Table, indicator: Indicator, quotient: Exact) => Exact | null {
  const values = new Map(
    audit.figures
      .filter(({ figure }) => figure.quantity === "rate" && typeof figure.value !== "string")
      .map(({ sheet, figure }) => [cellKey({ sheet, row: figure.row, column: figure.column }), figure]),
  );
  return (table, { rate }, quotient) => {
    const figure = rate && values.get(cellKey({ sheet: table.sheet.name, ...rate }));
    // One percentage over several promises is none of theirs alone.
    if (!figure || figure.explain().inputs.length > 2) return quotient;
    const { value, withheld } = figure;
    return typeof value === "object" && value !== null ? value : typeof withheld === "object" ? withheld : null;
  };
}

/** 全站: how many of its promises a station has kept, and its mean completion. */
export const stationCompletion: StationMeasures = {
  measures: [
    { id: "items", title: { zh: "指标项数", en: "Indicator items" }, quantity: "count" },
    { id: "completed", title: { zh: "已完成项数", en: "Items completed" }, quantity: "count" },
    { id: "completion", title: { zh: "整体完成率", en: "Overall completion" }, quantity: "rate", headline: true },
  ],
  note: {
    zh: "整体完成率＝全站各项完成率的平均值，单项超额按100%计",
    en: "overall completion is the mean of the station's items, each counted up to 100%",
  },
  of: (audit) => {
    const rates = indicatorFigures(audit).flatMap(({ station, rate }) => (station && rate ? [rate.value] : []));
    // What goes beyond one target makes up for no other.
    const sum = rates.reduce((total, rate) => total.add(rate.compare(1) > 0 ? exact(1) : rate), ZERO);
    return {
      items: rates.length,
      completed: rates.filter((rate) => rate.compare(1) >= 0).length,
      completion: rates.length === 0 ? null : toNumber(sum.div(rates.length)),
    };
  },
};
