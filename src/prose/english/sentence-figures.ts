import type { ReportFigures } from "../../domain/families/report-figures";
import type { ReportFigure } from "../../domain/tables/report";
import { shareWhereKnown } from "../derived-figures";
import { areaKey } from "../lexer";
import type { Topic } from "../topics";
import { setsOfServices, setsOfStaff, type FigureSet } from "./figure-sets";
import { said } from "./phrases";
import type { EnglishReading } from "./readings";
import { figuresAround } from "./service-words";
import { groupOf, PERSON_MONTHS, STABLE, STAFF_WORDS } from "./staff-words";
import type { Token } from "./tokens";
import { workedFigures, type WorkedFigures } from "./worked-figures";

/** All figures of what a sentence names: a number in it may be any of them, unless its own words say which. */
export interface SentenceFigures {
  readonly services: readonly { readonly topic: Topic; readonly figures: readonly ReportFigure[] }[];
  /** Of heads and of who works where. */
  readonly staff: readonly ReportFigure[];
  /** Of person-months and rates of the staff. */
  readonly months: readonly ReportFigure[];
  /** Those that make one another. */
  readonly sets: readonly FigureSet[];
  /** What reports work out from these. */
  readonly worked: readonly WorkedFigures[];
}

/**
 * The figures of what a sentence names.
 * @param topics the services that it names, or that were spoken of before it
 * @param areas keys of the areas that it may be about
 * @param last what the sentence before told of last
 */
export function figuresNamed(
  tokens: readonly Token[],
  topics: readonly Topic[],
  areas: readonly string[],
  last: EnglishReading | null,
  figures: ReportFigures,
): SentenceFigures {
  const { staff, uncertifiedActual, areaStaff } = figures;
  const words = said(tokens);
  const before = last !== null && last.subject !== "service" && last.subject !== "score";
  const ofStaff = before || [STAFF_WORDS, PERSON_MONTHS, STABLE].some((pattern) => pattern.test(words)) || groupOf(words) !== null;
  const services = [...new Set(topics)].map((topic) => ({ topic, figures: figuresAround([topic], [null, ...areas], null) }));
  const worked = workedFigures([...new Set(topics)], [null, ...areas], figures);
  const sets = setsOfServices([...new Set(topics)], [null, ...areas]);
  if (!ofStaff) return { services, staff: [], months: [], sets, worked };
  const here = areaStaff.filter(({ area }) => areas.includes(areaKey(area))).map(({ figure }) => figure);
  const {
    requiredStaff,
    headcount,
    certifiedHeadcount,
    uncertifiedHeadcount,
    uninsuredNotCounted,
    intermediate,
    assistant,
    senior,
    stable,
  } = staff;
  const heads = [
    ...[requiredStaff, headcount, certifiedHeadcount, uncertifiedHeadcount, uninsuredNotCounted],
    ...[intermediate, assistant, senior, stable],
  ];
  const shares = [
    ...[certifiedHeadcount, uncertifiedHeadcount].flatMap((part) => shareWhereKnown(part, headcount) ?? []),
    ...[intermediate, assistant].flatMap((part) => shareWhereKnown(part, certifiedHeadcount) ?? []),
  ];
  const months = [...Object.values(staff), uncertifiedActual].flatMap((figure) =>
    figure && figure !== staff.months && !heads.includes(figure) ? [figure] : [],
  );
  return {
    services,
    staff: [...heads.flatMap((figure) => figure ?? []), ...here],
    months: [...months, ...shares],
    sets: [...sets, ...setsOfStaff(figures)],
    worked,
  };
}
