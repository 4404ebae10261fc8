import { adds, agreement, alike } from "./header-agreement";
import { minus, plus, sumOf, type Term } from "./formula";
import type { Line } from "./lines";
import type { Probes } from "./probes";
import type { Candidate, Trial } from "./candidate";
import { previousOf } from "./stand-in-lines";
import { firstItem, itemAt } from "../values/present";

/** 合计 = the columns beside it; of those of one name alone (every 人数), of the 小计 alone, or of all but these. */
export function* sumsOfNeighbours({ target, lines, probes }: Trial): Iterable<Candidate> {
  const words = agreement(target, "sum");
  if (words === "forbids") return;
  const operands = lines.filter((line) => line === target || (adds(line) && alike(line, target)));
  for (const list of neighbourhoods(target, operands)) {
    const at = list.indexOf(target);
    for (const part of [list.slice(0, at), list.slice(at + 1)]) yield* stretches(target, part, words === "agrees", probes);
  }
}

function neighbourhoods(target: Line, operands: readonly Line[]): (readonly Line[])[] {
  const lists: (readonly Line[])[] = [operands];
  const keeping = (keep: (line: Line) => boolean): void => {
    const list = operands.filter((line) => line === target || keep(line));
    if (list.length > 2 && !lists.some((known) => known.length === list.length && known.every((line, index) => line === list[index])))
      lists.push(list);
  };
  keeping(({ natures }) => !natures.has("sum"));
  keeping(({ natures }) => natures.has("sum"));
  keeping(({ natures }) => !natures.has("difference") && !natures.has("sum"));
  for (const leaf of new Set(operands.map((line) => line.leaf)))
    if (leaf !== "" && operands.filter((line) => line.leaf === leaf).length > 1) keeping((line) => line.leaf === leaf);
  return lists;
}

/** Every stretch of two lines or more; where the words are silent, only those that end beside the target. */
function* stretches(target: Line, part: readonly Line[], all: boolean, probes: Probes): Iterable<Candidate> {
  const n = part.length;
  if (n < 2) return;
  const before = firstItem(part).at < target.at;
  const of = (start: number, end: number): Candidate => {
    const beside = before ? end === n - 1 : start === 0;
    const whole = start === 0 && end === n - 1;
    const tried = whole ? 1 : beside ? Math.log2(n) + 1 : 2 * Math.log2(n) + 1;
    return { target, formula: sumOf("sum", part.slice(start, end + 1).map(plus)), tried };
  };
  if (before && !all) {
    const found: number[] = [];
    const sum = probes.sumFrom(itemAt(part, n - 1));
    for (let start = n - 2; start >= 0; start--) if (probes.worth(sum.add(itemAt(part, start)))) found.push(start);
    for (const start of found.reverse()) yield of(start, n - 1);
    return;
  }
  for (let start = 0; start < (all ? n - 1 : 1); start++) {
    const sum = probes.sumFrom(itemAt(part, start));
    for (let end = start + 1; end < n; end++) if (probes.worth(sum.add(itemAt(part, end)))) yield of(start, end);
  }
}

/** One line is the sum of two others, wherever they stand; said of the one whose words tell that it is computed, else of the last. */
export function* triples({ target, lines, probes }: Trial): Iterable<Candidate> {
  const operands = lines.filter((line) => line !== target && adds(line) && alike(line, target));
  if (!adds(target)) return;
  const tried = 2 * Math.log2(lines.length + 1);
  for (let first = 0; first < operands.length; first++) {
    // Which of the three is computed is not known yet: where it is empty, nothing is broken.
    const a = probes.filled(itemAt(operands, first));
    for (let second = first + 1; second < operands.length; second++) {
      const b = probes.filled(itemAt(operands, second));
      if (!probes.worthPair("sum", a, b)) continue;
      const derived = derivedOf(target, itemAt(operands, first), itemAt(operands, second));
      if (derived) yield { ...derived, tried: derived.beside ? 3 : tried };
    }
  }
}

function derivedOf(sum: Line, a: Line, b: Line): (Omit<Candidate, "tried"> & { readonly beside: boolean }) | null {
  const ways = [
    { target: sum, formula: sumOf("sum", [plus(a), plus(b)]) },
    { target: a, formula: sumOf("difference", [plus(sum), minus(b)]) },
    { target: b, formula: sumOf("difference", [plus(sum), minus(a)]) },
  ].map((way) => ({ ...way, words: agreement(way.target, way.formula.kind) }));
  const last = (words: string): (typeof ways)[number] | undefined =>
    ways.filter((way) => way.words === words).sort((x, y) => y.target.at - x.target.at)[0];
  const way = last("agrees") ?? last("silent");
  if (!way) return null;
  const places = [sum.at, a.at, b.at];
  return { target: way.target, formula: way.formula, beside: Math.max(...places) - Math.min(...places) === 2 };
}

/** 结余 = 收入 − several costs; 期末 = 期初 + 收 − 支. Only where the words say that it is a difference or a balance. */
export function* differences({ target, lines, probes }: Trial): Iterable<Candidate> {
  if (agreement(target, "difference") !== "agrees") return;
  const operands = lines.filter((line) => line !== target && adds(line) && alike(line, target));
  const n = operands.length;
  const bits = Math.log2(n + 1);
  const most = n > 24 ? 8 : n;
  for (const from of operands) {
    const others = operands.filter((line) => line !== from);
    for (let start = 0; start < others.length - 1; start++) {
      const rest = probes.sumFrom(from).add(itemAt(others, start), -1);
      for (let end = start + 1; end < Math.min(others.length, start + most); end++) {
        if (!probes.worth(rest.add(itemAt(others, end), -1))) continue;
        yield { target, formula: sumOf("difference", [plus(from), ...others.slice(start, end + 1).map(minus)]), tried: bits * 2 };
      }
    }
  }
  if (n > 30) return;
  for (const [first, one] of operands.entries())
    for (const two of operands.slice(first + 1)) {
      const both = probes.sumFrom(one).add(two);
      for (const three of operands) {
        if (three === one || three === two) continue;
        if (probes.worthWith(both, three, -1))
          yield { target, formula: sumOf("difference", [plus(one), plus(two), minus(three)]), tried: bits * 3 };
      }
    }
}

/** 累计 = 上行累计 + 本期; 余额 = 上行余额 + 收入 − 支出. */
export function* runningTotals({ set, target, lines, probes }: Trial): Iterable<Candidate> {
  const words = agreement(target, "running");
  if (words === "forbids") return;
  const before = previousOf(target, set);
  const carried = probes.sumFrom(before);
  // A wrong balance breaks its own place and the next.
  const twice = Math.max(2, probes.mayBreak * 2);
  const operands = lines.filter((line) => line !== target && adds(line) && alike(line, target));
  const bits = Math.log2(operands.length + 1);
  for (const one of operands) {
    if (probes.worthWith(carried, one, 1, twice)) yield { target, formula: sumOf("running", [plus(before), plus(one)]), tried: bits };
    if (words !== "agrees" && !target.natures.has("difference")) continue;
    const added = probes.sumFrom(before).add(one);
    for (const other of operands) {
      if (other === one) continue;
      if (probes.worthWith(added, other, -1, twice)) {
        const terms: Term[] = [plus(before), plus(one), minus(other)];
        yield { target, formula: sumOf("running", terms), tried: bits * 2 };
      }
    }
  }
}
