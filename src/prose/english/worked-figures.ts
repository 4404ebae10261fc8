import type { ReportFigures } from "../../domain/families/report-figures";
import type { ReportFigure } from "../../domain/tables/report";
import { averageOf, pointsBeyond, proratedTarget, rateBeyond, timesTarget } from "../derived-figures";
import type { ServiceTarget, Topic } from "../topics";

/** Figures that reports work out from those of the tables, and the words that say that they were; worked out when they are asked for. */
export interface WorkedFigures {
  readonly words: RegExp;
  readonly work: () => readonly (ReportFigure | null)[];
}

const TIMES = /\b(?:times|multiple|fold)\b/;
const BEYOND =
  /\b(?:beyond|over|above|exceed\w*|more|surpass\w*|beat\w*|outdo\w*|outstrip\w*|overshot|overshoot\w*|ahead|excess|up|in addition)\b/;
const SHORT = /\b(?:short\w*|below|behind|under|less|fewer|missing|lack\w*|remain\w*|outstanding|left|down)\b/;
const POINTS = /\bpoints?\b/;
const DUE_BY_NOW = /\b(?:by now|calendar|due|time|should|ought|would have|pro rata)\b/;
const EACH = /\b(?:each|per|average|averag\w+|mean|apiece|a head|every|everybody|divide\w*)\b/;

/** What reports work out of services: how many times as much, how far beyond, how much was due by now, how much for each. */
export function workedFigures(
  topics: readonly Topic[],
  areas: readonly (string | null)[],
  { staff, progress }: Pick<ReportFigures, "staff" | "progress">,
): WorkedFigures[] {
  const { headcount, actualPersonMonths } = staff;
  const found: WorkedFigures[] = [];
  const add = (words: RegExp, work: WorkedFigures["work"]): void => void found.push({ words, work });
  for (const { targets } of topics) {
    const here = targets.filter(({ area }) => areas.includes(area));
    for (const { target, done, rate } of here) {
      if (target && done) add(TIMES, () => [timesTarget(target, done)]);
      if (rate) {
        add(BEYOND, () => [rateBeyond(rate, "over")]);
        add(SHORT, () => [rateBeyond(rate, "short")]);
      }
      if (rate && progress) add(POINTS, () => [apart(pointsBeyond(rate, progress))]);
      if (target && progress) add(DUE_BY_NOW, () => proratedTarget(target, progress));
      if (done && headcount) add(EACH, () => [averageOf(done, headcount)]);
    }
    add(EACH, () => averages(here));
  }
  if (actualPersonMonths && headcount) add(EACH, () => [averageOf(actualPersonMonths, headcount)]);
  return found;
}

/** 20 points behind the time passed. */
function apart(figure: ReportFigure): ReportFigure {
  return figure.value.compare(0) < 0 ? { ...figure, value: figure.value.mul(-1) } : figure;
}

/** Those who came to each session, each activity. */
function averages(targets: readonly ServiceTarget[]): (ReportFigure | null)[] {
  const came = targets.filter(({ measure }) => measure === "attendance");
  const held = targets.filter(({ measure }) => measure === "session" || measure === "event" || measure === "item");
  return came.flatMap(({ area, done: amount }) =>
    held.flatMap(({ area: place, done: each }) => (amount && each && area === place ? [averageOf(amount, each)] : [])),
  );
}
