import type { ReportFigures } from "../../domain/families/report-figures";
import type { ReportFigure } from "../../domain/tables/report";
import { shareWhereKnown, surplusOver } from "../derived-figures";
import { areaKey } from "../lexer";
import { measureOfUnit } from "../topics";
import type { Candidate } from "./candidates";
import type { Statement } from "./statements";

const UNCERTIFIED =
  /(?:没有|没|无|未|非)[^,;。]{0,10}证|(?:还|正|仍)在(?:备)?考|备考|(?:没有?|未)考[取到上]|uncertified|unlicen[cs]ed|(?:without|no|yet to obtain|do not hold)[a-z ]{0,30}certificate|\bnot$/;
const CERTIFIED =
  /(?<!工作|身份|学生|居住|出入|通行|准考|荣誉|退休|残疾|低保|毕业|驾驶|保)证(?!明|据|照|件|人|实|券|章|金)|职业(?:水平)?资格|证书|certif|licen[cs]ed|qualified/;
const SENIOR = /高级(?:社工|社会工作)|senior/;
const ASSISTANT = /助理|初级|assistant/;
const INTERMEDIATE = /中级|(?<!助理)社会工作师|intermediate/;
const STABLE =
  /稳岗|稳定在岗|(?:全程|全期|全周期|持续|始终|一直|自始至终|整个周期内?|全周期内?)(?:未变动|未离岗|未流动)|(?:全程|全期|全周期|持续|始终|一直|自始至终)(?:在岗|稳定|在册)|throughout|remain(?:ed|ing) on post|stayed|on post for the whole|stable/;
const TWO_YEARS = /(?:2|两|二)年|(?:two|2)(?: or more)? years|two years/;
const UNINSURED = /社保|不计入?|未予?计算|insurance|left out of the count|not counted/;
const REQUIRED = /(?<![只重主需不])要$|标准$|该到$|应到|应在岗|应(?=$)|(?:协议|合同|要求|规定)|requir|\bdue\b|calls? for|contract|against/;
const ACTUAL = /现[状值]$|审定|核定|认定|实到|实际|有效|(?<!应)到岗|实(?=$|\s)|完成$|deliver|attend|actual|verified|worked|on post/;
const SURPLUS =
  /差[异额值]|相差|余(?=$|[了下额量])|超|多(?=$|出|投|配|派|到|了|于)|高[出于]|大于|富余|盈余|surplus|more than|exceed|excess/;
const BASE = /(?:扣除|减去|除去|与|和|同|比|较)(?:了|掉)?应到岗?(?:人次)?(?:要求)?(?:后|相比|相较)?(?=.)/;
/** Delivered more than 59.5: what stands behind it may be what was required. */
const LOOSELY = /more than\s*$|exceed\w*\s*$/;
const AGREED = /标准$|协议|契约|合同|约定|要求|规定|编制|订明|写明|核定|[应须需][配聘]|contract|agreement|required|establishment|against/;
const ONLY_AGREED =
  /(?:标准|协议|合同|约定|要求|应配|须配|规定)(?:的)?(?:要求|约定|规定|写的?|标准|配备|配置)*(?:社工|人员|人数|数|是|为|有|[:的])*$/;
const BEYOND = /多(?=$|出|配|派|于|投)|超(?=$|出|配|过)|高[出于]|大于|more than|exceed|over|above|by $/;
const WORKERS = /同工|社工(?!站|点|服务|协会)|社会工作者|人员|团队|队伍|在册|在岗|worker|staff|member|team|employed/;
/** Words that name the station's own staff and nobody else's. */
const OWN_WORKERS =
  /同工|社工(?!站|点|服务|协会)|社会工作者|(?<=^|[^\p{Script=Han}]|[站的]|现有|共有|配备|在岗|在册|全职|专职|工作|全体|全部|持证|服务|岗位)人员|在册|在岗|worker|staff/u;
/** 全站20人 */
const WHOLE_STATION = /^(?:全站|本站|我站)(?:共|共有|现有|有)?$/;
const AT_HAND = /(?:现有|共有|实有|现配|实配|配备|派驻)(?:了|的)?$/;
const OTHER_PEOPLE =
  /督导|志愿者|居民|群众|对象|长者|老人|儿童|青少年|学员|组员|专家|评委|党员|实习|intern|volunteer|people|participant|resident|women|elder|visitor/;
const PRESENT = /到场|请假|外出|休假|入职|离职|调出|调岗|借调|on leave|joined|left\b|resigned|day of the visit/;
const PLANNED = /再|[可将请能]另|(?<![虚模])拟|续约|续签|下一期|至少|每|可达|力争|预计|计划|争取|届时|承诺/;
/** 请于3个月内报送整改情况: by when something is to be handed in. */
const DEADLINE =
  /(?<![邀申])请|务必|必须|须在|限(?=期|于|时|$)|^内[^,。;]{0,8}(?:报送|提交|上报|整改|反馈|回复|答复|回函|缴|退还|补交|送达|办结)/;
const ATTENDANCE = /到岗|应投入|投入率|人次|attend|person-months/;
/** 人次 are counted of services too: of the staff only where something says so. */
const ON_POST =
  /到岗|同工|在岗|在册|应到|实到|人月|四有|社工(?!站|点|服务|协会)|社会工作者|人员|worker|staff|team|attend|person-months|month/;

const PEOPLE_LED = /(?:社工|人员|社会工作者|同工)(?:总?人?数量?|配备|配置|规模|队伍)(?:情况)?:[^::]{0,12}$/;
/** 中级10个，助理7个 */
const LEVEL_LED = /(?:^|[、,:])(?:其中)?(?:高级|中级|助理|初级)(?:社工师?|职称)?(?:的|有|是|为)?$/;
const PERSONS_LED = /(?:社工(?!站|点|服务|协会)|同工|社会工作者|证的?)(?:一?共|总共|现有|有|是|:|的)*$|^(?:剩下|其余|余下)的?$/;

/** Words no further away than this tell of a number as its own do. */
const NEAR = 12;

/** The figures of the staff that a number may state. */
export function staffCandidates(statement: Statement, figures: ReportFigures): Candidate[] {
  const { mention, around } = statement;
  if (PLANNED.test(statement.before)) return [];
  if (around.words.topics.size > 0 || PRESENT.test(statement.before + statement.after)) return [];
  if (mention.percent) return around.area === null ? rates(statement, figures) : [];
  const unit = measureOfUnit(mention.unit);
  if (/^个(?:考核)?月|^(?:counted)?months?/.test(mention.unit ?? "")) return months(statement, figures);
  const heads = unit === null && /^\s*(?:certified |uncertified |social )*(?:workers?|staff)\b/.test(statement.after);
  if (
    unit === "attendance" ||
    (unit === null && !heads && ATTENDANCE.test(statement.near === null ? statement.line : statement.gap + statement.before))
  )
    return around.area === null ? posts(statement, figures) : [];
  // 20个社工, 有证的14个
  if (
    unit === "item" &&
    (PERSONS_LED.test(statement.before) ||
      LEVEL_LED.test(statement.before) ||
      /^(?:全职|专职|在岗|持证)?(?:社工|社会工作者|同工|[有没无]社?工?证)/.test(statement.after))
  )
    return people(statement, figures);
  return unit === "person" || unit === null ? people(statement, figures) : [];
}

function candidate(figure: ReportFigure | null | undefined, weight: number, named: boolean): Candidate[] {
  return figure ? [{ figure, subject: "staff", role: null, weight, named }] : [];
}

/** Words that tell of whom or what a number is: its own, then those since the number before it. */
function told({ before, after, gap }: Statement): { readonly own: string; readonly wide: string } {
  return { own: `${before} ${after}`, wide: `${gap} ${after}` };
}

function groupOf(words: string): "certified" | "uncertified" | null {
  if (UNCERTIFIED.test(words)) return "uncertified";
  return CERTIFIED.test(words) ? "certified" : null;
}

function people(statement: Statement, { staff, areaStaff }: ReportFigures): Candidate[] {
  const { own, wide } = told(statement);
  const { around, named, mention } = statement;
  if (OTHER_PEOPLE.test(own) || named.length > 0) return [];
  // 人员数：标准17，现状20
  const bare = mention.unit === null && !PEOPLE_LED.test(statement.clause);
  if (around.area !== null) {
    const here = areaStaff.find(({ area }) => areaKey(area) === around.area);
    const workers = WORKERS.test(wide);
    return candidate(here?.figure, WORKERS.test(own) ? 4 : workers ? 3.6 : 3, workers && !around.areaUnsure);
  }
  if (UNINSURED.test(own)) return candidate(staff.uninsuredNotCounted, 3.5, false);
  if (STABLE.test(own)) return candidate(staff.stable, 4, !bare || STABLE.test(statement.before));
  if (SENIOR.test(own)) return candidate(staff.senior, 4, true);
  if (INTERMEDIATE.test(own) !== ASSISTANT.test(own))
    return candidate(INTERMEDIATE.test(own) ? staff.intermediate : staff.assistant, 4, true);
  const group = groupOf(own);
  if (group === "certified") return candidate(staff.certifiedHeadcount, 4, !AGREED.test(own));
  if (group === "uncertified") return candidate(staff.uncertifiedHeadcount, 4, true);
  const found: Candidate[] = [];
  const workers = WORKERS.test(wide);
  // 合同要求社工17名 is nothing but what was agreed.
  if (ONLY_AGREED.test(statement.before) && !BEYOND.test(statement.before))
    return candidate(
      staff.requiredStaff,
      workers ? 3.6 : 2.6,
      OWN_WORKERS.test(own) || (named.length === 0 && OWN_WORKERS.test(statement.clause)),
    );
  if (AGREED.test(statement.before)) found.push(...candidate(staff.requiredStaff, workers ? 3.5 : 2.5, false));
  if (BEYOND.test(statement.before) && staff.headcount && staff.requiredStaff)
    found.push(...candidate(surplusOver(staff.headcount, staff.requiredStaff), workers ? 3.5 : 2.7, false));
  if (!bare || WORKERS.test(own)) {
    const said =
      OWN_WORKERS.test(own) || WHOLE_STATION.test(statement.before) || (OWN_WORKERS.test(wide) && AT_HAND.test(statement.before));
    const [all] = candidate(
      staff.headcount,
      WORKERS.test(own) ? 3.2 : workers ? 2.5 : 1.2,
      said && !around.areaUnsure && !statement.clouded,
    );
    if (all) found.push({ ...all, whole: true });
    const there = areaStaff.find(({ area }) => around.areaOther !== undefined && areaKey(area) === around.areaOther);
    found.push(...candidate(there?.figure, OWN_WORKERS.test(own) ? 3 : 2, false));
  }
  return found;
}

function posts(statement: Statement, { staff, uncertifiedActual }: ReportFigures): Candidate[] {
  const { own, wide } = told(statement);
  const { around, named, line } = statement;
  if (named.length > 0 || OTHER_PEOPLE.test(own) || !ON_POST.test(`${line} ${own}`)) return [];
  if (TWO_YEARS.test(wide)) return candidate(staff.twoYear, 4, ACTUAL.test(wide) || TWO_YEARS.test(own));
  const group = groupOf(own) ?? groupOf(wide) ?? (statement.english ? groupOf(statement.clause) : null);
  const attending = ATTENDANCE.test(line) || ATTENDANCE.test(own);
  // 扣除应到岗后余4.5人次: what is required stands for the base alone.
  const before = statement.before.replace(BASE, "");
  const required = REQUIRED.test(before);
  const here = statement.gap.length <= NEAR ? `${statement.gap} ${statement.after}` : own;
  const actual = ACTUAL.test((statement.english || statement.inCell ? own : here).replace(/应到岗?|应投入/g, ""));
  const surplus = SURPLUS.test(before);
  const base = attending ? 3 : 2;
  const all = group === null ? (around.group === null ? 0.5 : -0.2) : -1.5;
  const certified = group === "certified" ? 1 : group === null && around.group === "certified" ? 0.5 : -1;
  const found: Candidate[] = [];
  if (group === "uncertified") return candidate(uncertifiedActual, base + 1, actual);
  const both = (of: ReportFigure | undefined, ofCertified: ReportFigure | undefined, weight: number, named: boolean): void => {
    found.push(...candidate(of, base + weight + all, named && all > 0));
    found.push(...candidate(ofCertified, base + weight + certified, named && certified >= 0.5));
  };
  if (surplus) both(staff.surplus, staff.certifiedSurplus, required ? 0.5 : 1, !required && !LOOSELY.test(before));
  if (required) both(staff.requiredPersonMonths, staff.certifiedRequired, surplus ? 0.5 : 1, !surplus);
  if (actual || !(surplus || required))
    both(staff.actualPersonMonths, staff.certifiedActual, actual ? 0.8 : 0, actual && !(surplus || required));
  return found;
}

function rates(statement: Statement, { staff, progress }: ReportFigures): Candidate[] {
  const { own, wide } = told(statement);
  if (statement.named.length > 0) return [];
  if (/稳岗|retention|stable/.test(wide))
    return candidate(staff.stableRate, 4, /稳岗|retention|stable/.test(statement.gap.length <= NEAR ? wide : own));
  if (/到岗率|attendance/.test(wide)) {
    const certified = groupOf(wide) === "certified" || statement.around.group === "certified";
    return [
      ...candidate(shareWhereKnown(staff.actualPersonMonths, staff.requiredPersonMonths), certified ? 2.5 : 4, !certified),
      ...candidate(shareWhereKnown(staff.certifiedActual, staff.certifiedRequired), certified ? 4 : 2.5, groupOf(wide) === "certified"),
    ];
  }
  if (TWO_YEARS.test(statement.line)) return candidate(staff.twoYearShare, 3.5, false);
  if (/时间|服务期|time|term/.test(wide)) return candidate(progress, 4, /进度|过了|过去|已过|progress|passed|elapsed/.test(own));
  const levels = [INTERMEDIATE, ASSISTANT, SENIOR].map((level) => level.test(wide));
  const level = [staff.intermediate, staff.assistant, staff.senior].find((_, at) => levels[at]);
  if (level && levels.filter(Boolean).length === 1) {
    const said = /占/.test(statement.before);
    return [
      ...candidate(shareWhereKnown(level, staff.certifiedHeadcount), 3.2, said),
      ...candidate(shareWhereKnown(level, staff.headcount), 3, said),
    ];
  }
  const group = groupOf(wide) ?? groupOf(statement.line.slice(-24));
  const said = /持证(?:率|比例|占比)|占/.test(own) && groupOf(own) !== null;
  if (group === "uncertified") return candidate(shareWhereKnown(staff.uncertifiedHeadcount, staff.headcount), 3.5, said);
  return group === "certified" ? candidate(shareWhereKnown(staff.certifiedHeadcount, staff.headcount), 3.5, said) : [];
}

function months(statement: Statement, { staff }: ReportFigures): Candidate[] {
  const { own, wide } = told(statement);
  const weight = /考核|评估|review|counted/.test(own + statement.mention.unit)
    ? 4
    : /运行|用|历时|计|服务|over|months/.test(wide)
      ? 2.6
      : 1;
  const running =
    /(?:已?运行|历时|我们用了?)$/.test(statement.before) ||
    (/^(?:答|[^,。]{1,4}:)?(?:在?这|短短)?$/.test(statement.before) && /^(?:里|内|以来|间|来|下来)/.test(statement.after));
  if (DEADLINE.test(statement.clause) || DEADLINE.test(statement.after)) return [];
  const exact = statement.mention.digits > 0 ? 2.6 : 0;
  return candidate(staff.months, Math.max(running ? 3.2 : weight, exact), (weight > 3 || running) && !/每|其中|前|余|剩/.test(own));
}
