import type { CellAddress, CellRef } from "../../grid/address";
import { exact, type Exact } from "../../values/exact";
import { sameDimension, type Unit, type WrittenUnit } from "../../values/unit";
import { sumOf, type CellTerm, type ConvertedTerm, type Expression, type Quotient, type Sum } from "../expression/expression";

/** An amount that a figure is computed from: as it was computed, else as it is stated. */
export interface Amount {
  readonly cell: CellAddress;
  /** null where it is empty or cannot be read. */
  readonly value: Exact | null;
  /** `/`, a dash, or nothing stands there. */
  readonly blank: boolean;
  /** Of a computed one that could not be computed, who is to blame. */
  readonly blockedBy: readonly CellRef[];
  readonly unit: WrittenUnit | null;
  /** It as part of an expression. */
  readonly term: CellTerm;
}

/** A term of a sum: added, or taken away. */
export interface Term {
  readonly amount: Amount;
  readonly minus?: boolean;
}

/** How a figure comes about, and whether its amounts are in units that do not convert. */
interface Composed<E extends Expression> {
  readonly how: E;
  readonly unlike: boolean;
}

/** Amounts added up and taken away, told in one unit. */
export function sumIn(terms: readonly Term[], unit: Unit | null): Composed<Sum> {
  const addends = terms.map(({ amount, minus }) => {
    const one = inUnit(amount, unit);
    return minus ? ({ kind: "subtrahend", of: one } as const) : one;
  });
  return { how: sumOf(addends), unlike: terms.some(({ amount }) => factorTo(amount.unit, unit) === null) };
}

/** One amount, or several added up, as a share of another, or of several. */
export function shareOf(part: readonly Amount[], whole: readonly Amount[]): Composed<Quotient> {
  const unit = commonUnit([...part, ...whole]);
  const [above, below] = [side(part, unit), side(whole, unit)];
  const factor = above.factor.div(below.factor);
  return { how: { kind: "quotient", of: above.of, by: below.of, factor }, unlike: above.unlike || below.unlike };
}

/** One side of a quotient in the unit that its amounts share, and how many of the common unit one such is; amounts in several are converted. */
function side(amounts: readonly Amount[], unit: Unit | null): { of: CellTerm | Sum; factor: Exact; unlike: boolean } {
  const factors = amounts.map((amount) => factorTo(amount.unit, unit));
  const factor = factors[0] ?? ONE;
  const [only] = amounts;
  if (only && amounts.length === 1) return { of: only.term, factor, unlike: factors[0] === null };
  if (factors.every((one) => one?.equals(factor))) return { of: sumOf(amounts.map(({ term }) => term)), factor, unlike: false };
  const { how, unlike } = sumIn(
    amounts.map((amount) => ({ amount })),
    unit,
  );
  return { of: how, factor: ONE, unlike };
}

const ONE = exact(1);

function inUnit({ unit, term }: Amount, to: Unit | null): CellTerm | ConvertedTerm {
  const factor = factorTo(unit, to);
  return factor === null || factor.equals(1) ? term : { kind: "converted", of: term, factor };
}

/** The unit of the amounts that state one. */
export function commonUnit(amounts: readonly Amount[]): WrittenUnit | null {
  return amounts.find(({ unit }) => unit !== null)?.unit ?? null;
}

/** What an amount is multiplied by in another unit; null where the two do not convert. An amount without a unit is in the one that is asked for. */
function factorTo(unit: Unit | null, to: Unit | null): Exact | null {
  if (!unit || !to) return ONE;
  return sameDimension(unit, to) ? unit.factor.div(to.factor) : null;
}
