import type { Localized } from "../language";
import { decimalText } from "../values/exact";
import type { TaughtRelation, TaughtTerm } from "../values/taught-relation";
import type { Formula, Term } from "./formula";
import type { Line } from "./lines";
import { NUMBER, PREVIOUS, TOTAL } from "./stand-in-lines";
import { firstItem, lastItem } from "../values/present";

/** A term by the words of its line. */
export function termInWords({ line, times }: Term): TaughtTerm {
  return {
    title: line.at === NUMBER ? "" : line.title,
    as: line.at === PREVIOUS ? "before" : line.at === TOTAL ? "total" : line.at === NUMBER ? "number" : "line",
    times,
  };
}

/** A formula in the words of its headers: 预算 − 支出, 完成量 ÷ 协议量. */
export function formulaWords({ kind, terms, over, scale, cap }: Formula, target: Line): Localized {
  return relationWords({ kind, terms: terms.map(termInWords), over: over.map(termInWords), scale, cap, target: target.title });
}

/** What was taught, in a line: 结余 = 预算 − 支出. */
export function taughtText(taught: TaughtRelation): Localized {
  const { zh, en } = relationWords(taught);
  return { zh: `${taught.target} = ${zh}`, en: `${taught.target} = ${en}` };
}

interface Phrases {
  readonly range: (first: string, last: string, number: number) => string;
  readonly mean: (what: string) => string;
  readonly total: (title: string) => string;
  readonly before: (title: string) => string;
  readonly capped: string;
  readonly and: string;
}

const ZH: Phrases = {
  range: (first, last, number) => `${first} 至 ${last} ${number}项之和`,
  mean: (what) => `${what} 的平均数`,
  total: (title) => `${title}合计`,
  before: (title) => `上一行的${title}`,
  capped: "（最高按100%计）",
  and: "、",
};

const EN: Phrases = {
  range: (first, last, number) => `the sum of the ${number} from ${first} to ${last}`,
  mean: (what) => `the mean of ${what}`,
  total: (title) => `the total of ${title}`,
  before: (title) => `${title} of the row before`,
  capped: " (at most 100%)",
  and: ", ",
};

const FEW = 4;

type Worded = Omit<TaughtRelation, "where">;

function relationWords(relation: Worded): Localized {
  return { zh: words(relation, ZH), en: words(relation, EN) };
}

function words({ kind, terms, over, scale, cap }: Worded, phrases: Phrases): string {
  const name = ({ title, as, times }: TaughtTerm): string =>
    as === "before" ? phrases.before(title) : as === "total" ? phrases.total(title) : as === "number" ? decimalText(times) : title;
  const sum = (list: readonly TaughtTerm[]): string => {
    if (list.length > FEW && list.every(({ times }) => times === 1))
      return phrases.range(name(firstItem(list)), name(lastItem(list)), list.length);
    return list
      .map((term, index) => {
        const sign = term.times < 0 ? "− " : index === 0 ? "" : "+ ";
        const size = Math.abs(term.times);
        return `${sign}${name(term)}${size === 1 || term.as === "number" ? "" : ` × ${decimalText(size)}`}`;
      })
      .join(" ");
  };
  if (kind === "product") return terms.map(name).join(" × ") + (scale === 1 ? "" : " ÷ 100");
  if (kind === "mean") return phrases.mean(terms.length > FEW ? sum(terms) : terms.map(name).join(phrases.and));
  if (over.length === 0) return sum(terms);
  const part = (list: readonly TaughtTerm[]): string => (list.length > 1 ? `(${sum(list)})` : sum(list));
  return `${part(terms)} ÷ ${part(over)}${scale === 1 ? "" : ` × ${scale}`}${cap === null ? "" : phrases.capped}`;
}
