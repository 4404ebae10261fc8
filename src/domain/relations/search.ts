import type { Steps } from "../tables/steps";
import type { Candidate, Trial } from "./candidate";
import { productOf, type Formula } from "./formula";
import { agreement } from "./header-agreement";
import { differences, runningTotals, sumsOfNeighbours, triples } from "./linear-candidates";
import { FIGURE, type Line, type LineSet } from "./lines";
import { ProbePlaces, Probes } from "./probes";
import { means, products, ratios, weightedScores } from "./quotient-candidates";
import { naturesOf } from "../values/vocabulary/relation-words";
import { stockRelation } from "./stock-lines";
import { MOST_BITS, weigh, type LineRelation } from "./weigh";
import { firstItem } from "../values/present";

const LEAST_FIGURES = 5;
/** Where the sheet states how a score is weighed, so many are enough. */
const LEAST_STATED = 4;
/** Rows without a telling label are computed from others in small forms only. */
const MOST_SILENT_ROWS = 12;

/** Whether the rows that these labels name may be computed from each other: a small form, or one of which a label says so. */
export function mayBeComputed(labels: readonly string[]): boolean {
  return labels.length <= MOST_SILENT_ROWS || labels.some((label) => naturesOf(label).size > 0);
}

/** Every relation that the lines of a set keep: candidates by form and words, pruned on some places, counted on all; a line a step. */
export function* lineRelations(set: LineSet): Steps<LineRelation[]> {
  const lines = set.lines.filter(({ barred, figures }) => !barred && figures >= LEAST_FIGURES);
  const found = new Map<string, LineRelation>();
  const weighed = new Set<string>();
  const shared = new ProbePlaces(set);
  for (const target of lines) {
    if (set.direction === "rows" && target.natures.size === 0 && set.lines.length > MOST_SILENT_ROWS) continue;
    yield;
    for (const { target: computed, formula, tried } of candidatesFor(set, target, lines, probePlaces(set, target, shared))) {
      const key = `${computed.at}=${formulaKey(formula)}`;
      if (weighed.has(key)) continue;
      weighed.add(key);
      const relation = weigh(set, computed, formula, tried);
      if (!relation) continue;
      const same = sameness(relation);
      const known = found.get(same);
      if (!known || isBetter(relation, known)) found.set(same, relation);
    }
  }
  const stock = stockRelation(set);
  if (stock && ![...found.values()].some(({ target }) => target === stock.target)) found.set("stock", stock);
  return [...found.values()].map((relation) => ofPrice(relation) ?? relation);
}

/** A price is entered and the amount computed: 单价 = 金额 ÷ 数量 bears out 金额 = 单价 × 数量 as well, where that holds at the same places. */
function ofPrice({ set, target, formula: { kind, terms, over }, witnesses, breaks, score }: LineRelation): LineRelation | null {
  const [amount, ...others] = terms;
  const [quantity, ...more] = over;
  if (kind !== "ratio" || !amount || !quantity || others.length + more.length > 0 || !target.natures.has("price")) return null;
  if (agreement(amount.line, "product") !== "agrees") return null;
  const turned = weigh(set, amount.line, productOf(target, quantity.line), -MOST_BITS);
  return turned && turned.witnesses.length >= witnesses.length && turned.breaks.length <= breaks.length ? { ...turned, score } : null;
}

/** The places that all lines share, unless the target is blank at most of them. */
function probePlaces(set: LineSet, target: Line, shared: ProbePlaces): ProbePlaces {
  return target.figures * 2 >= set.places.length ? shared : new ProbePlaces(set, (place) => target.states[place] === FIGURE);
}

function* candidatesFor(set: LineSet, target: Line, lines: readonly Line[], at: ProbePlaces): Iterable<Candidate> {
  const exactly: Trial = { set, target, lines, probes: new Probes(at, target, false) };
  if (exactly.probes.figures < LEAST_STATED) return;
  const rounded: Trial = { ...exactly, probes: new Probes(at, target, true) };
  if (exactly.probes.figures < LEAST_FIGURES) {
    yield* weightedScores(rounded);
    return;
  }
  for (const candidates of [sumsOfNeighbours, triples, differences, runningTotals]) yield* candidates(exactly);
  for (const candidates of [ratios, products, means, weightedScores]) yield* candidates(rounded);
}

/** Of the ways to write one and the same (a = b + c, c = a − b) the one that the words speak for, else that of the last column. */
function isBetter(one: LineRelation, other: LineRelation): boolean {
  if (one.agrees !== other.agrees) return one.agrees;
  if (one.target.at === other.target.at) return one.breaks.length < other.breaks.length;
  return one.target.at > other.target.at;
}

function sameness({ target, formula }: LineRelation): string {
  const { kind, terms, over, product } = formula;
  if (product || kind === "ratio")
    return `m ${[target, ...[...terms, ...over].map(({ line }) => line)]
      .map(({ at }) => at)
      .sort()
      .join()}`;
  if (over.length > 0 || kind === "running") return `${target.at}=${formulaKey(formula)}`;
  const signed = [`${target.at}-`, ...terms.map(({ line, times }) => `${line.at}${times < 0 ? "-" : "+"}`)];
  const turned = signed.map((text) => text.replace(/[+-]$/, (sign) => (sign === "-" ? "+" : "-")));
  return firstItem([signed, turned].map((list) => list.sort().join()).sort());
}

function formulaKey({ terms, over, product, scale, cap }: Formula): string {
  const part = (list: Formula["terms"]): string =>
    list
      .map(({ line, times }) => `${times}*${line.at}`)
      .sort()
      .join("+");
  return `${product ? "x" : ""}${part(terms)}/${part(over)}*${scale}<${cap ?? ""}`;
}
