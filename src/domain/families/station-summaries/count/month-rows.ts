import { shownCell } from "../../../grid/cell";
import { statedNumber } from "../../../tables/agreement";
import type { StatedMonth } from "../../../tables/facts";
import { columnsOf } from "../../../tables/lists/list";
import { readMonthCell } from "../../../tables/month-header";
import { toNumber } from "../../../values/exact";
import { onlyItem } from "../../../values/present";
import type { StationSummary } from "../model";

/** Posts or people at a time, where a staffing table counts months of them. */
const IN_PEOPLE = /人数|社工数|天|日/;

/** What a summary of months repeats of each month's own table: who was on post, and what of it counts; nothing where its rows are of people or areas. */
export function monthRows(table: StationSummary): StatedMonth[] {
  const { sheet, lines, title } = table;
  const [months, ...more] = columnsOf(table, "month", "station", "area", "person", "post");
  if (months?.field !== "month" || more.length > 0) return [];
  const year = onlyItem(new Set([...(title ?? "").matchAll(/20\d{2}/g)].map(([written]) => Number(written))));
  return lines.flatMap(({ row, role }): StatedMonth[] => {
    const name = role === "item" ? readMonthCell(sheet.seen(row, months.column)) : null;
    if (name === null || name.stretch) return [];
    const own = { year: name.year ?? year, month: name.month };
    return columnsOf(table, "actual", "effective").flatMap(({ column, field, header }): StatedMonth[] => {
      const stated = statedNumber(shownCell(sheet.cell(row, column)), false);
      if (stated === null || IN_PEOPLE.test(header)) return [];
      const value = toNumber(stated.number);
      const at = { row, column };
      return [field === "actual" ? { ...own, at, entered: value, counting: null } : { ...own, at, entered: null, counting: value }];
    });
  });
}
