import { cellText } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import type { Figure } from "./figure";
import { rateText } from "./figure-edit";
import type { Report } from "./rule";
import { fractionOf, verdictHolds, verdictOf } from "./verdict-words";

/** A report for each word in a rate's place (达标, 未完成, 3/5) that is not true of the rate; the word itself is a person's and stays. */
export function* contradictedWords(sheet: Sheet, figures: readonly Figure[]): Iterable<Report> {
  for (const figure of figures) {
    const rate = figure.withheld;
    if (figure.quantity !== "rate" || rate === null || rate === undefined || typeof rate === "string") continue;
    const word = cellText(sheet.cell(figure.row, figure.column));
    const fraction = fractionOf(word);
    const verdict = verdictOf(word);
    if (fraction ? fraction.equals(rate) : !verdict || verdictHolds(verdict, rate)) continue;
    const { inputs, arithmetic } = figure.explain();
    yield {
      row: figure.row,
      column: figure.column,
      related: inputs,
      values: { word, right: rateText(sheet, figure, rate), how: arithmetic },
    };
  }
}
