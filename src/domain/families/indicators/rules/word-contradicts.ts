import { contradictedWords } from "../../../tables/contradicted-words";
import { percentText } from "../../../tables/figure-edit";
import type { TableRule } from "../../../tables/rule";
import type { IndicatorSubject } from "../count/figures";
import { metOtherwise } from "../count/met";

/** A word in the rate's place says what the figures do not. */
export const rule: TableRule<IndicatorSubject> = {
  id: "indicator/word-contradicts",
  scope: "table",
  severity: "warning",
  title: { zh: "完成情况的文字与数据不符", en: "A word contradicts the figures" },
  basis: {
    zh: "达标、已完成为完成百分比不低于100%，超额完成为高于100%，未完成为低于100%；写成分数的（3/5）应与两数之比相等",
    en: "达标 and 已完成 mean at least 100%, 超额完成 more than 100%, 未完成 less than 100%; a fraction (3/5) equals the quotient",
  },
  message: {
    zh: ({ word, right, how }) => `这里写的是“${word}”，而完成百分比为${right}（${how}）。文字保持原样；请核实文字或数据并改正。`,
    en: ({ word, right, how }) =>
      `“${word}” stands here, but the completion is ${right} (${how}). The word was left as it is; check the word and the figures, and correct the wrong one.`,
  },
  right: { cells: { F4: "未完成" } },
  wrong: { cells: { F4: "超额完成" }, at: "F4" },
  *check(subject) {
    const { table, figures } = subject;
    for (const { at, word, rate, from, inputs } of metOtherwise(subject)) {
      const [right, bound] = [percentText(rate), percentText(from, 0)];
      yield { ...at, related: inputs, values: { word, right, how: `${right} ${rate.compare(from) < 0 ? "<" : "≥"} ${bound}` } };
    }
    yield* contradictedWords(table.sheet, figures);
  },
};
