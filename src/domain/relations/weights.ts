import { type Term } from "./formula";
import type { Line, LineSet } from "./lines";
import { onlyItem } from "../values/present";
import { weightsInHeader } from "../values/vocabulary/relation-words";

/** The parts as the 权重 beside them weighs them: shares of one, or points of a hundred. */
export function weighedByPlace({ weights }: LineSet, target: Line, lines: readonly Line[]): Term[] {
  if (weights.size < 2) return [];
  const parts = lines.flatMap((line) => {
    const weight = line === target ? undefined : weights.get(line.at);
    return weight === undefined || weight <= 0 || weight === 1 || weight >= 100 ? [] : [{ line, times: weight }];
  });
  const all = parts.reduce((sum, { times }) => sum + times, 0);
  const whole = Math.abs(all - 100) < 1e-6 ? 100 : 1;
  return parts.map(({ line, times }) => ({ line, times: whole === 1 ? times : Number((times / whole).toPrecision(12)) }));
}

/** The parts as the score's own header weighs them by their names: 最终得分（自评30%＋专家70%） beside 自评分, 专家评分. */
export function weighedByOwnHeader(target: Line, lines: readonly Line[]): Term[] {
  const weights = weightsInHeader(target.title);
  const parts = weights.flatMap(({ part, weight }): Term[] => {
    const line = onlyItem(lines.filter((other) => other !== target && other.title.toLowerCase().includes(part)));
    return line ? [{ line, times: weight }] : [];
  });
  return parts.length === weights.length && new Set(parts.map(({ line }) => line)).size === parts.length ? parts : [];
}

/** The parts of a score as the sheet weighs them now, where it gives every part a weight and these come to one; null where it does not. */
export function statedWeights(set: LineSet, target: Line, terms: readonly Term[]): Term[] | null {
  const stated = weighedByPlace(
    set,
    target,
    terms.map(({ line }) => line),
  );
  const all = stated.reduce((sum, { times }) => sum + times, 0);
  return stated.length === terms.length && Math.abs(all - 1) <= 1e-9 ? stated : null;
}
