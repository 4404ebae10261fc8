import { containsCell, formatAddress } from "../../../grid/address";
import type { CellRef } from "../../../grid/address";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import type { AttendanceTable } from "../model";
import { otherMonthLists, type OtherMarks } from "./month-marks";

interface MarksList extends CellRef {
  readonly of: OtherMarks;
}

/**
 * Tables that lack the columns of insurance or wages where a list of these stands elsewhere in the workbook: that it is the same people's and
 * months' is not known, so nobody is counted against by it, and the reason names the list instead of asking for a column.
 */
export function withMarksElsewhere(tables: readonly AttendanceTable[], sheets: readonly Sheet[]): readonly AttendanceTable[] {
  if (!tables.some((table) => lackedMarks(table).length > 0)) return tables;
  const apart = sheets
    .flatMap((sheet) => otherMonthLists(sheet).map((at): MarksList => ({ sheet: sheet.name, ...at })))
    .filter(({ sheet, row, column }) => !tables.some((table) => table.sheet.name === sheet && containsCell(table.range, row, column)));
  return tables.map((table) => {
    const lacked = lackedMarks(table);
    const lists = apart.filter(({ of }) => lacked.includes(of));
    return lists.length === 0 ? table : { ...table, unjudged: { lacks: "gate", why: standsApart(lists), cells: lists } };
  });
}

/** Which of the two marks no column of the table tells. */
function lackedMarks({ unjudged, lists, months, laidOut }: AttendanceTable): OtherMarks[] {
  if (unjudged?.lacks !== "gate" || laidOut) return [];
  const lacked: OtherMarks[] = [];
  if (lists.insurance === null && months.every(({ insurances }) => insurances.length === 0)) lacked.push("insurance");
  if (lists.wage === null && months.every(({ wage }) => wage === null)) lacked.push("wage");
  return lacked;
}

const CALLED: Readonly<Record<OtherMarks, Localized>> = {
  insurance: { zh: "社保", en: "insurance" },
  wage: { zh: "工资", en: "wages" },
};

function standsApart(lists: readonly MarksList[]): Localized {
  const named = (language: "zh" | "en"): string[] =>
    lists.map((list) => `${CALLED[list.of][language]} ${list.sheet}!${formatAddress(list)}`);
  return {
    zh: `社保或工资在别处单独成表（${named("zh").join("，")}），是否与本表的人员、月份一一对应没有核对，“四有”无法判断：有效人次及与它有关的各格保持原样，不当作未参保或未发工资。要核算，请把这些标记写进本表各月的列。`,
    en: `Insurance or wages stand in a list of their own (${named("en").join(", ")}); that it is of the same people and months was not checked, so the four conditions cannot be judged: effective counts and what hangs on them stay as written, and nobody is taken for lacking either. To have them judged, put the marks into this table's months.`,
  };
}
