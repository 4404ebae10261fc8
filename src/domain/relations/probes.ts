import { BLANK, DASH, FIGURE, UNREADABLE, type Line, type LineSet } from "./lines";
import { totalOf } from "./stand-in-lines";
import { itemAt } from "../values/present";

/** So many places are looked at before a way of computing is held against all. */
const MOST_PROBES = 60;
/** With fewer places, as many may break as the full count allows; of a sample a few more, for slips may stand close together. */
const MAY_BREAK = { all: 0.2, sample: 0.34 } as const;

/** Some entries of a set, and what its lines hold there: taken once for all lines that are tried as computed. */
export class ProbePlaces {
  readonly places: readonly number[];
  /** Only some of the entries are looked at. */
  readonly sampled: boolean;
  private readonly read = new Map<Line, Float64Array>();
  private readonly readFilled = new Map<Line, Float64Array>();
  private readonly readBlanks = new Map<Line, Uint8Array>();
  private readonly totals = new Map<Line, Line>();

  constructor(
    private readonly set: LineSet,
    keep: (place: number) => boolean = () => true,
  ) {
    const places: number[] = [];
    for (let place = 0; place < set.places.length; place++) if (set.sums[place] === 0 && keep(place)) places.push(place);
    const step = places.length / MOST_PROBES;
    this.sampled = step > 1;
    this.places = step <= 1 ? places : Array.from({ length: MOST_PROBES }, (_, index) => itemAt(places, Math.floor(index * step)));
  }

  /** A line's figures at these places: 0 where nothing stands, NaN where something does that is no figure. */
  of(line: Line): Float64Array {
    let values = this.read.get(line);
    if (!values) {
      values = new Float64Array(this.places.length);
      for (let probe = 0; probe < values.length; probe++) {
        const place = itemAt(this.places, probe);
        values[probe] = line.states[place] === UNREADABLE ? NaN : line.values[place]!;
      }
      this.read.set(line, values);
    }
    return values;
  }

  /** The same, with nothing where nothing stands: what is multiplied, divided, or may itself be the computed one. */
  filled(line: Line): Float64Array {
    let values = this.readFilled.get(line);
    if (!values) {
      values = new Float64Array(this.places.length);
      for (let probe = 0; probe < values.length; probe++) {
        const place = itemAt(this.places, probe);
        values[probe] = line.states[place] === FIGURE ? line.values[place]! : NaN;
      }
      this.readFilled.set(line, values);
    }
    return values;
  }

  /** What a line comes to over all entries of the set. */
  total(line: Line): Line {
    let total = this.totals.get(line);
    if (!total) {
      total = totalOf(line, this.set);
      this.totals.set(line, total);
    }
    return total;
  }

  /** 1 where nothing stands, or a dash for nothing: such a place may bear a sum out and breaks none. */
  blanks(line: Line): Uint8Array {
    let blanks = this.readBlanks.get(line);
    if (!blanks) {
      blanks = new Uint8Array(this.places.length);
      for (let probe = 0; probe < blanks.length; probe++) {
        const state = line.states[itemAt(this.places, probe)];
        if (state === BLANK || state === DASH) blanks[probe] = 1;
      }
      this.readBlanks.set(line, blanks);
    }
    return blanks;
  }
}

/** What two lines give that are added, multiplied or divided; a `capped` ratio counts at most one. */
type Pairing = "sum" | "product" | "ratio" | "capped" | "growth" | "complement" | "part";

/** The figures of one line at some places: what thousands of ways of computing are tried on before one of them is counted in full. */
export class Probes {
  /** NaN where the line holds no figure. */
  readonly target: Float64Array;
  /** How far the target's cell may be from the exact value. */
  readonly slack: Float64Array;
  readonly mayBreak: number;
  /** How many of the places hold a figure of the target. */
  readonly figures: number;

  constructor(
    private readonly at: ProbePlaces,
    target: Line,
    rounded: boolean,
  ) {
    const { places, sampled } = at;
    this.target = at.filled(target);
    this.slack = new Float64Array(places.length);
    let figures = 0;
    for (let probe = 0; probe < places.length; probe++) {
      const place = itemAt(places, probe);
      if (target.states[place] === FIGURE) figures++;
      const digits = target.digits[place]! >= 0 ? target.digits[place]! : rounded ? target.decimals : -1;
      this.slack[probe] = digits >= 0 ? 1.01 * (SHOWN[digits] ?? 10 ** -digits) : 1e-5 + 1e-12 * Math.abs(this.target[probe]!);
    }
    this.figures = figures;
    this.mayBreak = Math.floor(figures * (sampled ? MAY_BREAK.sample : MAY_BREAK.all));
  }

  of(line: Line): Float64Array {
    return this.at.of(line);
  }

  filled(line: Line): Float64Array {
    return this.at.filled(line);
  }

  total(line: Line): Line {
    return this.at.total(line);
  }

  /** A sum that further lines are added to. */
  sumFrom(line: Line, times = 1): ProbedSum {
    return new ProbedSum(this.at).add(line, times);
  }

  /**
   * Whether so few places break it that it is worth counting. Places that cannot be told break nothing, nor does one at which an operand is
   * blank, as where it is counted in full; but something must hold.
   */
  worth({ values, blanks }: ProbedSum, by = 1, mayBreak = this.mayBreak): boolean {
    const { target, slack } = this;
    let breaks = 0;
    let holds = 0;
    for (let probe = 0; probe < target.length; probe++) {
      const apart = Math.abs(values[probe]! / by - target[probe]!);
      if (apart <= slack[probe]!) holds++;
      else if (apart < Infinity && blanks[probe] === 0 && ++breaks > mayBreak) return false;
    }
    return holds >= 3;
  }

  /** The same of a sum with one more line, without adding it: of every three lines this is asked. */
  worthWith({ values, blanks }: ProbedSum, line: Line, times: number, mayBreak = this.mayBreak): boolean {
    const { target, slack } = this;
    const more = this.at.of(line);
    const blank = this.at.blanks(line);
    let breaks = 0;
    let holds = 0;
    for (let probe = 0; probe < target.length; probe++) {
      const apart = Math.abs(values[probe]! + times * more[probe]! - target[probe]!);
      if (apart <= slack[probe]!) holds++;
      else if (apart < Infinity && blanks[probe] === 0 && blank[probe] === 0 && ++breaks > mayBreak) return false;
    }
    return holds >= 3;
  }

  /** The same of two lines, both of which must hold figures; in one loop, for this is asked of every pair of lines. */
  worthPair(pairing: Pairing, one: Float64Array, other: Float64Array, scale = 1): boolean {
    const { target, slack, mayBreak } = this;
    let breaks = 0;
    let holds = 0;
    for (let probe = 0; probe < target.length; probe++) {
      const apart = Math.abs(scale * paired(pairing, one[probe]!, other[probe]!) - target[probe]!);
      if (apart <= slack[probe]!) holds++;
      else if (apart < Infinity && ++breaks > mayBreak) return false;
    }
    return holds >= 3;
  }
}

const SHOWN = Array.from({ length: 10 }, (_, digits) => 10 ** -digits);

function paired(pairing: Pairing, a: number, b: number): number {
  switch (pairing) {
    case "sum":
      return a + b;
    case "product":
      return a * b;
    case "ratio":
      return a / b;
    case "capped":
      return Math.min(1, a / b);
    case "growth":
      return (a - b) / b;
    case "complement":
      return (b - a) / b;
    case "part":
      return a / (a + b);
  }
}

/** A sum of lines at some places, as far as it has been added up. */
export class ProbedSum {
  readonly values: Float64Array;
  readonly blanks: Uint8Array;

  constructor(private readonly at: ProbePlaces) {
    this.values = new Float64Array(at.places.length);
    this.blanks = new Uint8Array(at.places.length);
  }

  add(line: Line, times = 1): this {
    const { values, blanks } = this;
    const more = this.at.of(line);
    const blank = this.at.blanks(line);
    for (let probe = 0; probe < values.length; probe++) {
      values[probe]! += times * more[probe]!;
      if (blank[probe] === 1) blanks[probe] = 1;
    }
    return this;
  }
}
