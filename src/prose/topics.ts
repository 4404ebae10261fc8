import type { IndicatorFigures } from "../domain/families/indicators/report-figures";
import type { ReportFigure } from "../domain/tables/report";
import { simplified } from "../domain/values/vocabulary/plain-text";
import { asNotation } from "./name-words";
import type { Measure } from "./words";
import { firstItem, groupOfMatch } from "../domain/values/present";

/** One target of a service: what is counted of it, where, and its figures; a figure is null where no table tells it. */
export interface ServiceTarget {
  readonly id: string;
  readonly measure: Measure | null;
  /** Null for the whole station. */
  readonly area: string | null;
  readonly target: ReportFigure | null;
  readonly done: ReportFigure | null;
  readonly rate: ReportFigure | null;
}

/** A service that the tables name (专业个案), with every target set for it (接案, 节数, 结案). */
export interface Topic {
  readonly name: string;
  readonly targets: readonly ServiceTarget[];
  /** Patterns for the words that mean this service and no other of the tables. */
  readonly full: string;
  /** The name without those whom it serves (17类困难群众和特殊群体建档 → 建档), where that names this service alone. */
  readonly short: string | null;
  /** The name without the verb that says that something new was done (新增志愿队伍 → 志愿队伍). */
  readonly bare: string | null;
  /** The last words of a long name, which no other service ends with. */
  readonly ending: string | null;
  /** The name without its size (大型社区活动 → 社区活动), which several share. */
  readonly kinds: string | null;
  /** The same where other services share it: it means this one behind those whom it serves. */
  readonly tail: string | null;
  /** Whom it serves, as a pattern; null where the name does not say. */
  readonly served: string | null;
  /** The parts of a service that is counted together: 电访/探访 → 电访, 探访. */
  readonly parts: readonly [string, string] | null;
  /** Whether it is people who are reached in it, so that 人次 may mean another count than the service's own. */
  readonly gathers: boolean;
  /** Its name is also the end of others (社区活动, 大型社区活动): alone it may mean them together. */
  readonly general: boolean;
  /** Its name says that something is done (新增志愿者): a number behind it is what was done. */
  readonly deed: boolean;
}

/** Words that a name may carry or leave out, and verbs that stand inside it: 为…群体完成建档. */
const FILLING =
  "(?:专业|服务|工作|完成|开展|组织|举办|举行|进行|提供|实施|签署|签订|结对|注册|建立|社区级?(?=志愿)|(?<=群[众体]|人[群员]|对象|家庭)的|[了着过共及和与或加+、/类\"'“”]){0,4}";

/** One service under several names. */
const SYNONYMS: readonly (readonly [words: RegExp, pattern: string])[] = [
  [
    /^(?:17类|十七类)困难群众特殊群体/,
    "(?:17|十七)类(?:困难(?:群众|群体|人群|人员|街坊|居民|家庭|对象)|特殊(?:群体|群众|人群)|服务对象|重点|兜底|[和与及、]|群体|群众|人群|人员|对象){0,4}",
  ],
  [/^(?:17类|十七类)/, "(?:17|十七)类"],
  [/^(?:困难群众|困难群体|困难人群|困难人员)/, "困难(?:群众|群体|人群|人员|街坊|居民|家庭|对象)"],
  [/^(?:特殊群体|特殊群众|特殊人群)/, "特殊(?:群体|群众|人群)"],
  [/^(?:电访|电话访问|电话探访)/, "(?:电访|电话访问|电话探访)"],
  [/^(?:入户探访|上门探访|入户走访|家访|入户访问)/, "(?:入户探访|上门探访|入户走访|家访|入户访问)"],
  [/^(?:建档|建立档案|档案建立)/, "(?:建档|建立(?:服务)?档案)"],
  [/^志愿者?(?:服务)?(?:队伍|团队|队)/, "(?:志愿者?|义工)(?:服务)?(?:队伍|团队|队)"],
  [/^志愿者?骨干/, "(?:志愿者?|义工)?骨干(?:志愿者)?"],
  [/^(?:志愿者|义工)/, "(?:志愿者|义工)"],
  [/^小组(?:活动)?/, "小组(?:活动)?"],
  [/^(?:新增|新招募|新发展)/, "(?:新增(?:加)?|新招募|新发展|新注册|新组?建|新添|新招|新加入|新(?=志愿|义工|骨干))"],
  [/^(?:发展|培育|孵化)/, "(?:发展|培育|孵化|新增)"],
  [/^(?:入户|上门)/, "(?:入户|上门)"],
  [/^街道/, "(?:街道|镇街|乡镇|街镇|镇|乡)"],
  [/^(?:助力|协助|配合)/, "(?:助力|协助|配合|支持|参与)"],
];
/** A verb that a name ends with may as well stand before it: 志愿者团队维系, 维系志愿者团队. */
const TRAILING_VERB = /^(.{2,})(维系|维护|培育|签订|签署|招募|链接|组建|孵化)$/;
const IGNORED = /专业|[的和与及、,，/·\s\-—"'“”]/g;
/** Services whose name is the same with 服务 or 工作 behind it; 长者服务 is none without. */
const SERVICE = /(?:个案|小组|活动|访|建档|培训|志愿者|队伍|宣传|调研|链接|咨询|讲座|督导|转介|组织)$/;
/** Words that name no service by themselves. */
const GENERIC = /^(?:服务|活动|完成|人员|社工|社工站|项目|工作|培训|讲座|宣传|会议|居民|群众)$/;
const SERVED = /^(.*(?:群众|群体|人群|人员|对象|家庭|居民))(.{2,})$/;
const GATHERS = /活动|小组|培训|讲座|学习|会议|工作坊|培育/;

const DEED = /^(?:新增|新招募|新发展|发展|培育|孵化|招募|签订|签署)|(?:维系|维护|招募|培育|组建)$/;
const SIZE = /^(?:大型|中型|小型|中小型|大中型)(?=..)/;
const NEW = /^(?:新增|新招募|新发展|发展|培育|孵化)/;
/** Names of people: without a measure word of its own such a service counts persons. */
const PERSONS = /(?:志愿者|义工|骨干|党员|社工|学员|组员)$/;

const MEASURE_SUFFIXES: readonly (readonly [RegExp, Measure | null])[] = [
  [/(?:接案|开案)(?:个?数|量)?$/, "opened"],
  [/结案(?:个?数|量)?$/, "closed"],
  [/节[数次]?$/, "session"],
  [/人次数?$/, "attendance"],
  [/人数$/, "person"],
  [/(?:场次|次数|场数)$/, "event"],
  [/份数$/, "copy"],
  [/户[数次]$/, "household"],
  [/(?:时数|小时数?|时长)$/, "hour"],
  [/(?:个数|组数|支数|数量|总数|篇数|数|量)$/, "item"],
];

/** What a measure word counts. */
export function measureOfUnit(given: string | null): Measure | null {
  if (given === null) return null;
  const unit = simplified(given);
  if (/^(?:人[次/月]|person-?months?)/.test(unit)) return "attendance";
  if (/^hours?/.test(unit)) return "hour";
  if (/^(?:[名人位]|个人)$/.test(unit)) return "person";
  if (/^(?:次|场|场次|期)$/.test(unit)) return "event";
  if (/^户/.test(unit)) return "household";
  if (/^(?:节[课次]?|课时)$/.test(unit)) return "session";
  if (/^个?(?:小时|学时)$/.test(unit)) return "hour";
  if (unit === "份") return "copy";
  if (/^[篇条]$/.test(unit)) return "piece";
  return /^[个组例宗件项支家案队起]$/.test(unit) ? "item" : "other";
}

/** What is counted by pieces. */
export const THINGS: readonly Measure[] = ["item", "event", "copy", "opened", "closed"];

const UNIT_IN_BRACKETS = /[([](?:单位:)?(?:人次|户次|场次|小时|个|份|次|场|节|人|名|支|篇|户|项|期|条|组|件|宗|家|例)[)\]]/g;

interface Named {
  readonly base: string;
  readonly measure: Measure | null;
}

/** 专业个案接案数 → 专业个案, opened; a name that is nothing but a measure stays whole. */
function nameAndMeasure({ indicator, done, target, name }: IndicatorFigures): Named {
  const bare = simplified(name.normalize("NFKC"))
    .replace(/\s/g, "")
    .replace(UNIT_IN_BRACKETS, "")
    // 社区活动(大型) is called 大型社区活动.
    .replace(/^([^()]+)\((\p{Script=Han}{1,6})\)$/u, "$2$1");
  const unit = measureOfUnit(done.unit ?? target.unit);
  for (const [suffix, measure] of MEASURE_SUFFIXES) {
    const base = bare.replace(suffix, "");
    if (base !== bare && base.length >= 2 && !GENERIC.test(base))
      return { base, measure: measure === "item" && unit !== null ? unit : measure };
  }
  if (unit !== null) return { base: bare, measure: unit };
  const headed = MEASURE_SUFFIXES.find(([suffix]) => indicator.measure !== null && suffix.test(indicator.measure));
  return { base: bare, measure: headed ? headed[1] : PERSONS.test(bare) ? "person" : null };
}

/** The services that the tables name, each once; one that two tables name otherwise is also known by each of its names. */
export function topicsOf(indicators: readonly IndicatorFigures[]): Topic[] {
  const byKey = new Map<string, Map<string, ServiceTarget[]>>();
  for (const figures of indicators) {
    const { base, measure } = nameAndMeasure(figures);
    const key = reduced(base);
    if (key.length < 2 || base.length > LONGEST_NAME || GENERIC.test(key)) continue;
    const { target, done, rate, area } = figures;
    const serviceTarget = { id: done.id.replace(/\/done$/, ""), measure, area, target, done, rate };
    const names = byKey.get(key) ?? new Map<string, ServiceTarget[]>();
    byKey.set(key, names.set(base, [...(names.get(base) ?? []), serviceTarget]));
  }
  const topics = named(
    [...byKey].map(([key, names]) => ({ key, name: firstItem([...names.keys()]), targets: [...names.values()].flat() })),
  );
  const literal = [...byKey].flatMap(([key, names]) =>
    names.size > 1 ? [...names].map(([name, targets]) => ({ key, name, targets: targets })) : [],
  );
  return [
    ...literal.map((base) => ({
      ...firstItem(named([base])),
      full: asNotation(base.name),
      short: null,
      tail: null,
      bare: null,
    })),
    ...topics,
  ];
}

/** Where no table names any, the services of the field, so that a text can be held against itself. */
export function commonTopics(): Topic[] {
  const services: readonly (readonly [string, readonly Measure[]])[] = [
    ["建档", ["item"]],
    ["个案", ["opened", "session", "closed"]],
    ["小组", ["item", "session", "attendance"]],
    ["大型社区活动", ["event", "attendance"]],
    ["中小型社区活动", ["event", "attendance"]],
    ["新增志愿者", ["person"]],
    ["新增志愿者骨干", ["person"]],
    ["新增志愿队伍", ["item"]],
  ];
  return named(
    services.map(([name, measures]) => ({
      key: name,
      name,
      targets: measures.map((measure) => ({ id: `text/${name}/${measure}`, measure, area: null, target: null, done: null, rate: null })),
    })),
  );
}

function named(bases: readonly { readonly key: string; readonly name: string; readonly targets: readonly ServiceTarget[] }[]): Topic[] {
  const keys = bases.map(({ key }) => key);
  return bases.map(({ key, name, targets: targets }) => {
    const served = SERVED.exec(name);
    const rest = served ? reduced(groupOfMatch(served, 2)) : "";
    const alone = rest.length >= 2 && !GENERIC.test(rest) && !keys.some((other) => other !== key && other.endsWith(rest));
    const parts = /^([^/]{2,4})\/([^/]{2,4})$/.exec((served?.[2] ?? name).replace(IGNORED_AROUND, ""));
    return {
      name,
      targets: targets,
      full: parts ? eitherOrder(key, groupOfMatch(parts, 1), groupOfMatch(parts, 2)) : fullPattern(key, keys),
      short:
        served && alone && !key.startsWith("非")
          ? parts
            ? eitherOrder(rest, groupOfMatch(parts, 1), groupOfMatch(parts, 2))
            : turnedPattern(rest)
          : shorterName(name, key, keys),
      bare: bareOf(key, keys),
      ending: key.length >= 6 && key.length <= LONGEST_VARIED && !served ? endingOf(key, keys) : null,
      kinds: SIZE.test(key) ? turnedPattern(key.replace(SIZE, "")) : null,
      tail: served && rest.length >= 2 ? turnedPattern(rest) : null,
      served: served ? turnedPattern(reduced(groupOfMatch(served, 1))) : null,
      parts: parts ? [groupOfMatch(parts, 1), groupOfMatch(parts, 2)] : null,
      gathers: GATHERS.test(name),
      general: keys.some((other) => other !== key && other.endsWith(key)),
      deed: DEED.test(name),
    };
  });
}

/** 志愿者团队维系: the team that is kept up may be called so alone. */
const KEPT_TEAM = /^(?:志愿者?|义工)((?:团队|队伍)(?:维系|维护))$/;

/** 大型社区活动 → 大型活动, 助力街道重点工作及社区公共服务 → 助力街道重点工作: shorter names that no other service could have. */
function shorterName(name: string, key: string, keys: readonly string[]): string | null {
  const head = /^([^及和与]{6,})[及和与][^及和与]{4,}$/.exec(name)?.[1];
  const held = KEPT_TEAM.exec(key)?.[1];
  const shorter = SIZE.test(key) ? key.replace("社区", "") : (held ?? (head === undefined ? key : reduced(head)));
  return shorter === key || shorter.length < 4 || keys.some((other) => other !== key && other.includes(shorter))
    ? null
    : turnedPattern(shorter);
}

/** What a deed is done to, where no service is called so. */
function bareOf(key: string, keys: readonly string[]): string | null {
  const bare = key.replace(NEW, "");
  return bare !== key && bare.length >= 2 && !keys.some((other) => other !== key && other.endsWith(bare)) ? turnedPattern(bare) : null;
}

/** A name as it may stand in full: 党员主题日 for 党员主题日活动, 志愿者新增 for 新增志愿者. */
function fullPattern(key: string, keys: readonly string[]): string {
  const less = SIZE.test(key) ? key : key.replace(/(?:活动|教育)$/, "");
  const shorter = less !== key && less.length >= 4 && !keys.some((other) => other !== key && other.includes(less));
  if (shorter) return `${turnedPattern(less)}(?:${FILLING}${key.slice(less.length)})?`;
  const grown = key.replace(/^新增/, "");
  return grown !== key && grown.length >= 3
    ? `(?:${turnedPattern(key)}|${turnedPattern(grown)}(?:新增|增加|新添|新招)[了]?)`
    : turnedPattern(key);
}

/** 党员主题日活动 → 主题日活动 */
function endingOf(key: string, keys: readonly string[]): string | null {
  const ending = key.slice(2);
  if (keys.some((other) => other !== key && other.includes(ending)) || GENERIC.test(ending)) return null;
  // 党员主题日活动 → 主题日
  const less = ending.replace(/活动$/, "");
  const alone = less !== ending && less.length >= 3 && !keys.some((other) => other !== key && other.includes(less));
  return alone ? `${turnedPattern(less)}(?:活动)?` : turnedPattern(ending);
}

const IGNORED_AROUND = /^(?:专业|服务|工作)+|(?:服务|工作){1,5}$/g;

function reduced(name: string): string {
  const bare = name.replace(IGNORED, "");
  const short = bare.replace(/(?:服务|工作){1,5}$/, "");
  return short.length >= 2 && SERVICE.test(short) ? short : bare;
}

/** 电访/探访 as 探访电访. */
function eitherOrder(key: string, first: string, second: string): string {
  const turned = key.endsWith(first + second) ? `|${turnedPattern(key.slice(0, -(first + second).length) + second + first)}` : "";
  return `(?:${turnedPattern(key)}${turned})`;
}

/** A pattern for a name in running text, whatever of its filling is written. */
function namePattern(key: string): string {
  // A name is text: only a short one is looked for in its variants, which cost a multiple for each of its letters.
  if (key.length > LONGEST_VARIED) return asNotation(key);
  const pieces: string[] = [];
  let rest = key;
  while (rest !== "") {
    const synonym = firstItem(
      SYNONYMS.map(([words, pattern]) => ({ length: words.exec(rest)?.[0].length ?? 0, pattern })).sort((a, b) => b.length - a.length),
    );
    pieces.push(synonym.length > 0 ? synonym.pattern : asNotation(rest.charAt(0)));
    rest = rest.slice(synonym.length > 0 ? synonym.length : 1);
  }
  const plain = pieces.join(FILLING);
  return plain;
}

/** The same, also with the verb that ends it in front. */
function turnedPattern(key: string): string {
  const verb = key.length > LONGEST_VARIED ? null : TRAILING_VERB.exec(key);
  return verb ? `(?:${namePattern(key)}|${verb[2]}${FILLING}${namePattern(groupOfMatch(verb, 1))})` : namePattern(key);
}

/** What is longer names nothing that a sentence could repeat; the figures beside it are told as not matched. */
export const LONGEST_NAME = 100;

/** No service's name has more letters, those left out that a name may lack; what is longer is a sentence, and found as it stands. */
const LONGEST_VARIED = 24;
