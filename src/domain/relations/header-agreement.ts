import { sameDimension } from "../values/unit";
import type { RelationKind } from "../values/taught-relation";
import type { Nature } from "../values/vocabulary/relation-words";
import { linesOf, type Formula } from "./formula";
import type { Line } from "./lines";

/** What the words over a line say to a way of computing it. */
export type Agreement = "agrees" | "silent" | "forbids";

type Words = readonly Nature[];

/** Of each way: the words that speak for it, and those that speak against it unless one of the first stands there too. */
const WORDS: Readonly<Record<RelationKind, { readonly for: Words; readonly against: Words }>> = {
  sum: { for: ["sum", "running", "score"], against: ["ratio", "growth", "mean", "price", "difference", "balance"] },
  difference: { for: ["difference", "balance"], against: ["ratio", "growth", "mean", "price", "sum", "running"] },
  product: { for: ["money", "score"], against: ["ratio", "growth", "mean", "price", "difference", "balance", "running"] },
  ratio: { for: ["ratio", "mean", "price"], against: ["growth", "sum", "difference", "balance", "running", "money"] },
  complement: { for: ["ratio", "growth"], against: ["sum", "difference", "balance", "running", "money", "mean", "price"] },
  growth: { for: ["growth", "ratio"], against: ["sum", "difference", "balance", "running", "money", "mean", "price"] },
  part: { for: ["ratio"], against: ["growth", "sum", "difference", "balance", "running", "money", "mean", "price"] },
  share: { for: ["ratio"], against: ["growth", "sum", "difference", "balance", "running", "money", "mean", "price"] },
  mean: { for: ["mean"], against: ["growth", "sum", "difference", "balance", "running", "price"] },
  weighted: { for: ["score", "sum", "mean"], against: ["growth", "ratio", "difference", "balance", "price", "running"] },
  running: { for: ["running", "balance"], against: ["ratio", "growth", "mean", "price"] },
};

/** Whether a line's own words speak for a way of computing it, against it, or say nothing. */
export function agreement({ natures, barred }: Line, kind: RelationKind): Agreement {
  if (barred || natures.has("code")) return "forbids";
  const words = WORDS[kind];
  if (words.for.some((nature) => natures.has(nature))) return "agrees";
  return words.against.some((nature) => natures.has(nature)) ? "forbids" : "silent";
}

/** Rates, prices and codes are not added up. */
export function adds({ natures, barred }: Line): boolean {
  return !barred && !natures.has("ratio") && !natures.has("growth") && !natures.has("price") && !natures.has("code");
}

/** Whether two lines count the same kind of thing as far as their words and looks say: unlike units are never added. */
export function alike(a: Line, b: Line): boolean {
  if (a.percent !== b.percent) return false;
  return a.unit === null || b.unit === null || (sameDimension(a.unit, b.unit) && a.unit.factor.equals(b.unit.factor));
}

/** Whether the units of what is read allow it: sums of unlike things are none. */
export function unitsAllow(target: Line, formula: Formula): boolean {
  const read = linesOf(formula);
  switch (formula.kind) {
    case "sum":
    case "difference":
    case "running":
    case "mean":
      return read.every((line) => alike(line, target) && read.every((other) => alike(line, other)));
    case "ratio":
      // 单价 is money by number; a rate is a quotient of like things.
      return (
        target.natures.has("mean") || target.natures.has("price") || read.every((line) => read.every((other) => sameUnit(line, other)))
      );
    case "growth":
    case "complement":
    case "part":
      return read.every((line) => read.every((other) => sameUnit(line, other)));
    default:
      return true;
  }
}

function sameUnit(a: Line, b: Line): boolean {
  return a.unit === null || b.unit === null || (sameDimension(a.unit, b.unit) && a.unit.factor.equals(b.unit.factor));
}
