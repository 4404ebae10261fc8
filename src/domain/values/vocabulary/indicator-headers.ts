import { withoutBrackets, withoutEnglish } from "./plain-text";
import { chineseNumeral } from "../chinese-numeral";
import { ofText } from "../read-once";
import { any, holding, whole } from "./patterns";
import { groupOfMatch } from "../present";

/** What a header cell of an indicator table names. */
export type IndicatorField = "target" | "done" | "rate" | "content" | "area" | "staff" | "unit" | "index" | null;

/** How much of it: 量, 人次, 接案数 … */
const PEOPLE = "[人场户]次";
/** Annual Target, Agreed Output Level: English words around a promise or a delivery that leave its meaning as it is. */
const EN_OF = "(?:the|annual|yearly|year|fullyear|overall|service|contract|programme|program|project|output|fsa|agreement)*";
const EN_AMOUNT =
  "(?:level|outputs?|no\\.?|numbers?|quantity|figures?|values?|units)*(?:\\/year|perannum|peryear|p\\.?a\\.?|percontract|peragreement)?";
const EN_REACHED =
  "(?:achieved|achievement|attained|attainment|completed?|completion|delivered|fulfil?led|fulfil?ment|accomplished|provided|performed|rendered|reali[sz]ed|met|done)";
/** Words for keeping a promise, which with an amount or 已 tell what was done: 实现数, 已落实; alone they may head words. */
const KEPT = "实现|达成|达到|落实|兑现|履行|交付";
/** Words for working at it: with 已, 应 or 拟 they tell how much was done, is due or is meant. */
const WORKED = `(?:${any("doing")}|做|办|办结|办理|提供|${KEPT})`;
/** 探访, 个案, 活动: a service that a promise or a delivery names instead of saying how much of it. */
const SERVICE = any("visit", "call", "case", "group-work", "activity", "volunteering");
/** 要做, 拟完成; 下达数, 分配任务. */
const MEANT = `[要拟]${WORKED}`;
const ASSIGNED = "(?:下达|分配)";
const EN_PROMISED = "(?:targets?|goals?|quotas?|commitment|planned|plan|agreed|committed|contracted|promised|pledged|required|expected)";
/** Words before a promise say for how long or by whom it holds. */
const TARGET = whole(
  `(?:${any("span")}|累[计积]|[当本]月|[当本]期|[省市区县镇]级)*(?:${any("promise")}(?:指标|任务|目标|${any("doing")})?|(?:${any("due")})${WORKED}?(?:指标|任务)?|${MEANT})(?:${any("amount")}|额|${PEOPLE}|.{1,3}数)?`,
  `${ASSIGNED}(?:指标|任务)?(?:${any("amount")}|${PEOPLE})`,
  `${any("span")}?${any("promise")}${SERVICE}(?:${any("amount")}|${PEOPLE}|.{1,2}数)?`,
  `预计(?:完成|开展|服务)?(?:${any("amount")}|${PEOPLE}|.{1,2}数)`,
  "预[期定](?:效益|成果|产出|成效|绩效)(?:目标)?",
  `${any("span")}*预[期定计](?:完成|服务|开展|提供|达到|达成|产出)+(?:${any("amount")}|${PEOPLE}|.{1,2}数)`,
  `${EN_OF}${EN_PROMISED}${EN_AMOUNT}`,
);
/** 应, 要求 alone promise nothing. */
const NO_TARGET = whole(any("due"));
const DONE = whole(
  `${any("reached")}*${any("done")}(?:指标|任务)?(?:${any("amount")}|情况|${PEOPLE}|.{1,2}数)?`,
  `${any("reached")}*${any("done")}(?:${any("amount")}|${PEOPLE}|.{1,2}数)?${any("subtotal", "sum", "total", "running-sum")}(?:${any("amount")}|${PEOPLE})?`,
  `实际(?:服务)?(?:${any("amount")}|${PEOPLE}|.{1,2}数|完成.{0,4}|达成.{0,2})?`,
  `${any("reached")}*(?:${KEPT})(?:指标|任务)?(?:${any("amount")}|${PEOPLE}|.{1,2}数)`,
  `(?:已|实|实际|现已)${WORKED}(?:${any("amount")}|${PEOPLE}|.{1,2}数)?`,
  `(?:已|实|实际|累计|完成|实际完成|已完成)${SERVICE}(?:${any("amount")}|${PEOPLE}|.{1,2}数)?`,
  `(?:[全本上下]?学期|[全本]?学年|[全本当]年度?|本期|累计)(?:${KEPT})`,
  "(?:实际)?(?:实绩|业绩)",
  "(?:执行|办理|实施|推动)(?:情形|情况|成果|成效|结果|数量?|量)",
  `${EN_OF}(?:actual(?:ly)?)?(?:actuals?|achieved|completed|delivered|accomplished|attained|provided|performed|rendered|reali[sz]ed|fulfil?led|done)(?:${EN_AMOUNT}|performance|results?|achieved|completed)(?:todate|sofar|ytd)?`,
  "(?:total|cumulative|ytd)(?:actual|achieved|completed|delivered|outputs?)|todate|ytd",
);
const RATE = whole(
  `(?:指标|任务|目标|协议|约定|合同|累计|实际|年度|计划)*${any("reaching")}?${any("rate")}`,
  `(?:认定|核定|审定|确认|核实|核查)(?:后的?)?${any("reaching")}${any("rate")}`,
  `占${any("promise")}${any("amount")}?的?(?:${any("rate")}|比)`,
  `(?:总体?|综合|整体)${any("reaching")}${any("rate")}`,
  `(?:指标|任务|累计)*${any("reaching")}${any("degree")}`,
  `完成%|completion|(?:%|percent(?:age)?|rate)(?:of)?(?:the|annual|target|contract(?:ed)?|plan(?:ned)?|agreed|agreement|commitment|quota|goal)*${EN_REACHED}?|${EN_REACHED}(?:rate|ratio|%|percent(?:age)?)|(?:%|percent(?:age)?)oftarget`,
);
const CONTENT = whole(
  `(?:协议|服务|指标|项目|工作|合同|任务|考核|活动|具体)?${any("subject")}(?:名称|内容|类别)?`,
  "指标(?:名称|内容|类别)?|服务",
  "(?:服务|关键|主要|核心|重点|监测|绩效|产出|成果|工作)+(?:指标|产出|成果|任务)(?:名称|内容|类别)?|承诺事项(?:名称|内容)?",
  "(?:key|core|service|outputs?|outcome|performance|programme|program|project|work)*(?:items?|indicators?|services?|programmes?|programs?|activit(?:y|ies)|outputs?|deliverables?|kpis?|description|standards?|typeofservices?)(?:name|description)?",
);
const PLACE = `${any("place")}`;
const KIND_OF_PEOPLE = "(?:重点|服务|困难|特殊|帮扶|救助|走访|关爱)*(?:人群|群体|人员)(?:类别|类型|分类)";
const AREA = whole(
  `(?:服务|所属|所在)?${PLACE}(?:[/、和]${PLACE})?(?:名称)?`,
  "(?:服务|所属|所在|责任)片(?:名称)?|片[别名]",
  KIND_OF_PEOPLE,
  "area|district",
);
const OF_PEOPLE_BY_KIND = whole(KIND_OF_PEOPLE);

/** 人群类别: names a table's rows where nothing else does. */
export function namesKindOfPeople(plain: string): boolean {
  return OF_PEOPLE_BY_KIND.test(bare(plain));
}

const STAFF_COUNT = whole(`(?:${any("investing")}|驻点)*(?:社工|人员)(?:人员)?(?:人?数|数量)`, "(?:投入|配备|配置)人数");
const STAFF = whole(`(?:${any("investing")}|驻点|派驻)+(?:社工|人员|人手|人力)`);

/** 投入社工人数, and not 投入社工, under which names may stand as well. */
export function namesCount(plain: string): boolean {
  return STAFF_COUNT.test(bare(plain));
}

const UNIT = whole("(?:计量|计数)?单位|unit");
const INDEX = whole(any("index"));

/** 配备社工, 兼职督导, 专职人员配置: how many posts the station itself fills, not whom it serves. */
const STAFFING = new RegExp(
  "^(?:投入|配备|配置|派驻|派出|驻点|驻站|在岗|到岗|全职|专职|兼职|聘用|招聘|持证|中级|助理|一线|现有|实有|站点)*(?:社工|社会工作者|社会工作师|专业人员|工作人员|员工|督导|顾问|主任|站长|岗位|人力|人员)(?:人员|社工|督导|助理)?(?:配备|配置|投入|到岗|在岗)?(?:人数|数量|数|岗位|编制)?$",
);

const POSTS = /(?:posts?|fte|staff(?:ing)?|workers? on post)$/i;

/** Whether an indicator counts the station's own staff, of whom some may be part-time: 人, 名 or 个岗位, no sessions. */
export function namesStaff(name: string, unit: string | null): boolean {
  return (unit === null || /^(?:人|名|位|岗|个|个岗位|人员)$/.test(unit)) && (STAFFING.test(bare(name)) || POSTS.test(name));
}

const REST = `(?:${any("rate")}|${any("degree")}|幅度)`;
const EXCESS = whole(`(?:指标|任务|目标)?超(?:额|出|过)?${any("reaching")}?(?:量|数)?${REST}`);
const LACK = whole(`(?:指标|任务|目标)?(?:未|尚未|没有)${any("reaching")}(?:量|数)?${REST}`);

/** 超额完成率 tells by how much more than promised was done, 未完成率 by how much less; null for any other header. */
export function rateBeyond(plain: string): "excess" | "lack" | null {
  const text = bare(plain);
  if (EXCESS.test(text)) return "excess";
  return LACK.test(text) ? "lack" : null;
}

/** What a header text of an indicator table names; decorations in brackets do not matter. */
export const indicatorField = ofText(readField);

function bare(plain: string): string {
  return plain.length > 30 ? "" : withoutBrackets(plain, "([【").replace(/%/g, "");
}

function readField(plain: string): IndicatorField {
  const chinese = withoutEnglish(plain);
  return fieldOf(plain) ?? (chinese === plain ? null : fieldOf(chinese));
}

function fieldOf(plain: string): IndicatorField {
  const text = bare(plain);
  if (text === "") return null;
  if (RATE.test(text) || RATE.test(plain.replace(/[()]/g, ""))) return "rate";
  if (DONE.test(text)) return "done";
  // 指标 alone heads a column of names; with 量, 要求 … it is the promised amount.
  if (text !== "指标" && TARGET.test(text) && !NO_TARGET.test(text)) return "target";
  if (CONTENT.test(text)) return "content";
  if (AREA.test(text)) return "area";
  if (STAFF_COUNT.test(text) || STAFF.test(text)) return "staff";
  if (UNIT.test(text)) return "unit";
  return INDEX.test(text) ? "index" : null;
}

/** What stands beside promises and changes none of them: shares, scores, what is left to do, when and by whom. */
const BESIDE =
  /权重|分值|得分|总分|评分|分数|等级|评级|排名|名次|占比|剩余|尚欠|差额|差值|差距|余量|未完成|尚需|尚余|结余|余数|还差|缺口|超额|超出|增减|增长|同比|环比|序号|编号|备注|说明|日期|时间|人员|负责|上限|下限|单价|电话|年|月|季|gap|variance|shortfall|balance|outstanding|remaining/i;

/** Whether a header names a column that stations keep beside their promises, on which no rate hangs. */
export function standsBeside(plain: string): boolean {
  return BESIDE.test(plain);
}

/** 负责人, 责任部门, 社工: who answers for a row, and no name of what is promised in it. */
export function namesWho(plain: string): boolean {
  return WHO.test(plain);
}

const WHO = new RegExp(
  `^(?:${any("in-charge")}|责任|执行|填报|联系|对接|主管|牵头)+(?:人|者|社工|部门|科室|人员)(?:姓名)?$|^(?:专职|一线)?社工(?:姓名)?$|^姓名$|^人员$|` +
    "^(?:person |officer |worker )?in[ -]charge$|^responsible|^(?:case |social )?workers?$|^staff$",
  "i",
);

const KINDS_OF_TWO = [
  ["线上", "线下"],
  ["男", "女"],
  ["室内", "户外"],
  ["城镇", "农村"],
  ["本地", "外来"],
  ["党员", "群众"],
  ["中期", "末期"],
  ["中期", "终期"],
  ["期中", "期末"],
  ["前期", "后期"],
  ["前半期", "后半期"],
];
/** What may stand around a kind without changing it. */
const OF_PEOPLE = /(?:性|人员|居民|对象|人口|服务)?(?:(?:实际)?完成|已完成)?(?:人数|人次|户数|次数|数量|量|数|人|情况)?$/;

/** Whether two headers name two kinds that leave nothing out: 户籍 and 非户籍, 线上 and 线下, 男 and 女. */
export function completeEachOther(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => bare(text).replace(OF_PEOPLE, "")) as [string, string];
  if (first === "" || second === "") return false;
  const negates = (whole: string, of: string): boolean => /^[非未无不]/.test(whole) && whole.slice(1) === of;
  return (
    negates(second, first) ||
    negates(first, second) ||
    KINDS_OF_TWO.some((kinds) => kinds.includes(first) && kinds.includes(second) && first !== second)
  );
}

const TARGET_WORD = new RegExp(`${holding("promise", "due").source}|指标|预[期定计]|${MEANT}|${ASSIGNED}|${EN_PROMISED}|commit`, "i");

/** One of these words stands in every text that names a target; the names and marks that fill tables hold none. */
export function mayNameTarget(plain: string): boolean {
  return TARGET_WORD.test(plain);
}

/** 协议节数 → 节数; null where the header only says 协议量. */
export function measureOf(plain: string): string | null {
  return /(个数|节数|人次|次数|场次|场数|接案数|结案数|时数|学时|课时|时长|人数|份数|户数|支数|篇数)$/.exec(bare(plain))?.[1] ?? null;
}

/** 个案指标, 探访服务指标: what is promised of one service; 服务指标, 考核指标 head columns of names. */
const SERVICE_PROMISE = new RegExp(`^(${any("case", "group-work", "visit", "call", "volunteering")}(?:服务|工作)?)指标$`, "i");

/** A header of one row names the metric and the column in one text: 建档协议量, 建档（完成量）. */
export interface JoinedField {
  readonly metric: string;
  readonly field: "target" | "done" | "rate";
}

/** Splits such a text; the shortest metric whose rest is a column's name. null where the whole text names a column, or none does. */
export const joinedField = ofText(splitField);

function splitField(plain: string): JoinedField | null {
  if (plain.length > 40 || indicatorField(plain) !== null) return null;
  const split = (metric: string, rest: string): JoinedField | null => {
    // Pieces of a text are no texts of the sheet: nobody asks for them again.
    const field = readField(rest);
    return field === "target" || field === "done" || field === "rate" ? { metric, field } : null;
  };
  const promised = SERVICE_PROMISE.exec(plain);
  if (promised) return { metric: groupOfMatch(promised, 1), field: "target" };
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

/** Reads 第一季度, 3月, 2024/11, 上半年完成; null for any other header. */
export const periodLabel = ofText(readPeriod);

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ENGLISH_MONTH =
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?(?:\d{4}|'?\d{2})?$/i;

const MONTHS_OF =
  /^(?:(1[0-2]|[1-9])月?(?:份)?[-—–~至到](1[0-2]|[1-9])月份?|([a-z]{3})[a-z]*\.?[-—–~]([a-z]{3})[a-z]*\.?)(?:实际|累计)?(?:完成)?(?:量|数|情况)?$/i;

/** 4-6月, Apr-Jun: the three months of a quarter. */
function quarterOfMonths(plain: string): PeriodLabel | null {
  const match = MONTHS_OF.exec(plain);
  if (!match) return null;
  const [from, to] = [match[1] ?? match[3], match[2] ?? match[4]].map(
    (text = "") => Number(text) || MONTHS.indexOf(text.toLowerCase()) + 1,
  ) as [number, number];
  return from % 3 === 1 && to === from + 2 ? { kind: "quarter", index: (from + 2) / 3 } : null;
}

function readPeriod(plain: string): PeriodLabel | null {
  const quarter = quarterOfMonths(plain);
  if (quarter) return quarter;
  const english = ENGLISH_MONTH.exec(plain);
  if (english) return { kind: "month", index: MONTHS.indexOf(groupOfMatch(english, 1).toLowerCase()) + 1 };
  const dated = /^20\d{2}[/.-](1[0-2]|0?[1-9])$/.exec(plain);
  if (dated) return { kind: "month", index: Number(dated[1]) };
  const match = PERIOD.exec(bare(plain));
  if (!match || /累计/.test(plain)) return null;
  const numeral = (text: string): number => chineseNumeral(text) ?? Number(text);
  if (match[3]) return { kind: "half", index: match[3] === "上" ? 1 : 2 };
  if (match[4]) return { kind: "month", index: numeral(match[4]) };
  return { kind: "quarter", index: numeral(match[1] ?? groupOfMatch(match, 2)) };
}
