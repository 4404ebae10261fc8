import { withoutBrackets } from "./plain-text";

/**
 * Of which stretch, or which state of the promise, a column is: last year's, the mid-term's, the whole year's, the share that is due by now,
 * what it was before or after an adjustment, what was carried over, by how much it was reduced.
 */
export type Span = "last" | "mid" | "annual" | "due" | "adjusted" | "original" | "carried" | "reduced";

/** In this order: 去年同期 is last year's whatever else the words hold, 调整后年度指标 is the adjusted one. */
const SPANS: readonly (readonly [Span, RegExp])[] = [
  ["carried", /(?:上年度?|上一年度?|去年|上期|往年)?结转(?:指标|任务)?(?:量|数)?/],
  ["last", /(?:去年|上年|上一年|往年|前年|上期|上一期|上季|上月|上周期|历年|往期|同期)(?:度|同期|全年|度同期)?/],
  ["adjusted", /(?:调整|变更|修订|修改|减免|核减|调减|调增|增补|追加|核定)(?:之)?后(?:的)?/],
  ["original", /(?:调整|变更|修订|修改|减免|核减|调减)(?:之)?前(?:的)?|原(?:定|有|来)?(?=指标|目标|协议|任务|合同|计划|年度)/],
  ["reduced", /^(?:减免|核减|调减|扣减|豁免|调增|增加|新增)(?:指标|任务)?(?:量|数|值|额|比例|幅度|情况|百分比|率)?$/],
  [
    "due",
    /(?:时间)?进度(?:要求)?(?:应|需|须)?(?=完成|达|指标|目标|要求)|按(?:照)?(?:时间)?进度|序时(?:进度)?|应(?=完成|达成)|(?:至今|目前|现阶段)应/,
  ],
  [
    "mid",
    /中期|期中|半年度?|上半年|下半年|评估期内?|考核期内?|阶段性?|本期|本阶段|本?季度|本?月度?(?=指标|目标|任务|计划|完成)|mid-?(?:year|term)|half-?year(?:ly)?|interim/i,
  ],
  [
    "annual",
    /全年|[全本]?学[期年]度?|本?年度|年终|期末|末期|整年|总体?(?=指标|目标|任务)|本?年(?=指标|目标|任务|完成率)|annual|full-?year|yearly/i,
  ],
];

const CURRENT = /本年度?|今年|当年/;

/** The stretch that a header's words name, and the words without it; `span` null where they name none. */
export function spanOf(plain: string): { readonly span: Span | null; readonly rest: string } {
  for (const [span, words] of SPANS) {
    const match = words.exec(plain);
    if (!match) continue;
    const rest = withoutStretches(plain.slice(0, match.index) + plain.slice(match.index + match[0].length));
    // 应 makes a promise of what else would be a delivery: 应完成量.
    return { span, rest: /^(?:完成|达成)/.test(rest) && match[0].includes("应") ? `应${rest}` : rest };
  }
  return { span: null, rest: plain.replace(CURRENT, "") };
}

function withoutStretches(text: string): string {
  let rest = text.replace(CURRENT, "");
  for (const [, words] of SPANS.slice(6)) rest = rest.replace(words, "");
  return rest;
}

/** Whether a text that stands over several columns says nothing but their stretch: 去年, 本年度情况, 中期完成情况. */
export function spanAlone(plain: string): Span | null {
  if (plain.length > 12) return null;
  const { span, rest } = spanOf(withoutBrackets(plain).replace(/\d{4}年/g, ""));
  return span !== null && /^(?:完成|服务|指标|考核|评估)*(?:情况|数据|部分)?$/.test(rest) ? span : null;
}

/** A year of its own before the field: 2023年完成量. */
export function yearOf(plain: string): { readonly year: number | null; readonly rest: string } {
  const match = /^\(?(20\d\d)年?度?\)?(?=[^\d.\-/年月])/.exec(plain);
  return match ? { year: Number(match[1]), rest: plain.slice(match[0].length) } : { year: null, rest: plain };
}
