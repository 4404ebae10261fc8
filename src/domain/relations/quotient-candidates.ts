import { adds, agreement, alike } from "./header-agreement";
import { minus, plus, productOf, sumOf, type Formula, type Term } from "./formula";
import { weightInHeader } from "../values/vocabulary/relation-words";
import type { Candidate, Trial } from "./candidate";
import { numberLine } from "./stand-in-lines";
import { weighedByOwnHeader, weighedByPlace } from "./weights";
import { firstItem, itemAt } from "../values/present";

/** Rates: one line over another, capped or not, growth, what is left, a part of two, a share of the line's total. */
export function* ratios({ target, lines, probes }: Trial): Iterable<Candidate> {
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
      const a = probes.filled(one);
      for (const other of operands) {
        if (other === one) continue;
        const b = probes.filled(other);
        const beside = Math.abs(one.at - target.at) + Math.abs(other.at - target.at) <= 3;
        const of = (formula: Formula): Candidate => ({ target, formula, tried: beside ? 3 : tried });
        if (probes.worthPair("ratio", a, b, scale)) yield of(sumOf("ratio", [plus(one)], [plus(other)], scale));
        if (full && probes.worthPair("capped", a, b, scale)) yield of(sumOf("ratio", [plus(one)], [plus(other)], scale, 1));
        if (!rate) continue;
        if (probes.worthPair("growth", a, b, scale)) yield of(sumOf("growth", [plus(one), minus(other)], [plus(other)], scale));
        if (probes.worthPair("complement", a, b, scale)) yield of(sumOf("complement", [plus(other), minus(one)], [plus(other)], scale));
        if (probes.worthPair("part", a, b, scale)) yield of(sumOf("part", [plus(one)], [plus(one), plus(other)], scale));
      }
      if (!rate) continue;
      const total = probes.total(one);
      if (probes.worthPair("ratio", a, probes.filled(total), scale))
        yield { target, formula: sumOf("share", [plus(one)], [plus(total)], scale), tried: Math.log2(operands.length + 1) };
    }
  }
}

/** 金额 = 数量 × 单价, 得分 = 分值 × 完成率. */
export function* products({ target, lines, probes }: Trial): Iterable<Candidate> {
  if (target.percent || agreement(target, "product") === "forbids") return;
  const operands = lines.filter((line) => line !== target);
  const tried = 2 * Math.log2(operands.length + 1);
  for (const [index, one] of operands.entries()) {
    const a = probes.filled(one);
    for (let second = index + 1; second < operands.length; second++) {
      const other = itemAt(operands, second);
      const b = probes.filled(other);
      const points = [one, other].some(({ natures, percent }) => natures.has("ratio") && !percent);
      for (const scale of points ? [1, 0.01] : [1]) {
        if (!probes.worthPair("product", a, b, scale)) continue;
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
      if (words !== "agrees" && firstItem(part).at > target.at && start > 0) break;
      const sum = probes.sumFrom(itemAt(part, start));
      for (let end = start + 1; end < part.length; end++) {
        sum.add(itemAt(part, end));
        const beside = firstItem(part).at < target.at ? end === part.length - 1 : start === 0;
        if (!beside && words !== "agrees") continue;
        const number = end - start + 1;
        if (!probes.worth(sum, number)) continue;
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

/** 得分 = 专业能力（30%）× … + …: parts whose headers, or a row (or column) of weights, give their weights, which come to one. */
export function* weightedScores(trial: Trial): Iterable<Candidate> {
  const { set, target, lines, probes } = trial;
  if (agreement(target, "weighted") === "forbids") return;
  const inHeaders = lines.flatMap((line) => {
    const weight = line === target ? null : weightInHeader(line.title);
    return weight === null || weight <= 0 || weight >= 1 ? [] : [{ line, times: weight }];
  });
  for (const parts of [inHeaders, weighedByPlace(set, target, lines), weighedByOwnHeader(target, lines)]) {
    const all = parts.reduce((sum, { times }) => sum + times, 0);
    if (parts.length < 2 || Math.abs(all - 1) > 1e-9) continue;
    const [first, ...others] = parts as [Term, ...Term[]];
    const sum = others.reduce((added, { line, times }) => added.add(line, times), probes.sumFrom(first.line, first.times));
    // Where the sheet states the weights one slip may be among few scores.
    if (probes.worth(sum, 1, Math.max(1, probes.mayBreak))) yield { target, formula: sumOf("weighted", parts), tried: 1 };
  }
}
