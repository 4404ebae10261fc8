import type { CellRef } from "../grid/address";
import { exact, roundHalfUp, toNumber, type Exact } from "../values/exact";
import { digitsAt, exactAt, holdsAt, linesOf, passesOver, valueAt, type Formula } from "./formula";
import { formulaWords } from "./formula-words";
import { BLANK, FIGURE, type Line } from "./lines";
import { PREVIOUS } from "./stand-in-lines";
import { sumsAt } from "./kept-totals";
import { MOST_WITNESSES, type Break, type Part, type Relation, type Suspect } from "./relation";
import type { Region } from "./region";
import type { LineRelation } from "./weigh";

/** A relation between the columns of a rectangle, or between its rows. */
export class KeptLines implements Relation {
  readonly where: "column" | "row";
  readonly words: Relation["words"];
  readonly score: number;
  readonly agrees: boolean;
  private readonly sheet: string;

  constructor(
    readonly region: Region,
    readonly own: LineRelation,
  ) {
    this.where = own.set.direction === "columns" ? "column" : "row";
    this.words = formulaWords(own.formula, own.target);
    this.score = own.score;
    this.agrees = own.agrees;
    this.sheet = region.sheet.name;
  }

  /** The same of the rectangle on a later picture of its sheet. */
  within(region: Region): KeptLines {
    return new KeptLines(region, this.own);
  }

  get held(): number {
    return this.own.witnesses.length;
  }

  get witnesses(): readonly CellRef[] {
    return this.own.witnesses.slice(0, MOST_WITNESSES).map((place) => this.cell(this.own.target, place));
  }

  /** The columns (or rows) that it computes another from. */
  get operands(): readonly number[] {
    return linesOf(this.own.formula).flatMap(({ at }) => (at >= 0 ? [at] : []));
  }

  get breaks(): readonly Break[] {
    return [...this.own.breaks, ...this.brokenSums()].flatMap((place) => this.breakAt(place) ?? []);
  }

  /** Entries without a figure of their own whose operands are all there. */
  get empty(): readonly Break[] {
    const { set, target, formula } = this.own;
    const places: number[] = [];
    for (let place = 0; place < set.places.length; place++)
      if (
        set.sums[place] === 0 &&
        target.states[place] === BLANK &&
        !passesOver(set, target, formula, place) &&
        linesOf(formula).every((line) => line.states[place] === FIGURE)
      )
        places.push(place);
    return places.flatMap((place) => this.breakAt(place) ?? []);
  }

  part(cell: CellRef): Part {
    const { set, target, formula } = this.own;
    if (cell.sheet !== this.sheet) return null;
    const along = this.where === "column" ? cell.column : cell.row;
    const place = placeOf(set.places, this.where === "column" ? cell.row : cell.column);
    if (place < 0) return null;
    const computed = along === target.at;
    if (!computed && !linesOf(formula).some((line) => line.at === along)) return null;
    const value = target.states[place] === FIGURE && !passesOver(set, target, formula, place) ? valueAt(formula, place) : NaN;
    if (Number.isNaN(value)) return null;
    const right = holdsAt(formula, target, place, value);
    if (computed) return right ? "computed, right" : "computed, wrong";
    return right ? "read, right" : "read, wrong";
  }

  holdsWith(computed: CellRef, cell: CellRef, value: Exact): boolean {
    const { set, target, formula } = this.own;
    const place = placeOf(set.places, this.where === "column" ? computed.row : computed.column);
    const line = linesOf(formula).find(({ at }) => at === (this.where === "column" ? cell.column : cell.row));
    if (place < 0 || !line || line.states[place] !== FIGURE) return false;
    const own = line.values[place]!;
    line.values[place] = toNumber(value);
    const would = valueAt(formula, place);
    const holds = !Number.isNaN(would) && holdsAt(formula, target, place, would);
    line.values[place] = own;
    return holds;
  }

  /** A row of sums keeps what its entries keep where that is a sum, a difference or a rate of sums, and the words say so. */
  private brokenSums(): number[] {
    const { set, target, formula, agrees } = this.own;
    if (!agrees || !KEPT_BY_SUMS.has(formula.kind)) return [];
    const places: number[] = [];
    for (let place = 0; place < set.places.length; place++) {
      if (set.sums[place] === 0 || target.states[place] !== FIGURE || passesOver(set, target, formula, place)) continue;
      if (!linesOf(formula).every((line) => line.states[place] === FIGURE)) continue;
      const value = valueAt(formula, place);
      if (!Number.isNaN(value) && !holdsAt(formula, target, place, value)) places.push(place);
    }
    return places;
  }

  private breakAt(place: number): Break | null {
    const { target, formula } = this.own;
    const value = exactAt(formula, place);
    if (value === null || target.formulas[place] === 1) return null;
    const digits = digitsAt(formula, target, place);
    const lines = linesOf(formula).filter(({ at }) => at >= 0);
    const before = linesOf(formula).some(({ at }) => at === PREVIOUS) ? this.cellBefore(place) : [];
    return {
      relation: this,
      target: { cell: this.cell(target, place), value: digits < 0 ? value : roundHalfUp(value, digits), title: target.title },
      digits,
      operands: this.restoring(place, value),
      ...this.slipAt(place),
      read: [...before, ...lines.filter((line) => line.states[place] === FIGURE).map((line) => this.cell(line, place))],
    };
  }

  /** The one operand of a rate in a row of sums that its own rows give otherwise, and that explains what stands there. */
  private slipAt(place: number): { readonly slip?: Suspect } {
    const { set, target, formula } = this.own;
    if (this.where !== "column" || set.sums[place] !== 1 || formula.over.length === 0) return {};
    const computed = this.cell(target, place);
    const slips = linesOf(formula).flatMap((line): Suspect[] => {
      if (line.at < 0 || line.states[place] !== FIGURE || line.formulas[place] === 1) return [];
      const sums = sumsAt(this.region, line, place);
      const stated = exact(line.values[place] ?? 0);
      if (sums.some((sum) => sum.equals(stated))) return [];
      const cell = this.cell(line, place);
      const value = sums.find((sum) => this.holdsWith(computed, cell, sum));
      return value ? [{ cell, value, title: line.title }] : [];
    });
    const [slip] = slips;
    return slip && slips.length === 1 ? { slip } : {};
  }

  private cellBefore(place: number): CellRef[] {
    const { set, target } = this.own;
    for (let before = place - 1; before >= 0; before--) if (set.sums[before] === 0) return [this.cell(target, before)];
    return [];
  }

  /** What each operand of a sum would have to be for the stated figure to be right. */
  private restoring(place: number, value: Exact): Suspect[] {
    const { target, formula } = this.own;
    if (formula.over.length > 0 || formula.kind === "running" || target.states[place] !== FIGURE) return [];
    if (formula.product) return this.restoringFactors(place);
    const missing = exact(target.values[place]!).sub(value);
    return formula.terms.flatMap(({ line, times }) =>
      line.at < 0 || line.states[place] !== FIGURE || line.formulas[place] === 1 || times === 0
        ? []
        : [
            {
              cell: this.cell(line, place),
              value: exact(line.values[place]!).add(missing.div(exact(times))),
              title: line.title,
            },
          ],
    );
  }

  /** What each of two factors would have to be, at the digits of its line: 拨付率 beside 批复预算 × 拨付率. */
  private restoringFactors(place: number): Suspect[] {
    const { target, formula } = this.own;
    const [one, other] = formula.terms;
    if (!one || !other || formula.terms.length > 2) return [];
    return [[one.line, other.line] as const, [other.line, one.line] as const].flatMap(([line, beside]) => {
      const by = (beside.values[place] ?? 0) * formula.scale;
      if ([line, beside].some(({ at, states }) => at < 0 || states[place] !== FIGURE) || line.formulas[place] === 1 || by === 0) return [];
      const value = roundHalfUp(exact(target.values[place] ?? 0).div(exact(by)), Math.max(0, line.digits[place] ?? 0, line.decimals));
      return [{ cell: this.cell(line, place), value, title: line.title }];
    });
  }

  cell(line: Line, place: number): CellRef {
    const other = this.own.set.places[place]!;
    return this.where === "column"
      ? { sheet: this.sheet, row: other, column: line.at }
      : { sheet: this.sheet, row: line.at, column: other };
  }
}

const KEPT_BY_SUMS: ReadonlySet<Formula["kind"]> = new Set(["sum", "difference", "ratio"]);

/** The index of a row (or column) among the places, which ascend; -1 where it is none. */
function placeOf(places: Int32Array, wanted: number): number {
  let from = 0;
  let to = places.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    if (places[middle] === wanted) return middle;
    if (places[middle]! < wanted) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}
