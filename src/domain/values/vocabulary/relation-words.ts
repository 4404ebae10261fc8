import { ofText } from "../read-once";
import { any, holding } from "./patterns";
import { withoutBrackets } from "./plain-text";

/** What the words over a column (or before a row) of figures say of how these come about. */
export type Nature = "sum" | "difference" | "balance" | "ratio" | "growth" | "mean" | "running" | "score" | "money" | "price" | "code";

const RATIO = new RegExp(`${any("rate", "share", "stable-rate")}|[%‰]|[^对相类同]比$`, "i");
const GROWTH = holding("growth");
const MEAN = holding("mean");
const PRICE = holding("price");
const SUM = new RegExp(
  `${any("subtotal", "total", "sum", "count-sum", "label-sum", "score-total")}|[^计统设]计$|^计$|^总(?![监干队经务])|^全年(?!.*(?:目标|任务|计划|指标|预算|应|需|定))`,
  "i",
);
const RUNNING = holding("running-sum");
const DIFFERENCE = holding("difference");
/** 差旅费 is a cost, 其余 are the others. */
const NO_DIFFERENCE = /差旅|出差|业余|其余|净化|剩饭/g;
const BALANCE = holding("balance");
const SCORE = holding("score");
const MONEY = holding("money", "wage", "fee", "budget");
const CODE = new RegExp(
  `${any("rank", "code")}|^${any("index")}$|^${any("month", "day")}$|(?:编|证|身份|电|手|账|批|文|合同|房|座|户|档案)号码?$|电话|手机|身份证|年龄|工龄|社龄|入职|出生|^(?:id|year|age)$`,
  "i",
);

/** Reads a header or a row's label for what it says of its figures; none where it is silent. */
export const naturesOf = ofText(readNatures);

function readNatures(plain: string): ReadonlySet<Nature> {
  if (plain === "" || plain.length > 40) return new Set();
  const text = withoutBrackets(plain, "([【").replace(/[:：]$/, "");
  if (CODE.test(text)) return new Set<Nature>(["code"]);
  if (GROWTH.test(text)) return new Set<Nature>(/额|量|数/.test(text) ? ["difference"] : ["growth"]);
  if (RATIO.test(text) || (/%/.test(plain) && weightsInHeader(plain).length === 0)) return new Set<Nature>(["ratio"]);
  if (PRICE.test(text)) return new Set<Nature>(["price"]);
  const found = new Set<Nature>(weightsInHeader(plain).length > 0 ? ["score"] : []);
  if (MEAN.test(text)) found.add("mean");
  if (DIFFERENCE.test(text.replace(NO_DIFFERENCE, ""))) found.add("difference");
  if (BALANCE.test(text)) found.add("balance");
  if (SUM.test(text)) found.add("sum");
  if (RUNNING.test(text)) found.add("running");
  if (SCORE.test(text)) found.add("score");
  if (MONEY.test(text)) found.add("money");
  return found;
}

/** The weight that a header gives its part of a score: 服务成效（40%）, 权重0.3 → 0.4, 0.3; null where it gives none. */
export function weightInHeader(plain: string): number | null {
  const percent = /(\d{1,3}(?:\.\d{1,2})?)%/.exec(plain);
  if (percent) return Number(percent[1]) / 100;
  const share = /(?:权重|占|×|\*)[:：]?(0?\.\d{1,3})/.exec(plain);
  return share ? Number(share[1]) : null;
}

/** The weights that a header gives the parts of its own score, by their names: 最终得分（自评30%＋专家70%）; none where it does not give two that come to one. */
export function weightsInHeader(plain: string): readonly { readonly part: string; readonly weight: number }[] {
  const found = [...plain.matchAll(/([\p{Script=Han}a-z]{2,12}?)(?:评分|得分|分数?)?(?:占比?|权重|[×*xX:：])?(\d{1,2}(?:\.\d+)?)%/giu)].map(
    ([, part = "", percent]) => ({ part: part.toLowerCase(), weight: Number(percent) / 100 }),
  );
  const all = found.reduce((sum, { weight }) => sum + weight, 0);
  return found.length > 1 && Math.abs(all - 1) < 1e-9 ? found : [];
}

const RATES = new RegExp(`(?:${any("rate")}|[^对相类同]比|%)(?:值|\\(%\\))?:?$`, "i");

/** 执行率, 完成比例(%): a row's label whose figures are rates of those above. */
export function namesRates(plain: string): boolean {
  return RATES.test(plain) && !isWeights(plain);
}

const ADDED = /结转|转入|调增|追加|增补|^(?:新增|增加|追增)(?:指标|任务|目标|计划)?(?:量|数|额)?$/;
const TAKEN_OFF = /减免|核减|调减|扣减|豁免|压减|^(?:减少|减)(?:指标|任务|目标|计划)?(?:量|数|额)?$/;

/** Whether a column is by how much what was promised grew (上年结转: 1) or shrank (减免: -1) before it counts; 0 for any other. */
export function changeOfPromise(plain: string): 1 | -1 | 0 {
  const text = withoutBrackets(plain, "([【");
  // 结转后, 减免后: what it came to.
  if (/后/.test(text) || (ADDED.test(text) && TAKEN_OFF.test(text))) return 0;
  return ADDED.test(text) ? 1 : TAKEN_OFF.test(text) ? -1 : 0;
}

const WEIGHTS = /^(?:各项|指标|所占)?(?:权重|权数|比重|占比)(?:值|系数|分配)?%?$/;

/** Whether a row's label or a header says that the figures beside it (or below) are the weights of what stands there. */
export function isWeights(plain: string): boolean {
  return WEIGHTS.test(withoutBrackets(plain, "([【"));
}
