import type { Localized } from "../../language";
import type { StationFigure } from "../../tables/facts";
import type { CountedTable, WorkbookRule } from "../../tables/rule";
import { namesStation, saidOtherwise } from "../../tables/station-figures";
import type { StationTotal } from "../../values/vocabulary/summary-headers";
import { onlyItem } from "../../values/present";

/** A summary of stations states another figure than the station's own sheet gives. */
export const rule: WorkbookRule = {
  id: "summary/differs",
  scope: "workbook",
  severity: "warning",
  title: { zh: "汇总表与该站自己的表格不一致", en: "A summary differs from the station's own tables" },
  basis: {
    zh: "汇总表各站数据应与该站工作表一致。只在工作表名或表题写有站名、且只有一张表给出该数据时核对",
    en: "What a summary says of a station is what that station's own sheet gives. Held against each other only where one sheet or title names the station and one table gives the figure",
  },
  message: {
    zh: ({ name, stated, right, sheet }) => `${name}填写为${stated}，而“${sheet}”中为${right}。请核对两处数据。`,
    en: ({ name, stated, right, sheet }) => `${name} says ${stated}, but “${sheet}” gives ${right}. Check both.`,
  },
  right: { cells: {} },
  wrong: { cells: { F3: 270000, F6: 670000 }, at: "F3" },
  *check({ tables }, { tolerance }) {
    for (const { table, told } of tables) {
      if (told.summary === undefined) continue;
      const stations = told.summary.map(({ station }) => station);
      const unheld: string[] = [];
      for (const { station, figures } of told.summary) {
        const held = figures.map((said) => ({ ...said, own: ownFigure(station, said.total, tables, stations) }));
        if (held.length > 0 && held.every(({ own }) => own === null)) unheld.push(station);
        for (const { total, name, at, own } of held) {
          const cell = table.sheet.cell(at.row, at.column);
          const other = own && saidOtherwise({ cell, total }, own.figure, tolerance);
          if (!own || !other) continue;
          yield {
            sheet: table.sheet.name,
            ...at,
            related: own.figure.at ? [{ sheet: own.sheet, ...own.figure.at }] : [],
            values: { name: `${station}${name}`, ...other, sheet: own.sheet },
          };
        }
      }
      // Areas seldom have sheets of their own.
      if (unheld.length > 0 && (table.kind === "station-summary" || unheld.length < stations.length))
        yield { sheet: table.sheet.name, notRun: NOT_HELD(unheld) };
    }
  },
};

/** Names that are told before "…" stands for the rest. */
const NAMED = 5;

/** Silence means checked: stations whose own tables are not here are named. */
export const NOT_HELD = (stations: readonly string[]): Localized => ({
  zh: `以下站点没有找到自己的工作表（或同时核查的文件），汇总数未与其核对：${stations.slice(0, NAMED).join("、")}${stations.length > NAMED ? " 等" : ""}。`,
  en: `No sheet (or file checked along) of these stations was found, so what the summary says of them was not held against it: ${stations.slice(0, NAMED).join(", ")}${stations.length > NAMED ? " …" : ""}.`,
});

/** The one figure of that meaning that the station's own tables give; null where none or several do. */
export function ownFigure(
  station: string,
  total: StationTotal,
  tables: readonly CountedTable[],
  stations: readonly string[],
): { readonly figure: StationFigure; readonly sheet: string } | null {
  const found = tables.flatMap(({ table, told }) => {
    const isOwn = namesStation(table.title, station, stations) || namesStation(table.sheet.name, station, stations);
    return told.summary === undefined && isOwn
      ? (told.totals ?? []).filter((one) => one.total === total).map((figure) => ({ figure, sheet: table.sheet.name }))
      : [];
  });
  return onlyItem(found);
}
