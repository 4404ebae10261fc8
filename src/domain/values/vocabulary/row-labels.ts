import { ofText } from "../read-once";
import { withoutBrackets } from "./plain-text";
import { headerField } from "./attendance-headers";
import { any, glance, holding, whole } from "./patterns";

/** What a row of sums sums, and of what; `unknown` where the words fit a group and the whole table alike. */
export interface SumLabel {
  readonly kind: "sum" | "effective" | "stable-rate";
  readonly scope: "group" | "total" | "unknown";
}

const UNCERTIFIED = holding("uncertified");
const CERTIFIED = holding("certified");

/** 持证社工, 专业人员 → true; 非持证社工, 辅助人员 → false; anything else null. */
export function certifiedGroup(plain: string): boolean | null {
  if (UNCERTIFIED.test(plain)) return false;
  return CERTIFIED.test(plain) ? true : null;
}

/** 行政辅助人员, 后勤, 财务: people of a station who do no social work, of whom neither certificates nor practice are asked. */
export function namesOtherWork(plain: string): boolean {
  return plain.length <= 16 && OTHER_WORK.test(plain) && !/社工|社会工作|督导|[村区街镇站]/.test(plain);
}

const OTHER_WORK = /行政|后勤|财务|会计|出纳|工勤|文员|司机|保洁|保安|厨|勤杂/;

/** 一、持证社工 alone in a row: a group's label, where no title or station's name holds the words. */
export function isGroupBanner(plain: string): boolean {
  return plain.length <= 12 && !/表|情况|站|中心|机构/.test(plain) && certifiedGroup(plain) !== null && headerField(plain) === null;
}

/** 三、后勤人员: a numbered heading over people of a kind that is neither certified nor uncertified. */
export function isGroupHeading(plain: string): boolean {
  return /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\))[^\d表]{1,8}(?:人员|社工|员工|队伍)$/.test(plain);
}

/** Most texts of a table are names: they are passed over at a glance. */
const MAY_SUM = glance("subtotal", "total", "sum", "running-sum", "count-sum", "label-sum", "stable-rate");
const STABLE_RATE = holding("stable-rate");
/** Words that sum wherever in a label they stand. */
const SUMS_ANYWHERE = /小计|合计|总计|累计/;
const DONE = holding("done");
const EFFECTIVE = holding("effective");
const NOTE = /^(?:注|备注|说明|附注)(?:[:：\d]|$)/;
const NUMBER = "(?:第?[一二三四五六七八九十\\d]{1,6}|[a-z甲乙丙丁])";
/** A piece of it, for where any number of pieces may follow one another. */
const NUMERAL = "(?:第?[一二三四五六七八九十\\d]|[a-z甲乙丙丁])";
const OF_WHAT = `(?:${any("whole", "this-page", "this-month", "place", "who", "certified", "uncertified", "presence", "effective", "staff")}|${NUMERAL}|人[次数月]|[组站队、和及])*`;
/** Other words of a sum, where nothing but what is summed stands before them. */
const SUMS = whole(
  `${OF_WHAT}${any("subtotal", "total", "sum", "count-sum", "label-sum")}(?:人数|人次|数|天数)?[:：]?`,
  `全部${any("who")}`,
);
const OF_ALL = holding("total", "whole");
const PLACE_SUM = new RegExp(`${any("place")}${NUMBER}?|${NUMBER}[组队]`, "i");

const PLACE = new RegExp(`${any("place")}${NUMBER}?$|${NUMBER}号?(?:小?组|队|班|站)$`, "i");

/** 片区二, 新塘社区, 第三小组, A组: the label of an area, a team or a service point. */
export function namesPlace(plain: string): boolean {
  return plain.length <= 14 && PLACE.test(plain);
}

/** How long a label may be: English takes about twice as many letters for the same words. */
export function longest(plain: string, letters: number): number {
  return /^[\x20-\x7e]+$/.test(plain) ? letters * 2 : letters;
}

/** A row of sums by its label; null for any other row. */
export const sumLabel = ofText(readSum);

/** 有效人次 alone: the effective presence of whoever stands above it. */
const EFFECTIVE_COUNT = whole(`(?:${any("whole", "place", "who")})?${any("effective")}${any("presence")}?(?:总?人次|人月)数?[:：]?`);

function readSum(plain: string): SumLabel | null {
  if (EFFECTIVE_COUNT.test(plain)) return { kind: "effective", scope: OF_ALL.test(plain) ? "total" : "unknown" };
  if (!MAY_SUM.test(plain)) return null;
  if (STABLE_RATE.test(plain)) return { kind: "stable-rate", scope: "total" };
  // 累计完成 is an indicator table's word for what was done.
  if (DONE.test(plain) || NOTE.test(plain)) return null;
  const bare = withoutBrackets(plain);
  if (!SUMS_ANYWHERE.test(plain) && (bare.length > longest(bare, 16) || !SUMS.test(bare))) return null;
  const kind = EFFECTIVE.test(plain) ? "effective" : "sum";
  if (OF_ALL.test(plain)) return { kind, scope: "total" };
  if (/小计|subtotal/i.test(plain) || certifiedGroup(plain) !== null || PLACE_SUM.test(bare)) return { kind, scope: "group" };
  return { kind, scope: "unknown" };
}

const SUM = any("subtotal", "total", "sum", "running-sum");
/** 半年合计, 第一季度小计: what a stretch of the term came to. */
const STRETCH = "(?:全年度?|本?年度?|[上下]?半年度?|[全本]?学期|[全本]?学年|第?[一二三四1-4]?季度?|本期|中期|期末|阶段)";
const WHOLE = whole(
  `(?:平均[值数]?[/、])?(?:${any("whole", "this-page")}|本?站|指标|${STRETCH})?${SUM}(?:[/、]平均[值数]?)?:?`,
  `${any("label-sum")}:?`,
);
/** 志愿服务小计, 片区一合计: one group's sum. 服务人次合计 may be a promise of its own. */
const OWN = new RegExp(
  `^.{0,8}${any("subtotal")}:?$|^.{1,8}(?:片区|社区|区|组|村|居|类|部分)(?:[一二三四五六七八九十\\d]+|[a-z])?(?:合计|共计|汇总):?$`,
  "i",
);

/** Of what a label's row or column is the sum: of everything, or of one group where the words name it or say 小计; null for no sum. */
export const sumScope = ofText(readScope);

function readScope(plain: string): "all" | "group" | null {
  const text = withoutBrackets(plain);
  if (PART_OF_TERM.test(text)) return "group";
  if (WHOLE.test(text)) return /小计|subtotal/i.test(text) && text.replace(":", "").length <= 8 && !HAS_WHOLE.test(text) ? "group" : "all";
  return OWN.test(text) ? "group" : null;
}

const PART_OF_TERM = new RegExp(`^(?:[上下]半年度?|第?[一二三四1-4]季度?)${SUM}:?$`, "i");
const HAS_WHOLE = holding("whole");

/** 其中：独居老人, of which online: what such a row holds is counted in the row above it. */
export function namesPart(plain: string): boolean {
  return PART.test(plain);
}

const PART = /^\(?(?:其中|of which|thereof)/i;

/** 扣分项, 减：退回款: what such a row holds is taken from the total. */
export const TAKES_AWAY = /^(?:减|扣)|扣分|扣减|减分/;

const MEAN_OF_RATES =
  /^(?:各项|各指标|总体|综合|指标|全部)*(?:平均(?:指标)?(?:完成率|达成率|达标率|完成比例|百分比)|(?:完成率|达成率|达标率|完成比例|百分比)(?:的)?平均(?:值|数)?):?$/;

/** 平均完成率: the mean of the rates above it. */
export function isMeanOfRates(plain: string): boolean {
  return MEAN_OF_RATES.test(withoutBrackets(plain));
}

const REFERENCE =
  /^(?:上年度?|去年|上一?年度?|上期|往年|同期|去年同期|全[区市省国]|各站点?|各区|行业|其他站).{0,4}(?:合计|总计|平均|均值|水平|数据)|^(?:全站|本站|站点?|各项|每[站人]|各?片区|各?社区|月|季|总)?(?:平均|人均|站均|均值|中位)(?:值|数|水平|完成|完成[量数])?(?:\([^()]*\))?:?$|^(?:最高|最低|最大|最小|中位)(?:值|数)$|^(?:承[前上]页|接[前上]页|上页(?:结转|累计|合计|小计)|过次页|转下页)/;

/** 上年合计, 全区平均, 人均: beside the rows for comparing, and summed by nobody. */
export function isReference(plain: string): boolean {
  return REFERENCE.test(plain);
}

const MAY_NAME_SUM =
  /(?:共计|合计|总计|总额|总数|总量|总和|总值|汇总|合共|总(?:人|户|场|节|个|件|份)?[次数]|总(?:时数|时长|学时|课时|金额|支出|预算|经费))[:：]?$|^总(?![监干队经务体分裁部])|^(?:grand)?total|totals?$/i;

/** 支出共计, 经费总额, 总时数: the name of a sum, or of a promise of its own; what it holds tells. */
export function mayNameSum(plain: string): boolean {
  const text = withoutBrackets(plain);
  return text.length <= longest(text, 12) && MAY_NAME_SUM.test(text);
}

const NAMES_ALL = whole(`(?:${any("whole")}|总体|整体|全项目|[两三四五六]个?(?:片区?|社区|站点?))(?:情况|数据)?`);

/** 全站, 整体, 两片 beside single areas: their sum, or one more of them; what stands there tells. */
export function mayNameAll(plain: string): boolean {
  return NAMES_ALL.test(withoutBrackets(plain)) || mayNameSum(plain);
}

/** A label of a row or column that sums the others. */
export function isTotalLabel(plain: string): boolean {
  return sumScope(plain) !== null;
}
