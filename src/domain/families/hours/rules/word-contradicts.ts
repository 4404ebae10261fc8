import { contradictedWords } from "../../../tables/contradicted-words";
import type { TableRule } from "../../../tables/rule";
import type { HoursSubject } from "../count/figures";

/** A word in the place of the share held says what the hours do not. */
export const rule: TableRule<HoursSubject> = {
  id: "hours/word-contradicts",
  scope: "table",
  severity: "warning",
  title: { zh: "完成率处的文字与时数不符", en: "A word contradicts the hours" },
  basis: {
    zh: "达标、已完成为已完成时数不少于应完成时数，超额完成为多于，未达标为少于",
    en: "达标 and 已完成 mean that no fewer hours were held than required, 超额完成 more, 未达标 fewer",
  },
  message: {
    zh: ({ word, right, how }) => `这里写的是“${word}”，而完成率为${right}（${how}）。文字保持原样；请核实文字或时数并改正。`,
    en: ({ word, right, how }) =>
      `“${word}” stands here, but the share held is ${right} (${how}). The word was left as it was; check the word and the hours, and correct the wrong one.`,
  },
  right: { cells: { I2: "完成率", I3: "100%", I4: "达标", I5: "100%", I6: "100%" } },
  wrong: { cells: { I2: "完成率", I3: "100%", I4: "未达标", I5: "100%", I6: "100%" }, at: "I4" },
  *check({ table, figures }) {
    yield* contradictedWords(table.sheet, figures);
  },
};
