/** 不计入合计, 不作合计, 不计 beside a row: no sum takes it in. */
export const NOT_SUMMED =
  /(?:不|未|暂不)(?:再)?(?:计入|纳入|列入|算入|参与|并入|作|计)(?:本表|任何)?(?:总|小)?(?:合计|总计|小计|总数|总分|汇总|累计)|^[([]?不(?:计|计入|合计|汇总|累计)[)\]]?$/;

/** 本年不考核, 免考核: no rate is asked of such a row. */
export const NOT_ASSESSED = /(?:不|免|暂不|不作|不予|不再|无需)(?:作|予|再)?(?:考核|评估|评价|评分|计算完成率|计完成率)/;

/** Words that restrict a sum or give it another meaning than to add up the rows above it. */
export const REDEFINES_SUM =
  /不含|不包[括含]|除外|以外|剔除|扣除|去重|去除|重复|折[算合半]|折后|加权|仅|只[含计列按]|不[计作]|[不未](?:纳入|列入|并入|参与)|另[计列外]|另行|含|包括|为准|四舍五入|尾差|出入|结转|承前|节选|摘[自录]|抽[查取样]/;

/** 以样本总数为底: over what rates are taken. */
export const BASE_OF_RATES = /以[^,，。;；]{1,12}为(?:底|基数|分母)/;

/** Words by which a figure comes about in another way than its header says by itself: 结余按0列示，不冲抵, 由600改为500. */
export const REDEFINES_FIGURE =
  /不冲抵|冲抵|按0(?:列|计|填)|只[算计][1一]次|按实际(?:人数|到账|发生)|(?:缺项|不适用)[^。;；]{0,30}折[算合]|不含|不包[括含]|剔除|不计入(?:应到|应在岗|分母|基数)|以[^,，。;；]{1,12}为(?:底|基数|分母)|由\d+(?:\.\d+)?[^\d,，。;；]{0,3}(?:改|调整?|变更?)(?:为|至|成)?\d+/;

/** A remark in a row that says how its figures count: 小计按0.5折算, 扣4学时, 各计一半, 不计缺岗, 视同到岗, 已预留, 计入本片区, 系数0.8. */
export const COUNTS_OTHERWISE =
  /按[^,，。;；]{0,8}(?:计|折算?)(?!划)|(?:各|减|折)(?:计|算)?(?:一)?半|折算|不认(?!可)|不[计算](?!划|件|较|清)|[计列并纳]入|视[同为](?:已|有)?(?:经)?(?:到岗|在岗|出勤|完成|达标|有效|合格|参保|投保|[缴买购])|加计|扣(?!\d{1,3}(?:\.\d{1,2})?分)\d|扣(?:除|预提|减)|已预留|已上缴|(?<![小合总共统估预设累会审])计\d(?!\d*(?:\.\d+)?分)|(?:小计|合计)计\d|全额计|补做(?:上年|往年|去年)|代(?:做|为?完成)|计为|(?<![预核结计清决概])算[作为]|系数[为:：]?\d|[一两二]人?[兼占两]岗/;

/** 兼职, 半职, 返聘: people of another status than those who fill a post. */
export const OF_ANOTHER_STATUS = /兼职|兼任|半职|半岗|非全|借调|挂职|返聘|实习|见习|试用|共用|part-?time|half-?time/i;

/** Days, ordinals, codes and names, in which a number counts nothing. */
const NO_AMOUNT =
  /(?:\d{2,4}[年.\-/])?\d{1,2}[月.\-/](?:\d{1,2}[日号]?)?|\d{1,2}[日号]|(?:19|20)\d{2}年?|第\d+|[最仅]后\d+\p{L}?|(?<![A-Za-z])[A-Za-z]{1,6}-?\d+[A-Za-z]?|(?:社工|附件|附表|图|表|证书?)\d+|\d{8,}/gu;
/** Words on amounts, on time that counts, or on an agreement of its own. */
const TELLS_OF_COUNTING =
  /半|[免停借缺][修课考岗薪调计]|留职|共[用享]|合用|补充协议|调[整减增剂]|核[减增]|[追增核扣抵冲加]减|[追增]加|减少|[收退]回|沿用|封顶|上限|名额|次月|一并|其余|不得分|取消|顺延|批复|不再|代[管缴付发岗班]|[顶替]岗|顶班|原合同|前一?份合同|续签|视[同为]|同[意等]|照[计算]/;

/** What is meant to be done later counts nothing yet. */
const LATER = /(?:拟|计划|将于?|预计|下(?:个)?(?:季度?|月|半?年))[^,，。;；]*/g;
/** 41%, 36场: a figure, no words on one. */
const FIGURE = /^[-+]?[\d.,]+[%％]?\p{L}{0,3}$/u;

/**
 * By what a remark may tell why its line is counted otherwise: it gives an amount (`#`) or speaks of counting, more than when somebody came or went; none where
 * it does not.
 */
export function cluesOf(remark: string): readonly string[] {
  if (FIGURE.test(remark)) return [];
  const said = remark.replace(LATER, "");
  const words = [TELLS_OF_COUNTING, OF_ANOTHER_STATUS].flatMap((clues) => clues.exec(said)?.[0] ?? []);
  return /\d/.test(said.replace(NO_AMOUNT, "")) ? [...words, "#"] : words;
}

/** What stands beside a person against a finding of a staffing table: 视同已购, 社保由外地缴纳, 已核银行流水, 计1.5人次, 按全月计, 续签, 见派遣协议, 不计从业年限. */
export const SAID_AGAINST = {
  insurance:
    /视[同为](?:已|有)?(?:经)?(?:参保|投保|[缴买购]|四有)|计为已[购缴买]|免缴|[无毋不](?:须|需|必|用)(?:再)?(?:购买|缴纳|参加?)?社?保|(?:社保|保险)[^,，。;；]{0,12}(?:代缴|已核|(?:外地|异地|分公司|总部|总公司|原单位|派遣|街道)[^,，。;；]{0,6}缴纳)/,
  wage: /视[同为](?:已|有)?(?:经)?(?:发|四有)|工资[^,，。;；]{0,16}(?:发放|代发|已发|已核)/,
  presence: /兼(?:两|二|2)岗|[一两二]人?[兼占两]岗|计\d(?:\.\d+)?(?:个)?(?:岗次|人次|人月|月)|按周|每周\d|折[算合]/,
  employment: /按全月|计全月|全月计|[按计]1(?:个)?(?:月|人次)|批复|同意/,
  contract: /续签|原合同|前一?份合同|派遣|另[签有]|补签|协议\d/,
  tenure: /不计(?:社工)?(?:从业|工作)?年限|行政岗|不[属是]社工/,
} as const;

/** What a sentence around a staffing table says against findings in it: of half months, joining and contracts notes are read for themselves. */
export const SAID_AGAINST_ALL: Readonly<Partial<Record<keyof typeof SAID_AGAINST, RegExp>>> = {
  insurance:
    /视[同为](?:已|有)?(?:经)?(?:参保|投保|[缴买购]|四有)|计为已[购缴买]|(?:社保|保险|参保)[^。;；]{0,40}(?:照[常样]?计(?!划|算)|属正常)/,
  wage: /视[同为](?:已|有)?(?:经)?(?:发|四有)|(?:工资|薪|补[贴助])[^。;；]{0,40}(?:照[常样]?计(?!划|算)|属正常)/,
  presence: /兼(?:两|二|2)岗|[一两二]人?[兼占两]岗|计(?:[2-9]|1\.\d)(?:\.\d+)?(?:个)?(?:岗次|人次|人月)|按周|每周\d/,
};

/**
 * Sentences by which the presence of some people counts otherwise, whom they name by what they are: 首月视同已购, 当月到岗照计 lets more count,
 * 新增人员次月起计 less.
 */
export const COUNTS_SOME_OTHERWISE = {
  more: /^[^"“”「」『』'‘’]*视[同为](?:已|有)?(?:经)?(?:参保|投保|[缴买购发]|四有)|照[常样]?[计算](?!算|划|件)/,
  less: /^[^"“”「」『』'‘’]*次月起/,
} as const;

/** 减：重复登记, 另扣：逾期报送: a row that a sum takes away. */
export const TAKEN_AWAY = /^(?:减(?![少免肥轻压灾])|另扣|扣减|核减|冲减|扣除|剔除|less\b)/i;

const TAKES_AWAY = /不[计算]|扣|减|折半/;
const GIVES = /[加增]|(?<!不)计入/;

/** 不计到岗, 扣4学时: words that only take away explain no figure above what was computed. */
export function onlyTakesAway(text: string): boolean {
  return TAKES_AWAY.test(text) && !GIVES.test(text);
}

/** 合计（按核定数封顶）, 总计（含1—2月）: what a sum's own label says of it in brackets. */
export const RESTRICTS_SUM = /封顶|上限|名额|含|超出|核定|仅|只[含计限算]|按\d/;

/** 小组服务①, 入户探访*: a sign behind a name that a note under the table takes up. */
export const FOOTNOTE_SIGN = /(?<=.)(?:[①-⑳]|[*＊※†‡#△▲☆★]|[(（【[]?注\d{0,2}[)）】\]]?|\[\d\]|[¹²³])$/u;

/** 蓝色底纹：兼职, 标红的按半数计, 斜体为不计入的: a legend of looks, which nothing here sees. */
export const BY_LOOKS = /底[纹色]|颜色|[红黄蓝绿灰橙紫粉](?:色|底|字)|标[红黄蓝绿灰]|斜体|加粗|粗体|下划线/;

/** 调剂, 追加, 上年结转, 退回: a column of amounts that change another one before it counts. */
export const CHANGES_AMOUNT =
  /调[剂整增减拨]|追加|追减|增[加补列]|减[免少列]|[核调扣]减|结转|转[入出]|退[回还]|冲[销抵减]|抵[扣减]|补[做办足]|扣[除减]|预[留提]|缓[配办]|产假|病假|借[调出入]/;

/** 小数部分舍去, 只舍不入: what is cut off instead of rounded. */
export const CUTS_OFF =
  /小数(?:部分|位)?(?:一律|均|全部)?(?:舍去|舍弃|略去|不计|去掉)|(?:取整(?!体)|舍尾|去尾|截尾|不进位|只舍不入|不四舍五入)/;
/** 一律进位: what is rounded up. */
export const ROUNDS_UP = /(?:一律|均|都|全部)进位|进一法|向上取整|只入不舍/;
/** 总分四舍五入取整数, 保留整数. */
export const ROUNDS_TO_WHOLES = /取整数?|保留(?:到)?整数|四舍五入(?:到|至|为)?(?:整数|个位)/;

/** 一票否决, 下调一档: a grade that its score does not make. */
export const LOWERS_GRADE =
  /一票否决|名额|(?:下调|降低?|下降)(?:为|至)?[一1两2]?个?(?:档|等|级)|直接(?:定|评|认定|判定?)为|不得(?:评|定|高于)/;

/** 社工03为兼岗人员，每月打√计0.5; 试用期不计入到岗人次: of some people of a staffing table presence counts otherwise. */
export const PARTS_A_PERSON = /不计|不作?统计|计\s*0?\.\d|折[算合半]|减半|兼[岗职任]|按\s*(?:0?\.\d|\d{1,2}%)/;

/** 折合到岗小计（到岗月数×编制）, 按系数折算: sums of presence that another column weighs. */
export const WEIGHS_PRESENCE = /系数|[×*](?:编制|比例|权重|工时)/;

/** 有效人次小计: a sum that asks for insurance and wages, beside one of mere presence (实际到岗小计). */
export const EFFECTIVE_SUM = /有效[^。]{0,4}(?:小计|合计|人次|到岗)/;
export const PRESENCE_SUM = /^(?!.*(?:有效|计入)).*(?:实际|到岗)/s;
/** 稳岗率（期末在岗人数÷期初在岗人数）: a rate that its own label reckons from the first and the last day. */
export const RATE_OF_FIRST_AND_LAST = /期[初末][^÷/]{0,8}[÷/]/;

/** 合计只算一次: a sum without what occurs twice, of people alone. */
export const ONCE_ONLY = /去重|重复|只[算计][1一]次|按实际人数/;
/** A sentence on rates. */
export const SPEAKS_OF_RATE = /完成率|执行率|达标率|到岗率|百分比|完成比例|不计入(?:应到|应在岗|分母|基数)/;
/** A sentence on the whole of a table, not on its lines. */
export const SPEAKS_OF_WHOLE = /合计|总计|总数|总和|汇总|小计|总分|总得分|总体|全站/;

/** A text that speaks of a sum. */
export const SPEAKS_OF_SUM = /合计|总计|总数|总和|汇总数|小计/;

/** A title over rows that are a part of another table's: 节选自全街表, 仅显示重点项. */
export const SHOWS_A_PART = /节选|摘[自录]|仅(?:显示|列|展示|含)|只(?:显示|列|展示)/;

/** 合计（不含线上）, 合计不含第3项: what is left out, in the words themselves. */
export const LEAVES_OUT =
  /(?:不含|不包括|不包含|剔除|扣除|不计入?|除去?|未含)([^,，。;；()()]{1,20}?)(?:(?:之|以)?外|除外)?(?:$|[,，。;；()])/;

/** 合计（仅基本项）: what alone is summed. */
export const SUMS_ONLY = /(?:仅|只)(?:含|计|包括|限|列)?([^,，。;；()()]{1,20}?)(?:$|[,，。;；()])/;
