import { periodLabel } from "./indicator-headers";
import { any, holding, whole } from "./patterns";
import { withoutBrackets } from "./plain-text";
import { isTotalLabel } from "./row-labels";
import { lastItem } from "../present";

/** What a column of an hours table holds. */
export type HoursField = "person" | "certificate" | "day" | "topic" | "period" | "part" | "total" | "required" | "remaining" | "rate";

const HOURS = any("hours");
const TEACHING = any("teaching");
const KIND = `(?:${TEACHING}|专题|个人|个别|个案|小组|团体|团队|集体|现场|驻点|电话|内部|外部|线上|线下|院校|同行|行政|专业|岗前|在岗|面授|网络|机构|外出|集中|实地|其他|[及和、/])*`;
const PERSON = whole(
  `(?:参训|受训|被督导|参加)?(?:社工|人员|员工|学员|工作人员)?(?:${any("name")})`,
  "(?:参训|受训|被督导|参加)?(?:社工|人员|学员|工作人员|同工|员工)|被督导者",
);
const CERTIFICATE = whole(`(?:社工)?(?:${any("qualification")}|资格证)+(?:等级|级别|类别|类型)?`, "持证(?:等级|级别|类别)");
const DAY = whole(`(?:${TEACHING}|开展|举办|举行|参加)*(?:${any("day")}|年月)`);
const PERIOD = whole("(?:统计|所属|督导|培训)?(?:月份|月度|季度|期间|时段|周次|学期|阶段|期次?)", "months?|quarters?|periods?");
const TOPIC = whole(
  `(?:${TEACHING})*(?:${any("theme", "subject", "content")})(?:名称)?`,
  `(?:${TEACHING})?课程`,
  "topics?|courses?|training(?:topic|course)?",
);
const REQUIRED = whole(
  `(?:${any("due", "promise")}|规定|最低|年度|计划|标准)+(?:完成|参加|修|达)?(?:${TEACHING})*(?:${HOURS}|${any("amount")})*`,
  "(?:planned|required|target|scheduled)hours?|hours?(?:planned|required|scheduled)",
);
const REMAINING = whole(`(?:差额|缺口|尚缺|尚差|尚欠|还差|还欠|欠缺|欠|尚需|未完成|相差|${any("balance")})(?:${HOURS})?`);
const RATE = whole(
  `(?:${any("reaching")}|${TEACHING}|${HOURS})+${any("rate")}`,
  "(?:completion|attendance)?rate|(?:%|percentage)(?:held|completed|attended)|completion%?",
);
const TOTAL = whole(
  `(?:${any("running-sum", "sum", "total", "actual")}|全年度?|年度|全期|周期|登记周期|已|已修|总|${any("done")})(?:${any("done")}|${TEACHING})*(?:${any("done")})?(?:${HOURS}|数)+`,
  `${HOURS}(?:合计|小计|总计|累计|总和)?`,
  "(?:actual|held|completed|attended)hours?|hours?(?:held|completed|attended)",
);
const PART = whole(
  `${KIND}${TEACHING}${KIND}(?:${HOURS})?`,
  `(?:内部|外部|线上|线下|现场|驻点|个别|个人|个案|团体|团队|集体|小组)(?:${TEACHING})?(?:${HOURS})`,
  `(?:线上|线下|集中|专题|网络|外出)*(?:面授|研修|进修|网授|自修)(?:${HOURS})?`,
);

/** One of these stands in a header that makes an hours table. */
export const MAY_HEAD_HOURS = new RegExp(`${holding("hours", "teaching").source}|hours`, "i");

/** 2023年; over its half-years it says whose they are. */
const YEAR = /^20\d{2}年?度?$/;
/** 时数 beside 节数 under each quarter. */
const HOURS_ALONE = whole(`${HOURS}`);

function isStretch(text: string): boolean {
  return YEAR.test(text) || periodLabel(text) !== null;
}

/** What a column of an hours table holds, by its texts from top to bottom: 督导时数 over 1月 is a part, over 合计 the whole. */
export function hoursField(texts: readonly string[]): HoursField | null {
  const own = withoutBrackets(lastItem(texts), "([【").replace(/%$/, "");
  if (own === "" || own.length > 18) return null;
  const parent = withoutBrackets(texts.at(-2) ?? "");
  if (MAY_HEAD_HOURS.test(parent)) {
    if (isStretch(own)) return "part";
    if (isTotalLabel(own)) return "total";
  }
  if ((texts.length === 1 || YEAR.test(parent)) && isStretch(own)) return "part";
  if (isStretch(parent) && HOURS_ALONE.test(own)) return "part";
  if (PERSON.test(own)) return "person";
  if (CERTIFICATE.test(own)) return "certificate";
  if (REMAINING.test(own)) return "remaining";
  if (RATE.test(own)) return "rate";
  if (REQUIRED.test(own)) return "required";
  if (TOTAL.test(own) || isTotalLabel(own)) return "total";
  if (PERIOD.test(own)) return "period";
  if (DAY.test(own)) return "day";
  if (TOPIC.test(own)) return "topic";
  return PART.test(own) ? "part" : null;
}
