import { decimalText } from "../values/exact";
import type { Formula, Term } from "./formula";
import type { Line } from "./lines";
import { NUMBER } from "./stand-in-lines";

/** The Excel formula that gives the same as a relation; null where a cell of it has no address of its own. */
export function nativeFormula(formula: Formula, digits: number, addressOf: (line: Line) => string | null): string | null {
  const { terms, over, product, scale, cap, kind } = formula;
  let whole = true;
  const address = (line: Line): string => {
    const own = line.at === NUMBER ? "1" : addressOf(line);
    if (own === null) whole = false;
    return own ?? "";
  };
  const sum = (list: readonly Term[]): string =>
    list
      .map(({ line, times }, index) => {
        const size = Math.abs(times);
        const own = line.at === NUMBER ? decimalText(size) : size === 1 ? address(line) : `${address(line)}*${decimalText(size)}`;
        return `${times < 0 ? "-" : index === 0 ? "" : "+"}${own}`;
      })
      .join("");
  const bracketed = (list: readonly Term[]): string => (list.length > 1 ? `(${sum(list)})` : sum(list));
  let text = product
    ? terms.map(({ line }) => address(line)).join("*")
    : over.length === 0
      ? sum(terms)
      : `${bracketed(terms)}/${bracketed(over)}`;
  if (cap !== null) text = `MIN(${decimalText(cap)},${text})`;
  if (scale !== 1) text = `${text}*${decimalText(scale)}`;
  const rounds = digits >= 0 && (over.length > 0 || product || kind === "weighted");
  return whole ? `=${rounds ? `ROUND(${text},${digits})` : text}` : null;
}
