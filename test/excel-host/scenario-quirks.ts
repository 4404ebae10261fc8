import type { ExcelHost } from "../../src/excel-host/excel-host";
import { QUIRKS, type QuirkId } from "../../src/excel-host/quirks";
import { LAID_QUIRKS, OTHERS_SHEET } from "./laid-quirks";
import type { MemoryWorkbook } from "./memory-workbook";

/** Quirks of the Excel, or of the people around it, that last for the whole of a scenario. */
const LIVED: readonly QuirkId[] = ["Q4", "Q13", "Q14", "Q18"];

/** Every quirk that a whole scenario can run under, in the order of the catalogue. */
export const SCENARIO_QUIRKS: readonly QuirkId[] = QUIRKS.map(({ id }) => id).filter(
  (id) => LIVED.includes(id) || LAID_QUIRKS.includes(id),
);

/** The set of members that an Excel with these quirks claims to know; undefined where any will do. */
export function apiVersionUnder(quirks: readonly QuirkId[]): string | undefined {
  // Undo steps can be grouped from 1.20 on, notes be placed from 1.18 on.
  return quirks.includes("Q4") ? "1.20" : quirks.includes("Q13") ? "1.18" : undefined;
}

/** Lets the people around an Excel do from now on what the quirks say. */
export function liveUnder(quirks: readonly QuirkId[], workbook: MemoryWorkbook, host: ExcelHost): void {
  if (quirks.includes("Q18")) shareWithOthers(workbook, host);
}

/** A co-author types before every request. */
function shareWithOthers(workbook: MemoryWorkbook, host: ExcelHost): void {
  const execute = host.execute.bind(host);
  let typed = 0;
  host.execute = (body, flags) => {
    if (workbook.sheets().some(({ name }) => name === OTHERS_SHEET)) workbook.type(OTHERS_SHEET, 0, 0, { value: ++typed }, true);
    return execute(body, flags);
  };
}
