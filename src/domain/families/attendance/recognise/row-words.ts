import { certifiedGroup, headerField, isGroupBanner, isGroupHeading, longest, namesPlace, sumLabel, type SumLabel } from "./vocabulary";

const WHO_SIGNS =
  /^(?:制表|填表|填报|审核|复核|审批|经办|统计|编制|(?:项目|单位|机构|站点)?负责|站长|主管|单位|机构|分管领导|领导)(?:人|员|者|单位|部门|时间|日期)?(?:意见)?(?:\([^)]*\)|签[名字章]|盖章|公章)*$/;

/** 制表人：, 审核人（签名）, 单位盖章, 填报日期：2024年3月31日: a line that people sign, whatever dates and counts stand in it. */
export function isSignature(plain: string): boolean {
  const at = plain.indexOf(":");
  if (at >= 0) return WHO_SIGNS.test(plain.slice(0, at)) || /^(?:日期|填表日期|填报日期|制表日期|签名|签字|盖章)$/.test(plain.slice(0, at));
  return WHO_SIGNS.test(plain) && /^(?:制表|填表|填报|审核|复核|审批|经办|统计|编制).{1,}|盖章|签[名字章]/.test(plain);
}

/** 注：…, 备注：…, 说明, ※ …, or a whole sentence: words for the reader, whatever numbers stand in them. */
export function isNote(plain: string): boolean {
  return (
    /^(?:注(?:\d|:|释|意)|备注:|说明:|附注|温馨提示|※|\*|★|填表说明|备注$|注$|说明$)/.test(plain) ||
    /[。;!?]/.test(plain) ||
    plain.length > 24
  );
}

const FOOT =
  /^(?:(?:每|各|当|本|全)?(?:月|期|站)?(?:平均|累计)?)?(?:(?:应|实|实际|应有|现有)?(?:在岗|到岗|在职|在册|出勤|应到|实到|参保|投保|购买社保|缴纳社保|发放工资|持证|未持证|非持证|全职|兼职|离职|入职)(?:社工|人员|员工)?)(?:总)?(?:人数|率|比例|占比)(?:\([^)]*\))?:?$|^(?:平均|人均|月均).{1,8}$|^.{0,8}(?:均值|平均数?|平均值)(?:\([^)]*\))?:?$/;

/** 在岗人数, 参保率, 平均到岗率: counts of heads and shares at the foot of a table, which are nobody's row and sum no marks. */
export function isFoot(plain: string): boolean {
  return FOOT.test(plain);
}

/** 例, 示例：社工00, （样例）: a row that shows how to fill the table in. */
export function isExample(plain: string): boolean {
  return /^[(【[]?(?:填写|填表)?(?:示例|样例|范例|举例|例子?|例如|示范|模板)(?:\d|[)】\]:：(（]|$)/.test(plain);
}

/** 同上, 〃, ″: as in the row above. */
export function isDitto(plain: string): boolean {
  return /^(?:同上|〃|″|"|“|”|''|′′|々|仝|同前|\/\/|ditto)$/i.test(plain);
}

/** A label of sums: it ends or begins with the word that sums; a sentence in which such a word stands is none. */
export function sumRowLabel(plain: string): SumLabel | null {
  const sum = sumLabel(plain);
  if (!sum || /^(?:注|备注|说明|附注)\d?:/.test(plain)) return null;
  const bare = plain.replace(/\([^)]*\)?/g, "").replace(/:$/, "");
  if (bare.length > longest(bare, 24) || /[,。;!?]/.test(bare) || /\d{1,2}月\d{1,2}日/.test(bare)) return null;
  if (sum.kind === "stable-rate") return /(?:率|比例|%|rate)$|^.{0,8}稳[岗定]/.test(bare) ? sum : null;
  return /(?:计|汇总|总和|总数|全部|人次|人数|天数|数|人员|社工|total|sum)$/i.test(bare) || bare.length <= 6 ? sum : null;
}

/** A heading that opens a group of workers: 一、持证社工（5人）, 片区二, （三）后勤人员, 第二小组. */
export function groupHeading(plain: string): string | null {
  const bare = plain
    .replace(/\([^()]*\)/g, (text) => (/^\([一二三四五六七八九十]+\)$/.test(text) ? text : ""))
    .replace(/[:,]?共?计?\d{1,4}[人名](?:\))?$/, "")
    .replace(/:$/, "");
  if (bare === "" || isNote(bare) || isSignature(plain) || sumRowLabel(plain) !== null) return null;
  const named = bare.replace(NUMBERING, "");
  if (isGroupBanner(bare) || isGroupHeading(bare)) return named;
  if (named.length > 14 || /表|说明|要求|标准|情况$|\d{4}年/.test(named) || (named === bare && headerField(named) !== null)) return null;
  if (certifiedGroup(named) !== null || namesPlace(named)) return named;
  return NUMBERING.test(bare) && /^\p{Script=Han}{2,}$/u.test(named) ? named : null;
}

const NUMBERING = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十\d]+部分:?)/;
