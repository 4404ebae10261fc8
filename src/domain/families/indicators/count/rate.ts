import type { Sheet } from "../../../grid/sheet";
import type { Figure } from "../../../tables/figure";
import { rateFormula, storedRate, type StoredRate } from "../../../tables/figure-edit";
import { decimalText, exact, roundHalfUp, toNumber, type Exact } from "../../../values/exact";
import type { Amount } from "./amounts";

/** How rates are counted beside done ÷ target. */
export interface RateCounting {
  /** What a rate counts at most (超过100%按100%计); null where nothing limits it. */
  readonly cap: Exact | null;
  /** The share of each target that is due: rates are held against that share. */
  readonly due: Exact | null;
  /** What each target is multiplied by: after a reduction by 20 % four fifths; where 万元 stands for 元. */
  readonly scale: Exact | null;
}

export const PLAIN: RateCounting = { cap: null, due: null, scale: null };

/** One rate's value, and how it is told as arithmetic and as a formula. */
export class RateArithmetic {
  /** Done ÷ what is due of the target, before any limit. */
  private readonly quotient: Exact | null;
  readonly value: Exact | null;
  private readonly part: Exact | null;

  constructor(
    private readonly sheet: Sheet,
    private readonly target: Amount,
    private readonly done: Amount,
    /** How many of the target's unit one of the done's is. */
    private readonly factor: Exact | null,
    raw: Exact | null,
    private readonly counting: RateCounting,
  ) {
    const { cap, due, scale } = counting;
    this.part = due && scale ? due.mul(scale) : (due ?? scale);
    this.quotient = raw && this.part ? raw.div(this.part) : raw;
    this.value = this.quotient && cap && this.quotient.compare(cap) > 0 ? cap : this.quotient;
  }

  /** `5 ÷ 10 = 50%`, `110000元 ÷ 10万元 = 110%`, `34 ÷ 20 = 170% → 100%` */
  text(figure: Figure): string {
    const { target, done, factor, part, quotient, value } = this;
    const units = factor !== null && !factor.equals(1);
    const amount = ({ text, unitText }: Amount): string => (units ? `${text}${unitText ?? ""}` : text);
    const divisor = part ? `(${amount(target)} × ${share(part)})` : amount(target);
    const stored = storedRate(this.sheet, figure);
    const result = quotient ? ` = ${quotientText(quotient, stored)}%` : "";
    return `${amount(done)} ÷ ${divisor}${result}${quotient && value !== quotient ? ` → ${quotientText(value!, stored)}%` : ""}`;
  }

  formula(figure: Figure): string | null {
    const { target, done, factor, part } = this;
    if (!target.formula || !done.formula || !factor) return null;
    const times = part ? factor.div(part) : factor;
    const scaled = scaledQuotient(done.formula, target.formula, times);
    if (scaled === null) return null;
    const { cap } = this.counting;
    return rateFormula(this.sheet, figure, cap ? `MIN(${scaled},${decimalText(toNumber(cap))})` : scaled);
  }
}

/** D2/C2, D2/(C2*10000), D2*60/C2; null where no whole number or short decimal says it exactly. */
function scaledQuotient(done: string, target: string, times: Exact): string | null {
  if (times.equals(1)) return `${done}/${target}`;
  const inverse = times.inverse();
  if (inverse.d === 1n || isShort(inverse)) return `${done}/(${target}*${decimalText(toNumber(inverse))})`;
  return isShort(times) ? `${done}*${decimalText(toNumber(times))}/${target}` : null;
}

function isShort(number: Exact): boolean {
  return roundHalfUp(number, 6).equals(number);
}

function share(part: Exact): string {
  const text = decimalText(toNumber(roundHalfUp(part, 4)));
  return roundHalfUp(part, 4).equals(part) ? text : `${decimalText(toNumber(roundHalfUp(part.mul(100), 2)))}%`;
}

/** In percent, with two decimals or as many more as the cell shows. */
function quotientText(value: Exact, { points, digits }: StoredRate): string {
  return decimalText(toNumber(roundHalfUp(value.mul(100), Math.max(2, points ? digits : digits - 2))));
}

/** A cap as a share of one. */
export function capOf(percent: number): Exact {
  return exact(percent).div(100);
}
