import type { ReportFigure } from "../domain/tables/report";
import type { Mention } from "./numbers";
import type { FigureReading, ClauseContext } from "./context";
import type { Summary } from "./summary";
import { measureOfUnit, type ServiceTarget, type Topic } from "./topics";
import type { Measure } from "./words";

/** The one service that words name; null for none or several. A name that several share means the one of those served just named. */
function topicOf(words: Summary, context: ClauseContext): Topic | null {
  if (words.topics.size > 1 || words.tails.length > 1) return null;
  const [topic] = words.topics;
  if (topic) return words.tails.length === 0 ? topic : null;
  const served = words.served ?? context.served;
  const fitting = served ? (words.tails[0] ?? []).filter((candidate) => candidate.served === served) : [];
  return fitting.length === 1 ? fitting[0]! : null;
}

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

interface Choice {
  readonly serviceTargets: readonly ServiceTarget[];
  readonly loose: boolean;
}

function choose(topic: Topic, mention: Mention, words: Summary, area: string | null): Choice {
  const here = topic.targets.filter((serviceTarget) => serviceTarget.area === area);
  const [named] = words.measures;
  if (words.measures.size > 1) return { serviceTargets: [], loose: true };
  if (named) return { serviceTargets: here.filter(({ measure }) => measure === named), loose: false };
  if (mention.percent) return { serviceTargets: here, loose: false };
  const unit = measureOfUnit(mention.unit);
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

/** The figure that several targets share; null where they differ or are not known. */
function common(
  serviceTargets: readonly ServiceTarget[],
  pick: (serviceTarget: ServiceTarget) => ReportFigure | null,
): ReportFigure | null {
  const [first, ...others] = serviceTargets.map(pick);
  return first && others.every((figure) => figure && figure.value.compare(first.value) === 0) ? first : null;
}

/** What a number says of a service that was promised or delivered. */
export function readService(mention: Mention, words: Summary, context: ClauseContext): FigureReading | null {
  if (context.areaUnsure || words.areas.length > 1) return null;
  const named = topicOf(words, context);
  if (!named && words.topics.size + words.tails.length > 0) return null;
  if (named && [...words.staff].some((word) => word !== "worker")) return null;
  if (named && words.staff.has("worker") && measureOfUnit(mention.unit) === "person") return null;
  if (!named && words.staff.size > 0) return null;
  const topic = named ?? context.topic;
  if (!topic) return null;
  if (named) context.topicsNamed.add(named);
  else if (words.sum && context.topicsNamed.size > 1) return null;
  const area = words.areas[0] ?? context.area;
  if (named) {
    context.topic = named;
    context.served = named.served;
  }
  return mention.percent ? readRate(mention, words, context, named, area) : readCount(mention, words, context, topic, named !== null, area);
}

/** Whether the target or the delivery is meant; `default` where nothing says so. */
function roleOf({ roles }: Summary, context: ClauseContext, topic: Topic): "target" | "done" | "default" | null {
  if (roles.has("rate") || roles.has("of-target")) return null;
  if (roles.has("target")) return roles.has("done") ? null : "target";
  if (roles.has("done")) return context.roleOfList ? null : "done";
  if (context.role === "unsure") return null;
  if (context.role === "target") return "target";
  return topic.deed ? "done" : "default";
}

function readCount(
  mention: Mention,
  words: Summary,
  context: ClauseContext,
  topic: Topic,
  named: boolean,
  area: string | null,
): FigureReading | null {
  const role = roleOf(words, context, topic);
  const choice = choose(topic, mention, words, area);
  // 协议指标800份，实际完成1753份: the second number is of what the first was promised.
  const same = context.last && (mention.unit === null || choice.serviceTargets.includes(context.last)) ? context.last : null;
  const carried = !named && same && words.measures.size === 0 ? [same] : null;
  const serviceTargets = carried ?? choice.serviceTargets;
  if (role === null || serviceTargets.length === 0) {
    if (role !== "target") context.open.push(null);
    return null;
  }
  const target = role === "target";
  const figure = common(serviceTargets, (serviceTarget) => (target ? serviceTarget.target : serviceTarget.done));
  const [serviceTarget] = serviceTargets;
  if (!serviceTarget || (serviceTargets.length > 1 && !figure)) {
    if (!target) context.open.push(null);
    return null;
  }
  context.last = serviceTarget;
  if (!target) context.open.push(serviceTarget);
  // Behind 建档协议指标800份 a number without 完成 may be either.
  if (!context.roleOfList) context.role = target ? "unsure" : role === "done" ? null : context.role;
  return {
    key: `${serviceTarget.id}/${target ? "target" : "done"}`,
    figure,
    loose: serviceTargets !== carried && (choice.loose || (topic.general && !target)),
    alternatives: role === "default" ? serviceTargets.map(({ target: promised }) => promised) : [],
  };
}

function readRate(
  mention: Mention,
  words: Summary,
  context: ClauseContext,
  named: Topic | null,
  area: string | null,
): FigureReading | null {
  const { roles } = words;
  if (!(roles.has("rate") || roles.has("of-target") || (named && roles.has("done"))) || (roles.has("target") && !roles.has("rate")))
    return null;
  let serviceTargets: readonly ServiceTarget[];
  let loose = false;
  if (named) {
    serviceTargets = choose(named, mention, words, area).serviceTargets;
    if (serviceTargets.length > 1 && !common(serviceTargets, ({ rate }) => rate)) {
      // 专业小组的完成率 is that of the groups, if anything; of the people in them it would be said.
      serviceTargets = serviceTargets.filter(({ measure }) => measure === "item" || measure === "event");
      loose = true;
    }
    const open = context.open.filter((serviceTarget) => serviceTarget !== null && serviceTargets.includes(serviceTarget));
    if (open.length === 1) serviceTargets = open as ServiceTarget[];
  } else {
    // 年度指标800份，完成率219.13% speaks of what was promised.
    serviceTargets = context.open.length === 0 && context.last ? [context.last] : (context.open as ServiceTarget[]);
    if (serviceTargets.length === 0 || context.open.includes(null)) return null;
    if (words.measures.size > 0) return null;
  }
  context.open = [];
  const rate = rateOf(serviceTargets);
  return rate && { ...rate, loose };
}

/** The rate that targets share. */
export function rateOf(serviceTargets: readonly ServiceTarget[]): FigureReading | null {
  const figure = common(serviceTargets, ({ rate }) => rate);
  const [serviceTarget] = serviceTargets;
  if (!serviceTarget || (serviceTargets.length > 1 && !figure)) return null;
  return { key: `${serviceTarget.id}/rate`, figure, loose: false, alternatives: [] };
}
