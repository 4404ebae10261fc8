import type { ReportFigure } from "../domain/tables/report";
import type { Mention } from "./numbers";
import type { Summary } from "./summary";
import { measureOfUnit, type ServiceTarget, type Topic } from "./topics";
import type { Measure } from "./words";

/** How well a measure word fits what a target counts. */
function fit(serviceTarget: ServiceTarget, unit: Measure | null, topic: Topic, people: boolean): "well" | "loosely" | null {
  const own = serviceTarget.measure;
  if (unit === null) return "well";
  if (own === null) {
    if (unit === "person" || unit === "household") return "loosely";
    if (unit === "attendance") return topic.gathers || people ? null : "well";
    return unit === "item" || unit === "event" || unit === "copy" ? "well" : null;
  }
  if (own === unit) return "well";
  const things: readonly Measure[] = ["item", "event", "copy", "opened", "closed"];
  if (things.includes(own) && things.includes(unit)) return own === "copy" && unit === "event" ? null : "well";
  if (own === "event" && unit === "attendance") return topic.gathers || people ? null : "loosely";
  // A file is kept of one person.
  if (own === "item" && unit === "person" && /建档|档案/.test(topic.name)) return "well";
  return own === "item" && (unit === "person" || unit === "household") && !topic.gathers ? "loosely" : null;
}

/** Which targets of a service a number may be of. */
export interface Choice {
  readonly serviceTargets: readonly ServiceTarget[];
  readonly loose: boolean;
}

/**
 * The targets of a service that words and measure word allow.
 * @param led what of the service a lead has named: 个案接案：
 */
export function choose(topic: Topic, mention: Mention, words: Summary, area: string | null, led: Measure | null): Choice {
  const here = topic.targets.filter((serviceTarget) => serviceTarget.area === area);
  const named = words.measures.size > 0 ? words.measures : new Set(led ? [led] : []);
  if (named.size > 1) return { serviceTargets: [], loose: true };
  const [measure] = named;
  if (measure) {
    const same = here.filter((serviceTarget) => serviceTarget.measure === measure);
    // What is counted by no measure word of its own (党史学习教育) is held so many times.
    if (same.length === 0 && mention.percent && here.length === 1) return { serviceTargets: here, loose: false };
    const own = same.length === 0 && measure === "event" ? here.filter((serviceTarget) => serviceTarget.measure === null) : same;
    // 人次 of what counts people otherwise than by their number is the service's own count.
    return { serviceTargets: own, loose: !fits(mention, measure) };
  }
  const unit = measureOfUnit(mention.unit);
  if (mention.percent || unit === "other") return { serviceTargets: here, loose: false };
  if (unit === null && here.length > 1) return { serviceTargets: [], loose: true };
  const fitting = here
    .map((serviceTarget) => ({ serviceTarget: serviceTarget, how: fit(serviceTarget, unit, topic, words.people) }))
    .filter(({ how }) => how !== null);
  const well = fitting.filter(({ how }) => how === "well");
  // 人次 of a service that counts both sessions and people means the one that is called so.
  const exact = well.filter(({ serviceTarget: serviceTarget }) => serviceTarget.measure === unit);
  const chosen = exact.length > 0 ? exact : well.length > 0 ? well : fitting;
  return { serviceTargets: chosen.map(({ serviceTarget: serviceTarget }) => serviceTarget), loose: well.length === 0 };
}

/** 接案29人次 counts something else than cases, or is a slip of the measure word: it can be seen to agree. */
function fits(mention: Mention, measure: Measure): boolean {
  const unit = measureOfUnit(mention.unit);
  if (unit === null || mention.percent || unit === measure) return true;
  const people: readonly Measure[] = ["attendance", "person", "household", "hour", "session"];
  return !people.includes(unit) && !(measure === "attendance" || measure === "session" || measure === "hour") ? unit !== "other" : false;
}

/** The figure that several targets share; null where they differ or are not known. */
export function common(
  serviceTargets: readonly ServiceTarget[],
  pick: (serviceTarget: ServiceTarget) => ReportFigure | null,
): ReportFigure | null {
  const [first, ...others] = serviceTargets.map(pick);
  return first && others.every((figure) => figure && figure.value.compare(first.value) === 0) ? first : null;
}
