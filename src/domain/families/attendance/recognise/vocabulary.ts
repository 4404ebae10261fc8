import { readMonthText, type MonthName } from "../../../tables/month-header";

/** What a header cell of an attendance table names. */
export type AttendanceField =
  | "group"
  | "index"
  | "name"
  | "position"
  | "qualification"
  | "education"
  | "contract"
  | "contract-start"
  | "contract-end"
  | "month"
  | "presence"
  | "insurance"
  | "wage"
  | "subtotal"
  | "two-year"
  | "remark";

const PRESENCE = /^(?:人员|社工|实际|是否)?(?:到位|到岗|在岗|上岗|出勤)(?:人次)?$|^实[到在]岗?$/;
const INSURANCE = /^(?:是否)?(?:购买|缴纳|参加|买|交)?(?:社保|社会保险|五险一金|五险|参保)(?:是否)?(?:购买|缴纳|缴交|缴费|参保)?$/;
const WAGE = /^(?:是否)?(?:发放|支付|发)?(?:工资|薪酬|薪资|薪金)(?:是否)?(?:发放|支付)?$|^发薪$/;

/** In the order of trial: a later pattern may be wider than an earlier one. */
const PATTERNS: readonly (readonly [AttendanceField, RegExp])[] = [
  ["presence", PRESENCE],
  ["insurance", INSURANCE],
  ["wage", WAGE],
  ["two-year", /(?<!\d)(?:2|两|二)年(?:以上|及以上)?/],
  ["subtotal", /(?:小计|合计|总计|累计)$|^(?:实际?(?:到岗?)?|有效|到岗|累计|总)+(?:人次|月数?)$|^累计到岗$/],
  ["remark", /^(?:备注|备注说明|说明)$/],
  ["index", /^(?:序号|编号|序|no\.?)$/i],
  ["group", /^(?:人员|社工|员工|持证)?(?:类型|类别|分类|性质|属性)$/],
  ["name", /^(?:社工|人员|员工|工作人员)?(?:姓名|名字)$|^工作人员$/],
  ["contract-start", /^(?:(?:劳动|聘用|聘任)?合同|聘用)(?:开始|起始|起|生效|签订)(?:日期|时间|日)?$/],
  ["contract-end", /^(?:(?:劳动|聘用|聘任)?合同|聘用)(?:结束|终止|截止|到期|止)(?:日期|时间|日)?$/],
  ["contract", /^(?:签订)?(?:劳动|聘用|聘任)?合同(?:(?:签订)?(?:期限|年限)|起止(?:日期|时间)?|时间|日期|有效期|期|时限)?$|^聘用期限?$/],
  ["qualification", /^(?!.*(?:编号|号码?$)).*(?:资格|资质|证书|职称|持证情况|社工证)/],
  ["education", /^(?:最高|第一)?学历|^(?:毕业|所学|就读)?专业(?:名称)?$/],
  ["position", /^(?:工作)?(?:职位|职务|岗位|岗位名称|工作岗位)$/],
  ["month", /^(?:月份|月度|年月|考核月份)$/],
];

/** A header text as a field; `month` is set where the text carries one (1月人员到位). */
export interface HeaderField {
  readonly field: AttendanceField;
  readonly month: MonthName | null;
}

const known = new Map<string, HeaderField | null>();

/** Reads a header's plain text; decorations in brackets and a trailing 情况 do not matter. Each text is read once. */
export function headerField(plain: string): HeaderField | null {
  let field = known.get(plain);
  if (field === undefined) {
    field = readField(plain);
    // Only short texts can be headers, and a hostile file must not grow this for ever.
    if (known.size < 5_000) known.set(plain, field);
  }
  return field;
}

/** One of these stands in every text that a pattern takes; names, which fill a table, hold none. */
const HEADER_WORD =
  /位|到岗|在岗|出勤|实到|实在|社保|保险|五险|参保|工资|薪|年|计|次|备注|说明|序|编号|no|型|类别|分类|性质|属性|名|工作人员|合同|聘|资|证|职|岗|月|学历|专业/i;

function readField(plain: string): HeaderField | null {
  if (plain.length > 40 || !HEADER_WORD.test(plain)) return null;
  const bare = plain.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, "").replace(/^\*|\*$/g, "");
  const direct = matchField(bare);
  if (direct) return { field: direct, month: null };
  const month = readMonthText(plain);
  if (!month || month.rest === "") return null;
  const field = matchField(month.rest.replace(/\([^)]*\)/g, ""));
  return field === "presence" || field === "insurance" || field === "wage" ? { field, month } : null;
}

function matchField(text: string): AttendanceField | null {
  const bare = text.length > 2 ? text.replace(/(?:(?<!持证)情况|\(?√\)?|数)$/, "") : text;
  for (const [field, pattern] of PATTERNS) if (pattern.test(bare)) return field;
  return null;
}

/** 持证社工, 专业人员 → true; 非持证社工, 辅助人员 → false; anything else null. */
export function certifiedGroup(plain: string): boolean | null {
  if (/(?:非|未|无)(?:持)?证|非专业|辅助/.test(plain)) return false;
  if (/持证|有证|专业/.test(plain)) return true;
  return null;
}

/** 一、持证社工 alone in a row: a group's label, where no title or station's name holds the words. */
export function isGroupBanner(plain: string): boolean {
  return plain.length <= 12 && !/表|情况|站|中心|机构/.test(plain) && certifiedGroup(plain) !== null && headerField(plain) === null;
}

/** 三、后勤人员: a numbered heading over people of a kind that is neither certified nor uncertified. */
export function isGroupHeading(plain: string): boolean {
  return /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\))[^\d表]{1,8}(?:人员|社工|员工|队伍)$/.test(plain);
}

/** A row of sums by its label; null for any other row. `scope` is unknown where the words fit a group and the whole table alike. */
export function sumLabel(plain: string): { kind: "sum" | "effective" | "stable-rate"; scope: "group" | "total" | "unknown" } | null {
  // Most texts of a table are names: they are passed over at a glance.
  if (!/[率计]/.test(plain)) return null;
  if (/稳岗率|稳定率/.test(plain)) return { kind: "stable-rate", scope: "total" };
  // 累计完成 is an indicator table's word for what was done.
  if (!/小计|合计|总计|累计/.test(plain) || /完成/.test(plain)) return null;
  const kind = /有效/.test(plain) ? "effective" : "sum";
  if (/总计|总合计|全站|社工站|全部/.test(plain)) return { kind, scope: "total" };
  if (/小计/.test(plain) || certifiedGroup(plain) !== null) return { kind, scope: "group" };
  return { kind, scope: "unknown" };
}
