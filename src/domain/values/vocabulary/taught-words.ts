import { withoutBrackets } from "./plain-text";
/** What a header that the list does not know was said to head. `own`: a column of the station's that nothing hangs on. */
export type HeaderMeaning =
  | "presence"
  | "insurance"
  | "wage"
  | "name"
  | "contract"
  | "subtotal"
  | "remark"
  | "target"
  | "done"
  | "rate"
  | "content"
  // of a stretch or a state of the promise
  | "last-done"
  | "mid-target"
  | "mid-rate"
  | "annual-target"
  | "annual-rate"
  | "due-target"
  | "adjusted-target"
  | "budget"
  | "spent"
  | "full-marks"
  | "score"
  | "service-date"
  | "issued"
  | "returned"
  | "required-hours"
  | "station"
  | "own";

/** What a row's label was said to be. */
export type LabelMeaning =
  "subtotal" | "total" | "effective-subtotal" | "effective-total" | "stable-rate" | "certified" | "uncertified" | "own";

/** What a mark was said to say. */
export type MarkMeaning = "yes" | "no";

/** A word that a user taught: the text as `plainText` compares it, and what it means. */
export type TaughtWord =
  | { readonly kind: "header"; readonly word: string; readonly means: HeaderMeaning }
  | { readonly kind: "label"; readonly word: string; readonly means: LabelMeaning }
  | { readonly kind: "mark"; readonly word: string; readonly means: MarkMeaning };

/** Any amount of money where a mark is looked for: said once for all of them. */
export const ANY_AMOUNT = "#";

/** The word of the list that a taught header or label is read as. */
export const HEADER_WORDS: Readonly<Record<HeaderMeaning, string>> = {
  presence: "人员到位",
  insurance: "社保购买",
  wage: "工资发放",
  name: "姓名",
  contract: "合同期限",
  subtotal: "人员到岗小计",
  target: "协议量",
  done: "完成量",
  rate: "完成率",
  remark: "备注",
  content: "服务内容",
  "last-done": "去年完成量",
  "mid-target": "中期指标",
  "mid-rate": "中期完成率",
  "annual-target": "年度指标",
  "annual-rate": "年度完成率",
  "due-target": "应完成量",
  "adjusted-target": "调整后指标量",
  budget: "预算",
  spent: "支出",
  "full-marks": "分值",
  score: "得分",
  "service-date": "服务日期",
  issued: "发放份数",
  returned: "回收份数",
  "required-hours": "应完成时数",
  station: "社工站",
  own: "签名",
};

/** The nouns that take words around them; other meanings are read as a whole. */
export const HEADER_NOUNS: Readonly<Partial<Record<HeaderMeaning, string>>> = {
  presence: "到岗",
  insurance: "社保",
  wage: "工资",
  target: "协议",
  done: "完成",
  rate: "完成率",
};

export const LABEL_WORDS: Readonly<Record<LabelMeaning, string>> = {
  subtotal: "小计",
  total: "总计",
  "effective-subtotal": "有效人次小计",
  "effective-total": "有效人次总计",
  "stable-rate": "稳岗率",
  certified: "持证社工",
  uncertified: "非持证社工",
  own: "备注",
};

/** A header's own words: without the month before them and what stands in brackets. */
export function headerWords(plain: string): string {
  return withoutBrackets(plain, "([【").replace(/^(?:\d{4}年)?\d{1,2}月份?(?=.)/, "");
}

/** Two lists of words as one; where both teach the same word, the later one counts. */
export function withWords(words: readonly TaughtWord[], more: readonly TaughtWord[]): readonly TaughtWord[] {
  const same = (one: TaughtWord, other: TaughtWord): boolean => one.kind === other.kind && one.word === other.word;
  return [...words.filter((word) => !more.some((other) => same(word, other))), ...more];
}
