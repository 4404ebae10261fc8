import type { ReportFigures } from "../domain/families/report-figures";
import type { ReportFigure } from "../domain/tables/report";
import { ofThing } from "../domain/values/read-once";
import { simplified } from "../domain/values/vocabulary/plain-text";
import type { TaughtWording } from "../domain/values/taught-wording";
import type { FigureReading } from "./context";
import type { Mention } from "./numbers";
import type { ProseText } from "./text";
import { measureOfUnit } from "./topics";
import { firstItem, lastItem } from "../domain/values/present";

/** Words further away say nothing of a number. */
const REACH = 40;

const MARKS = /[,;。:!?\n()]/;

/** The words of a number up to the next marks, every number in them written N: what is remembered of it. */
export function wordingOf({ plain }: Pick<ProseText, "plain">, { begin, from, to, end }: Mention): string {
  const before = lastItem(plain.slice(Math.max(0, begin - REACH), from).split(MARKS));
  const after = firstItem(plain.slice(to, end + REACH).split(MARKS));
  return `${before}N${after}`.replace(/\d{1,12}(?:[.,]\d{1,6}){0,3}/g, "N");
}

/** Every figure of the tables that a text may state. */
export const allFigures = ofThing(
  ({ staff, uncertifiedActual, areaStaff, indicators, lists, score, progress }: ReportFigures): readonly ReportFigure[] =>
    [
      ...Object.values(staff),
      ...areaStaff.map(({ figure }) => figure),
      ...indicators.flatMap(({ target, done, rate }) => [done, target, rate]),
      ...score.parts.map(({ figure }) => figure),
      ...lists,
      uncertifiedActual,
      score.total,
      progress,
    ].flatMap((figure) => (figure ? [figure] : [])),
);

const OFFERED = 5;

/** Figures by what they are compared by: their value, and what their unit counts. */
const comparable = ofThing((figures: readonly ReportFigure[]) =>
  figures.map((figure) => ({ figure, value: figure.value.valueOf(), measure: measureOfUnit(figure.unit) })),
);

/** The figures that a number may be of, nearest first: what its words suggest, then those of its kind by their value. */
export function nearestFigures(
  mention: Pick<Mention, "unit" | "value" | "percent">,
  suggested: ReportFigure | null,
  all: readonly ReportFigure[],
): readonly ReportFigure[] {
  const unit = measureOfUnit(mention.unit);
  const value = mention.value.valueOf();
  const others = comparable(all)
    .filter(({ figure: { quantity, id }, measure }) => {
      if (mention.percent !== (quantity === "rate") || id === suggested?.id) return false;
      return unit === null || measure === null || measure === unit;
    })
    .map(({ figure, value: own }) => ({ figure, far: Math.abs(own - value) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, OFFERED);
  return [...(suggested ? [suggested] : []), ...others.map(({ figure }) => figure)].slice(0, OFFERED);
}

/** What a person has said of wordings, for the tables at hand; one that names a figure which they do not give says nothing. */
export class TaughtWordings {
  private readonly figures = new Map<string, ReportFigure>();

  constructor(taught: readonly TaughtWording[], all: readonly ReportFigure[]) {
    if (taught.length === 0) return;
    const named = new Map(all.map((figure) => [figure.label.zh, figure]));
    for (const { wording, figure } of taught) {
      const own = named.get(figure);
      if (own) this.figures.set(simplified(wording), own);
    }
  }

  of(wording: string): FigureReading | null {
    const figure = this.figures.get(wording);
    return figure ? { key: figure.id, figure, loose: false, alternatives: [] } : null;
  }
}
