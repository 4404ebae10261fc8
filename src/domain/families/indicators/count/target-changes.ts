import type { Cell } from "../../../grid/cell";
import { agrees } from "../../../tables/agreement";
import { evaluate } from "../../../tables/expression/evaluate";
import { exact, ZERO, type Exact } from "../../../values/exact";
import type { TargetChange } from "../model";
import type { RateTold } from "./rate";

/** Where words beside a line change its target: the reading with which the stated rate agrees; null where it agrees with none. */
export function agreedChange(
  cell: Cell,
  changes: readonly TargetChange[],
  target: Exact,
  told: (scale: Exact | null) => RateTold,
): RateTold | null {
  const scales = [null, ...changes.flatMap((change) => scaleOf(change, target) ?? [])];
  return scales.map(told).find((how) => agrees(cell, { value: evaluate(how), quantity: "rate" }, 0) === true) ?? null;
}

/** What a target is multiplied by after a change; null where nothing would be left of it. */
function scaleOf({ kind, value }: TargetChange, target: Exact): Exact | null {
  const change = exact(value);
  const changed = { is: change, minus: target.sub(change), plus: target.add(change), times: target.mul(change) }[kind];
  return changed.compare(ZERO) > 0 ? changed.div(target) : null;
}
