import type { ProseRuleMeta } from "../../domain/tables/rule";

/** A sentence states a figure that the tables do not give. */
export const rule: ProseRuleMeta = {
  id: "prose/figure-mismatch",
  severity: "error",
  title: { zh: "报告文字中的数字与表格不一致", en: "A sentence states a figure that the tables do not give" },
  basis: {
    zh: "报告文字据表格写成，应与表格一致：比例按文字所写的位数四舍五入，数量须完全相等；不能确定所指的数字不作判断",
    en: "The report's sentences are written from the tables and agree with them: rates at the digits they show, counts exactly; figures of uncertain meaning are not judged",
  },
  message: {
    zh: ({ stated, zh, right }) => `文中写${zh}${stated}，表格为${right}。请核对，改正有误的一处。`,
    en: ({ stated, en, right }) =>
      `The text says ${stated} (${en}), the tables give ${right}. Check both and correct the one that is wrong.`,
  },
  right: { text: "社工站应到岗7.5人次，实到岗7.5人次。" },
  wrong: { text: "社工站应到岗7.5人次，实到岗8人次。", at: "8" },
};
