import { isOwnHeader } from "./attendance-headers";
import { any, whole } from "./patterns";
import { withoutBrackets } from "./plain-text";
import { naturesOf } from "./relation-words";

/** Whatever stands before such a word, it counts or measures something: 党员人数, 材料费, 电话探访. */
const MEASURES =
  /(?:人数|人次|户[次数]|次数?|场[次数]|节数|件数|份数|个数|天数|月数|数量|总[数量]|[时工课学]时数?|时长|[金余总差]额|[额费款]用?|率|比例|占比|[得评打扣]分|分[数值]|访)$/;
/** Others judge by these words, and what they let count may be a figure. */
const APPROVED = /认可|确认|核对|审核/;
const NUMBERED =
  /(?:号码?|编码|代码)$|^(?:(?:所属|服务|所在)*(?:年度?|年份|年月|季度?|月份?|周次|星期|期[次数别]|批次|届[次别]|年级|班级))$|(?:日期|年月)$/;
const PERSONAL = whole(`(?:${any("who", "served")})*(?:年龄|周岁|岁数)`, "(?:身高|体重|血压)", "年限|司龄|教龄|从业(?:年限|时间)");
const WRITTEN = whole(`(?:其他|其它)?(?:${any("remark")}|注|备考)+`);

/** What stands beside a table as a remark on its rows, and is read for its words. */
export const HEADS_REMARKS = /备注|说明|附注|注$|remark|note/i;

/** Whether numbers under such a header count nothing: numbering, codes, telephone numbers, days, ages, remarks. */
export function countsNothing(plain: string): boolean {
  const text = withoutBrackets(plain, "([【");
  if (WRITTEN.test(text)) return true;
  if (MEASURES.test(text) || isRanked(text)) return false;
  if (naturesOf(text).has("code") || NUMBERED.test(text) || PERSONAL.test(text)) return true;
  return isOwnHeader(text) && !APPROVED.test(text);
}

/** 排名, 名次: nobody's number, but one that follows from the figures beside it. */
const isRanked = (text: string): boolean => /排[名序]|名次|rank/i.test(text);
