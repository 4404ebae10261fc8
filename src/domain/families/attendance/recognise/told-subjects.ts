import { ofText } from "../../../values/read-once";
import { sumLabel } from "./vocabulary";
import type { ToldSubject } from "../model";
import { withoutBrackets } from "../../../values/vocabulary/plain-text";

const WHOSE = "(?:社工站|本站|全站|站内|全部|本期|期内|合计|总|实有|现有)*";
const WHO = "(?:社工|人员|员工|工作人员)*";
const COUNT = "(?:总?人次|人月数?|月数|总?人数|数)?(?:合计|总计|总数)?";

const SUBJECTS: readonly (readonly [ToldSubject, RegExp])[] = [
  ["due", new RegExp(`^${WHOSE}(?:应|须)(?:到|在|到在)岗?${WHO}${COUNT}$`)],
  ["effective", new RegExp(`^${WHOSE}有效(?:到岗|在岗)?(?:总?人次|人月)数?(?:合计|总计|总数)?$`)],
  ["actual", new RegExp(`^${WHOSE}实际?(?:到|在)岗?${WHO}${COUNT}$`)],
  ["presence-rate", new RegExp(`^${WHOSE}${WHO}(?:平均)?(?:到岗|在岗)率$`)],
  ["surplus", /^(?:超出|超额|富余|多出|盈余|超出部分)(?:到岗|在岗)?(?:人次|人月|数)?$/],
  ["shortage", /^(?:缺口|不足|欠缺|缺少|缺额|尚缺)(?:到岗|在岗)?(?:人次|人月|数)?$/],
  ["certified", new RegExp(`^${WHOSE}持证${WHO}(?:总?人数|数)$|^${WHOSE}持证${WHO}总数$`)],
  ["uncertified", new RegExp(`^${WHOSE}(?:非持证|未持证|无证)${WHO}(?:总?人数|数|总数)$`)],
  ["certified-rate", new RegExp(`^${WHOSE}${WHO}持证${WHO}(?:率|比例|占比)$`)],
  ["stable", new RegExp(`^${WHOSE}(?:持续|稳定)在岗${WHO}(?:人?数)$`)],
  ["required", new RegExp(`^(?:协议|合同|协议书)(?:要求|约定|规定|应)*(?:在岗|到岗|配备|配置|投入)*${WHO}(?:人?数)$`)],
  ["people", new RegExp(`^${WHOSE}${WHO}(?:总人数|总数)$|^${WHOSE}(?:社工|人员|员工|工作人员)人数$|^总人数$`)],
];

/** What a figure beside such a label tells of the people of a table: 实到岗人次, 持证率, 总人数; null where the label says nothing known. */
export const toldSubject = ofText((plain: string): ToldSubject | null => {
  const bare = withoutBrackets(plain).replace(/:$/, "");
  if (bare.length > 14) return null;
  if (sumLabel(bare)?.kind === "stable-rate") return /率$/.test(bare) ? "stable-rate" : null;
  return SUBJECTS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
});
