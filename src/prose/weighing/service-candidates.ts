import { figureOf, type ServiceRole } from "../service-figures";
import { onlyItem } from "../../domain/values/present";
import type { Mention } from "../numbers";
import { measureOfUnit, THINGS, type ServiceTarget, type Topic } from "../topics";
import type { Measure } from "../words";
import { DIFFERENCES } from "../words";
import type { Candidate } from "./candidates";
import type { Statement } from "./statements";

export type Hint = "target" | "done" | "over" | "short" | "gap";

/** Hints of what is told of a service; the words need not be known otherwise. */
const HINTS: readonly (readonly [words: RegExp, role: Hint])[] = [
  [/标准$|[原既预额]定|指标|协议|合同|目标|任务|计划|全年|年度|要求|约定|规定|承诺|[应该](?=$|[做办开接完建签新服举结打])/, "target"],
  [/target|agreed|promised|contract|annual|planned|against|out of|\bof (?:the |a )?$/, "target"],
  [
    /现[状值]$|完成|实际|查实|实为|组建|招募|已|[做办开接签建结打跑录招添搞收写走探]了|开展|举办|截至|累计|实有|填报|达到?了?$|组织|共|现有|目前|(?:建立|新增)(?=\D{0,8}$)/,
    "done",
  ],
  [/deliver|complet|held|ran\b|run\b|opened|closed|made|signed|reached|achiev|done/, "done"],
  [/超|多(?=$|出|了|做|办|签|开|完)|高出|富余/, "over"],
  [/above|more than|exceed|beyond/, "over"],
  [/差(?![异额值距])|缺|欠|亏|剩|未完成|不足|少(?=$)|还有|尚有|补|短(?=$|了|缺|少)|(?<![富盈结])余(?=$|[下量额])/, "short"],
  [/差[异额值距]/, "gap"],
  [/short|missing|lack|remain|still/, "short"],
];
/** Percentages of something else: 满意度, 参与率. */
export const OTHER_RATE =
  /线(?:为|是|:)?$|满意|知晓|参与率|出席|合格|流失|好评|投诉|回收|增长|增幅|同比|提升|执行率|支出|预算|satisf|response/;
/** A service that is called by what was done is meant only where that is said: 志愿者35人 are not the new ones. */
const DEEDS: readonly (readonly [name: RegExp, said: RegExp])[] = [
  [/维系|维护/, /维系|维护|活跃|maintain|kept/],
  [/签订|签署/, /签|sign/],
  [/^(?:新|发展|培育|孵化|招募)/, /新|招募?|添|增|报名|加入|发展|培育|孵化|组建|注册|new|joined|formed/],
];
/** Not those that are new: 现有注册志愿者1280人. */
const IN_ALL = /现有|共有|总数|在册|已有/;
/** What is planned, or told of each. */
export const PLANNED =
  /候选|后备|预备|储备|意向|[合协]办|再|按$|[可将请能]另|(?<![虚模])拟|续约|续签|下一期|(?<!更)改[为成]|(?<!增|减|更)调[为至到成]|至少|每|可达|提高到|控制在|力争|预计|计划(?!指标)|争取|届时|不少于|承诺|减免|核减|调整|追加/;
const PEOPLE: readonly Measure[] = ["person", "attendance", "household"];
/** What words hint at of a service. */
export function hintsOf(words: string): ReadonlySet<Hint> {
  return new Set(HINTS.flatMap(([hint, role]) => (hint.test(words) ? [role] : [])));
}

/** The services that a number may be of, with how strongly they are named. */
function subjectsOf(statement: Statement): readonly (readonly [topic: Topic, strength: number])[] {
  const { mention, around, named, near, shared } = statement;
  const own = [...around.words.topics];
  const [only] = own;
  if (own.length === 1 && only) return [[only, 3]];
  if (own.length > 1) return own.map((topic) => [topic, 1.5] as const);
  const [one] = named;
  if (named.length === 1 && one) return [[one, shared ? ofShared(mention) : 2.5]];
  if (named.length > 1) return named.map((topic) => [topic, 1.5] as const);
  if (around.topic) return [[around.topic, 2]];
  // 大型4场641人次: right behind what its service was named for.
  if (near) return [[near, statement.gap.length <= NEXT && !statement.clouded && !/[。!?]/.test(statement.gap) ? 2 : 1.5]];
  return around.above ? [[around.above, 1.2]] : [];
}

const NEXT = 3;

/** A name that several services share says less, and nothing of a small number. */
function ofShared({ value }: Mention): number {
  return value.compare(LARGE) >= 0 ? 1.9 : 0;
}

const LARGE = 100;

/** How well what a target counts fits the measure word and the words of a number; null where it does not. */
function measured({ measure }: ServiceTarget, topic: Topic, statement: Statement, several: boolean): number | null {
  const { mention, around, gap } = statement;
  const unit = measureOfUnit(mention.unit);
  if (unit === "other") return null;
  const { measures } = around.words;
  const said = onlyItem(measures) ?? letterOf(statement.before);
  if (said) {
    if (said === measure) return 1;
    if (mention.percent && measure === null && !several) return 0.5;
    if (!(unit === measure && unit !== null)) return null;
  }
  const carried = measures.size === 0 && goesOn(mention, gap) ? statement.measure : null;
  if (carried !== null && said === null) {
    // 18 groups against 21: the promise of what was just counted.
    const asked = ASKED.test(gap) || mention.percent;
    if (unit === null) return carried === measure ? (asked ? 1 : 0.6) : asked ? null : 0.2;
    if (measure !== null && [carried, measure].every((thing) => THINGS.includes(thing))) return carried === measure ? 1 : 0.2;
  }
  // 小组完成率 is that of the groups, if of one of what is counted of them.
  if ((mention.percent || unit === null) && several && measure !== null && (THINGS as readonly string[]).includes(measure))
    return measure === "closed" ? 0.3 : 0.5;
  if (mention.percent || unit === null) return several ? 0.3 : 0.5;
  if (unit === measure) return 1;
  // 志愿者招了76个
  if (mention.unit === "个" && measure === "person" && PERSONS.test(topic.name)) return 0.7;
  // A visit is counted by those who are visited.
  if (measure === null && /访/.test(topic.name) && PEOPLE.includes(unit)) return 0.5;
  // 为1410名困难群众建立档案: a file by whom it is of.
  if (unit === "person" && /建档|档案/.test(topic.name) && topic.served !== null) return 0.7;
  if (measure === null) return PEOPLE.includes(unit) || (PERSONS.test(topic.name) && THINGS.includes(unit)) ? 0 : 0.5;
  if (THINGS.includes(unit) && THINGS.includes(measure)) return 0.7;
  return PEOPLE.includes(unit) && PEOPLE.includes(measure) ? 0.2 : null;
}

const ASKED = /指标|协议|目标|任务|against|out of|target|promised/;
const PERSONS = /(?:志愿者|义工|骨干|党员)$/;

/** 接了39个, 结37: one letter says what of a case is counted. */
function letterOf(words: string): Measure | null {
  if (/接(?:了|到|下)?$/.test(words)) return "opened";
  if (/(?:^|[,、])节$/.test(words)) return "session";
  return /结(?:了|掉)?$/.test(words) ? "closed" : null;
}

/** What was counted before is counted on where no measure word says otherwise; a rate is of the number that it stands in brackets behind. */
function goesOn({ unit, percent }: Mention, gap: string): boolean {
  const measure = measureOfUnit(unit);
  return percent ? /^\s*\($/.test(gap) : measure === null || THINGS.includes(measure);
}

/** What the words hint at, each role with its weight. */
function rolesOf(statement: Statement, learnt: ServiceRole | null): ReadonlyMap<ServiceRole, number> {
  const { mention, around, after } = statement;
  // 三项缺口依次为11个、195节、38个: what the first of a row is called the others are.
  const row = statement.row && statement.row.at > 0 ? statement.row.lead : "";
  // 新增志愿者协议66名: the verb of a service's own name does not say that it was done.
  const nameless = (words: string): string => [...around.words.topics].reduce((rest, { name }) => rest.replaceAll(name, ""), words);
  const [before, gap] = row === "" ? [nameless(statement.before), nameless(statement.gap)] : [row, row];
  if (around.said && !mention.percent && mention.unit !== "倍") {
    const own = hintsOf(statement.before);
    if (own.size === 0) return new Map([[around.said, 1.5]]);
    if (own.size === 1 && own.has("done")) return new Map();
  }
  const roles = new Map<ServiceRole, number>();
  const add = (role: ServiceRole, weight: number): void => void roles.set(role, Math.max(roles.get(role) ?? -Infinity, weight));
  const said = new Set(HINTS.flatMap(([words, role]) => (words.test(before) || (gap.length < 24 && words.test(gap)) ? [role] : [])));
  if (/^的?(?:年度|全年|协议|总)*(?:任务|目标|指标|要求)|^(?: of)? (?:were |was )?(?:promised|agreed|required)/.test(after))
    said.add("target");
  if (mention.unit === "倍") add("times", 2);
  else if (mention.percent) {
    if (said.has("over")) add("rate-over", 1.5);
    if (said.has("short")) add("rate-short", 1.5);
    add("rate", said.has("over") || said.has("short") ? 1 : 1.5);
  } else {
    for (const role of said) add(role, 1.5);
    if (said.has("target") && said.size > 1) add("target", 1);
    if (around.asked) add("target", 1);
    if (said.size === 0) add("done", around.asked ? 0 : 1);
    if (!said.has("target")) add("target", -0.5);
    if (!said.has("done")) add("done", -0.5);
  }
  if (learnt) {
    for (const role of roles.keys()) roles.set(role, (roles.get(role) ?? 0) - 1.5);
    roles.set(learnt, 2.5);
  }
  return roles;
}

/** The figures of services that a number may state. */
export function serviceCandidates(statement: Statement, learnt: ServiceRole | null): Candidate[] {
  const { mention, around, gap, before, after, clause, ahead } = statement;
  if ((mention.percent && OTHER_RATE.test(gap + after)) || PLANNED.test(before) || /[由从]$/.test(before)) return [];
  const { words } = around;
  // 低于时间进度46.67% is the time passed.
  if (mention.percent && (words.staff.has("progress") || /时间进度(?:的|为|是)?$/.test(before)) && words.topics.size === 0) return [];
  // 4个小组有前后测 are some of them.
  const some = !statement.english && !(statement.partly && words.topics.size === 0) && statement.skippedAfter !== "" && !/^的/.test(after);
  const staff = [...words.staff].some((word) => !["worker", "progress", "share", ...DIFFERENCES].includes(word));
  if (staff && words.topics.size === 0) return [];
  // 其中重点个案5个, 应完成10个, 人均3次, 占总人次的12.3% are of a part, of what is due, of each, of another whole.
  const narrowed =
    /其中|ofwhich|of which/.test(gap) ||
    (["due", "prorated", "folded", "each"] as const).some((role) => words.roles.has(role)) ||
    words.staff.has("share");
  const roles = rolesOf(statement, learnt);
  const found: Candidate[] = [];
  for (const [topic, strength] of subjectsOf(statement)) {
    const here = topic.targets.filter(({ area }) => placed(area, statement));
    const fitting = here.flatMap((target) => {
      const fit = measured(target, topic, statement, here.length > 1);
      return fit === null ? [] : [{ target, fit }];
    });
    for (const { target, fit } of fitting) {
      const told =
        !some &&
        (!narrowed || learnt !== null) &&
        fit >= 0.5 &&
        !statement.clouded &&
        !(statement.row?.alike && words.topics.size === 0 && !mention.percent) &&
        !(topic.deed && IN_ALL.test(before)) &&
        [words.served, statement.servedBefore].every((served) => served === null || served === topic.served);
      const sure = strength >= 2.5 || (strength >= 2 && (fit >= 1 || learnt !== null)) || (strength >= 1.5 && learnt !== null);
      const unsaid =
        topic.deed && !DEEDS.every(([name, said]) => !name.test(topic.name) || said.test(gap + after) || said.test(clause + ahead));
      for (const [role, weight] of roles) {
        const figure = figureOf(target, role);
        if (figure)
          found.push({
            figure,
            subject: `${topic.name}|${target.area ?? ""}`,
            role,
            weight: strength + fit + weight + (target.area === around.area ? 0 : -1),
            named: told && sure && weight >= 1 && target.area === around.area && !around.areaUnsure && before.length < 30,
            ...(unsaid && { unsaid }),
            ...(role === "times" && { rounded: true }),
          });
      }
    }
  }
  return found;
}

/** Whether a figure of an area, or of the station, may be meant. */
function placed(area: string | null, { around }: Statement): boolean {
  if (around.areaUnsure) return area === null || around.words.areas.length === 0 || around.words.areas.includes(area);
  return area === around.area || (around.areaOther !== undefined && area === around.areaOther);
}
