import type { ReportFigures } from "../../domain/families/report-figures";
import type { ReportFigure } from "../../domain/tables/report";
import { shareWhereKnown, surplusOver } from "../derived-figures";
import { figureOf, type ServiceRole } from "../service-figures";
import type { ServiceTarget, Topic } from "../topics";

/** Figures of which each follows from the others. */
export interface Identity {
  readonly figures: readonly ReportFigure[];
  /** Of so many others each follows. */
  readonly others: number;
  readonly subject: string;
  /** Of a service the target that all of them tell of. */
  readonly of?: { readonly target: ServiceTarget; readonly topic: Topic };
}

/** What of one target follows from any two others: promised, delivered, how much of it, by how much more or less. */
const OF_SERVICE: readonly ServiceRole[] = ["target", "done", "rate", "over", "short", "times", "rate-over", "rate-short"];

/** The identities that the figures of a workbook keep among themselves. */
export function identitiesOf(topics: readonly Topic[], figures: ReportFigures): Identity[] {
  const services = topics.flatMap((topic) =>
    topic.targets.map((target) => ({
      figures: known(OF_SERVICE.map((role) => figureOf(target, role))),
      others: 2,
      subject: `${topic.name}|${target.area ?? ""}`,
      of: { target, topic },
    })),
  );
  return [...services, ...ofStaff(figures), ...ofScore(figures)];
}

function known(figures: readonly (ReportFigure | null | undefined)[]): ReportFigure[] {
  return figures.flatMap((figure) => figure ?? []);
}

function ofStaff({ staff, uncertifiedActual }: ReportFigures): Identity[] {
  const { headcount, requiredStaff, certifiedHeadcount: certified, uncertifiedHeadcount: uncertified } = staff;
  const { actualPersonMonths: actual, requiredPersonMonths: required, certifiedActual, certifiedRequired } = staff;
  const beyond = headcount && requiredStaff ? surplusOver(headcount, requiredStaff) : null;
  const all: (ReportFigure | null | undefined)[][] = [
    [requiredStaff, headcount, beyond],
    [headcount, certified, uncertified],
    [headcount, certified, shareWhereKnown(certified, headcount)],
    [headcount, uncertified, shareWhereKnown(uncertified, headcount)],
    [certified, staff.intermediate, staff.assistant],
    [certified, staff.intermediate, shareWhereKnown(staff.intermediate, certified)],
    [requiredStaff, staff.months, required],
    [required, actual, staff.surplus],
    [required, actual, shareWhereKnown(actual, required)],
    [certifiedRequired, certifiedActual, staff.certifiedSurplus],
    [certifiedRequired, certifiedActual, shareWhereKnown(certifiedActual, certifiedRequired)],
    [actual, certifiedActual, uncertifiedActual],
    [actual, staff.twoYear, staff.twoYearShare],
    [requiredStaff, staff.stable, staff.stableRate],
  ];
  return all
    .filter((figures) => figures.every((figure) => figure != null))
    .map((figures) => ({ figures: known(figures), others: figures.length - 1, subject: "staff" }));
}

function ofScore({ score }: ReportFigures): Identity[] {
  const figures = known([...score.parts.map(({ figure }) => figure), score.total]);
  return score.total && figures.length > 2 ? [{ figures, others: figures.length - 1, subject: "score" }] : [];
}

/** Whether two figures are of one target: what was promised of it, delivered, or follows from both. */
export function areOfOneTarget(identities: readonly Identity[], one: ReportFigure, other: ReportFigure): boolean {
  return identities.some(({ of, figures }) => of && [one, other].every(({ id }) => figures.some((figure) => figure.id === id)));
}
