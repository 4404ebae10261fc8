import { shownCell, type Cell } from "../../../grid/cell";
import { TEXT_NUMBER } from "../../../grid/text-number";
import type { Reading } from "../../../tables/model";
import { writtenNumber } from "../../../values/computable";
import type { TickState } from "./counts";
import { groupOfMatch } from "../../../values/present";

/** Presence as entered: a number, a tick for the whole weight, empty and dashes for none; null when it is none of these. */
export function readPresence(cell: Cell, weight: number): number | null {
  const shown = shownCell(cell);
  switch (shown.kind) {
    case "empty":
    case "dash":
      return 0;
    case "tick":
      return weight;
    case "number":
      return shown.value;
    case "boolean":
      return shown.value ? weight : 0;
    case "text":
      return plainNumber(shown.plain.replace(PEOPLE, ""));
    default:
      return null;
  }
}

/** 1人, 0.5人次, 1个月: presence with its measure word. */
const PEOPLE = /(?<=\d)(?:人次?|人月|个?月)$/;

/** Whether a mark cell says yes. */
export function readMark(cell: Cell): TickState {
  const shown = shownCell(cell);
  switch (shown.kind) {
    case "tick":
      return "yes";
    case "empty":
    case "dash":
      return "no";
    case "boolean":
      return shown.value ? "yes" : "no";
    default:
      return "unreadable";
  }
}

/** A stated count: a number or a numeric text; a dash means none. */
export function readCount(cell: Cell): Reading<number> {
  const shown = shownCell(cell);
  switch (shown.kind) {
    case "empty":
    case "dash":
      return { status: "empty" };
    case "number":
      return { status: "read", value: shown.value };
    case "text": {
      const value = plainNumber(shown.plain);
      return value === null ? { status: "unreadable", text: shown.text } : { status: "read", value };
    }
    default:
      return { status: "unreadable", text: shown.kind === "error" ? shown.code : shown.kind };
  }
}

/** A number typed as text, 50% being 0.5; null for any other text. */
function plainNumber(plain: string): number | null {
  const match = TEXT_NUMBER.exec(plain);
  const value = match ? writtenNumber(groupOfMatch(match, 1)) : null;
  return value === null ? null : value / (match?.[2] === "%" ? 100 : 1);
}
