import { groupOfMatch } from "../../../values/present";
import { reductionIn } from "../../../values/vocabulary/rate-policies";
import type { TargetChange } from "../model";

const CHANGE = /(减免|核减|调减|扣减|减少|结转|调增|增加|调整为|变更为|调为|改为|下调至|减至)\D{0,4}?(\d+(?:\.\d+)?)/;

/** What words make of a target: 减免20%, 由12调整为8, 上年结转5个; [] where they leave it open. */
export function changesInWords(plain: string): TargetChange[] {
  const reduced = reductionIn(plain);
  if (reduced !== null) return [{ kind: "times", value: 1 - reduced / 100 }];
  const match = CHANGE.exec(plain);
  if (!match) return [];
  const word = groupOfMatch(match, 1);
  const kind = /[为至]$/.test(word) ? "is" : /结转|增/.test(word) ? "plus" : "minus";
  return [{ kind, value: Number(match[2]) }];
}
