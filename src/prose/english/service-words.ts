import type { ReportFigure } from "../../domain/tables/report";
import { ofThing } from "../../domain/values/read-once";
import { overTarget, shortOfTarget } from "../derived-figures";
import type { ServiceTarget, Topic } from "../topics";
import type { Measure } from "../words";
import type { Concept } from "./concepts";
import { said, wordsOf, type EnglishPhrase } from "./phrases";
import type { ToldService } from "./readings";
import type { EnglishRole } from "./roles";
import type { NamedService } from "./service-names";
import type { Token } from "./tokens";

/** What stands around a number, for what it says of services. */
export interface ServiceSurroundings {
  readonly phrase: EnglishPhrase;
  /** Keys of areas that may be meant, the likeliest first; null for the station. */
  readonly areas: readonly (string | null)[];
  /** What the numbers before it in its sentence were told of, the nearest last. */
  readonly told: readonly ToldService[];
  /** The service of the sentence before, of the line's lead or of the heading. */
  readonly above: NamedService | null;
  /** Words of the sentence before the number's own. */
  readonly earlier: EnglishPhrase["before"];
  /** Words of the sentence behind the number. */
  readonly following: EnglishPhrase["before"];
  /** The role of the names before it in an enumeration: we still owe 11 cases, 7 groups. */
  readonly governing: EnglishRole | null;
  /** What the numbers of the sentence before told of. */
  readonly toldAbove: readonly ToldService[];
  /** Several rates in a row are of the numbers before them in their order: which of them this one is. */
  readonly rowTarget: ToldService | null;
}

/** What is said beside a name: that something is new, or kept. */
export function aroundOf({ near, name, behind }: EnglishPhrase): Concept[] {
  return aroundIn([...near, ...name, ...behind]);
}

/** The same of all words of a line. */
export function aroundIn(tokens: readonly Token[]): Concept[] {
  const concepts = wordsOf(tokens).flatMap(({ concepts: own }) => own);
  const text = said(tokens);
  if (
    /\b(?:add(?:ed|ing)|welcom\w+|sign(?:ed|ing) up|formed|set up|brought in|gained|established|founded|built|came forward|recruit\w*|took on|join\w*|came on board)\b/.test(
      text,
    )
  )
    concepts.push("new");
  if (/\b(?:kept going|going strong|running|active|look(?:ed|s) after|support(?:ed|s)|ongoing|maint\w+|sustain\w*|in being)\b/.test(text))
    concepts.push("kept");
  if (
    /\b(?:outside|other than|beyond|not (?:in|among|on)|non) (?:of )?(?:the |those |these )?(?:17|seventeen|priority|categor)|\bother (?:residents|households|people|families)|\b(?:to|with|for) others\b|\b(?:general public|ordinary (?:residents|people|households|families)|anyone else)\b/.test(
      text,
    )
  )
    concepts.push("others");
  return concepts;
}

/** opened and closed are said of cases. */
export function casesOf({ topics }: NamedService, verb: Measure | null): Measure | null {
  return verb !== null && topics.some(({ targets }) => targets.some(({ measure }) => measure === verb)) ? verb : null;
}

/** What the tables give of a target in one role. */
export function figureOf(target: ServiceTarget, role: EnglishRole | "rate"): ReportFigure | null {
  const { done, rate } = target;
  if (role === "rate") return rate;
  if (role === "done") return done;
  if (role === "target") return target.target;
  return differencesOf(target)[role];
}

const differencesOf = ofThing(({ target, done }: ServiceTarget) => ({
  over: target && done ? overTarget(target, done) : null,
  short: target && done ? shortOfTarget(target, done) : null,
}));

/** All that the tables say of services in some places. */
export function figuresAround(topics: readonly Topic[], areas: readonly (string | null)[], measure: Measure | null): ReportFigure[] {
  return topics.flatMap(({ targets }) =>
    targets
      .filter((target) => areas.includes(target.area) && (measure === null || target.measure === measure))
      .flatMap((target) => (["target", "done", "rate", "over", "short"] as const).flatMap((role) => figureOf(target, role) ?? [])),
  );
}
