import { adds, agreement, alike } from "./header-agreement";
import { minus, plus, productOf, sumOf, type Term } from "./formula";
import { weightInHeader } from "../values/vocabulary/relation-words";
import { FIGURE, type Line, type LineSet } from "./lines";
import type { Candidate, Trial } from "./candidate";

/** Stands for what a line comes to over all entries. */
export const TOTAL = -2;
/** Stands for a number that is the same everywhere. */
export const NUMBER = -3;

/** Rates: one line over another, capped or not, growth, what is left, a part of two, a share of the line's total. */
export function* ratios({ set, target, lines, probes }: Trial): Iterable<Candidate> {
  const natures = target.natures;
  const rate = target.percent || natures.has("ratio") || natures.has("growth");
  if (!rate && !natures.has("mean") && !natures.has("price")) return;
  const scales = target.percent || !rate ? [1] : [1, 100];
  const operands = lines.filter((line) => line !== target && !line.percent && (adds(line) || line.natures.has("price")));
  const tried = 2 * Math.log2(operands.length + 1);
  for (const scale of scales) {
    // A rate that stands at its cap more than once may be capped.
    const full = rate && probes.target.filter((value) => value === scale).length > 1;
    for (const one of operands) {
      const a = probes.of(one);
      for (const other of operands) {
        if (other === one) continue;
        const b = probes.of(other);
        const beside = Math.abs(one.at - target.at) + Math.abs(other.at - target.at) <= 3;
        const bits = beside ? 3 : tried;
        const of = (
          kind: Parameters<typeof sumOf>[0],
          terms: Parameters<typeof sumOf>[1],
          over = [plus(other)],
          cap: number | null = null,
        ) => ({
          target,
          formula: sumOf(kind, terms, over, scale, cap),
          tried: bits,
        });
        if (probes.worth((probe) => (scale * a[probe]!) / b[probe]!)) yield of("ratio", [plus(one)]);
        if (full && probes.worth((probe) => scale * Math.min(1, a[probe]! / b[probe]!))) yield of("ratio", [plus(one)], [plus(other)], 1);
        if (!rate) continue;
        if (probes.worth((probe) => (scale * (a[probe]! - b[probe]!)) / b[probe]!)) yield of("growth", [plus(one), minus(other)]);
        if (probes.worth((probe) => (scale * (b[probe]! - a[probe]!)) / b[probe]!)) yield of("complement", [plus(other), minus(one)]);
        if (probes.worth((probe) => (scale * a[probe]!) / (a[probe]! + b[probe]!))) yield of("part", [plus(one)], [plus(one), plus(other)]);
      }
      if (!rate) continue;
      const total = totalOf(one, set);
      const whole = probes.of(total);
      if (probes.worth((probe) => (scale * a[probe]!) / whole[probe]!))
        yield { target, formula: sumOf("share", [plus(one)], [plus(total)], scale), tried: Math.log2(operands.length + 1) };
    }
  }
}

/** What a line's entries come to: what its 合计 says, where there is one. */
export function totalOf(line: Line, set: LineSet): Line {
  let sum = 0;
  for (let place = 0; place < line.values.length; place++)
    if (line.states[place] === FIGURE && set.sums[place] === 0) sum += line.values[place]!;
  const states = new Uint8Array(line.values.length).fill(FIGURE);
  return { ...line, at: TOTAL, values: new Float64Array(line.values.length).fill(Number(sum.toPrecision(14))), states };
}

/** 金额 = 数量 × 单价, 得分 = 分值 × 完成率. */
export function* products({ target, lines, probes }: Trial): Iterable<Candidate> {
  if (target.percent || agreement(target, "product") === "forbids") return;
  const operands = lines.filter((line) => line !== target);
  const tried = 2 * Math.log2(operands.length + 1);
  for (const [index, one] of operands.entries()) {
    const a = probes.of(one);
    for (const other of operands.slice(index + 1)) {
      const b = probes.of(other);
      const points = [one, other].some(({ natures, percent }) => natures.has("ratio") && !percent);
      for (const scale of points ? [1, 0.01] : [1]) {
        if (!probes.worth((probe) => scale * a[probe]! * b[probe]!)) continue;
        yield { target, formula: productOf(one, other, scale), tried: tried + 1 };
      }
    }
  }
}

/** 平均 = the mean of the lines beside it. */
export function* means({ target, lines, probes }: Trial): Iterable<Candidate> {
  const words = agreement(target, "mean");
  if (words === "forbids" || (words === "silent" && target.decimals === 0)) return;
  const list = lines.filter((line) => line === target || (line.percent === target.percent && alike(line, target)));
  const at = list.indexOf(target);
  for (const part of [list.slice(0, at), list.slice(at + 1)]) {
    for (let start = 0; start < part.length - 1; start++) {
      const sums = Float64Array.from(probes.of(part[start]!));
      for (let end = start + 1; end < part.length; end++) {
        const more = probes.of(part[end]!);
        for (let probe = 0; probe < sums.length; probe++) sums[probe]! += more[probe]!;
        const beside = part[0]!.at < target.at ? end === part.length - 1 : start === 0;
        if (!beside && words !== "agrees") continue;
        const number = end - start + 1;
        if (!probes.worth((probe) => sums[probe]! / number)) continue;
        const over = [{ line: numberLine(target), times: number }];
        yield {
          target,
          formula: sumOf("mean", part.slice(start, end + 1).map(plus), over),
          tried: beside ? 3 : 2 * Math.log2(part.length),
        };
      }
    }
  }
}

/** A number that is the same everywhere. */
export function numberLine(like: Line): Line {
  const length = like.values.length;
  return { ...like, at: NUMBER, values: new Float64Array(length).fill(1), states: new Uint8Array(length).fill(FIGURE) };
}

/** 得分 = 专业能力（30%）× … + …: parts whose headers, or a row (or column) of weights, give their weights, which come to one. */
export function* weightedScores(trial: Trial): Iterable<Candidate> {
  const { set, target, lines, probes } = trial;
  if (agreement(target, "weighted") === "forbids") return;
  const inHeaders = lines.flatMap((line) => {
    const weight = line === target ? null : weightInHeader(line.title);
    return weight === null || weight <= 0 || weight >= 1 ? [] : [{ line, times: weight }];
  });
  for (const parts of [inHeaders, weighedByPlace(set, target, lines)]) {
    const all = parts.reduce((sum, { times }) => sum + times, 0);
    if (parts.length < 2 || Math.abs(all - 1) > 1e-9) continue;
    const values = parts.map(({ line }) => probes.of(line));
    if (probes.worth((probe) => parts.reduce((sum, { times }, index) => sum + times * values[index]![probe]!, 0)))
      yield { target, formula: sumOf("weighted", parts), tried: 1 };
  }
}

/** The parts as the 权重 beside them weighs them: shares of one, or points of a hundred. */
function weighedByPlace({ weights }: LineSet, target: Line, lines: readonly Line[]): Term[] {
  if (weights.size < 2) return [];
  const parts = lines.flatMap((line) => {
    const weight = line === target ? undefined : weights.get(line.at);
    return weight === undefined || weight <= 0 || weight === 1 || weight >= 100 ? [] : [{ line, times: weight }];
  });
  const all = parts.reduce((sum, { times }) => sum + times, 0);
  const whole = Math.abs(all - 100) < 1e-6 ? 100 : 1;
  return parts.map(({ line, times }) => ({ line, times: whole === 1 ? times : Number((times / whole).toPrecision(12)) }));
}
