import type { MessageValues, TableRuleMeta } from "../../tables/rule";
import { present } from "../../values/present";

const WHERE_ZH: Readonly<Record<string, (others: string) => string>> = {
  column: (others) => `本列${others}行`,
  row: (others) => `本行${others}列`,
  totals: (others) => `表中${others}个合计格`,
  sheets: (others) => `本表${others}格`,
};
const WHERE_EN: Readonly<Record<string, string>> = {
  column: "rows of this column",
  row: "columns of this row",
  totals: "sums of this table",
  sheets: "cells of this table",
};

function kept({ where, witnesses, breaks }: MessageValues): { readonly zh: string; readonly en: string } {
  const only = Number(breaks) <= 1;
  if (only && Number(witnesses) === 1 && where === "totals") return { zh: "表中另一个合计格", en: "the one other sum of this table" };
  return {
    zh: `${present(WHERE_ZH[String(where)], "where a relation holds")(only ? `其余 ${witnesses} ` : `有 ${witnesses} `)}${only ? "都" : ""}`,
    en: `${only ? `all ${witnesses} other` : String(witnesses)} ${WHERE_EN[String(where)]}`,
  };
}

/** A figure departs from what the others of its column (or row, or sums) keep by themselves. */
export const rule: TableRuleMeta = {
  id: "relation/broken",
  severity: "warning",
  title: { zh: "这一格与本列其他行的算法不同", en: "This cell is computed unlike the others of its column" },
  basis: {
    zh: "同一列（行、各合计格）的数至少有四格合乎同一算式、最多五分之一不合，且表头文字不与之矛盾时，不合的那一格须核实；合计格较少的，其余合计格相符、不合的数又像是应填之数的笔误（个别数字写错、颠倒或相差不多）时，也须核实",
    en: "Where at least four figures of a column (a row, the sums) keep one formula, at most one in five breaks it and the headers do not speak against it, the one that breaks it is to be verified; of fewer sums, where the others are right and the one that breaks it looks like a slip for its sum (a digit wrong, two exchanged, or little off)",
  },
  message: {
    zh: (values) =>
      values.operand === 1
        ? `${values.target} 与同类 ${values.witnesses} 格的算法（${values.zh}）不合，另有算式也不合，几处都指向这一格：应为 ${values.expected}。请核对原始资料后再改。`
        : `${kept(values).zh}等于 ${values.zh}，这一格按此应为 ${values.expected}。${values.also === "" ? "" : `也可能是 ${values.also} 填错。`}请核对原始资料后再改。`,
    en: (values) =>
      values.operand === 1
        ? `${values.target} departs from how ${values.witnesses} others are computed (${values.en}), and so does another figure; both point to this cell, which should be ${values.expected}. Check the source before changing it.`
        : `In ${kept(values).en}, the figure is ${values.en}; by that this cell should be ${values.expected}.${values.alsoEn === "" ? "" : ` ${values.alsoEn} may be the wrong one as well.`} Check the source before changing it.`,
  },
  figure: { zh: "按本列算法得出的数", en: "figure by its column's formula" },
  right: { cells: {} },
  wrong: { cells: { D5: 4010 }, at: "D5" },
};
