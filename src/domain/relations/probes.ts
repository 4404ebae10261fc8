import { FIGURE, UNREADABLE, type Line, type LineSet } from "./lines";

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

  constructor(set: LineSet, keep: (place: number) => boolean = () => true) {
    const places: number[] = [];
    for (let place = 0; place < set.places.length; place++) if (set.sums[place] === 0 && keep(place)) places.push(place);
    const step = places.length / MOST_PROBES;
    this.sampled = step > 1;
    this.places = step <= 1 ? places : Array.from({ length: MOST_PROBES }, (_, index) => places[Math.floor(index * step)]!);
  }

  /** A line's figures at these places: 0 where nothing stands, NaN where something does that is no figure. */
  of(line: Line): Float64Array {
    let values = this.read.get(line);
    if (!values) {
      values = new Float64Array(this.places.length);
      for (let probe = 0; probe < values.length; probe++) {
        const place = this.places[probe]!;
        values[probe] = line.states[place] === UNREADABLE ? NaN : line.values[place]!;
      }
      this.read.set(line, values);
    }
    return values;
  }

  /** The same, with nothing where nothing stands: of a line that may itself be the computed one. */
  filled(line: Line): Float64Array {
    let values = this.readFilled.get(line);
    if (!values) {
      values = Float64Array.from(this.places, (place) => (line.states[place] === FIGURE ? line.values[place]! : NaN));
      this.readFilled.set(line, values);
    }
    return values;
  }
}

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
    this.target = new Float64Array(places.length);
    this.slack = new Float64Array(places.length);
    let figures = 0;
    for (let probe = 0; probe < places.length; probe++) {
      const place = places[probe]!;
      const there = target.states[place] === FIGURE;
      if (there) figures++;
      const value = there ? target.values[place]! : NaN;
      this.target[probe] = value;
      const digits = target.digits[place]! >= 0 ? target.digits[place]! : rounded ? target.decimals : -1;
      this.slack[probe] = digits >= 0 ? 1.01 * 10 ** -digits : 1e-5 + 1e-12 * Math.abs(value);
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

  /** Whether so few places break it that it is worth counting. Places that cannot be told break nothing, but something must hold. */
  worth(value: (probe: number) => number, mayBreak = this.mayBreak): boolean {
    const { target, slack } = this;
    let breaks = 0;
    let holds = 0;
    for (let probe = 0; probe < target.length; probe++) {
      const apart = Math.abs(value(probe) - target[probe]!);
      if (apart <= slack[probe]!) holds++;
      else if (apart > 0 && ++breaks > mayBreak) return false;
    }
    return holds >= 3;
  }
}
