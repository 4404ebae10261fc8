import { exact, type Exact } from "../values/exact";

/** What a word that stands where a rate belongs says of it. */
export type Verdict = "exceeded" | "reached" | "not-reached";

const EXCEEDED = /^已?超[额額](?:完成|[达達]成|[达達][标標])?(?:任[务務]|指[标標])?$/;
const REACHED = /^(?:已|均已|都已|已经|已經|全部|已全部|按[时時]|如期|按期)?(?:完成|[达達]成|[达達][标標]|[达達]到)(?:任[务務]|指[标標])?$/;
const NOT_REACHED =
  /^(?:尚|仍|暂|暫)?(?:未|没|沒|没有|沒有|不)(?:能)?(?:全部|按[时時])?(?:完成|[达達]成|[达達][标標]|[达達]到)(?:任[务務]|指[标標])?$/;

/** Reads 超额完成, 达标, 未完成 …; null where a word says nothing that a figure could contradict (进行中, 待定, 基本完成). */
export function verdictOf(plain: string): Verdict | null {
  if (NOT_REACHED.test(plain)) return "not-reached";
  if (EXCEEDED.test(plain)) return "exceeded";
  return REACHED.test(plain) ? "reached" : null;
}

/** 3/5 where a rate belongs, as the rate that it is; null for any other text. */
export function fractionOf(plain: string): Exact | null {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(plain);
  return match && Number(match[2]) > 0 ? exact(Number(match[1])).div(Number(match[2])) : null;
}

/** Whether what a word says is true of a rate: 未完成 beside 120% is not. */
export function verdictHolds(verdict: Verdict, rate: Exact): boolean {
  if (verdict === "not-reached") return rate.compare(1) < 0;
  return verdict === "exceeded" ? rate.compare(1) > 0 : rate.compare(1) >= 0;
}
