import { decimalText } from "../../../values/exact";

/** `0.5 + 1 + 1 = 2.5`; long sums name how many addends they have. */
export function sumText(addends: readonly (number | null)[], total: number | null): string {
  const shown = addends.length > 40 ? addends.filter((value) => value !== 0) : addends;
  const listed = shown.slice(0, 40).map((value) => (value === null ? "?" : decimalText(value)));
  const rest = shown.length > 40 ? ` + … (${shown.length})` : "";
  return `${listed.length === 0 ? "0" : listed.join(" + ")}${rest} = ${total === null ? "?" : decimalText(total)}`;
}
