import type { ReportFigures } from "../domain/families/report-figures";
import type { ReportFigure } from "../domain/tables/report";
import { averageReading } from "./average-reading";
import type { Mention } from "./numbers";
import { awaitRate, type FigureReading, type ClauseContext } from "./context";
import { negated, overTarget, pointsBeyond, proratedTarget, rateBeyond, shortOfTarget, timesTarget } from "./derived-figures";
import { choose, common, type Choice } from "./service-choice";
import type { Summary } from "./summary";
import { measureOfUnit, type ServiceTarget, type Topic } from "./topics";
import { firstItem, onlyItem } from "../domain/values/present";

/** A service that a number is of, and how surely. */
interface Subject {
  readonly topic: Topic;
  readonly named: boolean;
  /** It was named in the item before, in the lead or in the heading. */
  readonly carried: boolean;
  readonly area: string | null;
}

/** The one service that words name; null for none or several. A name that several share means the one of those served just named. */
export function topicOf(words: Summary, context: ClauseContext): Topic | null {
  if (words.topics.size > 1 || words.tails.length > 1) return null;
  const [topic] = words.topics;
  if (topic) return words.tails.length === 0 ? topic : null;
  const served = words.served ?? context.served;
  const fitting = served ? (words.tails[0] ?? []).filter((candidate) => candidate.served === served) : [];
  return onlyItem(fitting);
}

/** What a number says of a service that was promised or delivered. */
export function readService(mention: Mention, words: Summary, context: ClauseContext, figures: ReportFigures): FigureReading | null {
  const subject = subjectOf(mention, words, context);
  if (!subject) return null;
  const reading = readOf(mention, words, context, subject, figures);
  // What the item before was about may be something else here, unless the number says what of it is counted.
  const says = words.measures.size > 0 || derivedRole(words) !== null || measureOfUnit(mention.unit) === "session";
  if (reading && says) context.topic = subject.topic;
  // 电访 behind a sentence on 非17类群体 may be of others.
  if (reading && context.servedBefore && words.tails.length > 0 && words.served === null) return { ...reading, loose: true };
  return reading && subject.carried && !mention.percent && !says ? { ...reading, open: true } : reading;
}

function subjectOf(mention: Mention, words: Summary, context: ClauseContext): Subject | null {
  if (context.areaUnsure || words.areas.length > 1) return null;
  const named = topicOf(words, context);
  if (!named && words.topics.size + words.tails.length > 0) return null;
  if (named && [...words.staff].some((word) => word !== "worker" && word !== "progress")) return null;
  if (named && words.staff.has("worker") && measureOfUnit(mention.unit) === "person") return null;
  // 结案29个，占48.33%
  const share = mention.percent && words.measures.size === 0 && !words.people && (context.last !== null || context.open.length > 0);
  if (!named && [...words.staff].some((word) => word !== "progress" && !(share && word === "share"))) return null;
  const topic = named ?? context.topic ?? context.carried;
  if (!topic) return null;
  if (named) context.topicsNamed.add(named);
  else if (words.sum && context.topicsNamed.size > 1) return null;
  if (named) {
    context.topic = named;
    context.served = named.served;
    context.ledMeasure = null;
  }
  return { topic, named: named !== null, carried: !named && !context.topic, area: words.areas[0] ?? context.area };
}

function readOf(mention: Mention, words: Summary, context: ClauseContext, subject: Subject, figures: ReportFigures): FigureReading | null {
  if (words.roles.has("each")) return readAverage(mention, words, context, subject, figures);
  if (mention.unit === "倍" || mention.unit === "个百分点") return readQuotient(mention, words, context, subject, figures);
  if (mention.percent) return readRate(mention, words, context, subject);
  return derivedRole(words) ? readDifference(mention, words, context, subject) : readCount(mention, words, context, subject, figures);
}

function derivedRole({ roles }: Summary): "over" | "short" | "gap" | null {
  if (roles.has("gap")) return roles.has("over") || roles.has("short") ? null : "gap";
  const short = roles.has("short") || roles.has("need");
  if (roles.has("over")) return short ? null : "over";
  return short ? "short" : null;
}

/** The targets that a number without a name of its own goes on about. */
function goingOn(mention: Mention, words: Summary, context: ClauseContext, subject: Subject): readonly ServiceTarget[] {
  const { serviceTargets } = choose(subject.topic, mention, words, subject.area, context.ledMeasure);
  const same =
    context.last && (serviceTargets.length === 0 || serviceTargets.includes(context.last)) && !subject.named ? [context.last] : null;
  return same ?? serviceTargets;
}

/** Whether the target or the delivery is meant; `default` where nothing says so. */
function roleOf({ roles }: Summary, context: ClauseContext, topic: Topic): "target" | "done" | "default" | null {
  if (roles.has("rate")) return null;
  if (roles.has("target") || roles.has("due") || roles.has("of-target"))
    return roles.has("done") && !roles.has("of-target") ? null : "target";
  if (roles.has("done")) return context.roleOfList ? null : "done";
  if (context.role === "unsure") return null;
  if (context.role === "target") return "target";
  return topic.deed ? "done" : "default";
}

function readCount(
  mention: Mention,
  words: Summary,
  context: ClauseContext,
  { topic, named, area }: Subject,
  { progress }: ReportFigures,
): FigureReading | null {
  const role = roleOf(words, context, topic);
  const choice: Choice = choose(topic, mention, words, area, context.ledMeasure);
  // 协议指标800份，实际完成1753份: the second number is of what the first was promised.
  const same = context.last && (mention.unit === null || choice.serviceTargets.includes(context.last)) ? context.last : null;
  const carried = !named && same && words.measures.size === 0 ? [same] : null;
  const serviceTargets = carried ?? choice.serviceTargets;
  if (role === null || serviceTargets.length === 0) {
    if (role !== "target") awaitRate(context, null);
    const bare = role !== null && named && mention.unit === null && words.measures.size === 0;
    return bare ? anyOf(here(topic, area), role === "target") : null;
  }
  const target = role === "target";
  const figure = common(serviceTargets, (serviceTarget) => (target ? serviceTarget.target : serviceTarget.done));
  const [serviceTarget] = serviceTargets;
  if (!serviceTarget || (serviceTargets.length > 1 && !figure)) {
    if (!target) awaitRate(context, null);
    return serviceTargets.length > 1 && named ? anyOf(serviceTargets, target) : null;
  }
  context.last = serviceTarget;
  context.told.add(serviceTarget);
  context.saidTarget = target ? serviceTarget : null;
  if (!target) awaitRate(context, serviceTarget);
  const due = target && (words.roles.has("due") || words.roles.has("prorated") || context.prorated);
  // 按时间进度小组应开10个，建档应建445份
  const proratedRow = context.proratedRow && words.roles.has("due");
  context.proratedRow = proratedRow || words.roles.has("prorated");
  // Behind 建档协议指标800份 a number without 完成 may be either.
  if (!context.roleOfList) context.role = target ? "unsure" : role === "done" ? null : context.role;
  const prorated = due && figure && progress ? proratedTarget(figure, progress) : [];
  if (prorated.length > 0 && (context.prorated || proratedRow || words.roles.has("prorated")))
    return { key: `${serviceTarget.id}/prorated`, figure: agreeing(mention, prorated), loose: true, alternatives: [] };
  return {
    key: `${serviceTarget.id}/${target ? "target" : "done"}`,
    figure,
    loose: serviceTargets !== carried && (choice.loose || (topic.general && !target)),
    alternatives: role === "default" ? serviceTargets.map(({ target: promised }) => promised) : prorated,
  };
}

/** A number without a measure word, as tables have them, of a service that counts several things: whichever it agrees with. */
function anyOf(serviceTargets: readonly ServiceTarget[], target: boolean): FigureReading | null {
  return serviceTargets.reduceRight<FigureReading | null>((either, serviceTarget) => {
    const figure = target ? serviceTarget.target : serviceTarget.done;
    const own = { key: `${serviceTarget.id}/${target ? "target" : "done"}`, figure, loose: true, alternatives: [] };
    return either ? { ...own, either } : own;
  }, null);
}

function here({ targets }: Topic, area: string | null): readonly ServiceTarget[] {
  return targets.filter((serviceTarget) => serviceTarget.area === area);
}

function agreeing(mention: Mention, figures: readonly ReportFigure[]): ReportFigure {
  return figures.find(({ value }) => value.compare(mention.value) === 0) ?? firstItem(figures);
}

function readDifference(mention: Mention, words: Summary, context: ClauseContext, subject: Subject): FigureReading | null {
  const way = derivedRole(words);
  if (way === null) return null;
  const serviceTargets = goingOn(mention, words, context, subject);
  const [serviceTarget] = serviceTargets;
  if (!serviceTarget) return null;
  const figure = common(serviceTargets, ({ target, done }) => {
    if (!target || !done) return null;
    const over = way === "over" || (way === "gap" && done.value.compare(target.value) > 0);
    return over ? overTarget(target, done) : shortOfTarget(target, done);
  });
  if (serviceTargets.length > 1 && !figure) return null;
  // 尚差 of what is over, and the reverse, is said of something else.
  const loose = !figure || figure.value.compare(0) < 0 || context.prorated || words.roles.has("need");
  // 超过协议300小时 may as well say what was promised.
  if (serviceTargets.length === 1) context.last = serviceTarget;
  const promised = way === "over" && !words.roles.has("more") ? common(serviceTargets, ({ target }) => target) : null;
  if (promised?.value.compare(mention.value) === 0)
    return { key: `${serviceTarget.id}/target`, figure: promised, loose: true, alternatives: [] };
  const either = promised && { key: `${serviceTarget.id}/target`, figure: promised, loose: true, alternatives: [] };
  return { key: `${serviceTarget.id}/${way}`, figure, loose, alternatives: [], ...(either && { either }) };
}

function readQuotient(
  mention: Mention,
  words: Summary,
  context: ClauseContext,
  subject: Subject,
  { progress }: ReportFigures,
): FigureReading | null {
  const serviceTargets = goingOn(mention, words, context, subject);
  const [serviceTarget] = serviceTargets;
  if (!serviceTarget) return null;
  if (mention.unit === "倍") {
    const ofTarget = words.roles.has("of-target") || words.roles.has("target") || context.saidTarget === serviceTarget;
    if (!ofTarget || words.roles.has("over")) return null;
    const figure = common(serviceTargets, ({ target, done }) => (target && done ? timesTarget(target, done) : null));
    return figure && { key: `${serviceTarget.id}/times`, figure, loose: false, alternatives: [], rounded: true };
  }
  // 专业小组的完成率 is that of the groups.
  const counted = serviceTargets.filter(({ measure }) => measure === "item" || measure === "event" || measure === "opened");
  const pointsOf = (): ReportFigure | null =>
    progress &&
    (common(serviceTargets, ({ rate }) => rate && pointsBeyond(rate, progress)) ??
      common(counted, ({ rate }) => rate && pointsBeyond(rate, progress)));
  const { roles } = words;
  // 与时间进度46.67%相差1.66个百分点, 减去时间进度，差值为1.66个百分点: either way.
  if (progress && (context.progressSaid || words.staff.has("progress")) && (roles.has("short") || roles.has("gap"))) {
    const points = pointsOf();
    const apart = points && points.value.compare(0) < 0 ? negated(points) : points;
    return apart && { key: `${serviceTarget.id}/points`, figure: apart, loose: false, alternatives: [], rounded: true };
  }
  const beyond = words.roles.has("over-progress") || (context.progressSaid && words.roles.has("over"));
  if (!progress || beyond === words.roles.has("under-progress")) return null;
  const figure = pointsOf();
  if (!figure) return null;
  const own = beyond ? figure : negated(figure);
  return { key: `${serviceTarget.id}/points`, figure: own, loose: own.value.compare(0) < 0, alternatives: [], rounded: true };
}

/** 人均, 平均每节: of what the clause tells, over the staff or over what was delivered. */
function readAverage(
  mention: Mention,
  words: Summary,
  context: ClauseContext,
  subject: Subject,
  { staff }: ReportFigures,
): FigureReading | null {
  const own = here(subject.topic, subject.area).flatMap(({ done }) => (done ? [done] : []));
  const amounts = [...goingOn(mention, words, context, subject).flatMap(({ done }) => (done ? [done] : [])), ...own];
  const over = [staff.headcount, staff.requiredStaff, ...own].flatMap((figure) => (figure ? [figure] : []));
  return averageReading(mention, amounts, over);
}

function readRate(
  mention: Mention,
  words: Summary,
  context: ClauseContext,
  { topic, named, area, carried }: Subject,
): FigureReading | null {
  const { roles } = words;
  const difference = derivedRole(words);
  const way = difference === "gap" ? null : difference;
  const says =
    roles.has("rate") ||
    roles.has("of-target") ||
    (words.staff.has("share") && !words.people) ||
    way !== null ||
    context.rateLed ||
    (!named && (context.last !== null || context.topic !== null || words.measures.size > 0) && roles.has("done"));
  // 协议指标3次的100%: the words after what was promised.
  const ofLast = !named && context.last !== null && words.onlyNeutral;
  if (!(says || ofLast || named) || (roles.has("target") && !roles.has("rate") && !ofLast)) return null;
  let serviceTargets: readonly ServiceTarget[];
  let loose = named && !says && !roles.has("done");
  context.ofTargetSaid ||= roles.has("of-target");
  // 占27.27% may be of all the groups.
  if (words.staff.has("share") && !context.ofTargetSaid) loose = true;
  let others: readonly (ReportFigure | null)[] = [];
  const begins = context.last === null && (context.open.length === 0 || (context.openBefore && context.topic !== null));
  if (named || words.measures.size > 0 || begins) {
    serviceTargets = choose(topic, mention, words, area, context.ledMeasure).serviceTargets;
    if (serviceTargets.length > 1 && !common(serviceTargets, ({ rate }) => rate)) {
      // 专业小组的完成率 is that of the groups, if anything; of the people in them it would be said.
      others = serviceTargets.map(({ rate }) => rate);
      serviceTargets = serviceTargets.filter(({ measure }) => measure === "item" || measure === "event" || measure === "opened");
    }
    const headed = context.headed && topic === context.carried && roles.has("rate") && serviceTargets.length === 1;
    if (!named && carried && words.measures.size === 0 && !headed) loose = true;
    const open = context.open.filter((serviceTarget) => serviceTarget !== null && serviceTargets.includes(serviceTarget));
    if (open.length === 1) serviceTargets = open as ServiceTarget[];
  } else {
    // 年度指标800份，完成率219.13% speaks of what was promised.
    serviceTargets = context.open.length === 0 && context.last ? [context.last] : (context.open as ServiceTarget[]);
    if (serviceTargets.length === 0 || context.open.includes(null)) return null;
    // 完成29个，完成率48.33%，超额…: of several that wait the last one is meant only where they agree.
  }
  context.open = [];
  const rate = rateOf(serviceTargets);
  if (!rate) return null;
  context.last = serviceTargets.length === 1 ? firstItem(serviceTargets) : context.last;
  if (way && rate.figure)
    return {
      ...rate,
      key: `${rate.key}/${way}`,
      figure: rateBeyond(rate.figure, way),
      loose,
      alternatives: [rate.figure],
      ...(way === "over" && { either: { ...rate, loose: true } }),
    };
  return { ...rate, loose, alternatives: others };
}

/** The rate that targets share. */
export function rateOf(serviceTargets: readonly ServiceTarget[]): FigureReading | null {
  const figure = common(serviceTargets, ({ rate }) => rate);
  const [serviceTarget] = serviceTargets;
  if (!serviceTarget || (serviceTargets.length > 1 && !figure)) return null;
  return { key: `${serviceTarget.id}/rate`, figure, loose: false, alternatives: [] };
}
