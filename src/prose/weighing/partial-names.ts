import { PARTS } from "../../domain/families/score/recognise/vocabulary";
import { onlyItem } from "../../domain/values/present";
import type { Lexer } from "../lexer";
import { summarise, type Summary } from "../summary";
import type { Exact } from "../../domain/values/exact";
import type { ServiceTarget, Topic } from "../topics";
import type { Measure } from "../words";

/** The words on both sides of a number. */
interface Words {
  readonly before: string;
  readonly after: string;
}

/** A service that words name in part, and what they say besides. */
export interface PartlyNamed {
  readonly topic: Topic;
  readonly rest: Summary;
}

/**
 * The one service that words name by a part of its name: by its size, by words that no other's name has, or by what several share, of those served just
 * before.
 */
export function partlyNamed(
  {
    before,
    after,
    english,
    tails,
    value,
  }: Words & { readonly english: boolean; readonly tails: readonly (readonly Topic[])[]; readonly value: Exact },
  near: Topic | null,
  topics: readonly Topic[],
  lexer: Lexer,
): PartlyNamed | null {
  const [left, right] = [bySize(before, topics), bySize(/^[^型]{0,2}型/.exec(after)?.[0] ?? "", topics)];
  const sized = left ?? right;
  if (sized) {
    const rest = left ? [before.replace(SIZE, "").replace(/[大小](?=活动)/, ""), after] : [before, after.replace(SIZE, "")];
    return { topic: sized, rest: summarise(rest.flatMap((words) => lexer.read(words))) };
  }
  const served = ofServed(tails.flat(), near);
  if (served) return { topic: served, rest: summarise([...lexer.read(before), ...lexer.read(after)]) };
  const [shared, ...others] = tails;
  if (shared && others.length === 0 && !english) {
    const topic = bySizeOfNumber(value, before, shared, topics);
    return topic && { topic, rest: summarise([...lexer.read(before), ...lexer.read(after)]) };
  }
  return tails.length === 0 && !english ? byPart(before, after, topics, lexer) : null;
}

/** 大型4场、中小型59场; 中小型不用讲了，59场: a size alone names the one service that is called by it. */
export function bySize(before: string, topics: readonly Topic[]): Topic | null {
  const size = SIZE.exec(before.replace(/大(?=活动)/, "大型").replace(/小(?=活动)/, "中小型"))?.[0];
  return size === undefined ? null : onlyItem(topics.filter(({ name }) => name.startsWith(size)));
}

/** 新增志愿者76，骨干18，队伍1: words that are a part of one service's name and of no other's. */
function byPart(before: string, after: string, topics: readonly Topic[], lexer: Lexer): PartlyNamed | null {
  const own = before.replace(LEADS, "").replace(TRAILS, "");
  const words = own === "" ? after.replace(/^新/, "").replace(TRAILS, "") : own;
  if (words.length < 2 || words.length > LONGEST_PART || SAYS_NO_SERVICE.test(words)) return null;
  // Of 重点工作及社区公共服务 each is a part.
  const naming = topics.filter(
    ({ name }) =>
      (isMostOf(words, name) || name.includes(words)) && (isMostOf(words, name) || !/及/.test(name.replace(/^.*(?:群体|群众|人群)/, ""))),
  );
  const topic = onlyItem([...new Map(naming.map((one) => [one.name, one])).values()]);
  if (!topic) return null;
  const [left, right] = own === "" ? [before, ""] : [before.replace(own, "").replace(GROWN, ""), after];
  return { topic, rest: summarise([...lexer.read(left), ...lexer.read(right)]) };
}

/** 街道重点工作及公共服务 for 助力街道重点工作及社区公共服务: most of a name, in its order. */
function isMostOf(words: string, name: string): boolean {
  if (words.length < LEAST_OF_NAME || words.length < name.length * MOST_OF_NAME) return false;
  let at = 0;
  for (const letter of name) if (letter === words[at]) at++;
  return at === words.length;
}

const LEAST_OF_NAME = 5;
const MOST_OF_NAME = 0.6;
const LONGEST_PART = 16;
const GROWN = /新增加?|增加|增至/;
const LEADS = /^(?:[,、和及与]|其中|累计|共计?|我们|已经?|本期|截至目前|另|还|并|组建|新增|开展|举办|完成|做了|办了|开了)+/;
const TRAILS =
  /(?:完成率?|达成率|实际|目标|协议|指标|任务|全年|应|共计?|为|是|有|投入|累计|达到?|新增加?|增加|组建|举办|开展|做|办|了|已|数|量|值|率|[:、,]){1,6}$/;
/** Parts of names that say nothing of a service by themselves. */
const SAYS_NO_SERVICE =
  /^(?:服务|活动|社区|工作|专业|困难|群众|群体|特殊|特殊群体|困难群众|社会|组织|公共|公共服务|街道|党员|学习|教育|培训|团队|人次|次数|个数|节数|类困难|大型|小型|中小|中小型|志愿|志愿者|新增|重点)$/;

/** 探访11255人次, where one service that is called so counts thousands and the other dozens. */
function bySizeOfNumber(value: Exact, before: string, shared: readonly Topic[], topics: readonly Topic[]): Topic | null {
  const words = before.replace(LEADS, "").replace(TRAILS, "");
  const naming = shared.length > 0 ? shared : words.length >= 2 ? topics.filter(({ name }) => name.includes(words)) : [];
  const apart = naming.map((topic) => ({ topic, far: Math.min(...topic.targets.map((target) => timesApart(value, target))) }));
  const [near, ...others] = apart.sort((a, b) => a.far - b.far);
  return near && others.length > 0 && near.far <= ALIKE && others.every(({ far }) => far >= UNLIKE) ? near.topic : null;
}

const ALIKE = 1.3;
const UNLIKE = 8;

function timesApart(value: Exact, { done, target }: ServiceTarget): number {
  const own = value.valueOf();
  const figures = [done, target].flatMap((figure) => (figure ? [figure.value.valueOf()] : []));
  return Math.min(Infinity, ...figures.map((figure) => (figure > 0 && own > 0 ? Math.max(figure / own, own / figure) : Infinity)));
}

/** 非17类电访9人次，入户探访14人次: a name that several share is of those served just before. */
function ofServed(shared: readonly Topic[], near: Topic | null): Topic | null {
  return near?.served ? onlyItem(shared.filter(({ served }) => served === near.served)) : null;
}

/** 街道对该站评分为18.4分: who awards a score narrows nothing. */
export function withoutScorers({ before, after }: Words, lexer: Lexer): Summary {
  const words = PARTS.reduce((rest, { label }) => rest.replace(new RegExp(label.source, "g"), ""), before).replace(
    /街道(?:办(?:事处)?)?|评[分定价]|打分|(?:的)?代表(?=[说讲给打表称])|我[们方](?=[给打])/g,
    "",
  );
  return summarise([...lexer.read(words), ...lexer.read(after)]);
}

const SIZE = /中小型|大中型|大型|中型|小型/;

/** 接案，差11个: where one service alone has cases. */
export function byMeasure(measure: Measure, topics: readonly Topic[]): readonly Topic[] {
  const counted = topics.filter(({ targets }) => targets.some((target) => target.measure === measure));
  return counted.length === 1 ? counted : [];
}
