import type { ReportFigures } from "../../domain/families/report-figures";
import type { ReportFigure } from "../../domain/tables/report";
import { overTarget, rateBeyond, shareOf, shortOfTarget, surplusOver } from "../derived-figures";
import type { Topic } from "../topics";
import { judge, type Judged } from "../verdict";
import { isSlip } from "./doubt";
import type { EnglishNumber } from "./sentence-context";

/** Figures of which some make the others: what was promised, what was delivered, the rate and the difference. */
export type FigureSet = readonly ReportFigure[];

const known = (figures: readonly (ReportFigure | null | undefined)[]): FigureSet => figures.flatMap((figure) => figure ?? []);

/** What belongs together of services, for each thing that is counted of them in some places. */
export function setsOfServices(topics: readonly Topic[], areas: readonly (string | null)[]): FigureSet[] {
  return topics.flatMap(({ targets }) =>
    targets
      .filter(({ area }) => areas.includes(area))
      .map(({ target, done, rate }) => {
        const apart =
          target && done ? (done.value.compare(target.value) < 0 ? shortOfTarget(target, done) : overTarget(target, done)) : null;
        const beyond = rate && rate.value.compare(1) > 0 ? rateBeyond(rate, "over") : null;
        return known([target, done, rate, apart, beyond]);
      }),
  );
}

/** What belongs together of the staff. */
export function setsOfStaff({ staff, uncertifiedActual }: Pick<ReportFigures, "staff" | "uncertifiedActual">): FigureSet[] {
  const share = (part: ReportFigure | undefined, whole: ReportFigure | undefined): ReportFigure | null =>
    part && whole ? shareOf(part, whole) : null;
  const { headcount, requiredStaff, certifiedHeadcount, uncertifiedHeadcount, intermediate, assistant, stable } = staff;
  const { requiredPersonMonths, actualPersonMonths, certifiedRequired, certifiedActual } = staff;
  return [
    known([requiredPersonMonths, actualPersonMonths, staff.surplus, share(actualPersonMonths, requiredPersonMonths)]),
    known([certifiedRequired, certifiedActual, staff.certifiedSurplus, share(certifiedActual, certifiedRequired)]),
    known([actualPersonMonths, certifiedActual, uncertifiedActual]),
    known([headcount, requiredStaff, headcount && requiredStaff ? surplusOver(headcount, requiredStaff) : null]),
    known([
      ...[headcount, certifiedHeadcount, uncertifiedHeadcount],
      ...[share(certifiedHeadcount, headcount), share(uncertifiedHeadcount, headcount)],
    ]),
    known([certifiedHeadcount, intermediate, assistant, share(intermediate, certifiedHeadcount)]),
    known([stable, requiredStaff, staff.stableRate]),
    known([staff.twoYear, actualPersonMonths, staff.twoYearShare]),
  ];
}

/** A number of a sentence with what it was found to state. */
interface Beside {
  readonly number: EnglishNumber;
  readonly agreed: Judged | null;
}

/** So many of a set must agree in a sentence before a number is called its next one. */
const ENOUGH = 2;
const FEW = 10;

/**
 * The figure that a number misses by the numbers beside it: 1410, exceeding 953 by 475, where two of the three are the tables' own.
 * It must come near the only figure of their set that nothing else in the sentence may be.
 * @param sentence all numbers of its sentence, itself among them
 */
export function missedOfSet(own: EnglishNumber, sentence: readonly Beside[]): Judged | null {
  const { stated, kin, away, ofRange, mention, familiarity } = own;
  if (away !== "no" || ofRange || mention.torn || stated.hedge !== null || familiarity.narrowing || !own.bare) return null;
  // Though 2 bear no date: of a few that something befell nobody says how many there are.
  if ((familiarity.unknown > 0 || own.reading === null) && stated.value.compare(FEW) < 0 && !stated.percent) return null;
  const said = new Set(sentence.flatMap(({ agreed }) => (agreed ? [agreed.figure.id] : [])));
  const missed = new Map<string, ReportFigure>();
  for (const set of kin.sets) {
    if (set.filter(({ id }) => said.has(id)).length < ENOUGH) continue;
    for (const figure of set) if (!said.has(figure.id) && comesNear(own, figure)) missed.set(figure.id, figure);
  }
  const [figure, ...others] = missed.values();
  if (!figure || others.length > 0) return null;
  const rivals = sentence.filter(({ number, agreed }) => !agreed && number !== own && comesNear(number, figure));
  return rivals.length === 0 ? { verdict: "differs", figure } : null;
}

/** Whether a number may be meant for a figure: of its kind, and so near as slips are. */
function comesNear({ stated }: EnglishNumber, figure: ReportFigure): boolean {
  const verdict = judge(stated, { key: figure.id, figure, loose: false, alternatives: [], rounded: false })?.verdict;
  const whole = figure.value.mod(1).compare(0) === 0;
  return verdict === "differs" && (stated.percent || whole === (stated.digits === 0)) && isSlip(stated, figure.value);
}
