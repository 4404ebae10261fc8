import { BLANK, FIGURE, type Line, type LineSet } from "./lines";

/** Stands for the same line, one entry before. */
export const PREVIOUS = -1;
/** Stands for what a line comes to over all entries. */
export const TOTAL = -2;
/** Stands for a number that is the same everywhere. */
export const NUMBER = -3;

/** What stood in the line one entry before: nothing at the first. */
export function previousOf(target: Line, set: LineSet): Line {
  const values = new Float64Array(target.values.length);
  const states = new Uint8Array(target.values.length).fill(BLANK);
  let last = -1;
  // A running total begins at nothing; a balance may begin with what was there.
  const first = set.sums.indexOf(0);
  if (first >= 0 && target.natures.has("running")) states[first] = FIGURE;
  for (let place = 0; place < values.length; place++) {
    if (set.sums[place] === 1) continue;
    if (last >= 0) {
      values[place] = target.values[last]!;
      states[place] = target.states[last]!;
    }
    last = place;
  }
  return { ...target, at: PREVIOUS, title: target.title, values, states };
}

/** What a line's entries come to: what its 合计 says, where there is one. */
export function totalOf(line: Line, set: LineSet): Line {
  let sum = 0;
  for (let place = 0; place < line.values.length; place++)
    if (line.states[place] === FIGURE && set.sums[place] === 0) sum += line.values[place]!;
  const states = new Uint8Array(line.values.length).fill(FIGURE);
  return { ...line, at: TOTAL, values: new Float64Array(line.values.length).fill(Number(sum.toPrecision(14))), states };
}

/** A number that is the same everywhere. */
export function numberLine(like: Line): Line {
  const length = like.values.length;
  return { ...like, at: NUMBER, values: new Float64Array(length).fill(1), states: new Uint8Array(length).fill(FIGURE) };
}
