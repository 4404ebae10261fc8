import { budgetField } from "./budget-headers";
import { any, holding, whole } from "./patterns";
import { withoutBrackets } from "./plain-text";
import { GRADE, TOTAL } from "./score-words";
import { indicatorField } from "./indicator-headers";
import { lastItem } from "../present";

/** A figure of a whole station, as its own tables give it and a summary of stations repeats it. */
export type StationTotal =
  "required" | "actual" | "stable-rate" | "headcount" | "score" | "grade" | "budget" | "spent" | "balance" | "spending-rate";

/** What a column of a summary of stations holds. */
export type SummaryField = StationTotal | "station" | "presence-rate" | "part" | "taken" | "promised" | "done" | "completion";

const STATION = whole(
  `(?:所属|${any("whole")}|社工|社会工作|服务|镇|街)*(?:站点?|镇街|街道|街镇|镇街道)(?:名称)?`,
  "站[名别]|单位名称|机构名称|社工站名称",
);
const MONTHS = `(?:人次|人月|人数|数)*`;
const REQUIRED = whole(`应(?:到岗?|在岗)(?:社工)?${MONTHS}`);
const ACTUAL = whole(`(?:${any("effective")})?实(?:到岗?|际到岗|际在岗|在岗)(?:社工)?${MONTHS}`);
const PRESENCE_RATE = whole(`(?:人员|社工|实际|总|综合)*(?:到岗|在岗)${any("rate")}`);
const STABLE = whole(`(?:社工|人员|队伍|团队|专业)*${any("stable-rate")}`);
const HEADCOUNT = whole("(?:期末|目前|现)?(?:在岗|在职|在站|现有)(?:社工)?人?数|期末(?:社工)?人数|社工(?:总|人|总人)数");
const SCORE = whole(`(?:${any("evaluating")})?(?:总|最终|综合)?(?:得分|评分|分数)`);

/** 协议指标得分（60分）, 加分: what a station's score is made up of. */
const PART = /(?:得分|评分|分数|加分)$/;
const OUT_OF = /\((?:满分|共)?\d{1,3}(?:\.\d)?分\)$/;
const TAKEN = /^.{0,6}(?:扣分|减分|失分)$/;
/** 完成服务人次, 实际服务场次 */
const DONE_SERVICES = whole("(?:已|实际|累计|总)*(?:完成|开展|提供|服务)(?:服务|活动)?(?:人次|人数|场次|户次|次数|数量|总数|数|量)");
const NO_PART = /平均|均|最高|最低|上年|去年|上期|排名|名次/;

/** One of these stands in a header that makes a summary of stations. */
export const MAY_HEAD_SUMMARY = new RegExp(`站|街|机构|单位|${holding("stable-rate").source}`);

/** What a summary's column holds. */
export function summaryField(texts: readonly string[]): SummaryField | null {
  const own = withoutBrackets(lastItem(texts), "([【");
  if (own === "" || own.length > 12) return null;
  if (STATION.test(own)) return "station";
  if (STABLE.test(own)) return "stable-rate";
  if (PRESENCE_RATE.test(own)) return "presence-rate";
  if (REQUIRED.test(own)) return "required";
  if (ACTUAL.test(own)) return "actual";
  if (HEADCOUNT.test(own)) return "headcount";
  if (TOTAL.test(own) || SCORE.test(own)) return "score";
  if (GRADE.test(own)) return "grade";
  if (TAKEN.test(own)) return "taken";
  if ((PART.test(own) || OUT_OF.test(lastItem(texts))) && !NO_PART.test(own)) return "part";
  const promise = indicatorField(own);
  if (promise === "target") return "promised";
  if (promise === "done" || DONE_SERVICES.test(own)) return "done";
  if (promise === "rate") return "completion";
  const money = budgetField(texts);
  return money === "budget" || money === "spent" || money === "balance" ? money : money === "rate" ? "spending-rate" : null;
}
