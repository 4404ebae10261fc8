import { any, holding, whole } from "./patterns";
import { withoutBrackets } from "./plain-text";
import { lastItem } from "../present";

/** What a column of a register holds. */
export type RegisterField =
  | "date"
  | "opened"
  | "closed"
  | "name"
  | "code"
  | "person"
  | "kind"
  | "area"
  | "worker"
  | "people"
  | "members"
  | "volunteers"
  | "hours"
  | "sessions"
  | "session-number"
  | "index";

/** The services that stations register, a dated row each. */
export type Service = "case" | "group" | "activity" | "visit" | "call" | "volunteering";

const SERVICE = any("case", "group-work", "activity", "visit", "call", "volunteering", "doing");
const PATTERNS: readonly (readonly [RegisterField, RegExp])[] = [
  [
    "opened",
    // 开始时间 is a time of the day as often as a date.
    whole(`(?:${SERVICE})*${any("opening")}(?:${any("day")}|日|年月)*`, `(?:${SERVICE})*(?:开始|起始|首[节次期])(?:日期|年月)`),
  ],
  [
    "closed",
    whole(
      `(?:${SERVICE})*(?:${any("closing")}|完结|结束|结组)(?:${any("day")}|年月)`,
      `(?:${SERVICE})*(?:终止|截止|末[节次期])(?:日期|年月)`,
    ),
  ],
  [
    "date",
    whole(
      `(?:${SERVICE}|开展|举办|举行|实施|登记|起止|起讫|咨询|接待|跟进|具体|${any("actual")})*(?:(?:${any("day")}){1,2}|年月日)(?:\\d)?`,
    ),
  ],
  ["session-number", whole("节次|次序|第[几n][节次期场]|节序|节别|期次|小节|(?:节数|场次)序号")],
  ["code", whole(`(?:${SERVICE}|记录|文件)*(?:编号|档案号|档案编号|号码|案号|卷号|案卷号)`, `${any("case", "group-work")}号`)],
  [
    "person",
    whole(
      `(?:${SERVICE}|被)*${any("served")}(?:${any("name")})?`,
      `${any("case")}(?:${any("name")})?`,
      any("name"),
      `${any("volunteering")}${any("name")}`,
      `(?:长者|老人|老年人|儿童|青少年|妇女|残疾人|残障人士|家长|学员|组员)${any("name")}`,
      `被(?:${any("visit", "call")}|访)[者人户](?:${any("name")})?`,
      `(?:家庭)?户主(?:${any("name")})?|受助者`,
    ),
  ],
  // Who belongs to a group is counted once, however often the group meets: no 人次.
  ["members", whole(`(?:${any("group-work")}|固定|报名)*(?:组员|成员)(?:人数|总数|数)`, `${any("group-work")}人数`)],
  ["volunteers", whole(`(?:参加|参与|到场|出动|${any("investing")})*${any("volunteering")}(?:参与|服务)?(?:人数|人次|数)`)],
  ["hours", whole(`(?:${SERVICE}|总|累计|合计)*${any("hours")}(?:数)?`)],
  ["sessions", whole(`(?:${SERVICE}|总|累计|计划|已|已开|开展|跟进|面谈|会谈)*(?:${any("sessions")}|场次)`)],
  [
    "people",
    whole(
      `(?:${SERVICE}|参加|参与|受益|受惠|覆盖|到场|实到|签到|出席|惠及|总|累计|${any("actual", "served")})*(?:人次|人数|户次|户数|人次数)`,
    ),
  ],
  [
    "worker",
    whole(
      `(?:${any("in-charge")}|${SERVICE}|执行|责任|主带|协带)*(?:社工|工作人员|负责人|人员)(?:${any("name")})?`,
      `(?:${any("group-work")})?(?:带领|主带|带组)者`,
      `(?:${any("in-charge")}|${any("visit", "call")}|记录|填写|填报|登记)+人(?:员)?(?:${any("name")})?`,
    ),
  ],
  ["kind", whole(`(?:${SERVICE}|问题|人群|${any("served")})*(?:类型|类别|分类|性质|${any("manner")})`)],
  ["area", whole(`(?:服务|活动|所属|所在|负责)?${any("place")}(?:名称)?`)],
  [
    "name",
    whole(
      "组名",
      `${any("activity", "group-work")}|讲座|课程`,
      `(?:${SERVICE}|讲座|工作坊|课程)*(?:名称|${any("theme")}|内容|项目)(?:名称)?`,
    ),
  ],
  ["index", whole(any("index"))],
];

/** One of these stands in a header that makes a register. */
export const MAY_HEAD_REGISTER = holding("day", "opening");

/** What a register's column holds; when somebody was born or hired is nobody's service. */
export function registerField(texts: readonly string[]): RegisterField | null {
  const own = withoutBrackets(lastItem(texts), "([【");
  if (own === "" || own.length > 16) return null;
  for (const [field, pattern] of PATTERNS) if (pattern.test(own)) return field;
  return null;
}

const SERVICES: readonly (readonly [Service, RegExp])[] = [
  ["case", holding("case")],
  ["group", holding("group-work")],
  ["call", holding("call")],
  ["visit", holding("visit")],
  ["volunteering", holding("volunteering")],
  ["activity", new RegExp(`${holding("activity").source}|讲座|工作坊`)],
];

/** The services that a text names: 个案台账, 入户探访; 小组活动 is group work, and 志愿活动 volunteering. */
export function servicesIn(plain: string): Service[] {
  const found = SERVICES.flatMap(([service, words]) => (words.test(plain) ? [service] : []));
  return found.length > 1 ? found.filter((service) => service !== "activity") : found;
}

/** How a figure of a form counts the rows of a register. */
export type CountedAs = "rows" | "closed" | "people" | "hours" | "sessions";

const COUNTED: readonly (readonly [CountedAs, RegExp])[] = [
  ["sessions", /节数|节次/],
  ["hours", holding("hours")],
  ["people", /人次|户次|人数/],
  ["rows", /场次|次数|个数|宗数|例数|场数|记录数|条数|件数|数量|[(（][个场次宗例件][)）]$|^(?:服务|活动|开展)?(?:场|次|个|数|量)$/],
];

/** What a header over counts of services says of how they are counted: 场次, 参加人次, 服务时数, 结案数; null where it says nothing. */
export function countedAs(plain: string): CountedAs | null {
  if (countsClosed(plain)) return "closed";
  if (countsServices(plain)) return "rows";
  return COUNTED.find(([, words]) => words.test(plain))?.[0] ?? null;
}

const COUNTS_SERVICES = whole(
  `(?:${any("opening")}|开组|成组|${any("case", "group-work", "activity", "visit", "call")})(?:服务)?(?:总|累计)?(?:个案)?(?:人次|个数|例数|宗数|场次|次数|数量|数|量)`,
);

/** 开案数, 接案数, 个案数, 开组数: how many cases or groups there were. */
export function countsServices(plain: string): boolean {
  return COUNTS_SERVICES.test(withoutBrackets(plain, "([【"));
}

const COUNTS_CLOSED = whole(`已?(?:${any("closing")}|结组|完结)(?:${any("case", "group-work")})?(?:总)?(?:个数|例数|宗数|数量|数|量)?`);

/** 结案数, 结组数, 已结案: how many of them were closed. */
export function countsClosed(plain: string): boolean {
  return COUNTS_CLOSED.test(withoutBrackets(plain, "([【"));
}
