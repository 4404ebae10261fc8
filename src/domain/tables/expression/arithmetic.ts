import { formatAddress } from "../../grid/address";
import { decimalText, roundHalfUp, toNumber, ZERO, type Exact } from "../../values/exact";
import type { StoredRate } from "../figure-edit";
import { evaluate, evaluateGrade } from "./evaluate";
import type { Expression, Quotient, RowCount, Share, Sum } from "./expression";

/** More addends nobody reads one by one. */
const MOST_ADDENDS = 40;

/**
 * An expression as arithmetic that needs no language: `0.5 + 1 + 1 = 2.5`, `110000元 ÷ 10万元 = 110%`, `34 ÷ 20 = 170% → 100%`.
 * @param value what its cell comes to; null where its cells may be known, and that is not
 * @param stored how its cell stores a rate
 */
export function arithmeticText(expression: Expression, value: Exact | string | null, stored: StoredRate): string {
  const known = value !== null;
  switch (expression.kind) {
    case "capped": {
      const { of, cap } = expression;
      const uncapped = evaluate(of);
      const capped = known && uncapped !== null && uncapped.compare(cap) > 0;
      return `${quotientText(of, known, stored)}${capped ? ` → ${percent(cap, stored)}%` : ""}`;
    }
    case "quotient":
      return quotientText(expression, known, stored);
    case "mean": {
      const { of, by } = expression;
      const comes = known && typeof value !== "string" ? ` = ${numberText(value)}` : "";
      return `${amount(of, false)} ÷ ${amount(by, false)}${comes}`;
    }
    case "beyond": {
      const comes = known ? evaluate(expression) : null;
      const quotient = quotientText(expression.of, false, stored);
      return `${expression.by === "excess" ? `${quotient} − 100%` : `100% − ${quotient}`}${comes ? ` = ${percent(comes, stored)}%` : ""}`;
    }
    case "rounded":
      return arithmeticText(expression.of, value, stored);
    case "graded": {
      const word = known ? evaluateGrade(expression) : null;
      const { of } = expression;
      return `${of.kind === "sum" ? sumText(of, evaluate(of)) : term(of)}${word === null ? "" : ` → ${word}`}`;
    }
    case "sum":
      return sumText(expression, typeof value === "string" ? null : value);
    case "weighted":
      return `${term(expression)} = ${numberText(typeof value === "string" ? null : value)}`;
    case "row-count":
      return rowsText(expression);
    default:
      return term(expression);
  }
}

/** `F3, F4, F6 → 3`: the cells that are counted. */
function rowsText({ rows }: RowCount): string {
  const cells = rows.flatMap(({ at: [first], met }) => (met === true && first ? [formatAddress(first)] : []));
  return `${cells.slice(0, MOST_ADDENDS).join(", ")}${cells.length > MOST_ADDENDS ? ", …" : ""} → ${cells.length}`;
}

/** `0.5 + 1 + 1 = 2.5`; of long sums only what counts is told, and how many addends that are. */
function sumText(sum: Sum, total: Exact | null): string {
  // A large station's sum has thousands of addends, of which no more are kept than are told.
  const [all, counting] = [new FirstOf(MOST_ADDENDS), new FirstOf(MOST_ADDENDS)];
  eachAddend(sum, (one) => {
    all.take(one);
    if (!countsNothing(one)) counting.take(one);
  });
  const { first, taken } = all.taken > MOST_ADDENDS ? counting : all;
  const rest = taken > MOST_ADDENDS ? ` + … (${taken})` : "";
  return `${taken === 0 ? "0" : joined(first)}${rest} = ${numberText(total)}`;
}

/** The first of some addends, and how many they were. */
class FirstOf {
  readonly first: Addend[] = [];
  taken = 0;

  constructor(private readonly most: number) {}

  take(one: Addend): void {
    if (this.taken++ < this.most) this.first.push(one);
  }
}

/** `600000 + 20000 − 350000` */
function joined(addends: readonly Addend[]): string {
  return addends
    .map((one, index) => {
      const minus = one.kind === "subtrahend";
      return `${index === 0 ? (minus ? "−" : "") : minus ? " − " : " + "}${term(minus ? one.of : one)}`;
    })
    .join("");
}

function countsNothing(one: Addend): boolean {
  if (one.kind === "mark") return one.value === 0;
  // A large station's sums are asked for each of their cells: what is closed needs no exact number.
  if (one.kind === "gated") return one.judged && one.counts === false;
  return evaluate(one)?.equals(ZERO) ?? false;
}

type Addend = Exclude<Expression, { readonly kind: "graded" | "sum" }>;

/** What is added up in the end: a sum within a sum by its own addends. */
export function addendsOf(sum: Sum): Addend[] {
  const addends: Addend[] = [];
  eachAddend(sum, (one) => addends.push(one));
  return addends;
}

function eachAddend({ of }: Sum, take: (one: Addend) => void): void {
  for (const one of of) {
    if (one.kind === "sum") eachAddend(one, take);
    else if (one.kind !== "graded") take(one);
  }
}

function quotientText({ of, by, factor }: Quotient, known: boolean, stored: StoredRate): string {
  // Amounts in different units are told with them.
  const units = !factor.equals(1);
  const quotient = known ? evaluate({ kind: "quotient", of, by, factor }) : null;
  return `${amount(of, units)} ÷ ${divisor(by, units)}${quotient ? ` = ${percent(quotient, stored)}%` : ""}`;
}

function divisor(by: Quotient["by"], units: boolean): string {
  return by.kind === "share" ? `(${amount(by.of, units)} × ${shareText(by)})` : amount(by, units);
}

function amount(one: Exclude<Quotient["of"] | Quotient["by"], Share>, units: boolean): string {
  if (one.kind !== "sum") return `${term(one)}${units && one.kind === "cell" ? (one.unit ?? "") : ""}`;
  const addends = addendsOf(one);
  const [first] = addends;
  return `(${joined(addends)})${units && first?.kind === "cell" ? (first.unit ?? "") : ""}`;
}

function term(one: Exclude<Expression, { readonly kind: "graded" }>): string {
  switch (one.kind) {
    // `600分钟` where the sum is told in another unit.
    case "converted":
      return `${numberText(one.of.value)}${one.of.unit ?? ""}`;
    case "share":
      return `${amount(one.of, false)} × ${shareText(one)}`;
    case "weighted":
      return `${term(one.of)} × ${one.weight.value === null ? "?" : numberText(one.weight.value.mul(100))}%`;
    default:
      return numberText(evaluate(one));
  }
}

function numberText(value: Exact | null): string {
  return value === null ? "?" : decimalText(toNumber(value));
}

function shareText({ share }: Share): string {
  const rounded = roundHalfUp(share, 4);
  return rounded.equals(share) ? numberText(rounded) : `${numberText(roundHalfUp(share.mul(100), 2))}%`;
}

/** In percent, with two decimals or as many more as the cell shows. */
function percent(value: Exact, { points, digits }: StoredRate): string {
  return numberText(roundHalfUp(value.mul(100), Math.max(2, points ? digits : digits - 2)));
}
