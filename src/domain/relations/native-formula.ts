import { decimalText } from "../values/exact";
import type { Formula, Term } from "./formula";
import type { Line } from "./lines";
import { NUMBER } from "./stand-in-lines";

/** The signs of a way to write a relation down. */
interface Notation {
  readonly plus: string;
  readonly minus: string;
  /** Before the first term. */
  readonly negative: string;
  readonly times: string;
  readonly over: string;
  readonly operand: (line: Line) => string;
  readonly capped: (text: string, cap: number) => string;
  readonly scaled: (text: string, scale: number) => string;
}

/** A relation in a notation: for people and for Excel it is the same expression, printed twice. */
function writtenIn(notation: Notation, { terms, over, product, scale, cap }: Formula): string {
  const { operand, times: by } = notation;
  const sum = (list: readonly Term[]): string =>
    list
      .map(({ line, times }, index) => {
        const size = Math.abs(times);
        const own = line.at === NUMBER ? decimalText(size) : `${operand(line)}${size === 1 ? "" : by + decimalText(size)}`;
        return (times < 0 ? (index === 0 ? notation.negative : notation.minus) : index === 0 ? "" : notation.plus) + own;
      })
      .join("");
  const bracketed = (list: readonly Term[]): string => (list.length > 1 ? `(${sum(list)})` : sum(list));
  const text = product
    ? terms.map(({ line }) => operand(line)).join(by)
    : over.length === 0
      ? sum(terms)
      : bracketed(terms) + notation.over + bracketed(over);
  const capped = cap === null ? text : notation.capped(text, cap);
  return scale === 1 ? capped : notation.scaled(capped, scale);
}

/** A relation as arithmetic for people, without what it comes to: 320 − 145. @param operand the number of a line */
export function formulaArithmetic(formula: Formula, operand: (line: Line) => string): string {
  return writtenIn(
    {
      plus: " + ",
      minus: " − ",
      negative: "− ",
      times: " × ",
      over: " ÷ ",
      operand,
      capped: (text) => text,
      scaled: (text, scale) => text + (scale < 1 ? " ÷ 100" : ` × ${scale}`),
    },
    formula,
  );
}

/** The Excel formula that gives the same as a relation; null where a cell of it has no address of its own. */
export function nativeFormula(formula: Formula, digits: number, addressOf: (line: Line) => string | null): string | null {
  let whole = true;
  const address = (line: Line): string => {
    const own = line.at === NUMBER ? "1" : addressOf(line);
    if (own === null) whole = false;
    return own ?? "";
  };
  const text = writtenIn(
    {
      plus: "+",
      minus: "-",
      negative: "-",
      times: "*",
      over: "/",
      operand: address,
      capped: (inner, cap) => `MIN(${decimalText(cap)},${inner})`,
      scaled: (inner, scale) => `${inner}*${decimalText(scale)}`,
    },
    formula,
  );
  const rounds = digits >= 0 && (formula.over.length > 0 || formula.product || formula.kind === "weighted");
  return whole ? `=${rounds ? `ROUND(${text},${digits})` : text}` : null;
}
