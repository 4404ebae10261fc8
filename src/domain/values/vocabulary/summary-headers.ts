import { budgetField } from "./budget-headers";
import { any, holding, whole } from "./patterns";
import { withoutBrackets } from "./plain-text";
import { GRADE, TOTAL } from "./score-words";
import { indicatorField } from "./indicator-headers";
import { lastItem } from "../present";

/** A figure of a whole station, as its own tables give it and a summary of stations repeats it. */
export type StationTotal =
  "required" | "actual" | "stable-rate" | "headcount" | "score" | "grade" | "budget" | "spent" | "balance" | "spending-rate";

/** What a column of a summary of stations holds. */
export type SummaryField =
  | StationTotal
  | "station"
  | "area"
  | "month"
  | "person"
  | "post"
  | "presence-rate"
  | "effective"
  | "agreed"
  | "staffed"
  | "lacking"
  | "certified"
  | "uncertified"
  | "certified-rate"
  | "had"
  | "away"
  | "part"
  | "taken"
  | "promised"
  | "done"
  | "completion";

const STATION = whole(
  `(?:所属|${any("whole")}|社工|社会工作|服务|镇|街)*(?:站点?|镇街|街道|街镇|镇街道)(?:名称)?`,
  "站[名别]|单位名称|机构名称|社工站名称",
  "(?:乡|镇|乡镇|镇乡|街乡|乡街|镇村|乡镇街道|镇街乡|办事处|县区|区县|县市区)(?:名称)?",
  "(?:service)?(?:units?|cent(?:re|er)s?|stations?|offices?)(?:name)?",
);
const MONTHS = `(?:人次|人月|人数|天数|日数|工日|数)*`;
const REQUIRED = whole(`应(?:到岗?|在岗|出勤|到位)(?:社工)?${MONTHS}`);
const ACTUAL = whole(`(?:${any("effective")})?实(?:到岗?|际到岗|际在岗|在岗|际出勤|出勤|际到位)(?:社工)?${MONTHS}`);
const PRESENCE_RATE = whole(
  `(?:人员|社工|实际|总|综合|岗位|人手|编制)*(?:到岗|在岗|出勤|到位|上岗|在编|配备|配置|配足|满编|满员|满岗)${any("rate")}`,
  "(?:fill|filled|staffing|occupancy|occupied)(?:rate|ratio|%|percent(?:age)?)",
);
const PEOPLE = "(?:社工|人员|员工|岗位|人手)?(?:总?人数|名额|数量|数)?";
const APPROVED = "(?:核定|核准|审定|批准|批复|标准|规定|计划|要求)";
/** 协议要求人数, 应配备社工: how many a post or an area ought to have; 实际配备, 实有社工: how many it has. */
const AGREED = whole(
  `(?:协议|合同)(?:要求|约定|规定)?(?:应?配备|配置|投入|在岗|到岗)?(?:社工|人员)?(?:人数|数)`,
  `应配(?:备|置)?${PEOPLE}`,
  `应(?:有|设)${PEOPLE}`,
  `(?:${APPROVED}|人员|岗位|人手)*(?:编制|定编|定员|定岗|职数)(?:人数|人手|名额|数)?`,
  `${APPROVED}(?:岗位|职位|人员|人手|社工|配备|配置)*(?:总?人数|名额|数)?`,
  "(?:岗位|职位)(?:设置|配置|编制)?(?:数|名额)",
  "(?:approved|authori[sz]ed|budgeted|required)(?:establishments?|posts?|positions?|strength|headcount|staff)?|establish(?:ed|ment)(?:posts?|positions?|strength)?",
);
const STAFFED = whole(
  `实际?(?:配备?|配置|有|在编|在册|聘用?)${PEOPLE}`,
  "实际(?:人手|岗位数?)",
  `(?:目前|现|实际)?在[岗职编]${PEOPLE}`,
  `(?:目前|现)有(?:人手|岗位数?)`,
  `已(?:配备|配置|配|到岗|到位|上岗|聘用?|招聘)${PEOPLE}`,
  "(?:到岗|到位|上岗|配备|聘用)(?:社工|人员)?(?:总?人数|数)",
  "社工(?:总|人|总人)数",
  "(?:actual(?:ly)?|currently)?(?:filled|inpost|occupied)(?:posts?|positions?)?|actual(?:staff|strength|headcount)",
);
const LACKING = whole(
  "(?:岗位|人员|人手|编制)?(?:缺口|空缺|缺额|缺编|差额|空编|缺员|缺配|空岗|余缺)(?:岗位|人员|人手)?(?:人数|名额|数)?",
  "缺岗(?:位)?数",
  "vacan(?:t|cy|cies)(?:posts?|positions?)?|unfilled(?:posts?)?|shortfall|shortage",
);
const CERTIFIED = whole(`(?:其中:?)?持证${PEOPLE}`);
const UNCERTIFIED = whole(`(?:其中:?)?(?:非持证|未持证|无证)${PEOPLE}`);
const CERTIFIED_RATE = whole(`(?:社工|人员)?持证(?:社工|人员)?(?:率|比例|占比)`);
const EFFECTIVE = whole(`有效(?:到岗|在岗)?(?:人次|人月)数?`);
const POST = whole(
  "(?:工作|服务)?(?:岗位|职位|职务|职级|职别|工种)(?:名称|类别|类型|设置)?",
  "(?:posts?|positions?|jobtitles?|titles?|rank)",
);
/** Who was insured or paid, and who was away: counted beside presence. */
const HAD = whole("(?:已|实际)?(?:参保|投保|社保|发薪|领薪)(?:购买|缴纳|发放)?(?:社工|人员)?(?:人数|人次)");
const AWAY = whole(
  "(?:带薪)?(?:请假|休假|缺勤|缺岗|旷工|[年病事产婚丧公]假|年休假|调休|补休|外出|出差|培训)(?:社工|人员)?(?:人数|人次|天数|日数)?",
);
/** Leave in which nobody is taken for present, as 年假 and 外出 may be. */
const ABSENCE = /事假|病假|旷工/;

/** 事假天数, 旷工: days away that count as none of presence. */
export function isAbsence(plain: string): boolean {
  return ABSENCE.test(plain) && !/带薪|年|调休|外出|出差|培训/.test(plain);
}

/** What a summary's rows may be of where they are of no stations. */
const MONTH = whole(`(?:月份?|年月|月度|季度|时间|统计(?:月份|时间))`);
const AREA = whole(`(?:服务|所属|责任)?(?:片区|区域|社区|服务点|站点片区|点位|组别|小组|项目点)(?:名称)?`);
const PERSON = whole(`(?:社工|人员|员工)?(?:姓名|名字)|员工|社工|人员`);
const STABLE = whole(`(?:社工|人员|队伍|团队|专业)*${any("stable-rate")}`);
const HEADCOUNT = whole("(?:期末|目前|现)?(?:在岗|在职|在站|现有)(?:社工)?人?数|期末(?:社工)?人数|社工(?:总|人|总人)数");
const SCORE = whole(`(?:${any("evaluating")})?(?:总|最终|综合)?(?:得分|评分|分数)`);

/** 协议指标得分（60分）, 加分: what a station's score is made up of. */
const PART = /(?:得分|评分|分数|加分)$/;
const OUT_OF = /\((?:满分|共)?\d{1,3}(?:\.\d)?分\)$/;
const TAKEN = /^.{0,6}(?:扣分|减分|失分)$/;
/** 完成服务人次, 实际服务场次 */
const DONE_SERVICES = whole("(?:已|实际|累计|总)*(?:完成|开展|提供|服务)(?:服务|活动)?(?:人次|人数|场次|户次|次数|数量|总数|数|量)");
const NO_PART = /平均|均|最高|最低|上年|去年|上期|排名|名次/;

/** Amounts beside the figures that make a summary: of people insured, paid or away, of a score's parts, of services promised and done. */
export const BESIDE_FIGURES: readonly SummaryField[] = [
  "effective",
  "agreed",
  "staffed",
  "lacking",
  "certified",
  "uncertified",
  "certified-rate",
  "had",
  "away",
  "part",
  "taken",
  "promised",
  "done",
  "completion",
];

/** One of these stands in a header that makes a summary of stations. */
export const MAY_HEAD_SUMMARY = new RegExp(
  `站|街|乡|镇|机构|单位|^应(?:到|在|出勤|配|有|设)|^协议|^合同|持证|编制|^(?:核|审|批|规|标准)|定[编员岗]|岗位|职数|establish|approved|authori|budgeted|filled|vacan|${holding("stable-rate").source}`,
  "i",
);

/** Of how many people a post or an area ought to have, has, and how many of them hold a certificate. */
const STAFF: readonly (readonly [SummaryField, RegExp])[] = [
  ["effective", EFFECTIVE],
  ["agreed", AGREED],
  ["lacking", LACKING],
  ["certified", CERTIFIED],
  ["uncertified", UNCERTIFIED],
  ["certified-rate", CERTIFIED_RATE],
];

const LONGEST = 12;
const LONGEST_ENGLISH = 24;

/** 实际, 现有 beside an establishment: how many are there, which by themselves they do not say. */
const THERE = whole("实际|实有|现有|已有|目前|actual|current");
/** 缺岗 is what a post lacks, and a day on which somebody was away. */
const OFF_POST = whole("缺岗(?:人数|数)?");

/** What a column of a table of posts holds, where its words say less by themselves; null where they say no more there. */
export function fieldOfPosts(header: string): "staffed" | "lacking" | null {
  const own = withoutBrackets(header, "([【");
  return THERE.test(own) ? "staffed" : OFF_POST.test(own) ? "lacking" : null;
}

/** What a summary's column holds. */
export function summaryField(texts: readonly string[]): SummaryField | null {
  const own = withoutBrackets(lastItem(texts), "([【");
  if (own === "" || own.length > (/^[a-z]/i.test(own) ? LONGEST_ENGLISH : LONGEST)) return null;
  if (STATION.test(own)) return "station";
  if (AREA.test(own)) return "area";
  if (MONTH.test(own)) return "month";
  if (PERSON.test(own)) return "person";
  if (POST.test(own)) return "post";
  if (STABLE.test(own)) return "stable-rate";
  const staff = STAFF.find(([, pattern]) => pattern.test(own));
  if (staff) return staff[0];
  if (PRESENCE_RATE.test(own)) return "presence-rate";
  if (REQUIRED.test(own)) return "required";
  if (ACTUAL.test(own)) return "actual";
  if (HEADCOUNT.test(own)) return "headcount";
  if (STAFFED.test(own)) return "staffed";
  if (HAD.test(own)) return "had";
  if (AWAY.test(own)) return "away";
  if (TOTAL.test(own) || SCORE.test(own)) return "score";
  if (GRADE.test(own)) return "grade";
  if (TAKEN.test(own)) return "taken";
  if ((PART.test(own) || OUT_OF.test(lastItem(texts))) && !NO_PART.test(own)) return "part";
  const promise = indicatorField(own);
  if (promise === "target") return "promised";
  if (promise === "done" || DONE_SERVICES.test(own)) return "done";
  if (promise === "rate") return "completion";
  if (/^(?:实际|实有|现有|已有|目前)$/.test(own)) return "staffed";
  const money = budgetField(texts);
  return money === "budget" || money === "spent" || money === "balance" ? money : money === "rate" ? "spending-rate" : null;
}
