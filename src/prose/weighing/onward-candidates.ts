import type { ReportFigures } from "../../domain/families/report-figures";
import type { ReportFigure } from "../../domain/tables/report";
import { shareWhereKnown, surplusOver } from "../derived-figures";
import { areaKey } from "../lexer";
import { workersOfAreas } from "../derived-figures";
import { measureOfUnit, THINGS, type ServiceTarget, type Topic } from "../topics";
import { DIFFERENCES, type StaffWord } from "../words";
import type { ServiceRole } from "../service-figures";
import type { Candidate } from "./candidates";
import { PRORATED } from "../borne-out";
import { figureOf } from "../service-figures";
import { hintsOf, type Hint } from "./service-candidates";
import type { NumberRow, Statement } from "./statements";

/** What goes on about the number before it stands no further away. */
const REACH = 24;
/** A word of manner has no more letters. */
const MOST_SKIPPED = 2;
/** A number that hangs on the one before it means nothing else. */
const WEIGHT = 5;
/** Of these a share may be told without naming the whole. */
const SHARES: readonly StaffWord[] = [
  "share",
  "share-of-all",
  "share-of-certified",
  "share-of-required",
  "share-of-actual",
  "certified-rate",
  "attendance-rate",
  "stable-rate",
  "worker",
  "required",
];
const BEYOND = /差[异额值]|相差|余(?=$|[了下额量])|多(?=$|出|配|派|于|投|了)|超(?=$|出|配|过|协议|合同)|高出|高于|富余|盈余/;
/** 均已超过协议要求的953份: what was asked for, not by how much. */
const BASE = /(?:要求|指标|协议|任务|目标|约定)的$/;
const THE_REST = /^(?:剩下|其余|余下|另外)(?:的)?$/;
const ASKED = /标准$|协议|合同|约定|要求|应(?=$|到|配)/;
const DELIVERED = /册上$|现[状值]$|查实|实为|投入|实(?=$|到|际|有|配)|有效|认定|核定|完成|现有|到岗/;

/** A number with the words before the first of its row, where it stands in one. */
type LedStatement = Statement & { readonly row: NumberRow | null };

/** A number that names nothing itself: 完成率, 剩余, 协议 behind the number that they speak of. */
export function onwardCandidates(
  statement: LedStatement,
  prior: ReportFigure | null,
  learnt: ServiceRole | null,
  { topics, figures }: { readonly topics: readonly Topic[]; readonly figures: ReportFigures },
): Candidate[] {
  const ofAreas = ofAreasInOrder(statement, figures);
  if (ofAreas) return [ofAreas];
  if (!prior || prior.quantity === "rate" || !hangsOn(statement, learnt !== null)) return [];
  const { areas, sum } = statement.around.words;
  if (areas.length > 0 || sum) return ofOtherPlace(statement, prior, { topics, figures });
  const target = topics.flatMap((topic) => topic.targets.map((own) => ({ own, topic }))).find(({ own }) => isOf(own, prior));
  if (!target) return ofStaff(statement, prior, learnt, figures);
  const { area, areaOther } = statement.around;
  const here = ofService(statement, prior, learnt, target.own, target.topic);
  // 片区三…。电访任务23人次，打了9人次: what may be told of two places goes on about either.
  const other = areaOther === undefined ? null : counterpart(target.own, target.topic, target.own.area === area ? areaOther : area);
  const there = other && ofService(statement, prior, learnt, other, target.topic);
  return [...here, ...(there ?? []).filter(({ figure }) => figure.id !== prior.id)];
}

function counterpart({ measure }: ServiceTarget, { targets }: Topic, area: string | null): ServiceTarget | undefined {
  return targets.find((other) => other.area === area && other.measure === measure);
}

/** 还有8个已约谈 are some that something is done about. */
const IN_HAND = /^(?:已|正在|尚?待|处于|拟)/;

function hangsOn({ after, around, named, gap, english, clouded, narrowed, skipped, partly }: Statement, shown: boolean): boolean {
  const { words } = around;
  const bare = words.topics.size + words.tails.length === 0 && named.length === 0 && !partly && words.areas.length <= 1;
  // 其中持证14名（70%）: what stands in the bracket is of the number before it, whatever stands before that.
  const beside = /^[\s,(]*$/.test(gap);
  return (
    bare &&
    !english &&
    (!clouded || beside) &&
    !narrowed &&
    !IN_HAND.test(after) &&
    (shown || skipped.length <= MOST_SKIPPED) &&
    gap.length <= REACH &&
    !/其中/.test(gap)
  );
}

/** Whether a figure is of a target: what was promised, delivered, or worked out of both. */
function isOf({ target, done }: ServiceTarget, { id }: ReportFigure): boolean {
  return target?.id === id || done?.id === id || (done !== null && id.startsWith(`${done.id}/`));
}

/** 20名社工分驻三个片区，分别为6名、7名、7名: the areas in the order of the tables. */
function ofAreasInOrder({ row, mention, clause, around }: LedStatement, { areaStaff }: ReportFigures): Candidate | null {
  if (!row || row.length !== areaStaff.length || mention.percent || measureOfUnit(mention.unit) !== "person") return null;
  if (!/分别|依次/.test(row.lead) || !/社工|社会工作者|人员/.test(clause) || !/片区/.test(clause) || around.words.topics.size > 0)
    return null;
  const figure = areaStaff[row.at]?.figure;
  return figure ? { figure, subject: "staff", role: null, weight: WEIGHT, named: true } : null;
}

/** 片区1 89，片区2 96，合计286: the same of another place. */
function ofOtherPlace(
  { mention, around: { words } }: Statement,
  prior: ReportFigure,
  { topics, figures }: { readonly topics: readonly Topic[]; readonly figures: ReportFigures },
): Candidate[] {
  const area = words.areas[0] ?? null;
  if (mention.percent || words.roles.size > 0 || words.measures.size > 0) return [];
  const { areaStaff, staff } = figures;
  if (areaStaff.some(({ figure: { id } }) => id === prior.id)) {
    const own = area === null ? workersOfAreas(figures) : areaStaff.find((entry) => areaKey(entry.area) === area)?.figure;
    // 合计 may as well be told of the whole station.
    return [own, area === null ? staff.headcount : null].flatMap((figure) =>
      figure ? [{ figure, subject: "staff", role: null, weight: WEIGHT, named: true }] : [],
    );
  }
  for (const topic of topics) {
    const before = topic.targets.find((own) => isOf(own, prior));
    const here = before && topic.targets.find((own) => own.area === area && own.measure === before.measure);
    const role: ServiceRole = before?.target?.id === prior.id ? "target" : "done";
    const figure = here && figureOf(here, role);
    const unit = measureOfUnit(mention.unit);
    if (figure && (unit === null || unit === here.measure))
      return [{ figure, subject: `${topic.name}|${area ?? ""}`, role, weight: WEIGHT, named: true }];
  }
  return [];
}

function ofService(
  statement: LedStatement,
  prior: ReportFigure,
  learnt: ServiceRole | null,
  target: ServiceTarget,
  topic: Topic,
): Candidate[] {
  const { mention, before, around, clause } = statement;
  const { staff, roles, measures } = around.words;
  if ([...staff].some((word) => word !== "share" && !DIFFERENCES.includes(word))) return [];
  if ((["due", "prorated", "folded", "each", "over-progress", "under-progress"] as const).some((role) => roles.has(role))) return [];
  if (measures.size > 0 && !(target.measure !== null && measures.has(target.measure))) return [];
  const candidate = (role: ServiceRole): Candidate[] => {
    const figure = figureOf(target, role);
    const subject = `${topic.name}|${target.area ?? ""}`;
    return figure ? [{ figure, subject, role, weight: WEIGHT, named: true, ...(role === "times" && { rounded: true }) }] : [];
  };
  // 大型4/9
  const lead = statement.row?.lead ?? before;
  const said: ReadonlySet<Hint> = around.said
    ? new Set([around.said])
    : statement.gap === "/"
      ? new Set([prior.id === target.done?.id ? "target" : "done"])
      : BASE.test(lead)
        ? new Set(["target"])
        : hintsOf(lead);
  if (mention.percent) {
    if (PRORATED.test(clause)) return [];
    const whole = staff.has("share") && !roles.has("of-target");
    if (whole) return [];
    return candidate(said.has("over") ? "rate-over" : said.has("short") ? "rate-short" : "rate");
  }
  if (mention.unit === "倍") return candidate("times");
  const unit = measureOfUnit(mention.unit);
  // 骨干18个（任务26个）
  const counted = (mention.unit === "个" && target.measure === "person") || (target.measure === null && unit !== "other");
  const fits =
    counted || unit === null || unit === target.measure || [unit, target.measure].every((own) => own !== null && THINGS.includes(own));
  if (!fits) return unit === "attendance" && said.size === 0 ? ofThoseWhoCame(target, topic) : [];
  if (learnt && learnt !== "rate") return candidate(learnt);
  const [role, ...others] =
    said.size > 1 && said.has("target") && (said.has("over") || said.has("short") || said.has("gap")) ? without(said, "target") : said;
  if (!role || others.length > 0) return [];
  return prior.id === figureOf(target, role)?.id ? [] : candidate(role);
}

/** 4场大型社区活动、59场中小型社区活动，有641人次和1372人次到场: those who came to what was counted before. */
function ofThoseWhoCame({ area }: ServiceTarget, topic: Topic): Candidate[] {
  const figure = topic.targets.find((own) => own.area === area && own.measure === "attendance")?.done;
  return figure ? [{ figure, subject: `${topic.name}|${area ?? ""}`, role: "done", weight: WEIGHT, named: true }] : [];
}

function without<T>(all: ReadonlySet<T>, one: T): T[] {
  return [...all].filter((own) => own !== one);
}

function ofStaff(statement: Statement, prior: ReportFigure, learnt: ServiceRole | null, { staff }: ReportFigures): Candidate[] {
  const { mention, around, before } = statement;
  const { words } = around;
  const found = (...all: readonly (ReportFigure | null | undefined)[]): Candidate[] =>
    all.flatMap((figure) => (figure ? [{ figure, subject: "staff", role: null, weight: WEIGHT, named: true }] : []));
  const is = (figure: ReportFigure | undefined): boolean => figure?.id === prior.id;
  if (mention.percent) {
    if (![...words.staff].every((word) => SHARES.includes(word)) || words.roles.has("rate")) return [];
    if (is(staff.certifiedHeadcount)) return found(shareWhereKnown(staff.certifiedHeadcount, staff.headcount));
    if (is(staff.uncertifiedHeadcount)) return found(shareWhereKnown(staff.uncertifiedHeadcount, staff.headcount));
    if (is(staff.stable)) return found(staff.stableRate);
    if (is(staff.twoYear)) return found(staff.twoYearShare);
    if (is(staff.actualPersonMonths) || is(staff.requiredPersonMonths))
      return found(shareWhereKnown(staff.actualPersonMonths, staff.requiredPersonMonths));
    if (is(staff.certifiedActual) || is(staff.certifiedRequired))
      return found(shareWhereKnown(staff.certifiedActual, staff.certifiedRequired));
    const level = [staff.intermediate, staff.assistant, staff.senior].find(is);
    return level ? found(shareWhereKnown(level, staff.certifiedHeadcount), shareWhereKnown(level, staff.headcount)) : [];
  }
  // 有证的14个，剩下6个
  if (is(staff.certifiedHeadcount) && THE_REST.test(before) && words.staff.size === 0) return found(staff.uncertifiedHeadcount);
  if (
    [...words.staff].some((word) => word !== "worker" && word !== "surplus" && word !== "left" && word !== "actual" && word !== "required")
  )
    return [];
  const unit = measureOfUnit(mention.unit);
  // 合同要17个人，册上20个
  const heads = mention.unit === "个" && measureOfUnit(prior.unit) === "person";
  if (unit !== null && unit !== measureOfUnit(prior.unit) && !heads) return [];
  const [beyond, asked] = [BEYOND.test(before), ASKED.test(before) || learnt === "target"];
  const delivered = !asked && (DELIVERED.test(before) || learnt === "done");
  if (is(staff.headcount) || is(staff.requiredStaff)) {
    if (beyond) return staff.headcount && staff.requiredStaff ? found(surplusOver(staff.headcount, staff.requiredStaff)) : [];
    if (asked && is(staff.headcount)) return found(staff.requiredStaff);
    return delivered && is(staff.requiredStaff) ? found(staff.headcount) : [];
  }
  const posts = [
    [staff.requiredPersonMonths, staff.actualPersonMonths, staff.surplus],
    [staff.certifiedRequired, staff.certifiedActual, staff.certifiedSurplus],
  ].find((all) => all.some(is));
  if (!posts) return [];
  const [required, actual, surplus] = posts;
  if (beyond) return found(surplus);
  if (asked && is(actual)) return found(required);
  return delivered && is(required) ? found(actual) : [];
}
