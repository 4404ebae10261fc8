import { formatAddress } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import { countText } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";
import type { IndicatorSubject } from "../count/figures";

/** A list below the areas, whose promises are this year's and what was carried over. */
const LIST = Object.fromEntries(
  [
    ["服务内容", "上年结转", "本年指标", "应完成数", "实际完成", "完成率"],
    ["个案", 3, 30, 33, 29, "87.88%"],
    ["小组", 1, 11, 12, 12, "100%"],
    ["活动", 2, 36, 38, 33, "86.84%"],
    ["走访", 0, 800, 800, 744, "93%"],
    ["宣传", 4, 20, 24, 27, "112.5%"],
  ].flatMap((row, line) => row.map((cell, column) => [`${"ABCDEF".charAt(column)}${9 + line}`, cell])),
);

/** A promise is not what was promised this year with what was carried over, added or waived, where those of the other lines are. */
export const rule: TableRule<IndicatorSubject> = {
  id: "indicator/promise-sum",
  scope: "table",
  severity: "warning",
  title: { zh: "应完成数与结转、增减后的指标不符", en: "A promise is not the year's with what was carried over or waived" },
  basis: {
    zh: "本表其他各行的应完成数都等于本年指标加上结转、追加或减去减免的数，这一行也应如此",
    en: "In the other lines the promise is this year's with what was carried over or added, less what was waived; so it should be in this one",
  },
  message: {
    zh: ({ stated, sum, kept, cells }) =>
      `这里填写为${stated}，由${cells}算得${sum}；本表另有${kept}行都相符。请核对这几格，其中一格可能填错；完成率等待核实后再复算。`,
    en: ({ stated, sum, kept, cells }) =>
      `This says ${stated}, and ${cells} come to ${sum}; ${kept} other lines of the table keep this. Check these cells: one of them may be wrong. What is computed from it waits.`,
  },
  right: { cells: LIST },
  wrong: { cells: { ...LIST, D14: 20 }, at: "D14" },
  *check({ table }) {
    if (table.kind !== "indicator-list") return;
    for (const { column, parts, kept, broken } of table.promiseSums ?? [])
      for (const { row, value } of broken) {
        const shown = shownCell(table.sheet.cell(row, column));
        const stated = shown.kind === "number" ? countText(shown.value) : "?";
        const related = parts.map((part) => ({ sheet: table.sheet.name, row, column: part.column }));
        const cells = related.map((cell) => formatAddress(cell)).join("、");
        yield { row, column, expected: value, values: { stated, sum: countText(value), kept: kept.length, cells }, related };
      }
  },
};
