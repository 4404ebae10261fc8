import { DATE } from "./dates";

/** What a word of a report's sentence is. A number is given a meaning only where every word of its clause is known. */
export type StaffWord =
  | "worker"
  | "certified"
  | "uncertified"
  | "senior"
  | "intermediate"
  | "assistant"
  | "required"
  | "actual"
  | "surplus"
  | "shortage"
  | "two-years"
  | "stable"
  | "stable-rate"
  | "required-staff"
  | "progress"
  | "share-of-actual";

export type RoleWord = "target" | "done" | "rate" | "of-target";

/** What a measure word, or the word for what is measured, counts. */
export type Measure =
  "item" | "opened" | "closed" | "session" | "attendance" | "person" | "event" | "copy" | "household" | "hour" | "piece" | "other";

/** Neutral words: of the station, of the period, of doing; they narrow nothing. */
const NEUTRAL: readonly string[] = [
  // The period under evaluation.
  "(?:截至|截止|到|至)?(?:本次|中期|末期)?评估(?:期|周期)?(?:的)?(?:末月|期末|末|终了)",
  "本(?:服务)?(?:年度|年|期|周期)(?:内|以来)?|今年(?:以来)?|目前|当前|现时|至今|期末|期内|年内|截至|截止|末月",
  // The station.
  "(?:社工|社会工作)(?:服务)?站|(?:我|本|全)(?:社工)?站|站内|项目|团队",
  // Doing and being.
  "共|累计|共有|均|都|全部|全面|全覆盖|实有|现|现有|有|为|是|达|达到|达成|到|设有|拥有|具有|具备|持有|取得|获得|配备|配置|配有|安排|派驻|投入|招聘|聘用",
  "完成情况|情况|以上|上述|数据|统计|方面|数量|总数|总量|总人数|人数|总计|总额|数|量|比例|水平|工作|服务|专业|活动|人次|次数|个数|单位",
  "其中|包括|含|包含|分别|等|的|了|地|得|在|于|对|向|为|给|由|与|和|及|以及|并|且|同时|内|中|里|上|从|按|按照|根据|以|计|计算|(?:并)?(?:已)?(?:成功|完成)?(?:备案|登记)|即|则|也|仅|只|顺利|积极|有效|如期|按时|按期|及时|超额(?=完成指标)",
  "[\"'“”‘’「」·\\-—–_!~*]|、",
];

/** Words that speak of other days, other stations or of what is not done yet; behind one of them nothing is taken for a figure of the tables. */
export const ELSEWHERE = new RegExp(
  [
    "去年|上一?年度?|上[一个]*(?:周期|评估期|服务期|期|季度?|月)|往年|前年|历年|历史|过去|此前|以往|原先|原有|同期|同比|环比|前期",
    "(?:第?[一二三四1-4]|上|本|每|各)个?季度?(?:度)|上半年|下半年|前[一二两三四五六七八九十\\d]+个?月|[当本每各上下]月|月均|每[周日天年季]",
    "下一?(?:年度?|阶段|步|期|月)|明年|后续|未来|接下来|今后|(?<!\\p{Script=Han})拟|预计|预期|计划(?:开展|举办|完成|新增|于|在|组织|再)|将(?:会|继续|于|在|开展|完成|组织|举办|新增|达)|争取|力争|建议|希望|应当|尚|还需|还差|仍需|剩余|未完成|余下",
    "(?:服务|协议|合同)(?:周)?期(?:限)?(?:内|间)|全年度?|整年",
    "平均|人均|年均|每名|每位|每人|每个|每户|每次|每场|每",
    "(?:增加|减少|增长|下降|提升|提高|上升|降低|多|少|高|低)(?:了|出)?(?=$|\\d)|较|相比|比(?!例|率)|排名|位列|倍",
    "全[区市省国](?!覆盖)|各站|兄弟|其他|其它|另一|别的|外地|机构|总部|中心(?!城)",
    "如果|若|假如|例如|比如|满分|占比|没有|未能|并非|不是|无法|尚未",
  ].join("|"),
  "u",
);

/** Of those, the ones that set the scene for what follows in a paragraph: another time. */
export const OTHER_TIME = new RegExp(
  "去年|上一?年度?|上[一个]*(?:周期|评估期|服务期)|往年|前年|历年|同期|下一?(?:年度?|阶段|步)|明年|接下来|今后|上半年|下半年|第?[一二三四1-4]季度",
);

/** A sentence that begins so speaks of the period again. */
export const BACK_TO_PERIOD = /(?:本年度?|本评估期|本次评估|评估期|考核期|今年|目前|当前|本期|截至评估|期末)/;

/** The period under evaluation, which narrows nothing and says what 3.5个月 are. */
export const PERIOD_WORDS = "(?:本次|本)?(?:中期|末期)?(?:评估|考核)(?:期|周期|期间)(?:内|间|里|中)?|(?:本次)?考核";

/** A clause that names somebody or something of which the number behind it speaks. */
export const SUBJECT = /^其中|(?:的|者|人员|社工|群体|群众|对象|青少年|儿童|妇女|党员|队伍|团队|小组|社区|街道|学校|医院|机构|中心|协会)$/;
/** A side of the work, of which a number behind it speaks. */
export const SIDE = /^(?:面向|针对|对于|关于|围绕|就|在.*(?:方面|领域|项目|社区|学校|村|中学|小学|中|上|内|里)$)|(?:方面|领域)$/;
/** Sides that the tables are of. */
export const SIDE_OF_STAFF =
  /^(?:在|就)?(?:社工|人员|队伍|人力)?(?:的)?(?:配备|到岗|资质|配置|管理|稳定性?|结构|构成|情况|在岗|稳岗)*(?:方面|上|情况)?$|^在?(?:总体|整体)?(?:服务|指标)(?:执行|完成|成效|产出|覆盖面?|开展)*(?:情况)?(?:方面|上)?$/;
/** What is planned, advised or averaged. */
export const PLANS =
  /下一?(?:阶段|步|年度?)|工作(?:计划|建议|打算)|(?:计划|拟|预计|将|争取|力争|建议)(?:于|在|继续|开展|举办|完成|新增|组织|再|达)|平均|每[月季周]/;

/** What sums the numbers before it. */
export const SUM_WORDS = "共计|合计|总计|总共|一共|总";

export const STAFF_WORDS: readonly (readonly [words: string, word: StaffWord])[] = [
  ["非持证(?:的)?(?:全职|专职|在岗)?(?:社工|社会工作者|人员)?|未持证(?:的)?(?:社工|社会工作者|人员)?|无证(?:社工|人员)", "uncertified"],
  [
    "(?:已)?持证(?:的)?(?:全职|专职|在岗)?(?:社工|社会工作者|人员)?|持有?(?:社工|社会工作者)(?:师)?(?:职业)?(?:资格)?证书?(?:的)?(?:社工|社会工作者)?",
    "certified",
  ],
  [
    "(?:(?:持有|取得|获得|具有))?高级(?:社工师|社会工作师|社会工作者|社工)?(?:职业)?(?:资格|水平)?(?:证书?)?(?:资质)?(?:的)?(?:社工|社会工作者)?",
    "senior",
  ],
  [
    "(?:(?:持有|取得|获得|具有))?中级(?:社工师|社会工作师|社会工作者|社工)?(?:职业)?(?:资格|水平)?(?:证书?)?(?:资质)?(?:的)?(?:社工|社会工作者)?",
    "intermediate",
  ],
  [
    "(?:(?:持有|取得|获得|具有))?(?:助理|初级)(?:社工师|社会工作师|社会工作者|社工)?(?:职业)?(?:资格|水平)?(?:证书?)?(?:资质)?(?:的)?(?:社工|社会工作者)?",
    "assistant",
  ],
  ["(?:较|比)应到岗(?:人次)?(?:多|超出?|高出?)(?:出|配)?|超配|超额配备|超出配备|富余", "surplus"],
  ["缺(?:配|岗|口|少)?|欠配|少配", "shortage"],
  ["应到岗|应在岗|应到位|应到", "required"],
  ["实际到岗|实到岗|实际在岗(?=人次)|实到|到岗", "actual"],
  [
    "(?:拥有|具有|具备|符合|有)?(?:从业|从事社会工作|工作)?(?:2|两|二)年(?:及)?以上(?:从业|工作|社会工作)*(?:经历|经验|年限)?(?:的)?",
    "two-years",
  ],
  ["持续(?:稳定)?在岗|稳定(?:持续)?在岗|持续稳定", "stable"],
  ["(?:社工站|社工|人员)?稳岗率", "stable-rate"],
  ["(?:服务期|协议期|项目)?(?:时间|序时)进度", "progress"],
  ["按(?:照)?(?:服务)?(?:协议|合同)(?:要求|约定|规定)?(?:的)?应?(?:配备|配置)", "required-staff"],
  ["应(?:当)?(?:配备|配置|配|有|在岗)(?=(?:在岗|全职)?(?:社工|社会工作者|人员|$))", "required-staff"],
  [
    "占(?:了)?(?:本|全)?(?:社工站|站)?(?:全部|所有|全体)?(?:社会工作者|社工)?(?:实际到岗|实到岗)(?:总)?(?:人次)?(?:总数|总量)?(?:的)?(?:比例|比重)?",
    "share-of-actual",
  ],
  ["(?:符合资质的)?(?:全体|全职|专职|驻站|在岗|在职|专业|在册在岗)*(?:社工|社会工作者|社工人员)(?![站师点部委协机岗])|在岗|在职", "worker"],
];

const OF = "(?:年度|全年|总|合同|协议|服务)*(?:指标|任务|目标|协议)(?:总)?(?:量|数|要求|任务|指标|任务量)?的?";
export const ROLE_WORDS: readonly (readonly [words: string, role: RoleWord])[] = [
  [`(?:均|已|各)*(?:完成|达到?|达成|占|为|是|实现)(?:了|到)?${OF}(?=$|比例|百分比|为|均|分别)`, "of-target"],
  ["(?:指标)?(?:完成|达成|达标)(?:的)?(?:率|百分比|比例|进度)", "rate"],
  [
    "(?:服务)?(?:协议|合同)(?:的)?(?:要求|约定|规定)(?:的)?(?:完成|开展|配备|达到)?|要求(?:完成|开展|配备)|(?:应|需|须|应当|需要)(?:完成|开展|达到|举办|组织|签订|签署|发展)",
    "target",
  ],
  [
    "(?:年度|全年|本年度|总)?(?:协议|合同|服务|目标|任务|计划)*(?:指标|任务|目标)(?:任务|要求|总)?(?:量|数|值|要求)?|协议(?:量|数|总量)|协议(?=$|[\"'])|计划(?:数|量)",
    "target",
  ],
  [
    "实际完成(?:了)?(?:量|数)?|已完成(?:了)?|累计完成(?:了)?|完成(?:了)?(?:量|数)?|实际|已(?:经)?|开展|举办|举行|组织|提供|实施|实现|签署|签订|维系|培育|孵化",
    "done",
  ],
];

export const MEASURE_WORDS: readonly (readonly [words: string, measure: Measure])[] = [
  ["接案(?:数|量)?|新开(?:个案)?|开案(?:数)?|新接", "opened"],
  ["结案(?:数|量)?", "closed"],
  ["节数|开组节数", "session"],
  ["个数", "item"],
  ["次数|场次", "event"],
  ["人次(?:数)?", "attendance"],
  ["份数", "copy"],
  ["时数|时长|小时数", "hour"],
  ["户次", "household"],
];

/** Whom a service reached: with 人次 they are the ones counted, with 人 other people. */
export const PEOPLE_SERVED =
  "(?:服务|参加|参与|惠及|受益|覆盖|吸引|辐射)?(?:居民|群众|服务对象|街坊|组员|社区居民)?(?:参加|参与|受益)?(?:人员)?";

export const NEUTRAL_WORDS = NEUTRAL;
export const DATE_WORD = DATE;
