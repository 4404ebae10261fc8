import { onlyItem } from "../../domain/values/present";
import type { ReportFigures } from "../../domain/families/report-figures";
import { pointsBeyond, rateBeyond, timesTarget } from "../derived-figures";
import type { ServiceTarget, Topic } from "../topics";
import type { Measure } from "../words";
import { said, type EnglishPhrase } from "./phrases";
import { isUnknown } from "./plain-words";
import type { EnglishReading } from "./readings";
import { roleOf } from "./roles";
import { countedTargets, measureSaid, type NamedService, type ServiceNames } from "./service-names";
import { aroundIn, aroundOf, casesOf, figuresAround, type ServiceSurroundings } from "./service-words";

const OTHER_RATE =
  /\b(?:goal attainment|satisf\w*|response|attendance|participation|retention|stable|stability|growth|increase|(?<!\bas of )budget|spent|expenditure|certified|workers?|staff|term|time|elapsed|awareness|turnover)\b/;
/** Satisfaction stood at 96.4% for groups and 91.0% for cases. */
const OTHER_BEFORE = /\b(?:satisf\w*|response|approval|attainment|improvement|turnover)\b[^;]*$/;
const RATE =
  /\b(?:(?:is|are) at|completion|completed|achiev\w*|rate|targets?|objectives?|kpis?|goals?|quota|promised?|agreement|reached|percentage|fulfil\w*|share|progress|deliver\w*|met|stands? at|stood at)\b/;

/** What a percentage says of a service. */
export function readRate(surroundings: ServiceSurroundings, names: ServiceNames): EnglishReading | null {
  const { phrase, told, areas, earlier } = surroundings;
  const near = said(phrase.near);
  const after = said([...phrase.name, ...phrase.behind]);
  if (OTHER_RATE.test(`${near} ${after}`) || OTHER_BEFORE.test(said(earlier))) return null;
  const around = aroundWith(phrase, earlier);
  const own = names.last([...phrase.name, ...phrase.behind], around);
  const beside = own && own.topics.length > 0 ? own : names.last(phrase.near, around);
  const label = ofLead(beside, names.last(earlier, around));
  const counted = measureSaid(near, after);
  // reached 67% of the target tells of no people.
  const verb = counted === "attendance" ? null : counted;
  const role = roleOf(near, after, said(phrase.clause));
  const way = role === "over" || role === "short" ? role : null;
  // Beyond the promise by 46, or 17.16%.
  const before = told.at(-1)?.role;
  const beyond = way === null && (before === "over" || before === "short") ? before : null;
  const { targets, sure } = targetsOf(surroundings, names, label, verb, after);
  const [first] = targets;
  if (!first) return null;
  const figures = targets.flatMap(({ target: { rate } }) => (rate ? [way ? rateBeyond(rate, way) : rate] : []));
  const alternatives = targets.flatMap(({ target: { rate } }) => (rate && way ? [rate] : rate && beyond ? [rateBeyond(rate, beyond)] : []));
  if (figures.length === 0) return null;
  return {
    figures: [...figures, ...alternatives],
    rounded: false,
    explicit: true,
    own: label || told.length > 0 ? "near" : null,
    sure: sure && targets.length === 1 && (told.length > 0 || RATE.test(`${near} ${after}`) || label !== null),
    subject: "service",
    others: figuresAround(
      targets.map(({ topic }) => topic),
      areas,
      null,
    ),
    service: { topic: first.topic, measure: first.target.measure, target: targets.length === 1 ? first.target : null, role: "rate" },
  };
}

/** What of services a rate is of, and whether its words leave nothing open. */
interface RateOf {
  readonly targets: readonly { readonly topic: Topic; readonly target: ServiceTarget }[];
  readonly sure: boolean;
}

function targetsOf(
  { phrase, told, rowTarget, above, areas, earlier }: ServiceSurroundings,
  names: ServiceNames,
  label: NamedService | null,
  verb: Measure | null,
  after: string,
): RateOf {
  const near = said(phrase.near);
  const around = aroundWith(phrase, earlier);
  let targets: { readonly topic: Topic; readonly target: ServiceTarget }[] = [];
  let sure = true;
  if (rowTarget?.target) targets = [{ topic: rowTarget.topic, target: rowTarget.target }];
  else if (label && label.topics.length > 0) {
    sure = label.exact;
    targets = label.topics.flatMap((topic) =>
      countedTargets(topic, label.measure ?? casesOf(label, verb), areas[0] ?? null).map((target) => ({ topic, target })),
    );
    const open = told.filter((one) => one.target && targets.some(({ target }) => target === one.target));
    const lastOpen = open.at(-1);
    if (targets.length > 1 && lastOpen?.target) targets = [{ topic: lastOpen.topic, target: lastOpen.target }];
  } else {
    const last = told.findLast(({ role: before }) => before !== "rate") ?? told.at(-1);
    // Large activities: activities (44.44%), participants (79.53%)
    const counts =
      label?.measure != null && last?.topic.targets.some(({ measure }) => measure === label.measure) === true ? label.measure : null;
    const ofVerb = verb ? told.findLast(({ measure }) => measure === verb) : null;
    const one = ofVerb ?? last;
    if (verb && !ofVerb && one) targets = countedTargets(one.topic, verb, areas[0] ?? null).map((target) => ({ topic: one.topic, target }));
    else if (counts && last && (areas[0] ?? null) === (last.target?.area ?? null))
      targets = countedTargets(last.topic, counts, areas[0] ?? null).map((target) => ({ topic: last.topic, target }));
    else if (one?.target) {
      targets = [{ topic: one.topic, target: one.target }];
      // Activities (133%) and support hours (125%): what its own words name is another thing.
      sure = !namesOther(phrase, label, one.topic);
    } else {
      const lead = names.last(earlier, around) ?? above;
      sure = lead !== null && lead.exact && RATE.test(`${near} ${after}`);
      targets = (lead?.topics ?? []).flatMap((topic) =>
        countedTargets(topic, lead?.measure ?? verb, areas[0] ?? null).map((target) => ({ topic, target })),
      );
    }
  }
  return { targets, sure };
}

/** Calls outside 17 categories, rate in area 1: whom they were for is told before. */
function aroundWith(phrase: ServiceSurroundings["phrase"], earlier: ServiceSurroundings["earlier"]): ReturnType<typeof aroundOf> {
  const others = aroundIn(earlier).includes("others") && !/17-categ/.test(said([...phrase.near, ...phrase.behind]));
  return others ? [...aroundOf(phrase), "others"] : aroundOf(phrase);
}

/** Large activities: activities (44.44%). Of several services that a name may mean the one that was named before. */
function ofLead(named: NamedService | null, lead: NamedService | null): NamedService | null {
  if (!named || named.topics.length < 2 || !lead?.exact) return named;
  const shared = named.topics.filter((topic) => lead.topics.includes(topic));
  return shared.length === 1 ? { ...named, topics: shared, exact: true } : named;
}

/** 1.65 times the annual target */
export const TIMES =
  /^times (?:the|its|our|their|what)\b.*\b(?:targets?|goals?|objectives?|quotas?|commitments?|promised?|agreed|agreement|required|planned|contract\w*|asked|quantity|number)\b/;

/** How many times as much as was promised was delivered of what was told right before. */
export function readTimes({ phrase, told, above, areas }: ServiceSurroundings, names: ServiceNames): EnglishReading | null {
  const last = told.at(-1)?.target;
  const before = names.last(phrase.near, aroundOf(phrase));
  // 1.48 times the agreed files
  const behind = last || before ? null : names.last([...phrase.name, ...phrase.behind], aroundOf(phrase));
  const label = before ?? (behind?.topics.length === 1 ? behind : null) ?? above;
  const [topic] = label?.topics ?? [];
  const target = last ?? (topic ? onlyItem(countedTargets(topic, label?.measure ?? null, areas[0] ?? null)) : null);
  if (!target?.target || !target.done) return null;
  const times = timesTarget(target.target, target.done);
  return (
    times && {
      figures: [times],
      rounded: true,
      sure: (last !== undefined && last !== null) || behind?.exact === true,
      explicit: true,
      own: "near",
      subject: "service",
    }
  );
}

/** Whether the words of a rate in brackets name something else than the service told of before it. */
function namesOther({ bracketed, near }: EnglishPhrase, label: NamedService | null, { targets }: Topic): boolean {
  const measure = label?.measure ?? null;
  return bracketed && (near.some(isUnknown) || (measure !== null && !targets.some((target) => target.measure === measure)));
}

/** How far a service is ahead of the time passed, or behind it. */
export function readPoints(
  { phrase, told, toldAbove, earlier }: ServiceSurroundings,
  names: ServiceNames,
  { progress }: ReportFigures,
): EnglishReading | null {
  const label = names.last(phrase.near, aroundOf(phrase));
  const last = told.at(-1) ?? toldAbove.at(-1);
  const topic = onlyItem(label?.topics ?? []);
  const fromTime = label?.exact === true && FROM_TIME.test(said([...earlier, ...phrase.near]));
  const rate = topic ? countedTargets(topic, label?.measure ?? null, null)[0]?.rate : last?.target?.rate;
  if (!progress || !rate) return null;
  const points = pointsBeyond(rate, progress);
  const apart = points.value.compare(0) < 0 ? { ...points, value: points.value.mul(-1) } : points;
  return { figures: [apart], rounded: true, sure: fromTime && topic !== null, subject: "service" };
}

const FROM_TIME = /\b(?:minus|less) time\b|\btime (?:progress|used|elapsed)\b/;
