import { formatAddress, type CellRef } from "../grid/address";
import type { Localized } from "../language";
import type { Figure } from "../tables/figure";
import { decimalText, roundHalfUp, toNumber, type Exact } from "../values/exact";
import type { TaughtRelation, TaughtTerm } from "../values/taught-relation";
import { digitsAt, exactAt, holdsAt, linesOf, passesOver, valueAt, type Formula, type Term } from "./formula";
import { formulaWords, termInWords } from "./formula-words";
import { BLANK, DASH, FIGURE, type Line, type LineSet } from "./lines";
import { formulaArithmetic, nativeFormula } from "./native-formula";
import { NUMBER, numberLine, PREVIOUS, previousOf, TOTAL, totalOf } from "./stand-in-lines";
import type { Region } from "./region";
import { statedWeights } from "./weights";
import { itemAt, onlyItem } from "../values/present";

/** A relation as it can be taught: its lines by their words. */
export function taughtFrom(set: LineSet, target: Line, formula: Formula): TaughtRelation | null {
  const titles = set.lines.map(({ title }) => title);
  const clear = (title: string): boolean => titles.indexOf(title) === titles.lastIndexOf(title);
  if (![target, ...linesOf(formula)].every((line) => line.at === NUMBER || clear(line.title))) return null;
  return {
    where: set.direction === "columns" ? "column" : "row",
    target: target.title,
    kind: formula.kind,
    terms: formula.terms.map(termInWords),
    over: formula.over.map(termInWords),
    scale: formula.scale,
    cap: formula.cap,
  };
}

/** A taught relation as lines of one rectangle. */
interface Resolved {
  readonly set: LineSet;
  readonly target: Line;
  readonly formula: Formula;
  /** With the weights that were taught, where the sheet states others today: what was computed before they changed. */
  readonly before: Formula | null;
}

/** The set, target and formula of a rectangle that a taught relation speaks of; null where it has no such lines. */
function resolved(region: Region, taught: TaughtRelation): Resolved | null {
  const set = taught.where === "column" ? region.down : region.across();
  if (!set) return null;
  const named = (title: string): Line | null => {
    return onlyItem(set.lines.filter((line) => line.title === title));
  };
  const target = named(taught.target);
  if (!target) return null;
  const term = ({ title, as, times }: TaughtTerm): Term | null => {
    if (as === "number") return { line: numberLine(target), times };
    const line = named(title);
    if (!line) return null;
    return { line: as === "before" ? previousOf(line, set) : as === "total" ? totalOf(line, set) : line, times };
  };
  const terms = taught.terms.map(term);
  const over = taught.over.map(term);
  if (![...terms, ...over].every((one) => one !== null)) return null;
  const { kind, scale, cap } = taught;
  const formula: Formula = { kind, terms: terms as Term[], over: over as Term[], product: kind === "product", scale, cap };
  const stated = kind === "weighted" ? statedWeights(set, target, formula.terms) : null;
  const changed = stated !== null && stated.some(({ times }, index) => Math.abs(times - itemAt(formula.terms, index).times) > 1e-9);
  return changed ? { set, target, formula: { ...formula, terms: stated }, before: formula } : { set, target, formula, before: null };
}

/** One cell of a line that is computed as it was taught. */
export interface TaughtCell {
  readonly cell: CellRef;
  readonly figure: Figure;
  readonly value: Exact;
  readonly outcome: "agrees" | "differs" | "filled";
  /** It is what the weights gave that the sheet stated when it was taught. */
  readonly held: boolean;
}

/** What a taught relation makes of one rectangle. */
export interface TaughtLine {
  readonly taught: TaughtRelation;
  readonly region: Region;
  readonly words: Localized;
  readonly cells: readonly TaughtCell[];
  /** Why nothing is said: what stands there is mostly something else. */
  readonly doubt: { readonly stated: number; readonly agreeing: number } | null;
}

const LEAST_STATED = 3;

/** Computes the lines of a rectangle that were taught; a line whose figures are mostly something else is left alone. */
export function taughtLines(region: Region, relations: readonly TaughtRelation[], rule: string): TaughtLine[] {
  return relations.flatMap((taught): TaughtLine[] => {
    const found = resolved(region, taught);
    if (!found) return [];
    const cells = taughtCells(region, found, rule);
    const stated = cells.filter(({ outcome }) => outcome !== "filled");
    const agreeing = stated.filter(({ outcome, held }) => outcome === "agrees" || held).length;
    const doubted = stated.length >= LEAST_STATED && agreeing * 2 < stated.length;
    return [
      {
        taught,
        region,
        words: formulaWords(found.formula, found.target),
        cells: doubted ? [] : cells,
        doubt: doubted ? { stated: stated.length, agreeing } : null,
      },
    ];
  });
}

function taughtCells(region: Region, { set, target, formula, before }: Resolved, rule: string): TaughtCell[] {
  const cells: TaughtCell[] = [];
  const lines = linesOf(formula);
  for (let place = 0; place < set.places.length; place++) {
    if (set.sums[place] === 1 || target.formulas[place] === 1 || passesOver(set, target, formula, place)) continue;
    const state = target.states[place]!;
    if (state !== FIGURE && state !== BLANK) continue;
    const near = valueAt(formula, place);
    const value = exactAt(formula, place);
    if (value === null) continue;
    const whole = lines.every((line) => line.states[place] === FIGURE || (line.at === PREVIOUS && line.states[place] === BLANK));
    const holds = state === FIGURE && holdsAt(formula, target, place, near);
    // An operand that is not there may be meant for nothing, or be forgotten: what stands is left, and nothing is filled in.
    if (!whole && !holds) continue;
    const digits = state === FIGURE ? digitsAt(formula, target, place) : commonDigits(target, formula);
    const right = digits < 0 ? value : roundHalfUp(value, digits);
    const cell = cellOf(region, set, target, place);
    cells.push({
      cell,
      value: right,
      outcome: state === BLANK ? "filled" : holds ? "agrees" : "differs",
      held: before !== null && state === FIGURE && holdsAt(before, target, place, valueAt(before, place)),
      figure: taughtFigure({ region, set, target, formula, place, cell, right, digits, rule }),
    });
  }
  return cells;
}

/** The digits at which the line's other figures are shown. */
function commonDigits(target: Line, formula: Formula): number {
  for (let place = 0; place < target.states.length; place++) if (target.states[place] === FIGURE) return digitsAt(formula, target, place);
  return -1;
}

function cellOf({ sheet }: Region, set: LineSet, line: Line, place: number): CellRef {
  const other = set.places[place]!;
  return set.direction === "columns"
    ? { sheet: sheet.name, row: other, column: line.at }
    : { sheet: sheet.name, row: line.at, column: other };
}

interface TaughtPlace {
  readonly region: Region;
  readonly set: LineSet;
  readonly target: Line;
  readonly formula: Formula;
  readonly place: number;
  readonly cell: CellRef;
  readonly right: Exact;
  readonly digits: number;
  readonly rule: string;
}

function taughtFigure({ region, set, target, formula, place, cell, right, digits, rule }: TaughtPlace): Figure {
  const rate = formula.over.length > 0 && formula.kind !== "mean";
  const inputs = linesOf(formula)
    .filter((line) => line.at >= 0 && line.states[place] === FIGURE)
    .map((line) => cellOf(region, set, line, place));
  return {
    row: cell.row,
    column: cell.column,
    rule,
    quantity: rate ? "rate" : "count",
    value: right,
    blockedBy: [],
    explain: () => ({ inputs, arithmetic: arithmetic(formula, place, right, target) }),
    formula: () => nativeFormula(formula, digits, (line) => addressOf(region, set, line, target, place)),
  };
}

function addressOf(region: Region, set: LineSet, line: Line, target: Line, place: number): string | null {
  if (line.at === PREVIOUS) return place > 0 && set.sums[place - 1] === 0 ? formatAddress(cellOf(region, set, target, place - 1)) : null;
  if (line.at === TOTAL) return null;
  if (line.states[place] === DASH) return null;
  return formatAddress(cellOf(region, set, line, place));
}

/** 320 − 145 = 175 */
function arithmetic(formula: Formula, place: number, right: Exact, target: Line): string {
  const left = formulaArithmetic(formula, ({ values }) => decimalText(values[place]!));
  const result = target.percent ? `${decimalText(toNumber(right.mul(100)))}%` : decimalText(toNumber(right));
  return `${left} = ${result}`;
}
