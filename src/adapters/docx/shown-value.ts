import { displayFormat } from "../../domain/grid/display-format";
import { decimalText, exact, roundHalfUp, toNumber } from "../../domain/values/exact";

/** Digits that Office shows of a number without a format. */
const GENERAL_DIGITS = 10;
const LARGEST = 1e12;
/** Commas behind the digits, and points or commas that are only written, show a number in thousands or ten thousands. */
const SCALED = /[#0?],+(?![#0?])|\\[.,]|![.,]/;
const MEASURE = /^(?:[%％]|\p{Script=Han}{1,3})$/u;

/** A stored number as its format shows it; null where it shows something else than the number itself. */
export function shownValue(stored: string, code: string): string | null {
  const value = stored.trim() === "" ? NaN : Number(stored);
  if (!(Math.abs(value) < LARGEST)) return null;
  const { kind, decimals } = displayFormat(code);
  if (kind === "date" || kind === "text" || SCALED.test(code)) return null;
  if (kind === "percent") return `${fixed(value * 100, decimals ?? 0)}%`;
  const number = kind === "number" && decimals !== null ? fixed(value, decimals) : decimalText(Number(value.toPrecision(GENERAL_DIGITS)));
  return number + measureOf(code);
}

/** What a format writes behind the digits: 0"人次", 0.0"%". */
function measureOf(code: string): string {
  const behind = /"([^"]{1,4})"\s*(?:;|$)/.exec(code)?.[1]?.trim() ?? "";
  return MEASURE.test(behind) ? behind : "";
}

function fixed(value: number, decimals: number): string {
  return toNumber(roundHalfUp(exact(Number(value.toPrecision(15))), decimals)).toFixed(decimals);
}
