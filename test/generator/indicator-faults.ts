import type { Declared } from "./attendance-faults";
import type { Dice } from "./dice";
import type { LaidIndicators, Promised } from "./indicator-model";
import type { LaidScore } from "./score-layout";

type Planter = (dice: Dice, laid: readonly LaidIndicators[]) => Declared[] | null;

function take(dice: Dice, laid: readonly LaidIndicators[], fits: (promise: Promised) => boolean = () => true): Promised | null {
  const free = laid.flatMap(({ promises }) => promises).filter((promise) => !promise.taken && promise.target !== null && fits(promise));
  if (free.length === 0) return null;
  const promise = dice.pick(free);
  promise.taken = true;
  return promise;
}

/** Cases are counted against each other; other faults keep away from them. */
const single = (promise: Promised): boolean => promise.opened === null;

const one = (rule: string, spot: Promised["targetSpot"]): Declared[] => [{ rule: `indicator/${rule}`, spot }];

/** One planter per rule that looks at targets and dones. */
export const INDICATOR_PLANTERS: Readonly<Record<string, Planter>> = {
  "indicator/value-missing": (dice, laid) => {
    const promise = take(dice, laid, single);
    if (!promise) return null;
    if (dice.chance(0.5)) {
      promise.target = null;
      promise.targetRaw = null;
      return one("value-missing", promise.targetSpot);
    }
    promise.done = null;
    promise.doneRaw = null;
    return one("value-missing", promise.doneSpot);
  },
  "indicator/value-unreadable": (dice, laid) => {
    const promise = take(dice, laid, single);
    if (!promise) return null;
    const raw = dice.pick(["待统计", "若干", "?"]);
    if (dice.chance(0.5)) {
      promise.target = null;
      promise.targetRaw = raw;
      return one("value-unreadable", promise.targetSpot);
    }
    promise.done = null;
    promise.doneRaw = raw;
    return one("value-unreadable", promise.doneSpot);
  },
  "indicator/zero-target": (dice, laid) => {
    const promise = take(dice, laid, (candidate) => single(candidate) && candidate.targetText === null);
    if (!promise) return null;
    promise.target = 0;
    return one("zero-target", promise.targetSpot);
  },
  "indicator/count-invalid": (dice, laid) => {
    const promise = take(dice, laid, (candidate) => single(candidate) && candidate.targetText === null);
    if (!promise) return null;
    promise.done = promise.done! + 0.5;
    return one("count-invalid", promise.doneSpot);
  },
  "indicator/closed-exceeds-opened": (dice, laid) => {
    const promise = take(dice, laid, (candidate) => candidate.opened !== null);
    if (!promise) return null;
    promise.done = promise.opened!.done! + dice.int(1, 3);
    return one("closed-exceeds-opened", promise.doneSpot);
  },
};

/** Puts one promise behind the time progress; the percentages that fall below it follow from the counts. */
export function plantBehindSchedule(dice: Dice, laid: readonly LaidIndicators[], progress: number): boolean {
  const promise = take(dice, laid, (candidate) => single(candidate) && Math.ceil(candidate.target! * progress) - 1 >= 0);
  if (!promise) return false;
  promise.done = Math.max(0, Math.ceil(promise.target! * progress) - 1);
  return promise.done < promise.target! * progress;
}

export function plantScoreCap(dice: Dice, { parts }: LaidScore): Declared[] {
  const part = dice.pick(parts);
  part.hundredths = part.cap * 100 + dice.int(1, 300);
  return [{ rule: "score/cap", spot: part.spot }];
}
