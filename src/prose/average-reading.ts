import type { ReportFigure } from "../domain/tables/report";
import type { FigureReading } from "./context";
import { averageOf } from "./derived-figures";
import type { Mention } from "./numbers";

/**
 * What a number said of each (人均, 平均每节) is the average of: the first that gives it at the digits it shows. Over whom or what is not
 * certain, so that such a number can only be seen to agree.
 */
export function averageReading(
  { value: stated, digits }: Mention,
  amounts: readonly ReportFigure[],
  over: readonly ReportFigure[],
): FigureReading | null {
  const shown = 10 ** digits;
  const figure = amounts
    .flatMap((amount) => over.flatMap((each) => averageOf(amount, each) ?? []))
    .find(({ value }) => value.sub(stated).abs().mul(shown).compare(0.5) <= 0);
  return figure ? { key: figure.id, figure, loose: true, alternatives: [], rounded: true } : null;
}
