import { exact, type Exact } from "./exact";
import { ofText } from "./read-once";
import { groupOfMatch, present } from "./present";

/** A measure word: what is counted, and how many of it one such unit holds. */
export interface Unit {
  /** Names what is counted; "" where the word is only a scale (万). Units of one dimension convert, others are never divided or summed. */
  readonly dimension: string;
  /** 万元 → 10000 of 元; 分钟 → 1/60 of 小时. */
  readonly factor: Exact;
}

const SCALES: Readonly<Record<string, number>> = { 亿: 1e8, 千万: 1e7, 百万: 1e6, 十万: 1e5, 万: 1e4, 千: 1e3 };
const SCALE = "亿|千万|百万|十万|万|千";

/** Words for one thing: 2支 and 2个 count the same organisations, 3场 and 3次 the same events. */
const SAME: readonly (readonly [string, readonly string[], number?])[] = [
  ["个", ["个", "支", "队", "家", "组", "例", "宗"]],
  ["次", ["次", "场", "场次"]],
  ["人", ["人", "名", "位"]],
  ["人次", ["人次", "人·次"]],
  ["元", ["元", "块", "块钱", "元人民币", "人民币", "人民币元", "rmb"]],
  ["小时", ["小时", "时", "个小时", "钟头", "工时", "h", "小时数"]],
  ["小时", ["分钟", "min"], 1 / 60],
  ["课时", ["课时", "学时"]],
  ["天", ["天", "日"]],
  ["月", ["个月", "月"]],
  ["周", ["周", "星期"]],
  ["%", ["%", "百分比", "百分点", "个百分点"]],
];
const ALONE = [
  "户次",
  "批次",
  "户",
  "份",
  "节",
  "篇",
  "项",
  "期",
  "条",
  "件",
  "部",
  "批",
  "本",
  "套",
  "张",
  "处",
  "幅",
  "册",
  "年",
  "公里",
  "千米",
  "米",
  "平方米",
  "公斤",
  "斤",
  "吨",
  "升",
  "人月",
  "人天",
  "人时",
];

const dimensions: ReadonlyMap<string, Unit> = new Map([
  ...SAME.flatMap(([dimension, words, factor = 1]) =>
    words.map((word) => [word, { dimension, factor: factor === 1 ? exact(1) : exact(1).div(60) }] as const),
  ),
  ...ALONE.map((word) => [word, { dimension: word, factor: exact(1) }] as const),
]);

const SCALED = new RegExp(`^(${SCALE})(.*)$`, "i");

/** Reads a measure word as it stands in a 单位 column, in brackets or behind a number; null for any other text. */
export const parseUnit = ofText(readUnit);

function readUnit(text: string): Unit | null {
  const plain = text
    .replace(/^(?:计量)?单位:/, "")
    .replace(/\/(?:年|每年)$/, "")
    .toLowerCase();
  const known = dimensions.get(plain);
  if (known) return known;
  const scaled = SCALED.exec(plain);
  if (scaled) {
    const scale = present(SCALES[groupOfMatch(scaled, 1)], "the size of a scale that the pattern names");
    if (scaled[2] === "") return { dimension: "", factor: exact(scale) };
    const base = dimensions.get(groupOfMatch(scaled, 2));
    return base ? { dimension: base.dimension, factor: base.factor.mul(scale) } : null;
  }
  // 场/次: either word, where both count the same.
  const either = plain.split(/[/、或]/);
  if (either.length < 2) return null;
  const units = either.map((word) => dimensions.get(word));
  const [first] = units;
  return first && units.every((unit) => unit?.dimension === first.dimension && unit.factor.equals(first.factor)) ? first : null;
}

/** A unit and the word by which it was named. */
export interface WrittenUnit extends Unit {
  readonly word: string;
}

/** Reads a measure word, and keeps it; null where there is none, or one that no list knows. */
export function writtenUnit(word: string | null): WrittenUnit | null {
  const unit = word === null ? null : parseUnit(word);
  return unit && word !== null ? { ...unit, word } : null;
}

/** Whether one of two units is a multiple of the other. */
export function sameDimension(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension || a.dimension === "" || b.dimension === "";
}

/** The unit that a header or a name says in brackets or behind a slash: 指标量（万元）, 志愿服务（单位：小时）, 完成量/人次. */
export const unitInBrackets = ofText(readBrackets);

function readBrackets(plain: string): string | null {
  for (const inside of plain.matchAll(/[([]([^()[\]]{1,10})[)\]]/g)) {
    const word = groupOfMatch(inside, 1).replace(/^(?:计量)?单位:?/, "");
    if (parseUnit(word)) return word;
  }
  const behind = /\/([^/]{1,4})$/.exec(plain)?.[1];
  return behind !== undefined && parseUnit(behind) && !/^[年月日天周]$/.test(behind) ? behind : null;
}
