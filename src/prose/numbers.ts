import { chineseNumeral } from "../domain/values/chinese-numeral";
import { exact, type Exact } from "../domain/values/exact";
import { writtenNumber } from "../domain/values/computable";
import { DATE } from "./dates";
import type { PlainText } from "./lines";
import {
  answersQuestion,
  apart,
  behindWord,
  groupedByThousands,
  isItemNumber,
  isLeastOrClock,
  namesWorker,
  scaleBehind,
} from "./around-digits";
import { itemAt, textOfMatch } from "../domain/values/present";

/** 约, 左右: near the number; 近, 将近: near it or a little less; 超过, 多, 余: more than it; 不少于, 以上: it or more; 不足, 以下: less or not more. */
export type Hedge = "about" | "nearly" | "over" | "at-least" | "under";

/** A number in a text with the words around it. Offsets count UTF-16 units of the original text. */
export interface Mention {
  /** As it stands in the text, percent sign included. */
  readonly text: string;
  readonly value: Exact;
  /** Digits after the decimal point that the text shows, of the fraction for a percentage; negative where 万 counts thousands. */
  readonly digits: number;
  readonly percent: boolean;
  /** The measure word behind it: 人, 人次, 份 …; null for none. */
  readonly unit: string | null;
  /** Offsets in the plain text. */
  readonly from: number;
  readonly to: number;
  readonly originalFrom: number;
  readonly originalTo: number;
  /** From the word that hedges it to its measure word. */
  readonly begin: number;
  readonly end: number;
  readonly hedge: Hedge | null;
  /** Its digits stand apart in the text, or several numbers may be meant: it can be seen to agree, not to differ. */
  readonly torn: boolean;
  /** One end of 20至23, a part of 18/20: no number of its own. */
  readonly partOfPair: boolean;
}

const UNIT =
  /^(?:(?:counted)?months?(?=$|[^a-z]|ofthe)|person-?months?|points?(?![a-z])|hours?(?![a-z])|个百分点|个考核月份?|个月|万元|亿元|人\/?次|人月|户次|名|人(?![员民均])|位|份|支|节次|节课?|场次|场|课时|学时|次|项|户|小时|元|篇|分(?!别|级|类|层|片|工|布)|条|组(?!织|成)|例|宗|案(?!例|件|主|情|由|头|量|数|号|源|中|内|外)|队(?!伍|员|长|列|形|友|内|里|中)|起(?!来|到|点|码|始|草|因|用|步|初|动|源|诉|见|算|伏|居)|件|期|家(?!庭)|天|分钟|倍|平方米|[张把台辆袋箱套块枚顶瓶盒桌幅封册斤吨碗杯桶棵株颗朵粒盆艘栋]|公里|千米|公斤|米(?!粉|酒)|批次?(?![评准复判示改])|轮(?!值|流|岗|候|椅|班)|处(?!理|于|罚|置|长|分|所|在)|间(?!隔|接|断)|个(?:工作日|自然日|小时|学期|季度|星期|课时)|个人(?=[,。;:、!?)到在]|$)|个(?=社区社会组织|小组|党组织|组织|片区|社区|社工点|资源)|个(?!人|性|案|别))/;
/** Numbers that count nothing: years and dates, document numbers, names such as 17类. */
const NOT_A_COUNT =
  /^(?:[栋幢室楼]|单元|号楼|年(?!度?内)|月(?!份?内)|日|类|号|岁|周岁|届|[年月日]?级|[时点]\d|家庭信息|社工点|个片区.{0,8}分别)/;
/** Parts and sides of a matter, which nobody counts: 三个方面. */
const NO_THINGS = /^个(?:片区|方面|等级|维度|部分|层面|层次|阶段|环节|大类|类别|步骤|原则)/;
/** Area 1, page 15: what numbers a thing counts nothing. */
const NUMBERED =
  /(?:(?<!same|this|that|whole)areas?|page|section|table|figure|appendix|annex|article|chapter|(?<!present|agreed|annual|yearly|current|contract)indicator|item|finding|question|point|room|phone|tel|no\.?|call)$/i;
const LONGEST_NUMBERED = 18;
const NAMED_BEFORE = /(?:附件|附表|表格?|图|编号|电话|邮编|热线|第|片区|社区|区域|站点|点位|组别|[A-Za-z.\d〔[])-?$/;
/** 16:20 */
const CLOCK = /(?:^|\D)(?:[01]?\d|2[0-3]):$/;
/** 前3名: the first in a ranking, not so many. */
const RANK = /(?<![目之以当此提])前$/;
const THRESHOLD = /(?:超过|高于|不足|低于|达到|未达到?|不到|超出)$/;
const LONGEST = 15;
const NUMERAL = "[零一二两三四五六七八九十百千]+";
const CHINESE = new RegExp(
  [
    `百分之(?<percent>${NUMERAL}(?:点[零〇一二三四五六七八九]+)?|\\d+(?:\\.\\d+)?)`,
    "(?<tenths>[一二三四五六七八九])成(?<more>[一二三四五六七八九半])?(?=[,。;:、)以左的多]|$)",
    // From the first of its characters alone: a long row of them is not looked at from each.
    `(?<![零一二两三四五六七八九十百千])(?<count>${NUMERAL})(?:余|多)?(?=(?:名|人(?![民均工心生格群])|位|支|份|场次?|次|节|户|小时|个(?!案|别|人|多月|半月|来月))(?!一|性|\\d))`,
  ].join("|"),
  "g",
);
const BEFORE: readonly (readonly [RegExp, Hedge])[] = [
  [/(?:不少于|不低于|至少|最少)(?:为|有)?$/, "at-least"],
  [/(?:不超过|不足|不到|少于|低于|至多|最多)(?:为|有)?$/, "under"],
  [/(?:超过|多于|高于|突破|(?<=\p{Script=Han})(?<![突打攻侦爆])破|逾|(?<!额|[^\p{Script=Han}])超)(?:了)?$/u, "over"],
  [/(?:大约|(?<![合条签预契节制公履])约)(?:为|有)?$/, "about"],
  [/(?:将近|接近|(?<![附最就邻临远靠])近)(?:为|有)?$/, "nearly"],
];
const BEYOND = /(?<!高)超(?:了)?$/;
const AFTER: readonly (readonly [RegExp, Hedge])[] = [
  [/^(?:及)?以上(?!四项|各项|总|合)/, "at-least"],
  [/^(?:以下|以内)/, "under"],
  [/^(?:左右|上下)/, "about"],
  [/^(?:多|余)(?![元名次\d出了])/, "over"],
];

/** The numbers of a text that count or measure something, in order. */
export function findMentions(text: PlainText): Mention[] {
  const { plain } = text;
  const dated = new Uint8Array(plain.length);
  for (const match of plain.matchAll(new RegExp(DATE, "g"))) dated.fill(1, match.index, match.index + match[0].length);
  const inDate = (from: number, to: number): boolean => dated.subarray(from, to).includes(1);
  const found: Mention[] = [];
  // 3.2.1 numbers what follows it; 片区1、2、3 are names.
  for (const match of plain.matchAll(
    /(?<![\d.])\d{1,2}(?:\.\d{1,2}){2,3}(?![\d%])|片区\d{1,2}(?:[、和及]\d{1,2})+(?![\d.%名人个份次场节支户])/g,
  ))
    if (![...match[0]].some((_, at) => at > 0 && plain[match.index + at - 1] === "." && apart(text, match.index + at)))
      dated.fill(1, match.index, match.index + match[0].length);
  const numbers = /(?:\d{1,3}(?:,\d{3})+(?![\d.]\d*,)|\d+)(?:\.\d+)?/g;
  for (let match = numbers.exec(plain); match; match = numbers.exec(plain)) {
    const from = match.index;
    let number = match[0];
    if (number.includes(",") && !groupedByThousands(text, from, number)) number = textOfMatch(/^\d+/, number);
    // exceeds it by 3. 14 workers hold: the point ends a sentence.
    const point = number.indexOf(".");
    if (point > 0 && apart(text, from + point + 1) && /[a-z]{2}$/.test(plain.slice(Math.max(0, from - 2), from)))
      number = number.slice(0, point);
    numbers.lastIndex = from + number.length;
    if (inDate(from, from + number.length) || number.replace(/\D/g, "").length > LONGEST) continue;
    const mention = digitsMention(text, from, number);
    if (mention) found.push(mention);
  }
  for (const match of plain.matchAll(CHINESE)) {
    const mention = inDate(match.index, match.index + match[0].length) ? null : numeralMention(text, match);
    if (mention) found.push(mention);
  }
  return found.sort((a, b) => a.from - b.from);
}

function digitsMention(text: PlainText, from: number, number: string): Mention | null {
  const { plain } = text;
  // 片区1 89人次, Area 2 7: the area's number and what is counted in it stand apart.
  if (/片区$|area$/i.test(plain.slice(Math.max(0, from - 4), from))) {
    const gap = [...number].findIndex((_, at) => at > 0 && itemAt(text.offsets, from + at) > itemAt(text.offsets, from + at - 1) + 1);
    if (gap > 0) return digitsMention(text, from + gap, number.slice(gap));
  }
  const sign = /^(?:%|‰)/.exec(plain.slice(from + number.length))?.[0] ?? "";
  const scale = sign === "" ? scaleBehind(plain.slice(from + number.length)) : null;
  const to = from + number.length + sign.length + (scale?.word.length ?? 0);
  const before = plain.slice(Math.max(0, from - 4), from);
  const after = plain.slice(to, to + 14);
  const percent = sign !== "";
  if (!percent && (NOT_A_COUNT.test(after) || isLeastOrClock(text, to, number))) return null;
  const unit = percent ? null : (UNIT.exec(after.replace(/^[余多]/, ""))?.[0] ?? null);
  if (NUMBERED.test(plain.slice(Math.max(0, from - LONGEST_NUMBERED), from)) || (/^[名位]$/.test(unit ?? "") && RANK.test(before)))
    return null;
  const behindArea =
    /(?:片区|area)\d{1,2}$/i.test(plain.slice(Math.max(0, from - 6), from)) &&
    (text.offsets[from] ?? 0) > (text.offsets[from - 1] ?? 0) + 1;
  if (
    !behindArea &&
    NAMED_BEFORE.test(before) &&
    !behindWord(text, from) &&
    !percent &&
    !(unit && /(?:片区|社区|区域|站点|点位)$/.test(before))
  )
    return null;
  // (持续在岗社工数/协议要求在岗社工数*100%): the formula's own factor.
  if (percent && number === "100" && /[×*]$/.test(before)) return null;
  // 完成率超过100%的指标有…: the measure by which they are told apart.
  if (percent && number === "100" && THRESHOLD.test(before) && /^(?:及?以[上下])?的(?!完成|比例)/.test(after)) return null;
  if (/^[\]〕]/.test(after) || (!percent && /[(]$/.test(before) && /^[)]/.test(after))) return null;
  if (
    !percent &&
    unit === null &&
    !number.includes(".") &&
    /^[.、)]/.test(after) &&
    /(?:^|[。;:!?\n])$/.test(before) &&
    // Certified: 14. Uncertified: 6. are no items of a list.
    !/[a-z]:$/i.test(before) &&
    !answersQuestion(text, from) &&
    !/^\)(?:[,;。、]|\d|$)/.test(after)
  )
    return null;
  // 1-2 本期…: the number of an item, behind which its words begin apart.
  if (isItemNumber(text, from)) return null;
  // 指标4 建档立卡（10分）： the number of the indicator, behind which its name begins.
  if (unit === null && !percent && /(?:^|[\n。;])指标$/.test(before) && /^[:、.]?\p{Script=Han}{2}/u.test(after)) return null;
  // Indicator 3: 39 cases are no time of day.
  const clock = CLOCK.test(before) && (text.offsets[from] ?? 0) === (text.offsets[from - 1] ?? 0) + 1;
  if (unit === null && !percent && /^\d\d$/.test(number) && (namesWorker(plain, from) || clock)) return null;
  // 社工01 is a name, seven digits and more without a measure word are a number to call.
  if (/^0\d/.test(number) || (unit === null && !percent && /^\d{7,}$/.test(number))) return null;
  const decimals = number.split(".")[1]?.length ?? 0;
  const written = writtenNumber(number);
  if (written === null) return null;
  const value = exact(written);
  const shift = sign === "%" ? 2 : sign === "‰" ? 3 : 0;
  return placed(text, {
    from,
    to,
    value: value.mul(scale?.times ?? 1).div(10 ** shift),
    digits: decimals + shift - (scale ? Math.round(Math.log10(scale.times)) : 0),
    percent,
    unit,
  });
}
/** Words before which 一 counts nothing (统一支付), and behind which it does not either (一人一策). */
const NO_COUNT_BEFORE = /[第之统唯单同某万逐任进每专初均]$/;

/** 核查项四 个案: what is named stands apart from its number. */
const ITEM_NAME = /[项条题例点类章节款程议]$/;

function numeralMention(text: PlainText, match: RegExpExecArray): Mention | null {
  const { plain } = text;
  const { percent, tenths, more, count = "" } = match.groups as Record<"percent" | "tenths" | "more" | "count", string | undefined>;
  const from = match.index;
  if (percent !== undefined) {
    const [whole, fraction] = percent.split(/[点.]/) as [string, string | undefined];
    const integer = /^\d/.test(whole) ? writtenNumber(whole) : chineseNumeral(whole);
    const decimals = fraction?.replace(/[^\d]/g, (digit) => String("零一二三四五六七八九".indexOf(digit === "〇" ? "零" : digit)));
    if (integer === null) return null;
    const value = exact(Number(`${integer}.${decimals ?? "0"}`)).div(100);
    return placed(text, {
      from,
      to: from + match[0].length,
      value,
      digits: (decimals?.length ?? 0) + 2,
      percent: true,
      unit: null,
    });
  }
  if (tenths !== undefined) {
    const digits = "零一二三四五六七八九";
    const hundredths = digits.indexOf(tenths) * 10 + (more === undefined ? 0 : more === "半" ? 5 : digits.indexOf(more));
    const to = from + match[0].length;
    return placed(text, { from, to, value: exact(hundredths).div(100), digits: more === undefined ? 1 : 2, percent: true, unit: null });
  }
  if (
    NO_COUNT_BEFORE.test(plain.charAt(from - 1)) ||
    (ITEM_NAME.test(plain.slice(Math.max(0, from - 2), from)) && apart(text, from + count.length)) ||
    plain.slice(Math.max(0, from - 2), from) === "片区" ||
    NO_THINGS.test(plain.slice(from + count.length, from + count.length + 4))
  )
    return null;
  // 最小的一个 is one of those that were counted.
  if (count === "一" && plain.charAt(from - 1) === "的") return null;
  const value = chineseNumeral(count);
  if (value === null || value === 0) return null;
  const to = from + count.length;
  const unit = UNIT.exec(plain.slice(to, to + 8).replace(/^[余多]/, ""))?.[0] ?? null;
  const mention = placed(text, { from, to, value: exact(value), digits: 0, percent: false, unit });
  // 两人一组 counts nobody.
  return unit === "人" && count.length === 1 ? { ...mention, torn: true } : mention;
}

/** 14个/88节/286人次: several things counted one behind the other, each by its own measure word. */
function amongUnits(after: string, before: string, unit: string | null): boolean {
  if (unit === null) return false;
  const next = /^\/\d[\d.]*(\D{1,2})/.exec(after)?.[1];
  const last = /\d(\p{Script=Han}{1,2})\/$/u.exec(before)?.[1];
  return (
    (next !== undefined || last !== undefined) && [next, last].every((other) => other === undefined || !other.startsWith(unit.charAt(0)))
  );
}

type Bare = Omit<Mention, "text" | "originalFrom" | "originalTo" | "begin" | "end" | "hedge" | "torn" | "partOfPair">;

function placed({ plain, offsets, original }: PlainText, bare: Bare): Mention {
  const { from, to, unit, value, digits, percent } = bare;
  const before = plain.slice(Math.max(0, from - 6), from);
  const more = unit ? (/^[余多]/.exec(plain.slice(to, to + 1))?.[0] ?? "") : "";
  let end = to + more.length + (unit?.length ?? 0);
  // 建档超457份: nobody rounds to 457; it says by how much.
  const exactly = digits > 0 || !/0$/.test(String(value.valueOf()));
  // 超过33场的任务: the promise itself.
  const asked = unit !== null && /^的(?:年度|全年|协议|总)*(?:任务|指标|目标|要求|约定)/.test(plain.slice(end, end + 8));
  const hedgedBefore = BEFORE.find(([word]) => word.test(before) && !asked && !(exactly && !percent && BEYOND.test(before)));
  const hedgedAfter = AFTER.find(([word]) => word.test(plain.slice(end, end + 5)));
  if (hedgedAfter) end += textOfMatch(hedgedAfter[0], plain.slice(end, end + 5)).length;
  const begin = hedgedBefore ? from - textOfMatch(hedgedBefore[0], before).length : from;
  // 完成率一个148%，一个165%: which is whose nothing says but their order.
  let torn = /一[个项](?:是|为|达到?)?$/.test(before);
  for (let at = from + 1; at < to; at++) {
    const gap = original.slice(itemAt(offsets, at - 1) + 1, itemAt(offsets, at));
    if (gap !== "" && (/\n/.test(gap) || !/[.%]/.test(plain.charAt(at - 1) + plain.charAt(at)))) torn = true;
  }
  return {
    ...bare,
    text: plain.slice(from, to),
    originalFrom: itemAt(offsets, from),
    originalTo: itemAt(offsets, to - 1) + 1,
    begin,
    end,
    hedge: hedgedAfter?.[1] ?? hedgedBefore?.[1] ?? (more ? "over" : null),
    torn,
    partOfPair:
      !amongUnits(plain.slice(end, end + LONGEST + 4), plain.slice(Math.max(0, begin - LONGEST - 4), begin), unit) &&
      (/^(?:[-—–~至到]{1,2}|\/)\d/.test(plain.slice(end)) || /\d(?:[%名人个份次场]{0,2}[-—–~至到]{1,2}|\/|:)$/.test(before)),
  };
}
