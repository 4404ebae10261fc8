import type { Beyond, Capped, Quotient } from "../../../tables/expression/expression";
import { exact, type Exact } from "../../../values/exact";
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

/** A rate as it is told. */
export type RateTold = Quotient | Capped | Beyond;

/**
 * Done ÷ target as a rate is counted: of the share that is due, up to the cap.
 * @param factor how many of the target's unit one of the done's is
 * @param beyond where only what lies above or is short of the whole is told
 */
export function rateExpression(
  target: Amount,
  done: Amount,
  factor: Exact,
  { cap, due, scale }: RateCounting,
  beyond: Beyond["by"] | null = null,
): RateTold {
  const share = due && scale ? due.mul(scale) : (due ?? scale);
  const by: Quotient["by"] = share ? { kind: "share", of: target.term, share } : target.term;
  const quotient: Quotient = { kind: "quotient", of: done.term, by, factor };
  if (beyond) return { kind: "beyond", of: quotient, by: beyond };
  return cap ? { kind: "capped", of: quotient, cap } : quotient;
}

/** A cap as a share of one. */
export function capOf(percent: number): Exact {
  return exact(percent).div(100);
}
