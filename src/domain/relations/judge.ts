import { cellKey, type CellRef } from "../grid/address";
import type { Break, Relation, Suspect } from "./relation";
import { firstItem } from "../values/present";

/** What a list's own rules do with its cells. */
export interface OwnRules {
  /** An amount that was entered. */
  readonly entered: (cell: CellRef) => boolean;
  /** One that they compute. */
  readonly computed: (cell: CellRef) => boolean;
}

export const NO_RULES: OwnRules = { entered: () => false, computed: () => false };

/** The one cell that is taken to be wrong, with everything that it breaks. */
export interface Culprit {
  readonly cell: CellRef;
  /** What restores everything that it breaks. */
  readonly suspect: Suspect;
  /** The break that it is told by: the one with the most evidence. */
  readonly told: Break;
  /** True where the cell is not the computed one but one that it is computed from. */
  readonly isOperand: boolean;
  /** Other cells that may be the wrong ones as well. */
  readonly others: readonly Suspect[];
}

/**
 * Of everything that is broken, the cells that are wrong: one that several relations name with the same value is; else the computed cell,
 * with the cells it is computed from as likely ones. Nothing is said where another relation bears out what stands there.
 * @param spoken cells that other rules judge: nothing is said of them
 * @param computed those of them that other rules compute; the others may be spoken of by what speaks of inputs
 * @param rules of lists: a balance that is computed by those says nothing against what it is computed from
 */
export function culprits(
  relations: readonly Relation[],
  spoken: (cell: CellRef) => boolean,
  computed: (cell: CellRef) => boolean = spoken,
  rules: OwnRules = NO_RULES,
): Culprit[] {
  const breaks = relations.flatMap((relation) => relation.breaks).flatMap((one) => withoutOwnRules(one, rules));
  if (breaks.length === 0) return [];
  const parts = new Parts(relations);
  const open = new Set(breaks.filter((one) => !parts.isRightByAnother(one)));
  const found: Culprit[] = [];
  const explained = new Set<Break>();
  // A break whose cell another way bears out still speaks for what it reads being wrong.
  for (const [suspect, group] of shared(breaks, (cell) => parts.borneOut(cell))) {
    const own = group.filter((one) => !explained.has(one));
    if (own.length < 2 || !own.some((one) => open.has(one)) || parts.isComputedRight(suspect.cell)) continue;
    // What a rule of its own computes is told by that rule: it explains what was computed from it all the same.
    const isTold = computed(suspect.cell) && own.some(({ target }) => cellKey(target.cell) === cellKey(suspect.cell));
    if (spoken(suspect.cell) && !isTold) continue;
    const told = firstItem(own.sort(byEvidence));
    if (!isTold)
      found.push({ cell: suspect.cell, suspect, told, isOperand: cellKey(told.target.cell) !== cellKey(suspect.cell), others: [] });
    for (const one of own) {
      open.delete(one);
      explained.add(one);
    }
  }
  for (const one of [...open]) {
    const { slip, target } = one;
    // Nothing is offered for a rate that is right by what its rows add up to: the sum that departs from them is the slip.
    if (!slip || (spoken(slip.cell) && !computed(slip.cell))) continue;
    open.delete(one);
    if (!computed(slip.cell)) found.push({ cell: slip.cell, suspect: slip, told: one, isOperand: true, others: [target] });
  }
  const byTarget = new Map<string, Break[]>();
  for (const one of open) {
    const key = cellKey(one.target.cell);
    byTarget.set(key, [...(byTarget.get(key) ?? []), one]);
  }
  const named = new Set(found.map(({ cell }) => cellKey(cell)));
  for (const [key, own] of byTarget) {
    const told = firstItem(own.sort(byEvidence));
    if (named.has(key) || (told.relation.ofInputs ? computed : spoken)(told.target.cell)) continue;
    // What it is computed from was called wrong already: that explains it.
    if (told.read.some((cell) => named.has(cellKey(cell)))) continue;
    const others = told.operands.filter(({ cell }) => !parts.isComputedRight(cell));
    found.push({ cell: told.target.cell, suspect: told.target, told, isOperand: false, others });
  }
  return found;
}

/** A break without what a list's own rules say already: 预算 = 支出 + 结余 turned round, and 结余 that blames 预算. */
function withoutOwnRules(one: Break, { entered, computed }: OwnRules): Break[] {
  if (entered(one.target.cell)) return one.read.some((cell) => cell.sheet === one.target.cell.sheet && computed(cell)) ? [] : [one];
  if (!computed(one.target.cell)) return [one];
  return [{ ...one, operands: one.operands.filter(({ cell }) => !entered(cell)) }];
}

const byEvidence = (a: Break, b: Break): number =>
  Number(b.relation.agrees) - Number(a.relation.agrees) || b.relation.score - a.relation.score;

const MOST_TOGETHER = 60;

/**
 * Cells that several breaks name with one value, those that are computed by most of them first, then those that fewest other ways bear out (the rate, not
 * the amount that sums and balances take in as it stands); an ambiguous one is none.
 */
function shared(breaks: readonly Break[], borneOut: (cell: CellRef) => number): [Suspect, Break[]][] {
  const byCell = new Map<string, { suspect: Suspect; breaks: Break[]; computed: number }>();
  for (const one of breaks)
    for (const suspect of [one.target, ...one.operands]) {
      const key = `${cellKey(suspect.cell)}=${suspect.value.toFraction()}`;
      const known = byCell.get(key) ?? { suspect, breaks: [], computed: 0 };
      byCell.set(key, known);
      known.breaks.push(one);
      if (suspect === one.target) known.computed++;
    }
  // Many breaks are many slips, each by itself.
  for (const entry of breaks.length > MOST_TOGETHER ? [] : byCell.values())
    for (const one of breaks)
      if (
        !entry.breaks.includes(one) &&
        reads(one, entry.suspect.cell) &&
        one.relation.holdsWith(one.target.cell, entry.suspect.cell, entry.suspect.value)
      )
        entry.breaks.push(one);
  const several = [...byCell.values()].filter((entry) => new Set(entry.breaks.map(({ relation }) => relation)).size > 1);
  several.sort(
    (a, b) => b.breaks.length - a.breaks.length || b.computed - a.computed || borneOut(a.suspect.cell) - borneOut(b.suspect.cell),
  );
  return several
    .filter(
      (entry) =>
        !several.some(
          (other) =>
            other !== entry &&
            other.breaks.length === entry.breaks.length &&
            other.computed === entry.computed &&
            other.breaks.every((one) => entry.breaks.includes(one)),
        ),
    )
    .map(({ suspect, breaks: own }) => [suspect, own]);
}

function reads({ read }: Break, cell: CellRef): boolean {
  const key = cellKey(cell);
  return read.some((one) => cellKey(one) === key);
}

/** What cells are to the relations. */
class Parts {
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor(private readonly relations: readonly Relation[]) {}

  private of(cell: CellRef): ReadonlySet<string> {
    const key = cellKey(cell);
    let parts = this.known.get(key);
    if (!parts) {
      parts = new Set(this.relations.map((relation) => relation.part(cell) ?? ""));
      this.known.set(key, parts);
    }
    return parts;
  }

  /** In how many ways it is right. */
  borneOut(cell: CellRef): number {
    return this.relations.filter((relation) => /right$/.test(relation.part(cell) ?? "")).length;
  }

  isComputedRight(cell: CellRef): boolean {
    return this.of(cell).has("computed, right");
  }

  /** Another way of computing the cell gives what stands there. */
  isRightByAnother({ target, operands }: Break): boolean {
    return (
      this.isComputedRight(target.cell) && !operands.some(({ cell }) => this.of(cell).has("computed, wrong") || this.isReadWrongTwice(cell))
    );
  }

  private isReadWrongTwice(cell: CellRef): boolean {
    return this.relations.filter((relation) => relation.part(cell) === "read, wrong").length > 1;
  }
}
