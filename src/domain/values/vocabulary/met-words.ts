import { whole } from "./patterns";
import { withoutBrackets } from "./plain-text";

const MET = whole(
  "(?:指标)?是否(?:已|按期|按时|如期)?(?:达标|达到|达成|完成|合格|实现)(?:指标|目标|任务)?",
  "(?:指标|目标)?(?:达标|达成|完成)(?:与否|否|结果|结论|判定|认定)",
  "达标情况",
  "met\\??|achieved\\??|targetmet\\??",
);

/** 是否达标, 达标情况: a column that says of each promise whether it was kept. */
export function namesWhetherMet(plain: string): boolean {
  return MET.test(withoutBrackets(plain, "([【"));
}

const YES = whole("是|√|✓|✔|已?达标|已?完成|已?达到|已?达成|合格|yes|y|met|achieved");
const NO = whole("否|×|x|✗|✕|(?:未|不|没有|尚未)(?:达标|完成|达到|达成)|不合格|no|n|notmet|notachieved");

/** Whether a word says that a promise was kept or that it was not; null for any other word. */
export function verdictWords(word: string): boolean | null {
  const plain = word.replace(/\s+/g, "");
  return YES.test(plain) ? true : NO.test(plain) ? false : null;
}

const THRESHOLD =
  /(?:完成率|完成比例|百分比|达成率)?(?:达到?|不低于|高于|超过|≥|>=?)?(\d{2,3})%(?:\(含\))?(?:及|或)?(?:以上)?(?:的)?(?:即?为|视为|算作?|就算|认定为?|即可)?(?:达标|达到指标|完成指标)|达标(?:标准|线|值)?(?:为|是|:)?[^\d。;]{0,8}(\d{2,3})%/;

/** The percent from which a promise counts as met, as a sentence of the sheet says; null where it says nothing of it. */
export function metFrom(plain: string): number | null {
  const match = THRESHOLD.exec(plain);
  const percent = Number(match?.[1] ?? match?.[2]);
  return percent >= 10 && percent <= 200 ? percent : null;
}
