import type { Formula } from "./formula";
import type { Line, LineSet } from "./lines";
import type { Probes } from "./probes";

/** A way of computing a line that is worth counting, and in how many bits others like it were tried. */
export interface Candidate {
  readonly target: Line;
  readonly formula: Formula;
  readonly tried: number;
}

/** What candidates for one line are made from: the lines of its set that may be read, and their figures at some places. */
export interface Trial {
  readonly set: LineSet;
  readonly target: Line;
  readonly lines: readonly Line[];
  readonly probes: Probes;
}
