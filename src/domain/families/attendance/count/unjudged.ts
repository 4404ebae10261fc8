import type { Localized } from "../../../language";
import type { AttendanceTable, Unjudged } from "../model";

const DAYS: Localized = {
  zh: "人员到位按天数（或工时）填写，不能换算成有效人次，保持原样。",
  en: "Presence is told in days (or hours), which cannot be turned into effective person-months: left as written.",
};

/** Why no effective presence is counted on a table; null where it is. */
export function whyNoEffective({ unjudged, presenceUnit }: AttendanceTable): Unjudged | null {
  if (unjudged) return unjudged;
  return presenceUnit === "day" ? { lacks: "gate", why: DAYS, cells: [] } : null;
}

/** Why the rows' totals are not counted; sums of days hang on no condition. */
export function whyNoSubtotal(table: AttendanceTable): Unjudged | null {
  if (table.subtotalUnit === "day" || table.sumsOfKinds) return table.unjudged?.lacks === "presence" ? table.unjudged : null;
  return whyNoEffective(table);
}

/**
 * Why nobody can be called continuously on post; null where it can.
 * @param whole its sums prove that it is all there, with the tables on earlier sheets
 */
export function whyNoStable(table: AttendanceTable, whole = false): Unjudged | null {
  return (
    whyNoEffective(table) ??
    table.leavingUntold ??
    untoldWeight(table) ??
    ((table.continued || table.goesOn) && !whole ? { lacks: "gate", why: CONTINUED, cells: [] } : null)
  );
}

/** Whether somebody was there the whole first month is not known while its weight is not. */
function untoldWeight({ sheet, months }: AttendanceTable): Unjudged | null {
  const untold = months[0]?.weightUntold;
  return untold ? { lacks: "gate", why: untold.why, cells: [{ sheet: sheet.name, ...untold.cell }] } : null;
}

const CONTINUED: Localized = {
  zh: "本表可能不完整（是续表、接前一张工作表、上方紧接别的到岗记录，或有打了勾却看不出是谁的行），稳岗率可能包括它们，保持原样。",
  en: "This table may not be whole (it goes on from an earlier one, perhaps on another sheet, follows other marks directly, or has ticks of nobody known), and the stable-post rate may include those: left as written.",
};
