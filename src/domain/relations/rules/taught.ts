import type { TableRuleMeta } from "../../tables/rule";
import type { TaughtRelation } from "../../values/taught-relation";

const TAUGHT: TaughtRelation = {
  where: "column",
  target: "剩余",
  kind: "difference",
  terms: [
    { title: "年初数", as: "line", times: 1 },
    { title: "本年领用", as: "line", times: -1 },
  ],
  over: [],
  scale: 1,
  cap: null,
};

/** A figure differs from what its column (or row) comes to by the formula that was taught. */
export const rule: TableRuleMeta = {
  id: "relation/taught",
  severity: "error",
  title: { zh: "与教过的算法不符", en: "Differs from the formula that was taught" },
  basis: {
    zh: "用户确认过本列（行）的算法；按该算法逐格核算，表中多数格不合该算法时不核算",
    en: "A person confirmed how the column (or row) is computed; each cell is held against that, except where most of the line's figures are something else",
  },
  message: {
    zh: ({ target, zh, expected, arithmetic }) =>
      `“${target}”按教过的算法为 ${zh}：${arithmetic}，应为 ${expected}。请核对，或改正这一格。`,
    en: ({ target, en, expected, arithmetic }) =>
      `“${target}” was taught to be ${en}: ${arithmetic}, so ${expected} belongs here. Check it, or correct this cell.`,
  },
  figure: { zh: "按教过的算法得出的数", en: "figure by the formula that was taught" },
  right: { cells: {}, settings: { relations: [TAUGHT] } },
  wrong: { cells: { D6: 351 }, settings: { relations: [TAUGHT] }, at: "D6" },
};
