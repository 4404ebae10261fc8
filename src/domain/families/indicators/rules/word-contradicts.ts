import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { DerivedFigure } from "../../../tables/figure";
import { rateText } from "../../../tables/figure-edit";
import type { Report, TableRule } from "../../../tables/rule";
import type { IndicatorTable } from "../model";
import { fractionOf, headsVerdicts, verdictHolds, verdictOf } from "../../../tables/verdict-words";
import type { IndicatorSubject } from "../count/figures";

/** So many columns right of the rates a verdict may stand. */
const BESIDE = 3;
/** Fewer verdicts that the rates bear out do not tell by what they were passed. */
const LEAST_BORNE_OUT = 3;

/** 是否达标 beside the rates: where most of its words fit 100%, one that does not is a slip. */
function* verdictsBeside({ sheet, range }: IndicatorTable, figures: readonly DerivedFigure[]): Iterable<Report> {
  const rates = figures.filter(({ quantity, value }) => quantity === "rate" && value !== null && typeof value !== "string");
  for (const rateColumn of new Set(rates.map(({ column }) => column))) {
    const own = rates.filter(({ column }) => column === rateColumn);
    for (let column = rateColumn + 1; column <= rateColumn + BESIDE; column++) {
      if (!headsVerdicts(headerOver(sheet, Math.min(...own.map(({ row }) => row)), range.top, column))) continue;
      const said = own.flatMap((figure) => {
        const word = cellText(sheet.cell(figure.row, column));
        const verdict = verdictOf(word);
        const rate = figure.value;
        return verdict && rate !== null && typeof rate !== "string" ? [{ figure, word, rate, holds: verdictHolds(verdict, rate) }] : [];
      });
      const held = said.filter(({ holds }) => holds).length;
      if (held < LEAST_BORNE_OUT || held * 3 < said.length * 2) continue;
      for (const { figure, word, rate, holds } of said) {
        if (holds) continue;
        const { inputs, arithmetic } = figure.explain();
        yield { row: figure.row, column, related: inputs, values: { word, right: rateText(sheet, figure, rate), how: arithmetic } };
      }
    }
  }
}

/** The nearest words over a column's first figure. */
function headerOver(sheet: Sheet, first: number, top: number, column: number): string {
  for (let row = first - 1; row >= top; row--) {
    const text = cellText(sheet.seen(row, column));
    if (text !== "") return text;
  }
  return "";
}

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
  *check({ table, figures }) {
    yield* verdictsBeside(table, figures);
    for (const figure of figures) {
      const rate = figure.withheld;
      if (figure.quantity !== "rate" || rate === null || rate === undefined || typeof rate === "string") continue;
      const word = cellText(table.sheet.cell(figure.row, figure.column));
      const fraction = fractionOf(word);
      const verdict = verdictOf(word);
      if (fraction ? fraction.equals(rate) : !verdict || verdictHolds(verdict, rate)) continue;
      const { inputs, arithmetic } = figure.explain();
      yield {
        row: figure.row,
        column: figure.column,
        related: inputs,
        values: { word, right: rateText(table.sheet, figure, rate), how: arithmetic },
      };
    }
  },
};
