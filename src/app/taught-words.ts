import * as v from "valibot";
import type { Localized } from "../domain/language";
import { plainText } from "../domain/values/vocabulary/plain-text";
import {
  ANY_AMOUNT,
  HEADER_WORDS,
  LABEL_WORDS,
  type HeaderMeaning,
  type LabelMeaning,
  type TaughtWord,
} from "../domain/values/vocabulary/taught-words";

const word = v.pipe(
  v.string(),
  v.maxLength(200),
  v.transform(plainText),
  v.check((plain) => plain.length > 0 && plain.length <= 40),
);

/** A taught word as settings, a file of words and a workbook hold it. */
const taughtWord = v.variant("kind", [
  v.strictObject({ kind: v.literal("header"), word, means: v.picklist(Object.keys(HEADER_WORDS) as HeaderMeaning[]) }),
  v.strictObject({ kind: v.literal("label"), word, means: v.picklist(Object.keys(LABEL_WORDS) as LabelMeaning[]) }),
  v.strictObject({ kind: v.literal("mark"), word, means: v.picklist(["yes", "no"]) }),
]);

const MOST = 500;

/** The words of one station. */
export const taughtWords = v.pipe(v.array(taughtWord), v.maxLength(MOST));

const file = v.strictObject({ words: taughtWords });

/** Reads a file of words strictly; null where it is none. */
export function parseWords(json: unknown): readonly TaughtWord[] | null {
  const parsed = v.safeParse(file, json);
  return parsed.success ? parsed.output.words : null;
}

/** The file that `parseWords` reads. */
export function wordsFile(words: readonly TaughtWord[]): string {
  return `${JSON.stringify({ words }, null, 2)}\n`;
}

const HEADER_MEANINGS: Readonly<Record<HeaderMeaning, Localized>> = {
  presence: { zh: "人员到位", en: "presence" },
  insurance: { zh: "社保购买", en: "insurance" },
  wage: { zh: "工资发放", en: "wages paid" },
  name: { zh: "姓名", en: "name" },
  contract: { zh: "合同期限", en: "contract" },
  subtotal: { zh: "人员到岗小计", en: "each worker's subtotal" },
  target: { zh: "协议量", en: "target" },
  done: { zh: "完成量", en: "done" },
  rate: { zh: "完成率", en: "percentage" },
  remark: { zh: "备注", en: "remark" },
  content: { zh: "服务内容", en: "content" },
  "last-done": { zh: "去年的完成量", en: "last year's amount done" },
  "mid-target": { zh: "中期指标", en: "mid-term target" },
  "mid-rate": { zh: "中期完成率", en: "mid-term percentage" },
  "annual-target": { zh: "年度指标", en: "annual target" },
  "annual-rate": { zh: "年度完成率", en: "annual percentage" },
  "due-target": { zh: "应完成量", en: "target due by now" },
  "adjusted-target": { zh: "调整后的指标", en: "adjusted target" },
  budget: { zh: "预算", en: "budget" },
  spent: { zh: "支出", en: "spent" },
  "full-marks": { zh: "分值（满分）", en: "full marks" },
  score: { zh: "得分", en: "score" },
  "service-date": { zh: "服务日期", en: "date of the service" },
  issued: { zh: "发放份数", en: "papers handed out" },
  returned: { zh: "回收份数", en: "papers returned" },
  "required-hours": { zh: "应完成时数", en: "hours required" },
  station: { zh: "社工站", en: "station" },
  own: { zh: "自用列，与核算无关", en: "a column of your own, not counted" },
};

const LABEL_MEANINGS: Readonly<Record<LabelMeaning, Localized>> = {
  subtotal: { zh: "小计行", en: "a subtotal row" },
  total: { zh: "总计行", en: "a total row" },
  "effective-subtotal": { zh: "有效人次小计行", en: "a row of effective subtotals" },
  "effective-total": { zh: "有效人次总计行", en: "the row of effective totals" },
  "stable-rate": { zh: "稳岗率行", en: "the stable-rate row" },
  certified: { zh: "持证社工", en: "certified workers" },
  uncertified: { zh: "非持证社工", en: "uncertified workers" },
  own: { zh: "说明行，与核算无关", en: "a note, not counted" },
};

/** What a taught word means, for a person: 社保购买; 有（√）. */
export function meaningText(taught: TaughtWord): Localized {
  if (taught.kind === "header") return HEADER_MEANINGS[taught.means];
  if (taught.kind === "label") return LABEL_MEANINGS[taught.means];
  return taught.means === "yes" ? { zh: "有（√）", en: "yes (√)" } : { zh: "无", en: "no" };
}

/** The word as it stands in the sheet; an amount of any size is told in words. */
export function wordText(taught: TaughtWord): Localized {
  return taught.kind === "mark" && taught.word === ANY_AMOUNT ? { zh: "任何金额", en: "any amount" } : { zh: taught.word, en: taught.word };
}
