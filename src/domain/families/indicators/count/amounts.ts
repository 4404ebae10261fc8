import { plainText, withoutLastBrackets } from "../../../values/vocabulary/plain-text";
import type { CellRef } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import { evaluate } from "../../../tables/expression/evaluate";
import { sumOf, type CellTerm, type Expression, type Sum } from "../../../tables/expression/expression";
import type { Quantity } from "../../../tables/model";
import { exact, type Exact } from "../../../values/exact";
import { parseUnit, sameDimension, unitInBrackets, type Unit } from "../../../values/unit";
import type { Indicator } from "../model";

/** An amount that a figure is computed from: known, or null with the cells to blame. */
export interface Amount {
  readonly value: Exact | null;
  readonly blockedBy: readonly CellRef[];
  /** Why it is not known, where no cell is to blame. */
  readonly why: Localized | null;
  /** Its cell; several under one percentage. */
  readonly term: CellTerm | Sum;
  readonly unit: Unit | null;
}

export const WHY = {
  negative: {
    zh: "计算所用的数量是负数，改正之前不作计算，保持原样。",
    en: "A count that this is computed from is negative: nothing is computed before it is corrected.",
  },
  mixed: {
    zh: "各行的单位不同，不能相加，保持原样。请按单位分别合计。",
    en: "The rows count different units, which do not add up; left as it stands. Sum each unit by itself.",
  },
  unstated: {
    zh: "有的行写了单位，有的没有，无法确定能否相加，空格不填。请补上单位。",
    en: "Some rows state a unit and some do not, so it cannot be told whether they add up; the blank is not filled. State the units.",
  },
  services: {
    zh: "各行是不同的服务（如个案、小组、活动），没有写单位，合计行也还空着，无法确定能否相加，空格不填。请补上单位，或自行填写其中一格。",
    en: "The rows are different services (cases, groups, activities) without units, and the row of the sum is still blank; whether they add up cannot be told, so the blanks are not filled. State units, or fill in one of them.",
  },
  othersAlone: {
    zh: "合计行只填了别的列（如权重、得分），没有写明目标和完成也要相加，空格不填。如应合计，请自行填写其中一格，程序再核对。",
    en: "The row of the sum fills other columns alone (weights, scores) and does not say that targets and dones add up too; the blanks are not filled. Fill in one of them to have it checked.",
  },
  apart: {
    zh: "指标量与完成量的单位不同，不能相除，保持原样。请统一单位。",
    en: "Target and amount done count different units, which cannot be divided; left as it stands. Use one unit for both.",
  },
  scale: {
    zh: "一处写了单位（如万元、分钟），另一处没有写，无法确定是否同一单位，保持原样。请补上单位。",
    en: "One side states a unit (万元, 分钟) and the other does not, so it cannot be told whether they are the same; left as it stands. State both.",
  },
  turned: {
    zh: "按完成量算，这一格应为负数；填0还是填负数由表自己定，不作计算，保持原样。",
    en: "By the amounts this cell would be negative; whether 0 or a negative share belongs here is for the table to say. It is not computed and left as it stands.",
  },
  share: {
    zh: "这一项是比例（%），达到与否由人判断，不计算完成率。",
    en: "This promise is a share (%); whether it is reached is for a person to say, and no rate is computed.",
  },
} satisfies Record<string, Localized>;

const MEASURES: Readonly<Record<string, string>> = {
  个数: "个",
  节数: "节",
  人次: "人次",
  次数: "次",
  场次: "次",
  场数: "次",
  接案数: "个",
  结案数: "个",
  时数: "小时",
  人数: "人",
  份数: "份",
  户数: "户",
  户次: "户次",
  支数: "支",
  篇数: "篇",
};
const NAMED_MEASURE = /(个数|节数|人次|次数|场次|场数|时数|人数|份数|户数|户次|支数|篇数)$/;

/** The unit that an indicator's own words tell (探访人次, 个案服务（个）), where none stands with its amounts. */
export function unitOfName({ measure, name }: Pick<Indicator, "measure" | "name">): string | null {
  const word = measure ?? NAMED_MEASURE.exec(withoutLastBrackets(name))?.[1];
  return (word ? MEASURES[word] : undefined) ?? unitInBrackets(name);
}

/** The unit of an amount; a word that no list knows is one of its own, a mark that says nothing is none. */
export function unitOf(text: string | null): Unit | null {
  if (text === null || /^[-—–/\\.*\d\s]*$/.test(text)) return null;
  return parseUnit(text) ?? { dimension: text, factor: exact(1) };
}

/** 90%以上, 95%: a promise that is a share, not an amount that could not be read. */
export function isShareText(text: string): boolean {
  return /^(?:≥|>=?|不低于|不少于|达到?|至少)?\d{1,3}(?:\.\d+)?%(?:及?以上)?$/.test(plainText(text));
}

/** An amount as it stands in its cell; null where none stands there. */
export function readAmount(sheet: Sheet, { reading, cell, unit }: Quantity, ownUnit: string | null = null): Amount | null {
  if (reading.status !== "read" && reading.status !== "unreadable") return null;
  const unitText = unit ?? ownUnit;
  const share = reading.status === "unreadable" && isShareText(reading.text);
  const at = { sheet: sheet.name, ...cell };
  const value = reading.status === "read" ? exact(reading.value) : null;
  // No formula can compute from an amount inside a text.
  const native = value !== null && shownCell(sheet.cell(cell.row, cell.column)).kind === "number";
  return {
    value,
    blockedBy: value === null && !share ? [at] : [],
    why: share ? WHY.share : null,
    term: { kind: "cell", at, value, unit: unitText, native },
    unit: unitOf(unitText),
  };
}

/** The one unit that amounts share; why there is none where they count different things, or the same in different sizes. */
export function commonUnit(amounts: readonly Amount[]): {
  readonly unit: Unit | null;
  readonly why: Localized | null;
  readonly partly: boolean;
} {
  const units = amounts.flatMap(({ unit }) => unit ?? []);
  const [first] = units;
  if (!first) return { unit: null, why: null, partly: false };
  if (units.some((unit) => !sameDimension(unit, first))) return { unit: null, why: WHY.mixed, partly: false };
  if (units.some((unit) => !unit.factor.equals(first.factor)))
    return { unit: null, why: units.length < amounts.length ? WHY.scale : null, partly: true };
  return {
    unit: first,
    why: units.length < amounts.length && !first.factor.equals(1) ? WHY.scale : null,
    partly: units.length < amounts.length,
  };
}

/** How many of a target's unit one of the done's is, or why the two cannot be divided. */
export function conversion(done: Amount, target: Amount): { readonly factor: Exact } | { readonly why: Localized } {
  const { unit: from } = done;
  const { unit: to } = target;
  if (from?.dimension === "%" || to?.dimension === "%") return { why: WHY.share };
  if (!from || !to) {
    const told = from ?? to;
    return told && !told.factor.equals(1) ? { why: WHY.scale } : { factor: exact(1) };
  }
  if (!sameDimension(from, to)) return { why: WHY.apart };
  // 10万 beside 元 counts what the other counts.
  return { factor: from.factor.div(to.factor) };
}

/** The addends of a sum that is told in a unit: what is told in another one is converted. */
export function addendsIn(amounts: readonly Amount[], to: Unit | null): Expression[] {
  return amounts.map(({ term, unit }) =>
    term.kind === "cell" && unit && to && !unit.factor.equals(to.factor)
      ? { kind: "converted", of: term, factor: unit.factor.div(to.factor) }
      : term,
  );
}

/** Several amounts under one percentage: `(24 + 20)`. */
export function added(amounts: readonly Amount[]): Amount | null {
  const [first] = amounts;
  if (!first || amounts.length === 1) return first ?? null;
  const { unit, why, partly } = commonUnit(amounts);
  const scaled = partly && unit === null;
  const term = sumOf(amounts.map((amount) => amount.term));
  return {
    value: scaled || why ? null : evaluate(term),
    blockedBy: amounts.flatMap(({ blockedBy }) => blockedBy),
    why: why ?? (scaled ? WHY.scale : (amounts.find((amount) => amount.why)?.why ?? null)),
    term,
    unit,
  };
}
