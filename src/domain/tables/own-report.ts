import { shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";

/** Begins cell A1 of every sheet that this program writes, in either language; by it such a sheet is never taken for a station's. */
export const OWN_REPORT_LEAD = "社工核算 Station Audit · ";

/** Whether the sheet is a report of ours: it repeats the words of the tables it tells of, and is no table itself. */
export function isOwnReport(sheet: Sheet): boolean {
  const first = shownCell(sheet.cell(0, 0));
  return first.kind === "text" && first.text.startsWith(OWN_REPORT_LEAD);
}
