import { withoutBrackets } from "./plain-text";

/** What is there at a time, not done in it: cases open, volunteers on file, staff. */
const THERE = /在办|在管|在册|在档|在库|月末|期末|季末|年末|现有|现存|存量|结存|库存|保有/;
const PEOPLE_THERE = /^(?:在岗|在职|在站|专职|全职|一线|配备)*(?:工作人员|社工|员工|人员)(?:总?人)?(?:总?数)?(?:量)?$/;

/** 在办个案, 月末在册志愿者, 工作人员数: a count of what is there, which no months add up. */
export function namesStock(plain: string): boolean {
  const text = withoutBrackets(plain);
  return THERE.test(text) || PEOPLE_THERE.test(text);
}
