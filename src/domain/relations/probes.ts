import { FIGURE, UNREADABLE, type Line, type LineSet } from "./lines";

/** So many places are looked at before a way of computing is held against all. */
const MOST_PROBES = 60;
/** With fewer places, as many may break as the full count allows; of a sample a few more, for slips may stand close together. */
const MAY_BREAK = { all: 0.2, sample: 0.34 } as const;

/** The figures of one line at some places: what thousands of ways of computing are tried on before one of them is counted in full. */
export class Probes {
  /** The places that are looked at: entries where the target holds a figure. */
  readonly places: readonly number[];
  readonly target: Float64Array;
  /** How far the target's cell may be from the exact value. */
  readonly slack: Float64Array;
  readonly mayBreak: number;
  private readonly read = new Map<Line, Float64Array>();

  constructor(set: LineSet, target: Line, rounded: boolean) {
    const places: number[] = [];
    for (let place = 0; place < set.places.length; place++)
      if (target.states[place] === FIGURE && set.sums[place] === 0) places.push(place);
    const step = places.length / MOST_PROBES;
    this.places = step <= 1 ? places : Array.from({ length: MOST_PROBES }, (_, index) => places[Math.floor(index * step)]!);
    this.mayBreak = Math.floor(this.places.length * (step <= 1 ? MAY_BREAK.all : MAY_BREAK.sample));
    this.target = Float64Array.from(this.places, (place) => target.values[place]!);
    this.slack = Float64Array.from(this.places, (place) => {
      const digits = target.digits[place]! >= 0 ? target.digits[place]! : rounded ? target.decimals : -1;
      return digits >= 0 ? 1.01 * 10 ** -digits : 1e-12 * (1 + Math.abs(target.values[place]!));
    });
  }

  /** A line's figures at these places: 0 where nothing stands, NaN where something does that is no figure. */
  of(line: Line): Float64Array {
    let values = this.read.get(line);
    if (!values) {
      values = Float64Array.from(this.places, (place) => (line.states[place] === UNREADABLE ? NaN : line.values[place]!));
      this.read.set(line, values);
    }
    return values;
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
