import type { Localized } from "../language";
import { decimalText } from "../values/exact";
import type { Formula, Term } from "./formula";
import { PREVIOUS } from "./linear-candidates";
import { TOTAL } from "./quotient-candidates";
import type { Line } from "./lines";

/** A formula in the words of its headers: 预算 − 支出, 完成量 ÷ 协议量. */
export function formulaWords(formula: Formula, target: Line): Localized {
  return { zh: words(formula, target, ZH), en: words(formula, target, EN) };
}

interface Phrases {
  readonly range: (first: string, last: string, number: number) => string;
  readonly mean: (what: string) => string;
  readonly total: (title: string) => string;
  readonly before: (title: string) => string;
  readonly capped: string;
}

const ZH: Phrases = {
  range: (first, last, number) => `${first} 至 ${last} ${number}项之和`,
  mean: (what) => `${what} 的平均数`,
  total: (title) => `${title}合计`,
  before: (title) => `上一行的${title}`,
  capped: "（最高按100%计）",
};

const EN: Phrases = {
  range: (first, last, number) => `the sum of the ${number} from ${first} to ${last}`,
  mean: (what) => `the mean of ${what}`,
  total: (title) => `the total of ${title}`,
  before: (title) => `${title} of the row before`,
  capped: " (at most 100%)",
};

const FEW = 4;

function words({ kind, terms, over, product, scale, cap }: Formula, target: Line, phrases: Phrases): string {
  const name = ({ at, title }: Line): string =>
    at === PREVIOUS ? phrases.before(target.title) : at === TOTAL ? phrases.total(title) : title;
  const sum = (list: readonly Term[]): string => {
    if (list.length > FEW && list.every(({ times }) => times === 1))
      return phrases.range(name(list[0]!.line), name(list.at(-1)!.line), list.length);
    return list
      .map(({ line, times }, index) => {
        const sign = times < 0 ? "− " : index === 0 ? "" : "+ ";
        const size = Math.abs(times);
        return `${sign}${name(line)}${size === 1 ? "" : ` × ${decimalText(size)}`}`;
      })
      .join(" ");
  };
  if (product) return terms.map(({ line }) => name(line)).join(" × ") + (scale === 1 ? "" : " ÷ 100");
  if (kind === "mean") return phrases.mean(terms.length > FEW ? sum(terms) : terms.map(({ line }) => name(line)).join("、"));
  if (over.length === 0) return sum(terms);
  const part = (list: readonly Term[]): string => (list.length > 1 ? `(${sum(list)})` : sum(list));
  return `${part(terms)} ÷ ${part(over)}${scale === 1 ? "" : ` × ${scale}`}${cap === null ? "" : phrases.capped}`;
}
