/** A share of a hundred that a rate counts at most, as a title or a note says it. */
const PERCENT = "(\\d{2,3}(?:\\.\\d+)?)%";
const BEYOND_IT = "(?:超过|超出|超越|超逾|逾|大于等于|高出|大于|高于|多于|达到?|满|过|超|>=?|≥)";
const COUNTS_AS = "(?:按|以|作为?|计为?|记为?|算作?|算|取|填|视同|视为|折算为)(?:照)?";
const CAPS: readonly RegExp[] = [
  // 超过100%的按100%计算, 逾120%者以120%計, 100%以上均按100%计
  new RegExp(`${BEYOND_IT}${PERCENT}(?:\\(?含\\)?)?(?:及?以上)?(?:[^。;]{0,12}?)${COUNTS_AS}${PERCENT}(?!以下|以上)`),
  new RegExp(`${PERCENT}(?:\\(?含\\)?)?及?以上(?:[^。;]{0,12}?)${COUNTS_AS}${PERCENT}(?!以下|以上)`),
  // 单项最高按120%计, 上限为100%, 最高不超过100%
  new RegExp(`(?:最高|最大|上限|封顶|最多|至多)(?:值|完成率)?(?:只|仅)?(?:为|按|以|取|计|不超过|不得超过|不高于|到)*${PERCENT}`),
  new RegExp(`(?:完成率|百分比|比例|达成率|达标率)[^。;]{0,6}(?:不超过|不得超过|不高于|以${PERCENT}为限)${PERCENT}?`),
  // exceeding 100% counted as 100%, capped at 120%: the spaces are gone
  new RegExp(`(?:over|above|exceeding|exceeds?|morethan|inexcessof|beyond)${PERCENT}[^.;]{0,24}?(?:as|at|to)${PERCENT}`, "i"),
  // 按100%封顶, 100%为上限
  new RegExp(`${PERCENT}(?:封顶|为上限|为限|为止|为最高|为顶|截止)`),
  // capped at 100%, no more than 120%
  new RegExp(
    `(?:cap(?:ped)?(?:at|to|of|:)?|limitedto|(?:max(?:imum|\\.)?|upto|nomorethan|notmorethan|notexceeding|atmost)(?:of|:)?)${PERCENT}`,
    "i",
  ),
];
/** 超额部分不计: what is done beyond the promise counts for nothing. */
const BEYOND =
  /(?:超额|超出|超过)(?:完成|指标|协议量|指标量|目标)*(?:的)?(?:部分|数量|量)?(?:的)?(?:均|都|一律|不再|则)*(?:不计|不予计|不计入|不纳入|不算|不予认可|不累计|不予计算)/;
/** 不封顶, 不设上限. */
const NONE = /不(?:设|作|做)?(?:封顶|上限)|上不封顶|uncapped|nocap|notcapped/i;

/** The percent that a rate counts at most, as a sentence of the sheet says; null where it says nothing of it. */
export function rateCapIn(plain: string): number | null {
  if (NONE.test(plain)) return null;
  for (const pattern of CAPS) {
    const match = pattern.exec(plain);
    const last = match?.slice(1).findLast((group) => group !== undefined);
    const cap = Number(last);
    if (last !== undefined && cap >= 100 && cap <= 300) return cap;
  }
  return BEYOND.test(plain) ? 100 : null;
}

/** 按100%计 beside one line: a share of a hundred that this line's own rate counts. */
const OF_ROW =
  /^(?:注:)?(?:本项|该项|此项)?(?:完成率|百分比)?(?:只|仅|均|一律|统一|最多|最高)?(?:按|以|计为|记为|算作|取)(?:照)?(\d{3})%(?:计算?|算|计入|计分|认定|填[写报]?)?[。.]?$/;

/** The percent that one line's rate counts at most, as a remark beside that line says; null where it says nothing of it. */
export function rowCapIn(plain: string): number | null {
  const cap = Number(OF_ROW.exec(plain)?.[1]);
  return cap >= 100 && cap <= 300 ? cap : rateCapIn(plain);
}

/** 逾100%以100%計, 封頂120%: words in brackets that count a share of a hundred in some way. */
const A_SHARE = /\d{2,3}%|百分之/;
const COUNTS = /[计算按以视取折超逾满顶限论止]|capped|limited|counted|max|over|above/i;
/** 完成量÷指标量×100%, 保留一位小数: how every rate is computed and shown. */
const COUNTS_PLAINLY = /[÷/／=*×]|小数|保留|精确|四舍五入|decimal/i;

/** The brackets of a rate's header that say how it is counted in words that are not known here; null where they say nothing of it. */
export function unknownCountingIn(plain: string): string | null {
  const from = plain.search(/[([【]/);
  const brackets = from < 0 ? "" : plain.slice(from + 1).replace(/[)\]】]$/, "");
  return A_SHARE.test(brackets) && COUNTS.test(brackets) && !COUNTS_PLAINLY.test(brackets) ? brackets : null;
}

/** By how much of a hundred the promises of a whole table were reduced, as a note says: 因疫情减免20%. */
export function reductionIn(plain: string): number | null {
  const match = /(?:减免|核减|调减|扣减|下调|减少)(?:指标|任务|协议)?(?:量)?(?:的)?(?:至原?(?:指标)?的?)?(\d{1,2}(?:\.\d+)?)%/.exec(plain);
  return match && !/至/.test(match[0]) ? Number(match[1]) : null;
}

/** Whether a sentence says that promises were reduced, carried over or changed, for which rows and by how much left open. */
export function changesTargets(plain: string): boolean {
  return /减免|核减|调减|扣减|下调|结转|(?:指标|任务|协议)[^。;,]{0,6}(?:调整|变更)/.test(plain);
}

/** 合计完成率为各社区完成率的算术平均: the rate of a row of sums is a mean. */
export function saysMeanOfRates(plain: string): boolean {
  return /平均|均值/.test(plain) && /率|百分比|比例|[/／(（]平均|平均[/／]|平均值?[)）]?$|均值$/.test(plain);
}

/** How words say in another way what a rate is held against. */
export interface OtherMeasure {
  /** What each promise is multiplied by, where the words tell: 按80%计, 按年度（三分之一）计算. */
  readonly times: readonly number[];
  /** Less is better: of at most three complaints one is no third. */
  readonly atMost: boolean;
}

const NUMERALS = "一二三四五六七八九十";
const SHARE_TAKEN = /(?:按|以|照)[^。;,%]{0,10}?(?<!\d)(\d{1,2}(?:\.\d+)?)%(?:的?比例|的?标准)?(?:计|算|折|执行|核|考核|完成|下达)/;
const FRACTION = /([二两三四五六七八九十])分之([一二两三四五六七八九])|(?<![\d/.-])([1-9])\/([2-9]|1[0-2])(?![\d/.-]|月|日)/;
const SET_OFF = /折抵|抵顶|抵作|抵充|互抵|冲抵|(?:按|以)[^。;]{0,10}折(?:算|合|半)/;
const AT_MOST = /不(?:得|应|能)?(?:超过|高于|多于|大于)|控制在|以内|至多|最多|越[低少小]越好|逆向|负向/;
const OF_PROMISE = /指标|目标|任务|协议|上限|标准|要求/;

/** What a title, a header, a note or a remark says otherwise of how promises are held against what was done; null where it says nothing of it. */
export function otherMeasureIn(plain: string, beside: boolean): OtherMeasure | null {
  const share = SHARE_TAKEN.exec(plain);
  if (share) return { times: [Number(share[1]) / 100], atMost: false };
  const fraction = FRACTION.exec(plain);
  if (fraction && /按|计|折|年度|指标|总量/.test(plain)) return { times: [fractionOf(fraction)], atMost: false };
  if (SET_OFF.test(plain)) return { times: [], atMost: false };
  const atMost = AT_MOST.test(plain) && (beside || OF_PROMISE.test(plain));
  return atMost || /控制(?:性)?(?:指标|目标)|(?:指标|目标)(?:值|量|数)?\(?上限/.test(plain) ? { times: [], atMost: true } : null;
}

function fractionOf([, of, part, over, under]: RegExpExecArray): number {
  const digit = (text: string): number => (text === "两" ? 2 : NUMERALS.indexOf(text) + 1);
  if (of !== undefined && part !== undefined) return digit(part) / digit(of);
  return Number(over) / Number(under);
}

const BETTER_LESS =
  /投诉|事故|差错|违规|违纪|逾期|超时|退单|流失|(?:响应|回应|等候|等待|处理|办理|反馈|回复|到场)(?:时间|时长|时限|天数|周期|用时)|complaints?|incidents?|waitingtime|responsetime|turnover/i;
/** 投诉处理, 事故演练 are done, and more of them is better. */
const BETTER_MORE =
  /(?:处理|受理|办结|处置|化解|调解|回复|回应|响应|解决|回访)(?:完成)?(?:率|宗|件|数|量|次|$|\()|演练|培训|宣传|教育|讲座|活动|排查|预防|检查|整改|服务|个案|handled|resolved|training/i;

/** Whether a line's own name is of what should be few: complaints, accidents, time until somebody answers. */
export function namesLessBetter(plain: string): boolean {
  return BETTER_LESS.test(plain) && !BETTER_MORE.test(plain);
}

const SCORE_RULE =
  /(?:得分|评分|分数|计分)(?:计算)?(?:方法|办法|公式)?(?:为|=|:|是)?.{0,8}?(?:权重|分值|标准分|满分|配分)(?:\(?分\)?)?(?:\*|×|x|乘以?)(?:本项|该项|实际|指标)?(?:完成率|完成比例|达成率|达标率|完成百分比)/i;

/** 得分=权重×完成率: how a sentence says that each line's score comes about, and the percent that counts at most for it; null where it does not. */
export function scoreRuleIn(plain: string): { readonly cap: number | null } | null {
  return SCORE_RULE.test(plain) ? { cap: rateCapIn(plain) } : null;
}

/** 完成率超过100%的按100%计分: the cap is the score's, and may or may not be the rate's. */
export function capsScores(plain: string): boolean {
  return /\d%(?:来|予以|进行)?(?:计分|算分|得分|评分)/.test(plain) || SCORE_RULE.test(plain);
}
