import { chineseNumeral } from "../../../values/chinese-numeral";

/** What a header cell of an indicator table names. */
export type IndicatorField = "target" | "done" | "rate" | "content" | "area" | "staff" | "unit" | "index" | null;

/** Words before a promise that say for how long or by whom it holds. */
const SPAN = "(?:本?年度?|全年|总体?|考核|预期|协议|合同)*";
/** How much of it: 量, 人次, 接案数 … */
const MUCH = "(?:总?量|要求|值|总?数量?|[人场户]次|.{1,3}数)?";
const TARGET = new RegExp(
  `^${SPAN}(?:(?:协议|合同|目标|任务|计划|指标)(?:指标|任务|目标|服务|开展|完成)?|(?:应|需|须|要求|约定)(?:完成|开展|服务)?(?:指标|任务)?)${MUCH}$`,
);
/** 应, 约定, 要求 alone promise nothing. */
const NO_TARGET = /^(?:应|需|须|要求|约定)$/;
const REACHED = "(?:实际|累计|合计|总|已|现|本期|本次|目前|当前|至今|截[至止]目前|评估期内?|本?年度|全年|接案|结案)*";
const DONE = new RegExp(
  `^${REACHED}完成(?:指标|任务)?(?:总?量|总?数量?|情况|值|[人场户]次|.{1,2}数)?$|^实际(?:总?量|总?数量?|值|[人场户]次|人数|完成.{0,4}|达成.{0,2})?$`,
);
const RATE =
  /^(?:指标|任务|目标|协议|累计|实际|年度|计划)*(?:完成|达成|达标)?(?:百分比|百分率|率|比例|进度)$|^(?:指标|任务|累计)*(?:完成|达成|达标)(?:度|比|占比)$|^完成%$/;
const CONTENT =
  /^(?:协议|服务|指标|项目|工作|合同|任务|考核|活动|具体)?(?:内容|名称|项目|指标|事项|类别|类型|分类)(?:名称|内容|类别)?$|^服务$/;
const PLACE = "(?:片区|社区|区域|社工点|服务点|站点|点位|村居|村社|居村|居委会?|村委会?|村|网格|驻点|分站|辖区)";
const AREA = new RegExp(`^(?:服务|所属|所在)?${PLACE}(?:[/、和]${PLACE})?(?:名称)?$`);
const STAFF = /^(?:投入|配备|配置|驻点|专职)*(?:社工|人员)(?:人员)?(?:人?数|数量)$|^(?:投入|配备|配置)人数$/;
const UNIT = /^(?:计量|计数)?单位$/;
const INDEX = /^(?:序号?|编号|no\.?)$/i;

/** The four words of a sum; what may stand before says of what. */
const SUM = "(?:总?合计|总计|小计|累计|共计)";
const WHOLE = new RegExp(`^(?:全站|本?站|社工站|全街|各(?:片区|社区|站点)|指标|以上)?${SUM}:?$`);
/** 志愿服务小计, 片区一合计: one group's sum. 服务人次合计 may be a promise of its own. */
const OWN = /^.{0,8}小计:?$|^.{1,8}(?:片区|社区|区|组|村|居|类|部分)合计:?$/;

const known = new Map<string, IndicatorField>();

/** What a header text of an indicator table names; decorations in brackets do not matter. */
export function indicatorField(plain: string): IndicatorField {
  let field = known.get(plain);
  if (field === undefined) {
    field = readField(plain);
    if (known.size < 5_000) known.set(plain, field);
  }
  return field;
}

function bare(plain: string): string {
  return plain.length > 30 ? "" : plain.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】|%/g, "");
}

function readField(plain: string): IndicatorField {
  const text = bare(plain);
  if (text === "") return null;
  if (RATE.test(text) || RATE.test(plain.replace(/[()]/g, ""))) return "rate";
  if (DONE.test(text)) return "done";
  // 指标 alone heads a column of names; with 量, 要求 … it is the promised amount.
  if (text !== "指标" && TARGET.test(text) && !NO_TARGET.test(text)) return "target";
  if (CONTENT.test(text)) return "content";
  if (AREA.test(text)) return "area";
  if (STAFF.test(text)) return "staff";
  if (UNIT.test(text)) return "unit";
  return INDEX.test(text) ? "index" : null;
}

/** Of what a label's row or column is the sum: of everything, or of one group where the words name it or say 小计; null for no sum. */
export function sumScope(plain: string): "all" | "group" | null {
  const text = plain.replace(/\([^)]*\)/g, "");
  if (WHOLE.test(text)) return /小计/.test(text) && text.length <= 3 ? "group" : "all";
  return OWN.test(text) ? "group" : null;
}

/** A label of a row or column that sums the others. */
export function isTotalLabel(plain: string): boolean {
  return sumScope(plain) !== null;
}

/** 协议节数 → 节数; null where the header only says 协议量. */
export function measureOf(plain: string): string | null {
  return /(个数|节数|人次|次数|场次|场数|接案数|结案数|时数|人数|份数|户数|支数|篇数)$/.exec(bare(plain))?.[1] ?? null;
}

/** A header of one row names the metric and the column in one text: 建档协议量, 建档（完成量）. */
export interface JoinedField {
  readonly metric: string;
  readonly field: "target" | "done" | "rate";
}

/** Splits such a text; the shortest metric whose rest is a column's name. null where the whole text names a column, or none does. */
export function joinedField(plain: string): JoinedField | null {
  if (plain.length > 40 || indicatorField(plain) !== null) return null;
  const split = (metric: string, rest: string): JoinedField | null => {
    const field = indicatorField(rest);
    return field === "target" || field === "done" || field === "rate" ? { metric, field } : null;
  };
  for (let at = plain.indexOf("(", 2); at > 0 && plain.endsWith(")"); at = plain.indexOf("(", at + 1)) {
    const found = split(plain.slice(0, at), plain.slice(at + 1, -1));
    if (found) return found;
  }
  for (let at = 2; at <= plain.length - 2; at++) {
    const found = split(plain.slice(0, at).replace(/[-_—:：]$/, ""), plain.slice(at).replace(/^[-_—:：]/, ""));
    if (found) return found;
  }
  return null;
}

/** A stretch of the term as a column's header names it: the second quarter, March, the first half-year. */
export interface PeriodLabel {
  readonly kind: "quarter" | "half" | "month";
  /** From 1. */
  readonly index: number;
}

const PERIOD =
  /^(?:\d{4}年)?(?:第?([一二三四1-4])季度?|q([1-4])|([上下])半年|(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?)(?:实际|累计)?(?:完成)?(?:量|数|情况)?$/i;

/** Reads 第一季度, 3月, 上半年完成; null for any other header. */
export function periodLabel(plain: string): PeriodLabel | null {
  const match = PERIOD.exec(bare(plain));
  if (!match || /累计/.test(plain)) return null;
  const numeral = (text: string): number => chineseNumeral(text) ?? Number(text);
  if (match[3]) return { kind: "half", index: match[3] === "上" ? 1 : 2 };
  if (match[4]) return { kind: "month", index: numeral(match[4]) };
  return { kind: "quarter", index: numeral((match[1] ?? match[2])!) };
}
