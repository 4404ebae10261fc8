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
      return partOfMonth(shown.plain, weight) ?? plainNumber(shown.plain.replace(PEOPLE, ""));
    default:
      return null;
  }
}

/** 22天, 10.5个工作日: presence told in days by its own words; null for any other text. */
export function writtenDays(plain: string): number | null {
  const match = /^(\d{1,2}(?:\.\d)?)(?:个?(?:天|日|工作日|工日))$/.exec(plain);
  return match ? Number(match[1]) : null;
}

/** 全月, 满勤: the month's whole weight; 半月: half a month, where the month is a whole one. */
function partOfMonth(plain: string, weight: number): number | null {
  if (/^(?:[全整满]个?月|[全满]勤)(?:在岗|到岗|出勤)?$/.test(plain)) return weight;
  return weight === 1 && /^半个?月(?:在岗|到岗|出勤)?$/.test(plain) ? 0.5 : null;
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
