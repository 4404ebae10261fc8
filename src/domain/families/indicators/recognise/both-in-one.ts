import { shownCell, type Cell } from "../../../grid/cell";
import type { CellAddress } from "../../../grid/address";
import type { Localized } from "../../../language";
import type { Quantity } from "../../../tables/model";
import type { Indicator } from "../model";

/** Which of the two stands first in a cell that holds what was done and what was promised: 18/20. */
export type BothInOne = "done" | "target";

const DONE = "(?:实际|累计|已)*(?:完成|达成|做|实际|落实|开展|done|actual|achieved|completed)(?:量|数)?";
const TARGET = "(?:年度)?(?:目标|指标|计划|任务|协议|合同|应完成|应做|target|planned?|agreed)(?:量|数)?";
const DONE_FIRST = new RegExp(`(?:^|[(\\[])${DONE}/${TARGET}(?:$|[)\\]])`, "i");
const TARGET_FIRST = new RegExp(`(?:^|[(\\[])${TARGET}/${DONE}(?:$|[)\\]])`, "i");

/** Whether a header names both in one column (完成/目标, 完成情况（完成/计划）), and which first; null for any other. */
export function bothInOne(plain: string): BothInOne | null {
  if (plain.length > 24 || !plain.includes("/")) return null;
  if (DONE_FIRST.test(plain)) return "done";
  return TARGET_FIRST.test(plain) ? "target" : null;
}

const PAIR = /^(\d+(?:\.\d+)?)([^\d/]{0,3})\/(\d+(?:\.\d+)?)([^\d/]{0,3})$/;

/** What was promised and what was done as one cell says it; a cell that says it in another way is not read. */
export function pairInOne(cell: Cell, at: CellAddress, first: BothInOne): readonly [target: Quantity, done: Quantity] {
  const shown = shownCell(cell);
  const match = shown.kind === "text" ? PAIR.exec(shown.plain) : null;
  if (!match) {
    const none = shown.kind === "dash" || (shown.kind === "text" && /^\/+$/.test(shown.plain));
    const text = shown.kind === "text" ? shown.text : shown.kind;
    const quantity: Quantity = {
      cell: at,
      reading: none || shown.kind === "empty" ? { status: "empty" } : { status: "unreadable", text },
      notApplicable: none,
      unit: null,
    };
    return [quantity, quantity];
  }
  const [one, other] = [
    [match[1], match[2]],
    [match[3], match[4]],
  ].map(([number, unit]): Quantity => ({
    cell: at,
    reading: { status: "read", value: Number(number) },
    notApplicable: false,
    unit: unit === "" || unit === undefined ? null : unit,
  })) as [Quantity, Quantity];
  return first === "done" ? [other, one] : [one, other];
}

/** Whether promise and delivery of a line stand in one cell. */
export function isInOneCell({ target, done }: Pick<Indicator, "target" | "done">): boolean {
  return target.cell.row === done.cell.row && target.cell.column === done.cell.column;
}

/** Why nothing is summed of such cells. */
export const NOT_SUMMED: Localized = {
  zh: "完成量与指标量写在同一格里，合计行不作核算，保持原样。请分成两列，或自行核对。",
  en: "What was done and what was promised stand in one cell, so the row of sums is not checked and left as it stands. Give each a column, or check it yourself.",
};
