import type { IndicatorFigures, ReportFigure, ReportFigures, StaffFigure } from "./report-figures";

/** What a phrase of the report speaks of: a staff figure, or the delivered amount of an indicator. */
export type Subject =
  | { readonly staff: StaffFigure }
  | { readonly indicator: (candidate: IndicatorFigures) => boolean }
  /** Workers of an area; the phrase's first group names the area. */
  | { readonly areaStaff: true };

/**
 * A phrase whose meaning is beyond doubt, as the official reports write it: one capture group per subject, in order.
 * Text that fits no phrase is left unmatched; nothing is guessed from a number alone.
 */
export interface Concept {
  readonly phrase: RegExp;
  readonly subjects: readonly Subject[];
}

const N = "((?<!\\d)\\d{1,15}(?:\\.\\d{1,15})?|[一二两三四五六七八九十]+)";
const PEOPLE = "(?:名|人)";
/** Without a word of doing the amount may as well be the target (通用性培训5次 in a table that the report carries along). */
const DONE = "(?:开展|组织|举办|举行|完成(?!百分比|率|情况|量))了?[^,;。\\d]{0,6}";

function concept(phrase: string, ...subjects: Subject[]): Concept {
  return { phrase: new RegExp(phrase.replace(/DONE/g, DONE).replace(/N/g, N).replace(/P/g, PEOPLE), "dg"), subjects };
}

function staff(...keys: StaffFigure[]): Subject[] {
  return keys.map((key) => ({ staff: key }));
}

/** An indicator by its name (metric and measure); `not` keeps look-alikes out (中小型社区活动 is no 大型社区活动). */
function named(name: RegExp, not?: RegExp): Subject {
  return { indicator: (candidate) => candidate.station && name.test(candidate.name) && !(not && not.test(candidate.name)) };
}

const CASES_OPENED = named(/个案.*接案/);
const CASE_SESSIONS = named(/个案.*节/);
const CASES_CLOSED = named(/个案.*结案/);
const GROUPS = named(/小组.*(?:个数|数量)|小组$/);
const GROUP_SESSIONS = named(/小组.*节数/);
const GROUP_ATTENDANCE = named(/小组.*人次/);
const LARGE = named(/大型社区活动.*(?:次数|场次|个数)|大型社区活动$/, /中小型/);
const LARGE_ATTENDANCE = named(/大型社区活动.*人次/, /中小型/);
const SMALL = named(/中小型社区活动.*(?:次数|场次|个数)|中小型社区活动$/);
const SMALL_ATTENDANCE = named(/中小型社区活动.*人次/);

/** Whose person-months: the station's where it is named, or where a sentence begins without naming anybody. */
const STATION = "(?:全职社工(?:\\([^)]*\\))?|社工站|全站|(?<=^|。))";

export const CONCEPTS: readonly Concept[] = [
  concept("(?:共配备|共有|投入)(?:符合资质的)?NP社工(?!师|站|点)", ...staff("headcount")),
  concept("(?:投入符合资质的|在岗)社工NP", ...staff("headcount")),
  concept("其中(?:有)?NP持证社工", ...staff("certifiedHeadcount")),
  concept("其中持证社工NP", ...staff("certifiedHeadcount")),
  concept("(?<=[,、和及)])NP非持证社工", ...staff("uncertifiedHeadcount")),
  concept("非持证社工NP", ...staff("uncertifiedHeadcount")),
  concept("NP(?:非?持证)?社工[^;。()]{0,16}未购买社保", ...staff("uninsuredNotCounted")),
  concept("NP因未购买社保", ...staff("uninsuredNotCounted")),
  concept(`${STATION}应到岗N人次`, ...staff("requiredPersonMonths")),
  concept(`${STATION}应到岗[\\d.]+人次,实到岗N人次(?:,超配N人次)?`, ...staff("actualPersonMonths", "surplus")),
  concept("(?<!非)持证社工应到岗N人次", ...staff("certifiedRequired")),
  concept("(?<!非)持证社工应到岗[\\d.]+人次,实到岗N人次(?:,超配N人次)?", ...staff("certifiedActual", "certifiedSurplus")),
  concept("NP中级社工师", ...staff("intermediate")),
  concept("中级社工师NP", ...staff("intermediate")),
  concept("NP助理社工师", ...staff("assistant")),
  concept("助理社工师NP", ...staff("assistant")),
  concept("(?:2|两|二)年以上[^。;]{0,30}?到岗N人次", ...staff("twoYear")),
  concept("(?:2|两|二)年以上[^。;]{0,30}?到岗[\\d.]+人次,占[^。;]{0,30}?N%", ...staff("twoYearShare")),
  concept("NP(?:社会工作者|社工)持续(?:稳定)?在岗", ...staff("stable")),
  concept("持续(?:稳定)?在岗(?:的)?社工NP", ...staff("stable")),
  concept("稳岗率(?:为|达到?|是)?N%", ...staff("stableRate")),
  concept("计N个(?:考核月份?|月(?:的?评估期))", ...staff("months")),
  concept("(片区(?:[一二三四五六七八九十]+|\\d+))(?:共)?配[置备]NP社工", { areaStaff: true }),
  concept("(?<!个人服务档案|累计)建档N(?:份|人|个)", named(/建档/)),
  concept("N人建档", named(/建档/)),
  concept("电访/探访N(?:个|人次|次)", named(/电访\/探访|电访和?探访/, /^非/)),
  concept("个案接案N个?", CASES_OPENED),
  concept("个案接案\\d+个?,(?:开展)?N节", CASE_SESSIONS),
  concept("结案N个", CASES_CLOSED),
  concept("(?:完成|开展)(?:专业)?小组N个", GROUPS),
  concept("(?:完成|开展)(?:专业)?小组\\d+个,(?:开展)?N节(?:,服务N人次)?", GROUP_SESSIONS, GROUP_ATTENDANCE),
  concept("(?<!中小型|小型)大型社区活动N(?:个|场|次)", LARGE),
  concept("(?<!中小型|小型)大型社区活动\\d+(?:个|场|次),服务N人次", LARGE_ATTENDANCE),
  concept("中小型社区活动N(?:个|场|次)", SMALL),
  concept("中小型社区活动\\d+(?:个|场|次),服务N人次", SMALL_ATTENDANCE),
  concept("新增(?:注册)?NP志愿者(?!骨干)", named(/^新增志愿者$/)),
  concept("新增(?:注册)?志愿者NP", named(/^新增志愿者$/)),
  concept("新增(?:NP志愿者骨干)", named(/^新增志愿者骨干$/)),
  concept("新增志愿者骨干NP", named(/^新增志愿者骨干$/)),
  concept("新增(?:建立)?N支(?:社区)?志愿者?(?:服务)?队伍", named(/^新增志愿(?:者)?(?:服务)?队伍$/)),
  concept("与N个(?:党组织|党支部|单位|组织)签[署订](?:了)?(?:结对)?共建协议", named(/共建协议/)),
  concept("签[署订](?:了)?(?:结对)?共建协议N份", named(/共建协议/)),
  concept(
    "(?:活跃|维系)的?志愿者?(?:服务)?(?:队伍|团队)(?:为|共|有)?N(?:支|个)",
    named(/志愿者?(?:服务)?(?:团队|队伍)维系|维系志愿者?(?:团队|队伍)/),
  ),
  concept("(?:培育|发展)[^。;]{0,60}?等?N个社区社会组织", named(/社区社会组织/)),
  concept("DONE党员主题日活动N次", named(/党员主题日/)),
  concept("DONE党史学习教育N次", named(/党史学习/)),
  concept("DONE通用性培训N次", named(/通用性培训/)),
];

/** Area names as reports write them (片区二) and as tables do (片区2) made equal. */
export function areaKey(text: string): string {
  return text.replace(/[一二三四五六七八九]/g, (digit) => String("一二三四五六七八九".indexOf(digit) + 1)).replace(/\s+/g, "");
}

/** The figure that a subject names; null where the tables do not have it, or have several that fit. */
export function figureOf(subject: Subject, figures: ReportFigures, area: string | null): ReportFigure | null {
  if ("staff" in subject) return figures.staff[subject.staff] ?? null;
  if ("areaStaff" in subject)
    return area === null ? null : (figures.areaStaff.find((entry) => areaKey(entry.area) === areaKey(area))?.figure ?? null);
  const fitting = figures.indicators.filter(subject.indicator);
  return fitting.length === 1 ? fitting[0]!.done : null;
}

/** The rate that belongs to a delivered amount. */
export function rateOf(done: ReportFigure, figures: ReportFigures): ReportFigure | null {
  return figures.indicators.find((candidate) => candidate.done.id === done.id)?.rate ?? null;
}
