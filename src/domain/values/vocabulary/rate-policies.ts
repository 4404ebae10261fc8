/** A share of a hundred that a rate counts at most, as a title or a note says it. */
const PERCENT = "(\\d{2,3}(?:\\.\\d+)?)%";
const CAPS: readonly RegExp[] = [
  // 超过100%的按100%计算, 大于120%时一律以120%计
  new RegExp(
    `(?:超过|超出|大于|高于|超|>|≥)${PERCENT}(?:以上)?(?:[^。;]{0,12}?)(?:按|以|计为?|记为?|算作?|取|视为|折算为)(?:照)?${PERCENT}`,
  ),
  // 单项最高按120%计, 上限为100%, 最高不超过100%
  new RegExp(`(?:最高|最大|上限|封顶|最多|至多)(?:值|完成率)?(?:只|仅)?(?:为|按|以|取|计|不超过|不得超过|不高于|到)*${PERCENT}`),
  new RegExp(`(?:完成率|百分比|比例)[^。;]{0,6}(?:不超过|不得超过|不高于|以${PERCENT}为限)${PERCENT}?`),
  // 按100%封顶, 100%为上限
  new RegExp(`${PERCENT}(?:封顶|为上限|为限|为最高|截止)`),
];
/** 超额部分不计: what is done beyond the promise counts for nothing. */
const BEYOND =
  /(?:超额|超出|超过)(?:完成|指标|协议量|指标量|目标)*(?:的)?(?:部分|数量|量)?(?:的)?(?:均|都|一律|不再|则)*(?:不计|不予计|不计入|不纳入|不算|不予认可|不累计|不予计算)/;
/** 不封顶, 不设上限. */
const NONE = /不(?:设|作|做)?(?:封顶|上限)|上不封顶/;

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
  return /平均|均值/.test(plain) && /率|百分比|比例|\/平均|平均\/|平均值$|均值$/.test(plain);
}
