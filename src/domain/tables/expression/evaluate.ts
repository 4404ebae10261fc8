import { exact, roundHalfUp, ZERO, type Exact } from "../../values/exact";
import type { Expression, Graded } from "./expression";

const MINUS_ONE = exact(-1);

/** What a numeric expression comes to, exactly; null while one of its cells is unknown. A division by nothing gives nothing. */
export function evaluate(expression: Exclude<Expression, Graded>): Exact | null {
  switch (expression.kind) {
    case "number":
    case "cell":
      return expression.value;
    case "mark":
      return expression.value === null ? null : exact(expression.value);
    case "tick":
      return expression.ticked === null ? null : exact(expression.ticked ? 1 : 0);
    case "gated": {
      const { counts, judged } = expression;
      if (!judged || counts === null) return null;
      return counts ? evaluate(expression.of) : ZERO;
    }
    case "converted":
      return times(expression.of.value, expression.factor);
    case "subtrahend":
      return times(evaluate(expression.of), MINUS_ONE);
    case "weighted":
      return expression.weight.value && times(expression.of.value, expression.weight.value);
    case "sum":
      return addends(expression.of);
    case "share":
      return times(evaluate(expression.of), expression.share);
    case "quotient": {
      const divisor = evaluate(expression.by);
      const dividend = times(evaluate(expression.of), expression.factor);
      return dividend === null || divisor === null || divisor.equals(ZERO) ? null : dividend.div(divisor);
    }
    case "mean": {
      const [sum, count] = [evaluate(expression.of), evaluate(expression.by)];
      return sum === null || count === null || count.equals(ZERO) ? null : sum.div(count);
    }
    case "capped": {
      const value = evaluate(expression.of);
      return value && value.compare(expression.cap) > 0 ? expression.cap : value;
    }
    case "beyond": {
      const value = evaluate(expression.of);
      return value && (expression.by === "excess" ? value.sub(1) : exact(1).sub(value));
    }
    case "rounded": {
      const value = evaluate(expression.of);
      return value && roundHalfUp(value, expression.digits);
    }
    case "row-count":
      return expression.rows.some(({ met }) => met === null) ? null : exact(expression.rows.filter(({ met }) => met).length);
  }
}

/** The word of a total; null where it is unknown, or below every grade. */
export function evaluateGrade({ of, grades }: Graded): string | null {
  const total = evaluate(of);
  return total && (grades.find(({ from }) => total.compare(from) >= 0)?.word ?? null);
}

function times(value: Exact | null, factor: Exact): Exact | null {
  return value && value.mul(factor);
}

function addends(of: readonly Expression[]): Exact | null {
  let sum = ZERO;
  for (const one of of) {
    const value = one.kind === "graded" ? null : evaluate(one);
    if (value === null) return null;
    sum = sum.add(value);
  }
  return sum;
}
