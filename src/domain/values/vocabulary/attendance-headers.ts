import { ofText } from "../read-once";
import { translationIn, withoutBrackets, withoutTranslation } from "./plain-text";
import { readMonthText, readStretchText, type MonthName } from "./month-text";
import { any, glance, holding, whole, wordsFor } from "./patterns";
import { firstItem } from "../present";

/** What a header cell of an attendance table names. */
export type AttendanceField =
  | "group"
  | "place"
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
  | "joined"
  | "left"
  | "remark";

const KINDS = ["pension", "medical", "injury", "unemployment", "maternity"] as const;

const CONTRACT = `(?:${any("employment")}?${any("contract")}|聘用)`;
const WHETHER = any("whether", "status");
/** 在岗人员, 现有社工, 驻站工作人员: who is on post. Whom a station serves is called otherwise. */
const ON_POST = `(?:${any("presence", "post", "employment")}|站内|驻站|驻点|在职|任职|履职|在站|在编|现任|现有|现|本站|站点|全职|专职|一线|派驻)`;
const PERSON = `(?:${any("who")}|职工|人名|同工)`;

const BEFORE_MARK = any("who", "employer", "actual", "whether", "having", "this-month");

/** What a station says of the person-months that it lets count: 计入人次, 核定人次, 折合人月, 全年有效人次. What was due (应到人次) is none. */
const COUNTED = `(?:${any("presence", "effective", "subtotal", "sum", "running-sum", "this-month", "actual")}|计入|可计|核定|核算|核计|认定|确认|折合|折算|折|实到|实计|全年度?|本?年度|本年|[上下]半年|本?季度?|第?[一二三四]季度|本期|各月|当期)`;

/** 符合四有人次, 四有达标月数: person-months of which all four conditions hold. */
const OF_FOUR = "(?:符合|满足)?四有(?:条件|齐全|齐备|达标|合格|到岗|在岗)*(?:人次|人月数?|月数?)";

/** In what presence may be told beside months: days, and hours of work; hours of study are another table's. */
const DAYS_OR_HOURS = `(?:${any("days")}|工时|小?时数?)`;

/** In the order of trial: a later pattern may be wider than an earlier one. A header is its noun with the words of the trade around it. */
const PATTERNS: readonly (readonly [AttendanceField, RegExp])[] = [
  [
    "presence",
    whole(
      `(?:${BEFORE_MARK}|岗位)*${any("presence")}(?:人次|${DAYS_OR_HOURS}|${WHETHER})*`,
      `实${any("presence")}(?:${DAYS_OR_HOURS}|${WHETHER})*`,
      "实[到在]岗?",
    ),
  ],
  [
    "insurance",
    whole(`(?:${BEFORE_MARK}|${any("insuring")})*${any("insurance", ...KINDS)}(?:${any("insuring", "insurance", "fee")}|${WHETHER})*`),
  ],
  [
    "wage",
    whole(
      `(?:${BEFORE_MARK}|${any("paying")})*${any("wage")}(?:${any("paying")}|${WHETHER})*`,
      `(?:${BEFORE_MARK})*${any("pay-day")}(?:${WHETHER})*`,
    ),
  ],
  ["two-year", new RegExp(`(?<!\\d)${any("two-year")}(?:以上|及以上)?`, "i")],
  [
    "subtotal",
    new RegExp(
      `${any("subtotal", "total", "sum", "running-sum")}$|^(?:实际?(?:到岗?)?|${any("effective")}|到岗|出勤|累计|总)+(?:人次|月数?|${DAYS_OR_HOURS})$|^${any("effective")}${any("presence")}(?:人次)?$|^${COUNTED}{1,4}(?:人次|人月数?|月数?)$|^${OF_FOUR}$|^(?:effective|valid|total)?(?:person-?months?|months?(?:onpost|onduty|present)|count)$|^(?:${any("subtotal", "sum", "running-sum")})(?:${any("presence")})(?:人次|月数?|${DAYS_OR_HOURS})?$|^${any("subtotal", "sum", "running-sum")}${DAYS_OR_HOURS}$`,
      "i",
    ),
  ],
  ["remark", whole(`(?:其他|其它)?${any("remark")}+`)],
  ["joined", whole("(?:入职|到岗|上岗|到任|报到|到站)(?:日期|时间)")],
  ["left", whole("(?:离职|离岗|离任|辞职|调离|离站)(?:日期|时间)")],
  ["index", whole(any("index"))],
  ["group", whole(`(?:${any("who")}|持证)?${any("group")}`)],
  ["place", whole(`(?:所属|所在|服务|负责)?${any("place")}(?:名称)?`)],
  ["name", whole(`(?:${ON_POST}*${PERSON})?${any("name")}`, "工作人员|(?:驻[校点村站])?社工|worker|staff")],
  ["contract-start", whole(`${CONTRACT}${any("begins")}${any("day")}?`)],
  ["contract-end", whole(`${CONTRACT}${any("ends")}${any("day")}?`)],
  [
    "contract",
    whole(
      `${any("whether")}?(?:已?签订?|签署|${any("having")}){0,2}${any("employment")}?${any("contract")}(?:签订|签署|(?:签订)?${any("lasts")}${any("day")}?|期间|时间|日期)?`,
      `${any("employment")}(?:期限?|期间|起讫)`,
    ),
  ],
  ["qualification", new RegExp(`^(?!.*(?:编号|${any("certificate-number")}$)).*${any("qualification")}`, "i")],
  ["education", new RegExp(`^(?:最高|第一)?${any("degree-level")}|^(?:毕业|所学|就读)?${any("studies")}(?:名称)?$`)],
  ["position", whole(`(?:工作|现任|任职|担任|所任)?${any("position")}(?:名称)?`)],
  ["month", whole(any("month"))],
];

/** A header text as a field; `month` is set where the text carries one (1月人员到位). */
export interface HeaderField {
  readonly field: AttendanceField;
  readonly month: MonthName | null;
}

/** Reads a header's plain text; decorations in brackets and a trailing 情况 do not matter. */
export const headerField = ofText(readField);

const PEOPLE = whole(`${ON_POST}*${PERSON}{1,2}(?:名单)?`);

/** 姓名 heads a column of names always; 人员 and 职工 do where nothing else does, and are a heading or a kind beside one. */
export function headsNames(plain: string): boolean {
  return headerField(plain)?.field === "name" || PEOPLE.test(withoutBrackets(plain));
}

/** Names, which fill a table, hold none of these. */
const HEADER_WORD = new RegExp(
  `${
    glance(
      "presence",
      "insurance",
      ...KINDS,
      "wage",
      "pay-day",
      "two-year",
      "subtotal",
      "total",
      "sum",
      "running-sum",
      "remark",
      "index",
      "group",
      "place",
      "name",
      "contract",
      "employment",
      "qualification",
      "degree-level",
      "studies",
      "position",
      "month",
      "days",
      "day",
    ).source
  }|实[到在]|次|月|时|社工|工作人员|worker|staff|month|count`,
  "i",
);

const IN_YEARS = /从业[^()]*\((?:[^()]*年限[^()]*|(?:[^()]*[,，、:：])?(?:单位)?年)\)$/;

function readField(plain: string): HeaderField | null {
  if (plain.length > 40 || !HEADER_WORD.test(plain)) return null;
  const bare = withoutBrackets(plain, "([【").replace(/^(?:\*|\d[.、](?=\D))|["“”]|\*$/g, "");
  // 符合从业2年以上(从业年限，年): years, no months that count.
  if (IN_YEARS.test(plain)) return null;
  const direct = matchField(bare) ?? matchField(withoutTranslation(bare)) ?? matchField(translationIn(bare));
  if (direct) return { field: direct, month: null };
  const month = readStretchText(plain) ?? readMonthText(plain);
  if (!month || month.rest === "") return null;
  const field = matchField(withoutTranslation(withoutBrackets(month.rest)));
  return field === "presence" || field === "insurance" || field === "wage" ? { field, month } : null;
}

function matchField(text: string): AttendanceField | null {
  const bare = text.length > 2 ? text.replace(/(?:(?<!持证)情况|\(?√\)?|数)$/, "") : text;
  for (const [field, pattern] of PATTERNS) if (pattern.test(bare)) return field;
  return null;
}

/** Which insurance a column of its own is of: 养老保险 and 养老 are one. */
export type InsuranceKind = (typeof KINDS)[number];

const KIND_WORDS = KINDS.map((kind) => [kind, holding(kind)] as const);

/** The one kind of insurance that a header of insurance names; null where it means all of them or names several. */
export function insuranceKind(plain: string): InsuranceKind | null {
  if (headerField(plain)?.field !== "insurance") return null;
  const named = KIND_WORDS.filter(([, words]) => words.test(plain));
  return named.length === 1 ? firstItem(named)[0] : null;
}

/** A header that holds a mark's noun among words that nobody taught: what it is of is asked, not guessed. */
export const resembledMark = ofText((plain): "presence" | "insurance" | "wage" | null => {
  if (plain.length > 20 || headerField(plain) !== null) return null;
  const bare = withoutBrackets(plain);
  for (const [mark, words] of NOUNS) if (words.some((word) => bare.includes(word))) return mark;
  return null;
});

const OTHER_MARKS = holding("insurance", ...KINDS, "wage", "pay-day", "contract");

const PRESENCE = holding("presence", "effective");

/** 社保小计, 工资合计: the header of a sum of another mark than presence. */
export function sumsOtherMarks(plain: string): boolean {
  return OTHER_MARKS.test(plain) && !PRESENCE.test(plain);
}

const NOUNS = [
  ["insurance", [...wordsFor("insurance"), "保险", "社会保障", "投保", "劳健保", "健保", "劳保", "强积金"]],
  ["wage", [...wordsFor("wage"), "薪"]],
  ["presence", wordsFor("presence")],
] as const;

const NOT_INSURED = "(?:(?:断|欠|漏|停|缺|未)(?:缴纳?|交|购买?|买|参加?保?|投保|保)|中断|脱保)";
const NOT_PAID = "(?:(?:停|欠|未|漏|缓)(?:发放?|付|支付|薪)|拖欠)";
const LISTS = "(?:的|所属|起止)*(?:月份|月度|期间|时段|时间)";
const LACKING = [
  ["insurance", whole(`${any("insurance")}?${NOT_INSURED}${any("insurance")}?(?:${any("fee")})?${LISTS}`)],
  ["wage", whole(`${any("wage")}?${NOT_PAID}${any("wage")}?${LISTS}`)],
] as const;

/** 社保断缴月份, 欠薪月份: the mark of which such a column tells in which months it did not hold. */
export const lackingMark = ofText((plain): "insurance" | "wage" | null => {
  const bare = withoutBrackets(plain);
  return LACKING.find(([, words]) => words.test(bare))?.[0] ?? null;
});

const DENIES = new RegExp(`${NOT_INSURED}|${NOT_PAID}|[补缓免退]缴|补[发交]|退保`);

/** 断缴, 欠薪, 补缴: whoever takes such a header for the mark itself turns its meaning round. */
export function deniesMark(plain: string): boolean {
  return DENIES.test(plain);
}

const OWN = holding("own");

/** Whether a header names a column that stations keep for themselves: nothing that is counted hangs on it. */
export function isOwnHeader(plain: string): boolean {
  return OWN.test(plain);
}

const AROUND_BEFORE = new RegExp(`^(?:${BEFORE_MARK}|${any("insuring", "paying")})+`);
const AROUND_BEHIND = new RegExp(`(?:${any("insuring", "paying", "days")}|${WHETHER}){1,9}$`);

/** The word that makes a mark's header what it is: 金保 of 是否缴金保 and of 金保购买情况; the whole where less than a word would be left. */
export function markNoun(words: string): string {
  const noun = words.replace(AROUND_BEHIND, "").replace(AROUND_BEFORE, "");
  return noun.length > 1 ? noun : words;
}
