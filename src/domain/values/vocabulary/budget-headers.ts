import { periodLabel, type PeriodLabel } from "./indicator-headers";
import { any, holding, whole } from "./patterns";
import { withoutBrackets } from "./plain-text";
import { isTotalLabel } from "./row-labels";
import { groupOfMatch, lastItem } from "../present";

/** What a column of a budget holds. */
export type BudgetField =
  | "account"
  | "budget"
  /** What was granted for one half-year, quarter or month. */
  | "budget-part"
  /** As it was granted, before it was adjusted. */
  | "original"
  | "adjustment"
  | "carried"
  | "granted"
  | "spent"
  /** What was spent in one month or quarter. */
  | "spent-part"
  /** Budget or spending of an earlier year, for comparing. */
  | "before"
  | "balance"
  | "rate"
  /** What was spent in one such stretch as a share of what was granted for it. */
  | "rate-part"
  | "overrun";

/** Words that say of which year or how much of it, and leave the meaning as it is. */
const OF_WORD = `(?:${any("span", "reached", "whole", "money", "doing", "fee")}|核定|核准|审定|审批|获批|批复|批准|项目|全部|\\d{4}年?度?|[的可]){0,6}`;
const OF = `${OF_WORD}(?:截至.{0,8}${OF_WORD})?`;
const HOW_MUCH = `(?:${any("money", "amount", "fee", "status")}|额度|安排|总计|合计)*`;
const BUDGET = whole(
  `${OF}${any("budget")}${HOW_MUCH}`,
  "(?:计划|核定|批复|批准)(?:经费|支出|资金|投入)(?:数|额|金额)?",
  "(?:核定|批复|批准|下达)(?:金额|数|额)",
  "budget(?:ed)?",
);
const ADJUSTED = whole(
  `${OF}(?:${any("adjusting")}后的?${any("budget")}|${any("budget")}${any("adjusting")}后|${any("budget")}${any("adjusting")}数|${any("adjusting")}${any("budget")}数?)${HOW_MUCH}`,
);
const ORIGINAL = whole(`(?:年初|期初|原|初始|原批复|原核定|原定|调整前)的?${any("budget")}${HOW_MUCH}`, `${any("budget")}调整前`);
const ADJUSTMENT = whole(`${any("budget")}?${any("adjusting")}+(?:${any("money", "amount")}|增减)*`);
/** What was granted on top of it; 调整预算 is the budget as it was adjusted. */
const ADDED = whole(`追加的?${any("budget")}${HOW_MUCH}`);
const CARRIED = whole(`${any("carried")}${HOW_MUCH}`);
const GRANTED = whole(`(?:${OF}|政府|财政|收到|首期|二期|三期|末期)*(?:${any("granted")}|到账)${HOW_MUCH}`);
const SPENT = whole(
  `${OF}(?:${any("spending")}|(?<=已)列支|(?<=已)用|实支|实付)${HOW_MUCH}`,
  "(?:已|累计|实际)投入(?:经费|资金|金额|额)?",
  "spent|actual|expenditure",
);
const BALANCE = whole(
  `${OF}${any("budget")}?(?:${any("balance")}|余款)+(?:${any("budget", "money", "amount", "fee")}|额度)*`,
  "未投入(?:经费|资金|金额|额)?",
  "balance|remaining",
);
const RATE = whole(
  `${OF}(?:${any("budget", "spending", "reaching")}|占${any("budget")})+(?:的)?(?:${any("rate")}|占比)%?`,
  `${any("spending")}%`,
  "占预算%?",
);
const OVERRUN = whole(`${OF}${any("overrun")}${any("budget")}?${HOW_MUCH}(?:部分)?`);
const ACCOUNT = whole(
  `(?:${any("budget", "spending", "money", "fee", "doing", "subject")}|[一二三]级)*(?:${any("account", "subject", "content")}|费用类别|类别|类型)(?:${any("subject", "account")})*`,
);

/** One of these stands in a header that makes a budget. */
export const MAY_HEAD_BUDGET = new RegExp(`${holding("budget", "spending").source}|投入|budget|spent|expenditure`, "i");

const EARLIER = /^(?:(?:上年度?|去年度?)?同期|上一?年度?|去年度?|前年度?|往年|上期)的?(?=.)/;

/** The year that a header begins with: 2024年决算. */
export function yearOfHeader(plain: string): number | null {
  const match = /^(20\d{2}|1\d{2})年度?/.exec(plain);
  return match ? Number(groupOfMatch(match, 1)) : null;
}

/** 上半年预算, 第一季度执行率, 3月预算数. */
const PERIOD_FIRST = /^([上下]半年度?|第?[一二三四1-4]季度?|(?:1[0-2]|[1-9])月份?)的?(.+)$/;

/** 合计, 全年 beside single stretches: all of them. */
function isWhole(plain: string): boolean {
  return isTotalLabel(plain) || /^(?:全年度?|年度|本年度?)$/.test(withoutBrackets(plain));
}

const PERIOD_WITHIN = /[上下]半年|第?[一二三四1-4]季度?|(?<!\d)(?:1[0-2]|[1-9])月/;
/** 截至6月, 1-6月: up to a month, not of it. */
const UP_TO = /累[计积]|截[至止]|[-—–~至到](?:1[0-2]|[1-9])月/;

/** The stretch that a budget's header names, wherever it stands in it: 上半年, 第一季度, 3月; null where it names none. */
export function periodOfHeader(plain: string): PeriodLabel | null {
  const match = UP_TO.test(plain) ? null : PERIOD_WITHIN.exec(plain);
  return match && periodLabel(match[0]);
}

function fieldOf(plain: string): BudgetField | null {
  const text = withoutBrackets(plain, "([【").replace(/%$/, "%");
  if (text === "" || text.length > 24) return null;
  const bare = text.replace(/%/g, "");
  const earlier = bare.replace(EARLIER, "");
  if (earlier !== bare && (BUDGET.test(earlier) || SPENT.test(earlier))) return "before";
  if (RATE.test(text) || RATE.test(bare)) return "rate";
  if (ADDED.test(bare)) return "adjustment";
  if (ADJUSTED.test(bare)) return "budget";
  if (ORIGINAL.test(bare)) return "original";
  if (CARRIED.test(bare)) return "carried";
  if (ADJUSTMENT.test(bare)) return "adjustment";
  if (BALANCE.test(bare)) return "balance";
  if (OVERRUN.test(bare)) return "overrun";
  if (ACCOUNT.test(bare)) return "account";
  if (BUDGET.test(bare)) return "budget";
  if (GRANTED.test(bare)) return "granted";
  return SPENT.test(bare) ? "spent" : null;
}

/** What a budget's column holds, by its texts from top to bottom: 支出 over 1月 is a part of what was spent, 支出 over 合计 all of it. */
export function budgetField(texts: readonly string[]): BudgetField | null {
  const own = lastItem(texts);
  const above = texts.at(-2);
  const parent = above === undefined ? null : fieldOf(above);
  const alone = fieldOf(own);
  if (parent === "spent") {
    if (periodLabel(own)) return "spent-part";
    if (isWhole(own) || /^累计(?:支出)?$/.test(own)) return "spent";
    return alone;
  }
  if (parent === "budget" || parent === "rate") {
    if (periodLabel(own)) return `${parent}-part`;
    if (isWhole(own)) return parent;
  }
  const part = /^(.+?)(?:支出|使用|执行)(?:数|额|金额)?$/.exec(withoutBrackets(own));
  if (part && periodLabel(groupOfMatch(part, 1))) return "spent-part";
  const ofPeriod = PERIOD_FIRST.exec(withoutBrackets(own));
  const named = ofPeriod && periodLabel(groupOfMatch(ofPeriod, 1)) ? fieldOf(groupOfMatch(ofPeriod, 2)) : null;
  if (named === "budget" || named === "spent" || named === "rate") return `${named}-part`;
  if (alone !== null) return alone;
  if (texts.length === 1 && periodLabel(own)) return "spent-part";
  return texts.length > 1 ? fieldOf(texts.slice(-2).join("")) : null;
}
