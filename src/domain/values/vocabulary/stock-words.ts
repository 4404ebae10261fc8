import { withoutBrackets } from "./plain-text";

/** What is there at a time, not done in it: cases open, volunteers on file, staff. */
const THERE = /在办|在管|在册|在档|在库|月末|期末|季末|年末|现有|现存|存量|结存|库存|保有/;
const PEOPLE_THERE = /^(?:在岗|在职|在站|专职|全职|一线|配备)*(?:工作人员|社工|员工|人员)(?:总?人)?(?:总?数)?(?:量)?$/;

/** 在办个案, 月末在册志愿者, 工作人员数: a count of what is there, which no months add up. */
export function namesStock(plain: string): boolean {
  const text = withoutBrackets(plain);
  return THERE.test(text) || PEOPLE_THERE.test(text);
}

const WHAT =
  "(?:在案|在办|在册|在管|在档|结转|结存|结余|留存|存量|库存|跟进)?(?:的)?(?:个案|案件|案例|志愿者|服务对象|人员|物资)?(?:总)?(?:数量|人数|个数|件数|数|量)?";
const BEFORE = "(?:期初|月初|年初|季初|上期末?|上月末?|上年末?|上季末?)";
const WITHIN = "(?:本期|本月|本年|本季|当期|当月|期内)?";
const PARTS: readonly (readonly [StockPart, RegExp])[] = [
  ["opening", new RegExp(`^${BEFORE}${WHAT}$|^(?:上期|上月|上年度?|前期)(?:结转|结余|遗留)(?:个案|案件)?数?$`)],
  [
    "added",
    new RegExp(
      `^${WITHIN}(?:新增|新接|新开|新入|接案|开案|立案|增加|转入|入库|收入|流入|新进|新?(?:入职|招聘|招录|录用|调入|到岗|入站))(?:社工|个案|案件|案例|志愿者|人员)?(?:数量|人数|个数|件数|数|量)?$`,
    ),
  ],
  [
    "taken",
    new RegExp(
      `^${WITHIN}(?:结案|已结案|关案|销案|减少|退出|转出|转介|出库|发放|流失|离职|离岗|辞职|调出|退休|离站)(?:社工|个案|案件|案例|志愿者|人员)?(?:数量|人数|个数|件数|数|量)?$`,
    ),
  ],
  [
    "closing",
    new RegExp(
      `^(?:期末|月末|年末|季末|本期末|本月末|月底|年底)${WHAT}$|^(?:现|目前|现有)?(?:在案|在办)(?:个案|案件)?(?:数|量)?$|^现有(?:个案|案件|库存)(?:数|量)?$`,
    ),
  ],
];

/** What was there before, what came, what went, what is there after: 期初在案, 新增, 结案, 期末在案. */
export type StockPart = "opening" | "added" | "taken" | "closing";

/** Which of these a header names; null for any other. */
export function stockPart(plain: string): StockPart | null {
  const text = withoutBrackets(plain, "([【");
  return text.length > 14 ? null : (PARTS.find(([, words]) => words.test(text))?.[0] ?? null);
}
