import { decimalText } from "../values/exact";
import { writtenNumber } from "../values/computable";
import { chineseNumeral } from "../values/chinese-numeral";
import { ofText } from "../values/read-once";
import type { CellAddress } from "../grid/address";
import type { Sheet } from "../grid/sheet";
import { shownCell, type Cell } from "../grid/cell";
import { parseUnit, sameDimension } from "../values/unit";
import type { Quantity, Reading } from "./model";
import { firstItem, groupOfMatch, onlyItem } from "../values/present";

/** Measure words of services; only a number before one of them (or after * ×) counts inside a text. */
const MEASURE =
  "人次|户次|场次|批次|小时|课时|学时|分钟|个月|个|份|次|场|节|人|名|位|支|篇|户|项|期|条|天|元|组|件|宗|部|批|本|套|家|队|例|张|处|幅|册";
const UNIT = `(?:(?:亿|千万|百万|十万|万|千)?(?:${MEASURE})|亿|千万|百万|十万|万)`;
const NUMBER = "(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?)";
const NUMERAL = "[零一二两三四五六七八九十百千]+";
const LEAD = "(?:≥|>=|不少于|不低于|至少|(?:已|实际|累计|合计|共计?)*(?:完成|开展)?)";
/** A promise holds for the agreement's year, so /年 says nothing more. */
const PLAIN = new RegExp(`^${LEAD}(?:([+-]?${NUMBER})(${UNIT})?|(${NUMERAL})(${UNIT}))(?:以上)?(?:/年)?$`);
/** 每月, 每季度, 每个社区: how often or where, of which the number of times is not said. */
const EACH = /每(?:个)?(?:月|季度?|周|星期|半年|[日天]|社区|片区|站点?|社工点|[人名户场次期组])[^,，;；。]{0,4}$/;
const EACH_BEHIND = /^\/(?:月|季度?|周|半年|[日天])/;

/** 12节（含线上3节）, 11次（截至2024年11月）: what stands in brackets is a part of the amount, or says as of when. */
const ASIDE = /(?<=.)\((?:其中|已?含|包[含括]|不含|截[至止]|至|每)[^()]{1,30}\)$/;
/** 8个（共51节）: what stands in brackets counts something else. */
const OTHER_COUNT = new RegExp(`^(.*?)(${MEASURE})\\((?:共计?|合计|约)?${NUMBER}(${MEASURE})\\)$`);

/** 不限, 按需: no amount was promised, so there is none to hold anything against. */
const NOTHING_PROMISED =
  /^(?:不适用|N\.?\/?A\.?|\/+|不限(?:量|次数?|数量|指标)?|不(?:设|定|作|做)(?:具体)?(?:指标|目标|上限|要求|数量)?|(?:无|没有)(?:具体|硬性|量化)?(?:指标|目标|要求|上限|限制)|按(?:实际)?需(?:要|求)?(?:开展|提供|服务|进行)?|(?:视|根据|按)(?:实际)?(?:情况|需要)(?:开展|而定)?|据实|asneeded|ondemand|nolimit|unlimited|notarget|notapplicable)$/i;

/** An amount as it is written, wherever that is. */
type Amount = Omit<Quantity, "cell">;

/** Reads the amount of a target or a done cell: a number, a number as text (with its unit), `/` or a dash for not applicable. */
export function readQuantity(cell: Cell, at: CellAddress): Quantity {
  return { cell: at, ...readAmount(cell) };
}

/** The same of a value that stands in no sheet. */
export function readAmount(cell: Cell): Amount {
  const shown = shownCell(cell);
  switch (shown.kind) {
    case "empty":
      return amountOf({ status: "empty" });
    case "number":
      // 满意度 90% is a share: whether 95% makes it reached or surpassed is for a person to say.
      if (shown.format.kind === "percent" && shown.value > 0 && shown.value < 1)
        return amountOf({ status: "unreadable", text: `${decimalText(shown.value * 100)}%` });
      return amountOf({ status: "read", value: shown.value }, scaledUnitShown(shown.format.code));
    case "dash":
      return NOT_APPLICABLE;
    case "text": {
      if (NOTHING_PROMISED.test(shown.plain)) return NOT_APPLICABLE;
      const written = writtenAmount(shown.plain);
      return written
        ? amountOf({ status: "read", value: written.value }, written.unit)
        : amountOf({ status: "unreadable", text: shown.text });
    }
    default:
      return amountOf({
        status: "unreadable",
        text: shown.kind === "error" ? shown.code : shown.kind === "tick" ? shown.text : shown.kind,
      });
  }
}

/** 0.0"千人次": the unit that a number format writes behind the number, where it counts in thousands or more; null for any other format. */
function scaledUnitShown(code: string): string | null {
  const [, unit] = /^[^;"]*"([^";]{1,6})"\s*(?:;|$)/.exec(code) ?? [];
  return unit !== undefined && /^[千万亿]/.test(unit) && parseUnit(unit) !== null ? unit : null;
}

/** The amount that is the whole of a text, with its unit; null for any other text. */
const writtenAmount = ofText((plain): { readonly value: number; readonly unit: string | null } | null => {
  const [, amount = "", unit, other] = OTHER_COUNT.exec(plain) ?? [];
  const match = PLAIN.exec(unit !== undefined && unit !== other ? amount + unit : plain.replace(ASIDE, ""));
  const value = match ? (match[1] !== undefined ? writtenNumber(match[1]) : chineseNumeral(groupOfMatch(match, 3))) : null;
  return match && value !== null ? { value, unit: match[2] ?? match[4] ?? null } : null;
});

const NOT_APPLICABLE: Amount = { reading: { status: "empty" }, notApplicable: true, unit: null };

function amountOf(reading: Reading<number>, unit: string | null = null): Amount {
  return { reading, notApplicable: false, unit };
}

/** Target and done of a list's row: amounts, else sentences that count the same thing as their partner (共建协议3份 and 6份). */
export function readPair(target: Cell, targetAt: CellAddress, done: Cell, doneAt: CellAddress): readonly [Quantity, Quantity] {
  const plain = [readQuantity(target, targetAt), readQuantity(done, doneAt)] as const;
  if (plain.every(({ reading }) => reading.status !== "unreadable")) return plain;
  const promised = inWords(target, targetAt, null);
  const delivered = inWords(done, doneAt, promised?.unit ?? plain[0].unit);
  const both = [promised ?? plain[0], delivered ?? plain[1]] as const;
  const units = both.map(({ unit }) => unit);
  if (units[0] && units[1]) return sameUnit(units[0], units[1]) ? both : plain;
  // A promise in words tells its unit itself; what was done may be a bare number, or not there yet.
  return promised && plain[1].reading.status !== "unreadable" ? both : plain;
}

/** The amount of a sentence that says what and how many; null where it is rough, holds several or no measure word. */
function inWords(cell: Cell, at: CellAddress, wantedUnit: string | null): Quantity | null {
  const { name, quantity: amount } = readWrittenQuantity(cell, at, wantedUnit);
  return amount.reading.status === "read" && amount.unit !== null && /^[^约近超]{2}/.test(name) ? amount : null;
}

function quantity(cell: CellAddress, reading: Reading<number>, unit: string | null = null): Quantity {
  return { cell, ...amountOf(reading, unit) };
}

interface Candidate {
  readonly value: number;
  readonly unit: string | null;
  readonly starred: boolean;
  /** Behind 共, 共计, 合计: the others are its parts. */
  readonly totalled: boolean;
  readonly from: number;
  readonly to: number;
}

/** 10-12个, 5~6场: anything from the one to the other was promised, no one amount. */
const RANGE_BEFORE = /\d[-~～—–至到]$/;
const RANGE_BEHIND = /^[-~～—–至到]\d/;

const TOTALLED = /(?:共计?|合计|总计|累计|总共|一共|全年|年度)$/;

function candidates(plain: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of plain.matchAll(new RegExp(`([*×xX])?(${NUMBER})(${UNIT})?`, "g"))) {
    const after = plain.slice(match.index + match[0].length);
    const unit = match[3] ?? null;
    // 17类 names the served, 2024年 a year, 3月 a month, 第1期 an order.
    if (!unit && /^(?:类|年|月|日|号|岁|级|%|\+)/.test(after)) continue;
    const before = plain.slice(0, match.index);
    if (/[第〔[]$/.test(before) || EACH.test(before) || EACH_BEHIND.test(after)) continue;
    const value = writtenNumber(groupOfMatch(match, 2));
    if (value === null || RANGE_BEFORE.test(before) || RANGE_BEHIND.test(after)) continue;
    found.push({
      value,
      unit,
      starred: match[1] !== undefined,
      totalled: TOTALLED.test(before),
      from: match.index,
      to: match.index + match[0].length,
    });
  }
  for (const match of plain.matchAll(new RegExp(`(?<![第之每\\d零一二两三四五六七八九十百千])(${NUMERAL})(${UNIT})`, "g"))) {
    const value = chineseNumeral(groupOfMatch(match, 1));
    const before = plain.slice(0, match.index);
    if (value !== null && !EACH.test(before) && !EACH_BEHIND.test(plain.slice(match.index + match[0].length)))
      found.push({
        value,
        unit: groupOfMatch(match, 2),
        starred: false,
        totalled: TOTALLED.test(before),
        from: match.index,
        to: match.index + match[0].length,
      });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The one candidate that is meant: after a star, else with a unit (the wanted one if given), else the only number; null when several could be. */
function meant(list: readonly Candidate[], wantedUnit: string | null): Candidate | null {
  const one = (some: readonly Candidate[]): Candidate | null => onlyItem(some);
  const starred = list.filter((candidate) => candidate.starred);
  if (starred.length > 0) return one(starred);
  const withUnit = list.filter(hasUnit);
  if (withUnit.length > 1) {
    const wanted = wantedUnit === null ? withUnit : withUnit.filter(({ unit }) => sameUnit(unit, wantedUnit));
    // 每月1次,共12次: only where all count the same does the sum stand for them.
    const alike = wanted.every(({ unit }) => sameUnit(unit, firstItem(wanted).unit));
    return one(wanted) ?? (alike ? one(wanted.filter(({ totalled }) => totalled)) : null);
  }
  return withUnit.length > 0 ? one(withUnit) : one(list);
}

/** 2支 and 2个 count the same organisations; 10万元 and 110000元 the same money. */
function sameUnit(a: string, b: string): boolean {
  const units = [parseUnit(a), parseUnit(b)] as const;
  return units[0] && units[1] ? sameDimension(units[0], units[1]) : a === b;
}

/** A promise or a delivery written as a sentence: its amount, and the words that are left as its name. */
export interface WrittenQuantity {
  readonly quantity: Quantity;
  readonly name: string;
}

/** A text beyond this length is a report pasted into a cell, not a promise with an amount. */
const LONGEST = 1_000;

/** Reads the amount inside a text (共建协议*3份, 助力…共计300小时, 新增2个社区社会组织); several possible amounts are unreadable, never guessed. */
export function readWrittenQuantity(cell: Cell, at: CellAddress, wantedUnit: string | null = null): WrittenQuantity {
  const shown = shownCell(cell);
  if (shown.kind !== "text") return { quantity: readQuantity(cell, at), name: "" };
  const whole = readQuantity(cell, at);
  if (whole.reading.status === "read" || whole.notApplicable) return { quantity: whole, name: "" };
  if (shown.plain.length > LONGEST) return { quantity: quantity(at, { status: "unreadable", text: shown.text }), name: "" };
  const found = meant(candidates(shown.plain), wantedUnit);
  if (!found) return { quantity: quantity(at, { status: "unreadable", text: shown.text }), name: trimName(shown.plain) };
  return {
    quantity: quantity(at, { status: "read", value: found.value }, found.unit),
    name: trimName(shown.plain.slice(0, found.from) + shown.plain.slice(found.to)),
  };
}

function trimName(text: string): string {
  return text
    .replace(/(?:[,，;；。:：*×、]|不少于|不低于|至少|共计|合计|累计){1,20}$/, "")
    .replace(/(?:[,，;；:：]|共计|合计){1,20}(?=$|[,，;；])/g, "");
}

/** Units that are measured, not counted one by one. */
const MEASURED_UNIT = /^(?:亿|千万|百万|十万|万|千)|小时|学时|课时|工时|元|[天日周年]|个月|分钟|公里|千米|米|公斤|斤|吨|升|%|％/;
/** Names of time, money and the like: 志愿服务时数, 筹集善款. */
const MEASURED =
  /时数|小时|学时|课时|工时|时长|时间|金额|经费|资金|款|价值|折合|面积|里程|重量|万元|率$|元\)?$|\bhours?\b|hours?$|amount|expenditure|budget/i;

/** Whether fractions of what is counted make no sense: people, sessions, copies; hours and money may be fractional. */
export function isCountable(unit: string | null, measure: string | null, name: string): boolean {
  // 次/年 counts times, not years.
  if (unit !== null) return !MEASURED_UNIT.test(firstItem(unit.split("/")));
  return !MEASURED.test(`${measure ?? ""}${name}`);
}

function hasUnit(candidate: Candidate): candidate is Candidate & { readonly unit: string } {
  return candidate.unit !== null;
}

/** The amount that a cell states, for what is stated to be held against each other: null where it is empty, NaN where it cannot be read. */
export function statedAmount(sheet: Sheet, at: CellAddress): number | null {
  return amountRead(readQuantity(sheet.cell(at.row, at.column), at));
}

/** The amount that was read: null where nothing is stated, NaN where it cannot be read. */
export function amountRead({ reading }: Quantity): number | null {
  return reading.status === "read" ? reading.value : reading.status === "unreadable" ? Number.NaN : null;
}
