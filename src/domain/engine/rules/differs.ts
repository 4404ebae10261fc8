import { cellText, shownCell } from "../../grid/cell";
import { agrees } from "../../tables/agreement";
import type { StationFigure } from "../../tables/facts";
import { countText } from "../../tables/figure-reports";
import { percentText } from "../../tables/figure-edit";
import type { CountedTable, WorkbookRule } from "../../tables/rule";
import { exact } from "../../values/exact";
import type { StationTotal } from "../../values/vocabulary/summary-headers";

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
    const summaries = tables.filter(({ told }) => told.summary !== undefined);
    for (const { table, told } of summaries)
      for (const { station, figures } of told.summary!)
        for (const { total, name, at } of figures) {
          const cell = table.sheet.cell(at.row, at.column);
          const own = ownFigure(station, total, tables);
          if (!own || ["empty", "dash"].includes(shownCell(cell).kind)) continue;
          const rate = total === "stable-rate" || total === "spending-rate";
          const value = typeof own.figure.value === "string" ? own.figure.value : exact(own.figure.value);
          const quantity = typeof value === "string" ? "label" : rate ? "rate" : "count";
          if (agrees(cell, { value, quantity, mayCarryUnit: true }, tolerance) !== false) continue;
          const right = typeof value === "string" ? value : rate ? percentText(value) : countText(value);
          const related = own.figure.at ? [{ sheet: own.sheet, ...own.figure.at }] : [];
          yield {
            sheet: table.sheet.name,
            ...at,
            related,
            values: { name: `${station}${name}`, stated: cellText(cell), right, sheet: own.sheet },
          };
        }
  },
};

/** The one figure of that meaning that the station's own tables give; null where none or several do. */
function ownFigure(
  station: string,
  total: StationTotal,
  tables: readonly CountedTable[],
): { readonly figure: StationFigure; readonly sheet: string } | null {
  const found = tables.flatMap(({ table, told }) => {
    const isOwn = table.title?.includes(station) || table.sheet.name.includes(station);
    return told.summary === undefined && isOwn
      ? (told.totals ?? []).filter((one) => one.total === total).map((figure) => ({ figure, sheet: table.sheet.name }))
      : [];
  });
  return station.length > 1 && found.length === 1 ? found[0]! : null;
}
