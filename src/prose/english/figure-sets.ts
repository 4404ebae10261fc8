import type { ReportFigures } from "../../domain/families/report-figures";
import type { ReportFigure } from "../../domain/tables/report";
import { ofThing } from "../../domain/values/read-once";
import { overTarget, rateBeyond, shareWhereKnown, shortOfTarget, surplusOver } from "../derived-figures";
import type { ServiceTarget, Topic } from "../topics";

/** Figures of which some make the others: what was promised, what was delivered, the rate and the difference. */
export type FigureSet = readonly ReportFigure[];

/** What is given; a surplus below nothing is written as a shortage, which no number states with its sign. */
const known = (figures: readonly (ReportFigure | null | undefined)[]): FigureSet =>
  figures.flatMap((figure) => (figure && figure.value.compare(0) >= 0 ? [figure] : []));

/** What belongs together of services, for each thing that is counted of them in some places. */
export function setsOfServices(topics: readonly Topic[], areas: readonly (string | null)[]): FigureSet[] {
  return topics.flatMap(({ targets }) => targets.filter(({ area }) => areas.includes(area)).map(setOfTarget));
}

const setOfTarget = ofThing(({ target, done, rate }: ServiceTarget): FigureSet => {
  const apart = target && done ? (done.value.compare(target.value) < 0 ? shortOfTarget(target, done) : overTarget(target, done)) : null;
  const beyond = rate && rate.value.compare(1) > 0 ? rateBeyond(rate, "over") : null;
  return known([target, done, rate, apart, beyond]);
});

/** What belongs together of the staff. */
export const setsOfStaff = ofThing(({ staff, uncertifiedActual }: ReportFigures): readonly FigureSet[] => {
  const { headcount, requiredStaff, certifiedHeadcount, uncertifiedHeadcount, intermediate, assistant, stable } = staff;
  const { requiredPersonMonths, actualPersonMonths, certifiedRequired, certifiedActual } = staff;
  return [
    known([requiredPersonMonths, actualPersonMonths, staff.surplus, shareWhereKnown(actualPersonMonths, requiredPersonMonths)]),
    known([certifiedRequired, certifiedActual, staff.certifiedSurplus, shareWhereKnown(certifiedActual, certifiedRequired)]),
    known([actualPersonMonths, certifiedActual, uncertifiedActual]),
    known([headcount, requiredStaff, headcount && requiredStaff ? surplusOver(headcount, requiredStaff) : null]),
    known([
      ...[headcount, certifiedHeadcount, uncertifiedHeadcount],
      ...[shareWhereKnown(certifiedHeadcount, headcount), shareWhereKnown(uncertifiedHeadcount, headcount)],
    ]),
    known([certifiedHeadcount, intermediate, assistant, shareWhereKnown(intermediate, certifiedHeadcount)]),
    known([stable, requiredStaff, staff.stableRate]),
    known([staff.twoYear, actualPersonMonths, staff.twoYearShare]),
  ];
});
